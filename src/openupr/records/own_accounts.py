"""What the sentences of a national report say of the State's own record: the wordings that we know and a label beside each other.

A label is given by a model whose errors are measured (docs/accuracy.md), and is no fact of the document; what it says is the State's word.
"""

from __future__ import annotations

from enum import StrEnum

from ..light_dataclass import dataclass
from .national_reports import Problem


class Says(StrEnum):
    """What a sentence of a national report says of the State's own record."""

    PROBLEM = "problem"  # something in it is, or was lately, wrong or lacking
    PROGRESS = "progress"  # a deed of the State that betters a right; what was done to people is none
    NEITHER = "neither"


class FoundBy(StrEnum):
    """Which of our two readings finds that a sentence admits a problem."""

    BOTH = "both"  # a wording says so and the label finds it likely: it counts
    WORDING = "wording"  # the label does not find it likely: shown as unsure, and not counted
    LABEL = "label"  # no wording that we know says so: shown as unsure, and not counted


@dataclass(frozen=True, slots=True)
class Account:
    """One answer to what a sentence says. `problem` is its kind where it tells of one, `words` those of a wording that says so (empty: the label
    says it, by the whole sentence). `probability` is the label's (None: it has none for this). Not `sure`: the label is not, or wording and label
    differ."""

    says: Says
    problem: Problem | None
    probability: float | None
    sure: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class SaidOfItself:
    """What one sentence says; where wording and label differ on a problem, both."""

    accounts: tuple[Account, ...]

    @property
    def problems(self) -> tuple[Account, ...]:
        """Those that tell of a problem."""
        return tuple(each for each in self.accounts if each.says is Says.PROBLEM)

    def of(self, *kinds: Problem) -> bool:
        """Whether it tells of a problem of one of these kinds, surely or not."""
        return any(each.problem in kinds for each in self.problems)

    @property
    def admits(self) -> bool:
        """Whether it counts as an admission of a problem in the enjoyment of rights: by a wording and the label. What one of both says alone is shown
        as unsure."""
        return self.admission is FoundBy.BOTH

    @property
    def admission(self) -> FoundBy | None:
        """By what it is found to admit a problem in the enjoyment of rights; None where by nothing."""
        found = [each for each in self.problems if each.problem is Problem.RIGHTS]
        if any(each.words and each.sure for each in found):
            return FoundBy.BOTH
        if any(each.words for each in found):
            return FoundBy.WORDING
        return FoundBy.LABEL if found else None

    @property
    def laid_outside(self) -> bool:
        """Whether it names what the State does not command as a cause or an occasion, and admits no problem of its own."""
        return self.of(Problem.OUTSIDE) and not self.of(Problem.RIGHTS, Problem.MEANS)

    @property
    def counted(self) -> tuple[Problem, ...]:
        """The kinds of problem under which it is counted and listed: of rights where it counts as an admission, of means by a wording, and from
        outside where it names nothing of its own."""
        kinds = {
            Problem.RIGHTS: self.admits,
            Problem.MEANS: any(each.problem is Problem.MEANS and each.words for each in self.problems),
            Problem.OUTSIDE: self.laid_outside,
        }
        return tuple(kind for kind, so in kinds.items() if so)

    @property
    def progress(self) -> bool:
        """Whether it claims progress."""
        return any(each.says is Says.PROGRESS for each in self.accounts)

    @property
    def sure(self) -> bool:
        """Whether wording and label agree."""
        return all(each.sure for each in self.accounts)
