"""What else fits the seconds that the asks of a speaker's brief leave: further requests of its own, and asks of other States."""

from __future__ import annotations

from ....light_dataclass import dataclass
from ..asked.asked_on_topic import same_matter
from ..asked.left_out import NotAsked, WhyNot
from ..replied.answered_together import answered_together
from .speaker_brief import AskThatFits, SpeakerBrief

MOST_THAT_FIT_TOO = 3
"""Requests that are named as fitting the seconds that are left, at the most."""
_LAST = (WhyNot.WEAK, WhyNot.MATTER, WhyNot.STALE)
"""Reasons for which one is offered behind all others, in this order."""
_FIT_TOO = frozenset({WhyNot.FEW, WhyNot.OLDER, WhyNot.TOLD, *_LAST})


@dataclass(frozen=True, slots=True)
class SecondsLeft:
    """The seconds that are left: `exact`, and as who adds up the whole ones that are `printed` has them. What is said to fit fits into both: rounded
    apart, an ask of 19.1 seconds fits where 18.6 are left."""

    exact: float
    printed: int

    def hold(self, seconds: float) -> bool:
        """Whether so many more fit."""
        return seconds <= self.exact and round(seconds) <= self.printed

    def without(self, seconds: float) -> SecondsLeft:
        """What is left behind so many more."""
        return SecondsLeft(self.exact - seconds, self.printed - round(seconds))


NONE_LEFT = SecondsLeft(0.0, 0)


def seconds_left(brief: SpeakerBrief, *, greeted: bool = True) -> SecondsLeft:
    """What the asks of a brief leave, with its greeting or without one."""
    asks = sum(each.seconds for each in brief.chosen)
    printed = round(brief.seconds) - round(brief.greeting + asks) + (0 if greeted else round(brief.greeting))
    return SecondsLeft(brief.seconds - asks - (brief.greeting if greeted else 0.0), printed)


def others_that_fit(brief: SpeakerBrief, left: SecondsLeft) -> list[AskThatFits]:
    """The asks of other States that fit into what is left together, the best first, each on another matter than the chosen ones and the others: what
    the State answered with one of these is on the same."""
    found: list[AskThatFits] = []
    for each in brief.others:
        request, together = each.asked.clause.request, answered_together(each.asked.review, each.asked.answer)
        taken = [one.asked for one in (*brief.chosen, *found)]
        apart = not any(
            same_matter(request, one.clause.request) or (one.review is each.asked.review and one.item.number in together) for one in taken
        )
        if len(found) < MOST_THAT_FIT_TOO and left.hold(each.seconds) and apart:
            found.append(each)
            left = left.without(each.seconds)
    return found


def that_fit_too(brief: SpeakerBrief, left: SecondsLeft) -> list[NotAsked]:
    """Further requests of the speaker's own that fit into what is left together, the best first: those on another matter than the chosen ones, then
    what is weak, what is near to an ask, and what nobody asked for since long. What the State surely told of since is none: it has its answer."""
    own = sorted(
        (each for each in brief.left if each.why in _FIT_TOO and not (each.why is WhyNot.TOLD and each.asked.surely_told)),
        key=lambda each: _LAST.index(each.why) if each.why in _LAST else -1,
    )
    found: list[NotAsked] = []
    taken = [each.asked.clause.request for each in brief.chosen]
    for each in own:
        apart = each.why is WhyNot.MATTER or not any(same_matter(each.asked.clause.request, other) for other in taken)
        if len(found) < MOST_THAT_FIT_TOO and left.hold(each.seconds) and apart:
            found.append(each)
            left = left.without(each.seconds)
            taken.append(each.asked.clause.request)
    return found
