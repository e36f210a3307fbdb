"""What a register and the reports of its imports say, as plain documents to compare."""

from core.domain.days import FIRST_DAY
from core.store.facts import load_commune
from tests.workbooks.truth import Card, card_document

# What a sentence of a report is about; a sentence with none of these words stands as it is.
KINDS = {
    "cccd_repaired": "số 0 bị mất ở đầu số CCCD",
    "insurance_repaired": "số 0 bị mất ở đầu mã số BHXH",
    "phone_repaired": "số 0 bị mất ở đầu số điện thoại",
    "cccd_unclear": "Số CCCD không đọc được",
    "insurance_unclear": "Mã số BHXH không đọc được",
    "birth_unclear": "Ngày sinh không đọc được",
    "year_in_date_cell": "một năm gõ vào ô định dạng ngày",
    "sex_unclear": "Giới tính không đọc được",
    "class_unknown": "Không hiểu chữ ở cột diện hộ",
    "no_day_of_leaving": "không rõ ngày; vẫn được tính",
    "twin": "trùng họ tên và ngày sinh",
    "other_name": "với họ tên khác",
    "assumed_first_day": "không ghi ngày bắt đầu",
    "old_encoding": "theo bảng mã cũ",
    "class_days_assumed": "Tệp không ghi thời gian áp dụng diện hộ",
    "hidden_sheet_left_out": "Trang ẩn",
    "sheet_without_header": "không có hàng tiêu đề cột nên không được đọc",
    "households_counted": "không có cột hộ số",
}


def kind_of(sentence):
    """Return what a sentence is about."""
    return next((kind for kind, words in KINDS.items() if words in sentence), sentence)


def register_document(register):
    """Return the people of a register, each with household, class and cards."""
    with register.reading() as db:
        commune = load_commune(db)
    return sorted(
        (_person(commune, person) for person in commune.people),
        key=lambda p: (p["household"], p["name"], str(p["birth"]), str(p["cccd"])),
    )


def _person(commune, person):
    held = max(person.memberships, key=lambda m: m.id)
    home = commune.household_by_id[held.household]
    facts = home.classes.facts
    return {
        "household": f"{home.hamlet.name}/{home.number}",
        "class": str(facts[-1].household_class) if facts else None,
        "name": person.name,
        "birth": person.birth.iso() if person.birth else None,
        "sex": str(person.sex) if person.sex else None,
        "cccd": person.cccd,
        "old_id": person.old_id,
        "insurance_no": person.insurance_no,
        "phone": person.phone,
        "relation": held.relation,
        "as_read": dict(person.doubtful),
        "residence": [
            f"{stay.kind} {stay.first}" if stay.first not in (None, FIRST_DAY) else str(stay.kind)
            for stay in person.residences
        ],
        "cards": [
            card_document(Card(str(p.first), str(p.last), p.code, p.first_assumed, p.facility))
            for p in sorted(person.periods, key=lambda p: p.first)
        ],
    }


def report_document(report):
    """Return what an import said: counts, warnings by row, remarks, rejected rows."""
    return {
        "counts": {str(outcome): number for outcome, number in report.counts.items()},
        "warnings": sorted(
            [note.source.sheet, note.source.row, kind_of(note.problem)] for note in report.warnings
        ),
        "remarks": sorted(map(kind_of, report.remarks)),
        "rejected": sorted(
            [note.source.sheet, note.source.row, note.problem] for note in report.rejects
        ),
    }
