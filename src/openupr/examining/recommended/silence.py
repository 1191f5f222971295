"""Of which grave acts that UN bodies tell of does the national report speak?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...describing import Description
from ...languages.messages import Message, Text, message, message_of, said_later, together
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import shown_passages
from ...names.gravity import act_name
from ...records import (
    Concern,
    ConcernLink,
    Direction,
    Evidence,
    Figure,
    Finding,
    GraveAct,
    Gravity,
    Ground,
    Kind,
    Outcome,
    Review,
    Rule,
    identifying_words,
    record_by_identifier,
)
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import found_none, on_the_point
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, number, share_figure
from ..measures.head_errors import NOT_FOUND_IN_A_REPORT, measured
from ..measures.intervals import BY_RULE, Counted, rule_interval
from .coverage import OUTCOMES

_WHY = said_later(
    {
        Outcome.NOT_FOUND: "we found no passage on it in the national report: look",
        Outcome.CANNOT_TELL: "we can’t tell whether a passage of the national report is on it",
        Outcome.TOUCHED: "a passage of the national report is near it; we are not sure that one is on its point",
        Outcome.ANSWERED: "a passage of the national report is on its point, whatever it says of it",
    }
)
"""Why a sentence stands among the evidence, in the order in which they stand there."""


@dataclass(frozen=True)
class Silence(Examination):
    """The share of the compilation's sentences on grave acts for which no passage of the national report is found."""

    name = "silence"
    title = "Grave acts in the compilation and the national report"
    question = "For which grave acts that UN bodies name did we find no passage in the national report?"
    rule = Rule(
        "The State reports on the human rights situation, on achievements, best practices, challenges and constraints. The review is based on this "
        "report, the compilation and the summary.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15; decision 17/119 (2011), part II",
        "the words of both",
    )
    needs = (Kind.NATIONAL_REPORT, Kind.COMPILATION)
    headline = Headline(
        name="Sentences on grave acts for which we found no passage in the national report",
        formula="sentences on grave acts, addressed to the State, for which we found no passage in the national report ÷ all such sentences",
        unit="share",
        smallest_n=5,
        counts="sentences",
        direction=Direction.HIGH,
        reason="what the report does not speak of has to be raised by others, in the seconds that they have",
        smallest_difference=0.1,
    )
    limits = (
        "“We found none” does not mean that there is none. The sentence says how often readers (language models) who checked "
        "found none either. Each is shown with the nearest passage: look.",
        "We do not find what is said in other words, in an annex, in a table or in a missing document. Where we could not read "
        "paragraphs of the national report, we give no figure here.",
        "We find grave acts by their names in international law and by a program. Those that only one of the two finds are counted "
        "separately. We miss more than we include by mistake.",
        "We count sentences: what three of them say counts three times. What is only alleged or reported counts too, and has a figure of its own.",
        "A passage is “on the point” if it speaks of the matter, whatever it says. A denial counts too.",
    )
    innocent = (
        "The national report is limited in length, and may be written before the compilation is out. A State may answer a body in its report to "
        "that body. Or it may speak of the matter in the room."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over sentences on grave acts; what became of them by act; those that are only alleged, and those of which one reading tells."""
        compilation, report = review.compilation, review.national_report
        if compilation is None or report is None:
            lacking = Kind.COMPILATION if compilation is None else Kind.NATIONAL_REPORT
            return Measured(why_not=message("We have one of the documents in another language than English only."), missing=(lacking,))
        if why_not := compilation.text.missing or report.text.missing:
            return Measured(why_not=why_not)
        description, links = shelf.description_of(review), shelf.links_of(review)
        became = {link.concern: link for link in links.concerns if link.ground is Ground.NATIONAL_REPORT and link.outcome is not Outcome.LATER}
        grave = [each for each in compilation.concerns if each.id in became and _counts(description.findings[each.id], Gravity.TOLD)]
        lost = [each for each in grave if became[each.id].outcome is Outcome.NOT_FOUND]
        counts = Counter(became[each.id].outcome for each in grave)
        right = measured(NOT_FOUND_IN_A_REPORT, review.session)
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(lost), len(grave))
        if grave:
            low, high = rule_interval(len(lost), len(grave), right)
            figure = replace(figure, low=low, high=high, method=BY_RULE)
        figures = tuple(_figures(compilation.concerns, grave, description, became))
        return Measured(figure, figures, tuple(_evidence(review, grave, description.grave, became)), tuple(_said(counts, len(grave), right)))


def _said(counts: Mapping[Outcome, int], n: int, right: Counted) -> Iterator[Message]:
    """How many sentences there are, and what became of them in the national report."""
    lost, near, subject, unknown = (counts[each] for each in (Outcome.NOT_FOUND, Outcome.ANSWERED, Outcome.TOUCHED, Outcome.CANNOT_TELL))
    yield message_of(
        n,
        one="{n} sentence of the compilation raises a grave act with the State: what is wrong, or what is to be done.",
        many="{n} sentences of the compilation raise grave acts with the State: what is wrong, or what is to be done.",
    )
    if lost:
        yield message("For {n} of them we found no passage in the national report: look.", n=lost)
    if near:
        yield message("For {n} of them our program takes a passage of the national report to be on the point: look.", n=near)
    if subject:
        yield message("For {n} of them the nearest passage of the national report may not be on the point.", n=subject)
    if unknown:
        yield message("For {n} of them our program can’t tell: it may have missed one.", n=unknown)
    if lost:
        yield found_none(right)
    if near:
        yield on_the_point()


def _counts(finding: Finding, gravity: Gravity) -> bool:
    return finding.pressing and finding.to_state and finding.gravity is gravity


def _figures(every: Iterable[Concern], grave: list[Concern], description: Description, became: Mapping[str, ConcernLink]) -> Iterator[Figure]:
    found, acts = description.findings, description.grave
    yield breakdown(
        "by_act",
        "By the gravest act that they tell of",
        "sentences by the act and by what became of them in the national report",
        "sentences",
        ("act", "outcome"),
        ((act_name(acts[each.id][0].act), OUTCOMES[became[each.id].outcome]) for each in grave),
    )
    yield share_figure(
        "hedged",
        "Sentences that only allege or report",
        "sentences in which every act is only reported, alleged or feared ÷ all",
        sum(found[each.id].hedged for each in grave),
        len(grave),
    )
    yield number(
        "confirmed",
        "Sentences without a passage, by a person’s decision",
        "sentences for which a person decided that no passage of the national report is on their subject",
        "sentences",
        float(sum(became[each.id].outcome is Outcome.NOT_FOUND and bool(became[each.id].judged) for each in grave)),
        len(grave),
    )
    yield number(
        "unsure",
        "Sentences in which only one of our two readings finds a grave act",
        "sentences addressed to the State that tell of a grave act by their words alone or by our program alone. They are not in the first figure",
        "sentences",
        float(sum(_counts(found[each.id], Gravity.UNSURE) for each in every)),
    )


def _evidence(
    review: Review, grave: Iterable[Concern], acts: Mapping[str, tuple[GraveAct, ...]], became: Mapping[str, ConcernLink]
) -> Iterator[Evidence]:
    """Each sentence with the nearest passage: first those for which we found none, of them the gravest."""
    order = list(_WHY)
    for concern in sorted(grave, key=lambda each: (order.index(became[each.id].outcome), acts[each.id][0].rank)):
        link = became[concern.id]
        nearest = next((record for near in shown_passages(link) if (record := record_by_identifier(review, near.record)) is not None), None)
        near: Text = ""
        if nearest is not None:
            near = message("the nearest passage is {record}: “{words}”", record=nearest.id.rpartition("/")[2], words=identifying_words(nearest))
        decided = message("decided by {who}", who=link.judged) if link.judged else ""
        yield Evidence(concern.id, concern.place, together(Message(_WHY[link.outcome]), decided, near), concern.text.clean)
