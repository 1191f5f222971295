"""Words found however they are written: what a person asks to hide is hidden in capitals, without its accents, over a line's end, with a note's
number behind it, with an initial between. To find one too many costs a reader a word; to miss one can cost somebody their safety.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, product
from typing import NamedTuple

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from .alternatives import one_of
from .letters import each_folded, folded, folded_offsets, only_letters
from .words_in_row import Letters, LettersOfText, letters_of_text, may_stand_in_row
from .written_words import INNER, LETTER, WrittenWords

_LONG = 120
"""Characters of a phrase from which on only what stands between its words may differ."""
_APART = "\n"
"""What no key has."""
_SHORT = 3
"""Characters of words whose letters may be set apart: in shorter ones they are any letters."""
_MOST_NAMES, _MOST_WAYS, _FEW, _INITIALS = 6, 4, 40, 2
# Scripts that put no space between words, or join what follows to a name: there the beginning and the end of a word can't be seen.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff"
_ARABIC_PREFIX = r"[وفبلك]"
_JOINS = kept_pattern(f"[{_UNSPACED}]|{_ARABIC_PREFIX}")
"""What stands in texts of such scripts. In others the edges of a word are simpler, and an expression is made ready in a fifth of the time."""
_PART = re.compile(r"[^\W_](?:['.]?[^\W_])*|[^\w\s,;:\-/'\"“”„«»().\[\]]+")
_MAY_MISS = re.compile("[aou]e")
_TWO_DOTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe"})
"""How names are written where the keyboard has no such letter, as in passports."""


class Spellings:
    """Finds `words` (names, phrases) in texts, however they are written; `exact` are those that count in their own case alone."""

    def __init__(self, words: Iterable[str], *, exact: Iterable[str] = ()) -> None:
        # The longest first: a full name before a part of it.
        given = list(dict.fromkeys(words))
        self._folded = {each: plain for each, plain in zip(given, each_folded(given), strict=True) if plain.strip()}
        made = {each: _Spelled(each, exact=False) for each in self._folded}
        made |= {each: _Spelled(each, exact=True) for each in exact if folded(each).strip() and each not in made}
        self._every = sorted(made.values(), key=lambda each: (-len(each.words), each.words))

    @cached_property
    def _any(self) -> re.Pattern[str] | None:
        keys = {each.key for each in self._every}
        return re.compile(one_of(sorted(keys), ignore_case=False)) if keys and "" not in keys else None

    def __bool__(self) -> bool:
        return bool(self._every)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where one of them stands in the text, in order, none within another."""
        letters = only_letters(text)
        if self._any is not None and self._any.search(letters) is None:
            return
        near = [each for each in self._every if each.key in letters]
        plain = folded(text) if near else ""
        joins = _JOINS.search(plain) is not None
        near = [each for each in near if each.may_stand(letters, plain)]
        row = letters_of_text(letters, plain) if near and not joins else None
        near = [each for each in near if row is None or each.may_stand_in_row(row)]
        found = [(match.span(), each) for each in near for match in each.pattern(joins=joins).finditer(plain)]
        offsets = folded_offsets(text) if found else []
        end = 0
        for start, stop in sorted((offsets[a], offsets[b - 1] + 1) for (a, b), each in found if each.fits(text[offsets[a] : offsets[b - 1] + 1])):
            if stop > end:
                yield max(start, end), stop
                end = stop

    def found(self, texts: Iterable[str]) -> frozenset[str]:
        """Those of the words that stand in any of the texts, in any case."""
        return self.found_folded(each_folded([*texts]) if self._every else ())

    def found_folded(self, texts: Iterable[str]) -> frozenset[str]:
        """The same of texts that are folded already."""
        found = set[str]()
        told = list(dict.fromkeys(texts)) if self._every else []
        joining = any(_JOINS.search(text) for text in told if not text.isascii())
        words = WrittenWords(told) if len(self._every) > _FEW else None  # to gather them takes as long as to look for so many
        near = [_Near(each, each.key) for each in self._every] if words is None else self._near(words, joining=joining)
        lettered = [only_letters(text) for text in told] if near else []
        for at, beside in sorted(_having_key(near, words, lettered).items()):
            plain = told[at]
            maybe = [each for each in beside if each.words not in found and each.may_stand(lettered[at], plain)]
            joins = joining and bool(maybe) and _JOINS.search(plain) is not None
            row = letters_of_text(lettered[at], plain) if maybe and not joins else None
            for each in maybe:
                if each.stands_plainly(plain) or ((row is None or each.may_stand_in_row(row)) and each.pattern(joins=joins).search(plain)):
                    found.add(each.words)
        return frozenset(found)

    def _near(self, words: WrittenWords, *, joining: bool) -> list[_Near]:
        """Those that may stand in folded texts of these `words`."""
        near = list[_Near]()
        within = cache(words.within)
        for each in self._every:
            plain = _plain_parts(each.words, self._folded.get(each.words, "")) if not joining else []
            if len(plain) == 1 and not words.alone(plain):
                continue
            if len(plain) > 1:  # most, and nothing else is made for them; of what is no name too many are looked for
                whole = words.by_itself(plain, len(plain) - 1, initials=True)
            else:
                whole = words.by_itself(each.bare, each.firm, initials=each.is_name) if each.bare and not joining else None
            if whole is not None:
                near += [_Near(each, word, is_word=True) for word in whole]
            elif words.alone(each.alone) if each.alone and not joining else within(each.key):
                in_full = each.in_full(words.initials_beside(each.parts) if each.is_name else words.initials)
                if (each.alone and not joining) or all(map(within, in_full)):
                    near.append(_Near(each, max(in_full, key=len)))
        return near


