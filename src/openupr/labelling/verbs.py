"""The verbs of a clause: which one opens it, which follow it, which stand in its examples; and UPR Info's rules over them.

UPR Info's action category looks "at the first verb and the overall action". Its three principles (Action category, October 2014,
section 2) are functions of the verbs read here. The rules alone are right in about 85 % of the rows: they are features of the model,
the reason that is shown where they agree with it, and a check of labels.
"""

from __future__ import annotations

from functools import lru_cache

from ..light_dataclass import dataclass
from ..names import facts_of
from .tokens import Token, stem

EVEN_VERB = "first_verb"
TWO_VERBS = "two_verbs_second"
SPECIFIC_EXAMPLE = "general_with_specific_example"
AFTER_OPENING = "verb_after_general_opening"

REACH = 8
"""Words after "and" or "by" in which the verb is looked for: "by, inter alia, swiftly adopting"."""


JOINING = frozenset({"and", ",", "or", "also", "further", "then"})
"""What may stand between two coordinated verbs, besides adverbs in -ly."""


@dataclass(frozen=True, slots=True)
class VerbLexicon:
    """Stems of verbs with their category, openings as stems, and the words that are passed over."""

    category: dict[str, int]
    openings: frozenset[tuple[str, str]]
    skip: frozenset[str]
    before: frozenset[str]
    example: frozenset[str]


@lru_cache(maxsize=1)
def verb_lexicon() -> VerbLexicon:
    """The words of `verbs.toml`. What UPR Info names itself goes before what was counted."""
    table = facts_of(__package__, "verbs")
    category: dict[str, int] = {}
    for part in ("named", "further"):
        for number, words in table[part].items():
            for word in words:
                category.setdefault(stem(word), int(number))
    openings = table["openings"]
    return VerbLexicon(
        category=category,
        openings=frozenset((stem(a), stem(b)) for a, b in (o.split()[:2] for o in openings["general"])),
        skip=frozenset(openings["skip"]),
        before=frozenset(openings["before"]),
        example=frozenset(openings["example"]),
    )


@dataclass(frozen=True, slots=True)
class Verbs:
    """Places (indices into the tokens) of the verbs of a clause; -1 where there is none.

    `first` opens the request; `second` is coordinated with it; `inner` follows a general opening ("take steps to abolish");
    `examples` stand after "by", "including", "through"; `others` after a comma, a semicolon or a later "and".
    """

    first: int
    second: int
    inner: int
    examples: tuple[int, ...]
    others: tuple[int, ...]


def request_start(tokens: list[Token]) -> int:
    """Where the request itself starts: after "That", "The Government should", "In line with ..., " and adverbs."""
    lex = verb_lexicon()
    i = 0
    if tokens and tokens[0].word in lex.before:
        # A phrase that only introduces: the request starts after its first comma, if something stands there.
        comma = next((j for j, t in enumerate(tokens) if t.word == ","), -1)
        if 0 < comma < len(tokens) - 2:
            i = comma + 1
    limit = min(len(tokens), i + REACH)
    start = i
    while i < limit:
        token = tokens[i]
        if token.word in lex.skip or token.word in ",:;." or (token.word.endswith("ly") and token.stem not in lex.category):
            i += 1
        else:
            return i
    return start if start < len(tokens) else 0


def clause_verbs(tokens: list[Token]) -> Verbs:
    """The verbs of a clause. Never fails: a clause without a known verb has its first word as `first`."""
    if not tokens:
        return Verbs(-1, -1, -1, (), ())
    first = request_start(tokens)
    if tokens[first].word == "further" and first + 1 < len(tokens):
        first += 1
    second = _joined(tokens, first)
    inner = _inner(tokens, first, second)
    examples, others = _later(tokens, first, {second, inner})
    return Verbs(first, second, inner, examples, others)


def _joined(tokens: list[Token], first: int) -> int:
    """The verb joined to the first with nothing but adverbs between: "Continue and strengthen", "adopt, amend and enforce". Or -1."""
    i = first + 1
    while i < min(len(tokens), first + 4) and (tokens[i].word in JOINING or tokens[i].word.endswith("ly")):
        i += 1
    if first + 1 < i < len(tokens) and tokens[i].stem in verb_lexicon().category and {t.word for t in tokens[first + 1 : i]} & {"and", "or", ","}:
        return i
    return -1


