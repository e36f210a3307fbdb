"""The office's rules: what is in force, in and out as one file, a province's set, rows by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from core.app.register import Register
from core.app.rules import law_of, load_rules
from core.documents.rule_file import read_rule_file, write_rule_file
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.finding import hamlet_named
from core.domain.local_rules import LocalRule, local_fault
from core.domain.rule_rows import (
    local_record,
    parse_office_rules,
    refuse_clashes,
    rule_record,
)
from core.domain.rule_timeline import refuse_over_ceiling
from core.domain.rule_values import shown_value
from core.domain.rulebook import Rule
from core.domain.text import name_key
from core.resources import resource
from core.store import rules as stored
from core.store.journal import Writer
from core.store.places import hamlet_ids, hamlet_names
from core.store.schema import local_rule


@dataclass(frozen=True)
class RuleLine:
    """One value of one rule as people read it; `of_office`: the office brought it in."""

    rule: Rule
    shown: str
    of_office: bool


@dataclass(frozen=True)
class RulesReport:
    """What a rule file did.

    `rules` are the names whose rows are now the file's, `own` those that are the program's again
    because the file says the same; counts are of local rows.
    """

    rules: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    added: int = 0
    changed: int = 0
    unchanged: int = 0


def rule_lines(register: Register, day: date | None = None) -> tuple[RuleLine, ...]:
    """Return every value of every rule the register works by, or those in force on `day`."""
    with register.reading() as db:
        book = law_of(db).rules
        of_office = {rule.name for rule in stored.office_rules(db)}
    return tuple(
        RuleLine(rule, shown_value(book.units.of(rule.name), rule.value), rule.name in of_office)
        for rule in sorted(book.rules, key=lambda r: (r.name, r.first or date.min))
        if day is None or rule.holds(day)
    )


def local_lines(register: Register, day: date | None = None) -> Mapping[int, LocalRule]:
    """Return the office's own rules by number, or those in force on `day`."""
    with register.reading() as db:
        found = stored.local_rules(db)
    return {number: rule for number, rule in found.items() if day is None or rule.holds(day)}


def export_rules(register: Register, target: Path) -> tuple[int, int]:
    """Write every rule the register works by as one file; return how many, general and local."""
    lines, local = rule_lines(register), local_lines(register).values()
    general = [rule_record(line.rule) for line in lines]
    write_rule_file(target, general, [local_record(rule) for rule in local])
    return len(general), len(local)


def import_rules(register: Register, path: Path) -> RulesReport:
    """Take a rule file into the register, all of it or, with a fault in any row, nothing.

    Of a name that stands in the file all rows become the file's, which may leave no day without a
    value that the program has one for; a local row takes the place of
    the one that speaks of the same people from the same day. Nothing is removed by absence.
    """
    found = parse_office_rules(path.name, read_rule_file(path), load_rules())
    with register.deed(DeedKind.RULES) as writer:
        taken, own = _take_rules(writer, found.rules)
        refuse_over_ceiling(law_of(writer.db).rules, f"tệp {path.name} cùng quy định của sổ")
        counts = _take_local(writer, _in_register(writer.db, found.local, path.name))
    return RulesReport(taken, own, *counts)


def reset_rule(register: Register, name: str) -> RulesReport:
    """Take all the office's rows of one name out, so that the program's own hold again.

    Raises `ClerkError` where the office has none.
    """
    with register.deed(DeedKind.RULES_RESET) as writer:
        if not stored.set_rules(writer, name, ()):
            known = dict.fromkeys(rule.name for rule in stored.office_rules(writer.db))
            names = f"chỉ có: {', '.join(known)}" if known else "sổ chưa nhập quy định chung nào"
            raise ClerkError(f"Cơ quan không có dòng nào tên “{name}” để bỏ; {names}.")
        refuse_over_ceiling(law_of(writer.db).rules, "sổ")
    return RulesReport(own=(name,))


def set_names() -> tuple[str, ...]:
    """Return the names of the provinces' sets that come with the program."""
    return tuple(sorted(path.stem.replace("_", "-") for path in _sets()))


def lay_set(register: Register, name: str) -> RulesReport:
    """Lay a province's set on the register; an unknown name raises `ClerkError`."""
    if name not in set_names():
        known = ", ".join(set_names())
        raise ClerkError(
            f"Chương trình không có sẵn bộ quy định “{name}”; chỉ có: {known}. Hãy nhập nghị quyết "
            "của tỉnh thành quy định riêng.",
            Way.LOCAL_RULE,
        )
    return import_rules(register, resource("rules", "local", f"{name.replace('-', '_')}.toml"))


