"""What speaks for and against that a run of words with capitals names a person: features of its words and of what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..spellings.known_words import known_words
from .capitals import WordKind, listed_in, person_wordings, plain_of, without_possessive
from .runs_of_capitals import CapitalRun
from .words_in_text import WORD, TextWord

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_AGED = re.compile(rf"^\s*(?:,\s*(?:who was\s+)?(?:aged\s+)?\d{{1,2}}\b(?!\s+{_MONTH})|\(\s*(?:aged\s+)?\d{{1,2}}\s*\))")
_ABBREVIATED = re.compile(r"^[”\"’]?\s*\((?:[^()]{0,40}[A-Z]{2}[^()]{0,20})\)")
_APPOSITION = re.compile(r"^\s*,\s*(?:an?|the|his|her|their|both|one of|another|and)\s+(?P<words>(?:[\w’'-]+\s+){0,4}[\w’'-]+)")
_WHO = re.compile(r"^\s*,?\s*(?:who|whose)\s")
_VERSUS = re.compile(r"\bvs?\.?\s+$|\bversus\s+$")
_VERSUS_BEHIND = re.compile(r"^\s*(?:et al\.?,?\s+|and others\s+)?(?:vs?\.|versus)\s")
# "Ana Example, in 2019, and Bo Example", "Ana Example (23), Bo Example", "Ana Example and Mr. Bo Example".
_LISTED = re.compile(
    r"\s*(?:,? in \d{4}|,? on \d{1,2} \w+ \d{4}|,? aged \d{1,2}|\s?\([^()]{1,16}\))?\s*(?:,\s*and|,|;|\s+and|\s+or|\s?&)\s*"
    r"(?:(?:[A-Za-z-]+ ){0,3}of )?(?:the \w+ )?(?:(?:Mr|Mrs|Ms|Dr)s?\.?\s*)?"
)
_OF_SOMEBODY = frozenset({"deed_of", "case_of", "people_before", "list_of_persons", "versus"})


class RunsOfText:
    """The runs of a text, in its order, and the features of each when they are asked for: what only may be hidden is looked at until it is known."""

    __slots__ = ("_around", "runs", "text")

    def __init__(self, text: str, runs: Sequence[CapitalRun]) -> None:
        self.text, self.runs = text, runs
        self._around: list[frozenset[str] | None] = [None] * len(runs)

    def features(self, at: int) -> frozenset[str]:
        """Those of run `at`."""
        run = self.runs[at]
        told = {*run.told, *self.around(at), *_beside(self, at)}
        if not _OF_SOMEBODY.isdisjoint(told) and _given_as_word(run, beside="list_of_persons" in told):
            told.discard("common_inside")
        return frozenset(told)

    def around(self, at: int) -> frozenset[str]:
        """What the words around run `at` tell."""
        told = self._around[at]
        if told is None:
            run = self.runs[at]
            told = self._around[at] = frozenset((*_before(self.text, run), *_behind(self.text, run)))
        return told


def _given_as_word(run: CapitalRun, *, beside: bool) -> bool:
    """Whether the first word is a given name that is an ordinary word too ("Minor Lopez"): its capital is not from its place, and a family name
    stands behind, or `beside` persons of a list what no table has."""
    first, *others = (word for word in run.own if word.sort is not WordKind.PARTICLE)
    sorts = (WordKind.NAME, WordKind.UNKNOWN) if beside else (WordKind.NAME,)
    named = bool(others) and all(word.sort in sorts for word in others)
    return first.sort is WordKind.COMMON and not first.opens and named and first.plain not in listed_in("officers", "ranks")


def _before(text: str, run: CapitalRun) -> Iterator[str]:
    last = run.word_before
    lead = text[max(0, run.start - _LEAD) : run.start]
    if last is not None:
        if (between := text[last.end : run.start]) == " " or between.isspace():
            yield from _touching_before(last) if last.printed[0].isupper() else _small_before(last.plain)
            if last.plain in _PREPOSITIONS:
                yield from _leading(last.plain, [word.plain for word in run.words_before[:-1]])
        elif last.plain in person_wordings()["people"] and between.strip() in _PARTING:
            yield "people_before"
    sign = lead.rstrip()[-1:]
    if sign in _ENDS_VERSUS and _VERSUS.search(lead):
        yield "versus"
    if sign in _QUOTES:
        yield "quoted"
    if lead.endswith("("):
        yield "in_brackets"


_LEAD = 20
_PARTING = frozenset({",", ":", "–", "(", "“"})
_QUOTES = frozenset('“"‘«')
_ENDS_VERSUS = frozenset("v.s")


def _leading(last: str, others: Sequence[str]) -> Iterator[str]:
    """What the words before a preposition tell, which stands right before the name."""
    listed = person_wordings()
    if last in {"in", "on"} and not listed["cases_behind"].isdisjoint(others):
        yield "case_of"
    if last != "in":
        yield from (told for told, each in _LED_BY if not listed[each].isdisjoint(others))
        yield f"behind_{last}"


_PREPOSITIONS = frozenset({"of", "against", "by", "on", "for", "that", "in"})
_LED_BY = (("deed_of", "deeds"), ("case_of", "cases"), ("place_of", "of_places"), ("thing_of", "of_things"))


def _touching_before(last: TextWord) -> Iterator[str]:
    """What a word with a capital right before the name tells."""
    if last.sort is WordKind.TITLE:
        yield "title"
    elif told := _small_before(last.plain, capital=True):
        yield from told
    elif not last.opens:
        office = last.plain in listed_in("offices", "ranks") and without_possessive(last.printed) == last.printed  # "the Queen’s Example Regiment"
        yield "office_before" if office else "formal_before" if last.sort is not WordKind.STATE else "state_before"
    elif last.plain in _NAMING:
        yield "named"


@lru_cache(maxsize=16_384)
def _small_before(plain: str, *, capital: bool = False) -> tuple[str, ...]:
    """What a word right before the name tells, whatever stands before it."""
    listed = person_wordings()
    if plain in listed["people"]:
        return ("people_before",)
    if plain in listed["frees"]:
        return ("deed_of",)
    if plain in listed["in_places"]:
        return ("behind_in",)
    if plain == "the":
        return ("behind_the",)
    if plain in listed["of_peoples"]:
        return ("peoples_before",)
    if plain in listed["of_places"]:
        return ("places_before",)
    return ("named",) if plain in _NAMING and not capital else ()


_NAMING = frozenset({"named", "called", "namely"})


def _behind(text: str, run: CapitalRun) -> Iterator[str]:
    end = run.end
    rest = text[end : end + 120]
    if (sign := rest.lstrip()[:1]) and sign in _TELLING_BEHIND:  # most names stand before other words
        yield from _signs_behind(rest)
    if rest[:2] in _POSSESSIVE:
        yield "possessive"
    first = _NEXT.match(text, end) if end == run.stop else None
    if first is None:
        if rest[:1] in _COMMA:
            yield "comma_behind"
        return
    plain = plain_of(printed := first[1])
    told, does = _touching_behind(plain, capital=printed[0].isupper())
    yield from told
    if does and any(word.plain in person_wordings()["deeds"] for word in run.words_behind):
        yield "deed_behind"


_NEXT = re.compile(rf"\s+({WORD.pattern})")
_TELLING_BEHIND = frozenset(',(”"’wvea')
"""What stands first in what the expressions for it find behind a name."""
_POSSESSIVE, _COMMA = frozenset({"’s", "'s"}), frozenset({",", ";"})


def _signs_behind(rest: str) -> Iterator[str]:
    if _AGED.match(rest):
        yield "aged"
    if _WHO.match(rest):
        yield "who_behind"
    if _ABBREVIATED.match(rest):
        yield "abbreviated"
    if _VERSUS_BEHIND.match(rest):
        yield "versus"
    if (apposition := _APPOSITION.match(rest)) is not None:
        listed, held = person_wordings(), {word.lower() for word in apposition["words"].split()}
        yield "people_behind" if held & listed["people"] else "office_behind" if held & listed["offices"] else "apposition"


@lru_cache(maxsize=16_384)
def _touching_behind(plain: str, *, capital: bool) -> tuple[tuple[str, ...], bool]:
    """What a word right behind the name tells, and whether a deed may follow it."""
    listed = person_wordings()
    told = ["case_behind"] if plain in listed["cases_behind"] else []
    if plain in listed["of_things"]:
        told.append("thing_behind_capital" if capital else "thing_behind")
    elif plain in listed["of_places"]:
        told.append("places_behind")
    elif plain in listed["of_peoples"]:
        told.append("peoples_behind")
    elif plain in listed["does"]:
        told.append("does")
    elif capital:
        told.append("formal_behind")
    elif plain not in _JOINS:
        told.append("small_behind")
    return tuple(told), plain in _AUXILIARIES or plain in listed["deeds"]


_JOINS = {"and", "or", "in", "on", "by", "for", "of", "to", "from", "with", "at", "as"}
_AUXILIARIES = {"was", "were", "had", "has", "is", "who", "to", "be"}


def _beside(every: RunsOfText, at: int) -> Iterator[str]:
    """Names stand in lists of names."""
    for other, start, end in _near(every.runs, at):
        if _LISTED.fullmatch(every.text, start, end):
            own = every.runs[other].own
            several = sum(word.sort is not WordKind.PARTICLE for word in own) > 1
            yield "list_of_several" if several else "list_of_one"
            if _is_of_persons(every, other, ahead=other < at):
                yield "list_of_persons"
            if any(word.plain in known_words()["given"] for word in own):
                yield "list_with_given"


def _is_of_persons(every: RunsOfText, at: int, *, ahead: bool) -> bool:
    """Whether the words around a run tell of a person; or (`ahead`) those around one before it in the same list do, whose head leads all of it."""
    if not _OF_PERSONS.isdisjoint(every.around(at)):
        return True
    if not ahead or not at or not _LISTED.fullmatch(every.text, every.runs[at - 1].end, every.runs[at].start):
        return False
    return _is_of_persons(every, at - 1, ahead=True)


def _near(runs: Sequence[CapitalRun], at: int) -> Iterator[tuple[int, int, int]]:
    """The numbers of those runs of a text, in its order, that stand near this one, and what is between: from where to where."""
    run = runs[at]
    for number in range(at - 1, -1, -1):
        if run.start - runs[number].end >= _BETWEEN:
            break
        yield number, runs[number].end, run.start
    for number in range(at + 1, len(runs)):
        if runs[number].start - run.end >= _BETWEEN:
            break
        yield number, run.end, runs[number].start


_BETWEEN = 48
_OF_PERSONS = {"title", "people_before", "deed_of", "case_of", "versus", "people_behind", "aged", "named"}
