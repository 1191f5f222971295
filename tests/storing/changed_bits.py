"""Changes one bit of a store's file, and says what comes of it: found by `check`, or nothing that the store holds has changed, or neither.

python -m tests.storing.changed_bits STORE COUNT [SEED]      a sum, and the places of what was not found
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from openupr.errors import OpenUPRError
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import check_store

FOUND, SAME, UNSEEN = "found", "no content", "unseen"
_OWN = ("originals", "documents", "stages", "reviews", "judgements", "known", "settings", "searched_reviews", "searched_passages")


def flipped(whole: Path, count: int, seed: int) -> Iterator[tuple[int, int, str, list[str]]]:
    """For so many places of the file, drawn by a seed: the byte, the bit, what came of it, and what was said."""
    data, expected = whole.read_bytes(), content(whole)
    drawn = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.sqlite"
        for _ in range(count):
            at, bit = drawn.randrange(len(data)), drawn.randrange(8)
            changed = bytearray(data)
            changed[at] ^= 1 << bit
            path.write_bytes(changed)
            for suffix in ("-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            said = faults(path)
            shutil.copy(whole, path) if said else None
            yield at, bit, FOUND if said else SAME if content(path) == expected else UNSEEN, said


def faults(path: Path) -> list[str]:
    """What is said of a store. Anything but a message is raised."""
    try:
        with open_store(path) as store:
            return check_store(store) or check_store(store, deep=True)
    except OpenUPRError as error:
        return [str(error)]


def content(path: Path) -> Any:
    """All that stands in the tables, and each word of the full text with its places."""
    with closing(sqlite3.connect(path)) as raw:
        raw.text_factory = bytes
        found: dict[str, Any] = {table: sorted(raw.execute(f"SELECT rowid, * FROM {table}").fetchall(), key=repr) for table in _OWN}
        raw.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, searched_words, instance)")
        found["words"] = raw.execute("SELECT term, doc, col, offset FROM temp.vocabulary").fetchall()
        terms = {term.decode() for term, *_ in found["words"]}
        for begins in sorted({term[:length] for term in terms for length in (3, 4) if len(term) >= length}):
            query = "SELECT rowid FROM searched_words WHERE searched_words MATCH ?"
            found[begins] = raw.execute(query, ('"' + begins + '"*',)).fetchall()
        return found


if __name__ == "__main__":
    store, number, *more = sys.argv[1:]
    results = list(flipped(Path(store), int(number), int(more[0]) if more else 1))
    print(Counter(result for _, _, result, _ in results))
    for place, bit, result, _ in results:
        if result == UNSEEN:
            print(f"byte {place} (page {place // 4096 + 1}, {place % 4096}), bit {bit}")
