"""Identifiers of records as pages link to them."""

from __future__ import annotations

from ..records import Review


def anchor(record: str) -> str:
    """The part of an identifier that names the record inside its review: "SVN-48/R140.12" gives "R140.12"."""
    return record.rpartition("/")[2]


def full_id(review: Review, record: str) -> str:
    """The identifier with its review: "SVN-48/R140.12"."""
    return f"{review.id}/{anchor(record)}" if record else ""
