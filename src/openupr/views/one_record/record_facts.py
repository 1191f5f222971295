"""One record as it is shown by itself: label and text, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...describing import Description
from ...languages.messages import Message, Messages, Text, message, messages, parted, said_later
from ...light_dataclass import dataclass, replace
from ...linking import Links
from ...preparing.briefs.replied.answer_quoted import reasons_quoted
from ...preparing.briefs.replied.reasons_of_list import reason_of_list
from ...records import (
    OPEN,
    AdvanceQuestion,
    Answer,
    Claim,
    Clause,
    Concern,
    ConcernLink,
    Contributor,
    Correction,
    Endnote,
    Item,
    Paragraph,
    Position,
    Record,
    Response,
    Review,
    Row,
    SelfReport,
    Source,
    StakeholderClaim,
    Statement,
    ThematicEntry,
    Unread,
    Voice,
)
from .. import code_words, identifiers_shown
from ..answers_shown import answers_of, by_number_only, other_items_covered
from ..corrected_quotations import HeldBesideRecords, correction_said
from ..names_said import recommender_text
from ..places_cited import place_said
from ..withheld import Withheld
from .record_labels import label_said
from .submission_facts import submission_facts
from .text_facts import RecordFact, concern_facts, paragraph_facts, text_facts

_VOICES: dict[Voice, str] = said_later(
    {Voice.STATE_UNDER_REVIEW: "the State under review", Voice.REPORT: "the report itself", Voice.DELEGATION: "a delegation that is not named"}
)


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record's identifier and what is told of it, in order."""

    id: str
    facts: tuple[RecordFact, ...]


def record_view(
    record: Record,
    review: Review | None,
    withheld: Withheld,
    became: Sequence[ConcernLink] = (),
    *,
    links: Links | None = None,
    description: Description | None = None,
    words: Messages | None = None,
) -> RecordView:
    """A record with its wording as printed, who said or asked it, and its place. With its `review`, an item, a clause or a row has its final answer
    too: which document says so, with which words, and the State's reasons; a concern has what became of it (`became`, from
    `stages.concerns`) in each document, with the nearest passages. `links` and `description` are those of the review (None: made here); in these
    `words` (None: English)."""
    spoken = words or messages()
    if review is not None:  # the words that two texts have in common may be the parts of a name
        links, became = (links or Links(review)).without(withheld.view), withheld.view(tuple(became))
    final = _final(record, review, spoken)
    described = (description or Description(review)) if review is not None else None
    own = _facts(record, described)
    if isinstance(record, Item) and review is not None:
        only = not (final or review.addenda or record.position not in OPEN)
        own = [
            ("in the report" if final or only else label, _by_the_report(text) if only else text) if label == "position" else (label, text)
            for label, text in own
        ]
    facts = [("record", record.id), *own, *final, *_beside_paragraph(record, described, became), *_beside(record, review, links, spoken)]
    told = concern_facts(record, review, became, spoken) if review is not None and isinstance(record, Concern) else []
    place = place_said(record.place, spoken)
    shown = [*(RecordFact(label, spoken.said(text)) for label, text in facts), *told, RecordFact("place", place)]
    return withheld.view(RecordView(record.id, tuple(replace(each, label=label_said(each.label, spoken)) for each in shown)))


def _by_the_report(position: Text) -> Text:
    return message("{position} (by the report; we do not have the State’s later answers)", position=position)


def _facts(record: Record, described: Description | None) -> list[tuple[str, Text]]:
    match record:
        case Item():
            facts: list[tuple[str, Text]] = [("wording", record.text.clean), ("position", _stand(record.position, record.claim))]
            facts += [
                (clause.id.rpartition("/")[2], message("{request} — {states}", request=clause.request, states=_names(clause)))
                for clause in record.clauses
            ]
            return facts + [("footnotes", ", ".join(record.notes))] * bool(record.notes)
        case Clause():
            return [("wording", record.request), ("asked by", _names(record))]
        case Row():
            return [("wording", record.clause.request), ("asked by", recommender_text(record.recommender))]
        case Statement():
            who: Text = recommender_text(record.speaker) if record.speaker else ""
            if not record.speaker and record.voice in _VOICES:
                who = record.on_behalf or Message(_VOICES[record.voice])
            return [("speaker", who), ("wording", record.text.clean)]
        case Response() | ThematicEntry() | AdvanceQuestion() | Correction():
            return _facts_beside(record)
        case Paragraph() | Endnote() | Concern() | SelfReport() | StakeholderClaim() | Contributor():
            acts = described.grave.get(record.id, ()) if described and isinstance(record, Concern) else ()
            finding = described.findings.get(record.id) if described and isinstance(record, Concern) else None
            said = described.said_of_itself.get(record.id) if described and isinstance(record, SelfReport) else None
            return text_facts(record, acts, said, finding)
        case Unread():
            return [("unread", record.why), ("wording", record.text.clean)]
        case _:
            return [("wording", record.text.clean)]


