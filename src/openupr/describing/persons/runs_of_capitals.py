"""The runs of words with capitals that nothing explains (capitals.py): where the names of persons are looked for.

Of a thousand words of a document some twenty stand in or beside such a run. A run stands within a chain: words with capitals side by side, no more
than particles between. What runs a chain has depends on its letters, on whether it begins a sentence, and on the States' names around it; so that is
worked out once for all places where the same chain stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...kept_patterns import kept_pattern
from ..spellings.known_words import known_words
from .capitals import NAMED, ByItself, WordKind, listed_in, person_wordings, without_possessive, word_sorts
from .words_in_text import INSIDE_WORD, LETTER_OF_WORD, REST_OF_WORD, WORD, TextWord, WordsInText
from .words_of_name import NameWord, word_features

AROUND = 3
"""So many words before and behind a run are looked at."""
_IN_RUN = (*NAMED, WordKind.COMMON, WordKind.INITIAL)
_LONGEST_WORD, _LONGEST_CHAIN, _PARTICLES, _SURNAME = 40, 200, 3, 4
_SPACE = re.compile(r"\s{1,3}|\s*\n\s*")
_GAP = r"(?:\s{1,3}|(?>\s*?\n\s*+))(?!\s)"
_CAPITAL = r"[^\x00-@\[-\xa9\W\dß-öø-ÿа-я]"
"""What may be a capital letter. A set of letters is found fastest, so that what may not stand before one is looked at behind it; and a set is read
from its beginning: what most of a text consists of stands there."""
_MOST_CHAINS = 16_384


@cache
def _chain(*, joined: bool) -> re.Pattern[str]:
    """Finds a chain; with `joined`, also one with what stands joined before a name in small letters ("al-Khaldi")."""
    particles, fronts = ("|".join(sorted(person_wordings()[each])) for each in ("particles", "joined"))
    outside = rf"(?<!{LETTER_OF_WORD}.)(?<!{LETTER_OF_WORD}{INSIDE_WORD}.)"
    small = f"(?=(?i:{fronts})-){LETTER_OF_WORD}"
    begin = f"(?:{_CAPITAL}|{small})" if joined else _CAPITAL
    more = f"{_GAP}(?:(?:{particles}){_GAP}){{0,{_PARTICLES}}}{begin}{REST_OF_WORD}"
    return kept_pattern(f"{begin}{outside}{REST_OF_WORD}(?:{more})*", re.DOTALL)


@cache
def _joined_in_front() -> re.Pattern[str]:
    """Finds what stands joined before a name in small letters: hyphens are few."""
    every = (f"(?<=(?<!{LETTER_OF_WORD}){each}-)" for each in sorted(person_wordings()["joined"]))
    return re.compile(f"-(?={LETTER_OF_WORD})(?i:{'|'.join(every)})")


class _Name(NamedTuple):
    """A run in a chain, where it stands there, to the end of its name and to that of its last word; what its words tell. `led`: it is one only behind
    a title or a word for people."""

    start: int
    end: int
    stop: int
    own: tuple[NameWord, ...]
    plain: str
    told: frozenset[str]
    led: bool


class CapitalRun:
    """A run of words with capitals that nothing explains, its `own` words. It goes from `start` to `end` in its text, without a possessive ending:
    there stands the `name`. `told`: the features of its own words, which are `plain` together. The words around it are made when they are asked for:
    of most runs one of each side says enough."""

    __slots__ = ("_before", "_looked", "end", "name", "own", "plain", "start", "stop", "told")

    def __init__(self, looked: WordsInText, chain: int, name: _Name) -> None:
        start, end, stop, self.own, self.plain, self.told, _ = name
        self.start, self.end, self.stop = chain + start, chain + end, chain + stop
        self.name = looked.text[self.start : self.end]
        self._looked, self._before = looked, list[TextWord | None]()

    @property
    def word_before(self) -> TextWord | None:
        """The word before it, if there is one."""
        if not self._before:
            self._before.append(self._looked.word_before(self.start))
        return self._before[0]

    @property
    def words_before(self) -> Sequence[TextWord]:
        """The words before it, `AROUND` at most."""
        return self._looked.before(self.start, AROUND)

    @property
    def words_behind(self) -> Sequence[TextWord]:
        """The words behind it, `AROUND` at most."""
        return self._looked.behind(self.stop, AROUND)


class _Chain:
    """A chain that may have runs; they are kept by whether it begins a sentence. `of_state`: States' names are looked for where it stands, and the
    runs are kept by which of its words are of one, too. `alone`: the one word that it is, which no State's name has."""

    __slots__ = ("alone", "names", "of_state")

    def __init__(self, words: Sequence[ByItself]) -> None:
        self.of_state = any(word.of_state for word in words)
        self.alone = words[0] if len(words) == 1 and not self.of_state and len(words[0].plain) < _LONGEST_WORD else None
        self.names = dict[bool | tuple[tuple[bool, bool], ...], tuple[_Name, ...]]()


