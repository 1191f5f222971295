"""Things that requests name in words of many kinds, so that no words of their own tell them: “decriminalize same-sex acts”, “repeal the law that
punishes homosexuality”.

They are the measures of `what_is_asked.toml` that have a `term`: what a reader is told they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ...languages.word_tables import by_language, table
from .what_is_asked import request_matter


def terms_in_any_words(requests: Sequence[str]) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    """Each thing that some of these requests name, by its captions (several, if requests name several kinds of it), with the numbers of these."""
    naming: dict[str, dict[int, str]] = defaultdict(dict)
    for number, each in enumerate(requests):
        for measure in request_matter(each).measures & _captions().keys():
            naming[measure][number] = next(caption for caption, has in _captions()[measure].items() if has.search(each))
    order = {measure: list(captions) for measure, captions in _captions().items()}
    return [(tuple(sorted(set(found.values()), key=order[measure].index)), tuple(found)) for measure, found in sorted(naming.items())]


def has_caption_in_any_words(caption: str) -> bool:
    """Whether a term is counted in whatever words a request names it."""
    return any(caption in captions for captions in _captions().values())


@by_language
def _captions() -> dict[str, dict[str, re.Pattern[str]]]:
    """Of each measure that is a term its captions, each with what a request has that is told by it; the last one's fits any."""
    return {
        each["name"]: {caption: re.compile(has, re.IGNORECASE) for caption, has in each["term"]}
        for each in table("what_is_asked")["measure"]
        if "term" in each
    }
