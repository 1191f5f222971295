"""Two languages that nobody speaks, by CLDR's names: English made long and with accents (en-XA), and English in Arabic letters (ar-XB).

What a page shows otherwise was never given to a translator; what is cut by the long one has no room; what stands on the wrong side by the other does
not follow the direction. They are made of the message when it is said: there is no catalogue to keep.
"""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import ClassVar

_VALUE = re.compile(r"(\{[^{}]*\}|<[^<>]*>)")
_BARE = re.compile(r"(?:\{[^{}]*\}|[^\w{}])*")
"""A message without a word: a value alone."""
_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéîñöûýÁÇÉÎÑÖÛÝ")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابسدهفغحيجكلمنوپقرشتعڤوخيز")
_LONGER = 0.4
"""German and French take about a third more room than English; a short word takes more."""


class Long(NullTranslations):
    """Every message with accents, in brackets, and longer by two fifths."""

    direction: ClassVar[str] = "ltr"

    def gettext(self, message: str) -> str:
        """The message in this language."""
        if _BARE.fullmatch(message):
            return message
        accented = "".join(part if _VALUE.fullmatch(part) else part.translate(_ACCENTS) for part in _VALUE.split(message))
        return f"[{accented}{' ~' * max(1, round(len(message) * _LONGER / 2))}]"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for this number in this language."""
        return self.gettext(msgid1 if n == 1 else msgid2)


class Reversed(NullTranslations):
    """Every message in Arabic letters, one for each Latin letter: it says nothing, and runs from right to left as Arabic does."""

    direction: ClassVar[str] = "rtl"

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return "".join(part if _VALUE.fullmatch(part) else part.lower().translate(_ARABIC) for part in _VALUE.split(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for this number in this language."""
        return self.gettext(msgid1 if n == 1 else msgid2)


PSEUDO: dict[str, type[Long | Reversed]] = {"en-XA": Long, "ar-XB": Reversed}
"""The pseudo-locales by their names."""
