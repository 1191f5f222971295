"""By what a person can be reached who is named in a text: addresses of mail, and numbers of telephones.

A number is one that begins as those that are dialled do (+, 00, 0), or stands right behind a word such as "phone". Numbers of paragraphs and
recommendations, dates, years and amounts begin otherwise, or are shorter. It is better to list one too many: a person looks at each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIALLED = re.compile(r"(?<![\w.,/+-])(?P<number>(?:\+|\(?0(?![.,]))[\d ()/.-]{6,20}\d)(?![\w/]|[.,]\d)")
_BEHIND = re.compile(
    r"\b(?:tele)?(?:phone|fono|móvil|mobile|cell|tel|whatsapp|viber|signal|portable|celular)\b\.?(?:\s+(?:number|no|n[º°]|número|numéro)\.?)?"
    r"(?:\s+(?:is|es|est)|\s*:)?\s*(?P<number>[\d][\d ()/.-]{4,20}\d)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}")
_FEWEST, _MOST = 7, 15
"""Digits of a number that is dialled (ITU-T E.164 has 15 at most)."""


def contacts_told(text: str) -> Iterator[str]:
    """Each of them as it is written, in the order of the text, once."""
    found = {match.start(): match[0].rstrip(".") for match in _MAIL.finditer(text)}
    for pattern in (_DIALLED, _BEHIND):
        for match in pattern.finditer(text):
            number = match["number"].strip()
            if _FEWEST <= sum(map(str.isdigit, number)) <= _MOST and _DATE.fullmatch(number) is None:
                found.setdefault(match.start("number"), number)
    yield from dict.fromkeys(found[at] for at in sorted(found))
