"""A paper of letters knows whose letter a page is."""

from core.app.demo import SAMPLE_DAY as TODAY
from core.app.lettering import LetterOptions, letter_batch
from core.app.messaging import household_message, letter_message
from core.app.papers import letters_paper


def test_every_page_but_the_delivery_lists_is_of_one_letter(samples):
    register = samples[0]
    options = LetterOptions(TODAY)
    batch = letter_batch(register, options)
    paper = letters_paper(register, options)
    whose = [paper.part_at(page) for page in range(paper.count)]
    lists = [whose[chapter.page] for chapter in paper.chapters]
    assert [chapter.title for chapter in paper.chapters] == [part.hamlet for part in batch.hamlets]
    assert lists == [None] * len(batch.hamlets)
    assert list(dict.fromkeys(n for n in whose if n is not None)) == list(range(batch.count))
    last = batch.hamlets[-1].letters[-1]
    place = f"{last.hamlet}/{last.household}"
    assert letter_message(batch, batch.count - 1) == household_message(register, place, TODAY)
    paper.close()
