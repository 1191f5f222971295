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

_BESIDE = re.compile(r"\b[Aa]ction\s+(?=Plan)|\bof\s+[Aa]ction\b|(?:(?:until|for\s+the|[Pp]eriod)\s+)*\d{4}.*")
"""What of a name tells nothing of what the plan is on: its years, and that it is one of action."""
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
    if not has_table("briefs") or any(names_of_plans(request)):
        return None
    said = asked.answer.last_word if asked.answer is not None else None
    report = newest.national_report
    beginnings = tuple(stem.lower()[:4] for stem in telling_stems(request))
    own = (
        [(name, said.place if said is not None else None, None) for name in names_of_plans(on_one_line(asked.answer.reasons))] if asked.answer else []
    )
    told = (each for each in (report.text.paragraphs if report is not None else ()) if _has_any(each.text.clean, beginnings))
    of_report = ((name, each.place, newest) for each in told for name in names_of_plans(on_one_line(each.text.clean)))
    for found, on in ((own, request), (of_report, main_part(request))):
        wanted = frozenset(each.stem for each in tokens(on))
        current = [(sum(map(rarity, sorted(on_it(each[0], wanted)))), *each) for each in found if not plan_is_over(each[0], newest)]
        best = max((each for each in current if each[0]), key=lambda each: each[0], default=None)
        if best is not None:
            return PlanNamed(*best[1:])
    return None


def plan_is_over(name: str, newest: Review) -> bool:
    """Whether a plan ended, by the years in its name, before the newest review."""
    begun = year_begun(newest)
    return begun is not None and ends_before(name, begun)


def ends_before(name: str, year: int) -> bool:
    """Whether a plan ends, by the years in its name, before a year."""
    last = max(_years_of(name), default=None)
    return last is not None and last < year


def first_year(name: str) -> int | None:
    """The first year that stands in the name of a plan; None where none does."""
    return min(_years_of(name), default=None)


def _years_of(name: str) -> list[int]:
    return [int(each) for each in _YEAR.findall(name)] + [int(first + last) for first, last in _SHORT.findall(name)]


def _has_any(text: str, beginnings: Iterable[str]) -> bool:
    low = text.lower()
    return any(each in low for each in beginnings)


def on_it(name: str, wanted: frozenset[str], rare: float = _ON_IT) -> frozenset[str]:
    """The words of a name that a request has, by their stems; none where it tells something that the request does not have, or where none of them is
    so `rare`."""
    verbs = verb_lexicon().category
    read = [
        each for each in tokens(_BESIDE.sub("", name)) if each.word not in stop_words() and each.word[0].isalpha() and not names_a_kind(each.word)
    ]
    tells = {each.stem for each in read if each.stem not in verbs and rarity(each.stem) >= _ON_ANY and not names_no_subject(each.stem)}
    shared = tells & wanted
    if not shared or max(map(rarity, shared)) < rare or sum(map(rarity, shared)) < _OF_NAME * sum(map(rarity, tells)):
        return frozenset()
    return frozenset(shared)


def names_of_plans(text: str) -> Iterator[str]:
    """The names of plans in a text."""
    for match in wording("briefs", "plan_named").finditer(text):
        if len(match.group().split()) >= _FEWEST:
            yield match.group()
