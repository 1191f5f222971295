"""The documents of reviews as citations: RIS (Zotero, Mendeley, EndNote), BibTeX (LaTeX), CSL-JSON (pandoc, citeproc).

RIS by the specification of Research Information Systems (2011), BibTeX as `techreport`, CSL-JSON by the schema of CSL 1.0.2 (`report`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ...names import language_name
from ...views.citations import BibliographyEntry
from ...views.safe_text import one_line
from .exports import whole_file

PUBLISHER, PLACE = "United Nations", "Geneva"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# In BibTeX a brace counts even behind a backslash, so that an odd one would swallow the rest of the file.
_BIBTEX = {
    **{ord(char): f"\\{char}" for char in "&%$#_"},
    ord("\\"): r"{\textbackslash}",
    ord("{"): r"{\textbraceleft}",
    ord("}"): r"{\textbraceright}",
    ord("~"): r"{\textasciitilde}",
    ord("^"): r"{\textasciicircum}",
}


def endings() -> tuple[str, ...]:
    """The endings of files that `write_citations` writes."""
    return tuple(_WRITERS)


def is_citations(to: Path) -> bool:
    """Whether a file of this name holds citations."""
    return to.name.lower().endswith(endings())


def write_citations(made: tuple[BibliographyEntry, ...], to: Path) -> int:
    """Write citations of documents in the format that the ending names (`endings`). Returns how many there are."""
    text = next(writer for ending, writer in _WRITERS.items() if to.name.lower().endswith(ending))(made)
    with whole_file(to) as out:
        out.write(text.encode())
    return len(made)


def _note(each: BibliographyEntry) -> str:
    return f"Universal Periodic Review, session {each.session}"


def _ris(every: tuple[BibliographyEntry, ...]) -> str:
    return "".join("".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _ris_fields(each) if value or tag == "ER") + "\r\n" for each in every)


def _ris_fields(each: BibliographyEntry) -> Iterator[tuple[str, str]]:
    year, month, day = _date(each.date)
    yield "TY", "RPRT"
    yield "ID", each.key
    yield "TI", each.title
    yield "AU", each.author.replace(",", ":")  # a comma would make the rest a first name
    yield "PY", year
    yield "DA", "/".join((year, month, day, "")) if year else ""
    yield "SN", each.symbol
    yield "M3", "UN document" if each.symbol else ""
    yield "PB", PUBLISHER
    yield "CY", PLACE
    yield "LA", each.language
    yield "N1", _note(each)
    yield "UR", each.url
    yield "ER", ""


def _bibtex(every: tuple[BibliographyEntry, ...]) -> str:
    entries = []
    for each in every:
        fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(each) if value != "{}")
        entries.append(f"@techreport{{{each.key},\n{fields}}}\n")
    return "\n".join(entries)


def _bibtex_fields(each: BibliographyEntry) -> Iterator[tuple[str, str]]:
    year, month, day = _date(each.date)
    # A second pair of braces: an author that is no person's name, a title whose capitals stay.
    yield "author", f"{{{{{_tex(each.author)}}}}}" if each.author else "{}"
    yield "title", f"{{{{{_tex(each.title)}}}}}"
    yield "institution", f"{{{PUBLISHER}}}"
    yield "address", f"{{{PLACE}}}"
    yield "type", "{UN document}" if each.symbol else "{}"
    yield "number", f"{{{_tex(each.symbol)}}}"
    yield "year", f"{{{year}}}"
    yield "month", _MONTHS[int(month) - 1] if month else "{}"
    yield "day", f"{{{day.lstrip('0')}}}"
    yield "language", f"{{{language_name(each.language).lower()}}}"
    yield "note", f"{{{_note(each)}}}"
    yield "url", f"{{{each.url}}}"


def _csl(every: tuple[BibliographyEntry, ...]) -> str:
    return json.dumps([dict(_csl_fields(each)) for each in every], ensure_ascii=False, indent=1) + "\n"


def _csl_fields(each: BibliographyEntry) -> Iterator[tuple[str, Any]]:
    yield "id", each.key
    yield "type", "report"
    yield "title", each.title
    if each.author:
        yield "author", [{"literal": each.author}]
    parts = [int(part) for part in _date(each.date) if part]
    if parts:
        yield "issued", {"date-parts": [parts]}
    for name, value in (("number", each.symbol), ("genre", "UN document" if each.symbol else ""), ("language", each.language), ("URL", each.url)):
        if value:
            yield name, value
    yield "publisher", PUBLISHER
    yield "publisher-place", PLACE
    yield "note", _note(each)


def _date(iso: str) -> tuple[str, str, str]:
    """Year, month and day of an ISO prefix, empty from where it ends."""
    year, month, day, *_ = (*iso.split("-"), "", "", "")
    return year, month, day


def _tex(text: str) -> str:
    return text.translate(_BIBTEX)


_WRITERS: dict[str, Callable[[tuple[BibliographyEntry, ...]], str]] = {".ris": _ris, ".bib": _bibtex, ".csl.json": _csl}
