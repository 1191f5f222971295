"""All forms of English verbs, and phrases with such verbs, as regular expressions: how the word lists of `en/` are written.

"accept~" stands for accept, accepts, accepted, accepting; "take~ … note" lets up to six words stand where the dots are that are neither verbs nor
prepositions ("takes due note"); a space stands for any white space. Wordings are divided by "|" or by lines, in a list of plain words by spaces.
"""

from __future__ import annotations

import re
from itertools import pairwise

from .stop_words import stop_words

_IRREGULAR = {
    "be": "be is are was were been being",
    "have": "have has had having",
    "do": "do does did done doing",
    "take": "take takes took taken taking",
    "give": "give gives gave given giving",
    "get": "get gets got gotten getting",
    "win": "win wins won winning",
    "find": "find finds found finding",
    "meet": "meet meets met meeting",
    "lend": "lend lends lent lending",
    "withhold": "withhold withholds withheld withholding",
    "withdraw": "withdraw withdraws withdrew withdrawn withdrawing",
    "lose": "lose loses lost losing",
    "fall": "fall falls fell fallen falling",
    "go": "go goes went gone going",
    "come": "come comes came coming",
    "become": "become becomes became becoming",
    "put": "put puts putting",
    "set": "set sets setting",
    "begin": "begin begins began begun beginning",
    "run": "run runs ran running",
    "hold": "hold holds held holding",
    "stand": "stand stands stood standing",
    "say": "say says said saying",
    "bring": "bring brings brought bringing",
    "throw": "throw throws threw thrown throwing",
    "make": "make makes made making",
    "rethink": "rethink rethinks rethought rethinking",
    "forgo": "forgo forgoes forwent forgone forgoing",
}
_DOUBLED = {"commit", "submit", "omit", "defer", "confer", "concur", "refer", "permit", "rebut"}
_NO_GAP = r"been|being|be|to|by|of|with|which|that|for|in|on|from|not|never|ever|given|lent|withheld|withdrawn|won|found|met|made|taken|shown|had"
GAP = rf"(?:\s+(?!(?:{_NO_GAP})\b|(?!un)\w+ed\b)[\w’'–-]+,?){{0,6}}?\s+"
"""Up to six words that are no verb and no preposition, between a verb and its noun."""


_ADVERB = r"\s+(?:(?:\w+ly|in\s+principle|in\s+part|in\s+full),?\s+)?"
"""What may stand between a verb and its particle: "agrees in principle with"."""


def verb_forms(verb: str) -> list[str]:
    """All forms of a verb, the base form first."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb].split()
    if verb.startswith(("under", "over", "re", "up")) and (
        rest := next((v for v in _IRREGULAR if verb.endswith(v) and len(verb) - len(v) in {2, 4, 5}), "")
    ):
        return [verb.removesuffix(rest) + form for form in _IRREGULAR[rest].split()]
    if re.search(r"[^aeiou]y$", verb):
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb in _DOUBLED or re.search(r"fulfil$|veto$", verb):
        stem = verb + ("l" if verb.endswith("l") else verb[-1])
        return [verb, f"{verb}s", f"{stem}ed", f"{stem}ing"]
    if re.search(r"(?:ss|sh|ch|x|o)$", verb):
        return [verb, f"{verb}es", f"{verb}ed", f"{verb}ing"]
    return [verb, f"{verb}s", f"{verb}ed", f"{verb}ing"]


_MOST_VERBS = 2
"""A wording has no more verbs in all their forms ("give~")."""


def listed_wordings(text: str) -> list[str]:
    """The wordings of a list. A line with "|" holds wordings of one or more words, divided by it, any other line single words. Raises `ValueError`
    for a line that holds both: its single words would be one wording and never found, or a wording's words would be found each by itself."""
    found: list[str] = []
    for line in text.strip().splitlines():
        parts = line.split("|") if "|" in line else line.split()
        found += filter(None, map(str.strip, parts))
        if "|" in line:
            if mixed := next((part.strip() for part in parts if part.count("~") > _MOST_VERBS), ""):
                raise ValueError(f"single words stand on a line of their own, apart from wordings that are divided by |: {mixed[:60]!r}")
        elif apart := next((f"{verb} {word}" for verb, word in pairwise(parts) if verb.endswith("~") and word in stop_words("function")), ""):
            raise ValueError(f"a wording of several words stands on a line with |, at its end if it stands there alone: {apart!r}")
    return found


def inflected_pattern(wording: str) -> str:
    """The expression that finds a wording, to be used on a text in lower case."""
    pieces = []
    for word in wording.split():
        if word == "…":
            pieces.append("…")
        elif word.endswith("~"):
            pieces.append("(?:" + "|".join(sorted(map(re.escape, verb_forms(word[:-1])), key=len, reverse=True)) + ")")
        else:
            pieces.append(re.escape(word))
    joined = pieces[0]
    for before, piece in zip(wording.split(), pieces[1:], strict=False):
        joined += (_ADVERB if before.endswith("~") and piece != "…" else r"\s+") + piece
    return joined.replace(r"\s+…\s+", GAP)


def alternatives(text: str) -> str:
    """One expression for all wordings of a list, the longest first."""
    return "|".join(inflected_pattern(wording) for wording in sorted(listed_wordings(text), key=lambda w: (-len(w.split()), -len(w))))
