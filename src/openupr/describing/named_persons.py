"""Who is named in a text: runs of words with capitals that no table explains, weighed by their words and by what stands around them.

The weights are those of a logistic regression (persons.toml, tools/train/fit_persons.py). Two thresholds: what is *shown* as a person has to be one
(`SHOWN`); what is *hidden* may be one (`HIDDEN`), for a name that is shown in spite of `--no-persons` does harm that a blocked-out place does not.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from ..made_once import made_once
from ..names import facts_of, find_state
from ..records import Named, PersonMention
from .as_what_named import is_figure_of_history, kind_of, tells_of_somebody
from .capitals import Sort, known
from .named_after import is_place_there
from .person_features import features
from .runs_of_capitals import Run, runs

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
_LATER, _PART = 2.0, 1.0
"""What it adds that a name of one word is part of a longer one that the same texts show as a person's, and the least then; the first is the least
where a whole name is one elsewhere, too."""
_BEFORE_OTHERS = (Named.EXPERT, Named.OFFICIAL, Named.CASE, Named.OTHER)


class NamesOfTexts:
    """The persons named in texts that belong together. `organisations` are the names of those who contributed: a part of one is no person,
    unless it looks like one."""

    def __init__(self, texts: Iterable[str], organisations: Iterable[str] = ()) -> None:
        self._organisations = tuple(organisations)
        self._of_organisations = "\n".join(self._organisations)
        self._those_shown: dict[str, tuple[tuple[Run, frozenset[str], float, Named], ...]] = {}
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
        for run, told in zip(every, features(text, every), strict=True):
            if not told & _STRONG:
                name = text[run.start : run.end]
                if find_state(name) is not None or _ends_place(run) or ("given_first_of_many" not in told and self._is_in_organisation(name)):
                    continue
            yield run, told, weight(told)

    def _is_in_organisation(self, name: str) -> bool:
        return name in self._of_organisations and any(name != whole and name in whole for whole in self._organisations)

    def shown(self, text: str) -> tuple[PersonMention, ...]:
        """The persons whom a text of these names, in order. As what, is told by all places: who holds an office in one is an official in others."""
        return tuple(self._mention(text, run, score, kind) for run, _, score, kind in self._shown(text))

    def _mention(self, text: str, run: Run, score: float, kind: Named) -> PersonMention:
        if kind is not Named.TITLE:
            kinds = self._kinds.get(run.own[-1].plain, set())
            kind = next((each for each in _BEFORE_OTHERS if each in kinds), kind)
            if kind is Named.OTHER and text[run.start : run.end] in self._of_history:
                kind = Named.TITLE
        return PersonMention(text[run.start : run.end], kind, run.start, run.end, round(_probability(score), 3))

    def _shown(self, text: str) -> tuple[tuple[Run, frozenset[str], float, Named], ...]:
        """Those of a text that are shown, and as what each is named by its own words: worked out once, for other texts ask, too."""
        if text not in self._those_shown:
            self._those_shown[text] = tuple((run, told, score, kind_of(text, run, told)) for run, told, score in self._found_shown(text))
        return self._those_shown[text]

    def _found_shown(self, text: str) -> Iterator[tuple[Run, frozenset[str], float]]:
        scored = [(run, told, self._score(text, run, told, alone)) for run, told, alone in self._found[text]]
        sure = [run for run, _, score in scored if _probability(score) >= SHOWN and len(run.own) > 1]
        for run, told, score in scored:
            beside = "list_of_several" in told and len(run.own) > 1 and any(_gap(run, other) <= _IN_LIST for other in sure if other is not run)
            if _probability(score) >= (LISTED if beside else SHOWN) and self._is_name(run, text[run.start : run.end]):
                yield run, told, score

    def _is_name(self, run: Run, words: str) -> bool:
        """Whether words may be shown as somebody's name: in one of the texts something tells of a person, they are no place's, and nothing is joined
        behind them ("Example-style")."""
        if len(run.own) == 1:
            return True
        last = words.rpartition(" ")[2]
        joined = "-" in last and last.rpartition("-")[2] in known()["common"]
        return words in self._told and words not in self._places and not joined

    @made_once
    def _told(self) -> frozenset[str]:
        """Names of several words beside which something tells of a person in one of the texts; of the others only that no table explains them."""
        return frozenset(
            text[run.start : run.end]
            for text, found in self._found.items()
            for run, told, score in found
            if told & _TELLING or (_probability(score) >= LISTED and len(run.own) > 1 and tells_of_somebody(text, run, told))
        )

    @made_once
    def _places(self) -> frozenset[str]:
        """Names of several words that stand where places do in one of the texts, and in none as somebody's."""
        there, somebodys = set[str](), set[str]()
        for text, found in self._found.items():
            for run, told, _ in found:
                if len(run.own) > 1 and told & _SOMEBODYS:
                    somebodys.add(text[run.start : run.end])
                elif len(run.own) > 1 and is_place_there(text, run):
                    there.add(text[run.start : run.end])
        return frozenset(there - somebodys)

    @made_once
    def _of_history(self) -> frozenset[str]:
        """Names whose bearers one of the texts calls figures of history."""
        found = ((text, run) for text in self._found for run, _, _, _ in self._shown(text))
        return frozenset(text[run.start : run.end] for text, run in found if is_figure_of_history(text, run))

    @made_once
    def _kinds(self) -> dict[str, set[Named]]:
        """As what those are named whose name ends so, in all texts."""
        kinds: defaultdict[str, set[Named]] = defaultdict(set)
        for text in self._found:
            for run, _, _, kind in self._shown(text):
                kinds[run.own[-1].plain].add(kind)
        return kinds

    def _score(self, text: str, run: Run, told: frozenset[str], score: float) -> float:
        if text[run.start : run.end] in self._whole and not told & _OF_THINGS:
            return max(score, _LATER)
        later = len(run.own) == 1 and run.own[0].plain in self._full and not told & {"behind_in", *_OF_THINGS}
        return max(score + _LATER, _PART) if later else score

    @made_once
    def one_of(self) -> dict[str, tuple[str, int]]:
        """A mention of each name that was weighed: the first one."""
        found = ((text[run.start : run.end], (text, run.start)) for text, found in reversed(self._found.items()) for run, _, _ in reversed(found))
        return dict(found)

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


def _ends_place(run: Run) -> bool:
    """Whether the word before makes a place's name of it that we know: "New York", of which the first word is an ordinary one."""
    return run.first > 0 and " ".join(word.plain for word in run.words[run.first - 1 : run.last + 1]) in known()["places"]


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
