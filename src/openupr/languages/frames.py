"""Who says a phrase, and in what sentence: an answer counts only where both are known.

`polarity` looks for the words that turn a phrase round; there are always more of them than a list holds. Here it is the other way about: what stands
around a phrase must be what stands around a plain statement of the State under review. The subject is the State (by a word for it, or a name that is
nobody else's), or the phrase has none; what governs it ("is pleased to ...", "confirms that ...") is in a list. All else is not understood, and
`unknown` says why in words for a reader. Lists: `en/frames.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .frame_words import OF_IT
from .grammatical_objects import is_past, not_on_it
from .sentence_subject import ACCEPTING, DENYING, ELSE, NOT_OF_IT, Surroundings

_RESTRICTED = re.compile(r"\b(?:(?<!not )only|or\s+not|solely|exclusively|merely|alone)\b")
_BY = re.compile(r"\s*(?:\w+ly\s+|in\s+\w+\s+)?by\s+")
_TO = re.compile(r"\s*to\s+")
_OF = re.compile(r"\s*(?:of|from|by)\s+")
_WHOSE = re.compile(r"\s+(?:(?:to|with)\s+)?(?:the\s+|these\s+|those\s+)?recommendations?\s+(?:made\s+|issued\s+|adopted\s+)?(?:of|by|from)\s+")
_HOLDS = re.compile(r"(?:enjoy|ha|receiv|command|me|find|found|gain|win|won|obtain|get|got)")
# "Not all of them": how many, nobody knows.
_ALL = re.compile(
    r"\b(?:all|every|each|both)\b(?:\s+(?:of|the|these|those|its|other|remaining|\d+))*\s*(?:recommendations?\b|#|them\b|which\b|are\b|were\b)"
)
_NOUN = re.compile(r"\b(?:rejection|refusal|objections?|opposition|disagreement|disapproval|non-acceptance)\b")
# "Sees no reason not to accept"
_TWICE = re.compile(r"\b(?:no|not|never|nothing)\b(?:\s+\w+){1,4}?\s+not\s+to\s+(?:\w+ly\s+)?$")
# "Nothing prevents the Government from accepting"
_UNHINDERED = re.compile(
    r"\b(?:no|not|nothing|nobody|never|neither|none|cannot|\w+n[’']t)\b[^.;,]*"
    r"\b(?:prevent|preclud|keep|hinder|stop|refrain|abstain|fail|refus|declin|hesitat|object|oppos|reject|rul|exclud)\w*\b[^.;,]*$"
)
_NOT_THAT = re.compile(r"[^.;:,]{0,60},\s*(?:but\s+|and\s+)?not\s+(?!least|only|withstanding)")
_TURNED = re.compile(r"\b(?:withh|withdr|deni|deny|refus|lost|lose|lack|declin|revok)\w*")
_DENIED = "a denial in the verb"


def unknown(sentence: str, start: int, end: int, *, positive: bool) -> str:
    """Why the frame of a position at `start` to `end` of a sentence (as printed, numbers masked by "#") is not known; "" where it is."""
    return next(filter(None, _Frame(sentence, start, end).reasons(positive=positive)), "")


def unknown_speaker(sentence: str, start: int, end: int) -> str:
    """Why it is not known that the State itself says, plainly, what the words at `start` to `end` say, whatever they are."""
    around = Surroundings(sentence, start, end)
    if around.is_asked() or around.is_hearsay():
        return ELSE
    at, why = around.governed(around.before_verb(len(around.words)), positive=True)
    return why or around.subject(at, positive=True)


class _Frame(Surroundings):
    def reasons(self, *, positive: bool) -> Iterator[str]:
        """All that makes a position not understood, in words; empty words where a test finds nothing."""
        yield "a question" if self.is_asked() else ""
        yield ELSE if self.is_hearsay() else ""
        yield from self._of_support() if positive else self._of_refusal()
        yield NOT_OF_IT if _NOUN.search(self.phrase) and not self._refuses_it() else ""
        at = self.before_verb(len(self.words))
        yield not_on_it(Surroundings(self.text, self.start, self.end)) if not _NOUN.search(self.phrase) else ""
        yield "told of an earlier year or review" if positive and is_past(self) else ""
        if positive or self.verb.endswith("ed"):
            at, why = self.governed(at, positive=positive)
            yield why
        yield self.subject(at, positive=positive)
        yield _DENIED if positive and self._is_denied() else ""
        yield self._anothers()
        yield self._agent()

    def _of_support(self) -> Iterator[str]:
        restricted = _RESTRICTED.search(self.lowered)
        yield f"of some only: “{restricted[0]}”" if restricted else ""
        yield _DENIED if DENYING.search(self.phrase) or _TURNED.search(self.phrase) else ""
        yield "taken back in part" if _NOT_THAT.match(self.lowered, self.end) else ""
        yield "" if set(self.phrase.split()[1:-1]) <= self.lists.inside else "more is said than support"

    def _of_refusal(self) -> Iterator[str]:
        before = self.lowered[: self.start]
        twice = self.lists.gerund.search(before) or _TWICE.search(before) or (ACCEPTING.match(self.verb) and _UNHINDERED.search(before))
        yield "two denials" if twice else ""
        yield "of some only: “all”" if ACCEPTING.match(self.verb) and _ALL.search(self.lowered) else ""

    def _refuses_it(self) -> bool:
        """Whether a refusal ("its objection to ...", "meets with the opposition of ...") is one of the recommendation."""
        object_of = re.match(r"\s+(?:to|with|of|for|from|towards?)\s+", self.lowered[self.end :])
        if object_of and self.kind(self.noun_phrase(self.end + object_of.end())) not in {"own", "name"}:
            return OF_IT.match(self.lowered, self.end) is not None
        subject = {word for word, _ in self.words[: self.before_verb(len(self.words))]}
        return bool(subject & self.lists.recommendations) or any(word.startswith("#") for word in subject)

    def _is_denied(self) -> bool:
        """Whether a word of the verb group, however far before the verb, denies it."""
        return any(DENYING.fullmatch(word) and word not in {"no", "without"} for word in self.helping)

    def _anothers(self) -> str:
        """Why the recommendation is not one of this review: "accepts the recommendation of the Committee"."""
        match = _WHOSE.match(self.lowered, self.end)
        return NOT_OF_IT if match and self.kind(self.noun_phrase(match.end())) == "other" else ""

    def _agent(self) -> str:
        """Why the one that it is accepted by, or whose support it has, is not the State."""
        if _HOLDS.match(self.verb):
            pattern = _OF
        elif self.verb.endswith("able"):
            pattern = _TO
        elif self.verb.endswith("ed"):
            pattern = _BY
        else:
            return ""
        match = pattern.match(self.lowered, self.end)
        return ELSE if match and self.kind(self.noun_phrase(match.end())) == "other" else ""
