"""Write all invented documents and the truth about each: `python -m tools.invent [--to FOLDER]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .review import REVIEWS, write

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "tests" / "documents", help="the folder to write to")
    parser.add_argument("--ole", choices=["docx"], default="", help="write what is kept as an OLE file too, as this: to be converted by hand")
    arguments = parser.parse_args()
    to: Path = arguments.to
    (to / "expected").mkdir(parents=True, exist_ok=True)
    for review in sorted(path.name for path in REVIEWS.iterdir() if path.is_dir()):
        for stem, found in write(review, to / review, ole=arguments.ole).items():
            expected = to / "expected" / f"{review}.{stem}.json"
            expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
            print(f"{review}/{found.get('file', stem)}")


if __name__ == "__main__":
    main()
