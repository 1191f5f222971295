"""Requests of the speaker's own State that are no asks, each with the reason that decided it."""

from __future__ import annotations

import re
from enum import StrEnum

from ....kept_patterns import kept_pattern
from ....languages.word_tables import table
from ....light_dataclass import dataclass
from ....linking.requests.parts_asked import parts_asked
from ....linking.treaties.joining_treaties import joining
from ....names.treaty_mentions import treaties_named
from .asked_on_topic import AskedOnTopic


class WhyNot(StrEnum):
    """Why a request of the speaker's own State is not among the asks."""

    DONE = "done"  # a document tells it as done
    PART_DONE = "part_done"  # it asks for nothing but to join a treaty, and a document tells it, or a part of it, as done
    TIME = "time"
    SAID_DONE = "said_done"  # two are there, and the State says that it is implemented
    SAID_UNDER_WAY = "said_under_way"  # the same, implemented or in progress
    TOLD = "told"  # two are there, and a later report may speak of it
    STALE = "stale"  # it is two cycles old, and nobody is found who asked for it since
    OLDER = "older"  # two are there, and it is of a review before the newest in which its State asked
    FEW = "few"  # as many are there as are proposed
    MATTER = "matter"  # one on the same matter is there
    JOINED = "joined"  # it asks to join a treaty, which may be done since
    ANSWERED = "answered"  # it asks to join a treaty, on which the State answered others since
    OTHERWISE = "otherwise"  # the State has another answer since to what others asked, for nearly the same or on the same subject
    DEED = "deed"  # the State tells of a deed since that may be it
    ALIKE = "alike"  # one of nearly the same words is there
    REPEATED = "repeated"  # it was made again in a later review, where it has its newest answer
    GOES_ON = "goes_on"  # by its labels it asks to go on as before, and names nothing
    UNSURE = "unsure"  # our program can't tell what it would change
    WEAK = "weak"  # its action is weak
    PAST = "past"  # what it asks for was to be done in a year before the review
    ITS_VERB = "its_verb"  # we can't tell that its words are a whole sentence
    FOOTNOTE = "footnote"  # the report has a footnote to it, which may say that it was read out otherwise


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A request of the speaker's own that is left out, with its seconds and the reason; `since`: the later one that is the reason (`REPEATED`,
    `ANSWERED`, `OTHERWISE`), with its answer."""

    asked: AskedOnTopic
    seconds: float
    why: WhyNot
    since: AskedOnTopic | None = None


def asks_several_things(request: str) -> bool:
    """Whether a request to join a treaty asks for another one too, or for something else: what is told as done of one of these is not told of all."""
    if len(joining((request,)).named) > 1 or any(not treaties_named(part) for part in parts_asked(request)):
        return True
    last = max((each.end for each in treaties_named(request)), default=len(request))
    return kept_pattern(table("joining_treaties")["patterns"]["further"], re.IGNORECASE).search(request, last) is not None
