"""How right the labels are that figures are made of, and how far a figure may lie from what readers' labels would give (DESIGN.md 7.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...languages.messages import message
from ...light_dataclass import dataclass
from .intervals import Counted, wilson


@dataclass(frozen=True, slots=True)
class HeadMeasured:
    """How right one label was on texts of States that it has not learnt from, in documents of some sessions: counted against readers' labels. No mark
    was chosen on them, or they are the freshest that there are. What is marked and what is passed may be of two kinds of text."""

    label: str
    sessions: Sequence[int]
    counted: Counted


CRITICISM, UNSURE_CRITICISM = "criticism in a statement", "criticism in a statement of which we are not sure"
ADMITS, ADMITS_IN_WHOLE_REPORTS = "admits a problem of rights", "admits a problem of rights, in national reports read whole"
CLAIMS, SURELY_CLAIMS = "claims progress", "surely claims progress"
DEMANDING = "demanding"
NOT_FOUND_IN_A_REPORT = "not found in a national report"
NOT_FOUND_IN_RECOMMENDATIONS = "not found in the recommendations"

HEADS = (
    HeadMeasured(CRITICISM, range(1, 13), Counted(right=30, marked=30, missed=2, passed=48)),
    HeadMeasured(CRITICISM, range(13, 21), Counted(right=25, marked=27, missed=2, passed=67)),
    HeadMeasured(UNSURE_CRITICISM, range(1, 21), Counted(right=13, marked=25, missed=4, passed=115)),
    HeadMeasured(ADMITS, range(1, 48), Counted(right=32, marked=39, missed=38, passed=1319)),
    HeadMeasured(ADMITS_IN_WHOLE_REPORTS, range(12, 48), Counted(right=7, marked=7, missed=38, passed=1319)),
    HeadMeasured(CLAIMS, range(12, 34), Counted(right=89, marked=129, missed=46, passed=297)),
    HeadMeasured(SURELY_CLAIMS, range(12, 34), Counted(right=31, marked=37, missed=0, passed=0)),
    HeadMeasured(DEMANDING, range(1, 21), Counted(right=351, marked=373, missed=18, passed=374)),
    HeadMeasured(NOT_FOUND_IN_A_REPORT, range(4, 49), Counted(right=74, marked=83, missed=208, passed=692)),
    HeadMeasured(NOT_FOUND_IN_RECOMMENDATIONS, range(4, 49), Counted(right=17, marked=19, missed=8, passed=56)),
)
"""One table for all of them; tests/accuracy/test_tone_and_admissions.py and test_taken_up.py measure each and hold it to that.

What a label was calibrated on flatters it (in reports of the part "development" it was right on progress in .78, in those of "test" in .69). So
tone, progress and what is demanding are counted on the part "test" alone, at random. Of criticism a statement is marked where a sentence surely
criticises, and passed where none may; those of which we are not sure stand by themselves. Requests of which we are not sure if they are demanding
are left out: 34 of 73 are. Of admissions the marked ones are those of what States
said of themselves in part I, on which no wording was made; the passed ones all sentences of four national reports. There six of six are right, but
the wordings were made with three of these reports at hand. Of what is not found the marked ones are all that readers looked at, the passed ones
those that were drawn whatever the rule gave."""

BY_LABELS = message(
    "If readers (language models) judged it, the figure would very likely (95 %) lie in this range. We measured on other States how often our "
    "program is wrong."
)
"""How the errors of labels are carried into a figure."""


def measured(label: str, session: int) -> Counted:
    """How right a label was in the sessions nearest to one."""
    return min((each for each in HEADS if each.label == label), key=lambda each: min(abs(one - session) for one in each.sessions)).counted


@dataclass(frozen=True, slots=True)
class Marked:
    """What labels say of one speaker: whether its words have the one label (`criticism`), and how many of its requests have the other (`demanding`)
    and how many have not (`others`); of how many we are not sure (`doubted`). `unsure`: whether we are sure of no criticism in its words."""

    criticism: bool
    demanding: int
    others: int
    unsure: bool = False
    doubted: int = 0

    @property
    def neither(self) -> bool:
        """Whether nothing of it has either label, or may have it."""
        return not (self.criticism or self.demanding or self.doubted)

    @property
    def untold(self) -> bool:
        """Whether it can't be told if something of it has either label."""
        return not self.demanding and (self.unsure or (not self.criticism and self.doubted > 0))


def neither_interval(each: Iterable[Marked], session: int) -> tuple[float, float]:
    """The interval of the share of speakers (one at least) of whom nothing has either label."""
    said, asked = measured(CRITICISM, session), measured(DEMANDING, session)
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
