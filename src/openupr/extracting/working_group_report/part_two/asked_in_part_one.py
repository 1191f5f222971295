"""What of part I is a request, where part II refers to it: the sentences that ask, without what they ask to know; lettered parts with their verb."""

from __future__ import annotations

import re
from functools import partial

from ....languages.word_tables import wording
from .beginnings import BeginningKind, beginning, begins_with_treaty, continues, is_verb

_wording = partial(wording, "asked_in_part_one")


def asked_at(text: str, start: int, end: int) -> int | None:
    """Where a sentence of a summary begins to ask; None where it only tells what others recommended, or what it asks to know."""
    for match in _wording("asking").finditer(text, start, end):
        if _wording("of_others").search(text[max(start, match.start() - 160) : match.start()]) is None:
            return match.start()
    return None


def before_question(text: str, start: int, end: int) -> int:
    """Where a request ends before the question or the remark that its sentence adds."""
    match = _wording("question").search(text, min(start + 8, end), end)
    return match.start() if match else end


def verb_of_letter(wording: str, before: list[str], lead: str) -> tuple[str, str]:
    """The words that a lettered part without a verb needs, and the doubt where there are none: a treaty takes the verb of the part before that joins
    one; a noun the words that lead to the list ("consider making"). `before` are the parts before it."""
    kind = beginning(wording).kind
    lead = "" if _wording("asking").match(lead) else re.sub(r"^that\s+(?:it|they)\s+", "", lead)
    leads = _wording("unfinished").search(lead) is not None or is_verb(lead.rpartition(" ")[2].lower())
    if begins_with_treaty(wording):
        joined = next(
            (
                part[: found.end()]
                for part in reversed(before)
                if (found := _wording("joining").search(part)) and beginning(part).kind is BeginningKind.VERB
            ),
            "",
        )
        verb = joined or (lead if leads else "")
        return verb, "" if verb else "clause_without_verb"
    if kind is BeginningKind.NOUN:
        return (lead if leads else ""), ""
    return "", "clause_without_verb" if kind is BeginningKind.OTHER and continues(wording) else ""
