"""One act on one thing that several States ask for in their own words: whose words stand for all, who asks for most, and what each says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...examining.labels import is_demanding
from ...labelling import Labelled
from ...records import Clause
from ..quotes import Link
from ..wording import anchor, recommender_name
from .asked_for import AskedFor, InOtherWords, asked_for, rows_of, tail_shown
from .requests_shown import clause_number
from .review_view import ReviewView

CENTRAL = 0.5
"""The share of the requests, the most central ones, of which one stands for all; of two both are as central."""

NEAR, WHOLE = 0.8, 170
"""The share of them, the most central ones, of which a firmer wording is one: at the rim stands what asks for something beside. And how many
characters it has at most: what is cut may be cut before the thing is named."""


def one_thing(
    view: ReviewView, surely: Sequence[Clause], possibly: Sequence[Clause], labels: Mapping[str, Labelled], parts: Mapping[str, str]
) -> AskedFor:
    """What these clauses `surely` ask for, the most central first, one act on one thing; `possibly` are others that may ask for it. `parts`: the
    words of those that ask for it in a part. Of several wordings a short central one stands for all: one that is not demanding, if there is any, so
    that no State is said to ask for more than it does, and none that is a part alone, if there is any other."""
    found = asked_for(view, surely, labels)
    possible = len({view.key(row.recommender) for row in rows_of(view, (*surely, *possibly))})
    if found.wordings == 1:
        return replace(found, possible=possible)
    strength = {clause.id: _strength(labels[clause.id]) for clause in surely}
    whole = [clause for clause in surely if clause.id not in parts] or surely
    central = whole[: max(2, round(len(whole) * CENTRAL))]
    mild = min(central, key=lambda clause: (strength[clause.id][0], len(clause.request)))
    near = [clause for clause in whole[: max(2, round(len(whole) * NEAR))] if len(tail_shown(clause.request)) <= WHOLE]
    firm = max((mild, *near), key=lambda clause: (strength[clause.id], -len(clause.request)))
    is_firmer = strength[firm.id][0] and not strength[mild.id][0]
    demanding = [clause for clause in surely if strength[clause.id][0] and clause.id not in parts]  # of a part nobody has read how much it asks
    others = [clause for clause in surely if clause not in demanding]
    said = InOtherWords(
        (tail_shown(firm.request), _whose(view, firm)) if is_firmer else None,
        len({view.key(row.recommender) for row in rows_of(view, demanding)}),
        tuple((_shown(clause, parts), Link(anchor(clause.id), _number(view, clause))) for clause in demanding),
        tuple((_shown(clause, parts), Link(anchor(clause.id), _number(view, clause))) for clause in others),
    )
    return replace(found, words=tail_shown(mild.request), of=_whose(view, mild), possible=possible, others=said)


def _shown(clause: Clause, parts: Mapping[str, str]) -> str:
    """The words of a request, or of its part that asks for the thing, with dots where it is cut."""
    part = parts.get(clause.id)
    if part is None:
        return clause.request
    before, _, after = clause.request.partition(part)
    return f"{'… ' if before.strip() else ''}{part}{' …' if after.strip(' .') else ''}"


def _strength(label: Labelled) -> tuple[bool, bool, int]:
    """How much a wording asks for, as our program reads it: what can be checked before what can't, what is new before what goes on, then by
    UPR Info's action category."""
    return is_demanding(label), label.does.does != "continue", label.action.category


def _whose(view: ReviewView, clause: Clause) -> Link:
    first = view.rows_of_clause[clause.id][0].recommender
    return Link(f"by-{view.key(first)}", recommender_name(first))


def _number(view: ReviewView, clause: Clause) -> str:
    return clause_number(view.rows_of_clause[clause.id][0])
