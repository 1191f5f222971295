"""Did many ask in the same words?"""

from __future__ import annotations

from collections import defaultdict

from ...labelling.near_wordings import standard, wording_clusters
from ...languages.messages import Message, message, message_of
from ...light_dataclass import dataclass
from ...records import Direction, Evidence, Figure, Part, Review, Row, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import of_requests
from ..frame.shelf import Shelf
from ..measures.counting import number, share_figure, state_key

BEFORE_PRINTED_ONCE = 4
"""Sentences before the last one, on those that the report itself prints as one request: its secretariat joined them."""

MANY = 3
"""Recommending States from which on a wording counts as one that many use."""


@dataclass(frozen=True)
class Repetition(Examination):
    """The share of rows in clusters of near-identical wording, standard phrases apart."""

    name = "repetition"
    title = "The same words"
    question = "Did many recommend in the same words?"
    rule = Rule(
        "Recommendations are the States’ own. The secretariat may join those that ask for the same, if the States consent.",
        "Human Rights Council resolutions 5/1 and 16/21, decision 17/119",
        "in which paragraph it says that recommendations are put together with consent",
    )
    headline = Headline(
        name="Requests in words that at least three States share",
        formula="requests in near-identical words of at least three States ÷ requests. Standard phrases (ratify, "
        "sign, standing invitation ...) are left out",
        unit="share",
        smallest_n=20,
        counts="requests",
        direction=Direction.NONE,
        reason="the same words can show that many are worried by the same thing, or that a wording was passed round",
        smallest_difference=0.05,
        like=("numbers",),
    )
    limits = (
        "Where the report prints several States behind one recommendation, they may have used different words that were joined. So we also "
        "give the share of those that are printed apart and read alike.",
        "Near-identical means that about nine in ten letters agree, not counting punctuation and articles. In requests under six words, all "
        "must agree.",
        "Reviews with more recommendations also have more in the same words.",
    )
    innocent = (
        "States that care about one subject agree on a wording. NGOs may hand the same suggestion to many of them. A joint concern can look "
        "like that."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all rows but standard phrases; the clusters by size; those printed apart."""
        everything = list(review.rows)
        rows = [row for row in everything if state_key(row.recommender) and not standard(row.clause.request)]
        home = wording_clusters(row.clause.request for row in rows)
        together: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            together[home[row.clause.request]].append(row)
        many = [group for group in together.values() if len({state_key(row.recommender) for row in group}) >= MANY]
        many.sort(key=lambda group: (-len(group), group[0].id))
        figure = share_figure(self.name, self.headline.name, self.headline.formula, sum(map(len, many)), len(rows))
        apart = [
            group
            for group in together.values()
            if len({row.clause.id for row in group}) > 1 and len({state_key(row.recommender) for row in group}) > 1
        ]
        kept = sum(standard(row.clause.request) for row in everything)
        figures = (
            share_figure(
                "apart",
                "Printed apart and yet in the same words",
                "requests whose wording stands near-identical in another request, of another State ÷ requests",
                sum(map(len, apart)),
                len(rows),
            ),
            Figure(
                "clusters",
                "The wordings that many share",
                "groups of near-identical requests of at least three States, by the first request in each",
                "wordings",
                float(len(many)),
                len(rows),
                by=("first request",),
                parts=tuple(Part((group[0].clause.id,), len(group), len(rows)) for group in many),
            ),
            number(
                "standard",
                "Standard phrases, left out",
                "requests to ratify, sign or accede, to withdraw reservations, to extend a standing invitation",
                "rows",
                float(kept),
                len(everything),
            ),
        )
        evidence = tuple(
            Evidence(
                row.id,
                row.place,
                _shared_by(len({state_key(each.recommender) for each in group}), len({each.clause.id for each in group})),
                row.clause.request,
            )
            for group in many
            for row in group
        )
        joint = sum(len(row.clause.recommenders) > 1 for group in many for row in group)
        count, n = figure.count or 0, len(rows)
        said = (
            message(
                "{share:percent} of the requests, standard phrases apart, are made by at least three States in nearly the same words.",
                share=figure.value or 0.0,
            ),
            of_requests(count, n),
            message("Nearly the same means that about nine in ten letters agree."),
            message("Standard phrases such as “ratify ...” are left out."),
            *[
                message_of(
                    joint,
                    one="For {n} of them the report prints the words once, with the names of several States.",
                    many="For {n} of them the report prints the words once, with the names of several States.",
                )
            ]
            * bool(joint),
        )
        none = message("Among {n} requests, standard phrases apart, we found no wording that three States nearly share.", n=n)
        return Measured(figure, figures, evidence, said if count else (none,))


def _shared_by(states: int, printed: int) -> Message:
    """Of how many States a wording is: in the words of each, or printed once with all of their names."""
    if printed == 1:
        return message("printed once, as the request of several States")
    return message("in near-identical words of {n} States", n=states)
