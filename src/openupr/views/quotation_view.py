"""A quotation or a citation that was held against documents, as it is shown: the outcome first, then where, then what is to be known of it.

Nobody is accused: what is not found in our reading may stand in another edition, another language or a part that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..names import language_name
from ..preparing.citation_checked import CheckedCitation, CitedPart, Problem
from ..preparing.nearest_words import Run
from ..preparing.quotation_checked import CheckedQuotation, FoundAt, NearAt, Outcome, Why
from ..records import Review
from .places_cited import cited, paragraphs_named
from .wording import counted, kind_name, listed, sentence

OUTCOMES = {Outcome.VERIFIED: "Verified", Outcome.NOT_THERE: "Not there", Outcome.CANNOT_TELL: "Can’t tell"}
"""How each outcome is called."""

INNOCENT = "Another edition or translation may have these words. Look at the page before you say that a quotation is wrong."
"""What is said where a quotation is not there."""

_MOST_SHOWN = 6
_OWN_WORDS = ("national_report", "compilation", "stakeholder_summary", "advance_questions", "working_group_report", "addendum")
"""The documents of a review that hold words of their own: what is missing of these may hold a quotation."""


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place: how it is cited, its record, the words of the sentence before and after the quotation and those of the quotation itself as the
    document has them, and what is to be known of it, in sentences."""

    cite: str
    document: str
    record: str
    page: int | None
    before: str
    text: str
    after: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NearShown:
    """The nearest words: how they are cited, the share of words that both have, and the way from the quotation to them: pairs of `same`, `quoted` or
    `printed`, and words."""

    cite: str
    document: str
    record: str
    page: int | None
    share: float
    runs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation as it is shown: what became of it, in a word (`outcome`) and a sentence (`said`); the places in the documents that were asked for;
    those in other documents (`elsewhere`); the nearest words; reasons and advice."""

    outcome: str
    said: str
    typed: str
    places: tuple[PlaceShown, ...]
    elsewhere: tuple[PlaceShown, ...]
    near: NearShown | None
    reasons: tuple[str, ...]
    searched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedShown:
    """One paragraph, note or page that is cited: the outcome, a sentence, the place and its text."""

    outcome: str
    said: str
    cite: str
    record: str
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation as it is shown, with each of its parts."""

    outcome: str
    said: str
    printed: str
    parts: tuple[CitedShown, ...]


def missing_words(reviews: Sequence[Review]) -> tuple[str, ...]:
    """The documents that these reviews do not have and that may hold a quotation, in words."""
    several = len(reviews) > 1
    kinds = [(review, kind) for review in reviews for kind in review.missing if kind in _OWN_WORDS]
    return tuple(f"the {kind_name(kind)}{f' of {review.id}' if several else ''}" for review, kind in kinds)


def quotation_view(
    checked: CheckedQuotation,
    titles: Mapping[str, str],
    elsewhere: Sequence[FoundAt] = (),
    *,
    paragraphs: Sequence[str] = (),
    others: Sequence[FoundAt] = (),
) -> QuotationView:
    """A quotation as it is shown. `titles` say how each document is called; `elsewhere` are places in documents that were not asked for. Where the
    quotation was looked for in some `paragraphs` alone, `others` are its places in the rest of the document."""
    places = tuple(_place(each, titles) for each in checked.found)
    beside = (*(_place(each, titles) for each in others), *(_place(each, titles) for each in elsewhere))
    near = _near(checked.near, titles) if checked.near is not None and not beside else None
    return QuotationView(
        checked.outcome,
        _said(checked, titles, places, paragraphs),
        checked.typed,
        places,
        beside,
        near,
        tuple(_reasons(checked, titles)),
        tuple(titles.get(key, key) for key in checked.searched),
    )


def _said(checked: CheckedQuotation, titles: Mapping[str, str], places: Sequence[PlaceShown], paragraphs: Sequence[str]) -> str:
    where = _searched(checked, titles)
    if checked.outcome is Outcome.VERIFIED:
        more = f", and in {counted(len(places) - 1, 'more place')}" if len(places) > 1 else ""
        return f"Verified: the words stand in {places[0].cite}{more}."
    if checked.outcome is Outcome.NOT_THERE:
        if paragraphs:
            return f"Not there: we did not find these words in {paragraphs_named(paragraphs)} of {where}."
        return f"Not there: we did not find these words in {where}."
    why = {
        Why.TOO_SHORT: checked.reason,
        Why.SPACES: "The letters stand there, but as we read the page the spaces are elsewhere. Look at the page.",
        Why.NOT_READ: f"We did not find these words in {where}, and a part of that could not be read.",
        Why.LANGUAGE: f"The quotation is in {_language(checked.language)}. We have {where} in another language.",
        Why.MISSING: f"We did not find these words in {where}. Other documents of the review are missing.",
        Why.TOO_LONG_A_SEARCH: "The search took too long and was ended. Give a shorter part of the quotation.",
        Why.NONE_HELD: "We don’t have that document.",
        Why.PARAGRAPH: f"The words stand in {where}. We can’t tell in which paragraph.",
        None: "",
    }[checked.why]
    return f"Can’t tell. {why}"


def _searched(checked: CheckedQuotation, titles: Mapping[str, str]) -> str:
    names = [titles.get(key, key) for key in checked.searched]
    reviews = list(dict.fromkeys(key.partition("/")[0] for key in checked.searched))
    return names[0] if len(names) == 1 else f"the {len(names)} documents of {listed(reviews)} that we have"


