"""A list of cases that somebody else keeps beside the persons of a review: how many of its names the UN's documents have.

No name of the list is shown: of a person who may be on it, the name that a document of the UN has, and the rows of the list. Names that contributors
alone sent are not compared: a list would tell who is among them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....describing import Description
from ....describing.persons.same_person import may_be_one
from ....describing.spellings.sounds_of_names import name_words
from ....extracting.case_lists import CaseList
from ....languages.messages import Message, Messages, message, message_of, messages
from ....light_dataclass import dataclass
from ....records import Person, Review, initials_of
from ...withheld import Withheld


@dataclass(frozen=True, slots=True)
class MaybeListed:
    """A person of the review, by the name that a document of the UN has, who may stand in these rows of the list in another spelling."""

    person: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CasesView:
    """A list (`source`: the file's name) with `listed` names, `named` of which documents of the UN have; who may be on it; and sentences."""

    source: str
    listed: int
    named: int
    maybe: tuple[MaybeListed, ...]
    said: tuple[str, ...]


def cases_view(
    review: Review, found: CaseList, source: str, withheld: Withheld, description: Description | None = None, words: Messages | None = None
) -> CasesView:
    """The view of a list beside a review, in these `words` (English without)."""
    persons = [each for each in (description or Description(review)).named.named if not each.off]
    keys = [(each, [name_words(spelling) for spelling in each.spellings]) for each in persons]
    spelled = {key for _, every in keys for key in every}
    names = {each.row: name_words(each.name) for each in found.names}
    named = {row for row, key in names.items() if key in spelled or tuple(reversed(key)) in spelled}
    maybe = tuple(_maybe(keys, {row: key for row, key in names.items() if row not in named}))
    said = tuple(map((words or messages()).say, _said(found, len(named), maybe)))
    return withheld.view(CasesView(source, len(names), len(named), maybe, said))


def _maybe(keys: list[tuple[Person, list[tuple[str, ...]]]], names: dict[int, tuple[str, ...]]) -> Iterator[MaybeListed]:
    for person, every in keys:
        rows = tuple(row for row, key in names.items() if any(may_be_one(key, own) for own in every))
        if rows:
            yield MaybeListed(initials_of(person.name) if person.initials else person.name, rows)


def _said(found: CaseList, named: int, maybe: tuple[MaybeListed, ...]) -> Iterator[Message]:
    total = len(found.names)
    names = message_of(total, one="{n} name", many="{n} names")
    if total:
        yield message_of(
            named,
            one="{n} of {names} of this list is named in the UN’s documents of this review.",
            many="{n} of {names} of this list are named in the UN’s documents of this review.",
            names=names,
        )
    else:
        yield message("This list has no name that can be compared.")
    for each in maybe:
        rows = tuple(map(str, each.rows))
        if len(rows) == 1:
            yield message("{name} may stand in row {row}, in another spelling: you decide.", name=each.person, row=rows[0])
        else:
            yield message("{name} may stand in rows {rows}, in another spelling: you decide.", name=each.person, rows=rows)
    for row, why in found.unread:
        yield message("Row {row} is not compared: {why}.", row=str(row), why=why)
    yield message("Names are compared letter by letter and by their sound. A person of the same name may be somebody else.")
