"""A brief for a speaker as it is shown: one page and the sheet of sources, in the form of a brief on a topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ....languages.messages import Messages, Text, in_turn, message, messages, state_text
from ....light_dataclass import replace
from ....stages.briefs.speakers_asked import SpeakerAsked
from ...withheld import Withheld
from ..for_topic.persons_on_subject import OnSubject, person_line, person_questions, persons_on
from ..for_topic.topic_brief_view import fitted, made_by
from ..frame.blocked_words import with_blocked_said
from ..frame.brief_documents import brief_rests_on, keys_cited, looked_for_in, source_shown
from ..frame.brief_shown import BriefSection, BriefView, SourceShown, SpeakerParts
from ..frame.day_of_brief import NO_DAY, BriefDay, for_which_review, known_of_day
from ..frame.files_named import without_file_names
from ..frame.parts_kept import KeptSpeakerParts, as_kept, as_made
from .speaker_sections import section_for_speaker

if TYPE_CHECKING:
    from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief


def speaker_view(
    brief: SpeakerBrief | SpeakerAsked, withheld: Withheld, version: str, when: BriefDay = NO_DAY, words: Messages | None = None
) -> BriefView:
    """The brief in the language of `words` (None: English), fitted to its page; `when` is the day on which it is made. Of one that is asked for, what
    rests on its reviews, its speaker and the seconds alone is kept with the reviews."""
    said = words or messages()
    state, speaker = state_text(brief.review.state), state_text(brief.speaker)
    parts = _parts(brief, when, said)
    persons = persons_on(brief.reviews, withheld, lambda _, raised: brief.speaker in raised.states)
    about = tuple(_persons(persons, speaker, said))
    asking = section_for_speaker(said, message("Advance questions"), [*parts.asking, *person_questions(persons)])
    asking = replace(asking, first=2, needed=2 if brief.after else 1)
    made = BriefView(
        said.say("{speaker:The} on {state:the}", speaker=speaker, state=state),
        said.said(_subtitle(brief, when, parts)),
        (*parts.sections, *about, *parts.behind, asking),
        _documents(brief, parts, (*about, asking), said),
        (*parts.made, said.said(made_by(version))),
        (),
        version,
    )
    every = (*brief.reviews, *brief.after)
    shown = with_blocked_said(without_file_names(withheld.view(made), every, said), withheld, every, said)
    return _with_both_sides(shown, said, closed=brief.review.report is not None)


def _parts(brief: SpeakerBrief | SpeakerAsked, when: BriefDay, words: Messages) -> SpeakerParts:
    def make(made: SpeakerBrief) -> SpeakerParts:
        from .speaker_parts import speaker_parts

        return speaker_parts(made, when, words)

    if not isinstance(brief, SpeakerAsked):
        return make(brief)
    return as_made(brief.once(words, known_of_day(when), KeptSpeakerParts, lambda: as_kept(make(brief.brief))))


def _persons(persons: Sequence[OnSubject], speaker: Text, words: Messages) -> Iterator[BriefSection]:
    if persons:
        title = message("Persons whom {speaker:the} raised", speaker=speaker)
        yield section_for_speaker(words, title, [person_line(each, words) for each in persons])


def _documents(brief: SpeakerBrief | SpeakerAsked, parts: SpeakerParts, sections: Iterable[BriefSection], words: Messages) -> tuple[SourceShown, ...]:
    """The documents that it rests on, and those that these sections cite."""
    every = (*reversed(brief.after), *reversed(brief.reviews))
    used = {*parts.rests_on, *keys_cited((each for section in sections for each in (*section.lines, *section.rest)), every)}
    return tuple(source_shown(each, review, words) for review in every for each in review.documents if each.key in used)


def _with_both_sides(view: BriefView, words: Messages, *, closed: bool) -> BriefView:
    """The view fitted to its page. What the State says and what others say of it stand there together, and go before advance questions that are
    `closed`. Where the page has no room for both, neither stands there."""
    made = fitted(view, words)
    if closed and any(map(_is_torn, made.sections)):
        made = fitted(replace(view, sections=(*view.sections[:-1], replace(view.sections[-1], needed=0))), words)
    torn = [_is_torn(each) for each in made.sections]
    if not any(torn):
        return made
    pairs = zip(view.sections, torn, strict=True)
    return fitted(replace(view, sections=tuple(_without_pair(each) if apart else each for each, apart in pairs)), words)


def _is_torn(section: BriefSection) -> bool:
    return section.both and len(section.lines) < section.first


def _without_pair(section: BriefSection) -> BriefSection:
    pair = section.lines[: section.first]
    return replace(section, lines=section.lines[section.first :], rest=(*pair, *section.rest), first=1, needed=0, both=False)


def _subtitle(brief: SpeakerBrief | SpeakerAsked, when: BriefDay, parts: SpeakerParts) -> Text:
    return in_turn(
        for_which_review(brief.review, when),
        message("A speaker has {seconds} seconds ({how}).", seconds=round(brief.seconds), how=brief.how),
        brief_rests_on(brief.reviews, when, brief.after, looked_for_in(brief.after), parts.told_by_next),
    )
