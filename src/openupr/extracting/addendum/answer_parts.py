"""What a text about one recommendation answers: one position, or several where the State splits it."""

from __future__ import annotations

import re
from functools import partial

from ...languages.word_tables import wording
from ...light_dataclass import dataclass
from ...records import SUPPORTS, Claim, Position
from .item_numbers import NumberRun
from .phrases import PositionPhrase, claims_in_sentence, numbers_masked, one_position, position_phrases, role, spans_of_sentences

_wording = partial(wording, "answer_parts")


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One answer at `start` to `end` of the text. `scope` is what it is on, in the State's words; "" where it is on the whole."""

    position: Position
    claim: Claim
    words: tuple[str, ...]
    scope: str
    letter: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Own:
    """A text's answers in order; none where it states no position. `claim` and `claim_words` are those of the whole text, `reasons` the span of
    what it says beyond the bare position (start = end: nothing). `why`: it speaks of its position and leaves it open, or states positions that
    exclude each other and no scope for them; then there are no parts.
    """

    parts: tuple[AnswerPart, ...]
    claim: Claim
    claim_words: str
    reasons: tuple[int, int]
    why: str = ""


_PART = re.compile(r"(?:the\s+|to\s+)*#+")
_NEAR = 15
_OBJECT = 30
"""How far behind a phrase the part begins that it is on (characters)."""
_LETTER = re.compile(r"\(([a-z])\)")

_Found = tuple[PositionPhrase, int, int]
"""A phrase with the start and end of its sentence."""


def read_answer_parts(text: str, runs: list[NumberRun]) -> Own:
    """Read a text that is about one recommendation (or a group of them); `runs` are the numbers in it."""
    hidden = numbers_masked(text, [(run.start, run.end) for run in runs])
    spans = spans_of_sentences(text, hidden)
    found = [(phrase, start, end) for start, end in spans for phrase in position_phrases_in(hidden[start:end], start)]
    parts, why = _parts(text, hidden, found)
    accepting = bool(parts) and all(part.position in SUPPORTS for part in parts)
    claim, words = claim_in_text(hidden, text, accepting=accepting)
    return Own(tuple(parts), claim, words, _reasons(hidden, found, spans), why)


def position_phrases_in(sentence: str, offset: int) -> list[PositionPhrase]:
    """The phrases of a masked sentence that speak of a position. A part that is named ("the second part") is read as if it were the recommendation,
    and "but not the second" denies what was said before.
    """
    named = numbers_masked(sentence, [match.span() for match in _wording("ordinal").finditer(sentence)])
    turned = _wording("but_not").search(named)
    found = position_phrases(named[: turned.start()] if turned else named)
    if turned and found and found[-1].position in SUPPORTS:
        meant = _PART.match(named, turned.end())
        found.append(PositionPhrase(turned.start(), meant.end() if meant else turned.end(), Position.NOT_SUPPORTED))
    elif turned:
        found = position_phrases(named if found else sentence)
    return [PositionPhrase(offset + p.start, offset + p.end, p.position, p.why) for p in found]


def claim_in_text(hidden: str, text: str, *, accepting: bool) -> tuple[Claim, str]:
    """The claim of a text and the words that make it: that of all its sentences; where they differ, both ends are open."""
    spans = spans_of_sentences(text, hidden)
    for first in (False, True) if accepting else (False,):
        made = [(start, each) for start, end in spans for each in claims_in_sentence(hidden[start:end], accepting=first)]
        if made:
            start, claimed = made[0]
            kinds = {each.claim for _, each in made}
            return claimed.claim if len(kinds) == 1 else Claim.IMPLEMENTED_OR_IN_PROGRESS, text[start + claimed.start : start + claimed.end]
    return Claim.NONE, ""


