"""Who spoke, and who recommended?"""

from __future__ import annotations

from collections import Counter

from ...describing.asked_in_room import asked_in_room
from ...languages.messages import Message, message, message_of, said_later
from ...languages.word_tables import has_table, wording
from ...light_dataclass import dataclass
from ...records import Direction, Evidence, Review, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.comparable_reviews import speakers_counted
from ..measures.counting import breakdown, regional_group, share_figure, state_key
from ..measures.doubted import SPEAKERS, STATES

TABLE = "asked_in_part_one"
_WHY = said_later(
    {
        False: "It spoke, and we found no recommendation by it.",
        True: "It recommended something, as the report says here, and we found no recommendation under its name.",
    }
)
"""What is said of a speaker without a recommendation, by whether its summary says that it made some."""
_ASKS = message("Its summary asks something of the State, and we found no recommendation by it.")


@dataclass(frozen=True)
class Spread(Examination):
    """The share of speakers who recommended nothing."""

    name = "spread"
    title = "Who spoke and who recommended"
    question = "How many of those who spoke have no recommendation in the report?"
    rule = Rule(
        "Every State may take part in the interactive dialogue and recommend. No rule obliges a speaker to recommend.",
        "Human Rights Council resolution 5/1 (2007), annex",
        "the words of resolution 5/1",
    )
    identity = True
    doubted_by = SPEAKERS | STATES
    headline = Headline(
        name="Speakers without a recommendation in the report",
        formula="delegations that spoke and of which we found no recommendation ÷ delegations that spoke",
        unit="share",
        smallest_n=15,
        counts="delegations",
        direction=Direction.HIGH,
        reason="time to speak is scarce, and a State takes its position on recommendations alone",
        smallest_difference=0.1,
        like=("numbers",),
    )
    limits = (
        "Don’t judge a delegation by its summary alone. A delegation without a recommendation in the report may have criticized, asked or urged "
        "when it spoke.",
        "In cycle 1 some reports merged recommendations or named no State behind them. The States behind these count here as if "
        "they had recommended nothing.",
        "Where we could not read a State’s name, we could not match its statement with its recommendations.",
    )
    innocent = (
        "A delegation may only put questions, or may be new to these reviews. In the first sessions many did not yet recommend. Small missions have "
        "few people to draft."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all delegations with a statement; groups; recommendations made by one State alone."""
        rows = [row for row in review.rows if state_key(row.recommender)]
        if not rows:
            return Measured(why_not=message("The report names no recommending State."))
        asked = Counter(state_key(row.recommender) for row in rows)
        spoke = {state_key(s.speaker): s for s in review.statements if s.speaker and state_key(s.speaker)}
        silent = [statement for who, statement in spoke.items() if who not in asked]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(silent), len(spoke))
        clauses = [clause for item in review.items for clause in item.clauses if clause.recommenders]
        group = {who: regional_group(s.speaker) for who, s in spoke.items() if s.speaker}
        figures = (
            breakdown(
                "by_group",
                "Speakers by regional group",
                "delegations that spoke, by group and by whether they recommended",
                "delegations",
                ("regional group", "recommended"),
                ((group[who], "yes" if who in asked else "no") for who in spoke),
            ),
            breakdown(
                "by_state",
                "Recommendations by State",
                "requests of each recommending State",
                "rows",
                ("recommending State",),
                ((state_key(row.recommender),) for row in rows),
            ),
            share_figure(
                "alone",
                "Wordings of one State alone",
                "wordings with one State behind them ÷ wordings; a wording that several States share counts once",
                sum(len(clause.recommenders) == 1 for clause in clauses),
                len(clauses),
            ),
            share_figure(
                "without_statement",
                "Recommending States without a statement",
                "States with a recommendation but no statement that we found ÷ States with a recommendation",
                sum(who not in spoke for who in asked),
                len(asked),
            ),
        )
        made = {s.id for s in silent if has_table(TABLE) and wording(TABLE, "made_some").search(s.text.clean)}
        asking = {s.id for s in silent if s.id not in made and asked_in_room(review, s)}
        evidence = tuple(Evidence(s.id, s.place, _ASKS if s.id in asking else message(_WHY[s.id in made]), s.text.clean) for s in silent)
        stated = speakers_counted(review)
        n, of = len(silent), len(spoke)
        some = message_of(
            n,
            one="{n} of {all} delegations that spoke has no recommendation in the report.",
            many="{n} of {all} delegations that spoke have no recommendation in the report.",
            all=of,
        )
        said = some if n else message("Each of the {n} delegations that spoke has a recommendation in the report.", n=of)
        differ = message("The report itself says that {stated} spoke.", stated=stated or 0)
        elsewhere = message_of(
            len(made),
            one="The report says of {n} of them that it recommended something: nothing stands under its name.",
            many="The report says of {n} of them that they recommended something: nothing stands under their names.",
        )
        beside = (*[elsewhere] * bool(made), *[_asked_beside(len(asking))] * bool(asking), *[differ] * (stated not in {None, of}))
        return Measured(figure, figures, evidence, (said, *beside))


def _asked_beside(asking: int) -> Message:
    """How many of those without a recommendation ask something of the State all the same, by their summaries."""
    return message_of(
        asking,
        one="At least {n} of them asks something of the State all the same, in the summary of its statement.",
        many="At least {n} of them ask something of the State all the same, in the summaries of their statements.",
    )