def _inner(tokens: list[Token], first: int, second: int) -> int:
    """The verb that a general opening leads to, "take steps to abolish", or that stands at once after the first. Or -1."""
    known = verb_lexicon().category
    size = len(tokens)
    opening = (tokens[first].stem, tokens[first + 1].stem) if first + 1 < size else ("", "")
    if opening in verb_lexicon().openings or _light(tokens, first):
        for j in range(first + 1, min(size - 1, first + 12)):
            if tokens[j].word in {"to", "at", "for", "in", "towards"} and tokens[j + 1].stem in known:
                return j + 1
            if tokens[j].word in ",;":
                return -1
        return -1
    for j in range(first + 1, min(size, first + 3)):
        if j != second and tokens[j].stem in known and (j == first + 1 or tokens[j - 1].word == "to"):
            return j
    return -1


def _later(tokens: list[Token], first: int, taken: set[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The verbs of examples ("by adopting") and those after a mark or an "and", in the order of the text."""
    lex = verb_lexicon()
    size = len(tokens)
    examples: list[int] = []
    others: list[int] = []
    for j in range(first + 1, size):
        word = tokens[j].word
        if word in lex.example:
            k = _example(tokens, j, examples)
            if k >= 0:
                examples.append(k)
        elif word in {"and", ",", ";", "."} and j + 1 < size:
            k = j + 1
            while k < min(size - 1, j + 4) and (tokens[k].word in {"and", "to", "also"} or tokens[k].word.endswith("ly")):
                k += 1
            if tokens[k].stem in lex.category and k not in taken and k not in examples and k not in others:
                others.append(k)
    return tuple(examples), tuple(others)


def _example(tokens: list[Token], at: int, found: list[int]) -> int:
    """The verb of the example that the word at `at` opens, if it is not in `found`: an -ing form, or any verb close by. Or -1."""
    for k in range(at + 1, min(len(tokens), at + REACH)):
        if tokens[k].word in ";.":
            return -1
        if tokens[k].stem in verb_lexicon().category and k not in found and (tokens[k].word.endswith("ing") or k <= at + 3):
            return k
    return -1


def _light(tokens: list[Token], first: int) -> bool:
    """Whether "take/adopt/make/... (all, the, necessary ...) measures/steps/efforts" opens the clause."""
    return any(t.stem in {"measur", "step", "effort", "action", "initiativ"} for t in tokens[first + 1 : first + 6])


def category_by_rule(tokens: list[Token], verbs: Verbs) -> tuple[int | None, str | None]:
    """The category by UPR Info's rules and the rule's name, or (None, None) where no word of the lexicon decides.

    Two verbs at the start: the second. A general opening with a specific example ("by adopting"): 5. Else the first verb.
    """
    if verbs.first < 0:
        return None, None
    known = verb_lexicon().category
    first = known.get(tokens[verbs.first].stem)
    if verbs.second >= 0:
        return known[tokens[verbs.second].stem], TWO_VERBS
    if first == 4 or (first is None and verbs.inner >= 0) or _light(tokens, verbs.first):
        if any(known[tokens[k].stem] == 5 and tokens[k].word.endswith("ing") for k in verbs.examples):
            return 5, SPECIFIC_EXAMPLE
        if first in {2, 3}:
            return first, EVEN_VERB
        return 4, EVEN_VERB if first == 4 else AFTER_OPENING
    return (first, EVEN_VERB) if first is not None else (None, None)


def spans_of(tokens: list[Token], rule: str, verbs: Verbs) -> tuple[tuple[int, int], ...]:
    """Where the verbs stand on which a rule's answer rests (`category_by_rule`), in characters, in the order of the text."""
    if rule == TWO_VERBS:
        places = {verbs.first, verbs.second}
    elif rule == SPECIFIC_EXAMPLE:
        places = {verbs.first, *(k for k in verbs.examples if verb_lexicon().category[tokens[k].stem] == 5 and tokens[k].word.endswith("ing"))}
    elif rule == AFTER_OPENING and verbs.inner >= 0:
        places = {verbs.first, verbs.inner}
    else:
        places = {verbs.first}
    return tuple((tokens[k].start, tokens[k].end) for k in sorted(places))
