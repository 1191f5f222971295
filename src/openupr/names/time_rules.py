"""The rules by which the speakers of a review share its time, with their sources in speaking_time.toml."""

from __future__ import annotations

from functools import cache

from ..light_dataclass import dataclass
from .fact_tables import table


@dataclass(frozen=True, slots=True)
class Step:
    """What a delegation has under one step of a rule, in seconds: a member of the Human Rights Council, and an observer."""

    members: int
    observers: int


@dataclass(frozen=True, slots=True)
class SpeakingRule:
    """A rule of speaking time. `total` seconds are shared; the first of `steps` that fits is taken. Where none fits the time is parted equally if
    `shares`, else the list is cut when the time is up. It holds from session `first` to `last` (0: and all later ones), where `first` is not 0."""

    name: str
    title: str
    first: int
    last: int
    total: int
    steps: tuple[Step, ...]
    shares: bool

    def fitting(self, speakers: int, members: int, handover: float) -> Step | None:
        """The first step in which all `speakers` fit, of whom `members` are members of the Council, with `handover` seconds for each; None if there
        is no such step."""
        for step in self.steps:
            if members * step.members + (speakers - members) * step.observers + speakers * handover <= self.total:
                return step
        return None


@dataclass(frozen=True, slots=True)
class SpeakingFacts:
    """The rules by their names, the number of the Council's members, the usual seconds between two speakers, and the words a minute in English."""

    rules: dict[str, SpeakingRule]
    council: int
    handover: int
    pace: int


@cache
def speaking_facts() -> SpeakingFacts:
    """The facts of speaking_time.toml."""
    facts = table("speaking_time")
    rules = {name: SpeakingRule(name, **(each | {"steps": tuple(Step(**step) for step in each["steps"])})) for name, each in facts["rules"].items()}
    return SpeakingFacts(rules, facts["council"]["members"], facts["handover"]["seconds"], facts["pace"]["english"])


def speaking_rule(session: int) -> SpeakingRule:
    """The rule of a session."""
    rules = speaking_facts().rules.values()
    return next(each for each in rules if each.first and each.first <= session and (not each.last or session <= each.last))
