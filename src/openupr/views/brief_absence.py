"""What a brief says where it found nothing: in which words a program looked, and where. Nothing is ever said to be absent."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages.messages import Text, in_turn, message, message_of, said_later
from ..linking.points import phrases_as_written
from ..preparing.review_sentences import Source
from ..preparing.topic_brief import TopicBrief
from ..preparing.topics import Topic, TopicPart
from ..records import Kind, NationalReport, Review
from .brief_statements import BriefLine, year_of, year_of_document
from .wording import kind_name

_MOST_WORDS = 6
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
    """What is said where a kind of document has nothing on the topic: in which words we looked, or why we could not."""
    held = [(review, each) for review in brief.reviews for each in review.documents if each.kind is kind and kind not in review.not_read]
    unread = [each.id for each in brief.reviews if kind in each.not_read]
    if not held:
        named = message(kind_name(kind))
        why = (
            message("We can’t read the {kind} of {review}: it is in another language.", kind=named, review=unread[-1])
            if unread
            else message("The {kind} is missing here.", kind=named)
        )
        return BriefLine(in_turn(message("We can’t tell."), why), "")
    names = tuple(message(_NAMES[kind], year=year_of_document(document, review)) for review, document in held)
    nearly = sum(each.source is _SOURCES[kind] for each in brief.belonging.nearly)
    said = _perhaps(brief.topic, names, nearly) if nearly else not_named(brief.topic, names)
    return BriefLine(said, looked_through(dict.fromkeys(each.key for _, each in held)))


def _perhaps(topic: Topic, documents: Iterable[Text], nearly: int) -> Text:
    return message_of(
        nearly,
        one="We are sure of no sentence of {documents} that it is on “{topic}”. {n} may be: see “May belong to it too”.",
        many="We are sure of no sentence of {documents} that it is on “{topic}”. {n} may be: see “May belong to it too”.",
        documents=tuple(documents),
        topic=topic.text,
    )


def not_named(topic: Topic, documents: Iterable[Text]) -> Text:
    """That no sentence of these documents names a topic: told by the words that were looked for."""
    where = tuple(documents)
    if len(topic.parts) > 1:
        parts = tuple(f"“{part.name}”" for part in topic.parts)
        return message(
            "No sentence of {documents} has {parts} together, or words that we take for them: look at its headings yourself.",
            documents=where,
            parts=parts,
        )
    words = sought_words(topic.parts[0])
    if len(words) <= _MOST_WORDS:
        shown = tuple(f"“{each}”" for each in words)
        return message_of(
            len(words),
            one="No sentence of {documents} has the word {words:or}: look at its headings yourself.",
            many="No sentence of {documents} has the words {words:or}: look at its headings yourself.",
            documents=where,
            words=shown,
        )
    return message(
        "No sentence of {documents} has “{word}”, or one of {n} other words that we take for it: look at its headings yourself.",
        documents=where,
        word=words[0],
        n=len(words) - 1,
    )


def sought_words(part: TopicPart) -> tuple[str, ...]:
    """The words that were looked for, as they are written: the one that was typed first."""
    written = phrases_as_written()
    every = (written.get(phrase, " ".join(phrase).lower()) for phrase in (*part.own[1:], *part.kin, *part.weak))
    return tuple(dict.fromkeys((part.name, *part.forms, *every)))


def no_request(review: Review, topic: Topic) -> BriefLine:
    """That no recommendation of a review names the topic, told by the words that were looked for."""
    where = review.report.document.key if review.report is not None else review.id
    words = sought_words(topic.parts[0]) if len(topic.parts) == 1 else ()
    if 0 < len(words) <= _MOST_WORDS:
        said = message("{year}: no recommendation has {words:or}.", year=year_of(review), words=tuple(f"“{each}”" for each in words))
    else:
        said = message("{year}: no recommendation has “{topic}”, or words that we take for it.", year=year_of(review), topic=topic.text)
    return BriefLine(said, looked_through([where]))


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
