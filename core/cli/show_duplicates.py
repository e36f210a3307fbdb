"""What the command line prints about look-alikes, for people."""

from core.app.merging import Comparison, Found, Look, Merged, Side
from core.cli.hints import undo_words
from core.cli.show import table
from core.domain.days import format_day
from core.domain.duplicates import SAMENESS_WORDS
from core.domain.merge_terms import FATE_WORDS, WHY_WORDS, Choice
from core.domain.merging import Plan
from core.domain.record_words import RECORD_WORDS
from core.domain.why import capital

_SIDES = {Side.KEEP: "giữ", Side.OTHER: "kia"}


def show_duplicates(found: Found) -> None:
    """Print the groups, each with its reasons and its people."""
    day = format_day(found.on)
    if not found.groups:
        print(f"Không có ai có thể bị trùng trong sổ, tính đến ngày {day}.")
        return
    print(f"{len(found.groups)} nhóm người có thể là một, tính đến ngày {day}.")
    for number, group in enumerate(found.groups, 1):
        print()
        print(f"{number}. {capital('; '.join(SAMENESS_WORDS[why] for why in group.reasons))}.")
        for person in group.people:
            print(f"   số {person.id}: {_who(found.looks[person.id])}")
    print()
    print("Gộp: merge SỔ GIỮ KIA (thêm --dry-run để xem trước). Không phải một người: two-people.")


def show_merge(comparison: Comparison, plan: Plan, merged: Merged | None) -> None:
    """Print two people side by side, what is taken of each, what becomes of their rows."""
    for side, look in comparison.looks.items():
        print(f"{capital(_SIDES[side])}: số {look.person.id}, {_who(look)}")
    print("; ".join(f"{f.word}: {f.keep or '–'} | {f.other or '–'}" for f in plan.fields[-1:]))
    print()
    asked = [
        (f"{c.word} {c.about}".strip(), c.key, c.keep, c.other, _taken(plan, c), WHY_WORDS[c.why])
        for c in plan.choices
    ]
    if asked:
        table(["Khác nhau ở", "Mục", "Giữ", "Kia", "Lấy của", "Đề xuất vì"], asked, frozenset())
    for line in plan.lines:
        what = f"{RECORD_WORDS[line.table]} {line.what}".strip()
        print(f"  {_SIDES[line.side]}: {what} → {FATE_WORDS[line.fate]}")
    if merged is None:
        for remark in filter(None, [comparison.remark(plan)]):
            print(remark)
        print("Chưa ghi gì vào sổ.")
        return
    print(f"Đã gộp hai người thành một ({merged.name}), {undo_words(merged.deed)}")
    for remark in merged.remarks:
        print(remark)


def _taken(plan: Plan, choice: Choice) -> str:
    return "?" if choice in plan.unanswered else _SIDES[plan.taken[choice.key]]


def _who(look: Look) -> str:
    person = look.person
    birth = person.birth.shown() if person.birth else ""
    gone = "" if look.counted else "không còn ở đây"
    cccd = f"CCCD {person.cccd}" if person.cccd else ""
    insured = f"BHXH {person.insurance_no}" if person.insurance_no else ""
    return ", ".join(filter(None, [person.name, birth, cccd, insured, look.place, gone]))