class _Chains(dict[str, _Chain | None]):
    """The chains that were met; None for one that has no run, whatever stands around it."""

    def __init__(self, *, shouted: bool) -> None:
        self._sorts = word_sorts(shouted)

    def meet(self, every: Iterable[str]) -> None:
        """Learn at once which of these chains have no run: most are "The", "Human Rights Council" or the like."""
        new = set(every).difference(self)
        if len(self) + len(new) >= _MOST_CHAINS:
            self.clear()
        words = {*" ".join(new).split()}
        self._sorts.meet(words)
        named = {word for word in words if self._sorts[word].sort in NAMED}
        self.update(dict.fromkeys(chain for chain in new if len(chain) <= _LONGEST_CHAIN and named.isdisjoint(chain.split())))

    def __missing__(self, printed: str) -> _Chain | None:
        words = [self._sorts[word] for word in printed.split()]
        made = _Chain(words) if any(word.sort in NAMED for word in words) else None
        if len(printed) <= _LONGEST_CHAIN:
            if len(self) >= _MOST_CHAINS:
                self.clear()
            self[printed] = made
        return made


@lru_cache(maxsize=2)
def _chains(shouted: bool) -> _Chains:
    return _Chains(shouted=shouted)


def runs(text: str) -> Iterator[CapitalRun]:
    """The runs of a text, in order: words in a row with particles between, at least one of which no table explains or a list of names has."""
    for _, every in runs_of((text,)):
        yield from every


def runs_of(texts: Iterable[str]) -> Iterator[tuple[str, tuple[CapitalRun, ...]]]:
    """Those of the texts that have runs, each with them."""
    held = [(text, found) for text in texts if (found := [(match[0], match.start()) for match in _chain_of(text).finditer(text)])]
    looked = [WordsInText(text) for text, _ in held]
    for shouted in (False, True):
        _chains(shouted).meet(chain for each, (_, found) in zip(looked, held, strict=True) if each.shouted is shouted for chain, _ in found)
    for each, (text, found) in zip(looked, held, strict=True):
        if every := tuple(_runs_at(each, found)):
            yield text, every


def _chain_of(text: str) -> re.Pattern[str]:
    return _chain(joined="-" in text and _joined_in_front().search(text) is not None)


def _runs_at(looked: WordsInText, found: Iterable[tuple[str, int]]) -> Iterator[CapitalRun]:
    """The runs of a text that has these chains, each with where it begins."""
    chains = _chains(looked.shouted)
    for printed, start in found:
        chain = chains[printed]
        if chain is None:
            continue
        names = chain.names[opens] if (opens := looked.opens(start)) in chain.names else _names(looked, chain, printed, start, opens=opens)
        for name in names:
            run = CapitalRun(looked, start, name)
            if not name.led or ((before := run.word_before) is not None and _leads(before)):
                yield run


