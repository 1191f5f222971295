"""A stakeholder's submission: who sent it, in how many words, its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .paragraphs_joined import with_paragraphs_joined
    from .submission import in_folder_of_submissions, length_limit, passages_of_submission, read_submission, submission_of_review, without_contacts

__all__ = [
    "in_folder_of_submissions",
    "length_limit",
    "passages_of_submission",
    "read_submission",
    "submission_of_review",
    "with_paragraphs_joined",
    "without_contacts",
]

__getattr__ = on_demand(__name__, {name: "paragraphs_joined" if name == "with_paragraphs_joined" else "submission" for name in __all__})
