"""The submissions of one review, each with its identifier: by the code of its file's name, in the order of the names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..records import Submission
from .read_document import ReadDocument

_PICTURES = {"no_text_layer", "no_text"}


def submissions_of(review: str, files: Sequence[ReadDocument]) -> tuple[Submission, ...]:
    """The files' submissions with whole identifiers (`CUB-04/B.AAP-C`). A file without a code has a running number (`B.x2`); a code that an earlier
    one has too gets a tilde and a number (`B.SCE~2`)."""
    found: list[Submission] = []
    used: dict[str, int] = {}
    read = [(taken.document, taken.submission, taken.doubts) for taken in files if taken.submission is not None]
    if not read:
        return ()
    from ..extracting.submission import submission_of_review

    for number, (document, submission, told) in enumerate(sorted(read, key=lambda each: (each[0].name, each[0].sha256)), 1):
        key = re.sub(r"[^\w-]+", "-", submission.code).strip("-") or f"x{number}"
        used[key] = used.get(key, 0) + 1
        made = submission_of_review(submission, f"{review}/B.{key}" + (f"~{used[key]}" if used[key] > 1 else ""), document)
        # That it has no text is told of the file already.
        found.append(replace(made, doubts=()) if any(doubt.kind in _PICTURES for doubt in told) else made)
    return tuple(found)
