"""What the screen and a text file show of a checked draft. Of a timed statement: rendering/screen/timed_lines.py."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace

from ...examining import UPR_INFO
from ...languages.messages import Messages, Value, messages, said_later
from ...preparing.drafting.draft_marks import FEWEST, NO_REVIEWS, ActionCategory, Checked, DraftMark, EarlierRequest, Sheet, Support
from ...preparing.facts import facts
from ...records.dialogue.positions_said import position_said
from ..issue_names import issue_name
from ..places_cited import place_said
from ..safe_text import sentence
from ..withheld import Withheld

_WIDTH = 100
ADVICE: str = said_later("What to do about it (advice: a draft may have good reasons to ignore it)")
"""The heading of the advice."""

_NAMED = 12
"""Reviews that are named where nothing was found in them; of more their number is told."""

_ASKED: dict[str, str] = said_later(
    {
        "same": "Asked before by {who}: “{request}” Answer: {answer}. {place}",
        "builds": "Asked before, the step before it, by {who}: “{request}” Answer: {answer}. {place}",
        "general": "Asked before, more widely or as a special case, by {who}: “{request}” Answer: {answer}. {place}",
        "opposite": "Asked before, the opposite of it, by {who}: “{request}” Answer: {answer}. {place}",
    }
)
"""An earlier recommendation, by how the draft stands to it."""

HOW_TO: dict[str, str] = said_later({NO_REVIEWS: "Whether it was asked before needs reviews: name their folders with --among."})
"""What a note says to whoever typed the command, in place of its words."""


def sheet_view(sheet: Sheet, withheld: Withheld) -> Sheet:
    """The sheet as it is shown: the draft is its writer's own, and what was asked before is without what may not be shown."""
    return replace(sheet, checked=tuple(replace(each, earlier=withheld.view(each.earlier)) for each in sheet.checked))


def sheet_text(sheet: Sheet, words: Messages | None = None, *, typed: bool = False) -> str:
    """A checked draft to read: each recommendation, its marks with reason, advice and rule once each at the end. `typed` where it is read by whoever
    typed the command: then its notes say what else can be typed. In the language of `words` (None: English), as all below."""
    spoken = words or messages()
    lines = [found_line(sheet, spoken)]
    for each in sheet.checked:
        lines += ["", *_recommendation(sheet, each, spoken)]
    if any(each.support for each in sheet.checked):
        lines += ["", *_wrapped(support_note(words=spoken), "")]
    if found := kinds(sheet):
        lines += ["", spoken.say(ADVICE)]
        lines += [line for mark in found for line in _wrapped(advice_words(mark, spoken), "  ")]
    if sheet.left:
        told = spoken.count(len(sheet.left), one="Not taken for recommendations: {n} passage", many="Not taken for recommendations: {n} passages")
        lines += ["", told]
        lines += [line for span in sheet.left for line in _wrapped(_opening(sheet.text[span.start : span.end]), "  ")]
    notes = [HOW_TO.get(str(note), note) for note in sheet.notes] if typed else sheet.notes
    lines += ["", *(line for note in notes for line in _wrapped(spoken.say(note), ""))]
    lines += [labels_note(sheet, spoken)]
    return "\n".join(lines).rstrip() + "\n"


def found_line(sheet: Sheet, words: Messages) -> str:
    """How many recommendations were found in the draft, and by what."""
    return words.count(
        len(sheet.checked),
        one="{name}: {n} recommendation found by {ways}",
        many="{name}: {n} recommendations found by {ways}",
        name=sheet.name,
        ways=sheet.found_by,
    )


def _recommendation(sheet: Sheet, each: Checked, words: Messages) -> Iterator[str]:
    yield from _wrapped(each.text, f"{each.number:>2}  ")
    yield from _wrapped(action_words(each.action, words), "    ")
    yield from _wrapped(words.say("subject: {subject}", subject=issues_said(each, words)), "    ")
    for mark in each.marks:
        yield from _wrapped(mark_words(mark, words), "    * ")
    for line in asked_before_lines(sheet, each, words):
        yield from _wrapped(line, "    * ")
    for found in each.support:
        yield from _wrapped(support_words(found, words), "    = ")


