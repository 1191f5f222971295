"""What a word of an answer is on, and who says it: recommendations or something else, the State under review or somebody else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .answer_words import AnswerPhrase, answer_lexicon
from .polarity import Scopes

_THEM = re.compile(
    r"\b(?:recommendations?|following|they|these|those|it|them|which|all|both|nothing|none|each|rest|others|some|most|above|below|foregoing"
    r"|nos?\.|list)(?!\w)|#|\d"
)
# "by the competent authorities", "of Aldovar"; not "in view of".
_AGENT = re.compile(r"\s*(?:\w+ly\s+|in\s+(?:full|part|principle)\s+)?(?:of\s+)?(?:by|of|from)\s+(?:the\s+|its\s+|all\s+)*((?:[\w’'-]+\s*){1,8})")
_ANTECEDENT = re.compile(r"((?:(?:the|a|an)\s+)?(?:[a-z]\w+\s+of\s+(?:the\s+)?)*[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)[\s,]*$")
# "acceptable to Norway", "found favour with the Government of Norway"
_RECEIVER = re.compile(r"\s*(?:to|with)\s+((?:[\w’'-]+\s*){1,8})")
_NAME_BEFORE = re.compile(
    r"((?:[A-Z][\w’'-]*\s+)(?:(?:of|and|the|[A-Z][\w’'-]*)\s+)*)(?:(?:\w+ly|has|had|have|also|hereby|now|then|thus|therefore|not|never|is|was|be|been|can|could|cannot|will|would|does|did|must|able|unable|pleased"
    r"|happy|glad|proud|ready|prepared|willing|decided|decides|resolved|chose|chooses|agreed|agrees|wishes|wished|continues|continued|in\s+a\s+position|to)\s+)*$"
)
# "has not accepted, and has not implemented, the following", "was taken by the Government of the following"
_INSERTED = re.compile(
    r"(?:\s+of)?(?:\s+in\s+(?:principle|part|full))?,?\s*(?:and|but|or|nor)\s+[^,;:]{1,60},\s*"
    r"|,\s*(?!the\s+(?:following|recommendations?))[^,;:]{2,60},\s*|\s*by\s+[^,;:]{2,60}?\s+(?:of|to|for)\s+(?=the\s+(?:following|recommendations?)\b)"
)
_THE_LAST = re.compile(r"\s+the\s+(?:first|last|latter|former|final|remaining|other)(?:\s+(?:one|two|three|four|five|six|ones))?\s*(?:$|[.,;:])")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|stands?|had\s+to\s+be)\s+(?:[\w’'-]+\s+){0,4}?$")
_ACTED_ON = re.compile(r"\b(?:is|are|was|were|been|be)\s+(?:(?!to\b)\w+\s+){0,2}$")
# "the delegation of Norway has", "Norway welcomes and": who a clause begins with, up to its first verb.
_WHO = re.compile(
    r"\W*(?:(?:and|but|that|which|who)\s+)*((?:(?!(?:has|have|had|is|was|are|were|can|could|will|would|does|did|took|gave|found)\b)[\w’'-]+\s+){1,7}?)"
    r"(?=(?:\w+ly\s+|also\s+|now\s+)?(?:[a-z]\w*(?:s|ed)|has|have|had|is|was|are|were|can|could|will|would|does|did|took|gave|found)\b)"
)
# "the neighbours of Aldovar accept", "accepted by the critics of Aldovar"
_OF_NAME = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|its|[Ss]ome|[Mm]any|[Ss]everal|[Aa]ll|[Mm]ost)\s+(?:[a-z][\w’'-]*\s+){0,2}?([a-z][\w’'-]*)\s+of\s+(?:the\s+)?[A-Z]"
)
# What follows a verb whose object stands elsewhere, and an adjective that is said of its subject ("are acceptable to", not "acceptable terms").
_GONE = re.compile(
    r"\W*(?:$|[.:;,]|(?:by|are|is|in|at|to|for|under|with|on|from|given|owing|due|because|as|since|but|and|or|nor|while|whereas|unless|if|when|until|once"
    r"|recommendations?|only)\b)"
)


# "the delegation of Norway" is Norway.
_OFFICE = re.compile(r"^(?:[Tt]he\s+)?(?:(?:delegation|representatives?|[Gg]overnment|authorities|people|Parliament)\s+of\s+(?:the\s+)?)+")
_RELATIVE = re.compile(r"[\s,]*\b(which|who|whose|whom)\b")
_OF_WHICH = re.compile(r"\b(?:which|them|these|those|recommendations?)\b")
_THEIR = re.compile(r"\b(?:their|its)\s+$")
_GOES_ON = re.compile(r",?\s*(?:(?:and|or|and/or|as well as)\b)[^,;:.]{0,50}$")
_WITH_NEXT = re.compile(r",?\s*(?:and|or|nor|and/or)\s+(?:\w+ly\s+)?")
_STOPS = re.compile(r"[,;]|\b(?:and|but|or)\b")
_NOTHING = re.compile(r"[\W\d]*(?:(?:not|never|nor|already|and|but|or|fully|\w+ly)\s*)*")


class Subjects:
    """One sentence (as printed, and in lower case) with its phrases: of each, what it is on and who says it."""

    def __init__(self, text: str, lowered: str, phrases: Sequence[AnswerPhrase], scopes: Scopes, is_other: Callable[[str], bool] | None) -> None:
        self.text, self.lowered, self.phrases, self.scopes, self.is_other = text, lowered, phrases, scopes, is_other
        self.lexicon = answer_lexicon()

    def object_is_them(self, index: int) -> bool:
        """Whether a verb's object, or the subject of its passive, are recommendations."""
        phrase = self.phrases[index]
        after = self.lowered[phrase.end :]
        if self.are_named(after) or _THE_LAST.match(after):
            return True
        following = self.phrases[index + 1] if index + 1 < len(self.phrases) else None
        if following is not None and _WITH_NEXT.fullmatch(self.lowered[phrase.end : following.start]):
            return self.object_is_them(index + 1)  # "accepts or notes the following"
        if phrase.text.startswith("adopt"):
            return False  # the Council adopts reports
        before = self.lowered[: phrase.start]
        if _PASSIVE.search(before) or _GONE.match(after):
            return _THEM.search(before) is not None or _NOTHING.fullmatch(before) is not None
        return False

    def subject_is_them(self, index: int) -> bool:
        """Whether recommendations may be the subject of a phrase; where its clause begins with "which", they stand right before."""
        phrase = self.phrases[index]
        subject = self.scopes.subject(index)
        relative = _RELATIVE.match(subject)
        rest = subject[relative.end() :] if relative else subject
        if _THEM.search(rest) or _OF_WHICH.search(phrase.text) or _THEIR.search(subject) or self.are_named(self.lowered[phrase.end :]):
            return True
        if relative is None:
            return _NOTHING.fullmatch(subject) is not None
        before = re.findall(r"[\w’'-]+|#+|[)”]", self.lowered[: self.scopes.begins(index)])
        antecedent = before[-1] if before else ""
        listed = antecedent in self.lexicon.recommendations or not antecedent.isalpha() or antecedent in _LISTED
        return (relative[1] == "which" or (relative[1] == "whose" and phrase.kind == "underway")) and listed

    def unknown_kind(self, index: int) -> str:
        """A word between a verb and its noun that may make less of it ("enjoys the conditional support"); "" where there is none."""
        words = re.findall(r"[\w’'-]+", self.phrases[index].text.removeprefix("been "))[1:-1]
        return next(
            (word for word in words if word not in self.lexicon.kinds and not re.search(r"(?:ly|[’']s?)$", word) and not self._is_name(word)), ""
        )

    def _is_name(self, word: str) -> bool:
        return re.search(rf"\b{re.escape(word[0].upper() + word[1:])}\b", self.text) is not None

    def is_taken_back(self, index: int) -> bool:
        """Whether a verb of lacking leads to a noun: "withdrew its rejection of"."""
        return re.search(rf"(?:{self.lexicon.lacked.pattern})\s+(?:\w+\s+){{0,3}}$", self.lowered[: self.phrases[index].start]) is not None

    def go_on(self, index: int) -> bool:
        """Whether a phrase goes on with the one before it: "implemented, or which are being implemented"."""
        between = self.lowered[self.phrases[index - 1].end : self.phrases[index].start] if index else ""
        return _GOES_ON.match(between) is not None

    def is_gone(self, index: int) -> bool:
        """Whether nothing that may be an object follows a phrase."""
        return re.match(r"\s*(?:$|[.:;,])", self.lowered[self.phrases[index].end :]) is not None

    def mention_them(self) -> bool:
        """Whether the sentence speaks of recommendations at all."""
        return _THEM.search(self.lowered) is not None

    def is_said_of_subject(self, index: int) -> bool:
        """Whether an adjective says something of its subject: "are acceptable to", not "on acceptable terms"."""
        return _GONE.match(self.lowered[self.phrases[index].end :]) is not None

    def are_named(self, after: str) -> bool:
        """Whether recommendations follow, with nothing before them but articles, numbers and the like."""
        inserted = _INSERTED.match(after)
        rest = after[inserted.end() :] if inserted else after
        for word in re.findall(r"[\w’'-]+|#+|[^\w\s]", rest[:160]):
            if word in self.lexicon.recommendations or word[0] == "#" or word.isdigit():
                return True
            if word not in self.lexicon.between and not word.endswith("ly") and word not in {",", "(", "“", "”"}:
                return False
        return False

    def are_linked(self, index: int) -> bool:
        """Whether a noun is followed by "for", "to" or "of" and recommendations."""
        rest = _STOPS.split(self.lowered[self.phrases[index].end :], maxsplit=1)[0]
        return any(self.are_named(rest[link.end() :]) for link in re.finditer(r"\b(?:for|of|to|from|with)\s+", rest))

    def are_given(self, index: int) -> bool:
        """Whether support is given to recommendations: "expresses its support for the following", "to none of these does it give its support"."""
        after = self.lowered[self.phrases[index].end :]
        link = re.match(
            r"(?:\s+in\s+(?:principle|part|full))?\s+(?:(?:of|by)\s+(?:the|his|her|its|their)\s+\w+(?:\s+of\s+[\w’'-]+)?\s+)?(?:for|to|of|with|behind)\s+",
            after,
        )
        if link:
            return self.are_named(after[link.end() :])
        return _GONE.match(after) is not None and _THEM.search(self.lowered[: self.phrases[index].start]) is not None

    def somebody_else(self, index: int) -> bool:
        """Whether who accepts or refuses is another than the State under review: "by several delegations", "the support of the population"."""
        phrase = self.phrases[index]
        owner = re.search(r"\b([A-Z][\w-]+)[’']s?\s", self.text[phrase.start : phrase.end])
        if owner and self.is_other is not None and self.is_other(owner[1]):
            return True  # "enjoy Norway’s support"
        agent = _AGENT.match(self.text, phrase.end) if phrase.kind != "gives" else None
        if agent and self._is_another(agent[1]):
            return True
        receiver = _RECEIVER.match(self.text, phrase.end) if phrase.kind in {"acceptable", "enjoys", "unacceptable"} else None
        if receiver and self.is_known_other(receiver[1]):
            return True
        if phrase.kind not in {"accept", "refuse", "gives", "commits", "note", "acceptable"}:
            return False
        subject = re.split(r",|\b(?:and|but)\b", self.lowered[: phrase.start])[-1]
        if (_ACTED_ON.search(subject) and phrase.kind not in {"commits", "acceptable"}) or "neither" in subject:
            return False
        if self._begins_with_another(index):
            return True
        name = _NAME_BEFORE.search(self.text, 0, phrase.start)
        if name is not None:
            named = self.is_other is not None and self.is_other(_OFFICE.sub("", name[1]))
            return named or self._is_of_no_office(self.text[: name.end(1)]) or bool(set(re.findall(r"\w+", subject[-80:])) & self.lexicon.others)
        return bool(set(re.findall(r"\w+", subject[-80:])) & self.lexicon.others)

    def _begins_with_another(self, index: int) -> bool:
        """Whether the clause whose subject a verb has begins with somebody else: "Norway welcomes and accepts", "is pleased to accept"."""
        begin = self.scopes.subject_begins(index)
        if re.match(r"[\s,]*(?:which|who)\b", self.lowered[begin:]):
            before = _ANTECEDENT.search(self.text, 0, begin)
            return before is not None and self.is_known_other(before[1])
        who = _WHO.match(self.text, begin, self.phrases[index].start)
        if who is None or set(re.findall(r"\w+", who[1].lower())) & self.lexicon.recommendations:
            return False
        return self.is_known_other(who[1])

    def is_known_other(self, printed: str) -> bool:
        """Whether who is printed is known to be another, of whatever kind of word it is made."""
        if self._is_of_no_office(printed) or (self.is_other is not None and self.is_other(_OFFICE.sub("", printed.strip()))):
            return True
        words = re.findall(r"[\w’'-]+", printed.lower())
        head = next((word for word in words if word not in {"the", "a", "an", "its", "all", "many", "some", "several"}), "")
        return bool({head, *words[:2]} & self.lexicon.others) and head not in self.lexicon.offices

    def _is_of_no_office(self, printed: str) -> bool:
        """Whether who is named last is somebody that a State has, and does not answer for it: "the critics of Aldovar"."""
        found = list(_OF_NAME.finditer(printed))
        return bool(found) and re.fullmatch(r"[\w’'\s-]+", printed[found[-1].start() :]) is not None and found[-1][1] not in self.lexicon.offices

    def _is_another(self, printed: str) -> bool:
        words = re.findall(r"[\w’'-]+", printed)
        lowered = [word.lower() for word in words]
        if words and (lowered[0] in self.lexicon.recommendations or words[0].isdigit()):
            return False  # "takes note of the recommendations"
        if not words or self.text == self.lowered:
            return bool(set(lowered) & self.lexicon.others)
        if self.is_other is not None and self.is_other(_OFFICE.sub("", printed)):
            return True
        if self._is_of_no_office(printed):
            return True
        if set(lowered[:5]) & self.lexicon.others:
            return lowered[0] not in self.lexicon.own
        return words[0].islower() and not set(lowered) & self.lexicon.own


_LISTED = {"measures", "steps", "listed", "made", "dialogue", "received", "formulated"}
"""What may stand before "which" and leave the recommendations its antecedent, or what they pertain to."""
