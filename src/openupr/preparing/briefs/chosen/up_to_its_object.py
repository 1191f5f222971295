"""What a request asks for first, by which a reader knows it again: to the end of its object, never within a list, and never before a noun."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.stop_words import stop_words
from ....languages.word_tables import has_table, wording
from ....linking.requests.parts_asked import parts_asked

_TABLE = "briefs"


def up_to_its_object(request: str) -> str:
    """The first part of a request, up to where it tells how, or to what end, or what stands at its edge; all of it where there is no such place."""
    first = next((each for each in parts_asked(request) if request.startswith(each)), request)
    return min(_ends(first), key=len, default=first) if has_table(_TABLE) else first


def _ends(words: str) -> Iterator[str]:
    """Each part of a request that may stand for it; none that ends in "of" or "and": what that leads to stands behind it."""
    for name in ("how_it_is_done", "at_the_edge", "ends_a_thing"):
        for found in wording(_TABLE, name).finditer(words):
            before = words[: found.start()].rstrip()
            if name == "ends_a_thing" and not (before.endswith(",") and found.group().isalpha()):  # a mark alone may stand in a list
                continue
            if (kept := before.rstrip(" ,;:(")) and kept.rsplit(maxsplit=1)[-1].lower() not in stop_words("function"):
                yield kept
