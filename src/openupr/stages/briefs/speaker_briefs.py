"""A page for who speaks for a State, out of reviews and what is made of them, with the UN's own words in the speaker's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from ...languages.word_tables import reading_in
from ...linking.requests.act_and_object import MOST_COMPARED, act_object_log_odds
from ...preparing.briefs.asked.same_requests import SameRequests
from ...preparing.briefs.asked.who_else_asked import OneThing
from ...preparing.briefs.for_speaker.own_requests import OwnRequest, made_again, own_requests
from ...preparing.briefs.for_speaker.said_beside_ask import SaysBeside
from ...preparing.briefs.for_speaker.speaker_brief import (
    AskThatFits,
    MarksOf,
    OfficialWords,
    SpeakerBrief,
    fitting,
    repeatable_requests,
    with_who_else,
)
from ...preparing.briefs.for_speaker.spoken_ask import spoken_seconds
from ...preparing.briefs.replied.own_report import OwnReport
from ...preparing.briefs.replied.terms_beside import TermsBeside
from ...preparing.briefs.replied.told_as_done import TellsAsDone
from ...preparing.speaking.clock import pace_of
from ...records import Review
from ...text import Place
from ..apart.limited_work import within_limit
from ..made.stage_outputs import Derived
from .topic_briefs import labels_of
from .who_speaks import SpeakerWanted, TextOf

_MOST_OFFICIAL = 8
_SURELY = 3.0
"""The log-odds, of 19 in 20, from which two requests are told to ask for nearly the same."""


def speaker_brief_of(wanted: SpeakerWanted) -> SpeakerBrief:
    """The brief. Raises what `speaker_on` does."""
    derived, after, language, speaker, led = wanted.derived, wanted.after, wanted.language, wanted.speaker, wanted.led
    seconds, how = wanted.allowed
    reviews, later = (tuple(each.review for each in made) for made in (derived, after))
    links = {each.review.id: each.links for each in (*derived, *after)}
    one_thing = _one_thing([*derived, *after])
    same = within_limit(lambda: SameRequests([*reviews, *later], links, one_thing), reviews[-1].id)
    done = TellsAsDone([*reviews, *later])
    labels = labels_of(derived) | labels_of(after)
    own = within_limit(lambda: own_requests(speaker, reviews, links, one_thing, later, same, done, labels), reviews[-1].id)
    since = within_limit(lambda: own_requests(speaker, later, links, one_thing, (), same, done, labels), reviews[-1].id) if later else ()
    state = reviews[-1].state
    lead = led(state, language)
    spoken = pace_of(language if lead != led(state, "en") else "en")
    mine, marked, held = [*since, *made_again(own, since, same)], _marks_known([*derived, *after]), [*reviews, *later]
    every = within_limit(lambda: repeatable_requests(mine, held, labels, pace_of("en"), lead, same, done, spoken, marked), reviews[-1].id)
    greeting = spoken_seconds(wanted.greeted(speaker, state, language), spoken)
    chosen, left, others = fitting(every, seconds - greeting)
    last = OwnReport(next((each for each in reversed([*reviews, *later]) if each.national_report is not None), reviews[-1]))
    chosen = with_who_else(speaker, chosen, one_thing, same, last, labels, SaysBeside([*reviews, *later], links))
    others = with_who_else(speaker, others, one_thing, same, last, labels)
    beside = TermsBeside([*reviews, *later], [term.words for each in (*derived, *after) for term in each.by_issue.named])
    asked = {each.clause.id: each for each in (*(each.asked for each in chosen if each.own), *(each.asked for each in own))}
    terms = {name: beside.of(speaker, each.review, each.clause) for name, each in asked.items()}
    official, missing = _official([*reviews, *later], own, chosen, language, wanted.text_of) if language != "en" else ((), ())
    return SpeakerBrief(speaker, reviews, own, seconds, how, greeting, chosen, left, others, language, official, missing, later, terms, since)


def _marks_known(derived: Sequence[Derived]) -> MarksOf:
    """The drafting marks of the requests of these reviews: they are kept with each, whoever speaks."""
    of = {each.review.id: each for each in derived}
    return lambda each, _: of[each.review.id].marks.get(each.clause.id)


def _one_thing(derived: Sequence[Derived]) -> OneThing:
    """Which requests of these reviews ask for one act on one thing: to join one treaty, or (the pair by itself) surely by our model of that. Of two
    reviews only treaties are told apart: what is likely of the rest is told by the links."""
    joins: dict[str, set[str]] = {}
    for each in derived:
        of = each.by_issue
        for kind, asked in (("joins", of.treaties), ("withdraws", of.reservations)):
            for treaty, clauses in asked.items():
                for clause in clauses:
                    joins.setdefault(clause, set()).add(f"{kind} {treaty}")
    by_review = {each.review.id: cache(partial(_surely_alike, each)) for each in derived}

    def one_thing(one: str, other: str) -> bool:
        if one in joins or other in joins:
            return not joins.get(one, set()).isdisjoint(joins.get(other, set()))
        if one.partition("/")[0] != other.partition("/")[0]:
            return True
        return frozenset((one, other)) in by_review[one.partition("/")[0]]()

    return one_thing


def _surely_alike(derived: Derived) -> frozenset[frozenset[str]]:
    """The pairs of requests of a review, by their identifiers, that surely ask for one act on one thing; kept with the review, whoever speaks."""
    kept = derived.cache.once("brief.alike", tuple[tuple[str, str], ...], partial(_pairs_surely_alike, derived), beside=False)
    return frozenset(frozenset(pair) for pair in kept)


def _pairs_surely_alike(derived: Derived) -> tuple[tuple[str, str], ...]:
    clauses = [clause for item in derived.review.items for clause in item.clauses]
    if not 0 < len(clauses) <= MOST_COMPARED:
        return ()
    with reading_in(derived.review.language):
        scores = act_object_log_odds([each.request for each in clauses], [derived.labels[each.id] for each in clauses])
    pairs = ((int(one), int(other)) for one, other in zip(*(scores >= _SURELY).nonzero(), strict=True))
    return tuple((clauses[one].id, clauses[other].id) for one, other in pairs if one < other)


def _official(
    reviews: Sequence[Review], own: Sequence[OwnRequest], chosen: Sequence[AskThatFits], language: str, text_of: TextOf
) -> tuple[tuple[OfficialWords, ...], tuple[str, ...]]:
    """What the UN's own version in that language says in the paragraphs that the brief rests on; and the documents of which we have none."""
    wanted = dict(_places(own, chosen))
    found: list[OfficialWords] = []
    missing: dict[str, None] = {}
    for record, place in list(wanted.items())[: 3 * _MOST_OFFICIAL]:
        said = _in_language(text_of, reviews, record, place, language)
        if said is not None:
            found.append(said)
        elif not _version(reviews, place.document, language):
            missing[place.document] = None
    return tuple(found[:_MOST_OFFICIAL]), tuple(missing)


