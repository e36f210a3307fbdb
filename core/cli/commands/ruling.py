"""Commands about rules, area classes and why somebody stands as they do."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date

from core.app import areas, ruling
from core.app.explaining import explain
from core.app.register import Register
from core.cli import rule_documents, show_rules
from core.cli.words import DONE, day_of, open_register, print_json, say
from core.domain.days import format_day
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import AREA_WORDS, Area, AreaFact
from core.domain.text import clean


def why(words: Namespace) -> int:
    """Print why each member of a household stands as they do."""
    register = open_register(words)
    answer = explain(register, words.household, day_of(words, register))
    if words.json:
        print_json(rule_documents.why_document(answer))
    else:
        show_rules.show_why(answer)
    return DONE


def rules(words: Namespace) -> int:
    """Print the rules in force, or take them in or out."""
    register = open_register(words)
    if words.export:
        general, local = ruling.export_rules(register, words.export)
        made = {"file": str(words.export), "rules": general, "local": local}
        say(words, made, f"Đã ghi {general} quy định chung, {local} quy định riêng vào "
                         f"{words.export}.")  # fmt: skip
    elif words.take:
        _told(words, ruling.import_rules(register, words.take))
    elif words.set:
        _told(words, ruling.lay_set(register, words.set))
    elif words.reset:
        _told(words, ruling.reset_rule(register, words.reset))
    else:
        _list_rules(words, register)
    return DONE


def _told(words: Namespace, report: ruling.RulesReport) -> None:
    document = rule_documents.report_document(report)
    say(words, document, show_rules.report_words(report))


def _list_rules(words: Namespace, register: Register) -> None:
    lines = ruling.rule_lines(register, words.on)
    local = ruling.local_lines(register, words.on)
    if words.json:
        print_json(rule_documents.rules_document(lines, local, words.on))
    else:
        show_rules.show_rules(lines, local)


def local_rule(words: Namespace) -> int:
    """Do one thing with the office's own rules."""
    _LOCAL[words.action](words, open_register(words))
    return DONE


def _add_local(words: Namespace, register: Register) -> None:
    made = LocalRule(
        point=clean(words.point),
        first=words.first,
        last=words.last,
        percent_total=words.total,
        percent_extra=words.extra,
        paper=clean(words.paper),
        event=LocalEvent(words.event),
        months=words.months,
        area=Area(words.area) if words.area else None,
        hamlet=clean(words.hamlet) if words.hamlet else None,
        note=clean(words.note),
    )
    number = ruling.add_local_rule(register, made)
    say(words, {"number": number}, f"Đã nhập quy định riêng số {number}: {made.words()}.")


def _list_local(words: Namespace, register: Register) -> None:
    found = ruling.local_lines(register, words.on)
    if words.json:
        print_json(rule_documents.local_documents(found))
    else:
        show_rules.show_local(found)


def _end_local(words: Namespace, register: Register) -> None:
    ended = ruling.end_local_rule(register, words.number, words.last)
    say(words, {"number": words.number}, f"Quy định riêng số {words.number}: {ended.words()}.")


def _remove_local(words: Namespace, register: Register) -> None:
    removed = ruling.remove_local_rule(register, words.number)
    say(words, {"number": words.number}, f"Đã bỏ quy định riêng: {removed.words()}.")


_Deed = Callable[[Namespace, Register], None]
_LOCAL: Mapping[str, _Deed] = {
    "add": _add_local,
    "list": _list_local,
    "end": _end_local,
    "remove": _remove_local,
}


def area(words: Namespace) -> int:
    """Do one thing with the area classes of hamlets."""
    _AREA[words.action](words, open_register(words))
    return DONE


def _add_area(words: Namespace, register: Register) -> None:
    fact = AreaFact(Area(words.area), words.first, words.last, clean(words.source))
    entered = areas.enter_area(register, words.hamlet, fact)
    said = f"Đã nhập {AREA_WORDS[fact.area]} cho {', '.join(entered)}."
    say(words, {"hamlets": entered}, said if entered else "Diện vùng này đã có trong sổ.")


def _list_areas(words: Namespace, register: Register) -> None:
    found = areas.list_areas(register, words.on)
    if words.json:
        print_json(rule_documents.area_documents(found))
    else:
        show_rules.show_areas(found)


def _end_area(words: Namespace, register: Register) -> None:
    ended = areas.close_area(register, words.hamlet, Area(words.area), words.last)
    named = [place.hamlet + _corrected(place.fact.last) for place in ended]
    text = f"{', '.join(named)}: {AREA_WORDS[Area(words.area)]} đến {format_day(words.last)}."
    say(words, {"hamlets": [place.hamlet for place in ended]}, text)


def _corrected(before: date | None) -> str:
    return f" (sửa ngày cuối, trước ghi {format_day(before)})" if before else ""


def _remove_area(words: Namespace, register: Register) -> None:
    removed = areas.remove_area(register, words.number)
    text = f"Đã bỏ {AREA_WORDS[removed.fact.area]} của {removed.hamlet}."
    say(words, {"number": words.number}, text)


_AREA: Mapping[str, _Deed] = {
    "add": _add_area,
    "list": _list_areas,
    "end": _end_area,
    "remove": _remove_area,
}
