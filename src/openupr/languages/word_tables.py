"""The wordings that reading goes by: a folder for each language (`en/`), in it a file for each subject. Another language is another folder.

`any/` holds the tables that are looked at whatever the language of a document is: they tell its kind before its language is known, or have the words
of several languages side by side. `examples` at the end of a table are texts that its wordings must find and must not find. They are no wordings:
`table` leaves them out, and tests/languages/test_examples.py runs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from ..beside_code import parsed_toml
from ..kept_patterns import kept_pattern

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ASSUMED = "en"
"""The language of a text that does not tell its own. No other module names a language that wordings are in."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_READING: ContextVar[str] = ContextVar("_READING", default=ASSUMED)


@contextmanager
def reading_in(language: str | None) -> Iterator[None]:
    """Look wordings up in this language (None: in the one that is assumed). Who begins to read a document or what was made of it says so here, once:
    thirty rooms would otherwise hand the language on to each other. It holds for this thread, until the end of the block."""
    before = _READING.set(language or ASSUMED)
    try:
        yield
    finally:
        _READING.reset(before)


def language_read() -> str:
    """The language that wordings are looked up in now."""
    return _READING.get()


@overload
def by_language(function: Callable[_P, _T], /) -> Callable[_P, _T]: ...
@overload
def by_language(*, most: int) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]: ...
def by_language(function: Callable[_P, _T] | None = None, /, *, most: int | None = None) -> Any:
    """As `functools.cache` (`most`: `lru_cache`), for each language by itself: for what is made of wordings, or by them."""
    if function is None:
        return lambda function: _kept(function, most)
    return _kept(function, most)


def _kept(function: Callable[_P, _T], most: int | None) -> Callable[_P, _T]:
    @lru_cache(maxsize=most)
    def of_language(_: str, *given: _P.args, **named: _P.kwargs) -> _T:
        return function(*given, **named)

    language = _READING.get

    @wraps(function)
    def found(*given: _P.args, **named: _P.kwargs) -> _T:
        return of_language(language(), *given, **named)  # type: ignore[arg-type]

    return found


def table(name: str, language: str | None = None) -> dict[str, Any]:
    """The wordings of this name in a language (None: the one that is read), which callers never change. Raises `LookupError` where it has none
    (`has_table`)."""
    return _table(name, language or _READING.get())


@cache
def _table(name: str, language: str) -> dict[str, Any]:
    return {key: value for key, value in _parsed(name, language).items() if key != "examples"}


@by_language
def wording(name: str, key: str) -> re.Pattern[str]:
    """The expression that stands under a key of a table as it is, in the language that is read."""
    return kept_pattern(table(name)[key])


def has_table(name: str, language: str | None = None) -> bool:
    """Whether a text in this language (None: the one that is read) can be read by the wordings of this name."""
    return _has_table(name, language or _READING.get())


@cache
def _has_table(name: str, language: str) -> bool:
    return any(place.is_file() for place in _places(name, language))


@cache
def is_read_whole(language: str | None) -> bool:
    """Whether documents in this language are read whole. A language of which only answers in set phrases are read (`answer_formulas.toml`) is not."""
    return _has_table(_OF_WHOLE_LANGUAGES, language or ASSUMED)


_OF_WHOLE_LANGUAGES = "addendum"
"""A table that the folder of a language has only with all others."""


def examples(name: str, language: str | None = None) -> dict[str, dict[str, list[str]]]:
    """The examples of a table, by which of its wordings they are of: `yes` are texts that these must find, `no` texts that they must not."""
    found: dict[str, dict[str, list[str]]] = _parsed(name, language or _READING.get()).get("examples", {})
    return found


def _parsed(name: str, language: str) -> dict[str, Any]:
    place = next((place for place in _places(name, language) if place.is_file()), None)
    if place is None:
        raise LookupError(f"no wordings “{name}” in “{language}” (openupr/languages)")
    return parsed_toml(place)


def _places(name: str, language: str) -> list[Traversable]:
    return [files(__package__).joinpath(folder, f"{name}.toml") for folder in (language, "any")]
