"""A quotation or a citation that was held against documents, in lines for the screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ...views.quotation_view import SIGNS, CitationView, NearShown, PlaceShown, QuotationView
from ...views.wording import percent, visible

_LEFT = 15
_CLOSING = tuple(".,;:!?)]}”’»")
_MOST_PLACES = 6
_MOST_TEXT = 600


def quotation_lines(view: QuotationView, width: int = 80) -> str:
    """A quotation in lines of at most `width` characters: the outcome, where it stands, what differs, what is to be known."""
    lines = textwrap.wrap(visible(view.said), width)
    for place in view.places[:_MOST_PLACES]:
        lines += _place("stands in", place, width)
    for place in view.elsewhere[:_MOST_PLACES]:
        lines += _place("but stands in", place, width)
    if view.near is not None:
        lines += _near(view.near, width)
    for each in view.reasons:
        lines += _labelled("", each, width)
    return "\n".join(lines)


def citation_lines(view: CitationView, width: int = 80) -> str:
    """A citation in lines of at most `width` characters: the outcome, then each paragraph, note and page with its text."""
    lines = textwrap.wrap(visible(view.said), width)
    for part in view.parts:
        if part.cite:
            lines += _labelled("stands in", _with_record(part.cite, part.record), width)
            lines += _labelled("", _shortened(part.text), width)
        else:
            lines += _labelled("", part.said, width)
    return "\n".join(lines)


def _place(label: str, place: PlaceShown, width: int) -> Iterator[str]:
    yield from _labelled(label, _with_record(place.cite, place.record), width)
    before, after = place.before.strip(), place.after.strip()
    sentence = f"{before} »{place.text.strip()}«{'' if after.startswith(_CLOSING) else ' '}{after}"
    yield from _labelled("in its sentence", sentence.strip(), width)
    for remark in place.remarks:
        yield from _labelled("", remark, width)


def _near(near: NearShown, width: int) -> Iterator[str]:
    yield from _labelled("nearest", _with_record(near.cite, near.record), width)
    marked = []
    for run, text in near.runs:
        before, after = SIGNS[run]
        marked.append(f"{before}{text}{after}")
    yield from _labelled("", " ".join(marked), width)
    share = percent(near.share)
    yield from _labelled("", f"{share} of the words are the same. [-Only the quotation has these-], {{+only the document these+}}.", width)


def _with_record(cite: str, record: str) -> str:
    return f"{cite} ({record})" if record else cite


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT].rpartition(" ")[0] + " …"


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    head = f"  {label:<{_LEFT}} "
    for index, part in enumerate(textwrap.wrap(visible(text), max(20, width - len(head))) or [""]):
        yield (head if index == 0 else " " * len(head)) + part
