"""A quotation held against documents: verified with its place, not there (with the nearest words), or not to be told, with the reason.

It is evidence and no accusation: what is not found may stand in a document that we do not have, in another edition, or in a part that could not be
read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum

from ...light_dataclass import dataclass, replace
from ...reading.printed_wording import Lack
from ...text import Place, Span, language_of
from .document_wording import WordsOf, WordStream
from .nearest_words import AlignedRun, nearest_passage
from .quotation_found import Match, places_of_quotation
from .quotation_read import PART_TOO_SHORT, Quotation, read_quotation
from .words_of_text import NONE

BESIDE = 40
"""Words of the sentence that are shown on either side, at most."""
MOST_PLACES = 6
"""Places of one document that are named."""
_ENDS = frozenset({".", "!", "?", ";", ":"})
_SENTENCE_ENDS = frozenset({".", "!", "?"})
_PAGE_NUMBER = re.compile(r"\s*\d{1,4}\s*")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class QuotationOutcome(StrEnum):
    """What became of a quotation or a citation."""

    VERIFIED = "verified"
    NOT_THERE = "not_there"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class HeldText:
    """A document that quotations are held against: the key by which places name it, its language (None: not known), and its words."""

    key: str
    language: str | None
    words: WordsOf

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What of it could not be read."""
        return self.words.wording.lacks


