"""What speaks for and against that a run of words with capitals names a person: features of its words and of what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..spellings.known_words import known_words
from .capitals import WordKind, listed_in, person_wordings, without_possessive
from .runs_of_capitals import CapitalRun, TextWord

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
_LONG = 3
_OF_SOMEBODY = frozenset({"deed_of", "case_of", "people_before", "list_of_persons", "versus"})


def run_features(text: str, runs: Sequence[CapitalRun]) -> Iterator[frozenset[str]]:
    """The features of each run of a text."""
    around = [frozenset((*_before(text, run), *_behind(text, run))) for run in runs]
    for at, run in enumerate(runs):
        told = {*_of_words(run), *around[at], *_beside(text, runs, at, around)}
        if not _OF_SOMEBODY.isdisjoint(told) and _given_as_word(run):
            told.discard("common_inside")
        yield frozenset(told)


def _given_as_word(run: CapitalRun) -> bool:
    """Whether the first word is a given name that is an ordinary word too ("Minor Lopez"): its capital is not from its place, and a family name
    stands behind."""
    first, *others = (word for word in run.own if word.sort is not WordKind.PARTICLE)
    named = bool(others) and all(word.sort is WordKind.NAME for word in others)
    return first.sort is WordKind.COMMON and not first.opens and named and first.plain not in listed_in("officers", "ranks")


def _of_words(run: CapitalRun) -> Iterator[str]:
    held, own = known_words(), run.own
    said = [word for word in own if word.sort is not WordKind.PARTICLE]
    sorts, plain = [word.sort for word in said], [word.plain for word in said]
    yield f"words={min(len(said), 5)}"
    yield f"unknown={min(sorts.count(WordKind.UNKNOWN), 3)}"
    several = "many" if len(said) > 1 else "one"
    if _in(plain[0], held["given"]):
        yield f"given_first_of_{several}"
    if any(_in(each, held["given"]) for each in plain[1:]):
        yield "given_later"
    if family := _in(plain[-1], held["family"]):
        yield f"family_last_of_{several}"
    if WordKind.COMMON in sorts:
        yield "common_last" if sorts[-1] is WordKind.COMMON else "common_inside"
    if WordKind.INITIAL in sorts:
        yield "initial"
    if len(said) < len(own):
        yield "particle"
    if any("-" in each and each.split("-")[0] in person_wordings()["joined"] for each in plain):
        yield "joined_article"
    if WordKind.ABBREVIATION in sorts:
        yield "capitals"
    if " ".join([word.plain for word in own]) in held["places"]:
        yield f"place_of_{several}"
    elif not held["places"].isdisjoint(plain):
        yield "place_inside"
    if len(said) == 1 and plain[0].endswith("s") and not family:
        yield "plural"
    if own[0].opens:
        yield "opens"


def _in(plain: str, names: frozenset[str]) -> bool:
    if plain in names or not ("-" in plain or "'" in plain):
        return plain in names
    return any(part in names for part in re.split("[-']", plain) if len(part) > _LONG)


def _before(text: str, run: CapitalRun) -> Iterator[str]:
    listed = person_wordings()
    last = run.word_before
    touching = last is not None and text[last.end : run.start].isspace()
    if last is not None and not touching and last.plain in listed["people"] and text[last.end : run.start].strip() in {",", ":", "–", "(", "“"}:
        yield "people_before"
    if last is not None and touching:
        yield from _touching_before(last)
        if last.plain in _PREPOSITIONS:
            yield from _leading(last.plain, [word.plain for word in run.words_before[:-1]])
    lead = text[max(0, run.start - 20) : run.start]
    if "v" in lead and _VERSUS.search(lead):
        yield "versus"
    if lead.rstrip()[-1:] in _QUOTES:
        yield "quoted"
    if lead.endswith("("):
        yield "in_brackets"


_QUOTES = frozenset('“"‘«')


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
    listed, plain = person_wordings(), last.plain
    if last.sort is WordKind.TITLE:
        yield "title"
    elif plain in listed["people"]:
        yield "people_before"
    elif plain in listed["in_places"]:
        yield "behind_in"
    elif plain == "the":
        yield "behind_the"
    elif plain in listed["of_peoples"]:
        yield "peoples_before"
    elif plain in listed["of_places"]:
        yield "places_before"
    elif last.printed[0].isupper() and not last.opens:
        office = plain in listed_in("offices", "ranks") and without_possessive(last.printed) == last.printed  # "the Queen’s Example Regiment"
        yield "office_before" if office else "formal_before" if last.sort is not WordKind.STATE else "state_before"
    elif plain in {"named", "called", "namely"}:
        yield "named"


def _behind(text: str, run: CapitalRun) -> Iterator[str]:
    rest = text[run.end : run.end + 120]
    if (sign := rest.lstrip()[:1]) and sign in _TELLING_BEHIND:  # most names stand before other words
        yield from _signs_behind(rest)
    if rest[:2] in {"’s", "'s"}:
        yield "possessive"
    first = run.word_behind
    if first is None or not text[run.end : first.start].isspace():
        if rest[:1] in {",", ";"}:
            yield "comma_behind"
        return
    yield from _touching_behind(first, run)


_TELLING_BEHIND = frozenset(',(”"’wvea')
"""What stands first in what the expressions for it find behind a name."""


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


def _touching_behind(first: TextWord, run: CapitalRun) -> Iterator[str]:
    listed = person_wordings()
    if first.plain in listed["cases_behind"]:
        yield "case_behind"
    if first.plain in listed["of_things"]:
        yield "thing_behind_capital" if first.printed[0].isupper() else "thing_behind"
    elif first.plain in listed["of_places"]:
        yield "places_behind"
    elif first.plain in listed["of_peoples"]:
        yield "peoples_behind"
    elif first.plain in listed["does"]:
        yield "does"
    elif first.printed[0].isupper():
        yield "formal_behind"
    elif first.plain not in _JOINS:
        yield "small_behind"
    if (first.plain in _AUXILIARIES or first.plain in listed["deeds"]) and any(word.plain in listed["deeds"] for word in run.words_behind):
        yield "deed_behind"


_JOINS = {"and", "or", "in", "on", "by", "for", "of", "to", "from", "with", "at", "as"}
_AUXILIARIES = {"was", "were", "had", "has", "is", "who", "to", "be"}


def _beside(text: str, runs: Sequence[CapitalRun], at: int, around: Sequence[frozenset[str]]) -> Iterator[str]:
    """Names stand in lists of names. `around` is what the words around each run tell."""
    for other, start, end in _near(runs, at):
        if _LISTED.fullmatch(text, start, end):
            own = runs[other].own
            several = sum(word.sort is not WordKind.PARTICLE for word in own) > 1
            yield "list_of_several" if several else "list_of_one"
            if not _OF_PERSONS.isdisjoint(around[other]):
                yield "list_of_persons"
            if any(word.plain in known_words()["given"] for word in own):
                yield "list_with_given"


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
