"""States: who they are, what the UN calls them now and called them before, and the State that a written name means.

Source of the official names: the UN's list of country names in six languages. Codes are ISO 3166-1 alpha-3 as UPR Info uses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from ..errors import UnknownNameError
from ..light_dataclass import dataclass, field
from ..room_digests import made_of_rooms
from .fact_tables import table
from .matching import normal_name

Status = Literal["member", "observer", "non_member_state", "entity"]
Group = Literal["african", "asia_pacific", "eastern_european", "grulac", "weog"]

GROUPS: Mapping[Group, str] = MappingProxyType(
    {
        "african": "African States",
        "asia_pacific": "Asia-Pacific States",
        "eastern_european": "Eastern European States",
        "grulac": "Latin American and Caribbean States",
        "weog": "Western European and other States",
    }
)
"""The UN's five regional groups with their names."""

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
"""The UN's official languages by their ISO 639-1 codes."""

# The list prints the article of a short name in brackets behind it. (The brackets of "Iran (Islamic Republic of)" belong to the
# name.)
_ARTICLE = re.compile(r"\s*\((the|l'|le|la|les|el|los|las)\)$", re.IGNORECASE)
_BRACKETS = re.compile(r"^(?P<base>[^()]+?)\s*\((?P<inside>[^()]+)\)$")


