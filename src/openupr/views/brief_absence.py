"""What a brief says where it found nothing: in which words a program looked, and where. Nothing is ever said to be absent."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages.messages import Text, in_turn, message, message_of, said_later, together
from ..linking.points import phrases_as_written
from ..preparing.review_sentences import Source
from ..preparing.topic_brief import TopicBrief
from ..preparing.topic_in_submissions import read_of
from ..preparing.topics import Topic, TopicPart
from ..records import Kind, NationalReport, Review
from .brief_statements import BriefLine, cite, year_of, year_of_document
from .wording import kind_name

_MOST_WORDS = 6
_MOST_PLACES = 3
_SOURCES = {Kind.NATIONAL_REPORT: Source.STATE_REPORT, Kind.COMPILATION: Source.BODY, Kind.STAKEHOLDER_SUMMARY: Source.CONTRIBUTOR}
_NAMES = said_later(
    {
        Kind.NATIONAL_REPORT: "the national report of {year}",
        Kind.COMPILATION: "the compilation of {year}",
        Kind.STAKEHOLDER_SUMMARY: "the stakeholder summary of {year}",
    }
)
UNCONFIRMED = message("A program looked. Nobody has confirmed it.")


def nothing_found(brief: TopicBrief, kind: Kind) -> BriefLine:
    """What is said where a kind of document has nothing on the topic: in which words we looked, or why we could not; and what a wider look found."""
    held = [(review, each) for review in brief.reviews for each in review.documents if each.kind is kind and kind not in review.not_read]
    unread = [each.id for each in brief.reviews if kind in each.not_read]
    if not held:
        named = message(kind_name(kind))
        why = (
            message("We can’t read the {kind} of {review}: it is in another language.", kind=named, review=unread[-1])
            if unread
            else message("The {kind} is missing here.", kind=named)
        )
        return _in_submissions(brief, why) if kind is Kind.STAKEHOLDER_SUMMARY else _cannot_tell(why)
    names = tuple(message(_NAMES[kind], year=year_of_document(document, review)) for review, document in held)
    nearly = sum(each.source is _SOURCES[kind] for each in brief.belonging.nearly)
    said = _perhaps(brief.topic, names, nearly) if nearly else not_named(brief.topic, names)
    return BriefLine(said, looked_through(dict.fromkeys(each.key for _, each in held)))


def _cannot_tell(why: Text) -> BriefLine:
    return BriefLine(in_turn(message("We can’t tell."), why), "")


def _in_submissions(brief: TopicBrief, why: Text) -> BriefLine:
    """What is said of contributors where their summary is missing: the submissions that are held were looked through instead."""
    held, read = read_of(brief.reviews)
    if not held:
        return _cannot_tell(why)
    if not read:
        return BriefLine(in_turn(why, message("{n} submissions are held that we can’t read: they are in other languages.", n=held)), "")
    unread = message("We can’t read {n} of them: they are in other languages.", n=held - read) if held > read else ""
    sure = [each for each in brief.submitted if each.sure]
    named = sure or list(brief.submitted)
    if not named:
        looked = message_of(
            read,
            one="In the {n} submission that is held and that we read we found no paragraph with these words.",
            many="In the {n} submissions that are held and that we read we found no paragraph with these words.",
        )
        return BriefLine(in_turn(why, looked, unread), "")
    found = sum(len(each.places) for each in named)
    if sure:
        told = message_of(
            found,
            one="{n} paragraph of the submissions that are held names it ({some} of {held}): look there.",
            many="{n} paragraphs of the submissions that are held name it ({some} of {held}): look there.",
            some=len(named),
            held=read,
        )
    else:
        told = message_of(
            found,
            one="{n} paragraph of the submissions that are held may be on it ({some} of {held}): look there.",
            many="{n} paragraphs of the submissions that are held may be on it ({some} of {held}): look there.",
            some=len(named),
            held=read,
        )
    places = [cite(each.places[0]) for each in named]
    more = message("and {n} more", n=len(places) - _MOST_PLACES) if len(places) > _MOST_PLACES else ""
    return BriefLine(in_turn(why, told, unread), together(*places[:_MOST_PLACES], more))


def _perhaps(topic: Topic, documents: Iterable[Text], nearly: int) -> Text:
    return message_of(
        nearly,
        one="With these words we found no sentence of {documents} that is surely on “{topic}”. {n} may be: see “May belong to it too”.",
        many="With these words we found no sentence of {documents} that is surely on “{topic}”. {n} may be: see “May belong to it too”.",
        documents=tuple(documents),
        topic=topic.text,
    )


def not_named(topic: Topic, documents: Iterable[Text]) -> Text:
    """That we found no sentence of these documents that names a topic: told by the words that were looked for."""
    where = tuple(documents)
    if len(topic.parts) > 1:
        parts = tuple(f"“{part.name}”" for part in topic.parts)
        return message(
            "We found no sentence of {documents} with {parts} together, or words for them. It may have others: look at its headings.",
            documents=where,
            parts=parts,
        )
    words = sought_words(topic.parts[0])
    if len(words) <= _MOST_WORDS:
        return message(
            "We found no sentence of {documents} with {words:or}. It may have others: look at its headings.",
            documents=where,
            words=tuple(f"“{each}”" for each in words),
        )
    return message(
        "We found no sentence of {documents} with “{word}”, or one of {n} other words for it. It may have others: look at its headings.",
        documents=where,
        word=words[0],
        n=len(words) - 1,
    )


def sought_words(part: TopicPart) -> tuple[str, ...]:
    """The words that were looked for, as they are written: the one that was typed first."""
    written = phrases_as_written()
    every = (written.get(phrase, " ".join(phrase).lower()) for phrase in (*part.own[1:], *part.kin, *part.weak))
    return tuple(dict.fromkeys((part.name, *part.forms, *every)))


def no_request(review: Review, brief: TopicBrief) -> BriefLine:
    """That we found no recommendation of a review that names the topic, with the words that were looked for; and what may be on it all the same, by
    the State's own answer, a label, or its neighbours."""
    topic = brief.topic
    where = review.report.document.key if review.report is not None else review.id
    words = sought_words(topic.parts[0]) if len(topic.parts) == 1 else ()
    if 0 < len(words) <= _MOST_WORDS:
        said = message("{year}: we found no recommendation with {words:or}.", year=year_of(review), words=tuple(f"“{each}”" for each in words))
    else:
        said = message("{year}: we found no recommendation with “{topic}”, or words that we take for it.", year=year_of(review), topic=topic.text)
    near = [each for each in brief.belonging.nearly if each.review == review.id and each.source is Source.REQUEST]
    if not near:
        return BriefLine(in_turn(said, message("It may be there in other words.")), looked_through([where]))
    numbers = tuple(dict.fromkeys(each.place.paragraph for each in sorted(near, key=lambda one: not one.answered)))
    shown = (*numbers[:_MOST_PLACES], *(["…"] if len(numbers) > _MOST_PLACES else []))
    if any(each.answered for each in near):
        told = message_of(
            len(numbers),
            one="{n} may be on it, by the State’s answer to it: {numbers}.",
            many="{n} may be on it, some by the State’s answer: {numbers}.",
            numbers=shown,
        )
    else:
        told = message_of(len(numbers), one="{n} may be on it: {numbers}.", many="{n} may be on it: {numbers}.", numbers=shown)
    return BriefLine(in_turn(said, told, message("See “May belong to it too”.")), looked_through([where]))


def silence(brief: TopicBrief, report: NationalReport, bodies: int, contributors: int) -> BriefLine:
    """That bodies or contributors name the topic and no sentence of the newest national report does."""
    by_bodies = message_of(bodies, one="{n} sentence of UN bodies names it.", many="{n} sentences of UN bodies name it.")
    by_others = message_of(contributors, one="{n} sentence of contributors names it.", many="{n} sentences of contributors name it.")
    name = message(_NAMES[Kind.NATIONAL_REPORT], year=year_of_document(report.document, brief.review))
    text = in_turn(by_bodies if bodies else "", by_others if contributors else "", not_named(brief.topic, (name,)), UNCONFIRMED)
    return BriefLine(text, looked_through([report.document.key]))


def looked_through(documents: Iterable[str]) -> Text:
    """In which documents we looked, as the source of what we did not find."""
    return message("Looked through: {documents}", documents=", ".join(documents))
