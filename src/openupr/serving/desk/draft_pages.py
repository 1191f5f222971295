"""A statement against the clock, and the checks of a draft: while it is written, or by a button where no script runs."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from ...errors import UsageError
from ...languages.messages import Message, Messages, Text, in_turn, message, message_of, said_later
from ...languages.word_tables import ASSUMED
from ...light_dataclass import dataclass
from ...preparing.speaking.clock import LANGUAGES, SpeakingShare, speaking_share, told_share
from ...preparing.speaking.statement_cut import KEEP
from ...stages.own_work.draft_jobs import TextGiven, draft_in, statement_in
from ...text import language_of
from ..reviews.download_files import answer_file
from ..shelf.review_shelf import IDENTIFIER, TO_THE_END
from ..shell.page_shell import in_language, page_response, templates
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .brief_pages import state_names
from .desk_shelf import Desk, problem_of, reviews_named

if TYPE_CHECKING:
    from ...extracting.statement_texts import StatementText
    from ...preparing.drafting.draft_marks import Checked, Sheet
    from ...preparing.speaking.statement_cut import CutSentence
    from ...preparing.speaking.timed_statement import TimedStatement

MOST_LETTERS = 60_000
_MOST_CHECKED = 200
"""Recommendations that are checked at once here; the command checks more."""
_FIELDS = ("text", "review", "by", "seconds", "speakers", "language", "member")


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence on the clock: its words, its seconds, the second at which it has been said, whether it asks or leads to what asks, whether it could
    be cut, what that loses, whether a paragraph begins with it, and whether the bell rings in it."""

    words: str
    seconds: float
    until: float
    asks: bool
    cut: bool
    loses: Text
    begins: bool
    bell: bool


@dataclass(frozen=True, slots=True)
class ClockShown:
    """A statement on the clock: the seconds that there are, how they are known, what it takes (`over` them: negative where some are left), what it
    takes after the cut, the pace in words, the sentences; why there is no cut to propose, and which asks fit together; what was not timed;
    whether it is taken for English, as its words do not tell yet in what language it is."""

    allowed: float
    how: Text
    seconds: float
    over: float
    after_cut: float
    pace: Text
    room: int
    unit: Text
    sentences: tuple[SentenceShown, ...]
    why_no_cut: Text
    asks: tuple[tuple[str, float], ...]
    fitting: tuple[tuple[tuple[str, ...], float], ...]
    unspoken: tuple[str, ...]
    assumed: bool = False

    @property
    def unspoken_quoted(self) -> str:
        """The first titles that were not timed."""
        return ", ".join(f"“{each}”" for each in self.unspoken[:4])

    @property
    def share(self) -> float:
        """How much of the time it takes, in percent; 100 at the most."""
        return round(min(100.0, 100 * self.seconds / self.allowed), 1)


def time_allowed_of(told: Mapping[str, str]) -> SpeakingShare:
    """The time of a speaker as a person told it. Raises `Refused`, `UsageError`."""
    seconds, speakers = told["seconds"].strip(), told["speakers"].strip()
    if not seconds and not speakers:
        raise Refused(400, message("how long do you have?"), message("Give the seconds, or how many speakers are on the list."))
    try:
        return told_share(float(seconds)) if seconds else speaking_share(int(speakers), member=bool(told["member"]))
    except ValueError:
        raise Refused(400, message("this is no number"), message("Give the seconds as 54, or the speakers as 112.")) from None


