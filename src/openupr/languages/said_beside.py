"""What a sentence says beside its answer, in a relative clause between commas: blanked before the sentence is read.

"Aldovar, whose ministries did not meet in the weeks that followed, supports ...", "recommendations, which several delegations opposed, are noted":
the clause is about something else, or about what others say; it neither answers nor leaves the answer open. A clause with an answer of the State's
own stays, and so does one with a condition. One exception: what the State might accept says nothing more where the main clause puts the answer off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .answer_words import AnswerPhrase, answer_lexicon, answer_phrases
from .operator_words import operators
from .polarity import AUXILIARY

_ASIDE = re.compile(
    r",\s+(?:the\s+[\w-]+\s+of\s+which|(?:(?:\w+\s+){0,3}of\s+)?(?P<plain>which|who|whose|whom|where|when))\b[^,;:]{3,240}(?P<stop>,)\s+(?=\w)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r",\s+(?!the\s)[\w\s]+\sof\s+wh", re.IGNORECASE)
_ADVERBS = r"(?:(?:\w+ly|also|now|thus|therefore|still|hereby|nevertheless|nonetheless)\s+)*"
_MAIN = re.compile(rf"{_ADVERBS}(?:{AUXILIARY}|remain|remains)\b")
_AT_ONCE = re.compile(_ADVERBS)
_BY = re.compile(r"\s*(?:\w+ly\s+)?(?:of|by|from|with)\s+([^,;:]{2,90})")
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+)*")
_OWN = frozenset("government state authorities country republic kingdom delegation executive it its".split())
_PAST = re.compile(r"\b(?:was|were|had|\w+ed)\b")
_HANGS = re.compile(r"\b(?:depend|hinge|rest|rel(?:y|ie)|await)\w*\s+(?:up)?on\b|\bonly\b")
_DEFERS = {"consider", "pending", "reply", "responding"}
# "which had been asked to accept them", "which had at first reserved its position"
_ASKED = re.compile(
    r"\s*(?:which|who)\s+(?:(?:had|has|have|was|were)\s+(?:been\s+)?(?:\w+ly\s+)?(?:asked|urged|invited|encouraged|called\s+upon|pressed|requested|advised|recommended)\b"
    r"|had\s+(?:at\s+first|first|initially|originally|previously|earlier|hitherto)\b"
    r"|had\s+\w+\s+(?:comparable|similar|such|like|the\s+same)\s+recommendations?\b)",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"\b(?:at\s+first|initially|originally|formerly|hitherto|until\s+(?:recently|now|then)|in\s+the\s+past)\b")
_VERB = re.compile(
    r"(?:\w+ly\s+|now\s+|then\s+|this\s+time\s+|on\s+this\s+occasion\s+|nevertheless\s+)*(?:has|have|is|are|was|were|did|does|do|can|cannot|could|will|\w+ed|\w+s|took|gave|lent|found|thought)\b"
)
_ANSWERS = frozenset("accept commits gives enjoys acceptable refuse lacks opposes unacceptable support note".split())
_MAY = frozenset("would could might may".split())


def without_what_is_beside(sentence: str, is_other: Callable[[str], bool] | None = None) -> str:
    """The sentence, of the same length, with blanks for relative clauses between commas that bear on no answer of the State's own."""
    if ", " not in sentence or len(sentence) > _LONGEST:
        return sentence
    at = 0
    while match := _ASIDE.search(sentence, at):
        at = match.start() + 1
        if _is_beside(sentence, match, is_other):
            sentence = sentence[: match.start()] + " " * (match.end("stop") - match.start()) + sentence[match.end("stop") :]
    return sentence


_LONGEST = 2000
"""Characters of a sentence in which such clauses are looked for."""


def _is_beside(sentence: str, match: re.Match[str], is_other: Callable[[str], bool] | None) -> bool:
    inside, after = sentence[match.start() + 1 : match.start("stop")], sentence[match.end() :]
    behind = answer_phrases(after.lower())
    said = answer_phrases(inside.lower())
    kinds = {operator.kind for operator in operators(inside.lower())}
    verb = _AT_ONCE.match(after.lower())
    if (
        said
        and match["plain"]
        and (_ASKED.match(inside) or _AT_FIRST.search(inside.lower()))
        and any(phrase.kind in _ANSWERS for phrase in behind)
        and _VERB.match(after.lower())
    ):
        return True
    if not (_MAIN.match(after.lower()) or (verb and any(phrase.start == verb.end() for phrase in behind))):
        return False
    if (match["plain"] or "").lower() in {"when", "where"} and not _PAST.search(inside):
        return False  # "where they concern prisons", "when read with paragraph 5": they may limit the answer
    if not said:
        of_some = _OF_WHICH.match(sentence, match.start()) or ("only" in kinds and not _has_others(inside))
        return "conditional" not in kinds and not of_some and _HANGS.search(inside) is None
    if re.search(r"\d|#", inside):
        return False
    if _puts_off(inside, said, behind):
        return True
    return "conditional" not in kinds and _others_only(inside, said, is_other)


