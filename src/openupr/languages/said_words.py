"""Sentences of ours as they are said, which know what in them is not ours.

A name that may not be shown is blocked out wherever it stands (`assembling.Removing`), and some names are words of a language: Reino, Français. In a
sentence of ours such a word is no name; in what a document says it may be one.
"""

from __future__ import annotations

from collections.abc import Iterable


class SaidWords(str):
    """A sentence of ours as it is said: all of it is ours but what stands at `theirs` (begin, end), which are words of documents, and names."""

    __slots__ = ("theirs",)
    theirs: tuple[tuple[int, int], ...]

    def __new__(cls, text: str, theirs: Iterable[tuple[int, int]] = ()) -> SaidWords:
        """The text, with the places of what is not ours."""
        made = super().__new__(cls, text)
        made.theirs = tuple(theirs)
        return made

    def with_theirs_of(self, other: str) -> str:
        """The sentence with what another text of the same length has at the places that are not ours."""
        out, at = "", 0
        for begin, end in self.theirs:
            out += self[at:begin] + other[begin:end]
            at = end
        return out + self[at:]


def put_together(pieces: Iterable[str]) -> SaidWords:
    """The pieces one behind the other. Of a piece that is no sentence of ours nothing is ours."""
    parts, theirs, at = list[str](), list[tuple[int, int]](), 0
    for piece in pieces:
        if isinstance(piece, SaidWords):
            theirs += ((at + begin, at + end) for begin, end in piece.theirs)
        elif piece:
            theirs.append((at, at + len(piece)))
        parts.append(piece)
        at += len(piece)
    return SaidWords("".join(parts), theirs)
