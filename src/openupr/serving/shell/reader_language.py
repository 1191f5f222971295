"""In which language the app speaks: the one that its reader chose in this browser, which keeps it for this machine, else as the app was started."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from ...languages.messages import Messages, formats, message, message_languages, messages
from .app_settings import AppSettings
from .refused import Refused

COOKIE = "language"
ADDRESS = "/language"
_A_YEAR = 365 * 24 * 3600
_OWN_PAGE = re.compile(r"/(?![/\\])[!-~]{0,2000}", re.ASCII)


def words_for(cookies: Mapping[str, str], settings: AppSettings) -> Messages:
    """The words for who has these cookies."""
    chosen = cookies.get(COOKIE, "")
    return messages(chosen if chosen in message_languages() else settings.language)


def reader_words(request: Request) -> Messages:
    """The words for who asks."""
    return words_for(request.cookies, request.app.state.settings)


def languages_offered() -> tuple[tuple[str, str], ...]:
    """The languages to choose from, each by its code and its own name."""
    return tuple((code, str(formats()[code]["name"])) for code in message_languages())


def routes() -> APIRouter:
    """What the choice of a language does."""
    router = APIRouter(include_in_schema=False)

    @router.post(ADDRESS)
    async def choose(request: Request) -> Response:
        form = await request.form(max_files=0, max_fields=4, max_part_size=4_000)
        chosen, back = form.get("language"), form.get("back")
        if chosen not in message_languages():
            raise Refused(400, message("OpenUPR does not speak this language"), message("Choose one of those on the page."))
        answer = RedirectResponse(back if isinstance(back, str) and _OWN_PAGE.fullmatch(back) else "/", 303)
        answer.set_cookie(COOKIE, str(chosen), max_age=_A_YEAR, httponly=True, samesite="strict", path="/")
        return answer

    return router
