"""Who is named in a text: runs of words with capitals that no table explains, weighed by their words and by what stands around them.

The weights are those of a logistic regression (persons.toml, tools/train/fit_persons.py). Two thresholds: what is *shown* as a person has to be one
(`SHOWN`); what is *hidden* may be one (`HIDDEN`), for a name that is shown in spite of `--no-persons` does harm that a blocked-out place does not.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from ...made_once import made_once
from ...names import facts_of, find_state
from ...records import Named, PersonMention
from ...text.letters import undisguised
from ..spellings.known_words import known_words
from .capitals import NAMED
from .named_after import is_place_there
from .person_features import RunsOfText
from .person_roles import bears_a_title_alone, is_figure_of_history, named_kind, tells_of_somebody
from .runs_of_capitals import CapitalRun, runs_of

_T = TypeVar("_T")
SHOWN, LISTED, SURE, HIDDEN = 0.6, 0.5, 0.8, 0.02
"""From which probability a name is shown as a person's, also where it stands in a list beside one that is shown, from which it is one in the other
texts too, and from which it is hidden. Chosen on texts of
development (docs/accuracy.md)."""
_STRONG = frozenset({"title", "case_of", "deed_of", "people_before", "people_behind", "versus", "aged", "named", "list_of_persons"})
_SOMEBODYS = frozenset({"title", "people_before", "people_behind", "versus", "aged"})
_TELLING = frozenset({*_STRONG, "given_first_of_many", "given_later", "family_last_of_many", "family_last_of_one", "initial", "list_with_given"}) | {
    "office_before", "office_behind", "who_behind", "deed_behind", "case_behind", "behind_by"
}  # fmt: skip
_OF_THINGS = frozenset({"thing_behind_capital", "thing_behind", "places_behind"})
_NOT_LATER = _OF_THINGS | {"behind_in"}
_LATER, _PART = 2.0, 1.0
"""What it adds that a name of one word is part of a longer one that the same texts show as a person's, and the least then; the first is the least
where a whole name is one elsewhere, too."""
_BEFORE_OTHERS = (Named.EXPERT, Named.OFFICIAL, Named.CASE, Named.OTHER)


class _Place:
    """Where a name stands in a text. Its features there, and the log-odds by them that it is a person's, are worked out when they are asked for."""

    __slots__ = ("_at", "_every", "_score", "_told", "run", "text")

    def __init__(self, every: RunsOfText, at: int) -> None:
        self._every, self._at, self.text, self.run = every, at, every.text, every.runs[at]
        self._told: frozenset[str] | None = None
        self._score: float | None = None

    @property
    def told(self) -> frozenset[str]:
        """The features."""
        if self._told is None:
            self._told = self._every.features(self._at)
        return self._told

    @property
    def score(self) -> float:
        """The log-odds."""
        if self._score is None:
            self._score = name_log_odds(self.told)
        return self._score

    @property
    def is_whole(self) -> bool:
        """Whether several words plainly are somebody's name there."""
        return len(self.run.own) > 1 and _probability(self.score) >= SHOWN and self.told.isdisjoint(_OF_THINGS)


def _told_once(make: Callable[[NamesOfTexts, str], _T]) -> Callable[[NamesOfTexts, str], _T]:
    """What is told of a name, a word or a text, worked out once. It is kept in a table of the object itself: an object that has a cache of its own
    methods is in a circle, and Python has to look through all objects to find that nobody needs it any more."""

    def asked(names: NamesOfTexts, of: str) -> _T:
        told = names._told[make.__name__]
        if of not in told:
            told[of] = make(names, of)
        return cast(_T, told[of])

    return asked


