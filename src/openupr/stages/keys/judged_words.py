"""The words that decisions were made on. A decision knows only their hash; the words lead to the record that reads nearly so, when a document is
read otherwise one day (assembling/moved_judgements.py).

They are taken from a review as it was put together, by whatever version of OpenUPR: a text is one that was judged if its SHA-256 says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...records import JOIN, Judgement, Review, identifying_words, loosely, records_by_identifier


def words_judged(review: Review, judgements: Sequence[Judgement], known: Mapping[str, str]) -> dict[str, str]:
    """The words of the texts that these are on, as far as the review has them now, with those that were known before, but for what was removed."""
    from ...assembling import shown_words

    wanted = judged_hashes(judgements) - known.keys()
    texts = map(identifying_words, records_by_identifier(review).values()) if wanted else ()
    return shown_words(review, judgements, dict(known) | {sha256: text for text in texts if (sha256 := _sha256(text)) in wanted})


def words_in(review: bytes, wanted: Collection[str]) -> dict[str, str]:
    """The words with these hashes in a review as it is kept, whatever version of OpenUPR made it."""
    try:
        return {sha256: text for text in _texts(loosely(review)) if (sha256 := _sha256(text)) in wanted}
    except RecursionError:  # lists in lists without end: no review of ours
        return {}


def judged_hashes(judgements: Iterable[Judgement]) -> set[str]:
    """The hashes of the records' texts that these are on."""
    from ...assembling import FILE_RECORD, REMOVE
    from ...records import PERSON

    on_records = (each for each in judgements if each.field not in {REMOVE, PERSON} and not each.record.startswith(FILE_RECORD))
    return {sha256 for judgement in on_records for sha256 in judgement.text_sha256.split(JOIN)}


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _texts(value: Any) -> Iterator[str]:
    """Every text in a record that can have been judged: each string, and a clause with each of its States, as a row reads."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        request, recommenders = value.get("request"), value.get("recommenders")
        if isinstance(request, str) and isinstance(recommenders, list):
            yield from (f"{request} ({each.get('printed', '')})" for each in recommenders if isinstance(each, dict))
        for each in value.values():
            yield from _texts(each)
