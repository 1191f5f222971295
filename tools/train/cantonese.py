"""How Chinese characters are written in Hong Kong (src/openupr/describing/spellings/cantonese.txt.gz).

    apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb unicode
    pip install cantonese-romanisation==1.0.5 && python -m tools.train.cantonese unicode/usr/share/unicode

How a character of Big5 is said in Cantonese the Unihan Database tells (`kCantonese`, in Jyutping; Unicode License). Jyutping is put into what Hong
Kong's Government writes for it, as passports and identity cards have it, by the table of initials and finals in cantonese.toml. The library (MIT) has
further spellings that are in use; of these only what that table may give is taken: a third of them were readings that the database does not have.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import sys
import tomllib
from collections import defaultdict
from importlib.resources import files
from itertools import product
from pathlib import Path

from openupr.describing.spellings.chinese_names import in_pinyin

from .characters import fields, is_in_charset

OUT = Path("src/openupr/describing/spellings/cantonese.txt.gz")
FACTS = tomllib.loads(Path(__file__).with_name("cantonese.toml").read_text("utf-8"))


def spellings(jyutping: str, pinyin: str) -> list[str]:
    """What a syllable of Jyutping, without its tone, may be in Hong Kong, the usual one first. One syllable there is two in Mandarin, by which it is
    written in two ways: "zi" is "Tsz" where Mandarin has z or c, else "Chi"."""
    beside = "" if pinyin[1:2] == "h" else pinyin[:1]
    if whole := FACTS["whole"].get(f"{jyutping} {beside}") or FACTS["whole"].get(jyutping):
        return str(whole).split()
    initial = next((each for each in sorted(FACTS["initials"], key=len, reverse=True) if jyutping.startswith(each)), "")
    finals = FACTS["finals"].get(jyutping[len(initial) :])
    if finals is None:
        return []
    made = map("".join, product(FACTS["initials"].get(initial, "").split() or [""], finals.split()))
    return list(dict.fromkeys(re.sub("^yyu", "yu", re.sub("^yi(?=[mnpt]|$)", "yi", each)) for each in made))


def main(folder: str) -> None:
    """Write the table: a reading a line, with its characters."""
    known = json.loads(files(importlib.import_module("cantoroman")).joinpath("data/charToRoman.json").read_text("utf-8"))
    read = defaultdict[str, set[str]](set)
    for char, field, value in fields(folder, "Unihan_Readings.txt.bz2"):
        if field != "kCantonese" or not is_in_charset(char, "big5"):
            continue
        for jyutping in value.split():
            may = spellings(re.sub(r"\d", "", jyutping), in_pinyin(char))
            for each in {*may[:1], *({*may} & {*known.get(char, ())})}:
                read[each].add(char)
    lines = [f"{reading}\t{''.join(sorted(chars))}" for reading, chars in sorted(read.items())]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(len(lines), OUT.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
