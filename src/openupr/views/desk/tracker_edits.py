"""A tracker that comes back: which of its rows a person edited, as decisions; and what in it was changed that is no person's column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ...errors import UsageError
from ...languages.messages import Message, Messages, Text, message, message_languages, message_of, messages
from ...light_dataclass import dataclass, replace
from ...records import ASSESSMENT, Assessment, Item, Judgement, text_sha256
from ..code_words import ASSESSMENTS
from .tracker import ADDED_LATER, COLUMNS, KEY, OWN, SEAL, comparable_cell, row_seal, tracker

if TYPE_CHECKING:
    from ...preparing.briefs.promises import Promise
    from ..withheld import Withheld


_NAMED = 6
"""Recommendations that are named of which a tracker that comes back has no row."""


@cache
def _folded() -> dict[str, Assessment]:
    """What an assessment may be called: in any language that we speak, and its code."""
    said = {messages(language).say(label).casefold(): value for language in message_languages() for value, (label, _) in ASSESSMENTS.items()}
    return said | {value.value: value for value in Assessment}


@dataclass(frozen=True, slots=True)
class Edits:
    """The decisions of a tracker, and what is wrong in it, row by row in sentences: where something is, nothing of it is to be taken over. `said`:
    how it was read, and which recommendations it has no row of, in sentences."""

    judgements: tuple[Judgement, ...]
    wrong: tuple[Text, ...]
    said: tuple[Text, ...] = ()


def edits_in(
    path: str, sheet: str | None, found: Sequence[Promise], withheld: Withheld, by: str | None, when: str, words: Messages | None = None
) -> Edits:
    """What a person edited in the tracker of these promises that lies in this file, written in the language of `words` (None: English); the rest as
    in `edits`. Raises `UsageError` for what is no tracker."""
    table = tracker(found, withheld, words)
    names = [column.name for column in table.columns]
    current = {str(row[0]): dict(zip(names, row, strict=True)) for row in table.rows}
    rows, first, said = _rows(path, sheet)
    made = edits(rows, {each.item.id: each.item for each in found}, current, by, when, first)
    return replace(made, said=(*said, *_without_row(rows, current)))


def _without_row(rows: Sequence[Mapping[str, Any]], current: Mapping[str, Any]) -> Iterator[Text]:
    """Which recommendations have no row: what is known of them is not touched, and whoever took a row out sees that it counts for nothing."""
    gone = tuple(each for each in current if each not in {comparable_cell(row.get(KEY)) for row in rows})
    if gone:
        yield message_of(
            len(gone),
            one="{n} recommendation has no row in this file: {names}. Its assessment stays as it was.",
            many="{n} recommendations have no row in this file: {names}. Their assessments stay as they were.",
            names=gone if len(gone) <= _NAMED else (*gone[:_NAMED], message("{n} more", n=len(gone) - _NAMED)),
        )


def _rows(path: str, sheet: str | None) -> tuple[list[dict[str, Any]], int, tuple[Text, ...]]:
    """The rows of a tracker, read by a worker; the number of the first; and how the file was read."""
    from ...stages.own_work.tables_apart import TableAsked, table_apart

    step = message("Give the .xlsx or .csv that `openupr follow --to` wrote, with all of its columns.")
    try:
        with table_apart(TableAsked(path, "recommendation", "openupr follow", sheet, beside=(KEY, SEAL))) as table:
            names, rows, first, said = table.names, list(table.rows), table.first, table.said
    except UsageError as error:
        if error.what.startswith(("there is no column", "no sheet has a column")):
            raise UsageError(message("this is no tracker"), where=path, next_step=step) from error
        raise
    missing = [column.name for column in COLUMNS if column.name not in {*names, *ADDED_LATER}]
    if not missing and not any(_is_whole(row) for row in rows):
        # A tracker that was written before there was a column is sealed without it; where no seal fits, it was taken out.
        missing = [column.name for column in COLUMNS if column.name not in names]
    if missing:
        raise UsageError(message("this is no tracker, or columns are gone from it: {names}", names=", ".join(missing)), where=path, next_step=step)
    return rows, first, said


def edits(
    rows: Iterable[Mapping[str, Any]],
    items: Mapping[str, Item],
    current: Mapping[str, Mapping[str, Any]],
    by: str | None,
    when: str,
    first: int = 2,
) -> Edits:
    """What a person edited. `items` are the recommendations by their identifiers, `current` the rows of the tracker as it would be written now, `by`
    who edited where a row does not say, `when` the time at which it is taken over, `first` the number of the first row in its program."""
    made: dict[str, Judgement] = {}
    wrong: list[Text] = []
    for number, row in enumerate(rows, first):
        if not any(comparable_cell(cell) for cell in row.values()):
            continue
        record = comparable_cell(row.get(KEY))
        if not comparable_cell(row.get(SEAL)) and record not in items:
            found: Judgement | Message | None = message("it is no recommendation of this tracker. Take the row out")
        else:
            now = current.get(record, {})
            found = _sealed(row, now) or _assessed_since(row, now, by) or _edited(row, now, items.get(record), by, when)
        if isinstance(found, Judgement) and made.setdefault(record, found) != found:
            found = message("it is edited in another row otherwise")
        if isinstance(found, Message):
            named = record or message("without an identifier")
            wrong.append(message("Row {number} ({record}): {why}.", number=str(number), record=named, why=found))
    return Edits(tuple(made.values()), tuple(wrong))


def _is_whole(row: Mapping[str, Any]) -> bool:
    """Whether the evidence in a row is that on which its seal was put."""
    return comparable_cell(row.get(SEAL)).partition("-")[0] == row_seal(row).partition("-")[0]


def _sealed(row: Mapping[str, Any], current: Mapping[str, Any]) -> Message | None:
    """What is wrong with the evidence in a row; None for nothing."""
    before, now = comparable_cell(row.get(SEAL)).split("-"), row_seal(row).split("-")
    if len(before) != len(now):
        return message("its {column} is missing or was changed", column=SEAL)
    if before[0] == now[0]:
        return None
    return message("{columns} was changed. Only {own} are yours", columns=tuple(_changed(row, current)), own=tuple(OWN))


def _edited(row: Mapping[str, Any], current: Mapping[str, Any], item: Item | None, by: str | None, when: str) -> Judgement | Message | None:
    """The decision in a row whose evidence is whole, or what is wrong with it; None where nothing was edited, or what was is taken over already."""
    changed = [name for name, before, after in zip(OWN, _own_hashes(row.get(SEAL)), _own_hashes(row_seal(row)), strict=True) if before != after]
    if not changed or _is_taken_over(row, current, by):
        return None
    if item is None:
        return message("we don’t have this recommendation")
    if comparable_cell(row.get("recommendation")) != comparable_cell(item.text.clean):
        return message("the recommendation reads otherwise now. Write the tracker anew")
    label, own = comparable_cell(row.get("assessment")), comparable_cell(row.get("assessed_by"))
    value = _folded().get(label.casefold())
    who = (own if "assessed_by" in changed else "") or by or own
    if not label and "assessment" in changed:
        return message("an assessment can’t be taken back. Choose another one")
    if not label:
        return message("it has {columns} and no assessment", columns=tuple(changed))
    if value is None:
        known = tuple(message(each) for each, _ in ASSESSMENTS.values())
        return message("“{label}” is no assessment. Choose one of: {names:or}", label=label, names=known)
    if not who:
        return message("it does not say who assessed it. Fill in assessed_by, or say --by")
    return Judgement(item.id, text_sha256(item), ASSESSMENT, value, who, when, str(row.get("why") or "").strip())


def _own_hashes(seal: Any) -> list[str]:
    """What a seal holds of a person's columns."""
    return comparable_cell(seal).split("-")[1:]


