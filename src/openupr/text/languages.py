"""The language of a text: by its script, then by the commonest words of the UN's own languages; by py3langid where those leave it open."""

from __future__ import annotations

import re
import zlib
from array import array
from functools import cache
from pathlib import Path
from typing import Any

from ..beside_code import kept_values
from ..kept_patterns import kept_pattern

_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": kept_pattern(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-zÀ-ÿ]"),
}
_KANA = re.compile(r"[\u3041-\u30ff]")
_KANA_SHARE = 0.1
"""Kana to Chinese characters from which a text is Japanese: a Chinese one has none but in a name."""
_ENOUGH = 40
"""Letters that a text must have before its language is named."""


def language_of(text: str) -> str | None:
    """The two-letter code of the language that most of the text is in; None for a text too short to tell."""
    sample = text[:6000]
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS.items()}
    counts["zh"] *= 3  # a character is a word or half of one
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < _ENOUGH:
        return None
    if script == "zh" and len(_KANA.findall(sample)) >= _KANA_SHARE * counts["zh"] / 3:
        return "ja"
    return script if script != "latin" else _latin(sample)


# A fifth to a third of the words of any text in these languages are among these; of a text in another one, hardly any.
_COMMON = {
    "en": frozenset("the of and to in that for on with was as by had its it is were be which at".split()),
    "fr": frozenset("de la le les des et du en que dans pour une par est qui au sur l d un".split()),
    "es": frozenset("de la el los las y en que del por se para una con un su al es a no".split()),
}
_SHARE, _LEAD = 0.2, 2.0
# The small words of names: "Instituto Nacional de las Mujeres", "Défenseur des droits".
_OF_NAMES = {
    "en": frozenset("the of and for on in with to by".split()),
    "fr": frozenset("de la le les des du et pour aux au sur dans d l une".split()),
    "es": frozenset("de la el los las y e del por para contra en".split()),
    "pt": frozenset("de da do das dos e para em".split()),
    "de": frozenset("der die das und für von zur".split()),
}


PLAINLY_TOLD = frozenset(_COMMON)
"""The languages that `plain_language` tells."""

_WORDS_OF_PARAGRAPH = 25
"""Words from which on a paragraph's language is told by its commonest ones."""


def plain_language(paragraph: str) -> str | None:
    """The language of a paragraph by its commonest words alone; None where these leave it open, or are too few. A citation or a name makes no
    paragraph another language's."""
    words = re.findall(r"[^\W\d_]+", paragraph.lower())
    if len(words) < _WORDS_OF_PARAGRAPH:
        return None
    (share, code), (next_share, _), *_ = _shares(words)
    return code if share >= _SHARE and share >= _LEAD * next_share else None


def in_another_language(name: str, own: str) -> bool:
    """Whether a name is plainly in another language than `own`: by small words that are another's and none that are its own, or by letters that
    English has not. One without either ("Femmes solidaires") is not told."""
    words = set(re.findall(r"[^\W\d_]+", name.lower()))
    mine = _OF_NAMES.get(own, frozenset())
    if words & mine - frozenset().union(*(each for code, each in _OF_NAMES.items() if code != own)):
        return False
    others = frozenset().union(*(each for code, each in _OF_NAMES.items() if code != own)) - mine
    return bool(words & others) or (own == "en" and not name.isascii() and any(letter.isalpha() and not letter.isascii() for letter in name))


def _shares(words: list[str]) -> list[tuple[float, str]]:
    return sorted(((sum(word in common for word in words) / max(len(words), 1), code) for code, common in _COMMON.items()), reverse=True)


def _latin(sample: str) -> str:
    words = re.findall(r"[^\W\d_]+", sample.lower())[:400]
    shares = _shares(words)
    if len(words) >= 60 and shares[0][0] >= _SHARE and shares[0][0] >= _LEAD * shares[1][0]:
        return shares[0][1]
    # The model has learnt from texts in small letters: a Spanish one in capitals it takes for Portuguese.
    small = sample.lower() if sum(map(str.isupper, sample)) > sum(map(str.islower, sample)) else sample
    code: str = _model().classify(small)[0]
    return code


_LANGUAGES = ("en", "fr", "es", "pt", "it", "de", "nl", "sv", "pl", "cs", "sl", "hr", "ro", "hu", "tr", "id")


@cache
def _model() -> Any:
    """The library's model of these languages. To make it of the library's file takes half a second, longer than to read a short document: it is
    kept."""
    import numpy as np
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    def made() -> list[Any]:
        whole = LanguageIdentifier.from_model_file(MODEL_FILE)
        whole.set_languages(_LANGUAGES)
        steps = [(each.typecode, zlib.compress(each.tobytes(), 1)) for each in (whole.tk_nextmove, whole.tk_row)]
        return [whole.nb_ptc.T.tobytes(), whole.nb_pc.tobytes(), whole.nb_classes, steps, whole.tk_output]

    shares, priors, classes, steps, output = kept_values(MODEL_DIR / MODEL_FILE, ".model", made, Path(__file__))
    to, rows = (array(kind, zlib.decompress(packed)) for kind, packed in steps)
    # Its columns lie in memory as the library has them: by that the last digits of sums go.
    columns = np.frombuffer(shares, np.float16).reshape(len(classes), -1).T
    return LanguageIdentifier(columns, np.frombuffer(priors, np.float32), classes, to, output, tk_row=rows)
