"""What the desk's pages rest on: a review with the others of its State, what is made of them, what may not be shown of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from fastapi import Request
from fastapi.responses import Response

from ...errors import BeingMadeError, OpenUPRError
from ...languages.messages import Messages, Text
from ...light_dataclass import dataclass
from ...made_once import made_once
from ..reviews.review_pages import review_head
from ..shelf.review_shelf import PATIENCE, ReviewShelf, Shelved
from ..shell.made_in_time import MadeInTime
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.refused import BeingMade, Refused
from ..shell.said_errors import error_said, refused_for

if TYPE_CHECKING:
    from ...records import Review
    from ...stages.made.stage_outputs import Derived
    from ...views.withheld import Withheld

_T = TypeVar("_T")


@dataclass(frozen=True)
class ReviewsOfState:
    """Reviews of one State, the oldest first; `shelved` is the one that was asked for. `after`: later ones, in which a brief looks for what became of
    a request."""

    shelved: Shelved
    every: tuple[Shelved, ...]
    after: tuple[Shelved, ...] = ()

    @property
    def reviews(self) -> list[Review]:
        """The reviews themselves."""
        return [each.review for each in self.every]

    @property
    def derived(self) -> list[Derived]:
        """What is made of each."""
        return [each.made for each in self.every]

    @property
    def derived_after(self) -> list[Derived]:
        """What is made of each later one."""
        return [each.made for each in self.after]

    @property
    def key(self) -> tuple[str, ...]:
        """Changes with anything that they are made of."""
        return tuple(f"{each.review.id} {each.key}" for each in (*self.every, *self.after))

    @made_once
    def withheld(self) -> Withheld:
        """What may not be shown of them."""
        from ...views.withheld import Withheld

        every = (*self.every, *self.after)
        return Withheld([each.review for each in every], descriptions={each.review.id: each.made.description for each in every})


class Desk:
    """The shelf, with what takes long to make of it."""

    def __init__(self, shelf: ReviewShelf) -> None:
        self.shelf, self.made = shelf, MadeInTime()

    def close(self) -> None:
        """Stop when what is being made is made."""
        self.made.close()

    def of_state(self, identifier: str, *, later: bool = False, after: bool = False, patience: float = PATIENCE) -> ReviewsOfState:
        """A review, with the earlier ones of its State that the store has (`later`: with all of them; `after`: with the later ones apart). Raises as
        `ReviewShelf.review`."""
        chosen = self.shelf.review(identifier, patience=patience)
        named = [each.id for each in self.shelf.listed() if each.id[:3] == identifier[:3] and (later or after or each.id <= identifier)]
        every = tuple(chosen if each == identifier else self.shelf.review(each, patience=patience) for each in named)
        so_far = sum(later or each <= identifier for each in named)
        return ReviewsOfState(chosen, every[:so_far], every[so_far:])

    def get(self, of: ReviewsOfState, asked: tuple[object, ...], make: Callable[[], _T], what: Text, *, patience: float = 1.5) -> _T:
        """What is made of these reviews for what was asked, once."""
        return self.made.get((*asked, of.key), make, what, patience=patience)


def desk_page(request: Request, template: str, of: ReviewsOfState, here: str, **shown: Any) -> Response:
    """A page of the desk on a review."""
    return page_response(request, template, **review_head(of.shelved, reader_words(request)), **shown, tab=here, here="desk")


def reviews_named(shelf: ReviewShelf, words: Messages) -> list[tuple[str, str]]:
    """Every review by its identifier and its name, in the reader's language."""
    listed = ((each.id, each.id[:3], int(each.id[4:])) for each in shelf.listed())
    named = ((name, words.say("{state}, session {session}", state=words.state(state), session=session)) for name, state, session in listed)
    return words.by_name(named, lambda each: each[1])


def problem_of(act: Callable[[], _T], words: Messages) -> tuple[_T | None, str]:
    """What an act gives, or what a person did wrong, in sentences: it is said beside the form. What is being made, or broke, is raised."""
    try:
        return act(), ""
    except (BeingMade, BeingMadeError):
        raise
    except (OpenUPRError, Refused) as error:
        refused = refused_for(error)
        if refused.status >= 500:
            raise
        return None, refusal_said(refused, words)


def refusal_said(refused: Refused, words: Messages) -> str:
    """A refusal in one or two sentences."""
    what, step = error_said(refused, words)
    stop = "" if what.endswith((".", "!", "?")) else "."
    return f"{what[:1].upper()}{what[1:]}{stop} {step}".strip()
