"""Every fragment again and again in every kind of document: how much longer twice as much takes (some minutes). Ends with 1 where it is too much."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile.repeated import FRAGMENTS, MOST, PLACES, ratio

LENGTH = 30_000


def main() -> int:
    """Print what takes too long."""
    slow = [(place, fragment, times) for place in PLACES for fragment in FRAGMENTS if (times := ratio(place, fragment, LENGTH)) > MOST]
    for place, fragment, times in slow:
        print(f"{place}: {fragment!r} takes {times:.1f} times as long")
    print(f"{len(PLACES) * len(FRAGMENTS) - len(slow)} of {len(PLACES) * len(FRAGMENTS)} take at most {MOST} times as long for twice the length")
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
