"""Who says a phrase, and in what sentence: an answer counts only where both are known.

`polarity` looks for the words that turn a phrase round; there are always more of them than a list holds. Here it is the other way about: what stands
around a phrase must be what stands around a plain statement of the State under review. The subject is the State (by a word for it, or a name that is
nobody else's), or the phrase has none; what governs it ("is pleased to ...", "confirms that ...") is in a list. All else is not understood, and
`unknown` says why in words for a reader. Lists: `en/frames.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_TOKEN = re.compile(r"[\w’'-]+|#+|[,;:()“”\"—–.]")
OPENS = frozenset(
    "that which who whom whose whether if because since as while whereas although though when whenever unless until once before and but or nor yet "
    "so where than how why what".split()
)
_OPEN_ENDED = frozenset("whether if unless until once before when whenever than lest".split())
_RELATIVE = frozenset("which who whom whose".split())
_JOINS = frozenset("and but or nor yet so".split())
_BE = frozenset("is are was were be been being".split())
_BASE = re.compile(
    r"accept|support|endorse|approve|agree|favour|favor|back|embrace|uphold|concur|subscribe|give|lend|express|grant|note|take|confirm"
)
_PARTICIPLE = re.compile(r"\w+(?:ed|ied)|acceptable|agreeable|supportable|taken|given|upheld|backed")
_SHARED = 4
"""Of a piece that only lends its subject ("the Government has studied it and ..."), that is sought in so many words."""
_RESTRICTED = re.compile(r"\b(?:(?<!not )only|solely|exclusively|merely|alone)\b")
_BY = re.compile(r"\s*(?:\w+ly\s+|in\s+\w+\s+)?by\s+")
_TO = re.compile(r"\s*to\s+")
_OF = re.compile(r"\s*(?:of|from|by)\s+")

_ELSE = "said of somebody other than the State under review"
_ACCEPTING = re.compile(r"(?:accept|support|endors|approv|agree|favou?r|back|embrac|upheld|uphold|enjoy|giv|lend|receiv|command)\w*")
_DENYING = re.compile(
    r"\b(?:no|not|never|none|neither|nor|cannot|nothing|without|hardly|scarcely|unable|yet to|fail\w*|\w+n[’']t|longer|nowhere|far from|short of)\b"
)

# "Not all of them": how many, nobody knows.
_ALL = re.compile(
    r"\b(?:all|every|each|both)\b(?:\s+(?:of|the|these|those|its|other|remaining|\d+))*\s*(?:recommendations?\b|#|them\b|which\b|are\b|were\b)"
)
_NOUN = re.compile(r"\b(?:rejection|refusal|objections?|opposition|disagreement|disapproval|non-acceptance)\b")
OF_IT = re.compile(
    r"\s*(?:,\s*[^,]{3,60},\s*)?(?:of\s+|to\s+|with\s+|for\s+|from\s+|up?on\s+|in\s+(?:accordance|line)\s+with\s+)?(?:(?:all|both|most|each|many)\s+(?:of\s+)?)?"
    r"(?:#|it\b|them\b|(?:this|these|the|those|said|its|their|above)\s+(?:[\w-]+\s+){0,2}?(?:recommendations?|content|substance)\b|these\b(?!\s+\w)"
    r"|this\b(?!\s+\w)|recommendations?\b)"
)
_TURNED = re.compile(r"\b(?:withh|withdr|deni|deny|refus|lost|lose|lack|declin|revok)\w*")
_DENIED = "a denial in the verb"

IsOther = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Lists:
    """Words by what they do around a phrase."""

    own: frozenset[str]
    others: frozenset[str]
    recommendations: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    passing: frozenset[str]
    infinitive: re.Pattern[str]
    that: re.Pattern[str]
    gerund: re.Pattern[str]
    hearsay: re.Pattern[str]
    loud: frozenset[str]


@cache
def lists() -> Lists:
    """The lists of `en/frames.toml`."""
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("en", "frames.toml").read_text(encoding="utf-8"))
    governors = {name: re.compile(rf"\b{words.strip()}\s*$") for name, words in data["governors"].items()}
    speakers, skipped = data["speakers"], data["skipped"]
    return Lists(
        own=frozenset(speakers["own"].split()),
        others=frozenset(speakers["others"].split()),
        recommendations=frozenset(speakers["recommendations"].split()),
        adverbs=frozenset(skipped["adverbs"].split()),
        auxiliaries=frozenset(skipped["auxiliaries"].split()),
        passing=frozenset(skipped["passing"].split()),
        infinitive=governors["infinitive"],
        that=governors["that"],
        gerund=governors["gerund"],
        hearsay=re.compile(rf"\b(?:{data['hearsay']['words']})\b"),
        loud=frozenset(data["hearsay"]["loud"].split()),
    )


def names_hidden(sentence: str) -> str:
    """The sentence, of the same length, with one word for each name of several ("United States of Eldorado and Utopia"), so that no "and" and no
    "States" in it is taken for more. Names of bodies stay as they are.
    """
    return _NAME.sub(_as_one, sentence)


def _as_one(match: re.Match[str]) -> str:
    name = match.group()
    known = lists()
    first = re.match(r"[\w’'-]+", name)
    if (
        match.start() == 0
        and first is not None
        and " " in name
        and first.group().lower() in _FUNCTION | known.passing | known.others | known.recommendations
    ):
        rest = name[first.end() :].lstrip()
        gap = len(name) - len(rest)
        inner = _NAME.match(rest)
        return name[:gap] + (_as_one(inner) + rest[inner.end() :] if inner else rest)
    words = set(re.findall(r"[a-z][\w-]*", name.lower()))
    if " " not in name or words & (known.others - _IN_NAMES) or _UNIONS.search(name):
        return name
    return "X" + "x" * (len(name) - 1)


_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:(?:of|and|the|de|del|la)\s+){0,2}\(?[A-Z][\w’'-]+\)?)*")
_FUNCTION = OPENS | frozenset(
    "the a an this these that those not no none all both neither nor it its we our they in for as by from to only should were under accepted noted".split()
)
# Words for others that stand in the names of States too.
_IN_NAMES = frozenset("states state people union population".split())
_UNIONS = re.compile(r"\b(?:European|African)\s+Union\b")


def is_fragment(sentence: str) -> bool:
    """Whether a sentence is a bare answer: "Not accepted", "Supported in part", "The Government accepts"."""
    return _FRAGMENT.match(sentence) is not None or _ENDS.search(sentence) is not None


_ANSWER = r"(?:accept|support|endors|agree|not(?:e|ed|es)\b|reject|declin|refus|oppos|enjoy|receiv|acceptable|unacceptable|approv)\w*"
_FRAGMENT = re.compile(
    rf"\W*(?:(?:not|never|yet|no|longer|does|do|did|is|are|was|were|cannot|can|could|would|may|might|should|will|be|been|being|has|have|had|unable|able|to|fully|partially"
    rf"|partly|in|part|principle|far|from|currently|unfortunately|far|only|hereby|also)\s+)*{_ANSWER}\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:accept|support|endorse|agree)(?:s|ed)?\s*[.;]?\s*$", re.IGNORECASE)


def unknown(sentence: str, start: int, end: int, *, positive: bool, is_other: IsOther | None = None) -> str:
    """Why the frame of a position at `start` to `end` of a sentence (as printed, numbers masked by "#") is not known; "" where it is."""
    return Frame(sentence, start, end, is_other).why(positive=positive)


class Frame:
    """What stands around one phrase of a sentence."""

    def __init__(self, sentence: str, start: int, end: int, is_other: IsOther | None) -> None:
        self.text, self.start, self.end, self.is_other = sentence, start, end, is_other
        self.lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in sentence)
        self.phrase = self.lowered[start:end]
        self.verb = self.phrase.split()[0]
        self.lists = lists()
        self.words = [(m.group(), m.start()) for m in _TOKEN.finditer(self.lowered[:start])]
        self.helping: list[str] = []

    def why(self, *, positive: bool) -> str:
        """Why a position is not understood."""
        if self.lowered.rstrip(' ”"’)').endswith("?"):
            return "a question"
        restricted = _RESTRICTED.search(self.lowered)
        if positive and restricted:
            return f"of some only: “{restricted[0]}”"
        if self._hearsay():
            return _ELSE
        if positive and set(self.phrase.split()) & self.lists.loud:
            return _ELSE
        if positive and (_DENYING.search(self.phrase) or _TURNED.search(self.phrase)):
            return _DENIED
        if _NOUN.search(self.phrase) and not self._noun_of_it():
            return "said of something other than the recommendation"
        if not positive and _ACCEPTING.match(self.verb) and _ALL.search(self.lowered):
            return "of some only: “all”"
        at = self._before_verb(len(self.words))
        if positive or self.verb.endswith("ed"):
            at, why = self._governed(at, positive=positive)
            if why:
                return why
        return self._subject(at, positive=positive) or (_DENIED if positive and self._denied() else "") or self._agent()

    def _noun_of_it(self) -> bool:
        """Whether a refusal ("its objection to ...", "meets with the opposition of ...") is one of the recommendation."""
        object_of = re.match(r"\s+(?:to|with|of|for|from|towards?)\s+", self.lowered[self.end :])
        if object_of and self._kind(self._noun_phrase(self.end + object_of.end())) not in {"own", "name"}:
            return OF_IT.match(self.lowered, self.end) is not None
        begin = self._before_verb(len(self.words))
        subject = {word for word, _ in self.words[:begin]}
        return bool(subject & self.lists.recommendations) or any(word.startswith("#") for word in subject)

    def _denied(self) -> bool:
        """Whether a word of the verb group, however far before the verb, denies it."""
        return any(_DENYING.fullmatch(word) and word not in {"no", "without"} for word in self.helping)

    # -- the verb group

    def _skip(self, word: str) -> bool:
        return (
            word in self.lists.adverbs or word in self.lists.auxiliaries or (word.endswith("ly") and len(word) > 4) or word.endswith(("n't", "n’t"))
        )

    def _before_verb(self, at: int) -> int:
        """The words before `at` without adverbs and auxiliaries."""
        while at and self._skip(self.words[at - 1][0]):
            at -= 1
            self.helping.append(self.words[at][0])
        return at

    def _governed(self, at: int, *, positive: bool) -> tuple[int, str]:
        """Where the subject of what governs the phrase ends, and why that is not known."""
        gerund = self.verb.endswith("ing") and not _BE & set(self.helping)
        if at and self.words[at - 1][0] == "to":
            if _BE & set(self.helping):
                return at, "for later: “to be”"
            before = self.lowered[: self.words[at - 1][1]]
            match = self.lists.infinitive.search(re.sub(r",[^,]*,\s*$", "", before))
            if match is None:
                return at, f"behind words that leave it open: “{' '.join(before.split()[-3:])} to”"
            return self._before_verb(sum(position < match.start() for _, position in self.words)), ""
        if gerund and positive:
            before = self.lowered[: self.start]
            match = self.lists.gerund.search(before)
            if match is None:
                return at, "behind words that leave it open"
            return self._before_verb(sum(position < match.start() for _, position in self.words)), ""
        return at, ""

    # -- the subject

    def _subject(self, at: int, *, positive: bool) -> str:
        """Why the subject, looked for leftwards from `at`, is not known."""
        passive = bool(_BE & set(self.helping)) and _PARTICIPLE.fullmatch(self.verb) is not None
        shared = False
        while True:
            begin = at
            while begin and self.words[begin - 1][0] not in OPENS and not re.fullmatch(r"[,;:()“”\"—–.]", self.words[begin - 1][0]):
                begin -= 1
            chunk = self.words[begin:at]
            opener = self.words[begin - 1][0] if begin else ""
            if opener in _OPEN_ENDED:
                return f"on a condition: “{opener}”"
            if opener in {"how", "why", "what", "where"}:
                return "said of something other than the recommendation"
            bare = [word for word, _ in chunk if not self._skip(word) and word not in {"to", "a", "an", "the"}]
            if bare and not (chunk[0][0] in self.lists.passing and opener in {",", ""} and begin):
                return self._judge(chunk, opener, begin, passive=passive, positive=positive, shared=shared)
            if opener in _RELATIVE or (opener == "that" and not bare):
                return self._antecedent(begin - 1, passive=passive)
            if not begin or opener in {";", ":", ".", "—", "–", "(", "“", '"'}:
                return ""
            shared = shared or opener in _JOINS
            at = self._before_verb(begin - 1)

    def _judge(self, chunk: list[tuple[str, int]], opener: str, begin: int, *, passive: bool, positive: bool, shared: bool) -> str:
        kind = self._kind(chunk[:_SHARED] if shared else chunk)
        if kind == "other":
            return _ELSE
        if passive and {"it", "they"} & {word for word, _ in chunk}:
            kind = "recommendation"
        if not positive and opener not in {"that", "nor", "neither"} and self._denied_elsewhere(chunk):
            return "a denial whose object is not clear"
        if passive and kind != "recommendation" and not self._shared(chunk):
            return "said of something other than the recommendation"
        if not passive and kind == "unknown" and positive:
            return "said of somebody that is not known to be the State under review"
        plural = (
            not any(word in self.lists.auxiliaries for word, _ in chunk)
            and _BASE.fullmatch(self.verb) is not None
            and not self.helping
            and not self._infinitive()
        )
        if positive and plural and kind in {"own", "name"} and not {"we", "they", "i", "authorities"} & {word for word, _ in chunk}:
            return "said of more than one, and not of the State under review"
        if opener == "that" and not self._relative(begin):
            before = self.lowered[: self.words[begin - 1][1]]
            if positive and self.lists.that.search(before.rstrip(" ,")) is None:
                return f"behind words that leave it open: “{' '.join(before.split()[-3:])} that”"
            outer = self._kind(self.words[: begin - 1])
            return _ELSE if outer == "other" else ""
        return ""

    def _denied_elsewhere(self, chunk: list[tuple[str, int]]) -> bool:
        """Whether words of acceptance that are read as denied have no denial between their subject and their end ("There being no bar,
        it accepts")."""
        plain = _ACCEPTING.match(self.verb) is not None and not self._infinitive() and not self.verb.endswith("ing")
        return plain and not _DENYING.search(self.lowered[chunk[0][1] : self.end + 40])

    def _infinitive(self) -> bool:
        return re.search(r"\bto\s+(?:\w+ly\s+)?$", self.lowered[: self.start]) is not None

    def _relative(self, begin: int) -> bool:
        """Whether "that" stands right after recommendations: "those that the Government accepts"."""
        return begin > 1 and self.words[begin - 2][0].strip("#") in {"", "recommendation", "recommendations", "those", "ones", "all"}

    def _shared(self, chunk: list[tuple[str, int]]) -> bool:
        """Whether a piece before "and" holds a verb of its own, so that its subject is that of the phrase: "was studied by it and is accepted"."""
        return any(word in self.lists.auxiliaries for word, _ in chunk)

    def _antecedent(self, begin: int, *, passive: bool) -> str:
        """Who "which" is: the words right before it."""
        at = begin
        while at and self.words[at - 1][0] == ",":
            at -= 1
        start = at
        while start and self.words[start - 1][0] not in OPENS and self.words[start - 1][0] not in {",", ";", ":", "."}:
            start -= 1
        last = self.words[max(start, at - 6) : at]
        kind = self._kind(last)
        return _ELSE if kind == "other" or (kind == "unknown" and not passive) else ""

    def _kind(self, chunk: list[tuple[str, int]]) -> str:
        """Whose words a subject is: other, own, recommendation, name, unknown."""
        words = [word for word, _ in chunk]
        found = set(words)
        if found & self.lists.others:
            return "other"
        if self.is_other is not None and chunk and self.is_other(self.text[chunk[0][1] : chunk[-1][1] + len(chunk[-1][0])]):
            return "other"
        if found & self.lists.own:
            return "own"
        if found & self.lists.recommendations or any(word.startswith("#") for word in words):
            return "recommendation"
        if any(self.text[position].isupper() for word, position in chunk if word not in {"the", "a", "an", "no", "in", "this"}):
            return "name"
        return "unknown"

    def _agent(self) -> str:
        """Why the one that it is accepted by, or whose support it has, is not the State."""
        if re.match(r"(?:enjoy|ha|receiv|command|me|find|found|gain|win|won|obtain|get|got)", self.verb):
            pattern = _OF
        elif self.verb in {"acceptable", "agreeable", "supportable"}:
            pattern = _TO
        elif self.verb.endswith("ed"):
            pattern = _BY
        else:
            return ""
        match = pattern.match(self.lowered, self.end)
        if match is None:
            return ""
        return _ELSE if self._kind(self._noun_phrase(match.end())) == "other" else ""

    def _noun_phrase(self, at: int) -> list[tuple[str, int]]:
        """The words from `at` to the next word that opens a clause."""
        words = [(m.group(), at + m.start()) for m in _TOKEN.finditer(self.lowered[at : at + 60])]
        stop = next((i for i, (word, _) in enumerate(words) if word in OPENS or not re.match(r"[\w#]", word)), len(words))
        return words[:stop]

    def _hearsay(self) -> bool:
        match = self.lists.hearsay.search(self.lowered[: self.start])
        if match is None:
            return False
        rest = self.words[sum(position < match.end() for _, position in self.words) :]
        stop = next((i for i, (word, _) in enumerate(rest) if word in OPENS or word == ","), len(rest))
        return self._kind(rest[:stop]) not in {"own", "name"}
