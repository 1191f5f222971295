"""What a document says as facts that can be compared: one a record, with its key, its words and what else is told of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openupr.assembling import extract_file
from openupr.assembling.extracted import compilation, national_report, stakeholder_summary
from openupr.extracting import addendum
from openupr.extracting.paragraphs import with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import (
    Addendum,
    Citation,
    Compilation,
    Doubt,
    Item,
    Kind,
    NationalReport,
    NumberedDocument,
    Recommender,
    StakeholderSummary,
    UserMetadata,
    WorkingGroupReport,
)

Value = str | tuple[str, ...]
"""A facet: a word, or several in no order. Empty: nothing is told."""

_LETTERS = {Kind.NATIONAL_REPORT: "N", Kind.COMPILATION: "C", Kind.STAKEHOLDER_SUMMARY: "S"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One record. `key` is its identifier or what stands for one, `words` its text, folded to letters and figures; `facets` what else is told of it.
    `on` are the identifiers of what it hangs on: a doubt on one of them speaks of it too."""

    kind: str
    key: str
    words: str
    facets: tuple[tuple[str, Value], ...] = ()
    on: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """A document as read: its facts and its doubts."""

    kind: Kind
    facts: tuple[Fact, ...]
    doubts: tuple[Doubt, ...]


def folded(text: str) -> str:
    """Letters and figures alone, in lower case and without accents; of a ligature its letters."""
    plain = unicodedata.normalize("NFKD", text).lower()
    return re.sub(r"[^\w]|_", "", "".join(each for each in plain if not unicodedata.combining(each)))


def read_facts(data: bytes, name: str, told: UserMetadata, items: tuple[Item, ...] = ()) -> Facts:
    """What is read of a file. `told` is its review, and its kind in case its text does not say it; `items` are the report's, for an addendum."""
    taken = extract_file(data, name, UserMetadata(told.state, told.session))
    unaided = taken.document.kind
    if taken.document.kind is not told.kind:
        taken = extract_file(data, name, told)
    document = taken.document
    review = document.review or ""
    facts = [Fact("document", "kind", "", (("kind", "" if unaided in {Kind.UNKNOWN, Kind.OTHER} else unaided.value),))]
    facts += [Fact("document", name, "", ((name, getattr(document, name) or ""),)) for name in ("symbol", "language", "date")]
    doubts = [*taken.doubts]
    if taken.report is not None:
        facts += of_report(taken.report)
        doubts += taken.report.doubts
    if taken.numbered is not None:
        text = with_whole_identifiers(taken.numbered, f"{review}/{_LETTERS.get(document.kind, 'X')}", "", document)
        facts += of_paragraphs(text)
        doubts += text.doubts
        more, further = _of_kind(text)
        facts += more
        doubts += further
    if document.kind is Kind.ADDENDUM:
        answers = addendum.extract_addendum(read_bytes(data, name), document, review, items)
        facts += of_addendum(answers)
        doubts += answers.doubts
    return Facts(document.kind, tuple(facts), tuple(doubts))


def items_of(data: bytes, name: str, told: UserMetadata) -> tuple[Item, ...]:
    """The items of a report, which its addendum answers."""
    report = extract_file(data, name, told).report
    return report.items if report is not None else ()


def _of_kind(text: NumberedDocument) -> tuple[list[Fact], tuple[Doubt, ...]]:
    match text.document.kind:
        case Kind.COMPILATION if compiled := compilation(text):
            return list(of_compilation(compiled)), compiled.doubts
        case Kind.STAKEHOLDER_SUMMARY if summary := stakeholder_summary(text):
            return list(of_summary(summary)), summary.doubts
        case Kind.NATIONAL_REPORT if report := national_report(text):
            return list(of_national_report(report)), report.doubts
        case _:
            return [], ()


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def of_paragraphs(text: NumberedDocument) -> Iterator[Fact]:
    """Paragraphs with the headings above them and the marks of their notes, and the notes."""
    for heading in text.headings:
        yield Fact("heading", folded(heading.title), folded(heading.title), (("level", str(heading.level)),))
    for each in text.paragraphs:
        above = re.sub(r"(?<=\D)\d+$", "", folded(each.headings[-1].title)) if each.headings else ""
        marks = _sorted(mark.mark for mark in each.marks if mark.note and mark.mark.isdigit())
        yield Fact("paragraph", each.id, folded(each.text.clean), (("heading above", above), ("marks", marks)), frozenset({each.id, *each.notes}))
    for note in text.notes:
        if note.mark.isdigit():
            yield Fact("note", note.id, folded(note.text.clean), (), frozenset({note.id}))


def _citation(source: Citation) -> str:
    return f"{source.symbol or folded(source.title)} {'+'.join(map(folded, (*source.paragraphs, *source.pages)))}".strip()


