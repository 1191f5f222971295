"""A place as it is cited in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..languages.messages import Message, Messages, Text, message, message_of, messages, parted
from ..light_dataclass import replace
from ..text import Place
from ..text.number_ranges import written_out

_SEVERAL = re.compile(r"[\d.]+(?:\s?[-–]\s?[\d.]+)?(?:, [\d.]+(?:\s?[-–]\s?[\d.]+)?)+")
_RUN = re.compile(r"\d\s?[-–]\s?\d")
"""Several paragraphs by the first and the last: "140.72-75"."""
_OF_ADDENDUM, _ANSWERED = re.compile(r"/Add\.\d+$"), re.compile(r"\d+\.\d")
"""An addendum, and what a number in it is that no paragraph of it has: "122.11" is a recommendation of the report."""
_BEFORE_NUMBER = re.compile(r"(?<=\.) (?=\d)")
_IN_LIST = ", No. "
"""In a place, between the paragraph over a list and the number in it."""


_ONLY_NUMBERS = re.compile(r"[\d., –-]+")


def one_place_each(places: Iterable[Place]) -> tuple[Place, ...]:
    """One place in each document for those in it, from the lowest number to the highest and from the first page to the last: what is counted over
    many paragraphs can be counted there."""
    of_documents: dict[str, list[Place]] = {}
    for each in places:
        of_documents.setdefault(each.document, []).append(each)
    return tuple(
        Place(
            document,
            _from_to([each.paragraph for each in every]),
            tuple(sorted({span for each in every for span in each.spans})),
            tuple(sorted({box for each in every for box in each.boxes})),
        )
        for document, every in of_documents.items()
    )


def _from_to(paragraphs: Sequence[str]) -> str:
    """The lowest and the highest of numbered paragraphs: "122.11-152"; empty where one has no such number, for then pages alone are certain."""
    if not all(map(_ONLY_NUMBERS.fullmatch, paragraphs)):
        return ""
    numbers = sorted({tuple(map(int, number.split("."))) for each in paragraphs for number in written_out(each)})
    (*head, _), (*of_last, last) = numbers[0], numbers[-1]
    begins = ".".join(map(str, numbers[0]))
    if numbers[0] == numbers[-1]:
        return begins
    return f"{begins}-{last}" if head == of_last else f"{begins}-{'.'.join(map(str, numbers[-1]))}"


def cited_place(place: Place, numbers: Sequence[str], title: str, words: Messages | None = None) -> str:
    """A place in words: "A/HRC/25/5, paragraph 186.12, page 14"; in the language of `words` (None: English)."""
    return (words or messages()).said(cited_later(place, numbers, title))


def cited_later(place: Place, numbers: Sequence[str], title: str, *, of_file: bool = False) -> Text:
    """The same, to be said later; `of_file`: its pages are counted in the file, for others may be printed on them. What has no number is cited by
    all of its pages."""
    notes = [number for number in numbers if number.startswith(("note", "annex"))]
    own = [part for number in numbers if number not in notes for part in _each(number)]
    pages = [str(each) for each in place.pages]
    on: Text = ""
    if pages:
        last = {"first": pages[0], "last": pages[-1]}
        on = message("page {number}", number=pages[0]) if len(pages) == 1 else message("pages {first} to {last}", **last)
        if of_file:
            every = pages if not own else pages[:1]
            on = message_of(len(every), one="page {pages} of the file", many="pages {pages} of the file", pages=tuple(every))
    return parted(title, paragraphs_later(own) if own else "", *map(_note_named, notes), on)


def over_its_pages(places: Sequence[Place]) -> Place:
    """The first of places in one document, with the pages of all of them in their order: recommendations may stand on a later page than those that
    are numbered behind them."""
    return replace(places[0], boxes=tuple(sorted({box for each in places for box in each.boxes})))


def _each(number: str) -> list[str]:
    """The numbers of what answers several at once ("5, 6, 7"); any other one as it is ("111, No. 8")."""
    return number.split(", ") if _SEVERAL.fullmatch(number) else [number]


def _note_named(number: str) -> Text:
    kind, _, rest = number.partition(" ")
    if kind == "note":
        return message("note {number}", number=rest) if rest else message("note")
    return message("annex {number}", number=rest) if kind == "annex" and rest else number


def paragraphs_named(paragraphs: Sequence[str], words: Messages | None = None) -> str:
    """Paragraphs by their numbers: "paragraphs 4 and 6"."""
    return (words or messages()).said(paragraphs_later(paragraphs))


def paragraphs_later(paragraphs: Sequence[str]) -> Text:
    """The same, to be said later."""
    if len(paragraphs) == 1 and _RUN.search(paragraphs[0]) is None:
        return message("paragraph {number}", number=_numbered(paragraphs[0]))
    return message("paragraphs {numbers}", numbers=tuple(map(_numbered, paragraphs)))


def _numbered(paragraph: str) -> Text:
    over, listed, number = paragraph.partition(_IN_LIST)
    return message("{paragraph}, No. {number}", paragraph=over, number=number) if listed else paragraph


def _answer_to(document: str, numbers: str) -> Message:
    if _RUN.search(numbers) or "," in numbers:
        return message("{document}, on recommendations {numbers}", document=document, numbers=numbers)
    return message("{document}, on recommendation {number}", document=document, number=numbers)


def _document_led(document: str, paragraph: str, words: Messages) -> tuple[str, str]:
    """The document, with what stands in the way of a paragraph's number: the annex, or the recommendations that an addendum answers."""
    if paragraph.startswith("annex"):
        _, _, number = paragraph.partition(" ")
        led = words.say("annex {number}", number=number) if number else words.say("annex")
        return f"{document}, {led}", ""
    if _OF_ADDENDUM.search(document) and _ANSWERED.match(paragraph):
        return words.said(_answer_to(document, paragraph)), ""
    return document, paragraph


