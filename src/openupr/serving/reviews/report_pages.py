"""The chapters of a review: the page that `openupr report` writes, as a page of the app.

It is the same page from the same views and templates. Three things differ here. Its style sheet and its script are files of their own, as the app
lets nothing act that stands inside a page. It holds no pictures: each place leads to the record's own page, which has them. And the app's bar stands
on top.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from html import escape, unescape
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...languages.messages import Messages
from ...views.identifiers_shown import anchor
from ...views.places_cited import place_on_page
from ...views.safe_text import shown_safely
from ..shelf.review_shelf import ReviewShelf, Shelved
from ..shell.page_shell import in_language, own_address, static_address, templates

if TYPE_CHECKING:
    from ...views.page.page_view import PageView

_MOST_HELD = 8
_AT_ONCE = 1.5
"""Seconds in which a page is waited for; after that its reader is told that it is being made."""

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_OWN_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_BODY = re.compile(r"<body>")
_NUMBER = re.compile(r'(<p class="number"><a href=")#([^"]+)(")')
_CITED = re.compile(r'(<span class="cite">|<p class="where">)([^<>]+)(?=</span>|</p>)')
_OPENED = re.compile(r'(<details class="where"><summary>)([^<>]+)(</summary>)')
_LEADS = re.compile(r"[^:<>]{1,40}: ")
"""What a place is of, which may stand before it: "Answer: A/HRC/25/5/Add.1, para. 3"."""


class ReportPages:
    """Makes the chapters of reviews, one at a time, and holds those that were read last."""

    def __init__(self, shelf: ReviewShelf) -> None:
        self._shelf = shelf
        self._lock = Lock()
        self._made: OrderedDict[tuple[str, str, str], Future[str]] = OrderedDict()
        self._maker = ThreadPoolExecutor(1, thread_name_prefix="openupr-chapters")

    def close(self) -> None:
        """Stop when what is being made is made."""
        self._maker.shutdown(wait=False, cancel_futures=True)

    def html(self, shelved: Shelved, words: Messages) -> str | None:
        """The page in the reader's language; None while it is being made. Raises what making it raised, once."""
        key = shelved.review.id, shelved.key + (shelved.made.earlier.id if shelved.made.earlier else ""), words.language
        with self._lock:
            if (found := self._made.get(key)) is None:
                found = self._made[key] = self._maker.submit(self._page, shelved, words)
            while len(self._made) > _MOST_HELD:
                self._made.popitem(last=False)
        try:
            return found.result(_AT_ONCE)
        except TimeoutError:
            return None
        except BaseException:
            with self._lock:
                self._made.pop(key, None)
            raise

    def _page(self, shelved: Shelved, words: Messages) -> str:
        return in_the_app(report_html(shelved, words), shelved, words)


def report_html(shelved: Shelved, words: Messages) -> str:
    """The page of a review as `openupr report` writes it, without pictures."""
    from ...rendering.html.review_page import report_as_html

    return report_as_html(page_view_of(shelved, words), {}, language=words.language)


def page_view_of(shelved: Shelved, words: Messages) -> PageView:
    """What the page of a review shows."""
    from ... import __version__
    from ...views.page.page_of_made import page_of_made

    return page_of_made(shelved.made, shelved.withheld, __version__, words)


def in_the_app(html: str, shelved: Shelved, words: Messages) -> str:
    """The page with the app's bar, its style and script as files, and each place leading to the page that shows it."""
    review = shelved.review.id
    bar = templates().get_template("bar.html").render(**in_language(words), review=review, here="chapters", q="", back=f"/r/{review}/chapters")
    style, script = _STYLE.search(html), _SCRIPT.search(html)
    head = f'<link rel="stylesheet" href="{static_address("bar.css")}"><link rel="icon" href="{static_address("icon.svg")}">'
    if style:
        html = html.replace(style[0], f'<link rel="stylesheet" href="{own_address(style[1], "css")}">{head}', 1)
    if script:
        html = html.replace(script[0], f'<script src="{own_address(script[1], "js")}" defer></script>', 1)
    html = _BODY.sub(lambda _: f"<body>\n{bar}", _OWN_POLICY.sub("", html), count=1)
    records = shelved.records
    html = _NUMBER.sub(lambda at: f"{at[1]}/r/{review}/{at[2]}{at[3]}" if f"{review}/{unescape(at[2])}" in records else at[0], html)
    places = _places(shelved, words)

    def parted(text: str) -> tuple[str, str]:
        lead = _LEADS.match(text)
        return (lead[0], text[lead.end() :]) if text not in places and lead is not None else ("", text)

    def led(at: re.Match[str]) -> str:
        before, place = parted(at[2])
        return f'{at[1]}{before}<a href="{places[place]}">{place}</a>' if place in places else at[0]

    def opened(at: re.Match[str]) -> str:
        _, place = parted(at[2])
        return f'{at[0]}<p class="whole"><a href="{places[place]}">{marked}</a></p>' if place in places else at[0]

    marked = escape(words.say("The page, with the place marked"))
    return _OPENED.sub(opened, _CITED.sub(led, html))


def _places(shelved: Shelved, words: Messages) -> dict[str, str]:
    """The address of the record that stands at each place, by the place as it is cited on the page."""
    found: dict[str, str] = {}
    for identifier, record in shelved.records.items():
        found.setdefault(escape(shown_safely(place_on_page(record.place, words))), f"/r/{shelved.review.id}/{quote(anchor(identifier))}")
    return found
