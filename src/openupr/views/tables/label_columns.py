"""The columns that `classify` puts behind those of a table of one's own texts."""

from __future__ import annotations

from .cells import Column, Type

LABEL_COLUMNS = (
    Column("action_category", "UPR Info's action category, 1 to 5.", 10, Type.INTEGER),
    Column("action_probability", "The category's calibrated probability.", 10, Type.NUMBER),
    Column("action_sure", "no: the labeller is unsure of the category, or `note` says why its labels mean little; count it apart.", 9, Type.YES_NO),
    Column("issues", "UPR Info's issues, semicolon-separated, the most probable first.", 40),
    Column("issue_probabilities", "Their calibrated probabilities, in the same order.", 20),
    Column(
        "issues_sure",
        "no: none of the 54 is likely enough and the likeliest is given, or `note` says why its labels mean little; leave it out of a count.",
        9,
        Type.YES_NO,
    ),
    Column("specificity", "What the text has: instrument, body, deadline, soon, end, addressee, several (requests); semicolon-separated.", 24),
    Column("does", "What it does: change, continue, share, praise, endorse, restrict, others or nothing.", 10),
    Column("does_probability", "That class's calibrated probability.", 10, Type.NUMBER),
    Column("does_sure", "no: the labeller is unsure of what it does, or `note` says why its labels mean little; count it apart.", 9, Type.YES_NO),
    Column("does_words", "The words that speak most for that class and against the next likely one, semicolon-separated.", 30),
    Column("demanding", "Whether it asks for something that can be checked afterwards.", 9, Type.YES_NO),
    Column("demanding_probability", "The probability that it is so.", 10, Type.NUMBER),
    Column("words", "The words that decided the action category, semicolon-separated.", 30),
    Column("labeller", "Name and version of the labeller.", 12),
    Column(
        "note",
        "Why there are no labels: no_words (also n/a and the like), too_long (over 6,000 characters), or other_language with its code where that can "
        "be told (--all-languages labels it all the same); or why they mean little: unknown_words (another language, or no text), beginning_only "
        "(longer than the encoder reads, about a hundred words). Empty: nothing against them.",
        14,
    ),
)
"""All of them but `note` are empty for a text that gets no labels."""

READ = """\
## What `classify` writes

A table of one's own: `.csv`, `.tsv`, `.xlsx`, `.xls`, `.ods`, `.json` or `.jsonl`. Its columns are kept as they were given (a date of a workbook is
one in `.xlsx`, and ISO 8601 elsewhere), and these stand behind them; where the table has a column of the same name, ours begins with `openupr_`. A
text without words, in another language than English or of more than 6,000 characters gets no labels: the columns are empty, and `note` says why.
`--all-languages` labels other languages all the same.

How a table is read, also by `draft check`; what is left out or guessed is said on the screen:

- The names of the columns may stand in any of the first twenty rows; what stands above them is left out. A name is found whatever its capitals and
  spaces. A column without a name is called by its place (`column_D`), the second of one name gets a number (`State_2`).
- Of a workbook the first sheet is read that has the column, those that are shown first; `--sheet` names another, by name or number. Of formulas the
  values are read. Cells that are merged downwards have their value in each row.
- A `.csv` may be parted by commas, semicolons, tabs or bars, and may begin with `sep=;`. It is read as UTF-8 or UTF-16; what is neither is read as
  Windows-1252, unless `--encoding` names another. Its cells are texts, also where they look like numbers: “140.10” is no 140.1.
- Empty rows between others stay; those at the end are left out.
"""
"""What docs/data.md says of it."""
