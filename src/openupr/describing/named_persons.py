"""Who is named in a text: runs of words with capitals that no table explains, weighed by their words and by what stands around them.

The weights are those of a logistic regression (persons.toml, tools/train/fit_persons.py). Two thresholds: what is *shown* as a person has to be one
(`SHOWN`); what is *hidden* may be one (`HIDDEN`), for a name that is shown in spite of `--no-persons` does harm that a blocked-out place does not.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..made_once import made_once
from ..names import facts_of, find_state
from ..records import Named, PersonMention
from ..text import sentences
from .capitals import Sort, known, wordings
from .person_features import features
from .runs_of_capitals import AROUND, Run, runs

SHOWN, LISTED, SURE, HIDDEN = 0.6, 0.5, 0.8, 0.02
"""From which probability a name is shown as a person's, also where it stands in a list beside one that is shown, from which it is one in the other
texts too, and from which it is hidden. Chosen on texts of
development (docs/accuracy.md)."""
_STRONG = frozenset({"title", "case_of", "deed_of", "people_before", "people_behind", "versus", "aged", "named", "list_of_persons"})
_OF_THINGS = frozenset({"thing_behind_capital", "thing_behind", "places_behind"})
_LATER, _PART = 2.0, 1.0
"""What it adds that a name of one word is part of a longer one that the same texts show as a person's, and the least then; the first is the least
where a whole name is one elsewhere, too."""
_EXPERT = re.compile(
    r"\b(?:Rapporteurs?|Independent Experts?|(?:High )?Commissioner|(?:Under-|Assistant )?Secretary-General|Working Group"
    r"|members? of the (?:\w+ )?Committee|Representative of the Secretary|Special (?:Representative|Adviser|Envoy)|author|report by|researcher)\b"
)
_SAYS = re.compile(
    r"\b(?:adopted|appealed|asked|called|concluded|condemned|considered|considers|expressed|finds|found|had|has|highlighted|learned|noted|notes|observed"
    r"|received|recalled|referred|regretted|reiterated|remained|remains|reported|reports|requested|said|sent|stated|stressed|transmitted|urged|urges"
    r"|was|welcomed|were)\b"
)
"""What an expert or a body does about a person."""
_NEAR, _CLOSE = 90, 45
_BEFORE_OTHERS = (Named.EXPERT, Named.OFFICIAL, Named.CASE, Named.OTHER)
_SPEAKS = re.compile(r"^\s*(?:said|stated|noted|told|added|argued|commented|warned)\b")


class NamesOfTexts:
    """The persons named in texts that belong together. `organisations` are the names of those who contributed: a part of one is no person,
    unless it looks like one."""

    def __init__(self, texts: Iterable[str], organisations: Iterable[str] = ()) -> None:
        self._organisations = tuple(organisations)
        self._found = {text: tuple(self._weighed(text)) for text in dict.fromkeys(texts)}
        self._full = {
            word.plain
            for found in self._found.values()
            for run, told, score in found
            if _probability(score) >= SHOWN and len(run.own) > 1 and not told & _OF_THINGS
            for word in run.own
            if word.sort in {Sort.UNKNOWN, Sort.NAME} and word.plain not in known()["common"]
        }
        self._whole = {
            text[run.start : run.end]
            for text, found in self._found.items()
            for run, told, score in found
            if _probability(score) >= SURE and len(run.own) > 1 and not told & _OF_THINGS
        }

    def _weighed(self, text: str) -> Iterator[tuple[Run, frozenset[str], float]]:
        every = tuple(runs(text))
        for run in every:
            name = text[run.start : run.end]
            told = features(text, run, every)
            if find_state(name) is not None and not told & _STRONG:
                continue
            if told & {*_STRONG, "given_first_of_many"} or not any(name != whole and name in whole for whole in self._organisations):
                yield run, told, weight(told)

    def shown(self, text: str) -> tuple[PersonMention, ...]:
        """The persons whom a text of these names, in order. As what, is told by all places: who holds an office in one is an official in others."""
        return tuple(self._mention(text, run, told, score) for run, told, score in self._shown(text))

    def _mention(self, text: str, run: Run, told: frozenset[str], score: float) -> PersonMention:
        kind = kind_of(text, run, told)
        if kind is not Named.TITLE:
            kinds = self._kinds.get(run.own[-1].plain, set())
            kind = next((each for each in _BEFORE_OTHERS if each in kinds), kind)
        return PersonMention(text[run.start : run.end], kind, run.start, run.end, round(_probability(score), 3))

    def _shown(self, text: str) -> Iterator[tuple[Run, frozenset[str], float]]:
        scored = [(run, told, self._score(text, run, told, alone)) for run, told, alone in self._found[text]]
        sure = [run for run, _, score in scored if _probability(score) >= SHOWN and len(run.own) > 1]
        for run, told, score in scored:
            beside = "list_of_several" in told and len(run.own) > 1 and any(_gap(run, other) <= _IN_LIST for other in sure if other is not run)
            if _probability(score) >= (LISTED if beside else SHOWN):
                yield run, told, score

    @made_once
    def _kinds(self) -> dict[str, set[Named]]:
        """As what those are named whose name ends so, in all texts."""
        kinds: defaultdict[str, set[Named]] = defaultdict(set)
        for text in self._found:
            for run, told, _ in self._shown(text):
                kinds[run.own[-1].plain].add(kind_of(text, run, told))
        return kinds

    def _score(self, text: str, run: Run, told: frozenset[str], score: float) -> float:
        if text[run.start : run.end] in self._whole and not told & _OF_THINGS:
            return max(score, _LATER)
        later = len(run.own) == 1 and run.own[0].plain in self._full and not told & {"behind_in", *_OF_THINGS}
        return max(score + _LATER, _PART) if later else score

    def hidden(self) -> frozenset[str]:
        """Every name that may be a person's. One of a single word is judged by all places where it stands, unless one is plainly a person's."""
        scores: defaultdict[str, list[float]] = defaultdict(list)
        names = set[str]()
        for text, found in self._found.items():
            for run, told, alone in found:
                name, score = text[run.start : run.end], self._score(text, run, told, alone)
                if (len(run.own) > 1 or told & _STRONG) and _probability(score) >= HIDDEN:
                    names.add(name)
                scores[name].append(score)
        names |= {name for name, told in scores.items() if _probability(sum(told) / len(told)) >= HIDDEN}
        return frozenset(names)


def _gap(one: Run, other: Run) -> int:
    """How many characters stand between two runs."""
    return max(one.start, other.start) - min(one.end, other.end)


_IN_LIST = 24


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = facts_of(__package__, "persons")["weights"]
    return weights


def weight(told: Iterable[str]) -> float:
    """The log-odds that what has these features is a person's name."""
    return sum((_weights().get(each, 0.0) for each in told), _weights()["bias"])


