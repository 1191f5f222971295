"""What may belong to the topic of a brief, each quoted with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Message, Text, Value, in_turn, message, message_of, together
from ....light_dataclass import replace
from ....preparing.briefs.asked.answers_told_later import AnswersToldLater
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, on_one_line
from ....preparing.briefs.for_topic.said_under_heading import CarriedByHeadings, said_under_heading
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.briefs.for_topic.under_its_heading import UnderHeading
from ....preparing.topics.on_topic import OnTopic
from ....preparing.topics.review_sentences import SentenceSource
from ....preparing.topics.topic_named import Where
from ....records import Clause, Item, Review
from ...code_words import POSITIONS
from ...issue_names import issue_name
from ...number_runs import in_runs, recommendation_number
from ...places_cited import cited_later
from ...together_said import together_said
from ..statements.brief_answers import answer_told_later, own_words_of_answer
from ..statements.brief_statements import BriefLine, cite, in_marks, request_source, several_states
from ..statements.documents_named import called, document_words, review_year
from ..statements.paragraph_lines import by_paragraph, line_of_nearly
from ..statements.pointed_answers import pointed_to
from ..statements.request_lines import in_its_words, others_in_it
from .asked_counted import GROUPS_ON_TOPIC, GROUPS_READ, having_its_words, tagged_beside, told_alone
from .near_by_shown import passages_near, standing_between
from .told_by_place import is_quoted, words_quoted


def nearly_on_topic(brief: TopicBrief, lines: Iterable[BriefLine] = (), headed: CarriedByHeadings | None = None) -> Iterator[BriefLine]:
    """The records with the reason why each may belong, a paragraph whole with those of all its sentences; none of a sentence that these lines of the
    brief quote in a paragraph that is on it. `headed` is what stands under headings that name the topic (None: to be found)."""
    headed = said_under_heading(brief) if headed is None else headed
    brief = headed.within(brief)
    quoted = words_quoted(lines)
    answers = AnswersToldLater([*brief.reviews, *brief.after])
    for each in brief.belonging.maybe:
        review = next(one for one in brief.reviews if one.id == each.review)
        if (found := _request(review, each)) is not None:
            yield _request_line(answers, review, *found, _why(brief, review, each))
    for group in by_paragraph(each for each in brief.nearly if not is_quoted(each.on, quoted)):
        if (line := line_of_nearly(brief, group)) is not None:
            named = [each for each in group if not each.on.is_about_it] or group
            yield replace(line, text=in_turn(line.text, *dict.fromkeys(_why(brief, each.review, each.on) for each in named)))
    for review in reversed(brief.reviews):
        for item, clause, having in having_its_words(brief, review):
            yield _request_line(answers, review, item, clause, _not_sure(tuple(map(in_marks, having))))
        yield from (line for near in brief.near_by if near.review is review for line in standing_between(near, told_alone(brief, review)))
        yield from _listed_more(brief, review)
    others = (each for each in headed.quoted if not each.own_voice)
    yield from (line for each in others if (line := line_of_nearly(brief, each.said, each.heading)) is not None)
    yield from map(_under_heading, headed.left)
    told = {*headed.places}
    yield from (line for near in brief.near_by for line in passages_near(near, told))


def _request_line(answers: AnswersToldLater, review: Review, item: Item, clause: Clause, why: Text) -> BriefLine:
    """A request with who made it and the answer, and why it may belong: without the answer nobody can use it."""
    verbatim = on_one_line(clause.request) in on_one_line(item.text.clean)
    asked = AskedOnTopic(review, item, clause, review.answer(item.id), verbatim, answer_told=answers.of(review, item))
    words, states = in_its_words(asked)
    said = message("“{words}” {why}", words=words, why=why)
    others = others_in_it(asked, states)
    text = in_turn(_asked_by(asked, states), said, others, own_words_of_answer(asked), *pointed_to(asked), answer_told_later(asked))
    return BriefLine(text, request_source(asked, states), (clause.id,), quotes=True)


def _why(brief: TopicBrief, review: Review, each: OnTopic) -> Text:
    """Why a record may belong."""
    if (like := _by_another(brief, review, each)) is not None:
        return like
    if not each.names:
        return message("A program finds its words near to the topic.")
    where = {name.where for name in each.names}
    if where == {Where.BEFORE}:
        return _not_sure(_printed(each, Where.BEFORE))
    if where == {Where.HEADING}:
        return message("It stands under a heading that names the topic, perhaps among others.")
    if where == {Where.LIST}:
        return message("OHCHR’s thematic list has it under {themes}.", themes=_printed(each, Where.LIST))
    return _by_its_words(each)


def _by_another(brief: TopicBrief, review: Review, each: OnTopic) -> Text | None:
    """What else than its words and its heading speaks for a record; None where nothing does."""
    if each.label is not None:
        return message("A program labels it “{issue}”.", issue=message(issue_name(each.label[0])))
    if each.beside:
        return message("In the report it stands between others that are on it.")
    if each.answered:
        return in_turn(message("The State’s answer to it speaks of the topic."), _together(review, each))
    other = _other(brief, each) if each.like else None
    if other is None:
        return None
    return message("It may be close to another that is on the topic, as a program finds: {place}.", place=cite(other.place))


def _under_heading(each: UnderHeading) -> BriefLine:
    """Where paragraphs stand under a heading that names the topic and are not quoted."""
    first = each.paragraphs[0].place
    told = message_of(
        len(each.paragraphs),
        one="{document}: {n} paragraph more stands under “{heading}”. It is not quoted here.",
        many="{document}: {n} paragraphs more stand under “{heading}”. They are not quoted here.",
        document=document_words(each.review, first),
        heading=on_one_line(each.heading),
    )
    places = cited_later(replace(first, boxes=()), [in_runs(one.number for one in each.paragraphs)], first.document)
    return BriefLine(told, message("look at: {places}", places=places), tuple(one.id for one in each.paragraphs))


def _listed_more(brief: TopicBrief, review: Review) -> Iterator[BriefLine]:
    """The numbers of recommendations that OHCHR's list has under the topic, where there are too many to quote them; and of those that it has under a
    group of persons alone, with how few of such are on it."""
    for groups in (False, True):
        items, themes = tagged_beside(brief, review, groups=groups)
        if not items or review.thematic_list is None:
            continue
        told = message_of(
            len(items),
            one="{year}: OHCHR’s thematic list has {n} more recommendation under {themes}.",
            many="{year}: OHCHR’s thematic list has {n} more recommendations under {themes}.",
            year=review_year(review),
            themes=tuple(map(in_marks, themes)),
        )
        seldom = message("Of {read} that we read of such groups, {right} were on their topic.", read=GROUPS_READ, right=GROUPS_ON_TOPIC)
        listed = review.thematic_list.document
        where = cited_later(replace(items[0].place, boxes=()), [in_runs(map(recommendation_number, items))], items[0].place.document)
        yield BriefLine(
            in_turn(told, seldom if groups else ""), together(message("look at: {places}", places=where), listed.symbol or called(listed, review))
        )


def _together(review: Review, each: OnTopic) -> Text:
    """That the answer to a request is to others too: what it says of the topic may be on these."""
    found = _request(review, each)
    return together_said(review, review.answer(found[0].id)) if found is not None else ""


def _request(review: Review, each: OnTopic) -> tuple[Item, Clause] | None:
    """The recommendation, and the request in it, that a record is; None where it is none."""
    if each.source is not SentenceSource.REQUEST:
        return None
    return next(((item, clause) for item in review.items for clause in item.clauses if clause.id == each.id), None)


def _other(brief: TopicBrief, each: OnTopic) -> OnTopic | None:
    """The record on the topic that one is like."""
    return next((one for one in brief.belonging.found if one.id == each.like), None)


def _by_its_words(each: OnTopic) -> Text:
    """The very words by which a sentence may belong, and those that stand around it."""
    inside = _printed(each, Where.SENTENCE, Where.MANDATE, Where.BEFORE)
    if all(name.sure for name in each.names if name.where is Where.SENTENCE):
        why = message_of(
            len(inside),
            one="It has {words} in it, but may be about something else.",
            many="It has the words {words}, but may be about something else.",
            words=inside,
        )
    else:
        why = _not_sure(inside)
    heading = _printed(each, Where.HEADING, Where.LIST)
    return in_turn(why, message("Its heading has {words}.", words=heading) if heading else "")


def _not_sure(words: tuple[Text, ...]) -> Message:
    return message_of(
        len(words),
        one="It has {words} in it. A program is not sure that this is on the topic.",
        many="It has the words {words}. A program is not sure that this is on the topic.",
        words=words,
    )


def _printed(each: OnTopic, *where: Where) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(in_marks(name.words) for name in each.names if name.where in where))


def _asked_by(asked: AskedOnTopic, states: Sequence[Text]) -> Text:
    answer = asked.answer
    values: dict[str, Value] = {
        "year": review_year(asked.review),
        "number": recommendation_number(asked.item),
        "states": several_states(states),
        "position": message(POSITIONS[answer.position][0]) if answer is not None else "",
    }
    if answer is None:
        return message("{year}, recommendation {number}, {states}:", **values)
    return message("{year}, recommendation {number}, {states} ({position}):", **values)
