"""The page of a review with all that is made of it: what `openupr report` writes, and what the app shows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ...labelling.encoded_texts import with_vectors_of
from ..tables.answered_columns import Linked
from .page_view import PageView, page_view

if TYPE_CHECKING:
    from ...examining.own_baselines import OwnBaselines
    from ...languages.messages import Messages
    from ...stages.made.stage_outputs import Derived
    from ..withheld import Withheld


def page_of_made(made: Derived, withheld: Withheld, version: str, words: Messages, own: OwnBaselines | None = None) -> PageView:
    """The page in the language of `words`, as of today. `own` are the user's own baselines, where it is to be compared with these."""
    answers = made.links.answers
    with with_vectors_of(lambda: made.request_vectors):
        return page_view(
            made.review,
            withheld,
            version,
            words=words,
            labels=made.labels,
            results=made.results if own is None else made.results_beside(own),
            linked=Linked(answers, made.earlier) if answers is not None and made.earlier is not None else None,
            concerns=made.links.concerns,
            links=made.links,
            description=made.description,
            history=made.history,
            by_issue=made.by_issue,
            own=own,
            day=datetime.now(UTC).date(),
        )
