"""What a spokesperson would attack in the clauses of an item: words that the item does not have in that order, words of other States, a State that
asks for what its list does not close, and the State under review among those that recommend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openupr.extracting.state_lists import StateList, state_lists
from openupr.extracting.working_group_report.part_one.subjects import UnderReview
from openupr.extracting.working_group_report.part_two.clauses import ClauseDraft, clauses, is_verb
from openupr.extracting.working_group_report.part_two.item_wordings import clause_wording

_WORD = re.compile(r"[\w’'-]+")
_BETWEEN = re.compile(r"[\s,;./|:*∗–—\d]*(?:(?:and/or|and|or|as well as|but)\b[\s,;./|:]*)*", re.IGNORECASE)


def faults(text: str, under_review: UnderReview, drafts: list[ClauseDraft] | None = None) -> list[str]:
    """What is wrong with the clauses of an item (or these `drafts` of them), each in words; nothing where they hold."""
    lists = _lists(text, under_review)
    drafts = clauses(text, under_review) if drafts is None else drafts
    if not lists:
        return []
    found = [*_order(text, lists, drafts)]
    for draft in drafts:
        for recommender in draft.recommenders:
            key = recommender.state or recommender.printed
            if recommender.state == under_review.iso3:
                found.append("the State under review recommends")
            found.extend(_others(lists, draft, key))
    found.extend(_closed(text, lists, drafts, under_review))
    return found


def _lists(text: str, under_review: UnderReview) -> list[StateList]:
    """The item's lists of States, those with nothing but signs between them as one; without those of the State under review alone."""
    found: list[StateList] = []
    for each in state_lists(text):
        if {recommender.state for recommender in each.recommenders} == {under_review.iso3}:
            continue
        if found and _BETWEEN.fullmatch(text[found[-1].end : each.start]):
            before = found.pop()
            found.append(StateList(before.start, each.end, before.recommenders + each.recommenders))
        else:
            found.append(each)
    return found


def _order(text: str, lists: list[StateList], drafts: list[ClauseDraft]) -> Iterator[str]:
    """The words of a clause are the item's, in its order; those in square brackets are together in it."""
    bare = text
    for each in reversed(lists):
        bare = f"{bare[: each.start]} {bare[each.end :]}"
    words = _WORD.findall(bare)
    for draft in drafts:
        request = clause_wording(text, draft.spans, is_verb, draft.marked, draft.objects)
        said, added = _WORD.findall(_outside(request)), [_WORD.findall(part) for part in _inside(request)]
        rest = iter(words)
        if not all(any(word == other for other in rest) for word in said):
            yield f"not the item's words in its order: {request}"
        for part in added:
            if not any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1)):
                yield f"in brackets stands what the item has not: {request}"


def _outside(request: str) -> str:
    found, depth = "", 0
    for character in request:
        depth += character == "["
        found += character if depth == 0 else ""
        depth -= character == "]"
    return found


def _inside(request: str) -> list[str]:
    found, depth = [""], 0
    for character in request:
        depth -= character == "]"
        found[-1] += character if depth > 0 else ""
        depth += character == "["
        if (depth == 0 and found[-1]) or character == "…":
            found.append("")
    return [part for part in found if part.strip()]


def _closes(lists: list[StateList], end: int) -> StateList | None:
    """The first list behind the words that end at an offset."""
    return next((each for each in lists if each.start >= end), None)


def _others(lists: list[StateList], draft: ClauseDraft, key: str) -> Iterator[str]:
    """The last words of a State that are neither marked nor a borrowed object end at a list that names it, or stand behind the item's last list,
    which names it: what others asked can only stand before them, as what they go on with."""
    own = [span for span in draft.spans if span not in draft.marked and span not in draft.objects]
    start, end = own[-1] if own else draft.spans[-1]
    closing = _closes(lists, end) or (lists[-1] if start >= lists[-1].end else None)
    if closing is None or not _names(closing, key):
        yield f"the last words of {key} end at no list that names it: {draft.spans}"


def _closed(text: str, lists: list[StateList], drafts: list[ClauseDraft], under_review: UnderReview) -> Iterator[str]:
    """Each State of a list asks for the words that the list closes."""
    for each in lists:
        for recommender in each.recommenders:
            key = recommender.state or recommender.printed
            if recommender.state == under_review.iso3 or under_review.is_named(recommender.printed):
                continue
            theirs = [draft for draft in drafts if any((r.state or r.printed) == key for r in draft.recommenders)]
            if not any(_closes(lists, end) is each or start >= each.end for draft in theirs for start, end in draft.spans):
                yield f"{key} does not ask for what its list closes: {text[max(0, each.start - 60) : each.end]}"


def _names(states: StateList, key: str) -> bool:
    return any((recommender.state or recommender.printed) == key for recommender in states.recommenders)
