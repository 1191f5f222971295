"""Whose decisions count: those that were taken on this machine, and those that its user trusts; and what is said of a folder's settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime

from ...assembling import FILE_RECORD, JUDGEMENTS, Dossier, trusted_decisions
from ...languages.messages import Message, Text, in_turn, message, message_of, parted
from ...light_dataclass import dataclass, field
from ...records import Judgement, ReviewStatus

_NAMED = 4
"""How many names a sentence holds."""


@dataclass(slots=True)
class Trust:
    """`known` gives the hashes of the decisions that count without a question. `ask` is called once for each folder with others, with a sentence on
    them; where it says yes they count, and `taken` has their hashes."""

    ask: Callable[[Text], bool]
    known: Callable[[], Collection[str]] = frozenset
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    taken: set[str] = field(default_factory=set)

    def settle(self, dossier: Dossier) -> Dossier:
        """A folder's dossier with the decisions that count."""
        if not dossier.judgements:
            return dossier
        known = {*self.known(), *self.taken}
        decisions = trusted_decisions([dossier.judgements], known, self.now())
        if decisions.wait and self.ask(_question(dossier.folder, decisions.wait)):
            self.taken.update(each.sha256 for each in decisions.wait)
            decisions = trusted_decisions([dossier.judgements], {*known, *self.taken}, self.now())
        return dossier.settled(decisions)


def trust_of(trust: bool | Trust) -> Trust:
    """Somebody's trust: `True` is all, `False` none."""
    return trust if isinstance(trust, Trust) else Trust(lambda _: trust)


def trust_said(dossier: Dossier) -> Text:
    """What a folder's settings and decisions do, in sentences that name nobody (`--no-persons`); empty where they do nothing."""
    said = parted(*_done(dossier))
    if not said:
        return ""
    decisions, many = dossier.decisions, len(dossier.decisions.wait)
    taken = [each for each in (*decisions.count, *decisions.wait) if each.who]
    waiting = _waiting(many, len(taken)) if many else ""
    ahead = (
        message_of(
            len(decisions.ahead), one="{n} decision dated ahead of today: see the doubts.", many="{n} decisions dated ahead of today: see the doubts."
        )
        if decisions.ahead
        else ""
    )
    return in_turn(message("The settings of {folder} {what}.", folder=dossier.folder, what=said), waiting, ahead)


def _done(dossier: Dossier) -> Iterator[Text]:
    """What a folder's settings and decisions do, one after the other: each said of "the settings"."""
    decisions, decided = dossier.decisions, {each.record.removeprefix(FILE_RECORD) for each in dossier.decisions.count if each.field == "kind"}
    removed = [each for each in decisions.count if each.field == "remove"]
    taken = [each for each in (*decisions.count, *decisions.wait) if each.who]
    told = dossier.kinds.keys() - decided
    if dossier.review:
        yield message("name the review {review}", review=dossier.review)
    if dossier.status is ReviewStatus.POSTPONED:
        yield message("say that it was postponed")
    elif dossier.status is not ReviewStatus.HELD:
        yield message("say that it was not held")
    if dossier.ignored:
        names = _some(sorted(dossier.ignored))
        yield message_of(len(dossier.ignored), one="leave out {n} file ({names})", many="leave out {n} files ({names})", names=names)
    if told:
        yield message_of(len(told), one="say what {n} file is", many="say what {n} files are")
    if removed:
        yield message_of(len(removed), one="remove {n} phrase", many="remove {n} phrases")
    if taken:
        who = message_of(len({each.who for each in taken}), one="{n} person", many="{n} persons")
        yield message_of(len(taken), one="hold {n} decision by {persons}", many="hold {n} decisions by {persons}", persons=who)


def _waiting(many: int, taken: int) -> Message:
    """That decisions are not applied: `many` of those that were `taken`."""
    if many < taken:
        return message_of(
            many,
            one="{n} of {taken} is not applied, as it was not taken on this machine: --trust applies what stands in {file}.",
            many="{n} of {taken} are not applied, as they were not taken on this machine: --trust applies what stands in {file}.",
            taken=taken,
            file=JUDGEMENTS,
        )
    if many == 1:
        return message("That one is not applied, as it was not taken on this machine: --trust applies what stands in {file}.", file=JUDGEMENTS)
    return message("These are not applied, as they were not taken on this machine: --trust applies what stands in {file}.", file=JUDGEMENTS)


def _question(folder: str, decisions: Collection[Judgement]) -> Text:
    return message_of(
        len(decisions),
        one="{folder}: {n} decision by {names} was not taken on this machine",
        many="{folder}: {n} decisions by {names} were not taken on this machine",
        folder=folder,
        names=_some(list(dict.fromkeys(each.who for each in decisions))),
    )


def _some(names: list[str]) -> Text:
    if len(names) <= _NAMED:
        return ", ".join(names)
    return message("{names} and {more} more", names=", ".join(names[:_NAMED]), more=len(names) - _NAMED)
