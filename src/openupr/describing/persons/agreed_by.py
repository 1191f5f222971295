"""By what two names agree: what is told to who decides whether they are one person's."""

from __future__ import annotations

from enum import StrEnum


class AgreedBy(StrEnum):
    """The reason for which two names are suggested as one person's."""

    LETTERS = "letters"
    """The same letters, but for accents, capitals, hyphens and spaces."""
    ORDER = "order"
    """The same words, in another order."""
    CHARACTERS = "characters"
    """The same Chinese characters, in the two ways of writing them."""
    SYSTEM = "system"
    """What a published system makes of the other one's letters."""
    SPELLING = "spelling"
    """Two published spellings of one language, or systems for it."""
    SYLLABLES = "syllables"
    """A table of syllables or characters has both."""
    NEIGHBOUR = "neighbour"
    """Alike as a neighbouring language, or the other way of writing the language, has them."""
    LIST = "list"
    """A list of names has both forms as one name."""
    SOUND = "sound"
    """Given and family name sound alike."""
    NEAR = "near"
    """Each word sounds alike or differs only as spellings of one word do."""
