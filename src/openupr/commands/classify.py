"""`openupr classify`: labels for a table of texts, for a researcher with many of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from .batch import ENCODING, SHEET, from_stdin, spare, stop, talk

if TYPE_CHECKING:
    from ..labelling import ActionLabel, IssueLabel, Labelled, Labeller
    from ..preparing.tables import OwnTable
    from ..views.tables.cells import Column
    from ..views.tables.record_tables import Table

BATCH = 500
"""Texts that are labelled at a time."""

OTHER = "other_language"
"""The note of a text that is plainly in another language than English; its code follows in brackets where it can be told."""
LABELLED = ("", "unknown_words")
"""Notes of texts that get labels."""
BEGINNING = "beginning_only"
"""The note of a text of which the encoder has read the beginning alone."""


def classify(
    path: Path = typer.Argument(help="The table of texts: .csv, .tsv, .xlsx, .xls, .ods, .json or .jsonl; - for standard input (csv)."),
    to: Path = typer.Option(Path("-"), help="Where to write: .csv, .xlsx, .parquet, .json or .jsonl by the ending; - for stdout (csv)."),
    text: str = typer.Option("text", help="The column that holds the texts."),
    sheet: str = SHEET,
    encoding: str = ENCODING,
    all_languages: bool = typer.Option(
        False, "--all-languages", help="Label texts in other languages than English too, though the labels mean little (action_sure is no)."
    ),
) -> None:
    """Label texts of recommendations: action category, issues, specificity. The other columns are kept as they were given, rows stay in order.

    The names of the columns may stand below titles and notes. A text without words, in another language than English or of more than 6,000 characters
    gets no labels: its cells are empty, and `note` says why.
    """
    from ..errors import OpenUPRError
    from ..labelling import labeller
    from ..rendering.files.exports import write
    from ..stages.tables_apart import TableAsked, table_apart

    noted: Counter[str] = Counter()
    try:
        spare(to, [path])
        given = from_stdin() if str(path) == "-" else None
        with table_apart(TableAsked(str(path), text, "openupr classify", sheet, encoding, given)) as table:
            for each in (*table.said, *_kept(table.names)):
                talk(each)
            made = _table(table, labeller(), noted, all_languages=all_languages)
            write(replace(made, columns=_apart(made.columns)) if to.suffix.lower() == ".parquet" else made, "-" if str(to) == "-" else to)
    except OpenUPRError as error:
        stop(error)
    if str(to) != "-":
        talk(f"{noted['labelled']} text{'s' if noted['labelled'] != 1 else ''} labelled: {to}")
    talk_of(noted)


def talk_of(noted: Mapping[str, int]) -> None:
    """How many labels are given as unsure (as their columns have it), of how many texts they mean little, and which have none."""
    if noted["unsure"]:
        talk(f"The category is unsure for {noted['unsure']} (action_sure).")
    if noted["guessed"]:
        talk(f"No issue is sure for {noted['guessed']}: the likeliest is given (issues_sure).")
    if noted["unknown_words"]:
        talk(f"{noted['unknown_words']} may be no English, or no text: the labeller knows few of the words (note). It is for English alone.")
    if noted["foreign"]:
        languages = sorted(note.removeprefix(OTHER).strip(" ()") for note in noted if note.startswith(OTHER))
        told = f" ({', '.join(filter(None, languages))})" if any(languages) else ""
        end = "they are labelled all the same" if noted["labelled_foreign"] else "not labelled. --all-languages labels them all the same"
        talk(f"{noted['foreign']} in another language than English{told}: {end} (note).")
    if noted["no_words"]:
        talk(f"{noted['no_words']} without a word that the labeller can read: not labelled (note).")
    if noted["too_long"]:
        talk(f"{noted['too_long']} of more characters than are read: not labelled (note). Cut into single requests.")
    if noted[BEGINNING]:
        talk(f"Of {noted[BEGINNING]} long ones only the beginning was read for what they do: count them apart (note).")


def _kept(names: Sequence[str]) -> list[str]:
    """That columns of the names of ours are kept, where there are any."""
    from ..views.tables.given import ours
    from ..views.tables.label_columns import LABEL_COLUMNS

    taken = [column.name for column in LABEL_COLUMNS if ours(column.name, names) != column.name]
    beside = ", ".join(ours(name, names) for name in taken)
    return [f"The table has columns of these names already, and keeps them: {', '.join(taken)}. Ours stand beside them: {beside}."] if taken else []


def _apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with names that differ in more than capitals: in Parquet, “State” and “state” are one."""
    taken = {column.name.casefold() for column in columns}
    made: dict[str, Column] = {}
    for column in columns:
        name, count = column.name, 2
        while name.casefold() in made or (name != column.name and name.casefold() in taken):
            name, count = f"{column.name}_{count}", count + 1
        made[name.casefold()] = replace(column, name=name)
    return tuple(made.values())


