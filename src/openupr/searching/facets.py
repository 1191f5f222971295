"""How many of the passages that fit a query have which value: what a further filter would leave."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, text

from .full_text import COUNTED, expression
from .grammar import parse_query
from .query import Query, SearchedKind

FACETS = ("kind", "state", "session", "position", "claim", "category")
"""The filters of which values are counted. Of an issue or a State that recommends a passage may have many: they are not."""

_COUNTED = text(
    "SELECT kind, state, session, position, claim, category, count(*) AS count FROM searched_passages WHERE number IN "
    "(SELECT rowid FROM searched_words WHERE searched_words MATCH :match LIMIT :most) GROUP BY kind, state, session, position, claim, category"
)


def facet_counts(connection: Connection, query: Query) -> dict[str, dict[str, int]]:
    """Of each of `FACETS` the values with how many of the hits have each, the most frequent first (kinds and sessions in their own order). Of more
    hits than are counted (`COUNTED`) the first are. Raises `QueryError` for words that can't be read."""
    found: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    match = expression(parse_query(query.words), query)
    for row in connection.execute(_COUNTED, {"match": match, "most": COUNTED}):
        for name in FACETS:
            if (value := row._mapping[name]) not in {None, ""}:
                found[name][str(value)] += row._mapping["count"]
    order = {kind.value: number for number, kind in enumerate(SearchedKind)}
    sorting = {"kind": lambda each: (order[each[0]], ""), "session": lambda each: (-int(each[0]), ""), "category": lambda each: (int(each[0]), "")}
    return {name: dict(sorted(counts.items(), key=sorting.get(name, lambda each: (-each[1], each[0])))) for name, counts in found.items()}
