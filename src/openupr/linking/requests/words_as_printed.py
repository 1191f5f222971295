"""Where a request has the words of a term as they are printed: side by side, in their order, each in its singular or plural, outside the names of
treaties and bodies. So that everybody can count them with his eyes: other forms, another order or words between are another wording, and don't count.
"""

from __future__ import annotations

from .terms_in_request import spans_of_bodies, spans_of_treaties
from .terms_known import singular
from .words_together import request_words


def has_words_as_printed(request: str, caption: str) -> bool:
    """Whether a request has the words of a `caption` so."""
    wanted = [singular(each.word) for each in request_words(caption)]
    every = request_words(request)
    hidden = (*spans_of_treaties(request), *spans_of_bodies(request))
    for at in range(len(every) - len(wanted) + 1) if wanted else ():
        found = every[at : at + len(wanted)]
        if [singular(each.word) for each in found] == wanted:
            start, end = found[0].start, found[-1].end
            if not any(begins < end and start < ends for begins, ends in hidden):
                return True
    return False
