"""Links inside one page: a record that the page does not show by itself can be named there, but is no link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_ANCHOR = re.compile(r'id="(?<!\wid=")([^"]+)"')
"""Begins with plain letters, which a page of a million is searched for in a tenth of the time."""
_PICTURE = ";base64,"
_LINK = re.compile(r'<a href="#([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)


def without_dead_links(html: str) -> str:
    """The page, in which a link to an anchor that is not on it is its words only. What a document says is escaped, so that nothing of it is read as
    an anchor or a link here."""
    # Pictures are most of a page, and have neither anchors nor links: what stands behind their bytes, up to the quotation mark, is looked at.
    pieces = [html[begin:end] for begin, end in _between_pictures(html)]
    anchors = {unescape(each) for piece in pieces[::2] for each in _ANCHOR.findall(piece)}
    pieces[::2] = [_LINK.sub(lambda found: found[0] if unquote(unescape(found[1])) in anchors else found[2], piece) for piece in pieces[::2]]
    return "".join(pieces)


def _between_pictures(html: str) -> Iterator[tuple[int, int]]:
    """The page in pieces, in turns a text and the bytes of a picture."""
    at = 0
    while (picture := html.find(_PICTURE, at)) >= 0:
        behind = html.find('"', picture)
        yield from ((at, picture), (picture, behind))
        at = behind
    yield at, len(html)
