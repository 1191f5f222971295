"""What may belong to the topic of a brief, each quoted with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ...languages.messages import Message, Text, Value, in_turn, message, message_of, state_text, together
from ...light_dataclass import replace
from ...preparing.briefs.answers_told_later import AnswersToldLater
from ...preparing.briefs.asked_on_topic import AskedOnTopic, on_one_line
from ...preparing.briefs.topic_brief import TopicBrief, body_of_record, speaker_of_record
from ...preparing.briefs.under_its_heading import under_its_heading
from ...preparing.topics.on_topic import OnTopic
from ...preparing.topics.review_sentences import SentenceSource
from ...preparing.topics.topic_named import Where
from ...records import Clause, Item, Review
from ..code_words import POSITIONS
from ..issue_names import issue_name
from ..names_said import recommender_text
from ..number_runs import in_runs, recommendation_number
from ..places_cited import cited_later
from ..together_said import together_said
from .asked_counted import having_its_words, tagged_beside
from .brief_answers import answer_told_later, told_later_at
from .brief_statements import BriefLine, cite, in_marks, several_states
from .documents_named import called, document_words, review_year
from .paragraph_lines import bodies_of_sentence
from .quoted_alone import quoted_sentence
from .told_by_place import is_quoted, words_quoted

_LONGEST_BEFORE = 400
"""Characters of the sentence before one that goes on from it, to be quoted with it."""


def nearly_on_topic(brief: TopicBrief, lines: Iterable[BriefLine] = ()) -> Iterator[BriefLine]:
    """The records with the reason why each may belong; none of a sentence that these lines of the brief quote beside one that is on it."""
    told: set[tuple[str, str]] = set()
    quoted = words_quoted(lines)
    answers = AnswersToldLater([*brief.reviews, *brief.after])
    for each in brief.belonging.maybe:
        if each.source is not SentenceSource.REQUEST and is_quoted(each, quoted):
            continue
        review = next(one for one in brief.reviews if one.id == each.review)
        words = quoted_sentence(replace(each, behind=""), bodies_of_sentence(review, each))[0]
        words, why = _why(brief, review, each, words)
        key = each.place.document, words
        if key in told:  # a sentence with what it goes on from may be told before
            continue
        told.add(key)
        later = _told_later(answers, review, *found) if (found := _request(review, each)) is not None else None
        text = in_turn(_said_by(each, brief), message("“{words}” {why}", words=words, why=why), later.text if later is not None else "")
        yield BriefLine(text, together(cite(each.place), later.source if later is not None else ""), (each.id,), quotes=True)
    for review in reversed(brief.reviews):
        for item, clause, having in having_its_words(brief, review):
            why = _not_sure(tuple(map(in_marks, having)))
            said = message("“{words}” {why}", words=on_one_line(clause.request), why=why)
            later = _told_later(answers, review, item, clause)
            text = in_turn(_asked_by(review, item, clause), said, later.text)
            yield BriefLine(text, together(cite(clause.place), later.source), (clause.id,), quotes=True)
        yield from _listed_more(brief, review)
    yield from _under_headings(brief)


def _why(brief: TopicBrief, review: Review, each: OnTopic, words: str) -> tuple[str, Text]:
    """The words of a record as they are quoted, and why it may belong."""
    if (like := _by_another(brief, review, each)) is not None:
        return words, like
    if not each.names:
        return words, message("A program finds its words near to the topic.")
    where = {name.where for name in each.names}
    if where == {Where.BEFORE}:
        return _with_the_one_before(brief, each, words)
    if where == {Where.HEADING}:
        return words, message("It stands under a heading that names it, perhaps beside others.")
    if where == {Where.LIST}:
        return words, message("OHCHR’s thematic list has it under {themes}.", themes=_printed(each, Where.LIST))
    return words, _by_its_words(each)


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
    return message("A program finds that it asks nearly the same as another that is on it: {place}.", place=cite(other.place))


def _under_headings(brief: TopicBrief) -> Iterator[BriefLine]:
    """Where paragraphs stand under a heading that names the topic and are not quoted."""
    for each in under_its_heading(brief):
        first = each.paragraphs[0].place
        told = message_of(
            len(each.paragraphs),
            one="{document}: {n} paragraph more stands under “{heading}”. It is not quoted here.",
            many="{document}: {n} paragraphs more stand under “{heading}”. They are not quoted here.",
            document=document_words(each.review, first),
            heading=on_one_line(each.heading),
        )
        places = cited_later(replace(first, boxes=()), [in_runs(one.number for one in each.paragraphs)], first.document)
        yield BriefLine(told, message("look at: {places}", places=places), tuple(one.id for one in each.paragraphs))


def _listed_more(brief: TopicBrief, review: Review) -> Iterator[BriefLine]:
    """The numbers of recommendations that OHCHR's list has under the topic, where there are too many to quote them."""
    numbers, themes = tagged_beside(brief, review)
    if numbers and review.thematic_list is not None:
        told = message_of(
            len(numbers),
            one="{year}: OHCHR’s thematic list has {n} more recommendation under {themes}: {numbers}.",
            many="{year}: OHCHR’s thematic list has {n} more recommendations under {themes}: {numbers}.",
            year=review_year(review),
            themes=tuple(map(in_marks, themes)),
            numbers=in_runs(numbers),
        )
        listed = review.thematic_list.document
        yield BriefLine(told, message("Looked through: {documents}", documents=listed.symbol or called(listed, review)))


