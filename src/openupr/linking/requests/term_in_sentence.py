"""Whether a sentence that is no request, such as one of the State under review, has the words of a term that requests name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from ...languages.stop_words import stop_words
from .rights_named import rights_named
from .terms_in_any_words import has_caption_in_any_words
from .terms_named import words_outside_names
from .words_of_other_terms import without_words_of_offices, without_words_of_others
from .words_together import RequestWord, form, heads_of_term, request_words, stand_together

_NEXT = re.compile(r",\s+(?:and|or)\b")
"""Where a sentence goes on with something else: “women voted, and violence at matches was punished”. A request has no two subjects."""


def names_term(sentence: str, captions: Sequence[str]) -> bool:
    """Whether a sentence has one of the wordings of a term, in any form and order, as a request would be counted: of a right the right itself; a name
    with capitals, and a term that stands for many wordings, as it is written."""
    return any(_names(part, caption) for part in _NEXT.split(sentence) for caption in captions)


def as_said(sentence: str, caption: str) -> str | None:
    """How a sentence itself says a term that it names, from the first word of it to its last; None where it says it only in a name. What is written
    with capitals within the sentence, and in small letters in the caption, is taken for one."""
    for part in _NEXT.split(sentence):
        forms = _forms(caption) if _names(part, caption) else frozenset()
        words = [each for each in words_outside_names(part) if each.form in forms]
        begins = sentence.startswith(part)
        at = [each for each in words if not part[each.start].isupper() or (begins and not each.start) or caption != caption.lower()]
        spans = [(one.start, _end(at[number:], forms)) for number, one in enumerate(at)]
        whole = [part[start:end] for start, end in spans if end]
        if whole:
            shortest = min(whole, key=len)
            return caption if shortest.lower() == caption.lower() else shortest
    return None


def _end(words: Sequence[RequestWord], forms: AbstractSet[str]) -> int:
    """Where the first of some words end that have all these forms; 0: they don't."""
    seen: set[str] = set()
    for each in words:
        seen.add(each.form)
        if seen >= forms:
            return each.end
    return 0


def _names(sentence: str, caption: str) -> bool:
    rights = {what for what, _ in rights_named(caption)}
    if rights:
        return rights <= {what for what, _ in rights_named(sentence)}
    if has_caption_in_any_words(caption) or (" " in caption and caption.istitle()):
        return caption.lower() in sentence.lower()
    stems = _stems(caption)
    words = words_outside_names(sentence)
    forms = _forms(caption)
    if not forms or not forms <= {each.form for each in words}:
        return False
    words = without_words_of_offices(sentence, without_words_of_others(words, forms, caption), caption)
    return stand_together(words, stems, heads_of_term(caption))


def _stems(caption: str) -> frozenset[str]:
    return frozenset(each.stem for each in request_words(caption) if each.stem and each.word not in stop_words("function"))


def _forms(caption: str) -> frozenset[str]:
    return frozenset(map(form, _stems(caption)))
