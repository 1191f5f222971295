"""Plans and strategies by their names, as a State's own answer or report prints them: what a request can name, so that it can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....labelling.tokens import tokens
from ....labelling.verbs import verb_lexicon
from ....labelling.word_rarity import rarity
from ....languages.stop_words import stop_words
from ....languages.word_tables import has_table, wording
from ....light_dataclass import dataclass
from ....records import Review
from ....text import Place
from ...topics.passages_cut import names_a_kind
from ...topics.topic_phrases import names_no_subject
from ..asked.asked_on_topic import AskedOnTopic, on_one_line
from ..chosen.main_part import main_part
from ..chosen.session_days import year_begun
from .nearest_of_bodies import telling_stems

_YEARS = re.compile(r"(?:(?:until|for\s+the|[Pp]eriod)\s+)*\d{4}.*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT = re.compile(r"\b(\d\d)\d\d\s?[-–—]\s?(\d\d)\b")
"""Years of which the last one is printed short: "2014-18"."""
_ON_IT = 5.4
"""How rare one word of a name that the request has too is, at the least: "National Programme" is on no matter."""
_ON_ANY = 3.2
"""How rare a word is that stands in the names of plans on any matter, at the most."""
_OF_NAME = 0.72
"""The share of what a name tells that the request has, by how rare its words are, at the least."""
_FEWEST = 3
"""Words of a name, at the least."""


@dataclass(frozen=True, slots=True)
class PlanNamed:
    """A plan by its name, as it is `printed`; where: in the State's answer to the very request (`place` is that of the answer), or in its
    national report for the review `of` (None: in the answer)."""

    printed: str
    place: Place | None
    of: Review | None = None


def plan_named(asked: AskedOnTopic, newest: Review) -> PlanNamed | None:
    """The plan on the matter of a request that its answer names, or else the national report of the newest review. Most of what its name
    tells stands in the request, which names no plan itself; of several that which has most of its words. None that was over before the review. What
    the report names has to be on what the request asks for (`main_part`): who asks for water, “and education” at its edge, asks for no plan on
    education."""
    request = asked.clause.request
    if not has_table("briefs") or any(_names(request)):
        return None
    said = asked.answer.last_word if asked.answer is not None else None
    report = newest.national_report
    beginnings = tuple(stem.lower()[:4] for stem in telling_stems(request))
    own = [(name, said.place if said is not None else None, None) for name in _names(on_one_line(asked.answer.reasons))] if asked.answer else []
    told = (each for each in (report.text.paragraphs if report is not None else ()) if _has_any(each.text.clean, beginnings))
    of_report = ((name, each.place, newest) for each in told for name in _names(on_one_line(each.text.clean)))
    for found, on in ((own, request), (of_report, main_part(request))):
        wanted = frozenset(each.stem for each in tokens(on))
        on_it = [(weight, *each) for each in found if not _is_over(each[0], newest) and (weight := _on_it(each[0], wanted))]
        best = max(on_it, key=lambda each: each[0], default=None)
        if best is not None:
            return PlanNamed(*best[1:])
    return None


def _is_over(name: str, newest: Review) -> bool:
    """Whether a plan ended, by the years in its name, before the newest review."""
    years = [int(each) for each in _YEAR.findall(name)] + [int(first + last) for first, last in _SHORT.findall(name)]
    begun = year_begun(newest)
    return bool(years) and begun is not None and max(years) < begun


def _has_any(text: str, beginnings: Iterable[str]) -> bool:
    low = text.lower()
    return any(each in low for each in beginnings)


def _on_it(name: str, wanted: frozenset[str]) -> float:
    """How much of a request a name has; 0 where it tells something that the request does not have."""
    verbs = verb_lexicon().category
    read = [each for each in tokens(_YEARS.sub("", name)) if each.word not in stop_words() and each.word[0].isalpha() and not names_a_kind(each.word)]
    tells = {each.stem for each in read if each.stem not in verbs and rarity(each.stem) >= _ON_ANY and not names_no_subject(each.stem)}
    shared = tells & wanted
    weight = sum(map(rarity, shared))
    if not shared or max(map(rarity, shared)) < _ON_IT or weight < _OF_NAME * sum(map(rarity, tells)):
        return 0.0
    return weight


def _names(text: str) -> Iterator[str]:
    for match in wording("briefs", "plan_named").finditer(text):
        if len(match.group().split()) >= _FEWEST:
            yield match.group()
