"""The data dictionary: every column of every table, written from the tables themselves. `docs/data.md` is this text; a test
holds it fresh."""

from __future__ import annotations

from ...searching import SearchedKind
from ...views.tables.asked_before_columns import ASKED_BEFORE_TABLES
from ...views.tables.cells import Type
from ...views.tables.in_full_columns import IN_FULL_TABLES
from ...views.tables.label_columns import LABEL_COLUMNS, READ
from ...views.tables.letter_columns import LETTER_TABLES
from ...views.tables.person_columns import PERSON_TABLES
from ...views.tables.plenary_columns import PLENARY_TABLES
from ...views.tables.record_tables import WHAT, columns
from ...views.tables.submission_columns import SUBMISSION_TABLES
from ...views.tables.text_columns import TEXT_TABLES
from ...views.tables.tone_columns import TONE_TABLES
from ..files.parquet import TYPES
from ..table_of_hits import FOUND

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
    "corrections": "One line for each correction of a corrigendum. What it corrects is quoted in every table as first printed.",
    **TEXT_TABLES,
    **PERSON_TABLES,
    **IN_FULL_TABLES,
    **PLENARY_TABLES,
    **SUBMISSION_TABLES,
    "matrix": "One line for each concern of a UN body and each document in which it is looked for, the gravest first: what became of it there.",
    **TONE_TABLES,
    **ASKED_BEFORE_TABLES,
    **LETTER_TABLES,
}

_HEAD = """\
# The data: tables and columns

This page is generated from `openupr.views.tables.columns`; change the columns there and run
`python -m openupr.rendering.pages.dictionary > docs/data.md`. [notebooks.md](notebooks.md) shows what to do with the files.

`openupr export PATH --to FILE --what {what}` writes one of these tables; the ending of FILE decides how:

| ending | what it is | for |
|---|---|---|
| `.xlsx` | Excel workbook: the table, and a second sheet that explains its columns | reading, filtering, Excel and LibreOffice |
| `.csv` | UTF-8 (no byte order mark), comma, line feed | programs, statistics; Excel may garble its accents: take `.xlsx` |
| `.parquet` | a table with its types, small and fast; its own metadata explain the columns | notebooks: DuckDB, polars, pandas, R |
| `.json` | one array of objects, an absent value is `null` | programs |
| `.jsonl` | the same, one object a line | programs, many reviews |

Beside others, a review that has no such record has one line, with `review` filled and nothing else, so that it is not taken for unread (not in
`doubts`). Where no review has one, there is no line. Same documents, same version: same bytes.

**Types.** Every format has the same columns in the same order. What they hold, and how each format says it:

| type | `.parquet` | `.json`, `.jsonl` | `.csv`, `.xlsx` |
|---|---|---|---|
{types}
**Cells that a spreadsheet would take for a formula.** In `.csv`, a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
return gets an apostrophe in front. So does each of these signs in a text behind a semicolon, a comma, a tab, a bar or a line's end, with or without
white space, quotation marks and apostrophes between: Excel parts lines at semicolons where it is set so, and takes what follows for a cell. To get
the texts back, take one apostrophe off each such place (`openupr.rendering.files.exports.unguarded`
does). The other formats hold every text as it is: in `.xlsx` texts are stored as texts and never calculated. Excel holds 32,767
characters a cell; a longer text is cut there and ends in "[cut]".

**Citations.** `.ris` (Zotero, Mendeley, EndNote), `.bib` (LaTeX) and `.csl.json` (pandoc, citeproc) write the documents themselves, one entry
for each symbol, with title, UN body, date, session, language and address.
"""

_AS_TEXT = {
    Type.TEXT: ("string", "text"),
    Type.INTEGER: ("number", "number"),
    Type.NUMBER: ("number", "number"),
    Type.YES_NO: ("`true`, `false`", "`yes`, `no`"),
    Type.TEXTS: ("array of strings", "one text, semicolons between"),
    Type.INTEGERS: ("array of numbers", "one text, semicolons between"),
    Type.NUMBERS: ("array of numbers", "one text, semicolons between"),
    Type.YES_NOS: ("array of `true`, `false`", "`yes`, `no`, semicolons between"),
}


def data_dictionary() -> str:
    """The page docs/data.md."""
    types = "".join(f"| {each} | `{TYPES[each]}` | {' | '.join(_AS_TEXT[each])} |\n" for each in Type)
    parts = [_HEAD.replace("{what}", "|".join(WHAT)).replace("{types}", types)]
    for what in WHAT:
        parts.append(f"## {what}\n\n{_TABLES[what]}\n\n| column | type | what it holds |\n|---|---|---|")
        parts.extend(f"| `{column.name}` | {column.type} | {column.description.replace('|', '/')} |" for column in columns(what))
        parts.append("")
    kinds = ", ".join(f"{kind.value}s" for kind in SearchedKind if kind is not SearchedKind.UNREAD)
    order = f"{kinds}, what could not be read; the newest session first in each"
    parts.append(f"## What `find` writes\n\nOne line for each hit of `openupr find --to FILE`: {order}.\n")
    parts.append("| column | type | what it holds |\n|---|---|---|")
    parts.extend(f"| `{column.name}` | {column.type} | {column.description} |" for column, _ in FOUND)
    parts.append(f"\n{READ}\n| column | type | what it holds |\n|---|---|---|")
    parts.extend(f"| `{column.name}` | {column.type} | {column.description} |" for column in LABEL_COLUMNS)
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(data_dictionary())
