"""OpenUPR reads the documents of the UN's Universal Periodic Review.

import openupr

review = openupr.read("A-HRC-25-5.pdf")
for row in review.rows:
    print(row.id, row.recommender.state, row.clause.request, row.clause.place.cite())
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .on_demand import on_demand

if TYPE_CHECKING:
    from .errors import OpenUPRError
    from .records import Review
    from .searching.opening import open_store
    from .stages.made.clause_labels import classify
    from .stages.pipeline import examine, link, read, read_all
    from .stages.stored.keeping import keep
    from .stages.stored.stored_reviews import kept

__all__ = ["OpenUPRError", "Review", "__version__", "classify", "examine", "keep", "kept", "link", "open_store", "read", "read_all"]

__version__ = "0.2.0"

_HOMES = {
    "classify": "stages.made.clause_labels",
    **dict.fromkeys(("examine", "link", "read", "read_all"), "stages.pipeline"),
    "keep": "stages.stored.keeping",
    "kept": "stages.stored.stored_reviews",
    "open_store": "searching.opening",
    "Review": "records",
    "OpenUPRError": "errors",
}


__getattr__ = on_demand(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted(__all__)
