"""Where a request has the words of a term as they are printed: side by side, in their order, each in its singular or plural, outside the names of
treaties and bodies. So that everybody can count them with his eyes: other forms, another order or words between are another wording, and don't count.
“Health care”, “health-care” and “healthcare” are the same letters, and one.
"""

from __future__ import annotations

from ...languages.word_tables import by_language
from .terms_in_request import spans_of_bodies, spans_of_treaties
from .terms_known import singular
from .words_together import request_words

_LEAST = 2


def span_as_printed(request: str, caption: str) -> tuple[int, int] | None:
    """Where a request has the words of a `caption` so first; None where it has not."""
    wanted, single = "".join(_singulars(caption)), _singulars(request)
    joined = "".join(single)
    if not wanted or any(beginning not in joined for beginning in _beginnings(caption)):
        return None
    every = request_words(request)
    for at in range(len(single)):
        letters, end = single[at], at + 1
        while end < len(single) and len(letters) < len(wanted) and wanted.startswith(letters):
            letters += single[end]
            end += 1
        if letters == wanted:
            span = every[at].start, every[end - 1].end
            if not any(begins < span[1] and span[0] < ends for begins, ends in (*spans_of_treaties(request), *spans_of_bodies(request))):
                return span
    return None


@by_language(most=4_096)
def _singulars(request: str) -> tuple[str, ...]:
    """The words and marks of a text, each in the singular."""
    return tuple(singular(each.word) for each in request_words(request))


@by_language(most=4_096)
def _beginnings(caption: str) -> tuple[str, ...]:
    """Letters by which each word of a caption begins in whatever number: most requests lack one of them, and need not be read."""
    return tuple(each[: max(_LEAST, len(each) - 1)] for each in _singulars(caption))
