"""Memory and speed on an export of the Universal Human Rights Index: part of `make bench`. Bar: 400 MB of JSON in at most 300 MB of memory.

The export is made, of invented passages; it is read as `uhri_annotations` reads one, and the concerns of one State are made from it. Memory is the
highest that the process ever held. `python benchmarks/uhri.py 100` makes one of 100 MB. Exit 1 when the bar is missed.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from openupr.extracting.observations import annotated, uhri_annotations
from openupr.records import Doubt

MEGABYTES, BAR = 400, 300
STATES = ("Norway", "Chile", "Ghana", "Nepal", "Fiji", "Peru", "Togo", "Oman")
BODIES = ("CAT", "CRC", "CEDAW", "CCPR", "CERD")


def make(path: Path, megabytes: int) -> int:
    """Write an export of that size; gives the number of its passages."""
    words = (
        "The Committee is concerned about the crowded harbour prison and the old law on lighthouses. It recommends that the State party mend both. "
        * 6
    )
    written = number = 0
    with path.open("w", encoding="utf-8") as handle:
        handle.write("[")
        while written < megabytes * 1_000_000:
            body = BODIES[number % len(BODIES)]
            passage = {
                "AnnotationId": f"{number:032x}",
                "DocumentId": f"{number // 40:032x}",
                "Symbol": f"{body}/C/XXX/CO/{number // 40}",
                "Body": body,
                "AnnotationType": "Recommendations" if number % 2 else "Concerns/Observations",
                "Countries": [STATES[number % len(STATES)]],
                "Regions": ["-"],
                "Themes": ["Prisons", "Lighthouses"],
                "AffectedPersons": ["Keepers"],
                "Sdgs": ["16 - PEACE"],
                "Text": f"<p>Heading</p><p>{number % 90 + 1}. {words}</p>",
                "PublicationDate": "2024-05-02",
                "SectionHeadings": None,
            }
            written += handle.write(("," if number else "") + json.dumps(passage))
            number += 1
        handle.write("]")
    return number


def main() -> int:
    """Make it, read it, tell what it took."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export-full-en.json"
        passages = make(path, megabytes)
        doubts: list[Doubt] = []
        start = time.process_time()
        found = sum(len(annotated(each)) for each in uhri_annotations(path, "FJI", doubts))
        took = time.process_time() - start
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"UHRI export of {megabytes} MB, {passages} passages: {took:.0f} s, {held:.0f} MB (bar {BAR}); {found} concerns, {len(doubts)} doubts")
    return int(held > BAR or not found)


if __name__ == "__main__":
    sys.exit(main())