def _assessed_since(row: Mapping[str, Any], current: Mapping[str, Any], by: str | None) -> Message | None:
    """That somebody assessed otherwise what a row assesses since the tracker was written; None where nobody did, or the row assesses nothing."""
    before, now = _own_hashes(row.get(SEAL)), _own_hashes(row_seal(row))
    if before == now or not current or _holds(current, before) or _holds(current, now) or _is_taken_over(row, current, by):
        return None
    who, label = comparable_cell(current.get("assessed_by")), comparable_cell(current.get("assessment"))
    return message("since then {who} assessed it as “{label}”. Write the tracker anew", who=who, label=label)


def _holds(current: Mapping[str, Any], own: Sequence[str]) -> bool:
    """Whether what is held is what these hashes of a person's columns are of, in whatever language the workbook was written."""
    value = _folded().get(comparable_cell(current.get("assessment")).casefold())
    labels = [messages(language).say(ASSESSMENTS[value][0]) for language in message_languages()] if value is not None else []
    versions = [current, *({**current, "assessment": label} for label in labels)]
    return any(_own_hashes(row_seal(each)) == list(own) for each in versions)


def _is_taken_over(row: Mapping[str, Any], current: Mapping[str, Any], by: str | None) -> bool:
    """Whether the assessment that is held says what a row says: the same file was handed in before. Where a row names nobody, whoever assessed it."""
    value = _folded().get(comparable_cell(row.get("assessment")).casefold())
    same = value is not None and value == _folded().get(comparable_cell(current.get("assessment")).casefold())
    own, held = comparable_cell(row.get("assessed_by")), comparable_cell(current.get("assessed_by"))
    return same and comparable_cell(row.get("why")) == comparable_cell(current.get("why")) and (not (own or by) or held in {own, by})


def _changed(row: Mapping[str, Any], current: Mapping[str, Any]) -> Iterator[str | Message]:
    """The columns that differ from what would be written now."""
    kept = {SEAL, *OWN, "number", "assessed_on"}
    found = [name for name, cell in current.items() if name not in kept and comparable_cell(row.get(name)) != comparable_cell(cell)]
    yield from found
    if not found:
        yield message("something in this row")
