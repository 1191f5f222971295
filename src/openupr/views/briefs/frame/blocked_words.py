"""What a brief says of words that are blocked out in it: why, where they stand, and how a name is turned on. Without that a reader takes the document
itself for blacked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....languages.messages import Messages, Text, message
from ....light_dataclass import replace
from ....records import Naming, Review
from ...withheld import Withheld, any_blocked_out
from .brief_shown import BriefView


def with_blocked_said(view: BriefView, withheld: Withheld, reviews: Sequence[Review], words: Messages) -> BriefView:
    """The view, which says in how it was made what is blocked out in it, if anything is."""
    lines = (*(line for section in view.sections for line in (*section.lines, *section.behind)), *view.nearly)
    if not any_blocked_out(f"{line.text}{line.source}" for line in lines):
        return view
    return replace(view, made=(*view.made, *map(words.said, _blocked(withheld, reviews))))


def _blocked(withheld: Withheld, reviews: Sequence[Review]) -> Iterator[Text]:
    if not withheld.pictures:
        yield message("Some words are blocked out in this copy (██), because they name persons or a person decided so. They stand in the documents.")
    having = [review.id for review in reviews if (persons := withheld.persons_of(review)) is not None and persons.off]
    if having:
        yield message(
            "Names found only in contributors’ submissions, or in the summary of them, are blocked out (██). So are words that may be names."
        )
        yield message("What is blocked out stands in the document that is cited.")
    for review in having:
        command = f'`openupr judge {review} "THE NAME" --person {Naming.SHOWN} --by YOU`'
        yield message("{review}: where you know that a person agrees, show the name: {command}.", review=review, command=command)
