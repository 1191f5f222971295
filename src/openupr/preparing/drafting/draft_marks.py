"""What a check yields. Frozen; spans are (start, end) in characters of the draft's text as it was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...languages.messages import Text, said_later
from ...light_dataclass import dataclass, field
from ...text import Place, Span
from ..facts import facts


@dataclass(frozen=True, slots=True)
class DraftMark:
    """One thing to look at in a recommendation.

    `kind` is a key of rules.toml; `reason` says why in a sentence; `spans` are the words that decided (empty where what is missing is marked) and
    `words` the same as they stand in the draft. `definite` where it matters less, because what is asked can be checked all the same.
    """

    kind: str
    reason: Text
    spans: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()
    definite: bool = False

    @property
    def title(self) -> str:
        """The mark in a few words."""
        return str(facts("rules")[self.kind]["title"])

    @property
    def advice(self) -> str:
        """What can be done about it."""
        return str(facts("rules")[self.kind]["advice_definite" if self.definite else "advice"])

    @property
    def rule(self) -> str:
        """What the mark rests on."""
        return str(facts("rules")[self.kind]["rule"])


def draft_mark(kind: str, reason: Text, text: str, spans: Iterable[tuple[int, int]]) -> DraftMark:
    """The mark of this kind on `spans` of `text`."""
    made = tuple(sorted(Span(*span) for span in spans))
    return DraftMark(kind, reason, made, tuple(text[a:b] for a, b in made))


@dataclass(frozen=True, slots=True)
class ActionCategory:
    """The action category of a recommendation and the words that decided; `sure` is false below the labeller's stated confidence."""

    category: int
    name: str
    probability: float
    sure: bool
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    rule: str | None


@dataclass(frozen=True, slots=True)
class EarlierRequest:
    """A recommendation of an earlier review that asks for the same or for a part of it: identifier, review, who made it, its wording, the answer,
    where it stands.

    `position` is the State's final answer as far as the documents read say, `states` the recommending States' codes, `date` the report's
    (an ISO prefix, or empty), `alike` how near the two are, up to 100, and `relation` how the draft stands to it ("same", "builds", "general",
    "opposite"). `still_open`: the report leaves the answer open, and no later answers are at hand. `at` is the place
    itself.
    """

    id: str
    review: str
    date: str
    states: tuple[str, ...]
    request: str
    position: str
    place: str
    alike: int
    relation: str = "same"
    still_open: bool = False
    at: Place | None = None


NO_REVIEWS: str = said_later("Whether it was asked before was not looked up: no earlier review was given to look in.")
"""The note of a check without reviews, as it stands in what is handed on (`draft_view.HOW_TO` says on the screen what to type)."""

MOST = 5
"""Earlier recommendations that are shown for one draft where it is read, the nearest first; the others are counted. Data has all."""

FEWEST = 30
"""Answered clauses (rows) below which only the counts are shown, no share."""


@dataclass(frozen=True, slots=True)
class Support:
    """Of `answered` clauses or rows of this category and issue `supported` were supported; `low` and `high` bound the share (Wilson, 95 %).

    `source` says whose labels (and positions) these are, `reviews` of how many reviews, `years` of when (empty: not known). `group` is the regional
    group of the recommending States, empty for all States. UPR Info counts rows: a clause and one recommending State each.
    """

    category: int
    issue: str
    supported: int
    answered: int
    low: float
    high: float
    reviews: int
    source: str
    years: str = ""
    group: str = ""

    @property
    def enough(self) -> bool:
        """Whether there are enough clauses for a share to say something."""
        return self.answered >= FEWEST

    @property
    def share(self) -> float:
        """The share that was supported, 0 to 1."""
        return self.supported / self.answered


@dataclass(frozen=True, slots=True)
class Checked:
    """A recommendation of a draft with all that was found. `support` holds UPR Info's rows first, then the reviews read; it is empty where no
    answered clause is like it, and where category or issue is unsure (`issue_sure`). `earlier` are all that were found, the nearest first; who reads
    is shown `nearest`, and told how many `further` ones there are."""

    number: int
    text: str
    span: Span
    action: ActionCategory
    issues: tuple[str, ...]
    issue_sure: bool
    marks: tuple[DraftMark, ...]
    earlier: tuple[EarlierRequest, ...] = ()
    support: tuple[Support, ...] = ()

    @property
    def nearest(self) -> tuple[EarlierRequest, ...]:
        """The earlier ones that are shown where it is read."""
        return self.earlier[:MOST]

    @property
    def further(self) -> int:
        """How many there are besides."""
        return len(self.earlier[MOST:])


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A recommendation of a draft that the checks can't read: `why` in words, and the `language` that it seems to be in (empty: not told)."""

    number: int
    text: str
    span: Span
    why: Text
    language: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A checked draft: `left` are the spans not taken for recommendations, `reviews` the identifiers of the reviews it was held against, `asked_of`
    of those in which it was looked for what was asked before, `not_read` says of which of them the report is held and not read, `unchecked` are the
    recommendations that can't be read."""

    name: str
    text: str
    found_by: Text
    checked: tuple[Checked, ...]
    left: tuple[Span, ...]
    labeller: str
    reviews: tuple[str, ...] = ()
    asked_of: tuple[str, ...] = ()
    notes: tuple[Text, ...] = field(default=())
    unchecked: tuple[Unchecked, ...] = ()
    not_read: tuple[Text, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """The sheet as plain data, for JSON."""
        return {
            "draft": self.name,
            "text": self.text,
            "found_by": str(self.found_by),
            "labeller": self.labeller,
            "reviews": list(self.reviews),
            "asked_of": list(self.asked_of),
            "not_read": list(map(str, self.not_read)),
            "notes": list(map(str, self.notes)),
            "left_aside": [{"span": list(span), "text": self.text[span.start : span.end].strip()} for span in self.left],
            "not_checked": [
                {"number": each.number, "text": each.text, "span": list(each.span), "why": str(each.why), "language": each.language}
                for each in self.unchecked
            ],
            "recommendations": [_checked(each) for each in self.checked],
        }


def _checked(each: Checked) -> dict[str, Any]:
    action = each.action
    return {
        "number": each.number,
        "text": each.text,
        "span": list(each.span),
        "action_category": action.category,
        "action_name": action.name,
        "action_probability": action.probability,
        "action_sure": action.sure,
        "action_words": list(action.words),
        "action_spans": [list(span) for span in action.spans],
        "action_rule": action.rule,
        "issues": list(each.issues),
        "issue_sure": each.issue_sure,
        "marks": [
            {
                "kind": mark.kind,
                "title": mark.title,
                "reason": str(mark.reason),
                "words": list(mark.words),
                "spans": [list(span) for span in mark.spans],
                "advice": mark.advice,
                "rule": mark.rule,
            }
            for mark in each.marks
        ],
        "earlier": [
            {
                "id": one.id,
                "review": one.review,
                "date": one.date,
                "states": list(one.states),
                "request": one.request,
                "position": one.position,
                "place": one.place,
                "alike": one.alike,
                "relation": one.relation,
                "still_open": one.still_open,
            }
            for one in each.earlier
        ],
        "support": [
            {
                "supported": one.supported,
                "answered": one.answered,
                "low": round(one.low, 3),
                "high": round(one.high, 3),
                "category": one.category,
                "issue": one.issue,
                "group": one.group,
                "source": one.source,
                "reviews": one.reviews,
                "years": one.years,
            }
            for one in each.support
        ],
    }
