"""Whether a claim of implementation is one of the recommendation: a programme that is being implemented is none.

What is implemented must be the recommendation: the object of who implements ("has implemented it"), the subject of what is implemented, the noun
behind "implementation of". Who says so must be the State under review.
"""

from __future__ import annotations

import re

from .frame_words import OF_IT
from .sentence_subject import BE, ELSE, NOT_OF_IT, OPEN_ENDED, STOP, Surroundings, Words
from .word_tables import table

_HEAD = re.compile(r"\b(?:of|in|on|under|for|from|with|by|to|regarding|concerning|relating|at|as)\b")
_CONSIDER = re.compile(r"(?:consider|regard|deem|view|believ|find|found|see|saw|treat)(?:s|ed|ing|es)?")
_ACTIVE = {"has", "have", "had", "having"}
_REPLY = re.compile(r"(?:repl|respon|answer|revert|return|com|decid|decision|tak|reach|mak|made|took|position|reserv|defer|postpon)\w*")
# "Needs more time": to study it, not to carry it out.
_TO_STUDY = re.compile(
    r"\s*(?:$|[.;,]|(?:to|for)\s+(?:\w+\s+){0,2}?(?:examin|consid|stud|reflect|review|consult|decid|decision|respon|repl|answer)|before\b)"
)
_NEGATED = re.compile(r"\b(?:not|never|no|yet|hardly|barely|\w+n[’']t)\b")
_ORGANS = frozenset(
    "ministry ministries minister ministers department institutions agencies police provinces municipalities courts authorities parliament".split()
)
_NAMED = frozenset("recommendation recommendations those ones following above below".split())
# A subject that is the recommendation; of the second list only where nothing else is named with it ("these programmes" are none).
_IS_IT = frozenset("recommendation recommendations recommended it they them".split())
_ALONE = frozenset("these this both all those ones".split())


def unknown_claim(sentence: str, start: int, end: int) -> str:
    """Why a claim at `start` to `end` of a sentence (numbers masked by “#”) isn't the State's claim to have implemented the recommendation; empty if
    it is."""
    return _Claim(sentence, start, end).why_no_claim()


def unknown_examining(sentence: str, start: int, end: int) -> str:
    """Why an examination or a later answer at `start` to `end` of a sentence is not one of the recommendation."""
    return _Claim(sentence, start, end).why_not_examined()


