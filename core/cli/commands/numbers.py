"""Commands that count people by hamlet and month."""

from argparse import Namespace

from core.app import counting, month_ends
from core.app import population as app_population
from core.app.exporting import export_list, list_document
from core.app.office import is_sample
from core.app.register import Register
from core.cli import show
from core.cli.hints import undo_words
from core.cli.journal_documents import deed_document
from core.cli.progress_bar import progress_bar
from core.cli.show_journal import show_deeds
from core.cli.show_population import population_document, show_population
from core.cli.words import DONE, day_of, open_register, print_json, say
from core.domain.chart import NumberPage
from core.domain.coverage import Against
from core.domain.errors import ClerkError
from core.domain.month_end import month_words, read_month
from core.domain.shares import Of

_FREEZE = "freeze"


def coverage(words: Namespace) -> int:
    """Print or save cover by hamlet against the target."""
    register = open_register(words)
    against = Against(words.against) if words.against else None
    day = day_of(words, register)
    found = counting.coverage(register, day, words.target, against, Of(words.of))
    return _answer(words, found)


def endings(words: Namespace) -> int:
    """Print or save how many cards end in each of the next twelve months."""
    register = open_register(words)
    return _answer(words, counting.endings(register, day_of(words, register), words.hamlet))


def population(words: Namespace) -> int:
    """Print the population of a year, or enter some."""
    register = open_register(words)
    if words.action == "set":
        return _set_population(words, register)
    found = app_population.population_of(register, words.year or day_of(words, register).year)
    if words.json:
        print_json(population_document(found))
    else:
        show_population(found)
    return DONE


def _set_population(words: Namespace, register: Register) -> int:
    figures: dict[str, int | None] = {}
    for hamlet, people in words.figures:
        if hamlet in figures:
            raise ClerkError(f"Thôn “{hamlet}” được ghi hai lần; hãy bỏ một lần.")
        figures[hamlet] = people
    deed = app_population.set_population(register, words.year, figures, words.source, words.as_of)
    said = f"Đã ghi dân số năm {words.year} của {len(figures)} thôn, {undo_words(deed or 0)}"
    say(words, {"deed": deed}, said if deed else "Sổ đã ghi như vậy; không có gì thay đổi.")
    return DONE


def month_end(words: Namespace) -> int:
    """Freeze a month, or print what is frozen."""
    register, named = open_register(words), words.month
    if named and named[0] == _FREEZE:
        if len(named) < 2:
            raise ClerkError("Chưa nói chốt tháng nào; hãy ghi một tháng, thí dụ 10/2026.")
        if len(named) > 2:
            raise ClerkError(
                f"Mỗi lần chỉ chốt một tháng, ở đây có {len(named) - 1}; chưa chốt tháng nào. Hãy "
                "gọi lệnh cho từng tháng, thí dụ freeze 10/2026."
            )
        month = read_month(named[1])
        deed = month_ends.freeze(register, month, words.note)
        said = f"Đã chốt tháng {month_words(month)}, {undo_words(deed)}"
        say(words, {"month": month, "deed": deed}, said)
        return DONE
    if len(named) > 1:
        raise ClerkError("Chỉ xem được một tháng mỗi lần; hãy ghi một tháng, thí dụ 2026-10.")
    return _month(words, register, named[0]) if named else _months(words, register)


def _months(words: Namespace, register: Register) -> int:
    found = month_ends.month_ends(register, day_of(words, register))
    if words.out:
        export_list(found.listing, words.out, progress_bar(), sample=is_sample(register))
    if words.json:
        print_json({**list_document(found.listing), "open": found.open, "due": found.due})
    elif words.out:
        print(f"Đã ghi số liệu vào {words.out}.")
    else:
        show.show_listing(found.listing)
        if found.due:
            print(f"Tháng {month_words(found.due)} đã hết mà chưa chốt.")
    return DONE


def _month(words: Namespace, register: Register, month: str) -> int:
    look = month_ends.month_look(register, month)
    if words.out:
        export_list(look.listing, words.out, progress_bar(), sample=is_sample(register))
    if words.json:
        since = [deed_document(line) for line in look.since]
        print_json({**list_document(look.listing), "since": since})
    elif words.out:
        print(f"Đã ghi số liệu vào {words.out}.")
    else:
        show.show_listing(look.listing)
        if look.since:
            print("Từ lúc chốt sổ có những việc sau, mới nhất trước:")
            show_deeds(look.since)
    return DONE


def _answer(words: Namespace, page: NumberPage) -> int:
    if words.out:
        counting.save_page(page, words.out, progress_bar())
    if words.json:
        print_json(list_document(page.listing))
    elif words.out:
        print(f"Đã ghi số liệu vào {words.out}.")
    else:
        show.show_listing(page.listing)
    return DONE
