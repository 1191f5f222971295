"""For which concerns do we find no recommendation?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...languages.messages import Message, message, message_of, said_later
from ...light_dataclass import dataclass, replace
from ...names.gravity import act_name
from ...records import (
    Addressee,
    ConcernLink,
    Direction,
    Evidence,
    Figure,
    GraveAct,
    Ground,
    Kind,
    Outcome,
    Review,
    Rule,
    identifying_words,
    record_by_identifier,
)
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import ADDRESSEES, found_none, on_the_point, state_value
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, share_figure
from ..measures.head_errors import NOT_FOUND_IN_RECOMMENDATIONS, measured
from ..measures.intervals import BY_RULE, Counted, rule_interval

OUTCOMES = said_later(
    {
        Outcome.ANSWERED: "answered",
        Outcome.TOUCHED: "one is near, perhaps not on the point",
        Outcome.NOT_FOUND: "not found",
        Outcome.CANNOT_TELL: "can’t tell",
        Outcome.LATER: "later than it",
    }
)
"""What became of a concern, as it is read."""

GROUNDS = {
    Ground.NATIONAL_REPORT: "the national report",
    Ground.STATEMENTS: "the other States’ statements as summed up",
    Ground.RECOMMENDATIONS: "the recommendations",
}
"""Where it was looked, as it is read."""


@dataclass(frozen=True)
class Coverage(Examination):
    """The share of the compilation's concerns for which no recommendation is found."""

    name = "coverage"
    title = "Concerns and the recommendations"
    question = "For which concerns of UN bodies do we find no recommendation?"
    rule = Rule(
        "The review is based on the national report, the compilation and the summary alike. States are free in what they recommend.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15",
        "the words of the paragraph",
    )
    needs = (Kind.COMPILATION, Kind.WORKING_GROUP_REPORT)
    headline = Headline(
        name="Concerns for which we found no recommendation",
        formula="concerns of the compilation addressed to the State for which we found no recommendation on their subject ÷ all such concerns",
        unit="share",
        smallest_n=20,
        counts="sentences",
        direction=Direction.HIGH,
        reason="what nobody recommends gets no answer from the State, and is not followed up",
        smallest_difference=0.05,
    )
    limits = (
        "“We found none” does not mean that there is none. The sentence says how often readers (language models) who checked found none either.",
        "We say it only where we are fairly sure. So more concerns may lack a recommendation than we say here.",
        "A list of words and a program find the concerns that tell of a grave act. On States that the program had not learnt from, up to four in "
        "ten were missed.",
        "A list of verbs and a program find the sentences that say what is wrong, or what is to be done. On three States not learnt from "
        "they found 489: 483 were right. They missed 11.",
        "A concern’s words tell whose acts it is about, or who is to act. Where they leave that open, a program decides. We count separately "
        "those about another State, an armed group, a de facto authority or a company.",
        "A concern is a sentence. A concern that is put in three sentences counts three times.",
        "“On the point” means that a recommendation is about nearly the same and names the same things. Where the concern tells of a grave "
        "act, the recommendation names that act.",
    )
    innocent = (
        "Nobody can take up everything in the two hours or so that States share. States may know that something is being done about a "
        "concern. Some put it to the State elsewhere."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over concerns; what became of all of them in each document; by the gravest act that they tell of."""
        if review.compilation is None:
            return Measured(why_not=message("We have no compilation in English."), missing=(Kind.COMPILATION,))
        if why_not := review.compilation.text.missing:
            return Measured(why_not=why_not)
        every, found = shelf.links_of(review).concerns, shelf.description_of(review).findings
        # The headline compares with other reviews, of which the compilation alone is held: other documents' concerns are counted apart. So are those
        # that are addressed to others than the State.
        told = {concern.id: found[concern.id].addressee for concern in review.compilation.concerns}
        links = [link for link in every if told.get(link.concern) is Addressee.STATE]
        others = [link for link in every if link.concern in told and told[link.concern] is not Addressee.STATE]
        asked = [link for link in links if link.ground is Ground.RECOMMENDATIONS]
        lost = [link for link in asked if link.outcome is Outcome.NOT_FOUND]
        counts = Counter(link.outcome for link in asked)
        right = measured(NOT_FOUND_IN_RECOMMENDATIONS, review.session)
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(lost), len(asked))
        if asked:
            low, high = rule_interval(len(lost), len(asked), right)
            figure = replace(figure, low=low, high=high, method=BY_RULE)
        figures = (
            breakdown(
                "by_document",
                "What became of the concerns",
                "concerns by document and by what became of them. Each counts once in every document in which it is looked for",
                "outcomes",
                ("document", "outcome"),
                ((GROUNDS[link.ground], OUTCOMES[link.outcome]) for link in links),
            ),
            breakdown(
                "by_gravity",
                "By the gravest act that they tell of",
                "concerns by act and by what became of them in the recommendations",
                "concerns",
                ("act", "outcome"),
                ((_gravest(review, link), OUTCOMES[link.outcome]) for link in asked),
            ),
            share_figure(
                "cannot_tell",
                "Concerns of which we can’t tell",
                "concerns for which our program may have missed a recommendation ÷ all such concerns. They are none of the first figure",
                counts[Outcome.CANNOT_TELL] + counts[Outcome.LATER],
                len(asked),
            ),
            *_to_others(told, others),
            *_elsewhere(review, [link for link in every if link.concern not in told]),
        )
        evidence = []
        for link in sorted(lost, key=lambda link: (_rank(review, link), asked.index(link))):
            concern = record_by_identifier(review, link.concern)
            assert concern is not None
            evidence.append(Evidence(link.concern, concern.place, link.reason, identifying_words(concern)))
        return Measured(figure, figures, tuple(evidence), tuple(_said(counts, len(asked), right, state_value(review))))


def _said(counts: Mapping[Outcome, int], n: int, right: Counted, who: str) -> Iterator[Message]:
    """How many concerns there are, and what became of them in the recommendations."""
    near, subject, unknown = counts[Outcome.ANSWERED], counts[Outcome.TOUCHED], counts[Outcome.CANNOT_TELL] + counts[Outcome.LATER]
    yield message_of(
        n,
        one="{n} sentence of UN bodies in the compilation is a concern addressed to {state:the}.",
        many="{n} sentences of UN bodies in the compilation are concerns addressed to {state:the}.",
        state=who,
    )
    if near:
        yield message("For {n} of them our program found a recommendation on the point: look.", n=near)
        yield on_the_point()
    if subject:
        yield message("For {n} the nearest recommendation may not be on the point.", n=subject)
    if lost := counts[Outcome.NOT_FOUND]:
        yield message("For {n} of them we found no recommendation: look.", n=lost)
        if unknown:
            yield message("For {n} of them our program can’t tell: it may have missed one.", n=unknown)
        yield found_none(right)
    else:
        yield message("A recommendation may take up any of them: we can’t rule that out.")
        if unknown:
            yield message("For {n} of them our program can’t tell: it may have missed one.", n=unknown)


def _elsewhere(review: Review, links: Sequence[ConcernLink]) -> Iterator[Figure]:
    """The concerns of other UN documents, by document and outcome in the recommendations; nothing where there are none."""
    where = {concern.id: concern.place.document for concern in review.observed}
    if links:
        yield breakdown(
            "elsewhere",
            "Concerns of other UN documents",
            "concerns of other documents, by what became of them in the recommendations. They are not in the first figure",
            "concerns",
            ("document", "outcome"),
            ((where[link.concern], OUTCOMES[link.outcome]) for link in links if link.ground is Ground.RECOMMENDATIONS),
        )


def _to_others(addressees: Mapping[str, Addressee], links: Sequence[ConcernLink]) -> Iterator[Figure]:
    """The compilation's concerns that are on another's doing or ask another; nothing where there are none."""
    if links:
        yield breakdown(
            "to_others",
            "Concerns on others than the State",
            "concerns on what others than the State did or should do, by what became of them in the "
            "recommendations. They are not in the first figure",
            "concerns",
            ("addressee", "outcome"),
            ((ADDRESSEES[addressees[link.concern]], OUTCOMES[link.outcome]) for link in links if link.ground is Ground.RECOMMENDATIONS),
        )


def _gravest(review: Review, link: ConcernLink) -> str:
    acts = _acts(review, link)
    return act_name(acts[0].act) if acts else "none named"


def _rank(review: Review, link: ConcernLink) -> int:
    acts = _acts(review, link)
    return acts[0].rank if acts else 99


def _acts(review: Review, link: ConcernLink) -> tuple[GraveAct, ...]:
    from ...labelling import grave_acts

    return grave_acts(identifying_words(concern)) if (concern := record_by_identifier(review, link.concern)) is not None else ()
