"""What else fits the seconds that the asks of a speaker's brief leave: further requests of its own, and asks of other States."""

from __future__ import annotations

from ..asked.asked_on_topic import same_matter
from ..asked.left_out import NotAsked, WhyNot
from .speaker_brief import AskThatFits, SpeakerBrief

MOST_THAT_FIT_TOO = 3
"""Requests that are named as fitting the seconds that are left, at the most."""
_LAST = (WhyNot.WEAK, WhyNot.MATTER, WhyNot.STALE)
"""Reasons for which one is offered behind all others, in this order."""
_FIT_TOO = frozenset({WhyNot.FEW, WhyNot.OLDER, WhyNot.TOLD, *_LAST})


def others_that_fit(brief: SpeakerBrief, seconds: float) -> list[AskThatFits]:
    """The asks of other States that fit into `seconds`, each by itself, as their seconds are printed."""
    return [each for each in brief.others if round(each.seconds) <= seconds]


def that_fit_too(brief: SpeakerBrief, seconds: float) -> list[NotAsked]:
    """Further requests of the speaker's own that fit into `seconds` together, the best first: those on another matter than the chosen ones, then
    what is weak, what is near to an ask, and what nobody asked for since long. What the State surely told of since is none: it has its answer."""
    own = sorted(
        (each for each in brief.left if each.why in _FIT_TOO and not (each.why is WhyNot.TOLD and each.asked.surely_told)),
        key=lambda each: _LAST.index(each.why) if each.why in _LAST else -1,
    )
    found: list[NotAsked] = []
    taken = [each.asked.clause.request for each in brief.chosen]
    for each in own:
        room = seconds - sum(round(one.seconds) for one in found)
        apart = each.why is WhyNot.MATTER or not any(same_matter(each.asked.clause.request, other) for other in taken)
        if len(found) < MOST_THAT_FIT_TOO and round(each.seconds) <= room and apart:
            found.append(each)
            taken.append(each.asked.clause.request)
    return found
