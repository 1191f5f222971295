"""What the screen and a text file show of a checked draft. Of a timed statement: timed.py."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace

from ..examining import UPR_INFO
from ..preparing.draft_marks import FEWEST, NO_REVIEWS, Action, Checked, Earlier, Mark, Sheet, Support
from ..preparing.facts import facts
from .withheld import Withheld
from .wording import state_name

_WIDTH = 100
ADVICE = "What to do about it (advice: a draft may have good reasons to ignore it)"
"""The heading of the advice."""

ASKED_BEFORE = "Asked before"
"""What a line on earlier recommendations begins with."""

_NAMED = 12
"""Reviews that are named where nothing was found in them; of more their number is told."""

_HOW = {"same": "", "builds": ", the step before it,", "general": ", more widely or as a special case,", "opposite": ", the opposite of it,"}
"""How an earlier recommendation stands to the draft, by how the draft stands to it."""

POSITIONS = {
    "supported": "supported",
    "supported_in_part": "supported in part",
    "supported_in_principle": "supported in principle",
    "noted": "noted",
    "not_supported": "not supported",
    "under_consideration": "still under consideration",
    "unanswered": "no answer found in the documents read",
}


HOW_TO = {NO_REVIEWS: "Whether it was asked before needs reviews: name their folders with --among."}
"""What a note says to whoever typed the command, in place of its words."""


def sheet_view(sheet: Sheet, withheld: Withheld) -> Sheet:
    """The sheet as it is shown: the draft is its writer's own, and what was asked before is without what may not be shown."""
    return replace(sheet, checked=tuple(replace(each, earlier=withheld.view(each.earlier)) for each in sheet.checked))


def sheet_text(sheet: Sheet, *, typed: bool = False) -> str:
    """A checked draft to read: each recommendation, its marks with reason, advice and rule once each at the end. `typed` where it is read by whoever
    typed the command: then its notes say what else can be typed."""
    lines = [f"{sheet.name}: {counted(len(sheet.checked), 'recommendation')} found by {sheet.found_by}"]
    for each in sheet.checked:
        lines += ["", *_recommendation(sheet, each)]
    if any(each.support for each in sheet.checked):
        lines += ["", *_wrapped(support_note(), "")]
    if found := kinds(sheet):
        lines += ["", ADVICE]
        lines += [line for mark in found for line in _wrapped(advice_words(mark), "  ")]
    if sheet.left:
        lines += ["", f"Not taken for recommendations: {counted(len(sheet.left), 'passage')}"]
        lines += [line for span in sheet.left for line in _wrapped(_opening(sheet.text[span.start : span.end]), "  ")]
    notes = [HOW_TO.get(note, note) for note in sheet.notes] if typed else sheet.notes
    lines += ["", *(line for note in notes for line in _wrapped(note, ""))]
    lines += [labels_note(sheet)]
    return "\n".join(lines).rstrip() + "\n"


def _recommendation(sheet: Sheet, each: Checked) -> Iterator[str]:
    yield from _wrapped(each.text, f"{each.number:>2}  ")
    yield from _wrapped(action_words(each.action), "    ")
    yield from _wrapped(f"subject: {subject(each)}", "    ")
    for mark in each.marks:
        yield from _wrapped(mark_words(mark), "    * ")
    for line in asked_before(sheet, each):
        yield from _wrapped(f"{ASKED_BEFORE}{line}", "    * ")
    for found in each.support:
        yield from _wrapped(support_words(found), "    = ")


def subject(each: Checked) -> str:
    """The issues of a recommendation."""
    return f"{'; '.join(each.issues)}{'' if each.issue_sure else ', unsure'}"


def action_words(action: Action) -> str:
    """The category with its probability, the words that decided and the rule."""
    sure = "" if action.sure else ", unsure"
    why = f" — {quoted(action.words)}" if action.words else ""
    rule = f" ({action.rule})" if action.rule else ""
    return f"category {action.category}, {action.name}, {action.probability:.0%}{sure}{why}{rule}"


def mark_words(mark: Mark) -> str:
    """A mark with its words and its reason."""
    words = f": {quoted(mark.words)}" if mark.words else ""
    return f"{mark.title}{words}. {mark.reason}"


