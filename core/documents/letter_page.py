"""What one letter says, set as strips."""

from core.documents.letter_draft import Draft, days_with_names, draft_of, of_whom, stem
from core.documents.letter_tables import tables
from core.documents.letterhead import Frame, close_strip, head_strip
from core.documents.measures import (
    COMPACT,
    DENSE,
    FIRM,
    LARGE,
    NARROW,
    PLAIN,
    PLAIN_TIGHT,
    SMALL,
)
from core.documents.reply_slip import reply_slip
from core.documents.strips import Align, PlacedStrip, Strip, TextStyle, kept, pages, paragraph
from core.documents.transfer_block import transfer_block
from core.domain.days import format_day
from core.domain.letter import Letter
from core.domain.letter_deadlines import LAST, SEAMLESS, Deadlines, deadlines_of
from core.domain.letter_kinds import CHILD_SIX
from core.domain.money import format_money


def set_letter(letter: Letter, frame: Frame) -> list[list[PlacedStrip]]:
    """Return the pages of a letter, in the largest type that takes no page more than it must."""
    first, *others = (
        (PLAIN, PLAIN_TIGHT) if frame.look.large else (LARGE, SMALL, COMPACT, FIRM, DENSE, NARROW)
    )
    best = pages(_strips(draft_of(letter, frame, first)))
    for sizes in others:
        if len(best) == 1:
            break
        tried = pages(_strips(draft_of(letter, frame, sizes)))
        best = tried if len(tried) < len(best) else best
    return best


def _strips(draft: Draft) -> list[Strip]:
    *advice, last = _advice(draft)
    return [
        head_strip(draft.letter, draft.frame),
        *_address(draft),
        *kept(draft.paragraph(_opening(draft))),
        *(draft.paragraph(draft.say("cho_quyet_dinh")) if draft.letter.waits else ()),
        *tables(draft),
        *(strip for text in advice for strip in draft.paragraph(text)),
        *transfer_block(draft),
        *kept(draft.paragraph(last)),
        close_strip(draft.frame, draft.sizes),
        *reply_slip(draft),
    ]


def _advice(draft: Draft) -> list[str]:
    """Return the paragraphs below the tables, one at least; an office may have dropped them all."""
    parts = (_pay_by(draft), _papers(draft), _last_words(draft))
    said = [text for text in parts if text.strip()] or [""]
    if draft.sizes.dense:
        return [" ".join(said)]
    return [*said[:-2], " ".join(said[-2:])] if draft.sizes.tight and len(said) > 2 else said


def _address(draft: Draft) -> list[Strip]:
    style = TextStyle(draft.body, Align.CENTRE, gap=draft.sizes.between)
    whom = draft.say("kinh_gui" if draft.letter.head else "kinh_gui_khong_ten")
    where = draft.say("dia_chi") if draft.places["dia_chi"] else ""
    if draft.sizes.dense:
        return paragraph(". ".join(filter(None, (whom, where))), style)
    return [*paragraph(whom, style), *paragraph(where, TextStyle(draft.body, Align.CENTRE))]


def _opening(draft: Draft) -> str:
    wording = draft.frame.wording
    keys = [f"ly_do.{reason}" for reason in draft.letter.reasons]
    known = [key if wording.knows(key) else "ly_do.khac" for key in keys] or ["ly_do.khac"]
    reasons = dict.fromkeys(draft.say(key) for key in known)
    return draft.say("mo_dau", ly_do=draft.say("noi_ly_do").join(reasons))


def _pay_by(draft: Draft) -> str:
    return " ".join([deadline_words(draft), *_five_years(draft)]) if draft.letter.prices else ""


def deadline_words(draft: Draft) -> str:
    """Say by when to pay, naming whom that concerns where not all; empty where nobody pays."""
    return " ".join(_deadline(draft, said) for said in deadlines_of(draft.letter, draft.on))


def _deadline(draft: Draft, said: Deadlines) -> str:
    if said.key == LAST:
        return draft.say(said.key, nop_truoc_ngay=days_with_names(said))
    (one,) = said.days
    places = {"noi_tiep_den": format_day(one.day)} if said.key == SEAMLESS else {}
    return of_whom(one.names, draft.say(said.key, **places))


def _five_years(draft: Draft) -> list[str]:
    """Say who has five continuous years when; not of a child, nor of who has lost them already."""
    dates = "; ".join(
        f"{person.name} {format_day(person.five_year_from)}"
        for person in draft.letter.people
        if person.five_year_from and person.kind != CHILD_SIX
        if person.last_safe_day is None or person.last_safe_day >= draft.on
    )
    if not dates:
        return []
    limit = format_money(draft.frame.batch.copay_limit)
    said = [draft.say(key, nam_nam=dates, cung_chi_tra=limit) for key in ("nam_nam", "nam_nam_gon")]
    return said[1:] if draft.sizes.brief and said[0] else said[:1]


def _papers(draft: Draft) -> str:
    """Say what to bring, naming who brings what where that differs; nothing as yet if it waits."""
    if draft.letter.waits:
        return ""
    names: dict[str, list[str]] = {}
    for price in draft.letter.prices:
        if price.papers:
            names.setdefault(stem(draft.papers(price)), []).append(price.name)
    if not names:
        return ""
    if len(names) == 1:
        return draft.say("giay_to", giay_to=next(iter(names)))
    each = [
        draft.say("giay_to_cua", cac_ten=", ".join(people), giay_to=papers)
        for papers, people in names.items()
    ]
    return draft.say("giay_to", giay_to="; ".join(each))


def _last_words(draft: Draft) -> str:
    return " ".join(filter(None, (paying_words(draft), draft.say("ket"))))


def paying_words(draft: Draft) -> str:
    """Say where and how to pay and whom to ask."""
    head = draft.frame.batch.letterhead
    where = draft.say("noi_nop", noi_nop=stem(head.pay_at)) if head.pay_at else ""
    sentences = [
        (where or draft.say("noi_nop_chua_ghi")) if draft.letter.prices else "",
        draft.say("dia_chi_co_quan") if head.address else "",
        draft.say("dien_thoai") if head.phone else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
