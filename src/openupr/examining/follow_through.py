"""What was asked before?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..records import Direction, EarlierLink, Evidence, Kind, Position, Relation, Review, Row, Rule
from .counting import breakdown, open_share, positions, share
from .doubted import too_doubtful
from .frame import Examination, Headline, Measured
from .intervals import BESIDE_OTHERS, Counted, beside_others
from .result_words import percent, worded
from .shelf import Shelf

OPEN_AT_MOST = 0.25
"""The share of the earlier items without an answer at hand that still lets the supported ones be compared."""

# "accepted in the previous review", "recommendations of the first cycle": it says itself that it was asked before.
_SAYS_SO = re.compile(
    r"\b(?:previous|earlier|first|second|third|last|former)\s+(?:\w+\s+)?(?:upr\b|universal periodic review|review|cycle|round)|"
    r"\b(?:recommend\w+|commit\w+|accepted|supported)\b[^.;]{0,60}\b(?:previous|first|second|last) (?:review|cycle|upr|universal)"
)


REPEATS = (Relation.SAME, Relation.BUILDS)
"""How a request stands to an earlier one that it repeats or goes on from."""

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
    question = "How much of this was asked, and supported, at the review before?"
    rule = Rule(
        "From the second cycle on the review looks at what became of the recommendations that the State had supported, and at developments since.",
        "Human Rights Council resolution 16/21 (2011), annex; decision 17/119",
        "the words of resolution 16/21",
    )
    headline = Headline(
        name="Recommendations that repeat, or build on, an earlier supported one",
        formula="rows that ask for the same as, or the next step on, an earlier item that the State supported ÷ rows",
        unit="share",
        smallest_n=20,
        counts="requests",
        direction=Direction.NONE,
        reason="asking again keeps what was promised in sight, and shows that those who ask think it not done",
        smallest_difference=0.05,
    )
    limits = (
        f"It goes by a model that learnt from pairs which readers labelled. On States that it had not learnt from, of {MEASURED.marked} requests for "
        f"which it gave an earlier one as the same or the step before, {MEASURED.right} were so; of {HAVE_ONE} that had one among the five nearest, "
        f"it found {FOUND}. Look at the pairs.",
        "What it misses, it misses in every review alike: the share is too low here as elsewhere, and is held against shares that are too low too.",
        "“General” ones, of which one is a special case of the other, are listed and not counted, and so are opposite ones.",
        "Only the review just before is compared.",
    )
    innocent = "Some take longer than four years, some have no end (“continue to protect ...”), and who recommends may not know the earlier one."
    sentences = worded(
        "Of {requests}, {some} {are} found to repeat, or build on, one that the State had supported in {earlier}",
        "Whether more or less than usual was asked before",
        strength="",
        unusual="which is outside of the usual range",
        very_unusual="which is far outside of the usual range",
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all rows; relations by the earlier position; recommendations that say themselves that they were made before."""
        earlier = shelf.earlier(review)
        if earlier is None or not earlier.items:
            return Measured(why_not="the report of this State’s review before this one is not at hand", missing=(Kind.WORKING_GROUP_REPORT,))
        still_open = open_share(earlier)
        if still_open > OPEN_AT_MOST:
            why = (
                f"{percent(still_open)} of the recommendations of {earlier.id} have no answer in the documents at hand; its addendum would have them"
            )
            return Measured(why_not=why, missing=(Kind.ADDENDUM,))
        if why_not := too_doubtful(earlier, OPEN_AT_MOST):
            return Measured(why_not=f"{why_not}, of {earlier.id}")
        links = shelf.links_of(review)
        rows, where = list(review.rows), positions(earlier)
        before = {clause.id: (item, clause) for item in earlier.items for clause in item.clauses}
        supported = {identifier for identifier, (item, _) in before.items() if where[item.id] is Position.SUPPORTED}
        repeating = [e for e in links.every_asked_before if e.earlier in supported and e.relation in REPEATS]
        shown = _shown(links.asked_before, repeating)
        found = [(row, link, before[link.earlier]) for row in rows if (link := shown.get(row.clause.id)) is not None]
        repeats = [(r, e, b) for r, e, b in found if e.earlier in supported and e.relation in REPEATS]
        figure = share(self.name, self.headline.name, self.headline.formula, len(repeats), len(rows))
        if rows:
            low, high = beside_others(*_weights(rows, {row.clause.id for row, _, _ in repeats}), MEASURED)
            figure = replace(figure, low=low, high=high, method=BESIDE_OTHERS)
        figures = (
            breakdown(
                "relations",
                "How they stand to earlier ones",
                "rows by relation and by the position on the earlier one: a supported one that it repeats, else the nearest",
                "rows",
                ("relation", "position before"),
                ((each.relation.value, where[item.id].value) for _, each, (item, _) in found),
            ),
            share(
                "said",
                "Those that say so",
                "rows that speak of an earlier review or cycle ÷ rows",
                sum(_SAYS_SO.search(row.clause.request.lower()) is not None for row in rows),
                len(rows),
            ),
            share(
                "asked_again",
                "Supported ones that were asked again",
                "supported items of the earlier review that a row repeats ÷ all supported ones",
                len({before[each.earlier][0].id for each in repeating}),
                sum(position is Position.SUPPORTED for position in where.values()),
            ),
        )
        evidence = tuple(
            Evidence(row.id, row.place, f"{each.relation}: {clause.id}, “{clause.request}”, which was supported", row.clause.request)
            for row, each, (_, clause) in sorted(repeats, key=lambda found: (-found[1].likeness, found[0].id))
        )
        by = " (by its report; its later answers are not at hand)" if still_open else ""
        return Measured(figure, figures, evidence, {"earlier": earlier.id + by})


def _weights(rows: Sequence[Row], repeating: set[str]) -> tuple[list[int], list[int]]:
    """How many rows each clause has: of those that repeat, and of the others."""
    weight = Counter(row.clause.id for row in rows)
    return [n for clause, n in weight.items() if clause in repeating], [n for clause, n in weight.items() if clause not in repeating]


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
