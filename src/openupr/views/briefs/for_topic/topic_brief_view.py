"""A brief on a topic as it is shown: one page of whole statements, each with its source, then the sources and what else was found.

What does not fit on the page is left out whole, and counted. Words of documents stand in quotation marks, as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ....languages.messages import Messages, Text, in_turn, message, message_of, messages, state_text
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....records import Review
from ....stages.briefs.topic_briefs import BriefAsked
from ...issue_names import issue_name
from ...withheld import Withheld
from ..frame.blocked_words import with_blocked_said
from ..frame.brief_counts import counts_said
from ..frame.brief_documents import brief_rests_on
from ..frame.brief_shown import BriefParts, BriefSection, BriefView
from ..frame.day_of_brief import NO_DAY, BriefDay, for_which_review
from ..frame.files_named import without_file_names
from ..frame.page_filled import page_filled
from ..frame.parts_kept import KeptParts, as_kept, as_made
from ..statements.brief_statements import in_marks
from .persons_on_subject import OnSubject, person_line, person_questions, persons_on

if TYPE_CHECKING:
    from ....linking.raised_persons import Raised
    from ....preparing.briefs.for_topic.topic_brief import TopicBrief
    from ....preparing.topics.on_topic import Belonging
    from ....preparing.topics.topics import Topic


_CHOSEN = message("A program chose which of them stand on the page. Read the others too.")


def brief_view(brief: TopicBrief | BriefAsked, withheld: Withheld, version: str, when: BriefDay = NO_DAY, words: Messages | None = None) -> BriefView:
    """The brief in the language of `words` (None: English), fitted to its page; `when` is the day on which it is made. Of one that is asked for, what
    rests on its topic and reviews alone is kept with these; raises `UnknownNameError` where nothing belongs to its topic."""
    said = words or messages()
    parts, reviews = _parts(brief, said), brief.reviews
    persons = persons_on(reviews, withheld, has_person_on_topic(reviews, lambda: brief.belonging))
    made = BriefView(
        said.say("{state}: {topic}", state=state_text(reviews[-1].state), topic=brief.topic.text),
        said.said(in_turn(for_which_review(reviews[-1], when), brief_rests_on(reviews, when, brief.after, told=parts.told_by_next))),
        (*parts.passages, *_to_begin_with(parts, persons, said)),
        parts.documents,
        tuple(map(said.said, (*_made(brief.topic, parts), made_by(version)))),
        parts.nearly,
        version,
    )
    every = (*reviews, *brief.after)
    shown = fitted(with_blocked_said(without_file_names(withheld.view(made), every, said), withheld, every, said), said)
    counts = shown.counts
    return shown if counts.also + counts.may else _without_choice(shown, said)


def _without_choice(view: BriefView, words: Messages) -> BriefView:
    """A brief that has nothing behind its page: nothing was chosen then."""
    return replace(view, made=tuple(each for each in view.made if each != words.said(_CHOSEN)))


def _parts(brief: TopicBrief | BriefAsked, words: Messages) -> BriefParts:
    def make(made: TopicBrief) -> BriefParts:
        from .brief_parts import brief_parts

        return brief_parts(made, words)

    return as_made(brief.once(words, KeptParts, lambda: as_kept(make(brief.brief)))) if isinstance(brief, BriefAsked) else make(brief)


def made_by(version: str) -> Text:
    """Which program made it."""
    return message("Made by OpenUPR {version}.", version=version)


def _to_begin_with(parts: BriefParts, persons: Sequence[OnSubject], words: Messages) -> Iterator[BriefSection]:
    if not persons:
        yield from (*parts.to_begin, *parts.questions)
        return
    from .brief_parts import questions_section, section_as_said

    yield section_as_said(words, message("Persons named on it"), (person_line(each, words) for each in persons))
    yield from parts.to_begin
    to_ask = [*parts.asking, *person_questions(persons)]
    yield from (questions_section(to_ask, words),) if to_ask else parts.questions


def has_person_on_topic(reviews: Sequence[Review], belonging: Callable[[], Belonging]) -> Callable[[Review, Raised], bool]:
    """Whether a sentence that is on the topic has a person's name, and ties it to the topic. `belonging` gives what is; it is asked where there is a
    person."""

    @cache
    def words_of() -> dict[str, list[str]]:
        found = belonging().found
        return {review.id: [on_one_line(each.words) for each in found if each.review == review.id] for review in reviews}

    def is_on(review: Review, raised: Raised) -> bool:
        from ....preparing.briefs.chosen.tied_to_topic import tied_to_topic  # what reads topics is loaded where there is a person

        spellings = raised.person.spellings
        having = [sentence for sentence in words_of()[review.id] if any(spelling in sentence for spelling in spellings)]
        return any(tied_to_topic(belonging().topic, sentence, spellings) for sentence in having)

    return is_on


def _made(topic: Topic, parts: BriefParts) -> Iterator[Text]:
    from ....preparing.topics.issues_meant import issues_meant  # a brief for a speaker, which is fitted here too, has no topic
    from ....preparing.topics.topics import TopicKind

    names = tuple(in_marks(part.name) for part in topic.parts)
    if len(names) == 1:
        yield message("A program looked for sentences that name {names}, or words that stand for it.", names=names)
    else:
        yield message("A program looked for sentences that name {names}, or words that stand for them.", names=names)
    if issues := sorted(issues_meant(topic)):
        from ....preparing.topics.about_issue import issue_weights

        named = tuple(in_marks(message(issue_name(each))) for each in issues)
        yield message(
            "In the documents before a review, a program also looked for sentences that are about {issues}, in whatever words.", issues=named
        )
        yield message(
            "Of {read} such sentences that we read, {right} were on their topic. One rule was made after that reading.",
            read=issue_weights().read,
            right=issue_weights().right,
        )
    yield from parts.not_quoted
    yield message("Passages that say it in yet other words may be missing.")
    if topic.kind is TopicKind.WORDS and len(topic.text.split()) > 1:
        from ....preparing.topics.likely_on_topic import topic_weights

        yield message(
            "In a test on topics of several words, the program found {found} of {belong} sentences on them: look for other words, too.",
            found=topic_weights().found,
            belong=topic_weights().belong,
        )
    yield message("Sentences that stand in notes were not looked through.")
    yield _CHOSEN
    yield from parts.joint
    yield message("In quotations, words in square brackets are ours: who says it, or […] for what is left out.")
    yield message("Where […] stands at an end of a quotation, its paragraph says more there.")
    yield message("Each quotation stands in the document that its note, or the bracket behind it, names. Look at the page before you hand it on.")
    if parts.proposes:
        yield message("The requests are earlier ones in their own words. Check that they still fit.")


# -- one page


def fitted(view: BriefView, words: Messages) -> BriefView:
    """The brief with its page filled, and with how many statements there are."""
    made = page_filled(view, words)
    behind = tuple(each.title for each in made.sections if each.rest and not each.lines)
    told = [words.say("Not on the page: {parts}.", parts=tuple(in_marks(title) for title in behind))] if behind else []
    if any(each.whole for each in made.sections):
        told.append(words.say("Paragraphs that the page cuts stand whole under “Cut on the page, whole here”. They are not counted again."))
    counts = [counts_said(made.counts, words)] if made.counts.every else []
    if nothing := sum(line.cannot_tell for section in made.sections for line in section.lines):
        said = message_of(
            nothing, one="Of those on the page, {n} only says that we can’t tell.", many="Of those on the page, {n} only say that we can’t tell."
        )
        counts.append(words.said(said))
    return replace(made, made=(*counts, *told, *made.made))
