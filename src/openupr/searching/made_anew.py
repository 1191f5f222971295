"""The full text made anew from the passages, and compared with the one that is held, word by word.

SQLite's own check adds the words up; some changes of one bit leave that sum as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, zip_longest

from sqlalchemy import Connection

_MOST = 20
"""So many differences are named; one bit can make many."""
_PREFIXES = (3, 4)


def full_text_differences(connection: Connection, options: str) -> list[str]:
    """Where the words that are held (the table `searched_words`) are not those of the passages, in sentences. `options` are those of the table."""
    with _anew(connection, options):
        return list(islice(_words(connection), _MOST)) or list(islice(_beginnings(connection), _MOST))


@contextmanager
def _anew(connection: Connection, options: str) -> Iterator[None]:
    run = connection.exec_driver_sql
    run(f"CREATE VIRTUAL TABLE temp.made_anew USING fts5(words, content='', {options})")
    run("INSERT INTO temp.made_anew(rowid, words) SELECT number, words FROM searched_passages")
    run("CREATE VIRTUAL TABLE temp.words_held USING fts5vocab(main, searched_words, instance)")
    run("CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab(temp, made_anew, instance)")
    try:
        yield
    finally:
        for table in ("words_held", "words_anew", "made_anew"):
            run(f"DROP TABLE temp.{table}")


def _words(connection: Connection) -> Iterator[str]:
    """Each place at which two lists of all words differ: in order of words, then of passages."""
    held = connection.exec_driver_sql("SELECT term, doc, offset FROM temp.words_held")
    anew = connection.exec_driver_sql("SELECT term, doc, offset FROM temp.words_anew")
    for one, other in zip_longest(held, anew):
        if one is None or other is None or tuple(one) != tuple(other):
            word = _shown((other or one)[0])
            yield f"the full text does not hold “{word}” as the passages do"
            return  # from here on the two may be out of step


def _beginnings(connection: Connection) -> Iterator[str]:
    """The beginnings of words that lead to other passages: SQLite keeps lists of them, too."""
    terms = [row[0] for row in connection.exec_driver_sql("SELECT DISTINCT term FROM temp.words_anew")]
    for begins in sorted({str(term)[:length] for term in terms for length in _PREFIXES if len(str(term)) >= length}):
        query = '"' + begins.replace('"', '""') + '"*'
        held, anew = (
            connection.exec_driver_sql(f"SELECT rowid FROM {table} WHERE {table.rpartition('.')[2]} MATCH ?", (query,)).scalars().all()  # noqa: S608
            for table in ("main.searched_words", "temp.made_anew")
        )
        if held != anew:
            yield f"the full text does not find words that begin with “{_shown(begins)}” as the passages have them"


def _shown(word: object) -> str:
    return "".join(char for char in str(word) if char.isprintable())
