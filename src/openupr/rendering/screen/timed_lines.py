"""What the screen and a file of data show of a timed statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...preparing import Statement
from ...preparing.clock import LANGUAGES, Pace, Part, Passage, Timing
from ...preparing.speech import pieces
from ...preparing.statement_cut import CutSentence, StatementCut

_SHOWN = 60
"""Characters of a line, or of a sentence's beginning or end, that are shown."""

_MOST = 8
"""Lines that are named which are not timed."""


def timing_text(timing: Timing, statement: Statement, name: str) -> str:
    """A timed statement to read: what a speaker has, what fits, what was timed and what was not, how long it takes, where the bell rings."""
    share, pace, text = timing.share, timing.pace, statement.text
    asked = share.rule != "equal" and "equal shares" not in str(share.step) and not share.members_known
    members = f" (as if {share.members} of them were members of the Council: --members says how many)" if asked else ""
    lines = [
        f"A speaker has   {_clock(share.seconds)}: {share.step}",
        f"                {share.speakers} speakers{members}, {share.handover:g} s between two",
        f"The rule        {share.title}",
    ]
    if share.heard < share.speakers:
        lines.append(f"The list        about {share.heard} of {share.speakers} get the floor before the time is up")
    lines.append(f"That is room    for about {timing.room} {pace.unit} at {pace.rate:g} a minute ({pace.language})")
    lines.append(f"Timed from      “{_opening(text)}”")
    if statement.unspoken:
        lines.append(f"Not timed       {_each(statement.unspoken)}")
        if not statement.named:
            lines.append("                (title lines and headings: --from with the words that are said first times all from there)")
    said = "as spoken (numbers, abbreviations and symbols as they are said)"
    if len(timing.parts) == 1:
        lines.append(f"{name} takes {_clock(timing.seconds)}: {whole(timing.parts[0].length)} {pace.unit} {said}")
    else:
        lines.append(f"{name} takes {_clock(timing.seconds)}, each part at the pace of its language, {said}:")
        lines += [f"                {_part(part)}" for part in timing.parts]
    if timing.bell is None:
        lines.append(f"It fits         {-timing.over:.0f} s are left")
    else:
        lines.append(f"It is too long  by {timing.over:.0f} s, about {timing.over * pace.rate / 60:.0f} {pace.unit}{_of(timing)}")
        after = timing.after
        if after is None:
            lines.append("The bell rings  in the first sentence")
        else:
            lines.append(f"The bell rings  after sentence {timing.fits} of {timing.sentences}, which ends: {_ending(text[after.start : after.end])}")
        lines.append(f"                at the words: {_opening(text[timing.bell : timing.bell + 200])}")
    return "\n".join(lines) + "\n"


def cut_lines(cut: StatementCut) -> list[str]:
    """What can be cut, sentence by sentence, with the seconds that it saves and what it loses; or which asks fit together."""
    if cut.why_not:
        lines = [f"No cut          {cut.why_not}"]
        lines += [f"  ask {place + 1:<2} {seconds:5.1f} s  “{_opening(words)}”" for place, (words, seconds) in enumerate(cut.asks)]
        for places, seconds in cut.fitting:
            named = " and ".join(str(place + 1) for place in places)
            lines.append(f"  Ask{'s' if len(places) > 1 else ''} {named}: {seconds:.1f} s with what leads to {'them' if len(places) > 1 else 'it'}.")
        return lines
    if not cut.cut:
        return []
    saved = sum(each.seconds for each in cut.cut)
    count = f"{len(cut.cut)} of {len(cut.sentences)} sentences"
    lines = [f"The least cut   {count}, {saved:.1f} s: it then takes {cut.seconds:.1f} s. No ask is cut."]
    for each in cut.cut:
        lines.append(f"  {each.seconds:5.1f} s  “{_opening(each.text)}”")
        lines.append(f"           {lost_words(each)}")
    return lines


def lost_words(each: CutSentence) -> str:
    """What a cut loses, in a sentence."""
    loses = f"It loses {', '.join(each.loses)}." if each.loses else "It loses no name and no number."
    return f"{loses} The next sentence says “{each.meant}”: see what that means then." if each.meant else loses


