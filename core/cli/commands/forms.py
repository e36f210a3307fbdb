"""Commands about official forms."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from core.app.exporting import export_list
from core.app.forms import FormKind, FormOptions, MadeForm, MadeForms, make_form, sent_forms
from core.app.office import is_sample
from core.app.register import Register
from core.cli.hints import undo_words
from core.cli.progress_bar import progress_bar
from core.cli.show import table
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json, say
from core.domain.days import format_day
from core.domain.forms.missing import FormRefused
from core.domain.forms.values import FORM_NAMES, MOVEMENT_WORDS
from core.domain.listing import Listing

_LETTERS = (
    "Nhóm {}: luật không nêu hai chữ sau mã đơn vị; hãy hỏi cơ quan BHXH rồi ghi thêm bằng tay."
)


def form(words: Namespace) -> int:
    """Fill a form; with --register enter it as sent."""
    register = open_register(words)
    options = FormOptions(
        form=FormKind(words.form),
        on=day_of(words, register),
        household=words.household,
        hamlet=words.hamlet,
        groups=words.group,
        months=words.months,
        leave_out=words.leave_out,
        register=words.enter,
    )
    try:
        made = make_form(register, options, words.out, progress_bar())
    except FormRefused as refused:
        _save_missing(words, register, refused.listing)
        raise
    if made.left_out:
        _save_missing(words, register, made.left_out)
    say(words, _document(made), "\n".join(_sentences(made)))
    return WITH_PROBLEMS if made.left_out else DONE


def forms(words: Namespace) -> int:
    """List the forms entered as sent."""
    found = sent_forms(open_register(words))
    if words.json:
        print_json(
            [
                {
                    "id": one.id,
                    "form": one.form,
                    "group": one.group,
                    "number": one.number or None,
                    "day": one.day.isoformat(),
                    **{movement: one.counts.get(movement, 0) for movement in MOVEMENT_WORDS},
                    "deed": one.deed,
                }
                for one in found
            ]
        )
        return DONE
    if not found:
        print("Chưa ghi biểu nào là đã gửi.")
        return DONE
    rows = [
        (
            FORM_NAMES.get(one.form, one.form),
            one.group,
            one.number,
            format_day(one.day),
            *(str(one.counts.get(movement, 0)) for movement in MOVEMENT_WORDS),
            str(one.deed),
        )
        for one in found
    ]
    headings = ["Biểu", "Nhóm, hộ", "Số", "Ngày", "Tăng", "Giảm", "Đổi nơi khám", "Việc"]
    table(headings, rows, frozenset({2, 4, 5, 6, 7}))
    return DONE


def _save_missing(words: Namespace, register: Register, listing: Listing) -> None:
    if words.missing:
        export_list(listing, words.missing, sample=is_sample(register))


def _document(made: MadeForms) -> Mapping[str, Any]:
    return {
        "form": str(made.form),
        "files": [_file_document(one) for one in made.files],
        "left_out": made.left_out.people if made.left_out else 0,
        "waiting": made.waiting,
        "deed": made.deed,
        "told": [one.id for one in made.told],
    }


def _file_document(one: MadeForm) -> Mapping[str, Any]:
    counts = {movement: one.counts.get(movement, 0) for movement in MOVEMENT_WORDS}
    return {"file": str(one.file), "group": one.group, "number": one.number or None, **counts}


def _sentences(made: MadeForms) -> list[str]:
    name = FORM_NAMES[made.form]
    said = [_file_sentence(name, one) for one in made.files]
    if not made.files:
        said.append(f"Không có ai để đưa vào {name}: {_why_nobody(made)}.")
    said += [_LETTERS.format(one.group) for one in made.files if one.lacks_letters]
    if made.left_out:
        said.append(f"Để lại {made.left_out.people} người còn thiếu thông tin.")
    if made.waiting:
        whom = "hộ" if made.form is FormKind.POVERTY else "người"
        said.append(f"{made.waiting} {whom} chờ quyết định diện hộ: chưa đưa vào biểu.")
    if made.deed:
        said.append(f"Đã ghi là đã gửi, {undo_words(made.deed)}")
    return said


def _why_nobody(made: MadeForms) -> str:
    if not made.told:
        return "chưa ai đến hạn, không có gì thay đổi"
    sent = ", ".join(f"{FORM_NAMES.get(one.form, one.form)} số {one.number}" for one in made.told)
    return f"người đến hạn đã có ở {sent} đã gửi, từ đó không có gì thay đổi"


def _file_sentence(name: str, one: MadeForm) -> str:
    counts = ", ".join(f"{count} {MOVEMENT_WORDS[each]}" for each, count in one.counts.items())
    number = f", số {one.number}" if one.number else ""
    return f"Đã ghi {name} ({one.group}{number}) vào {one.file}: {counts or 'xong'}."
