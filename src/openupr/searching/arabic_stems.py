"""Arabic words without what is written on to them: article, conjunctions and prepositions before, the endings of number and gender behind.

This is light10 of Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007), with the prepositions that it leaves.
Snowball's stemmer takes one ending off a word and another off the same word with an article ("صحفيون", "الصحفيون"): they would not find each other.
"""

from __future__ import annotations

PROCLITICS = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ك", "كال", "ف", "فال", "ول", "ولل", "وب", "وبال")
"""What may stand before the beginning of a word."""

# Letters that have to be left of the word. Of those that roots begin with as often as not, only words of four letters lose one; the article is
# written without its alef behind "l", so that this one goes twice.
_BEFORE = (("ال", 3), ("و", 3), ("ل", 3), ("ب", 4), ("ف", 4), ("ك", 4))
_BEHIND = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_LEFT_BEHIND = 3


def arabic_stem(form: str) -> str:
    """The stem of a form without vowel marks, with its alefs, yehs and heh each in one shape (`cut_words.folded`).

    Prefixes go one after the other until none is left, so that a word and the same word behind a prefix come to one stem."""
    while (shorter := _without_prefix(form)) != form:
        form = shorter
    for ending in _BEHIND:
        if form.endswith(ending) and len(form) - len(ending) >= _LEFT_BEHIND:
            form = form.removesuffix(ending)
    return form


def _without_prefix(form: str) -> str:
    for prefix, left in _BEFORE:
        if form.startswith(prefix) and len(form) - len(prefix) >= left:
            return form.removeprefix(prefix)
    return form
