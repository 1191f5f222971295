"""Why a name is suggested as another spelling of a person's, in a sentence for who decides."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ..describing.persons.agreed_by import AgreedBy
from ..languages.messages import Message, message, said_later
from ..records import Person, Persons, initials_of

_LETTERS: dict[str, str] = said_later(
    {
        "CYRILLIC": "Cyrillic letters",
        "ARABIC": "Arabic letters",
        "CJK": "Chinese characters",
        "HANGUL": "Korean letters",
        "MYANMAR": "Burmese letters",
        "TIBETAN": "Tibetan letters",
        "ETHIOPIC": "Ethiopic letters",
        "GEORGIAN": "Georgian letters",
        "ARMENIAN": "Armenian letters",
        "GREEK": "Greek letters",
        "HEBREW": "Hebrew letters",
        "THAI": "Thai letters",
        "LAO": "Lao letters",
        "KHMER": "Khmer letters",
    }
)
_OTHERS: str = said_later("the letters of its language")


def reasons_shown(person: Person, every: Persons) -> Iterator[Message]:
    """Why each name is suggested that may be this person's: a sentence for each that is shown, those that are the same name first."""
    from ..describing.persons.why_suggested import why_suggested  # with tables that are read for suggestions alone

    for names in (person.same_name, person.maybe):
        for other in every.named:
            if other.name in names and not other.off:
                why = why_suggested(person.spellings, other.spellings)
                if why is not None:
                    yield _said(*why, initials_of(other.name) if other.initials else other.name)


def _said(why: AgreedBy, one: str, other: str, name: str) -> Message:
    if why is AgreedBy.SYSTEM:
        return message(
            "{name}: given and family name agree by a published system for {letters}.",
            name=name,
            letters=_letters(one, other),
        )
    if why is AgreedBy.SOUND and _script(one) != _script(other):
        return message("{name}: given and family name sound alike, read from {letters}.", name=name, letters=_letters(one, other))
    return message(_REASONS[why], name=name)


_REASONS: dict[AgreedBy, str] = said_later(
    {
        AgreedBy.LETTERS: "{name}: the same letters, but for accents, capitals, hyphens or spaces.",
        AgreedBy.ORDER: "{name}: the same words in another order. One of the two may be the other’s parent.",
        AgreedBy.CHARACTERS: "{name}: the same Chinese characters, in the two ways of writing them.",
        AgreedBy.SPELLING: "{name}: given and family name agree by two published spellings of the language.",
        AgreedBy.SYLLABLES: "{name}: given and family name agree by a table of syllables, characters or spellings.",
        AgreedBy.NEIGHBOUR: "{name}: given and family name agree as another language or dialect writes them.",
        AgreedBy.LIST: "{name}: given and family name sound alike, or a list of names has two forms as one.",
        AgreedBy.SOUND: "{name}: given and family name sound alike in two spellings.",
        AgreedBy.NEAR: "{name}: nearly the same letters. Of names that we compared, spellings of one name differ so more often than two names.",
    }
)


def _letters(one: str, other: str) -> Message:
    """The letters of the name that is not in Latin ones, in words."""
    return message(next((_LETTERS[script] for script in map(_script, (one, other)) if script in _LETTERS), _OTHERS))


def _script(name: str) -> str:
    return unicodedata.name(name[0], "").partition(" ")[0]
