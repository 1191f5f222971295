"""Documents in numbered paragraphs: the nine Slovenian ones against lists made by reading their pages, the others by what must hold in all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from openupr.extracting.paragraphs import extract_paragraphs
from openupr.identifying import identify
from openupr.reading import LineRole, Transcript
from openupr.records import NumberedDocument

from ..real_reviews import transcript_of

# For each document: how many numbered paragraphs, the last endnote; then its headings in order, one a line, set in by their level: number, first two
# words, and the first paragraph below. Made on 24 November 2026 from the pages (bold lines, and in the summaries italic ones, page by page).
_LISTS = Path(__file__).with_name("structure_svn.txt").read_text(encoding="utf-8").strip().removeprefix("# ").split("\n# ")
# Marks that text files have lost.
_LACKING = {"A-HRC-WG.6-29-BHS-1.txt": 1}
# National reports that came as text without pages: how many numbered paragraphs they have.
_TEXTS = {
    "AFG-32/A-HRC-WG.6-32-AFG-1.txt": 160,
    "BHS-29/A-HRC-WG.6-29-BHS-1.txt": 150,
    "BRB-29/A-HRC-WG.6-29-BRB-1.txt": 99,
    "BRN-33/A-HRC-WG.6-33-BRN-1.txt": 155,
    "CUB-04/national-report.en.txt": 132,
    "CUB-04/national-report.es.txt": 132,
    "CUB-04/national-report.fr.txt": 132,
    "VEN-12/national-report.en.txt": 152,
    "VEN-12/national-report.es.txt": 152,
}


@cache
def _read(path: Path) -> tuple[Transcript, NumberedDocument]:
    transcript = transcript_of(path)
    return transcript, extract_paragraphs(transcript, identify(transcript))


@pytest.fixture(scope="module", autouse=True)
def no_longer_than_this_file() -> Iterator[None]:
    """What is read here is large."""
    yield
    _read.cache_clear()


@pytest.mark.corpus
@pytest.mark.parametrize("listed", _LISTS, ids=lambda listed: listed.split("\n")[0].rpartition("/")[2])
def test_structure(corpus: Path, listed: str) -> None:
    name, counts, *headings = listed.split("\n")
    _, found = _read(corpus / "dossiers" / name)
    paragraphs, last_note = map(int, counts.split())
    assert [paragraph.number for paragraph in found.paragraphs if paragraph.number] == [str(n) for n in range(1, paragraphs + 1)]
    notes = [int(note.mark) for note in found.notes if note.mark.isdigit()]
    lacking = _LACKING.get(Path(name).name, 0)
    assert notes == sorted(set(notes))
    assert (notes[-1], len(notes)) == (last_note, last_note - (1 if lacking else 0))
    assert [doubt.kind for doubt in found.doubts] == (["note_missing_for_mark", "notes_gap"] if lacking else [])
    printed = []
    for heading in found.headings:
        first = next(paragraph.number or paragraph.id for paragraph in found.paragraphs if heading in paragraph.headings)
        printed.append(f"{'  ' * (heading.level - 1)}{heading.number or '-'} | {' '.join(heading.text.clean.split()[:2])} | {first}")
    assert printed == headings


@pytest.mark.corpus
@pytest.mark.parametrize("name", _TEXTS)
def test_texts_without_pages(corpus: Path, name: str) -> None:
    _, found = _read(corpus / "dossiers" / name)
    assert [paragraph.number for paragraph in found.paragraphs if paragraph.number] == [str(n) for n in range(1, _TEXTS[name] + 1)]


@pytest.mark.corpus
def test_what_holds_in_all(corpus: Path) -> None:
    """No text of the body is lost, every place leads back to the text, every note is led to; what is not, is a doubt that we know."""
    paths = [*(corpus / "dossiers").glob("*/A-HRC-WG.6-*-[123]*.*"), *(corpus / "dossiers").glob("*/sources/*")]
    paths = [path for path in paths if "Corr" not in path.name]
    assert len(paths) >= 26
    for path in paths:
        transcript, found = _read(path)
        for paragraph in found.paragraphs:
            words = "".join("".join(transcript.text[span.start : span.end].split()) for span in paragraph.place.spans)
            assert words == "".join(paragraph.text.original.split()), (path.name, paragraph.id)
            assert all(0 <= piece.start <= piece.end <= len(paragraph.text.clean) for piece in paragraph.pieces)
        told = [place for each in (*found.paragraphs, *found.headings, *found.notes, *found.apart) for place in each.place.spans]
        covered = {offset for span in told for offset in range(span.start, span.end)}
        lost = [line.text for line in transcript.body() if len(line.text) > 12 and line.start not in covered and line.start + 6 not in covered]
        assert not lost, (path.name, lost[:5])
        assert len(found.doubts) == _LACKING.get(path.name, 0), (path.name, found.doubts)


# Lines that carry no text of a document: symbols, page numbers, the UN's numbers of printing jobs, bar codes, rules, the title of the endnotes, the
# raised letters of an ordinal that a text file has torn off.
_FURNITURE = re.compile(
    r"(?:[A-Z]+(?:/[\w.()-]+)+)?\s*(?:p[aá]g(?:e|ina)\s*)?\d{0,4}\s*(?:[A-Z]+(?:/[\w.()-]+)+)?"
    r"|(?:\d+\.? )?GE\.\d\d-\d+.*|[\ue000-\uf8ff\s]+|[-_–—\s]+|notes|примечания|st|nd|rd|th",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(r"(?:\d{1,3}\s?[.,:;)]?|[*∗]{1,4})\s*")  # of a paragraph or note: it is in the record, and not in its text


@pytest.mark.corpus
def test_no_line_is_lost(corpus: Path) -> None:
    """Every letter of every line stands in a paragraph, heading, note or part of its own, or the line is one that carries no text."""
    dossiers = corpus / "dossiers"
    paths = [*dossiers.glob("*/A-HRC-WG.6-*-[123]*.*"), *dossiers.glob("*/national-report.*"), *dossiers.glob("*/sources/*")]
    assert len(paths) >= 32
    for path in paths:
        if "Corr" in path.name:
            continue
        transcript, found = _read(path)
        told = bytearray(len(transcript.text) + 1)
        for each in (*found.paragraphs, *found.headings, *found.notes, *found.apart):
            for span in each.place.spans:
                told[span.start : span.end] = b"\1" * (span.end - span.start)
        for line in transcript.lines:
            if line.part in {LineRole.BODY, LineRole.NOTE}:
                for start, end in line.marks:  # in the record, and not in its text
                    told[line.start + start : line.start + end] = b"\1" * (end - start)
                rest = "".join(character for at, character in enumerate(line.text, line.start) if not told[at]).strip()
                rest = "" if line.text.lstrip().startswith(rest) and _OWN_NUMBER.fullmatch(rest) else rest
                assert not rest or _FURNITURE.fullmatch(line.text.strip()), (path.name, line.text, rest)
            else:
                assert _FURNITURE.fullmatch(line.text.strip()), (path.name, line.part, line.text)


@pytest.mark.corpus
def test_notes_of_the_title_keep_to_themselves(corpus: Path) -> None:
    """The note with an asterisk has nothing of the page below it, whose text it once swallowed."""
    paths = sorted((corpus / "dossiers").glob("*/A-HRC-WG.6-*-[123]*.txt"))
    assert len(paths) >= 10
    for path in paths:
        notes = [note for note in _read(path)[1].notes if note.mark == "*"]
        assert all(
            note.text.clean.endswith((" translation services.", " Secretariat of the United Nations.", " without formal editing.")) for note in notes
        ), path.name


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "first", "second"), [("ITA-07", "1.en.pdf", "1.fr.pdf"), ("ITA-34", "3.en.pdf", "3.ru.pdf")])
def test_two_languages(corpus: Path, review: str, first: str, second: str) -> None:
    """Two language versions of one document have the same paragraphs, notes and marks, and their headings at the same levels."""
    stem = f"A-HRC-WG.6-{int(review[4:])}-{review[:3]}-"
    one, other = (_read(corpus / "dossiers" / review / f"{stem}{name}")[1] for name in (first, second))
    assert [paragraph.number for paragraph in one.paragraphs] == [paragraph.number for paragraph in other.paragraphs]
    assert len(one.headings) == len(other.headings)
    assert [note.mark for note in one.notes if note.mark.isdigit()] == [note.mark for note in other.notes if note.mark.isdigit()]
