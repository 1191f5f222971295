"""The least cut that brings a statement into its time: whole sentences, never one that asks, and what each of them loses. Of all cuts that
are enough it is the one that takes the least of what criticises, then of the greeting, then of what does not praise, and then the fewest seconds.

A sentence on which the next one leans ("This has ...", "It was ...") goes only together with it. Where the asks alone are too long nothing is cut:
which of them fit together is told, and the choice is the speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice

from ...extracting.written_lines import MARK
from ...languages.messages import Text, in_turn, message, message_of
from ...languages.word_tables import ASSUMED
from ...light_dataclass import dataclass, replace
from ...records import Tone
from ...text import Span
from ..facts import facts
from .clock import StatementTiming, TimedPassage
from .requesting import opens, requesting_sentences, says
from .speech import sentences_spoken, spoken_parts

PARTS = 50
"""Parts of a second in which the cut is reckoned."""
MOST_SENTENCES = 120
"""Sentences of a statement of which some may be cut: a longer one is no statement of a review."""
MOST_ASKS = 12
_LEANS = re.compile(
    r"(?:And|But|Yet|Nor|So|However|Therefore|Moreover|Nevertheless|Similarly|Likewise|Instead|Otherwise|Both|Neither|Such|Its|Their|His|Her|He|She|It"
    r"|They|Th(?:is|at|ese|ose)|The (?:former|latter|same))\b"
)
"""How a sentence begins that can't be understood without the one before it."""
_LEADS = re.compile(r":\s*$")
_GOES_ON = re.compile(r"[;,]\s*(?:and|or)?\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:of|on|for|against|the|and|in|to)\b(?:\s+the\b)?\s+[A-Z][\w’'-]*|\s+[A-Z][\w’'-]*)*")
_MEANS = re.compile(r"\b(?:it|them|they|this|these|those|he|she|there)\b", re.IGNORECASE)
_WELCOMES = re.compile(r"\b(?:welcom\w*|thanks?|greets?)\b.{0,60}\bdelegation\b")
_MOST_LOST = 6
_Taken = tuple[int, "_Taken"] | None


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence of a statement: its span, how long it takes, whether it asks or only leads to what asks ("We recommend that Galdora:"), whether the
    speaker keeps it, whether it leans on the one before it, whether it belongs to the greeting, and whether it criticises or praises, as a program
    reads it (looked at where it might be cut)."""

    span: Span
    seconds: float
    asks: bool
    kept: bool
    leans: bool
    leads: bool = False
    greets: bool = False
    criticises: bool = False
    praises: bool = False

    @property
    def kinds(self) -> tuple[bool, bool, bool]:
        """By which it is spared, in the order in which that counts: that it criticises, that it greets, that it does not only praise."""
        return self.criticises, self.greets, not (self.criticises or self.greets or self.praises)

    @property
    def stays(self) -> bool:
        """Whether it is never cut."""
        return self.asks or self.kept or self.leads


KEEP = message("Name the sentences to keep with --keep, by some of their words.")
"""What is said besides to whoever types the command."""


@dataclass(frozen=True, slots=True)
class CutSentence:
    """A sentence to cut: its words, the seconds that it saves, the names and numbers that then stand nowhere in the statement, the word of the
    next sentence that may mean something of this one ("it"; empty: none), and whether it criticises."""

    span: Span
    text: str
    seconds: float
    loses: tuple[str, ...]
    meant: str = ""
    criticises: bool = False


@dataclass(frozen=True, slots=True)
class StatementCut:
    """A cut. `cut` are the sentences to leave out, in order; `why_not` says why there is none to propose; `fitting` are choices of asks (by their
    places among `asks`) that fit where all of them don't. `sentences` are all, in order; `seconds` what the cut statement takes."""

    sentences: tuple[SpokenSentence, ...]
    cut: tuple[CutSentence, ...]
    seconds: float
    why_not: Text = ""
    asks: tuple[tuple[str, float], ...] = ()
    fitting: tuple[tuple[tuple[int, ...], float], ...] = ()

    @property
    def left(self) -> tuple[SpokenSentence, ...]:
        """What is still said."""
        gone = {each.span for each in self.cut}
        return tuple(each for each in self.sentences if each.span not in gone)


