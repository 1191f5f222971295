"""The words of a text that are nearest to a quotation that does not stand in it, with what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from ...light_dataclass import dataclass
from .document_wording import WordStream
from .quotation_read import ElementKind, Quotation
from .words_of_text import BROKEN, DASH, PAUSE, ComparedWords, is_sign, is_word

LEAST = 0.6
"""The share of its words that a passage must have in common with a quotation to be called near. Two sentences on one subject rarely have half."""
FEWEST = 4
"""Words that the two must have in common."""

_BUCKET = 8
"""Words by which the places of two words of one passage may be shifted."""
_EDGE, _FAR = 2, 8
"""So few words at the beginning or end of a passage, with so many of others between them and the rest, are none of it."""
_LOOKED_AT = 8
"""Passages that are compared word by word."""
_COMMON = 400
"""A word that stands in a text more often does not lead to a passage."""


class AlignedRun(StrEnum):
    """Words that both have, that only the quotation has, that only the text has."""

    SAME = "same"
    QUOTED = "quoted"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class NearestWords:
    """The passage nearest to a quotation: words `first` to `last` (excluded) of a text, the share of the words that both have, and the way from the
    quotation to the text. `spaces_only`: all letters and signs are the same, and only the spaces between them differ."""

    first: int
    last: int
    share: float
    runs: tuple[tuple[AlignedRun, str], ...]
    spaces_only: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or sign, with the words of the text that it is made of, and whether a space stands before it."""

    text: str
    first: int
    last: int
    spaced: bool


def nearest_passage(quotation: Quotation, stream: WordStream) -> NearestWords | None:
    """The nearest passage of a text; None where none is near."""
    quoted = list(_quoted(quotation))
    words = [each.text.casefold() for each in quoted if is_word(each.text)]
    found = [near for start in _places(words, stream.words) if (near := _compared(quoted, stream, start, len(quoted))) is not None]
    return max(found, key=lambda near: (near.share, -near.first), default=None)


