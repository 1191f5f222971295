"""What is looked for: the words, and what the passages have to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from ..errors import UnknownNameError, UsageError
from ..languages.messages import message
from ..light_dataclass import dataclass, fields, replace
from ..names import GROUPS, asked_state, choice_key
from ..records import Claim, Position


class SearchedKind(StrEnum):
    """What is searched, in the order in which hits are shown: what was asked and answered goes before what stands around it. `paragraph` is one of a
    national report, a compilation, a stakeholder summary or another document in numbered paragraphs, or one of part I of a report in which no
    delegation of the dialogue speaks."""

    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    COMMITMENT = "commitment"
    STATEMENT = "statement"
    QUESTION = "question"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Query:
    """Words (grammar.py) and filters. A passage has to fit each filter that is given, by one of its values.

    `state` is the State under review and `by` who recommends, speaks or asks, both as ISO codes; `group` the regional group (a key of
    `names.GROUPS`) of one of these; `position` and `claim` those of the State's final answer; `category` and `issue` those of our labeller.
    `Query.of` takes them as a person writes them.
    """

    words: str = ""
    state: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    claim: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    cycle: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[str, ...]:
        """The fields that are given, in order."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))

    def without(self, field: str) -> Query:
        """The query without one of its fields."""
        return self._changed([field])

    def only(self, field: str) -> Query:
        """The query with one of its fields alone."""
        return self._changed([each for each in self.given if each != field])

    def _changed(self, emptied: Iterable[str]) -> Query:
        less: dict[str, Any] = {field: "" if field == "words" else () for field in emptied}
        return replace(self, **less)

    @classmethod
    def of(cls, words: str = "", *, held: Iterable[str] = (), **filters: Iterable[str]) -> Query:
        """The query of what a person wrote; each filter takes several values, and commas part them too.

        States are named by name or code (`held`: codes of the index, which no table may know), groups, issues, categories and the others
        by name or a part that only one name has, sessions and cycles by numbers or ranges ("13-26"). Raises `UnknownNameError` for what is
        no such name, with what it may have meant, `UsageError` for a number that can't be.
        """
        known = frozenset(held)
        readers: dict[str, _Reader] = {**_READERS, "state": lambda text: (_state(text, known),)}
        read = {name: tuple(dict.fromkeys(value for text in texts for value in _values(text, readers[name]))) for name, texts in filters.items()}
        return cls(words, **read)


_Reader = Callable[[str], tuple[str, ...]]


def _values(text: str, reader: _Reader) -> tuple[str, ...]:
    """The values that a text names: the whole of it first, for names have commas too ("Korea, Republic of")."""
    try:
        return reader(text)
    except UnknownNameError:
        if "," not in text:
            raise
    return tuple(value for part in text.split(",") if part.strip() for value in reader(part))


def _state(text: str, held: frozenset[str]) -> str:
    """The code of a State that is named by its name or its code."""
    code = text.strip().upper()
    return code if code in held else asked_state(text).iso3


def _named(what: str, values: Mapping[str, str]) -> _Reader:
    """A reader of one of these values, by a name or a part of one that only one of them has."""
    by_key = {choice_key(name): value for name, value in values.items()}

    def read(text: str) -> tuple[str, ...]:
        key = choice_key(text)
        if key in by_key:
            return (by_key[key],)
        near = {by_key[each]: None for each in by_key if key and key in each}
        if len(near) == 1:
            return tuple(near)
        # A value that is its own name is offered as it is typed without quotation marks: "supported_in_part".
        shown = {value if value.replace("_", " ") == name else name: value for name, value in values.items()}
        offered = [each for each, value in shown.items() if not near or value in near]
        wrong = (
            message("“{text}” could be more than one {what}", text=text.strip(), what=what)
            if near
            else message("there is no {what} “{text}”", text=text.strip(), what=what)
        )
        raise UnknownNameError(wrong, next_step=message("One of: {names}.", names=", ".join(offered)))

    return read


def _numbers(what: str, most: int) -> _Reader:
    """A reader of one number from 1 to `most`, or of a range of them."""

    def read(text: str) -> tuple[str, ...]:
        first, dash, last = text.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise UnknownNameError(
                message("“{text}” is no {what}", text=text.strip(), what=what), next_step=message("Write a number, or a range such as 2-3.")
            )
        low, high = int(first), int(last or first)
        if not 1 <= low <= high <= most:
            raise UsageError(
                message("“{text}” is no {what}", text=text.strip(), what=what),
                next_step=message("They go from 1 to at most {most}, ranges upwards.", most=most),
            )
        return tuple(str(number) for number in range(low, high + 1))

    return read


def _itself(values: Iterable[str]) -> dict[str, str]:
    return {value.replace("_", " "): value for value in values}


# The labeller's tables are asked for only by who filters by them.


def _issue(text: str) -> tuple[str, ...]:
    from ..labelling import issue_names

    return _named("issue", {name: name for name in issue_names()})(text)


def _category(text: str) -> tuple[str, ...]:
    from ..labelling import CATEGORIES

    return _named("action category", {**{str(n): str(n) for n in CATEGORIES}, **{name: str(number) for number, name in CATEGORIES.items()}})(text)


def _claim(text: str) -> tuple[str, ...]:
    """A claim, and with each of the two that are often said in one breath the one that leaves open which of them it is: a hit says which it has."""
    found = _named("claim", _itself(Claim))(text)
    both = {Claim.IMPLEMENTED, Claim.IN_PROGRESS}.intersection(found)
    return (*found, Claim.IMPLEMENTED_OR_IN_PROGRESS.value) if both else found


_READERS: dict[str, _Reader] = {
    "by": lambda text: (_state(text, frozenset()),),
    "group": _named("regional group", {**{name: key for key, name in GROUPS.items()}, **_itself(GROUPS)}),
    "position": _named("position", _itself(Position)),
    "claim": _claim,
    "issue": _issue,
    "category": _category,
    "session": _numbers("session", 99),
    "cycle": _numbers("cycle", 9),
    "kind": _named("kind of passage", _itself(SearchedKind)),
}
