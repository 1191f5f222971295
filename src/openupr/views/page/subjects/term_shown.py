"""A term that several States name in their requests: who does, who of them makes a demanding request, and what each says.

Naming is all that is told: who names a thing may ask for it, for less of it, or against it. How much a request asks is said of the whole of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ....examining.measures.labels import DemandLevel, demand_level
from ....labelling import Labelled
from ....languages.messages import message
from ....languages.stop_words import stop_words
from ....languages.word_tables import reading_in
from ....light_dataclass import replace
from ....linking.requests.surely_same import share_of_each
from ....linking.requests.terms_in_request import has_with_nothing_before
from ....linking.requests.words_together import request_words
from ....records import Claim, Clause
from ...code_words import band
from ...identifiers_shown import anchor
from ...quotes import Link
from ...safe_text import request_quoted
from ...states_and_groups import recommender_name
from ..listed.requests_shown import clause_number
from ..listed.review_view import ReviewView
from .asked_for import Lines, RequestedThing, TermExample, TermShown, asked_for, request_points_back, rows_of_clauses, tail_shown

WHOLE = 170
"""How many characters the wording that is quoted has at most, if one is that short: so a short one that asks for less goes before a long one that is
demanding."""

NOT_SURE_IF_DEMANDING = message("Our program is not sure if these are demanding")
"""What stands above requests that may as well be demanding as not."""

MOST_EXAMPLES = 4
"""Wordings of which one is quoted: where the first stands by another term already, the next."""


def term_shown(
    view: ReviewView, words: tuple[str, ...], naming: Sequence[Clause], apart: Sequence[Clause], labels: Mapping[str, Labelled]
) -> RequestedThing:
    """The term of these `words`, which the clauses `naming` it have; `apart` has them, too, but farther from each other."""
    firm, doubted = (
        [clause for clause in naming if demand_level(labels[clause.id]) is level] for level in (DemandLevel.DEMANDING, DemandLevel.UNSURE)
    )
    with reading_in(view.review.language):
        understood = [clause for clause in naming if not request_points_back(clause.request)] or naming
    by_itself = [clause for clause in understood if _has_by_itself(clause.request, words[0])] or understood
    by_itself = [clause for clause in by_itself if any(each.lower() in clause.request.lower() for each in words)] or by_itself
    whole = [clause for clause in by_itself if len(tail_shown(clause.request)) <= WHOLE]
    some = next(each for each in ([clause for clause in firm if clause in whole], whole, by_itself) if each)
    others = dict.fromkeys(clause.id for clause in (*by_itself, *understood))
    longer = [each for each in naming if each.id in others and each not in some and (each in firm or some[0] not in firm)]
    usual = _answered_as_most(view, naming)
    ranked = [
        clause
        for each in (some, longer)
        for clause in sorted(
            each, key=lambda clause: (clause.id in usual, not _is_claimed(view, clause), *_rank(clause, naming, labels)), reverse=True
        )
    ]
    example, *spare = [
        TermExample(_quoted(tail_shown(clause.request), words), _whose(view, clause), _clause_shown(view, clause), _is_claimed(view, clause))
        for clause in ranked[:MOST_EXAMPLES]
    ]
    lists = (
        (message("Demanding requests"), firm),
        (NOT_SURE_IF_DEMANDING, doubted),
        (message("Other requests"), [clause for clause in naming if clause not in firm and clause not in doubted]),
        (message("Not counted: these words stand farther apart, or in another name"), apart),
    )
    named = TermShown(
        words,
        example,
        ranked[0] in firm,
        len({view.key(row.recommender) for row in rows_of_clauses(view, firm)}),
        tuple((title, _lines(view, some)) for title, some in lists if some),
        others=tuple(spare),
        also_apart=" " not in words[0] and (bool(apart) or _is_used_elsewhere(view, naming, words)),
    )
    return replace(asked_for(view, naming, labels), words=words[0], named=named)


def _is_used_elsewhere(view: ReviewView, naming: Sequence[Clause], words: tuple[str, ...]) -> bool:
    """Whether another request has a word of a single-word term, too: within a treaty's name or a longer term, where it does not count."""
    forms = {each.form for term in words for each in request_words(term) if each.form}
    counted = {clause.id for clause in naming}
    return any(each.form in forms for clause in view.clauses if clause.id not in counted for each in request_words(clause.request))


def _has_by_itself(request: str, term: str) -> bool:
    """Whether a request has a term of a single word with no other word to it: “minorities”, not “sexual minorities”. Longer terms are."""
    stems = {each.stem for each in request_words(term)}
    return len(stems) > 1 or any(has_with_nothing_before(request, each) for each in stems)


def _alike(clause: Clause, naming: Sequence[Clause]) -> float:
    """How much of its words, by how rare they are, a request has in common with the others that name the term, on average: the example is to be like
    what they ask."""
    others = [each.request for each in naming if each is not clause]
    return round(sum(share_of_each(clause.request, each) for each in others) / len(others), 2) if others else 0.0


def _rank(clause: Clause, naming: Sequence[Clause], labels: Mapping[str, Labelled]) -> tuple[float, int, int]:
    return _alike(clause, naming), labels[clause.id].action.category, -len(clause.request)


def _answered_as_most(view: ReviewView, naming: Sequence[Clause]) -> frozenset[str]:
    """Those of the clauses that have the answer that most have: one that was noted is no example of what was supported."""
    answers = {clause.id: band(view.answers[view.rows_of_clause[clause.id][0].item.id].position) for clause in naming}
    most = Counter(answers.values()).most_common(1)[0][0]
    return frozenset(key for key, answer in answers.items() if answer == most)


def _is_claimed(view: ReviewView, clause: Clause) -> bool:
    """Whether the State calls a request done or under way: shown as supported alone it would be taken for a promise."""
    return view.answers[view.rows_of_clause[clause.id][0].item.id].claim is not Claim.NONE


def _quoted(request: str, words: tuple[str, ...]) -> str:
    """A request with the term that it is quoted for: where it is cut, it is cut behind that."""
    written = request_words(request)
    ends = []
    for term in words:
        forms = {each.form for each in request_words(term) if each.word not in stop_words("function")}
        last = {each.form: each.end for each in reversed(written) if each.form in forms}
        if forms and last.keys() == forms:
            ends.append(max(last.values()))
    return request_quoted(request, min(ends, default=0))


def _lines(view: ReviewView, some: Sequence[Clause]) -> Lines:
    return tuple((clause.request, _clause_shown(view, clause)) for clause in some)


def _clause_shown(view: ReviewView, clause: Clause) -> Link:
    return Link(anchor(clause.id), clause_number(view.rows_of_clause[clause.id][0]))


def _whose(view: ReviewView, clause: Clause) -> Link:
    first = view.rows_of_clause[clause.id][0].recommender
    return Link(f"by-{view.key(first)}", recommender_name(first))
