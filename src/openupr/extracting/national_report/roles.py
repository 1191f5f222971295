"""What those did whom a national report names where it tells how it was made."""

from __future__ import annotations

from collections.abc import Sequence

from ...light_dataclass import dataclass
from ...records import Actor, Role
from .report_wordings import pattern

Span = tuple[int, int]
Cue = tuple[int, int, Role]


@dataclass(frozen=True, slots=True)
class Roles:
    """Reads a sentence of `whole` that ends at `end`: `named` are the places of the actors in it, `cues` those of the words that give a role.

    Who makes a report is the State, and others where they sit on the body that does ("members", "composed of"); who is told and asked was asked. A
    part of the State that reported on what is done gave its share to what another one makes. The State was asked where the asking is done to it:
    "were consulted" behind it, "consulted" or "contributions of" in front of it; not where it is the one that asks. Whom no words give a role has
    none.
    """

    whole: str
    end: int
    named: Sequence[Span]
    cues: Sequence[Cue]

    def of(self, actor: Actor, at: Span) -> Cue | None:
        """The words that give an actor its role."""
        near = sorted((cue for cue in self.cues if not self._is_done_to(at, cue)), key=lambda cue: (_distance(cue, at), list(Role).index(cue[2])))
        by_role = {role: [cue for cue in near if cue[2] is role] for role in Role}
        adopted = next((cue for cue in by_role[Role.ADOPTED] if self._adopts(at, cue)), None)
        if adopted is not None:
            return adopted
        # Support that nothing says was for the report or for meetings on it may have been for anything.
        of_it = by_role[Role.DRAFTED] or by_role[Role.REPORTED] or by_role[Role.CONSULTED]
        supported = next((cue for cue in by_role[Role.SUPPORTED] if of_it and self._leads(cue, at)), None)
        if actor is Actor.STATE:
            return self._of_state(at, by_role, supported)
        if actor is Actor.MIXED:
            return self._of_mixed(at, by_role)
        return self._of_others(at, by_role, supported)

    def _of_others(self, at: Span, by_role: dict[Role, list[Cue]], supported: Cue | None) -> Cue | None:
        asked = by_role[Role.CONSULTED]
        sits = [cue for cue in by_role[Role.DRAFTED] if cue[1] <= at[0] and pattern("making", "sits").fullmatch(self.whole, cue[0], cue[1])]
        if sits and not any(sits[0][0] < cue[0] < at[0] for cue in asked):
            takes_part = pattern("making", "takes_part").match(self.whole, at[1], self.end)
            return (at[1] + _indent(takes_part.group()), takes_part.end(), Role.CONSULTED) if takes_part else sits[0]
        told = next((cue for cue in by_role[Role.INFORMED] if self._leads(cue, at)), None)
        if told is not None and pattern("making", "for_answer").search(self.whole, at[1], self.end) is None:
            return told
        return supported or next(iter(asked or by_role[Role.INFORMED]), None)

    def _of_mixed(self, at: Span, by_role: dict[Role, list[Cue]]) -> Cue | None:
        """What a body did on which both sides sit, by the nearest words of a deed; who its members are gives it a role where nothing else does."""
        told = [*by_role[Role.DRAFTED], *by_role[Role.REPORTED], *by_role[Role.CONSULTED], *by_role[Role.INFORMED]]
        deeds = [cue for cue in told if not pattern("making", "sits").fullmatch(self.whole, cue[0], cue[1])]
        return min(deeds or told, key=lambda cue: _distance(cue, at), default=None)

    def _of_state(self, at: Span, by_role: dict[Role, list[Cue]], supported: Cue | None) -> Cue | None:
        own = sorted((*by_role[Role.DRAFTED], *by_role[Role.REPORTED]), key=lambda cue: _distance(cue, at))
        drafted = next((cue for cue in own if not self._is_anothers(cue, at)), next(iter(own), None))
        if pattern("making", "asks").match(self.whole, at[1], self.end):
            return drafted
        others = sorted((*by_role[Role.CONSULTED], *by_role[Role.INFORMED]), key=lambda cue: _distance(cue, at))
        asked = supported or next((cue for cue in others if self._asked(at, cue)), None)
        if asked is None or (drafted is not None and _distance(drafted, at) <= _distance(asked, at)):
            return drafted
        return asked

    def _is_anothers(self, cue: Cue, at: Span) -> bool:
        """Whether a cue behind an actor names its own doer: "composed of the ministries and coordinated by the Council"."""
        doer = pattern("making", "by").match(self.whole, cue[1], self.end) if cue[0] >= at[1] else None
        return doer is not None and any(first >= cue[1] for first, _ in self.named)

    def _asked(self, at: Span, cue: Cue) -> bool:
        """Whether what a cue says is done to what stands at `at`, or by it when it was asked."""
        if cue[0] >= at[1]:
            if pattern("making", "joins").fullmatch(self.whole, at[1], cue[1]):
                return True
            return pattern("making", "passive").search(self.whole, at[1], cue[1]) is not None and ";" not in self.whole[at[1] : cue[0]]
        return self._leads(cue, at)

    def _is_done_to(self, at: Span, cue: Cue) -> bool:
        """Whether what stands at `at` is only what another actor's making was done to: "the Ministry coordinated the national group". Who was
        asked is asked by that; and who sits on a body is no object of its making."""
        if cue[2] not in {Role.DRAFTED, Role.REPORTED} or cue[1] > at[0] or pattern("making", "sits").fullmatch(self.whole, cue[0], cue[1]):
            return False
        if pattern("making", "done_to").fullmatch(self.whole, cue[1], at[0]) is None or pattern("making", "done_with").search(self.whole, *cue[:2]):
            return False
        return any(last <= cue[0] and pattern("making", "auxiliary").fullmatch(self.whole, last, cue[0]) for _, last in self.named)

    def _leads(self, cue: Cue, at: Span) -> bool:
        """Whether a cue leads straight to what stands at `at`, or over others in a list."""
        return cue[1] <= at[0] and pattern("making", "leads_to").fullmatch(self._between(cue[1], at[0])) is not None

    def _adopts(self, at: Span, cue: Cue) -> bool:
        """Whether it is this actor that adopts: "adopted by the Government", "the Government adopted it"."""
        if cue[1] <= at[0]:
            return pattern("making", "by").fullmatch(self._between(cue[1], at[0])) is not None
        if at[1] > cue[0] or pattern("making", "auxiliary").fullmatch(self.whole, at[1], cue[0]) is None:
            return False
        return pattern("making", "what").match(self.whole, cue[1], self.end) is not None

    def _between(self, start: int, end: int) -> str:
        """What stands between two places, without the actors that stand there too."""
        kept, at = [], start
        for first, last in self.named:
            if start <= first and last <= end:
                kept.append(self.whole[at:first])
                at = last
        return "".join([*kept, self.whole[at:end]])


def _distance(cue: Cue, at: Span) -> int:
    return max(at[0] - cue[1], cue[0] - at[1], 0)


def _indent(words: str) -> int:
    return len(words) - len(words.lstrip())
