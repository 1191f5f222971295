"""A quotation or a citation that was held against documents, in lines for the screen."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from ...languages.messages import Messages, messages
from ...views.desk.quotation_view import OF_ONE, SIGNS, CitationView, NearestWordsShown, PlaceShown, QuotationView
from ...views.safe_text import shown_safely

_LEFT = 15
_CLOSING = tuple(".,;:!?)]}”’»")
_MOST_PLACES = 12
_MOST_TEXT = 600


def quotation_lines(view: QuotationView, width: int = 80, words: Messages | None = None) -> str:
    """A quotation in lines of at most `width` characters: the outcome, where it stands, what differs, what is to be known."""
    words = words or messages()
    lines = textwrap.wrap(shown_safely(view.said), width)
    for place in view.places[:_MOST_PLACES]:
        lines += _place(words.say("stands in"), place, width, words)
    for place in view.elsewhere[:_MOST_PLACES]:
        lines += _place(words.say("but stands in"), place, width, words)
    if left := sum(max(0, len(places) - _MOST_PLACES) for places in (view.places, view.elsewhere)):
        more = words.count(left, one="{n} more place is not shown here.", many="{n} more places are not shown here.")
        lines += _labelled("", more, width)
    if view.near is not None:
        lines += _near(view.near, width, words)
    for each in view.reasons:
        lines += _labelled("", each, width)
    for each in _next_steps(view, words):
        lines += _labelled(words.say("next"), each, width)
    return "\n".join(lines)


def _next_steps(view: QuotationView, words: Messages) -> Iterator[str]:
    """What a person can do where a quotation is not verified, as commands."""
    if view.verified:
        return
    if not view.searched:
        yield words.say("Save it from https://docs.un.org beside the others, and take it in: `openupr read FOLDER`.")
        return
    longest = max(re.findall(r"[^\W\d_]+", view.typed), key=len, default="")
    if longest and view.near is None and not view.places and not view.elsewhere:
        yield words.say(
            "We found no words near these. `openupr find {word}` looks for one of them in all that you have read.", word=longest.casefold()
        )
    for review in view.lacking:
        yield words.say("`openupr next {review}` says where its missing documents are.", review=review)


def citation_lines(view: CitationView, width: int = 80, words: Messages | None = None) -> str:
    """A citation in lines of at most `width` characters: the outcome, then each paragraph, note and page with its text."""
    words = words or messages()
    lines = textwrap.wrap(shown_safely(view.said), width)
    for part in view.parts:
        if part.cite:
            lines += _labelled(words.say("stands in"), _with_record(part.cite, part.record), width)
            lines += _labelled("", _shortened(part.text), width)
        else:
            lines += _labelled("", part.said, width)
    if view.symbol and not view.verified:
        step = words.say('`openupr quote "THE WORDS" --from {symbol}` says in which paragraph words stand.', symbol=view.symbol)
        lines += _labelled(words.say("next"), step, width)
    return "\n".join(lines)


def _place(label: str, place: PlaceShown, width: int, words: Messages) -> Iterator[str]:
    yield from _labelled(label, _with_record(place.cite, place.record), width)
    before, after = place.before.strip(), place.after.strip()
    sentence = f"{before} »{place.text.strip()}«{'' if after.startswith(_CLOSING) else ' '}{after}"
    yield from _labelled(words.say("in its sentence"), sentence.strip(), width)
    for remark in place.remarks:
        yield from _labelled("", remark, width)


def _near(near: NearestWordsShown, width: int, words: Messages) -> Iterator[str]:
    yield from _labelled(words.say("nearest"), _with_record(near.cite, near.record), width)
    marked = []
    for run, text in near.runs:
        before, after = SIGNS[run]
        marked.append(f"{before}{text}{after}")
    yield from _labelled("", " ".join(marked), width)
    same = words.say("{share:percent} of the words are the same.", share=near.share)
    signs = [f"{SIGNS[run][0]}{words.say(text)}{SIGNS[run][1]}" for run, text in OF_ONE.items()]
    yield from _labelled("", f"{same} {', '.join(signs)}.", width)


def _with_record(cite: str, record: str) -> str:
    return f"{cite} ({record})" if record else cite


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT].rpartition(" ")[0] + " …"


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    head = f"  {label:<{_LEFT}} "
    for index, part in enumerate(textwrap.wrap(shown_safely(text), max(20, width - len(head))) or [""]):
        yield (head if index == 0 else " " * len(head)) + part
