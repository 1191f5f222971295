"""The index: one table of passages and SQLite's full text (FTS5) over its column `words`.

Filters are words of the index too (`passages.fact`), so that one expression holds words and filters, and FTS5 goes from hit to hit
through the shortest list. Hits come in the order of their numbers, but for those that have the words in a body's name only: to
rank a million clauses of twenty words by how often a word stands
in them would take many times longer and say little. Nothing of SQLite's own stands outside of this file and `index_tables.py`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, text, update

from ..errors import StoreError
from ..languages.messages import message
from ..light_dataclass import dataclass
from ..text import Place, language_of
from .cut_words import beginnings, keys_of_query
from .grammar import Either, Every, Node, Not, Term, parse_query, terms
from .index_tables import OPTIONS, PASSAGES, REVIEWS
from .made_anew import full_text_differences
from .passages import EVERYTHING, fact, facts_among, indexed, indexed_passages, passage_numbers
from .query import Query, SearchedKind
from .snippets import Snippet, could_be_named, only_in_body_names, snippet

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..records import Review

LOOKED_AT = 200
"""So many hits, the first by kind, are looked at for those that have the words in a body's name only: these go behind the others."""

COUNTED = 10_000
"""Up to so many hits are counted; "more than 10,000" is as good an answer, and comes at once."""

_SHOWN = [column for column in PASSAGES.c if column.name not in {"words", "seal"}]
_SEALED = tuple(column.name for column in PASSAGES.c if column.name != "seal")
_ENCODE = msgspec.msgpack.Encoder().encode
_INDEXED = text("INSERT INTO searched_words(rowid, words) SELECT number, words FROM searched_passages WHERE number >= :first AND number < :behind")
_TAKEN_OUT = text(
    "INSERT INTO searched_words(searched_words, rowid, words) "
    "SELECT 'delete', number, words FROM searched_passages WHERE number >= :first AND number < :behind"
)
_COUNTED = text("SELECT count(*) FROM (SELECT 1 FROM searched_words WHERE searched_words MATCH :match LIMIT :most)")
_FOUND = text("SELECT rowid FROM searched_words WHERE searched_words MATCH :match ORDER BY rowid LIMIT :limit")


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    `id` names its record, `kind` what it is, `state` the State under review. `by` are the codes of the States that recommend, speak or
    ask, `names` their names as printed (also those of no known State). `position` and `claim` are the State's final ones ("" where the
    passage is no recommendation or response), `category` and `issues` our labeller's (None, empty: not labelled). `page` is None in a
    document without pages.
    """

    id: str
    review: str
    session: int
    state: str
    kind: SearchedKind
    by: tuple[str, ...]
    names: tuple[str, ...]
    position: str
    claim: str
    category: int | None
    issues: tuple[str, ...]
    text: str
    snippet: Snippet
    document: str
    paragraph: str
    page: int | None

    @property
    def cite(self) -> str:
        """The place in words, as `Place.cite` has it."""
        where = Place(self.document, self.paragraph, ()).cite()
        return f"{where}, p. {self.page}" if self.page else where


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found: `total` hits, or more than that (`more`), of which `hits` are those that were asked for: by kind, in the order of `Passage`,
    the newest session first in each; those that have the words only in the name of a body, of the first `LOOKED_AT`, go behind the others."""

    total: int
    more: bool
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Emptied:
    """How much each part of a query (`words`, or a filter's name) would find: `alone`, and the query `without` it."""

    alone: tuple[tuple[str, int], ...]
    without: tuple[tuple[str, int], ...]


def put(connection: Connection, review: Review, labels: Mapping[str, Labelled]) -> int:
    """Index a review, in place of what was indexed of it before; `labels` are its clauses' by their identifiers. Returns the number of passages."""
    remove(connection, review.id)
    first, behind = passage_numbers(review.id)
    rows = [{**(row := entry.row()), "seal": _seal(row)} for entry in indexed_passages(review, labels)]
    if rows:
        connection.execute(insert(PASSAGES), rows)
        connection.execute(_INDEXED, {"first": first, "behind": behind})
    connection.execute(insert(REVIEWS), {"review": review.id, "state": review.state, "passages": len(rows)})
    return len(rows)


