"""What the checks can't read: no words, a single one, another language. Its labels would be a guess that looks like a finding."""

from __future__ import annotations

import re

from ...labelling import Labeller
from ...labelling.tokens import LONGEST, tokens
from ...languages.messages import Text, message
from ...languages.word_tables import ASSUMED, by_language, table
from ...text import language_of
from ..speaking.requesting import begins

KNOWN = 0.75
"""The share of a text's words that the labeller has met below which its labels mean little: of 473 clauses of SVN-34 and SVN-48 one has less; of
1,093 sentences of national reports in French and Spanish, all but 17 (labeller default 2)."""

_NATIVE = 0.6
"""The share of known words from which a text without a small word of another language is English: "Dig a well"."""

TOO_LONG = "too_long"
"""The note of a text of which only the beginning could be read: that would be another request."""

_FEWEST = 2
"""Words of a request: what is to be done, and to what."""


@by_language
def _blank() -> re.Pattern[str]:
    """What people write into a cell that holds nothing."""
    return re.compile(rf"[\W_]*(?:{'|'.join(table('drafts')['blank']['is'])})[\W_]*", re.IGNORECASE)


@by_language
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Names, and the small words of English and of other languages."""
    words = table("drafts")["languages"]
    english, others = (re.compile(rf"\b(?:{'|'.join(words[each])})\b", re.IGNORECASE) for each in ("english", "others"))
    return re.compile(words["names"]), english, others


def note_of(text: str, labeller: Labeller) -> str:
    """Why the labels of a text mean little (`too_long`: it is longer than what is read; `no_words`: not one that the labeller has met;
    `unknown_words`: few); empty where nothing is against them."""
    if len(text) > LONGEST:
        return TOO_LONG
    known = _known(text, labeller)
    if not known:
        return "no_words"
    return "unknown_words" if known < KNOWN else ""


def _known(text: str, labeller: Labeller) -> float | None:
    """The share of a text's words that the labeller has met; None for a text without words: letters alone ("n/a") are none, nor is what stands in an
    empty cell ("none")."""
    if _blank().fullmatch(text):
        return None
    words = [token for token in tokens(text) if token.word[0].isalpha()]
    return sum(token.stem in labeller.model.index for token in words) / len(words) if any(len(token.word) > 1 for token in words) else None


def why_unread(text: str, labeller: Labeller) -> Text:
    """Why a recommendation of a draft can't be checked, in words; empty where it can.

    More is read than `note_of` lets pass, for what is not checked gets no advice at all: names of persons and places are no unknown words, a request
    that begins with an English verb is one, whatever it speaks of, and a short text may have one word that is new.
    """
    if len(text) > LONGEST:
        return message("it is longer than the {longest} characters that are read", longest=LONGEST)
    if _known(text, labeller) is None:
        return message("it has no words that the checks can read")
    if len(re.findall(r"[^\W\d_]+", text)) < _FEWEST:
        return message("it is a single word")
    note = note_of(text, labeller)
    known, foreign = _plainly(text, labeller)
    if not note or known is None or known >= KNOWN:
        return ""
    if not foreign and (begins(_patterns()[0].sub(" ", text)) or known >= _NATIVE):
        return ""
    language = language_of(text)
    if language not in {None, ASSUMED} and foreign:
        return message("it seems to be in another language ({language})", language=language or "")
    return message("it seems to be in another language, or no text")


def foreign(text: str, labeller: Labeller) -> str | None:
    """The language of a text that is plainly in another one than English: its two-letter code, empty where it is too short to tell which; None for
    English, and for what may be no text in any language. None of UPR Info's 21,613 clauses is taken for foreign."""
    if _blank().fullmatch(text):
        return None
    if _known(text, labeller) is None:
        return language_of(text)  # in another script than Latin
    if not note_of(text, labeller):
        return None
    language = language_of(text)
    told = None if language == ASSUMED else language
    known, small_words = _plainly(text, labeller)
    if told and _more_foreign(text):  # also a heading in capitals, which are nothing but names, and words that English has too: nation, mission
        return told
    return "" if small_words and (known is None or known < KNOWN) else None


def _more_foreign(text: str) -> bool:
    """Whether more of a text's small words are another language's than English, those in its names included."""
    _, english, others = _patterns()
    return len(others.findall(text)) > len(english.findall(text))


def _plainly(text: str, labeller: Labeller) -> tuple[float | None, bool]:
    """Of a text without its names: the share of known words, and whether more of its small words are another language's than English."""
    names, english, others = _patterns()
    plain = names.sub(" ", text)
    return _known(plain, labeller), len(others.findall(plain)) > len(english.findall(plain))
