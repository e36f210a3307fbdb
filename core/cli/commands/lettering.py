"""Commands that write to households, keep the register of letters and their words."""

from argparse import Namespace
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from core.app import letter_register as registered
from core.app import walking, wordings
from core.app.exporting import export_list, list_document
from core.app.letter_register import Handed
from core.app.lettering import LETTER_LISTS, LetterOptions, print_letters
from core.app.messaging import household_message
from core.app.office import is_sample, missing_for_transfers
from core.app.register import Register
from core.cli.hints import undo_words
from core.cli.progress_bar import progress_bar
from core.cli.show import show_listing
from core.cli.words import DONE, day_of, open_register, print_json, say
from core.domain.errors import ClerkError
from core.domain.letter import LetterBatch, LetterLook
from core.domain.letter_number import read_numbers
from core.domain.letter_results import read_results
from core.saving import keeping_old


def letters(words: Namespace) -> int:
    """Write the letters to households into one PDF."""
    _refuse_words(words)
    register = open_register(words)
    kept: Path | None = None
    look = LetterLook(
        words.language or LetterLook().language, large=words.large, slip=not words.no_slip,
        route=words.route, short=words.short,
    )  # fmt: skip
    if words.reprint:
        said = words.language or look != LetterLook()
        numbers, year = read_numbers(words.reprint)
        year = year or day_of(words, register).year
        batch = registered.print_again(
            register, year, numbers, words.out, look if said else None, progress_bar()
        )
    else:
        options = _options(words, register, look)
        keep = words.enter and not words.force  # it may be the only copy of numbered letters
        with keeping_old(words.out) if keep else nullcontext() as kept:
            batch = print_letters(register, options, words.out, progress_bar())
    _tell(words, register, batch, kept)
    return DONE


def _refuse_words(words: Namespace) -> None:
    """Raise `ClerkError` for words that do not go together."""
    if words.first is not None and not words.enter:
        raise ClerkError(
            "--first là số của thư đầu tiên khi cấp số; hãy thêm --register, hoặc bỏ --first."
        )


def _options(words: Namespace, register: Register, look: LetterLook) -> LetterOptions:
    return LetterOptions(
        on=day_of(words, register),
        lists=words.list or LETTER_LISTS,
        hamlet=words.hamlet,
        household=words.household,
        undecided=words.undecided,
        register=words.enter,
        again=words.again,
        first=words.first,
        look=look,
    )


def _tell(words: Namespace, register: Register, batch: LetterBatch, kept: Path | None) -> None:
    numbers = [letter.number for part in batch.hamlets for letter in part.letters if letter.number]
    made = {
        "letters": batch.count,
        "hamlets": len(batch.hamlets),
        "undecided": batch.undecided,
        "recent": batch.recent,
        "told_before": batch.told_before,
        "first": min(numbers, default=None),
        "last": max(numbers, default=None),
        "file": str(words.out),
        **({"kept": str(kept)} if kept else {}),
    }
    lines = [f"Đã ghi {batch.count} thư của {len(batch.hamlets)} thôn vào {words.out}."]
    if kept:
        lines.append(f"Tệp đã có ở đó được giữ lại với tên {kept.name} (--force: ghi đè).")
    if words.enter:
        first, last = min(numbers), max(numbers)
        said = f"{first if first == last else f'{first}-{last}'}/{batch.on.year}"
        lines.append(f"Số thư {said}; in xong thì xác nhận: letter-register SỔ printed {said}")
    if batch.undecided and not words.undecided:
        lines.append(
            f"{batch.undecided} hộ chờ quyết định diện hộ: chưa có thư (--undecided: in cả)."
        )
    if batch.told_before:
        lines.append("Hộ này vừa có thư; vẫn in vì đã nêu đích danh hộ.")
    if batch.recent:
        lines.append(f"{batch.recent} hộ vừa có thư nên không in lại (--again: in cả).")
    missing = missing_for_transfers(register)
    if missing:
        lines.append(f"Thư chưa có mã QR vì chưa ghi mục cài đặt: {', '.join(missing)}.")
    say(words, made, "\n".join(lines))


