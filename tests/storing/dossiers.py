"""Invented dossiers to be kept, and a store's contents in a form that two stores can be compared in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import text

from openupr.records import Store
from openupr.searching.opening import open_store
from openupr.storing import SqlLibrary
from openupr.storing.library_operations import ComposedLibrary

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"

# Everything but row numbers, which tell in which order things came, and how the index is cut into pieces.
_CONTENTS = {
    "originals": "SELECT sha256, size, packing, data FROM originals ORDER BY 1",
    "documents": "SELECT path, sha256, told, input, record, review, superseded FROM documents ORDER BY 1, 2",
    "stages": "SELECT input, stage, version, sha256, output FROM stages ORDER BY 1, 2, 3",
    "reviews": "SELECT id, state, session, status, input, counts FROM reviews ORDER BY 1",
    "judgements": 'SELECT review, source, record, text_sha256, field, value, who, "when", why FROM judgements ORDER BY 1, 2, 3, 4, 5, 6, 7, 8',
    "index": "SELECT * FROM searched_passages ORDER BY number",
}


def dossiers(folder: Path, *names: str) -> Path:
    """A folder with copies of these invented dossiers."""
    for name in names:
        shutil.copytree(DOCUMENTS / name, folder / name)
    return folder


def contents(held: Path | Store) -> dict[str, list[Any]]:
    """All that a store (in this file) holds."""
    if isinstance(held, Path):
        with open_store(held) as store:
            return contents(store)
    with held.read() as library:
        if isinstance(library, SqlLibrary):
            return {name: [tuple(row) for row in library.connection.execute(text(query))] for name, query in _CONTENTS.items()}
        assert isinstance(library, ComposedLibrary)
        reviews = [each.id for each in library.listed()]
        return {
            "originals": [(*each, library.packed_original(each[0])) for each in sorted(library.originals_kept())],
            "documents": [*library.documents(), library.laid_aside()],
            "stages": [(*each, library.output_of(*each[:3])) for each in sorted(library.outputs_kept())],
            "reviews": [*library.listed(), *sorted(library.reviews())],
            "judgements": [(each, judgement) for each in reviews for judgement in library.judgements(each)],
        }
