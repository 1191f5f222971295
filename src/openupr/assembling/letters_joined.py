"""Letters of special procedures, the State's replies and reports on reprisals, as parts of one review.

A letter joins the review where it is to this State and of the years between the review before and the next one. A reply is led to its letter by the
reference alone. What does not join is not read into the review, and a doubt says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..languages.messages import message
from ..languages.word_tables import has_table, reading_in
from ..light_dataclass import dataclass, replace
from ..records import Concern, Document, Doubt, Kind, NumberedDocument
from ..records.prepared.state_letters import Letter, LetterReply
from .years_of_review import is_within, review_days

LETTERS = {Kind.COMMUNICATION: "W", Kind.COMMUNICATION_REPLY: "G", Kind.REPRISALS_REPORT: "Y"}
"""The letter of what stands in a document of these kinds (records/prepared/state_letters.py)."""


@dataclass(frozen=True, slots=True)
class Written:
    """The letters and replies of a review, what the writers themselves say in them, and doubts."""

    letters: tuple[Letter, ...] = ()
    replies: tuple[LetterReply, ...] = ()
    concerns: tuple[Concern, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def letter_on_review(review: str, text: NumberedDocument, names: Iterable[str]) -> NumberedDocument:
    """What of a document belongs to a review: all of a letter or a reply, of a report on reprisals the paragraphs on the State. Nothing, with a
    doubt, where it is to another State, or of other years."""
    document = text.document
    with reading_in(document.language):
        why = _apart(review, text)
        if why is not None:
            return NumberedDocument(document, (), (), (), (), (why,))
        if document.kind is not Kind.REPRISALS_REPORT:
            return text
        from ..extracting.reprisals_report import section_of

        return section_of(text, review[:3], names)


def _apart(review: str, text: NumberedDocument) -> Doubt | None:
    document, date = text.document, text.document.date or ""
    if document.kind is not Kind.REPRISALS_REPORT:
        from ..extracting.letters import addressees_of, date_of

        date = date_of(text)
        to = addressees_of(text)
        if to and review[:3] not in to:
            what = message(
                "{file} is a letter to another addressee ({names}), or a reply to one: it is not read into this review",
                file=document.name,
                names=", ".join(to),
            )
            return Doubt("letter_to_another", what, document=document.key, expected=review[:3], found=", ".join(to))
    years = review_days(review)
    if not date or years is None or is_within(date, years):
        return None
    what = message(
        "{file} is of {day}: the years of this review are those from {first} to {last}. It is not read into it",
        file=document.name,
        day=date,
        first=years[0],
        last=years[1],
    )
    return Doubt("document_of_other_years", what, document=document.key, expected=f"{years[0]} to {years[1]}", found=date)


def written_in(texts: Sequence[NumberedDocument], names: Iterable[str]) -> Written:
    """The letters and replies among these documents, whose paragraphs have the identifiers of a review, and what bodies say in them and in reports on
    reprisals; `names` are what the review's documents call the State."""
    concerns = list(_on_reprisals(texts, tuple(names)))
    every = [each for each in texts if each.document.kind in {Kind.COMMUNICATION, Kind.COMMUNICATION_REPLY} and each.paragraphs]
    if not every:
        return Written(concerns=tuple(concerns))
    from ..extracting.letters import letter_of, reply_of, said_in_letter

    doubts: list[Doubt] = []
    letters: list[Letter] = []
    replies: list[LetterReply] = []
    for text in every:
        with reading_in(text.document.language):
            identifier = text.paragraphs[0].id.rpartition(".")[0]
            if text.document.kind is Kind.COMMUNICATION_REPLY:
                replies.append(reply_of(text, identifier))
                continue
            letter = letter_of(text, identifier)
            letters.append(letter)
            concerns += said_in_letter(letter, text)
            doubts += _unread(letter, text.document)
    return Written(*_paired(letters, replies), tuple(concerns), tuple(doubts))


def _on_reprisals(texts: Iterable[NumberedDocument], names: tuple[str, ...]) -> Iterator[Concern]:
    for text in texts:
        if text.document.kind is Kind.REPRISALS_REPORT and text.paragraphs and has_table("reporting", text.document.language):
            from ..extracting.reprisals_report import said_on_reprisals

            with reading_in(text.document.language):
                yield from said_on_reprisals(text, names)


def _paired(letters: Sequence[Letter], replies: Sequence[LetterReply]) -> tuple[tuple[Letter, ...], tuple[LetterReply, ...]]:
    """Each letter with the replies that name its reference, each reply with those letters."""
    from ..extracting.letters import letter_key

    keys = {reply.id: {letter_key(each) for each in reply.references} for reply in replies}
    whose = {letter.id: letter_key(letter.reference) for letter in letters if letter.reference}
    return (
        tuple(replace(each, replies=tuple(reply for reply, named in keys.items() if whose.get(each.id) in named)) for each in letters),
        tuple(replace(each, letters=tuple(letter for letter, key in whose.items() if key in keys[each.id])) for each in replies),
    )


def _unread(letter: Letter, document: Document) -> Iterator[Doubt]:
    if not letter.reference:
        what = message("{file} is a letter whose reference we can’t read: we can’t tell what it is and which reply is to it", file=document.name)
        yield Doubt("letter_reference_unread", what, document=document.key)
    if not letter.mandates:
        what = message("{file} is a letter whose senders we can’t read: what it is concerned at is nobody’s concern here", file=document.name)
        yield Doubt("letter_senders_unread", what, document=document.key)