def _parts(text: str, hidden: str, found: list[_Found]) -> tuple[list[AnswerPart], str]:
    if not found:
        return [], ""
    phrases = [phrase for phrase, _, _ in found]
    differ = len({phrase.position for phrase in phrases}) > 1
    in_part = phrases[0].position is Position.SUPPORTED_IN_PART
    scopes = [_scope(text, hidden, found, index) for index in range(len(found))]
    if differ and not in_part and any(scope for scope, _ in scopes[1:]) and not _same_scope(scopes):
        return _split(text, hidden, found, scopes), ""
    position, why = one_position(phrases)
    if position in SUPPORTS and not in_part and len({scope for scope, _ in scopes}) == 1 and _is_part(scopes[0][0]):
        position, why = None, f"it answers only “{scopes[0][0]}”"
    if position is None:
        return [], why
    deciding = next(phrase for phrase in phrases if phrase.position is position)
    claim, words = claim_in_text(hidden, text, accepting=position in SUPPORTS)
    said = tuple(word for word in (text[deciding.start : deciding.end], words) if word)
    return [AnswerPart(position, claim, said, "", "", 0, len(text))], ""


def _is_part(scope: str) -> bool:
    return _wording("ordinal").fullmatch(scope) is not None or _LETTER.fullmatch(scope) is not None


def _same_scope(scopes: list[tuple[str, str]]) -> bool:
    named = {scope for scope, _ in scopes if scope}
    return len(named) == 1 and len(scopes) > 1 and all(scope for scope, _ in scopes)


def _split(text: str, hidden: str, found: list[_Found], scopes: list[tuple[str, str]]) -> list[AnswerPart]:
    starts = []
    for index, (phrase, start, _) in enumerate(found):
        same = index > 0 and found[index - 1][1] == start
        starts.append(max(phrase.start, found[index - 1][0].end) if same else start)
    parts = []
    for index, (phrase, _, _) in enumerate(found):
        stop = starts[index + 1] if index + 1 < len(found) else len(text)
        claim, words = claim_in_text(hidden[starts[index] : stop], text[starts[index] : stop], accepting=phrase.position in SUPPORTS)
        said = tuple(word for word in (text[phrase.start : phrase.end], words) if word)
        begin = 0 if index == 0 else starts[index]
        parts.append(AnswerPart(phrase.position or Position.UNANSWERED, claim, said, scopes[index][0], scopes[index][1], begin, stop))
    return parts


def _scope(text: str, hidden: str, found: list[_Found], index: int) -> tuple[str, str]:
    """What a phrase's position is on, and the letter that the State gives it."""
    phrase, start, end = found[index]
    stop = found[index + 1][0].start if index + 1 < len(found) and found[index + 1][1] == start else end
    before = found[index - 1][0].end if index > 0 and found[index - 1][1] == start else start
    letter = (
        _LETTER.search(text, phrase.start, phrase.end)
        or _LETTER.search(text, phrase.end, min(stop, phrase.end + _NEAR))
        or _LETTER.search(text, before, phrase.start)
    )
    ordinal = _wording("ordinal").search(hidden, phrase.start, min(stop, phrase.end + _OBJECT)) or _wording("ordinal").search(
        hidden, max(before, start), phrase.end
    )
    if letter and not ordinal:
        return letter.group(), letter[1]
    if ordinal:
        return text[ordinal.start() : ordinal.end()], letter[1] if letter else ""
    topic = _wording("topic").match(hidden[start : phrase.start])
    if topic:
        return text[start + topic.start("scope") : start + topic.end("scope")], ""
    following = _wording("scope").match(hidden, phrase.end, stop)
    return (text[following.start("scope") : following.end("scope")].strip(), "") if following else ("", "")


def _reasons(hidden: str, found: list[_Found], spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The span from the first to the last sentence that says more than a bare position: five words more, or why."""
    telling = []
    for start, end in spans:
        rest = hidden[start:end]
        for phrase, first, _ in found:
            if first == start:
                rest = rest[: phrase.start - start] + " " * (phrase.end - phrase.start) + rest[phrase.end - start :]
        stated = any(first == start for _, first, _ in found)
        for each in claims_in_sentence(rest, accepting=False) if stated else ():
            rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
        words = [word for word in _wording("bare").sub(" ", rest).split() if word]
        says_why = role("because", rest) is not None
        if len(words) > (4 if stated and not says_why else 0) and not role("announces", rest):
            telling.append((start, end))
    return (telling[0][0], telling[-1][1]) if telling else (0, 0)
