"""The data dictionary: every column of every table, written from the tables themselves. `docs/data.md` is this text; a test
holds it fresh."""

from __future__ import annotations

from .tables import WHAT, columns

_TABLES = {
    "rows": "One line for each clause of a recommendation and each State that makes it: what UPR Info counts.",
    "clauses": "One line for each clause: one request in a recommendation, with the States that make it.",
    "items": "One line for each numbered recommendation: what the UN counts.",
    "statements": "One line for each statement of a delegation in the dialogue, in the order of the report.",
    "doubts": "One line for each thing that the reading could not settle or that does not add up. No line: no doubt.",
    "answers": "One line for each item and each source that says something of its answer, in the order in which they decide.",
    "responses": "One line for each response of an addendum: to an item, or to one part of it where the State splits it.",
    "questions": "One line for each advance question: what States asked in writing before the review.",
    "documents": "One line for each file, versions of one text included, and one for each kind of document that is missing.",
    "list": "One line for each recommendation in OHCHR's thematic list, however many themes it stands under.",
}

_HEAD = """\
# The data: tables and columns

This page is generated from `openupr.presenting.columns`; change the columns there and run
`python -m openupr.presenting.dictionary > docs/data.md`.

`openupr export PATH --to FILE --what {what}` writes one of these tables; the ending of FILE decides how:

| ending | what it is | for |
|---|---|---|
| `.xlsx` | Excel workbook: the table, and a second sheet that explains its columns | reading, filtering, Excel and LibreOffice |
| `.csv` | UTF-8 (no byte order mark), comma, line feed | programs, statistics; Excel may garble its accents: take `.xlsx` |
| `.json` | one array of objects, an absent value is `null` | programs |
| `.jsonl` | the same, one object a line | programs, many reviews |

A review that has no such record has one line, with `review` filled and nothing else, so that it is not taken for unread (not in
`doubts`). Same documents, same version: same bytes.

**Cells that a spreadsheet would take for a formula.** In `.csv`, a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
return gets an apostrophe in front, and so does a text that begins with apostrophes and then one of these. To get the texts back,
take one apostrophe off each cell that begins with apostrophes followed by one of these (`openupr.presenting.exports.unguarded`
does). The other formats hold every text as it is: in `.xlsx` texts are stored as texts and never calculated. Excel holds 32,767
characters a cell; a longer text is cut there and ends in "[cut]".
"""


def data_dictionary() -> str:
    """The page docs/data.md."""
    parts = [_HEAD.replace("{what}", "|".join(WHAT))]
    for what in WHAT:
        parts.append(f"## {what}\n\n{_TABLES[what]}\n\n| column | what it holds |\n|---|---|")
        parts.extend(f"| `{column.name}` | {column.description.replace('|', '/')} |" for column in columns(what))
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    import sys

    sys.stdout.write(data_dictionary())