def issues_said(each: Checked, words: Messages | None = None) -> str:
    """The issues of a recommendation."""
    spoken = words or messages()
    named = f"{spoken.mark(';')} ".join(spoken.say(issue_name(issue)) for issue in each.issues)
    return named if each.issue_sure else spoken.say("{subject}, unsure", subject=named)


def action_words(action: ActionCategory, words: Messages | None = None) -> str:
    """The category with its probability, the words that decided and the rule."""
    spoken = words or messages()
    named: dict[str, Value] = {"category": action.category, "name": spoken.say(action.name), "share": action.probability}
    said = (
        spoken.say("category {category}, {name}, {share:percent}", **named)
        if action.sure
        else spoken.say("category {category}, {name}, {share:percent}, unsure", **named)
    )
    why = f" — {quoted_words(action.words, spoken)}" if action.words else ""
    rule = f" ({spoken.say(action.rule)})" if action.rule else ""
    return f"{said}{why}{rule}"


def mark_words(mark: DraftMark, words: Messages | None = None) -> str:
    """A mark with its words and its reason."""
    spoken = words or messages()
    about = f"{spoken.mark(':')} {quoted_words(mark.words, spoken)}" if mark.words else ""
    return f"{spoken.say(mark.title)}{about}. {spoken.said(mark.reason)}"


def asked_before_lines(sheet: Sheet, each: Checked, words: Messages | None = None) -> Iterator[str]:
    """What was asked before, one line each; where nothing was found, that, and among what. Nothing for a sheet without reviews."""
    spoken = words or messages()
    for one in each.nearest:
        yield earlier_words(one, spoken)
    if each.further:
        yield spoken.say("Asked before: {n} more like these, in {reviews}.", n=each.further, reviews=_reviews(sheet.asked_of, spoken))
    if sheet.reviews and not each.earlier:
        yield _not_found(sheet, spoken)


def _not_found(sheet: Sheet, words: Messages) -> str:
    """Where it was not found; of reports that are held and not read, that."""
    more = len(sheet.not_read) - _NAMED
    held = [words.said(each) for each in sheet.not_read[:_NAMED]]
    if more > 0:
        held.append(words.count(more, one="so is {n} more report", many="so are {n} more reports"))
    told = "; ".join(held)
    if sheet.asked_of and told:
        return words.say(
            "Asked before: not found in {reviews} ({held}). The same in other words may be missed; nothing is known of reviews that were not read.",
            reviews=_reviews(sheet.asked_of, words),
            held=told,
        )
    if sheet.asked_of:
        return words.say(
            "Asked before: not found in {reviews}. The same in other words may be missed; nothing is known of reviews that were not read.",
            reviews=_reviews(sheet.asked_of, words),
        )
    if told:
        return words.say("Asked before: not known. {held}; nothing is known of reviews that were not read.", held=sentence(told))
    return words.say(
        "Asked before: not found in {reviews}: none of them has recommendations to this State. The same in other words may be missed; "
        "nothing is known of reviews that were not read.",
        reviews=_reviews(sheet.reviews, words),
    )


def _reviews(identifiers: tuple[str, ...], words: Messages) -> str:
    named = ", ".join(identifiers[:_NAMED])
    more = len(identifiers) - _NAMED
    if more <= 0:
        return named
    return words.count(more, one="{reviews} and {n} more review", many="{reviews} and {n} more reviews", reviews=named)


def answer_words(one: EarlierRequest, words: Messages | None = None) -> str:
    """The answer to an earlier recommendation, as far as the documents at hand have it."""
    spoken = words or messages()
    answer = spoken.say(position_said(one.position))
    return spoken.say("{answer} (by the report; we don’t have the State’s later answers)", answer=answer) if one.still_open else answer