def place_on_page(place: Place, words: Messages) -> str:
    """The same for a page that a browser sets: no line ends between “p.” and its number."""
    return _BEFORE_NUMBER.sub("\u00a0", place_said(place, words))


def place_said(place: Place, words: Messages) -> str:  # noqa: PLR0911 - one line a kind of place
    """A place as it is cited beside a text: "A/HRC/25/5, para. 186.12, p. 14"; in French "par. 186.12, p. 14"; of several "paras. 186.12-15"."""
    pages, paragraph, document = place.pages, place.paragraph, place.document
    first, last = (pages[0], pages[-1]) if pages else (0, 0)
    note = paragraph.removeprefix("note").strip() if paragraph.startswith("note") else ""
    if paragraph == "note" and pages:
        return words.say("{document}, in a note, p. {page}", document=document, page=str(first))
    if paragraph == "note":
        return words.say("{document}, in a note", document=document)
    document, paragraph = _document_led(document, paragraph, words)
    several = bool(_RUN.search(paragraph) or _SEVERAL.fullmatch(paragraph))
    paragraph = words.said(_numbered(paragraph))
    named = {"document": document, "paragraph": paragraph, "note": note, "page": str(first), "last": str(last)}
    match bool(note), bool(paragraph), len(pages):
        case True, _, 0:
            return words.say("{document}, note {note}", **named)
        case True, _, 1:
            return words.say("{document}, note {note}, p. {page}", **named)
        case True, _, _:
            return words.say("{document}, note {note}, pp. {page}-{last}", **named)
        case _, True, 0 if several:
            return words.say("{document}, paras. {paragraph}", **named)
        case _, True, 1 if several:
            return words.say("{document}, paras. {paragraph}, p. {page}", **named)
        case _, True, _ if several:
            return words.say("{document}, paras. {paragraph}, pp. {page}-{last}", **named)
        case _, True, 0:
            return words.say("{document}, para. {paragraph}", **named)
        case _, True, 1:
            return words.say("{document}, para. {paragraph}, p. {page}", **named)
        case _, True, _:
            return words.say("{document}, para. {paragraph}, pp. {page}-{last}", **named)
        case _, _, 0:
            return document
        case _, _, 1:
            return words.say("{document}, p. {page}", **named)
    return words.say("{document}, pp. {page}-{last}", **named)
