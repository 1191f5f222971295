"""What of part I is a request, where part II refers to it: the sentences that ask, without what they ask to know; lettered parts with their verb."""

from __future__ import annotations

import re

from .beginnings import Kind, beginning, continues, is_verb, treaty

_ASKING = re.compile(
    r"\b(?:recommend(?:s|ed|ing)?|encourag(?:es|ed|ing)|urg(?:es|ed|ing)|call(?:s|ed|ing)\s+(?:up)?on|call(?:s|ed|ing)\s+for|suggest(?:s|ed|ing)|invit(?:es|ed|ing)"
    r"|request(?:s|ed|ing)(?!\s+(?:\w+\s+){0,2}?(?:information|clarification|details|explanation|updates?|comments|views)\b)|propos(?:es|ed|ing)|appeal(?:s|ed|ing)\s+to|advis(?:es|ed|ing)|exhort(?:s|ed|ing)|should|asked\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]*|it)\s+(?:[\w’'-]+\s+){0,3}?to)\b|\brecommendations?\s+(?:to|that)\b",
    re.IGNORECASE,
)
# "noted that the Committee against Torture | recommended": somebody else asks; "as | recommended by"; "questions that could lead to | ...".
_OF_OTHERS = re.compile(
    r"(?:\b(?:that|how|when|where|which|whether)\s+(?:the\s+)?(?:[A-Z][\w’'-]*)(?:\s+(?:on|of|for|against|and|the|all|to|in|[A-Z][\w’'-]*)){0,14}\s+(?:had\s+|has\s+|have\s+|also\s+)*"
    r"|\b[Aa]s\s+(?:was\s+|were\s+|had\s+been\s+)?|\b(?:was|were|been|being)\s+|\blead\s+to\s+)$"
)
# What a sentence asks to know, behind what it asks to be done: ", also asking why", ", and wished to know whether", ", indicating concern".
_QUESTION = re.compile(
    r"[,;]?\s+(?:and\s+|while\s+)?(?:also\s+|further\s+)?(?:ask(?:ing|ed)\s+(?:why|how|what|whether|about|if|when|which|who)"
    r"|(?:in|en)quir(?:ed|ing)\b|wish(?:ed|ing)\s+to\s+(?:know|learn)|wonder(?:ed|ing)\b|(?:indicat|express)(?:ed|ing)\s+(?:\w+\s+)?concern)"
)
# Words that lead to a list and want what is in it: "consider becoming a party to", "treaties such as".
_UNFINISHED = re.compile(r"\b(?:to|of|for|with|by|as|including|namely|\w{3,}ing)$")
_JOINING = re.compile(
    r"\b(?:ratif(?:y|ying)|ratification\s+of|acced(?:e|ing)\s+to|accession\s+to|sign(?:ing)?|join(?:ing)?|party\s+to|adher(?:e|ing)\s+to)(?=\s)",
    re.IGNORECASE,
)


def asked_at(text: str, start: int, end: int) -> int | None:
    """Where a sentence of a summary begins to ask; None where it only tells what others recommended, or what it asks to know."""
    for match in _ASKING.finditer(text, start, end):
        if _OF_OTHERS.search(text[max(start, match.start() - 160) : match.start()]) is None:
            return match.start()
    return None


def before_question(text: str, start: int, end: int) -> int:
    """Where a request ends before the question or the remark that its sentence adds."""
    match = _QUESTION.search(text, min(start + 8, end), end)
    return match.start() if match else end


def verb_of_letter(wording: str, before: list[str], lead: str) -> tuple[str, str]:
    """The words that a lettered part without a verb needs, and the doubt where there are none: a treaty takes the verb of the part before that joins
    one; a noun the words that lead to the list ("consider making"). `before` are the parts before it."""
    kind = beginning(wording).kind
    lead = "" if _ASKING.match(lead) else re.sub(r"^that\s+(?:it|they)\s+", "", lead)
    leads = _UNFINISHED.search(lead) is not None or is_verb(lead.rpartition(" ")[2].lower())
    if treaty(wording):
        joined = next(
            (part[: found.end()] for part in reversed(before) if (found := _JOINING.search(part)) and beginning(part).kind is Kind.VERB), ""
        )
        verb = joined or (lead if leads else "")
        return verb, "" if verb else "clause_without_verb"
    if kind is Kind.NOUN:
        return (lead if leads else ""), ""
    return "", "clause_without_verb" if kind is Kind.OTHER and continues(wording) else ""