def renew(connection: Connection, review: str) -> None:
    """Cut the words of a review anew, from the passages that the index holds of it: for one that can't be had as today's code reads it."""
    first, behind = passage_numbers(review)
    connection.execute(_TAKEN_OUT, {"first": first, "behind": behind})
    of_it = (PASSAGES.c.number >= first) & (PASSAGES.c.number < behind)
    for row in connection.execute(select(PASSAGES.c.number, PASSAGES.c.text, PASSAGES.c.language, PASSAGES.c.words).where(of_it)).all():
        language = row.language or language_of(row.text) or ""
        values = {"language": language, "words": indexed(row.text, language, facts_among(row.words))}
        connection.execute(update(PASSAGES).where(PASSAGES.c.number == row.number).values(values))
    for passage in connection.execute(select(PASSAGES).where(of_it)).all():
        connection.execute(update(PASSAGES).where(PASSAGES.c.number == passage.number).values(seal=_seal(dict(passage._mapping))))
    connection.execute(_INDEXED, {"first": first, "behind": behind})


def remove(connection: Connection, review: str) -> None:
    """Take a review out of the index, for good; nothing happens where it is not in it."""
    first, behind = passage_numbers(review)
    connection.execute(_TAKEN_OUT, {"first": first, "behind": behind})
    connection.execute(delete(PASSAGES).where(PASSAGES.c.number >= first, PASSAGES.c.number < behind))
    connection.execute(delete(REVIEWS).where(REVIEWS.c.review == review))


def tidy(connection: Connection) -> None:
    """Merge what many writings left in pieces: worth its seconds after a batch."""
    connection.execute(text("INSERT INTO searched_words(searched_words) VALUES ('optimize')"))


def _seal(row: Mapping[str, object]) -> str:
    """The hash of all that stands in a passage's row."""
    return hashlib.sha256(_ENCODE([row[name] for name in _SEALED])).hexdigest()[:16]