def add_local_rule(register: Register, made: LocalRule) -> int:
    """Enter a rule of the office's own and return its number.

    Raises `ClerkError` for one that cannot be, that is there already or contradicts another.
    """
    fault = local_fault(made, load_rules())
    if fault:
        raise ClerkError(f"Chưa nhập quy định riêng: {fault}.")
    with register.deed(DeedKind.LOCAL_RULE) as writer:
        (placed,) = _in_register(writer.db, [made], "")
        there = stored.local_rules(writer.db)
        for number, known in there.items():
            if known == placed:
                raise ClerkError(f"Quy định riêng này đã có trong sổ (số {number}).")
        refuse_clashes([*there.values(), placed], "sổ")
        return stored.add_local(writer, placed, _hamlet_id(writer.db, placed))


def end_local_rule(register: Register, number: int, last: date) -> LocalRule:
    """Enter the last day of a rule of the office's own and return it."""
    with register.deed(DeedKind.LOCAL_RULE_ENDS) as writer:
        there = stored.local_rules(writer.db)
        rule = _wanted(there, number)
        if rule.first and last < rule.first:
            raise ClerkError(
                f"Quy định riêng số {number} bắt đầu ngày {format_day(rule.first)}, sau ngày kết "
                "thúc đã cho; nếu nhập nhầm, hãy bỏ hẳn (remove)."
            )
        ended = replace(rule, last=last)
        refuse_clashes([*(r for n, r in there.items() if n != number), ended], "sổ")
        stored.correct_local(writer, number, ended)
    return ended


def remove_local_rule(register: Register, number: int) -> LocalRule:
    """Take a rule of the office's own out again, as entered by mistake, and return it."""
    with register.deed(DeedKind.LOCAL_RULE_REMOVED) as writer:
        rule = _wanted(stored.local_rules(writer.db), number)
        writer.delete(local_rule, number)
    return rule


def _sets() -> Iterable[Path]:
    return resource("rules", "local").glob("*.toml")


def _wanted(there: Mapping[int, LocalRule], number: int) -> LocalRule:
    if number not in there:
        raise ClerkError(
            f"Không có quy định riêng số {number}; hãy xem lại các quy định riêng đã ghi.",
            Way.LOCAL_RULES,
        )
    return there[number]


_Names = tuple[str, ...]


def _take_rules(writer: Writer, rules: Iterable[Rule]) -> tuple[_Names, _Names]:
    """Make the file's rows the office's; return the names taken and those that are ours again."""
    by_name: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_name[rule.name].append(rule)
    taken: list[str] = []
    own: list[str] = []
    for name, rows in by_name.items():
        same = _are_same(rows, load_rules().named(name))
        if stored.set_rules(writer, name, () if same else rows):
            (own if same else taken).append(name)
    return tuple(taken), tuple(own)


def _are_same(rows: Sequence[Rule], others: Sequence[Rule]) -> bool:
    return len(rows) == len(others) and all(row in others for row in rows)


def _take_local(writer: Writer, rules: Iterable[LocalRule]) -> tuple[int, int, int]:
    """Enter the file's local rows; return how many are new, changed, unchanged."""
    added, changed, unchanged = 0, 0, 0
    for rule in rules:
        there = stored.local_rules(writer.db)
        known = (n for n, r in there.items() if (r.condition, r.first) == _key(rule))
        number = next(known, None)
        if number is None:
            stored.add_local(writer, rule, _hamlet_id(writer.db, rule))
            added += 1
        elif stored.correct_local(writer, number, rule):
            changed += 1
        else:
            unchanged += 1
    refuse_clashes(stored.local_rules(writer.db).values(), "sổ")
    return added, changed, unchanged


def _key(rule: LocalRule) -> tuple[object, date | None]:
    return rule.condition, rule.first


def _in_register(db: Connection, rules: Iterable[LocalRule], file: str) -> list[LocalRule]:
    """Return the rules with their hamlets as the register spells them."""
    names = hamlet_names(db)
    placed = []
    for number, rule in enumerate(rules, 1):
        try:
            hamlet = names[hamlet_named(names, rule.hamlet)] if rule.hamlet else None
        except ClerkError as error:
            where = f"Tệp {file}, mục [[local]] thứ {number}: " if file else ""
            raise ClerkError(f"{where}{error}", *error.ways) from error
        placed.append(replace(rule, hamlet=hamlet))
    return placed


def _hamlet_id(db: Connection, rule: LocalRule) -> int | None:
    return hamlet_ids(db)[name_key(rule.hamlet)] if rule.hamlet else None
