"""Whether a claim of implementation is one of the recommendation: a programme that is being implemented is none.

What is implemented must be the recommendation: the object of who implements ("has implemented it"), the subject of what is implemented, the noun
behind "implementation of". Who says so must be the State under review.
"""

from __future__ import annotations

import re

from .frames import OF_IT, OPENS, Frame, IsOther

_HEAD = re.compile(r"\b(?:of|in|on|under|for|from|with|by|to|regarding|concerning|relating|at|as)\b")
_CONSIDER = re.compile(r"(?:consider|regard|deem|view|believ|find|found|see|saw|treat)(?:s|ed|ing|es)?")
_ACTIVE = {"has", "have", "had", "having"}
_REPLY = re.compile(r"(?:repl|respon|answer|revert|return|com|decid|decision|tak|reach|mak|made|took|position|reserv|defer|postpon)\w*")
_NEGATED = re.compile(r"\b(?:not|never|no|yet|hardly|barely|\w+n[’']t)\b")
_ORGANS = frozenset(
    "ministry ministries minister ministers department institutions agencies police provinces municipalities courts authorities parliament".split()
)
_NAMED = frozenset("recommendation recommendations those ones following above below".split())
_STOP = re.compile(r"[,;:()“”\"—–.]")
_NOT_OF_IT = "said of something other than the recommendation"


def unknown_claim(sentence: str, start: int, end: int, is_other: IsOther | None = None) -> str:
    """Why a claim at `start` to `end` of a sentence (numbers masked by "#") is none of the recommendation by the State; "" where it is."""
    return _Claim(sentence, start, end, is_other).why_no_claim()


def unknown_examining(sentence: str, start: int, end: int, is_other: IsOther | None = None) -> str:
    """Why an examination or a later answer at `start` to `end` of a sentence is not one of the recommendation."""
    return _Claim(sentence, start, end, is_other).why_not_examined()


class _Claim(Frame):
    def why_no_claim(self) -> str:
        """Why not."""
        if self.lowered.rstrip(' ”"’)').endswith("?"):
            return "a question"
        if self._hearsay():
            return "said of somebody other than the State under review"
        if _NEGATED.search(self.phrase):
            return "a denial in the verb"
        if self.verb in {"implementation", "realisation", "realization", "fulfilment", "fulfillment", "execution"}:
            return "" if self._noun_of_it() else _NOT_OF_IT
        at = self._before_verb(len(self.words))
        passive = set(self.helping) & {"been", "being"} or (set(self.helping) & {"is", "are", "was", "were", "be"} and not self.verb.endswith("ing"))
        begins = re.match(r"(?:begin|began|begun|start|commenc|continu|embark)", self.verb) is not None
        active = begins or (not passive and (bool(_ACTIVE & set(self.helping)) or self.verb.endswith(("ing", "s"))))
        if self.phrase.startswith(("in ", "under")) and self.phrase.split()[-1].endswith("ing"):
            active = re.search(r"\bbeing\s+\w+$|implemented$", self.phrase) is None
        if active:
            return self._who(at) if OF_IT.match(self.lowered, self.end) else _NOT_OF_IT
        return self._what(at)

    def why_not_examined(self) -> str:
        """Why what is examined, or answered later, is not the recommendation."""
        if _REPLY.match(self.phrase) or OF_IT.match(self.lowered, self.end):
            return ""
        return self._what(self._before_verb(len(self.words)))

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
        return "" if here & _ORGANS else self._subject(at, positive=False)

    def _what(self, at: int) -> str:
        """Why the subject of what is implemented is not the recommendation."""
        while True:
            begin = at
            while begin and self.words[begin - 1][0] not in OPENS and not _STOP.fullmatch(self.words[begin - 1][0]):
                begin -= 1
            opener = self.words[begin - 1][0] if begin else ""
            if opener in {"whether", "if", "unless", "until", "once", "before", "when", "whenever", "than"}:
                return f"on a condition: “{opener}”"
            chunk = [
                (word, position) for word, position in self.words[begin:at] if word not in {"to", "as", "an", "a", "the"} and not self._skip(word)
            ]
            if chunk and not self._answers_only(chunk):
                return self._thing(chunk, opener, begin)
            if opener in {"which", "that"}:
                return self._antecedent_thing(begin - 1)
            if not begin or opener in {";", ":", ".", "(", "–", "—"}:
                return ""
            at = self._before_verb(begin - 1)

    @staticmethod
    def _answers_only(chunk: list[tuple[str, int]]) -> bool:
        return all(re.fullmatch(r"(?:accept|support|note|endors|recommend|implement|fulfil|realis|realiz)\w*|#+", word) for word, _ in chunk)

    def _thing(self, chunk: list[tuple[str, int]], opener: str, begin: int) -> str:
        thought = next((i for i, (word, _) in enumerate(chunk) if _CONSIDER.fullmatch(word)), None)
        if thought is not None:
            if self._kind(chunk[:thought]) == "other" or (not thought and begin == 0 and chunk[0][1] > 0):
                return "said of somebody other than the State under review"
            if thought and self._is_it(chunk[:thought]):
                return ""  # "is therefore considered implemented"
            rest = [each for each in chunk[thought + 1 :] if not self._answers_only([each])]
            of_it = self._is_it(rest) or (not rest and opener in {"that", "which"})
            return "" if of_it and (thought or opener in {"which", "and", "that"}) else _NOT_OF_IT
        if not self._is_it(chunk):
            return _NOT_OF_IT
        return self._reported(opener, begin)

    def _reported(self, opener: str, begin: int) -> str:
        """Why the one who says that it is implemented is not known to be the State."""
        if opener != "that" or self._relative(begin):
            return ""
        before = self.lowered[: self.words[begin - 1][1]].rstrip(" ,")
        if self.lists.that.search(before) is None and not before.endswith("sense"):
            return f"behind words that leave it open: “{' '.join(before.split()[-3:])} that”"
        return "said of somebody other than the State under review" if self._kind(self.words[: begin - 1]) == "other" else ""

    def _is_it(self, chunk: list[tuple[str, int]]) -> bool:
        """Whether a subject is the recommendation: it is named before any "of", "under" ..., and nobody else's is meant."""
        words = [word for word, _ in chunk]
        stop = next((i for i, word in enumerate(words) if _HEAD.fullmatch(word)), len(words))
        head = set(words[:stop])
        named = bool(
            head & {"recommendation", "recommendations", "recommended", "it", "they", "these", "this", "both", "all", "them", "those", "ones"}
        )
        part = bool(head & {"content", "substance"}) and bool(set(words) & {"recommendation", "recommendations"})
        numbered = any(word.startswith("#") for word in words[:stop])
        lone = head <= {"this", "these", "all", "both", "those"} or bool(
            head & {"recommendation", "recommendations", "recommended", "it", "they", "them"}
        )
        return ((named and lone) or part or numbered) and self._kind(chunk) != "other"

    def _antecedent_thing(self, begin: int) -> str:
        at = begin
        while at and _STOP.fullmatch(self.words[at - 1][0]):
            at -= 1
        start = at
        while start and not _STOP.fullmatch(self.words[start - 1][0]) and self.words[start - 1][0] not in OPENS:
            start -= 1
        named = any(word in _NAMED or word.startswith("#") for word, _ in self.words[start:at])
        return "" if named else _NOT_OF_IT
