"""Every ground the register's facts give a person, each with the fact in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.domain.classes import CLASS_WORDS, ClassFact, HouseholdClass
from core.domain.cover import CoverPeriod
from core.domain.days import ONE_DAY, end_after_months, format_day, months_before
from core.domain.local_rules import LocalEvent, LocalRule
from core.domain.people import AREA_WORDS, Area, Person, Study
from core.domain.rulebook import GROUPS_WITH_GROUND, Rulebook
from core.domain.situation import (
    AVERAGE_LIVING,
    DIFFICULT_AREAS,
    FORMER_DIFFICULT_AREA,
    HOUSEHOLD,
    NEAR_POOR,
    PUPIL,
    STATE_PAID_AREAS,
    STATE_PAYS,
    Ground,
    Law,
    Situation,
    ground_of,
    lies_in,
    local_share,
    share_of,
)

_WHOLE = Fraction(1)


def found_grounds(case: Situation, law: Law) -> Iterator[Ground]:
    """Yield every ground, those only a local rule gives after those of the law."""
    of_law = [ground for find in _FINDERS for ground in find(case, law)]
    yield from of_law
    yield from _local_grounds(case, law, of_law)


def class_grounds(case: Situation, law: Law) -> Iterator[Ground]:
    """Yield the ground the household's class gives, none where the class gives none."""
    known = case.household.classes if case.household else None
    decided = known and (known.governing(case.starts) or known.governing(case.priced_on))
    fact = _class_words(case.household_class, decided or None)
    if case.household_class is HouseholdClass.NEAR_POOR and _is_ethnic_near_poor(case, law):
        rule = law.rules.on("near_poor_ethnic_point", case.priced_on)
        where = f"{fact}; dân tộc {case.person.ethnicity}, ở {AREA_WORDS[Area.ETHNIC]}"
        share = share_of(str(rule.value), case, law).part
        code = _area_code(law, case, for_minority=True)
        yield Ground(str(rule.value), share, where, rule.source, rule.confidence, code=code)
    elif point := _CLASS_POINTS.get(case.household_class):
        code = law.rules.class_code(case.household_class, case.priced_on)
        yield replace(ground_of(point, share_of(point, case, law), fact), code=code)


_CLASS_POINTS = {
    HouseholdClass.POOR: STATE_PAYS,
    HouseholdClass.NEAR_POOR: NEAR_POOR,
    HouseholdClass.AVERAGE_LIVING: AVERAGE_LIVING,
}


def _class_words(household_class: HouseholdClass, decided: ClassFact | None) -> str:
    words = CLASS_WORDS[household_class]
    said = f"{words[:1].upper()}{words[1:]}"
    if decided is None:
        return said
    paper = f" theo quyết định {decided.number}" if decided.number else ""
    signed = f" ngày {format_day(decided.decided_on)}" if decided.decided_on else ""
    until = f" đến {format_day(decided.last)}" if decided.last else ""
    return f"{said}{paper}{signed}, từ {format_day(decided.first)}{until}"


def _is_ethnic_near_poor(case: Situation, law: Law) -> bool:
    known = law.rules.find("near_poor_ethnic_point", case.priced_on)
    return known is not None and case.is_minority and Area.ETHNIC in case.areas


def _child(case: Situation, law: Law) -> Iterator[Ground]:
    rule, birth = law.rules.on("child_years", case.priced_on), case.person.birth
    days = (case.looked_at, case.starts)
    if birth and all(birth.surely_under(int(rule.value), day) for day in days):
        code = str(law.rules.on("child_code", case.priced_on).value)
        point = law.rules.point_of_code(code, case.priced_on) or STATE_PAYS
        fact = f"Trẻ em dưới {rule.value} tuổi, sinh {birth.shown()}"
        yield Ground(point, _WHOLE, fact, rule.source, rule.confidence, code=code)