def asked_before(sheet: Sheet, each: Checked) -> Iterator[str]:
    """What was asked before, one line each, behind `ASKED_BEFORE`; where nothing was found, that, and among what. Nothing for a sheet without
    reviews."""
    yield from map(earlier_words, each.nearest)
    if each.further:
        yield f": {each.further:,} more like these, in {_reviews(sheet.asked_of)}."
    if sheet.reviews and not each.earlier:
        yield f": {_not_found(sheet)}; nothing is known of reviews that were not read."


def _not_found(sheet: Sheet) -> str:
    """Where it was not found; of reports that are held and not read, that."""
    missed = "The same in other words may be missed"
    more = len(sheet.not_read) - _NAMED
    held = "; ".join((*sheet.not_read[:_NAMED], *([f"so {'are' if more > 1 else 'is'} {counted(more, 'more report')}"] if more > 0 else [])))
    if sheet.asked_of:
        return f"not found in {_reviews(sheet.asked_of)}{f' ({held})' if held else ''}. {missed}"
    if held:
        return f"not known. {held[:1].upper()}{held[1:]}"
    return f"not found in {_reviews(sheet.reviews)}: none of them has recommendations to this State. {missed}"


def _reviews(identifiers: tuple[str, ...]) -> str:
    named = ", ".join(identifiers[:_NAMED])
    more = len(identifiers) - _NAMED
    return f"{named} and {counted(more, 'more review')}" if more > 0 else named


def answer_words(one: Earlier) -> str:
    """The answer to an earlier recommendation, as far as the documents at hand have it."""
    return POSITIONS[one.position] + (" (by the report; the State’s later answers are not at hand)" if one.still_open else "")


def earlier_words(one: Earlier) -> str:
    """An earlier recommendation, behind `ASKED_BEFORE`: who, when, its words, the answer, where it stands."""
    return f"{_HOW[one.relation]} by {askers(one)}: “{one.request}” Answer: {answer_words(one)}. {one.place}"


def askers(one: Earlier) -> str:
    """The States that asked, by name, in which review and when it was reported."""
    who = ", ".join(map(state_name, one.states)) or "a State that the report does not name"
    return f"{who} ({one.review}{f', {one.date}' if one.date else ''})"


def support_words(found: Support) -> str:
    """How often the like of it was supported, with the interval where there are enough, of which reviews and by whose labels."""
    share = f"{found.share:.0%} (95 % interval {found.low:.0%} to {found.high:.0%})" if found.enough else f"fewer than {FEWEST}, too few for a share"
    one = "row" if found.source == UPR_INFO else "answered clause"
    like = f"{counted(found.answered, one)} of category {found.category} on {found.issue}{f' by the {found.group}' if found.group else ''}"
    years = f" of {found.years}" if found.years else ""
    return f"Of {like}, {found.supported} supported: {share}. Labels by {found.source}, {counted(found.reviews, 'review')}{years}."


def support_note(sign: str = "=") -> str:
    """What the shares of support mean and don't mean. `sign` is what they are marked with in a text; empty where they are marked otherwise."""
    rule = facts("rules")["support"]
    return f"{rule['title']}{f' ({sign})' if sign else ''}. {rule['advice']} Rule: {rule['rule']}."


def labels_note(sheet: Sheet) -> str:
    """Whose labels they are, and what they say."""
    return (
        f"Labels by OpenUPR’s labeller {sheet.labeller}; they say how UPR Info’s coders would most likely label the words, "
        "not whether a request is good."
    )


def kinds(sheet: Sheet) -> list[Mark]:
    """The first mark of each kind in a sheet, in the order in which they come."""
    return list({mark.kind: mark for each in reversed(sheet.checked) for mark in reversed(each.marks)}.values())[::-1]


def advice_words(mark: Mark) -> str:
    """What can be done about marks of this kind, and what they rest on."""
    return f"{mark.title}. {mark.advice} Rule: {mark.rule}."


def counted(number: int, one: str) -> str:
    """A number with what it counts."""
    return f"{number} {one}{'' if number == 1 else 's'}"


def quoted(words: tuple[str, ...]) -> str:
    """Words in quotation marks, each once."""
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))


def _wrapped(text: str, lead: str) -> list[str]:
    indent = " " * len(lead)
    plain = " ".join(text.split())
    return textwrap.wrap(plain, _WIDTH, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _opening(text: str, most: int = 90) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rpartition(" ")[0] + " …"