class FormerName(NamedTuple):
    """A name that the UN used from `since` until the day before `until`. Both are ISO prefixes with the precision that is known."""

    name: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """A State, or an entity that speaks in the Universal Periodic Review (`status` "entity").

    `iso3` is ISO's code, or ICAO's for the European Union (EUE) and the Order of Malta (XOM); `m49` the UN's three digits ("" for
    entities); `name` the UN's English short name today, without article, `formal` the formal one as the UN prints it. `names`
    maps a language (`LANGUAGES`) to short and formal name, the short one without article and possibly "". `group` is the UN
    regional group that the State belongs to or is counted with (None: none); where that needs an explanation it stands in `note`.
    `member_since` is the day of admission, "" for those that are no Members. `aliases` are further English forms, `other_aliases`
    those in other languages.

    There is one object for each State: compare with `is` or `==`. It survives pickling as itself.
    """

    iso3: str
    m49: str
    name: str
    formal: str
    names: Mapping[str, tuple[str, str]] = field(repr=False)
    status: Status
    member_since: str
    group: Group | None
    former_names: tuple[FormerName, ...] = field(repr=False)
    aliases: tuple[str, ...] = field(repr=False)
    other_aliases: tuple[str, ...] = field(repr=False)
    note: str = field(repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return (state, (self.iso3,))


def state(iso3: str) -> State:
    """The State with this code ("SVN"; capitals).

    Raises `UnknownNameError` (a `LookupError`) where no State or entity has it.
    """
    try:
        return _states()[iso3]
    except KeyError:
        raise UnknownNameError(
            f"No State has the code {iso3!r}.",
            next_step="Use the three capital letters of ISO 3166-1, such as SVN; find_state(name) leads from a name to its State.",
        ) from None


def states() -> tuple[State, ...]:
    """All States and entities of the table, Members and others, in the order of their codes."""
    return tuple(_states().values())


def members() -> tuple[State, ...]:
    """The 193 Members of the United Nations, which are the States under review, in the order of their codes."""
    return tuple(each for each in _states().values() if each.status == "member")


def find_state(text: str) -> State | None:
    """The State that this name means, or None.

    Exact after `normal_name`: official and former names, short and formal, in six languages, aliases, each with its brackets in
    any order. A typing error is never matched (`suggest_states` proposes), so Niger and Nigeria, Austria and Australia, Iran and
    Iraq, Mali and Malta, Slovakia and Slovenia, Dominica and the Dominican Republic, and the four Guineas are never taken for one
    another. A name that could mean several States ("Korea", "Yugoslavia") gives None; "Congo" alone is the UN's name of the
    Republic of the Congo. Bare codes are no names.
    """
    return _find(text)


def name_on_date(which: State, date: str) -> str:
    """The UN's English short name of a State at a date, given as an ISO prefix ("2010", "2018-03", "2022-06-01").

    A prefix stands for its first day: `name_on_date(TUR, "2022")` is "Turkey", which was changed in June of that year.
    """
    for former in which.former_names:
        if former.since[: len(date)] <= date < former.until:
            return former.name
    return which.name


def name_in_use(which: State, printed: str) -> str:
    """The UN's English short name that a document means by what it prints: a former one ("Cape Verde") where that is printed, in whatever order of
    its words, else today's."""
    key = normal_name(printed)
    for former in which.former_names:
        if any(normal_name(form) == key for form in _with_every_order(former.name)):
            return former.name
    return which.name


def alphabetical(name: str) -> str:
    """The key by which the UN's English lists sort a short name: without accents and marks; its article counts only where the name begins with it
    ("The former Yugoslav Republic of Macedonia", which stands after Thailand)."""
    return ("the " if name.startswith("The ") else "") + normal_name(name)


@lru_cache(maxsize=16_384)
def _find(text: str) -> State | None:
    return _index().get(normal_name(text))


@cache
def _states() -> Mapping[str, State]:
    official = table("state_names")
    codes = (code for code, facts in table("states").items() if "status" in facts)
    return MappingProxyType({code: _state(code, table("states")[code], official.get(code, {})) for code in codes})


def _state(iso3: str, facts: dict[str, Any], official: dict[str, list[str]]) -> State:
    names = {language: (_ARTICLE.sub("", short), formal) for language, (short, formal) in official.items()}
    return State(
        iso3=iso3,
        m49=facts["m49"],
        name=facts["name"],
        formal=names["en"][1] if names else facts["name"],
        names=MappingProxyType(names),
        status=facts["status"],
        member_since=facts.get("member_since", ""),
        group=facts.get("group"),
        former_names=tuple(FormerName(**former) for former in facts.get("former", ())),
        aliases=tuple(facts.get("aliases", ())),
        other_aliases=tuple(facts.get("other_aliases", ())),
        note=facts.get("note", ""),
    )


def _with_every_order(name: str) -> Iterator[str]:
    """A name as it is, and with what its brackets hold put first: "Iran (Islamic Republic of)", "Islamic Republic of Iran"."""
    yield name
    if brackets := _BRACKETS.match(name):
        yield f"{brackets['inside']} {brackets['base']}"


def _forms(which: State) -> Iterator[str]:
    """Every form that means this State."""
    yield from _with_every_order(which.name)
    for short, formal in which.names.values():
        yield from _with_every_order(short)
        yield formal
        if brackets := _BRACKETS.match(short):
            yield brackets["base"]
        head, of, rest = formal.removeprefix("the ").partition(" of ")
        if of:  # "Republic of Korea": "Korea, Republic of", as lists in alphabetical order have it
            yield f"{rest} {head} of"
    for short, _formal in table("state_names").get(which.iso3, {}).values():
        if article := _ARTICLE.search(short):  # "Afghanistan (l')": "l'Afghanistan"
            joint = "" if article[1].endswith("'") else " "
            yield f"{article[1]}{joint}{short[: article.start()]}"
    for each in (*(former.name for former in which.former_names), *which.aliases, *which.other_aliases):
        yield from _with_every_order(each)


@cache
def keys() -> Mapping[str, frozenset[str]]:
    """Every key that the tables know and the codes of the States that it could mean; an ambiguous one has several. They are kept: to fold five
    thousand names takes longer than to look one up in all documents of a review."""
    made: dict[str, frozenset[str]] = made_of_rooms("state_keys", ("names",), _keys)
    return MappingProxyType(made)


def _keys() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for each in _states().values():
        for form in _forms(each):
            if key := normal_name(form):
                found.setdefault(key, set()).add(each.iso3)
    for form, codes in table("states")["ambiguous"].items():
        found.setdefault(normal_name(form), set()).update(codes)
    return {key: frozenset(codes) for key, codes in found.items()}


@cache
def _index() -> Mapping[str, State]:
    """Each unambiguous key and its State."""
    return MappingProxyType({key: _states()[next(iter(codes))] for key, codes in keys().items() if len(codes) == 1})
