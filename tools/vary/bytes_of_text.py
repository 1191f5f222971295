"""A text as bytes: quotes and dashes, spaces, ends of lines, the encoding."""

from __future__ import annotations

from .manner import Manner

_SIGNS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "•": "*"}
)


def typed(text: str, manner: Manner) -> bytes:
    """The text as a file of this manner holds it. What its encoding lacks becomes a question mark."""
    if manner.ascii_signs:
        text = text.translate(_SIGNS)
    if manner.spaces != " ":
        text = text.replace(" ", manner.spaces)
    if manner.newline != "\n":
        text = text.replace("\n", manner.newline)
    return text.encode(manner.encoding, "replace")
