"""What repeats on the pages of a text without pages: running heads, page numbers, the UN's numbers of printing jobs, notes with an asterisk.

Programs that take the text out of a PDF leave them between the lines, in the middle of a sentence. A head or foot is known by what it is (a symbol,
a job number) or by how it recurs: a figure in it counts the pages, at distances of a page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from ..text.rising import rising
from .transcript import LineRole

_SYMBOL = r"(?P<symbol>(?:A|E|S|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CMW|CED|HRI)/[\w./-]{3,40})"
_PAGE = r"(?:page|página|pág\.|seite|страница|стр\.?)"
RUNNING = re.compile(rf"(?:\d{{1,3}}\s+)?{_SYMBOL}(?:\s+\(?{_PAGE}\s+\d{{1,3}}\)?|\s+\d{{1,3}})?", re.IGNORECASE)
# The UN's number of the printing job, with the page's number before or behind, the language, the dates and the bar code's number. A number that was
# printed alone, of a list elsewhere on the page, may stand before it.
JOB = re.compile(r"(?:\d{1,3}[.)]?\s+)?GE[.:]\s?\d\d-\d{4,6}(?:\s*\(\w\))?(?:\s+\*?\d{1,8}\*?){0,4}")
_MASTHEAD = re.compile(
    rf"(?:united nations|nations unies|naciones unidas)(?:\s+A?/?[\w/.-]*)?|(?:general assembly|assemblée générale|asamblea general)(?:\s+distr.*)?"
    rf"|distr\s*[.:].*|(?:original|origin)\s*:.*|(?:general|limited|restricted)|(?:english|français|french|español|spanish|russian)(?:[ /].*)?"
    rf"|\d{{1,2}}\S{{0,2}} (?:de )?[^\W\d_]+ (?:de )?\d{{4}}|/?{_SYMBOL}|/HRC/\S+",
    re.IGNORECASE,
)
_FRONT = 12
"""Lines of a document's head, at most, where it stands at its place."""
_DATES = re.compile(r"\d{6}(?:\s+\d{6})?")  # of the printing, below the job's number
_ORDINAL = re.compile(r"st|nd|rd|th")
"""The letters of an ordinal number, which are printed small above the line; whose they were can't be told."""
_BAR_CODE = re.compile(r"[\ue000-\uf8ff\s]+|\*\d{6,8}\*")
_NUMBER = re.compile(r"[-–—]?\s*(\d{1,4})\s*[-–—]?")
_COUNTED = re.compile(
    rf"[-–—|\s]*(?:{_PAGE}\s+\d{{1,4}}(?:\s*(?:/|of|de|sur|из)\s*\d{{1,4}})?|\d{{1,4}}\s*(?:/|of)\s*\d{{1,4}})[-–—|\s]*", re.IGNORECASE
)
_ITEM = re.compile(r"[\[(]?\d{1,3}[.)\]]+\s*\S")  # a paragraph or a part of a list
_DIGITS = re.compile(r"\d+")
_LONGEST = 90
"""Characters of a head or foot, at most."""
_FEWEST = 3
"""Pages on which it recurs, at least."""
_PAGE_LINES = 15
"""Lines of a page, at least, where only the distance tells that a figure counts pages."""
_REGULAR = 1.7
"""The longest and the shortest distance are this many times the middle one, or a part of it, at most."""
# A note at the foot of a page that an asterisk leads to. Longer ones than this are none that the corpus has.
ASTERISK = re.compile(r"([*∗]{1,4})\s*[^\W\d_]")
_ASTERISK_LINES = 6
_FIRST_PAGE = 110
"""Lines of a first page, at most."""
_SENTENCE_ENDS = re.compile(r"[.!?][”\"’»)\]]*$")


def furniture(printed: Sequence[str], breaks: Collection[int] = ()) -> list[LineRole]:
    """The part of each line: head, foot, margin, note with an asterisk, else body. `breaks` are the lines behind which the file ends a page."""
    parts = [LineRole.BODY] * len(printed)
    filled = [index for index, line in enumerate(printed) if line]
    for index in filled:
        below_job = _DATES.fullmatch(printed[index]) or _NUMBER.fullmatch(printed[index])
        if JOB.fullmatch(printed[index]) or (below_job and index > 0 and _beside_job(printed, index)):
            parts[index] = LineRole.FOOT
        elif _BAR_CODE.fullmatch(printed[index]) or _ORDINAL.fullmatch(printed[index]):
            parts[index] = LineRole.MARGIN
    _masthead(printed, filled, parts)
    _symbols(printed, filled, parts)
    _counters(printed, filled, parts, breaks)
    _titles(printed, filled, parts, breaks)
    _asterisks(printed, parts)
    return parts


