"""Blocks of cells: copied from a spreadsheet, put into a table, filled down."""

from core.domain.cell_block import Placed, filled_down, placed, read_block


def test_a_copied_block_is_read_as_excel_writes_it():
    assert read_block("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]
    assert read_block('"hai\ndòng"\t"nói ""thế"""\n') == [["hai\ndòng", 'nói "thế"']]
    assert read_block("một") == [["một"]]
    assert read_block("\n\n") == read_block("") == []


def test_a_block_begins_at_the_first_chosen_cell_and_says_what_found_no_place():
    block = [["a", "b"], ["", "d"], ["e", "f"]]
    assert placed(block, [(1, 2), (2, 2)], (3, 4)) == Placed(
        {(1, 2): "a", (1, 3): "b", (2, 3): "d"}, 2
    )
    assert placed(block, [(0, 3)], (3, 4)) == Placed({(0, 3): "a", (2, 3): "e"}, 3)
    assert placed(block, [], (3, 4)) == Placed({}, 0)


def test_a_single_text_goes_into_every_chosen_cell():
    assert placed([["a"]], [(0, 1), (2, 3)], (3, 4)) == Placed({(0, 1): "a", (2, 3): "a"}, 0)
    assert placed([[""]], [(0, 1)], (3, 4)) == Placed({}, 0)


def test_filling_down_takes_the_top_cell_of_each_column():
    assert filled_down([(1, 0), (3, 0), (2, 0), (2, 5)]) == {
        (2, 0): (1, 0), (3, 0): (1, 0), (2, 5): (1, 5),
    }  # fmt: skip
    assert filled_down([(0, 0)]) == {}