def _names(looked: WordsInText, chain: _Chain, printed: str, start: int, *, opens: bool) -> tuple[_Name, ...]:
    """The runs of a chain that stands there: the same wherever its words are of the same sort and begin a sentence, or not."""
    if chain.alone is not None:
        names = chain.names[opens] = (_name_of_one(chain.alone, printed, opens=opens),)
        return names
    every = [looked.word(*match.span()) for match in WORD.finditer(looked.text, start, start + len(printed))]
    there = tuple([(word.sort is WordKind.STATE, word.opens) for word in every]) if chain.of_state else opens
    if there not in chain.names:
        chain.names[there] = tuple(_names_of(looked.text, every, start))
    return chain.names[there]


def _names_of(text: str, every: list[TextWord], start: int) -> Iterator[_Name]:
    """The runs of the words of a chain that begins at `start`."""
    at = 0
    while at < len(every):
        if _begins(every[at]):
            last = _last(text, every, at)
            if (words := _trimmed(every[at : last + 1])) is not None:
                yield _name(words, start)
            at = last
        at += 1


def _name_of_one(word: ByItself, printed: str, *, opens: bool) -> _Name:
    """The run that is one word, of which nothing depends on where it stands."""
    plain = word.plain
    own = (NameWord(printed, plain, word.sort, opens),)
    return _Name(0, len(without_possessive(printed)), len(printed), own, plain, word_features(own, plain), plain in known_words()["common"])


def _name(words: list[TextWord], chain: int) -> _Name:
    first, last = words[0], words[-1]
    own = tuple(NameWord(*word[2:]) for word in words)
    end = last.start + len(without_possessive(last.printed))
    plain = " ".join([word.plain for word in own])
    led = len(own) == 1 and plain in known_words()["common"]  # "Grant access", "the Mark"
    return _Name(first.start - chain, end - chain, last.end - chain, own, plain, word_features(own, plain), led)


def _last(text: str, every: Sequence[TextWord], first: int) -> int:
    """Which word ends the run that begins with the first one."""
    last, step = first, first + 1
    while step - last <= _PARTICLES + 1 and step < len(every) and _joined(text, every[step - 1], every[step]):
        if every[step].sort in _IN_RUN or _is_surname(every, last, step):
            last = step
        elif every[step].sort is not WordKind.PARTICLE or (last == step - 1 and every[step].plain not in person_wordings()["joining"]):
            break
        step += 1
    return last


def _begins(word: TextWord) -> bool:
    return word.sort in _IN_RUN and len(word.printed) <= _LONGEST_WORD and not (word.sort is WordKind.INITIAL and word.opens)


def _is_surname(every: Sequence[TextWord], last: int, step: int) -> bool:
    """A surname in capitals behind a given name ("Ana EXAMPLE"), or a State's name that is one ("Ana Jordan")."""
    word, before = every[step], every[last]
    if step != last + 1 or before.sort not in NAMED or before.plain not in known_words()["given"]:
        return False
    capitals = word.sort is WordKind.ABBREVIATION and word.printed.isalpha() and word.printed.isupper() and len(word.printed) >= _SURNAME
    return capitals or (word.sort is WordKind.STATE and (word.plain in known_words()["family"] or word.plain in known_words()["given"]))


def _joined(text: str, before: TextWord, after: TextWord) -> bool:
    between = text[before.end : after.start]
    return (between == " " or _SPACE.fullmatch(between) is not None) and len(without_possessive(before.printed)) == len(before.printed)


def _trimmed(words: list[TextWord]) -> list[TextWord] | None:
    """The run without ordinary words before it ("Minister"), where two words are left. None where no word of it may be a name's."""
    first, last = 0, len(words) - 1
    while first < last and words[first].sort is WordKind.COMMON and words[first + 1].sort in NAMED and last - first > 1:
        first += 1
    return words[first:] if any(word.sort in NAMED for word in words[first:]) else None


def _leads(word: TextWord) -> bool:
    if word.sort is WordKind.TITLE or word.plain in person_wordings()["people"]:
        return True
    return word.printed[0].isupper() and word.plain in listed_in("offices", "ranks")
