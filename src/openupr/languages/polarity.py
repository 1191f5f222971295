"""What is said of a phrase by the words around it: denied, hoped, on a condition, of some only, taken back. One guard for every room.

A positive phrase ("accepts", "has been implemented", "was consulted") says nothing until the words that turn it round have been looked for, wherever
they stand in its sentence. `Scopes` takes a sentence and the phrases in it, and tells of each which words bear on it:

- a denial before it in its own clause ("has not, for lack of time, accepted"), before its subject ("None of the following ..."), inside it ("found no
  support") or right behind it ("accepts none of"); two are two denials, not none;
- a denial that belongs to no phrase: nobody knows what it denies, so no positive phrase of the sentence is sure;
- future, wish, possibility, condition, a part of the whole, a "but" after which follows something that is not understood.

Clauses are told apart by their first words (which, while, because, "and" before a verb ...). It is no parser: what it can't attach it reports as
loose.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from .asserting import THOUGHT, governor

Span = tuple[int, int]

_AUXILIARY = r"has|have|had|is|are|was|were|do|does|did|can|cannot|could|will|would|may|might|shall|should|must"
_OPENS = (
    r"which|who|whose|whom|while|whereas|although|though|albeit|because|since(?!\s\d)|if|unless|when|whenever|until|given that|considering that"
    r"|on the grounds? that|as(?=\s+(?:it|they|this|these|those|there|its|their|such|some)\b)"
)
_EVENT = re.compile(
    rf"(?P<stop>;(?=\s|$)(?!\s+(?:and\s+)?[\d(])|:(?=\s|$)(?!\s+\d))|(?P<of>,\s+(?:\w+\s+){{1,3}}of\s+(?:which|whom)\b)|(?P<opens>\b(?:{_OPENS})\b)"
    rf"|(?P<joins>,?\s*\b(?:and|but|or|yet|nor|so)\s+(?:(?:\w+ly|also|thus|therefore|now|still)\s+)*(?=(?P<verb>(?:{_AUXILIARY})\b)|(?P<noun>(?:it|they|he|she|the|these|those|others|some|its|their)\b)|(?P<other>[a-z]+)))"
    rf"|(?P<comma>,\s*)"
)
_FINITE = re.compile(rf"(?:(?:\w+ly|also|now|thus|therefore)\s+)*(?:(?:{_AUXILIARY})\b|enjoys?\b|fails?\b)")
_REASON = re.compile(r"because|since|given|considering|on the ground|as\b")
_VERBLIKE = re.compile(r"\b(?!(?:need|indeed|being|having|during|pending)\b)[a-z]{3,}(?:ed|ing)\b")
# "paragraphs 23 (last sentence), 55, 56, last sentence": where something stands, not how much of it.
_IN_LIST = re.compile(r"\d[\s,(]*$")
_GLUE = re.compile(r"(?:\s|,|\bof\b|\bto\b|\bwith\b|\bin\b|\bthat\b|\bany\b|\w+ly\b)*")


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that bears on phrases: `kind` is the list of polarity.toml that it stands in."""

    start: int
    end: int
    kind: str
    words: str


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
    shares: int = -1
    """The clause whose subject it shares ("... was examined and is accepted"); -1: it has its own."""


@cache
def _data() -> tuple[re.Pattern[str], frozenset[str]]:
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("en", "polarity.toml").read_text(encoding="utf-8"))
    groups = []
    for name, rule in data.items():
        if name != "transparent":
            words = re.sub(r"\s*\n\s*", "", rule["words"]).replace(" ", r"\s+")
            groups.append(f"(?P<{name}>{words})")
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)"), frozenset(data["transparent"]["words"].split())


def operators(lowered: str) -> list[Operator]:
    """The operators of a text in lower case, in order; words that only look like denials ("no later than") are left out."""
    found = []
    for match in _data()[0].finditer(lowered):
        kind = str(match.lastgroup)
        if match.group() == "neither" and not re.match(r"\s+(?:of|recommendations?)\b", lowered[match.end() :]):
            kind = "denying"  # "neither accepts nor rejects"
        if kind != "harmless":
            found.append(Operator(match.start(), match.end(), kind, match.group()))
    return found


_DENYING = {"denying", "none"}


