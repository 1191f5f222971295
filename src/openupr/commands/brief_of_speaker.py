"""`openupr brief --by`: a page for who speaks for a State, and its sheet of sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .shared_reader import Reader

if TYPE_CHECKING:
    from ..preparing.speaker_brief import AskThatFits, OfficialWords, OwnRequest, SpeakerBrief
    from ..records import Review
    from ..text import Place
    from .sources_named import Sources

_MOST_OFFICIAL = 8


def speaker_brief_of(
    reader: Reader, paths: Sequence[Path], reviews: Sequence[Review], by: str, seconds: float | None, speakers: int | None, language: str
) -> SpeakerBrief:
    """The brief. Raises `UsageError` for a time or a language that can't be, `UnknownNameError` for a State that no table knows."""
    from ..errors import UsageError
    from ..names import asked_state
    from ..preparing.clock import LANGUAGES, pace_of
    from ..preparing.speaker_brief import SpeakerBrief, asks, own_requests, two_that_fit
    from ..stages.limited_work import within_limit
    from ..views.wording import state_name

    if language not in LANGUAGES:
        raise UsageError(f"no language {language!r} is spoken there", next_step=f"Say --language {', '.join(LANGUAGES)}.")
    speaker = by.upper() if len(by) == 3 and by.isalpha() and by.upper() == by else asked_state(by).iso3
    allowed, how = _time(seconds, speakers)
    derived = reader.hand.derived(reviews, reviews)
    labels = {clause: label for each in derived for clause, label in each.labels.items()}
    links = {each.review.id: each.links for each in derived}
    own = within_limit(lambda: own_requests(speaker, reviews, links), reviews[-1].id)
    lead = f"We recommend that {state_name(reviews[-1].state)}"
    every = within_limit(lambda: asks(own, reviews, labels, pace_of("en"), lead), reviews[-1].id)
    chosen = two_that_fit(every, allowed)
    others = tuple(each for each in every if each not in chosen)
    official, missing = _official(reader, paths, reviews, own, chosen, language) if language != "en" else ((), ())
    return SpeakerBrief(speaker, tuple(reviews), own, allowed, how, chosen, others, language, official, missing)


def _time(seconds: float | None, speakers: int | None) -> tuple[float, str]:
    from ..errors import UsageError
    from ..preparing.clock import share

    if (seconds is None) == (speakers is None):
        raise UsageError("how long a speaker has is not known", next_step="Say --seconds 54, or --speakers 112.")
    if speakers is not None:
        found = share(speakers)
        return found.seconds, f"{speakers} speakers, {found.step}"
    if seconds is None or not 5 <= seconds <= 1_200:
        raise UsageError(f"nobody has {seconds:g} seconds to speak", next_step="Say --seconds 54.")
    return seconds, "as you say"


def _official(
    reader: Reader, paths: Sequence[Path], reviews: Sequence[Review], own: Sequence[OwnRequest], chosen: Sequence[AskThatFits], language: str
) -> tuple[tuple[OfficialWords, ...], tuple[str, ...]]:
    """What the UN's own version in that language says in the paragraphs that the brief rests on; and the documents of which we have none."""
    from .sources_named import Sources

    wanted = dict(_places(own, chosen))
    found: list[OfficialWords] = []
    missing: dict[str, None] = {}
    with reader.processes(1) as workers:
        sources = Sources(reader, workers)
        sources.add([str(each) for each in paths])
        for record, place in list(wanted.items())[: 3 * _MOST_OFFICIAL]:
            said = _in_language(sources, reviews, record, place, language)
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
        report = request.later.national_report if request.later is not None else None
        link = request.answered
        if report is not None and link is not None:
            names = link.named or (link.found.paragraphs if link.found is not None else ())
            for paragraph in report.text.paragraphs:
                if paragraph.id in names[:1]:
                    yield paragraph.id, paragraph.place


def _version(reviews: Sequence[Review], key: str, language: str) -> tuple[str, str] | None:
    """The review and key of the same document in that language."""
    for review in reviews:
        document = next((each for each in review.documents if each.key == key), None)
        if document is not None and document.symbol:
            other = next((each for each in review.documents if each.symbol == document.symbol and each.language == language), None)
            return (review.id, other.key) if other is not None else None
    return None


def _in_language(sources: Sources, reviews: Sequence[Review], record: str, place: Place, language: str) -> OfficialWords | None:
    from ..preparing.official_words import official_words

    version = _version(reviews, place.document, language)
    if version is None or not place.paragraph:
        return None
    review = next(each for each in reviews if each.id == version[0])
    sources.add_document(review, version[1])
    key = f"{version[0]}/{version[1]}"
    return official_words(record, version[1], place.paragraph, sources.document(key))
