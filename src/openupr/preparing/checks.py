"""The drafting checks: what in the words of one recommendation lets it be waved through, each with its reason. Nothing is rewritten.

A mark is advice: a demanding "continue" exists, and vague is not the same as bad.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..classifying import CATEGORIES, Labelled
from ..classifying.doing import Doing, doing
from ..classifying.specificity import Specificity, specificity
from ..text import Span
from .facts import facts
from .marks import Action, Mark

WEAK = {
    1: "It asks for next to nothing of the State itself: to seek help, to share, or it is turned to others.",
    2: "It asks the State to go on: the State can support it and change nothing.",
    3: "It asks the State to think about it: having thought, it has complied.",
}
"""Why a category below 4 is marked."""

RULES = {
    "first_verb": "the first verb decides",
    "two_verbs_second": "of two verbs at the start the second counts",
    "general_with_specific_example": "a general opening with a specific example is specific",
    "verb_after_general_opening": "a general opening leads to the verb",
}
"""UPR Info's rules in words."""


@dataclass(frozen=True, slots=True)
class _Words:
    group: str
    pattern: re.Pattern[str]
    reason: str
    unless: re.Pattern[str] | None


@cache
def _soft_words() -> tuple[_Words, ...]:
    return tuple(
        _Words(
            each["group"],
            re.compile(rf"(?<![\w-])(?:{each['pattern']})(?![\w-])", re.IGNORECASE),
            each["reason"],
            re.compile(each["unless"], re.IGNORECASE) if "unless" in each else None,
        )
        for each in facts("soft")["words"]
    )


def marks(text: str, labelled: Labelled) -> tuple[Mark, ...]:
    """The marks of one clause; spans are of `text`. The order is that of rules.toml."""
    what = specificity(text)
    does = doing(text)
    found = [*_category(text, labelled, does), *_several(text, what), *soft(text)]
    if not what.kind:
        found.append(Mark("no_instrument", "No treaty, law, plan or institution is named in it."))
    # A specific action (category 5) is an end by UPR Info's own definition, whether or not our lists know its words.
    endless = not what.end and labelled.action.category != 5
    if endless and not (what.kind or what.group or what.addressee):
        found.append(Mark("no_addressee", "It names no authority that is to act and no group of persons whom it is for."))
    if endless:
        found.append(Mark("no_end", "Nothing in it can be ticked off: at the next review nobody can say yes or no."))
    if not what.deadline:
        found.append(Mark("no_deadline", "It gives no date, period or event by which it is to be done."))
    if does.main == "asks_others":
        found.append(_mark("asks_others", "It tells somebody else to act, who does not answer here.", text, does.words))
    return tuple(found)


def action(text: str, labelled: Labelled) -> Action:
    """The action category with its words; spans are of `text`."""
    label = labelled.action
    spans = tuple(Span(*span) for span in label.words)
    return Action(
        category=label.category,
        name=CATEGORIES[label.category],
        probability=label.probability,
        sure=label.sure,
        spans=spans,
        words=tuple(text[a:b] for a, b in spans),
        rule=RULES.get(label.rule, label.rule) if label.rule else None,
    )


def soft(text: str) -> list[Mark]:
    """The words that let it be waved through: one mark for each reason, with all its words.

    Words in what only introduces ("In line with ..., ") count too; those in the purpose of an act ("Ratify ... in order to continue ...") don't.
    """
    taken: list[Span] = []
    by_reason: dict[str, list[Span]] = {}
    limit = _purpose(text)
    for words in _soft_words():
        for match in words.pattern.finditer(text):
            span = Span(*match.span())
            if span.start >= limit or any(span.start < b and a < span.end for a, b in taken):
                continue
            if text[span.start].isupper() and text[: span.start].strip(" \"'“‘"):
                continue  # part of a name: "the National Programme of Measures"
            if words.unless and words.unless.match(text, match.end()):
                continue
            taken.append(span)
            by_reason.setdefault(words.reason, []).append(span)
    return [_mark("soft", reason, text, spans) for reason, spans in by_reason.items()]


def _purpose(text: str) -> int:
    """Where the purpose of the request begins: words there are no part of what is asked."""
    match = re.search(r",? (?:in order to|so as to|so that|with a view to|with the aim of|in an effort to|to enable)\b", text, re.IGNORECASE)
    return match.start() if match else len(text)


def _category(text: str, labelled: Labelled, does: Doing) -> Iterable[Mark]:
    label = labelled.action
    if label.category in WEAK and label.sure:
        why = f"Category {label.category}, {CATEGORIES[label.category]}. {WEAK[label.category]}"
        if label.category == 2 and does.main == "asks_change" and len(does.words) > 1:
            start, end = does.words[-1]
            why += f" Yet it asks for change as well (“{text[start:end]}”): it could begin with that."
        yield _mark("category", why, text, label.words)


def _several(text: str, what: Specificity) -> Iterable[Mark]:
    further = [span for span in what.actions[1:] if span not in what.treaties]
    if further:
        yield _mark("several", f"{len(further) + 1} requests in one: another one begins at the words shown.", text, further)
    elif what.treaties:
        yield _mark("several", f"{len(what.treaties)} instruments in one: the State may accept one and not another.", text, what.treaties)


def _mark(kind: str, reason: str, text: str, spans: Iterable[tuple[int, int]]) -> Mark:
    made = tuple(sorted(Span(*span) for span in spans))
    return Mark(kind, reason, made, tuple(text[a:b] for a, b in made))
