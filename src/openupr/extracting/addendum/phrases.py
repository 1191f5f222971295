"""What a text of an addendum states about recommendations: positions, claims, and what the sentence is there for.

The text comes with its runs of numbers masked (`numbers_masked`), so that no number, and no full stop in one, stands in a pattern's way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ...kept_patterns import kept_pattern
from ...languages import AnswerReading, Scopes, read_answer
from ...languages.adjuncts import without_adjuncts
from ...languages.answer_formulas import formula_matches
from ...languages.answer_meaning import CLAIM, POSITION
from ...languages.answer_words import answer_phrases
from ...languages.bare_sentences import is_fragment, names_hidden
from ...languages.claimed import unknown_claim, unknown_examining
from ...languages.cores import core
from ...languages.frames import unknown, unknown_speaker
from ...languages.given_up import given_up
from ...languages.operator_words import operators
from ...languages.plain_words import idioms, in_plain_words, whole_idiom
from ...languages.word_tables import by_language, has_table, table
from ...light_dataclass import dataclass, replace
from ...records import SUPPORTS, Claim, Position
from ...text import sentences
from ...text.lower_case import lower_case


@dataclass(frozen=True, slots=True)
class PositionPhrase:
    """Words that speak of a position, at `start` to `end` of the text; `position` None: they leave it open, and `why` says why."""

    start: int
    end: int
    position: Position | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Words that claim implementation, at `start` to `end` of the text."""

    start: int
    end: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Rules:
    claims: list[tuple[Claim, re.Pattern[str]]]
    begun: list[tuple[Claim, re.Pattern[str]]]
    largely: re.Pattern[str]
    elsewhere: re.Pattern[str]
    roles: dict[str, re.Pattern[str]]


@by_language
def _rules() -> _Rules:
    data: dict[str, Any] = table("addendum")
    words = data["words_of_claims"]

    def compiled(pattern: str) -> re.Pattern[str]:
        for name, words_of in words.items():
            pattern = pattern.replace(f"{{{name}}}", words_of)
        return kept_pattern(pattern, re.IGNORECASE)

    return _Rules(
        claims=[(Claim(rule["is"]), compiled(p)) for rule in data["claim"] for p in rule["patterns"]],
        begun=[(Claim(rule["is"]), compiled(p)) for rule in data["begun"] for p in rule["patterns"]],
        largely=compiled(data["done_largely"]),
        elsewhere=compiled(data["elsewhere"]["not"]),
        roles={name: compiled(p) for name, p in data["role"].items()},
    )


def numbers_masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text, of the same length, with "#" for the runs of numbers at `spans`."""
    for start, end in spans:
        text = text[:start] + "#" * (end - start) + text[end:]
    return text


def spans_of_sentences(text: str, hidden: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences; `hidden` is the same text masked, so that no full stop in a list of numbers ends one."""
    return sentences("".join("x" if mask == "#" else char for char, mask in zip(text, hidden, strict=True)) if "#" in hidden else text)


