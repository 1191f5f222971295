"""Labels that our labeller has given already, in the form in which examinations take them: so that no clause is labelled twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...describing.specificity import specificity
from ...labelling import Labelled
from ...languages.word_tables import reading_in
from ...records import Review
from .labels import Label, LabelTable, label_of
from .requests_by_issue import requests_by_issue


def label_table(review: Review, labels: Mapping[str, Labelled], subjects: Mapping[str, Sequence[str]] | None = None) -> LabelTable:
    """The labels of a review's clauses. `labels` are those of every clause by its identifier (`stages.classify`), by one labeller; `subjects` those
    that each counts under (`requests_by_issue`; None: worked out here)."""
    made: dict[str, Label] = {}
    for item in review.items:
        for clause in item.clauses:
            if clause.request not in made:
                with reading_in(review.language):
                    made[clause.request] = label_of(labels[clause.id], specificity(clause.request).yes)
    if subjects is None:
        subjects = requests_by_issue(review, labels).subjects
    by_clause = {clause.id: replace(made[clause.request], issues=tuple(subjects[clause.id])) for item in review.items for clause in item.clauses}
    version = next((labels[clause].labeller for clause in by_clause), "")
    return LabelTable(f"ours {version}", by_clause)
