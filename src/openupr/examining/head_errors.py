"""How right the labels are that figures are made of, and how far a figure may lie from what readers' labels would give (DESIGN.md 7.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..languages.messages import message
from ..light_dataclass import dataclass
from .intervals import Counted, wilson


@dataclass(frozen=True, slots=True)
class HeadMeasured:
    """How right one label was on texts of States that it has not learnt from, in documents of some sessions: counted against readers' labels."""

    label: str
    sessions: Sequence[int]
    counted: Counted


CRITICISM, UNSURE_CRITICISM = "criticism in a statement", "criticism in a statement of which we are not sure"
NOT_FOUND_IN_A_REPORT = "not found in a national report"
NOT_FOUND_IN_RECOMMENDATIONS = "not found in the recommendations"

HEADS = (
    HeadMeasured(CRITICISM, range(1, 13), Counted(right=21, marked=22, missed=2, passed=55)),
    HeadMeasured(CRITICISM, range(13, 21), Counted(right=13, marked=13, missed=0, passed=46)),
    HeadMeasured(UNSURE_CRITICISM, range(1, 21), Counted(right=10, marked=18, missed=2, passed=101)),
    HeadMeasured("admits a problem of rights", range(12, 48), Counted(right=6, marked=6, missed=39, passed=1320)),
    HeadMeasured("claims progress", range(4, 49), Counted(right=122, marked=157, missed=47, passed=425)),
    HeadMeasured("demanding", range(1, 21), Counted(right=151, marked=160, missed=14, passed=168)),
    HeadMeasured(NOT_FOUND_IN_A_REPORT, range(4, 49), Counted(right=71, marked=82, missed=210, passed=692)),
    HeadMeasured(NOT_FOUND_IN_RECOMMENDATIONS, range(4, 49), Counted(right=17, marked=19, missed=8, passed=56)),
)
"""One table for all of them; tests/accuracy/test_tone_and_admissions.py and test_taken_up.py measure each and hold it to that. Of criticism a
statement is marked where a sentence surely criticises, and passed where none may; those of which we are not sure stand by themselves. Of
admissions all sentences of four reports count. Of what is not found the marked ones are all that readers looked at, the passed ones those that were
drawn whatever the rule gave."""

BY_LABELS = message("This is where readers’ labels would put it, in 95 of 100 cases, as we measured on other States how often our program is wrong.")
"""How the errors of labels are carried into a figure."""


def measured(label: str, session: int) -> Counted:
    """How right a label was in the sessions nearest to one."""
    return min((each for each in HEADS if each.label == label), key=lambda each: min(abs(one - session) for one in each.sessions)).counted


@dataclass(frozen=True, slots=True)
class Marked:
    """What labels say of one speaker: whether its words have the one label (`criticism`), and how many of its requests have the other (`demanding`)
    and how many have not (`others`). `unsure`: whether we are sure of no criticism in its words."""

    criticism: bool
    demanding: int
    others: int
    unsure: bool = False

    @property
    def neither(self) -> bool:
        """Whether nothing of it has either label."""
        return not self.criticism and not self.demanding

    @property
    def untold(self) -> bool:
        """Whether it can't be told if something of it has either label."""
        return self.unsure and not self.demanding


def neither_interval(each: Iterable[Marked], session: int) -> tuple[float, float]:
    """The interval of the share of speakers (one at least) of whom nothing has either label."""
    said, asked = measured(CRITICISM, session), measured("demanding", session)
    missed_words, missed_request = (wilson(one.missed, one.passed)[1] for one in (said, asked))
    wrong_words, wrong_request = (1 - wilson(one.right, one.marked)[0] for one in (said, asked))
    low = high = 0.0
    speakers = list(each)
    for one in speakers:
        if one.neither:
            low += (1 - missed_words) * (1 - missed_request) ** one.others
            high += 1
        else:
            high += (1 if one.unsure else wrong_words) ** one.criticism * wrong_request**one.demanding
    return low / len(speakers), high / len(speakers)


def ratio_interval(one: int, other: int, neither: int, labels: tuple[str, str], session: int) -> tuple[float, float]:
    """The interval of one ÷ (one + other), of things that are labelled as one, as other or as neither: at the lower end as few of the one and as many
    of the other as the errors of both labels allow, at the upper end the other way round. One or the other is at least 1."""
    (few, many), (fewer, more) = (
        (count * wilson(each.right, each.marked)[0], count + neither * wilson(each.missed, each.passed)[1])
        for count, each in zip((one, other), (measured(label, session) for label in labels), strict=True)
    )
    share = one / (one + other)
    return min(share, few / (few + more)), max(share, many / (many + fewer))
