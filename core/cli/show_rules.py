"""What the command line prints about rules, areas and grounds."""

from collections.abc import Mapping, Sequence

from core.app.areas import HamletArea
from core.app.explaining import HouseholdAnswer, MemberAnswer
from core.app.ruling import RuleLine, RulesReport
from core.cli.show import table
from core.domain.classes import CLASS_WORDS
from core.domain.days import format_day
from core.domain.entitlement import Entitlement
from core.domain.local_rules import LocalRule
from core.domain.money import format_money
from core.domain.people import AREA_WORDS
from core.domain.percent import format_percent
from core.domain.why import STATUS_WORDS, capital

_WIDEST = 60


def show_rules(lines: Sequence[RuleLine], local: Mapping[int, LocalRule]) -> None:
    """Print the rules a register works by, the office's rows marked with a star."""
    rows = [
        (
            f"{line.rule.name}{' *' if line.of_office else ''}",
            _cut(line.shown),
            format_day(line.rule.first),
            format_day(line.rule.last),
            _cut(line.rule.source),
            line.rule.confidence,
        )
        for line in lines
    ]
    headings = ["Quy định", "Giá trị", "Từ ngày", "Đến ngày", "Căn cứ", "Độ tin cậy"]
    table(headings, rows, frozenset())
    if any(line.of_office for line in lines):
        print("* dòng do cơ quan nhập, thay cho quy định cùng tên của chương trình")
    show_local(local)


def show_local(local: Mapping[int, LocalRule]) -> None:
    """Print the office's own rules."""
    print("Quy định riêng của tỉnh, xã:" if local else "Chưa có quy định riêng của tỉnh, xã.")
    for number, rule in local.items():
        note = f" – {rule.note}" if rule.note else ""
        print(f"{number}. {capital(rule.words())}. Độ tin cậy: {rule.confidence}{note}")


def report_words(report: RulesReport) -> str:
    """Return what a rule file did in words."""
    counts = f"{report.added} thêm, {report.changed} sửa, {report.unchanged} không đổi"
    said = [f"Quy định riêng: {counts}."]
    if report.rules:
        said.append(f"Quy định chung theo tệp: {', '.join(report.rules)}.")
    if report.own:
        said.append(f"Trở lại quy định của chương trình: {', '.join(report.own)}.")
    if not report.rules and not report.own:
        said.append("Quy định chung không đổi.")
    return "\n".join(said)


def show_areas(areas: Sequence[HamletArea]) -> None:
    """Print the area classes of hamlets."""
    rows = [
        (
            str(place.number),
            place.hamlet,
            AREA_WORDS[place.fact.area],
            format_day(place.fact.first),
            format_day(place.fact.last),
            place.fact.source,
        )
        for place in areas
    ]
    table(["Số", "Thôn", "Diện vùng", "Từ ngày", "Đến ngày", "Văn bản"], rows, frozenset({0}))


def show_why(answer: HouseholdAnswer) -> None:
    """Print why each member of a household stands as they do."""
    household_class = capital(CLASS_WORDS[answer.household_class])
    print(f"Hộ {answer.household}, {answer.hamlet}, ngày {format_day(answer.on)}: "
          f"{household_class}")  # fmt: skip
    for member in answer.members:
        _show_member(member)


def _show_member(member: MemberAnswer) -> None:
    print(f"\n{member.name}: {STATUS_WORDS[member.status]}. {member.sentence}")
    print("  Trong ngày này:")
    _show_grounds(member.today)
    print(f"  Thẻ tiếp theo từ {format_day(member.starts)}: {_price_words(member)}")
    _show_grounds(member.following)
    basis = f"Theo {member.step.basis}. " if member.step.basis else ""
    if said := f"{basis}{member.step.bring}".strip():
        print(f"  {said}")


def _price_words(member: MemberAnswer) -> str:
    line = member.price
    if line is None:
        return "chưa phải nộp tiền"
    rung = f", người thứ {line.rung}" if line.rung else ""
    return f"tự đóng {format_money(line.amount)} đ cho 12 tháng ({line.percent} %{rung})"


def _show_grounds(found: Entitlement) -> None:
    for ground in found.grounds:
        mark = "→" if ground is found.chosen else " "
        share = format_percent(ground.share)
        rule = f" [{ground.source}; {ground.confidence}]" if ground.source else ""
        print(f"   {mark} {ground.point}, Nhà nước đóng {share}. Căn cứ: {ground.fact}{rule}")


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
