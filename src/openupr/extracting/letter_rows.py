"""Rows of a table of special procedures' letters to States, as OHCHR's search and reports of communications give them: reference, day, reply."""

from __future__ import annotations

from ..identifying.letter_references import LetterReference, references_in
from ..languages.messages import Text, message
from ..records.prepared.saved_lists import ListedLetter
from .accreditation_rows import no_date
from .iso_days import iso_day
from .requests_open import is_before


def whose_letter(cells: dict[str, str]) -> str:
    """The code of the addressee in a letter's reference; empty where the cell has none, or several."""
    named = {each.code for each in _references(cells)}
    return named.pop() if len(named) == 1 else ""


def _references(cells: dict[str, str]) -> tuple[LetterReference, ...]:
    """The references in a row: as printed, or with what the letter is in a column of its own ("AL" beside "SVN 1/2021")."""
    printed = cells.get("reference", "")
    return references_in(printed) or references_in(f"{cells.get('status', '')} {printed}")


def letter_in(cells: dict[str, str], row: int, until: str, *, day_first: bool | None) -> ListedLetter | Text:
    """The letter that a row tells of, or why it is not understood: no day later than `until` can stand there, and no reply before the letter."""
    found = _references(cells)
    if len(found) != 1:
        return message("“{printed}” is no reference of a letter", printed=cells["reference"])
    printed = cells.get("sent", "") or cells.get("date", "")
    day, replied = iso_day(printed, day_first=day_first), iso_day(cells.get("replied", ""), day_first=day_first)
    if day is None:
        return no_date(printed)
    if replied is None:
        return no_date(cells["replied"])
    for each in filter(None, (day, replied)):
        if until and each > until[: len(each)]:
            return message("{day:date} is later than {until:date}, and the row tells of what has been", day=each, until=until)
    if day and replied and is_before(replied, day):
        return message("by its dates the reply ({replied:date}) was before the letter ({day:date})", replied=replied, day=day)
    return ListedLetter(found[0].text, day, replied, row)
