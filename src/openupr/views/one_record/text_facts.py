"""What is told of the records of national report, compilation and stakeholder summary: label and text, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...describing.what_bodies_say import asks_somebody
from ...examining.frame.result_words import ADDRESSEES
from ...languages.messages import Message, Messages, Text, Value, message, said_later, together
from ...light_dataclass import dataclass
from ...names.gravity import act_name
from ...records import (
    Account,
    Attribution,
    Concern,
    ConcernLink,
    Contributor,
    Endnote,
    Finding,
    FindingKind,
    GraveAct,
    Paragraph,
    Problem,
    Review,
    SaidOfItself,
    Says,
    SelfReport,
    Speaker,
    StakeholderClaim,
)
from ..code_words import VIEWS
from ..identifiers_shown import anchor
from ..matrix import GROUNDS, OUTCOMES, MatrixView
from ..names_said import body_text
from ..numbered_texts import source_words, texts_of, views_held
from ..places_cited import place_said


@dataclass(frozen=True, slots=True)
class RecordFact:
    """What is told of a record: its label and its text. `long`: the span of the text of which a line shows the beginning (None: all is shown)."""

    label: str
    text: str
    long: tuple[int, int] | None = None


_TOLD_BY: dict[Attribution, str] = said_later(
    {
        Attribution.NAMED: "",
        Attribution.CARRIED: "goes on with what the sentence before reports",
        Attribution.AUTHOR: "the document: the words name nobody, and it is the body’s own",
        Attribution.NOTE: "the note: the words name nobody",
        Attribution.UNATTRIBUTED: "",
    }
)
_KINDS: dict[FindingKind, str] = said_later(
    {
        FindingKind.CRITICISM: "criticism",
        FindingKind.RECOMMENDATION: "recommendation",
        FindingKind.PROGRESS: "progress",
        FindingKind.NEUTRAL: "neutral",
    }
)


def text_facts(
    record: Paragraph | Endnote | Concern | SelfReport | StakeholderClaim | Contributor,
    acts: Sequence[GraveAct] = (),
    said: SaidOfItself | None = None,
    finding: Finding | None = None,
) -> list[tuple[str, Text]]:
    """What the record says by itself, the grave `acts` that it tells of, what is `said` of the State's own record, and the `finding` of a UN body's
    sentence; what is empty is left out."""
    facts: list[tuple[str, Text]]
    match record:
        case Paragraph():
            misprint = record.printed if record.printed != record.number else ""
            facts = [("under", " > ".join(heading.title for heading in record.headings)), ("printed as", misprint), ("wording", record.text.clean)]
        case Endnote():
            facts = [("note", record.mark), ("wording", record.text.clean)]
        case Concern():
            facts = [("says", _who(record))]
            facts += [
                ("verbs", ", ".join(verb.words for verb in record.verbs)),
                ("told by", Message(_TOLD_BY[record.attribution]) if _TOLD_BY[record.attribution] else ""),
            ]
            if finding:
                facts.append(("kind", _kind(finding)))
            whose = "addressed to" if asks_somebody(record, finding) else "whose doing"
            facts.append((whose, Message(ADDRESSEES[(finding or record).addressee])))
            facts += [("wording", record.text.clean), ("under", record.heading)]
            facts += [("grave act", _act(act)) for act in acts]
            facts += [("source", source_words(source)) for source in record.sources]
        case SelfReport():
            facts = [("wording", record.text.clean), *map(_account, said.accounts if said else ())]
        case StakeholderClaim():
            facts = [("said by", ", ".join(map(anchor, record.contributors)) or message("nobody that is listed")), ("wording", record.text.clean)]
            facts += [("under", record.heading)]
            for source in record.sources:
                where = ", ".join((*(f"para. {each}" for each in source.paragraphs), *(f"p. {each}" for each in source.pages)))
                cites = f"{source.printed}, {where}" if where else source.printed
                facts.append(("cites", message("{cites} (see also)", cites=cites) if source.further else cites))
        case Contributor():
            facts = [("code", record.code + record.mark), ("name", record.name)]
            facts += [("seat", ", ".join(filter(None, (record.seat.city, record.seat.country)))), ("listed as", record.heading)]
            facts += [("mark", record.meaning), ("members", "; ".join(member.name for member in record.members))]
            facts += [("sent along", f"{each.code}: {each.title}") for each in record.attachments]
    return [(label, text) for label, text in facts if text]


def paragraph_facts(
    paragraph: Paragraph,
    review: Review,
    became: Sequence[ConcernLink] = (),
    told_of: Mapping[str, SaidOfItself] | None = None,
    found: Mapping[str, Finding] | None = None,
) -> list[tuple[str, Text]]:
    """What else the review holds of a paragraph: its notes, and its sentences that are records of their own, each with its identifier; of a
    concern, in short, what it is `found` to do and what became of it; of a sentence of the national report, what is `told_of` the State's own
    record."""
    document = next((each for each in texts_of(review) if paragraph in each.paragraphs), None)
    notes = [note for each in paragraph.notes if document and (note := document.note(each))]
    views = tuple(Message(VIEWS[each]) for each in views_held(document, paragraph)) if document else ()
    facts: list[tuple[str, Text]] = [("views of", message("{names}", names=views))] * bool(views)
    facts += [(f"note {note.mark}"[:13], note.text.clean) for note in notes]
    for concern in (*(review.compilation.concerns if review.compilation else ()), *review.observed):
        if concern.paragraph == paragraph.id:
            who, text = _who(concern), concern.text.clean
            said = (
                message("{who}: {kind}: {text}", who=who, kind=Message(_KINDS[found[concern.id].kind]), text=text)
                if found and concern.id in found
                else message("{who}: {text}", who=who, text=text)
            )
            facts.append((anchor(concern.id), said))
            outcomes = [
                message("{where}: {outcome}", where=Message(GROUNDS[link.ground]), outcome=Message(OUTCOMES[link.outcome][1]))
                for link in became
                if link.concern == concern.id
            ]
            facts += [("  became", together(*outcomes))] * bool(outcomes)
    for sentence in review.national_report.self_reports if review.national_report else ():
        if sentence.paragraph == paragraph.id:
            told = map(_account, told_of[sentence.id].accounts if told_of and sentence.id in told_of else ())
            says = tuple(message("{label} {what}", label=Message(label), what=what) for label, what in told if label)
            facts += [(anchor(sentence.id), message("{says}: {text}", says=says, text=sentence.text.clean))] * bool(says)
    for claim in review.summary.claims if review.summary else ():
        if claim.paragraph == paragraph.id:
            by: Text = ", ".join(map(anchor, claim.contributors)) or message("nobody that is listed")
            facts.append((anchor(claim.id), message("{who}: {text}", who=by, text=claim.text.clean)))
    return facts


def concern_facts(concern: Concern, review: Review, became: Sequence[ConcernLink], words: Messages) -> list[RecordFact]:
    """What became of a concern in each document, what decided, and the nearest passages with their identifiers: they can be judged by those."""
    view = MatrixView(review, became)
    links = [link for link in became if link.concern == concern.id]
    if not links:
        return [RecordFact("became", words.say("not looked for: {why}", why=Message(_NOT_ASKED)))] if view else []
    facts = []
    for link in links:
        named: dict[str, Value] = {"where": Message(GROUNDS[link.ground]), "outcome": Message(OUTCOMES[link.outcome][1]), "why": link.reason}
        said = (
            words.say("{where}: {outcome}, decided by {who} ({why})", who=link.judged, **named)
            if link.judged
            else words.say("{where}: {outcome} ({why})", **named)
        )
        facts.append(RecordFact("became", said))
        for near in view.near(link):
            head, text = f"{anchor(near.passage.record)}, {near.passage.likeness:.2f}: ", " ".join(near.words.split())
            where = f" [{place_said(near.place, words)}]" if near.place else ""
            facts.append(RecordFact("  nearest", f"{head}{text}{where}", (len(head), len(head) + len(text))))
    return facts


def _body(speaker: Speaker) -> Text:
    """A body by its name, with the code by which tables have it: nobody has to know what "SR-minorities" is."""
    name = body_text(speaker.body, speaker.printed)
    return message("{name} ({code})", name=name, code=speaker.body) if isinstance(name, Message) else name


def _who(concern: Concern) -> Text:
    return together(*dict.fromkeys(map(_body, concern.bodies))) or message("nobody is named")


def _kind(finding: Finding) -> Text:
    kind: Text = Message(_KINDS[finding.kind])
    if not finding.sure:
        kind = message("{kind}, not sure", kind=kind)
    return message("{kind} ({why})", kind=kind, why=finding.why) if finding.why else kind


def _act(act: GraveAct) -> Message:
    name = Message(act_name(act.act))
    if act.hedged:
        return message("{act}, from “{words}”, reported", act=name, words=act.words)
    return message("{act}, from “{words}”", act=name, words=act.words)


_NOT_ASKED: str = said_later("as far as we can tell, no body says in this sentence what is wrong or is to be done. Or we can’t tell who says it")
_SORTS: dict[Problem, tuple[str, str]] = said_later(
    {
        Problem.RIGHTS: ("admits", "a problem of rights"),
        Problem.MEANS: ("admits", "a problem of means"),
        Problem.OUTSIDE: ("from outside", "names a cause outside the State’s control, or what was done about it"),
    }
)


def _account(each: Account) -> tuple[str, Text]:
    """What a sentence says of the State's own record, as a label and a text; both empty for nothing."""
    if each.says is Says.NEITHER:
        return "", ""
    label, said = _SORTS[each.problem] if each.problem else ("claims", "")
    what: Text = Message(said) if said else message("progress")
    if each.words:
        what = message("{what}, from “{words}”", what=what, words=each.words)
    return label, what if each.sure else message("{what} (unsure)", what=what)
