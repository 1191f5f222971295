"""The recommendations of a review, or those of them that fit filters: in pages, with how many fit each further filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlencode

from ...languages.messages import Messages, messages, said_later
from ...light_dataclass import dataclass
from ...names import GROUPS
from ...records import Claim
from ...views import code_words, safe_text, states_and_groups
from ...views.names_said import name_said, states_by_name
from ...views.page.listed.report_shown import ItemShown
from .review_shelf import Shelved

PER_PAGE = 100
"""Recommendations on one page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter can have: its name, and how many of those that fit the other filters have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its key in the address, its name, the value that it has (empty: none), and its choices."""

    key: str
    name: str
    value: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class FilteredRecommendations:
    """What fits: `total` of `all` recommendations, those of this page; the filters; the addresses of the pages before and after."""

    items: tuple[ItemShown, ...]
    total: int
    every: int
    words: str
    filters: tuple[Filter, ...]
    first: int
    query: str
    before: str
    after: str

    @property
    def last(self) -> int:
        """The number of the last one on this page."""
        return self.first + len(self.items) - 1

    @property
    def filtered(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.query)


FILTERS: dict[str, str] = said_later(
    {
        "position": "Answer",
        "claim": "Claim",
        "state": "Recommending State",
        "group": "Regional group",
        "category": "How much is asked",
        "issue": "Issue",
    }
)
"""The filters, by their keys in the address, with their names."""


def items_of(shelved: Shelved) -> list[ItemShown]:
    """Every recommendation, in the order of the report."""
    return [item for each in shelved.recommended.lists for item in each.items]


def filtered_recommendations(
    shelved: Shelved, asked: Mapping[str, str], number: int = 1, per_page: int = PER_PAGE, *, words: Messages | None = None
) -> FilteredRecommendations:
    """Those that fit: each filter by its key, `q` for words that stand in them; the choices are named in the language of `words` (None: English)."""
    every = items_of(shelved)
    given = {key: asked[key] for key in FILTERS if asked.get(key)}
    typed = asked.get("q", "").strip()
    values = {item.id: _values(shelved, item) for item in every}
    worded = [item for item in every if _has(item, typed)]
    fitting = [item for item in worded if _fits(values[item.id], given)]
    first = max(0, number - 1) * per_page
    query = urlencode(given | ({"q": typed} if typed else {}))

    def at(page: int) -> str:
        return f"?{urlencode({**given, **({'q': typed} if typed else {}), 'page': page})}"

    return FilteredRecommendations(
        tuple(fitting[first : first + per_page]),
        len(fitting),
        len(every),
        typed,
        tuple(_filters(shelved, worded, values, given, words or messages())),
        first + 1,
        query,
        at(number - 1) if number > 1 else "",
        at(number + 1) if first + per_page < len(fitting) else "",
    )


def _has(item: ItemShown, words: str) -> bool:
    text = item.text.casefold()
    return all(each in text for each in words.casefold().split())


def _fits(values: Mapping[str, Sequence[str]], given: Mapping[str, str], but: str = "") -> bool:
    return all(value in values[key] for key, value in given.items() if key != but)


def _values(shelved: Shelved, item: ItemShown) -> dict[str, tuple[str, ...]]:
    categories, issues = shelved.asking.of_items[item.id] if shelved.asking else ((), ())
    return {
        "position": (item.answer.position.value,),
        "claim": (item.answer.claim.value,),
        "state": item.keys,
        "group": item.groups,
        "category": tuple(map(str, categories)),
        "issue": tuple(map(str, issues)),
    }


def _filters(
    shelved: Shelved, items: Iterable[ItemShown], values: Mapping[str, Mapping[str, Sequence[str]]], given: Mapping[str, str], words: Messages
) -> Iterator[Filter]:
    items = list(items)
    for key, name in FILTERS.items():
        counts: Counter[str] = Counter()
        for item in items:
            if _fits(values[item.id], given, but=key):
                counts.update(set(values[item.id][key]))
        names = _names(shelved, key, words)
        shown = [Choice(value, names[value], counts[value]) for value in names if counts[value] or value == given.get(key)]
        if len(shown) > 1 or given.get(key):
            yield Filter(key, name, given.get(key, ""), tuple(shown))


def _names(shelved: Shelved, key: str, words: Messages) -> dict[str, str]:
    """The values of a filter with their names, in the order in which they are offered."""
    shown, asking = shelved.recommended, shelved.asking
    if key == "position":
        return {position.value: words.say(code_words.POSITIONS[position][0]) for position in code_words.POSITIONS}
    if key == "claim":
        return {claim.value: safe_text.sentence(words.say(code_words.CLAIMS[claim][0])) or words.say("Without a claim") for claim in Claim}
    if key == "state":
        return {state.key: name_said(words, state.key, state.name) for state in states_by_name(words, shown.states)}
    if key == "group":
        return {group: words.say(states_and_groups.group_name(group)) for group in (*GROUPS, *(key for key, _ in shown.groups if key not in GROUPS))}
    if asking is None:
        return {}
    if key == "category":
        return {str(kind.key): words.say(kind.label) for kind in asking.kinds}
    return dict(words.by_name(((str(issue.key), words.say(issue.name)) for issue in asking.issues), lambda each: each[1]))
