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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..text import sentences
from .answer_words import Phrase, lexicon, phrases
from .polarity import Bearing, Operator, Scopes

POSITION, CLAIM = "position", "claim"


@dataclass(frozen=True, slots=True)
class Reading:
    """Words at `start` to `end` of the text that state something on an axis. `value` None: they leave it open, and `why` says why. `weak`: they only
    imply it ("is not relevant", "noted for further consideration")."""

    start: int
    end: int
    axis: str
    value: str | None
    why: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text answers. `why` is set where it speaks of a position and leaves it open."""

    position: str | None
    claim: str
    why: str
    readings: tuple[Reading, ...]

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        """The spans of the words that decided: the first reading of the position and of the claim."""
        said = [next((r for r in self.readings if r.axis == axis and r.value is not None), None) for axis in (POSITION, CLAIM)]
        wanted = (self.position is not None, self.claim != "none")
        return tuple((r.start, r.end) for r, want in zip(said, wanted, strict=True) if r is not None and want)


def read_answer(text: str, is_other: Callable[[str], bool] | None = None) -> Answer:
    """Read a paragraph. `is_other` tells of a name as printed whether it is somebody other than the State under review."""
    readings = [reading for start, end in sentences(text) for reading in _read(text[start:end], start, is_other)]
    return decided(readings)


def decided(readings: Sequence[Reading]) -> Answer:
    """The answer of these readings: theirs where they agree, else open, with the reason."""
    said = [r for r in readings if r.axis == POSITION]
    strong = [r for r in said if not r.weak]
    position, why = _one(strong or said)
    implied = {r.value for r in said if r.weak} - {position}
    if position in _POSITIVE and implied:
        position, why = None, f"it says {str(position).replace('_', ' ')}, and what only fits {str(implied.pop()).replace('_', ' ')}"
    claims = {r.value for r in readings if r.axis == CLAIM}
    claim = "none" if None in claims or not claims else "implemented_or_in_progress" if len(claims) > 1 else str(claims.pop())
    return Answer(position, claim, why, tuple(readings))


_POSITIVE = {"supported", "supported_in_part", "supported_in_principle"}
# A note beside one of these adds nothing: what is refused or still under study is noted too.
_CLOSER = ("not_supported", "under_consideration")


def _one(said: Sequence[Reading]) -> tuple[str | None, str]:
    if not said:
        return None, ""
    still = next((r for r in said if r.value is None), None)
    if still is not None:
        return None, still.why
    values = {str(r.value) for r in said}
    if len(values) == 2 and "noted" in values and values & set(_CLOSER):
        values.discard("noted")
    if len(values) == 1:
        return values.pop(), ""
    return None, "it says " + " and ".join(sorted(value.replace("_", " ") for value in values))


# -- one sentence


def _read(sentence: str, offset: int, is_other: Callable[[str], bool] | None) -> Iterator[Reading]:
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in sentence)
    said = phrases(lowered)
    if not said:
        return
    reader = _Sentence(sentence, lowered, said, Scopes(lowered, [(p.start, p.end) for p in said]), is_other)
    for index in range(len(said)):
        found = reader.reading(index)
        if found is not None:
            yield Reading(offset + found.start, offset + found.end, found.axis, found.value, found.why, found.weak)


_NO_EXAMINING = re.compile(r"(?:\w+ly\s+)?(?:how|ways|means|measures|steps|what|taking|the\s+(?:ways|means|steps|measures|modalities))\b")
_NEED_OBJECT = {"accept", "commits", "refuse", "note"}
_DELIVERS = re.compile(
    r"\b(?:will|would|shall)\b[^.;:]*$|\bto\s+(?:provide|give|submit|communicate|present|deliver|send|make|announce|issue|share|formulate|prepare)\s+(?:\w+\s+){0,4}$"
)
_BOUND = re.compile(r"\b(?:obliged|forced|compelled|bound|constrained|regrets?|regretted|had|has|have)\s+to$")
_THEM = re.compile(r"\b(?:recommendations?|following|they|these|those|it|them|which|all|both|nothing|none|each|rest|others|some|most)\b|#|\d")


class _Sentence:
    def __init__(self, text: str, lowered: str, phrases: list[Phrase], scopes: Scopes, is_other: Callable[[str], bool] | None) -> None:
        self.text, self.lowered, self.phrases, self.scopes, self.is_other = text, lowered, phrases, scopes, is_other
        self.lexicon = lexicon()

    def reading(self, index: int) -> Reading | None:
        """What one phrase states; None where it states nothing."""
        phrase = self.phrases[index]
        bearing = self.scopes.bearing(index)
        if phrase.kind in _NEED_OBJECT and not self._of_recommendations(index):
            return None
        for kinds, read in (
            ({"accept", "commits", "enjoys", "gives", "acceptable"}, self._accepting),
            ({"lacks", "opposes", "unacceptable", "refuse"}, self._refusing),
            ({"support"}, self._noun),
            ({"note"}, self._noting),
            ({"fitting", "unfit"}, self._fitness),
            ({"consider", "pending", "reply", "responding"}, self._considering),
        ):
            if phrase.kind in kinds:
                return read(index, bearing)
        return self._implementing(index, bearing)

    # -- positions

    def _accepting(self, index: int, bearing: Bearing) -> Reading | None:
        if bearing.reason:
            return None
        previous = self.phrases[index - 1] if index else None
        if (
            self.phrases[index].text.startswith(("accepting", "supporting"))
            and previous
            and self.lowered[previous.end : self.phrases[index].start].isspace()
        ):
            return None  # "will consider accepting"
        denied = len(bearing.denials)
        why = self._open(index, bearing, denied)
        if why:
            return self._position(index, None, why)
        degrees = {o.kind for o in bearing.degree}
        if "principle" in degrees and not denied:
            return self._position(index, "supported_in_principle")
        if ("part" in degrees and not denied) or ("whole" in degrees and denied):
            return self._position(index, "supported_in_part")
        if "part" in degrees or ("principle" in degrees and denied):
            return self._position(index, None, "it is denied of a part only")
        return self._position(index, "not_supported" if denied else "supported")

    def _open(self, index: int, bearing: Bearing, denied: int) -> str:
        """Why words of acceptance leave the position open; "" where they don't."""
        limits = (("two denials", bearing.denials[:2] if denied > 1 else []), ("of some only", bearing.only), ("on a condition", bearing.condition))
        for what, operators in limits:
            if operators:
                return self._because(what, operators)
        if self._somebody_else(index):
            return "said of somebody other than the State under review"
        if denied and bearing.governor.endswith(" that"):
            return f"named, and not clearly said: “{bearing.governor}”"
        return self._denied_for_now(bearing) if denied else self._unsure(bearing)

    def _unsure(self, bearing: Bearing) -> str:
        sources = (
            ("as a wish, a possibility or for later", bearing.maybe),
            ("a denial whose object is not clear", bearing.loose),
            ("taken back in part", bearing.but),
        )
        found = next((self._because(what, operators) for what, operators in sources if operators), "")
        return found or (f"named, and not clearly said: “{bearing.governor}”" if bearing.governor else "")

    def _denied_for_now(self, bearing: Bearing) -> str:
        if any(o.kind == "yet" for o in bearing.degree) or bearing.denials[0].words == "yet to":
            return "not yet"
        plain = {"will", "would", "could", "shall", "must", "should"}
        first = [o for o in bearing.maybe if o.end <= bearing.denials[0].start and o.words not in plain]
        return self._because("as a wish or possibility", first) if first else ""

    def _refusing(self, index: int, bearing: Bearing) -> Reading | None:
        if bearing.reason:
            return None
        mild = [o for o in bearing.maybe if o.words not in {"will", "would", "shall", "must", "could"}]
        denials = [o for o in bearing.denials if not (self.phrases[index].kind == "lacks" and o.words == "without")]
        for what, operators in (("two denials", denials), ("of some only", bearing.only), ("on a condition", bearing.condition)):
            if operators:
                return self._position(index, None, self._because(what, operators))
        if mild:
            return self._position(index, None, self._because("as a wish or possibility", mild))
        if bearing.governor and not _BOUND.search(bearing.governor):
            return self._position(index, None, f"named, and not clearly said: “{bearing.governor}”")
        if self._somebody_else(index):
            return self._position(index, None, "said of somebody other than the State under review")
        if any(o.kind == "part" for o in bearing.degree):
            return self._position(index, None, "refused in part")
        return self._position(index, "not_supported")

    def _noun(self, index: int, bearing: Bearing) -> Reading | None:
        """ "Support for the following recommendations was refused", "there is no support", "acceptance of them is not possible"."""
        phrase = self.phrases[index]
        rest = self.lowered[phrase.end :]
        of_them = re.match(r"\s+(?:\w+\s+){0,3}?(?:for|of|to|from)\s+", rest) is not None and self._names(rest)
        if bearing.reason or not of_them:
            return None
        if len(bearing.denials) == 1 or self.lexicon.lacked.search(rest) or any(o.start > phrase.end for o in bearing.loose):
            return self._position(index, "not_supported")
        if not bearing.denials and self.lexicon.given.search(rest):
            return self._accepting(index, bearing)
        return None

    def _noting(self, index: int, bearing: Bearing) -> Reading | None:
        phrase = self.phrases[index]
        after = self.lowered[phrase.end :]
        if bearing.reason or phrase.text.endswith("that") or re.match(r"\s+(?:that|in|at|above|below|during|earlier|under|with)\b", after):
            return None
        if bearing.denials:
            return self._position(index, None, self._because("not noted", bearing.denials))
        if bearing.only:
            return self._position(index, None, self._because("of some only", bearing.only))
        if bearing.condition:
            return self._position(index, None, self._because("on a condition", bearing.condition))
        if self._somebody_else(index):
            return None
        return self._position(index, "noted")

    def _fitness(self, index: int, bearing: Bearing) -> Reading | None:
        denied = bool(bearing.denials)
        if not _THEM.search(self.lowered):
            return None
        if bearing.reason or bearing.only or bearing.condition or (self.phrases[index].kind == "fitting") is not denied:
            return None
        return self._position(index, "not_supported", weak=True)

    _FUTURE = re.compile(r"\b(?:will|would|shall|should|must|to|needs?|is\s+still|are\s+still|continues?|remains?|requires?)\b[^.;]{0,60}$")

    def _considering(self, index: int, bearing: Bearing) -> Reading | None:
        phrase = self.phrases[index]
        before = self.lowered[max(0, phrase.start - 60) : phrase.start]
        after = self.lowered[phrase.end : phrase.end + 80]
        if bearing.reason or not self._ahead(phrase, before, after):
            return None
        if phrase.kind == "consider" and _NO_EXAMINING.match(after.lstrip()):
            return None
        denied = [o for o in bearing.denials if o.words not in {"pending"}]
        if denied and phrase.kind != "reply":
            return self._position(index, None, self._because("denied", denied))
        if bearing.only:
            return self._position(index, None, self._because("of some only", bearing.only))
        return self._position(index, "under_consideration", weak=phrase.text.startswith("for "))

    def _ahead(self, phrase: Phrase, before: str, after: str) -> bool:
        """Whether an examination or answer still lies ahead, or goes on; one that has been made says nothing."""
        word = phrase.text.split()[0]
        modal = re.search(r"\b(?:will|would|shall|should|must|needs?|undert\w+|agree[sd]?)\b[^.;:]*$", before) is not None
        to = re.search(r"\b(?:to|to\s+be)\s+(?:\w+ly\s+|further\s+)*$", before) is not None
        if phrase.kind == "pending":
            return True
        if phrase.kind == "responding":
            later = re.match(r"[^.;:]*?\b(?:will|would|shall|is\s+to|are\s+to|still|remains?|due)\b", self.lowered[phrase.end :]) is not None
            ahead = _DELIVERS.search(self.lowered[: phrase.start]) is not None
            return later or ahead
        if phrase.kind == "reply":
            return modal or to or "not" in before
        if word.endswith("ing"):
            return re.search(r"\b(?:is|are|was|were|be|still|currently|presently|now|continues?|keeps?)\s+(?:\w+\s+){0,2}$", before) is not None
        if word.endswith(("ed", "t")):
            return re.search(r"\b(?:be|being)\s+(?:\w+ly\s+|further\s+|again\s+)*$", before) is not None
        return modal or to

    # -- claims

    def _implementing(self, index: int, bearing: Bearing) -> Reading | None:
        phrase = self.phrases[index]
        bearing.only = [o for o in bearing.only if o.words != "either"]  # "either implemented or in the process of it"
        if not bearing.plain:
            return None
        before = self.lowered[max(0, phrase.start - 60) : phrase.start]
        value = self._state(phrase, before)
        if value is None:
            return None
        if value == "implemented" and any(o.kind == "part" for o in bearing.degree):
            value = "in_progress"
        return Reading(phrase.start, phrase.end, CLAIM, value)

    def _state(self, phrase: Phrase, before: str) -> str | None:
        word = phrase.text.split()[0]
        if phrase.kind in {"process", "underway", "begin"}:
            return "in_progress"
        if re.search(r"\b(?:being)\s+(?:\w+ly\s+)?$", before):
            return "in_progress"
        if word.endswith("ing"):
            return "in_progress" if re.search(r"\b(?:is|are)\s+(?:\w+ly\s+|already\s+|now\s+)*$", before) else None
        if phrase.kind == "law":
            return "implemented" if re.search(r"\balready\s+(?:\w+ly\s+)*$", before) else None
        if self.lexicon.stative.fullmatch(phrase.text) and word.endswith("s"):
            return "implemented"
        done = re.search(
            r"\b(?:has|have|had|been|is|are|was|were|already|considered|fully|as|it|them|partly|partially)\s+(?:\w+ly\s+|been\s+|already\s+)*$",
            before,
        )
        participle = word.endswith(("ed", "en", "put", "t")) or word in {"put", "given"}
        return "implemented" if done and participle else None

    # -- what it is on, and who says it

    def _of_recommendations(self, index: int) -> bool:
        """Whether a verb's object, or the subject of its passive, are recommendations."""
        phrase = self.phrases[index]
        after = self.lowered[phrase.end :]
        if self._names(after):
            return True
        if phrase.text.startswith("adopt"):
            return False  # the Council adopts reports
        passive = re.search(r"\b(?:is|are|was|were|be|been|being|stands?|had\s+to\s+be)\s+(?:[\w’'-]+\s+){0,4}?$", self.lowered[: phrase.start])
        gone = re.match(
            r"\W*(?:$|[.:;]|by\b|are\b|is\b|in\b|at\b|because\b|as\b|since\b|but\b|and\b|or\b|nor\b|while\b|whereas\b|unless\b|if\b|,)", after
        )
        before = self.lowered[: phrase.start]
        named = _THEM.search(before) is not None
        if passive or gone:
            return named or not before.strip() or phrase.start < 3
        return False

    def _names(self, after: str) -> bool:
        """Whether recommendations follow, with nothing before them but articles, numbers and the like."""
        for word in re.findall(r"[\w’'-]+|#+|[^\w\s]", after[:160]):
            if word in self.lexicon.recommendations or word[0] in "#":
                return True
            if word not in self.lexicon.between and not word.endswith("ly") and word not in {",", "(", "“", "”"}:
                return False
        return False

    def _somebody_else(self, index: int) -> bool:
        phrase = self.phrases[index]
        agent = (
            re.match(r"\s*(?:\w+\s+){0,2}?(?:by|of|from|to)\s+((?:[\w’'-]+\s*){1,5})", self.lowered[phrase.end :]) if phrase.kind != "gives" else None
        )
        if agent and set(re.findall(r"\w+", agent[1])) & self.lexicon.others:
            return True
        if agent and self.is_other is not None:
            printed = self.text[phrase.end + agent.start(1) : phrase.end + agent.end(1)]
            if self.is_other(printed):
                return True
        subject = self.lowered[: phrase.start].split(",")[-1]
        words = set(re.findall(r"\w+", subject[-80:]))
        active = phrase.kind in {"accept", "refuse", "gives"} and not re.search(r"\b(?:is|are|was|were|been|be)\s+(?:\w+\s+){0,2}$", subject)
        return active and bool(words & self.lexicon.others)

    # -- making

    def _position(self, index: int, value: str | None, why: str = "", *, weak: bool = False) -> Reading:
        phrase = self.phrases[index]
        return Reading(phrase.start, phrase.end, POSITION, value, why, weak)

    @staticmethod
    def _because(what: str, operators: Sequence[Operator]) -> str:
        return f"{what}: “{'”, “'.join(dict.fromkeys(' '.join(o.words.split()) for o in operators))}”"