def spoken_sentences(text: str, held: Sequence[TimedPassage], keep: Sequence[str] = ()) -> tuple[SpokenSentence, ...]:
    """The sentences of a statement with their seconds. `keep`: words of sentences that the speaker keeps."""
    found = sentences_spoken(text)
    asking = [_asks(text, span) for span in found]
    leads = [bool(_LEADS.search(text[slice(*span)])) for span in found]
    for place in (at for at, span in enumerate(found) if leads[at] and says(text, span)):
        for item in _items_of_list(text, found, place):  # whatever their verbs: what leads there recommends them
            asking[item] = True
    wanted = [" ".join(words.casefold().split()) for words in keep]
    made: list[SpokenSentence] = []
    for place, span in enumerate(found):
        plain = " ".join(text[slice(*span)].casefold().split())
        lead = leads[place] and any(asking[place + 1 : place + 2])
        kept, leans = any(words in plain for words in wanted), bool(_LEANS.match(text, *span))
        greets = all(each.greets for each in made) and _greets(plain, place)
        made.append(SpokenSentence(span, _seconds(text, span, held), asking[place] and not lead, kept, leans, lead, greets))
    return tuple(made)


def _greets(plain: str, place: int) -> bool:
    """Whether a sentence at the beginning turns to whoever presides, or welcomes or thanks the delegation."""
    return (place == 0 and _vocative().search(plain) is not None) or (place <= 1 and _WELCOMES.search(plain) is not None)


def _items_of_list(text: str, found: Sequence[Span], lead: int) -> Iterator[int]:
    """The sentences that are items of the list to which one leads: the first behind it, and each further one that has a mark before it, or stands
    behind an item that ends as one of several does."""
    for place in range(lead + 1, len(found)):
        if place > lead + 1 and MARK.match(text, *found[place]) is None and _GOES_ON.search(text[slice(*found[place - 1])]) is None:
            return
        yield place


def shortest_cut(text: str, held: Sequence[TimedPassage], timing: StatementTiming, keep: Sequence[str] = ()) -> StatementCut:
    """The cut of a statement that is too long for its time."""
    every = spoken_sentences(text, held, keep)
    if timing.bell is None:
        return StatementCut(every, (), timing.seconds)
    asks = tuple((text[slice(*each.span)], each.seconds) for each in every if each.asks)
    if not keep and any(passage.pace.code != ASSUMED for passage in held):
        return StatementCut(every, (), timing.seconds, in_turn(message("We know what asks in English alone."), KEEP))
    if not asks and not keep:
        return StatementCut(every, (), timing.seconds, in_turn(message("We found no sentence that asks."), KEEP))
    if len(every) > MOST_SENTENCES:
        return StatementCut(
            every,
            (),
            timing.seconds,
            message_of(len(every), one="It has {n} sentence: give the statement alone.", many="It has {n} sentences: give the statement alone."),
        )
    every = tuple(_with_tone(text, every, held))
    gone = _least(every, timing.over)
    if gone is None:
        alone = sum(each.seconds for each in every if each.stays)
        leads = sum(each.seconds for each in every if each.stays and not each.asks)
        why = message(
            "What has to stay takes {alone:one} s, and there are {seconds:one} s: no cut of other sentences is enough.",
            alone=alone,
            seconds=timing.share.seconds,
        )
        return StatementCut(every, (), timing.seconds, why, asks, tuple(_fitting(asks, timing.share.seconds, leads)))
    left = " ".join(text[slice(*each.span)] for place, each in enumerate(every) if place not in gone)
    cut = tuple(_cut(text, every, place, gone, left) for place in sorted(gone))
    return StatementCut(every, cut, timing.seconds - sum(each.seconds for each in cut), asks=asks)


def _asks(text: str, span: Span) -> bool:
    mark = MARK.match(text, *span)
    bare = Span(mark.end(), span.end) if mark else span
    return bool(requesting_sentences(text, bare)) or opens(text, bare) or text[slice(*span)].rstrip().endswith("?")


def _seconds(text: str, span: Span, held: Sequence[TimedPassage]) -> float:
    total = 0.0
    for passage in held:
        start, end = max(span.start, passage.span.start), min(span.end, passage.span.end)
        if start < end:
            total += sum(piece.length for piece in spoken_parts(text[start:end], passage.pace.code)) * 60 / passage.pace.rate
    return total


def _with_tone(text: str, every: Sequence[SpokenSentence], held: Sequence[TimedPassage]) -> Iterator[SpokenSentence]:
    """The sentences, and whether those that might be cut criticise or praise: read in English alone."""
    from ...describing.tone_of_statements import statement_tone  # it loads the encoder

    read = [passage.span for passage in held if passage.pace.code == ASSUMED]
    for each in every:
        is_read = not each.stays and any(span.start <= each.span.start < span.end for span in read)
        told = statement_tone(text[slice(*each.span)], None).sentences if is_read else ()
        yield replace(each, criticises=any(one.may_criticise for one in told), praises=bool(told) and all(Tone.PRAISE in one.labels for one in told))


