"""What a brief says where it found nothing: in which words a program looked, and where. Nothing is ever said to be absent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from ....languages.messages import Messages, Text, in_turn, message, message_of, said_later, together
from ....languages.word_tables import is_read_whole
from ....linking.concerns.groups_of_people import group_or_family_phrases
from ....linking.concerns.subject_families import phrases_as_written
from ....names import language_name
from ....preparing.briefs.chosen.brief_order import is_plain
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.on_topic import OnTopic
from ....preparing.topics.review_sentences import SentenceSource, sentences_having
from ....preparing.topics.topic_in_submissions import NamedInSubmission, not_read_of, read_of
from ....preparing.topics.topic_named import Where, stands_in_names
from ....preparing.topics.topic_part import TopicPart
from ....preparing.topics.topics import Topic
from ....records import Kind, NationalReport, Review
from ...code_words import kind_name
from ...number_runs import recommendation_number
from ...places_cited import cited_later, over_its_pages
from ..statements.brief_statements import BriefLine, cite, in_marks
from ..statements.documents_named import review_year, year_of_document
from .in_other_words import in_other_words, words_alone
from .in_the_dialogue import where_state_spoke
from .plainly_there import plainly_there, stand_nowhere

_MOST_WORDS = 6
_FEW_WORDS = 3
_MOST_PLACES = 3
_MOST_NUMBERS = 8
_MOST_SUBMISSIONS = 8
_SOURCES = {
    Kind.NATIONAL_REPORT: SentenceSource.STATE_REPORT,
    Kind.COMPILATION: SentenceSource.BODY,
    Kind.STAKEHOLDER_SUMMARY: SentenceSource.CONTRIBUTOR,
}
_NAMES = said_later(
    {
        Kind.NATIONAL_REPORT: "the national report of {year}",
        Kind.COMPILATION: "the compilation of {year}",
        Kind.STAKEHOLDER_SUMMARY: "the stakeholder summary of {year}",
    }
)
UNCONFIRMED = message("A program looked. Nobody has confirmed it.")


def absence_line(brief: TopicBrief, kind: Kind) -> BriefLine:
    """What is said where a kind of document has nothing on the topic: in which words we looked, or why we could not; and what a wider look found."""
    held = [(review, each) for review in brief.reviews for each in review.documents if each.kind is kind and kind not in review.not_read]
    unread = [each.id for each in brief.reviews if kind in each.not_read]
    if not held:
        named = message(kind_name(kind))
        why = (
            message("We can’t read the {kind} of {review}: it is in another language.", kind=named, review=unread[-1])
            if unread
            else in_turn(message("The {kind} is missing here.", kind=named), _of_later(brief, kind))
        )
        if kind is Kind.NATIONAL_REPORT and (spoke := where_state_spoke(brief.review)) is not None:
            return BriefLine(in_turn(why, spoke[0]), spoke[1])
        return _in_submissions(brief, why) if kind is Kind.STAKEHOLDER_SUMMARY else _cannot_tell(why)
    names = _documents_of(brief, kind)
    nearly = [cite(each.place) for each in brief.belonging.maybe if each.source is _SOURCES[kind]]
    where = looked_through(dict.fromkeys(each.key for _, each in held))
    if nearly:
        places = tuple(dict.fromkeys(nearly))
        rest = (message("{n} more", n=len(places) - _MOST_PLACES),) if len(places) > _MOST_PLACES else ()
        return BriefLine(
            _perhaps(brief.topic, names, len(nearly)), together(where, message("look at: {places}", places=(*places[:_MOST_PLACES], *rest)))
        )
    if (there := plainly_there(brief.topic, [review for review, _ in held], kind)) is not None:
        return BriefLine(there[0], together(there[1], where))
    reviews = [review for review, _ in held]
    said = _not_named(brief.topic, names, reviews, kind)
    report = brief.review.national_report if kind is Kind.NATIONAL_REPORT else None
    if report is not None:
        told, standing = in_other_words(brief, report)
    else:
        alone, standing_at = words_alone(brief.topic, reviews, _SOURCES[kind])
        told, standing = (alone,), together(*dict.fromkeys(map(cite, standing_at)))
    in_names = _but_in_names(brief.topic, reviews, _SOURCES[kind])
    return BriefLine(in_turn(said, in_names, *told, _otherwise(brief, [each.key for _, each in held])), together(where, _look_at(standing)))


def _otherwise(brief: TopicBrief, documents: Collection[str]) -> Text:
    """That paragraphs of these documents may say it in other words, or are near to it, where a program found some: as many as are listed behind."""
    found = sum(each.document in documents for near in brief.near_by for each in (*near.passages, *near.otherwise))
    may = message_of(found, one="{n} paragraph may: see “May belong to it too”.", many="{n} paragraphs may: see “May belong to it too”.")
    return may if found else ""


def _of_later(brief: TopicBrief, kind: Kind) -> Text:
    """That a later review's document of a kind is here, where it speaks of the topic; empty where none does."""
    speaking = {each.review.id for each in brief.later if each.on.source is _SOURCES[kind] and is_plain(each.on)}
    if not speaking:
        return ""
    reviews = tuple(each.id for each in reversed(brief.after) if each.id in speaking)
    return message("That of {reviews} is here: see “What documents of later reviews say”.", reviews=reviews)


