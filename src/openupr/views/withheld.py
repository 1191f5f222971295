"""The one way out of this room: a view, without what may not be shown.

Names that stakeholders alone have (submissions, the stakeholder summary) are off in every view until a person turns them on; of a minor, or who
suffered sexual violence, the initials stand (records/kept/persons_of_review.py).

The words of a person's remove-list are in no view to begin with: they are taken out when a review is put together (`assembling.removed`), so that the
store, its index and all that is made of a review never hold them. Here go the persons (`--no-persons`), and the remove-list of files that are
compared without a review. Views hold texts whole, with spans where something is marked or cut, and words are blocked out letter by letter: so a name
is found wherever a text is cut, and every span stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from ..assembling import BLOCK, Removing, has_removed
from ..describing import Description, name_patterns
from ..languages.messages import said_later
from ..made_once import made_once
from ..names import find_state
from ..records import (
    Delegation,
    Document,
    Kind,
    Persons,
    Review,
    by_stakeholders,
    names_judged,
)

_V = TypeVar("_V")
_SHORT = 3
"""Letters of a name that only counts in its own case."""


def any_blocked_out(texts: Iterable[str]) -> bool:
    """Whether words are blocked out in one of the texts."""
    return any(BLOCK in text for text in texts)


class Withheld:
    """What may not be shown: with `persons`, those whom these reviews and other records (`told`, such as differences of two texts) name, and who took
    decisions; without it, those whom stakeholders alone name (not `off`: none of these; what is shown are a user's own words then); and the `words`
    of a remove-list. `descriptions` are those of the reviews that somebody has, by identifier; `named`, instead of any review, the persons of reviews
    from which passages come. `pictures` says whether pages may be pictured: not
    where anything is blocked out; of a document with names that are off, `pictured` says it.

    A person is known by the records: the head and members of delegations; in any text, the name behind a courtesy title ("Ms. ..."), and that name
    (of two words or more) where it stands without one; and every run of words with capitals that no table of ours explains and that may be a name
    (`describing.NamesOfTexts`), and what stands in another script than the text around it. Names may remain (`HIDDEN_PERSONS` has how many did).
    """

    def __init__(
        self,
        reviews: Iterable[Review | None] = (),
        *,
        persons: bool = False,
        off: bool = True,
        told: Iterable[object] = (),
        words: Iterable[str] = (),
        descriptions: Mapping[str, Description] | None = None,
        named: Iterable[Persons] | None = None,
    ) -> None:
        self._held = [review for review in reviews if review is not None]
        self._words, self.persons, self._off = tuple(words), persons, off and not persons
        self._told, self._descriptions = (*self._held, *told), descriptions or {}
        self._named = tuple(named) if named is not None else None
        self.pictures = not (persons or self._words or any(map(has_removed, self._held)))

    @made_once
    def named(self) -> tuple[Persons, ...]:
        """The persons of each review, where some of them may be off; none where all are, or none is."""
        if self._named is not None:
            return self._named
        return tuple((self._descriptions.get(each.id) or Description(each)).named for each in self._held) if self._off else ()

    def persons_of(self, review: Review) -> Persons | None:
        """The persons of one of the reviews that are held here; None where all persons are blocked out, or none is looked for."""
        at = next((number for number, each in enumerate(self._held) if each is review or each.id == review.id), None)
        return self.named[at] if self.named and at is not None else None

    @property
    def names_off(self) -> bool:
        """Whether words are blocked out because stakeholders alone name them."""
        return any(each.off for each in self.named)

    @property
    def by_initials(self) -> bool:
        """Whether names of minors, or of who suffered sexual violence, stand by their first letters."""
        return any(each.initials or any(person.initials and not person.off for person in each.named) for each in self.named)

    def pictured(self, sha256: str) -> bool:
        """Whether pages of this document may be pictured or handed on: those of the summary and of submissions not, where names are off."""
        return self.pictures and not (sha256 in self._by_stakeholders and self.names_off)

    @made_once
    def _by_stakeholders(self) -> frozenset[str]:
        return frozenset(document.sha256 for review in self._held for document in review.documents if may_be_sent(document))

    @made_once
    def _removing(self) -> Removing:
        if not self.persons:
            off = {name for each in self.named for name in each.off}
            short = {name for name in off if len(name) <= _SHORT}  # "Is" is no "is"
            parts = {part for each in self.named for part in each.parts if find_state(part) is None}
            ours = not self._words  # what a person asked to remove goes wherever it stands
            return Removing((*self._words, *(off - short)), exact=short, parts=parts, then=self._shortening, keeps_ours=ours)
        from ..describing import (  # what weighs names takes as long to load as a view to make
            NamesOfTexts,
            named_by_files,
            not_in_its_script,
            organisations_of,
        )

        names = {name for record in self._told for name in _names(record)}
        texts = tuple(text for record in self._told for text in _strings(record) if isinstance(text, str))
        other = {run for text in texts for run in not_in_its_script(text)}
        contributors = (name for review in self._held for name in (*organisations_of(review), *named_by_files(review)))
        untitled = NamesOfTexts(texts, contributors).hidden()
        # A name alone in a list may be a part of a person's, but for States', which stand in many lists.
        parts = {part.strip(".,") for name in names for part in name.split() if " " in name}
        parts = {part for part in parts if find_state(part) is None}
        decided = {each.who for review in self._held for each in review.judgements if len(each.who) > 1}
        judged = {name for review in self._held for each in review.judgements for name in names_judged(each)}
        return Removing((*names, *untitled, *other, *judged, *self._words), exact=decided, parts=parts, keeps_ours=not self._words)

    @property
    def _shortening(self) -> Removing:
        """What leaves of some names the first letters alone."""
        short = {name for each in self.named for name in each.initials}
        return Removing(
            short, parts={part for name in short for part in name.split() if find_state(part) is None}, first_letters=True, keeps_ours=True
        )

    def view(self, made: _V) -> _V:
        """The view without it; the same object where nothing is blocked out."""
        return self._removing.of(made)


def may_be_sent(document: Document) -> bool:
    """Whether a document holds what stakeholders say, or may: it is the summary, a submission, or nobody can tell what it is and it has no symbol."""
    return document.kind in {Kind.STAKEHOLDER_SUMMARY, Kind.SUBMISSION} or (document.kind is Kind.UNKNOWN and not document.symbol)


def may_be_off(record: str, text: str) -> bool:
    """Whether something of a record, by its identifier, may not be shown though persons are: then its review is asked whose names are off."""
    from ..describing.persons.whose_names import tells_of_a_minor

    return by_stakeholders(record) or tells_of_a_minor(text)


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


(HIDDEN_PERSONS,) = said_later(
    (
        "In ten dossiers two readers (language models) found 27 mentions of persons in sentences of UN bodies and stakeholders. All 27 "
        "were blocked out, and with them 1.2 % of the other words with a capital. Our marks were chosen on 20 of the 27. Of 56 mentions in texts of "
        "the press 54 were blocked out. Names may remain: read before you hand it on.",
    )
)
"""What is said where persons are blocked out (tests/accuracy/test_persons.py holds both figures)."""
