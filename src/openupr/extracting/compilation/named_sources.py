"""Sources that a note names by title or address alone: which file of the dossier is meant, by its title, its body and its date.

A report of a UN body may have no symbol ("OHCHR, “Assessment of the situation on the lakes”, 31 August 2022"). The file that lies in the dossier says
on its first page what it is. It is the source where the title's telling words stand there, the body that the note names does too, and the dates
do not differ. Where two files could be meant, none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...names import bodies, state_name_pattern
from ...records import Citation, Document
from ...text import find_date
from .bodies_named import mentions
from .sources_cited import bodies_cited

_QUOTED = re.compile(r"[“\"«]([^”\"»]{12,300})[”\"»]")
_ADDRESS = re.compile(r"(?:https?://)?(?P<host>(?:[\w-]+\.)+[a-z]{2,6})(?P<path>/[^\s,;]*)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d\d)(?:[-/](\d\d))?(?!\d)")  # in an address: "2022-08-31", "2022/08"
_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that say nothing of which document it is.
_SMALL = frozenset(
    "the and for from with its their into under over between after before report reports study update special annual final documents document files"
    " sites default publications publication issues press media available see also page pages www https http html pdf docx".split()
)
_FEWEST = 3
"""Telling words of a title that have to be met, at least."""
_SHARE = 0.9
"""The share of a cited title's telling words that the first page has to have; of an address, which abridges, less is asked."""
_SHARE_OF_ADDRESS = 0.7


def source_of(citation: Citation, documents: Sequence[Document], compiled: str | None) -> Document | None:
    """The document without a symbol that a citation without one means; None where it is none or can't be told. `compiled` is the compilation's
    date."""
    if citation.symbol or not citation.title:
        return None
    meant = [document for document in documents if document.symbol is None and _is(citation, document, compiled)]
    return meant[0] if len({document.sha256 for document in meant}) == 1 else None


def _is(citation: Citation, document: Document, compiled: str | None) -> bool:
    there = set(title_words(document.title))
    address = _ADDRESS.search(citation.title)
    words, share = title_words(_title(citation.title)), _SHARE
    if len(words) < _FEWEST and address is not None and address["path"]:
        words, share = title_words(address["path"]), _SHARE_OF_ADDRESS
    met = sum(word in there for word in words)
    if met < _FEWEST or met < share * len(words):
        return False
    named = bodies_cited(citation) | (_of_host(address["host"]) if address else frozenset())
    own = {mention.code for mention in mentions(document.title) if mention.code}
    same_day = _day(citation.title) is not None and _day(citation.title) == document.date
    return bool(named & own or (not named and same_day)) and _dates_agree(citation.title, document, compiled)


def title_words(text: str) -> list[str]:
    """The words of a title that tell which document it is, each once: without small words, names of bodies and of States."""
    without = _states().sub(" ", text)
    found = (word.lower() for word in _WORD.findall(without))
    return [word for word in dict.fromkeys(found) if word not in _SMALL and word not in _of_bodies()]


def _title(cited: str) -> str:
    """The words of a citation that are a title: those in quotation marks, or all without an address."""
    quoted = _QUOTED.search(cited)
    return quoted[1] if quoted else _ADDRESS.sub(" ", cited)


def _day(text: str) -> str | None:
    """The date that a citation gives, in words or in an address, as precise as it is."""
    if written := find_date(text):
        return written
    found = _DAY.search(text)
    return "-".join(part for part in found.groups() if part) if found else None


def _dates_agree(cited: str, document: Document, compiled: str | None) -> bool:
    day, own = _day(cited), document.date
    if day and own:
        return day.startswith(own) or own.startswith(day)
    years = set(_YEAR.findall(_QUOTED.sub(" ", cited)))
    if years:
        return bool(years & set(_YEAR.findall(own or document.title)))
    return not (own and compiled and own > compiled)


def _of_host(host: str) -> frozenset[str]:
    labels = {label.upper() for label in host.split(".")}
    return frozenset(body.code for body in bodies() if body.code.upper() in labels)


@cache
def _states() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


@cache
def _of_bodies() -> frozenset[str]:
    """The words of the names of bodies."""
    named = " ".join(name for body in bodies() for name in (body.name, body.code, *body.aliases))
    return frozenset(word.lower() for word in _WORD.findall(named) if not word[0].islower()) | {"situation"}
