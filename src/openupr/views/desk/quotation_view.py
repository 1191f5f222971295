"""A quotation or a citation that was held against documents, as it is shown: the outcome first, then where, then what is to be known of it.

Nobody is accused: what is not found in our reading may stand in another edition, another language or a part that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...languages.messages import Messages, messages, said_later
from ...light_dataclass import dataclass
from ...names import language_name
from ...preparing.quoting.citation_checked import CheckedCitation, CitationProblem, CitedPart
from ...preparing.quoting.nearest_words import AlignedRun
from ...preparing.quoting.quotation_checked import CheckedQuotation, FoundAt, NearAt, QuotationOutcome, Why
from ...records import Review
from ..code_words import kind_name
from ..places_cited import cited_place, paragraphs_named
from ..safe_text import sentence

INNOCENT: str = said_later("Another edition or translation may have these words. Look at the page before you say that a quotation is wrong.")
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
class NearestWordsShown:
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
    those in other documents (`elsewhere`); the nearest words; reasons and advice; the documents that were `searched`; and the reviews whose documents
    are missing where that may be why it is not found (`lacking`)."""

    outcome: str
    said: str
    typed: str
    places: tuple[PlaceShown, ...]
    elsewhere: tuple[PlaceShown, ...]
    near: NearestWordsShown | None
    reasons: tuple[str, ...]
    searched: tuple[str, ...]
    lacking: tuple[str, ...]

    @property
    def verified(self) -> bool:
        """Whether the words stand there."""
        return self.outcome == QuotationOutcome.VERIFIED


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
    """A citation as it is shown, with each of its parts; `symbol` is that of the document, empty where we don't have it."""

    outcome: str
    said: str
    printed: str
    symbol: str
    parts: tuple[CitedShown, ...]

    @property
    def verified(self) -> bool:
        """Whether all that it names is there."""
        return self.outcome == QuotationOutcome.VERIFIED


def missing_documents_named(reviews: Sequence[Review], words: Messages | None = None) -> tuple[str, ...]:
    """The documents that these reviews do not have and that may hold a quotation, in words."""
    spoken = words or messages()
    kinds = [(review, kind) for review in reviews for kind in review.missing if kind in _OWN_WORDS]
    if len(reviews) > 1:
        return tuple(spoken.say("the {kind} of {review}", kind=spoken.say(kind_name(kind)), review=review.id) for review, kind in kinds)
    return tuple(spoken.say("the {kind}", kind=spoken.say(kind_name(kind))) for _, kind in kinds)


def quotation_view(
    checked: CheckedQuotation,
    titles: Mapping[str, str],
    elsewhere: Sequence[FoundAt] = (),
    *,
    paragraphs: Sequence[str] = (),
    others: Sequence[FoundAt] = (),
    words: Messages | None = None,
) -> QuotationView:
    """A quotation as it is shown, in the language of `words` (None: English). `titles` say how each document is called; `elsewhere` are places in
    documents that were not asked for. Where the quotation was looked for in some `paragraphs` alone, `others` are its places in the rest of the
    document."""
    spoken = words or messages()
    places = tuple(_place(each, titles, spoken) for each in checked.found)
    beside = tuple(_place(each, titles, spoken) for each in (*others, *elsewhere))
    near = _near(checked.near, titles, spoken) if checked.near is not None and not beside else None
    return QuotationView(
        checked.outcome,
        _said(checked, titles, places, paragraphs, spoken),
        checked.typed,
        places,
        beside,
        near,
        tuple(_reasons(checked, titles, spoken)),
        tuple(_title(titles, key, spoken) for key in checked.searched),
        tuple(dict.fromkeys(key.partition("/")[0] for key in checked.searched)) if checked.missing else (),
    )


def _said(checked: CheckedQuotation, titles: Mapping[str, str], places: Sequence[PlaceShown], paragraphs: Sequence[str], words: Messages) -> str:
    where = _searched(checked, titles, words)
    if checked.outcome is QuotationOutcome.VERIFIED:
        if len(places) < 2:
            return words.say("Verified: the words stand in {place}.", place=places[0].cite)
        return words.count(
            len(places) - 1,
            one="Verified: the words stand in {place}, and in {n} more place.",
            many="Verified: the words stand in {place}, and in {n} more places.",
            place=places[0].cite,
        )
    if checked.outcome is QuotationOutcome.NOT_THERE:
        if paragraphs:
            named = paragraphs_named(paragraphs, words)
            return words.say("Not there: we did not find these words in {paragraphs} of {where}.", paragraphs=named, where=where)
        return words.say("Not there: we did not find these words in {where}.", where=where)
    return f"{words.say('Can’t tell.')} {_why(checked, where, words)}"


