"""Features of a clause: named strings, each with its place, in five views.

- `single`: each stem; `words`: two and three in a row, whatever they ask (which subject). Apart, because a view has a fixed weight
  in all: among pairs and triples the single words, which carry the subject, would drown (issues: micro-F1 .891 together, .898 apart);
- `parts`: four letters within a word (spelling, derivation, words never seen);
- `chart`: which issues UPR Info's look-up chart gives for the words, and how many at once;
- `opening`: what the first verbs are and what they act on, which verbs follow, and the rules' answer (which action).

The order is that of the text, so that the same text gives the same list everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from .charting import chart, charted
from .tokens import Token, tokens
from .verbs import category_by_rule, clause_verbs, verb_lexicon

VIEWS = ("chart", "parts", "single", "words", "opening")
"""In the order of the model's rows: the issues read all but the last, the action the last three, each without a gap."""

Feature = tuple[str, int, int]
"""A feature's name and the first and last token (inclusive) that it stands on. Names of parts and openings have a colon, words never."""

WHOLE = ("len:", "all:", "tn:", "t:none")
"""Features that are about the whole clause: they count, but they can't be shown as words."""

MARKS = frozenset(";,.:")
FUNCTION = frozenset("the a an its it's their of all any in on to for with and or as at from this that these those by".split())


@lru_cache(maxsize=65_536)
def letter_runs(stemmed: str) -> tuple[str, ...]:
    """The runs of four letters of a word with its borders marked."""
    word = f"<{stemmed}>"
    return tuple(f"c:{word[i : i + 4]}" for i in range(len(word) - 3))


def single_view(found: list[Token]) -> list[Feature]:
    """Each stem; marks are none."""
    return [(t.stem, i, i) for i, t in enumerate(found) if t.word not in MARKS]


def word_view(found: list[Token]) -> list[Feature]:
    """Pairs and triples of stems, over marks too; and pairs over function words, "rights (of the) child"."""
    out: list[Feature] = []
    at = [i for i, t in enumerate(found) if t.word not in MARKS]
    stems = [found[i].stem for i in at]
    for k, i in enumerate(at):
        if k + 1 < len(at):
            out.append((f"{stems[k]} {stems[k + 1]}", i, at[k + 1]))
        if k + 2 < len(at):
            out.append((f"{stems[k]} {stems[k + 1]} {stems[k + 2]}", i, at[k + 2]))
    content = [(s, i) for s, i in zip(stems, at, strict=True) if s not in FUNCTION]
    for (a, i), (b, j) in pairwise(content):
        if j - i > 1:
            out.append((f"{a}~{b}", i, j))
    return out


def part_view(found: list[Token]) -> list[Feature]:
    """Letters within each word; instruments, numbers and marks have none."""
    return [(p, i, i) for i, t in enumerate(found) if has_parts(t) for p in letter_runs(t.word)]


def has_parts(token: Token) -> bool:
    """Whether a word counts by its letters too."""
    return len(token.word) > 3 and token.word.islower()


def chart_view(found: list[Token]) -> list[Feature]:
    """The issues that UPR Info's chart gives, each alone, with its word, in pairs, and with how many violations and groups there are."""
    given = charted(found)
    if not given:
        return [("t:none", 0, max(len(found) - 1, 0))] if found else []
    groups = chart().groups
    distinct = sorted({issue for issue, _, _ in given})
    crowd = min(sum(issue in groups for issue in distinct), 2)
    rest = min(len(distinct) - sum(issue in groups for issue in distinct), 4)
    out: list[Feature] = []
    place: dict[str, tuple[int, int]] = {}
    for issue, i, j in given:
        out.append((f"t:{issue}", i, j))
        place.setdefault(issue, (i, j))
    for issue, (i, j) in place.items():
        out.append((f"tm:{issue} {crowd} {rest}", i, j))
        if i == given[0][1]:
            out.append((f"t1:{issue}", i, j))
    for n, a in enumerate(distinct):
        for b in distinct[n + 1 :]:
            out.append((f"tp:{a}+{b}", *place[a]))
    out.append((f"tn:{crowd} {rest}", 0, len(found) - 1))
    return out


def opening_view(found: list[Token]) -> list[Feature]:
    """The verbs, what they act on, their categories by rule, and the first words with their places."""
    if not found:
        return []
    known = verb_lexicon().category
    verbs = clause_verbs(found)
    rule, name = category_by_rule(found, verbs)
    first = verbs.first
    out: list[Feature] = [(f"r:{rule}", first, first), (f"r:{rule} {name}", first, first)]
    s1 = found[first].stem
    c1 = known.get(s1, 0)
    out.append((f"v1:{s1}", first, first))
    out.append((f"k1:{c1}", first, first))
    ahead = [(t.stem, i) for i, t in enumerate(found[first + 1 : first + 12], first + 1) if t.stem not in FUNCTION and t.word not in MARKS]
    for rank, (other, i) in enumerate(ahead[:4]):
        out.append((f"o{rank}:{other}", i, i))
        out.append((f"v1:{s1} o {other}", first, i))
        if rank:
            out.append((f"v1:{s1} o {ahead[0][0]} {other}", first, i))
    plain = [(t.stem, i) for i, t in enumerate(found[first:], first) if t.word not in MARKS][:7]
    for rank in range(len(plain)):
        out.append((f"p{rank}:{plain[rank][0]}", plain[rank][1], plain[rank][1]))
        for n in (2, 3, 4, 5):
            if rank + n <= len(plain) and (rank == 0 or n <= 3):
                out.append((f"b{min(rank, 2)}:" + " ".join(w for w, _ in plain[rank : rank + n]), plain[rank][1], plain[rank + n - 1][1]))
    if first:
        out.append((f"pre:{found[0].stem}", 0, first - 1))
        out.append((f"pre:{found[0].stem} {found[min(1, first)].stem}", 0, min(1, first)))
    for label, places in (("v2", (verbs.second,)), ("vi", (verbs.inner,)), ("vx", verbs.examples), ("vo", verbs.others)):
        for i in places:
            if i >= 0:
                s = found[i].stem
                out.append((f"{label}:{s}", i, i))
                out.append((f"{label}:{known[s]}", i, i))
                out.append((f"{label}:{c1} {known[s]}", first, i))
                out.append((f"{label}:{s1} {known[s]}", first, i))
                after = next((t.stem for t in found[i + 1 : i + 4] if t.stem not in FUNCTION and t.word not in MARKS), "")
                out.append((f"{label}:{s} o {after}", i, min(i + 1, len(found) - 1)))
    classes = "".join(sorted({str(known[found[i].stem]) for i in (*verbs.examples, *verbs.others)}))
    out.append((f"all:{c1} {classes}", first, first))
    size = sum(t.word not in MARKS for t in found)
    out.append((f"len:{min(size // 6, 8)}", 0, len(found) - 1))
    out.append((f"len:{c1} {min(size // 12, 4)}", 0, len(found) - 1))
    return out


VIEW_OF: dict[str, Callable[[list[Token]], list[Feature]]] = {
    "chart": chart_view,
    "parts": part_view,
    "single": single_view,
    "words": word_view,
    "opening": opening_view,
}
"""What makes each of `VIEWS`."""


def features(text: str) -> tuple[list[Token], list[list[Feature]]]:
    """The tokens of a text and its features, one list for each of `VIEWS`."""
    found = tokens(text)
    return found, [VIEW_OF[name](found) for name in VIEWS]
