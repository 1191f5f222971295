"""Which contributors are cited nowhere: neither their code nor their name stands outside the list, in any print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...records import Contributor, NumberedDocument
from .code_and_name import unaccented
from .other_codes import letters_and_figures

_JOINT = re.compile(r"(?:\bjs|\bjoint\s+(?:submissions?|contributions?|stakeholders?))\W*(?P<numbers>\d+(?:\W*(?:and|to|et|y|js|no)?\W*\d+)*)")
_RANGE = re.compile(r"(?P<first>\d+)\s*(?:[-–—]|to)\s*(?:js\s*)?(?P<last>\d+)")
_WIDEST = 99


def standing(contributors: Sequence[Contributor], text: NumberedDocument, listed: str) -> frozenset[str]:
    """The identifiers of those whose code or name stands in a document outside the note `listed`, whatever it says there."""
    outside = " \n ".join(_outside(text, listed))
    numbers, outside = joint_numbers(outside), unaccented(outside)
    return frozenset(each.id for each in contributors if _stands(each, outside, numbers))


def joint_numbers(words: str) -> frozenset[int]:
    """The numbers of the joint submissions that some words name, ranges too: "JS 3 to 5", "joint submissions 14 and 15"."""
    found: set[int] = set()
    for match in _JOINT.finditer(unaccented(words)):
        found.update(int(number) for number in re.findall(r"\d+", match["numbers"]) if len(number) < 4)
        for several in _RANGE.finditer(match["numbers"]):
            first, last = int(several["first"]), int(several["last"])
            found.update(range(first, last + 1) if first < last <= first + _WIDEST else ())
    return frozenset(found)


def _outside(text: NumberedDocument, listed: str) -> Iterator[str]:
    for paragraph in text.paragraphs:
        yield from (heading.title for heading in paragraph.headings)
        yield paragraph.text.clean
    yield from (block.text.clean for block in text.apart)
    yield from (note.text.clean for note in text.notes if note.id != listed)


def _stands(contributor: Contributor, outside: str, numbers: frozenset[int]) -> bool:
    number = re.search(r"JS\W*(\d+)", contributor.code)
    if number and int(number[1]) in numbers:
        return True
    names = [contributor.code, *contributor.also, *(each.code for each in contributor.attachments)]
    # "Joint submission 3" is told by its number.
    if not contributor.members and not number:
        names += [contributor.name, re.sub(r"^(?:the|la|le|el|les|los)\s+", "", contributor.name, flags=re.IGNORECASE)]
    return any(_occurs(letters_and_figures(name), outside) for name in names if len(letters_and_figures(name)) > 1)


def _occurs(letters: str, outside: str) -> bool:
    loose = r"[\W_]*".join(map(re.escape, letters))
    return re.search(rf"(?<![^\W_]){loose}(?![^\W_])", outside) is not None
