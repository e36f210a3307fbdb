import pytest
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, Qt

from core.app.importing import ImportOptions, import_file
from core.app.letter_counts import letter_counts
from core.app.letter_register import letter_register
from core.app.lettering import LETTER_LISTS, LetterOptions, letter_batch
from core.app.register import Register
from core.app.walking import walk_of
from core.domain.letter import LetterLook
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from tests.app.hand_registers import ONE, TWO, take
from tests.app.invented_lists import CARD_HEADINGS, workbook
from tests.ui.helpers import TODAY, answer_file, listed, listed_rows, settled
from ui.desk import Place, Room


@pytest.fixture
def page(qtbot, window):
    window.desk.go(Place(Room.LETTERS))
    settled(qtbot, window)
    return window.pages.letters.printing


def save(qtbot, window, page, target):
    page.save_button.click()
    answer_file(qtbot, page, target)
    settled(qtbot, window)


def test_letters_are_counted_by_hamlet(page, snapshot):
    batch = letter_batch(snapshot.register, LetterOptions(on=snapshot.day))
    shown = [page.counted.table.rows.row_at(n) for n in range(page.counted.table.rows.rowCount())]
    assert [(h.hamlet, len(h.letters)) for h in shown] == [
        (h.hamlet, len(h.letters)) for h in batch.hamlets
    ]
    assert str(batch.count) in page.counted.heading.text()


def test_another_choice_is_counted_anew(qtbot, window, page, snapshot):
    before = page.batch.count
    page.ticks["lapsed"].click()
    settled(qtbot, window)
    assert page.batch.count < before
    page.hamlets.setCurrentIndex(1)
    page.hamlets.activated.emit(1)
    settled(qtbot, window)
    assert {part.hamlet for part in page.batch.hamlets} <= {snapshot.summary.by_hamlet[0].hamlet}


def test_without_any_list_nothing_can_be_saved(page):
    for name in LETTER_LISTS:
        page.ticks[name].click()
    assert page.options is None
    assert not page.save_button.isEnabled()


def test_letters_are_saved_and_can_be_opened(qtbot, window, page, tmp_path, monkeypatch):
    opened = []
    for module in ("ui.pages.letters", "ui.desk"):
        monkeypatch.setattr(f"{module}.open_path", opened.append)
    page.show_list("expiring", None)
    settled(qtbot, window)
    assert not page.open_button.isVisible()
    save(qtbot, window, page, tmp_path / "thư.pdf")
    assert len(PdfReader(tmp_path / "thư.pdf").pages) > page.batch.count
    page.open_button.click()
    page.folder_button.click()
    window.notice._action.click()
    assert opened == [tmp_path / "thư.pdf", tmp_path, tmp_path / "thư.pdf"]


def test_numbers_are_given_only_with_the_tick(qtbot, window, page, tmp_path):
    page.show_list("expiring", None)
    settled(qtbot, window)
    save(qtbot, window, page, tmp_path / "nháp.pdf")
    page.register.setChecked(True)
    assert page.options.register
    save(qtbot, window, page, tmp_path / "thư.pdf")
    text = PdfReader(tmp_path / "thư.pdf").pages[1].extract_text()
    draft = PdfReader(tmp_path / "nháp.pdf").pages[1].extract_text()
    assert text != draft


def test_a_cancelled_pdf_leaves_no_file(qtbot, window, page, tmp_path):
    jobs = window.desk.jobs
    jobs.advanced.connect(lambda _done, _total: jobs.cancel())
    page.save_button.click()
    with qtbot.waitSignal(jobs.cancelled, timeout=20_000):
        answer_file(qtbot, page, tmp_path / "thư.pdf")
    assert not (tmp_path / "thư.pdf").exists()


@pytest.fixture
def few(qtbot, small):
    small.desk.go(Place(Room.LETTERS))
    settled(qtbot, small)
    return small.pages.letters.printing


def test_whether_all_was_printed_is_asked_and_who_has_a_letter_gets_no_other(
    qtbot, small, few, tmp_path
):
    register = small.desk.session.snapshot.register
    letters = few.batch.count
    few.register.setChecked(True)
    save(qtbot, small, few, tmp_path / "thư.pdf")
    assert "Đã in xong, đúng cả?" in small.notice.text
    assert_saved_are_shown(few, letters)
    sent = small.pages.letters.sent
    small.pages.letters.tabs.setCurrentWidget(sent)
    settled(qtbot, small)
    assert len(sent.waiting) == letters > 0  # waits here as well
    small.notice._other.click()
    assert "Sổ thư đã gửi" in small.notice.text
    small.pages.letters.tabs.setCurrentWidget(few)
    few.choice.again.click()
    settled(qtbot, small)
    assert few.batch.count == letters
    few.choice.again.click()
    settled(qtbot, small)
    assert few.batch.count == 0
    assert few.counted.left_out.text() == f"Bỏ {letters} hộ có thư chưa quá 30 ngày."
    few.choice.again.click()
    settled(qtbot, small)
    few.register.setChecked(True)
    save(qtbot, small, few, tmp_path / "thư hai.pdf")
    assert_confirmed_elsewhere(qtbot, small, few, letters)
    printed = [line.printed for line in letter_register(register, TODAY).rows]
    assert printed == [0] * letters + [1] * letters


