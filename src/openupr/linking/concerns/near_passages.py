"""The passages of one document, against which concerns are held: whether one answers a concern, touches it, none does, or that can't be told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from ...labelling.tokens import tokens
from ...labelling.word_rarity import rarity
from ...languages.messages import Message, Text, message, message_of
from ...languages.word_tables import by_language
from ...records import ConcernLink, Ground, NearPassage, Outcome, Position
from ..concern_matching import facts, matters_pattern
from ..shared_words import inflected_alike, shared_words
from ..treaties.joining_treaties import treaties_not_named
from ..treaties.treaties_to_join import ToJoin, named_in
from .chances import MEASURES, Chances, nearest_sentence
from .concern_features import ComparedConcern, ComparedPassage
from .fixed_expressions import without_fixed_words
from .subject_families import wide_people

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHOWN = 3
"""Passages of a document that are named for a concern."""

_DIGITS = 4
"""Digits of a probability that are kept."""

_Decided = tuple[Outcome, float | None, Text, list[int]]
"""An outcome, the probability that a reader says so too, why, and the passages that show it."""


NEAREST = message("we are sure of no passage; look at the likeliest first")
"""Why nothing can be told of a concern that passages are near to, but not near enough."""


class DocumentPassages:
    """The passages of one document, each as one text or, where its sentences are on different matters, as several of one record.

    `on_many_matters`: they are what a State tells or says, not requests, each of which asks for one thing. Such a passage answers only what it has
    much of: else one shared word, or the subject alone, was taken for the point. `beside` are the document's notes: nothing is linked to them, but a
    treaty may be named there alone. `positions` are what the State answers to a request, by its record.
    """

    def __init__(
        self,
        texts: Sequence[ComparedPassage],
        *,
        on_many_matters: bool = False,
        beside: Sequence[str] = (),
        positions: Mapping[str, Position] | None = None,
    ) -> None:
        self.texts = texts
        self._positions = positions or {}
        self._beside = beside
        self._on_many_matters = on_many_matters
        self.records = frozenset(text.record for text in texts)
        self.chances = Chances(texts)

    def link(self, concern: ComparedConcern, ground: Ground, away: Collection[str] = ()) -> ConcernLink:
        """What became of a concern in this document, with the passages that show it; those that are `away` are not looked at."""
        left = [k for k, text in enumerate(self.texts) if text.record not in away]
        if not left:
            return ConcernLink(concern.record, ground, Outcome.NOT_FOUND, None, message("no other passage is there"), ())
        measured = self.chances.measured(concern)
        outcome, chance, reason, passages = self._by_treaty(concern, measured, left) or self._decided(concern, measured, left)
        first = {self.texts[k].record: k for k in reversed(passages)}
        shown = sorted(first.values(), key=passages.index)[:SHOWN]
        if outcome in {Outcome.ANSWERED, Outcome.TOUCHED}:
            shown += self._answered_otherwise(shown, [*passages, *(self._as_near(concern, shown, left) if outcome is Outcome.TOUCHED else [])])
        return ConcernLink(concern.record, ground, outcome, chance, reason, tuple(self._passage(concern, k, measured) for k in shown))

    def _as_near(self, concern: ComparedConcern, shown: Sequence[int], left: Sequence[int]) -> list[int]:
        """The passages that are as likely to be near as one of those `shown`, the likeliest first."""
        measured = self.chances.measured(concern)
        touches = self.chances.of("touched", measured)
        least = min(touches[k] for k in shown)
        near = (k for k in left if touches[k] >= least and measured[k, _NEAR] >= facts()["marks"]["subject"] and self._shares(concern, k))
        return sorted(near, key=lambda k: (-touches[k], k))

    def _answered_otherwise(self, shown: Sequence[int], among: Sequence[int]) -> list[int]:
        """The first request of each further position that the State takes: what it refuses does not stay behind what it supports."""
        told = {self._positions.get(self.texts[k].record) for k in shown}
        found: list[int] = []
        for k in among:
            position = self._positions.get(self.texts[k].record)
            if position is not None and position not in told:
                told.add(position)
                found.append(k)
        return found

    def answering(self, concern: ComparedConcern, least: float) -> list[tuple[NearPassage, float | None]]:
        """Every passage that answers a concern with at least this probability, in the order of the document; None for the probability of one that
        names the treaty which the concern asks to join."""
        measured, every = self.chances.measured(concern), range(len(self.texts))
        if found := self._by_treaty(concern, measured, every):
            return [(self._passage(concern, k, measured), None) for k in sorted(found[-1])]
        chances = self.chances.of("answered", measured)
        return [
            (self._passage(concern, k, measured), _rounded(chances[k]))
            for k in every
            if chances[k] >= least and self._may_answer(concern, k, measured, chances[k])
        ]

    def passage(self, concern: ComparedConcern, record: str) -> NearPassage:
        """One of its passages as it is compared with a concern."""
        measured = self.chances.measured(concern)
        own = [k for k, text in enumerate(self.texts) if text.record == record]
        return self._passage(concern, max(own, key=lambda k: (measured[k, _NEAR], -k)), measured)

    def _passage(self, concern: ComparedConcern, k: int, measured: NDArray[np.float64]) -> NearPassage:
        text, chance = self.texts[k], _rounded(self.chances.of("touched", measured[[k]])[0])
        near = max(0.0, float(measured[k, _NEAR]))
        words = inflected_alike(_shared(concern.naming, text.words), text.words)
        return NearPassage(text.record, near, words, chance=chance, begins=nearest_sentence(text, concern))

    def _by_treaty(self, concern: ComparedConcern, measured: NDArray[np.float64], left: Sequence[int]) -> _Decided | None:
        """A concern that asks to join treaties is answered by what names them; one to a reservation by what speaks of reservations beside. None where
        that says nothing: what is said of it then must not be an answer."""
        asked = concern.to_join
        if asked is None or not asked.codes:
            return None
        named = {k: codes for k in left if (codes := asked.codes & named_in(self.texts[k].words).surely)}
        order = _each_treaty_first(sorted(named, key=lambda k: (-measured[k, _NEAR], k)), named)
        told = frozenset[str]().union(*named.values())
        if matters_pattern("reserving").search(concern.words):
            order = [k for k in order if matters_pattern("reserving").search(self.texts[k].words)]
            if told and not order:
                return None
            if order and matters_pattern("articles").search(concern.words):  # the passage may tell of those to others
                return Outcome.TOUCHED, None, message("a passage tells of reservations to the treaty; they may be to other articles"), order
        if not told:
            return self._by_no_treaty(asked, left)
        if told == asked.codes and not asked.open:
            return Outcome.ANSWERED, None, _names_all(len(told)), order
        return Outcome.TOUCHED, None, _names_some(len(told), 0 if asked.open else len(asked.codes)), order

    def _by_no_treaty(self, asked: ToJoin, left: Sequence[int]) -> _Decided | None:
        """A request that only asks to join treaties which this document never names, even in notes: not answered there."""
        if not asked.only or self._may_name(asked, left):
            return None
        return Outcome.NOT_FOUND, None, treaties_not_named(len(asked.codes)), []

    def _decided(self, concern: ComparedConcern, measured: NDArray[np.float64], left: Sequence[int]) -> _Decided:
        marks = facts()["marks"]
        answers, touches = self.chances.of("answered", measured), self.chances.of("touched", measured)
        likeliest = sorted(left, key=lambda k: (-touches[k], k))
        least = marks["told" if self._on_many_matters else "answered"]
        may = (k for k in left if answers[k] >= least and self._may_answer(concern, k, measured, answers[k]))
        answering = sorted(may, key=lambda k: (-answers[k], k))
        if answering:
            return Outcome.ANSWERED, _rounded(answers[answering[0]]), message("a passage is on its point"), answering
        highest = float(self.chances.of("near", measured)[left].max())
        if concern.to_join is not None and (highest > marks["none"] or self._may_name(concern.to_join, left)):
            return Outcome.CANNOT_TELL, None, self._why_not_by_treaty(concern, left), likeliest
        if same := [k for k in likeliest if concern.names.instruments & self.texts[k].names.instruments]:
            return Outcome.TOUCHED, None, message("a passage names the same law, plan or guidelines"), same
        subjects = self.chances.on_subjects(concern)
        shared = [k for k in likeliest if _touches(touches[k], measured[k], subjects[k]) and self._shares(concern, k)]
        if shared:
            return (
                Outcome.TOUCHED,
                _rounded(touches[shared[0]]),
                message("a passage is near it; we are not sure that one is on its point"),
                shared,
            )
        if highest > marks["none"]:
            return Outcome.CANNOT_TELL, None, NEAREST, likeliest
        if why := self._why_open(concern, measured, left):
            return Outcome.CANNOT_TELL, None, why, likeliest
        none = message("We found no passage near it, and none that uses the same words for it. We may have missed one in other words: look.")
        return Outcome.NOT_FOUND, _rounded(1 - highest), none, likeliest

    def _may_answer(self, concern: ComparedConcern, k: int, measured: NDArray[np.float64], chance: float) -> bool:
        """Whether a passage has much of what the concern says: if it may be on many matters, it is near it as well; a request that surely answers
        (by its `chance`) may have less. It names a point of the concern, as far as we have words for one, and all of them or else two words that are
        rare; names its grave act; and tells not only of other States or of how the report was made. What asks to join a treaty is answered by its
        name alone."""
        text, names, marks = self.texts[k], concern.names, facts()["marks"]
        if self._on_many_matters:
            if measured[k, _NEAR] < marks["near"] or measured[k, _COVERED] < marks["covered"]:
                return False
        elif chance < marks["surely"] and measured[k, _COVERED] < marks["asked"]:
            return False
        if concern.core and self.chances.covered_core(concern)[k] < marks["asked"]:
            return False
        if measured[k, _POINTS] < 1 and measured[k, _RARE] < marks["rare"]:
            return False
        acts = not names.acts or bool(names.acts & text.names.acts) or bool(concern.act_stems & _all(text.stems))
        point = not names.speaks.points or bool(names.speaks.points & text.names.speaks.points)
        return acts and point and concern.to_join is None and (text.at_home or concern.elsewhere)

    def _may_name(self, asked: ToJoin, left: Sequence[int]) -> bool:
        """Whether a treaty that is asked for may be named in a passage or a note."""
        return any(named_in(text).may_name(asked.codes) for text in (*(self.texts[k].words for k in left), *self._beside))

    def _why_not_by_treaty(self, concern: ComparedConcern, left: Sequence[int]) -> Text:
        """Why it can't be told by its treaty what became of a request to join one."""
        asked = concern.to_join
        if asked is None or not asked.codes:
            return message("It does not say by name which treaty is to be joined.")
        if any(asked.codes & named_in(self.texts[k].words).surely for k in left):
            return message("Passages name the treaty, but none speaks of reservations.")
        if self._may_name(asked, left):
            return message("It may name the treaty, in a note or under a name that others have too.")
        return message("We did not find the treaty to be joined named there, but the rest may be taken up.")

    def _shares(self, concern: ComparedConcern, k: int) -> bool:
        """Whether a passage has something beyond an issue in common with a concern: people, two words side by side, a treaty, a grave act, a name, or
        its subject with a point of it. One word alone that is general ("violence") is nothing."""
        one, other = concern.names, self.texts[k].names
        on_subject = bool(one.speaks.subjects & other.speaks.subjects and one.speaks.points & other.speaks.points)
        words = _shared(concern.naming, self.texts[k].words)
        if len(words) == 1 and rarity(tokens(words[0])[0].stem) < facts()["marks"]["general"]:
            return on_subject or bool(one.treaties & other.treaties)
        return bool(
            (one.speaks.people - wide_people()) & other.speaks.people
            or one.pairs & other.pairs
            or one.treaties & other.treaties
            or one.acts & other.acts
            or one.names & other.names
            or on_subject
        )

    def _why_open(self, concern: ComparedConcern, measured: NDArray[np.float64], left: Sequence[int]) -> Text:
        """Why nothing is said of a concern that no passage is near to; empty where it is not found."""
        names = concern.names
        if concern.leans:
            return message("We found no passage near it. But the concern is clear only with the sentence before it, so we may have missed one.")
        if not (names.speaks.subjects or names.acts):
            return message("We found no passage near it. But our lists of words lack its subject, so we may have missed one.")
        if measured[list(left), _COVERED].max() > facts()["marks"]["lacking"]:
            return NEAREST
        for k in left:
            other = self.texts[k].names
            people = (names.speaks.people - wide_people()) & other.speaks.people
            rare = any(sum(map(rarity, pair)) > facts()["marks"]["pair"] for pair in names.pairs & other.pairs)
            if people or rare or names.treaties & other.treaties or names.acts & other.acts or names.names & other.names:
                return message("We found no passage near it. But some passages share a name or a rare word with it, so there may be one.")
        return ""