def _held_cards(case: Situation, law: Law) -> Iterator[Ground]:
    """Yield what a card gives that holds on the price day and comes from neither class nor age."""
    rules, day = law.rules, case.priced_on
    passing = rules.class_codes(day) | {str(rules.on("child_code", day).value)}
    of_area = frozenset(rules.on("area_codes", day).value)
    for period in case.person.periods:
        known = rules.known_point(period.point)
        own = period.holds(day) and period.code not in passing
        if period.code in of_area and not _goes_on(period, case):
            continue
        if known and own and known.group in GROUPS_WITH_GROUND:
            rule = rules.find(f"code.{period.code}", day)
            source, sure = (rule.source, rule.confidence) if rule else ("", "")
            fact = f"Đang có thẻ {_card_words(period)}"
            yield Ground(known.point, _WHOLE, fact, source, sure, code=period.code)


def _goes_on(period: CoverPeriod, case: Situation) -> bool:
    """Return whether a card for the area is a ground on the day the case asks about.

    The card that holds that day is. A later one needs the area on the list then; where the
    register knows no area of the hamlet the card alone speaks. It also tells that somebody whose
    ethnicity is not recorded belongs to a minority.
    """
    if period.holds(case.starts) or not case.area_known:
        return True
    may_be_minority = case.is_minority or not case.person.ethnicity
    return bool(case.areas & (DIFFICULT_AREAS if may_be_minority else STATE_PAID_AREAS))


def _card_words(period: CoverPeriod) -> str:
    return f"mã {period.code}, từ {format_day(period.first)} đến {format_day(period.last)}"


def _area(case: Situation, law: Law) -> Iterator[Ground]:
    for fact in case.hamlet.areas if case.hamlet else ():
        for_minority = case.is_minority and fact.area in DIFFICULT_AREAS
        if fact.holds(case.starts) and (fact.area in STATE_PAID_AREAS or for_minority):
            people = "" if fact.area in STATE_PAID_AREAS else f", dân tộc {case.person.ethnicity}"
            paper = f" ({fact.source})" if fact.source else ""
            words = f"Sống ở {AREA_WORDS[fact.area]}{paper}{people}"
            code = _area_code(law, case, for_minority=for_minority)
            if fact.area is Area.ISLAND:
                code = str(law.rules.on("island_code", case.priced_on).value)
            share = share_of(STATE_PAYS, case, law)
            yield replace(ground_of(STATE_PAYS, share, words), code=code)


def _area_code(law: Law, case: Situation, *, for_minority: bool) -> str:
    """Return the printed code of who lives in a difficult area: a minority's, or anybody's."""
    codes = law.rules.on("area_codes", case.priced_on).value
    return str(codes[0] if for_minority else codes[-1])


def _pupil(case: Situation, law: Law) -> Iterator[Ground]:
    fact = _study_words(case, law.rules)
    if fact:
        yield ground_of(PUPIL, share_of(PUPIL, case, law), fact)


def _study_words(case: Situation, rules: Rulebook) -> str | None:
    person, day = case.person, case.looked_at
    if person.study is not None:
        studies = person.study is Study.STUDIES
        return "Cơ quan ghi nhận đang đi học" if studies else None
    since = months_before(day, rules.number("pupil_card_months", day))
    lately = [p for p in person.periods if p.point == PUPIL and p.first <= day and p.last >= since]
    if lately:
        return f"Có thẻ học sinh, sinh viên {_card_words(max(lately, key=lambda p: p.last))}"
    return _school_age_words(person, case, rules)


def _school_age_words(person: Person, case: Situation, rules: Rulebook) -> str | None:
    youngest, oldest = (
        rules.number(name, case.priced_on) for name in ("pupil_from_years", "pupil_under_years")
    )
    birth = person.birth
    at_school = birth is not None and (
        birth.surely_from(youngest, case.starts) and birth.surely_under(oldest, case.looked_at)
    )
    if birth is None or not at_school:
        return None
    return f"Từ {youngest} đến dưới {oldest} tuổi (sinh {birth.shown()}), nếu đang đi học"