def clock(desk: Desk, told: Mapping[str, str]) -> tuple[ClockShown, StatementText, TimedStatement]:
    """A statement on the clock. Raises `Refused`, `OpenUPRError`."""
    allowed = time_allowed_of(told)
    statement = desk.shelf.workers.one(statement_in, _given(told), name="your text")
    text = statement.text
    made, assumed = _timed(text, allowed, told["language"])
    timing, cut = made.timing, made.cut
    loses = {each.span: _lost(each) for each in cut.cut}
    until = list(accumulate(each.seconds for each in cut.sentences))
    rings = next((place for place, second in enumerate(until) if second > allowed.seconds + 1e-9), None)
    sentences = tuple(
        SentenceShown(
            text[slice(*each.span)],
            each.seconds,
            until[place],
            each.asks or each.leads,
            each.span in loses,
            loses.get(each.span, ""),
            place == 0 or "\n" in text[cut.sentences[place - 1].span.end : each.span.start],
            place == rings,
        )
        for place, each in enumerate(cut.sentences)
    )
    paces = tuple(
        message(
            "{language} at {rate} {unit} a minute",
            language=message(part.pace.language),
            rate=f"{part.pace.rate:g}",
            unit=message(_UNITS[part.pace.unit]),
        )
        for part in timing.parts
    )
    fitting = tuple((tuple(f"{place + 1}" for place in places), seconds) for places, seconds in cut.fitting)
    how: Text = message("as you say")
    if allowed.speakers:
        how = message_of(allowed.speakers, one="{n} speaker: {step}", many="{n} speakers: {step}", step=allowed.step)
    shown = ClockShown(
        allowed.seconds, how, timing.seconds, timing.over, cut.seconds, message("{paces}", paces=paces), timing.room,
        message(_UNITS[timing.pace.unit]), sentences,
        _plain(cut.why_not), cut.asks,
        fitting, statement.unspoken, assumed,
    )  # fmt: skip
    return shown, statement, made


def _timed(text: str, allowed: SpeakingShare, language: str) -> tuple[TimedStatement, bool]:
    """The statement on the clock; and whether it is taken for English because its first words do not tell in what language it is. Raises
    `UsageError`."""
    from ...preparing.speaking.timed_statement import timed

    try:
        return timed(text, allowed, spoken=language or None), False
    except UsageError:
        if language or language_of(text) is not None:
            raise
        return timed(text, allowed, spoken=ASSUMED), True


def _plain(why: Text) -> Text:
    """Why there is no cut, without what is typed on a command line."""
    told = tuple(value for _, value in why.values) if isinstance(why, Message) else ()
    return told[0] if KEEP in told and isinstance(told[0], Message) else why


_UNITS: dict[str, str] = said_later({"words": "words", "characters": "characters"})


def _lost(each: CutSentence) -> Text:
    """What a cut loses, in sentences."""
    loses = message("It loses {what}.", what=", ".join(each.loses)) if each.loses else message("It loses no name and no number.")
    if not each.meant:
        return loses
    return in_turn(loses, message("The next sentence says “{words}”: see what that means then.", words=each.meant))


def checked_draft(desk: Desk, told: Mapping[str, str]) -> Sheet:
    """A draft checked. Raises `Refused`, `OpenUPRError`."""
    from ...labelling import labeller
    from ...names import asked_state
    from ...preparing import Among, check_drafts
    from ...preparing.drafting.unread import why_unread
    from ...views.desk.draft_view import sheet_view
    from ...views.withheld import Withheld

    found, _ = desk.shelf.workers.one(draft_in, _given(told), name="your text")
    if not found.recommendations:
        raise Refused(
            400, message("there is no recommendation in this text"), message("Put each into a paragraph of its own, with what is to be done.")
        )
    if len(found.recommendations) > _MOST_CHECKED:
        raise Refused(400, message("these are more than {n} recommendations", n=_MOST_CHECKED), message("Give them in parts."))
    named = labeller()
    if all(why_unread(each.text, named) for each in found.recommendations):
        raise Refused(400, message("the checks can read no recommendation in this text"), message("They read English, each with what is to be done."))
    by = asked_state(told["by"].strip()).iso3 if told["by"].strip() else None
    of = desk.of_state(told["review"], patience=TO_THE_END) if IDENTIFIER.fullmatch(told["review"]) else None
    among = Among(of.reviews, named, of.shelved.review.state) if of is not None else None
    return sheet_view(check_drafts(found, named, among, by), of.withheld if of is not None else Withheld(off=False))


