"""The subject of a phrase, and what governs it: the words before it, walked from right to left."""

from __future__ import annotations

import re

from ..text.lower_case import lower_case
from .frame_words import OPENS, lists, says_that

Words = list[tuple[str, int]]
"""Words in lower case with their places in the sentence."""

ELSE = "said of somebody other than the State under review"
NOT_OF_IT = "said of something other than the recommendation"
OPEN_ENDED = frozenset("whether if unless until once before when whenever than lest".split())
RELATIVE = frozenset("which who whom whose".split())
ACCEPTING = re.compile(r"(?:accept|support|endors|approv|agree|favou?r|back|embrac|upheld|uphold|enjoy|giv|lend|receiv|command)\w*")
DENYING = re.compile(
    r"\b(?:no|not|never|none|neither|nor|cannot|nothing|without|hardly|scarcely|unable|yet to|fail\w*|\w+n[’']t|longer|nowhere|far from|short of)\b"
)
STOP = re.compile(r"[,;:()“”\"—–.]")
BE = frozenset("is are was were be been being".split())
PARTICIPLE = re.compile(r"\w+(?:ed|ied)|acceptable|agreeable|supportable|taken|given|upheld|backed")
_TOKEN = re.compile(r"[\w’'-]+|#+|[,;:()“”\"—–.]")
_JOINS = frozenset("and but or nor yet so".split())
_BASE = re.compile(
    r"accept|support|endorse|approve|agree|favour|favor|back|embrace|uphold|concur|subscribe|give|lend|express|grant|note|take|confirm"
)
_PLURAL = frozenset("we they i authorities".split())
_SHARED = 4
"""Of a piece that only lends its subject ("the Government has studied it and ..."), that is sought in so many words."""


