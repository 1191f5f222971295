"""What stands before a main clause, or in the middle of it between commas, and can't change what it answers: blanked before positions are read.

Time, place, forum, reason, manner, thanks and concession ("After consulting its provinces, ...", "... , for want of time, ...") leave an answer
what it is; a condition, a restriction, an exception and another's view do not, and stay. An answer inside such a piece stays too, unless it was given
up ("Having at first reserved its position"), asked of the State ("Although urged to accept them"), or denied before the answer ("Far from ...").
Lists: `en/adjuncts.toml`.
"""

from __future__ import annotations

import re
from typing import Any

from ..kept_patterns import kept_pattern
from .answer_words import answer_lexicon, answer_phrases
from .operator_words import operators
from .word_tables import by_language, table


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, Any] = table("adjuncts")

    def source(text: str) -> str:
        return re.sub(r"\s*\n\s*", "", text.strip()).replace("~?", r"\s*").replace("~", r"\s+")

    words = {name: source(text) for name, text in data["words"].items()}
    opens = rf"(?!(?:{words['limits']})\b)(?:{words['openers']})\b"
    main = rf"(?:(?:{words['adverbs']}),?\s+)*(?:{words['main']})"
    return {
        "opens": kept_pattern(rf"[\W#]*(?:{opens})", re.IGNORECASE),
        "bound": kept_pattern(rf"[\W#]*(?:{words['bound']})\b", re.IGNORECASE),
        "limited": kept_pattern(rf"[\W#]*(?:{words['limits']})\b", re.IGNORECASE),
        "main": kept_pattern(rf"[\W#]*(?:{main})"),
        "comma": kept_pattern(rf",\s+(?={main})"),
        "medial": kept_pattern(rf",\s+(?P<inside>{opens}[^,;:]{{2,160}})(?=,\s)", re.IGNORECASE),
        "adverb": kept_pattern(rf",\s+(?:{words['asides']})(?=,)", re.IGNORECASE),
        "finite": kept_pattern(rf"\b(?:{words['finite']})\b"),
        "of_time": kept_pattern(rf"[\W#]*(?:{words['of_time']})\b", re.IGNORECASE),
        "limits": kept_pattern(rf"\b(?:{words['limiting']})\b"),
        "given_up": kept_pattern(rf"\b(?:{words['given_up']})\b"),
        "asked": kept_pattern(rf"\b(?:{words['asked']})\b"),
        "past": kept_pattern(rf"\b(?:{words['past']})\b"),
        "far_from": kept_pattern(rf"[\W#]*(?:{words['far_from']})\b", re.IGNORECASE),
        "tail": kept_pattern(rf",\s+(?:{words['tails']})\b[^;:.]*(?=[.:]?\s*$)"),
        "of_work": kept_pattern(rf"\b(?:{words['of_work']})\b"),
        "were": kept_pattern(rf"[\W#]*(?:{words['hypothesis']})\b[^;]{{3,300}};\s+(?=(?:{words['main']}))", re.IGNORECASE),
    }


@by_language(most=4096)
def without_adjuncts(sentence: str) -> str:
    """The sentence, of the same length, with blanks for what stands before or inside its main clause and bears on no answer."""
    if ", " not in sentence or len(sentence) > _LONGEST:
        return sentence
    sentence = _without_hypothesis(sentence)
    for _ in range(_MANY):
        shorter = _without_lead(sentence)
        if shorter == sentence:
            break
        sentence = shorter
    return _without_tail(_without_medial(sentence))


_LONGEST = 2000
_MANY = 4
_POSITIONS = {"accept", "commits", "gives", "enjoys", "acceptable", "refuse", "lacks", "opposes", "unacceptable", "support", "note"}
_LATER = {"consider", "pending", "reply", "responding"}


def _without_hypothesis(sentence: str) -> str:
    """Without "Were they accepted, it would have to ...;" before what the State really says."""
    match = _patterns()["were"].match(sentence)
    if match is None or not any(p.kind in _POSITIONS for p in answer_phrases(sentence[match.end() :].lower())):
        return sentence
    return " " * match.end() + sentence[match.end() :]


