"""The other way of writing a Chinese character, and how Korea and Japan read it (src/openupr/describing/spellings/characters.txt.gz).

    apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb unicode
    pip download rigour==1.2.9 --no-deps && unzip rigour-1.2.9-*.whl 'rigour/data/names/persons.txt'
    python -m tools.train.characters unicode/usr/share/unicode rigour/data/names/persons.txt

Of the Unihan Database (Unicode License): `kTraditionalVariant`, `kHangul` and `kJapanese`. Taken are the characters of GB 2312, Big5, KS X 1001 and
JIS X 0208. A Japanese reading that ends as a verb or an adjective does is also taken without that ending, as given names have it ("tadashii",
"Tadashi"). Which characters names have is counted in the names of Wikidata (CC0) that rigour (MIT) collects: six or more of one to three characters.
"""

from __future__ import annotations

import bz2
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from anyascii import anyascii

OUT = Path("src/openupr/describing/spellings/characters.txt.gz")
SETS = ("gb2312", "big5", "euc_kr", "shift_jis")
LEAST = 6


def is_in_charset(char: str, charset: str) -> bool:
    """Whether a national standard of letters, as Python's codec has it, holds a character."""
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def fields(folder: str, file: str) -> Iterator[tuple[str, str, str]]:
    """The characters of one file of the database, with a field and its value."""
    for line in bz2.decompress((Path(folder) / file).read_bytes()).decode().splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            yield chr(int(code[2:], 16)), field, value


def in_latin(kana: str) -> Iterator[str]:
    """A reading in Latin letters, whole and, where it has more than two letters of kana, without the last one."""
    for part in (kana, kana[:-1] if len(kana) > 2 and kana[-1] in "うくぐすつぬぶむるいし" else ""):
        made = anyascii(_SMALL.sub(lambda found: anyascii(found[1])[:-1] + "y" + anyascii(found[2])[1:], part)).lower()
        if made := re.sub("(?<=sh|ch)y|(?<=j)y", "", re.sub("[^a-z]", "", made)):
            yield made


_SMALL = re.compile("(.)([ゃゅょャュョ])")
"""A syllable of two letters of kana: its first one loses its vowel."""


def in_names(path: str, traditional: Mapping[str, list[str]]) -> frozenset[str]:
    """The characters of names, in both ways of writing."""
    names = {*re.findall("(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}(?![\u4e00-\u9fff])", Path(path).read_text("utf-8"))}
    held = Counter[str]()
    for name in names:
        for char in name:
            held.update({char, *traditional.get(char, ())})
    often = {char for char, times in held.items() if times >= LEAST}
    return frozenset(often | {char for char, others in traditional.items() if not often.isdisjoint(others)})


def main(folder: str, names: str) -> None:
    """Write the table: a character, its other way of writing, in Korean letters, as Japan reads it, and whether names have it."""
    traditional, korean, japanese = (defaultdict[str, list[str]](list) for _ in range(3))
    for char, field, value in fields(folder, "Unihan_Variants.txt.bz2"):
        if field == "kTraditionalVariant":
            traditional[char] += [each for code in value.split() if (each := chr(int(code[2:], 16))) != char and is_in_charset(each, "big5")]
    for char, field, value in fields(folder, "Unihan_Readings.txt.bz2"):
        if field == "kHangul" and is_in_charset(char, "euc_kr"):
            korean[char] += [reading.partition(":")[0] for reading in value.split()]
        if field == "kJapanese" and is_in_charset(char, "shift_jis"):
            japanese[char] += dict.fromkeys(made for kana in value.split() for made in in_latin(kana))
    named = in_names(names, traditional)
    held = sorted({*traditional, *korean, *japanese, *named})
    lines = [
        "\t".join((char, "".join(traditional[char]), "".join(korean[char]), " ".join(sorted({*japanese[char]})), "n" * (char in named)))
        for char in held
        if any(is_in_charset(char, each) for each in SETS)
    ]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(len(lines), OUT.stat().st_size, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
