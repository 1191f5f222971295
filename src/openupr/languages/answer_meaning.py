"""What a text answers to recommendations: position and claim, every reading of it with its words, and a decision only where the readings agree.

`read_answer(text)` reads a paragraph or a sentence and returns an `Answer`:

- `position`: "supported", "supported_in_part", "supported_in_principle", "noted", "not_supported", "under_consideration"; None where none is stated,
  or where what is stated leaves it open: then `why` says why, in words for a reader ("on a condition: “if”").
- `claim`: "implemented", "in_progress", "implemented_or_in_progress", "none".
- `readings`: all that was found, in order, each with its span in the text as given, its axis ("position" or "claim"), its value (None: open), and why
  it is open. A room that gives parts of a text to numbers picks the readings that belong to each and calls `decided` on them.

The values are those of `records.Position` and `records.Claim`. Numbers may be masked by "#". Word lists: `en/answers.toml`; what bears on a word
(not, if, some, will ...): `polarity.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from ..light_dataclass import dataclass, replace
from ..text import sentences
from .answer_readings import CLAIM, POSITION, SOMEBODY, WISHED, AnswerReading, readings_of
from .given_up import given_up, may_have_changed
from .leftovers import POSITIVE
from .whose_pronoun import another_meant

__all__ = ["CLAIM", "POSITION", "AnswerMeaning", "AnswerReading", "read_answer", "settled_meaning"]


@dataclass(frozen=True, slots=True)
class AnswerMeaning:
    """What a text answers. `why` is set where it speaks of a position and leaves it open."""

    position: str | None
    claim: str
    why: str
    readings: tuple[AnswerReading, ...]

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        """The spans of the words that decided, with what denies or limits them: the first reading of the position and of the claim."""
        said = [next((r for r in self.readings if r.axis == axis and r.value is not None), None) for axis in (POSITION, CLAIM)]
        wanted = (self.position is not None, self.claim != "none")
        return tuple(r.said or (r.start, r.end) for r, want in zip(said, wanted, strict=True) if r is not None and want)


def read_answer(text: str, is_other: Callable[[str], bool] | None = None, *, plain: bool = False) -> AnswerMeaning:
    """Read a paragraph. `is_other` tells of a name as printed whether it is somebody other than the State under review. `plain`: its idioms have been
    said in plain words, and what stands beside its clauses is blanked."""
    if len(text) > _MOST:
        return AnswerMeaning(None, "none", _TOO_MUCH, ())
    spans = sentences(text)
    readings = [reading for start, end in spans for reading in readings_of(text[start:end], start, is_other, plain=plain)]
    readings = [replace(each, value=None, why=_TOO_LONG) if _is_part(text, spans, each) else each for each in readings]
    stated = [_of_another(text, _told(text, reading), is_other) for reading in readings]
    return settled_meaning(_without_others(text, _as_they_stand(text, stated)))


def _told(text: str, reading: AnswerReading) -> AnswerReading:
    """Open where it is what the State, or anybody but a body of the Council, was told: "Norway informed the Government that ...", "was told by"."""
    if reading.axis != POSITION or reading.value is None:
        return reading
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, reading.start)), default=0)
    return replace(reading, value=None, why=_HEARD) if _INFORMS.search(text, begin, reading.start) else reading


def _is_part(text: str, spans: Sequence[tuple[int, int]], reading: AnswerReading) -> bool:
    """Whether a position is said in a part of a sentence that was cut for its length: what denies it may stand in another part."""
    number = next((number for number, (start, end) in enumerate(spans) if start <= reading.start < end), None)
    if number is None or reading.axis != POSITION:
        return False
    cut = [not text[:end].endswith(_STOPS) for _, end in spans[:-1]]
    return (number < len(cut) and cut[number]) or (number > 0 and cut[number - 1])


_STOPS = tuple(".!?”\"’')]")
_TOO_LONG = "said in a sentence too long to be read"
_MOST = 10_000
"""Characters of a text that is read: each of its sentences is held against every other. The longest lead-in of 238 reports has 923."""
_TOO_MUCH = "it is said in a paragraph too long to be read"


def _of_another(text: str, reading: AnswerReading, is_other: Callable[[str], bool] | None) -> AnswerReading:
    """Open where a pronoun says who supports, and another State alone is named before it."""
    if reading.axis != POSITION or reading.value not in POSITIVE:
        return reading
    meant = another_meant(text, reading.start, reading.end, is_other)
    return replace(reading, value=None, why=f"“it” may stand for {meant}") if meant else reading


_HEARD = "it tells what somebody was told"
_CLAUSE = re.compile(r"[.;:]\s")
_INFORMS = re.compile(
    r"\b(?:inform|advis|notifi|remind|assur)ed\s+(?!the\s+(?:human\s+rights\s+)?(?:council|working\s+group|troika|secretariat)\b)(?:[\w’'-]+\s+){1,6}?that\b"
    r"|\btold\s+(?!the\s+(?:human\s+rights\s+)?(?:council|working\s+group|troika|secretariat)\b)(?:[\w’'-]+\s+){1,6}?that\b",
    re.IGNORECASE,
)


def _as_they_stand(text: str, readings: Sequence[AnswerReading]) -> list[AnswerReading]:
    """Without the positions that a later one has taken the place of; those that were taken back for something that is not read are open."""
    said = [reading for reading in readings if reading.axis == POSITION]
    spans = [(each.start, each.end, each.value) for each in said]
    gone = {id(said[index]) for index in given_up(text, spans)}
    open_now = {id(said[index]) for index in may_have_changed(text, spans)}
    return [replace(each, value=None, why=_EARLIER) if id(each) in open_now else each for each in readings if id(each) not in gone]


_EARLIER = "it tells of an answer of an earlier time, which was taken back"


def _without_others(text: str, readings: Sequence[AnswerReading]) -> list[AnswerReading]:
    """Without what others alone say in a sentence, or up to a semicolon, where the State says something in another one. Where numbers stand with it,
    it stays: it may be all that is said of them."""
    stops = [0, *(match.end() for match in _STOP.finditer(text)), len(text)]
    pieces = [(text[a:b], [r for r in readings if r.axis == POSITION and a <= r.start < b]) for a, b in pairwise(stops)]
    others = [said for piece, said in pieces if said and not _NUMBERED.search(piece) and all(r.why == SOMEBODY for r in said)]
    left_out = {id(reading) for said in others for reading in said}
    kept = [reading for reading in readings if id(reading) not in left_out]
    return kept if any(reading.axis == POSITION for reading in kept) else list(readings)


_STOP = re.compile(r"[;.]\s+(?=[A-Z])")
_NUMBERED = re.compile(r"\d|#")


def settled_meaning(readings: Sequence[AnswerReading]) -> AnswerMeaning:
    """The answer of these readings: theirs where they agree, else open, with the reason."""
    said = [r for r in readings if r.axis == POSITION]
    strong = [r for r in said if not r.weak]
    position, why = _one(strong or said)
    implied = {r.value for r in said if r.weak} - {position, None}
    if position in POSITIVE and implied:
        position, why = None, f"it says {str(position).replace('_', ' ')}, and what only fits {str(implied.pop()).replace('_', ' ')}"
    claims = {r.value for r in readings if r.axis == CLAIM}
    claim = "none" if None in claims or not claims else "implemented_or_in_progress" if len(claims) > 1 else str(claims.pop())
    return AnswerMeaning(position, claim, why, tuple(readings))


# A note beside one of these adds nothing: what is refused or still under study is noted too.
_CLOSER = ("not_supported", "under_consideration")


def _one(said: Sequence[AnswerReading]) -> tuple[str | None, str]:
    if not said:
        return None, ""
    still = [r for r in said if r.value is None]
    refused = any(r.value == "not_supported" for r in said)
    if refused and still and all(r.why.startswith(WISHED) for r in still):
        still, said = [], [r for r in said if r.value is not None]  # "would have liked to accept them, and rejects them"
    if still:
        return None, still[0].why
    values = {str(r.value) for r in said}
    if len(values) == 2 and "noted" in values and values & set(_CLOSER):
        values.discard("noted")
    if len(values) == 1:
        return values.pop(), ""
    return None, "it says " + " and ".join(sorted(value.replace("_", " ") for value in values))
