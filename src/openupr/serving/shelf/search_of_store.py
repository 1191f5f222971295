"""A search over all reviews of the store: words and filters, how many hits each further filter leaves, and the hits as they may be shown."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request

from ...errors import BeingMadeError, OpenUPRError
from ...languages.messages import Messages, messages, said_later
from ...light_dataclass import dataclass
from ...records import Claim, Position
from ...searching import Emptied, Hits, SearchedKind
from ...searching import Query as Asked
from ...searching.opening import Search
from ...views import code_words, states_and_groups
from ...views.issue_names import issue_name
from ...views.passages_found import PASSAGES, FoundView, passages_found, why_nothing_found
from ...views.withheld import may_be_off
from ..shell.said_errors import error_said, refused_for
from .lists_of_recommendations import Choice, Filter
from .review_shelf import ReviewShelf

PER_PAGE = 50
"""Hits on one page."""
MOST_WORDS = 400
"""Letters of a query."""
FILTERS: dict[str, str] = said_later(
    {
        "kind": "What",
        "state": "State",
        "session": "Session",
        "position": "Answer",
        "claim": "Claim",
        "group": "Regional group",
        "by": "By",
        "category": "How much is asked",
        "issue": "Issue",
    }
)
"""The filters of the search, by their keys in the address, with their names."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What a query found: what is shown of it, the filters with their counts, why nothing was found (empty: something was)."""

    found: FoundView | None
    filters: tuple[Filter, ...]
    why: str
    problem: str


def search_store(
    shelf: ReviewShelf,
    words: str,
    given: Mapping[str, str],
    number: int,
    *,
    per_page: int = PER_PAGE,
    facets: bool = True,
    spoken: Messages | None = None,
) -> Searched:
    """What a query finds, said in the language of `spoken` (None: English). Raises nothing for one that can't be read: it is said."""
    try:
        with shelf.opened() as store, store.read() as library:
            engine = Search(library)
            asked = Asked.of(words, held=engine.states(), **{name: (value,) for name, value in given.items()})
            hits: Hits = engine.find(asked, limit=per_page, offset=(number - 1) * per_page)
            counted = engine.facets(asked) if facets and hits.total else {}
            emptied: Emptied | None = None if hits.total else engine.emptied(asked)
    except BeingMadeError:
        raise
    except OpenUPRError as error:
        what, step = error_said(refused_for(error), spoken)
        return Searched(None, (), "", f"{what[:1].upper()}{what[1:]}. {step}")
    found = found_shown(shelf, hits, spoken)
    filters = tuple(_filter(key, given, counted, spoken or messages()) for key in FILTERS if counted.get(key))
    return Searched(found, filters, why_nothing_found(asked, emptied, spoken, options=False) if emptied else "", "")


def found_shown(shelf: ReviewShelf, hits: Hits, words: Messages | None = None) -> FoundView:
    """What was found, as it may be shown, in the language of `words` (None: English)."""
    return passages_found(hits, shelf.withheld(sorted({hit.review for hit in hits.hits if may_be_off(hit.id, hit.text)})), words)


def _filter(key: str, given: Mapping[str, str], counted: Mapping[str, Mapping[str, int]], words: Messages) -> Filter:
    choices = (Choice(value, value_named(key, value, words), count) for value, count in counted[key].items())
    return Filter(key, FILTERS[key], given.get(key, ""), tuple(choices))


def value_named(key: str, value: str, words: Messages) -> str:
    """A filter's value as a reader knows it."""
    if key in {"state", "by"}:
        return words.state(value)
    if key == "group":
        return words.say(states_and_groups.GROUP_NAMES[value]) if value in states_and_groups.GROUP_NAMES else value
    if key == "category":
        from ...views.page.listed.requests_shown import KINDS_OF_ASKING

        return words.say(KINDS_OF_ASKING[value]) if value in KINDS_OF_ASKING else value
    if key == "kind" and value in set(SearchedKind):
        return words.say(PASSAGES[SearchedKind(value)])
    if key == "position" and value in set(Position):
        return words.say(code_words.POSITIONS[Position(value)][0]).lower()
    if key == "claim" and value in set(Claim):
        return words.say(code_words.CLAIMS[Claim(value)][0]) or words.say("no claim")
    return words.say(issue_name(value)) if key == "issue" else value.replace("_", " ")


def filters_asked(request: Request) -> dict[str, str]:
    """The filters of an address."""
    return {key: request.query_params[key][:200] for key in FILTERS if request.query_params.get(key)}
