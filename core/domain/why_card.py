"""Plain Vietnamese sentences about everything known of a person's cards."""

from core.domain.person_card import PersonCard
from core.domain.why import event_sentence
from core.domain.why_countdown import five_years_sentence, gap_sentence


def card_sentences(found: PersonCard) -> tuple[str, ...]:
    """Return every gap, how the five years stand, and the next age event."""
    event = (event_sentence(found.event),) if found.event else ()
    return (*map(gap_sentence, found.gaps), five_years_sentence(found.five_years), *event)


def next_ground_sentence(found: PersonCard) -> str:
    """Return on what ground the next card will be."""
    return f"Diện của thẻ tiếp theo: {found.ground_words}."
