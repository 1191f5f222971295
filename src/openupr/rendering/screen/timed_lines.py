"""What the screen and a file of data show of a timed statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...languages.messages import Messages, message, messages, said_later
from ...preparing import StatementText
from ...preparing.speaking.clock import LANGUAGES, Pace, PacedPart, SpeakingShare, StatementTiming, TimedPassage
from ...preparing.speaking.speech import spoken_parts
from ...preparing.speaking.statement_cut import CutSentence, StatementCut

_SHOWN = 60
"""Characters of a line, or of a sentence's beginning or end, that are shown."""

_HEAD = 15
"""Columns of what stands before a line."""
_UNITS: dict[str, str] = said_later({"words": "words", "characters": "characters"})
_MOST = 8
"""Lines that are named which are not timed."""


def timing_text(timing: StatementTiming, statement: StatementText, name: str, words: Messages | None = None) -> str:
    """A timed statement to read: what a speaker has, what fits, what was timed and what was not, how long it takes, where the bell rings."""
    words = words or messages()
    say, share, pace, text = words.say, timing.share, timing.pace, statement.text
    unit = message(_UNITS[pace.unit])
    lines = [_headed(say("A speaker has"), f"{_clock(share.seconds)}: {words.said(share.step)}"), *_by_the_rule(share, words)]
    room = say(
        "for about {n} {unit} at {rate} a minute ({language})", n=timing.room, unit=unit, rate=f"{pace.rate:g}", language=words.say(pace.language)
    )
    lines += [_headed(say("That is room"), room), _headed(say("Timed from"), f"“{_opening(text)}”")]
    if statement.unspoken:
        lines.append(_headed(say("Not timed"), _each(statement.unspoken, words)))
        if not statement.named:
            lines.append(_headed("", say("(title lines and headings: --from with the words that are said first times all from there)")))
    lines += _taken(timing, name, words)
    if timing.bell is None:
        lines.append(_headed(say("It fits"), say("{n} s are left", n=round(-timing.over))))
        return "\n".join(lines) + "\n"
    over = say("by {seconds} s, about {n} {unit}", seconds=round(timing.over), n=round(timing.over * pace.rate / 60), unit=unit)
    lines.append(_headed(say("It is too long"), f"{over} ({words.say(pace.language)})" if len(timing.parts) > 1 else over))
    after = timing.after
    if after is None:
        lines.append(_headed(say("The bell rings"), say("in the first sentence")))
    else:
        ends = _ending(text[after.start : after.end])
        rings = say("after sentence {n} of {all}, which ends: {words}", n=timing.fits, all=timing.sentences, words=ends)
        lines.append(_headed(say("The bell rings"), rings))
    lines.append(_headed("", say("at the words: {words}", words=_opening(text[timing.bell : timing.bell + 200]))))
    return "\n".join(lines) + "\n"


def _by_the_rule(share: SpeakingShare, words: Messages) -> Iterator[str]:
    """How many speak, by which rule they share the time, and whether all get the floor; nothing where the seconds were told."""
    if not share.speakers:
        return
    speakers = words.count(
        share.speakers, one="{n} speaker, {seconds} s between two", many="{n} speakers, {seconds} s between two", seconds=f"{share.handover:g}"
    )
    if share.rule != "equal" and "equal shares" not in str(share.step) and not share.members_known:
        speakers += " " + words.say("(as if {n} of them were members of the Council: --members says how many)", n=share.members)
    yield _headed("", speakers)
    yield _headed(words.say("The rule"), words.say(share.title))
    if share.heard < share.speakers:
        floor = words.say("about {heard} of {speakers} get the floor before the time is up", heard=share.heard, speakers=share.speakers)
        yield _headed(words.say("The list"), floor)


def _taken(timing: StatementTiming, name: str, words: Messages) -> Iterator[str]:
    """How long the statement takes, in all and by its parts."""
    took = {"name": name, "seconds": _clock(timing.seconds)}
    if len(timing.parts) > 1:
        yield words.say("{name} takes {seconds}, each part at the pace of its language, as spoken:", **took)
        yield from (_headed("", _part(part, words)) for part in timing.parts)
        return
    part = timing.parts[0]
    yield words.say(
        "{name} takes {seconds}: {n} {unit} as spoken (numbers, abbreviations and symbols as they are said)",
        n=whole_length(part.length),
        unit=message(_UNITS[part.pace.unit]),
        **took,
    )


