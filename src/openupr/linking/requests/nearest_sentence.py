"""Beside a recommendation for which no section of the next national report is found: the paragraph that is alike in what it is about.

A section may answer in other words, and under a heading where nobody looks ("Achievements"). So what is found nowhere by its section is looked for
once more, sentence by sentence. Where one is near, it can't be told whether the report answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...labelling.encoded_texts import text_vectors
from ...labelling.subject_vectors import subject_vector
from ...records import AnsweredIn
from ...text import sentences

NEAR = 0.55
"""Likeness from which a sentence is near. Of 356 recommendations for which two national reports have a section nine in ten have such a sentence."""
SHORTEST = 30
"""Letters of a sentence that is compared."""


def with_nearest(links: Iterable[AnsweredIn], requests: Mapping[str, str], texts: Mapping[str, str], own: str) -> Iterator[AnsweredIn]:
    """The links, those without a section with the paragraph that is `near`. `requests` by item, `texts` by paragraph, `own` the State. Where a word
    or a treaty that it needs stands nowhere, none is near."""
    told: list[tuple[str, str]] = []
    for link in links:
        if link.found or link.named or link.lacking:
            yield link
            continue
        if not told:
            told = [(name, text[start:end]) for name, text in texts.items() for start, end in sentences(text) if end - start >= SHORTEST]
            text_vectors([text for _, text in told], own)  # all at once takes less than one after the other
        asked = subject_vector(requests[link.item], own)
        likeness, near = max(((float(subject_vector(text, own) @ asked), name) for name, text in told), default=(0.0, ""))
        yield replace(link, near=near) if likeness >= NEAR else link
