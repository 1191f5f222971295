"""One record as it is shown by itself: label and text, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..describing import Description
from ..languages.messages import Messages, messages, said_later
from ..linking import Links
from ..records import (
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
from . import wording
from .answers_shown import answers_of, by_number_only, covered
from .beside import Beside, correction_said
from .names_said import recommender_said
from .places_cited import place_said
from .submission_facts import submission_facts
from .text_facts import Fact, concern_facts, paragraph_facts, text_facts
from .withheld import Withheld

_VOICES: dict[Voice, str] = said_later(
    {Voice.STATE_UNDER_REVIEW: "the State under review", Voice.REPORT: "the report itself", Voice.DELEGATION: "a delegation that is not named"}
)
_OWN_LABELS: tuple[str, ...] = said_later(
    (
        "record", "wording", "place", "in the report", "position", "footnotes", "asked by", "speaker", "unread", "corrected by", "answers",
        "part", "words", "by number", "under", "reasons", "answer also", "source", "themes", "persons", "goals", "comment", "on behalf of",
        "topic", "translation", "about", "taken as", "touches", "because", "final answer", "says", "printed as", "note", "verbs", "told by",
        "kind", "addressed to", "grave act", "said by", "cites", "code", "name", "seat", "listed as", "mark", "members", "sent along",
        "views of", "became", "nearest", "admits", "from outside", "claims", "submission", "carried by", "looked for in",
    )
)  # fmt: skip
LABELS: dict[str, str] = {each: each for each in _OWN_LABELS}
"""What facts are called."""


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record's identifier and what is told of it, in order."""

    id: str
    facts: tuple[Fact, ...]


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
    """In the language of `words` (None: English), a record with its wording as printed, who said or asked it, and its place. With its `review`, an
    item, a clause or a row has its final answer too: which document says so, with which words, and the State's reasons; a concern has what became of
    it (`became`, from `stages.concerns`) in each document, with the nearest passages. `links` and `description` are those of the review (None: made
    here)."""
    if review is not None:  # the words that two texts have in common may be the parts of a name
        links, became = (links or Links(review)).without(withheld.view), withheld.view(tuple(became))
    said = words or messages()
    final = _final(record, review, said)
    described = (description or Description(review)) if review is not None else None
    own = _facts(record, described, said)
    if isinstance(record, Item) and review is not None:
        only = (
            ""
            if final or review.addenda or record.position not in OPEN
            else f" ({said.say('by the report; we don’t have the State’s later answers')})"
        )
        own = [("in the report" if final or only else label, text + only) if label == "position" else (label, text) for label, text in own]
    facts = [("record", record.id), *own, *final, *_beside_paragraph(record, described, became), *_beside(record, review, links, said)]
    told = concern_facts(record, review, became) if review is not None and isinstance(record, Concern) else []
    every = (*(Fact(*each) for each in facts), *told, Fact("place", place_said(record.place, said)))
    return withheld.view(RecordView(record.id, tuple(replace(each, label=label_said(each.label, said)) for each in every)))


def label_said(label: str, words: Messages) -> str:
    """What a fact is called in the reader's language; the name of a record stays."""
    indent = "  " if label.startswith("  ") else ""
    known = label.strip()
    return f"{indent}{words.say(LABELS[known])}" if known in LABELS else label


def _facts(record: Record, described: Description | None, words: Messages) -> list[tuple[str, str]]:
    match record:
        case Item():
            facts = [("wording", record.text.clean), ("position", _stand(record.position, record.claim, words))]
            facts += [(clause.id.rpartition("/")[2], f"{clause.request} — {_names(clause, words)}") for clause in record.clauses]
            return facts + [("footnotes", ", ".join(record.notes))] * bool(record.notes)
        case Clause():
            return [("wording", record.request), ("asked by", _names(record, words))]
        case Row():
            return [("wording", record.clause.request), ("asked by", recommender_said(record.recommender, words))]
        case Statement():
            voice = words.say(_VOICES[record.voice]) if record.voice in _VOICES else ""
            who = recommender_said(record.speaker, words) if record.speaker else voice
            return [("speaker", who), ("wording", record.text.clean)]
        case Response() | ThematicEntry() | AdvanceQuestion() | Correction():
            return _facts_beside(record, words)
        case Paragraph() | Endnote() | Concern() | SelfReport() | StakeholderClaim() | Contributor():
            acts = described.grave.get(record.id, ()) if described and isinstance(record, Concern) else ()
            finding = described.findings.get(record.id) if described and isinstance(record, Concern) else None
            said = described.said_of_itself.get(record.id) if described and isinstance(record, SelfReport) else None
            return text_facts(record, acts, said, finding)
        case Unread():
            return [("unread", record.why), ("wording", record.text.clean)]
        case _:
            return [("wording", record.text.clean)]


