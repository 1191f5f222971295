"""What the head of a letter says: its reference, who sends it and when; and which letters a reply answers."""

from __future__ import annotations

import re

from ...identifying.letter_references import LetterReference, own_references, references_in
from ...records import ApartKind, Kind, NumberedDocument, Speaker
from ...records.prepared.state_letters import Letter, LetterReply, LetterType
from ..compilation.bodies_named import mentions
from ..wordings import pattern

_TYPES = {"AL": LetterType.ALLEGATION, "UA": LetterType.URGENT, "OL": LetterType.OTHER}
_HEAD = 6_000
"""Characters of a letter's head, and of a reply's opening, that are looked at."""
_ENDS = re.compile(r"\br[ée]f(?:[ée]ren[cz]\w{1,2})?\.?\s?:|\bpursuant to\b|\bconformément\b|\bde conformidad\b|\.\s*$", re.IGNORECASE | re.MULTILINE)


def letter_of(text: NumberedDocument, identifier: str) -> Letter:
    """A letter by its text. A head with two references of its own has none that we know."""
    head = _head(text)
    own = own_references(head)
    only: LetterReference | None = own[0] if len(own) == 1 else None
    kind = _TYPES[only.type] if only is not None else LetterType.UNKNOWN
    reference = only.text if only is not None else ""
    return Letter(identifier, text.document.key, reference, kind, text.document.date or _year(reference), _mandates(head))


def addressees_of(text: NumberedDocument) -> tuple[str, ...]:
    """The codes of those whom a letter is to by its reference, or the letters that a reply is to."""
    head = _head(text)
    named = own_references(head) if text.document.kind is Kind.COMMUNICATION else references_in(head)
    return tuple(dict.fromkeys(each.code for each in named))


def date_of(text: NumberedDocument) -> str:
    """When a letter or a reply is of, an ISO prefix: its date, or the year of the only reference; empty where neither tells."""
    made = letter_of(text, "").reference if text.document.kind is Kind.COMMUNICATION else ""
    return text.document.date or _year(made)


def _year(reference: str) -> str:
    return reference.rpartition("/")[2]


def reply_of(text: NumberedDocument, identifier: str) -> LetterReply:
    """A reply by its text, with the references that its opening names."""
    named = references_in(_head(text))
    return LetterReply(identifier, text.document.key, tuple(each.text for each in named), text.document.date or "")


def letter_key(reference: str) -> str:
    """What two references to one letter have in common: "SVN 3/2023"."""
    return " ".join(reference.split()[-2:])


def _head(text: NumberedDocument) -> str:
    cover = "\n".join(each.text.original for each in text.apart if each.kind is ApartKind.COVER)
    return "\n".join((cover, *(each.text.clean for each in text.paragraphs)))[:_HEAD]


def _mandates(head: str) -> tuple[Speaker, ...]:
    """The bodies that the list of senders names, in order, each once; those that the table lacks as printed."""
    begin = pattern("letters", "letter", "mandates").search(head)
    if begin is None:
        return ()
    ends = _ENDS.search(head, begin.end())
    words = " ".join(head[begin.end() : ends.start() if ends else begin.end() + 1500].split())
    found: dict[str, Speaker] = {}
    for mention in mentions(words):
        found.setdefault(mention.code or mention.printed.casefold(), Speaker(mention.code, mention.printed))
    return tuple(found.values())