class _Near(NamedTuple):
    """Words that may stand in some texts, and letters that do so then, as a whole word or anywhere."""

    spelled: _Spelled
    letters: str
    is_word: bool = False


@dataclass(frozen=True)
class _Spelled:
    words: str
    exact: bool

    def fits(self, found: str) -> bool:
        """Whether what was found is in the case that is asked for."""
        return not self.exact or _cased(self.words) == _cased(found)

    @cached_property
    def key(self) -> str:
        """Letters that stand in each text in which the words are found, nothing between them."""
        return _key(self.parts[self.firm])

    @cached_property
    def firm(self) -> int:
        """Which of the parts is never an initial: the last, but where that is a letter alone ("Example A."), the last that is more."""
        last = len(self.parts) - 1
        return next((at for at in range(last, -1, -1) if len(self.parts[at]) > 1), last) if self.is_name else last

    @cached_property
    def alone(self) -> list[str]:
        """The letters of words that are one, as they may be written; empty where there are several, or figures in it."""
        letters = _certain(self.parts[0]) if len(self.parts) == 1 else []
        if not letters or not all(char.isalpha() for char, _ in letters) or sum(optional for _, optional in letters) > _MOST_WAYS:
            return []
        return ["".join(word) for word in product(*((char, "") if optional else (char,) for char, optional in letters))]

    def in_full(self, initials: Container[str]) -> list[str]:
        """The keys of those words that stand in full wherever the words are found, in texts that have these `initials` alone."""
        return [self.key, *(key for key, initial in self._others if not self.is_name or initial not in initials)]

    def may_stand(self, letters: str, plain: str) -> bool:
        """Whether the other words may be in a text too, whole beside the one of the key or as initials, by its `letters` alone and by all of it,
        folded."""
        apart = all(key in letters or (self.is_name and initial in plain) for key, initial in self._others)
        if not apart or not self._others:
            return apart
        if len(self.parts) == len(("given", "family")):
            return self._adjoins(letters, self._others[0][1] if self.is_name and self._others[0][1] in plain else "")
        beside = self._beside(letters)
        return all(key in beside or (self.is_name and initial in plain) for key, initial in self._others)

    def stands_plainly(self, plain: str) -> bool:
        """Whether the words stand in a folded text as they are, one space between, or the first of a name's as initials ("A.B. Example"). Where they
        do not, they may stand otherwise."""
        return any(_stands_alone(words, plain) for words in self._plain_ways)

    @cached_property
    def _plain_ways(self) -> list[str]:
        if self._letters is None:
            return []
        most = len(self.parts) - 1 if self.is_name and len(self.parts[-1]) > 1 else 0
        leading = ["".join(f"{part[0]}." for part in self.parts[:many]) for many in range(most + 1)]
        return [" ".join([*filter(None, (first,)), *self.parts[many:]]) for many, first in enumerate(leading)]

    def may_stand_in_row(self, text: LettersOfText) -> bool:
        """Whether the words may stand side by side in a text, by its letters alone."""
        return self._letters is None or may_stand_in_row(text, self._letters, self.firm, self.key, is_name=self.is_name)

    @cached_property
    def bare(self) -> list[str]:
        """The folded words of a name, or of a few that are no phrase, where each is letters alone that are all written; else empty."""
        if len(self.words) > _LONG or not all(map(str.isalpha, self.parts)) or any(map(_MAY_MISS.search, self.parts)):
            return []
        return self.parts if len(self.parts) > 1 else []

    @cached_property
    def _letters(self) -> list[Letters] | None:
        """The letters of each word; None where a word has something else, too, or the words are as many as those of a phrase."""
        words = [_certain(part) for part in self.parts]
        plain = len(self.words) <= _LONG and all(word and all(char.isalpha() for char, _ in word) for word in words)
        return [*words] if plain else None

    def _adjoins(self, letters: str, initial: str) -> bool:
        """Whether the other of two words, or its `initial`, stands before or behind a place of the key, no more than two initials between."""
        part = self.parts[1 - self.firm]
        other, far = self._others[0][0], len(self.parts[self.firm]) - len(self.key) + len(part) + _INITIALS
        at = letters.find(self.key)
        while at >= 0:
            before, behind = letters[max(0, at - far) : at], letters[at + len(self.key) : at + len(self.key) + far]
            near = len(self.parts[self.firm]) - len(self.key) + _INITIALS + 1
            if other in before or other in behind or (initial and (initial[0] in before[-near:] or initial[0] in behind[:near])):
                return True
            at = letters.find(self.key, at + 1)
        return False

    def _beside(self, letters: str) -> str:
        """The letters around each place where that word may stand, as many as all words have and those between them."""
        reach, found, at = len(self.words) + 2 * len(self.parts), list[str](), letters.find(self.key)
        while at >= 0:
            end = at + len(self.key) + reach
            found.append(letters[max(0, at - reach) : end])
            at = letters.find(self.key, at + 1)
        return _APART.join(found)

    @cached_property
    def _others(self) -> list[tuple[str, str]]:
        """The letters of each other word than the one of the `key`, and the word as an initial."""
        return [] if len(self.words) > _LONG else [(_key(part), f"{part[0]}.") for at, part in enumerate(self.parts) if at != self.firm]

    @cached_property
    def parts(self) -> list[str]:
        """The words and signs, folded; hyphens, commas, brackets and quotation marks part words as a space does."""
        words = unicodedata.normalize("NFC", self.words)
        words = folded((_surname_last(words) if self.is_name else words).translate(_TWO_DOTS))
        return _PART.findall(words) or [words.strip()]

    @cached_property
    def is_name(self) -> bool:
        """Whether each word begins as a name does: then its first names may be initials, and the last one may stand in front."""
        words = [word for word in re.split(r"[\s\-,]+", self.words) if word]
        return 1 < len(words) <= _MOST_NAMES and all(word[0].isalpha() and not word[0].islower() for word in (words[0], words[-1]))

    def pattern(self, *, joins: bool) -> re.Pattern[str]:
        """What finds the words in a folded text; `joins`: a script stands in it that joins words."""
        return self._where_words_join if joins else self._where_they_do_not

    @cached_property
    def _where_words_join(self) -> re.Pattern[str]:
        return self._made(self._begins, self._ends)

    @cached_property
    def _where_they_do_not(self) -> re.Pattern[str]:
        first, last = self.parts[0][0], self.parts[-1][-1]
        return self._made(r"(?<!\w)" if first.isdigit() else f"(?<!{LETTER})", r"(?!\w)" if last.isdigit() else f"(?!{LETTER})")

    def _made(self, begins: str, ends: str) -> re.Pattern[str]:
        parts = self.parts
        if not any(map(str.isalnum, "".join(parts))):
            return re.compile(r"\s*+".join(map(re.escape, parts)))
        if len(self.words) > _LONG:
            return re.compile(r"[\W_]*+".join(map(re.escape, re.findall(r"[^\W_]+", folded(self.words)))))
        ways = [_way(parts, len(parts) - 1 if self.is_name else 0, initials=self.is_name)]
        if self.is_name:
            ways += [_way(parts[cut:] + parts[:cut], cut, last=True) for cut in range(1, len(parts))]
        if len(self.words) > _SHORT:
            ways.append(_spaced("".join(parts)))
        return re.compile(f"{_first_of(parts)}{begins}(?:{'|'.join(ways)}){ends}")

    @cached_property
    def _begins(self) -> str:
        first = self.parts[0][0]
        if first.isdigit():
            return r"(?<!\w)"
        return rf"(?:(?<!{LETTER})|(?<=[{_UNSPACED}])|(?=[{_UNSPACED}])|(?<=(?<!{LETTER}){_ARABIC_PREFIX})|(?<=(?<!{LETTER}){_ARABIC_PREFIX}{{2}}))"

    @cached_property
    def _ends(self) -> str:
        last = self.parts[-1][-1]
        return r"(?!\w)" if last.isdigit() else rf"(?:(?!{LETTER})|(?<=[{_UNSPACED}])|(?=[{_UNSPACED}]))"


