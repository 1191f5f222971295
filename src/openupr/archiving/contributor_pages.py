"""A saved page -> the list of documents that it links to. For a worker: a page is a stranger's.

OHCHR lists the contributors of a review on a page of links. What is a document is told by where a link leads, whatever the page looks like; a name
that says nothing ("English", "Annex 2") is taken from the line that the link stands in.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

from ..names import LANGUAGE_NAMES, normal_name
from ..reading.html import decoded_page
from ..records import PageLink, PageList

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|odt|rtf|zip)$", re.IGNORECASE)
_DOWNLOAD = re.compile(r"downloadfile|/download\b", re.IGNORECASE)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{4}\)(https?://[^\s<>\"']{1,2000})\s*-->")
_SAYS_NOTHING = frozenset(
    {*map(str.lower, LANGUAGE_NAMES.values()), *"annex annexes pdf word doc docx download file document here submission letter contribution".split()}
)
_MOST_LINKS = 5_000
"""Links of a page. The fullest list of a review has some hundreds."""
_MOST_NAME = 300
"""Characters of a name."""
_MOST_WORDS = 2_000_000
"""Characters of a page's words."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINES = frozenset({"li", "tr", "p", "td", "dd"})


def page_list(data: bytes, address: str = "") -> PageList:
    """What a page lists; `address` is where it was got, where that is known. A page that can't be parsed lists nothing."""
    from lxml import etree, html

    text, _ = decoded_page(data)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return PageList(address, "", (), "")
    told = address or saved_from(data, root)
    title = _words(next(root.iter("title"), root.makeelement("title")))[:_MOST_NAME]
    for each in list(root.iter("script", "style", "noscript")):
        each.drop_tree()
    return PageList(told, title, tuple(_links(root, told)), normal_name(" ".join(root.itertext())[:_MOST_WORDS]))


def page_read(job: tuple[bytes, str]) -> PageList:
    """The same, as a worker's job."""
    return page_list(*job)


def saved_from(data: bytes, root: Any) -> str:
    """The address that a page says it was saved from: what a browser wrote at its beginning, else what the page calls itself. Its own word."""
    written = _SAVED_FROM.search(data[:4096])
    if written:
        return written[1].decode("ascii", "replace")
    for each in root.iter("link", "meta"):
        found = (each.get("href") if (each.get("rel") or "").lower() == "canonical" else "") or (
            each.get("content") if (each.get("property") or "").lower() == "og:url" else ""
        )
        if found and re.fullmatch(r"https?://[^\s<>\"']{1,2000}", found.strip()):
            return str(found.strip())
    return ""


def _links(root: Any, address: str) -> list[PageLink]:
    base = next((each.get("href") for each in root.iter("base") if each.get("href")), "") or address
    heading = ""
    found: dict[tuple[str, str], PageLink] = {}
    for element in root.iter():
        if element.tag in _HEADINGS:
            heading = _words(element)[:_MOST_NAME]
        target = _target(element, base) if element.tag == "a" else ""
        if target and len(found) < _MOST_LINKS:
            link = PageLink(_name(element) or unquote(target.rpartition("/")[2])[:_MOST_NAME], target, heading)
            found.setdefault((link.name, link.target), link)
    return list(found.values())


def _target(link: Any, base: str) -> str:
    """Where a link to a document leads; empty for any other link."""
    try:
        target = urldefrag(urljoin(base, (link.get("href") or "").strip()))[0][:2000]
        parts = urlsplit(target)
        values = [value for _, value in parse_qsl(parts.query, max_num_fields=50)]
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https", ""}:
        return ""
    is_document = _DOCUMENT.search(parts.path) or _DOWNLOAD.search(target) or any(map(_DOCUMENT.search, values))
    return target if is_document else ""


def _name(link: Any) -> str:
    """What a link calls its document; where that says nothing, what its line says."""
    own = _words(link)[:_MOST_NAME]
    if any(len(word) > 2 and word not in _SAYS_NOTHING for word in normal_name(own).split()):
        return own
    line = next((each for each in link.iterancestors() if each.tag in _LINES), None)
    said = _words(line)[:_MOST_NAME] if line is not None else ""
    return said or own


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