def _why(checked: CheckedQuotation, where: str, words: Messages) -> str:
    if checked.why is Why.TOO_SHORT:
        return words.said(checked.reason)
    if checked.why is Why.LANGUAGE:
        language = words.say(_language(checked.language))
        return words.say("The quotation is in {language}. In another language: {where}.", language=language, where=where)
    return words.say(_WHY[checked.why], where=where) if checked.why is not None else ""


_WHY: dict[Why, str] = said_later(
    {
        Why.SPACES: "The letters stand there, but as we read the page the spaces are elsewhere. Look at the page.",
        Why.NOT_READ: "We did not find these words in {where}, and a part of that could not be read.",
        Why.MISSING: "We did not find these words in {where}. Other documents of the review are missing.",
        Why.TOO_LONG_A_SEARCH: "The search took too long and was ended. Give a shorter part of the quotation.",
        Why.NONE_HELD: "We don’t have that document.",
        Why.PARAGRAPH: "The words stand in {where}. We can’t tell in which paragraph.",
    }
)


def _title(titles: Mapping[str, str], key: str, words: Messages) -> str:
    """What a document is called: its symbol or file, or its key where nothing is known of it ("report.pdf of SVN-48")."""
    title = titles.get(key, key)
    name, of, review = title.rpartition(" of ")
    return words.say("{document} of {review}", document=name, review=review) if of and review == key.partition("/")[0] else title


def _searched(checked: CheckedQuotation, titles: Mapping[str, str], words: Messages) -> str:
    names = [_title(titles, key, words) for key in checked.searched]
    if len(names) == 1:
        return names[0]
    reviews = tuple(dict.fromkeys(key.partition("/")[0] for key in checked.searched))
    count = len(names)
    return words.count(
        count,
        one="the {n} document of {reviews} that we have",
        many="the {n} documents of {reviews} that we have",
        reviews=reviews,
    )


def _language(code: str | None) -> str:
    return language_name(code) if code else "another language"


def _reasons(checked: CheckedQuotation, titles: Mapping[str, str], words: Messages) -> Iterator[str]:
    if checked.why is Why.TOO_SHORT and checked.found:
        count = len(checked.found)
        yield words.count(count, one="The words stand in {n} place that we found.", many="The words stand in {n} places that we found.")
    if checked.outcome is QuotationOutcome.VERIFIED:
        return
    for key, lack in checked.lacks[:_MOST_SHOWN]:
        title, what = _title(titles, key, words), words.said(lack.what)
        if lack.page:
            yield words.say("Not read: {document}, page {page}, {what}.", document=title, page=str(lack.page), what=what)
        else:
            yield words.say("Not read: {document}, {what}.", document=title, what=what)
    if checked.missing:
        yield words.say("Missing: {documents}.", documents=tuple(checked.missing))
    if checked.outcome is QuotationOutcome.NOT_THERE:
        yield words.say(INNOCENT)


def _place(found: FoundAt, titles: Mapping[str, str], words: Messages) -> PlaceShown:
    title = _title(titles, found.place.document, words)
    record = found.records[0] if found.records else ""
    cite = cited_place(found.place, found.numbers, title, words)
    return PlaceShown(cite, title, record, found.place.page, found.before, found.text, found.after, tuple(_remarks(found, words)))


def _remarks(found: FoundAt, words: Messages) -> Iterator[str]:
    say = words.say
    for left in found.left_out:
        if left:
            yield say("The quotation leaves out “{words}”.", words=left)
        else:
            yield say("The quotation says that it leaves words out, and none are left out.")
    for own, printed in found.own:
        stands = say("The document has “{words}” there.", words=printed) if printed else say("The document has no words there.")
        yield f"{say('In square brackets the quotation has “{words}”.', words=own)} {stands}"
    if found.capital:
        first = found.text.split()[0] if found.text.split() else ""
        yield say("The first letter differs: the document has “{word}”.", word=first)
    if found.marks:
        yield words.count(
            found.marks,
            one="{n} figure that looks like a note’s mark is left aside.",
            many="{n} figures that look like notes’ marks are left aside.",
        )
    if found.goes_on:
        goes_on = found.after.strip()
        yield say("The quotation ends with a full stop. In the document the sentence goes on: “{words}”", words=goes_on)


