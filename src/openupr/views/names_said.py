"""Names at the head of a line in the reader's language: States, and what we count requests by (groups, kinds of action, subjects)."""

from __future__ import annotations

from ..examining.result_words import state_value
from ..languages.messages import Message, Messages, Text, state_text
from ..names import state
from ..records import Recommender, Review

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


def state_named(review: Review) -> Message:
    """The State under review as the value of a sentence: its official name in the reader's language."""
    return Message("{state:state}", "", (("state", state_value(review)),))


def recommender_said(recommender: Recommender, words: Messages) -> str:
    """A recommending State by its official name in the reader's language, or as printed where it was not recognised."""
    return words.state(recommender.state) if recommender.state else recommender.printed


def recommender_text(recommender: Recommender) -> Text:
    """The same, to be said later."""
    return state_text(recommender.state) if recommender.state else recommender.printed