class NamesOfTexts:
    """The persons named in texts that belong together. `organisations` are the names of those who contributed: a part of one is no person,
    unless it looks like one. Names in disguised letters are looked for in the text as it looks. What the places of one name tell, by themselves and
    together, is worked out for those names alone that are asked for."""

    def __init__(self, texts: Iterable[str], organisations: Iterable[str] = ()) -> None:
        self._organisations = tuple(map(_without_marks, organisations))
        self._of_organisations = "\n".join(self._organisations)
        told = tuple(dict.fromkeys(texts))
        told = tuple(dict.fromkeys((*told, *map(undisguised, told))))
        self._found = dict.fromkeys(told, tuple[_Place, ...]())
        self._of_name, self._of_last = defaultdict[str, list[_Place]](list), defaultdict[str, list[_Place]](list)
        self._kind, self._told = dict[tuple[str, int], Named](), defaultdict[str, dict[str, Any]](dict)
        for text, every in runs_of(told):
            self._found[text] = tuple(self._places(RunsOfText(text, every)))
            for place in self._found[text]:
                self._of_name[place.run.name].append(place)
                self._of_last[place.run.own[-1].plain].append(place)

    def _places(self, every: RunsOfText) -> Iterator[_Place]:
        for at, run in enumerate(every.runs):
            place, name = _Place(every, at), run.name
            maybe = find_state(name) is not None or _ends_place(run) or ("given_first_of_many" not in run.told and self._is_in_organisation(name))
            if not maybe or not place.told.isdisjoint(_STRONG):
                yield place

    @_told_once
    def _is_whole(self, name: str) -> bool:
        """Whether several words are surely somebody's name in one of the texts."""
        return any(place.is_whole and _probability(place.score) >= SURE for place in self._of_name[name])

    @_told_once
    def _is_full(self, plain: str) -> bool:
        """Whether a word is part of a longer name that one of the texts shows as a person's."""
        return any(place.is_whole for place in self._of_word.get(plain, ()))

    @made_once
    def _of_word(self) -> dict[str, list[_Place]]:
        """The places of names of several words, by each word of them that is no ordinary one."""
        found, common = defaultdict[str, list[_Place]](list), known_words()["common"]
        for place in (each for places in self._of_name.values() for each in places if len(each.run.own) > 1):
            for word in place.run.own:
                if word.sort in NAMED and word.plain not in common:
                    found[word.plain].append(place)
        return dict(found)

    def _is_in_organisation(self, name: str) -> bool:
        name = _without_marks(name)  # a file's name often has none
        return name in self._of_organisations and any(name != whole and name in whole for whole in self._organisations)

    def shown(self, text: str) -> tuple[PersonMention, ...]:
        """The persons whom one of these texts names, in order. Roles come from all places: an official in one is an official in all."""
        return tuple(self._mention(*each) for each in self._shown(text))

    def _mention(self, place: _Place, score: float) -> PersonMention:
        run, kind = place.run, self._kind_there(place)
        if kind is not Named.TITLE:
            kinds = self._kinds(run.name)
            kind = next((each for each in _BEFORE_OTHERS if each in kinds), kind)
            if kind is Named.OTHER and self._is_of_history(run.name):
                kind = Named.TITLE
        return PersonMention(run.name, kind, run.start, run.end, round(_probability(score), 3))

    @_told_once
    def _shown(self, text: str) -> tuple[tuple[_Place, float], ...]:
        """The places of a text that are shown, each with its score by all texts."""
        return tuple(self._found_shown(text))

    def _found_shown(self, text: str) -> Iterator[tuple[_Place, float]]:
        scored = [(place, self._score(place)) for place in self._found[text]]
        sure = [place.run for place, score in scored if len(place.run.own) > 1 and _probability(score) >= SHOWN]
        for place, score in scored:
            run = place.run
            beside = "list_of_several" in place.told and len(run.own) > 1 and any(_gap(run, other) <= _IN_LIST for other in sure if other is not run)
            shown = _probability(score) >= (LISTED if beside else SHOWN) and not _is_cried(run) and not _is_of_ordinary_words(place)
            if shown and (len(run.own) == 1 or self._is_name(run.name)):
                yield place, score

    def _is_shown(self, place: _Place) -> bool:
        return any(each is place for each, _ in self._shown(place.text))

    @_told_once
    def _is_name(self, name: str) -> bool:
        """Whether several words may be shown as somebody's name: in one of the texts something tells of a person (of the others we only know that no
        table explains them), they are no place's, stand not in headings alone, and nothing is joined behind them ("Example-style")."""
        last = name.rpartition(" ")[2]
        joined = "-" in last and last.rpartition("-")[2] in known_words()["common"]
        places = self._of_name[name]
        return not joined and any(map(_tells_of_person, places)) and not self._is_place(name) and not all(map(_is_in_heading, places))

    def _is_place(self, name: str) -> bool:
        """Whether several words stand where a place does in one of the texts, and in none as somebody's name."""
        places = self._of_name[name]
        return all(place.told.isdisjoint(_SOMEBODYS) for place in places) and any(is_place_there(place.text, place.run) for place in places)

    def _is_of_history(self, name: str) -> bool:
        """Whether one of the texts calls whoever is shown by this name a figure of history."""
        return any(is_figure_of_history(place.text, place.run) and self._is_shown(place) for place in self._of_name[name])

    @_told_once
    def _kinds(self, name: str) -> frozenset[Named]:
        """As what those are named who have this name, or a part of it that ends alike, in all texts. A title alone makes no official of whom another
        place tells as of a case."""
        words = {word.plain for word in self._of_name[name][0].run.own}
        shown = [each for each in self._of_last[self._of_name[name][0].run.own[-1].plain] if _agree(words, each.run) and self._is_shown(each)]
        kinds = frozenset(map(self._kind_there, shown))
        if Named.OFFICIAL in kinds and Named.CASE in kinds:
            in_office = (place for place in shown if self._kind_there(place) is Named.OFFICIAL)
            return kinds - ({Named.OFFICIAL} if all(bears_a_title_alone(place.text, place.run) for place in in_office) else set())
        return kinds

    def _kind_there(self, place: _Place) -> Named:
        """As what a person is named by the words of one place."""
        at = (place.text, place.run.start)
        if at not in self._kind:
            self._kind[at] = named_kind(place.text, place.run, place.told)
        return self._kind[at]

    def _score(self, place: _Place) -> float:
        """The log-odds that a name is a person's where it stands, by all texts."""
        run, told, score = place.run, place.told, place.score
        if told.isdisjoint(_OF_THINGS) and self._is_whole(run.name):
            return max(score, _LATER)
        later = len(run.own) == 1 and told.isdisjoint(_NOT_LATER) and self._is_full(run.own[0].plain)
        return max(score + _LATER, _PART) if later else score

    @made_once
    def one_of(self) -> dict[str, tuple[str, int]]:
        """A mention of each name that was weighed: the first one."""
        return {name: (places[0].text, places[0].run.start) for name, places in self._of_name.items() if places}

    @property
    def every(self) -> frozenset[str]:
        """Every name that stands in the texts and that no table explains."""
        return frozenset(name for name, places in self._of_name.items() if places)

    def hidden(self, of: Iterable[str] | None = None) -> frozenset[str]:
        """Those of some of these names (None: of all) that may be a person's. One of a single word is judged by all places where it stands, unless
        one is plainly a person's."""
        return frozenset(name for name in (self.every if of is None else of) if self._may_be_persons(self._of_name[name]))

    def _may_be_persons(self, places: Sequence[_Place]) -> bool:
        # By all texts a place never says less than by itself, which is enough for most names.
        return bool(places) and (_may_be_one(places, attrgetter("score")) or _may_be_one(places, self._score))


