"""Does the State answer on the persons whom others name?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.messages import Message, message, message_of, said_later, together
from ...light_dataclass import dataclass
from ...linking.raised_persons import PersonAnswer, Raised, is_at_stake, raised_persons, waits_for_answers
from ...records import Direction, Evidence, Figure, Kind, Named, Review, Rule, identifying_words, record_by_identifier
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, share_figure

ANSWERS = said_later(
    {
        PersonAnswer.NOT_FOUND: "we found no answer that has this name",
        PersonAnswer.POSITION: "a position on a recommendation, and we found no word that has this name",
        PersonAnswer.FAMILY_NAME: "the State has the family name, which may be another’s: look",
        PersonAnswer.SPOKEN_OF: "the State speaks of the person",
        PersonAnswer.CANNOT_TELL: "can’t be told",
    }
)
"""What the State answered on a person, in the order in which the evidence stands."""
_AT_STAKE = frozenset({Named.CASE, Named.OTHER})


@dataclass(frozen=True)
class PersonsRaised(Examination):
    """The share of persons named by others on whom no word of the State and no position is found."""

    name = "persons"
    title = "Persons who are named"
    question = "About which persons whom others name did we find no answer by the State?"
    rule = Rule(
        "The review is an interactive dialogue. Questions and issues are raised with the State under review. It answers them and says what it makes "
        "of each recommendation.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraphs 21, 27 and 32",
        "the words of the paragraphs",
    )
    headline = Headline(
        name="Persons whose names we found in no answer",
        formula="persons whose names we found in no word of the State and in no recommendation with a position ÷ all whom others name",
        unit="share",
        smallest_n=3,
        counts="persons",
        direction=Direction.HIGH,
        reason="a person who is named without an answer has nothing to hold the State to",
        smallest_difference=0.34,
    )
    limits = (
        "We look for names alone: a statement or a recommendation without the name may be on the person’s case.",
        "“We found no answer” does not mean that there is none. The State may speak of a person without the name, in another spelling, or in a "
        "document that is missing.",
        "In the ten dossiers on which we made the rules, we found 12 of 13 mentions of persons whose rights are at stake. So we miss "
        "some, and may count a word that is no name.",
        "Names that only contributors give are left out until a user asks for them. We say how many contributors gave a name, never which.",
        "Two spellings of one person count as two until a person joins them.",
    )
    innocent = (
        "A State may be bound by the secrecy of an inquiry, or may not wish to name a person in public. It may answer by letter to the body that "
        "asked."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over the persons raised; what was answered, and where the name is not found again."""
        at_stake = [
            each
            for each in raised_persons(review, shelf.description_of(review).named)
            if each.person.kind in _AT_STAKE and is_at_stake(each) and not each.person.off
        ]
        raised = [each for each in at_stake if each.answer is not PersonAnswer.CANNOT_TELL]
        waiting = sum(waits_for_answers(review, dict(each.positions)) for each in at_stake if each.answer is PersonAnswer.CANNOT_TELL)
        if waiting and len(raised) < self.headline.smallest_n:
            why_not = message_of(
                waiting,
                one="Others name {n} person whose rights may be at stake. The report leaves the answer for later, "
                "and the later answers are not here.",
                many="Others name {n} persons whose rights may be at stake. The report leaves the answers for later, "
                "and the later answers are not here.",
            )
            return Measured(why_not=why_not, missing=(Kind.ADDENDUM,))
        lost = [each for each in raised if each.answer is PersonAnswer.NOT_FOUND]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(lost), len(raised))
        said = [
            message_of(
                len(raised), one="Others name {n} person whose rights may be at stake.", many="Others name {n} persons whose rights may be at stake."
            )
        ]
        if lost:
            said.append(message("For {n} of them we found no answer of the State that has the name: look.", n=len(lost)))
        elif not any(each.answer is PersonAnswer.FAMILY_NAME for each in raised):
            said.append(message("For each we found a word of the State that has the name, or a position on a recommendation that names the person."))
        return Measured(figure, tuple(_figures(raised)), tuple(_evidence(review, raised)), tuple(said))


def _figures(raised: list[Raised]) -> Iterator[Figure]:
    yield breakdown(
        "answers",
        "By what the State answered",
        "persons by what we found of an answer: its own words, the family name in them, a position on a recommendation alone, nothing",
        "persons",
        ("answer",),
        ((ANSWERS[each.answer],) for each in raised),
    )
    before = [
        each
        for each in raised
        if {Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY, Kind.OTHER, Kind.HUMAN_RIGHTS_INDEX, Kind.COMMUNICATION, Kind.REPRISALS_REPORT}
        & {*each.stages}
    ]
    yield share_figure(
        "not_raised",
        "Named before the review, but not found by name in it",
        "persons named before the review, whose names we found in no statement and no recommendation ÷ all persons named before it",
        sum(Kind.WORKING_GROUP_REPORT not in each.stages for each in before),
        len(before),
    )


def _evidence(review: Review, raised: Iterable[Raised]) -> Iterator[Evidence]:
    """Each person by the first place that names the person, those without an answer first."""
    order = list(ANSWERS)
    for each in sorted(raised, key=lambda one: order.index(one.answer)):
        record = next((found for mention in each.person.mentions if (found := record_by_identifier(review, mention.record)) is not None), None)
        if record is not None:
            yield Evidence(
                record.id, record.place, together(message("raised by {n}", n=each.by), Message(ANSWERS[each.answer])), identifying_words(record)
            )