def _language(code: str | None) -> str:
    return language_name(code) if code else "another language"


def _reasons(checked: CheckedQuotation, titles: Mapping[str, str]) -> Iterator[str]:
    if checked.why is Why.TOO_SHORT and checked.found:
        yield f"The words stand in {counted(len(checked.found), 'place')} that we found."
    if checked.outcome is Outcome.VERIFIED:
        return
    for key, lack in checked.lacks[:_MOST_SHOWN]:
        page = f"page {lack.page}, " if lack.page else ""
        yield f"Not read: {titles.get(key, key)}, {page}{lack.what}."
    if checked.missing:
        yield f"Missing: {listed(checked.missing)}."
    if checked.outcome is Outcome.NOT_THERE:
        yield INNOCENT


def _place(found: FoundAt, titles: Mapping[str, str]) -> PlaceShown:
    title = titles.get(found.place.document, found.place.document)
    record = found.records[0] if found.records else ""
    cite = cited(found.place, found.numbers, title)
    return PlaceShown(cite, title, record, found.place.page, found.before, found.text, found.after, tuple(_remarks(found)))


def _remarks(found: FoundAt) -> Iterator[str]:
    for left in found.left_out:
        yield f"The quotation leaves out “{left}”." if left else "The quotation says that it leaves words out, and none are left out."
    for own, printed in found.own:
        stands = f"The document has “{printed}” there." if printed else "The document has no words there."
        yield f"In square brackets the quotation has “{own}”. {stands}"
    if found.capital:
        first = found.text.split()[0] if found.text.split() else ""
        yield f"The first letter differs: the document has “{first}”."
    if found.marks:
        yield (
            f"{counted(found.marks, 'figure')} that looks like a note’s mark is left aside."
            if found.marks == 1
            else (f"{found.marks} figures that look like notes’ marks are left aside.")
        )
    if found.goes_on:
        yield f"The quotation ends with a full stop. In the document the sentence goes on: “{found.after.strip()}”"


def _near(near: NearAt, titles: Mapping[str, str]) -> NearShown:
    title = titles.get(near.place.document, near.place.document)
    record = near.records[0] if near.records else ""
    runs = tuple((str(run), text.strip()) for run, text in near.runs)
    return NearShown(cited(near.place, near.numbers, title), title, record, near.place.page, near.share, runs)


SIGNS: dict[str, tuple[str, str]] = {Run.SAME: ("", ""), Run.QUOTED: ("[-", "-]"), Run.PRINTED: ("{+", "+}")}
"""How words are marked that only the quotation has, and those that only the document has."""


def citation_view(checked: CheckedCitation, title: str) -> CitationView:
    """A citation as it is shown; `title` is what its document is called."""
    symbol = checked.citation.symbol.text
    if not checked.document:
        said = f"Can’t tell. We don’t have {symbol}. The UN has it at https://docs.un.org/en/{symbol}."
        return CitationView(Outcome.CANNOT_TELL, said, checked.citation.printed, ())
    parts = tuple(_part(each, title) for each in checked.parts)
    if not parts:
        said = f"Verified: we have {title}. The citation names no paragraph or page."
        return CitationView(Outcome.VERIFIED, said, checked.citation.printed, ())
    if checked.outcome is Outcome.VERIFIED:
        said = f"Verified: {title} has {_called(checked.parts)}."
    elif checked.outcome is Outcome.NOT_THERE:
        wrong = [each for each in checked.parts if each.problem is Problem.BEYOND]
        said = f"Not there: {title} has no {_called(wrong)}." if wrong else f"Not there: the paragraph stands on another page of {title}."
    else:
        said = f"Can’t tell. We did not find {_called([each for each in checked.parts if each.outcome is checked.outcome])} in {title}."
    return CitationView(checked.outcome, said, checked.citation.printed, parts)


def _called(parts: Sequence[CitedPart]) -> str:
    """Parts by their kinds: "paragraphs 12, 13 and 14 and page 3"."""
    kinds: dict[str, list[str]] = {}
    for part in parts:
        kind, _, number = part.called.partition(" ")
        kinds.setdefault(kind, []).append(number)
    return listed(f"{kind}{'s' if len(numbers) > 1 else ''} {listed(numbers)}" for kind, numbers in kinds.items())


def _part(part: CitedPart, title: str) -> CitedShown:
    kind, _, number = part.called.partition(" ")
    said = {
        Problem.BEYOND: f"There is no {kind} {number}: the last that we found is {part.last}.",
        Problem.NOT_FOUND: f"We found no {kind} of the number {number}. Our reading may have missed it: look for yourself.",
        Problem.NO_PAGES: "The file that we have has no pages.",
        Problem.OTHER_PAGE: f"The paragraph does not stand on page {number}. It stands on {_on(part.pages)}.",
        None: f"{sentence(part.called)} is there.",
    }[part.problem]
    numbers = () if part.place is None else (number if kind == "paragraph" else part.called,)
    cite = "" if part.place is None else cited(part.place, numbers, title)
    return CitedShown(part.outcome, said, cite, part.record, part.place.page if part.place else None, part.text)


def _on(pages: Sequence[int]) -> str:
    return f"page {pages[0]}" if len(pages) == 1 else f"pages {listed(map(str, pages))}"
