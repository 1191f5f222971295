"""What a text claims of the numbers that it names, group by group: "96.2 and 96.3 are implemented, and 96.6 is being implemented"."""

from __future__ import annotations

from collections.abc import Sequence

from ...light_dataclass import dataclass
from ...reading import Passage
from ...records import Claim
from .answer_parts import claim_in_text
from .item_numbers import NumberRun


@dataclass(frozen=True, slots=True)
class ClaimOfRun:
    """What a text claims of the numbers that it names together, in its words; `said` is the part of it that is on them."""

    run: NumberRun
    claim: Claim
    words: str
    said: Passage


def claims_of_runs(passage: Passage, hidden: str, runs: Sequence[NumberRun], end: int) -> list[ClaimOfRun]:
    """The claim of each run of numbers, in the words behind it and before the next one; nothing where one of them has none: then it is of all."""
    found = []
    for run, stop in zip(runs, [*(each.start for each in runs[1:]), end], strict=True):
        claim, words = claim_in_text(f"These{hidden[run.end : stop]}", f"These{passage.clean[run.end : stop]}", accepting=False)
        if claim is Claim.NONE:
            return []
        found.append(ClaimOfRun(run, claim, words, passage.cut(run.start, stop)))
    return found
