"""The search: from a query to the passages of all reviews that fit it.

One seam: `create`, `put`, `remove` and `search` work on a connection that is handed in, inside whatever transaction it has; `tidy` and `faults` look
after what was written.

grammar.py    the query that a person types            passages.py   a review as passages, and the facts that filters ask for
query.py      words and filters                        full_text.py  FTS5, hits
cut_words.py  texts and queries as tokens, for any     snippets.py   what a hit shows
              engine; arabic_stems.py: Arabic ones    made_anew.py  the full text made anew, and compared
index_tables.py  the tables of the index
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .full_text import COUNTED, Emptied, Hit, Hits, differences, emptied, faults, held, put, remove, renew, search, tidy, words_differ
    from .grammar import QueryError
    from .index_tables import VERSION, create, strange
    from .query import Query, SearchedKind
    from .snippets import Snippet

__all__ = [
    "COUNTED",
    "VERSION",
    "Emptied",
    "Hit",
    "Hits",
    "Query",
    "QueryError",
    "SearchedKind",
    "Snippet",
    "create",
    "differences",
    "emptied",
    "faults",
    "held",
    "put",
    "remove",
    "renew",
    "search",
    "strange",
    "tidy",
    "words_differ",
]

__getattr__ = on_demand(
    __name__,
    {
        **dict.fromkeys(("COUNTED", "Emptied", "Hit", "Hits", "differences", "emptied", "faults", "held", "put", "remove"), "full_text"),
        **dict.fromkeys(("renew", "search", "tidy", "words_differ"), "full_text"),
        "QueryError": "grammar",
        **dict.fromkeys(("VERSION", "create", "strange"), "index_tables"),
        **dict.fromkeys(("SearchedKind", "Query"), "query"),
        "Snippet": "snippets",
    },
)
