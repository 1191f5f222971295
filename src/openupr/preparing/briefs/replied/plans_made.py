"""The plan, by its name, that a State says it has made since it was asked for one: the National Programme against Ferry Theft 2024-2029, beside
“plans to promote ferrymen, as well as to prevent all forms of ferry theft”.

No sentence has most of the words of a long request. The name of a plan has few, and they are the request's: nearly all that it tells stands in one
part of the request.
"""

from __future__ import annotations

from collections.abc import Iterable

from ....languages.word_tables import wording
from ....linking.requests.parts_asked import parts_asked
from ....records import Review
from ...topics.review_sentences import ReviewSentence
from ..chosen.brief_order import years_named
from ..chosen.main_part import main_part
from ..chosen.session_days import year_begun
from ..chosen.telling_words import telling_weights
from .deeds_told import TABLE
from .plans_named import first_year, names_of_plans, on_it, plan_is_over

_FEWEST, _SHARE = 2, 0.5
"""Words of a name that a part of the request has too, or the share of what that part tells: one rare word among many names what is beside it."""


def plan_made(request: str, asked_in: Review, told: Iterable[ReviewSentence]) -> ReviewSentence | None:
    """The first of these sentences of the State that tells outright of such a plan, made in the year in which it was asked or since; None where none
    does, or the request asks for no plan."""
    if wording(TABLE, "asks_plan").search(request) is None:
        return None
    parts = [weights for each in (request, *parts_asked(request)) if (weights := telling_weights(main_part(each)))]
    return next((each for each in told if _tells(each.words, parts, asked_in)), None)


def _tells(words: str, parts: Iterable[dict[str, float]], asked_in: Review) -> bool:
    if wording(TABLE, "made").search(words) is None:
        return False
    names = [name for name in names_of_plans(words) if not plan_is_over(name, asked_in)]
    rest = words
    for name in names:  # “the Plan to Light Piers” plans nothing that is still to be
        rest = rest.replace(name, "")
    if not names or wording(TABLE, "left_open").search(rest) is not None:
        return False
    return any(_is_since(name, words, asked_in) and any(_is_on(name, part) for part in parts) for name in names)


def _is_since(name: str, words: str, asked_in: Review) -> bool:
    """Whether it was made since: by the years that the sentence names, else by the first year of the plan."""
    begun, first = year_begun(asked_in), first_year(name)
    years = years_named(words) or ((first,) if first is not None else ())
    return begun is not None and bool(years) and max(years) >= begun and (first is None or first >= begun)


def _is_on(name: str, part: dict[str, float]) -> bool:
    if len(on_it(name, frozenset(part), rare=0.0)) >= _FEWEST:
        return True
    return sum(part[stem] for stem in on_it(name, frozenset(part))) >= _SHARE * sum(part.values())
