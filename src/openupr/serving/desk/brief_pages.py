"""Briefs in the browser: a page on a topic, evidence alone, a page for a speaker; each shown, and as the file that the command writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from ... import __version__
from ...languages.messages import Messages, Text, message
from ...names import spoken_name
from ...preparing.speaking.clock import LANGUAGES
from ..reviews.download_files import answer_file
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .desk_shelf import Desk, ReviewsOfState, desk_page, problem_of

if TYPE_CHECKING:
    from ...preparing.quoting.quotation_checked import HeldText
    from ...records import Review
    from ...views.briefs.frame.brief_shown import BriefView
    from ...views.briefs.frame.day_of_brief import BriefDay
    from ...views.desk.evidence_view import EvidenceView

MOST_TOPIC = 200
"""Letters of a topic."""
_LONG = 120.0
"""Seconds for a file: who waits for a download waits."""


def brief_of(desk: Desk, of: ReviewsOfState, topic: str, words: Messages, *, patience: float = 1.5) -> BriefView:
    """The brief on a topic. Raises `UnknownNameError` where nothing belongs to it."""
    from ...stages.briefs.topic_briefs import BriefAsked
    from ...views.briefs.for_topic.topic_brief_view import brief_view

    when = _today(desk, of)

    def make() -> BriefView:
        return brief_view(BriefAsked(of.derived, topic, of.derived_after), of.withheld, __version__, when, words)

    return desk.get(of, ("brief", topic, when, words.language), make, message("the brief"), patience=patience)


def evidence_of(desk: Desk, of: ReviewsOfState, topic: str, words: Messages, *, patience: float = 1.5) -> EvidenceView:
    """The passages on a topic, by date. Raises as `brief_of`."""
    from ...preparing.briefs.for_topic.evidence_passages import evidence
    from ...stages.briefs.topic_briefs import belonging_to_topic
    from ...views.desk.evidence_view import evidence_view

    def make() -> EvidenceView:
        found = belonging_to_topic(of.derived, topic)
        return evidence_view(of.shelved.review.state, found.topic.text, evidence(found, of.reviews), of.withheld, __version__, words)

    return desk.get(of, ("evidence", topic, words.language), make, message("the evidence"), patience=patience)


def speaker_page(
    desk: Desk, of: ReviewsOfState, by: str, allowed: tuple[float, Text], language: str, words: Messages, *, patience: float = 1.5
) -> BriefView:
    """The page for who speaks for a State. Raises `UnknownNameError` for a State that no table knows."""
    from ...stages.briefs.speakers_asked import SpeakerAsked
    from ...stages.briefs.who_speaks import SpeakerWanted
    from ...stages.held.kept_wordings import WordingsOf
    from ...views.briefs.for_speaker.speaker_brief_view import speaker_view
    from ...views.briefs.for_speaker.spoken_leads import greeting_of, lead_in_language

    wordings: dict[str, WordingsOf] = {}
    when = _today(desk, of)

    def text_of(review: Review, key: str) -> HeldText:
        if review.id not in wordings:
            wordings[review.id] = WordingsOf(review, desk.shelf.original, desk.shelf.workers, desk.shelf.opened)
        document = next(each for each in review.documents if each.key == key)
        return wordings[review.id].of(document, f"{review.id}/{key}")

    def make() -> BriefView:
        wanted = SpeakerWanted(of.derived, by, spoken_name, greeting_of, lead_in_language, allowed, language, text_of, of.derived_after)
        return speaker_view(SpeakerAsked(wanted), of.withheld, __version__, when, words)

    key = ("speaker", by, allowed[0], str(allowed[1]), language, when, words.language)
    return desk.get(of, key, make, message("the page for the speaker"), patience=patience)


def _today(desk: Desk, of: ReviewsOfState) -> BriefDay:
    """The day, and the later reviews of the State that the store holds."""
    from ...views.briefs.frame.day_of_brief import brief_day

    return brief_day(desk.shelf.settings.now().date(), of.reviews[-1].id, desk.shelf.listed())


def time_of(seconds: str, speakers: str) -> tuple[float, Text]:
    """The seconds of a speaker, from what was typed. Raises `Refused`, `UsageError`."""
    from ...stages.briefs.who_speaks import time_allowed

    if bool(seconds.strip()) == bool(speakers.strip()):
        raise Refused(400, message("how long does the speaker have?"), message("Give the seconds, or how many speakers are on the list."))
    try:
        return time_allowed(float(seconds), None) if seconds.strip() else time_allowed(None, max(1, int(speakers)))
    except ValueError:
        raise Refused(400, message("this is no number"), message("Give the seconds as 54, or the speakers as 112.")) from None


def _brief_file(view: BriefView, ending: str, words: Messages) -> bytes:
    if ending == "docx":
        from ...rendering.word.brief_word import brief_word

        return brief_word(view, words)
    if ending == "html":
        from ...rendering.html.brief_page import brief_page

        return brief_page(view, words).encode("utf-8", "replace")
    raise Refused(404, message("a brief can’t be written so"), message("It is written as .docx and .html."))


def _evidence_file(desk: Desk, view: EvidenceView, ending: str, words: Messages) -> bytes:
    if ending == "docx":
        from ...rendering.word.evidence_word import evidence_word

        return evidence_word(view, words)
    if ending != "pdf":
        raise Refused(404, message("evidence can’t be written so"), message("It is written as .docx and .pdf."))
    from ...rendering.files.annexes import Annex, AnnexesWanted, annexes
    from ...views.desk.annex_pages import annex_list, annex_pages

    pages = annex_pages(view, words) if view.pictures else ()
    if not pages:
        closed = not view.pictures or any(each.closed for each in view.passages)
        what = message("no page is handed on where words are to be blocked out") if closed else message("none of the passages stands in a PDF")
        raise Refused(409, what, message("Take the passages as Word."))
    originals = {each.sha256: desk.shelf.original(each.sha256) for each in pages}
    made = tuple(Annex(each.numbers, each.stamp, each.sha256, each.page, each.boxes) for each in pages)
    return desk.shelf.workers.one(annexes, AnnexesWanted(view.title, annex_list(view, words), made, originals), name=view.title)


def routes(desk: Desk) -> APIRouter:
    """The pages, and their files."""
    router = APIRouter(include_in_schema=False)

    def topical(request: Request, identifier: str, topic: str, tab: str, make: Callable[[ReviewsOfState, str, Messages], Any]) -> Response:
        words, of, asked = reader_words(request), desk.of_state(identifier, after=tab == "brief"), " ".join(topic.split())
        view, problem = problem_of(lambda: make(of, asked, words), words) if asked else (None, "")
        return desk_page(
            request, f"{tab}.html", of, tab, topic=asked, view=view, problem=problem, query=urlencode({"topic": asked}), topics=_issues()
        )

    @router.get("/r/{identifier}/brief")
    def brief(request: Request, identifier: str, topic: str = Query("", max_length=MOST_TOPIC)) -> Response:
        return topical(request, identifier, topic, "brief", lambda of, asked, words: brief_of(desk, of, asked, words))

    @router.get("/r/{identifier}/evidence")
    def evidence(request: Request, identifier: str, topic: str = Query("", max_length=MOST_TOPIC)) -> Response:
        return topical(request, identifier, topic, "evidence", lambda of, asked, words: evidence_of(desk, of, asked, words))

    @router.get("/r/{identifier}/speaker")
    def speaker(
        request: Request,
        identifier: str,
        by: str = Query("", max_length=80),
        seconds: str = Query("", max_length=8),
        speakers: str = Query("", max_length=8),
        language: str = Query("en", max_length=8),
    ) -> Response:
        words, of, who = reader_words(request), desk.of_state(identifier, after=True), by.strip()
        view, problem = problem_of(lambda: speaker_page(desk, of, who, time_of(seconds, speakers), language, words), words) if who else (None, "")
        query = urlencode({"by": who, "seconds": seconds, "speakers": speakers, "language": language})
        told = {"by": who, "seconds": seconds, "speakers": speakers, "language": language, "languages": LANGUAGES, "states": state_names(words)}
        return desk_page(request, "speaker.html", of, "speaker", view=view, problem=problem, query=query, **told)

    @router.get("/r/{identifier}/desk/brief.{ending}")
    def brief_file(request: Request, identifier: str, ending: str, topic: str = Query(max_length=MOST_TOPIC)) -> Response:
        words = reader_words(request)
        view = brief_of(desk, desk.of_state(identifier, after=True), " ".join(topic.split()), words, patience=_LONG)
        return answer_file(_brief_file(view, ending, words), f"{identifier}-brief.{ending}")

    @router.get("/r/{identifier}/desk/evidence.{ending}")
    def evidence_file(request: Request, identifier: str, ending: str, topic: str = Query(max_length=MOST_TOPIC)) -> Response:
        words = reader_words(request)
        view = evidence_of(desk, desk.of_state(identifier), " ".join(topic.split()), words, patience=_LONG)
        return answer_file(_evidence_file(desk, view, ending, words), f"{identifier}-evidence.{ending}")

    @router.get("/r/{identifier}/desk/speaker.{ending}")
    def speaker_file(
        request: Request,
        identifier: str,
        ending: str,
        by: str = Query(max_length=80),
        seconds: str = Query("", max_length=8),
        speakers: str = Query("", max_length=8),
        language: str = Query("en", max_length=8),
    ) -> Response:
        words = reader_words(request)
        view = speaker_page(desk, desk.of_state(identifier, after=True), by.strip(), time_of(seconds, speakers), language, words, patience=_LONG)
        return answer_file(_brief_file(view, ending, words), f"{identifier}-speaker.{ending}")

    return router


def _issues() -> tuple[str, ...]:
    from ...labelling import issue_names

    return tuple(sorted(issue_names()))


def state_names(words: Messages) -> tuple[str, ...]:
    """What States are called in the reader's language, to choose from."""
    from ...names.states import members

    return tuple(words.by_name((words.state(each.iso3) for each in members()), str))