def _stands_alone(words: str, plain: str) -> bool:
    """Whether words stand in a folded text where one sees them first, no letter beside them."""
    at = plain.find(words)
    return at >= 0 and not (_is_letter(plain[at - 1 : at]) or _is_letter(plain[at + len(words) : at + len(words) + 1]))


def _is_letter(char: str) -> bool:
    return char.isalnum() and not char.isdecimal()


def _having_key(every: Sequence[_Near], written: WrittenWords | None, lettered: Sequence[str]) -> dict[int, list[_Spelled]]:
    """Those of which the letters are in some of these folded texts, by its number: all texts are gone through once for each key, or, where their
    words are `written` down, for all of those that are whole words."""
    keys, words, near = defaultdict[str, list[_Spelled]](list), defaultdict[str, list[_Spelled]](list), defaultdict[int, list[_Spelled]](list)
    for each in every:
        (words if written is not None and each.is_word else keys)[each.letters].append(each.spelled)
    everywhere = _APART.join(lettered)
    ends = list(accumulate(len(letters) + 1 for letters in lettered))
    for key, spelled in keys.items():
        at = everywhere.find(key)
        while key and at >= 0:
            number = bisect_right(ends, at)
            near[number] += spelled
            at = everywhere.find(key, ends[number])
    for number, word in written.places_of(words) if written is not None and words else ():
        near[number] += words[word]
    return near


