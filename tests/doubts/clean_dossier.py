"""A dossier of an invented State, as small as a review can be, in which everything adds up; and how to read it with something changed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import docx

import openupr
from openupr.records import Doubt

REVIEW = "XAA-48"
REPORT = """\
A/HRC/99/5

24 March 2025

Report of the Working Group on the Universal Periodic Review

Estavia

GE.25-00000

Introduction

1. The Working Group on the Universal Periodic Review held its forty-eighth session from 20 to 31 January 2025. The review of Estavia was held on \
21 January 2025. The delegation of Estavia was headed by the Minister of Wells, Ana Example.

2. The Human Rights Council selected the following group of rapporteurs (troika) to facilitate the review of Estavia: Chile, Ghana and Norway.

I. Summary of the proceedings of the review process

A. Presentation by the State under review

3. The delegation of Estavia stated that wells had been dug.

B. Interactive dialogue and responses by the State under review

4. During the interactive dialogue, two delegations made statements.

5. Chile praised the wells.

6. Peru asked about the mills.

II. Conclusions and/or recommendations

7. The following recommendations enjoy the support of Estavia:

7.1. Dig more wells in the north (Chile);

7.2. Ratify the Convention on Wells (Peru).

8. The following recommendations will be examined by Estavia:

8.1. Close the old mill (Chile);

8.2. Abolish the toll on wells (Peru); open the dams (Chile).

9. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States and/or the State under \
review. They should not be construed as endorsed by the Working Group as a whole.
"""
ADDENDUM = """\
A/HRC/99/5/Add.1

3 June 2025

Report of the Working Group on the Universal Periodic Review

Estavia

Addendum

Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review

1. Estavia thanks all delegations.

2. Recommendations 8.1 and 8.2 enjoy the support of Estavia.
"""
NATIONAL_REPORT = """\
A/HRC/WG.6/48/XAA/1

4 November 2024

National report submitted in accordance with Human Rights Council resolutions 5/1 and 16/21

Estavia

I. Methodology

1. The report was drafted by the Ministry of Wells, which consulted the Ombudsman.1

II. Progress

2. A law on wells was adopted.

Notes

1 Law No. 3 of 2020.
"""
COMPILATION = """\
A/HRC/WG.6/48/XAA/2

14 November 2024

Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights

Estavia

I. Background

1. The Human Rights Committee noted that 412 schools had been built.1

2. UNICEF stated that children went to school by boat.

Notes

1 CCPR/C/XAA/CO/2, para. 4.
"""
SUMMARY = """\
A/HRC/WG.6/48/XAA/3

15 November 2024

Summary of stakeholders’ submissions on Estavia

Report of the Office of the United Nations High Commissioner for Human Rights

I. Background

1. The present report is a summary of three stakeholders’ submissions.1

II. Information

2. TIDE stated that the harbour was closed.2

3. LAMP noted delays.3

4. JS1 recommended new courts.4

Notes

1 The stakeholders listed below have contributed information for this summary:
Civil society
Individual submissions:
TIDE Institute of Tides, Port Ester (Norway);
LAMP Lamplighters of the North, Hill (Norway);
Joint submissions:
JS1 Joint submission 1 submitted by: Weavers Guild, Graz (Austria) and River Network, Lyon (France).
2 TIDE, para. 3.
3 LAMP, p. 2.
4 JS1, para. 7.
"""
QUESTIONS = "Advance questions to Estavia\n\nSPAIN\n\n- What is planned for the mills?\n"
THEME = "Theme: Right to water"
HEADS = ["Recommendation and recommending State", "Position of the State under review", "Human rights themes and groups of persons", "Relevant SDGs"]
SOURCE = "Source of Position: A/HRC/99/5/Add.1 - Para.2"
ENTRIES = [
    [f"{number} {words};\n{SOURCE}", "Supported", "- Right to water", ""]
    for number, words in (
        ("7.1.", "Dig more wells in the north (Chile)"),
        ("7.2.", "Ratify the Convention on Wells (Peru)"),
        ("8.1.", "Close the old mill (Chile)"),
        ("8.2.", "Abolish the toll on wells (Peru); open the dams (Chile)"),
    )
]


def thematic_list(*rows: Sequence[str] | str, heads: Sequence[str] = HEADS) -> bytes:
    """A list in Word: a text is a row that spans all columns, a list one cell each."""
    document = docx.Document()
    document.add_paragraph("UPR of Estavia (4th Cycle - 48th Session)")
    document.add_paragraph("Thematic list of recommendations")
    table = document.add_table(0, len(heads))
    for row in [heads, *rows]:
        cells = table.add_row().cells
        if isinstance(row, str):
            cells[0].merge(cells[-1]).text = row
            continue
        for cell, text in zip(cells, row, strict=True):
            cell.text, *others = text.split("\n")
            for other in others:
                cell.add_paragraph(other)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


CLEAN: Mapping[str, str | bytes] = {
    "report.txt": REPORT,
    "addendum.txt": ADDENDUM,
    "national-report.txt": NATIONAL_REPORT,
    "compilation.txt": COMPILATION,
    "summary.txt": SUMMARY,
    "questions.txt": QUESTIONS,
    "list.docx": thematic_list(THEME, *ENTRIES),
}


@dataclass(frozen=True)
class Given:
    """Files of a dossier by their names, and what is told of them; `read` gives the doubts on them (None: those of the review)."""

    files: Mapping[str, str | bytes]
    told: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[Path], Iterable[Doubt]] | None = None

    def doubts(self, folder: Path) -> tuple[Doubt, ...]:
        """Write the files into a folder, and read them as a user does."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        if self.read:
            return tuple(self.read(folder))
        return openupr.read(folder, **{"review": REVIEW, "trust": True, **self.told}).doubts


def changed(name: str, *words: tuple[str, str], beside: Iterable[str] = ()) -> Given:
    """One document of the clean dossier with some words replaced, and others `beside` it as they are."""
    text = CLEAN[name]
    assert isinstance(text, str)
    for old, new in words:
        assert old in text, f"{name} does not say {old!r}: the input says nothing any more"
        text = text.replace(old, new)
    return Given({name: text, **{other: CLEAN[other] for other in beside}})


def listed(*rows: Sequence[str] | str, heads: Sequence[str] = HEADS, beside: Iterable[str] = ()) -> Given:
    """A thematic list with these rows."""
    return Given({"list.docx": thematic_list(*rows, heads=heads), **{other: CLEAN[other] for other in beside}})