def _puts_off(inside: str, said: Sequence[AnswerPhrase], behind: Sequence[AnswerPhrase]) -> bool:
    """Whether the clause only says what might be accepted, and all that follows puts the answer off."""
    found = operators(inside.lower())
    wished = any(o.words in _MAY for o in found) and not any(o.kind in {"denying", "none", "only", "part"} for o in found)
    later = bool(behind) and all(phrase.kind in _DEFERS for phrase in behind)
    return wished and later and all(phrase.kind in {"accept", "acceptable", "enjoys", "gives"} for phrase in said)


def _others_only(inside: str, said: Sequence[AnswerPhrase], is_other: Callable[[str], bool] | None) -> bool:
    """Whether all that a clause answers is said by others, and it names nobody who may be the State under review."""
    lowered = inside.lower()
    if set(re.findall(r"\w+", lowered)) & _OWN or not all(_is_others(name.group(), is_other) for name in _NAME.finditer(inside)):
        return False
    for phrase in said:
        agent = _BY.match(lowered, phrase.end)
        before = inside[: phrase.start]
        named = inside[agent.start(1) : agent.end(1)] if agent else "" if re.search(r"\bby\b", before) else before
        if not _are_others(named, is_other):
            return False
    return True


def _is_others(name: str, is_other: Callable[[str], bool] | None) -> bool:
    return _has_others(name) or (is_other is not None and is_other(name))


def _are_others(words: str, is_other: Callable[[str], bool] | None) -> bool:
    return _has_others(words) or any(is_other is not None and is_other(name.group()) for name in _NAME.finditer(words))


def _has_others(words: str) -> bool:
    return bool(set(re.findall(r"\w+", words.lower())) & answer_lexicon().others)


_HEARSAY = re.compile(
    r"\b(?:according\s+to|in\s+the\s+(?:view|opinion|eyes|words|judge?ment)\s+of|as\s+(?:reported|claimed|stated|alleged)\s+by)\s+(?P<who>[^,;:]{2,60}?)(?=[,;:]|\s{2,}|\s+(?:has|have|is|are|was|were)\b|$)"
    r"|\bit\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:reported|rumou?red|said|alleged|claimed|suggested|hoped|expected|assumed)\b(?:\s+[^,;:]{0,50}?)?\s+that\b",
    re.IGNORECASE,
)


_THEY_SAY = re.compile(
    r"\s(?:(?:report|stat|said|say|believ|consider|thought|think|hop|felt|feel|held|hold|claim|argu|expect|assum|suggest|maintain|alleg|understood|announc|assert"
    r"|insist|declar)\w*|(?!(?:recommendations|those|these|ones|delegations|countries|states|measures|steps|issues|concerns|questions|comments|statements|proposals|weeks|months|days|is|was|has|as|so)\b)\w+(?:ed|s)|told|knew|saw|wrote"
    r"|(?:understanding|view|opinion|impression|belief|hope|contention|claim|conviction)|express\w*\s+(?:the|its|their|his|her)\s+\w+|(?:was|is|were|are)\s+of\s+the\s+(?:view|opinion)|took\s+the\s+view)\s+that\b",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"[.;:,]\s+|\band\s+")
_SPEAKERS = frozenset(
    "press media newspapers organizations organisations ngos society opposition unions churches experts delegations observers critics citizens "
    "population committee rapporteur stakeholders states speakers participants".split()
)


def _are_speakers(who: str, is_other: Callable[[str], bool] | None) -> bool:
    """Whether who says something is known to be another than the State under review."""
    if set(re.findall(r"[\w’'-]+", who.lower())) & _SPEAKERS:
        return True
    return is_other is not None and any(is_other(re.sub(r"[’']s?$", "", name.group())) for name in _NAME.finditer(who))


def is_hearsay(sentence: str, is_other: Callable[[str], bool] | None = None) -> bool:
    """Whether a sentence gives what others than the State under review say or think: "according to the press", "in the view of Norway"."""
    for match in _THEY_SAY.finditer(sentence) if " that " in sentence else ():
        begin = max((stop.end() for stop in _BEFORE_IT.finditer(sentence, 0, match.start())), default=0)
        if _are_speakers(sentence[begin : match.start()], is_other):
            return True
    if " to " not in sentence and " of " not in sentence and " by " not in sentence and " that " not in sentence:
        return False
    return any(_is_others_view(match, is_other) for match in _HEARSAY.finditer(sentence))


def without_own_view(sentence: str, is_other: Callable[[str], bool] | None = None) -> str:
    """The sentence, of the same length, without "according to Aldovar", "in the view of the Government" where that is the State under review."""
    if "ccording to" not in sentence and "n the " not in sentence and "s stated by" not in sentence:
        return sentence
    for match in _HEARSAY.finditer(sentence):
        if match["who"] is None or _is_others_view(match, is_other):
            continue
        start, end = match.span()
        inside = sentence[:start].rstrip().endswith(",") and sentence.startswith(",", end)
        start = sentence.rindex(",", 0, start) if inside else start
        end = end + 1 if sentence.startswith(",", end) else end
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _is_others_view(match: re.Match[str], is_other: Callable[[str], bool] | None) -> bool:
    who = match["who"]
    if who is None:
        return True
    if is_other is not None and any(is_other(name.group()) for name in _NAME.finditer(who)):
        return True
    if set(re.findall(r"[\w’'-]+", who.lower())) & _OWN:
        return False
    return _are_others(who, is_other) or re.search(r"[A-Z]", who) is None
