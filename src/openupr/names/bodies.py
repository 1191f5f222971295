"""Bodies and treaties: the committees, procedures, agencies and courts that documents quote, and the instruments that they name.

Names and abbreviations often coincide ("CAT" is a committee and a convention), so each has its own look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from ..errors import UnknownNameError
from ..light_dataclass import dataclass
from .fact_tables import table
from .matching import normal_name

BodyKind = Literal["treaty_body", "council", "organ", "office", "mission", "agency", "court", "regional", "alliance", "procedure"]
Scope = Literal["universal", "african", "american", "arab", "european", "un_region"]

# The number of a convention of the ILO is its name: "ILO Convention No. 169 concerning ...", "ILO Conventions 189". Two numbers are
# two conventions and don't match.
_ILO_NUMBER = re.compile(
    r"(?:ilo|international labour organi[sz]ation(?: ilo)?)(?: conventions?| c)?(?: \d{4})?(?: number| no)? (?P<number>\d{1,3})"
    r"(?: (?:concerning|on|regarding|relating to)(?: (?!conventions?\b)[^\d\s]+)+)?$"
)
# "ILO Domestic Workers Convention, 2011 (No. 189)", "Domestic Workers Convention of the International Labour Organization"
_ILO_NAME = re.compile(
    r"(?:(?:ilo|international labour organi[sz]ation(?: ilo)?) )?(?P<name>\D+? convention)(?: \d{4})?(?: no (?P<number>\d{1,3}))?"
    r"(?: of (?:ilo|international labour organi[sz]ation(?: ilo)?))?$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """Someone whom a document quotes. `symbols` begin the symbols of its documents; `treaty` is the code of its treaty, or "".

    `kind` "mission" is a peace operation, "procedure" a special procedure of the Human Rights Council; `since` the year in which it began (""
    unknown). `called` are names under which documents know it and for which `name` does not stand: the office was renamed since.
    """

    code: str
    name: str
    kind: BodyKind
    since: str
    symbols: tuple[str, ...]
    treaty: str
    aliases: tuple[str, ...]
    called: tuple[str, ...] = ()

    @property
    def of_un(self) -> bool:
        """Whether it belongs to the UN system: it is no regional organisation, and no alliance of national institutions."""
        return self.kind not in {"regional", "alliance"}


@dataclass(frozen=True, slots=True)
class Treaty:
    """An instrument. `adopted` and `in_force` are ISO prefixes ("": none, or not known); `body` is a code of bodies.toml or ""."""

    code: str
    name: str
    scope: Scope
    adopted: str
    in_force: str
    body: str
    aliases: tuple[str, ...]


def body(code: str) -> Body:
    """The body with this code ("CESCR"). Raises `UnknownNameError` (a `LookupError`) where there is none."""
    try:
        return _bodies()[code]
    except KeyError:
        raise UnknownNameError(f"No body has the code {code!r}.", next_step="find_body(name) leads from a name to its body.") from None


def bodies_called(text: str) -> dict[str, str]:
    """By their codes the bodies that a text has under a name for which today's does not stand, and under no other; with that name."""
    words, found = normal_name(text), {}
    for each in _bodies().values():
        here = [name for name in each.called if _stands_in(name, words)]
        # "Subregional team" is short for one of them.
        others = (name for name in (each.name, *each.aliases) if not any(_stands_in(name, normal_name(one)) for one in each.called))
        if here and not any(_stands_in(name, words) for name in others):
            found[each.code] = here[0]
    return found


def _stands_in(name: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(normal_name(name))}\b", words) is not None


def bodies() -> tuple[Body, ...]:
    """All bodies in the order of the table: treaty bodies, organs, agencies, regional bodies, special procedures."""
    return tuple(_bodies().values())


def body_of_symbol(symbol: str) -> Body | None:
    """The body whose documents have symbols that begin as this one does, the longest beginning first; None where the table has none."""
    fitting = [(len(start), body) for body in bodies() for start in body.symbols if f"{symbol}/".startswith(f"{start}/")]
    return max(fitting, key=lambda each: each[0])[1] if fitting else None


def find_body(text: str) -> Body | None:
    """The body that this name or abbreviation means, exactly after `normal_name`; None where the table has none."""
    return _find_body(text)


def treaty(code: str) -> Treaty:
    """The treaty with this code ("ICCPR-OP2", "ILO-169"). Raises `UnknownNameError` (a `LookupError`) where there is none."""
    try:
        return _treaties()[code]
    except KeyError:
        raise UnknownNameError(f"No treaty has the code {code!r}.", next_step="find_treaty(name) leads from a name to its treaty.") from None


def treaties() -> tuple[Treaty, ...]:
    """All treaties in the order of the table: the human rights treaties of the UN, further universal ones, regional ones."""
    return tuple(_treaties().values())