def _least(every: Sequence[SpokenSentence], over: float) -> frozenset[int] | None:
    """Of the choices of sentences that are enough the one that takes the fewest seconds of what criticises, of these the fewest of the greeting, of
    these the fewest of what does not praise, of these the fewest in all, and of these the fewest sentences; None where no choice is enough. A
    sentence that leans on the one before it stays only with that."""
    needed = round(over * PARTS + 0.4999)
    most = needed + 3 * int(max((each.seconds for each in every), default=0.0) * PARTS)  # no least cut saves more
    rest = sum(int(each.seconds * PARTS) for each in every if not each.stays)
    kind, count = most + 1, len(every) + 1
    # After each sentence, by whether it is gone and the parts of seconds that are saved: what is lost, those of each kind that is spared and how many
    # sentences in one number, and the sentences, each with those before it. What is not enough with all the rest goes no further.
    states: dict[tuple[bool, int], tuple[int, _Taken]] = {(False, 0): (0, None)}
    for place, each in enumerate(every):
        parts = int(each.seconds * PARTS)
        critical, greeting, fact = each.kinds
        loses = parts * ((critical * kind + greeting) * kind + fact) * count + 1
        stays, leans = each.stays, each.leans
        rest -= 0 if stays else parts
        following: dict[tuple[bool, int], tuple[int, _Taken]] = {}
        for (gone, saved), (lost, taken) in states.items():
            if not (gone and leans) and saved + rest >= needed:
                before = following.get((False, saved))
                if before is None or lost < before[0]:
                    following[False, saved] = lost, taken
            if not stays and needed - rest <= saved + parts <= most:
                before = following.get((True, saved + parts))
                if before is None or lost + loses < before[0]:
                    following[True, saved + parts] = lost + loses, (place, taken)
        states = following
    enough = [((lost // count, saved, lost % count), taken) for (_, saved), (lost, taken) in states.items() if saved >= needed]
    if not enough:
        return None
    least = min(told for told, _ in enough)
    return frozenset(min(_in_order(taken) for told, taken in enough if told == least))


def _in_order(taken: _Taken) -> list[int]:
    found = []
    while taken is not None:
        place, taken = taken
        found.append(place)
    return found[::-1]


def _cut(text: str, every: Sequence[SpokenSentence], place: int, gone: frozenset[int], left: str) -> CutSentence:
    span, seconds = every[place].span, every[place].seconds
    words = text[slice(*span)]
    following = text[slice(*every[place + 1].span)] if place + 1 < len(every) and place + 1 not in gone else ""
    meant = _MEANS.search(following)
    loses = tuple(islice(lost_of(words, left), _MOST_LOST))
    return CutSentence(span, words, seconds, loses, meant[0] if meant else "", every[place].criticises)


def lost_of(words: str, left: str) -> Iterator[str]:
    """Names and numbers of a sentence that stand nowhere in what is left."""
    seen = set[str]()
    words = _vocative().sub("", words)
    for match in sorted([*_NUMBER.finditer(words), *_NAME.finditer(words)], key=lambda each: each.start()):
        name = match[0].removeprefix("The ")
        first_word = match.start() == (mark.end() if (mark := MARK.match(words)) else 0) and " " not in name
        if not first_word and name not in seen and name not in left and len(name) > 2:
            seen.add(name)
            yield name


@cache
def _vocative() -> re.Pattern[str]:
    """Words to whoever is spoken to, from a mark of the sentence or its beginning to the next one."""
    every = "|".join(f"(?:{each})" for each in facts("clock")["spoken"]["vocative"])
    return re.compile(rf"(?:^|[,;:]\s*|\b(?:thanks?(?:\s+you)?|merci|gracias)\s+)(?:{every})\s*(?=[,.;:!]|$)", re.IGNORECASE)


def _fitting(asks: Sequence[tuple[str, float]], seconds: float, leads: float) -> Iterator[tuple[tuple[int, ...], float]]:
    """Choices of asks that fit, as many as can be at once, with what leads to them; those that use the time best first."""
    for count in range(len(asks) - 1 if len(asks) <= MOST_ASKS else 2, 0, -1):
        found = [(places, leads + sum(asks[place][1] for place in places)) for places in combinations(range(len(asks)), count)]
        fit = sorted((each for each in found if each[1] <= seconds), key=lambda each: (-each[1], each[0]))
        if fit:
            yield from fit[:6]
            return
