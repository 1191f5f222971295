"""Whose decisions count: those that were taken on this machine, and those that its user trusts; and what is said of a folder's settings."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ..assembling import FILE_RECORD, JUDGEMENTS, Dossier, sorted_out
from ..records import Held, Judgement

_NAMED = 4
"""How many names a sentence holds."""


@dataclass(slots=True)
class Trust:
    """`known` gives the hashes of the decisions that count without a question. `ask` is called once for each folder with others, with a sentence on
    them; where it says yes they count, and `taken` has their hashes."""

    ask: Callable[[str], bool]
    known: Callable[[], Collection[str]] = frozenset
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    taken: set[str] = field(default_factory=set)

    def settle(self, dossier: Dossier) -> Dossier:
        """A folder's dossier with the decisions that count."""
        if not dossier.judgements:
            return dossier
        known = {*self.known(), *self.taken}
        decisions = sorted_out([dossier.judgements], known, self.now())
        if decisions.wait and self.ask(_question(dossier.folder, decisions.wait)):
            self.taken.update(each.sha256 for each in decisions.wait)
            decisions = sorted_out([dossier.judgements], {*known, *self.taken}, self.now())
        return dossier.settled(decisions)


def trust_of(trust: bool | Trust) -> Trust:
    """Somebody's trust: `True` is all, `False` none."""
    return trust if isinstance(trust, Trust) else Trust(lambda _: trust)


def said_of(dossier: Dossier) -> str:
    """What a folder's settings and decisions do, in a sentence that names nobody (`--no-persons`); empty where they do nothing."""
    decisions, decided = dossier.decisions, {each.record.removeprefix(FILE_RECORD) for each in dossier.decisions.count if each.field == "kind"}
    removed = [each for each in decisions.count if each.field == "remove"]
    taken = [each for each in (*decisions.count, *decisions.wait) if each.who]
    told = dossier.kinds.keys() - decided
    parts = [
        f"name the review {dossier.review}" if dossier.review else "",
        f"say that it was {dossier.status.replace('_', ' ')}" if dossier.status is not Held.HELD else "",
        f"leave out {_many(len(dossier.ignored), 'file')} ({_some(sorted(dossier.ignored))})" if dossier.ignored else "",
        f"say what {_many(len(told), 'file')} {'is' if len(told) == 1 else 'are'}" if told else "",
        f"remove {_many(len(removed), 'phrase')}" if removed else "",
        f"hold {_many(len(taken), 'decision')} by {_many(len({each.who for each in taken}), 'person')}" if taken else "",
    ]
    said = ", ".join(filter(None, parts)).removesuffix(".")  # initials end in one
    if not said:
        return ""
    many = len(decisions.wait)
    which = f"{many} of {len(taken)}" if many < len(taken) else "That one" if many == 1 else "These"
    why = "is not applied, as it was not taken on this machine" if many == 1 else "are not applied, as they were not taken on this machine"
    waiting = f" {which} {why}: --trust applies what stands in {JUDGEMENTS}." if many else ""
    ahead = f" {_many(len(decisions.ahead), 'decision')} dated ahead of today: see the doubts." if decisions.ahead else ""
    return f"The settings of {dossier.folder} {said}.{waiting}{ahead}"


def _by(decisions: Collection[Judgement]) -> str:
    return _some(list(dict.fromkeys(each.who for each in decisions)))


def _question(folder: str, decisions: Collection[Judgement]) -> str:
    were = "was" if len(decisions) == 1 else "were"
    return f"{folder}: {_many(len(decisions), 'decision')} by {_by(decisions)} {were} not taken on this machine"


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _many(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
