"""Rows of lists whose columns say what was on a day: a treaty signed and joined, a visit requested, agreed and made. One row tells several facts.

A status beside the days must fit them. Where it does not, or where a day can't be read, the whole row is named: half of it may mislead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from ..languages.messages import Text, message
from ..light_dataclass import replace
from ..names import find_treaty
from ..records import Dealing
from ..records.prepared.saved_lists import ListedFact
from .accreditation_rows import no_date
from .names_in_languages import code_of_name

JOINING = ("joined_on", "acceded_on", "succeeded_on")
TREATY_DAYS = frozenset({"signed_on", *JOINING})
VISIT_DAYS = frozenset({"agreed_on", "visited_on"})
_TELLS = {
    "signed_on": Dealing.SIGNED,
    "agreed_on": Dealing.VISIT_AGREED,
    "visited_on": Dealing.VISIT_MADE,
    **dict.fromkeys(JOINING, Dealing.RATIFIED),
}
_VISIT_WITHOUT_DAY = frozenset({Dealing.VISIT_REQUESTED, Dealing.VISIT_DECLINED})


def told_by_days(cells: Mapping[str, str]) -> Iterator[Dealing]:
    """What the days of a row tell, by their columns."""
    yield from (dealing for key, dealing in _TELLS.items() if cells.get(key))
    if cells.get("requested") and not VISIT_DAYS.isdisjoint(cells):
        yield Dealing.VISIT_REQUESTED


def treaty_facts(cells: Mapping[str, str], status: Dealing | None, number: int, day_of: Callable[[str], str | None]) -> list[ListedFact] | Text:
    """What a row tells of a treaty by its days, or why it is not understood. `status` is what its status tells (None: it has none)."""
    printed = [cells[key] for key in ("what", "described") if cells.get(key)]
    codes = {code for each in printed if (code := _treaty(each))}
    if len(codes) != 1:
        names = " / ".join(printed)
        return message("“{printed}” is no treaty that we know", printed=names) if printed else message("it names no treaty")
    days = {key: day_of(cells.get(key, "")) for key in ("signed_on", *JOINING)}
    for key, day in days.items():
        if day is None:
            return no_date(cells[key])
    signed = days["signed_on"] or ""
    joined = {day for key in JOINING if (day := days[key])}
    if len(joined) > 1 or (joined and status not in {None, Dealing.RATIFIED}) or (signed and status not in {None, Dealing.RATIFIED, Dealing.SIGNED}):
        return message("its days do not fit each other, or its status")
    last = joined.pop() if joined else ""
    if signed and last and last[: len(signed)] < signed[: len(last)]:
        return message("by its dates the State joined ({joined:date}) before it signed ({signed:date})", joined=last, signed=signed)
    told = [(Dealing.SIGNED, signed)] if signed else []
    told += [(Dealing.RATIFIED, last)] if last else []
    told = told or ([(status, "")] if status is not None else [])
    (code,) = codes
    return [ListedFact(dealing, code, printed[-1], day, "", number) for dealing, day in told] or message("it gives no day")


def _treaty(printed: str) -> str:
    """The code of a treaty by its name, or by its short form with its name behind ("CAT - Convention against Torture"), where the two agree."""
    parts = [printed, *re.split(r"\s+[-–—]\s+", printed, maxsplit=1)]
    codes = {known.code if known is not None else code_of_name(each) for each in parts if (known := find_treaty(each)) or code_of_name(each)}
    return codes.pop() if len(codes) == 1 else ""


def visit_facts(
    cells: Mapping[str, str], told: Mapping[str, str], status: Dealing | None, fact: ListedFact, until: str, day_of: Callable[[str], str | None]
) -> list[ListedFact] | Text:
    """What a row tells of a visit by its days, as `fact` has its mandate; or why it is not understood. `told` is what its cell on the request says:
    the day of it, and that on which it was agreed. Whether a visit was made, a day alone says only up to the day `until` (empty: not known)."""
    days = {key: day_of(cells.get(key, "")) for key in ("agreed_on", "visited_on", "date", "start")}
    for key, day in days.items():
        if day is None:
            return no_date(cells[key])
    agreed = {day for day in (days["agreed_on"], told.get("agreed")) if day}
    visited = days["visited_on"] or (days["date"] or days["start"] if status is not None else "") or ""
    requested = told.get("requested", "")
    if status is None and (days["date"] or days["start"]):
        return message("it says no status")
    called_off = fact.ended and (agreed or (visited and status is None))
    asked_only = (agreed and status is Dealing.VISIT_REQUESTED) or (days["visited_on"] and status in _VISIT_WITHOUT_DAY)
    if len(agreed) > 1 or called_off or asked_only:
        return message("its days do not fit each other, or its status")
    found = [replace(fact, dealing=Dealing.VISIT_AGREED, day=agreed.pop(), requested=requested)] if agreed else []
    if status is None and visited and not until:
        return message("nobody says when the list was saved: whether the visit was made we can’t tell")
    if status is None and not visited and not found and requested:
        return [replace(fact, dealing=Dealing.VISIT_REQUESTED, requested=requested)]
    made = status or Dealing.VISIT_MADE
    if visited or (status is not None and not (found and status is Dealing.VISIT_AGREED)):
        found.append(replace(fact, dealing=made, day=visited, requested=requested))
    return found or message("it gives no day")
