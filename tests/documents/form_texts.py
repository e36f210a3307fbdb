"""The texts of every official form, row by row, to compare with those of `tests/data/forms`.

`python -m tests.documents.form_texts` writes those texts anew.
"""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from core.documents.form_layout import form_layout
from core.documents.form_sheet import FormSheet, write_form
from tests.documents.test_form_sheet import AN, BINH, DAY, LEFT, SAID, form

GOLDEN = Path(__file__).parents[1] / "data" / "forms"
POVERTY = ("poverty_after", "poverty_left", "poverty_left_near")
FORMS = ("m3", "m4", "d03", *POVERTY)
_HOUSE = {
    "province": "Tỉnh Mẫu", "commune": "Xã Mẫu", "commune_code": "12345", "hamlet": "Thôn Đông",
    "address": "Số 5, Thôn Đông", "ethnicity": "Kinh",
}  # fmt: skip
PEOPLE = (
    {**_HOUSE, "mark": 1, "head": AN.name, "name": AN.name, "relation": "Chủ hộ", "sex": "Nam",
     "birth_text": "03/09/1957", "cccd": AN.cccd, "class": "Hộ cận nghèo", "age": 69,
     "decision": "12/QĐ-UBND", "decided_on": date(2026, 12, 1), "minority": None, "size": 2},
    {**_HOUSE, "name": BINH.name, "relation": "Vợ", "sex": "Nữ", "birth_text": "1960",
     "cccd": BINH.cccd, "age": 66},
)  # fmt: skip


def made_form(name: str) -> FormSheet:
    """Return a form with two people; one more leaves where it tells who does."""
    if name in POVERTY:
        said = {**SAID, "commune_caps": "XÃ MẪU", "on": "15/12/2026", "place": "Xã Mẫu"}
        return FormSheet(form_layout(name), said, {"people": PEOPLE})
    return form(name, AN, BINH, left=() if name == "m4" else [LEFT], number="7", code="CN")


def text_of(name: str, folder: Path) -> str:
    """Return what stands in a form, its cells parted by bars, empty rows left out."""
    target = folder / f"{name}.xlsx"
    write_form([made_form(name)], DAY, target)
    rows = load_workbook(target).active.iter_rows()
    lines = [
        " | ".join(_shown(cell.value) for cell in row if cell.value is not None) for row in rows
    ]
    return "\n".join(filter(None, lines)) + "\n"


def _shown(value: object) -> str:
    return " ".join(str(value).split())


def main() -> None:
    """Write every text anew."""
    GOLDEN.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for name in FORMS:
            (GOLDEN / f"{name}.txt").write_text(text_of(name, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
