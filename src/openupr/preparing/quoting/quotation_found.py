"""Where a quotation stands word for word in a text.

A word of the quotation is a word of the text, in the same order, with the same signs. What may differ: kinds of spaces, quotation marks and dashes;
the end of a line or page between two words; a hyphen at the end of a line; notes' marks, paragraphs' numbers and pages' heads, which are in the way
of the text; the capital of the first word. What the quoter says to have left out or changed ("...", square brackets) is told, with the text's own
words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...light_dataclass import dataclass
from .quotation_read import Element, ElementKind, Quotation
from .words_of_text import BROKEN, BULLET, DASH, LEFT_OUT, NONE, PAUSE, SPACE, ComparedWords, is_sign, is_word

MOST_OWN = 12
"""Words of the text that words in square brackets may stand for."""
MOST_STEPS = 200_000
"""Steps after which a search ends: a text may be made to let it go on for ever."""

_AFTER = frozenset(')]}"!?;') | {LEFT_OUT}
_BEFORE = frozenset('([{"¿¡)]}!?;:') | {LEFT_OUT}
_IN_NUMBERS = frozenset(".,:/")
_DASHES = frozenset({DASH, BROKEN, PAUSE})


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (excluded) of a text that are the quotation's. `left_out` are the words that it leaves out, `own` its own in square
    brackets with those of the text that they stand for, as pairs of indices; `capital`: its first letter has another case than the text's; `marks`:
    how many of its figures were taken for notes' marks and left aside."""

    first: int
    last: int
    left_out: tuple[tuple[int, int], ...] = ()
    own: tuple[tuple[str, int, int], ...] = ()
    capital: bool = False
    marks: int = 0


@dataclass(frozen=True, slots=True)
class _State:
    at: int  # the word of the text that comes next
    of: int  # the element of the quotation that comes next
    gap: int  # what stood before groups that were left out; -1: none was
    since: int  # the last word of the text that was taken
    aside: bool = False  # a mark of the quotation was left aside here
    free: bool = False  # what stands between two words is not compared: the quoter changed something
    left_out: tuple[tuple[int, int], ...] = ()
    own: tuple[tuple[str, int, int], ...] = ()
    marks: int = 0


@dataclass(frozen=True, slots=True)
class Matches:
    """The places that were found, in order; not `whole`: the search took too long and was ended."""

    found: tuple[Match, ...]
    whole: bool


def places_of_quotation(quotation: Quotation, words: ComparedWords, most: int = 20) -> Matches:
    """Every place where the quotation stands, at most so many."""
    if not quotation.elements:
        return Matches((), True)
    found: list[Match] = []
    search = _Search(quotation.elements, words)
    for first in _beginnings(quotation.elements[0], quotation.elements, words):
        if found and first < found[-1].last:
            continue
        if _may_begin(words, first) and (match := search.at(first)) is not None:
            found.append(match)
            if len(found) == most:
                break
    return Matches(tuple(found), search.steps <= MOST_STEPS)


def _beginnings(first: Element, elements: tuple[Element, ...], words: ComparedWords) -> Iterator[int]:
    """The words of the text that the quotation may begin with."""
    if first.sort is ElementKind.PARTLY:
        assert first.pattern is not None
        yield from (index for index, text in enumerate(words.text) if first.pattern.fullmatch(text))
        return
    text = first.text
    wanted = {text, text[0].upper() + text[1:], text[0].lower() + text[1:]}
    if len(elements) > 1 and elements[1].gap == BROKEN:
        wanted |= {each + elements[1].text for each in wanted}
    last = len(words) - 1
    for index, each in enumerate(words.text):
        if each in wanted or (index < last and words.gap[index + 1] == BROKEN and any(word.startswith(each) for word in wanted)):
            yield index