def _without_marks(name: str) -> str:
    """A name without the marks of its letters: "Ornitologica" for "Ornitológica"."""
    return name if name.isascii() else "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))


def _may_be_one(places: Sequence[_Place], score: Callable[[_Place], float]) -> bool:
    """Whether the places of a name may be a person's by these scores."""
    scores = list[float]()
    for place in places:
        scores.append(score(place))
        if (len(place.run.own) > 1 or not place.told.isdisjoint(_STRONG)) and _probability(scores[-1]) >= HIDDEN:
            return True
    return _probability(sum(scores) / len(scores)) >= HIDDEN


def _tells_of_person(place: _Place) -> bool:
    """Whether something beside the words of a name tells that it is a person's, where it stands."""
    if not place.told.isdisjoint(_TELLING):
        return True
    return _probability(place.score) >= LISTED and len(place.run.own) > 1 and tells_of_somebody(place.text, place.run, place.told)


def _is_in_heading(place: _Place) -> bool:
    """Whether the text is a heading ("2. Dale Mill Closure", "3. Ana Hill and Orb Community"): it has a number, each word begins with a capital, one
    of them is an ordinary one that is nobody's name, and nothing tells of somebody. Without a number it may be what somebody signs with."""
    if len(place.text) > _HEADING or _NUMBERED.match(place.text) is None or not place.told.isdisjoint(_IN_NO_HEADING):
        return False
    words, held = _WORD.findall(place.text), known_words()
    if not all(word[0].isupper() or word in _IN_HEADINGS for word in words) or place.text.isupper():
        return False
    every = {word.lower() for word in words if not word.isupper()} - held["given"] - held["family"]
    return any(word in held["common"] or word in held["formal"] for word in every - _IN_HEADINGS)


