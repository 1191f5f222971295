"""Whether a code and a name are one contributor's: the name says the code's words again, or has its letters as initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import normalize

_MOST_WORDS = 6
"""Words of a code, at most."""
_BETWEEN = re.compile(r"[,;()]|\b(?:and|et|y|e|und)\b|&")
_WORDS = re.compile(r"[^\W_]+")


def repeated_code(entry: str) -> str:
    """The code of two words or more that an entry begins with and its name says again: "Tide Watch The Society Tide Watch, Port Ester" -> "Tide
    Watch". A first word in capitals may be said by initials: "LOT Friends of Tides Leagues of Tides and Friends of Tides". Empty without one."""
    ends = [match.end() for match in re.finditer(r"\S+", entry)][:_MOST_WORDS]
    for end in reversed(ends[1:]):
        code, name = entry[:end], entry[end:].strip()
        if re.search(r"[,;:.()]", code) or not name[:1].isupper() or code.rsplit(maxsplit=1)[-1].islower():
            continue
        if _said_again(code, name):
            return code
    return ""


def _said_again(code: str, name: str) -> bool:
    words = unaccented(code).split()
    said = re.search(rf"(?<!\w){re.escape(' '.join(words))}(?!\w)", unaccented(name))
    if said:
        return _BETWEEN.search(name[: said.start()]) is None
    head, tail = words[0], words[1:]
    said = re.search(rf"(?<!\w){re.escape(' '.join(tail))}(?!\w)", unaccented(name))
    return said is not None and code.split(maxsplit=1)[0].isupper() and len(head) > 1 and spelt_by(head, name[: said.start()])


def code_fits_name(code: str, name: str) -> bool:
    """Whether a code and a name may be one contributor's: by their number ("JS3", "Joint submission 3"), by initials, or since the name says it."""
    number = re.fullmatch(r"JS\W*(\d+)", code)
    if number:
        return re.match(rf"joint (?:submission|contribution)\s*(?:no\.?\s*)?{number[1]}\b", name, re.IGNORECASE) is not None
    return spelt_by(code, name) or re.search(rf"(?<!\w){re.escape(unaccented(code))}(?!\w)", unaccented(name)) is not None


def spelt_by(code: str, name: str) -> bool:
    """Whether a code's letters are initials of the name's words, in order, its first being that of the first word but an article."""
    letters = "".join(_WORDS.findall(unaccented(code)))
    return any(_in_order(letters, words) for words in _spoken(name))


def _in_order(letters: str, words: Sequence[str]) -> bool:
    if not letters or not words or words[0][0] != letters[0]:
        return False
    initials = iter(word[0] for word in words)
    return all(letter in initials for letter in letters)


def abbreviations_of_name(name: str) -> frozenset[str]:
    """The abbreviations that a name's words make: by all words, and without small ones. A word in capitals may stand whole: "ATD Fourth World" ->
    "atdfw". Only names of two words or more have any."""
    made = set()
    # "l’enfance" is one word, by its second part.
    spoken = _WORDS.findall(re.sub(r"\b[A-Za-z][’']", "", name))
    for words in (spoken, [word for word in spoken if not _small(word)]):
        if len(words) > 1:
            made.add("".join(unaccented(word)[0] for word in words))
            made.add("".join(unaccented(word) if word.isupper() else unaccented(word)[0] for word in words))
    return frozenset(made)


def _spoken(name: str) -> Iterator[list[str]]:
    words = _WORDS.findall(unaccented(name))
    yield words
    if words and words[0] in {"the", "la", "le", "el", "les", "los"}:
        yield words[1:]


def _small(word: str) -> bool:
    return word.islower() and len(word) <= 4


@lru_cache(maxsize=4096)
def unaccented(words: str) -> str:
    """Words without accents and capitals, letter for letter."""
    if words.isascii():
        return words.casefold()
    return "".join(normalize("NFD", letter)[0].casefold()[:1] if letter.isalpha() else letter for letter in words)
