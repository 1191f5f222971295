"""The words of answers in a sentence, by what they say: the lexicon of `en/answers.toml` as one expression, and which of its finds are words of an
answer at all ("the State under review" examines nothing, "considered acceptable" is thought and not examined)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass, replace
from ..text import one_of
from .inflection import GAP, alternatives
from .word_tables import by_language, table


@dataclass(frozen=True, slots=True)
class AnswerPhrase:
    """Words at `start` to `end` of a sentence in lower case; `kind` is the list that they stand in."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswerLexicon:
    """`words` finds every phrase, its kind the name of the group; the rest are looked for beside a phrase."""

    words: re.Pattern[str]
    recommendations: frozenset[str]
    between: frozenset[str]
    others: frozenset[str]
    own: frozenset[str]
    offices: frozenset[str]
    kinds: frozenset[str]
    stative: re.Pattern[str]
    lacked: re.Pattern[str]
    given: re.Pattern[str]


_IS, _ENDS = r"(?:is|was|remains)\s+", r"(?=\s*(?:$|[.:;,]))"
_THESE = r"which|them|these|those|it|(?:the|this)\s+(?:following\s+)?recommendations?|#+"


@by_language
def answer_lexicon() -> AnswerLexicon:
    """The words of answers, compiled once."""
    data: dict[str, Any] = table("answers")
    named = ("accept", "refuse", "consider", "implement")
    accept, refuse, consider, implement = ({key: alternatives(words) for key, words in data[name].items() if key != "kind"} for name in named)
    noun, done = accept["nouns"], f"(?:{implement['nouns']})"
    is_under_way = rf"(?:is|are|was|were|has|have|had)\s+(?:(?!to\b|by\b|of\b|in\b)\w+\s+){{0,3}}?(?:at\s+present\s+)?(?:{implement['underway']})"
    steps = rf"(?:steps|measures|action|work|efforts)\s+(?:to|towards)\s+(?:{implement['verbs']})\s+(?:{_THESE})"
    groups = {
        "name": alternatives(data["names"]["words"]),
        "lacks": rf"(?:{accept['lack']})(?:{GAP}|\s+that\s+)(?:{noun})",
        "enjoys": rf"(?:{accept['light']}){GAP}(?:{noun})",
        "gives": rf"(?:{accept['give']}){GAP}(?:{noun})",
        "opposes": rf"(?:(?:{accept['light']}|{accept['give']}){GAP})?(?:{refuse['nouns']})"
        rf"|(?:{accept['light']}){GAP}refusal(?!\s+(?:(?:of|by)\s+(?:\w+\s+){{1,5}})?to\b)",
        "note": alternatives(data["note"]["words"]),
        "responding": consider["response"],
        "pending": consider["words"],
        "reply": consider["reply"],
        "process": rf"(?:{implement['process']})\s+(?:being\s+)?(?:{done}|{implement['verbs']}|doing\s+so)",
        "underway": rf"{done}(?:\s+of\s+(?:{_THESE})\b[^.;:,]{{0,30}}?)?\s+{is_under_way}"
        rf"|{steps}\s+{is_under_way}|(?:is|are)\s+(?:\w+\s+){{0,2}}(?:taking|undertaking)\s+(?:\w+\s+)?{steps}"
        rf"|(?:on\s+(?:{_THESE})\s+work|work\s+on\s+(?:{_THESE}))\s+{is_under_way}",
        "begin": rf"(?:{implement['begin']})\s+(?:to\s+)?(?:{implement['verbs']}|implementation)",
        "commits": rf"(?:{accept['commit']})\s+(?:(?:itself|themselves)\s+)?to\s+(?:\w+ly\s+)?(?:{implement['verbs']})",
        "implement": implement["verbs"],
        "law": implement["law"],
        "accept": accept["verbs"],
        "acceptable": accept["adjectives"] + "|" + accept["phrases"] + rf"|{_IS}(?:a\s+)?(?:\w+\s+)?(?:yes|affirmative|positive|favourable){_ENDS}",
        "refuse": refuse["verbs"] + rf"|(?:{refuse['unless_to']})(?!\s+to\b)",
        "unacceptable": refuse["adjectives"] + rf"|{_IS}(?:a\s+)?(?:\w+\s+)?(?:no|refusal|negative){_ENDS}",
        "unfit": alternatives(data["unfit"]["words"]),
        "fitting": alternatives(data["fitting"]["words"]),
        "consider": consider["verbs"],
        "support": noun,
    }
    by_letter = {name: one_of([words], ignore_case=False) for name, words in groups.items()}
    about = {name: frozenset(words.split()) for name, words in data["subjects"].items()}
    return AnswerLexicon(
        words=kept_pattern(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in by_letter.items())})\b"),
        recommendations=about["recommendations"],
        between=about["between"],
        others=about["others"],
        own=about["own"],
        offices=about["offices"] | about["own"],
        kinds=about["between"] | frozenset(data["accept"]["kind"].split()),
        stative=kept_pattern(rf"(?:{implement['stative']})"),
        lacked=kept_pattern(rf"\b(?:{accept['lack']})\b"),
        given=kept_pattern(rf"\b(?:{accept['give']})\b"),
    )


