"""Which recommendations of the review before a national report tells as accepted, or noted: by their numbers, or as a whole list.

It is the State's own word, years later: where its addendum is missing, all that is held of its answers. It never stands for the addendum, and is told
as what it is. Only two ways of telling count. A sentence names a recommendation by its number and says what the State answered to it. Or a sentence
says that what follows is on “the recommendations accepted”, with the paragraph in which they are numbered, and the headings behind it name numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...extracting.national_report.recommendation_numbers import NumbersNamed, number_groups
from ...languages.word_tables import has_table, reading_in, wording
from ...light_dataclass import dataclass
from ...names import cycle_of, find_state, session
from ...records import OPEN, Item, NationalReport, Position, Review, Spot
from ...text import Place, sentences
from ..known_before import KnownBefore

_TABLE = "last_review"
_BEGINNING = 12
"""Characters before "previous review" at the beginning of a sentence: "During its"."""
_DIGIT = re.compile(r"\d")
_ORDINALS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class PositionTold:
    """What a national report tells of the State's answer to the recommendation `item` of the review before: `position`, and where. `by_list`: it says
    so of a whole list at `place`, and `names` is where a heading names its number; else `place` has the number itself."""

    item: str
    position: Position
    place: Place
    by_list: bool = False
    names: Place | None = None


POSITIONS_KNOWN: KnownBefore[tuple[str, str], dict[str, PositionTold]] = KnownBefore()
"""What is known of the report with this SHA-256, and of the earlier review with this identifier."""


def positions_told(report: NationalReport | None, earlier: Review) -> dict[str, PositionTold]:
    """By the item's identifier; nothing of one that is told in two ways, or whose number might be another list's. Empty where the report's language
    has no wordings for it."""
    if report is None or not earlier.items or not has_table(_TABLE, report.document.language or None):
        return {}
    known = POSITIONS_KNOWN.of((report.document.sha256, earlier.id))
    return known if known is not None else positions_in(report, earlier)


def positions_in(report: NationalReport, earlier: Review) -> dict[str, PositionTold]:
    """The same, looked for in the report whatever is known before."""
    if not has_table(_TABLE, report.document.language or None):
        return {}
    with reading_in(report.document.language):
        every = [*_by_list(report, earlier), *_by_number(report, earlier)]
    found: dict[str, PositionTold] = {}
    differing = set()
    for each in every:
        if found.setdefault(each.item, each).position is not each.position:
            differing.add(each.item)
    return {item: told for item, told in found.items() if item not in differing}


def _by_list(report: NationalReport, earlier: Review) -> Iterator[PositionTold]:
    """What headings name behind a sentence that says what the section is on, under the same chapter of the report."""
    base, told = _scope(report, earlier)
    if told is None:
        return
    turn = {paragraph.id: n for n, paragraph in enumerate(report.text.paragraphs)}
    chapter = _chapter(report, told.item)
    items = _numbers_of(earlier, base)
    for reference in report.references:
        behind = [name for name in reference.paragraphs if turn.get(name, -1) > turn[told.item] and _chapter(report, name) == chapter]
        if reference.spot is Spot.HEADING and not reference.elsewhere and len(behind) == len(reference.paragraphs):
            for number in reference.numbers:
                if (item := items.get(number)) is not None:
                    yield PositionTold(item.id, told.position, told.place, by_list=True, names=reference.place)


def _scope(report: NationalReport, earlier: Review) -> tuple[str, PositionTold | None]:
    """The number of the list that the report's bare numbers count in, and the paragraph that says that what follows is on those that were accepted
    (`item` is that paragraph); neither where no paragraph names the earlier report by its symbol."""
    symbol = (earlier.report.document.symbol if earlier.report is not None else None) or ""
    for paragraph in report.text.paragraphs if symbol else ():
        text = paragraph.text.clean
        if symbol not in text or re.search(rf"{re.escape(symbol)}(?:/Add|\d)", text):
            continue
        lists = {each["list"] for each in wording(_TABLE, "numbered_as").finditer(text)}
        base = next(iter(lists)) if len(lists) == 1 else ""
        for start, end in sentences(text):
            if match := wording(_TABLE, "scope").search(text[start:end]):
                position = _stated(match.group(), earlier.state)
                if position is Position.SUPPORTED:
                    return base, PositionTold(paragraph.id, position, paragraph.place)
        if base:
            return base, None
    return "", None


def _chapter(report: NationalReport, paragraph: str) -> str:
    section = report.section_of(paragraph)
    return (*section.path, section.title)[0] if section is not None else ""


def _by_number(report: NationalReport, earlier: Review) -> Iterator[PositionTold]:
    """What a sentence of the text, or of a note, says of the recommendations that it names."""
    base, _ = _scope(report, earlier)
    dotted = _numbers_of(earlier, "")
    counted = _numbers_of(earlier, base) if base else {}
    alone = _of_one_list(earlier)
    texts = [*((each.text.clean, each.place) for each in report.text.paragraphs), *((each.text.clean, each.place) for each in report.text.notes)]
    groups = frozenset(item.number.partition(".")[0] for item in earlier.items if "." in item.number)
    for text, place in (each for each in texts if _DIGIT.search(each[0])):
        of_it = _tells_of(text, earlier)
        items = {**(alone if of_it else {}), **counted, **dotted}
        for start, end in sentences(text):
            if not _DIGIT.search(text, start, end):
                continue
            sentence = _without_its_time(text[start:end]) if of_it else text[start:end]
            named = number_groups(sentence, groups)
            if len(named) != 1 or not all(number in items for number in named[0].numbers):
                continue
            position = _answered(sentence, named[0], earlier.state)
            if position is not None and position not in OPEN:
                for number in named[0].numbers:
                    yield PositionTold(items[number].id, position, place)


def _answered(sentence: str, named: NumbersNamed, state: str) -> Position | None:
    """What the State answered by this sentence, read whole; where what is asked for stands behind the number, by what stands before that."""
    whole = _stated(sentence, state)
    if whole is not None:
        return whole
    asked = wording(_TABLE, "what_it_asks").match(sentence, named.end)
    return _stated(sentence[: named.end], state) if asked else None


def _stated(words: str, state: str) -> Position | None:
    """The answer that words of this State state. What reads answers is loaded for the few reports that tell of any."""
    from ...extracting.working_group_report.part_two.lead_ins import stated_answer

    return stated_answer(words, _other_than(state)).position


def _tells_of(text: str, earlier: Review) -> bool:
    """Whether a text says by the year or the cycle, or as the one before, that it speaks of this review."""
    year, cycle = session(earlier.session).start[:4], cycle_of(earlier.session)
    ordinal = _ORDINALS[cycle - 1] if 1 <= cycle <= len(_ORDINALS) else ""
    told = wording(_TABLE, "answered_in").search(text)
    return told is not None and ((told["year"] or "") == year or (told["cycle"] or "").lower() in {ordinal, "previous", "last"} - {""})


def _without_its_time(sentence: str) -> str:
    """A sentence without "In its previous review," at its beginning, which tells of the very review that is meant: what was answered another time
    counts for nothing elsewhere."""
    told = wording(_TABLE, "answered_in").search(sentence)
    return sentence[told.end() :].lstrip(" ,") if told is not None and told.start() <= _BEGINNING else sentence


def _numbers_of(earlier: Review, base: str) -> Mapping[str, Item]:
    """The items by the number as a report may print it: whole ("115.3"), and with a `base` the last part too."""
    found = {item.number: item for item in earlier.items if "." in item.number}
    if base:
        found |= {item.number.partition(".")[2]: item for item in earlier.items if item.number.partition(".")[0] == base}
    return found


def _of_one_list(earlier: Review) -> Mapping[str, Item]:
    """The items by the last part of their numbers, where all stand in one list: else a bare number may be of another one."""
    parts: Sequence[tuple[str, str, str]] = [item.number.rpartition(".") for item in earlier.items]
    one = len({head for head, _, _ in parts}) == 1
    return {tail: item for (_, _, tail), item in zip(parts, earlier.items, strict=True)} if one else {}


def _other_than(own: str) -> Callable[[str], bool]:
    def is_other(printed: str) -> bool:
        found = find_state(printed)
        return found is not None and found.iso3 != own

    return is_other
