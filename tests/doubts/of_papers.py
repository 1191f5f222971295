"""National reports, compilations, stakeholder summaries, submissions, corrigenda and exports of the index that make the doubts on them fire."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

import openupr
from openupr.records import Doubt

from ..assembling.invented_letters import LETTER, REPRISALS
from .clean_dossier import COMPILATION, NATIONAL_REPORT, REPORT, REVIEW, Given, changed
from .pdf_file import noted_pdf, pdf

CORRIGENDUM = COMPILATION[: COMPILATION.index("I. Background")].replace("/XAA/2", "/XAA/2/Corr.1") + "Corrigendum\n\n{}\n"
TABLE = """\
A. Cooperation with human rights mechanisms

Kind Number Year
Harbours that are lit 12 2019
Towers that are dark 3 2021

B. Rights

"""
PASSAGE = {
    "AnnotationId": "a1",
    "Symbol": "CAT/C/NOR/CO/9",
    "Body": "CAT",
    "AnnotationType": "Concerns/Observations",
    "Countries": ["Norway"],
    "Text": "<p>14. The Committee is concerned that the harbour prison is crowded.</p>",
    "PublicationDate": "2016-05-02T00:00:00",
}


def national(*words: tuple[str, str]) -> Given:
    """The clean national report with some words replaced."""
    return changed("national-report.txt", *words)


def noted(mark: int, *notes: int) -> Given:
    """The clean national report as a PDF with a second mark, and with these notes."""
    lines = [line for line in NATIONAL_REPORT[: NATIONAL_REPORT.index("Notes")].splitlines() if line]
    marked = [line.replace("Ombudsman.1", "Ombudsman.^1^").replace("adopted.", f"adopted.^{mark}^") for line in lines]
    return Given({"national-report.pdf": noted_pdf(marked, [f"^{number}^ Law No. {number} of 2020." for number in notes])})


def written(name: str, text: str, *words: tuple[str, str]) -> Given:
    """A letter, or a report on reprisals, with some words replaced, beside the clean report."""
    for old, new in words:
        assert old in text, f"{name} does not say {old!r}: the input says nothing any more"
        text = text.replace(old, new)
    return Given({name: text, "report.txt": REPORT})


def summary(*words: tuple[str, str]) -> Given:
    """The clean stakeholder summary with some words replaced."""
    return changed("summary.txt", *words)


def corrigendum(words: str, *, beside: bool = True) -> Given:
    """A corrigendum of the clean compilation, beside it or alone."""
    return Given({"corr.txt": CORRIGENDUM.format(words), **({"compilation.txt": COMPILATION} if beside else {})})


def index(**changes: object) -> Given:
    """An export of the Human Rights Index with one passage that is otherwise than it should be."""
    return Given({"export.json": json.dumps([{**PASSAGE, **changes}])}, {"review": "NOR-33"})


def _of_a_large_export(folder: Path) -> Iterable[Doubt]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("openupr.reading.limits.MAX_FILE", 10)
        return openupr.read(folder, review="NOR-33").doubts


def _of_numbers(folder: Path) -> Iterable[Doubt]:
    """The doubts on the numbers by which a national report names the recommendations of the review before."""
    before = openupr.read(folder / "before", review="XAA-34")
    answers = openupr.link(openupr.read(folder / "now", review=REVIEW), [before])
    assert answers is not None
    return answers.doubts


def naming(numbers: str) -> Given:
    """The report of the review before, and a national report with a heading that names its recommendations by these numbers."""
    text = NATIONAL_REPORT.replace("II. Progress", f"II. Wells (recommendations {numbers})")
    before = REPORT.replace("A/HRC/99/5", "A/HRC/98/5")
    return Given({"before/report.txt": before, "now/national-report.txt": text}, read=_of_numbers)


_COMPILATION_LINES = [line for line in COMPILATION[: COMPILATION.index("Notes")].splitlines() if line]
_UNREAD_SOURCE = Given(
    {
        "compilation.pdf": noted_pdf(
            [line.replace("built.1", "built.^1^").replace("by boat.", "by boat.^2^") for line in _COMPILATION_LINES],
            ["^1^ CCPR/C/XAA/CO/2, para. 4."],
        )
    }
)
"""A compilation with a mark to a note that is not there."""

SESSION_REPORT = """\
A/HRC/60/2

Report of the Human Rights Council on its sixtieth session

VI. Universal periodic review

A. Consideration of universal periodic review outcomes

1. The Council considered the outcomes of reviews.

Estavia

2. The review of Estavia was held on 21 January 2025.

1. Views expressed by the State under review

3. The delegation spoke of wells.

Ruritania

4. The review of Ruritania was held on 22 January 2025.

1. Views expressed by the State under review