def _plain_parts(words: str, plain: str) -> list[str]:
    """The words of a name, `plain` when folded, where each is letters of ASCII alone then, all of which are written, and none has another place."""
    if not plain.isascii() or not plain.replace(" ", "").isalpha() or _MAY_MISS.search(plain) is not None or len(plain) != len(words):
        return []
    if not _TWO_DOTS.keys().isdisjoint(map(ord, words)):
        return []
    parts = plain.split()
    moved = words.split(maxsplit=1)[0].isupper() or len(parts[-1]) == 1
    return parts if len(parts) == 1 or not (moved or len(words) > _LONG) else []


def _key(part: str) -> str:
    """The longest letters of a folded word between which nothing stands, and none is missing."""
    if part.isalpha() and "e" not in part[1:]:
        return part
    return max(re.split(r"[\W\d_]|(?<=[aou])e", part), key=len)


def _first_of(parts: list[str]) -> str:
    """A look at the first letter, which costs less than one at what stands before it; nothing where that is not certain."""
    firsts = [{part[0], *(char for char, _ in _certain(part)[:1])} for part in parts]
    return f"(?=[{''.join(map(re.escape, sorted(set().union(*firsts))))}])" if all(map(_certain, parts)) else ""


def _surname_last(words: str) -> str:
    """A name whose surname stands in front, before a comma or in capitals ("EXAMPLE Ada"), with it at the end."""
    if found := re.fullmatch(r"\s*([^\W\d_a-z][^,]*),\s*([^\W\d_a-z][^,]*)", words):
        return f"{found[2]} {found[1]}"
    every = words.split()
    if not (every and every[0].isupper()):
        return words
    capitals = next((at for at, word in enumerate(every) if not (word.isupper() and len(word) > 1)), 0)
    return " ".join(every[capitals:] + every[:capitals])


