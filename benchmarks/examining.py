"""How long it takes to examine a dossier that is read already: `make bench`. Exit 1 when the bar is missed."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

BAR = 3.0
REVIEW = "SVN-48"


def main() -> None:
    """Label and examine one dossier, weights and baselines loaded first, and write what the screen shows."""
    # One core: numpy reads this when it is imported, which the first labeller does.
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from openupr import __version__
    from openupr.stages import pipeline

    review = pipeline.read(Path(os.environ["OPENUPR_CORPUS"]) / "dossiers" / REVIEW)
    begin = time.process_time()
    from openupr.rendering.screen.examined_screen import screen
    from openupr.views.examined.examined_view import examined_view
    from openupr.views.withheld import Withheld

    screen(examined_view(review, pipeline.examine(review, [review], pipeline.classify([review])), __version__, Withheld()))
    seconds = time.process_time() - begin
    print(f"{'held' if seconds <= BAR else 'MISSED':8}{seconds:6.2f} <= {BAR:.0f}  seconds to examine {REVIEW}, labels and loading included")
    sys.exit(seconds > BAR)


if __name__ == "__main__":
    main()
