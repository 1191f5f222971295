"""What a clause names: instruments and bodies, groups of persons, an end, a deadline, several requests. With the words.

Guideline: tests/accuracy/guidelines/checks.md. Each list errs on the side of finding something: a mark says what is missing, and
is to be right when it speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..classifying.tokens import Token, tokens
from ..classifying.verbs import lexicon, read
from ..text import Span
from .facts import facts

TREATY_ACT = re.compile(
    r"\b(?:ratif\w+|acced\w+|accession|sign(?:ing|ature)?|accept\w*|adher\w+|becom\w+ (?:a )?party|part(?:y|ies) to|withdraw\w*|join(?:ing)?)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:in (?:line|accordance|conformity|compliance)|consistent|compliant) with[^,;]*$", re.I)
_UNDER = frozenset({"to", "that", "which", "who", "by", "through", "including", "where", "whose", "when", "while", "whether"})
_LINKS = frozenset({"and", "to", "also", "or", "as", "well", "then", "further", ","})
_PRONOUNS = frozenset({"it", "them", "this", "these", "him", "her"})
_ACTS = frozenset(
    "provide make put take give allocate allow apply bring carry change educate grant help inform invest investigate prosecute punish "
    "recognize recognise ratify sensitize step seek set reform train review consider ensure address extend"
    .split()
)  # fmt: skip
"""Verbs that can begin a second request, beside those of classifying/verbs.toml."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a clause names, each as spans of its words, empty where there are none. `requests`: where a second one and further ones begin;
    `treaties`: the instruments to be joined, where there are several."""

    instruments: tuple[Span, ...]
    bodies: tuple[Span, ...]
    groups: tuple[Span, ...]
    ends: tuple[Span, ...]
    deadlines: tuple[Span, ...]
    requests: tuple[Span, ...]
    treaties: tuple[Span, ...]


def named(text: str) -> Named:
    """What `text`, one clause, names."""
    table = facts("naming")
    found = tokens(text)
    unified = [token for token in found if token.word.isupper() and token.word not in table["subjects"]]
    known = tuple(Span(token.start, token.end) for token in unified)
    return Named(
        instruments=tuple(sorted({*known, *_all("instruments", text)})),
        bodies=_all("bodies", text),
        groups=tuple(sorted({*_all("groups", text), *(Span(t.start, t.end) for t in found if t.word in {"LGBT", "IDP", "NGO"})})),
        ends=_ends(text, found),
        deadlines=_all("deadlines", text),
        requests=tuple(span for span in _requests(found) if text[span.end : span.end + 1] != "-"),
        treaties=_treaties(text, unified),
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![\w-])(?:{pattern})(?![\w])" for pattern in facts("naming")[name]), re.IGNORECASE)


def _all(name: str, text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _pattern(name).finditer(text))


def _ends(text: str, found: list[Token]) -> tuple[Span, ...]:
    """Words that name an end: a verb of category 5 with an object of its own, an act as a noun, a quantity with its size."""
    table = facts("naming")
    spans = {*_all("end_nouns", text), *_all("ends", text)}
    category = lexicon().category
    vague = re.compile(rf"(?:\S+ ){{1,5}}?{table['vague_objects']}\b(?! plan)")
    for token in found:
        if category.get(token.stem) != 5 or token.word in table["no_verbs"] or token.word.endswith(("ment", "ments", "tion", "tions")):
            continue
        if token.stem.startswith(tuple(table["vague_verbs"])) and vague.match(text[token.start :]):
            continue
        spans.add(Span(token.start, token.end))
    vague_end = [span for span in spans if vague.match(text[span.start :]) and text[span.start : span.end].lower().startswith("implement")]
    return tuple(sorted(spans - set(vague_end)))


def _treaties(text: str, unified: list[Token]) -> tuple[Span, ...]:
    """The instruments to be joined, one span for each where there are two or more; else nothing."""
    act = TREATY_ACT.search(text)
    if not act:
        return ()
    first: dict[str, Span] = {}
    for token in unified:
        joinable = not token.word.startswith("BODY") and token.word not in {"HRC", "UPR", "OHCHR", "NHRI", "ICC", "ILO"}
        if joinable and token.start > act.start() and not _ASIDE.search(text[act.end() : token.start]):
            first.setdefault(token.word, Span(token.start, token.end))
    return tuple(first.values()) if len(first) > 1 else ()


def _requests(found: list[Token]) -> tuple[Span, ...]:
    """Where further requests of the main level begin: a verb in its base form after "and", a comma or a semicolon, with an object before it.

    Under "to", "that", "by" and the like a bare "and" goes on with what is under it; ", and" goes back to the main level, and so does a base form
    behind an -ing form ("refrain from enacting ... and guarantee").
    """
    if not found:
        return ()
    start = read(found).first
    spans: list[Span] = []
    under = ""  # the word under which the text stands at this moment; "" for the main level
    objects = 0
    i = start + 1
    while i < len(found):
        word = found[i].word
        if word in _UNDER:
            under, objects = word, objects + 1
        elif word in {"and", ";", ".", ","}:
            j = i + 1
            while j < len(found) - 1 and (found[j].word in _LINKS - {"to"} or found[j].word.endswith("ly")):
                j += 1
            joined = {t.word for t in found[i:j]}
            linked = joined & {"and", ";", "."} or (not under and found[j].stem in lexicon().category)
            verb = j < len(found) - 1 and linked and _is_base_verb(found, j)
            gerund = under in {"by", "through", "including"} and i > 0
            free = not under or joined & {";", "."} or {",", "and"} <= joined or gerund
            if verb and free and objects and found[j + 1].word not in _PRONOUNS:
                spans.append(Span(found[j].start, found[j].end))
                under, objects, i = "", 0, j
        elif word not in {"with", "closely", "fully", "of", "the", "its"} and not word.endswith("ly"):
            objects += 1
        i += 1
    return tuple(spans)


def _is_base_verb(found: list[Token], j: int) -> bool:
    """Whether a token is a verb in its base form that begins a request: known, no -ing, no plural, no noun by what follows."""
    token = found[j]
    if token.word.endswith(("ing", "ion", "ment", "ity", "ness", "ance")) or re.search(r"[^s]s$", token.word):
        return False
    if not (token.stem in lexicon().category or token.word in _ACTS) or token.word in {"report", "training", "present", "right", "form", "support"}:
        return False
    after = found[j + 1].word if j + 1 < len(found) else ""
    return after not in {"of", "in", "on", "for", "and", ",", ".", ";", "services", "measures", "efforts", "or", "is", "are"}