def assert_confirmed_elsewhere(qtbot, small, few, letters):
    sent = small.pages.letters.sent
    small.pages.letters.tabs.setCurrentWidget(sent)
    small.notice._action.click()
    settled(qtbot, small)
    small.pages.letters.tabs.setCurrentWidget(few)
    settled(qtbot, small)
    assert few.batch.count == letters  # counted again although it was not seen meanwhile


def assert_saved_are_shown(few, letters):
    assert (few.batch.count, few.counted.heading.text()) == (0, "0 thư cho 0 thôn")
    assert few.counted.rows.empty.heading.text() == "Không còn thư mới nào để in"
    assert f"“Xem trước” là {letters} thư vừa lưu, số 1" in few.counted.left_out.text()
    assert not few.save_button.isEnabled()
    assert few.tabs.print_button.isEnabled()  # the file that was saved


def test_a_small_screen_needs_no_scrolling_sideways(qtbot, small, few):
    small.resize(911, 485)  # 1366 × 728 at 150 %
    letters, asked = small.pages.letters, []
    for tab in (few, letters.sent, letters.forms, letters.wording):
        letters.tabs.setCurrentWidget(tab)
        settled(qtbot, small)
        asked.append(letters.minimumSizeHint())
        assert asked[-1].width() <= small.pages.width()
    assert len({size.height() for size in asked}) == len(asked)  # each of its own tab


def typed(qtbot, window, letters, numbers):
    """Name households by number; whose letters are made."""
    letters.choice.named.field.setText(numbers)
    letters.choice.named.field.editingFinished.emit()
    settled(qtbot, window)
    parts = letters.batch.hamlets if letters.batch else ()
    return {letter.household for part in parts for letter in part.letters}


def test_households_are_chosen_by_number(qtbot, small, few):
    everybody = typed(qtbot, small, few, "")
    assert typed(qtbot, small, few, "Thôn A/1; 02,Thôn B/1") == everybody == {"2"}
    assert "Bỏ 1 hộ chờ" not in few.counted.left_out.text()
    assert "2 hộ không có ai thuộc danh sách, thôn đã chọn." in few.counted.left_out.text()
    assert few.ticks["lapsed"].text().endswith("(1)")
    assert typed(qtbot, small, few, "thon b/1") == set()
    assert few.choice.only_button.isHidden()
    assert typed(qtbot, small, few, "2, 99") == set()
    assert "Không có hộ số “99”" in few.choice.named.trouble.text()
    assert (few.options, few.save_button.isEnabled()) == (None, False)
    few.show_list("lapsed", None, frozenset({ONE}))  # those of a list take their place
    settled(qtbot, small)
    assert (few.options.only, few.choice.named.field.text()) == ({ONE}, "")
    assert typed(qtbot, small, few, "2") == {"2"}
    assert (few.options.only, few.choice.only_button.isHidden()) == ({TWO}, True)


def test_the_choice_shows_counts_and_looks_as_on_paper(qtbot, small, few, tmp_path):
    register = small.desk.session.snapshot.register
    for name, count in letter_counts(register, TODAY, None).items():
        assert few.ticks[name].text().endswith(f" ({count})"), name
    choice = few.choice
    for tick in (choice.large, choice.slip, choice.route):
        tick.click()
    choice.language.setCurrentIndex(choice.language.findData("en"))
    assert few.options.look == LetterLook("en", large=True, slip=False, route=True)
    choice.paper.setCurrentIndex(1)
    choice.paper.activated.emit(1)
    assert few.options.look.short
    assert (choice.large.isEnabled(), choice.slip.isEnabled()) == (True, False)
    settled(qtbot, small)
    save(qtbot, small, few, tmp_path / "thư.pdf")
    assert PdfReader(tmp_path / "thư.pdf").pages


def test_letters_are_not_saved_over_the_register(qtbot, small, few):
    path = small.desk.session.snapshot.register.path
    before = path.read_bytes()
    few._save(path)  # past the dialog, which asks whether to write over a file
    settled(qtbot, small)
    assert "Không ghi đè" in small.notice.text
    assert path.read_bytes() == before


