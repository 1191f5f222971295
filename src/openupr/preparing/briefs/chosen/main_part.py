"""The part of a request that says what it asks for and on what: up to where it tells how, to what end, or what stands at its edge. Who asks for a
strategy against hate speech, "with a view to strengthening civil society", asks nothing of civil society."""

from __future__ import annotations

from ....languages.word_tables import has_table, wording

_TABLE = "briefs"


def main_part(request: str) -> str:
    """The words of a request up to that place; all of it where there is none, or in a language without words for it."""
    if not has_table(_TABLE):
        return request
    found = (wording(_TABLE, name).search(request) for name in ("beside_its_object", "how_it_is_done", "at_the_edge"))
    return request[: min((each.start() for each in found if each is not None), default=len(request))]
