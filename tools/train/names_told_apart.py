"""Spellings of names that Wikidata holds for one name (src/openupr/describing/spellings/listed_names.txt.gz).

    pip download rigour==1.2.9 --no-deps && unzip rigour-1.2.9-*.whl 'rigour/data/names/persons.txt'
    python -m tools.train.names_told_apart rigour/data/names/persons.txt

That library (MIT) collects them from Wikidata (CC0): a line a given or family name, with its spellings. Taken are names that are held in two or more
of the scripts below, for only those say what another script's letters stand for.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from openupr.describing.spellings.listed_names import as_listed
from openupr.describing.spellings.sounds_of_names import name_words

OUT = Path("src/openupr/describing/spellings/listed_names.txt.gz")
SCRIPTS = {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "BENGALI", "GREEK", "GEORGIAN", "DEVANAGARI", "ARMENIAN", "THAI", "ETHIOPIC", "TAMIL"}


def spellings(line: str) -> Iterator[str]:
    """The spellings of one name, as names are compared; two words that some write as one are one ("Abd al-Karim")."""
    for each in line.partition("=>")[0].split(","):
        word = "".join(name_words(each.strip()))
        if len(word) > 1 and script(word) in SCRIPTS:
            yield as_listed(word)


def script(word: str) -> str:
    """The script of a word's first letter."""
    return unicodedata.name(word[0], "").partition(" ")[0]


def main(path: str) -> None:
    """Write the table: a name a line."""
    lines = [{*spellings(line)} for line in Path(path).read_text("utf-8").splitlines() if "=>" in line]
    held = sorted({" ".join(sorted(words)) for words in lines if len({*map(script, words)}) > 1})
    OUT.write_bytes(gzip.compress("\n".join(held).encode(), 9, mtime=0))
    print(len(held), OUT.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
