"""What a speaker's brief says behind the asks: what was not taken up, what the State calls done, who else asked, what was said in the dialogue. What
stands with an ask already goes behind what does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....languages.messages import Messages, message, said_later, state_text
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....records import Position
from ..frame.brief_shown import BriefSection
from ..statements.brief_answers import position_on_request
from ..statements.brief_statements import BriefLine
from .own_requests_shown import held_against, not_taken
from .room_left import cut_statements, said_in_dialogue
from .speaker_sections import LONGEST_FOR_SPEAKER, section_for_speaker
from .terms_beside_shown import terms_beside
from .who_else import in_their_words

_MOST_SAID = 1
"""Statements of the dialogue that stand on the page; asks go before them."""
_LONGEST_PAIR = 800
"""Characters of what a State says is done, at the most, on the page: what others say since stands beside it, and neither without the other."""


def not_made_again(brief: SpeakerBrief) -> list[OwnRequest]:
    """The speaker's own requests without those that it made again: these are told with that."""
    return [each for each in brief.own if each.newer is None]


def sections_behind_asks(brief: SpeakerBrief, asked_now: Sequence[str], words: Messages) -> Iterator[BriefSection]:
    """These sections; `asked_now` are the clauses of the asks."""
    speaker, once = state_text(brief.speaker), not_made_again(brief)
    refused = sorted((each for each in once if each.refused), key=lambda each: each.asked.clause.id in asked_now)  # these are told with the asks
    claimed = [each for each in brief.own if each.claimed]
    none_taken = with_rest(*_refused(brief, refused, asked_now, words)) if refused else None
    again = all(each.asked.clause.id in asked_now for each in refused)  # these are told with the asks: what others do goes before
    if none_taken is not None and not again:
        yield none_taken
    told_above = all(each.asked.clause.id in asked_now and not _others_say(each) for each in claimed)  # with the ask, in its own words
    if claimed and not told_above:
        yield _claimed(brief, claimed, words)
    # What is near to another request than those that are asked now is not among what a speaker needs first.
    now = [each for each in (*brief.own_since, *once) if each.asked.clause.id in asked_now]
    ordered = [*now, *(each for each in once if each.asked.clause.id not in asked_now)]
    if named := [line for each in ordered for line in terms_beside(brief, each)]:
        # Who uses the same words may ask for something else: that is told under a heading of its own.
        on_asks = section_for_speaker(words, message("Who else uses these words"), [line for each in now for line in terms_beside(brief, each)])
        yield with_rest(on_asks, [each.said(words) for each in named])
    if said_before := list(said_in_dialogue(brief)):
        title = message("What {speaker:the} said in the dialogue", speaker=speaker)
        before = section_for_speaker(words, title, [line for said, replies in said_before for line in (said, *replies)])
        most = _MOST_SAID + bool(said_before[0][1])  # a reply stands with what it is to
        whole = [each.said(words) for each in cut_statements(brief)]
        needed = most if said_before[0][1] else 0  # a charge without its reply misleads
        yield replace(before, lines=before.lines[:most], rest=(*before.lines[most:], *before.rest, *whole), first=most, needed=needed)
    if none_taken is not None and again:
        yield none_taken
    # Who asked for the same is named with each ask already: here are the words.
    if others := list(in_their_words(ordered)):
        on_asks = section_for_speaker(words, message("Who else asked for the same, or nearly"), list(in_their_words(now)))
        yield with_rest(on_asks, [each.said(words) for each in others])
    if claimed and told_above:
        yield _claimed(brief, claimed, words)


def with_rest(section: BriefSection, whole: Sequence[BriefLine]) -> BriefSection:
    """A section with further statements behind the page, those that it has not."""
    shown = (*section.lines, *section.rest)
    return replace(section, rest=(*section.rest, *(each for each in whole if each not in shown)))


def _refused(brief: SpeakerBrief, refused: Sequence[OwnRequest], asked_now: Sequence[str], words: Messages) -> tuple[BriefSection, list[BriefLine]]:
    """What the State did not take upon itself, and each of these whole."""
    title = message(_NOT_TAKEN[frozenset(position_on_request(each.asked) for each in refused)])
    every = [not_taken(each, asked_now, LONGEST_FOR_SPEAKER, brief.speaker) for each in refused]
    return section_for_speaker(words, title, [short for short, _ in every]), [whole.said(words) for _, whole in every]


_NOT_TAKEN = said_later(
    {
        frozenset({Position.NOTED}): "What was noted",
        frozenset({Position.NOT_SUPPORTED}): "What was not supported",
        frozenset({Position.NOTED, Position.NOT_SUPPORTED}): "What was noted or not supported",
    }
)
"""What stands over requests that the State did not take upon itself: a noted one is not refused."""


def _claimed(brief: SpeakerBrief, claimed: Sequence[OwnRequest], words: Messages) -> BriefSection:
    """What the State says is done or under way. What others say since is in the title only where they say something; one of which they do goes
    first, and is shown with that."""
    asked_now = {each.asked.clause.id for each in brief.chosen}
    once = sorted(claimed, key=lambda each: (not _others_say(each), (each.newer or each.asked).clause.id not in asked_now))
    told = [(each, [line.said(words) for line in held_against(brief.speaker, each)]) for each in once]
    whole = [(each, lines) for each, lines in told if all(len(str(line.text)) <= _LONGEST_PAIR for line in lines)]  # the others stand behind the page
    title = message(_CLAIMED[any(map(_others_say, claimed))], state=state_text(brief.review.state))
    shown = tuple(dict.fromkeys(line for _, lines in whole for line in lines))
    behind = dict.fromkeys(line for _, lines in told for line in lines)
    made = BriefSection(words.said(title), shown, rest=tuple(line for line in behind if line not in shown))
    first = max(1, sum(line.quotes for line in whole[0][1])) if whole else 1
    return replace(made, first=first, needed=first, both=True) if whole and _others_say(whole[0][0]) else replace(made, first=first)


def _others_say(own: OwnRequest) -> bool:
    """Whether others say something of a request since."""
    return bool(own.said)


_CLAIMED = said_later(
    {
        True: "What {state:the} says is done or under way, and what others say since",
        False: "What {state:the} says is done or under way",
    }
)
"""What stands over these, by whether others say something of one."""
