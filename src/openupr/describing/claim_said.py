"""How far a State says that it has gone when it claims a recommendation as done: its own word for it, which `Claim` keeps in fewer classes."""

from __future__ import annotations

from enum import StrEnum

from ..languages.word_tables import has_table, wording
from ..records import Answer, Claim, Response, Source
from ..text import sentences


class ClaimSaid(StrEnum):
    """A claim as it is told. `acts_so`: that it acts accordingly, which is less than that it is implemented. `largely`: implemented for the most
    part. All others are the claims of the same value."""

    NONE = "none"
    IMPLEMENTED = "implemented"
    LARGELY = "largely"
    ACTS_SO = "acts_so"
    IN_PROGRESS = "in_progress"
    IMPLEMENTED_OR_IN_PROGRESS = "implemented_or_in_progress"


def claim_said(answer: Answer) -> ClaimSaid:
    """What is claimed in the end, by the State's words in the parts of its answer. What a list of the report claims, or a person decided on, stands
    as it is."""
    claim = answer.claim
    claimed = [each for each in answer.parts if each.claim is claim]
    if claimed and answer.settled_by is not Source.JUDGEMENT and has_table("addendum"):
        if claim is Claim.IMPLEMENTED and all(map(_acts_so, claimed)):
            return ClaimSaid.ACTS_SO
        if claim is Claim.IMPLEMENTED_OR_IN_PROGRESS and all(map(_largely, claimed)):
            return ClaimSaid.LARGELY
    return ClaimSaid(claim.value)


def _acts_so(said: Response) -> bool:
    """Whether the words by which it is claimed are that the State acts accordingly: a law that was adopted, told behind them, is no further claim."""
    return wording("addendum", "acts_so").search(said.words.rpartition(_CUT)[2]) is not None


def _largely(response: Response) -> bool:
    """Whether it is said to be done to a great extent, and not "to a great extent or in full", which leaves open which of the two."""
    said = response.text.clean
    found = [match for start, end in sentences(said) if (match := wording("addendum", "done_largely").search(said[start:end]))]
    return bool(found) and not any(_OR in match.string[match.end() :].lower()[:_NEAR] for match in found)


_CUT = " … "
"""Between the words that decided on the position and those that decided on the claim."""
_OR = " or "
_NEAR = 12
"""Characters behind “to a great extent” in which an “or” is one between it and something else."""
