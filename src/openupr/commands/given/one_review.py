"""The review that is meant, where a command shows one at a time and was given several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..said.command_language import command_words, message
from ..said.said_on_stderr import say_on_stderr
from .given_arguments import identifier_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Review


def only_review(reviews: Sequence[Review], command: str = "report", given: Sequence[Path] = ()) -> Review:
    """The review that is meant: the last one, where all are of one State. Raises `UsageError` for none, and for those of several States: it names
    the `command` that shows one of them where several were `given` together."""
    import shlex

    from ...errors import UsageError

    if not reviews:
        raise UsageError(
            message("there is no review in what was given"), next_step=message("Give documents of one review, their folder, or its name.")
        )
    if len({each.state for each in reviews}) != 1:
        names = ", ".join(each.id for each in reviews[:6]) + (" ..." if len(reviews) > 6 else "")
        paths = " ".join(shlex.quote(str(path)) for path in given if identifier_of(path) is None)
        last = f"`openupr {command} {reviews[-1].id}`"
        way = f"or `openupr read {paths}`, then {last}" if paths else f"or one name: {last}"
        raise UsageError(
            message("one review is shown at a time; there are {reviews} here: {names}", reviews=len(reviews), names=names),
            next_step=message(
                "Give the documents of one review (the one before may be among them), {way}. `openupr examine --compare` sets several side by side.",
                way=way,
            ),
        )
    return max(reviews, key=lambda each: each.session)


def talk_of_one(chosen: Review, reviews: Sequence[Review]) -> None:
    """Which review of several is shown, and what the others are for."""
    before = [each.id for each in reviews if each.id != chosen.id]
    if before:
        said = command_words().count(
            len(before),
            one="{review} alone is shown: {others} is there as what came before it.",
            many="{review} alone is shown: {others} are there as what came before it.",
            review=chosen.id,
            others=", ".join(before),
        )
        say_on_stderr(f"{said} {command_words().say('`openupr examine --compare` sets several side by side.')}")