def test_the_walk_is_moved_by_key_saved_and_taken_back(qtbot, small, few):
    register = small.desk.session.snapshot.register
    assert not few.choice.walk_button.isEnabled()
    few.hamlets.setCurrentIndex(few.hamlets.findData("Thôn A"))
    few.hamlets.activated.emit(few.hamlets.currentIndex())
    few.choice.walk_button.click()
    settled(qtbot, small)
    walk = few.walk
    before = walk.order
    assert not few.save_button.isEnabled()
    walk.items.setFocus()
    qtbot.keyClick(walk.items, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert walk.order == before[::-1]
    assert walk.items.item(0).text().startswith("1. ")
    walk.save_button.click()
    settled(qtbot, small)
    assert walk.isHidden()
    assert [door.household_id for door in walk_of(register, "Thôn A", TODAY).doors] == [
        *before[::-1]
    ]
    small.notice._action.click()
    settled(qtbot, small)
    assert [door.household_id for door in walk_of(register, "Thôn A", TODAY).doors] == [*before]


# With Dung's three people of three households have a lapsed card.
GIANG = ("3", "Vũ Thị Giang", "02/02/1982", "Nữ", "042182000006", "4200000006", "Chủ hộ", None,
         "Thôn B", None)  # fmt: skip
LAPSED = (
    ("Nguyễn Văn Cường", "01/06/1990", None, "4200000003", "GD", "01/11/2024", "31/10/2025",
     "Thôn A"),
    ("Vũ Thị Giang", "02/02/1982", None, "4200000006", "GD", "01/07/2025", "30/06/2026", "Thôn B"),
)  # fmt: skip
FOUR = 4


@pytest.fixture
def lapsed(qtbot, program, small_file, tmp_path):
    """The list of three people, each of a household of its own."""
    register = Register.open(small_file)
    take(register, tmp_path, [GIANG])
    path = workbook(tmp_path / "cards.xlsx", CARD_HEADINGS, LAPSED)
    import_file(register, path, ImportOptions(TODAY, ReadingTerms(FileKind.CARDS)))
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(small_file)
    settled(qtbot, program.window)
    program.window.desk.go(Place(Room.LISTS, listing="lapsed"))
    return listed(qtbot, program.window.pages.lists)


def narrowed(qtbot, window, words):
    """Turn to the list and find some words in it."""
    window.desk.go(Place(Room.LISTS))
    lists = window.pages.lists
    lists.bar.field.setText(words)
    qtbot.waitUntil(lambda: lists.looked.opened.roll.words == words)
    return listed(qtbot, lists)


def asked_from(qtbot, window, lists):
    """Ask for the letters of a list; whose are offered, made and counted beside its name."""
    letters = window.pages.letters.printing
    letters.choice.undecided.setChecked(True)  # who waits for a decision gets one as well
    lists.bar.letters.click()
    settled(qtbot, window)
    made = {x.household_id for part in letters.batch.hamlets for x in part.letters}
    return letters.options.only, made, letters.ticks["lapsed"].text().rpartition(" ")[2]


def test_letters_from_a_narrowed_list_go_to_its_households_alone(qtbot, program, lapsed):
    window, letters = program.window, program.window.pages.letters.printing
    chip = letters.choice.only_button
    everybody = frozenset(), {ONE, TWO, FOUR}, "(3)"
    assert asked_from(qtbot, window, lapsed) == everybody
    narrowed(qtbot, window, "giang")
    assert asked_from(qtbot, window, lapsed) == ({FOUR}, {FOUR}, "(1)")
    assert (chip.text(), chip.isVisible()) == ("&Chỉ 1 hộ từ danh sách  ×", True)
    chip.click()
    settled(qtbot, window)
    assert (letters.batch.count, letters.options.only, chip.isVisible()) == (3, frozenset(), False)
    # One row is only where the clerk stands.
    narrowed(qtbot, window, "")
    lapsed.table.go_to(lapsed.table.rows.ids[0])
    assert asked_from(qtbot, window, lapsed) == everybody


def test_letters_from_a_list_go_to_the_selected_rows_alone(qtbot, program, lapsed):
    window, table = program.window, lapsed.table
    flags = QItemSelectionModel.SelectionFlag
    table.clearSelection()
    for place, row in enumerate(listed_rows(lapsed)):
        if row.household_id != TWO:
            table.selectionModel().select(table.rows.index(place, 0), flags.Select | flags.Rows)
    assert asked_from(qtbot, window, lapsed) == ({ONE, FOUR}, {ONE, FOUR}, "(2)")
    letters = window.pages.letters.printing
    window.desk.go(Place(Room.LETTERS))  # by the rail: what was chosen stays
    assert letters.options.only == {ONE, FOUR}
    window.desk.go(Place(Room.LETTERS, listing="lapsed"))
    settled(qtbot, window)
    assert (letters.batch.count, letters.choice.only_button.isVisible()) == (3, False)