class _Claim(Surroundings):
    def why_no_claim(self) -> str:
        """Why not."""
        if self.is_asked() or self.is_hearsay():
            return ELSE
        if _NEGATED.search(self.phrase):
            return "a denial in the verb"
        if self.verb in table("answers")["implement"]["nouns"].split():
            return "" if self._noun_of_it() else NOT_OF_IT
        at = self.before_verb(len(self.words))
        if self._is_active():
            return self._who(at) if OF_IT.match(self.lowered, self.end) else NOT_OF_IT
        return self._what(at)

    def _is_active(self) -> bool:
        """Whether the subject is who implements, not what is implemented."""
        helping = set(self.helping)
        if self.phrase.startswith(("in ", "under")) and self.phrase.endswith("ing"):
            return "being" not in self.phrase
        if re.match(r"(?:begin|began|begun|start|commenc|continu|embark)", self.verb):
            return True
        passive = helping & {"been", "being"} or (helping & {"is", "are", "was", "were", "be"} and not self.verb.endswith("ing"))
        return not passive and (bool(_ACTIVE & helping) or self.verb.endswith(("ing", "s")))

    def why_not_examined(self) -> str:
        """Why what is examined, or answered later, is not the recommendation."""
        if _REPLY.match(self.phrase):
            whose = re.match(r"\s+(?:of|by|from)\s+", self.lowered[self.end :])
            return ELSE if whose and self.kind(self.noun_phrase(self.end + whose.end())) == "other" else ""
        if OF_IT.match(self.lowered, self.end):
            return ""
        if re.match(r"needs?\b|requir", self.verb) and not _TO_STUDY.match(self.lowered, self.end):
            return NOT_OF_IT
        at = self.before_verb(len(self.words))
        acts = (
            self.words
            and not BE & set(self.helping)
            and re.fullmatch(r"await\w*|\w+(?:ing|[^aeiou]es|s)|(?:examin|consid|study|review|explor|assess)\w*", self.verb)
        )
        return NOT_OF_IT if acts and not self.phrase.startswith(("pending", "needs", "requires", "remains")) else self._what(at)

    def _noun_of_it(self) -> bool:
        """ "Implementation of this recommendation is ongoing", "its implementation has begun", "implementation is under way"."""
        of = re.match(r"\w+\s+of\s+", self.phrase)
        if of:
            return OF_IT.match(self.phrase[of.end() :]) is not None
        before = self.lowered[: self.start].split()
        return not before or before[-1] in {"its", "their", "the", ".", "whose"} or before[-1].startswith("#")

    def _who(self, at: int) -> str:
        """Why it is not the State, or an organ of it, that implements."""
        here = {word for word, _ in self.words[max(0, at - 4) : at]}
        return "" if here & _ORGANS else self.subject(at, positive=True)

    def _what(self, at: int) -> str:
        """Why the subject of what is implemented is not the recommendation."""
        while True:
            begin, opener = self.chunk(at)
            if opener in OPEN_ENDED:
                return f"on a condition: “{opener}”"
            words = [(word, place) for word, place in self.words[begin:at] if word not in {"to", "as", "an", "a", "the"} and not self.skips(word)]
            if words and not _answers_only(words):
                return self._thing(words, opener, begin)
            if opener in {"which", "that"}:
                return self._antecedent_thing(begin - 1)
            if not begin or opener in {";", ":", ".", "(", "–", "—"}:
                return ""
            if self.stands_alone(opener, begin):
                return NOT_OF_IT
            at = self.before_verb(begin - 1)

    def _thing(self, words: Words, opener: str, begin: int) -> str:
        thought = next((i for i, (word, _) in enumerate(words) if _CONSIDER.fullmatch(word)), None)
        if thought is not None:
            return self._thought(words[:thought], words[thought + 1 :], opener, begin)
        return self.reported(opener, begin, positive=True) if self._is_it(words) else NOT_OF_IT

    def _thought(self, who: Words, what: Words, opener: str, begin: int) -> str:
        """Why "considers it implemented" is not of the recommendation, or not of the State."""
        if self.kind(who) == "other" or (not who and begin == 0):
            return ELSE
        if who and self._is_it(who):
            return ""  # "is therefore considered implemented"
        rest = [each for each in what if not _answers_only([each])]
        of_it = self._is_it(rest) or (not rest and opener in {"that", "which"})
        return "" if of_it and (who or opener in {"which", "and", "that"}) else NOT_OF_IT

    def _is_it(self, words: Words) -> bool:
        """Whether a subject is the recommendation: it is named before any "of", "under" ..., and nobody else's is meant."""
        said = [word for word, _ in words]
        head = set(said[: next((i for i, word in enumerate(said) if _HEAD.fullmatch(word)), len(said))])
        part = bool(head & {"content", "substance"}) and bool(set(said) & _NAMED)
        numbered = any(word.startswith("#") for word in head)
        named = bool(head & _IS_IT) or (bool(head) and head <= _ALONE)
        return (named or part or numbered) and self.kind(words) != "other"

    def _antecedent_thing(self, begin: int) -> str:
        at = begin
        while at and STOP.fullmatch(self.words[at - 1][0]):
            at -= 1
        start, _ = self.chunk(at)
        named = any(word in _NAMED or word.startswith("#") for word, _ in self.words[start:at])
        return "" if named else NOT_OF_IT


def _answers_only(words: Words) -> bool:
    """Whether a piece is nothing but other answers: "accepted and already implemented"."""
    return all(re.fullmatch(r"(?:accept|support|note|endors|recommend|implement|fulfil|realis|realiz)\w*|#+", word) for word, _ in words)
