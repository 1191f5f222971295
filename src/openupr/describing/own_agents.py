"""Whether a sentence lays a grave act on the State or its agents: by its words, by where it happened, or by what the act is in law.

The words are those of `own_agents.toml`. Whether the State's acts are told of at all is known before (`Finding.to_state`): torture by an armed group
is none of a State's. tests/accuracy/test_own_agents.py says how often this is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..kept_patterns import kept_pattern
from ..labelling.masking import names_masked
from ..languages.polarity import Bearing, Scopes
from ..languages.word_tables import by_language, table, wording
from ..light_dataclass import replace
from ..names.gravity import by_agents_alone
from ..records import GraveAct
from .names_kept import EVERY_WORD


def is_of_own_agents(text: str, told: Iterable[GraveAct], own: str | None = None) -> bool:
    """Whether a sentence that tells of these acts lays one of them on the State's own agents, or tells it of those whom they hold; or on the State
    itself, which is told by its names where `own`, its code (ISO 3166 alpha-3), is given."""
    if any(act.act in by_agents_alone() or wording("own_agents", "defined").match(act.words) for act in told):
        return True
    if any(agents_pattern(name).search(text) for name in ("by", "did", "called", "held")):
        return True
    return own is not None and _is_of_the_state(names_masked(text, EVERY_WORD, own).text)


def _is_of_the_state(masked: str) -> bool:
    """Whether a text in which the State's names are masked says that it violated something itself: not denied, asked, or on a condition. “Held in
    dire conditions”, of those whose rights it violated, is no condition."""
    found = [match.span() for match in agents_pattern("itself").finditer(masked)]
    scopes = Scopes(masked.lower(), found) if found else None
    return scopes is not None and any(_is_plain(scopes.bearing(at), *span) for at, span in enumerate(found))


def _is_plain(bearing: Bearing, start: int, end: int) -> bool:
    return replace(bearing, condition=[each for each in bearing.condition if not start <= each.start < end]).plain


@by_language
def agents_pattern(name: str) -> re.Pattern[str]:
    """One of the expressions of the table, with the words for agents in it."""
    words = table("own_agents")
    return kept_pattern(words[name].replace("{agents}", words["agents"]))
