"""One key for every way of writing the same name."""

from __future__ import annotations

import re
import unicodedata

# What stands between words becomes a space; marks that carry no sound go. A slash stays: it parts two names and must not match.
_FOLDED = {
    **dict.fromkeys(map(ord, "-()[],_;:\t\n\r\v\f"), " "),
    **dict.fromkeys(map(ord, ".'\"`*"), None),
}
# Beyond ASCII: dashes (PDFium's soft hyphen too), no-break and thin spaces, full-width brackets and commas; quotation marks,
# bidirectional marks.
_FOLDED_UNICODE = {
    **_FOLDED,
    **dict.fromkeys(map(ord, "‐‑‒–—―−\ufffe\u00a0\u2009\u202f（），、،؛"), " "),
    **dict.fromkeys(map(ord, "’‘‛‟“”„«»´ʼʻ′″\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u0640"), None),
}


class _Bare(dict[int, str]):
    """What each character is without accents, in small letters; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", "'" if chr(code) == "´" else chr(code))
        self[code] = made = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
        return made


_BARE = _Bare()
_ABBREVIATED_SAINT = re.compile(r"\bst\.(?=\S)")


def normal_name(text: str) -> str:
    """The key under which a name is looked up: equal for two texts that differ only in how they are written.

    Case, accents, quotation marks and full stops go; hyphens, dashes, brackets, commas and white space fold into one space; "the"
    is dropped wherever it stands; "&" is "and", "St." is "saint". The order of words stays: the tables hold each name in every
    order that is in use.

    >>> normal_name("Venezuela (Bolivarian Republic of)") == normal_name("VENEZUELA, Bolivarian Republic of the")
    True
    """
    folded = text.lower() if text.isascii() else text.translate(_BARE)
    if "&" in folded:
        folded = folded.replace("&", " and ")
    if "st." in folded:
        folded = _ABBREVIATED_SAINT.sub("saint ", folded)
    words = folded.translate(_FOLDED if text.isascii() else _FOLDED_UNICODE).split()
    if "the" in words:
        words = [word for word in words if word != "the"]
    if "st" in words:
        words = ["saint" if word == "st" else word for word in words]
    return " ".join(words)