def _near(near: NearAt, titles: Mapping[str, str], words: Messages) -> NearestWordsShown:
    title = _title(titles, near.place.document, words)
    record = near.records[0] if near.records else ""
    runs = tuple((str(run), text.strip()) for run, text in near.runs)
    return NearestWordsShown(cited_place(near.place, near.numbers, title, words), title, record, near.place.page, near.share, runs)


SIGNS: dict[str, tuple[str, str]] = {AlignedRun.SAME: ("", ""), AlignedRun.QUOTED: ("[-", "-]"), AlignedRun.PRINTED: ("{+", "+}")}
"""How words are marked that only the quotation has, and those that only the document has."""
OF_ONE: dict[str, str] = said_later({AlignedRun.QUOTED: "Only the quotation has these", AlignedRun.PRINTED: "only the document these"})
"""What these marks mean."""


def citation_view(checked: CheckedCitation, title: str, words: Messages | None = None) -> CitationView:
    """A citation as it is shown, in the language of `words` (None: English); `title` is what its document is called."""
    spoken = words or messages()
    say, symbol, printed = spoken.say, checked.citation.symbol.text, checked.citation.printed
    if not checked.document:
        told = say("We don’t have {symbol}. The UN has it at https://docs.un.org/en/{symbol}.", symbol=symbol)
        return CitationView(QuotationOutcome.CANNOT_TELL, f"{say('Can’t tell.')} {told}", printed, "", ())
    parts = tuple(_part(each, title, spoken) for each in checked.parts)
    if not parts:
        told = say("Verified: we have {document}. The citation names no paragraph or page.", document=title)
        return CitationView(QuotationOutcome.VERIFIED, told, printed, symbol, ())
    if checked.outcome is QuotationOutcome.VERIFIED:
        told = say("Verified: {document} has {parts}.", document=title, parts=_called(checked.parts, spoken))
    elif checked.outcome is QuotationOutcome.NOT_THERE:
        wrong = [each for each in checked.parts if each.problem is CitationProblem.BEYOND]
        if wrong:
            told = say("Not there: {document} has no {parts}.", document=title, parts=_called(wrong, spoken))
        else:
            told = say("Not there: the paragraph stands on another page of {document}.", document=title)
    else:
        unknown = _called([each for each in checked.parts if each.outcome is checked.outcome], spoken)
        told = f"{say('Can’t tell.')} {say('We did not find {parts} in {document}.', parts=unknown, document=title)}"
    return CitationView(checked.outcome, told, printed, symbol, parts)


def _called(parts: Sequence[CitedPart], words: Messages) -> str:
    """Parts by their kinds: "paragraphs 12, 13 and 14 and page 3"."""
    kinds: dict[str, list[str]] = {}
    for part in parts:
        kind, _, number = part.called.partition(" ")
        kinds.setdefault(kind, []).append(number)
    return words.listed(_numbered(kind, numbers, words) for kind, numbers in kinds.items())


def _numbered(kind: str, numbers: Sequence[str], words: Messages) -> str:
    several = len(numbers) > 1
    if kind == "page":
        return words.say("pages {numbers}", numbers=tuple(numbers)) if several else words.say("page {number}", number=numbers[0])
    if kind == "note":
        return words.say("notes {numbers}", numbers=tuple(numbers)) if several else words.say("note {number}", number=numbers[0])
    return paragraphs_named(numbers, words) if kind == "paragraph" else f"{kind} {words.listed(numbers)}"


def _part(part: CitedPart, title: str, words: Messages) -> CitedShown:
    kind, _, number = part.called.partition(" ")
    called = _numbered(kind, [number], words)
    say = words.say
    match part.problem:
        case CitationProblem.BEYOND:
            said = say("There is no {part}: the last that we found is {last}.", part=called, last=part.last)
        case CitationProblem.NOT_FOUND:
            said = say("We did not find {part}. Our reading may have missed it: look for yourself.", part=called)
        case CitationProblem.NO_PAGES:
            said = say("The file that we have has no pages.")
        case CitationProblem.OTHER_PAGE:
            pages = _numbered("page", [str(each) for each in part.pages], words)
            said = say("The paragraph does not stand on page {number}. It stands on {pages}.", number=number, pages=pages)
        case _:
            said = say("{part} is there.", part=sentence(called))
    numbers = () if part.place is None else (number if kind == "paragraph" else part.called,)
    cite = "" if part.place is None else cited_place(part.place, numbers, title, words)
    return CitedShown(part.outcome, said, cite, part.record, part.place.page if part.place else None, part.text)