class _Search:
    """The search for one quotation in one text."""

    def __init__(self, elements: tuple[Element, ...], words: ComparedWords) -> None:
        self.elements, self.words = elements, words
        self.steps = 0

    def at(self, first: int) -> Match | None:
        """The match that begins with this word of the text."""
        states = [_State(first, 0, -1, first, free=True)]
        seen: set[tuple[int, int, int, bool, bool, int]] = set()
        while states:
            state = states.pop()
            key = (state.at, state.of, state.gap, state.aside, state.free, state.since)
            if key in seen:
                continue
            seen.add(key)
            self.steps += 1
            if self.steps > MOST_STEPS:
                return None
            if state.of == len(self.elements):
                if _may_end(self.words, state.since + 1) and not (state.aside and self._marked(state.since + 1)):
                    return self._match(first, state)
                continue
            states += reversed(list(self._next(first, state)))
        return None

    def _marked(self, at: int) -> bool:
        """Whether the text has a mark here itself: another figure than that is none."""
        if at + 1 < len(self.words) and not self.words.behind[at] and self.words.text[at] in {".", ",", ";", ")"}:
            at += 1
        return at < len(self.words) and self.words.behind[at] > 0 and self.words.gap[at] == NONE

    def _match(self, first: int, state: _State) -> Match:
        begins = self.elements[0]
        capital = begins.sort is ElementKind.WORD and self.words.text[first][0] != begins.text[0]
        return Match(first, state.since + 1, state.left_out, state.own, capital, state.marks)

    def _next(self, first: int, state: _State) -> Iterator[_State]:
        """What may come next, the likeliest first."""
        element, at = self.elements[state.of], state.at
        if element.sort is ElementKind.LEFT:
            yield from self._left_out(state)
        elif element.sort is ElementKind.OWN:
            yield from self._own(state, element)
        elif at < len(self.words):
            yield from self._word(first, state, element)
        if element.loose and not state.aside and state.gap < 0 and state.of + 1 <= len(self.elements):
            yield _State(at, state.of + 1, state.gap, state.since, True, state.free, state.left_out, state.own, state.marks + 1)
        behind = self.words.behind[at] if at < len(self.words) else 0
        if behind and not state.aside and at > first:
            gap = self.words.gap[at] if state.gap < 0 else state.gap
            yield _State(behind, state.of, gap, state.since, False, state.free, state.left_out, state.own, state.marks)

    def _word(self, first: int, state: _State, element: Element) -> Iterator[_State]:
        at = state.at
        between = _joined(state.gap, self.words.gap[at])
        quoted = element.gap
        if state.aside and state.of > 1 and quoted == NONE:
            quoted = self.elements[state.of - 1].gap
        if not (state.free or self._fit(at, state, between, quoted, element.text)):
            return
        for taken, of in self._same(at, state.of, any_case=at == first):
            yield _State(at + taken, state.of + of, -1, at + taken - 1, False, False, state.left_out, state.own, state.marks)

    def _fit(self, at: int, state: _State, between: int, quoted: int, text: str) -> bool:
        """Whether what stands between the last word and this one may be what the quotation has there."""
        if between == quoted or (between == BULLET and quoted != NONE):
            return True
        if between in _DASHES or quoted in _DASHES:
            return (between in _DASHES or between == BULLET) and quoted in _DASHES
        before = self.words.text[state.since]
        if is_sign(before) or is_sign(text):
            return True
        if is_word(before) and is_word(text):
            return before.endswith("'")
        return not self._in_number(state.since, at)

    def _in_number(self, since: int, at: int) -> bool:
        """Whether the two are a figure and a sign of one number: "1,200", "186.12"."""
        text, gap = self.words.text, self.words.gap
        if text[since] in _IN_NUMBERS:
            return since > 0 and gap[since] == NONE and text[since - 1].isdigit() and text[at].isdigit()
        return text[at] in _IN_NUMBERS and at + 1 < len(text) and gap[at + 1] == NONE and text[since].isdigit() and text[at + 1].isdigit()

    def _same(self, at: int, of: int, *, any_case: bool) -> Iterator[tuple[int, int]]:
        """How many words of the text, and elements of the quotation, are one word: one of each, or two where a line ended inside."""
        element, words = self.elements[of], self.words
        if element.sort is ElementKind.PARTLY:
            if element.pattern is not None and element.pattern.fullmatch(words.text[at]):
                yield 1, 1
            return
        if _equal(words.text[at], element.text, any_case):
            yield 1, 1
            return
        behind = words.behind[at + 1] if at + 1 < len(words) and words.gap[at + 1] == NONE else 0
        if behind == at + 2 and _equal(words.text[at] + words.text[at + 1], element.text, any_case):
            yield 2, 1  # a mark that is glued to a figure: "2034177"
        text, index = words.text[at], at
        while (index := self._after(index)) and len(text) < len(element.text):
            text += words.text[index]
            if _equal(text, element.text, any_case):
                yield index - at + 1, 1
        quoted, index = element.text, of + 1
        while index < len(self.elements) and self.elements[index].gap == BROKEN and self.elements[index].sort is ElementKind.WORD:
            quoted += self.elements[index].text
            if _equal(words.text[at], quoted, any_case):
                yield 1, index - of + 1
            index += 1

    def _after(self, at: int) -> int:
        """The word that goes on with the one that a hyphen at the end of a line parts; 0 for none. What stands between two pages is passed over."""
        index = at + 1
        gap = self.words.gap[index] if index < len(self.words) else NONE
        while index < len(self.words) and self.words.behind[index]:
            index = self.words.behind[index]
        return index if gap == BROKEN and index < len(self.words) else 0

    def _left_out(self, state: _State) -> Iterator[_State]:
        """The text goes on further along in the paragraph; or it has the three dots itself."""
        words, since = self.words, state.since
        if state.at < len(words) and words.text[state.at] == LEFT_OUT:
            yield _State(state.at + 1, state.of + 1, -1, state.at, False, False, state.left_out, state.own, state.marks)
        if not _may_end(words, since + 1):
            return
        at = since + 1
        while at < len(words):
            if words.behind[at] and words.paragraph[at] != words.paragraph[since]:
                at = words.behind[at]
                continue
            if words.paragraph[at] != words.paragraph[since]:
                return
            if _may_begin(words, at):
                left = (*state.left_out, (since + 1, at))
                yield _State(at, state.of + 1, -1, since, False, True, left, state.own, state.marks)
            at += 1

    def _own(self, state: _State, element: Element) -> Iterator[_State]:
        for at in range(state.at, min(state.at + MOST_OWN + 1, len(self.words) + 1)):
            own = (*state.own, (element.text, state.at, at))
            since = max(state.since, at - 1)
            yield _State(at, state.of + 1, -1, since, False, True, state.left_out, own, state.marks)