def _given(told: Mapping[str, str]) -> TextGiven:
    if not told["text"].strip():
        raise Refused(400, message("there is no text yet"), message("Write it, or paste it, into the field."))
    if len(told["text"]) > MOST_LETTERS:
        raise Refused(413, message("this has more than {n} letters", n=MOST_LETTERS), message("Give it in parts."))
    return TextGiven("-", told["text"].encode("utf-8", "replace"))


def marked_words(sheet: Sheet, each: Checked) -> tuple[tuple[str, bool], ...]:
    """A recommendation in pieces, each with whether a mark stands on it."""
    spans = sorted(span for mark in each.marks for span in mark.spans)
    pieces: list[tuple[str, bool]] = []
    at = each.span.start
    for start, end in spans:
        if end <= at:
            continue
        begin = max(start, at)
        pieces += [(sheet.text[at:begin], False), (sheet.text[begin:end], True)]
        at = end
    return tuple((text, marked) for text, marked in (*pieces, (sheet.text[at : each.span.end], False)) if text)


def routes(desk: Desk) -> APIRouter:
    """The page, and what its form does."""
    router = APIRouter(include_in_schema=False)

    def shown(request: Request, told: Mapping[str, str], **made: Any) -> Response:
        words = reader_words(request)
        reviews = reviews_named(desk.shelf, words)
        empty = {"clock": None, "problem": "", "sheet": None, "check_problem": ""}
        beside: dict[str, Any] = {"told": told, "reviews": reviews, "states": state_names(words), "languages": LANGUAGES, "most": MOST_LETTERS}
        return page_response(request, "draft.html", **(empty | beside | made), here="desk")

    @router.get("/draft")
    def empty(request: Request) -> Response:
        return shown(request, {name: request.query_params.get(name, "")[:200] for name in _FIELDS})

    @router.post("/draft")
    async def worked(request: Request) -> Response:
        told = await _told(request)
        return await run_in_threadpool(lambda: shown(request, told, **_worked(desk, told, reader_words(request))))

    @router.post("/draft/clock")
    async def live(request: Request) -> Response:
        """What the clock says of the text as it is now: a part of the page."""
        told, words = await _told(request), reader_words(request)

        def made() -> str:
            found, problem = problem_of(lambda: clock(desk, told)[0], words) if told["text"].strip() else (None, "")
            return templates().get_template("clock.html").render(**in_language(words), clock=found, problem=problem)

        return HTMLResponse(await run_in_threadpool(made), headers={"Cache-Control": "no-store"})

    @router.post("/draft/read-out.docx")
    async def read_out(request: Request) -> Response:
        told, words = await _told(request), reader_words(request)

        def made() -> bytes:
            from ...rendering.word.spoken_text import spoken_word

            _, statement, found = clock(desk, told)
            return spoken_word(statement.text, found.cut, found.timing, words)

        return answer_file(await run_in_threadpool(made), "to-read-out.docx")

    return router


def _worked(desk: Desk, told: Mapping[str, str], words: Messages) -> dict[str, Any]:
    from ...views.desk import draft_view

    timed, problem = problem_of(lambda: clock(desk, told)[0], words) if told["seconds"].strip() or told["speakers"].strip() else (None, "")
    sheet, check_problem = problem_of(lambda: checked_draft(desk, told), words)
    pieces = {each.number: marked_words(sheet, each) for each in sheet.checked} if sheet is not None else {}
    return {
        "clock": timed,
        "problem": problem,
        "sheet": sheet,
        "check_problem": check_problem,
        "pieces": pieces,
        "checks": draft_view,
        "words": words,
    }


async def _told(request: Request) -> dict[str, str]:
    form: FormData = await request.form(max_files=0, max_fields=12, max_part_size=4 * MOST_LETTERS)
    told = {name: value if isinstance(value := form.get(name), str) else "" for name in _FIELDS}
    return told | {"text": told["text"].replace("\r\n", "\n").replace("\r", "\n")}  # browsers send the ends of lines so