class _Shortened:
    """A masked text whose long runs of "#" are cut to a few, and the way back: no pattern has to walk over a list of 200 numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts: list[tuple[int, int]] = []  # (offset in the short text from which on, how much was left out before)
        if "#" * (_KEPT + 1) in text:
            out, at, left_out = [], 0, 0
            for match in _LONG_RUN.finditer(text):
                out.append(text[at : match.start() + _KEPT])
                at = match.end()
                left_out += match.end() - match.start() - _KEPT
                self._cuts.append((match.end() - left_out, left_out))
            self.text = "".join([*out, text[at:]])

    def origin(self, offset: int) -> int:
        """Where a character of the short text stands in the whole one."""
        return offset + next((left_out for start, left_out in reversed(self._cuts) if start <= offset), 0)


_KEPT = 6
_LONG_RUN = re.compile(rf"#{{{_KEPT + 1},}}")


def position_phrases(text: str) -> list[PositionPhrase]:
    """The words of a masked text that speak of the State's position, in order, also those that leave it open. What somebody else accepts or refuses
    is left out. In a language of set phrases these alone are looked for.
    """
    if has_table("answer_formulas"):
        return [
            PositionPhrase(each.start, each.end, Position(each.value) if each.value else None, each.why)
            for each in formula_matches(text)
            if each.axis == POSITION
        ]
    return list(_positions(text))


@by_language(most=2048)
def _positions(text: str) -> tuple[PositionPhrase, ...]:
    short = _Shortened(text)
    found = [phrase for start, end in spans_of_sentences(short.text, short.text) for phrase in _of_sentence(short.text[start:end], start)]
    gone = given_up(short.text, [(phrase.start, phrase.end, phrase.position) for phrase in found])
    found = [phrase for index, phrase in enumerate(found) if index not in gone]
    return tuple(replace(phrase, start=short.origin(phrase.start), end=short.origin(phrase.end - 1) + 1) for phrase in found)


def _of_sentence(sentence: str, offset: int) -> Iterator[PositionPhrase]:
    bare = Position.SUPPORTED if _AGREED.fullmatch(sentence) else Position.NOT_SUPPORTED if _NO.fullmatch(sentence) else None
    if bare:
        yield PositionPhrase(offset, offset + len(sentence), bare)
    # A bare word is of the recommendation that it stands under: "Not accepted."
    before = "# " if is_fragment(sentence) else ""
    sentence, replaced = idioms(sentence)
    sentence, offset = before + names_hidden(without_adjuncts(sentence)), offset - len(before)
    readings = _readings(sentence, POSITION)
    for reading in readings:
        value, why = reading.value, reading.why
        if value == Position.NOTED and _BY_THE_WAY.search(sentence):
            continue
        if value == Position.UNDER_CONSIDERATION:
            if not _WHETHER.match(sentence, reading.start) and unknown_examining(sentence, reading.start, reading.end):
                continue
        elif value == Position.SUPPORTED_IN_PART and _DENIES.search(sentence) and not _NOT_WHOLE.search(sentence):
            value, why = None, "it is not clear whether the whole or a part is refused"
        elif value in SUPPORTS and any(not any(m.start() < r.end and r.start < m.end() for r in readings) for m in _REFUSED_PART.finditer(sentence)):
            value, why = None, "taken back in part"
        else:
            not_known = unknown(sentence, reading.start, reading.end, positive=(value or "").startswith(Position.SUPPORTED))
            if value is not None or _rules().elsewhere.search(not_known):
                why = not_known
            value = None if why else value
        if not _rules().elsewhere.search(why):
            denied = value in {Position.NOT_SUPPORTED, Position.UNDER_CONSIDERATION, Position.SUPPORTED_IN_PART}
            start = _denial_before(sentence, reading.start) if denied else reading.start
            start, end = whole_idiom((start - len(before), reading.end - len(before)), replaced)
            yield PositionPhrase(offset + len(before) + start, offset + len(before) + end, Position(value) if value else None, why)


def _readings(sentence: str, axis: str) -> list[AnswerReading]:
    """The readings of a sentence on an axis, each of the part of the sentence that can bear on it."""
    plain = _BRACKETS.sub(",", sentence)
    lowered = lower_case(plain)
    said = answer_phrases(lowered[:_LONGEST])
    if said and (len(lowered) > _LONGEST or len(said) > _MOST):
        return [AnswerReading(said[0].start, said[0].end, axis, None, "a sentence too long to be read")]
    spans = [(phrase.start, phrase.end) for phrase in said]
    found = []
    for span in [(phrase.start, phrase.end) for phrase in said if (phrase.kind in _CLAIMING) is (axis == CLAIM)]:
        text = core(lowered, *span, others=[other for other in spans if other != span])
        found += [each for each in read_answer(text, plain=True).readings if each.axis == axis and (each.start, each.end) == span]
    return [each for each in found if not each.weak and not _rules().elsewhere.search(each.why) and not lowered.startswith("adopt", each.start)]


_LONGEST = 3000
"""A sentence of more characters is left open (every word of an answer in it is read on its own)."""
_MOST = 20
"""The same of words of answers in one sentence."""
_CLAIMING = {"process", "underway", "begin", "implement", "law"}
_BRACKETS = re.compile(r"[()/]")
# "Whether it can be supported will be decided by ...": an answer that is still open.
_WHETHER = re.compile(r"(?:accept|support|endors|agree|approv)\w*", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|no|never|none|neither|nor|cannot|hardly|barely|nowhere|far from|\w+n[’']t)\b", re.IGNORECASE)
_NOT_WHOLE = re.compile(
    r"\b(?:not|cannot|\w+n[’']t)\s+(?:be\s+|been\s+)?(?:fully|entirely|wholly|completely)\b|^(?!.*\b(?:no|none|never|neither|nor|hardly|barely)\b).*\bin\s+(?:its|their|full)\b|\bas\s+a\s+whole\b",
    re.IGNORECASE,
)
# "... although it cannot accept the second": whatever that is, the recommendation is not accepted whole.
_REFUSED_PART = re.compile(
    r"\b(?:cannot|can\s?not|not|unable\s+to|never|\w+n[’']t)\s+(?:\w+\s+){0,3}?(?:accept|support|agree|endorse)(?:ed)?\b(?!\s*[.;])", re.IGNORECASE
)
_BY_THE_WAY = re.compile(r"\bit\s+(?:should|must|may|can|could|has\s+to|is\s+to)\s+(?:\w+\s+)?be\s+noted\b", re.IGNORECASE)
_AGREED = re.compile(r"\W*(?:yes|agreed(?:\s+in\s+full)?|no\s+objections?|approved|in\s+the\s+affirmative)\W*", re.IGNORECASE)
_NO = re.compile(r"\W*(?:no|declined|in\s+the\s+negative)[.!;:]\W*", re.IGNORECASE)


def _denial_before(sentence: str, start: int) -> int:
    """Where the denial begins that makes words of acceptance a refusal: "cannot, for now, accept"."""
    denials = [each.start for each in operators(sentence[:start].lower()) if each.kind in _DENIALS]
    return denials[-1] if denials and "#" not in sentence[denials[-1] : start] else start


_DENIALS = {"denying", "none"}


def one_position(found: Sequence[PositionPhrase]) -> tuple[Position | None, str]:
    """The position that all phrases state; None where there are none, or they leave it open or contradict each other, which the second says."""
    kinds = {phrase.position for phrase in found}
    if len(kinds) == 1:
        return found[0].position, found[0].why
    for pair, stands in _PREVAILS:
        if kinds == pair:
            return stands, ""
    if not kinds:
        return None, ""
    named = sorted(kind.replace("_", " ") for kind in kinds if kind is not None)
    return None, f"it says {' and '.join(named)}" if len(named) > 1 else next(phrase.why for phrase in found if phrase.position is None)


# Of two positions on the whole, the one that stands: the closer description of the same answer. A refusal stays one beside what is left open.
_PREVAILS: list[tuple[set[Position | None], Position]] = [
    ({Position.SUPPORTED_IN_PART, Position.SUPPORTED}, Position.SUPPORTED_IN_PART),
    ({Position.SUPPORTED_IN_PART, Position.NOT_SUPPORTED}, Position.SUPPORTED_IN_PART),
    ({Position.SUPPORTED_IN_PART, Position.NOTED}, Position.SUPPORTED_IN_PART),
    ({Position.SUPPORTED_IN_PRINCIPLE, Position.SUPPORTED}, Position.SUPPORTED_IN_PRINCIPLE),
    ({Position.SUPPORTED_IN_PRINCIPLE, Position.UNDER_CONSIDERATION}, Position.SUPPORTED_IN_PRINCIPLE),
    ({Position.NOT_SUPPORTED, Position.NOTED}, Position.NOT_SUPPORTED),
    ({Position.NOT_SUPPORTED, Position.UNDER_CONSIDERATION}, Position.NOT_SUPPORTED),
    ({Position.NOTED, Position.UNDER_CONSIDERATION}, Position.NOTED),
    ({Position.NOTED, None}, Position.NOTED),
    ({Position.NOT_SUPPORTED, None}, Position.NOT_SUPPORTED),
]


def claims_in_sentence(text: str, *, accepting: bool = False) -> list[Claimed]:
    """The claims of one masked sentence. `accepting`: the text accepts, so that "has already taken steps" counts too."""
    return list(_claims(text, accepting=accepting))


@by_language(most=2048)
def _claims(text: str, *, accepting: bool) -> tuple[Claimed, ...]:
    rules = _rules()
    short = _Shortened(text)
    if _OR_NOT.search(text):
        return ()
    named = names_hidden(in_plain_words(short.text))
    before = "# " if is_fragment(named) else ""
    found = [
        Claimed(reading.start - len(before), reading.end - len(before), Claim(reading.value))
        for reading in _readings(before + named, CLAIM)
        if reading.value and not unknown_claim(before + named, reading.start, reading.end)
    ]
    others = [*rules.claims, *(rules.begun if accepting and not found else [])]
    found += [Claimed(m.start(), m.end(), claim) for claim, pattern in others for m in pattern.finditer(named) if _is_plain(named, m)]
    largely = rules.largely.search(short.text)
    return tuple(
        Claimed(
            short.origin(each.start),
            short.origin(each.end - 1) + 1,
            Claim.IMPLEMENTED_OR_IN_PROGRESS if largely else each.claim,
        )
        for each in found
    )


def _is_plain(sentence: str, match: re.Match[str]) -> bool:
    """Whether nothing turns a claim round that is found by its own words."""
    span = match.start(), match.end()
    if _THINKS.match(sentence, match.start()) and unknown_speaker(sentence, *span):
        return False
    bearing = Scopes(core(sentence.lower(), *span, others=[]), [span]).bearing(0)
    return not (bearing.denials or bearing.condition or any(each.end > match.start() - _GOVERNS for each in bearing.maybe))


_OR_NOT = re.compile(r"\bor\s+not\b", re.IGNORECASE)
_THINKS = re.compile(r"(?:consider|regard|deem|view|acts\b|acted|acting|compl)\w*", re.IGNORECASE)
_GOVERNS = 16
"""How near before a claim a word stands that makes it a hope (characters): "will have", not "would like to underline that"."""


def role(name: str, text: str) -> re.Match[str] | None:
    """Whether a masked text does what the role's name says (see `addendum.toml`)."""
    return _rules().roles[name].search(text)