5. The delegation spoke of mills.
"""


def session_report(without: str) -> Given:
    """The report of the Working Group, and one of the Council in which a line is missing."""
    assert without in SESSION_REPORT
    return Given({"report.txt": REPORT, "session.txt": SESSION_REPORT.replace(without, "")})


def plenary(words: str) -> Given:
    """The same, whole, with a paragraph of what States said of Estavia."""
    said = f"2. Views expressed by Member and observer States of the Council\n\n4. {words}\n\nRuritania\n\n5."
    text = SESSION_REPORT.replace("\nRuritania\n\n4.", f"\n{said}", 1).replace("5. The delegation spoke of m", "6. The delegation spoke of m")
    return Given({"report.txt": REPORT, "session.txt": text})


LIST = "Country,Mandate,Status,Requested\nEstavia,Special Rapporteur on adequate housing,{status},2015\n"


FIRES: dict[str, Given] = {
    "list_not_dated": Given({"report.txt": REPORT, "visits.csv": LIST.format(status="Requested")}),
    "list_rows_unread": Given({"report.txt": REPORT, "visits-2024-02-03.csv": LIST.format(status="Somehow")}),
    "letter_to_another": written("letter.txt", LETTER, ("XAA 3/2023", "XBB 3/2023")),
    "document_of_other_years": written("letter.txt", LETTER, ("12 June 2023", "12 June 2009")),
    "letter_reference_unread": written("letter.txt", LETTER, ("(Please use", "Ref.: UA XAA 9/2023\n\n(Please use")),
    "letter_senders_unread": written("letter.txt", LETTER, ("Mandates of the", "From the"), ("in our capacities as", "as")),
    "reprisals_not_found": written("reprisals.txt", REPRISALS, ("Estavia\n\n", "Estwia\n\n")),
    "reprisals_cut": written("reprisals.txt", REPRISALS, ("3. Ghana\n\n", "3. Estavia\n\n")),
    "paragraphs_missing": Given({"national-report.txt": NATIONAL_REPORT.replace("1. The", "The").replace("2. A", "A")}),
    "note_missing_for_mark": noted(2, 1),
    "note_without_mark": national(("Ombudsman.1", "Ombudsman.")),
    "notes_gap": noted(3, 1, 3),
    "notes_missing": changed("compilation.txt", ("\nNotes\n\n1 CCPR/C/XAA/CO/2, para. 4.\n", "")),
    "sources_unread": _UNREAD_SOURCE,
    "consultation_not_found": national(("The report was drafted by the Ministry of Wells, which consulted the Ombudsman.1", "All is well.1")),
    "spaces_lost": national(
        ("consulted the Ombudsman.1", "consulted the Ombudsman.1 Thewellsofthesouthwereallcountedinspring andthewellsofthenorthwerecountedinautumn")
    ),
    "reference_unread": national(("1 Law No. 3 of 2020.", "1 Rakomandi 3, 4 and 5.")),
    "participants_unread": national(("which consulted the Ombudsman.1", "and the organizations listed in the annex were consulted.1")),
    "body_unknown": changed("compilation.txt", ("UNICEF stated", "The Committee on Boats stated")),
    "body_differs": changed("compilation.txt", ("1 CCPR/C/XAA/CO/2, para. 4.", "1 CAT/C/XAA/CO/2, para. 4.")),
    "grave_unattributed": changed("compilation.txt", ("UNICEF stated that children went to school by boat.", "Two fishers had been tortured.")),
    "cooperation_table_unread": changed("compilation.txt", ("1. The Human", f"{TABLE}1. The Human")),
    "treaty_unread": changed(
        "compilation.txt",
        ("UNICEF stated that children went to school by boat.", "UNICEF recommended ratifying the Optional Protocols to CRC, and CRPD."),
    ),
    "contributors_not_found": summary(("The stakeholders listed below have contributed information for this summary:\n", "They are many:\n")),
    "contributor_heading_unknown": summary(("Joint submissions:", "Guilds of harbours:")),
    "contributor_not_listed": summary(("3 LAMP, p. 2.", "3 LAXMYP, p. 2.")),
    "contributor_code_read_as": summary(("3 LAMP, p. 2.", "3 LMAP, p. 2.")),
    "citing_not_read": summary(("LAMP noted delays", "Some noted delays"), ("3 LAMP, p. 2.", "3 LXYZ, p. 2.")),
    "codes_apart_from_names": summary(("Joint submissions:", "ANT\nBOL\nCUT\nXylophones, Oslo (Norway);\nJoint submissions:")),
    "contributors_stated_differ": summary(("three stakeholders", "eleven stakeholders")),
    "members_not_told_apart": summary(
        ("Weavers Guild, Graz (Austria) and River Network, Lyon (France)", "Mill Council and Network for Bread, Oslo (Norway)")
    ),
    "cited_otherwise": summary(("LAMP noted", "TIDE noted")),
    "note_cites_nobody": summary(("3 LAMP, p. 2.", "3 Law No. 3 of 2020.")),
    "submission_without_words": Given({"submissions/TIDE.pdf": pdf("* * *")}),
    "corrigendum_not_applied": corrigendum("Paragraph 2\n\nFor boat read ferry", beside=False),
    "corrected_since": corrigendum("Paragraph 2\n\nFor boat read ferry"),
    "correction_unplaced": corrigendum("Paragraph 2\n\nFor mills read boats"),
    "correction_unread": corrigendum("Paragraph 2\n\nThis is seen with other eyes."),
    "plenary_not_found": session_report("\nEstavia\n"),
    "plenary_cut": session_report("\nRuritania\n"),
    "plenary_speaker_unread": plenary("seen from the harbour, all was dark."),
    "plenary_speakers_differ": plenary("Two delegations made statements."),
    "numbers_not_mapped": naming("1 and 3"),
    "number_without_item": naming("7.1 and 7.9"),
    "uhri_field_unknown": index(Colour="red"),
    "uhri_kind_unknown": index(AnnotationType="0f9c-11"),
    "uhri_empty": index(Text=" "),
    "uhri_not_dated": index(PublicationDate=None),
    "part_kept": Given({"export.json": json.dumps([PASSAGE])}, read=_of_a_large_export),
}
