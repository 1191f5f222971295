"""What is said of a phrase by the words around it: denied, hoped, on a condition, of some only, taken back. One guard for every room.

A positive phrase ("accepts", "has been implemented", "was consulted") says nothing until the words that turn it round have been looked for, wherever
they stand in its sentence. `Scopes` takes a sentence and the phrases in it, and tells of each which words bear on it:

- a denial before it in its own clause ("has not, for lack of time, accepted"), before its subject ("None of the following ..."), inside it ("found no
  support") or right behind it ("accepts none of"); two are two denials, not none;
- a denial that belongs to no phrase: nobody knows what it denies, so no positive phrase of the sentence is sure;
- future, wish, possibility, condition, a part of the whole, a "but" after which follows something that is not understood.

Clauses are told apart by their first words (which, while, because, "and" before a verb ...). What it can't attach it reports as loose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..light_dataclass import dataclass, field, replace
from .asserting import THOUGHT, governor
from .operator_words import Operator, operator_data, operators

Span = tuple[int, int]

AUXILIARY = r"has|have|had|is|are|was|were|do|does|did|can|cannot|could|will|would|may|might|shall|should|must"
_OPENS = (
    r"which|who|whose|whom|while|whereas|although|though|albeit|because|(?<!has\s)(?<!have\s)(?<!had\s)since(?!\s\d)|if|unless|when|whenever|until"
    r"|given that|considering that|on the grounds? that|as(?=\s+(?:it|they|this|these|those|there|its|their|such|some)\b)"
)
_EVENT = re.compile(
    rf"(?P<stop>;(?=\s|$)(?!\s+(?:and\s+)?[\d(])|:(?=\s|$)(?!\s+\d))|(?P<of>,\s+(?:\w+\s+){{1,3}}of\s+(?:which|whom)\b)|(?P<opens>\b(?:{_OPENS})\b)"
    rf"|(?P<joins>(?:,?\s*\b(?:and|but|or|nor)|,\s*(?:yet|so))\s+(?:(?:\w+ly|also|thus|therefore|now|still)\s+)*(?=(?P<verb>(?:{AUXILIARY})\b)|(?P<noun>(?:it|they|he|she|the|these|those|others|some|its|their)\b)|(?P<other>[a-z]+)))"
    rf"|(?P<comma>,\s*)"
)
_FINITE = re.compile(rf"(?:(?:\w+ly|also|now|thus|therefore)\s+)*(?:(?:{AUXILIARY})\b|enjoys?\b|fails?\b)")
_REASON = re.compile(r"because|since|given|considering|on the ground|as\b")
_VERBLIKE = re.compile(r"\b(?!(?:need|indeed|following|being|having|during|pending)\b)[a-z]{3,}(?:ed|ing)\b")
_NAMED = re.compile(r"\b(?:the|this|an?|its|their|these)\s+$")
_HAD = re.compile(r"\b(?:had|has|have|obliged|forced|compelled|bound)\s+$")
# "paragraphs 23 (last sentence), 55, 56, last sentence": where something stands, not how much of it.
_IN_LIST = re.compile(r"\d[\s,(]*$")
_GLUE = re.compile(r"(?:\s|,|\bof\b|\bto\b|\bwith\b|\bin\b|\bthat\b|\bany\b|\w+ly\b)*")


@dataclass(slots=True)
class Bearing:
    """What bears on one phrase. `loose` are the denials of its sentence that belong to no phrase; `but` a contrast after it that leads to nothing
    that is understood; `reason`: the phrase itself stands in a clause that gives a reason; `governor` words before it that may turn it round
    ("hesitates to")."""

    denials: list[Operator] = field(default_factory=list)
    loose: list[Operator] = field(default_factory=list)
    maybe: list[Operator] = field(default_factory=list)
    condition: list[Operator] = field(default_factory=list)
    only: list[Operator] = field(default_factory=list)
    degree: list[Operator] = field(default_factory=list)
    but: list[Operator] = field(default_factory=list)
    reason: bool = False
    governor: str = ""

    @property
    def plain(self) -> bool:
        """Whether nothing turns the phrase round or takes it back: only then a positive phrase is one."""
        return not (self.denials or self.loose or self.maybe or self.condition or self.only or self.but or self.governor)


@dataclass(slots=True)
class _Clause:
    start: int
    end: int
    id: int
    parent: int
    reason: bool = False
    subordinate: bool = False
    shares: int = -1
    """The clause whose subject it shares ("... was examined and is accepted"); -1: it has its own."""


_EXCEPTION = re.compile(r"where|except|with the exception|save|apart from|other than|excluding")
_LEFT_OVER = {"others", "rest", "remainder"}
_DENYING = {"denying", "none"}
# Denials of a verb may stand some words before it; others only where "to", "of" ... leads from them to it.
_OF_VERB = re.compile(r"not|never|cannot|can['’]t|\w+n['’]t|nor|neither|no longer|hardly|scarcely|barely")
_PREPOSITIONS = {"without", "against", "instead of", "rather than", "far from", "short of"}
_ADVERBS_ONLY = re.compile(r"\s+(?:(?:\w+ly|yet|also|now|as\s+such|in\s+(?:any|full|part|principle))\s+)*")
_OF_PREPOSITION = re.compile(r"\s+(?:(?:\w+ly|being|having|been|able|to|the|its|any|full|be|a)\s+)*")
_LINK = re.compile(r"\s*(?:,[^,]{2,80},)?\s*(?:to|of|in|from|at|that|for|by)\b")
AUXILIARY_BEFORE = re.compile(rf"\b(?:{AUXILIARY}|be|been)\b\s*(?:(?:\w+ly|also|now|as yet|so far)\s+|,[^,]{{2,90}},\s*)*$")
# "None of the following", "no recommendation below", "in no case", "no support", "no possibility of".
_OF_THEM = re.compile(
    r"\s+(?:of\s+)?(?:(?:the|these|those|its|his|such|two|three|above|other|single|present)\s+)*"
    r"(?:recommendations?|following|them|one|part|element|proposals?|suggestions?|below|above|which|whom|organ|list|\w+\s*$"
    r"|(?:possibility|intention|way|wish|plans?|desire|reason|means|power|position|right|need|question)\s+(?:of|to|in|for)\b)"
    r"|\s+(?:in|among|on|of)\s+(?:the\s+)?(?:list|[a-z]+\s+)"
)
_PARTICIPLE = re.compile(r"\s+(?:being|having)\b")
_PARENTHESIS = re.compile(r",[^,]{2,90},")
_ADVERBIAL = re.compile(r"in no case|under no circumstances?|at no time|on no account|in no way|by no means|nowhere|nobody|no one|nothing|none")


def _depends(opener: str | None) -> bool:
    """Whether a clause that begins so says something of its own beside the main one; "if", "unless" and "when" bear on that."""
    return opener is not None and opener.split()[0] not in {"if", "unless", "when", "whenever", "until"}


class Scopes:
    """One sentence in lower case and its phrases (spans, in order): what bears on each."""

    def __init__(self, lowered: str, phrases: Sequence[Span]) -> None:
        self.text = lowered
        self.phrases = list(phrases)
        # A word inside a phrase is the phrase's own business, but for denials ("found no support").
        kept = {"none", "part", "whole", "principle", "only", "conditional"}
        self.operators = [
            o
            for o in operators(lowered)
            if (o.kind in kept or o.words in {"whether", "not", "never"} or not any(s <= o.start and o.end <= e for s, e in phrases))
            and not (o.words.startswith("to be") and (THOUGHT.search(lowered, 0, o.start) or _HAD.search(lowered, 0, o.start)))
            and not (o.words.endswith("sentence") and _IN_LIST.search(lowered, 0, o.start))
        ]
        self.clauses = self._clauses()
        self._attached: list[list[Operator]] = [self._denials(index) for index in range(len(self.phrases))]
        consumed = {id(o) for denials in self._attached for o in denials}
        self._loose = [o for o in self.operators if o.kind in _DENYING and id(o) not in consumed and not self._clause(o.start).reason]

    def bearing(self, index: int) -> Bearing:
        """What bears on the phrase of that index."""
        start, end = self.phrases[index]
        clause = self._clause(start)
        loose = [o for o in self._loose if not self._set_apart(o, start)]
        found = Bearing(list(self._attached[index]), loose, reason=clause.reason, governor=governor(self.text, start))
        for operator in self.operators:
            if operator.kind == "hypothetical" and self._reaches(operator, index):
                found.maybe.append(operator)
            elif operator.kind == "conditional" and index in self._conditioned(operator):
                found.condition.append(operator)
            elif operator.kind == "only" and self._limits(operator, index):
                found.only.append(operator)
            elif operator.kind in {"part", "whole", "principle", "yet"} and self._grades(operator, index):
                found.degree.append(operator)
            elif operator.kind == "contrast" and operator.start >= end and not any(s >= operator.end for s, _ in self.phrases):
                found.but.append(operator)
        return found

    # -- clauses

    def _clauses(self) -> list[_Clause]:
        found = [_Clause(0, len(self.text), 0, -1)]
        stack, fresh, fronted = [found[0]], 1, False
        for match in _EVENT.finditer(self.text):
            at = match.start()
            if any(s < match.end("joins") and at < e for s, e in self.phrases) and match["comma"] is None:
                inside = next((e for s, e in self.phrases if s < at < e), None)
                if inside is not None:
                    continue
            current = stack[-1]
            if match["stop"]:
                explains = current.reason if match["stop"] == ";" else any(e <= at for _, e in self.phrases)
                stack, fronted = [_Clause(match.end(), len(self.text), fresh, -1, explains)], False
            elif match["opens"] or match["of"]:
                fronted = not self.text[current.start : at].strip() and bool(match["opens"])
                stack.append(
                    _Clause(
                        at,
                        len(self.text),
                        fresh,
                        current.id,
                        reason=bool(match["opens"] and _REASON.match(match["opens"])),
                        subordinate=_depends(match["opens"]),
                    )
                )
            elif match["joins"]:
                finite = bool(match["verb"]) or self._finite_phrase(match.end())
                if not finite and not match["noun"]:
                    continue
                shares = current.id if finite else -1
                stack[-1] = _Clause(at, len(self.text), fresh, current.parent, current.reason, current.subordinate, shares)
            else:
                returns = _FINITE.match(self.text, match.end()) or self._finite_phrase(match.end())
                if len(stack) < 2 or not (returns or fronted):
                    continue
                stack.pop()
                fronted = False
                found.append(replace(stack[-1], start=at, end=len(self.text)))
                found[-2].end = at
                stack[-1] = found[-1]
                continue
            fresh += 1
            found[-1].end = at
            found.append(stack[-1])
        return found

    def _finite_phrase(self, at: int) -> bool:
        return any(s == at and re.match(r"\w+(?:s|ed)\b|took|gave|found|met|won\b", self.text[s:e]) is not None for s, e in self.phrases)

    def _clause(self, at: int) -> _Clause:
        return next((clause for clause in reversed(self.clauses) if clause.start <= at), self.clauses[0])

    def in_one_clause(self, one: int, other: int) -> bool:
        """Whether what stands at these two offsets belongs to one clause."""
        return self._same(one, other)

    def subject(self, index: int) -> str:
        """The words before a phrase in its clause and in the clauses that it hangs on or whose subject it shares."""
        start, wanted = self.phrases[index][0], self._sharing(index)
        return " ".join(self.text[c.start : min(c.end, start)] for c in self.clauses if c.id in wanted and c.start < start)

    def subject_begins(self, index: int) -> int:
        """Where the clause begins whose subject a phrase has."""
        wanted = self._sharing(index)
        return min(c.start for c in self.clauses if c.id in wanted)

    def _sharing(self, index: int) -> set[int]:
        """The clause of a phrase, and those whose subject it shares."""
        ids = {clause.id: clause for clause in self.clauses}
        here: _Clause | None = self._clause(self.phrases[index][0])
        wanted = set()
        while here is not None:
            wanted.add(here.id)
            here = ids.get(here.shares) if here.shares >= 0 else None
        return wanted

    def is_beside(self, one: int, other: int) -> bool:
        """Whether what stands at `one` belongs to a clause of its own that hangs on no other, not that of `other`."""
        clause = self._clause(one)
        return clause.parent < 0 and clause.id != self._clause(other).id

    def begins(self, index: int) -> int:
        """Where the clause of a phrase begins."""
        clause = self._clause(self.phrases[index][0])
        return min(c.start for c in self.clauses if c.id == clause.id)

    def _same(self, one: int, other: int) -> bool:
        return self._clause(one).id == self._clause(other).id

    def _above(self, at: int, inner: int) -> bool:
        """Whether what stands at `at` belongs to the clause of `inner`, to one that it hangs on, or to one whose subject it shares."""
        ids = {clause.id: clause for clause in self.clauses}
        wanted = self._clause(at).id
        here: _Clause | None = self._clause(inner)
        while here is not None:
            if here.id == wanted:
                return True
            here = ids.get(here.shares if here.shares >= 0 else here.parent)
        return False

    def _set_apart(self, operator: Operator, start: int) -> bool:
        """Whether a denial stands in a clause that hangs on another ("which has not ratified it, ...") and that has ended before `start`."""
        clause, here = self._clause(operator.start), self._clause(start)
        if clause.id == here.shares and AUXILIARY_BEFORE.search(self.text, 0, operator.start) and operator.kind == "denying":
            # "does not share this view and rejects", "is no party to it and accepts": the denial has a verb of its own.
            return not re.search(r"\b(?:that|whether)\b", self.text[operator.end : start])
        if self._is_beside_it(operator, clause, here, start):
            return True
        return clause.subordinate and clause.end <= start and not self._above(operator.start, start)

    def _is_beside_it(self, operator: Operator, clause: _Clause, here: _Clause, start: int) -> bool:
        """Whether a denial is a verb's in an earlier clause of the same rank: "its laws do not permit it, and they are rejected"."""
        if clause.id == here.id or clause.parent != here.parent or clause.end > start or here.shares >= 0 or operator.kind != "denying":
            return False
        after = self.text[operator.end : start]
        return AUXILIARY_BEFORE.search(self.text, 0, operator.start) is not None and not re.search(r"\b(?:that|whether|if|nor|only)\b", after)

    # -- denials

    def _denials(self, index: int) -> list[Operator]:
        start, end = self.phrases[index]
        found = []
        for operator in self.operators:
            if operator.kind not in _DENYING:
                continue
            inside = start <= operator.start and operator.end <= end
            if inside or self._before(operator, index) or self._behind(operator, index):
                found.append(operator)
        # "neither accepts nor rejects": each verb is denied once.
        paired = [o for o in found if o.words in {"neither", "nor"}]
        for extra in paired[:-1]:
            found.remove(extra)
        return found

    def _before(self, operator: Operator, index: int) -> bool:
        start = self.phrases[index][0]
        if operator.end > start:
            return False
        gap = self.text[operator.end : start]
        if operator.kind == "none":
            of_them = (_ADVERBIAL.fullmatch(operator.words), _ADVERBS_ONLY.fullmatch(gap), _OF_THEM.match(gap))
            return any(of_them) and self._subject(operator, index)
        if not self._same(operator.start, start):
            return False
        if _ADVERBS_ONLY.fullmatch(gap):
            return True
        if operator.words in _PREPOSITIONS:
            return _OF_PREPOSITION.fullmatch(gap) is not None
        if not _OF_VERB.fullmatch(operator.words):
            linked = operator.words.endswith(" to") or _LINK.match(gap) is not None
            return linked and not self._broken(operator.end, index)
        of_verb = operator.words != "not" or AUXILIARY_BEFORE.search(self.text, 0, operator.start) or _LINK.match(gap) or _PARTICIPLE.match(gap)
        return bool(of_verb) and not self._broken(operator.end, index)

    def _subject(self, operator: Operator, index: int) -> bool:
        start = self.phrases[index][0]
        if not self._above(operator.start, start) or self._clause(start).parent == self._clause(operator.start).id != self._clause(start).id:
            return False
        shared = self._clause(operator.start).id != self._clause(start).id
        return shared or not self._broken(operator.end, index, of_verb=False)

    def _behind(self, operator: Operator, index: int) -> bool:
        end = self.phrases[index][1]
        between = self.text[end : operator.start]
        apart = operator.words == "no" and "," in between  # "accepted, no minister dissenting"
        return operator.kind == "none" and operator.start >= end and not apart and _GLUE.fullmatch(between) is not None

    def _broken(self, begin: int, index: int, *, of_verb: bool = True) -> bool:
        """Whether another verb stands between an operator and a phrase, so that the operator is that verb's. "not accept or support" denies both."""
        start = self.phrases[index][0]
        between = [(s, e) for s, e in self.phrases if begin <= s and e <= start]
        if between:
            last = between[-1]
            joined = re.fullmatch(r",?\s*(?:or|nor|and|and/or)?\s*(?:\w+ly\s+)?", self.text[last[1] : start])
            same = joined is not None and self._form(last) == self._form(self.phrases[index])
            if not same:
                return True
            return self._broken(begin, self.phrases.index(last), of_verb=of_verb)
        gap = _PARENTHESIS.sub(" ", self.text[begin:start]) if of_verb else self.text[begin:start]
        _, thinking, standing = operator_data()
        allowed = thinking if of_verb else standing
        goes_on = of_verb and re.search(r"\b(?:and|but|or)\b", gap) is not None
        return goes_on or any(match.group() not in allowed and not _NAMED.search(gap, 0, match.start()) for match in _VERBLIKE.finditer(gap))

    def _form(self, span: Span) -> str:
        word = re.split(r"\s", self.text[span[0] : span[1]], maxsplit=1)[0]
        return "ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "s" if word.endswith("s") else ""

    # -- the rest

    def _reaches(self, operator: Operator, index: int) -> bool:
        start = self.phrases[index][0]
        return operator.end <= start and self._same(operator.start, start) and not self._broken(operator.end, index, of_verb=False)

    def _conditioned(self, operator: Operator) -> set[int]:
        inside = {i for i, (s, e) in enumerate(self.phrases) if s <= operator.start and operator.end <= e}
        left = [i for i, (_, e) in enumerate(self.phrases) if e <= operator.start]
        if inside:
            return inside
        if not left:
            return {i for i, (s, _) in enumerate(self.phrases) if s >= operator.start}
        last = self.phrases[left[-1]][0]
        return {i for i in left if self._same(self.phrases[i][0], last) or self._goes_back(operator.start, i)}

    def _goes_back(self, start: int, index: int) -> bool:
        """Whether a limit at `start` may be one of an earlier phrase: no other statement is joined on in between, or what is hangs on that phrase."""
        begin, end = self.phrases[index]
        if not re.search(r";|\b(?:and|but)\b", self.text[end:start]):
            return True
        ids, here = {clause.id: clause for clause in self.clauses}, self._clause(start)
        while here.parent >= 0 and here.id != self._clause(begin).id:
            here = ids[here.parent]
        return here.id == self._clause(begin).id

    def _limits(self, operator: Operator, index: int) -> bool:
        start, end = self.phrases[index]
        if start <= operator.start and operator.end <= end:
            return True
        if operator.end <= start:
            return self._above(operator.start, start) or self._leads(operator, start)
        if operator.words in _LEFT_OVER and self.text[: operator.start].endswith("the ") and ";" not in self.text[end : operator.start]:
            return True  # "1 to 4 are accepted, and the others noted"
        if _EXCEPTION.match(operator.words) and self._goes_back(operator.start, index):
            return True
        between = any(end <= s and e <= operator.start for s, e in self.phrases)
        return self._same(operator.start, start) and not between

    def _leads(self, operator: Operator, start: int) -> bool:
        """Whether a limit opens the sentence and goes for all of it: "Apart from the third and the last, they are accepted"."""
        return not self.text[: operator.start].strip(" #") and ";" not in self.text[operator.end : start]

    def _grades(self, operator: Operator, index: int) -> bool:
        """A word of degree belongs to the nearest phrase of its clause."""
        start, end = self.phrases[index]
        if start <= operator.start and operator.end <= end:
            return True
        if not self._same(operator.start, start):
            return False
        here = [i for i, (s, _) in enumerate(self.phrases) if self._same(s, operator.start)]
        return min(here, key=lambda i: min(abs(self.phrases[i][0] - operator.end), abs(operator.start - self.phrases[i][1]))) == index