def _documents_of(brief: TopicBrief, kind: Kind | None) -> tuple[Text, ...]:
    """The documents of a kind that are held and read, each once: two languages have one name."""
    held = ((review, each) for review in brief.reviews for each in review.documents if each.kind is kind and kind not in review.not_read)
    return tuple(dict.fromkeys(message(_NAMES[kind], year=year_of_document(document, review)) for review, document in held)) if kind in _NAMES else ()


def _may_be_found(several: int) -> Text:
    return message_of(several, one="{n} passage may be: see “Also found”.", many="{n} passages may be: see “Also found”.") if several else ""


def behind_the_page(brief: TopicBrief, lines: Sequence[BriefLine], words: Messages, kind: Kind | None) -> tuple[BriefLine, ...]:
    """What the page says if it can show none of these statements: that nothing is surely on the topic, or why what is there is not shown."""
    if not lines:
        return ()
    if any(each.plain for each in lines):
        said: Text = message("What may be on it is not quoted here: it is too long, or can’t be read alone. Look there.")
    elif named := sum(each.quotes and brief.topic.is_named_in(str(each.text)) for each in lines):
        said = message_of(
            named,
            one="{n} passage has its words, but may be about something else: see “Also found”.",
            many="{n} passages have its words, but may be about something else: see “Also found”.",
        )
    else:
        said = in_turn(_nothing_sure(brief.topic, _documents_of(brief, kind)), _may_be_found(sum(each.quotes for each in lines)))
    places = tuple(dict.fromkeys(each.source for each in lines if each.source))
    return (BriefLine(said, together(*places[:_MOST_PLACES])).said(words),)


def _but_in_names(topic: Topic, reviews: Iterable[Review], source: SentenceSource) -> Text:
    """That the words stand in names of bodies alone, where they do."""
    texts = (each.words for review in reviews for each in sentences_having(review, partial(_may_be, topic), source))
    return message("In names of bodies it stands: that is not counted.") if stands_in_names(topic, texts) else ""


def _may_be(topic: Topic, text: str) -> bool:
    return any(part.may_be_in(text) for part in topic.parts)


def _cannot_tell(why: Text) -> BriefLine:
    return BriefLine(in_turn(message("We can’t tell."), why), "", cannot_tell=True)


def _why_unread(brief: TopicBrief) -> Text:
    """In which languages the submissions are that are not read; those without one that we can tell may be pictures."""
    unread = not_read_of(brief.reviews)
    languages = tuple(sorted({language_name(each.document.language) for each in unread if each.document.language}))
    if all(each.document.language and not is_read_whole(each.document.language) for each in unread):
        return message("they are in {languages}", languages=languages)
    return message("they are in other languages, or pictures")


