"""A draft checked: every recommendation with its category, its marks and what became of the like of it."""

from __future__ import annotations

from ..classifying import Labelled, Labeller
from ..text import Span
from .checks import action, marks
from .drafts import Draft, Recommendation
from .earlier import Among
from .marks import Action, Checked, Mark, Sheet

NO_REVIEWS = "Whether it was asked before, and how often the like of it was supported, needs reviews: name their folders with --among."


def check(draft: Draft, labeller: Labeller, among: Among | None = None) -> Sheet:
    """Check every recommendation of a draft; with `among`, against earlier reviews too. Nothing is rewritten."""
    labels = labeller.label(each.text for each in draft.recommendations)
    return Sheet(
        name=draft.name,
        text=draft.text,
        found_by=draft.found_by,
        checked=tuple(_checked(draft, each, label, among) for each, label in zip(draft.recommendations, labels, strict=True)),
        left=draft.left,
        labeller=labeller.version,
        reviews=tuple(review.id for review in among.reviews) if among else (),
        notes=() if among else (NO_REVIEWS,),
    )


def _checked(draft: Draft, each: Recommendation, label: Labelled, among: Among | None) -> Checked:
    placed = _Placed(draft.text, each)
    issue = label.issues[0].issue
    return Checked(
        number=each.number,
        text=each.text,
        span=each.span,
        action=placed.action(action(each.text, label)),
        issues=tuple(one.issue for one in label.issues),
        marks=tuple(placed.mark(mark) for mark in marks(each.text, label)),
        earlier=among.earlier(each.text) if among else (),
        support=among.support(label.action.category, issue) if among else None,
    )


class _Placed:
    """Leads from the recommendation's own text, white space folded, back to the draft's."""

    def __init__(self, text: str, each: Recommendation) -> None:
        self._ends: list[int] = []  # of each character of the folded text, its place in the draft
        gap = False
        for place in range(each.span.start, each.span.end):
            if text[place].isspace():
                gap = bool(self._ends)
                continue
            if gap:
                self._ends.append(place - 1)
                gap = False
            self._ends.append(place)

    def _span(self, span: Span) -> Span:
        return Span(self._ends[span.start], self._ends[span.end - 1] + 1)

    def mark(self, mark: Mark) -> Mark:
        return Mark(mark.kind, mark.reason, tuple(map(self._span, mark.spans)), mark.words)

    def action(self, found: Action) -> Action:
        spans = tuple(map(self._span, found.spans))
        return Action(found.category, found.name, found.probability, found.sure, spans, found.words, found.rule)
