"""What a State supported, with what is linked to it over the cycles, out of what is made of its reviews."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...errors import UsageError
from ...languages.messages import message
from ...linking import Links
from ...preparing.briefs.promises import Promise, promises
from ...records import Review
from ..apart.limited_work import within_limit
from .stage_outputs import Derived


def promises_of(derived: Sequence[Derived], promised_in: Collection[str] | None = None) -> list[Promise]:
    """What the State supported in these reviews (`promised_in`: in those of these identifiers alone), with what is linked to it. Raises `UsageError`
    where no supported recommendation is held."""
    reviews = [each.review for each in derived]
    by_id = {each.review.id: each for each in derived}

    def between(later: Review, earlier: Review) -> Links:
        return by_id[later.id].links_with(earlier)

    findings = {each.review.id: each.description.findings for each in derived}
    found = within_limit(lambda: list(promises(reviews, between, findings, promised_in)), reviews[0].state)
    if not found:
        names = ", ".join(each.id for each in reviews if promised_in is None or each.id in promised_in)
        step = message("The report of the Working Group and the addendum have them.")
        raise UsageError(message("no supported recommendation is in what we have of {names}", names=names), next_step=step)
    return found
