"""The drafting checks: what in the words of one recommendation lets it be waved through, each with its reason. Nothing is rewritten.

A mark is advice: a "continue" can ask for something that can be checked, and vague is not the same as bad.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...describing.specificity import Specificity, specificity
from ...labelling import CATEGORIES, DoesLabel, Labelled
from ...languages.messages import in_turn, message, said_later
from ...text import Span
from ..facts import facts
from .draft_marks import ActionCategory, DraftMark, draft_mark
from .soft import soft

WEAK: dict[int, str] = said_later(
    {
        1: "It asks for next to nothing of the State itself: to seek help, to share, or it is turned to others.",
        2: "It asks the State to go on: the State can support it and change nothing.",
        3: "It asks the State to think about it: having thought, it has complied.",
    }
)
"""Why a category below 4 is marked."""

RULES: dict[str, str] = said_later(
    {
        "first_verb": "the first verb decides",
        "two_verbs_second": "of two verbs at the start the second counts",
        "general_with_specific_example": "a general opening with a specific example is specific",
        "verb_after_general_opening": "a general opening leads to the verb",
    }
)
"""UPR Info's rules in words."""


def drafting_marks(text: str, labelled: Labelled) -> tuple[DraftMark, ...]:
    """The marks of one clause; spans are of `text`. The order is that of rules.toml."""
    what = specificity(text)
    does = labelled.does
    found = [*_category(text, labelled, does), *_several(text, what), *soft(text)]
    if not what.kind:
        found.append(_no_instrument(text, what))
    # A specific action (category 5) is an end by UPR Info's own definition, whether or not our lists know its words.
    endless = not what.end and labelled.action.category != 5
    if endless and not (what.kind or what.group or what.addressee):
        found.append(DraftMark("no_addressee", message("It names no authority that is to act and no group of persons whom it is for.")))
    if endless:
        found.append(DraftMark("no_end", message("Nothing in it can be ticked off: at the next review nobody can say yes or no.")))
    if not what.deadline:
        found.append(DraftMark("no_deadline", message("It gives no date, period or event by which it is to be done.")))
    return tuple(found)


def action(text: str, labelled: Labelled) -> ActionCategory:
    """The action category with its words; spans are of `text`."""
    label = labelled.action
    spans = tuple(Span(*span) for span in label.words)
    return ActionCategory(
        category=label.category,
        name=CATEGORIES[label.category],
        probability=label.probability,
        sure=label.sure,
        spans=spans,
        words=tuple(text[a:b] for a, b in spans),
        rule=RULES.get(label.rule, label.rule) if label.rule else None,
    )


def _category(text: str, labelled: Labelled, does: DoesLabel) -> Iterable[DraftMark]:
    label = labelled.action
    if label.category in WEAK and label.sure:
        named = message("Category {category}, {name}.", category=label.category, name=message(CATEGORIES[label.category]))
        yet = (
            message("Yet something would have to be different afterwards: it could begin with that.")
            if label.category == 2 and does.demanding
            else ""
        )
        yield draft_mark("category", in_turn(named, message(WEAK[label.category]), yet), text, label.words)


def _no_instrument(text: str, what: Specificity) -> DraftMark:
    """Softer where what is asked is definite by itself: a release, a crime, a size."""
    rule = facts("rules")["no_instrument"]
    reason = message("No treaty, law, plan or institution is named in it.")
    begins = {start for start, _ in what.actions}
    acts = [start for start, _ in what.end if start in begins and re.compile(rule["definite_acts"], re.IGNORECASE).match(text, start)]
    if acts or any(re.search(rule["sizes"], text[start:end], re.IGNORECASE) for start, end in what.end):
        return DraftMark("no_instrument", in_turn(reason, message(rule["reason_definite"])), definite=True)
    return DraftMark("no_instrument", reason)


def _several(text: str, what: Specificity) -> Iterable[DraftMark]:
    further = [span for span in what.actions[1:] if span not in what.treaties]
    numbers = [(start, end) for start, end in further if text[start:end].isdigit()]  # "ILO Conventions 189 and 190"
    if len(further) > len(numbers):
        yield draft_mark("several", message("{n} requests in one: another one begins at the words shown.", n=len(further) + 1), text, further)
    elif further or what.treaties:
        count = len(numbers) + (len(what.treaties) or 1)
        yield draft_mark(
            "several", message("{n} instruments in one: the State may accept one and not another.", n=count), text, [*what.treaties, *numbers]
        )
