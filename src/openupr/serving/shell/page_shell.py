"""What every page of the app has: templates, static files by their hash, an answer that a browser need not load twice."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ...languages.messages import message
from ...languages.word_tables import by_language
from ...views import code_words, safe_text
from .reader_language import languages_offered, reader_words
from .refused import Refused

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from ...languages.messages import Messages, Value
    from ...text import Place

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml"}
_OWN = frozenset({"app.css", "app.js", "bar.css", "desk.css", "htmx.min.js", "htmx-LICENSE.txt", "icon.svg"})
_OWN_STYLES = ("page.css", "app.css", "app.js")
_MOST_MADE = 64
_MOST_HELD = 8
_made: dict[str, bytes] = {}
"""Style sheets and scripts that stand inside of pages which are also files of their own, by their names."""


@cache
def _static(name: str) -> bytes:
    """The bytes of a static file: ours, or the page's style sheet. Raises `KeyError`."""
    if name == "page.css":
        from ...rendering.html.review_page import source
        from ...views.colours import stylesheet

        return (stylesheet() + source("report.css")).encode()
    if name == "compared.css":
        from ...rendering.html.review_page import source

        narrow = f"@media screen and (max-width: 60rem) {{\n{source('examined/stacked.css')}}}\n"
        return (source("examined/examined.css") + source("examined/compared.css") + narrow).encode()
    if name not in _OWN:
        raise KeyError(name)
    return (Path(__file__).parents[1] / "static" / name).read_bytes()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:20]


@cache
def static_address(name: str) -> str:
    """The address of a static file: its hash stands in it, so a browser keeps it for good."""
    return f"/static/{_digest(_static(name))}/{name}"


def own_address(text: str, ending: str) -> str:
    """The address of a style sheet or script that stands in a page of ours."""
    data = text.encode()
    digest = _digest(data)
    if digest not in _made and len(_made) >= _MOST_MADE:
        _made.pop(next(iter(_made)))
    _made[digest] = data
    return f"/static/{digest}/inside.{ending}"


def static_file(digest: str, name: str) -> Response:
    """A static file. Raises `Refused` for an unknown name."""
    try:
        data = _made[digest] if name.startswith("inside.") else _static(name)
    except KeyError:
        raise Refused(404, message("there is no such file")) from None
    if _digest(data) != digest:
        raise Refused(404, message("there is no such file"))
    return Response(data, media_type=_TYPES.get(name.rpartition(".")[2], "application/octet-stream"))


@by_language
def templates() -> Environment:
    """The app's templates beside those of the page, with the same filters; all that they show is escaped and made visible."""
    from jinja2 import ChoiceLoader, PackageLoader

    from ...rendering.html.compiled import Compiled
    from ...rendering.html.review_page import environment

    own = Path(__file__).parents[1] / "templates"
    loader = ChoiceLoader([PackageLoader("openupr.serving", "templates"), PackageLoader("openupr.rendering.html", "templates")])
    return environment().overlay(loader=loader, bytecode_cache=Compiled(own))


def make_ready() -> None:
    """Load what every page needs, also one that says that something takes too long: the first request waits for none of it."""
    templates()
    for name in _OWN_STYLES:
        static_address(name)


def page_response(request: Request, template: str, *, status: int = 200, **shown: Any) -> Response:
    """A page of this template. A browser that has it is told so."""
    query = f"?{request.url.query}" if request.url.query else ""
    back = f"{request.url.path}{query}" if request.method == "GET" else request.url.path
    told = in_language(reader_words(request)) | {"words": code_words, "static": static_address, "address": request.url.path}
    told |= {"back": back, "script": True}
    return tagged(request, HTMLResponse(templates().get_template(template).render(**(told | shown)), status))


class MadePages:
    """The pages of one template that were asked for last, each with what it shows. One that shows the same is not written anew: a list of 200 reviews
    takes more time to write than to read from the store."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._lock = Lock()
        self._held: OrderedDict[tuple[str, str], tuple[object, bytes]] = OrderedDict()

    def page(self, request: Request, made_of: object, shown: Callable[[], Mapping[str, Any]]) -> Response:
        """The page at this address in the reader's language, made of what is `shown`: all of that comes of `made_of`, which is compared."""
        key = str(request.url), reader_words(request).language
        with self._lock:
            before, body = self._held.get(key, (None, b""))
        if not body or before != made_of:
            body = bytes(page_response(request, self._template, **shown()).body)
            with self._lock:
                self._held[key] = made_of, body
                self._held.move_to_end(key)
                while len(self._held) > _MOST_HELD:
                    self._held.popitem(last=False)
        return tagged(request, HTMLResponse(body))


def in_language(spoken: Messages) -> dict[str, Any]:
    """What templates say things with."""
    from ...views.places_cited import place_said

    counted = spoken.count  # the messages are written out in the templates

    def day(iso: str | None) -> str:
        return spoken.date((iso or "").partition("T")[0])

    def cited(place: Place) -> str:
        return place_said(place, spoken)

    def say_marked(text: str, /, **values: Value) -> Markup:
        """A message with marks of HTML in it; what stands in it is escaped."""
        return _marked(spoken.say(text, **_escaped(values)))

    def count_marked(n: int, /, *, one: str, many: str, **values: Value) -> Markup:
        """The same in the form for a number."""
        return _marked(counted(n, one=one, many=many, **_escaped(values)))

    said: dict[str, Any] = {"spoken": spoken, "say": spoken.say, "said": spoken.said, "count": spoken.count, "number": spoken.number}
    said |= {"colon": spoken.mark(":"), "semicolon": spoken.mark(";")}
    return said | {"day": day, "cited": cited, "say_marked": say_marked, "count_marked": count_marked, "languages_offered": languages_offered()}


def _marked(html: str) -> Markup:
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - a message of ours, with its values escaped


def _escaped(values: Mapping[str, Value]) -> dict[str, Value]:
    from markupsafe import escape

    return {
        name: str(escape(safe_text.shown_safely(value))) if isinstance(value, str) and not hasattr(value, "__html__") else value
        for name, value in values.items()
    }


def tagged(request: Request, made: Response) -> Response:
    """The answer with its hash as its tag, or that it has not changed."""
    if made.status_code != 200:
        return made
    tag = f'"{hashlib.sha256(bytes(made.body)).hexdigest()[:32]}"'
    if tag in (each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers={"ETag": tag})
    made.headers["ETag"] = tag
    return made
