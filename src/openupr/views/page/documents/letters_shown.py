"""What special procedures wrote to a State and what it replied, and where the reports on reprisals speak of it, as they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ....examining.frame.result_words import state_value
from ....languages.messages import Messages, said_later
from ....light_dataclass import dataclass
from ....records import Kind, Paragraph, Review
from ....records.prepared.state_letters import Letter, LetterType
from ...identifiers_shown import anchor
from ...states_and_groups import body_name
from ...withheld import Withheld

TYPES: dict[LetterType, str] = said_later(
    {
        LetterType.ALLEGATION: "allegation letter",
        LetterType.URGENT: "urgent appeal",
        LetterType.OTHER: "other letter",
        LetterType.UNKNOWN: "letter whose reference we can’t read",
    }
)
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
    """The letters of a review in the order of their dates, replies to letters that are not held, letters that lists alone have, reports on reprisals,
    and sentences."""

    review: str
    letters: tuple[LetterLine, ...]
    replies: tuple[str, ...]
    listed: tuple[str, ...]
    reprisals: tuple[ReprisalsLine, ...]
    notes: tuple[str, ...]


def letters_view(review: Review, withheld: Withheld, words: Messages) -> LettersView:
    """What a review holds of letters, replies and reports on reprisals, in the language of `words`."""
    say = words.say
    replied = {
        each.id: say("{record} of {day:date}", record=anchor(each.id), day=each.date) if each.date else anchor(each.id)
        for each in review.letter_replies
    }
    letters = tuple(_line(each, replied, _days_after(each, review, words), words) for each in review.letters)
    alone = tuple(
        say("{reply}, to {letters}", reply=replied[each.id], letters=", ".join(each.references))
        if each.references
        else say("{reply}, to a letter that it does not name", reply=replied[each.id])
        for each in review.letter_replies
        if not each.letters
    )
    reprisals = tuple(
        ReprisalsLine(
            text.document.symbol or text.document.name,
            words.date(text.document.date),
            tuple(f"{anchor(each.id)} ({_paragraph(each, words)})" for each in text.paragraphs),
        )
        for text in review.further
        if text.document.kind is Kind.REPRISALS_REPORT and text.paragraphs
    )
    return withheld.view(LettersView(review.id, letters, alone, tuple(_listed(review, words)), reprisals, tuple(_notes(review, words))))


def _listed(review: Review, words: Messages) -> Iterator[str]:
    """The letters that lists kept with the review have, and that are not held, each once: as the newest list has it."""
    seen = {each.reference for each in review.letters}
    for kept in review.lists:
        for letter in kept.found.letters:
            if letter.reference not in seen:
                seen.add(letter.reference)
                replied = words.say("reply of {day:date}", day=letter.replied) if letter.replied else words.say("no reply on the list")
                told = filter(None, (letter.reference, words.date(letter.day), replied))
                yield words.say("{letter} ({list}, row {row})", letter=", ".join(told), list=kept.document, row=letter.row)


def _line(letter: Letter, replied: dict[str, str], after: dict[str, str], words: Messages) -> LetterLine:
    by = tuple(words.say(body_name(each.body, each.printed)) for each in letter.mandates)
    kind = words.say(TYPES[letter.type])
    replies = tuple(
        words.say("{reply}, {after}", reply=replied[each], after=after[each]) if after.get(each) else replied[each] for each in letter.replies
    )
    return LetterLine(anchor(letter.id), letter.reference, kind, words.date(letter.date), by, replies)


def _days_after(letter: Letter, review: Review, words: Messages) -> dict[str, str]:
    """How many days after a letter each reply to it was written, where both have a whole date and the reply is not the earlier one."""
    found: dict[str, str] = {}
    for reply in review.letter_replies:
        if reply.id in letter.replies and len(letter.date) == len(reply.date) == len("2023-06-12") and letter.date <= reply.date:
            days = (date.fromisoformat(reply.date) - date.fromisoformat(letter.date)).days
            found[reply.id] = words.count(days, one="{n} day after the letter", many="{n} days after the letter")
    return found


def _paragraph(each: Paragraph, words: Messages) -> str:
    annex, _, _ = each.place.paragraph.removeprefix("annex ").partition(", ")
    if each.place.paragraph.startswith("annex"):
        return words.say("annex {annex}, paragraph {number}", annex=annex, number=each.number)
    return words.say("paragraph {number}", number=each.number)


def _notes(review: Review, words: Messages) -> Iterator[str]:
    held = len(review.letters)
    if not held:
        yield words.say("{review}: we have no letter of special procedures to {state:the}.", review=review.id, state=state_value(review))
        return
    yield words.count(
        held,
        one="To {answered} of {n} letter we have a reply of {state:the}. It may have sent others, which we don’t have.",
        many="To {answered} of {n} letters we have a reply of {state:the}. It may have sent others, which we don’t have.",
        answered=sum(bool(each.replies) for each in review.letters),
        state=state_value(review),
    )
