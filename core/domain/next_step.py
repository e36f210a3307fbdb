"""What carries somebody's next card, in words: the ground, what it rests on, the papers to bring.

One source for the list row, the letter, the `why` command and the window.
"""

from dataclasses import dataclass

from core.domain.grounds import PUPIL, Ground
from core.domain.people import Person, Study
from core.domain.rulebook import Rulebook
from core.domain.sources import TO_CONFIRM, UNCERTAIN
from core.domain.standing import Member, Standing

IF_STUDYING = "nếu đang đi học"


@dataclass(frozen=True)
class NextStep:
    """A ground in words. `articles` are those of the law, the one that names the ground first.

    `paper` is the local resolution that sets the share and `papers` what to bring, each empty
    where there is none; `to_confirm`: the rule of the share is a draft or background knowledge.
    """

    point: str
    name: str
    articles: tuple[str, ...]
    paper: str
    papers: str
    to_confirm: bool

    @property
    def basis(self) -> str:
        """Everything the ground rests on."""
        return "; ".join(filter(None, (*self.articles, self.paper)))

    @property
    def brief(self) -> str:
        """Point, name and main article: "4a – hộ cận nghèo (điểm a khoản 4 Điều 12 Luật BHYT)"."""
        doubt = TO_CONFIRM if self.to_confirm else ""
        rests_on = "; ".join(filter(None, (*self.articles[:1], self.paper, doubt)))
        said = f"{self.point} – {self.name[:1].lower()}{self.name[1:]}"
        return f"{said} ({rests_on})" if rests_on else said

    @property
    def bring(self) -> str:
        """What to bring, as a sentence; empty where nothing is."""
        return f"Mang theo: {self.papers}" if self.papers else ""


def next_step(standing: Standing, member: Member) -> NextStep:
    """Return what carries a member's next card."""
    return step_of(standing.rules, standing.next_ground(member), member.person)


def step_of(rules: Rulebook, ground: Ground, person: Person) -> NextStep:
    """Return a person's ground in words; a pupil's says its condition unless study is known."""
    point = rules.point(ground.point)
    sure = point.point != PUPIL or person.study is Study.STUDIES
    return NextStep(
        point=point.point,
        name=point.name if sure else f"{point.name}, {IF_STUDYING}",
        articles=tuple(filter(None, point.basis.split("; "))),
        paper=ground.paper,
        papers=point.papers,
        to_confirm=ground.confidence == UNCERTAIN,
    )
