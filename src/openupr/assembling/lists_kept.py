"""Lists of the UN on States' openness as documents of a review: told by their heads, their folder or a person, each with its day.

A list may be on all States: its rows are kept as printed, and those on the State under review are read when the review is put together. Of two lists
that tell the same the newer one counts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from ..errors import UnreadableError, UsageError
from ..languages.messages import message
from ..languages.word_tables import table
from ..light_dataclass import replace
from ..records import Document, Doubt, Kind, UserMetadata, Weight
from ..records.prepared.saved_lists import KeptList
from .read_document import ReadDocument

_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
_PAGES = frozenset({".htm", ".html"})
_DAY_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")


def take_list(data: bytes, path: str, asked: UserMetadata | None) -> ReadDocument | None:
    """A list as taken, with all its rows; None for a file that is none. A table is one by its heads, a page where its folder or a person says so.
    Raises `UnreadableError` where it is said to be one and has no heads that we know."""
    asked = asked or UserMetadata()
    told, sure = asked.kind is Kind.OPENNESS_LIST, asked.kind is not None and asked.weight is not Weight.DEFAULT
    name, ending = PurePath(path).name, PurePath(path).suffix.lower()
    if not told and (sure or ending not in _TABLES | _PAGES):
        return None
    sure = told and sure
    here = not sure and PurePath(path).parent.name.casefold() in table("openness_lists")["folders"]["names"]
    if not sure and not (ending in _TABLES or (ending in _PAGES and (here or told))):
        return None
    from ..extracting.openness_lists import is_openness_list, listed_of, table_of_list

    try:
        saved = table_of_list(data, name)
        if not sure and not here and not is_openness_list(saved):
            return None
        listed_of(saved, name, "")
    except (UsageError, UnreadableError) as error:
        if not sure and not (here and ending in _TABLES):
            return None
        what, step = error.told
        raise UnreadableError(what, where=path, next_step=step) from error
    day, why = _saved_on(name, asked)
    basis = (("kind", "as the user says" if sure else "its folder" if here else "the heads of its columns"), *([("date", why)] if day else []))
    document = Document(
        name, name, hashlib.sha256(data).hexdigest(), ending[1:], Kind.OPENNESS_LIST, None, asked.state, asked.session, day or None, None, basis=basis
    )
    return ReadDocument(path, document, None, table=saved)


def _saved_on(name: str, asked: UserMetadata) -> tuple[str, str]:
    """The day on which a list was saved, and how that is known: by a person, else by the file's name. A file's own time changes with each copy."""
    if asked.saved:
        return asked.saved, "as the user says"
    from ..extracting.iso_days import iso_day

    days = {day for each in _DAY_IN_NAME.findall(name) if (day := iso_day(each))}
    return (days.pop(), "its file’s name") if len(days) == 1 else ("", "")


def kept_lists(review: str, files: Iterable[ReadDocument], names: Sequence[str] = ()) -> tuple[tuple[KeptList, ...], tuple[Doubt, ...]]:
    """What the lists among these files say of the State, the newest first, and doubts on lists without a day and on rows that are not understood.
    `names` are what the review's documents call the State, for one that no table knows."""
    taken = [(each.document, each.table) for each in files if each.table is not None]
    if not taken:
        return (), ()
    from ..extracting.openness_lists import listed_of

    every = []
    doubts: list[Doubt] = []
    for document, saved in sorted(taken, key=lambda each: (each[0].date or "", each[0].key), reverse=True):
        found = listed_of(saved, document.name, review[:3], document.date or "", names)
        every.append(KeptList(document.key, document.date or "", found))
        if not document.date and (found.facts or found.accreditations or found.letters):
            what = message("{file} does not say on which day it was saved", file=document.name)
            doubts.append(Doubt("list_not_dated", what, document=document.key))
        if found.unread:
            rows = [str(row) for row, _ in found.unread]
            what = message("{file} has rows that are not understood: {rows}", file=document.name, rows=", ".join(rows))
            doubts.append(Doubt("list_rows_unread", what, document=document.key))
    return tuple(_counting(every)), tuple(doubts)


def _counting(every: Sequence[KeptList]) -> Iterable[KeptList]:
    """The lists, the newest first, each without what a newer one says anew. Lists without a day, or of one day, stand beside each other."""
    for kept in every:
        newer = [each for each in every if each.day > kept.day]
        copy = next((each for each in newer if each.found.heads == kept.found.heads), None)
        told = {dealing: each.document for each in reversed(newer) for dealing in each.found.tells}
        chart = next((each.document for each in newer if each.found.accreditations), "")
        letters = () if copy else kept.found.letters  # each has its reference: two lists of letters add up
        facts = tuple(each for each in kept.found.facts if copy is None and each.dealing not in told)
        accreditations = () if copy or chart else kept.found.accreditations
        gone = [told.get(each.dealing, "") for each in kept.found.facts if each not in facts]
        by = copy.document if copy else next(filter(None, (*gone, chart if kept.found.accreditations else "")), "")
        yield replace(kept, found=replace(kept.found, facts=facts, accreditations=accreditations, letters=letters), newer=by)
