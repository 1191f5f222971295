"""Several protocols under one head: "the Optional Protocols to the Convention on ... on ..., on ... and on ...", "both Optional Protocols to ICCPR",
"the Optional Protocols to CEDAW and to CRPD". What can't be told apart is one name without a code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ...light_dataclass import dataclass
from ...names import Treaty, treaties

_HEAD = re.compile(r"\b(?:optional |additional )?protocols (?:to|under) (?:the )?", re.IGNORECASE)
_ITS = re.compile(
    r",? (?:and|or|with|including|as well as) (?P<name>its (?:(?P<count>two|three|first and second) )?(?:optional |additional )?protocols)\b"
    r"(?! (?:to|under)\b)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\b(both|all|two|three|first and second|first two)(?: of)?(?: the| its)? $", re.IGNORECASE)
_COUNTS = {"both": 2, "two": 2, "first and second": 2, "first two": 2, "three": 3, "": 2}
"""How many protocols are meant; a plural without a number means two where there are no more than two."""
# Between two matters of one treaty's protocols, and between the treaties of which each has one.
_NEXT_MATTER = re.compile(r"(?:,| and|, and|,? as well as)? (?:the (?:one|protocol) )?(?=on )")
_NEXT_TREATY = re.compile(r"(?P<last>,? and|,? as well as)? ?,? ?(?P<to>to )?(?:the )?")
# Behind these the protocols are named one by one.
_LISTED_NEXT = re.compile(r"\s*(?::|,? (?:namely|including|that is|i\.e\.)\b)")
_IDLE = frozenset({"the", "a", "an"})
_LEAST = 2
"""So many words of a protocol's matter tell it, "on" among them."""


@dataclass(frozen=True, slots=True)
class ProtocolWords:
    """Words that name a protocol: offsets, and its code, or "" where it can't be told which are meant."""

    start: int
    end: int
    code: str


Reads = Callable[[str, int], tuple[Treaty, int] | None]
"""Reads the treaty whose name begins at a place: it, and where its name ends."""


def plural_protocols(sentence: str, reads: Reads) -> list[tuple[int, int, list[ProtocolWords]]]:
    """Each place where a sentence names several protocols under one head: where it begins and ends, and what it names."""
    found = []
    for head in _HEAD.finditer(sentence):
        first = reads(sentence, head.end())
        if first is not None:
            count = _COUNT.search(sentence, 0, head.start())
            number = count[1].lower() if count else ""
            parts = _of_several(sentence, head.start(), first, reads) if len(protocols_of(first[0])) == 1 else []
            of_one = [] if parts else _of_one(sentence, (head.start(), first[1]), first[0], number)
            parts = parts or of_one
            if of_one and not number and len({part.end for part in of_one}) == 1 and (shared := _shares_the_head(sentence, parts[-1].end, reads)):
                parts = [ProtocolWords(head.start(), shared, "")]
            found.append((head.start(), max((part.end for part in parts), default=first[1]), parts))
    return found


def _shares_the_head(sentence: str, at: int, reads: Reads) -> int:
    """Where a treaty ends that follows by "and" without an article, so that its protocol may be meant: "the Optional Protocols to CRC and CRPD"."""
    joint = re.compile(r",? and (?!the )(?:to )?(?:the )?").match(sentence, at)
    following = reads(sentence, joint.end()) if joint else None
    return following[1] if following and protocols_of(following[0]) else 0


def its_protocols(sentence: str, at: int, of: Treaty) -> list[ProtocolWords]:
    """The protocols that a treaty, whose name ends at a place, is named with: "the Convention and its Optional Protocols"."""
    head = _ITS.match(sentence, at) if protocols_of(of) else None
    return _of_one(sentence, head.span("name"), of, (head["count"] or "").lower()) if head else []


def _of_one(sentence: str, at: tuple[int, int], of: Treaty, number: str) -> list[ProtocolWords]:
    several = protocols_of(of)
    if _LISTED_NEXT.match(sentence, at[1]):
        return []
    if by_matter := list(_by_matter(sentence, at[1], of)):
        return by_matter
    if len(several) > 1 and (number == "all" or len(several) == _COUNTS.get(number)):
        return [ProtocolWords(*at, each.code) for each in several]
    return [ProtocolWords(*at, "")]


def _by_matter(sentence: str, at: int, of: Treaty) -> Iterator[ProtocolWords]:
    """The protocols of one treaty by what each is on: "on ..., on ... and on ..."."""
    while (joint := _NEXT_MATTER.match(sentence, at)) is not None:
        lengths = {each.code: _shared(sentence, joint.end(), _matter(each, of)) for each in protocols_of(of)}
        best = max((words for words, _ in lengths.values()), default=0)
        fitting = [code for code, (words, _) in lengths.items() if words == best]
        if best < _LEAST or len(fitting) != 1:
            return
        end = lengths[fitting[0]][1]
        yield ProtocolWords(joint.end(), end, fitting[0])
        at = end


def _of_several(sentence: str, start: int, first: tuple[Treaty, int], reads: Reads) -> list[ProtocolWords]:
    """The protocols of several treaties, of which each has one; none where one of them has none or several."""
    of, at = first
    found = [ProtocolWords(start, at, protocols_of(of)[0].code)]
    last = False
    while (joint := _NEXT_TREATY.match(sentence, at)) is not None and joint.end() > at and (not last or joint["to"]):
        following = reads(sentence, joint.end())
        if following is None:
            break
        one = protocols_of(following[0])
        if len(one) != 1:
            return [] if len(found) == 1 else found
        found.append(ProtocolWords(joint.end(), following[1], one[0].code))
        last, at = last or joint["last"] is not None, following[1]
    return found if len(found) > 1 else []


@cache
def protocols_of(treaty: Treaty) -> tuple[Treaty, ...]:
    """The protocols to a treaty that the table has."""
    begins = re.compile(rf"(?:\w+ )?Optional Protocol to the {re.escape(treaty.name)}(?!\w)")
    return tuple(each for each in treaties() if begins.match(each.name))


def _matter(protocol: Treaty, of: Treaty) -> list[str]:
    """The words of what a protocol is on; none where its name tells nothing but the treaty."""
    words = re.findall(r"\w+", protocol.name.partition(of.name)[2].lower())
    return [word for word in words[1:] if word not in _IDLE] if words[:1] == ["on"] else []


def _shared(sentence: str, at: int, matter: Sequence[str]) -> tuple[int, int]:
    """How many of the first words from "on" are those of a protocol's matter, and where the words end that are of it."""
    words = [match for match in re.finditer(r"\w+", sentence[at : at + 200]) if match.group().lower() not in _IDLE][1:]
    count = 0
    for word, meant in zip(words, matter, strict=False):
        if word.group().lower() != meant:
            break
        count += 1
    end = words[count - 1].end() if count else 0
    # The rest of its name, in another order.
    for word in words[count:]:
        if word.group().lower() not in matter or re.search(r"[.;]| on ", sentence[at + end : at + word.start()]):
            break
        end = word.end()
    return (count + 1 if count else 0), at + end
