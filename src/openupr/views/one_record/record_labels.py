"""What stands in front of each fact of a record that is shown by itself, in the reader's language."""

from __future__ import annotations

from ...languages.messages import Messages, said_later

_LABELS: frozenset[str] = frozenset(
    said_later(
        (
            "record",
            "wording",
            "position",
            "in the report",
            "footnotes",
            "asked by",
            "speaker",
            "unread",
            "corrected by",
            "answers",
            "part",
            "words",
            "by number",
            "under",
            "reasons",
            "reasons for the list",
            "answer also",
            "source",
            "themes",
            "persons",
            "goals",
            "comment",
            "on behalf of",
            "topic",
            "translation",
            "about",
            "taken as",
            "touches",
            "because",
            "final answer",
            "says",
            "place",
            "printed as",
            "note",
            "verbs",
            "told by",
            "kind",
            "addressed to",
            "whose doing",
            "grave act",
            "said by",
            "cites",
            "code",
            "name",
            "seat",
            "listed as",
            "mark",
            "members",
            "sent along",
            "views of",
            "became",
            "nearest",
            "submission",
            "carried by",
            "looked for in",
            "admits",
            "from outside",
            "claims",
        )
    )
)


def label_said(label: str, words: Messages) -> str:
    """A label in these words, with its indent; the identifier of a part as it is."""
    bare = label.strip()
    return label.replace(bare, words.say(bare)) if bare in _LABELS else label