def _places(own: Sequence[OwnRequest], chosen: Sequence[AskThatFits]) -> Iterator[tuple[str, Place]]:
    for each in chosen:
        yield each.asked.item.id, each.asked.item.place
    for request in own:
        if request.refused or request.claimed:
            yield request.asked.item.id, request.asked.item.place
        for said in request.said[:1]:
            yield said.concern.id, said.concern.place
        told = request.answered.paragraph if request.answered is not None else None
        if told is not None:
            yield told.id, told.place


def _version(reviews: Sequence[Review], key: str, language: str) -> tuple[str, str] | None:
    """The review and key of the same document in that language."""
    for review in reviews:
        document = next((each for each in review.documents if each.key == key), None)
        if document is not None and document.symbol:
            other = next((each for each in review.documents if each.symbol == document.symbol and each.language == language), None)
            return (review.id, other.key) if other is not None else None
    return None


def _in_language(text_of: TextOf, reviews: Sequence[Review], record: str, place: Place, language: str) -> OfficialWords | None:
    from ...preparing.briefs.for_speaker.official_words import (
        official_words,  # what reads quotations is loaded where there are any in another language
    )

    version = _version(reviews, place.document, language)
    if version is None or not place.paragraph:
        return None
    review = next(each for each in reviews if each.id == version[0])
    return official_words(record, version[1], place.paragraph, text_of(review, version[1]))