def _places(wanted: Sequence[str], words: ComparedWords) -> Iterator[int]:
    """Where passages begin that have many of these words in this order."""
    at: dict[str, list[int]] = {word: [] for word in wanted}
    turn = -1
    turns: list[int] = []  # of each word without the signs, which of all words it is
    for index, text in enumerate(words.text):
        if is_word(text):
            turn += 1
            turns.append(index)
            places = at.get(text.casefold())
            if places is not None:
                places.append(turn)
    votes: Counter[int] = Counter()
    for offset, word in enumerate(wanted):
        if len(at[word]) <= _COMMON or is_sign(word):
            weight = 1000 // (10 + len(at[word]))
            for place in at[word]:
                votes[(place - offset) // _BUCKET] += 1 + weight
    joined = Counter({bucket: count + votes.get(bucket + 1, 0) for bucket, count in votes.items()})
    for bucket, _ in joined.most_common(_LOOKED_AT):
        yield turns[max(0, min(bucket * _BUCKET, len(turns) - 1))]


def _compared(quoted: Sequence[_Token], stream: WordStream, start: int, length: int) -> NearestWords | None:
    """The passage about here, held against the quotation; None where too little is the same."""
    from rapidfuzz.distance import Indel

    words = stream.words
    first = max(0, start - 2 * _BUCKET)
    last = min(len(words), start + length + length // 2 + 4 * _BUCKET)
    joined = {each.text for each in quoted}
    printed = list(_printed(words, first, last, joined))
    left, right = [each.text.casefold() for each in quoted], [each.text.casefold() for each in printed]
    codes = [(code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end) for code in Indel.opcodes(left, right)]
    codes = _with_edges_replaced(_without_edges(codes, right), len(right))
    same = [code for code in codes if code[0] == "equal"]
    if not same:
        return None
    reaches_from, reaches_to = min(code[3] for code in codes), max(code[4] for code in codes)
    begin, end = _whole(printed, reaches_from, reaches_to)
    if begin < reaches_from:
        codes.insert(0, ("insert", codes[0][1], codes[0][1], begin, reaches_from))
    if end > reaches_to:
        codes.append(("insert", codes[-1][2], codes[-1][2], reaches_to, end))
    equal = sum(is_word(left[index]) for code in same for index in range(code[1], code[2]))
    most = max(sum(map(is_word, left)), sum(map(is_word, right[begin:end])))
    spaces_only = _spaces_only([each.text for each in quoted], printed)
    if not spaces_only and (equal < FEWEST or equal < LEAST * most):
        return None
    runs = tuple(_runs(codes, quoted, printed))
    return NearestWords(printed[begin].first, printed[end - 1].last, equal / most, runs, spaces_only)


_Code = tuple[str, int, int, int, int]


def _without_edges(codes: Sequence[_Code], printed: Sequence[str]) -> list[_Code]:
    """The way without what the text alone has at either end. A word or two of the quotation that were found far from the rest of the passage are
    taken where they stand beside it, else they are not found."""
    equal = [place for place, code in enumerate(codes) if code[0] == "equal"]
    if not equal:
        return []
    found = [code for place, code in enumerate(codes) if code[0] != "insert" or equal[0] < place < equal[-1]]
    for begin in (True, False):
        edge, next_one = (0, 1) if begin else (-1, -2)
        if len(found) < 3 or found[edge][0] != "equal" or found[next_one][0] != "insert":
            continue
        (_, a, b, c, d), (_, _, _, e, f) = found[edge], found[next_one]
        count = b - a
        beside = (f - count, f) if begin else (e, e + count)
        if list(printed[slice(*beside)]) == list(printed[c:d]):
            found[edge] = ("equal", a, b, *beside)
            found.pop(next_one)
        elif count <= _EDGE and f - e >= _FAR:
            place = f if begin else e
            found[edge] = ("delete", a, b, place, place)
            found.pop(next_one)
    return found


def _with_edges_replaced(codes: Sequence[_Code], length: int) -> list[_Code]:
    """The way with what the text (of so many words and signs) has in the place of the words at either end that the quotation alone has."""
    equal = [code for code in codes if code[0] == "equal"]
    if not equal:
        return []
    (_, first, _, begin, _), (_, _, last, _, end) = equal[0], equal[-1]
    before, behind = sum(b - a for tag, a, b, *_ in codes if b <= first), sum(b - a for tag, a, b, *_ in codes if a >= last)
    found = [code for code in codes if first <= code[1] < last]
    if before:
        found[:0] = [("delete", first - before, first, begin, begin), ("insert", first, first, max(0, begin - before), begin)]
    if behind:
        found += [("delete", last, last + behind, end, end), ("insert", last + behind, last + behind, end, min(length, end + behind))]
    return found


def _whole(printed: Sequence[_Token], begin: int, end: int) -> tuple[int, int]:
    """The same tokens with what is glued to them: of "non-compliance" nobody quotes "compliance"."""
    while begin > 0 and not printed[begin].spaced and (printed[begin - 1].text == "-" or printed[begin].text == "-"):
        begin -= 1
    while end < len(printed) and not printed[end].spaced and (printed[end].text == "-" or printed[end - 1].text == "-"):
        end += 1
    return begin, end


def _spaces_only(quoted: Sequence[str], printed: Sequence[_Token]) -> bool:
    """Whether the same letters and signs stand in the text, from the beginning of a word to the end of one, with spaces elsewhere."""
    wanted, every = "".join(quoted), "".join(each.text for each in printed)
    at = max(every.find(wanted), every.find(wanted[:1].swapcase() + wanted[1:]))
    if at < 0:
        return False
    begins: dict[int, int] = {}
    length = 0
    for index, each in enumerate(printed):
        begins[length] = index
        length += len(each.text)
    begins[length] = len(printed)
    if at not in begins or at + len(wanted) not in begins:
        return False
    first, last = begins[at], begins[at + len(wanted)]
    return _whole(printed, first, last) == (first, last)


def _runs(codes: Sequence[_Code], quoted: Sequence[_Token], printed: Sequence[_Token]) -> Iterator[tuple[AlignedRun, str]]:
    """The way from the one to the other: what the quotation alone has goes before what the text has in its place."""
    own, other = list[_Token](), list[_Token]()
    for tag, a, b, c, d in [*codes, ("equal", 0, 0, 0, 0)]:
        if tag != "equal":
            own += quoted[a:b]
            other += printed[c:d]
            continue
        for run, tokens in ((AlignedRun.QUOTED, own), (AlignedRun.PRINTED, other)):
            if tokens:
                yield run, _text(tokens)
        own, other = [], []
        yield from _equal_runs(quoted[a:b], printed[c:d], first=a == 0)


def _equal_runs(quoted: Sequence[_Token], printed: Sequence[_Token], *, first: bool) -> Iterator[tuple[AlignedRun, str]]:
    """Words that are the same but for capitals: where these differ, both are shown; the first word of a quotation may have either."""
    start = 0
    for index, (own, other) in enumerate(zip(quoted, printed, strict=True)):
        if own.text != other.text and not (first and index == 0):
            if index > start:
                yield AlignedRun.SAME, _text(printed[start:index])
            yield AlignedRun.QUOTED, own.text
            yield AlignedRun.PRINTED, other.text
            start = index + 1
    if start < len(printed):
        yield AlignedRun.SAME, _text(printed[start:])


def _text(tokens: Sequence[_Token]) -> str:
    return "".join((" " if each.spaced else "") + each.text for each in tokens)


def _quoted(quotation: Quotation) -> Iterator[_Token]:
    for index, each in enumerate(quotation.elements):
        dash = each.gap in {DASH, BROKEN, PAUSE} and index > 0
        if dash:
            yield _Token("-", index, index, each.gap == PAUSE)
        if each.sort in {ElementKind.WORD, ElementKind.PARTLY}:
            yield _Token(each.text, index, index + 1, not _tight(each.gap) or (dash and each.gap == PAUSE))


def _printed(words: ComparedWords, first: int, last: int, joined: set[str]) -> Iterator[_Token]:
    """Words of a text; two that a hyphen at the end of a line parts are one where the quotation has them as one (`joined`)."""
    index = first
    while index < last:
        if words.behind[index]:
            index = min(words.behind[index], last)
            continue
        text, gap = words.text[index], words.gap[index]
        if gap in {DASH, BROKEN, PAUSE} and index > first:
            yield _Token("-", index, index, gap == PAUSE)
        spaced = not _tight(gap)
        if index + 1 < last and words.gap[index + 1] == BROKEN and text + words.text[index + 1] in joined:
            yield _Token(text + words.text[index + 1], index, index + 2, spaced)
            index += 2
            continue
        yield _Token(text, index, index + 1, spaced)
        index += 1


def _tight(gap: int) -> bool:
    return gap in {0, DASH, BROKEN}
