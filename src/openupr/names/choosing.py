"""One reading of a word that a person chooses among given ones: a kind, a position, what was decided on a link."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import UsageError, worded
from .matching import normal_name


def choice_key(text: str) -> str:
    """The key of a word that is chosen: equal whatever its case, and with spaces, hyphens or underscores between its parts."""
    return normal_name(text.replace("_", " "))


def chosen_value(typed: str, values: Iterable[str], wrong: object, where: str = "") -> str:
    """The one of these values that a person typed, however it is written: "Working group-report" is `working_group_report`. Raises `UsageError` with
    what is `wrong`, and what there is to choose from."""
    allowed = {choice_key(value): str(value) for value in values}
    found = allowed.get(choice_key(typed))
    if found is None:
        raise UsageError(wrong, where=where, next_step=worded("One of: {names}.", names=", ".join(allowed.values())))
    return found
