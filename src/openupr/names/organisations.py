"""The organisations of States by which UPR Info groups its database, with the years of membership where they are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import UnknownNameError
from .fact_tables import table
from .states import state


@dataclass(frozen=True, slots=True)
class Membership:
    """A State's membership: from `since` until the day before `until`, both ISO prefixes.

    `since` None: a member today, since when is not known here. `until` None: a member still. `note` tells of a suspension or of
    doubts.
    """

    iso3: str
    since: str | None
    until: str | None
    note: str = ""

    def covers(self, date: str | None) -> bool:
        """Whether it held on a date (an ISO prefix, which stands for its first day); None asks for today's members.

        Where `since` is unknown the answer is yes for every date before `until`: look at `since` where that matters.
        """
        if date is None:
            return self.until is None
        begun = self.since is None or self.since[: len(date)] <= date
        return begun and (self.until is None or date < self.until)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by UPR Info's code ("AU", "Commonwealth"); `founded` is an ISO prefix, `members` include past ones."""

    code: str
    name: str
    founded: str
    members: tuple[Membership, ...]
    note: str = ""


def organisation(code: str) -> Organisation:
    """The organisation with this code. Raises `UnknownNameError` (a `LookupError`) where there is none."""
    try:
        return _organisations()[code]
    except KeyError:
        raise UnknownNameError(
            f"No organisation has the code {code!r}.", next_step=f"The codes are those of UPR Info: {', '.join(_organisations())}."
        ) from None


def organisations() -> tuple[Organisation, ...]:
    """UPR Info's twelve organisations (Database help guide of October 2014, annex 2), in the order of their codes."""
    return tuple(_organisations().values())


def organisations_of(iso3: str, date: str | None = None) -> tuple[Organisation, ...]:
    """The organisations that a State belongs to today, or belonged to on a date (an ISO prefix, which stands for its first day).

    Raises `UnknownNameError` for a code that no State has. Memberships without a known beginning count as held: see
    `Membership.covers`.
    """
    known = state(iso3).iso3
    return tuple(each for each in organisations() if any(m.iso3 == known and m.covers(date) for m in each.members))


@cache
def _organisations() -> dict[str, Organisation]:
    return {code: _organisation(code, facts) for code, facts in table("organisations").items()}


def _organisation(code: str, facts: dict[str, Any]) -> Organisation:
    """Members stand in `since` (a date or "unknown": the codes that joined then) and, one by one, in `exceptions`."""
    plain = [Membership(iso3, None if since == "unknown" else since, None) for since, codes in facts["since"].items() for iso3 in codes.split()]
    special = [Membership(each["iso3"], each.get("since"), each.get("until"), each.get("note", "")) for each in facts.get("exceptions", ())]
    members = tuple(sorted(plain + special, key=lambda m: (m.iso3, m.since or "")))
    return Organisation(code, facts["name"], facts["founded"], members, facts.get("note", ""))
