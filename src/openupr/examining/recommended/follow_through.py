"""What was asked before?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ...languages.messages import Message, Text, in_turn, message, said_later
from ...light_dataclass import dataclass, replace
from ...linking.requests.accepted_earlier import tells_of_accepted
from ...linking.requests.positions_told_later import positions_told
from ...names import cycle_of
from ...records import Direction, EarlierLink, Evidence, Kind, NationalReport, Position, Relation, Review, Row, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import of_requests, state_value
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, open_share, positions_by_item, share_figure
from ..measures.doubted import too_doubtful
from ..measures.intervals import BESIDE_OTHERS, Counted, interval_beside_others

OPEN_AT_MOST = 0.25
"""The share of the earlier items without an answer at hand that still lets the supported ones be compared."""

# "accepted in the previous review", "recommendations of the first cycle": it says itself that it was asked before.
_SAYS_SO = re.compile(
    r"\b(?:previous|earlier|first|second|third|last|former)\s+(?:\w+\s+)?(?:upr\b|universal periodic review|review|cycle|round)|"
    r"\b(?:recommend\w+|commit\w+|accepted|supported)\b[^.;]{0,60}\b(?:previous|first|second|last) (?:review|cycle|upr|universal)"
)


REPEATS = (Relation.SAME, Relation.BUILDS)
"""How a request stands to an earlier one that it repeats or goes on from."""

RELATIONS: dict[Relation, str] = said_later(
    {Relation.SAME: "the same", Relation.BUILDS: "the next step", Relation.GENERAL: "a special case", Relation.OPPOSITE: "the opposite"}
)
"""How a request stands to an earlier one, in a word."""

MEASURED = Counted(right=129, marked=152, missed=57, passed=199)
"""How right the model is on requests of States that it has not learnt from, each held against five earlier ones: of those for which it gave one that
they repeat, and of the others (tests/accuracy/test_requests.py)."""
HAVE_ONE, FOUND = 194, 137
"""Of all of them, how many had one among the five, and for how many of these it gave that or another one that they repeat."""


@dataclass(frozen=True)
class FollowThrough(Examination):
    """The share of rows that repeat an earlier supported recommendation."""

    name = "follow_through"
    title = "What was asked before"
    question = "How much of this had been asked, and supported, at the previous review?"
    rule = Rule(
        "From the second cycle on the review looks at what became of what the State had supported, and at what happened since.",
        "Human Rights Council resolution 16/21 (2011), annex; decision 17/119",
        "the words of resolution 16/21",
    )
    headline = Headline(
        name="Requests that repeat, or build on, what the State supported before",
        formula="requests that ask for the same as an earlier recommendation that the State supported, or the next step on it ÷ requests",
        unit="share",
        smallest_n=20,
        counts="requests",
        direction=Direction.NONE,
        reason="asking again keeps a promise in sight, and shows that those who ask do not think it kept",
        smallest_difference=0.05,
    )
    limits = (
        message(
            "A program of ours finds what was asked before. On States that it had not learnt from, {right} of its {marked} finds were right. "
            "Look at the pairs.",
            right=MEASURED.right,
            marked=MEASURED.marked,
        ),
        message("It found {found} of {n} requests that had been asked before.", n=HAVE_ONE, found=FOUND),
        "It misses some in every review. So the share is too low here, as elsewhere.",
        "Where one of two requests is only a special case of the other, or asks the opposite, it is listed and not counted.",
        "We leave out a request that is much nearer to an earlier one that was not supported.",
        "We compare only with the review just before.",
    )
    innocent = (
        "Some take longer than four years, and some have no end (“continue to protect ...”). A State that recommends may not know the earlier "
        "recommendation."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all rows; relations by the earlier position; recommendations that say themselves that they were made before."""
        earlier = shelf.earlier(review)
        if earlier is None or not earlier.items:
            if cycle_of(review.session) == 1:
                return Measured(why_not=message("This was the State’s first review: there is none before it."))
            why = message("We don’t have the report of this State’s review before this one.")
            return Measured(why_not=why, missing=(Kind.WORKING_GROUP_REPORT,))
        still_open = open_share(earlier)
        if still_open > OPEN_AT_MOST:
            return Measured(why_not=_answers_missing(earlier, still_open, review.national_report), missing=(Kind.ADDENDUM,))
        if too_doubtful(earlier, OPEN_AT_MOST):
            return Measured(why_not=message("Too many answers of {earlier} are in doubt.", earlier=earlier.id))
        links = shelf.links_of(review)
        rows, where = list(review.rows), positions_by_item(earlier)
        before = {clause.id: (item, clause) for item in earlier.items for clause in item.clauses}
        supported = {identifier for identifier, (item, _) in before.items() if where[item.id] is Position.SUPPORTED}
        repeating = _surely_supported([each for each in links.every_asked_before if each.relation in REPEATS], supported)
        shown = _shown(links.asked_before, repeating)
        found = [(row, link, before[link.earlier]) for row in rows if (link := shown.get(row.clause.id)) is not None]
        repeats = [(r, e, b) for r, e, b in found if e.earlier in supported and e.relation in REPEATS]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(repeats), len(rows))
        if rows:
            low, high = interval_beside_others(*_weights(rows, {row.clause.id for row, _, _ in repeats}), MEASURED)
            figure = replace(figure, low=low, high=high, method=BESIDE_OTHERS)
        figures = (
            breakdown(
                "relations",
                "How they relate to earlier ones",
                "requests by how they relate to an earlier recommendation, and by its position. A supported one that they repeat is taken first, "
                "else the nearest",
                "rows",
                ("relation", "position before"),
                ((each.relation.value, where[item.id].value) for _, each, (item, _) in found),
            ),
            share_figure(
                "said",
                "Requests that speak of an earlier review",
                "requests that speak of an earlier review or cycle ÷ requests",
                sum(_SAYS_SO.search(row.clause.request.lower()) is not None for row in rows),
                len(rows),
            ),
            share_figure(
                "asked_again",
                "Earlier recommendations, then supported, that were asked again",
                "supported recommendations of the earlier review that a request repeats ÷ all supported ones",
                len({before[each.earlier][0].id for each in repeating}),
                sum(position is Position.SUPPORTED for position in where.values()),
            ),
        )
        evidence = tuple(
            Evidence(
                row.id,
                row.place,
                message(
                    "“{words}” was supported then ({record}): {relation}",
                    relation=Message(RELATIONS[each.relation]),
                    record=clause.id,
                    words=clause.request,
                ),
                row.clause.request,
            )
            for row, each, (_, clause) in sorted(repeats, key=lambda found: (-found[1].likeness, found[0].id))
        )
        who, n, value = state_value(review), len(rows), figure.value or 0.0
        some = message(
            "About {share:percent} of the requests repeat, or build on, what {state:the} supported in session {session}, as our program reads them.",
            share=value,
            state=who,
            session=str(earlier.session),
        )
        none = message(
            "We found no request, of {n}, that repeats or builds on what {state:the} supported in session {session}.",
            n=n,
            state=who,
            session=str(earlier.session),
        )
        by = message("We don’t have the later answers to {earlier}.", earlier=earlier.id)
        said = (some, of_requests(len(repeats), n)) if repeats else (none,)
        return Measured(figure, figures, evidence, (*said, *[by] * bool(still_open)))