def _probability(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def kind_of(text: str, run: Run, told: frozenset[str]) -> Named:
    """As what a person is named there, by the words around the name."""
    start, end = next(((s, e) for s, e in sentences(text) if s <= run.start < e), (0, len(text)))
    before, behind = text[max(start, run.start - _NEAR) : run.start], text[run.end : min(end, run.end + _NEAR)]
    if told & {"thing_behind_capital", "thing_behind", "places_behind", "thing_of"} or _is_inside_name(run):
        return Named.TITLE
    if _is_expert(before) or re.match(r"[^.;]{0,3}" + _EXPERT.pattern, behind) or "abbreviated" in told:
        return Named.EXPERT
    if told & {"office_before", "office_behind"} or _has_office(before.split()[-_REACH:]) or _has_office(behind.lstrip(" ,").split()[:_REACH]):
        return Named.OFFICIAL
    if "behind_by" in told and _deeds(before):
        return Named.PERPETRATOR
    if told & (_STRONG - {"title"}) or "case_behind" in told or "deed_behind" in told:
        return Named.CASE
    if _SPEAKS.match(behind) or before.rstrip().endswith((" said", " says")):
        return Named.OTHER
    close = _NEAR if told & {"list_of_several", "list_of_one"} else _CLOSE  # what is told of a list stands before its first name
    return Named.CASE if _deeds(before[-close:]) or _deeds(behind[:_CLOSE]) else Named.OTHER


def _is_expert(before: str) -> bool:
    """Whether the words before a name make it an expert's. "The Working Group found that the lawyer Ana Example ..." does not: who says
    something of a person is somebody else."""
    last = max((match.end() for match in _EXPERT.finditer(before)), default=None)
    return last is not None and not _SAYS.search(before, last)


_REACH = 3


def _has_office(words: Sequence[str]) -> bool:
    """ "Chief Justice Sir Ana Example", "Ana Example, Prime Minister": a word of rank with a capital near the name."""
    listed = wordings()
    return any(word[0].isupper() and word.lower().strip(",.;()") in listed["offices"] | listed["ranks"] for word in words)


def _is_inside_name(run: Run) -> bool:
    """Whether a word for a thing ends the capitals behind ("the Ana Example Rules", "Ana Example Development Centre")."""
    listed = wordings()
    for word in run.words[run.last + 1 : run.last + 1 + AROUND]:
        if not word.printed[0].isupper() or word.opens:
            return False
        if word.plain in listed["of_things"] or word.plain in listed["of_places"]:
            return True
    return False


def _deeds(words: str) -> bool:
    return any(word in wordings()["deeds"] for word in re.findall(r"[a-z]+", words))
