"""What is read of an invented document with notes, a compilation or a summary, against what was written."""

from __future__ import annotations

from collections.abc import Iterator

from openupr.assembling import extract_file
from openupr.assembling.extracted import compilation as read_compilation
from openupr.assembling.extracted import stakeholder_summary
from openupr.extracting.paragraphs import with_whole_identifiers
from openupr.records import Doubt, Kind, NumberedDocument

from ..cases import told
from ..comparing import Compared, Outcome
from ..facts import folded
from .compilations import Cited
from .grammar import STATE


def judged_compilation(written: Cited) -> list[Compared]:
    """Who says every sentence of an invented compilation, and its sources."""
    text = _text(written, Kind.COMPILATION, "XAA-48/C")
    found = read_compilation(text)
    assert found is not None
    said = {
        (_paragraph(each.paragraph), folded(each.text.clean)): (
            {speaker.body for speaker in each.bodies if speaker.body},
            {(source.symbol or source.title, place) for source in each.sources for place in (*source.paragraphs, *source.pages)},
            each.id,
        )
        for each in found.concerns
    }
    return list(_sentences(written, said, (*text.doubts, *found.doubts)))


def judged_summary(written: Cited) -> list[Compared]:
    """The contributors of an invented summary, and who is cited for every sentence."""
    text = _text(written, Kind.STAKEHOLDER_SUMMARY, "XAA-48/S")
    found = stakeholder_summary(text)
    assert found is not None
    names = {each.id: each.code for each in found.contributors}
    said = {
        (_paragraph(claim.paragraph), folded(claim.text.clean)): (
            {names[each] for each in claim.contributors},
            {(names.get(source.contributor, source.printed), place) for source in claim.sources for place in (*source.paragraphs, *source.pages)},
            claim.id,
        )
        for claim in found.claims
    }
    doubts = (*text.doubts, *found.doubts)
    listed = any(doubt.kind.startswith("contributor") for doubt in doubts)
    out = []
    read = {each.code: each.name for each in found.contributors}
    for code, name in written.contributors.items():
        if code not in read:
            out.append(Compared("contributor", code, Outcome.DOUBTED if listed else Outcome.MISSING, "not there", name))
        else:
            right = not name or folded(read[code]) == folded(name)
            out.append(Compared("contributor", code, Outcome.SAME if right else Outcome.WRONG, "name", name, read[code]))
    out += [Compared("contributor", code, Outcome.EXTRA, "extra", "", name) for code, name in read.items() if code not in written.contributors]
    return [*out, *_sentences(written, said, doubts)]


def _text(written: Cited, kind: Kind, prefix: str) -> NumberedDocument:
    taken = extract_file(written.text.encode(), f"{STATE}.txt", told("XAA-48", kind))
    assert taken.numbered is not None
    return with_whole_identifiers(taken.numbered, prefix, "", taken.document)


def _paragraph(identifier: str) -> str:
    return identifier.rpartition("/")[2][1:]


_Said = tuple[set[str], set[tuple[str, str]], str]


def _sentences(written: Cited, said: dict[tuple[str, str], _Said], doubts: tuple[Doubt, ...]) -> Iterator[Compared]:
    doubted = {doubt.record for doubt in doubts}
    for sentence in written.sentences:
        key = f"{sentence.paragraph} {sentence.words[:50]}"
        bodies, sources, record = said.get((str(sentence.paragraph), folded(sentence.words)), (set[str](), set[tuple[str, str]](), ""))
        speaks = bool(doubted & {record, record.rpartition(".")[0]})
        wanted = set(sentence.bodies)
        if bodies - wanted:
            yield Compared("sentence", key, Outcome.WRONG, "speaker", " ".join(sorted(wanted)), " ".join(sorted(bodies)), speaks)
        elif wanted - bodies:
            outcome = Outcome.DOUBTED if speaks else Outcome.MISSING
            yield Compared("sentence", key, outcome, "speaker", " ".join(sorted(wanted)), " ".join(sorted(bodies)), speaks)
        elif wanted and sources - set(sentence.sources):
            yield Compared("sentence", key, Outcome.WRONG, "sources", str(sentence.sources), str(sorted(sources)), speaks)
        elif wanted and set(sentence.sources) - sources:
            yield Compared(
                "sentence", key, Outcome.DOUBTED if speaks else Outcome.MISSING, "sources", str(sentence.sources), str(sorted(sources)), speaks
            )
        else:
            yield Compared("sentence", key, Outcome.SAME)