def languages_note(shares: Mapping[str, float], pace: Pace | None) -> str:
    """What is to be said of the languages of a statement: that all of it is timed at one `pace` that the user named, though it is in others too; or
    (None) that a part of it is in a language that has no pace. Empty where nothing is to be said."""
    told = " and ".join(f"{LANGUAGES.get(code, code)} ({share:.0%})" for code, share in shares.items())
    if pace is not None:
        if not set(shares) - {pace.code}:
            return ""
        return (
            f"This statement is in {told} by its words, and all of it is timed at {pace.rate:g} {pace.unit} a minute ({pace.language}). "
            "Without --spoken each part is timed at the pace of its own."
        )
    if set(shares) <= set(LANGUAGES):
        return ""
    return f"This statement is in {told} by its words. What has no pace of its own is timed as what stands before it."


def timing_data(timing: Timing, statement: Statement, cut: StatementCut) -> dict[str, object]:
    """A timed statement as plain data, for JSON. `pace`, `unit` and `language` are those of most of the seconds; `spoken_length` is None where the
    parts are counted in different units."""
    after, text = timing.after, statement.text
    units = {part.pace.unit for part in timing.parts}
    return {
        "seconds_allowed": timing.share.seconds,
        "rule": timing.share.rule,
        "step": str(timing.share.step),
        "speakers": timing.share.speakers,
        "heard": timing.share.heard,
        "overhead": timing.share.handover,
        "pace": timing.pace.rate,
        "unit": timing.pace.unit,
        "language": timing.pace.code,
        "room": timing.room,
        "spoken_length": round(sum(part.length for part in timing.parts), 1) if len(units) == 1 else None,
        "seconds": round(timing.seconds, 1),
        "over": round(timing.over, 1),
        "parts": [
            {
                "language": part.pace.code,
                "pace": part.pace.rate,
                "unit": part.pace.unit,
                "written": part.written,
                "spoken_length": part.length,
                "seconds": round(part.seconds, 1),
            }
            for part in timing.parts
        ],
        "sentences": timing.sentences,
        "sentences_before_the_bell": timing.fits,
        "last_sentence_span": list(after) if after else None,
        "last_sentence": text[after.start : after.end] if after else None,
        "bell_at": timing.bell,
        "not_timed": list(statement.unspoken),
        "text": text,
        "cut": [{"span": list(each.span), "text": each.text, "seconds": round(each.seconds, 1), "loses": list(each.loses)} for each in cut.cut],
        "seconds_after_the_cut": round(cut.seconds, 1),
        "no_cut": str(cut.why_not) or None,
        "asks": [{"text": words, "seconds": round(seconds, 1)} for words, seconds in cut.asks],
        "asks_that_fit": [{"asks": [place + 1 for place in places], "seconds": round(seconds, 1)} for places, seconds in cut.fitting],
    }


def longest_spoken(text: str, held: Sequence[Passage], most: int = 3) -> list[tuple[str, float, str]]:
    """The pieces that are longest when spoken, each once, with their length and its unit: symbols and numbers that could go."""
    lengths: dict[str, tuple[float, str]] = {}
    for passage in held:
        part = text[slice(*passage.span)]
        found = pieces(part, passage.pace.code)
        lengths |= {part[piece.span.start : piece.span.end]: (piece.length, passage.pace.unit) for piece in found if piece.length >= 3}
    longest = sorted(lengths.items(), key=lambda pair: (-pair[1][0], pair[0]))[:most]
    return [(words, length, unit) for words, (length, unit) in longest]


def whole(length: float) -> int:
    """A spoken length as it is shown: in whole words or characters, halves upwards, at least one."""
    return max(1, int(length + 0.5))


def _part(part: Part) -> str:
    pace = part.pace
    return f"{pace.language}: {whole(part.length)} {pace.unit} at {pace.rate:g} a minute, {_clock(part.seconds)}"


def _of(timing: Timing) -> str:
    return f" of {timing.pace.language}" if len(timing.parts) > 1 else ""


def _each(lines: tuple[str, ...]) -> str:
    more = f"; and {len(lines) - _MOST} more" if len(lines) > _MOST else ""
    return "; ".join(f"“{_opening(line)}”" for line in lines[:_MOST]) + more


def _clock(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {seconds % 60:.0f} s"


def _opening(text: str) -> str:
    """The first words; where none are parted by spaces, as in Chinese, the first characters."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else (plain[:_SHOWN].rpartition(" ")[0] or plain[: _SHOWN // 2]) + " …"


def _ending(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else "… " + (plain[-_SHOWN:].partition(" ")[2] or plain[-_SHOWN // 2 :])
