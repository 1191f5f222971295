"""Texts of documents and numbers as they are shown: safe to look at, on one line, cut between words, counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..languages.reversal_words import turn_behind
from ..languages.said_words import SaidWords
from ..text.sentences import sentences

# C0 and C1 controls, and the marks that embed, override or isolate a direction: with them a text can look like another one.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def shown_safely(text: str) -> str:
    """The text with its control characters and direction overrides written out ("<U+202E>"): nothing acts, nothing is hidden.

    Line feeds and tabs stay; so do the plain direction marks that Arabic and Hebrew texts need.
    """
    # What Python takes for printable has none of them: most texts, told in a fiftieth of the time.
    return text if text.isprintable() else _HIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_ISOLATED, _END = "\u2068", "\u2069"
"""What stands between them has its own direction, that of its first letter, and moves nothing around it."""


def in_own_direction(said: SaidWords) -> str:
    """A sentence of ours, safe to see. Where it runs from right to left, what is not ours in it keeps its own direction, a quotation with its marks:
    “Lamps for all” begins with its first mark there too."""
    if not said.theirs or _RIGHT_TO_LEFT.search(said) is None:
        return shown_safely(said)
    out, at = "", 0
    for begin, end in said.theirs:
        quoted = said[at:begin].endswith("“") and said.startswith("”", end)
        begins, ends = (begin - 1, end + 1) if quoted else (begin, end)
        out += f"{shown_safely(said[at:begins])}{_ISOLATED}{shown_safely(said[begins:ends])}{_END}"
        at = ends
    return out + shown_safely(said[at:])


def one_line(text: str) -> str:
    """A text on one line, without characters that act."""
    return shown_safely(" ".join(text.split()))


def counted_noun(number: int, one: str, many: str = "") -> str:
    """ "1 item", "2,531 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Iterable[str]) -> str:
    """ "A, B and C"."""
    every = list(names)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} and {every[-1]}" if every else ""


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def opening(text: str, most: int = 150) -> str:
    """The first words of a text, at most so many characters, cut between words. Where a later sentence turns them round, its first words stand behind
    them: "It is no priority … Nevertheless, it is considered."."""
    if len(text) <= most:
        return text
    return _cut(text, len(text[:most].rpartition(" ")[0].rstrip(" ,;:")), most)


LONGEST_REQUEST = 400
"""Letters from which on a request is cut where it is quoted: nearly all are shorter, and a cut one may lose what it asks for besides."""


def request_quoted(text: str, up_to: int = 0) -> str:
    """A request as it is quoted: whole, or, where it is very long, its first words, so many that all `up_to` a place in it stand there."""
    return opening(text, max(LONGEST_REQUEST, text.find(" ", up_to) + 1))


def whole_sentences(text: str, most: int = 240) -> str:
    """The first sentences of a text, as many as at most so many characters hold, whole: a sentence that is cut may say the opposite ("the Act failed
    to …"). The first one may be twice as long; a longer one is cut as in `opening`. What turns them round stands behind them, as there. A mark stands
    wherever words are left out, behind a whole sentence too: the next one may be the one that counts."""
    if len(text) <= most:
        return text
    end = 0
    for _, stop in sentences(text):
        if stop > (most if end else 2 * most):
            break
        end = stop
    if not end:
        return opening(text, 2 * most)
    return text if end >= len(text.rstrip()) else _cut(text, end, most)


def _cut(text: str, end: int, most: int) -> str:
    """A text up to a place, and what turns it round behind that."""
    turn = turn_behind(text, end)
    behind = text[turn:] if turn is not None else ""
    mark = "" if turn is not None and not text[end:turn].strip() else " …"
    return f"{text[:end]}{mark}" + (f" {behind if len(behind) <= most else behind[:most].rpartition(' ')[0].rstrip(' ,;:') + ' …'}" if behind else "")
