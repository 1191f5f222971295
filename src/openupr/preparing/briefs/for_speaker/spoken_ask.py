"""How long an ask takes when it is read out."""

from __future__ import annotations

from ....light_dataclass import dataclass
from ...speaking.clock import Pace
from ...speaking.speech import spoken_parts
from ..asked.asked_on_topic import AskedOnTopic
from ..asked.sayable_request import sayable


def spoken_seconds(text: str, pace: Pace, lead: str = "", led: Pace | None = None) -> float:
    """How long a text takes when it is spoken behind a `lead`, in seconds and parts of them: rounded before they are added, four asks may take two
    seconds more than is told. The lead may be in another language, at its own pace (`led`)."""
    said = ((text, pace), (lead, led or pace))
    return sum(each.length * 60 / of.rate for words, of in said for each in spoken_parts(words, of.code))


@dataclass(frozen=True, slots=True)
class SpokenAsk:
    """How an ask is spoken: at the `pace` of its own language, behind the words of a `lead`, which have a pace of their own (`led`)."""

    pace: Pace
    lead: str
    led: Pace | None = None

    def seconds(self, each: AskedOnTopic) -> float:
        """How long a request takes with its lead."""
        request = each.clause.request
        return spoken_seconds(sayable(request) or request, self.pace, self.lead, self.led)