def cuts_shown(cut: StatementCut, words: Messages | None = None) -> list[str]:
    """What can be cut, sentence by sentence, with the seconds that it saves and what it loses; or which asks fit together."""
    words = words or messages()
    say = words.say
    if cut.why_not:
        lines = [_headed(say("No cut"), words.said(cut.why_not))]
        lines += [f"  {say('ask {n}', n=place + 1):<6} {seconds:5.1f} s  “{_opening(ask)}”" for place, (ask, seconds) in enumerate(cut.asks)]
        for places, seconds in cut.fitting:
            named = tuple(str(place + 1) for place in places)
            fits = words.say(
                "Asks {numbers}: {seconds:one} s with what leads to them."
                if len(places) > 1
                else "Ask {numbers}: {seconds:one} s with what leads to it.",
                numbers=named,
                seconds=seconds,
            )
            lines.append(f"  {fits}")
        return lines
    if not cut.cut:
        return []
    least = say(
        "{n} of {all} sentences, {saved:one} s: it then takes {seconds:one} s. No ask is cut.",
        n=len(cut.cut),
        all=len(cut.sentences),
        saved=sum(each.seconds for each in cut.cut),
        seconds=cut.seconds,
    )
    lines = [_headed(say("The least cut"), least), *([_headed("", spared)] if (spared := _criticism_spared(cut, words)) else [])]
    for each in cut.cut:
        lines.append(f"  {each.seconds:5.1f} s  “{_opening(each.text)}”")
        lines.append(f"           {lost_words(each, words)}")
    return lines


def _criticism_spared(cut: StatementCut, words: Messages) -> str:
    """How much of what criticises is left out; empty where nothing criticises."""
    if not any(each.criticises for each in cut.sentences):
        return ""
    gone = sum(each.criticises for each in cut.cut)
    if not gone:
        return words.say("What criticizes stays, as a program reads it.")
    return words.count(
        gone,
        one="{n} sentence criticizes, as a program reads it: no other cut is enough.",
        many="{n} sentences criticize, as a program reads them: no other cut is enough.",
    )


def lost_words(each: CutSentence, words: Messages | None = None) -> str:
    """What a cut loses, in a sentence."""
    say = (words or messages()).say
    loses = say("It loses {what}.", what=", ".join(each.loses)) if each.loses else say("It loses no name and no number.")
    return f"{loses} {say('The next sentence says “{words}”: see what that means then.', words=each.meant)}" if each.meant else loses


def languages_note(shares: Mapping[str, float], pace: Pace | None, words: Messages | None = None) -> str:
    """What is to be said of the languages of a statement: that all of it is timed at one `pace` that the user named, though it is in others too; or
    (None) that a part of it is in a language that has no pace. Empty where nothing is to be said."""
    say = (words or messages()).say
    named = tuple(message("{language} ({share:percent})", language=message(LANGUAGES.get(code, code)), share=share) for code, share in shares.items())
    told = say("This statement is in {languages} by its words.", languages=named)
    if pace is not None:
        if not set(shares) - {pace.code}:
            return ""
        timed = say(
            "All of it is timed at {rate} {unit} a minute ({language}).",
            rate=f"{pace.rate:g}",
            unit=message(_UNITS[pace.unit]),
            language=message(pace.language),
        )
        return f"{told} {timed} {say('Without --spoken each part is timed at the pace of its own.')}"
    if set(shares) <= set(LANGUAGES):
        return ""
    return f"{told} {say('What has no pace of its own is timed as what stands before it.')}"


def timing_data(timing: StatementTiming, statement: StatementText, cut: StatementCut) -> dict[str, object]:
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


def longest_spoken(text: str, held: Sequence[TimedPassage], most: int = 3) -> list[tuple[str, float, str]]:
    """The pieces that are longest when spoken, each once, with their length and its unit: symbols and numbers that could go."""
    lengths: dict[str, tuple[float, str]] = {}
    for passage in held:
        part = text[slice(*passage.span)]
        found = spoken_parts(part, passage.pace.code)
        lengths |= {part[piece.span.start : piece.span.end]: (piece.length, passage.pace.unit) for piece in found if piece.length >= 3}
    longest = sorted(lengths.items(), key=lambda pair: (-pair[1][0], pair[0]))[:most]
    return [(words, length, unit) for words, (length, unit) in longest]


def whole_length(length: float) -> int:
    """A spoken length as it is shown: in whole words or characters, halves upwards, at least one."""
    return max(1, int(length + 0.5))


def _headed(head: str, text: str) -> str:
    return f"{head:<{_HEAD}} {text}"


def _part(part: PacedPart, words: Messages) -> str:
    pace = part.pace
    return words.say(
        "{language}: {n} {unit} at {rate} a minute, {seconds}",
        language=message(pace.language),
        n=whole_length(part.length),
        unit=message(_UNITS[pace.unit]),
        rate=f"{pace.rate:g}",
        seconds=_clock(part.seconds),
    )


def _each(lines: tuple[str, ...], words: Messages) -> str:
    named = "; ".join(f"“{_opening(line)}”" for line in lines[:_MOST])
    return words.say("{lines}; and {n} more", lines=named, n=len(lines) - _MOST) if len(lines) > _MOST else named


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
