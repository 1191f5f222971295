"""Who was heard when the Council adopted the outcome?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.messages import message, message_of, state_text, together
from ...light_dataclass import dataclass
from ...records import Direction, Evidence, Figure, Kind, Review, Rule, StatementTone, Views, identifying_words, record_by_identifier
from ...records.dialogue.plenary import CameAgain
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import CANNOT_BE_TOLD, breakdown, number, share_figure

_AS_WHOM = {
    Views.STATES: "States",
    Views.ENTITIES: "international organizations",
    Views.NATIONAL_INSTITUTION: "national institution",
    Views.STAKEHOLDERS: "other stakeholders",
}


@dataclass(frozen=True)
class AdoptionHeard(Examination):
    """The share of other stakeholders that spoke and during whose words a State raised a point of order."""

    name = "adoption"
    title = "Who was heard at the adoption"
    question = "Were other stakeholders heard when the Council adopted the outcome?"
    rule = Rule(
        "Before the Council adopts the outcome, the State under review, other States and other relevant stakeholders may speak. The "
        "stakeholders make general comments.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraphs 29 to 31",
        "the words of the paragraphs",
    )
    needs = (Kind.SESSION_REPORT,)
    headline = Headline(
        name="Other stakeholders interrupted by a point of order",
        formula="other stakeholders whom a point of order interrupted, by the Council’s report ÷ other stakeholders that spoke on the outcome",
        unit="share",
        smallest_n=3,
        counts="stakeholders",
        direction=Direction.HIGH,
        reason="who is interrupted loses part of two minutes",
        smallest_difference=0.34,
    )
    limits = (
        "We go by the Council’s report on its session. We do not count a point of order that it leaves out.",
        "Where we can’t tell whether a State or organization spoke, that is a doubt, and we don’t count it.",
        "Those who could not speak for want of time are not named there, and not counted.",
        "We find by shared words what speakers repeat from the summary. What they repeat in other words we miss.",
        "We don’t match a name that the list of contributors spells differently.",
    )
    innocent = "A point of order may be on the matter or on a name. The floor is given back, and the statement is often heard to its end."

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over the stakeholders that spoke; who spoke, who of them wrote before, what came up again, the tone of States."""
        again = shelf.links_of(review).came_again
        if not again:
            return Measured(why_not=message("The Council’s report on its session names nobody who spoke on this outcome, as far as we can read."))
        heard = [each for each in again if each.speaker.views is Views.STAKEHOLDERS]
        stopped = [each for each in heard if each.speaker.point_of_order]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(stopped), len(heard))
        spoke = message_of(
            len(heard),
            one="{n} other stakeholder spoke when the Council adopted the outcome.",
            many="{n} other stakeholders spoke when the Council adopted the outcome.",
        )
        named = sum(each.speaker.views in {Views.STAKEHOLDERS, Views.NATIONAL_INSTITUTION} for each in again)
        counted = dict(shelf.links_of(review).adoption.stated).get(Views.STAKEHOLDERS, named)
        if named < counted:  # those whom we can't tell may have been interrupted, too
            spoke = message(
                "Of the {counted} other stakeholders that spoke by the Council’s report, we can tell {named} by name.", counted=counted, named=named
            )
        interrupted = (
            message("During the words of {n} of them, a State raised a point of order.", n=len(stopped))
            if stopped
            else message("We found no point of order during their words.")
        )
        return Measured(figure, tuple(_figures(review, again)), tuple(_evidence(review, again)), (spoke, interrupted))


def _figures(review: Review, again: Sequence[CameAgain]) -> Iterator[Figure]:
    yield breakdown(
        "speakers",
        "Who spoke",
        "speakers on the outcome, by as whom they spoke",
        "speakers",
        ("as whom",),
        ((_AS_WHOM[each.speaker.views],) for each in again),
    )
    others = [each for each in again if each.speaker.views in {Views.NATIONAL_INSTITUTION, Views.STAKEHOLDERS}]
    yield share_figure(
        "wrote_before",
        "Speakers that the summary lists",
        "institutions and stakeholders that spoke and whose name we found on the summary’s list of contributors ÷ those that spoke",
        sum(bool(each.contributor) for each in others),
        len(others) if review.summary is not None else 0,
    )
    yield number(
        "claims_again",
        "Sentences of the summary that came up again",
        "sentences of the stakeholder summary of whose words a speaker has nearly half",
        "sentences",
        float(len({claim for each in again for claim in each.claims})),
    )
    states = [each for each in again if each.speaker.views is Views.STATES and not each.speaker.listed]
    from ...describing.tone_of_statements import statement_tone

    yield breakdown(
        "tone",
        "States, by praise and criticism",
        "States that spoke on the outcome, by what the report’s summary of it does, by our program",
        "States",
        ("tone",),
        ((_tone(statement_tone(_said(review, each), review.state)),) for each in states),
    )


def _tone(found: StatementTone) -> str:
    return found.overall.value.replace("_", " ") if found.sure else CANNOT_BE_TOLD


def _said(review: Review, each: CameAgain) -> str:
    record = record_by_identifier(review, each.speaker.paragraph)
    return identifying_words(record)[each.speaker.start : each.speaker.end] if record is not None else ""


def _evidence(review: Review, again: Sequence[CameAgain]) -> Iterator[Evidence]:
    """Who was interrupted, then what came up again."""
    for each in sorted(again, key=lambda one: (not one.speaker.point_of_order, not one.claims)):
        record = record_by_identifier(review, each.speaker.paragraph)
        if record is None or not (each.speaker.point_of_order or each.claims):
            continue
        order = tuple(map(state_text, each.speaker.point_of_order))
        by = message("a point of order of {states}", states=order) if order else ""
        names = tuple(claim.rpartition("/")[2] for claim in each.claims)
        claims = message("words of {records} come up again", records=names) if names else ""
        yield Evidence(record.id, record.place, together(by, claims), _said(review, each))