def _in_submissions(brief: TopicBrief, why: Text) -> BriefLine:
    """What is said of contributors where their summary is missing: the submissions that are held were looked through instead."""
    held, read = read_of(brief.reviews)
    if not held:
        return _cannot_tell(why)
    if not read:
        unreadable = message_of(
            held,
            one="We have {n} submission that we can’t read: {why}.",
            many="We have {n} submissions that we can’t read: {why}.",
            why=_why_unread(brief),
        )
        return BriefLine(in_turn(why, unreadable), "")
    left = held - read
    others = message_of(
        left, one="We have {n} other that we can’t read: {why}.", many="We have {n} others that we can’t read: {why}.", why=_why_unread(brief)
    )
    unread = others if left else ""
    sure = [each for each in brief.submitted if each.sure]
    named = sure or list(brief.submitted)
    if not named:
        looked = message_of(
            read,
            one="In the {n} submission that we have read we found no paragraph with these words.",
            many="In the {n} submissions that we have read we found no paragraph with these words.",
        )
        return BriefLine(in_turn(why, looked, unread), "")
    found = sum(len(each.places) for each in named)
    if sure:
        told = message_of(
            found,
            one="At least {n} paragraph names it, in at least {some} of the {held} submissions that we have read: look there.",
            many="At least {n} paragraphs name it, in at least {some} of the {held} submissions that we have read: look there.",
            some=len(named),
            held=read,
        )
    else:
        told = message_of(
            found,
            one="At least {n} paragraph may be on it, by words such as {words:or}, in at least {some} of {held} submissions: look there.",
            many="At least {n} paragraphs may be on it, by words such as {words:or}, in at least {some} of {held} submissions: look there.",
            some=len(named),
            held=read,
            words=tuple(map(in_marks, dict.fromkeys(word.lower() for each in named for word in each.words)))[:_FEW_WORDS],
        )
    places = [_every_place(each) for each in (named if sure else sorted(named, key=lambda each: -len(each.words)))]  # the likeliest
    more = message_of(len(places) - _MOST_SUBMISSIONS, one="{n} more", many="{n} more") if len(places) > _MOST_SUBMISSIONS else ""
    return BriefLine(in_turn(why, told, unread), together(*places[:_MOST_SUBMISSIONS], more))


def _every_place(named: NamedInSubmission) -> Text:
    """All paragraphs of a submission that are counted; of a file without numbers their pages."""
    numbers = list(dict.fromkeys(each.paragraph for each in named.places if each.paragraph))
    return cited_later(over_its_pages(named.places), numbers, named.places[0].document, of_file=True)


def _perhaps(topic: Topic, documents: Iterable[Text], nearly: int) -> Text:
    """That no sentence is surely on a topic: told by the words that would make it sure."""
    return in_turn(_nothing_sure(topic, documents), _may_belong(nearly))


def _may_belong(several: int) -> Text:
    return message_of(several, one="{n} passage may be: see “May belong to it too”.", many="{n} passages may be: see “May belong to it too”.")


def _nothing_sure(topic: Topic, documents: Iterable[Text]) -> Text:
    """That no sentence of these documents is surely on a topic, and by which words."""
    words, where = _sure_words(topic.parts[0]) if len(topic.parts) == 1 else (), tuple(documents)
    if not where:
        return message("We found nothing that is surely on “{topic}”.", topic=topic.text)
    if not words or len(words) > _MOST_WORDS:
        return message("We found no sentence of {documents} that is surely on “{topic}”.", documents=where, topic=topic.text)
    looked = tuple(in_marks(each) for each in words)
    return message("We looked for {words:or}: no sentence of {documents} is surely on it by these.", documents=where, words=looked)


def _not_named(topic: Topic, documents: Iterable[Text], reviews: Sequence[Review], kind: Kind) -> Text:
    """That no sentence of these documents names a topic; where one has all of the words that are looked for, that none is surely on it."""
    every = (each for review in reviews for each in sentences_having(review, partial(_may_be, topic), _SOURCES[kind]))
    if any(topic.is_named_in(each.words) for each in every):
        return message("We found no sentence of {documents} that is surely on “{topic}”.", documents=tuple(documents), topic=topic.text)
    where, nowhere = tuple(documents), stand_nowhere(topic, reviews, kind) if len(topic.parts) > 1 else []
    if len(topic.parts) > 1 and not nowhere:
        parts = tuple(in_marks(part.name) for part in topic.parts)
        together_there = message("We found no sentence of {documents} with {parts} together.", documents=where, parts=parts)
        return in_turn(together_there, message("It may speak of it in other words."))
    words = tuple(nowhere) or _sure_words(topic.parts[0])
    if len(words) <= _MOST_WORDS:
        return message(
            "We found no sentence of {documents} with {words:or}. It may speak of it in other words.",
            documents=where,
            words=tuple(in_marks(each) for each in words),
        )
    return message(
        "We found no sentence of {documents} with “{word}”, or one of {n} other words for it. It may speak of it in other words.",
        documents=where,
        word=words[0],
        n=len(words) - 1,
    )