def of_compilation(found: Compilation) -> Iterator[Fact]:
    """What bodies say, with who says it and its sources; cooperation."""
    for each in found.concerns:
        notes = {source.note for source in each.sources}
        facets = (
            ("bodies", _sorted(speaker.body or folded(speaker.printed) for speaker in each.bodies)),
            ("verbs", _sorted(verb.tenor.value for verb in each.verbs)),
            ("sources", _sorted(map(_citation, each.sources))),
        )
        yield Fact("finding", each.id, folded(each.text.clean), facets, frozenset({each.id, each.paragraph, *notes}))
    for fact in found.cooperation:
        key = f"{fact.dealing.value} {fact.subject or folded(fact.named)}"
        yield Fact("cooperation", key, "", (("value", folded(fact.value)),), frozenset({fact.paragraph}))


def of_summary(found: StakeholderSummary) -> Iterator[Fact]:
    """Contributors and what they are cited for."""
    for each in found.contributors:
        facets: tuple[tuple[str, Value], ...] = (
            ("kind", "" if each.kind.value == "unknown" else each.kind.value),
            ("seat", folded(f"{each.seat.city} {each.seat.country}")),
            ("mark", each.mark),
            ("members", _sorted(folded(member.name) for member in each.members)),
        )
        yield Fact("contributor", each.code or folded(each.name), folded(each.name), facets, frozenset({each.id, found.listed_in}))
    for claim in found.claims:
        sources = _sorted(
            f"{source.printed and folded(source.printed)} {'+'.join(map(folded, (*source.paragraphs, *source.pages)))}{' further' * source.further}"
            for source in claim.sources
        )
        facets = (("contributors", _sorted(each.rpartition("/S.")[2] for each in claim.contributors)), ("sources", sources))
        on = frozenset({claim.id, claim.paragraph, found.listed_in, *(source.note for source in claim.sources)})
        yield Fact("claim", claim.id, folded(claim.text.clean), facets, on)
    yield Fact("stated", "stated", "", (("stated", str(found.stated or "")),))


def of_national_report(found: NationalReport) -> Iterator[Fact]:
    """Who made it, where it has words for problems, which recommendations it names."""
    for who in found.participants:
        yield Fact("participant", f"{who.actor.value} {who.role.value} {folded(who.words)}", "", (), frozenset({who.paragraph}))
    for each in (one for one in found.self_reports if one.problems):
        facets: tuple[tuple[str, Value], ...] = (("problems", _sorted(problem.value for problem, _ in each.problems)),)
        yield Fact("self-report", each.id, folded(each.text.clean), facets, frozenset({each.id, each.paragraph}))
    for reference in found.references:
        key = f"{reference.spot.value} {','.join(reference.numbers)}"
        facets = (("paragraphs", _sorted(reference.paragraphs)),)
        yield Fact("reference", key, "", facets, frozenset(reference.paragraphs))


def _state(recommender: Recommender | None) -> str:
    return "" if recommender is None else recommender.state or folded(recommender.printed)


def of_report(found: WorkingGroupReport) -> Iterator[Fact]:
    """Items with their States and positions, statements with their speakers."""
    for item in found.items:
        clauses = tuple(f"{folded(clause.request)}: {' '.join(_sorted(map(_state, clause.recommenders)))}" for clause in item.clauses)
        facets: tuple[tuple[str, Value], ...] = (
            ("position", "" if item.position.value == "unanswered" else item.position.value),
            ("claim", "" if item.claim.value == "none" else item.claim.value),
            ("states", _sorted(_state(each) for clause in item.clauses for each in clause.recommenders)),
            ("clauses", clauses if len(clauses) > 1 else ()),
        )
        yield Fact("item", item.id, folded(item.request), facets, frozenset({item.id, *item.notes}))
    for each in found.statements:
        facets = (("speaker", _state(each.speaker)), ("voice", each.voice.value), ("on behalf of", folded(each.on_behalf)))
        yield Fact("statement", each.id, folded(each.text.clean), facets, frozenset({each.id, each.paragraph}))
    for commitment in found.commitments:
        yield Fact("commitment", commitment.id, folded(commitment.text.clean), (), frozenset({commitment.id}))
    for note in found.notes:
        if note.mark.isdigit():
            yield Fact("note", note.id, folded(note.text.clean), (), frozenset({note.id}))
    facets = (
        ("troika", _sorted(found.troika)),
        ("stated", str(found.speakers.stated or "")),
        ("not heard", _sorted(map(_state, found.speakers.not_heard))),
        ("head", folded(found.delegation.head)),
        ("members", _sorted(map(folded, found.delegation.members))),
    )
    for name, value in facets:
        yield Fact("proceedings", name, "", ((name, value),))


def of_addendum(found: Addendum) -> Iterator[Fact]:
    """The State's answers."""
    for each in found.responses:
        facets: tuple[tuple[str, Value], ...] = (
            ("position", "" if each.position.value == "unanswered" else each.position.value),
            ("claim", "" if each.claim.value == "none" else each.claim.value),
            ("scope", folded(each.scope)),
            ("reasons", _sorted(folded(reason.text.clean) for reason in each.reasons)),
        )
        yield Fact("response", each.id, folded(each.text.clean), facets, frozenset({each.id, each.id.replace("/A", "/R", 1), each.item}))
    for total in found.totals:
        yield Fact("total", f"{total.of} {total.position or ''} {total.count}", "", (), frozenset())
