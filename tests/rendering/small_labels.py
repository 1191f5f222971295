"""Labels that nobody gave, for the invented reviews: by the clause's wording, so that a test can tell what they have to be."""

from __future__ import annotations

from collections.abc import Mapping

from openupr.labelling import ActionLabel, DoesLabel, IssueLabel, Labelled
from openupr.records import Review

Given = tuple[int, bool, tuple[str, ...]]

GIVEN: dict[str, Given] = {
    "Ratify the Convention": (5, True, ("International instruments", "Women's rights")),
    "Ratify its protocol": (5, False, ("International instruments",)),
    "Continue its efforts": (2, True, ("General",)),
    "Abolish the death penalty": (5, True, ("Death penalty",)),
    "Build schools": (4, False, ("Right to education",)),
    "Close the old prison": (5, True, ("Detention",)),
    "Adopt a law on water and a law on air": (5, True, ("Environment", "Right to water")),
    "Invite the Special Rapporteur": (5, True, ("Special procedures",)),
    "Sign the treaty": (5, True, ("International instruments",)),
    "Publish the report": (1, True, ("UPR process",)),
}
"""Category, whether it is sure, and issues of each wording of `small_reviews.ANSWERED`."""

OTHER: Given = (4, True, ("Other",))


def labelled(text: str, given: Given, labeller: str = "default 4") -> Labelled:
    """The label of a wording; its first word decided."""
    category, sure, issues = given
    words = ((0, len(text.split(maxsplit=1)[0])),) if text.split() else ()
    probability = 0.97 if sure else 0.6
    rest = tuple(probability if each == category else round((1 - probability) / 4, 4) for each in range(1, 6))
    rule = "first_verb" if sure else None
    action = ActionLabel(category, probability, rest, sure, words, rule)
    found = tuple(IssueLabel(issue, round(0.9 - index / 10, 4), words) for index, issue in enumerate(issues))
    does = DoesLabel("continue" if category == 2 else "change", 0.97, True, words, category == 5, 0.9, True)
    return Labelled(action, found, does, labeller)


def labels_of(review: Review, given: Mapping[str, Given] = GIVEN, labeller: str = "default 4") -> dict[str, Labelled]:
    """The labels of every clause of a review by its identifier."""
    clauses = [clause for item in review.items for clause in item.clauses]
    return {clause.id: labelled(clause.request, given.get(clause.request, OTHER), labeller) for clause in clauses}
