"""Does the report have what delegations read out?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...describing import Description
from ...languages.messages import Message, Text, in_turn, message, message_of, said_later, state_text, together
from ...light_dataclass import dataclass
from ...records import Direction, Evidence, Figure, Kind, Review, Rule
from ...records.dialogue.full_statements import FullStatement, InFull, RequestOutcome
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, number, share_figure

A_TENTH = 0.1
"""The share of the speakers whose statements are held in full from which anything is told: fewer say nothing of the review."""
BECAME = said_later(
    {
        RequestOutcome.NOT_FOUND: "we found it nowhere in the report",
        RequestOutcome.IN_SUMMARY: "part I has it, and no recommendation",
        RequestOutcome.SHORTENED: "a recommendation has some of its words",
        RequestOutcome.KEPT: "a recommendation has nearly all of its words",
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
        name="Requests read out whose words we did not find in the report",
        formula="requests read out that have half of their words in no recommendation and no summary ÷ all requests in statements that we have "
        "in full",
        unit="share",
        smallest_n=5,
        counts="requests that were read out",
        direction=Direction.NONE,
        reason="a delegation may change its text after the dialogue, or read out more than it hands in; only its words tell which",
        smallest_difference=0.2,
    )
    limits = (
        "We compare only statements that we have in full. Where these are of fewer than one speaker in ten, we say nothing.",
        "We compare words, and miss a request in other words. We do not read requests in languages other than English.",
        "A text that was handed out need not be what was said: “check against delivery”. A transcript made by a program mishears names.",
        "A program tells whether a sentence praises or criticizes, and makes mistakes. A speaker who may criticize counts neither as "
        "critical nor as uncritical.",
    )
    innocent = (
        "Time is short. A delegation hands in what it had no time to say, or says what it did not hand in. The secretariat sums up in few words."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over the requests; what became of them; who criticises in full and not in the summary, who only praised and asks on paper."""
        spoke = {each.speaker.state for each in review.statements if each.speaker is not None and each.speaker.state}
        full = shelf.links_of(review).full
        held = [each for each in review.full_statements if each.id in full]
        noted = tuple(_by_notes(review))
        in_notes = (_read_out(noted),) if noted else ()
        foreign = sum(bool(each.unread_in) for each in review.full_statements)
        not_read = message_of(
            foreign,
            one="{n} statement in full, or a part of it, is in a language whose requests we do not read.",
            many="{n} statements in full, or parts of them, are in languages whose requests we do not read.",
        )
        if not held:
            why = not_read if foreign else message("We have no full statement whose speaker we know.")
            return Measured(figures=in_notes, evidence=noted, why_not=_with_notes(why, len(noted)), missing=(Kind.STATEMENT,))
        if spoke and len({each.speaker.state for each in held if each.speaker} & spoke) < A_TENTH * len(spoke):
            why = message(
                "{spoke} delegations spoke. We have the full statements of {held}: fewer than one in ten.", spoke=len(spoke), held=len(held)
            )
            why_not = _with_notes(in_turn(why, not_read) if foreign else why, len(noted))
            return Measured(figures=in_notes, evidence=noted, why_not=why_not, missing=(Kind.STATEMENT,))
        requests = [(each, request) for each in held for request in full[each.id].requests]
        lost = sum(request.became is RequestOutcome.NOT_FOUND for _, request in requests)
        figure = share_figure(self.name, self.headline.name, self.headline.formula, lost, len(requests))
        figures = (*_figures(review, held, full, shelf.description_of(review)), *in_notes)
        said = [
            message_of(len(held), one="We have {n} statement in full.", many="We have {n} statements in full."),
            message_of(len(requests), one="We found {n} request in what was read out.", many="We found {n} requests in what was read out."),
        ]
        if lost:
            said.append(message("For {n} of them we found no words in the report.", n=lost))
        if unread := sum(full[each.id].unread for each in held):
            said.append(
                message_of(
                    unread,
                    one="{n} statement speaks of recommending, and we read no request in it.",
                    many="{n} statements speak of recommending, and we read no request in them.",
                )
            )
        return Measured(figure, figures, (*_evidence(held, full), *noted), (*said, not_read) if foreign else tuple(said))


def _with_notes(why: Text, count: int) -> Text:
    """Why nothing is told of statements; where footnotes of the report give requests as they were read out, how many."""
    told = message_of(
        count,
        one="Footnotes of the report give {n} request as it was read out: part II prints other words.",
        many="Footnotes of the report give {n} requests as they were read out: part II prints other words.",
    )
    return in_turn(why, told) if count else why


def _read_out(noted: tuple[Evidence, ...]) -> Figure:
    return number(
        "read_out",
        "Requests as read out, by the report’s footnotes",
        "requests that footnotes of the report give as they were read out, because part II prints other words",
        "requests",
        float(len(noted)),
        len(noted),
    )


def _by_notes(review: Review) -> Iterator[Evidence]:
    """What footnotes of the report say was read out, each with the recommendations that part II has instead."""
    notes = {note.id: note for note in review.report.notes} if review.report else {}
    for each in review.report.read_out if review.report else ():
        numbers = tuple(item.rpartition("/R")[2] for item in each.items)
        states = tuple(state_text(who.state) if who.state else who.printed for who in each.recommenders)
        why = (
            message("{states} read this out, a footnote says; part II prints other words ({numbers})", states=states, numbers=numbers)
            if states
            else message("this was read out, by a footnote; part II prints other words ({numbers})", numbers=numbers)
        )
        yield Evidence(each.items[0], notes[each.note].place, why, notes[each.note].text.clean[slice(*each.span)])


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
    quiet = [each for each in summed if not description.tone[full[each.id].summary].may_criticise]
    yield share_figure(
        "critical_in_full",
        "Critical in full, and not in the report’s summary",
        "statements that surely criticize in full, by our program ÷ statements whose summary does not criticize",
        sum(full[each.id].tone.surely_criticises for each in quiet),
        len(quiet),
    )
    praise = [each for each in held if not (full[each.id].tone.may_criticise or full[each.id].unread or each.unread_in)]
    yield number(
        "asked_on_paper",
        "Requests on paper of those that did not criticize",
        "requests of States that do not criticize in what they read out, by our program, and that we did not find in it",
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