# "are considered unacceptable", "considers that", "considers them to be implemented": thought, not examined.
_THOUGHT = r"(?:un|in|ir)?(?!\w+ing\b)(?:accept|admiss|relev|implement|reject|note|fulfil|applicab|support)\w*"
_DEEM = re.compile(
    rf"consider(?:s|ed|ing)?\s+(?:that\b|as\b|to\s+(?:be|have)\b|(?:already\s+|not\s+|fully\s+|as\s+)?{_THOUGHT}"
    r"|(?:(?!view\b)[\w/,’']+\s+){1,12}?(?:to\s+(?:be|have)\b|as\b|(?:already\s+|not\s+)?(?:unaccept|accept|implement|irrelev|inadmiss)\w*))"
)
_NOUN = re.compile(r"support|favou?r|backing")
_OF_NOUN = re.compile(r"\s+(?:for|of|from|in|has|is|was|were|cannot|could|will|would)\b")
_DETERMINED = re.compile(r"(?:\b(?:the|its|their|his|her|our|full|no|any|with|of)|[’']s)\s+$")
_CONTROL = re.compile(r"\s+(?:on\s+)?(?:not\s+)?to\s+(?:\w+ly\s+)?")


@by_language(most=4096)
def answer_phrases(lowered: str) -> list[AnswerPhrase]:
    """The words of answers in a sentence in lower case, in order."""
    found = [AnswerPhrase(m.start(), m.end(), str(m.lastgroup), m.group()) for m in answer_lexicon().words.finditer(lowered)]
    if _FRONTED.search(lowered):
        found = sorted([*found, *_stranded(lowered, found)], key=lambda phrase: phrase.start)
    kept = []
    for index, phrase in enumerate(found):
        thought = phrase.kind == "consider" and phrase.text.startswith("consider") and _DEEM.match(lowered, phrase.start)
        if phrase.kind == "name" or thought or _is_noun(phrase, lowered):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and _controls(phrase, following, lowered):
            if following.kind == "implement" and phrase.text.startswith("agree"):
                found[index + 1] = AnswerPhrase(phrase.start, following.end, "commits", lowered[phrase.start : following.end])
            continue
        noun = phrase.kind == "accept" and _NOUN.fullmatch(phrase.text)
        if noun and (_OF_NOUN.match(lowered, phrase.end) or _DETERMINED.search(lowered, 0, phrase.start)):
            kept.append(replace(phrase, kind="support"))
        else:
            kept.append(phrase)
    return kept


# "To the following recommendations it subscribes", "those to which it cannot agree": the verb's particle stands elsewhere.
_FRONTED = re.compile(r"^\W*(?:to|with|from)\s+(?!(?:that|this)\s+end)|\b(?:to|with|from)\s+(?:which|whom)\b")
_STRANDED = re.compile(
    r"\b(?:(?P<accept>subscrib(?:es?|ed|ing)|agree[sd]?|consent(?:s|ed)?|assent(?:s|ed)?|acced(?:es?|ed)|concur(?:s|red)?|adher(?:es?|ed))"
    r"|(?P<refuse>takes?\s+exception|took\s+exception|object(?:s|ed)|(?<=not\s)object|(?<=would\s)object|disagree[sd]?|dissent(?:s|ed)?|(?:dis(?:as)?sociate?|distance?)(?:s|d|ing)?\s+(?:itself|themselves)))\b"
    r"(?!\s+(?:to|with|on|upon|from|in\s+(?!part|principle|full)|that|between|conclusions?)\b)"
)
_SPOKEN = re.compile(
    r"\b(?:arguments?|advanced|adduced|made|spoken?|spoke|votes?|voted|voting|case|pleas?|put\s+forward|invoked|intervened|argued|voices?|statements?|campaign)"
    r"\s+(?:\w+\s+)?$"
)
_DETERMINER = re.compile(
    r"\b(?:an?|the|its|their|his|this|that|same|explanatory|concept|written|separate|accompanying|annexed|technical|information)\s+$"
)
_BROUGHT = re.compile(
    r"\b(?:tak|took|brought|bring|sen[dt]|refer|com[ei]|came|go|goes|went|carr|dat|report|giv|look|hand|transmit|pass|hold|held|cut|roll|turn)\w*\s+(?:[\w’'-]+\s+){0,3}$"
)


def _stranded(lowered: str, found: list[AnswerPhrase]) -> Iterator[AnswerPhrase]:
    for match in _STRANDED.finditer(lowered):
        if not any(phrase.start < match.end() and match.start() < phrase.end for phrase in found):
            yield AnswerPhrase(match.start(), match.end(), str(match.lastgroup), match.group())


def _is_noun(phrase: AnswerPhrase, lowered: str) -> bool:
    """Whether what looks like a verb's form is not the verb: “an explanatory note”, “a note verbale”, “taken back”."""
    if phrase.text in {"note", "notes"}:
        return _DETERMINER.search(lowered, 0, phrase.start) is not None or lowered.startswith(" verbale", phrase.end)
    if phrase.text.startswith("in favo"):
        return _SPOKEN.search(lowered, 0, phrase.start) is not None
    return phrase.text == "back" and _BROUGHT.search(lowered, 0, phrase.start) is not None


def _controls(phrase: AnswerPhrase, following: AnswerPhrase, lowered: str) -> bool:
    """Whether a word of acceptance only leads to another verb: "agrees to examine", "accepts to study"."""
    if phrase.kind != "accept" or following.kind not in {"consider", "reply", "pending", "implement", "accept", "note"}:
        return False
    between = lowered[phrase.end : following.start]
    return bool(_CONTROL.fullmatch(between) or (phrase.text.endswith(" to") and re.fullmatch(r"\s+(?:\w+ly\s+)?", between)))
