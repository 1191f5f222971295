"""OpenUPR reads the documents of the UN's Universal Periodic Review.

import openupr

review = openupr.read("A-HRC-25-5.pdf")
for row in review.rows:
    print(row.id, row.recommender.state, row.clause.request, row.clause.place.cite())
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import OpenUPRError
    from .records import Review
    from .stages.keeping import keep, kept
    from .stages.opening import open_store
    from .stages.pipeline import classify, examine, link, read, read_all

__all__ = ["OpenUPRError", "Review", "__version__", "classify", "examine", "keep", "kept", "link", "open_store", "read", "read_all"]

__version__ = "0.1.0"

_HOMES = {
    **dict.fromkeys(("classify", "examine", "link", "read", "read_all"), "stages.pipeline"),
    **dict.fromkeys(("keep", "kept"), "stages.keeping"),
    "open_store": "stages.opening",
    "Review": "records",
    "OpenUPRError": "errors",
}


def __getattr__(name: str) -> Any:
    """Hand the verbs on when they are asked for, so that importing the package loads nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