def _together(review: Review, each: OnTopic) -> Text:
    """That the answer to a request is to others too: what it says of the topic may be on these."""
    found = _request(review, each)
    return together_said(review, review.answer(found[0].id)) if found is not None else ""


def _request(review: Review, each: OnTopic) -> tuple[Item, Clause] | None:
    """The recommendation, and the request in it, that a record is; None where it is none."""
    if each.source is not SentenceSource.REQUEST:
        return None
    return next(((item, clause) for item in review.items for clause in item.clauses if clause.id == each.id), None)


def _told_later(answers: AnswersToldLater, review: Review, item: Item, clause: Clause) -> BriefLine:
    """What the next national report tells of the answer, and where, as of one that is on the topic; nothing where it tells nothing else."""
    asked = AskedOnTopic(review, item, clause, review.answer(item.id), verbatim=False, answer_told=answers.of(review, item))
    at = told_later_at(asked)
    return BriefLine(answer_told_later(asked), message("told in the next national report: {place}", place=cite(at)) if at is not None else "")


def _other(brief: TopicBrief, each: OnTopic) -> OnTopic | None:
    """The record on the topic that one is like."""
    return next((one for one in brief.belonging.found if one.id == each.like), None)


def _with_the_one_before(brief: TopicBrief, each: OnTopic, words: str) -> tuple[str, Text]:
    """A sentence that goes on from one that is on the topic, behind that one; where that is not there, or too long, by what words it has."""
    before = "" if each.context else next(_sentence_before(brief, each), "")
    if each.context or 0 < len(before) <= _LONGEST_BEFORE:
        return f"{before} {words}".strip(), message("It goes on from a sentence that is on it.")
    printed = _printed(each, Where.BEFORE)
    return words, message("The sentence before it has {words}.", words=printed)


def _sentence_before(brief: TopicBrief, each: OnTopic) -> Iterator[str]:
    for (review, document, _), every in brief.paragraphs.items():
        if (review, document) == (each.review, each.place.document):
            yield from (on_one_line(one.words) for one, other in pairwise(every) if (other.id, other.span) == (each.id, each.span))


def _by_its_words(each: OnTopic) -> Text:
    """The very words by which a sentence may belong, and those that stand around it."""
    inside = _printed(each, Where.SENTENCE, Where.MANDATE)
    if all(name.sure for name in each.names if name.where is Where.SENTENCE):
        why = message_of(
            len(inside),
            one="It has {words} in it, perhaps beside what it is on.",
            many="It has the words {words}, perhaps beside what it is on.",
            words=inside,
        )
    else:
        why = _not_sure(inside)
    heading, before = _printed(each, Where.HEADING, Where.LIST), _printed(each, Where.BEFORE)
    return in_turn(
        why,
        message("Its heading has {words}.", words=heading) if heading else "",
        message("The sentence before it has {words}.", words=before) if before else "",
    )


def _not_sure(words: tuple[Text, ...]) -> Message:
    return message_of(
        len(words),
        one="It has {words} in it. A program is not sure that this is on the topic.",
        many="It has the words {words}. A program is not sure that this is on the topic.",
        words=words,
    )


def _printed(each: OnTopic, *where: Where) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(in_marks(name.words) for name in each.names if name.where in where))


def _said_by(each: OnTopic, brief: TopicBrief) -> Text:
    """Who says it, with the answer to what is asked: without that nobody can use it."""
    review = next(one for one in brief.reviews if one.id == each.review)
    if each.source is SentenceSource.REQUEST:
        found = _request(review, each)
        return _asked_by(review, *found) if found is not None else ""
    if each.source in {SentenceSource.STATEMENT, SentenceSource.QUESTION} and (speaker := speaker_of_record(review, each.id)) is not None:
        return message("{year}, {state}:", year=review_year(review), state=recommender_text(speaker))
    if each.source is SentenceSource.OWN_BODY:
        return message("{year}, {body}:", year=review_year(review), body=body_of_record(review, each.id))
    if each.source in {SentenceSource.STATE_SAID, SentenceSource.ANSWER}:
        return message("{year}, {state}:", year=review_year(review), state=state_text(review.state))
    return message("{document}:", document=document_words(review, each.place))


def _asked_by(review: Review, item: Item, clause: Clause) -> Text:
    answer = review.answer(item.id)
    values: dict[str, Value] = {
        "year": review_year(review),
        "number": recommendation_number(item),
        "states": several_states([recommender_text(each) for each in clause.recommenders]),
        "position": message(POSITIONS[answer.position][0]) if answer is not None else "",
    }
    if answer is None:
        return message("{year}, recommendation {number}, {states}:", **values)
    return message("{year}, recommendation {number}, {states} ({position}):", **values)
