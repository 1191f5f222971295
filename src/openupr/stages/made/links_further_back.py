"""What is linked in a review with one further back than the one just before it: kept by what that one holds too, so that it is anew with it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

from ...linking import Links
from ...records import Cache, Review, pack_record

_T = TypeVar("_T")


class _KeptBeside:
    """A cache of one review, for what rests on another review (of this digest) too."""

    def __init__(self, cache: Cache, digest: str) -> None:
        self._cache, self._digest = cache, digest

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`."""
        return self._cache.once(f"{stage}.{self._digest}" if beside else stage, of, make, beside=False)


def links_further_back(review: Review, earlier: Review, cache: Cache) -> Links:
    """What is linked in a review with any earlier one of its State."""
    return Links(review, earlier, cache=_KeptBeside(cache, hashlib.sha256(pack_record(earlier)).hexdigest()[:16]))
