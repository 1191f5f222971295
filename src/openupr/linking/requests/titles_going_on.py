"""Where a title goes on behind its first words: “Protocol to the CRC (OPAC) on children in armed conflict”, “Special Rapporteur against torture”.

Its subject is told by the words that the titles of our tables have: it goes on as long as each is one of them, or joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...labelling.tokens import stem
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language
from ...names import bodies, treaties

_GLOSS = r"(?:\s*\([^()]{2,30}\))?"
"""What a name is short for, in brackets behind it."""
_OPENS = re.compile(rf"{_GLOSS},?\s+(?:on|against|for|concerning|regarding|relating\s+to|dealing\s+with|in\s+the\s+field\s+of)\s+", re.IGNORECASE)
_WORD = re.compile(r"[\s,]*(?P<word>[^\W\d_]+)(?:['’]s?)?(?:-(?=\w))?")
_SUBJECT = re.compile(r"\s(?:on|against|for|in the field of)\s")
_PROTOCOL = re.compile(r"protocol", re.IGNORECASE)


def end_of_protocol(text: str, start: int, end: int) -> int:
    """Where the title of a protocol ends whose first words stand at an offset; `end`, where it does not go on."""
    return _end_of_subject(text, end, _words_of_protocols()) if _PROTOCOL.search(text, start, end) else end


def subjects_of_procedures(text: str) -> list[tuple[int, int]]:
    """Where a text says what a special procedure is on."""
    found = ((match.end(), _end_of_subject(text, match.end(), _words_of_procedures())) for match in _offices().finditer(text))
    return [(start, end) for start, end in found if end > start]


def _end_of_subject(text: str, at: int, words: frozenset[str]) -> int:
    opens = _OPENS.match(text, at)
    goes_on, found = opens.end() if opens else at, at
    while opens and (word := _WORD.match(text, goes_on)):
        is_of_title = stem(word["word"].lower()) in words
        if not is_of_title and word["word"].lower() not in stop_words("function"):
            break
        goes_on = word.end()
        found = goes_on if is_of_title else found
    return found


@by_language
def _words_of_protocols() -> frozenset[str]:
    return _stems(each.name for each in treaties() if _PROTOCOL.search(each.name))


@by_language
def _words_of_procedures() -> frozenset[str]:
    return _stems(name for each in bodies() if each.kind == "procedure" for name in (each.name, *each.aliases))


def _stems(titles: Iterable[str]) -> frozenset[str]:
    """The stems of the words that titles have behind what introduces their subject, but for those that every sentence has."""
    parts = (part for each in titles for part in _SUBJECT.split(each)[1:])
    found = {word.lower() for part in parts for word in re.findall(r"[^\W\d_]+", part)}
    return frozenset(map(stem, found - set(stop_words("function"))))


@cache
def _offices() -> re.Pattern[str]:
    """Who special procedures are, by the first words of their titles, of one or several: “Special Rapporteurs”, “Working Group”, “Rapporteur”."""
    first = {_SUBJECT.split(each.name)[0] for each in bodies() if each.kind == "procedure" and _SUBJECT.search(each.name)}
    full = sorted((*first, *(each.removeprefix(_SPECIAL) for each in first if each.endswith(_RAPPORTEUR))), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, full))})s?\b", re.IGNORECASE)


_SPECIAL, _RAPPORTEUR = "Special ", " Rapporteur"
"""What some leave out before a rapporteur, who is one of the Council all the same: no other word for an office tells it alone."""
