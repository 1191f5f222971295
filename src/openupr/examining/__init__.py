"""One review, tested by the same rules as any other: one file an examination, and what is usual.

    from openupr.labelling import labeller
    from openupr.examining import Shelf, examine, ours, shipped

    results = examine(review, Shelf(shipped(), reviews), ours([review], labeller()))

Each result has a level, a sentence, figures, evidence with places, limits, and the innocent explanation. There is no overall figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .all_examinations import EVERY, EXAMINATIONS, RECORD, examinations, examine_all
    from .frame.baselines import metadata, shipped
    from .frame.examination import Examination, Headline
    from .frame.shelf import Shelf
    from .measures.labels import UPR_INFO, Label, Labels, LabelTable, labels_of_clauses
    from .measures.own_labels import label_table

__all__ = [
    "EVERY",
    "EXAMINATIONS",
    "RECORD",
    "UPR_INFO",
    "Examination",
    "Headline",
    "Label",
    "LabelTable",
    "Labels",
    "Shelf",
    "examinations",
    "examine_all",
    "label_table",
    "labels_of_clauses",
    "metadata",
    "shipped",
]

__getattr__ = on_demand(
    __name__,
    {
        **dict.fromkeys(("metadata", "shipped"), "frame.baselines"),
        **dict.fromkeys(("Examination", "Headline"), "frame.examination"),
        **dict.fromkeys(("UPR_INFO", "Label", "Labels", "LabelTable", "labels_of_clauses"), "measures.labels"),
        "label_table": "measures.own_labels",
        "Shelf": "frame.shelf",
        **dict.fromkeys(("EVERY", "EXAMINATIONS", "RECORD", "examinations", "examine_all"), "all_examinations"),
    },
)