def _beside_paragraph(record: Record, described: Description | None, became: Sequence[ConcernLink]) -> list[tuple[str, str]]:
    if described is None or not isinstance(record, Paragraph):
        return []
    report = described.review.national_report
    own = report is not None and record in report.text.paragraphs
    compilation = described.review.compilation
    heard = described.review.observed or (compilation is not None and record in compilation.text.paragraphs)
    return paragraph_facts(record, described.review, became, described.said_of_itself if own else None, described.findings if heard else None)


def _beside(record: Record, review: Review | None, links: Links | None, words: Messages) -> list[tuple[str, str]]:
    """What a corrigendum makes of the record, and its paragraph in another language."""
    if review is None:
        return []
    links = links or Links(review)
    beside = Beside(review, links)
    facts = [
        ("corrected by", f"{wording.anchor(each.id)}: {words.say(correction_said(each, corrigendum.document.key))} [{place_said(each.place, words)}]")
        for corrigendum, each in beside.corrections(record)
    ]
    facts += [
        (words.say("in {language}", language=words.say(name)), f"{wording.anchor(each.id)}: {each.text.clean}")
        for name, each in beside.translations(record)
    ]
    return facts + submission_facts(record, review, links)


def _facts_beside(record: Response | ThematicEntry | AdvanceQuestion | Correction, words: Messages) -> list[tuple[str, str]]:
    """The records that do not stand in the report."""
    match record:
        case Response():
            facts = [("answers", record.item), ("part", record.scope)]
            facts += [("position", _stand(record.position, record.claim, words, wording.SAYS)), ("words", record.words)]
            facts += [("by number", words.say("only: one number of a list, and nothing else is said of it"))] * record.by_number_only
            facts += [("under", record.group), ("wording", "" if record.by_number_only else record.text.clean)]
            facts += [("reasons", reason.text.clean) for reason in record.reasons if reason.text.clean != record.text.clean]
            facts += [("answer also", ", ".join(covered(record)))]
        case ThematicEntry():
            facts = [("wording", record.text.clean), ("position", record.printed_position)]
            facts += [("source", record.source.printed if record.source else "")]
            facts += [("themes", "; ".join(record.themes or record.headings)), ("persons", "; ".join(record.persons))]
            facts += [("goals", "; ".join(record.goals)), ("comment", record.comment)]
        case AdvanceQuestion():
            facts = [("asked by", recommender_said(record.speaker, words)), ("on behalf of", record.on_behalf), ("topic", record.topic)]
            facts += [("wording", record.text.clean), ("translation", record.translation.clean if record.translation else "")]
        case Correction():
            facts = [("about", record.where), ("wording", record.text.clean), ("taken as", words.say(correction_said(record, record.place.document)))]
            facts += [
                ("touches", ", ".join(map(wording.anchor, record.records)) or words.say("nothing that was found")),
                ("because", words.said(record.reason)),
            ]
    return [(label, text) for label, text in facts if text]


def _final(record: Record, review: Review | None, words: Messages) -> list[tuple[str, str]]:
    """The final answer, where more than the report is held."""
    item = record.item if isinstance(record, Row) else record
    if review is None or not isinstance(item, (Item, Clause)):
        return []
    answers = answers_of(review)
    answer = answers.get(item.id) or answers.get(item.id.rpartition(".")[0])
    if answer is None or [said.source for said in answer.said] == [Source.REPORT]:
        return []
    return _answer_facts(answer, words)


def _answer_facts(answer: Answer, words: Messages) -> list[tuple[str, str]]:
    facts = [
        (
            "final answer",
            _stand(answer.position, answer.claim, words, wording.ANSWERS) + ("" if answer.agreed else f"; {words.say('the sources differ')}"),
        )
    ]
    for said in answer.said:
        stands = _stand(said.position, said.claim, words, wording.SAYS)
        told = words.say("{position}, from “{words}”", position=stands, words=said.words) if said.words else stands
        where = f" [{place_said(said.place, words)}]" if said.place else ""
        facts.append(("says", f"{words.say(wording.SOURCES[said.source])}: {told}{where}"))
    if len(answer.parts) > 1:
        facts += [(wording.anchor(part.id), f"{part.scope}: {_stand(part.position, part.claim, words, wording.SAYS)}") for part in answer.parts]
    if by_number_only(answer):
        facts.append(("by number", words.say("only: the addendum gives no reason")))
    return facts + [("reasons", answer.reasons)] * bool(answer.reasons)


def _names(clause: Clause, words: Messages) -> str:
    return ", ".join(recommender_said(r, words) for r in clause.recommenders) or words.say("No State found").lower()


def _stand(position: Position, claim: Claim, words: Messages, labels: Mapping[Position, tuple[str, str]] = wording.POSITIONS) -> str:
    said = words.say(wording.CLAIMS[claim][0])
    return words.say(labels[position][0]) + (f"; {said}" if said else "")
