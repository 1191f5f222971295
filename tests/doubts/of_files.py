"""Files that make the doubts on a file fire."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .clean_dossier import NATIONAL_REPORT, QUESTIONS, Given
from .pdf_file import damaged_pdf, pdf
from .word_file import FIELD, W, listed, numbering, paragraph, run, word_file

DOCUMENTS = Path(__file__).parents[1] / "documents"
SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:o="urn:schemas-microsoft-com:office:office"'
FRENCH = """\
Rapport national présenté conformément aux résolutions du Conseil des droits de l’homme

1. Le rapport a été rédigé par le Ministère des puits, qui a consulté le Médiateur de la République et les associations de toutes les vallées.

2. Une loi sur les puits a été adoptée par le Parlement, et les communes ont creusé des puits dans toutes les vallées du pays.
"""
NOTE = '<w:r><w:footnoteReference w:id="7"/></w:r>'


def word(
    inner: str = "", settings: str = "", *, after: str = "", parts: Mapping[str, str] | None = None, others: Mapping[str, bytes] | None = None
) -> Given:
    """Advance questions in Word, with something in their last paragraph or `after` it."""
    text = "".join(paragraph(run(line)) for line in QUESTIONS.splitlines() if line)
    return Given({"questions.docx": word_file(text + paragraph(run("Why?") + inner, settings) + after, parts, others)})


FIRES: dict[str, Given] = {
    "no_text_layer": Given({"national-report.pdf": pdf("", "")}, {"kind": "national-report"}),
    "no_text": Given({"national-report.docx": word_file(paragraph(""))}, {"kind": "national-report"}),
    "page_unreadable": Given({"national-report.pdf": damaged_pdf()}, {"kind": "national-report"}),
    "part_unreadable": word(parts={"styles.xml": "<w:styles"}),
    "part_not_read": word(after="<w:altChunk/>"),
    "object_not_read": word(f"<w:r><w:object><o:OLEObject {SPACES}/></w:object></w:r>"),
    "diagram_not_read": word(f"<w:r><w:drawing><c:chart {SPACES}/></w:drawing></w:r>"),
    "comments": word('<w:r><w:commentReference w:id="1"/></w:r>'),
    "tracked_changes": word(f"<w:ins>{run(' Mills.')}</w:ins>"),
    "hidden_text": word(run("secret", "<w:vanish/>")),
    "number_missing": word(settings=listed(5)),
    "number_format": word(settings=listed(1), parts={"numbering.xml": numbering("bahtText")}),
    "note_missing": word(NOTE),
    "note_numbers": word(NOTE, parts={"settings.xml": f'<w:settings {W}><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:settings>'}),
    "field_broken": word(FIELD + run("lost")),
    "symbol_unknown": word('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>'),
    "element_unknown": word("<w:r><w:strange/></w:r>"),
    "encoding": Given({"national-report.txt": NATIONAL_REPORT.encode("cp1252").replace(b"Ombudsman", "Médiateur".encode("cp1252"))}),
    "line_cut": Given({"national-report.txt": NATIONAL_REPORT.replace("A law on wells", f"A law {'on wells ' * 2_500}")}),
    "conversion": Given({"questions.doc": (DOCUMENTS / "XAA-48" / "advance-questions-2.doc").read_bytes()}),
    "macros": word(others={"word/vbaProject.bin": b"\xcc"}),
    "language_not_read": Given({"national-report.txt": FRENCH}, {"kind": "national-report"}),
}