def faults(connection: Connection, *, writable: bool = True) -> list[str]:
    """What does not add up in the index, in sentences; empty where all is well. Whether words fit passages SQLite says only where it may write."""
    from sqlalchemy.exc import DatabaseError

    faults = []
    try:
        if writable:
            connection.execute(text("INSERT INTO searched_words(searched_words, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError:
        faults.append("the full text and the passages differ")
    for review, stated in connection.execute(select(REVIEWS.c.review, REVIEWS.c.passages)).all():
        first, behind = passage_numbers(review)
        query = text("SELECT count(*) FROM searched_passages WHERE number >= :first AND number < :behind")
        held = connection.execute(query, {"first": first, "behind": behind}).scalar_one()
        if held != stated:
            faults.append(f"{review} has {held} passages in the index and should have {stated}")
    for row in connection.execute(select(PASSAGES)):
        if row.seal != _seal(dict(row._mapping)):
            faults.append(f"the passage {row.id} of the index is not what was written")
    return faults


def differences(connection: Connection, review: Review, labels: Mapping[str, Labelled]) -> list[str]:
    """What the index holds of a review and would not hold if it were made now, or the other way round, in sentences."""
    first, behind = passage_numbers(review.id)
    query = select(*(column for column in PASSAGES.c if column.name != "seal")).where(PASSAGES.c.number >= first, PASSAGES.c.number < behind)
    held = {row.number: dict(row._mapping) for row in connection.execute(query)}
    now = {entry.number: entry.row() for entry in indexed_passages(review, labels)}
    wrong = [number for number in sorted(held.keys() | now.keys()) if held.get(number) != now.get(number)]
    return [f"the passage {(now.get(number) or held[number])['id']} of the index is not what its review says" for number in wrong]


def words_differ(connection: Connection) -> list[str]:
    """Where the full text is not that of the passages, in sentences: it is made anew and compared word by word."""
    return full_text_differences(connection, OPTIONS)


def held(connection: Connection) -> dict[str, str]:
    """The reviews that are indexed, with the codes of their States."""
    return {row.review: row.state for row in connection.execute(select(REVIEWS).order_by(REVIEWS.c.review))}


def search(connection: Connection, query: Query, *, limit: int | None = 20, offset: int = 0) -> Hits:
    """The passages that fit a query: `limit` of them (None: all) from `offset` on. Raises `QueryError` for words that can't be read."""
    node = parse_query(query.words)
    match = expression(node, query)
    total = _count(connection, match)
    found: list[int] = []
    behind: list[int] = []  # those with mere names, of every kind
    wanted = terms(node)
    left = LOOKED_AT if could_be_named(wanted) else 0
    for kind in SearchedKind:
        rest = -1 if limit is None else offset + limit - len(found)
        if rest and (not query.kind or kind.value in query.kind):
            of_kind = f"({match}) AND {_quoted(fact('kind', kind))}"
            of_it = [row[0] for row in connection.execute(_FOUND, {"match": of_kind, "limit": max(rest, left) if rest > 0 else rest})]
            named = _names_only(connection, of_it[:left], wanted)
            left -= min(left, len(of_it))
            behind += [number for number in of_it if number in named]
            of_it = [number for number in of_it if number not in named]
            found += of_it[:rest] if rest > 0 else of_it
    found = (found + behind)[: None if limit is None else offset + limit]
    rows = {row._mapping["number"]: row for row in _rows(connection, found[offset:])}
    if lost := [number for number in found[offset:] if number not in rows]:
        raise StoreError(
            message(
                "the index of this store finds what the store does not hold ({lost}): it was changed by something else than OpenUPR", lost=len(lost)
            ),
            next_step=message("See `openupr check --deep`. To mend it, read the documents again with `openupr read`."),
        )
    return Hits(min(total, COUNTED), total > COUNTED, tuple(_hit(rows[number], wanted) for number in found[offset:]))


def _names_only(connection: Connection, found: list[int], wanted: tuple[Term, ...]) -> frozenset[int]:
    """The hits that have the words in the names of bodies only."""
    return frozenset(
        row._mapping["number"]
        for row in _rows(connection, found)
        if only_in_body_names(row._mapping["text"], wanted, language=row._mapping["language"])
    )


def emptied(connection: Connection, query: Query) -> Emptied:
    """Why a query finds nothing, part by part; counts go up to `COUNTED` + 1."""

    def found(less: Query) -> int:
        return _count(connection, expression(parse_query(less.words), less))

    given = query.given
    return Emptied(tuple((field, found(query.only(field))) for field in given), tuple((field, found(query.without(field))) for field in given))


def expression(node: Node | None, query: Query) -> str:
    """The query as an expression of FTS5. Every word in it is made of letters and digits and stands in quotation marks: nothing of a person's text
    reaches FTS5 otherwise."""
    asked = [_any([_quoted(fact(name, value)) for value in getattr(query, name)]) for name in query.given if name != "words"]
    if node is None:
        return " AND ".join(asked) or _quoted(EVERYTHING)
    parts = node.parts if isinstance(node, Every) else (node,)
    return _every(parts, asked)


def _every(parts: tuple[Node, ...], asked: list[str]) -> str:
    wanted = [*asked, *(_compiled(part) for part in parts if not isinstance(part, Not))]
    unwanted = [_compiled(part.part) for part in parts if isinstance(part, Not)]
    positive = " AND ".join(wanted) or _quoted(EVERYTHING)
    return f"({positive}) NOT {_any(unwanted)}" if unwanted else positive


def _compiled(node: Node) -> str:
    match node:
        case Term():
            return _term(node)
        case Either(parts):
            return _any([_compiled(part) for part in parts])
        case Every(parts):
            return f"({_every(parts, [])})"
        case Not():
            return f"({_every((node,), [])})"


def _term(term: Term) -> str:
    if term.prefix:
        return _any([f"{_quoted(*forms)} *" for forms in beginnings(term.words)])
    return _any([_quoted(*keys) for keys in keys_of_query(term.words)])


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _quoted(*forms: str) -> str:
    return f'"{" ".join(forms)}"'


def _count(connection: Connection, match: str) -> int:
    """The number of hits, up to one more than are counted."""
    count: int = connection.execute(_COUNTED, {"match": match, "most": COUNTED + 1}).scalar_one()
    return count


def _rows(connection: Connection, found: list[int]) -> Iterator[Row[tuple[object, ...]]]:
    for at in range(0, len(found), 500):  # SQLite takes a limited number of values in one statement
        yield from connection.execute(select(*_SHOWN).where(PASSAGES.c.number.in_(found[at : at + 500])).order_by(PASSAGES.c.number))


def _hit(row: Row[tuple[object, ...]], wanted: tuple[Term, ...]) -> Hit:
    values = row._mapping
    return Hit(
        id=values["id"],
        review=values["review"],
        session=values["session"],
        state=values["state"],
        kind=SearchedKind(values["kind"]),
        by=tuple(json.loads(values["by"])),
        names=tuple(json.loads(values["names"])),
        position=values["position"] or "",
        claim=values["claim"] or "",
        category=values["category"],
        issues=tuple(json.loads(values["issues"])),
        text=values["text"],
        snippet=snippet(values["text"], wanted, language=values["language"]),
        document=values["document"],
        paragraph=values["paragraph"],
        page=values["page"],
    )
