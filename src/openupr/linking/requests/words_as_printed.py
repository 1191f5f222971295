"""Where a request has the words of a term as they are printed: side by side, in their order, each in its singular or plural, outside the names of
treaties and bodies. So that everybody can count them with his eyes: other forms, another order or words between are another wording, and don't count.
“Health care”, “health-care” and “healthcare” are the same letters, and one.
"""

from __future__ import annotations

from .terms_in_request import spans_of_bodies, spans_of_treaties
from .terms_known import singular
from .words_together import RequestWord, request_words


def span_as_printed(request: str, caption: str) -> tuple[int, int] | None:
    """Where a request has the words of a `caption` so first; None where it has not."""
    wanted = _letters(request_words(caption))
    every = request_words(request)
    hidden = (*spans_of_treaties(request), *spans_of_bodies(request))
    for at in range(len(every)) if wanted else ():
        end = next((end for end in range(at + 1, len(every) + 1) if len(_letters(every[at:end])) >= len(wanted)), len(every))
        if _letters(every[at:end]) == wanted:
            span = every[at].start, every[end - 1].end
            if not any(begins < span[1] and span[0] < ends for begins, ends in hidden):
                return span
    return None


def _letters(words: tuple[RequestWord, ...]) -> str:
    """Words in the singular as one; marks keep them apart."""
    return "".join(singular(each.word) for each in words)