_HEADING = 80
_NUMBERED = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,2})*[.)]?|(?:[IVX]{1,5}|[A-Za-z])[.)])\s")
_WORD = re.compile(r"[^\W\d_]+")
_IN_HEADINGS = frozenset("and or of the for in on to at by with from a an".split())
_IN_NO_HEADING = _STRONG | {"office_before", "office_behind", "who_behind", "deed_behind", "case_behind", "behind_by", "comma_behind"}


def _ends_place(run: CapitalRun) -> bool:
    """Whether the word before makes a place's name of it that we know: "New York", of which the first word is an ordinary one."""
    if run.plain not in _ends_of_places() or (before := run.word_before) is None:
        return False
    return f"{before.plain} {run.plain}" in known_words()["places"]


@cache
def _ends_of_places() -> frozenset[str]:
    """What stands behind the first word of places that we know: hardly a name is such an end."""
    return frozenset(place.partition(" ")[2] for place in known_words()["places"] if " " in place)


def _is_cried(run: CapitalRun) -> bool:
    """Whether words in capitals stand behind an article in capitals, as nobody's name does: "LONG LIVE LA VICTORIA SIEMPRE"."""
    return run.name.isupper() and (before := run.word_before) is not None and before.printed.isupper() and before.plain in _ARTICLES


def _is_of_ordinary_words(place: _Place) -> bool:
    """Whether a name stands in capitals, all its words are ordinary ones too ("MARINE ENGINEERS"), and nothing tells of somebody: no small letter
    shows there whether they are one."""
    own, common = place.run.own, known_words()["common"]
    return len(own) > 1 and place.run.name.isupper() and all(word.plain in common for word in own) and place.told.isdisjoint(_STRONG)


_ARTICLES = frozenset({"the", "la", "el", "los", "las", "le", "les"})


def _agree(words: set[str], run: CapitalRun) -> bool:
    """Whether a run may be the same name: one of them has all words of the other. A family name alone is everybody's who has it."""
    others = {word.plain for word in run.own}
    return words <= others or others <= words


def _gap(one: CapitalRun, other: CapitalRun) -> int:
    """How many characters stand between two runs."""
    return max(one.start, other.start) - min(one.end, other.end)


_IN_LIST = 24


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = facts_of(__package__, "persons")["weights"]
    return weights


def name_log_odds(told: Iterable[str]) -> float:
    """The log-odds that what has these features is a person's name."""
    weights = _weights()
    return sum([weights[each] for each in told if each in weights], weights["bias"])


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-score))
