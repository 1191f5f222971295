"""The words of a text as a quotation is held against them: what is between two words is kept apart from the words.

Kinds of spaces, quotation marks and dashes, ligatures, wide letters and what is not seen make no difference here. Everything else does: letters,
case, accents, numbers, order, punctuation.
"""

from __future__ import annotations

import re
import unicodedata

from ...light_dataclass import dataclass, field
from ...text.letters import RAISED_FIGURES

NONE, SPACE, DASH, BROKEN, PAUSE, BULLET = range(6)
"""What stands between a word and the one before: nothing; space; a hyphen; a hyphen at the end of a line, which may be the word's own or not; a dash
with space before it, or a long one; the dash of a list."""

LEFT_OUT = "…"
"""How three dots are written, whichever way they were typed."""

_DASHES = "-‐‑‒–—―−﹘﹣－"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff\u0640"
_SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # each is a word or half of one, and no space stands between them
_LETTER = rf"(?:[^\W\d_⁰¹²³⁴-⁹{_SIGNS}]|[\u0300-\u036f\u064b-\u065f\u0670]|(?<=\w)[{_UNSEEN}](?=\w))"
_PIECE = re.compile(
    rf"""
      (?P<broken> [\ufffe\x02\xad]\s* )                                           # how viewers copy a hyphen at the end of a line
    | (?P<space>  [\s{_UNSEEN}]+ )
    | (?P<dash>   [{_DASHES}]+ )
    | (?P<sign>   [{_SIGNS}] )
    | (?P<elided> (?:[ldjmtscnLDJMTSCN]|[Qq]u)['’‘‟‛`´′](?=[^\W\d_]) )                 # l’État: the quotation may begin behind it
    | (?P<word>   {_LETTER}+ (?:['’ʼ‘‟‛`´′]{_LETTER}+)* )
    | (?P<number> \d+ )
    | (?P<raised> [⁰¹²³⁴-⁹]+ )
    | (?P<left>   \.{{2,}} | … | \.(?:\s\.){{2,}} )
    | (?P<quote>  (?:["“”„‟«»‹›″〝〞＂「」『』'‘’‚‛`´′]\s?(?=["“”„‟«»‹›″'‘’‚‛`´′]))* ["“”„‟«»‹›″〝〞＂「」『』'‘’‚‛`´′] )
    | (?P<other>  . )
    """,
    re.VERBOSE | re.DOTALL,
)
_HIDDEN = re.compile(f"[{_UNSEEN}]")
COMPOSED = re.compile("[\u0132-\u0133\ufb00-\ufdff\ufe70-\ufeff\uff01-\uff5e]")
"""Ligatures, joined Arabic letters, wide letters: several ways of writing one letter."""
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘‟‛`´′", "'"))
_LONG = frozenset("—―")
_SQUARED = frozenset({"m", "km", "cm", "mm"})
_SIGN = re.compile(f"[{_SIGNS}]")


@dataclass(slots=True)
class ComparedWords:
    """Words and signs in order: each as it is compared (`text`), its span (`start`, `end`), and what stands before it (`gap`).

    `behind[i]` is where a group ends that begins with word i and may be left out whole (a note's mark, a paragraph's number, a page's head): 0 where
    none begins. `paragraph` tells which words stand in one paragraph.
    """

    text: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    gap: list[int] = field(default_factory=list)
    behind: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)


class Cutter:
    """Cuts texts into words, piece after piece, each with its offset; what stands between the last word and the next is carried over."""

    def __init__(self, *, wrapped: bool = False) -> None:
        """`wrapped`: the text may have been pasted, so that a space behind a hyphen may have been the end of a line."""
        self.words = ComparedWords()
        self._wrapped = wrapped
        self._gap = NONE
        self._tight = False  # no space stands before the hyphen

    def cut(self, text: str, offset: int = 0, *, begins: bool = False, paragraph: int = 0, loose: bool = False) -> None:
        """Add the words of a text that goes on without a break from the one before. `begins`: a dash at its beginning is that of a list. `loose`:
        what is added is one group that may be left out."""
        words = self.words
        first = len(words)
        for match in _PIECE.finditer(text):
            kind, piece = match.lastgroup, match.group()
            if kind == "space":
                self._space("\n" in piece)
                continue
            if kind == "broken":
                self._gap = BROKEN
                continue
            if kind == "dash":
                self._dash(piece, listed=begins and len(words) == first)
                continue
            words.text.append(_plain(piece, str(kind)))
            words.start.append(offset + match.start())
            words.end.append(offset + match.end())
            words.gap.append(self._gap)
            words.behind.append(0)
            words.paragraph.append(paragraph)
            if kind == "raised" and not (len(words) > 1 and words.text[-2] in _SQUARED):
                words.behind[-1] = len(words)
            self._gap = NONE
        if loose and len(words) > first:
            words.behind[first] = len(words)

    def line_end(self) -> None:
        """A line ends here."""
        self._space(True)

    def _space(self, ends: bool) -> None:
        if self._gap == NONE:
            self._gap = SPACE
        elif self._gap == DASH and self._tight and (ends or self._wrapped):
            self._gap = BROKEN

    def _dash(self, piece: str, *, listed: bool) -> None:
        if listed and self._gap in {NONE, SPACE}:
            self._gap = BULLET
            return
        self._tight = self._gap == NONE
        self._gap = PAUSE if self._gap == SPACE or _LONG & set(piece) else DASH


def is_sign(word: str) -> bool:
    """Whether it is a character of a script that parts no words by spaces."""
    return _SIGN.match(word) is not None


def is_word(word: str) -> bool:
    """Whether it is a word or a number, and no punctuation."""
    return word[0].isalnum()


def _plain(piece: str, kind: str) -> str:
    if kind == "left":
        return LEFT_OUT
    if kind == "quote":
        return '"'
    if kind == "raised":
        return piece.translate(RAISED_FIGURES)
    if piece.isascii():
        return piece
    text = _HIDDEN.sub("", piece).translate(_APOSTROPHES)
    text = COMPOSED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return unicodedata.normalize("NFC", text) or piece
