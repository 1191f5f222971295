"""What a misspelt name probably meant. Only ever a proposal: `find_state` matches exactly."""

from __future__ import annotations

from ..errors import UnknownNameError, worded
from .matching import normal_name
from .states import State, find_state, state
from .states import keys as _keys


def suggest_states(text: str, limit: int = 3) -> tuple[tuple[State, float], ...]:
    """States whose names look like this text, the likeliest first, each with its best ratio (0 to 100).

    Made for typing errors ("Azerbijan", "Phillipines", "Republic of Koreas"). The caller decides what ratio is enough, and should
    look at the second one too: "Slovania" is near two States. At most `limit` States; none for a text without letters.
    """
    from rapidfuzz import fuzz, process

    wanted = normal_name(text)
    if not wanted or limit < 1:
        return ()
    best: dict[str, float] = {}
    for key, ratio, _ in process.extract(wanted, _keys().keys(), scorer=fuzz.ratio, limit=None, score_cutoff=50):
        for code in _keys()[key]:
            best[code] = max(best.get(code, 0.0), ratio)
    exact = find_state(text)
    ranked = sorted(best.items(), key=lambda item: (exact is None or item[0] != exact.iso3, -item[1], item[0]))
    return tuple((state(code), ratio) for code, ratio in ranked[:limit])


_NEAR = 70.0
"""The ratio from which a State's name is worth proposing: "Azerbijan" has 94 with Azerbaijan, "Slovania" 88 with two; strangers stay below 65."""


def asked_state(text: str) -> State:
    """The State that a person asks for, by its name or its code, in capitals or not. Raises `UnknownNameError` with the names that are nearly so."""
    name = text.strip()
    found = find_state(name)
    if found is not None:
        return found
    try:
        return state(name.upper())
    except UnknownNameError:
        near = [f"{each.name} ({each.iso3})" for each, ratio in suggest_states(name) if ratio >= _NEAR]
        meant = (
            worded("Did you mean {names}?", names=" / ".join(near))
            if near
            else worded("Write its name, or its ISO 3166 code in three letters, such as SVN.")
        )
        raise UnknownNameError(worded("no State is called “{name}”", name=name), next_step=meant) from None