class Scopes:
    """One sentence in lower case and its phrases (spans, in order): what bears on each."""

    def __init__(self, lowered: str, phrases: Sequence[Span]) -> None:
        self.text = lowered
        self.phrases = list(phrases)
        # A word inside a phrase is the phrase's own business, but for denials ("found no support").
        kept = {"none", "part", "whole", "only"}
        self.operators = [
            o
            for o in operators(lowered)
            if (o.kind in kept or o.words == "whether" or not any(s <= o.start and o.end <= e for s, e in phrases))
            and not (o.words.startswith("to be") and THOUGHT.search(lowered, 0, o.start))
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
        found = Bearing(list(self._attached[index]), list(self._loose), reason=clause.reason, governor=governor(self.text, start))
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
                stack.append(_Clause(at, len(self.text), fresh, current.id, reason=bool(match["opens"] and _REASON.match(match["opens"]))))
            elif match["joins"]:
                finite = bool(match["verb"]) or self._finite_phrase(match.end())
                if not finite and not match["noun"]:
                    continue
                shares = current.id if finite else -1
                stack[-1] = _Clause(at, len(self.text), fresh, current.parent, current.reason, shares)
            else:
                returns = _FINITE.match(self.text, match.end()) or self._finite_phrase(match.end())
                if len(stack) < 2 or not (returns or fronted):
                    continue
                stack.pop()
                fronted = False
                found.append(_Clause(at, len(self.text), stack[-1].id, stack[-1].parent, stack[-1].reason, stack[-1].shares))
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
        if operator.kind == "none":
            return self._subject(operator, index)
        return self._same(operator.start, start) and not self._broken(operator.end, index)

    def _subject(self, operator: Operator, index: int) -> bool:
        start = self.phrases[index][0]
        if not self._above(operator.start, start) or self._clause(start).parent == self._clause(operator.start).id != self._clause(start).id:
            return False
        shared = self._clause(operator.start).id != self._clause(start).id
        return shared or not self._broken(operator.end, index)

    def _behind(self, operator: Operator, index: int) -> bool:
        end = self.phrases[index][1]
        return operator.kind == "none" and operator.start >= end and _GLUE.fullmatch(self.text[end : operator.start]) is not None

    def _broken(self, begin: int, index: int) -> bool:
        """Whether another verb stands between an operator and a phrase, so that the operator is that verb's. "not accept or support" denies both."""
        start = self.phrases[index][0]
        between = [(s, e) for s, e in self.phrases if begin <= s and e <= start]
        if between:
            last = between[-1]
            joined = re.fullmatch(r",?\s*(?:or|nor|and|and/or)?\s*(?:\w+ly\s+)?", self.text[last[1] : start])
            same = joined is not None and self._form(last) == self._form(self.phrases[index])
            if not same:
                return True
            return self._broken(begin, self.phrases.index(last))
        gap = self.text[begin:start]
        allowed = _data()[1]
        return any(match.group() not in allowed for match in _VERBLIKE.finditer(gap))

    def _form(self, span: Span) -> str:
        word = re.split(r"\s", self.text[span[0] : span[1]], maxsplit=1)[0]
        return "ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "s" if word.endswith("s") else ""

    # -- the rest

    def _reaches(self, operator: Operator, index: int) -> bool:
        start = self.phrases[index][0]
        return operator.end <= start and self._same(operator.start, start) and not self._broken(operator.end, index)

    def _conditioned(self, operator: Operator) -> set[int]:
        left = [i for i, (_, e) in enumerate(self.phrases) if e <= operator.start]
        return {left[-1]} if left else {i for i, (s, _) in enumerate(self.phrases) if s >= operator.start}

    def _limits(self, operator: Operator, index: int) -> bool:
        start, end = self.phrases[index]
        if start <= operator.start and operator.end <= end:
            return True
        if operator.end <= start:
            return self._above(operator.start, start)
        between = any(end <= s and e <= operator.start for s, e in self.phrases)
        return self._same(operator.start, start) and not between

    def _grades(self, operator: Operator, index: int) -> bool:
        """A word of degree belongs to the nearest phrase of its clause."""
        start, end = self.phrases[index]
        if start <= operator.start and operator.end <= end:
            return True
        if not self._same(operator.start, start):
            return False
        here = [i for i, (s, _) in enumerate(self.phrases) if self._same(s, operator.start)]
        return min(here, key=lambda i: min(abs(self.phrases[i][0] - operator.end), abs(operator.start - self.phrases[i][1]))) == index