def _way(parts: list[str], firsts: int = 0, *, initials: bool = False, last: bool = False) -> str:
    """The words one after the other. So many of them, at the beginning or (`last`) at the end, may be initials; with `initials`, others may stand
    between."""
    out = ""
    # Of initials alone no name is made: "Section I" is not "is.".
    firm = any(len(part) > 1 for part in (parts[: len(parts) - firsts] if last else parts[firsts:]))
    for at, part in enumerate(parts):
        short = firm and part[0].isalpha() and (at >= len(parts) - firsts if last else at < firsts)
        out += _gap(parts[at - 1], part, initials=initials) if at else ""
        out += f"(?:{_letters(part)}|{part[0]}[.])" if short else _letters(part)
    return out


def _gap(before: str, after: str, *, initials: bool) -> str:
    """What may stand between two words, or nothing ("AdaExample"): white space, a note's mark or number, a comma, a low line. It never takes what the
    next word may begin with, so that there is one way alone to read a text."""
    if not after[0].isalnum():
        return r"\s*+"
    digits = "" if before[-1].isdigit() or after[0].isdigit() else r"\d"
    gap = rf"\s*+(?:(?:[^\w\s]|[_{digits}]){{1,6}}+\s*+){{0,3}}+"
    return rf"{gap}(?:{LETTER}(?!{LETTER}){gap}){{0,2}}" if initials else gap


def _letters(word: str) -> str:
    """A folded word with what may stand between its letters."""
    out = before = ""
    for char, optional in _certain(word):
        out += INNER if before and (char.isalpha() or before.isalpha()) else ""
        out += re.escape(char) + ("?" if optional else "")
        before = char
    return out


def _spaced(words: str) -> str:
    """The letters of words that are set apart, each from the next."""
    first, *others = _certain(words)
    return re.escape(first[0]) + "".join(rf"(?:\s++{char})?" if optional else rf"\s++{re.escape(char)}" for char, optional in others)


def _certain(word: str) -> list[tuple[str, bool]]:
    """The characters of a folded word, each with whether it may be missing (the e of "ue" for "ü"). Apostrophes and full stops are dropped, except in
    numbers."""
    plain = re.sub(r"(?<!\d)['.]|['.](?!\d)", "", word)
    return [(char, char == "e" and plain[at - 1 : at] in {"a", "o", "u"}) for at, char in enumerate(plain)]


def _cased(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if char.isalnum())