def _without_lead(sentence: str) -> str:
    found = _patterns()
    offset = len(sentence) - len(sentence.lstrip(" #"))
    opener = found["opens"].match(sentence, offset) or found["far_from"].match(sentence, offset)
    unknown, limited = opener is None, found["limited"].match(sentence, offset)
    bound = limited or (unknown and (found["bound"].match(sentence, offset) or found["main"].match(sentence, offset)))
    begin = opener.end() if opener else offset
    comma = next((m for m in found["comma"].finditer(sentence, begin) if found["finite"].search(sentence, m.end())), None)
    if bound or comma is None or re.search(r"[;:]", sentence[begin : comma.start()]):
        return sentence
    lead = sentence[offset : comma.start()].lower()
    if unknown and _LEADS_ON.search(lead):
        return sentence
    if unknown and (any(p.kind in _POSITIONS for p in answer_phrases(lead)) or any(o.kind in {"only", "part", "principle"} for o in operators(lead))):
        return sentence
    if _limits(lead) or not _answers_nothing(lead, sentence[comma.end() :].lower()):
        return sentence
    return sentence[:offset] + " " * (comma.end() - offset) + sentence[comma.end() :]


_LEADS_ON = re.compile(
    r"\b(?!(?:delegations|recommendations|states|countries|speakers|those|ones|concerns|questions|weeks|months)\b)\w+\s+that\b|\bwhether\b"
)
"""In a piece that no known word opens: a main clause that governs what follows ("Nobody says that, having studied them, it accepts them")."""


def _limits(lead: str) -> bool:
    """Whether a piece may limit the answer: a condition, a restriction, what has still to come."""
    found = _patterns()
    if found["limits"].search(lead) or (found["of_time"].match(lead) and not found["past"].search(lead)):
        return True
    return any(o.kind == "conditional" and o.words not in {"once", "pending"} for o in operators(lead))


def _answers_nothing(lead: str, rest: str) -> bool:
    """Whether a piece before the main clause gives no answer of the State's own that stands."""
    found, said = _patterns(), [p for p in answer_phrases(lead) if p.kind in _POSITIONS | _LATER]
    if not said or not any(p.kind in _POSITIONS | _LATER for p in answer_phrases(rest)):
        return not said
    words = set(re.findall(r"[\w’'-]+", lead))
    if words & answer_lexicon().others and not words & {"government", "state", "it"}:
        return True  # "although its churches are opposed to them"
    if found["far_from"].match(lead) or found["given_up"].search(lead) or found["asked"].search(lead):
        return True
    if all(p.kind in _LATER for p in said):
        return all(p.kind == "responding" for p in said) or found["past"].search(lead) is not None
    denied = any(o.kind in {"denying", "none"} for o in operators(lead))
    return denied and all(p.kind in {"refuse", "opposes", "unacceptable"} for p in said) and re.search(r"\bhaving\b", lead) is not None


def _without_medial(sentence: str) -> str:
    found = _patterns()
    for name in ("adverb", "medial"):
        at = 0
        while match := found[name].search(sentence, at):
            at = match.start() + 1
            if name == "adverb" or _is_harmless(match["inside"], sentence[match.end() + 1 :]):
                end = match.end() + 1
                sentence = sentence[: match.start()] + " " * (end - match.start()) + sentence[end:]
    return sentence


def _without_tail(sentence: str) -> str:
    """Without a clause at the end that only says how far a recommendation is carried out, or with what means."""
    match = next((m for m in _patterns()["tail"].finditer(sentence.lower())), None)
    if match is None:
        return sentence
    inside = match.group()
    kinds = {o.kind for o in operators(inside)}
    answered = any(phrase.kind in _POSITIONS | _LATER for phrase in answer_phrases(inside))
    if answered or kinds & {"conditional", "only", "part", "principle"} or _patterns()["of_work"].search(inside) is None:
        return sentence
    return sentence[: match.start()] + " " * len(inside) + sentence[match.end() :]


def _is_harmless(inside: str, rest: str) -> bool:
    """Whether a piece between commas says nothing of an answer, and the clause goes on behind it."""
    found, lowered = _patterns(), inside.lower()
    if found["limits"].search(lowered) or (found["of_time"].match(inside) and not found["past"].search(lowered)):
        return False
    limits = {"conditional", "only", "part", "principle"}
    if any(p.text != "acknowledging" for p in answer_phrases(lowered)) or any(o.kind in limits for o in operators(lowered)):
        return False
    return _GOES_ON.match(rest) is not None


_GOES_ON = re.compile(r"\s+(?!(?:and|or|which|who|whose|while|whereas|although|but)\b)\w", re.IGNORECASE)