def find_treaty(text: str) -> Treaty | None:
    """The treaty that this name or abbreviation means, exactly after `normal_name`; None where the table has none.

    Conventions of the ILO are found by their number too: "ILO Convention No. 169", "ILO Convention 189", "ILO 182".
    """
    return _find_treaty(text)


@lru_cache(maxsize=4096)
def begins_treaty(word: str) -> bool:
    """Whether the name of a treaty may begin with this word: of most words it is known at once that none does."""
    return normal_name(word).partition(" ")[0] in _first_words()


def most_treaty_words(words: Sequence[str]) -> int:
    """How many of these words the name of a treaty that begins with the first of them can have at most."""
    said: list[str] = []
    for number, word in enumerate(words):
        if "(" in word:  # what stands in brackets may repeat the name
            break
        said += _normal_word(word)
        key = " ".join(said)
        if (said and said[0] in _BEFORE) or key in _conventions():
            break
        if key and key not in _beginnings():
            return number
    return len(words)


@lru_cache(maxsize=4096)
def _normal_word(word: str) -> tuple[str, ...]:
    return tuple(normal_name(word).split())


@cache
def _beginnings() -> frozenset[str]:
    """The first words of every name of a treaty, as many as there are: one, two, all."""
    split = (key.split(" ") for key in _treaties_by_key())
    return frozenset(" ".join(words[:length]) for words in split for length in range(1, len(words) + 1))


@cache
def _conventions() -> frozenset[str]:
    """The names behind which the number of a convention of the ILO, or the ILO itself, may stand."""
    return frozenset(key for key, each in _treaties_by_key().items() if each.body == "ILO" and key.endswith(" convention"))


_BEFORE = frozenset({"un", "united", "ilo", "international"})
"""What may stand before a treaty's name in the table, or before the number of a convention of the ILO."""


@cache
def _first_words() -> frozenset[str]:
    # What may stand before a name in the table, and before the number of a convention of the ILO.
    before = {"", "un", "united", "ilo", "international", "convention"}  # "": an article
    return frozenset({*before, *(key.partition(" ")[0] for key in _treaties_by_key())})


@lru_cache(maxsize=4096)
def _find_body(text: str) -> Body | None:
    return _bodies_by_key().get(normal_name(text))


@lru_cache(maxsize=4096)
def _find_treaty(text: str) -> Treaty | None:
    key = normal_name(text)
    if found := _treaties_by_key().get(key):
        return found
    if ilo := _ILO_NUMBER.match(key):
        return _treaties().get(f"ILO-{ilo['number']}")
    if ilo := _ILO_NAME.match(key):
        named = _treaties_by_key().get(ilo["name"])
        if named and named.body == "ILO" and ilo["number"] in (None, named.code.removeprefix("ILO-")):
            return named
    return None


@cache
def _bodies() -> Mapping[str, Body]:
    return MappingProxyType(
        {
            code: Body(
                code=code,
                name=facts["name"],
                kind=facts["kind"],
                since=facts.get("since", ""),
                symbols=tuple(facts.get("symbols", ())),
                treaty=facts.get("treaty", ""),
                aliases=tuple(facts.get("aliases", ())),
                called=tuple(facts.get("called", ())),
            )
            for code, facts in table("bodies").items()
        }
    )


@cache
def _treaties() -> Mapping[str, Treaty]:
    return MappingProxyType(
        {
            code: Treaty(
                code=code,
                name=facts["name"],
                scope=facts.get("scope", "universal"),
                adopted=facts["adopted"],
                in_force=facts["in_force"],
                body=facts.get("body", ""),
                aliases=(*facts.get("aliases", ()), *_by_number(code)),
            )
            for code, facts in table("treaties").items()
        }
    )


def _by_number(code: str) -> Iterable[str]:
    """How a convention of the ILO is called by its number."""
    number = code.removeprefix("ILO-")
    if number.isdigit():
        yield from (f"ILO C{number}", f"C{number}", *(f"ILO Convention{word} {number}" for word in ("", " No.", "s", "s No.", "s Nos.")))


@cache
def _bodies_by_key() -> Mapping[str, Body]:
    return MappingProxyType({key: each for each in bodies() for key in _keys(each.code, each.name, each.aliases)})


@cache
def _treaties_by_key() -> Mapping[str, Treaty]:
    return MappingProxyType({key: each for each in treaties() for key in _keys(each.code, each.name, each.aliases)})


def _keys(code: str, name: str, aliases: Iterable[str]) -> Iterable[str]:
    """A name with a year at its end ("Equal Remuneration Convention, 1951") is found without it too."""
    for form in (code, name, re.sub(r", \d{4}$", "", name), *aliases):
        yield normal_name(form)