def _each_treaty_first(order: Sequence[int], named: Mapping[int, frozenset[str]]) -> list[int]:
    """Passages that name treaties, the nearest first: of each treaty one before a second of any, as the State may answer of them one by one."""
    seen: set[str] = set()
    first = []
    for k in order:
        if not named[k] <= seen:
            first.append(k)
            seen |= named[k]
    return [*first, *(k for k in order if k not in first)]


def _names_all(many: int) -> Message:
    return message_of(many, one="a passage names the treaty that it asks for", many="passages name all {n} treaties that it asks for")


def _names_some(many: int, of: int) -> Message:
    """`of`: how many it asks for; 0: that is open."""
    if of:
        return message("passages name {n} of the {of} treaties that it asks for", n=many, of=of)
    return message_of(many, one="passages name {n} treaty that it asks for, of more", many="passages name {n} treaties that it asks for, of more")


_NEAR, _RARE, _POINTS, _COVERED = (MEASURES.index(name) for name in ("near", "rare", "points", "covered"))


def _touches(chance: float, measured: NDArray[np.float64], on_subjects: float) -> bool:
    """Whether a passage is likely enough to be on the subject, and near enough to be named for it: one that is surely so may be in other words. Where
    it has little of what tells of the concern's subject (`on_subjects`), for they share common words, it must be nearer, or likelier as well."""
    marks = facts()["marks"]
    near = measured[_NEAR]
    if on_subjects < marks["little"] and near < marks["in_other_words"] and (near < marks["little_near"] or chance < marks["little_likely"]):
        return False
    return bool(chance >= marks["touched"] and (near >= marks["subject"] or chance >= marks["on_subject"]))


def _all(stems: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*stems)


def _rounded(chance: float) -> float:
    return round(float(chance), _DIGITS)


@by_language(most=4_096)
def _shared(text: str, other: str) -> tuple[str, ...]:
    return shared_words(text, without_fixed_words(other))