class Surroundings:
    """What stands around one phrase of a sentence."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        self.text, self.start, self.end = sentence, start, end
        self.lowered = lower_case(sentence)
        self.phrase = self.lowered[start:end]
        self.verb = self.phrase.split()[0]
        self.lists = lists()
        self.words: Words = [(m.group(), m.start()) for m in _TOKEN.finditer(self.lowered[:start])]
        self.helping: list[str] = []

    def is_asked(self) -> bool:
        """Whether the sentence is a question."""
        return self.lowered.rstrip(' ”"’)').endswith("?")

    def is_hearsay(self) -> bool:
        """Whether somebody else's view stands before the phrase: "according to the press"."""
        match = self.lists.hearsay.search(self.lowered[: self.start])
        if match is None:
            return False
        rest = self.words[sum(position < match.end() for _, position in self.words) :]
        stop = next((i for i, (word, _) in enumerate(rest) if word in OPENS or word == ","), len(rest))
        return self.kind(rest[:stop]) not in {"own", "name"}

    # -- the verb group

    def skips(self, word: str) -> bool:
        """Whether a word is an auxiliary or an adverb."""
        known = word in self.lists.adverbs or word in self.lists.auxiliaries
        return known or (word.endswith("ly") and len(word) > 4) or word.endswith(("n't", "n’t"))

    def before_verb(self, at: int) -> int:
        """The words before `at` without adverbs and auxiliaries."""
        while at and self.skips(self.words[at - 1][0]):
            at -= 1
            self.helping.append(self.words[at][0])
        return at

    def governed(self, at: int, *, positive: bool) -> tuple[int, str]:
        """Where the subject of what governs the phrase ends, and why that is not known."""
        gerund = self.verb.endswith("ing") and not BE & set(self.helping)
        if at and self.words[at - 1][0] == "to":
            if BE & set(self.helping):
                return at, "for later: “to be”"
            before = self.lowered[: self.words[at - 1][1]]
            match = self.lists.infinitive.search(re.sub(r",[^,]*,\s*$", "", before))
            why = f"behind words that leave it open: “{' '.join(before.split()[-3:])} to”"
        elif gerund and positive:
            match, why = self.lists.gerund.search(self.lowered[: self.start]), "behind words that leave it open"
        else:
            return at, ""
        if match is None:
            return at, why
        return self.before_verb(sum(position < match.start() for _, position in self.words)), ""

    # -- the subject

    def chunk(self, at: int) -> tuple[int, str]:
        """Where the piece begins that ends at `at`, and the word or sign that opens it."""
        begin = at
        while begin and self.words[begin - 1][0] not in OPENS and not STOP.fullmatch(self.words[begin - 1][0]):
            begin -= 1
        return begin, self.words[begin - 1][0] if begin else ""

    def subject(self, at: int, *, positive: bool) -> str:
        """Why the subject, looked for leftwards from `at`, is not known; "" where it is, or there is none."""
        passive = bool(BE & set(self.helping)) and PARTICIPLE.fullmatch(self.verb) is not None
        shared = False
        while True:
            begin, opener = self.chunk(at)
            words = self.words[begin:at]
            if opener in OPEN_ENDED:
                return f"on a condition: “{opener}”"
            if opener in {"how", "why", "what", "where"}:
                return NOT_OF_IT
            bare = any(not self.skips(word) and word not in {"to", "a", "an", "the"} for word, _ in words)
            aside = opener in RELATIVE and at < len(self.words) and self.words[at][0] == ","
            if bare and aside:
                at = self._before_comma(begin - 1)  # "recommendations, which others support, are noted"
                continue
            if bare and shared and opener == "as" and self.kind(words) == "unknown":
                at = begin - 1  # "considers it as implemented and accepts it"
                continue
            if bare and not (words[0][0] in self.lists.passing and opener == ","):
                return self._judge(words, opener, begin, passive=passive, positive=positive, shared=shared)
            if opener in RELATIVE or (opener == "that" and not bare):
                return self._antecedent(begin - 1, passive=passive)
            if not begin or opener in {";", ":", ".", "—", "–", "(", "“", '"'}:
                return ""
            if positive and self.stands_alone(opener, begin):
                return f"behind words that leave it open: “{self.words[begin - 2][0]} {opener}”"
            shared = shared or opener in _JOINS
            at = self.before_verb(begin - 1)

    def _before_comma(self, at: int) -> int:
        while at and self.words[at - 1][0] == ",":
            at -= 1
        return at

    def stands_alone(self, opener: str, begin: int) -> bool:
        """Whether a participle stands behind a conjunction and nothing like it before: "anything but accepted", not "examined and accepted"."""
        like = PARTICIPLE.fullmatch(self.verb) is not None or self.verb in {"in", "under"}
        alone = opener in _JOINS and not set(self.helping) & self.lists.auxiliaries and like
        return alone and begin > 1 and not PARTICIPLE.fullmatch(self.words[begin - 2][0])

    def _judge(self, words: Words, opener: str, begin: int, *, passive: bool, positive: bool, shared: bool) -> str:
        """Why a subject is not known to be the State or, of a passive, the recommendation."""
        kind = self.kind(words[:_SHARED] if shared else words)
        found = {word for word, _ in words}
        if passive and kind != "other" and {"it", "they"} & found:
            kind = "recommendation"
        own_verb = bool(found & self.lists.auxiliaries)  # "was studied by it and is accepted": the subject is shared
        reasons = (
            (NOT_OF_IT, self._fronted(words, passive=passive)),
            (ELSE, kind == "other"),
            ("a denial whose object is not clear", not positive and opener not in {"that", "nor", "neither"} and self._denied_elsewhere(words)),
            (NOT_OF_IT, passive and kind != "recommendation" and not own_verb),
            ("said of somebody that is not known to be the State under review", not passive and kind == "unknown" and positive),
            ("said of more than one, and not of the State under review", positive and kind in {"own", "name"} and self._is_plural(found)),
        )
        return next((why for why, holds in reasons if holds), "") or self.reported(opener, begin, positive=positive)

    def reported(self, opener: str, begin: int, *, positive: bool) -> str:
        """Why what stands before "that" does not plainly lead to what the State says."""
        if opener != "that" or self._is_relative(begin):
            return ""
        before = self.lowered[: self.words[begin - 1][1]]
        if positive and not says_that(before) and not before.rstrip().endswith("sense"):
            return f"behind words that leave it open: “{' '.join(before.split()[-3:])} that”"
        return ELSE if self.kind(self.words[: begin - 1]) == "other" else ""

    def _is_plural(self, found: set[str]) -> bool:
        """Whether the verb is one of several subjects, none of which is a word for the State: "the provinces accept"."""
        plain = _BASE.fullmatch(self.verb) is not None and not self.helping and not self._is_infinitive()
        return plain and not found & self.lists.auxiliaries and not found & _PLURAL

    def _fronted(self, words: Words, *, passive: bool) -> bool:
        """Whether the object stands before the subject: "Abolition it cannot support"."""
        own = [word for word, _ in words if not self.skips(word)]
        return not passive and len(own) > 1 and own[-1] in {"it", "we"} and own[0] not in self.lists.passing

    def _denied_elsewhere(self, words: Words) -> bool:
        """Whether words of acceptance that are read as denied have no denial from their subject on ("There being no bar, it accepts")."""
        plain = ACCEPTING.match(self.verb) is not None and not self._is_infinitive() and not self.verb.endswith("ing")
        return plain and not DENYING.search(self.lowered[words[0][1] : self.end + 40])

    def _is_infinitive(self) -> bool:
        return re.search(r"\bto\s+(?:\w+ly\s+)?$", self.lowered[: self.start]) is not None

    def _is_relative(self, begin: int) -> bool:
        """Whether "that" stands right after recommendations: "those that the Government accepts"."""
        return begin > 1 and self.words[begin - 2][0].strip("#") in {"", "recommendation", "recommendations", "those", "ones", "all"}

    def _antecedent(self, begin: int, *, passive: bool) -> str:
        """Why the words right before "which" are not the State, or not known."""
        at = self._before_comma(begin)
        start, _ = self.chunk(at)
        kind = self.kind(self.words[max(start, at - 6) : at])
        return ELSE if kind == "other" or (kind == "unknown" and not passive) else ""

    def kind(self, words: Words) -> str:
        """Whose words a subject is: other, own, recommendation, name, unknown."""
        found = {word for word, _ in words}
        if found & self.lists.others:
            return "other"
        if found & self.lists.own:
            return "own"
        if found & self.lists.recommendations or any(word.startswith("#") for word in found):
            return "recommendation"
        capital = any(self.text[position].isupper() for word, position in words if word not in {"the", "a", "an", "no", "in", "this"})
        return "name" if capital else "unknown"

    def noun_phrase(self, at: int) -> Words:
        """The words from `at` to the next word that opens a clause."""
        words = [(m.group(), at + m.start()) for m in _TOKEN.finditer(self.lowered[at : at + 60])]
        stop = next((i for i, (word, _) in enumerate(words) if word in OPENS or not re.match(r"[\w#]", word)), len(words))
        return words[:stop]
