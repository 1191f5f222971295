"""What agents of the State do, where a topic names it as one thing ("lamp abuse") and a sentence as two: the act, and behind it by whom.

The topic says which acts are meant: the second words of the phrases that begin with its agents ("police violence", "police brutality"). Agents have
many names, and those of `own_agents.toml` stand for the one that was typed where UPR Info's chart has them for the same issue.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...describing.own_agents import agents_pattern
from ...labelling.tokens import Token, tokens
from ...languages.word_tables import wording
from .topic_phrases import Phrase, are_apart

_SHORT = 4
"""Letters of a word that alone names no act: "ill" of "police ill-treatment" may be anything."""


def acts_of_agents(phrases: Collection[Phrase], partners: Collection[Phrase]) -> frozenset[str]:
    """The acts of agents that phrases of two words name, as these have them behind the agent, who may do such things by UPR Info's chart
    (`partners`): "abus" of "police abus". None where their first word is no agent of the State."""
    pairs = [phrase for phrase in phrases if len(phrase) == 2 and phrase[:1] in partners and agents_pattern("agents").fullmatch(phrase[0])]
    return frozenset(act for _, act in pairs if len(act) >= _SHORT)


def act_by_agents(acts: Collection[str], partners: Collection[Phrase], text: str) -> tuple[int, int] | None:
    """The span of the first act of these that a text lays on such agents: the act, and near behind it "by" and who did it."""
    for found in agents_pattern("by").finditer(text) if acts else ():
        read = tokens(text[: found.end()], unify_states=False)
        who = _first_of(partners, read, found.start())
        if who is None:
            continue
        before = [token for token in read if token.end <= who and token.stem.startswith(tuple(acts))]
        if before and not are_apart(between := text[before[-1].end : who]) and not wording("briefs", "done_otherwise").search(between):
            return before[-1].start, found.end()
    return None


def _first_of(partners: Collection[Phrase], read: Sequence[Token], start: int) -> int | None:
    """Where the first of the names of agents begins that stand from a place on."""
    stems = [token.stem for token in read]
    places = (at for at, token in enumerate(read) if token.start >= start)
    return next((read[at].start for at in places if any(tuple(stems[at : at + len(each)]) == each for each in partners)), None)
