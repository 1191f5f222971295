"""Names in the reader's language: States, UN bodies and treaties by their official titles, and what we count requests by (groups, kinds of action,
subjects). A name that no table has stays as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..examining.frame.result_words import state_value
from ..languages.messages import Message, Messages, Text, message, said_later, state_text
from ..names import bodies_called, body, state, treaty
from ..records import NumberedDocument, Recommender, Review

if TYPE_CHECKING:
    from .quotes import Link

(ALL_TOGETHER,) = said_later(("All together",))
"""The line of a table that has what all of its other lines have."""
UNKNOWN = "unknown-"
"""How the key of a name begins that is no State that we know (`review_view.StateView`)."""


def name_said(words: Messages, key: str, name: str) -> str:
    """The `name` of a line with this `key`: a State's official name; any other State as it is printed; what we count by in the reader's language."""
    if key.isupper():
        try:
            return words.state(state(key).iso3)
        except LookupError:
            return name
    return name if key.startswith(UNKNOWN) else words.say(name)


class NamedLine(Protocol):
    """A line with a State's key and name: of a list, of a table, of a bar."""

    @property
    def key(self) -> str:
        """The State's code, or another key for a name that is no State we know."""

    @property
    def name(self) -> str:
        """Its name in English, or as printed."""


Lines = TypeVar("Lines", bound=NamedLine)


def states_by_name(words: Messages, every: Iterable[Lines], *, most: str = "") -> list[Lines]:
    """Lines of States in the order of the reader's alphabet; before it, by the number that is their attribute `most`, the largest first."""
    named = words.by_name(every, lambda each: name_said(words, each.key, each.name))
    return sorted(named, key=attrgetter(most), reverse=True) if most else named


def links_by_name(words: Messages, every: Iterable[Link]) -> list[Link]:
    """Links to the lines of States ("by-SVN"), in the order of the reader's alphabet."""
    return words.by_name(every, lambda each: name_said(words, each.name.removeprefix("by-"), each.says))


def state_named(review: Review) -> Message:
    """The State under review as the value of a sentence: its official name in the reader's language."""
    return Message("{state:state}", "", (("state", state_value(review)),))


def recommender_said(recommender: Recommender, words: Messages) -> str:
    """A recommending State by its official name in the reader's language, or as printed where it was not recognised."""
    return words.state(recommender.state) if recommender.state else recommender.printed


def recommender_text(recommender: Recommender) -> Text:
    """The same, to be said later."""
    return state_text(recommender.state) if recommender.state else recommender.printed


def body_text(code: str, printed: str = "", called: Mapping[str, str] | None = None) -> Text:
    """A UN body by its official name, to be said later, or by the one under which it is `called` in a document (`called_in`); as printed, or the code
    itself, where no table knows it."""
    try:
        return Message((called or {}).get(code) or body(code).name) if code else printed
    except LookupError:
        return printed or code


def called_in(text: NumberedDocument | None) -> Mapping[str, str]:
    """The bodies, by code, that a document calls by a name which their official one does not stand for: an office that was renamed since."""
    return bodies_called("\n".join(each.text.clean for each in text.paragraphs)) if text is not None else {}


def treaty_text(code: str) -> Text:
    """A treaty by its official name, to be said later; of the conventions of the ILO that no table has, by their number."""
    try:
        return Message(treaty(code).name)
    except LookupError:
        return message("ILO Convention No. {number}", number=code.removeprefix("ILO-")) if code.startswith("ILO-") else code
