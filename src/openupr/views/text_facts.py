"""What is told of the records of national report, compilation and stakeholder summary: label and text, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..errors import UnknownNameError
from ..examining.result_words import ADDRESSEES
from ..names import body
from ..names.gravity import act_name
from ..records import (
    Account,
    Attribution,
    Concern,
    ConcernLink,
    Contributor,
    Endnote,
    Finding,
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
from .matrix import GROUNDS, OUTCOMES, MatrixView
from .numbered_texts import source_words, texts_of, whose
from .wording import VIEWS, anchor


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told of a record: its label and its text. `long`: the span of the text of which a line shows the beginning (None: all is shown)."""

    label: str
    text: str
    long: tuple[int, int] | None = None


_TOLD_BY = {
    Attribution.NAMED: "",
    Attribution.CARRIED: "goes on with what the sentence before reports",
    Attribution.NOTE: "the note: the words name nobody",
    Attribution.UNATTRIBUTED: "",
}


def text_facts(
    record: Paragraph | Endnote | Concern | SelfReport | StakeholderClaim | Contributor,
    acts: Sequence[GraveAct] = (),
    said: SaidOfItself | None = None,
    finding: Finding | None = None,
) -> list[tuple[str, str]]:
    """What the record says by itself, the grave `acts` that it tells of, what is `said` of the State's own record, and the `finding` of a UN body's
    sentence; what is empty is left out."""
    match record:
        case Paragraph():
            misprint = record.printed if record.printed != record.number else ""
            facts = [("under", " > ".join(heading.title for heading in record.headings)), ("printed as", misprint), ("wording", record.text.clean)]
        case Endnote():
            facts = [("note", record.mark), ("wording", record.text.clean)]
        case Concern():
            facts = [("says", "; ".join(dict.fromkeys(filter(None, map(_body, record.bodies)))) or "nobody is named")]
            facts += [("verbs", ", ".join(verb.words for verb in record.verbs)), ("told by", _TOLD_BY[record.attribution])]
            if finding:
                facts.append(("kind", f"{finding.kind.value}{'' if finding.sure else ', not sure'}{f' ({finding.why})' if finding.why else ''}"))
            facts.append(("addressed to", ADDRESSEES[(finding or record).addressee]))
            facts += [("wording", record.text.clean), ("under", record.heading)]
            facts += [("grave act", f"{act_name(act.act)}, from “{act.words}”{', reported' if act.hedged else ''}") for act in acts]
            facts += [("source", source_words(source)) for source in record.sources]
        case SelfReport():
            facts = [("wording", record.text.clean), *map(_account, said.accounts if said else ())]
        case StakeholderClaim():
            facts = [("said by", ", ".join(map(anchor, record.contributors)) or "nobody that is listed"), ("wording", record.text.clean)]
            facts += [("under", record.heading)]
            for source in record.sources:
                where = ", ".join((*(f"para. {each}" for each in source.paragraphs), *(f"p. {each}" for each in source.pages)))
                facts.append(("cites", f"{source.printed}{', ' if where else ''}{where}{' (see also)' if source.further else ''}"))
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
    said: Mapping[str, SaidOfItself] | None = None,
    found: Mapping[str, Finding] | None = None,
) -> list[tuple[str, str]]:
    """What else the review holds of a paragraph: its notes, and its sentences that are records of their own, each with its identifier; of a
    concern, in short, what it is `found` to do and what became of it; of a sentence of the national report, what is `said` of the State's own
    record."""
    document = next((each for each in texts_of(review) if paragraph in each.paragraphs), None)
    notes = [note for each in paragraph.notes if document and (note := document.note(each))]
    views = " and ".join(VIEWS[each] for each in whose(document, paragraph)) if document else ""
    facts = [("views of", views)] * bool(views) + [(f"note {note.mark}"[:13], note.text.clean) for note in notes]
    for concern in (*(review.compilation.concerns if review.compilation else ()), *review.observed):
        if concern.paragraph == paragraph.id:
            who = "; ".join(dict.fromkeys(filter(None, map(_body, concern.bodies)))) or "nobody is named"
            kind = f": {found[concern.id].kind.value}" if found and concern.id in found else ""
            facts.append((anchor(concern.id), f"{who}{kind}: {concern.text.clean}"))
            outcomes = [f"{GROUNDS[link.ground]}: {OUTCOMES[link.outcome][1]}" for link in became if link.concern == concern.id]
            facts += [("  became", "; ".join(outcomes))] * bool(outcomes)
    for sentence in review.national_report.self_reports if review.national_report else ():
        if sentence.paragraph == paragraph.id:
            says = [" ".join(filter(None, _account(each))) for each in (said[sentence.id].accounts if said and sentence.id in said else ())]
            facts += [(anchor(sentence.id), f"{' and '.join(says)}: {sentence.text.clean}")] * any(says)
    for claim in review.summary.claims if review.summary else ():
        if claim.paragraph == paragraph.id:
            facts.append((anchor(claim.id), f"{', '.join(map(anchor, claim.contributors)) or 'nobody that is listed'}: {claim.text.clean}"))
    return facts


def concern_facts(concern: Concern, review: Review, became: Sequence[ConcernLink]) -> list[Fact]:
    """What became of a concern in each document, what decided, and the nearest passages with their identifiers: they can be judged by those."""
    view = MatrixView(review, became)
    links = [link for link in became if link.concern == concern.id]
    if not links:
        return [Fact("became", "not looked for: " + _NOT_ASKED)] if view else []
    facts = []
    for link in links:
        by = f", decided by {link.judged}" if link.judged else ""
        facts.append(Fact("became", f"{GROUNDS[link.ground]}: {OUTCOMES[link.outcome][1]}{by} ({link.reason})"))
        for near in view.near(link):
            head, words = f"{anchor(near.passage.record)}, {near.passage.likeness:.2f}: ", " ".join(near.words.split())
            where = f" [{near.place.cite()}]" if near.place else ""
            facts.append(Fact("  nearest", f"{head}{words}{where}", (len(head), len(head) + len(words))))
    return facts


def _body(speaker: Speaker) -> str:
    """A body by its name, with the code by which tables have it: nobody has to know what "SR-minorities" is."""
    try:
        return f"{body(speaker.body).name} ({speaker.body})" if speaker.body else speaker.printed
    except UnknownNameError:
        return speaker.printed or speaker.body


_NOT_ASKED = "no body says in this sentence that something is wrong or what is to be done, as far as we can tell, or nobody can be told who says it"
_SORTS = {
    Problem.RIGHTS: ("admits", "a problem of rights"),
    Problem.MEANS: ("admits", "a problem of means"),
    Problem.OUTSIDE: ("from outside", "names what the State does not command"),
}


def _account(each: Account) -> tuple[str, str]:
    """What a sentence says of the State's own record, as a label and a text; both empty for nothing."""
    if each.says is Says.NEITHER:
        return "", ""
    label, what = _SORTS[each.problem] if each.problem else ("claims", "progress")
    by = f", from “{each.words}”" if each.words else ""
    return label, f"{what}{by}{'' if each.sure else ' (unsure)'}"
