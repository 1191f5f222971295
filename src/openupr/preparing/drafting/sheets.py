"""A draft checked: every recommendation with its category, its marks and what became of the like of it."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from ...labelling import Labelled, Labeller
from ...languages.messages import Text, message
from ...languages.word_tables import ASSUMED
from ...text import Span, language_of
from .among_reviews import Among
from .checks import action, drafting_marks
from .draft_marks import NO_REVIEWS, ActionCategory, Checked, DraftMark, Sheet, Unchecked
from .drafts import Draft, Recommendation
from .support_rates import rarest, usual
from .unread import why_unread

NOT_CHECKED = "Not checked:"
"""How a note begins that tells of a recommendation that the checks can't read."""

_SHOWN = 90
"""Characters of such a recommendation that a note shows."""

LIKELY = 0.5
"""The probability from which the first issue is told without "unsure"."""


def check_drafts(draft: Draft, labeller: Labeller, among: Among | None = None, by: str | None = None) -> Sheet:
    """Check every recommendation of a draft; with `among`, against earlier reviews too. `by` is the State that will make them (ISO 3166 alpha-3).
    Nothing is rewritten. What the checks can't read (another language, a single word) keeps its number, and is told in the notes one by one."""
    lost = tuple(_unchecked(each, why) for each in draft.recommendations if (why := why_unread(each.text, labeller)))
    numbers = {each.number for each in lost}
    read = [each for each in draft.recommendations if each.number not in numbers]
    labels = labeller.label(each.text for each in read)
    return Sheet(
        name=draft.name,
        text=draft.text,
        found_by=draft.found_by,
        checked=tuple(_checked(draft, each, label, among, by) for each, label in zip(read, labels, strict=True)),
        left=draft.left,
        labeller=labeller.version,
        reviews=tuple(review.id for review in among.reviews) if among else (),
        asked_of=among.asked_of if among else (),
        not_read=among.not_read if among else (),
        notes=(*map(_not_checked, lost), *(() if among else (NO_REVIEWS,))),
        unchecked=lost,
    )


def _unchecked(each: Recommendation, why: Text) -> Unchecked:
    language = language_of(each.text)
    return Unchecked(each.number, each.text, each.span, why, language if language and language != ASSUMED else "")


def _not_checked(each: Unchecked) -> Text:
    shown = textwrap.shorten(each.text, _SHOWN, placeholder=" …")
    return message("Not checked: {number}, “{words}”: {why}.", number=each.number, words=shown, why=each.why)


def _checked(draft: Draft, each: Recommendation, label: Labelled, among: Among | None, by: str | None) -> Checked:
    placed = _Placed(draft.text, each)
    category = label.action.category
    likely = label.issues[0].probability >= LIKELY
    issue = rarest(category, [one.issue for one in label.issues if one.probability >= LIKELY] or [label.issues[0].issue])
    told = label.action.sure and likely  # the like of a clause whose own labels are a guess is not known
    earlier = among.earlier(each.text) if among else ()
    own = among.support(category, issue) if among and told else None
    return Checked(
        number=each.number,
        text=each.text,
        span=each.span,
        action=placed.action(action(each.text, label)),
        issues=tuple(one.issue for one in label.issues),
        issue_sure=likely,
        marks=tuple(placed.mark(mark) for mark in drafting_marks(each.text, label)),
        earlier=earlier,
        support=(*(usual(category, issue, by) if told else ()), *([own] if own else [])),
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

    def mark(self, mark: DraftMark) -> DraftMark:
        return replace(mark, spans=tuple(map(self._span, mark.spans)))

    def action(self, found: ActionCategory) -> ActionCategory:
        return replace(found, spans=tuple(map(self._span, found.spans)))
