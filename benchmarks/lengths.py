"""Every fragment again and again in every kind of text, or in those that are named: how much longer twice as much takes (half an hour).

With `--sentences --length 200000` it finds what grows with the sentences of a paragraph (hours). Ends with 1 where it is too much.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile.repeated import FRAGMENTS, MOST, PLACES, SENTENCES, ratio


def main() -> int:
    """Print what takes too long, place by place."""
    options = argparse.ArgumentParser(prog="python benchmarks/lengths.py")
    options.add_argument("places", nargs="*", choices=[[], *PLACES], metavar="PLACE")
    options.add_argument("--length", type=int, default=30_000, help="characters of the shorter text")
    options.add_argument("--sentences", action="store_true", help="sentences and paragraphs alone")
    asked = options.parse_args()
    fragments = SENTENCES if asked.sentences else FRAGMENTS
    slow = 0
    for place in asked.places or PLACES:
        found = [(times, fragment) for fragment in fragments if (times := ratio(place, fragment, asked.length)) > MOST]
        worst = ", ".join(f"{fragment!r} takes {times:.1f} times as long" for times, fragment in found)
        print(
            f"{place}: {len(fragments) - len(found)} of {len(fragments)} take at most {MOST} times as long for twice the length; {worst}", flush=True
        )
        slow += len(found)
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