def _sure_words(part: TopicPart) -> tuple[str, ...]:
    """The words that name a part surely, as they are written: of pairs that were learnt only stems are known, and of some treaties only our code."""
    written = {**phrases_as_written(), **group_or_family_phrases()}
    phrases = (written.get(each, "") for each in (*part.own[1:], *part.kin))
    return tuple(dict.fromkeys((part.name, *part.forms, *(each for each in phrases if each and "_" not in each))))


def no_requests(reviews: Sequence[Review], brief: TopicBrief) -> dict[str, BriefLine]:
    """By review: that we found no recommendation that names the topic, with the words that we looked for, and what may be on it all the same, by the
    State's own answer, a label or its neighbours. Reviews with nothing else to say share one line, at the first of them."""
    near = {review.id for review in reviews if any(map(speaks_for_itself, near_requests(brief, review)))}
    without = [review for review in reviews if review.id not in near]
    lines = {review.id: _may_be_requested(review, brief) for review in reviews if review.id in near}
    if without:
        in_names = _but_in_names(brief.topic, without, SentenceSource.REQUEST)
        said = in_turn(_no_request(without, brief.topic), in_names, message("It may be there in other words."))
        lines[without[0].id] = BriefLine(said, looked_through(map(_report_of, without)))
    return lines


def speaks_for_itself(each: OnTopic) -> bool:
    """Whether more than a label says of a request that it may be on the topic: its own words, the State's answer to it, or a request that is."""
    named = any(name.sure and name.where is Where.SENTENCE for name in each.names)
    return each.source is SentenceSource.REQUEST and (each.label is None or named or each.answered or bool(each.like))


def near_requests(brief: TopicBrief, review: Review) -> list[OnTopic]:
    """The requests of a review that may be on the topic, for whatever reason: all of them are quoted under “May belong to it too”, and counted so."""
    return [each for each in brief.belonging.maybe if each.review == review.id and each.source is SentenceSource.REQUEST]


def _report_of(review: Review) -> str:
    return review.report.document.key if review.report is not None else review.id


def _no_request(reviews: Sequence[Review], topic: Topic) -> Text:
    years = tuple(map(review_year, reviews))
    words = _sure_words(topic.parts[0]) if len(topic.parts) == 1 else ()
    if any(topic.is_named_in(clause.request) for review in reviews for item in review.items for clause in item.clauses):
        return message("{years}: we found no recommendation that is surely on “{topic}”.", years=years, topic=topic.text)
    if 0 < len(words) <= _MOST_WORDS:
        return message("{years}: we found no recommendation with {words:or}.", years=years, words=tuple(in_marks(each) for each in words))
    return message("{years}: we found no recommendation with “{topic}”, or words that we take for it.", years=years, topic=topic.text)


def _may_be_requested(review: Review, brief: TopicBrief) -> BriefLine:
    said = _no_request([review], brief.topic)
    near = near_requests(brief, review)
    items = {f"{each.id}.": recommendation_number(each) for each in review.items}
    ordered = (f"{each.id.rpartition('.')[0]}." for each in sorted(near, key=lambda one: not one.answered))
    numbers = tuple(dict.fromkeys(items[each] for each in ordered if each in items))
    more = (message_of(len(numbers) - _MOST_NUMBERS, one="{n} more", many="{n} more"),) if len(numbers) > _MOST_NUMBERS else ()
    shown: tuple[Text, ...] = (*numbers[:_MOST_NUMBERS], *more)
    if any(each.answered for each in near):
        told = message_of(
            len(numbers),
            one="{n} recommendation may be on it, by the State’s answer to it: {numbers}.",
            many="{n} recommendations may be on it, some by the State’s answer: {numbers}.",
            numbers=shown,
        )
    else:
        told = message_of(
            len(numbers), one="{n} recommendation may be on it: {numbers}.", many="{n} recommendations may be on it: {numbers}.", numbers=shown
        )
    return BriefLine(in_turn(said, told, message("See “May belong to it too”.")), looked_through([_report_of(review)]))


