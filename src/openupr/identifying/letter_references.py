"""References of special procedures' letters to States: "AL CHN 12/2023", "UA G/SO 218/2 CHN 12/2011".

The letters before the code say what it is: AL an allegation letter, UA an urgent appeal, OL another letter; J in front of them, that several mandates
sent it. The code is the addressee's: of a State its ISO 3166 code, OTH of others such as a company.
"""

from __future__ import annotations

import re

from ..light_dataclass import dataclass

OF_OTHERS = "OTH"
"""The code of addressees that are no State."""
_REFERENCE = re.compile(r"\b(?P<joint>J?)(?P<type>AL|UA|OL)\b(?P<old>[^\n]{0,90}?)\b(?P<code>[A-Z]{3}) ?(?P<number>\d{1,3}/(?:19|20)\d\d)\b")
_BARE = re.compile(r"\b(?P<code>[A-Z]{3}) ?(?P<number>\d{1,3}/(?:19|20)\d\d)\b")
_OWN = re.compile(r"(?:^|\b)r[ée]f(?:[ée]ren[cz]\w{1,2})?\.?\s?:?\s{0,4}(?=(?-i:J?(?:AL|UA|OL)\b))", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LetterReference:
    """A reference as printed: `type` is "AL", "UA" or "OL" (empty: the code stands alone), `code` the addressee's, `number` "12/2023"."""

    type: str
    code: str
    number: str

    @property
    def text(self) -> str:
        """As letters are cited today: "AL CHN 12/2023"."""
        return f"{self.type} {self.key}".strip()

    @property
    def key(self) -> str:
        """What two references to one letter have in common: "CHN 12/2023"."""
        return f"{self.code} {self.number}"


def references_in(text: str) -> tuple[LetterReference, ...]:
    """Every letter that a text refers to with its type, in order, once."""
    found = (_made(match) for match in _REFERENCE.finditer(text))
    return tuple({each.key: each for each in found}.values())


def codes_in(text: str) -> frozenset[str]:
    """The addressees' codes of the letters that a text refers to, with their type or without."""
    return frozenset(match["code"] for match in _BARE.finditer(text))


def own_references(text: str) -> tuple[LetterReference, ...]:
    """The references that a letter has behind "Ref.:", each once: one, where it is whole."""
    found = (_REFERENCE.match(text, match.end()) for match in _OWN.finditer(text))
    return tuple({each.key: each for each in (_made(match) for match in found if match is not None)}.values())


def _made(match: re.Match[str]) -> LetterReference:
    return LetterReference(match["type"], match["code"], match["number"])