def _former_area(case: Situation, law: Law) -> Iterator[Ground]:
    share = share_of(FORMER_DIFFICULT_AREA, case, law)
    months = law.rules.find("former_difficult_area_months", case.priced_on)
    left = case.area_left(DIFFICULT_AREAS, int(months.value)) if months else None
    if left and case.is_minority and share.part:
        fact, until = left
        words = (
            f"Dân tộc {case.person.ethnicity}; thôn ra khỏi {AREA_WORDS[fact.area]} sau ngày "
            f"{format_day(fact.last)}, được tính đến {format_day(until)}"
        )
        yield ground_of(FORMER_DIFFICULT_AREA, share, words)


def _household(case: Situation, law: Law) -> Iterator[Ground]:
    rule = law.rules.find("household_ladder", case.priced_on)
    source, sure = (rule.source, rule.confidence) if rule else ("", "")
    number = f", hộ số {case.household.number}" if case.household else ""
    yield Ground(HOUSEHOLD, Fraction(0), f"Tự đóng theo hộ gia đình{number}", source, sure)


_FINDERS: tuple[Callable[[Situation, Law], Iterator[Ground]], ...] = (
    _child, _held_cards, class_grounds, _area, _pupil, _former_area, _household,
)  # fmt: skip


def _local_grounds(case: Situation, law: Law, of_law: Sequence[Ground]) -> Iterator[Ground]:
    """Yield the grounds only a local rule gives; a share adds to a point the person has."""
    had = {ground.point: ground.share for ground in of_law}
    for rule in law.local_on(case.priced_on):
        fact = _EVENTS[rule.event](rule, case) if rule.is_own_ground else None
        if fact:
            share = local_share(rule, had.get(rule.point, Fraction(0)))
            yield ground_of(rule.point, share, fact)


def _left_class(left: HouseholdClass) -> Callable[[LocalRule, Situation], str | None]:
    def fact(rule: LocalRule, case: Situation) -> str | None:
        if case.household is None or not lies_in(rule, case) or case.household_class.at_least(left):
            return None
        for change in case.household.classes.changes:
            until = end_after_months(change.last + ONE_DAY, rule.months or 0)
            lately = change.last < case.starts <= until
            decided = change.after is not HouseholdClass.UNDECIDED
            fell = decided and not change.after.at_least(left) and change.before is left
            if fell and lately and _was_member(case, change.last):
                return (
                    f"Hộ thôi là {CLASS_WORDS[left]} sau ngày {format_day(change.last)}, "
                    f"được tính {rule.months} tháng đến {format_day(until)}"
                )
        return None

    return fact


def _was_member(case: Situation, day: date) -> bool:
    places = case.person.memberships
    return any(p.holds(day) and case.household and p.household == case.household.id for p in places)


def _left_area(rule: LocalRule, case: Situation) -> str | None:
    areas = frozenset({rule.area}) if rule.area else DIFFICULT_AREAS
    left = case.area_left(areas, rule.months or 0)
    for_minority = rule.point == FORMER_DIFFICULT_AREA
    in_hamlet = rule.hamlet is None or (case.hamlet and case.hamlet.name == rule.hamlet)
    if not left or not in_hamlet or (for_minority and not case.is_minority):
        return None
    fact, until = left
    return (
        f"Thôn ra khỏi {AREA_WORDS[fact.area]} sau ngày {format_day(fact.last)}, được tính "
        f"{rule.months} tháng đến {format_day(until)}"
    )


def _lives_there(rule: LocalRule, case: Situation) -> str | None:
    if not lies_in(rule, case):
        return None
    return f"Sống ở {AREA_WORDS[rule.area] if rule.area else rule.hamlet}"


_EVENTS: Mapping[LocalEvent, Callable[[LocalRule, Situation], str | None]] = {
    LocalEvent.NONE: _lives_there,
    LocalEvent.LEFT_POVERTY: _left_class(HouseholdClass.POOR),
    LocalEvent.LEFT_NEAR_POVERTY: _left_class(HouseholdClass.NEAR_POOR),
    LocalEvent.AREA_LEFT: _left_area,
}
