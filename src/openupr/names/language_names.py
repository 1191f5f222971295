"""The names of the languages that documents of a review are in."""

from __future__ import annotations

LANGUAGE_NAMES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese", "pt": "Portuguese"}
"""By ISO 639-1 code, in English: the UN's six, and Portuguese, in which some States send what they publish."""


def language_name(code: str | None) -> str:
    """A language in English, or its code; empty where none is known."""
    return LANGUAGE_NAMES.get(code, code) if code else ""
