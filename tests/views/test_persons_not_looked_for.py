"""Submissions in languages in which nobody is looked for are counted where the persons of a review are listed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from openupr.records import Review
from openupr.views.persons_shown import _not_looked_through


def test_submissions_in_other_languages_are_counted() -> None:
    sent = [SimpleNamespace(document=SimpleNamespace(language=language), paragraphs=("one",)) for language in ("en", "es", "fr")]
    (said,) = _not_looked_through(cast("Review", SimpleNamespace(submissions=sent)))
    assert str(said).startswith("2 submissions are in languages in which we look for no persons.")
    assert not [*_not_looked_through(cast("Review", SimpleNamespace(submissions=sent[:1])))]
