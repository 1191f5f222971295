"""The words of a breakdown: what it is by, and its keys. They are kept in English, by which tables and JSON have them; here they become messages."""

from __future__ import annotations

from collections.abc import Sequence

from ...describing.given_reasons import ReasonGiven
from ...languages.messages import Message, Messages, Text, message, messages, said_later
from ...names import GROUPS, LANGUAGE_NAMES
from ...records import Figure, Part, Position
from ..code_words import POSITIONS
from ..identifiers_shown import anchor
from ..issue_names import issue_name
from ..names_said import name_said
from ..states_and_groups import GROUP_NAMES, state_name

_BY: dict[str, str] = said_later(
    {
        "act": "act",
        "action category": "kind of action",
        "addressee": "whose doing, or who is asked",
        "answer": "answer",
        "as whom": "as whom",
        "became": "what became of it",
        "begins with": "begins with",
        "by": "by",
        "category": "kind of action",
        "change": "change",
        "cited": "cited",
        "claim": "claim",
        "class": "what it does",
        "document": "document",
        "first request": "first request",
        "given": "what was given",
        "in": "in",
        "issue": "subject",
        "kind": "kind",
        "language": "language",
        "mark": "mark",
        "order": "order",
        "outcome": "what became of it",
        "position": "position",
        "position before": "position before",
        "recommended": "recommended",
        "recommending State": "recommending State",
        "regional group": "regional group",
        "relation": "how it stands to the earlier one",
        "role": "role",
        "sentence": "sentence",
        "tone": "tone",
        "what became of it": "what became of it",
        "what differs": "what differs",
        "what is named": "what is named",
        "what it shows": "what it shows",
        "what was looked at": "what was looked at",
        "words": "words",
    }
)
_KEYS: dict[str, str] = said_later(
    {
        "yes": "yes",
        "no": "no",
        "this review": "this review",
        "none named": "none named",
        "a document": "a document",
        "a list of contributors": "a list of contributors",
        "a file without a symbol": "a file without a symbol",
        "not known": "not known",
        "no mark (nothing is known)": "no mark in the list",
        "not cited": "not cited",
        "corrigendum": "corrigendum",
        "later version": "later version",
        "cited in a sentence": "cited in a sentence",
        "cited in no sentence": "cited in no sentence",
        "States": "States",
        "national institution": "national institution",
        "international organizations": "international organizations",
        "other stakeholders": "other stakeholders",
        "under 30 words": "under 30 words",
        "30 to 59 words": "30 to 59 words",
        "60 words or more": "60 words or more",
        "praise only": "praise only",
        "mostly praise": "mostly praise",
        "mixed": "mixed",
        "mostly critical": "mostly critical",
        "critical only": "critical only",
        "it can’t be told": "it can’t be told",
        "neither": "neither praise nor criticism",
        "neither praise nor criticism": "neither praise nor criticism",
        "the national report": "the national report",
        "the other States’ statements as summed up": "the other States’ statements as summed up",
        "the recommendations": "the recommendations",
        "same": "the same",
        "builds": "the next step",
        "general": "a special case",
        "opposite": "the opposite",
        "supported": "supported the making",
        "alphabetical from A": "alphabetical from A",
        "alphabetical from another letter": "alphabetical from another letter",
        "another order": "another order",
        "in no group": "in no group",
        "not recognized": "not recognized",
        "restrict": "asks for a restriction",
        "endorse": "backs the State’s policy, system or course",
        "praise": "praises",
        "share": "asks to share, or to give or seek help",
        "others": "asks others",
        "continue": "asks to go on, with little or with much",
        "change": "asks for a change",
        "nothing": "asks for nothing",
    }
)
_GIVEN: dict[str, str] = said_later(
    {
        ReasonGiven.REASON: "a reason",
        ReasonGiven.POINTER: "only a reference to another answer",
        ReasonGiven.NOT_UNDERSTOOD: "only that the recommendation is not understood, or contradictory",
        ReasonGiven.RESTATED: "only the answer in other words",
        ReasonGiven.NOTHING: "no word besides the answer",
    }
)
"""What a State gave with its answer: apart, for a request may "do" nothing too, which is another thing."""

_PRINTED = frozenset({"begins with", "mark", "first request", "recommending State"})
"""Breakdowns whose keys are a document's words or State names; these stay as printed, our own keys don't."""


def by_said(by: str) -> Message:
    """What a breakdown is by, as the head of a column."""
    return Message(_BY.get(by, by.replace("_", " ")))


def key_said(by: str, key: str) -> Text:
    """A key of a breakdown by this."""
    if by in {"position", "position before"}:
        return Message(POSITIONS[Position(key)][0])
    if by == "given":
        return Message(_GIVEN[key])
    if by == "regional group":
        return Message(next((GROUP_NAMES[code] for code, name in GROUPS.items() if name == key), _KEYS.get(key, key)))
    if by == "language":
        return Message(LANGUAGE_NAMES[key]) if key in LANGUAGE_NAMES else _known(key)
    others = key.partition(" other reviews")
    if by == "in" and others[1]:
        return message("{n} other reviews", n=int(others[0]))
    return _known(key) if by in _PRINTED else Message(_KEYS.get(key, key))


def _known(key: str) -> Text:
    return Message(_KEYS[key]) if key in _KEYS else key


def own_keys(figure: Figure, part: Part, words: Messages) -> tuple[str, ...]:
    """The keys of a part: in English as the figure has them."""
    return part.keys if words.language == messages().language else tuple(said for said, _ in keys_of(figure, part, words))


def sorted_parts(figure: Figure, words: Messages) -> Sequence[Part]:
    """Breakdowns by State and by issue have many lines: the most first, then as the reader's alphabet has them."""
    many = figure.by[0] in {"recommending State", "issue"}
    if not many:
        return figure.parts
    named = words.by_name(figure.parts, lambda part: " ".join(own_keys(figure, part, words)))
    return sorted(named, key=lambda part: (-part.count, -part.of))


def keys_of(figure: Figure, part: Part, words: Messages) -> tuple[tuple[str, str], ...]:
    """The keys of a part as they are read, each with what a click leads to (empty: nothing)."""
    return tuple(_key(by, key, words) for by, key in zip(figure.by, part.keys, strict=True))


def _key(by: str, key: str, words: Messages) -> tuple[str, str]:
    """A key of a breakdown as it is read, and what it leads to on the page."""
    said = words.said(key_said(by, key))
    match by:
        case "recommending State":
            known = state_name(key)
            return name_said(words, key, known), f"#by-{key}" if known != key or (len(key) == 3 and key.isupper()) else ""
        case "position" | "position before":
            return said.lower(), f"#position-{key}" if by == "position" else ""
        case "category" | "action category":
            return said, f"#category-{key[0]}"
        case "regional group":
            group = next((code for code, name in GROUPS.items() if name == key), "none" if key == "in no group" else "unknown")
            return said, f"#group-{group}"
        case "issue":
            return words.say(issue_name(key)), ""
        case "first request":
            return anchor(key), f"#{anchor(key)}"
        case _:
            return said, ""
