"""What special procedures wrote to a State and what it replied, and where the reports on reprisals speak of it, as they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Kind, Review
from ..records.state_letters import Letter, LetterType
from .withheld import Withheld
from .wording import anchor, body_name, counted, long_date, state_of

TYPES = {
    LetterType.ALLEGATION: "allegation letter",
    LetterType.URGENT: "urgent appeal",
    LetterType.OTHER: "other letter",
    LetterType.UNKNOWN: "letter whose reference we can’t read",
}
"""What a letter is, in words."""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter: its record, reference, kind and date in words, who sent it, and the replies that are held, each with its record and date."""

    record: str
    reference: str
    kind: str
    date: str
    by: tuple[str, ...]
    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReprisalsLine:
    """A report on reprisals: its symbol (or its file's name), its date, and the records of the paragraphs on the State, each with its place."""

    document: str
    date: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LettersView:
    """The letters of a review in the order of their dates, replies to letters that are not held, reports on reprisals, and sentences."""

    review: str
    letters: tuple[LetterLine, ...]
    replies: tuple[str, ...]
    reprisals: tuple[ReprisalsLine, ...]
    notes: tuple[str, ...]


def letters_view(review: Review, withheld: Withheld) -> LettersView:
    """What a review holds of letters, replies and reports on reprisals."""
    replied = {each.id: f"{anchor(each.id)}{f' of {long_date(each.date)}' if each.date else ''}" for each in review.letter_replies}
    letters = tuple(_line(each, replied) for each in review.letters)
    alone = tuple(
        f"{replied[each.id]}, to {', '.join(each.references) or 'a letter that it does not name'}"
        for each in review.letter_replies
        if not each.letters
    )
    reprisals = tuple(
        ReprisalsLine(
            text.document.symbol or text.document.name,
            long_date(text.document.date),
            tuple(
                f"{anchor(each.id)} ({each.place.paragraph if 'para' in each.place.paragraph else f'paragraph {each.number}'})"
                for each in text.paragraphs
            ),
        )
        for text in review.further
        if text.document.kind is Kind.REPRISALS_REPORT and text.paragraphs
    )
    return withheld.view(LettersView(review.id, letters, alone, reprisals, tuple(_notes(review))))


def _line(letter: Letter, replied: dict[str, str]) -> LetterLine:
    by = tuple(body_name(each.body, each.printed) for each in letter.mandates)
    return LetterLine(
        anchor(letter.id), letter.reference, TYPES[letter.type], long_date(letter.date), by, tuple(replied[each] for each in letter.replies)
    )


def _notes(review: Review) -> Iterator[str]:
    held = len(review.letters)
    if not held:
        yield f"{review.id}: we hold no letter of special procedures to {state_of(review)}."
        return
    answered = sum(bool(each.replies) for each in review.letters)
    yield f"To {answered} of {counted(held, 'letter')} we hold a reply of {state_of(review)}. It may have sent others, which we don’t hold."
