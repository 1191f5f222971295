"""Every fragment again and again in every kind of document, or in those that are named: how much longer twice as much takes (some minutes).

Ends with 1 where it is too much.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile.repeated import FRAGMENTS, MOST, PLACES, ratio

LENGTH = 30_000


def main(places: list[str]) -> int:
    """Print what takes too long, place by place (all places, or those that are named)."""
    slow = 0
    for place in places or PLACES:
        found = [(times, fragment) for fragment in FRAGMENTS if (times := ratio(place, fragment, LENGTH)) > MOST]
        worst = ", ".join(f"{fragment!r} takes {times:.1f} times as long" for times, fragment in found)
        print(
            f"{place}: {len(FRAGMENTS) - len(found)} of {len(FRAGMENTS)} take at most {MOST} times as long for twice the length; {worst}", flush=True
        )
        slow += len(found)
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
