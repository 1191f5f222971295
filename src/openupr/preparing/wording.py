"""What the screen and a text file show of a checked draft and of a timed statement."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from ..examining import UPR_INFO
from ..names import state
from .clock import LANGUAGES, Pace, Timing
from .facts import facts
from .marks import FEWEST, NO_REVIEWS, Action, Checked, Earlier, Mark, Sheet, Support
from .speech import pieces

_WIDTH = 100
ADVICE = "What to do about it (advice: a draft may have good reasons to ignore it)"
"""The heading of the advice."""

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


def sheet_text(sheet: Sheet, *, typed: bool = False) -> str:
    """A checked draft to read: each recommendation, its marks with reason, advice and rule once each at the end. `typed` where it is read by whoever
    typed the command: then its notes say what else can be typed."""
    lines = [f"{sheet.name}: {counted(len(sheet.checked), 'recommendation')} found by {sheet.found_by}"]
    for each in sheet.checked:
        lines += ["", *_recommendation(each)]
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


def _recommendation(each: Checked) -> Iterator[str]:
    yield from _wrapped(each.text, f"{each.number:>2}  ")
    yield from _wrapped(action_words(each.action), "    ")
    yield from _wrapped(f"subject: {subject(each)}", "    ")
    for mark in each.marks:
        yield from _wrapped(mark_words(mark), "    * ")
    for one in each.earlier:
        yield from _wrapped(earlier_words(one), "    * ")
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


def earlier_words(one: Earlier) -> str:
    """An earlier recommendation: who, when, its words, the answer, where it stands."""
    return f"Asked before by {askers(one)}: “{one.request}” Answer: {POSITIONS[one.position]}. {one.place}"


def askers(one: Earlier) -> str:
    """The States that asked, by name, in which review and when it was reported."""
    who = ", ".join(map(_name, one.states)) or "a State that the report does not name"
    return f"{who} ({one.review}{f', {one.date}' if one.date else ''})"


def _name(code: str) -> str:
    """The UN's short name of a State; the code itself where no table knows it (the invented reviews)."""
    try:
        return state(code).name
    except LookupError:
        return code


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


def timing_text(timing: Timing, text: str, name: str) -> str:
    """A timed statement to read: what a speaker has, what fits, how long this one takes, where the bell rings."""
    share, pace = timing.share, timing.pace
    asked = share.rule != "equal" and "equal shares" not in share.step and not share.members_known
    members = f" (as if {share.members} of them were members of the Council: --members says how many)" if asked else ""
    lines = [
        f"A speaker has   {_clock(share.seconds)}: {share.step}",
        f"                {share.speakers} speakers{members}, {share.handover:g} s between two",
        f"The rule        {share.title}",
    ]
    if share.heard < share.speakers:
        lines.append(f"The list        about {share.heard} of {share.speakers} get the floor before the time is up")
    lines += [
        f"That is room    for about {timing.room} {pace.unit} at {pace.rate:g} a minute ({pace.language})",
        f"{name} takes {_clock(timing.seconds)}: {timing.length:g} {pace.unit} as spoken (numbers, abbreviations and symbols as they are said)",
    ]
    if timing.bell is None:
        lines.append(f"It fits         {-timing.over:.0f} s are left")
    else:
        lines.append(f"It is too long  by {timing.over:.0f} s, about {timing.length - timing.room:.0f} {pace.unit}")
        after = timing.after
        if after is None:
            lines.append("The bell rings  in the first sentence")
        else:
            lines.append(f"The bell rings  after sentence {timing.fits} of {timing.sentences}, which ends: {_ending(text[after.start : after.end])}")
        lines.append(f"                at the words: {_opening(text[timing.bell : timing.bell + 200], 60)}")
    return "\n".join(lines) + "\n"


def languages_note(shares: Mapping[str, float], pace: Pace) -> str:
    """What is to be said of a statement in several languages, which is timed at the pace of one; empty for one in that language alone."""
    if not set(shares) - {pace.code}:
        return ""
    told = " and ".join(f"{LANGUAGES[code]} ({share:.0%})" for code, share in shares.items())
    return (
        f"This statement is in {told} by its words, and all of it is timed at {pace.rate:g} {pace.unit} a minute ({pace.language}). "
        "Time the parts one by one, each with --language, or give your own --pace."
    )


def timing_data(timing: Timing, text: str) -> dict[str, object]:
    """A timed statement as plain data, for JSON."""
    after = timing.after
    return {
        "seconds_allowed": timing.share.seconds,
        "rule": timing.share.rule,
        "step": timing.share.step,
        "speakers": timing.share.speakers,
        "heard": timing.share.heard,
        "overhead": timing.share.handover,
        "pace": timing.pace.rate,
        "unit": timing.pace.unit,
        "language": timing.pace.code,
        "room": timing.room,
        "spoken_length": timing.length,
        "seconds": round(timing.seconds, 1),
        "over": round(timing.over, 1),
        "sentences": timing.sentences,
        "sentences_before_the_bell": timing.fits,
        "last_sentence_span": list(after) if after else None,
        "last_sentence": text[after.start : after.end] if after else None,
        "bell_at": timing.bell,
        "text": text,
    }


def longest_spoken(text: str, language: str, most: int = 3) -> list[tuple[str, float]]:
    """The pieces that are longest when spoken, each once: symbols and numbers that could go."""
    lengths = {text[piece.span.start : piece.span.end]: piece.length for piece in pieces(text, language) if piece.length >= 3}
    return sorted(lengths.items(), key=lambda pair: (-pair[1], pair[0]))[:most]


def _clock(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {seconds % 60:.0f} s"


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


def _ending(text: str, most: int = 60) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else "… " + plain[-most:].partition(" ")[2]
