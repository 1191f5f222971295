"""The year of what a UN body said, where the document that repeats it is some years younger: a compilation of 2033 that cites a press release of 2028
tells of 2028."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ....extracting.compilation.sources_cited import is_see_also
from ....languages.messages import Text, message
from ....records import Citation, Concern, Endnote, Review

_OLD = 2
"""Years from which a source is told as older than the document that cites it."""
# Where a source prints its own year: in an address, "/2028/04/"; at the end of its title, "(Kabul, October 2028)"; "letter dated 3 May 2028"; in a
# symbol of the Security Council. A year elsewhere may be that of what it is on: "Report 2027" was issued in the year after.
_PRINTED = (
    re.compile(r"(?i)(?:https?:|www\.)\S*?/(?P<year>(?:19|20)\d\d)/\d{1,2}/"),
    re.compile(r"\((?:[^()]*\D)?(?P<year>(?:19|20)\d\d)\)[\s,.;]*$"),
    re.compile(r"(?i)\bdated\s+\d{1,2}\s+[^\W\d]+\s+(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\bS/(?P<year>(?:19|20)\d\d)/\d+"),
)


def year_of_source(source: Citation) -> int | None:
    """The year of a source as its address, its title or its symbol prints it; None where none does, or they differ."""
    printed = f"{source.symbol} {source.title}"
    years = {int(match["year"]) for each in _PRINTED for match in each.finditer(printed)}
    return next(iter(years)) if len(years) == 1 else None


def old_years(quoted: Sequence[Concern], notes: Iterable[Endnote], review: Review) -> list[int]:
    """The years of the sources of these sentences of one document, where each source has one and all are two years older than the document, at the
    least; none where it is otherwise, or can't be told."""
    if not quoted:
        return []
    key = quoted[0].place.document
    issued = next((each.date[:4] for each in review.documents if each.key == key and each.date), "")
    texts = {each.id: each.text.clean for each in notes}
    cited = [source for each in quoted for source in each.sources if source.symbol != key and not is_see_also(texts.get(source.note, ""), source)]
    years = [year_of_source(each) for each in cited]
    told = sorted({each for each in years if each is not None})
    if not issued.isdigit() or not told or None in years or not all(each.sources for each in quoted):
        return []
    return told if told[-1] <= int(issued) - _OLD else []


def source_years_said(years: Sequence[int]) -> Text:
    """That the sources of a quotation are of these years; empty without any."""
    if not years:
        return ""
    if len(years) == 1:
        return message("Its source dates from {year}.", year=str(years[0]))
    return message("Its sources are of {years}.", years=tuple(str(each) for each in years))