def _table(table: OwnTable, labeller: Labeller, noted: Counter[str], *, all_languages: bool) -> Table:
    """The table that is written: rows are read, labelled and handed on batch by batch. `noted` counts what is to be said of them."""
    from ..views.tables.cells import Cell, Column
    from ..views.tables.given import Given, as_text, ours
    from ..views.tables.label_columns import LABEL_COLUMNS
    from ..views.tables.record_tables import Table

    columns = (
        *(Column(name, "As it was given.", 60 if name == table.text else 14) for name in table.names),
        *(replace(column, name=ours(column.name, table.names)) for column in LABEL_COLUMNS),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        while batch := list(islice(table.rows, BATCH)):
            texts = [str(as_text(Given(record.get(table.text))) or "") for record in batch]
            notes = [_note(one, labeller) for one in texts]
            wanted = [note in LABELLED or (all_languages and note.startswith(OTHER)) for note in notes]
            labels = iter(labeller.label([one for one, want in zip(texts, wanted, strict=True) if want]))
            for record, one, before, want in zip(batch, texts, notes, wanted, strict=True):
                label = next(labels) if want else None
                note = before or (BEGINNING if label and not label.whole else "")
                _count(noted, note, label)
                given = (Given(record.get(name)) for name in table.names)
                yield (*given, *(_labels(one, label, note) if label else _no_labels(note, len(LABEL_COLUMNS))))

    return Table("labels", columns, rows())


def _note(text: str, labeller: Labeller) -> str:
    """Why the labels of a text mean little, or why it has none; empty where nothing is against them."""
    from ..languages.word_tables import ASSUMED
    from ..preparing import TOO_LONG, foreign, note_of

    note = note_of(text, labeller)
    language = foreign(text, labeller) if note not in {"", TOO_LONG} else None
    if language is None or (note == "no_words" and language == ASSUMED):
        return note
    return f"{OTHER} ({language})" if language else OTHER


def _count(noted: Counter[str], note: str, label: Labelled | None) -> None:
    noted[note] += 1
    noted["foreign"] += note.startswith(OTHER)
    if label is not None:
        noted["labelled"] += 1
        noted["labelled_foreign"] += note.startswith(OTHER)
        noted["unsure"] += not _sure(label.action, note)
        noted["guessed"] += not _sure(label.issues[0], note)


def _sure(label: ActionLabel | IssueLabel, note: str) -> bool:
    """Whether a label is given as sure: it is likely enough, and no note says that it means little."""
    return label.sure and not note


def _no_labels(note: str, columns: int) -> tuple[str | None, ...]:
    return (*(None for _ in range(columns - 1)), note)


def _labels(text: str, label: Labelled, note: str) -> tuple[str | int | float | bool, ...]:
    from ..describing.specificity import specificity

    return (
        label.action.category,
        round(label.action.probability, 4),
        _sure(label.action, note),
        ";".join(issue.issue for issue in label.issues),
        ";".join(f"{issue.probability:.4f}" for issue in label.issues),
        _sure(label.issues[0], note),
        ";".join(specificity(text).yes),
        label.does.does,
        label.does.probability,
        label.does.sure and not note,
        ";".join(text[a:b] for a, b in label.does.words),
        label.does.demanding,
        label.does.demanding_probability,
        ";".join(text[a:b] for a, b in label.action.words),
        label.labeller,
        note,
    )