def _answers_missing(earlier: Review, still_open: float, report: NationalReport | None) -> Text:
    """That the State's answers stand in a document that is missing; and where its next report speaks of those that it accepted."""
    missing = message(
        "We have no document that answers {share:percent} of the recommendations of {earlier}. Its addendum is missing here.",
        share=still_open,
        earlier=earlier.id,
    )
    accepted = [each for each in positions_told(report, earlier).values() if each.position is Position.SUPPORTED]
    if accepted:
        counts = message(
            "Its national report counts {n} of the {all} among the accepted: look at {place}.",
            n=len(accepted),
            all=len(earlier.items),
            place=accepted[0].place.cite(),
        )
        return in_turn(missing, counts)
    if (told := tells_of_accepted(report, earlier)) is None:
        return missing
    return in_turn(missing, message("Some were accepted, as its later national report says: look at {record}.", record=told.id))


def _weights(rows: Sequence[Row], repeating: set[str]) -> tuple[list[int], list[int]]:
    """How many rows each clause has: of those that repeat, and of the others."""
    weight = Counter(row.clause.id for row in rows)
    return [n for clause, n in weight.items() if clause in repeating], [n for clause, n in weight.items() if clause not in repeating]


SURER = 0.2
"""By so much another earlier request, which was not supported, has to be likelier to be the one that is repeated. Set by judgement on the pairs of
five reviews: those below it repeat both."""


def _surely_supported(repeated: Sequence[EarlierLink], supported: Collection[str]) -> list[EarlierLink]:
    """Those that lead to a supported recommendation, but where one that was not supported is nearer by far: what the State refused is asked
    again there, and the supported one is only like it."""
    others: dict[str, list[EarlierLink]] = {}
    for each in repeated:
        if each.earlier not in supported:
            others.setdefault(each.clause, []).append(each)
    return [each for each in repeated if each.earlier in supported and not any(_is_nearer(other, each) for other in others.get(each.clause, ()))]


def _is_nearer(other: EarlierLink, link: EarlierLink) -> bool:
    return not link.judged and other.likeness > link.likeness and other.probability >= link.probability + SURER


def _shown(nearest: Iterable[EarlierLink], repeating: Iterable[EarlierLink]) -> dict[str, EarlierLink]:
    """The earlier one that a row is shown with, by clause: the nearest, unless that is none of the supported ones that it repeats; then the likest of
    these. A row repeats a supported one whichever other one, noted perhaps, is nearer still."""
    shown = {link.clause: link for link in nearest}
    repeated: dict[str, list[EarlierLink]] = {}
    for link in repeating:
        repeated.setdefault(link.clause, []).append(link)
    for clause, links in repeated.items():
        near = shown.get(clause)
        shown[clause] = next((each for each in links if near and each.earlier == near.earlier), max(links, key=lambda each: each.likeness))
    return shown
