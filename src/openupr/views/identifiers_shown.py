"""Identifiers of records as pages link to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..languages.messages import Message, message_of
from ..records import Review


def anchor(record: str) -> str:
    """The part of an identifier that names the record inside its review: "SVN-48/R140.12" gives "R140.12"."""
    return record.rpartition("/")[2]


def full_id(review: Review, record: str) -> str:
    """The identifier with its review: "SVN-48/R140.12"."""
    return f"{review.id}/{anchor(record)}" if record else ""


def more_said(shown: Iterable[str], more: int) -> Message:
    """How many more there are than the records that are `shown`: requests, if these are the requests of single States ("R140.12.a.FRA")."""
    if all(_REQUEST.fullmatch(anchor(each)) for each in shown):
        return message_of(more, one="{n} more request", many="{n} more requests")
    return message_of(more, one="{n} more", many="{n} more")


_REQUEST = re.compile(r"R[\w.-]+\.[a-z]{1,2}\.\w[^.]*")