@dataclass(frozen=True, slots=True)
class FoundAt:
    """A place where the quotation stands: the paragraphs' numbers, the records, the words of the same sentence `before` and `after` it, the `text`
    itself as the document has it. `left_out` and `own` say what the quoter left out and changed, with the document's words; `capital`, `marks`: see
    `Match`; `goes_on`: the quotation ends with a stop where the document's sentence goes on."""

    place: Place
    numbers: tuple[str, ...]
    records: tuple[str, ...]
    before: str
    text: str
    after: str
    left_out: tuple[str, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    capital: bool = False
    marks: int = 0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class NearAt:
    """The nearest words: where they stand, the share of words that both have, and the way from the quotation to them."""

    place: Place
    numbers: tuple[str, ...]
    records: tuple[str, ...]
    share: float
    runs: tuple[tuple[AlignedRun, str], ...]
    spaces_only: bool = False


class Why(StrEnum):
    """Why it can't be told whether a quotation stands in the documents."""

    TOO_SHORT = "too_short"
    SPACES = "spaces"
    NOT_READ = "not_read"
    LANGUAGE = "language"
    MISSING = "missing"
    TOO_LONG_A_SEARCH = "search"
    NONE_HELD = "none_held"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation as held against documents (`searched`: their keys). `why` is set where it can't be told, with `reasons` in words; `lacks` are the
    parts that could not be read, by document, and `missing` the documents that we do not have, as the caller says."""

    typed: str
    outcome: QuotationOutcome
    searched: tuple[str, ...]
    found: tuple[FoundAt, ...] = ()
    near: NearAt | None = None
    why: Why | None = None
    reason: str = ""
    lacks: tuple[tuple[str, Lack], ...] = ()
    missing: tuple[str, ...] = ()
    language: str | None = None


def check_quotation(typed: str, documents: Sequence[HeldText], missing: Sequence[str] = ()) -> CheckedQuotation:
    """Hold a quotation against documents. `missing` names those of the same review that are not there."""
    searched = tuple(each.key for each in documents)
    lacks = tuple((each.key, lack) for each in documents for lack in each.lacks)
    quotation = read_quotation(typed)
    found, whole = _every(typed, documents)
    language = language_of(quotation.typed)
    too_short = quotation.why_not
    if too_short == PART_TOO_SHORT and any(len(each.left_out) < quotation.dots for each in found):
        too_short, found = "", tuple(each for each in found if len(each.left_out) < quotation.dots)  # the dots are the text's own

    near = _nearest(quotation, documents) if not too_short and not found and whole else None
    outcome, why = QuotationOutcome.VERIFIED, None
    if too_short:
        outcome, why = QuotationOutcome.CANNOT_TELL, Why.TOO_SHORT
    elif not found:
        why = _why_not(documents, whole, near, lacks, language) or (Why.MISSING if missing and near is None else None)
        outcome = QuotationOutcome.CANNOT_TELL if why is not None else QuotationOutcome.NOT_THERE
    return CheckedQuotation(quotation.typed, outcome, searched, found, near, why, too_short, lacks, tuple(missing), language)


def _why_not(documents: Sequence[HeldText], whole: bool, near: NearAt | None, lacks: Sequence[tuple[str, Lack]], language: str | None) -> Why | None:
    """Why it can't be told whether a quotation that was not found stands in the documents; None where it can."""
    if not documents:
        return Why.NONE_HELD
    if not whole:
        return Why.TOO_LONG_A_SEARCH
    if near is not None:
        unread = any(key == near.place.document and (lack.page is None or lack.page in near.place.pages) for key, lack in lacks)
        unread = unread or any(_UNKNOWN in text for _, text in near.runs)
        return Why.SPACES if near.spaces_only else Why.NOT_READ if unread else None
    languages = {each.language for each in documents}
    if language is not None and None not in languages and language not in languages:
        return Why.LANGUAGE
    return Why.NOT_READ if lacks else None


def in_paragraphs(checked: CheckedQuotation, paragraphs: Sequence[str]) -> tuple[CheckedQuotation, tuple[FoundAt, ...]]:
    """The same where the quotation is said to stand in some paragraphs: what was found in these, and what was found elsewhere."""
    if not paragraphs or not checked.found or checked.outcome is not QuotationOutcome.VERIFIED:
        return checked, ()
    wanted = set(paragraphs)
    own = tuple(each for each in checked.found if wanted & set(each.numbers))
    if own:
        return replace(checked, found=own), ()
    if not all(each.numbers for each in checked.found):  # a place whose paragraph we can't tell may be in one of them
        return replace(checked, outcome=QuotationOutcome.CANNOT_TELL, why=Why.PARAGRAPH, found=()), checked.found
    return replace(checked, outcome=QuotationOutcome.NOT_THERE, found=()), checked.found


def found_in(typed: str, document: HeldText) -> tuple[FoundAt, ...]:
    """Where a quotation stands in one document."""
    return _every(typed, [document])[0]


def _every(typed: str, documents: Iterable[HeldText]) -> tuple[tuple[FoundAt, ...], bool]:
    """Every place in the documents, and whether the search came to its end: first in those that have its longest word in one piece, which is soon
    told, then in all."""
    held = list(documents)
    likely = [each for each in held if _may_have(typed, each)]
    found, whole = _searched(typed, likely)
    return (found, whole) if found or len(likely) == len(held) else _searched(typed, held)


def _may_have(typed: str, document: HeldText) -> bool:
    return any(not form.longest or document.words.may_have(form.longest) for form in _forms(typed, document))


def _searched(typed: str, documents: Iterable[HeldText]) -> tuple[tuple[FoundAt, ...], bool]:
    whole = True
    every: list[FoundAt] = []
    for document in documents:
        for quotation in _forms(typed, document):
            found: dict[Span, FoundAt] = {}
            for stream in document.words.streams:
                searched = places_of_quotation(quotation, stream.words, MOST_PLACES)
                whole = whole and searched.whole
                for each in searched.found:
                    at = _found_at(quotation, document, stream, each)
                    found.setdefault(at.place.spans[0], at)
            if found:
                every += found.values()
                break
    return tuple(every), whole


_OWN_SIGNS = re.compile(r"\[|…|\.{2}|\. \.")


def _forms(typed: str, document: HeldText) -> Iterator[Quotation]:
    """How the quotation may be read: with square brackets as the document's own, then as the quoter's; and the same without the heads and feet of
    pages that were copied with it."""
    for text in dict.fromkeys((typed, _without_edges(typed, document.words.beside))):
        yield read_quotation(text, brackets=False)
        if _OWN_SIGNS.search(text):
            yield read_quotation(text)


def _without_edges(typed: str, beside: Collection[str]) -> str:
    """The lines of a quotation without heads and feet of pages, and a page's number next to one."""
    lines = [line for line in typed.splitlines() if line.strip()]
    edges = [" ".join(line.split()) in beside and _PAGE_NUMBER.fullmatch(line) is None for line in lines]
    if len(lines) < 2 or not any(edges):
        return typed
    near = [any(edges[max(0, at - 1) : at + 2]) and _PAGE_NUMBER.fullmatch(line) is not None for at, line in enumerate(lines)]
    return "\n".join(line for line, edge, number in zip(lines, edges, near, strict=True) if not (edge or number))


def _found_at(quotation: Quotation, document: HeldText, stream: WordStream, match: Match) -> FoundAt:
    words = stream.words
    span = words.start[match.first], words.end[match.last - 1]
    records = document.words.records(*span)
    first, last = _sentence(stream, match)
    following = words.text[match.last] if match.last < len(words) else "."
    goes_on = quotation.stop == "." and following not in _ENDS and last > match.last
    return FoundAt(
        place=document.words.place(document.key, *span),
        numbers=tuple(dict.fromkeys(each.number for each in records if each.number)),
        records=tuple(dict.fromkeys(each.record for each in records if each.record)),
        before=stream.text(first, match.first),
        text=stream.text(match.first, match.last),
        after=stream.text(match.last, last),
        left_out=tuple(stream.text(*pair) for pair in match.left_out),
        own=tuple((said, stream.text(start, end)) for said, start, end in match.own),
        capital=match.capital,
        marks=match.marks,
        goes_on=goes_on,
    )


def _sentence(stream: WordStream, match: Match) -> tuple[int, int]:
    """The words of the sentences in which a match begins and ends, not further than the paragraph and `BESIDE` words on either side."""
    words = stream.words

    def ends(index: int) -> bool:
        if words.text[index] not in _SENTENCE_ENDS or index + 1 == len(words):
            return words.text[index] in _SENTENCE_ENDS
        return words.gap[index + 1] != NONE or words.behind[index + 1] > 0  # a note's mark is glued to the stop

    first = match.first
    while first > 0 and match.first - first < BESIDE and words.paragraph[first - 1] == words.paragraph[match.first] and not ends(first - 1):
        first -= 1
    last = match.last
    while last < len(words) and last - match.last < BESIDE and words.paragraph[last] == words.paragraph[match.last - 1]:
        last += 1
        if ends(last - 1):
            break
    return first, last


def _nearest(quotation: Quotation, documents: Sequence[HeldText]) -> NearAt | None:
    """The nearest passage of all documents."""
    return max(_near(quotation, documents), key=lambda near: (near.spaces_only, near.share), default=None)


def _near(quotation: Quotation, documents: Sequence[HeldText]) -> Iterator[NearAt]:
    for document in documents:
        for stream in document.words.streams:
            near = nearest_passage(quotation, stream)
            if near is not None:
                span = stream.words.start[near.first], stream.words.end[near.last - 1]
                records = document.words.records(*span)
                yield NearAt(
                    document.words.place(document.key, *span),
                    tuple(dict.fromkeys(each.number for each in records if each.number)),
                    tuple(dict.fromkeys(each.record for each in records if each.record)),
                    near.share,
                    near.runs,
                    near.spaces_only,
                )