def _beside_job(printed: Sequence[str], index: int) -> bool:
    before = next((line for line in reversed(printed[:index]) if line), "")
    return JOB.fullmatch(before) is not None


def _masthead(printed: Sequence[str], filled: Sequence[int], parts: list[LineRole]) -> None:
    """The head of the first page, where a program gives it behind the text of that page."""
    place = 0
    while place < len(filled):
        end = place
        while end < len(filled) and _MASTHEAD.fullmatch(printed[filled[end]]):
            end += 1
        words = " ".join(printed[index] for index in filled[place:end])
        if place > _FRONT and end - place >= _FEWEST and "Distr" in words and any(map(str.isdigit, words)):
            for index in filled[place:end]:
                parts[index] = LineRole.HEAD
        place = max(end, place + 1)


def _symbols(printed: Sequence[str], filled: Sequence[int], parts: list[LineRole]) -> None:
    """A symbol alone on its line: three times or more, beside a page's number that follows on the one before, or below a job number."""
    symbols = {index: found["symbol"] for index in filled if (found := RUNNING.fullmatch(printed[index]))}
    numbers = {index: int(found[1]) for index in filled if (found := _NUMBER.fullmatch(printed[index]))}
    seen = Counter(symbols.values())
    below: set[int] = set()  # page numbers below a head that follow on one above it
    for above, head, low in zip(filled, filled[1:], filled[2:], strict=False):
        if head in symbols and above in numbers and numbers.get(low) == numbers[above] + 1:
            below.add(low)
            seen[symbols[head]] += 1
    for head, low in _counted_heads(symbols, numbers, filled):
        below.add(low)
        seen[symbols[head]] = max(seen[symbols[head]], _FEWEST)
    for before, index in zip([-1, *filled], filled, strict=False):
        if index in symbols and (seen[symbols[index]] >= _FEWEST or (before >= 0 and parts[before] is LineRole.FOOT)):
            parts[index] = LineRole.HEAD
    first = next((index for index in filled if parts[index] is LineRole.HEAD), len(printed))
    over = [index for index, after in pairwise(filled) if index in numbers and parts[after] is LineRole.HEAD]
    if len(over) > 1 and numbers[over[1]] == numbers[over[0]] + 1:
        first = min(first, over[0] - 1)  # the first page has a number, and no head
    for before, index, after in zip([-1, *filled], filled, [*filled[1:], -1], strict=False):
        beside = after < 0 or parts[after] is not LineRole.BODY
        if index in numbers and index > first and (beside or (index in below and parts[before] is LineRole.HEAD)):
            parts[index] = LineRole.FOOT


