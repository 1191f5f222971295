"""What the sentences of a national report say of the State's own record: problems by wordings and what stands beside them, progress by a label.

A label is given by a model whose errors are measured (docs/accuracy.md), and is no fact of the document; what it says is the State's word.
"""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass
from ..prepared.national_reports import Problem


class Says(StrEnum):
    """What a sentence of a national report says of the State's own record."""

    PROBLEM = "problem"  # something in it is, or was lately, wrong or lacking
    PROGRESS = "progress"  # a deed of the State that betters a right; what was done to people is none
    NEITHER = "neither"


class WhoseConcern(StrEnum):
    """Whose concern or allegation it is that a sentence tells of."""

    STATE = "the State’s"  # or none is reported: the State says itself what is wrong
    ANOTHER = "somebody else’s"
    NOT_SAID = "not said"  # “concerns have arisen”: the sentence names nobody


@dataclass(frozen=True, slots=True)
class Account:
    """One answer to what a sentence says. `problem` is its kind where it tells of one, `words` those of the wording that says so (empty: none does).
    `probability` is the label's (None: no label says it). Not `sure`: the label is not, or the sentence tells of a problem too. Neither, with
    `words`: these may admit a problem of rights. `whose` the concern is that it tells of: by another's, or one of nobody who is named, the State
    admits nothing."""

    says: Says
    problem: Problem | None
    probability: float | None
    sure: bool
    words: str = ""
    whose: WhoseConcern = WhoseConcern.STATE


SURELY_PROGRESS = 0.9
"""The label's probability from which a sentence is quoted as a claim of progress. Below it the label takes what was done to people for a deed of the
State ("permanent residence was discontinued"). Chosen on reports of development, where 51 of 56 such sentences are claims; from .8 on 97 of 109."""


@dataclass(frozen=True, slots=True)
class SaidOfItself:
    """What one sentence says; it may tell of problems and of progress."""

    accounts: tuple[Account, ...]

    @property
    def problems(self) -> tuple[Account, ...]:
        """Those that tell of a problem."""
        return tuple(each for each in self.accounts if each.says is Says.PROBLEM)

    def of(self, *kinds: Problem) -> bool:
        """Whether it tells of a problem of one of these kinds."""
        return any(each.problem in kinds for each in self.problems)

    @property
    def admits(self) -> bool:
        """Whether it admits a problem in the enjoyment of rights."""
        return self.of(Problem.RIGHTS)

    @property
    def claims(self) -> bool:
        """Whether it claims progress and admits no problem in the enjoyment of rights."""
        return self.progress and not self.admits

    @property
    def may_admit(self) -> bool:
        """Whether it has a wording of a problem of rights, and we can't tell whether it admits one."""
        return not self.reports_concern and any(each.says is Says.NEITHER and each.words for each in self.accounts)

    @property
    def whose(self) -> WhoseConcern:
        """Whose concern it tells of."""
        return next((each.whose for each in self.accounts if each.whose is not WhoseConcern.STATE), WhoseConcern.STATE)

    @property
    def reports_concern(self) -> bool:
        """Whether it would admit a problem of rights, surely or perhaps, but tells of the concern of another, or of nobody who is named."""
        return self.whose is not WhoseConcern.STATE

    @property
    def laid_outside(self) -> bool:
        """Whether it names what the State does not command as a cause or an occasion, and admits no problem of its own."""
        return self.of(Problem.OUTSIDE) and not self.of(Problem.RIGHTS, Problem.MEANS)

    @property
    def counted(self) -> tuple[Problem, ...]:
        """The kinds of problem under which it is counted and listed: from outside only where it names nothing of its own."""
        kinds = {
            Problem.RIGHTS: self.admits,
            Problem.MEANS: self.of(Problem.MEANS),
            Problem.OUTSIDE: self.laid_outside,
        }
        return tuple(kind for kind, so in kinds.items() if so)

    @property
    def progress(self) -> bool:
        """Whether it claims progress."""
        return any(each.says is Says.PROGRESS for each in self.accounts)

    @property
    def surely_claims(self) -> bool:
        """Whether it claims progress so surely that it is quoted as a claim: by its words, or by a label that is sure enough."""
        return self.claims and any(
            each.says is Says.PROGRESS and (each.probability is None or each.probability >= SURELY_PROGRESS) for each in self.accounts
        )

    @property
    def sure(self) -> bool:
        """Whether all of them are."""
        return all(each.sure for each in self.accounts)