def silence(brief: TopicBrief, report: NationalReport) -> BriefLine:
    """That bodies or contributors name the topic and no sentence of the newest national report does: how many surely do."""
    bodies, others = (_naming(brief, source) for source in (SentenceSource.BODY, SentenceSource.CONTRIBUTOR))
    by_bodies = message_of(
        bodies, one="At least {n} sentence of UN bodies names the topic.", many="At least {n} sentences of UN bodies name the topic."
    )
    by_others = message_of(
        others, one="At least {n} sentence of contributors names the topic.", many="At least {n} sentences of contributors name the topic."
    )
    told, places = in_other_words(brief, report)
    said = in_turn(by_bodies if bodies else "", by_others if others else "", *_silence_of(brief, report), *told, UNCONFIRMED)
    return BriefLine(said, together(looked_through([report.document.key]), _look_at(places)))


def is_named_before(brief: TopicBrief) -> bool:
    """Whether a body or a contributor surely names the topic in a document that the newest national report could answer."""
    return any(_naming(brief, source) for source in (SentenceSource.BODY, SentenceSource.CONTRIBUTOR))


def report_is_silent(brief: TopicBrief, report: NationalReport) -> BriefLine:
    """That no sentence of the newest national report is surely on the topic, where something else of the State’s is."""
    told, places = in_other_words(brief, report)
    return BriefLine(in_turn(*_silence_of(brief, report), *told), together(looked_through([report.document.key]), _look_at(places)))


def _look_at(places: Text) -> Text:
    return message("look at: {places}", places=places) if places else ""


def _silence_of(brief: TopicBrief, report: NationalReport) -> tuple[Text, ...]:
    """That no sentence of a national report names the topic; where some may be on it, that none surely is, and where they stand."""
    name = message(_NAMES[Kind.NATIONAL_REPORT], year=year_of_document(report.document, brief.review))
    unsure = [each for each in brief.belonging.found if is_of_report(each, brief.review)]
    may = [each for each in brief.belonging.maybe if is_of_report(each, brief.review)]
    if not unsure and not may:
        there = plainly_there(brief.topic, [brief.review], Kind.NATIONAL_REPORT)
        return (_not_named(brief.topic, (name,), [brief.review], Kind.NATIONAL_REPORT), there[0] if there is not None else "")
    return _nothing_sure(brief.topic, (name,)), _may_be_found(len(unsure)), _may_belong(len(may)) if may else ""


def is_of_report(each: OnTopic, review: Review) -> bool:
    """Whether a record is a sentence of a review’s national report."""
    return each.review == review.id and each.source is SentenceSource.STATE_REPORT


def _naming(brief: TopicBrief, source: SentenceSource) -> int:
    """How many sentences of the newest review surely name the topic, without those of documents that are younger than its national report: that
    could not answer them."""
    report, documents = brief.review.national_report, {each.key: each.date or "" for each in brief.review.documents}
    issued = (report.document.date or "") if report is not None else ""
    every = (
        each
        for each in brief.belonging.found
        if each.review == brief.review.id and each.source is source and not _is_younger(documents.get(each.place.document, ""), issued)
    )
    return sum(each.names_it and is_plain(each) for each in every)


def _is_younger(date: str, than: str) -> bool:
    """Whether one date is after another, as precisely as both are known; no date is after nothing."""
    precise = min(len(date), len(than))
    return date[:precise] > than[:precise]


def looked_through(documents: Iterable[str]) -> Text:
    """In which documents we looked, as the source of what we did not find."""
    return message("Looked through: {documents}", documents=", ".join(documents))
