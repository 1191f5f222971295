"""The one way out of this room: a view, without what may not be shown.

The words of a person's remove-list are in no view to begin with: they are taken out when a review is put together (`assembling.removed`), so that the
store, its index and all that is made of a review never hold them. Here go the persons (`--no-persons`), and the remove-list of files that are
compared without a review. Views hold texts whole, with spans where something is marked or cut, and words are blocked out letter by letter: so a name
is found wherever a text is cut, and every span stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from ..assembling import Removing, has_removed
from ..describing import name_patterns
from ..names import find_state
from ..records import Delegation, Review

_V = TypeVar("_V")


class Withheld:
    """What may not be shown: with `persons`, those whom these reviews and other records (`told`, such as differences of two texts) name, and who took
    decisions; and the `words` of a remove-list. `pictures` says whether pages may be pictured: not where anything is blocked out.

    A person is known by the records: the head and members of delegations; in any text, the name behind a courtesy title ("Ms. ..."), and that name
    (of two words or more) where it stands without one; and every run of words with capitals that no table of ours explains and that may be a name
    (`describing.NamesOfTexts`). Names may remain (`views.wording.HIDDEN_PERSONS` has how many did).
    """

    def __init__(
        self, reviews: Iterable[Review | None] = (), *, persons: bool = False, told: Iterable[object] = (), words: Iterable[str] = ()
    ) -> None:
        held = [review for review in reviews if review is not None]
        words, self.persons = tuple(words), persons
        self.pictures = not (persons or words or any(map(has_removed, held)))
        told = (*held, *told)
        names = {name for record in told for name in _names(record)} if persons else set()
        untitled = frozenset[str]()
        if persons:
            from ..describing import NamesOfTexts, organisations_of  # what weighs names takes as long to load as a view to make

            texts = (text for record in told for text in _strings(record) if isinstance(text, str))
            untitled = NamesOfTexts(texts, (name for review in held for name in organisations_of(review))).hidden()
        # A name alone in a list may be a part of a person's, but for States', which stand in many lists.
        parts = {part.strip(".,") for name in names for part in name.split() if " " in name}
        parts = {part for part in parts if find_state(part) is None}
        decided = {each.who for review in held for each in review.judgements if len(each.who) > 1} if persons else ()
        self._removing = Removing((*names, *untitled, *words), exact=decided, parts=parts)

    def view(self, made: _V) -> _V:
        """The view without it; the same object where nothing is blocked out."""
        return self._removing.of(made)


def _names(record: object) -> Iterator[str]:
    """The persons whom a record and all that it holds name."""
    titled = name_patterns()["titled"]
    for text in _strings(record):
        if isinstance(text, Delegation):
            for words in (text.head, *text.members):
                yield from _of_delegate(words)
            continue
        for match in titled.finditer(text):
            yield match[0]
            if " " in match["name"]:
                yield match["name"]


def _of_delegate(words: str) -> Iterator[str]:
    """The name in "Ms. Ana Example, Minister of Justice", or in "the Minister of Justice, Ana Example"; where none is told apart, all of it."""
    facts = name_patterns()
    titled = [match["name"] for match in facts["titled"].finditer(words)]
    parts = [part.strip() for part in words.split(",")]
    bare = [part for part in parts if facts["name"].fullmatch(part) and " " in part]
    if titled or bare:
        yield from titled or bare
    elif words:
        yield words


def _strings(value: Any) -> Iterator[str | Delegation]:
    """The texts of a record, and its delegations, whose members need no title to be persons."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Delegation):
            yield value
        for field in fields(value):
            if field.name not in {"original", "place"}:
                yield from _strings(getattr(value, field.name))
