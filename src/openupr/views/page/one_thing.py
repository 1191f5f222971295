"""One act on one thing that several States ask for in their own words: whose words stand for all, who asks for most, and what each says.

Only of those whose requests say as much as the words that are quoted it is told that they ask for this; the others make other requests on the matter.
How much a request asks is said of the whole of it, as in every chapter, also where a part of it asks for the thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...examining.labels import is_demanding
from ...examining.requests_by_issue import OneThing
from ...examining.told_of_thing import ToldOfThing
from ...labelling import Labelled
from ...languages.messages import Message, message
from ...records import Clause
from ..identifiers_shown import anchor
from ..quotes import Link
from ..states_and_groups import recommender_name
from .asked_for import AskedFor, InOtherWords, Lines, asked_for, rows_of, tail_shown
from .requests_shown import clause_number
from .review_view import ReviewView

MOST_OF_THEM = 0.5
"""The share of the States from which on a thing is told by what they ask for; below it by the matter alone."""

WHOLE = 170
"""How many characters a firmer wording has at most: what is cut may be cut before the thing is named."""


def one_thing(
    view: ReviewView, surely: Sequence[Clause], possibly: Sequence[Clause], labels: Mapping[str, Labelled], thing: OneThing, told: ToldOfThing | None
) -> AskedFor:
    """What these clauses `surely` ask for, the most central first, one act on one thing; `possibly` are others that may ask for it. They are those
    of the `thing` that the review has, and it is `told` so of several States (None: in its one wording)."""
    found, parts = asked_for(view, surely, labels), thing.parts
    possible = len(_states(view, (*surely, *possibly)))
    if told is None:
        return replace(found, possible=possible)
    firm = {clause.id: is_demanding(labels[clause.id]) for clause in surely}
    by_id = {clause.id: clause for clause in surely}
    same = [by_id[each] for each in told.same]
    number = len(_states(view, same))
    is_told = number > 1 and number >= MOST_OF_THEM * len(found.states)
    first = by_id[told.of] if is_told else next((clause for clause in surely if clause.id not in parts), surely[0])  # the most like the others
    asking = same if is_told else list(surely)
    firmer = [clause for clause in asking if firm[clause.id] and clause is not first and len(tail_shown(clause.request)) <= WHOLE]
    firmest = max(firmer, key=lambda clause: (labels[clause.id].action.category, -len(clause.request)), default=None)
    said = InOtherWords(
        number if is_told else 0,
        len(found.states) - number if is_told else 0,
        "" if is_told else told.matter,
        (tail_shown(firmest.request), _whose(view, firmest)) if firmest is not None and not firm[first.id] else None,
        len(_states(view, [clause for clause in asking if firm[clause.id]])),
        tuple(_lists(view, (surely, same if is_told else (), possibly), firm, parts)),
    )
    part = told.words if is_told else parts.get(first.id, first.request)
    words = tail_shown(first.request if part == first.request else _shown(first, {first.id: part}))
    return replace(found, words=words, of=_whose(view, first), possible=possible, others=said)


def _lists(
    view: ReviewView, some: tuple[Sequence[Clause], Sequence[Clause], Sequence[Clause]], firm: Mapping[str, bool], parts: Mapping[str, str]
) -> list[tuple[Message, Lines]]:
    """The wordings under their titles: what asks for the thing that is told, and what else is asked on the matter; or by how much they ask; and what
    possibly belongs, which is not counted. `some` are all that surely belong, those of them that ask for the thing, and those that possibly do."""
    every, same, possibly = some
    others = [clause for clause in every if clause not in same]
    if same:
        titles = message("Requests for this"), message("Other requests on the matter")
        lists = [(titles[0], same), (titles[1], others)]
    else:
        lists = [
            (message("Demanding requests"), [clause for clause in others if firm[clause.id]]),
            (message("Other requests"), [clause for clause in others if not firm[clause.id]]),
        ]
    lists.append((message("Not counted, for our program is unsure: look"), possibly))
    return [
        (title, tuple((_shown(clause, parts), Link(anchor(clause.id), _number(view, clause))) for clause in some)) for title, some in lists if some
    ]


def _states(view: ReviewView, clauses: Sequence[Clause]) -> frozenset[str]:
    return frozenset(view.key(row.recommender) for row in rows_of(view, clauses))


def _shown(clause: Clause, parts: Mapping[str, str]) -> str:
    """The words of a request, or of its part that asks for the thing, with dots where it is cut."""
    part = parts.get(clause.id)
    if part is None:
        return clause.request
    before, _, after = clause.request.partition(part)
    return f"{'… ' if before.strip() else ''}{part}{' …' if after.strip(' .') else ''}"


def _whose(view: ReviewView, clause: Clause) -> Link:
    first = view.rows_of_clause[clause.id][0].recommender
    return Link(f"by-{view.key(first)}", recommender_name(first))


def _number(view: ReviewView, clause: Clause) -> str:
    return clause_number(view.rows_of_clause[clause.id][0])
