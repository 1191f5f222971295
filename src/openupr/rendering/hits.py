"""What a search found, in lines for the screen."""

from __future__ import annotations

import textwrap

from ..languages.messages import Messages, messages
from ..views.passages_found import FoundView
from ..views.safe_text import shown_safely


def found_lines(found: FoundView, width: int = 80, words: Messages | None = None) -> str:
    """The hits in lines of at most `width` characters: what each is, in which kind of document, whose words they are, the words that were found
    between stars, and the place."""
    shown = len(found.passages)
    spoken = words or messages()
    if found.more:
        head = spoken.say("more than {n} found; the first {shown} of them: {order}", n=found.total, shown=shown, order=found.order)
    elif shown < found.total:
        head = spoken.say("{n} found; the first {shown} of them: {order}", n=found.total, shown=shown, order=found.order)
    else:
        head = spoken.count(found.total, one="{n} found", many="{n} found")
    lines = _wrapped(head, "", width)
    for each in found.passages:
        lines += ["", *_wrapped("; ".join(map(shown_safely, each.heads)), "", width)]
        lines += [line for text in (each.marked, each.cite) for line in _wrapped(shown_safely(text), "    ", width)]
    return "\n".join(lines)


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent or "    ")
