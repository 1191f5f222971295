"""An invented report of the Human Rights Council on a session, with the outcomes of two invented States, in the formats that people hold.

A line of `BODY` is a paragraph, which gets its number; one that begins with "#" is a heading, its level by how many; "(a)" goes on with the paragraph
before.
"""

from __future__ import annotations

import json
from html import escape
from io import BytesIO
from pathlib import Path

import docx
from tools.invent import numbered

ESTAVIA, GALDORA = "Estavia", "Galdora"
MASTHEAD = (
    "United Nations",
    "{symbol}",
    "General Assembly",
    "Distr.: General",
    "4 November 2026",
    "Original: English",
    "Human Rights Council",
    "Ninety-ninth session",
    "Agenda item 1",
    "Organizational and procedural matters",
    "{title}",
    "Vice-President and Rapporteur: Ana Example",
)
TITLE = "Report of the Human Rights Council on its ninety-ninth session"


def review_of(state: str, code: str) -> list[str]:
    """The section on one State, as item 6 has it."""
    return [
        f"### {state}",
        f"The review of {state} was held on 21 January 2025 in conformity with all the relevant provisions of Council resolutions and "
        "decisions, and was based on the following documents:",
        f"(a) The national report submitted by {state} in accordance with the annex to Council resolution 5/1 (A/HRC/WG.6/48/{code}/1);",
        f"(b) The compilation prepared by the Office of the High Commissioner (A/HRC/WG.6/48/{code}/2).",
        f"At a meeting in June, the Council considered and adopted the outcome of the review of {state} (see sect. C).",
        "#### 1. Views expressed by the State under review on the recommendations and/or conclusions, its voluntary commitments and the outcome",
        f"The delegation stated that {state} had accepted forty recommendations and would dig wells in the north.",
        "It added that the old mill of the harbour would be closed in two years.",
        "#### 2. Views expressed by Member and observer States of the Council on the outcome of the review",
        f"During the adoption of the outcome of the review of {state}, one delegation made a statement.",
        f"Norway commended {state} for its wells and hoped that the mill would be closed soon.",
        "#### 3. Views expressed by the national human rights institution of the State under review",
        f"The Ombudsman of {state} regretted that nobody had been asked.",
        "#### 4. General comments made by other relevant stakeholders",
        f"During the adoption of the outcome of the review of {state}, one other stakeholder made a statement.",
        f"The Lamplighters of the North noted that the harbour of {state} was dark.",
        "#### 5. Concluding remarks of the State under review",
        f"The President stated that, out of 60 recommendations received, 40 enjoyed the support of {state}, and 20 were noted.",
        f"The delegation of {state} thanked all those who had spoken.",
    ]


BODY = [
    "# I. Organizational and procedural matters",
    "## A. Opening and duration of the session",
    "The Human Rights Council held its ninety-ninth session at the United Nations Office at Geneva.",
    "The President opened the session and spoke of the work ahead of the Council.",
    "## B. Attendance",
    "The session was attended by representatives of States Members of the Council and by observers.",
    "# VI. Universal periodic review",
    "The Council considered the outcome of the reviews conducted during the forty-eighth session of the Working Group.",
    "## A. Consideration of universal periodic review outcomes",
    "The following section contains a summary of the views expressed on the outcome by States under review, Members and observers and stakeholders.",
    *review_of(ESTAVIA, "XAA"),
    *review_of(GALDORA, "XBB"),
    "## B. General debate on agenda item 6",
    "At its 23rd meeting, the Council held a general debate on item 6, during which statements were made by many delegations.",
    "## C. Consideration of and action on draft proposals",
    f"### {ESTAVIA}",
    "At its 21st meeting, the Council adopted draft decision 99/101 on the outcome of the review without a vote.",
    f"### {GALDORA}",
    "At its 22nd meeting, the Council adopted draft decision 99/102 on the outcome of the review without a vote.",
    "# VII. Situation in other territories",
    "The Council held a general debate on item 7 at its 24th meeting.",
]
REPORT = """\
A/HRC/99/{number}

24 March 2025

Report of the Working Group on the Universal Periodic Review

{state}

I. Summary of the proceedings of the review process

1. The review was held on 21 January 2025 and rested on A/HRC/WG.6/48/{code}/1.

A. Presentation by the State under review

2. The delegation of {state} stated that wells had been dug.

B. Interactive dialogue and responses by the State under review

3. During the interactive dialogue, one delegation made a statement.

4. Chile praised the wells.

II. Conclusions and/or recommendations

5. The following recommendations enjoy the support of {state}:

5.1. Dig more wells in the north (Chile).
"""
"""A report of the Working Group beside it: its title names the State."""


def numbers(lines: list[str]) -> list[tuple[str, str]]:
    """Each line with the number of its paragraph, empty for what has none."""
    found, number = [], 0
    for line in lines:
        number += not line.startswith(("#", "("))
        found.append(("" if line.startswith(("#", "(")) else f"{number}.", line))
    return found


def front(symbol: str = "A/HRC/99/2", title: str = TITLE) -> list[str]:
    """The lines of the first page."""
    return [line.format(symbol=symbol, title=title) for line in MASTHEAD]


def text(lines: list[str] | None = None, symbol: str = "A/HRC/99/2", title: str = TITLE) -> bytes:
    """As plain text."""
    body = [f"{number} {line.lstrip('# ')}".strip() for number, line in numbers(BODY if lines is None else lines)]
    return "\n\n".join(["\n".join(front(symbol, title)), *body]).encode()


def html(lines: list[str] | None = None) -> bytes:
    """As a page: h1 to h4, and paragraphs."""
    body = []
    for number, line in numbers(BODY if lines is None else lines):
        tag = f"h{len(line) - len(line.lstrip('#'))}" if line.startswith("#") else "p"
        body.append(f"<{tag}>{escape(' '.join((number, line.lstrip('# '))).strip())}</{tag}>")
    return f"<!DOCTYPE html><html><body>{''.join(f'<p>{escape(each)}</p>' for each in front())}{''.join(body)}</body></html>".encode()


def word(lines: list[str] | None = None) -> bytes:
    """As a Word file with Word's own headings."""
    document = docx.Document()
    for each in front():
        document.add_paragraph(each)
    for number, line in numbers(BODY if lines is None else lines):
        if line.startswith("#"):
            document.add_heading(line.lstrip("# "), len(line) - len(line.lstrip("#")))
        else:
            document.add_paragraph(f"{number} {line}".strip())
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(folder: Path, lines: list[str] | None = None) -> bytes:
    """As a PDF in the UN's layout of 2010."""
    body = json.dumps("\n".join(BODY if lines is None else lines))
    masthead = (
        'distribution = "General"\nsession = "Ninety-ninth session"\nagenda = "Agenda item 1"\nitem_title = "Organizational and procedural matters"'
    )
    source = folder / "session_report.toml"
    source.write_text(
        f'review = "XAA-48"\nkind = "session_report"\nsymbol = "A/HRC/99/2"\ndate = "2026-11-04"\nlook = "2010"\nbody = {body}\n'
        f'[masthead]\ndate = "4 November 2026"\n{masthead}\njob = "GE.26-00000"\n'
        'title = ["Report of the Human Rights Council on its", "ninety-ninth session"]\n',
        encoding="utf-8",
    )
    name, _ = numbered.make(source, folder)
    return (folder / name).read_bytes()
