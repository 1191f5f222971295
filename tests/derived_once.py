"""What is made of a review (its description, links, labels and results) is made by the first of the processes that run the tests which needs it,
and read by the others (pytest -n). It takes up to ten seconds of a dossier, whose page is made with persons and without them; of an invented review
it takes a fifth of one, but hundreds of commands are run on these.

It rests on what the review and the one before it hold, and on nothing else: that is looked at before something is handed on. It goes with the run, so
that today's code has made it. Tests on how things are made look into invented reviews: for them, and while a test has changed the house or wants
things anew (`read_once.py`), nothing that is made of one is handed on.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import pytest

from openupr.labelling import Labelled
from openupr.records import Review, pack_record, unpack
from openupr.stages.apart.limited_work import Limited, within_limit
from openupr.stages.made.clause_labels import classify
from openupr.stages.made.stage_outputs import Derived

from .made_once import PLACE, put
from .read_once import as_it_is

_T = TypeVar("_T")
ON_MAKING = frozenset(("describing", "examining", "hostile", "labelling", "linking", "stages"))
"""Folders of tests on what is made of a review, and on how long that takes."""
_LEAST = 110_000
"""Bytes of a real review at the least."""


def derived_once(patch: pytest.MonkeyPatch) -> None:
    """Let what is made of reviews that nobody keeps be shared by the processes of this run."""
    if not os.environ.get(PLACE):
        return
    alone = Derived.__init__

    def shared(own: Derived, review: Review, earlier: Review | None = None, **given: Any) -> None:
        if given.get("cache") is None and given.get("labels") is None:
            cache = given["cache"] = (OfThisRun if is_real(review) else OfInvented)(review, earlier)
            given["labels"] = lambda: cache.once("labels of clauses", dict[str, Labelled], lambda: classify([review]), beside=False)
        alone(own, review, earlier, **given)

    patch.setattr(Derived, "__init__", shared)


def is_real(review: Review) -> bool:
    """Whether a review is none of an invented State, and no small one."""
    return not review.id.startswith("X") and len(_bytes_of(review)) >= _LEAST


def _bytes_of(review: Review) -> bytes:
    """All that it holds. Nobody keeps them: to squeeze them took three times as long as to make them."""
    return pack_record(review, squeezed=False)


class OfThisRun:
    """A `records.Cache` of all processes of the run."""

    def __init__(self, review: Review, earlier: Review | None) -> None:
        self._review, self._earlier = review, earlier

    @cached_property
    def _key(self) -> bytes:
        return hashlib.sha256(_bytes_of(self._review)).digest()

    @cached_property
    def _key_beside(self) -> bytes:
        return b"" if self._earlier is None else hashlib.sha256(_bytes_of(self._earlier)).digest()

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`."""
        key = hashlib.sha256(self._key + (self._key_beside if beside else b"") + stage.encode()).hexdigest()
        path = Path(os.environ[PLACE], "derived", key)
        if path.exists():
            return unpack(pickle.loads(path.read_bytes()), of)
        made = within_limit(make, self._review.id)
        path.parent.mkdir(exist_ok=True)
        put(path, pack_record(made))
        return made


class OfInvented(OfThisRun, Limited):
    """The same of an invented review, which the house is to take for one of files, as its commands do: it makes less beforehand then."""

    def __init__(self, review: Review, earlier: Review | None) -> None:
        OfThisRun.__init__(self, review, earlier)
        Limited.__init__(self, review.id)

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`."""
        return super().once(stage, of, make, beside=beside) if as_it_is(ON_MAKING) else Limited.once(self, stage, of, make, beside=beside)
