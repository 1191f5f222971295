"""The language of a text: by its script first, by py3langid among the languages of the UN and of submissions where the script is Latin."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-zÀ-ÿ]"),
}
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
    return script if script != "latin" else _latin(sample)


def _latin(sample: str) -> str:
    code: str = _model().classify(sample)[0]
    return code


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["en", "fr", "es", "pt", "it", "de", "nl", "sv", "pl", "cs", "sl", "hr", "ro", "hu", "tr", "id"])
    return identifier