def _counted_heads(symbols: Mapping[int, str], numbers: Mapping[int, int], filled: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The heads with the number of their page below them, of which two or more count up by one: (head, number)."""
    heads = [(head, low) for head, low in pairwise(filled) if head in symbols and low in numbers]
    for first, second in pairwise(heads):
        if symbols[first[0]] == symbols[second[0]] and numbers[second[1]] == numbers[first[1]] + 1:
            yield first
            yield second


_OTHER_HASH = "\N{FULLWIDTH NUMBER SIGN}"
"""Stands for a "#" of the line's own, so that each "#" left is a figure."""


def _counters(printed: Sequence[str], filled: Sequence[int], parts: list[LineRole], breaks: Collection[int]) -> None:
    """Lines of which a figure counts the pages: "3", "Page 3 of 17", "National report of Aldovar 3"."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index in filled:
        line = printed[index]
        if parts[index] is LineRole.BODY and len(line) <= _LONGEST and 1 <= len(_DIGITS.findall(line)) <= 3 and not _ITEM.match(line):
            groups[_DIGITS.sub("#", line.replace("#", _OTHER_HASH))].append(index)
    edges = [index for index in groups.get("#", ()) if _at_edge(index, printed, parts, breaks)]
    for words, each in [("#", edges), *groups.items()]:
        lines = [index for index in each if parts[index] is LineRole.BODY]
        if len(lines) < _FEWEST - 1:
            continue
        counted = _COUNTED.fullmatch(printed[lines[0]]) is not None
        for place in range(words.count("#")) if counted else _counting(words):
            chain = _chain([int(_DIGITS.findall(printed[index])[place]) for index in lines], lines)
            beside = sum(_at_edge(index, printed, parts, breaks) for index in chain) > 0.7 * len(chain)
            regular = words.endswith("#") or words.strip("-–— ") == "#"
            if len(chain) >= (_FEWEST - 1 if counted else _FEWEST) and (counted or beside or (regular and _regular(chain))):
                for index in chain:
                    parts[index] = LineRole.FOOT


def _counting(words: str) -> list[int]:
    """Which of the figures in a line could count the pages: one that begins or ends it."""
    return sorted({*([0] if words.lstrip("-–— ").startswith("#") else []), *([words.count("#") - 1] if words.rstrip("-–— ").endswith("#") else [])})


def _chain(numbers: Sequence[int], lines: Sequence[int]) -> list[int]:
    """The most lines in which a figure rises by one from line to line."""
    if not 0 < min(numbers) <= max(numbers) < 2000:
        return []
    run = rising(numbers, [0.0] * len(numbers), follows=1.0, gap=1.0, missing=1.0, anew=range(len(numbers)), again=1.0)
    longest = max(_unbroken(run, numbers), key=len)
    return [lines[at] for at in longest] if len(longest) > 1 else []


def _unbroken(run: Sequence[int], numbers: Sequence[int]) -> list[list[int]]:
    """The parts of a run without a gap of more than one number."""
    found: list[list[int]] = [[]]
    for at in run:
        if found[-1] and not 0 < numbers[at] - numbers[found[-1][-1]] <= 2:
            found.append([])
        found[-1].append(at)
    return found


def _regular(chain: Sequence[int]) -> bool:
    """Whether lines stand at distances of a page; the last page may be shorter."""
    distances = [after - before for before, after in pairwise(chain)]
    from statistics import median  # it takes longer to load than most texts to read, which have no pages

    middle = median(distances)
    return middle >= _PAGE_LINES and max(distances) <= _REGULAR * middle and min(distances[:-1]) >= middle / _REGULAR


def _at_edge(index: int, printed: Sequence[str], parts: Sequence[LineRole], breaks: Collection[int]) -> bool:
    """Whether a line stands beside a head, foot or the end of a page, or at the end of the file."""
    for step in (-1, 1):
        at = index
        while True:
            if (at if step > 0 else at - 1) in breaks:
                return True
            at += step
            if not 0 <= at < len(printed):
                if step > 0:
                    return True
                break
            if printed[at]:
                if parts[at] in {LineRole.HEAD, LineRole.FOOT, LineRole.MARGIN}:
                    return True
                break
    return False


def _titles(printed: Sequence[str], filled: Sequence[int], parts: list[LineRole], breaks: Collection[int]) -> None:
    """A line of words that recurs at the edges of pages."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index in filled:
        if parts[index] is LineRole.BODY and len(printed[index]) <= _LONGEST and any(map(str.isalpha, printed[index])):
            groups[printed[index]].append(index)
    for lines in groups.values():
        if len(lines) >= _FEWEST and sum(_at_edge(index, printed, parts, breaks) for index in lines) > 0.8 * len(lines):
            for index in lines:
                parts[index] = LineRole.HEAD


def _asterisks(printed: Sequence[str], parts: list[LineRole]) -> None:
    """Notes with an asterisk at the foot of a page: to the head of the next, or, where the page's edges are lost, to the end of the sentence.
    What stands below goes on with the text above the note. More than one line with the same asterisks is a list.
    """
    begins = {index: found[1] for index, line in enumerate(printed) if parts[index] is LineRole.BODY and (found := ASTERISK.match(line))}
    seen = Counter(begins.values())
    for index, asterisks in begins.items():
        if seen[asterisks] > 1:
            continue
        reach = range(index, min(index + _ASTERISK_LINES, len(printed)))
        end = next((at for at in reach if parts[at] is not LineRole.BODY), None)
        edgeless = end is None or not all(printed[index:end])
        if edgeless and (_interrupts(printed, parts, index) or _is_carried(asterisks, printed[:index])):
            end = next((at + 1 for at in reach if not printed[at] or _SENTENCE_ENDS.search(printed[at])), None)
        if end is not None and all(printed[index:end]):
            parts[index:end] = [LineRole.NOTE] * (end - index)


def _interrupts(printed: Sequence[str], parts: Sequence[LineRole], index: int) -> bool:
    """Whether a line on the first page stands in the middle of a sentence."""
    before = [line for line, part in zip(printed[:index], parts, strict=False) if line and part is LineRole.BODY]
    return 0 < len(before) <= _FIRST_PAGE and not _SENTENCE_ENDS.search(before[-1])


def _is_carried(asterisks: str, printed: Sequence[str]) -> bool:
    """Whether a word above carries the mark: "courts**"."""
    mark = re.compile(rf"[\w)\]”\"’.,;]{re.escape(asterisks)}(?![*∗])")
    return any(mark.search(line) for line in printed)
