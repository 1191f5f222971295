"""The store: originals by hash, what each stage made of them, reviews, labels, people's decisions, in one SQLite file.

store.py       the file: opened, brought to today's version, read and written      migrations/    the steps from older versions
tables.py      the tables                                                          stages.py      outputs by (input, stage, version)
codec.py       records as bytes                                                    versions.py    the version of a stage: its code
documents.py   documents        reviews.py  reviews, labels, decisions
checking.py    is all well?     forgetting.py  removal for good                    holdings.py    what there is, in figures
index.py       what is kept in step with the reviews (the search)                  indexing.py    ... written anew
judged_words.py  the words that decisions were made on
"""

from .checking import check
from .codec import pack, squeeze, unpack, unsqueeze
from .forgetting import Forgotten, forget
from .holdings import Holdings, holdings
from .index_protocol import Index
from .judged_words import judged_words, words_of
from .kept_documents import Kept, Received, documents, original, place, put_document, put_path, set_aside
from .kept_reviews import (
    Listed,
    Made,
    add_judgement,
    current_key,
    earlier_id,
    judgements,
    labels,
    listed,
    put_judgements,
    put_review,
    put_status,
    put_together_from,
    review,
    stale,
    status,
)
from .stage_versions import stage_version
from .stages import document_key, keep_beside, output, outputs
from .store import HEAD, Store, Waiting

__all__ = [
    "HEAD",
    "Forgotten",
    "Holdings",
    "Index",
    "Kept",
    "Listed",
    "Made",
    "Received",
    "Store",
    "Waiting",
    "add_judgement",
    "check",
    "current_key",
    "document_key",
    "documents",
    "earlier_id",
    "forget",
    "holdings",
    "judged_words",
    "judgements",
    "keep_beside",
    "labels",
    "listed",
    "original",
    "output",
    "outputs",
    "pack",
    "place",
    "put_document",
    "put_judgements",
    "put_path",
    "put_review",
    "put_status",
    "put_together_from",
    "review",
    "set_aside",
    "squeeze",
    "stage_version",
    "stale",
    "status",
    "unpack",
    "unsqueeze",
    "words_of",
]