def earlier_words(one: EarlierRequest, words: Messages | None = None) -> str:
    """An earlier recommendation: who, when, its words, the answer, where it stands."""
    spoken = words or messages()
    told = {
        "who": askers(one, spoken),
        "request": one.request,
        "answer": answer_words(one, spoken),
        "place": place_said(one.at, spoken) if one.at else one.place,
    }
    return spoken.say(_ASKED[one.relation], **told)


def askers(one: EarlierRequest, words: Messages | None = None) -> str:
    """The States that asked, by name, in which review and when it was reported."""
    spoken = words or messages()
    who = ", ".join(map(spoken.state, one.states)) or spoken.say("a State that the report does not name")
    return f"{who} ({one.review}{f', {spoken.date(one.date)}' if one.date else ''})"


def support_words(found: Support, words: Messages | None = None) -> str:
    """How often the like of it was supported, with the interval where there are enough, of which reviews and by whose labels."""
    spoken = words or messages()
    share = (
        spoken.say("{share:percent} (95 % interval {low:percent} to {high:percent})", share=found.share, low=found.low, high=found.high)
        if found.enough
        else spoken.say("fewer than {fewest}, too few for a share", fewest=FEWEST)
    )
    rows = (
        spoken.count(found.answered, one="{n} row", many="{n} rows")
        if found.source == UPR_INFO
        else spoken.count(found.answered, one="{n} answered request", many="{n} answered requests")
    )
    reviews = spoken.count(found.reviews, one="{n} review", many="{n} reviews")
    told: dict[str, Value] = {
        "rows": rows,
        "category": found.category,
        "issue": spoken.say(issue_name(found.issue)),
        "supported": found.supported,
        "share": share,
        "source": found.source,
        "reviews": spoken.say("{reviews} of {years}", reviews=reviews, years=found.years) if found.years else reviews,
        "group": spoken.say(found.group) if found.group else "",
    }
    if found.group:
        return spoken.say(
            "Of {rows} of category {category} on {issue} by the {group}, {supported} supported: {share}. Labels by {source}, {reviews}.", **told
        )
    return spoken.say("Of {rows} of category {category} on {issue}, {supported} supported: {share}. Labels by {source}, {reviews}.", **told)


def support_note(sign: str = "=", words: Messages | None = None) -> str:
    """What the shares of support mean and don't mean. `sign` is what they are marked with in a text; empty where they are marked otherwise."""
    rule, spoken = facts("rules")["support"], words or messages()
    title = f"{spoken.say(rule['title'])}{f' ({sign})' if sign else ''}."
    return f"{title} {spoken.say(rule['advice'])} {spoken.say('Rule: {rule}.', rule=spoken.say(rule['rule']))}"


def labels_note(sheet: Sheet, words: Messages | None = None) -> str:
    """Whose labels they are, and what they say."""
    return (words or messages()).say(
        "A program of ours, version {labeller}, sorted the words. It says how UPR Info’s people would most likely sort them, not whether a "
        "request is good.",
        labeller=sheet.labeller,
    )


def kinds(sheet: Sheet) -> list[DraftMark]:
    """The first mark of each kind and advice in a sheet, in the order in which they come."""
    return list({(mark.kind, mark.definite): mark for each in reversed(sheet.checked) for mark in reversed(each.marks)}.values())[::-1]


def advice_words(mark: DraftMark, words: Messages | None = None) -> str:
    """What can be done about marks of this kind, and what they rest on."""
    spoken = words or messages()
    return f"{spoken.say(mark.title)}. {spoken.say(mark.advice)} {spoken.say('Rule: {rule}.', rule=spoken.say(mark.rule))}"


def quoted_words(words: tuple[str, ...], spoken: Messages | None = None) -> str:
    """Words in quotation marks, each once."""
    say = (spoken or messages()).say
    return ", ".join(say("“{words}”", words=word) for word in dict.fromkeys(words))


def _wrapped(text: str, lead: str) -> list[str]:
    indent = " " * len(lead)
    plain = " ".join(text.split())
    return textwrap.wrap(plain, _WIDTH, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _opening(text: str, most: int = 90) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rpartition(" ")[0] + " …"
