"""Does the report have what delegations read out?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..describing import Description
from ..languages.messages import Message, message, message_of, said_later, together
from ..light_dataclass import dataclass
from ..records import Direction, Evidence, Figure, Kind, Review, Rule, Tone
from ..records.full_statements import Became, FullStatement, InFull
from .counting import breakdown, number, share
from .frame import Examination, Headline, Measured
from .shelf import Shelf

A_TENTH = 0.1
"""The share of the speakers whose statements are held in full from which anything is told: fewer say nothing of the review."""
BECAME = said_later(
    {
        Became.NOT_FOUND: "we found it nowhere in the report",
        Became.IN_SUMMARY: "part I has it, and no recommendation",
        Became.SHORTENED: "a recommendation has some of its words",
        Became.KEPT: "a recommendation has nearly all of its words",
    }
)
"""What the report has of a request that was read out, in the order in which the evidence stands."""


@dataclass(frozen=True)
class SaidInFull(Examination):
    """The share of the requests that were read out and of which the report has no words."""

    name = "in_full"
    title = "Statements in full"
    question = "Does the report have what delegations asked for when they spoke?"
    rule = Rule(
        "The report of the Working Group is a factual summary of the proceedings, with the recommendations as they were made.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 26; President’s statement 8/1 (2008)",
        "the words of both; that recommendations stand as they were made is usage",
    )
    headline = Headline(
        name="Requests read out of which we found no words in the report",
        formula="requests read out of which no recommendation and no summary has half of the words ÷ all requests in statements that we have in full",
        unit="share",
        smallest_n=5,
        counts="requests that were read out",
        direction=Direction.NONE,
        reason="a delegation may change its text after the dialogue, or read out more than it hands in; only its words tell which",
        smallest_difference=0.2,
    )
    limits = (
        "Only statements that we have in full are compared. Nothing is told where these are of fewer than one speaker in ten.",
        "Words are compared: a request in other words is not found. Requests in other languages than English are not read.",
        "A text that was handed out need not be what was said: “check against delivery”. A transcript made by a program mishears names.",
        "Whether a sentence praises or criticises is a label that errs. Who may criticise counts neither as critical nor as one that doesn’t.",
    )
    innocent = (
        "Time is short. A delegation hands in what it had no time to say, or says what it did not hand in. The secretariat sums up in few words."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over the requests; what became of them; who criticises in full and not in the summary, who only praised and asks on paper."""
        spoke = {each.speaker.state for each in review.statements if each.speaker is not None and each.speaker.state}
        full = shelf.links_of(review).full
        held = [each for each in review.full_statements if each.id in full]
        if not held:
            return Measured(why_not=message("We have no statement in full whose speaker we know."), missing=(Kind.STATEMENT,))
        if spoke and len({each.speaker.state for each in held if each.speaker} & spoke) < A_TENTH * len(spoke):
            why = message(
                "{spoke} delegations spoke. We have the full statements of {held}: fewer than one in ten.", spoke=len(spoke), held=len(held)
            )
            return Measured(why_not=why, missing=(Kind.STATEMENT,))
        requests = [(each, request) for each in held for request in full[each.id].requests]
        lost = sum(request.became is Became.NOT_FOUND for _, request in requests)
        figure = share(self.name, self.headline.name, self.headline.formula, lost, len(requests))
        figures = tuple(_figures(review, held, full, shelf.description_of(review)))
        said = [
            message_of(len(held), one="We have {n} statement in full.", many="We have {n} statements in full."),
            message_of(len(requests), one="We found {n} request in what was read out.", many="We found {n} requests in what was read out."),
        ]
        if lost:
            said.append(message("For {n} of them we found no words in the report.", n=lost))
        return Measured(figure, figures, tuple(_evidence(held, full)), tuple(said))


def _figures(review: Review, held: list[FullStatement], full: Mapping[str, InFull], description: Description) -> Iterator[Figure]:
    yield breakdown(
        "became",
        "By what the report has of them",
        "requests that were read out, by what of their words the report has",
        "requests",
        ("became",),
        ((BECAME[request.became],) for each in held for request in full[each.id].requests),
    )
    summed = [each for each in held if full[each.id].summary]
    quiet = [each for each in summed if not description.tone[full[each.id].summary].has(Tone.CRITICISM)]
    yield share(
        "critical_in_full",
        "Critical in full, and not in the report’s summary",
        "statements that surely criticise in full, by our program ÷ statements whose summary does not criticise",
        sum(full[each.id].tone.surely_criticises for each in quiet),
        len(quiet),
    )
    praise = [each for each in held if not full[each.id].tone.has(Tone.CRITICISM)]
    yield number(
        "asked_on_paper",
        "Requests on paper of those that did not criticise",
        "requests of States that do not criticise in what they read out, by our program, and that we did not find in it",
        "requests",
        float(sum(len(full[each.id].more) for each in praise)),
        len(praise),
    )


def _evidence(held: Iterable[FullStatement], full: Mapping[str, InFull]) -> Iterator[Evidence]:
    """Each request, those of which we found no words first."""
    found = [(each, request) for each in held for request in full[each.id].requests]
    for each, request in sorted(found, key=lambda pair: list(BECAME).index(pair[1].became)):
        said = message("the recommendation is {number}", number=request.clause.rpartition("/")[2]) if request.clause else ""
        yield Evidence(each.id, each.place, together(Message(BECAME[request.became]), said), each.text.clean[request.start : request.end])