def _equal(text: str, quoted: str, any_case: bool) -> bool:
    if text == quoted:
        return True
    return any_case and text[1:] == quoted[1:] and text[0].casefold() == quoted[0].casefold()


def _joined(before: int, after: int) -> int:
    """What stands between two words when a group between them is left out."""
    if before < 0:
        return after
    for each in (before, after):
        if each in _DASHES:
            return each
    return max(before, after)


def _may_begin(words: ComparedWords, at: int) -> bool:
    """Whether a whole word begins here: no second half of one, no end of a number."""
    gap = words.gap[at]
    if at == 0 or gap in {SPACE, PAUSE, BULLET} or is_sign(words.text[at]):
        return True
    before = words.text[at - 1]
    if gap != NONE:  # ".-The law": of "non-compliance" and "-5" the second half is no word
        return not is_word(before) and words.text[at][0].isalpha()
    if before in _BEFORE or is_sign(before) or any(words.behind[index] == at for index in range(max(0, at - 4), at)):
        return True
    if before.endswith("'"):
        return before[0] not in "nN"
    letters = at > 1 and len(words.text[at - 2]) > 1 and words.text[at - 2].isalpha()
    return before in {".", ","} and letters and words.text[at][0].isalpha()


def _may_end(words: ComparedWords, behind: int) -> bool:
    """Whether a whole word ends before this one."""
    before = words.text[behind - 1]
    while behind < len(words) and words.behind[behind]:
        if words.gap[behind] not in {NONE, SPACE}:
            return words.gap[behind] == PAUSE
        if words.gap[behind] == SPACE:
            return True
        behind = words.behind[behind]
    if behind >= len(words):
        return True
    gap, text = words.gap[behind], words.text[behind]
    if gap in {SPACE, PAUSE, BULLET} or text in _AFTER or is_sign(text) or is_sign(before):
        return True
    if gap != NONE or text not in {".", ",", ":"}:
        return False
    if behind + 1 >= len(words) or words.gap[behind + 1] != NONE or words.behind[behind + 1]:
        return True
    after = words.text[behind + 1]
    if after.isdigit():
        return not before.isdigit()
    return not is_word(after) or len(before) > 1
