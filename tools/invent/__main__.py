"""Write all invented documents and the truth about each: `python -m tools.invent [--to FOLDER]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from . import source, working_group_report, working_group_truth

ROOT = Path(__file__).resolve().parents[2]
REVIEWS = Path(__file__).parent / "reviews"


def _working_group_report(path: Path, folder: Path) -> tuple[str, dict[str, object]]:
    report = source.load(path)
    file = report.raw["symbol"].replace("/", "-") + ".pdf"
    pages = working_group_report.compose(report, folder / file)
    return file, working_group_truth.truth(report, pages, file)


# One maker a kind of document: the source's file name says which.
MAKERS = {"working_group_report.toml": _working_group_report}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "tests" / "documents", help="the folder to write to")
    to = parser.parse_args().to
    (to / "expected").mkdir(parents=True, exist_ok=True)
    for path in sorted(REVIEWS.glob("*/*.toml")):
        review = path.parent.name
        (to / review).mkdir(exist_ok=True)
        file, found = MAKERS[path.name](path, to / review)
        expected = to / "expected" / f"{review}.{path.stem}.json"
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        print(f"{review}/{file}")


if __name__ == "__main__":
    main()