def letter_register(words: Namespace) -> int:
    """Do one thing with the register of letters."""
    register = open_register(words)
    if words.action == "list":
        _list_letters(words, register)
        return DONE
    if words.action == "enter":
        on = day_of(words, register)
        codes = read_results(words.results)
        handed = Handed(on, words.by, words.note)
        noted = registered.enter_results(register, words.year or on.year, codes, handed)
    else:
        noted = _noted(words, register, day_of(words, register))
    found = noted.letters
    say(
        words,
        {
            "letters": len(found),
            "numbers": [each.number for each in found],
            "remarks": list(noted.remarks),
        },
        " ".join((f"Đã ghi {len(found)} thư.", *noted.remarks)),
    )
    return DONE


def _noted(words: Namespace, register: Register, on: date) -> registered.Noted:
    numbers, year = read_numbers(words.numbers)
    year = year or on.year
    if words.action == "printed":
        return registered.confirm_printed(register, year, numbers, on)
    handed = Handed(on, words.by, words.note)
    note = registered.note_delivered if words.action == "delivered" else registered.note_returned
    return note(register, year, numbers, handed)


def _list_letters(words: Namespace, register: Register) -> None:
    listing = registered.letter_register(
        register, day_of(words, register), words.year, open_only=words.open
    )
    if words.out:
        export_list(listing, words.out, progress_bar(), sample=is_sample(register))
        made = {"letters": len(listing.rows), "file": str(words.out)}
        say(words, made, f"Đã ghi {len(listing.rows)} thư vào {words.out}.")
    elif words.json:
        print_json(list_document(listing))
    else:
        show_listing(listing)


def walk_order(words: Namespace) -> int:
    """Show how a hamlet is walked, or set it."""
    register = open_register(words)
    walk = walking.walk_of(register, words.hamlet, day_of(words, register))
    if not words.set:
        doors = [vars(door) for door in walk.doors]
        lines = [
            f"{place}. hộ {door.number} {door.head}" for place, door in enumerate(walk.doors, 1)
        ]
        say(words, {"hamlet": walk.hamlet, "households": doors}, "\n".join(lines))
        return DONE
    households = walking.households_numbered(walk, words.set)
    deed = walking.set_walk_order(register, walk.hamlet, households)
    said = f"Đã xếp thứ tự đi của thôn {walk.hamlet}: {undo_words(deed or 0)}"
    document = {"hamlet": walk.hamlet, "deed": deed}
    say(words, document, said if deed else "Thôn đã đi theo đúng thứ tự này.")
    return DONE


def wording(words: Namespace) -> int:
    """Do one thing with the words of letters."""
    _WORDING[words.action](words, open_register(words))
    return DONE


def _list_wordings(words: Namespace, register: Register) -> None:
    lines = wordings.wording_lines(register)
    document = {"languages": [vars(line) for line in lines]}
    whose = {True: "lời của cơ quan", False: "lời của chương trình"}
    text = "\n".join(f"{line.language}: {line.name} ({whose[line.own]})" for line in lines)
    say(words, document, text)


def _show_wording(words: Namespace, register: Register) -> None:
    if words.out:
        wordings.save_wording(register, words.language, words.out)
        say(words, {"file": str(words.out)}, f"Đã ghi lời thư vào {words.out}.")
    else:
        text = wordings.wording_text(register, words.language)
        say(words, {"language": words.language, "text": text}, text.rstrip("\n"))


def _set_wording(words: Namespace, register: Register) -> None:
    changed = wordings.set_wording(register, words.language, words.file)
    said = "Đã dùng lời thư mới." if changed else "Sổ đã có đúng lời thư này."
    say(words, {"language": words.language, "changed": changed}, said)


def _reset_wording(words: Namespace, register: Register) -> None:
    known = [line for line in wordings.wording_lines(register) if line.language == words.language]
    changed = wordings.reset_wording(register, words.language)
    said = "Đã trở lại lời thư của chương trình." if changed else "Sổ không có lời thư riêng."
    if changed and known and not known[0].program:
        said = (
            f"Đã bỏ hẳn tiếng “{words.language}” ({known[0].name}): chương trình không có lời "
            f"riêng của tiếng này, thư không in bằng tiếng này nữa; {undo_words(changed)}"
        )
    say(words, {"language": words.language, "changed": bool(changed)}, said)


_WORDING = {
    "list": _list_wordings,
    "show": _show_wording,
    "set": _set_wording,
    "reset": _reset_wording,
}


def message(words: Namespace) -> int:
    """Print what one household is told by Zalo or SMS."""
    register = open_register(words)
    day = day_of(words, register)
    text = household_message(register, words.household, day)
    made = {"household": words.household, "on": day.isoformat(), "message": text}
    say(words, made, text)
    return DONE
