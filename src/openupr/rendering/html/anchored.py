"""Links inside one page: a record that the page does not show by itself can be named there, but is no link."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

_ANCHOR = re.compile(r'\bid="([^"]+)"')
_PICTURE = ";base64,"
_LINK = re.compile(r'<a href="#([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)


def without_dead_links(html: str) -> str:
    """The page, in which a link to an anchor that is not on it is its words only. What a document says is escaped, so that nothing of it is read as
    an anchor or a link here."""
    # Pictures are most of a page, and have no anchor: what stands behind their bytes, up to the quotation mark, is looked at.
    first, *behind = html.split(_PICTURE)
    found = [*_ANCHOR.findall(first), *(each for part in behind for each in _ANCHOR.findall(part, part.find('"')))]
    anchors = {unescape(each) for each in found}
    return _LINK.sub(lambda found: found[0] if unquote(unescape(found[1])) in anchors else found[2], html)
