"""How Chinese characters are written in Hong Kong (src/openupr/describing/spellings/cantonese.txt.gz).

    pip install cantonese-romanisation==1.0.5 && python -m tools.train.cantonese

The readings are that library's (MIT): those of the Government of Hong Kong, and forms that are close to them. Of its characters those are taken that
GB 2312 or Big5 has.
"""

from __future__ import annotations

import gzip
import importlib
import json
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from openupr.describing.spellings.chinese_names import is_simplified, is_traditional

OUT = Path("src/openupr/describing/spellings/cantonese.txt.gz")


def main() -> None:
    """Write the table: a reading a line, with its characters."""
    held = json.loads(files(importlib.import_module("cantoroman")).joinpath("data/charToRoman.json").read_text("utf-8"))
    read = defaultdict[str, list[str]](list)
    for char, readings in held.items():
        if len(char) == 1 and (is_simplified(char) or is_traditional(char)):
            for reading in sorted({*readings}):
                read[reading].append(char)
    lines = [f"{reading}\t{''.join(sorted(chars))}" for reading, chars in sorted(read.items()) if reading.isascii() and reading.isalpha()]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(len(lines), OUT.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main()