def _beside_paragraph(record: Record, described: Description | None, became: Sequence[ConcernLink]) -> list[tuple[str, Text]]:
    if described is None or not isinstance(record, Paragraph):
        return []
    report = described.review.national_report
    own = report is not None and record in report.text.paragraphs
    compilation = described.review.compilation
    heard = described.review.observed or (compilation is not None and record in compilation.text.paragraphs)
    return paragraph_facts(record, described.review, became, described.said_of_itself if own else None, described.findings if heard else None)


def _beside(record: Record, review: Review | None, links: Links | None, words: Messages) -> list[tuple[str, Text]]:
    """What a corrigendum makes of the record, and its paragraph in another language."""
    if review is None:
        return []
    links = links or Links(review)
    beside = HeldBesideRecords(review, links)
    facts: list[tuple[str, Text]] = [
        (
            "corrected by",
            message(
                "{record}: {said} [{place}]",
                record=identifiers_shown.anchor(each.id),
                said=correction_said(each, corrigendum.document.key),
                place=place_said(each.place, words),
            ),
        )
        for corrigendum, each in beside.corrections(record)
    ]
    facts += [(f"in {name}"[:13], f"{identifiers_shown.anchor(each.id)}: {each.text.clean}") for name, each in beside.translations(record)]
    return facts + submission_facts(record, review, links)


def _facts_beside(record: Response | ThematicEntry | AdvanceQuestion | Correction) -> list[tuple[str, Text]]:
    """The records that do not stand in the report."""
    match record:
        case Response():
            facts: list[tuple[str, Text]] = [("answers", record.item), ("part", record.scope)]
            facts += [("position", _stand(record.position, record.claim, code_words.ANSWERED_SO)), ("words", record.words)]
            facts += [("by number", message("only: one number of a list, and nothing else is said of it"))] * record.by_number_only
            facts += [("under", record.group), ("wording", "" if record.by_number_only else record.text.clean)]
            facts += [("reasons", reason.text.clean) for reason in record.reasons if reason.text.clean != record.text.clean]
            facts += [("answer also", ", ".join(other_items_covered(record)))]
        case ThematicEntry():
            facts = [("wording", record.text.clean), ("position", record.printed_position)]
            facts += [("source", record.source.printed if record.source else "")]
            facts += [("themes", "; ".join(record.themes or record.headings)), ("persons", "; ".join(record.persons))]
            facts += [("goals", "; ".join(record.goals)), ("comment", record.comment)]
        case AdvanceQuestion():
            facts = [("asked by", recommender_text(record.speaker)), ("on behalf of", record.on_behalf), ("topic", record.topic)]
            facts += [("wording", record.text.clean), ("translation", record.translation.clean if record.translation else "")]
        case Correction():
            facts = [("about", record.where), ("wording", record.text.clean), ("taken as", correction_said(record, record.place.document))]
            touched = ", ".join(map(identifiers_shown.anchor, record.records))
            facts += [("touches", touched or message("nothing that was found")), ("because", record.reason)]
    return [(label, text) for label, text in facts if text]


def _final(record: Record, review: Review | None, words: Messages) -> list[tuple[str, Text]]:
    """The final answer, where more than the report is held."""
    item = record.item if isinstance(record, Row) else record
    if review is None or not isinstance(item, (Item, Clause)):
        return []
    answers = answers_of(review)
    answer = answers.get(item.id) or answers.get(item.id.rpartition(".")[0])
    if answer is None:
        return []
    facts = _answer_facts(answer, words) if [said.source for said in answer.said] != [Source.REPORT] else []
    whole = next((each for each in review.items if each.id == answer.item), None)
    given = reason_of_list(review, whole, answer) if whole is not None else None
    if given is not None:
        facts.append(("reasons for the list", given.words or message("there are too many to quote [{place}]", place=place_said(given.place, words))))
    return facts


def _answer_facts(answer: Answer, words: Messages) -> list[tuple[str, Text]]:
    stands = _stand(answer.position, answer.claim, code_words.POSITIONS)
    facts: list[tuple[str, Text]] = [("final answer", stands if answer.agreed else message("{position}; the sources differ", position=stands))]
    for said in answer.said:
        told: Text = message(
            "{source}: {position}",
            source=Message(code_words.SOURCES[said.source]),
            position=_stand(said.position, said.claim, code_words.says_of(said.source)),
        )
        if said.words:
            told = message("{said}, from “{words}”", said=told, words=said.words)
        facts.append(("says", message("{said} [{place}]", said=told, place=place_said(said.place, words)) if said.place else told))
    if len(answer.parts) > 1:
        for part in answer.parts:
            stands = _stand(part.position, part.claim, code_words.ANSWERED_SO)
            facts.append((identifiers_shown.anchor(part.id), message("{part}: {position}", part=part.scope, position=stands)))
    if by_number_only(answer):
        facts.append(("by number", message("only: the addendum gives no reason")))
    return facts + [("reasons", reasons_quoted(answer))] * bool(answer.reasons)


def _names(clause: Clause) -> Text:
    return parted(*map(recommender_text, clause.recommenders)) or message("no State found")


def _stand(position: Position, claim: Claim, labels: Mapping[Position, tuple[str, str]] = code_words.POSITIONS) -> Message:
    label, said = Message(labels[position][0]), code_words.CLAIMS[claim][0]
    return message("{position}; {claim}", position=label, claim=Message(said)) if said else label
