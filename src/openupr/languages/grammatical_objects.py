"""What a word of an answer is on: the recommendation as its object, or as its passive's subject. "Supports these efforts" is on something else."""

from __future__ import annotations

import re
from typing import Any

from .sentence_subject import BE, NOT_OF_IT, PARTICIPLE, Surroundings, Words
from .word_tables import by_language, table


@by_language
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an object looks like behind a verb, and what may follow a passive."""
    data: dict[str, Any] = table("objects")
    words = {name: re.sub(r"\n", "", text.strip()).replace("~", r"\s+") for name, text in data["words"].items()}
    before = rf"(?:(?:{words['before']}),?\s+)"
    ends = rf"(?=\s*(?:$|[.,;:()/–—-]|(?:{words['ends']})\b))"
    recommendation = r"(?:recommendations?\b(?!\s+of\s+(?:the|a)\s+(?:committee|commission|report))|#+)"
    found = re.compile(rf"\s*,?\s*(?:{before}{{0,8}}{recommendation}|{before}{{0,2}}(?:{words['pronouns']}){ends})")
    return found, re.compile(rf"\s*{ends}|\s*(?:{words['behind_passive']})\b|\s*#|\s+on\s+\d|\s*[”\"’]")


_GONE = re.compile(r"\s*(?:in\s+(?:full|part|principle)|fully|partially)?\s*(?:$|[.;:)])")
_PARTICIPIAL = re.compile(
    r"\s+(?:by|with|in|through|under)\s+[^,.;:]{2,60},\s+(?!(?:and|but|as|which|since|because|while|although|however|subject|provided|if|in)\b)\w"
)
_HELPS = frozenset("supported backed upheld favoured favored".split())
_WIDELY = frozenset("widely generally commonly universally internationally broadly publicly".split())
_HEAD = re.compile(r"\b(?:of|in|on|under|for|from|with|by|to|regarding|concerning|relating|at|as|about|against)\b")
_ALONE = frozenset("it they these this those both all each none neither either which following above former latter nothing any".split())
_LEAD = frozenset("the following above present said first second third last two three four five of no not any every these those this and".split())
_PAST = re.compile(r"\b(?:in|since)\s+(?:19|20)\d\d\b|\b(?:first|second|third|previous|last|earlier)\s+(?:cycle|review|round)\b")


def not_on_it(around: Surroundings) -> str:
    """Why a word of acceptance or refusal is not known to be on the recommendation; "" where it is."""
    after = around.lowered[around.end :]
    participle = PARTICIPLE.fullmatch(around.verb) is not None or around.verb.endswith("able")
    if _patterns()[0].match(after) and not (participle and BE & set(around.helping)):
        return ""
    if _PARTICIPIAL.match(after) and participle and not around.lowered[: around.start].strip(" #"):
        return NOT_OF_IT  # "Supported by donors, the programme ..."
    subject, of_which = _subject_of(around)
    if (participle or not _is_transitive(around)) and _patterns()[1].match(after) and is_it(subject):
        said = {word for word, _ in subject}
        helped = said <= _ALONE and around.verb in _HELPS and after.lstrip().startswith("by")
        return NOT_OF_IT if helped or _WIDELY & set(around.helping) else ""
    if of_which and _patterns()[1].match(after):
        return ""
    if not participle and _GONE.match(after):
        return ""
    return NOT_OF_IT


def is_past(around: Surroundings) -> bool:
    """Whether a verb in the past tells of an earlier year or review: "accepted it in 2010", not "has accepted it"."""
    now = {"is", "are", "has", "have", "be", "been", "can", "will"} & set(around.helping)
    said = around.verb.endswith("ed") and bool(around.words) and not now
    return said and _PAST.search(around.lowered, around.end) is not None and bool(around.lowered[: around.start].strip(" #"))


def _is_transitive(around: Surroundings) -> bool:
    return re.match(r"(?:enjoy|ha[sdv]|receiv|command|meet|met|find|found|gain|win|won|obtain|get|got|lack|fall|fell)", around.verb) is None


def _subject_of(around: Surroundings) -> tuple[Words, bool]:
    """The words of the subject, the first piece to the left that holds any; and whether the object stands before "that" ("those that it accepts")."""
    at = around.before_verb(len(around.words))
    while True:
        begin, opener = around.chunk(at)
        words = [(word, place) for word, place in around.words[begin:at] if not around.skips(word) and word not in {"a", "an"}]
        if words or not begin or opener in {";", "."}:
            antecedent = around.words[begin - 2][0] if begin > 1 else ""
            of_which = opener in {"that", "which"} and (
                antecedent in {"recommendations", "recommendation", "those", "ones"} or antecedent.startswith("#")
            )
            return words, of_which
        at = around.before_verb(begin - 1)


def is_it(words: Words) -> bool:
    """Whether a subject is the recommendation, or is not said: it is named before any "of", "under" ..., or a pronoun stands alone."""
    said = [word for word, _ in words]
    head = said[: next((i for i, word in enumerate(said) if _HEAD.fullmatch(word)), len(said))]
    named = any(word in {"recommendation", "recommendations"} or word.startswith("#") for word in head)
    if named or not said:
        return True
    rest = set(said)
    if any(word in {"recommendation", "recommendations", "them", "these", "those"} or word.startswith("#") for word in said):
        return set(head) <= _ALONE | _LEAD | {"one", "some", "most", "many", "part", "parts", "element", "elements"}
    return rest <= _ALONE | _LEAD and bool(rest & _ALONE)
