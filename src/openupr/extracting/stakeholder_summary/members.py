"""The members of a joint submission: the names in a row, told apart by semicolons, seats, and by commas and "and" where a name ends or begins there.

A comma or an "and" may stand in a name too ("Centre for Food, Land and Water"). It parts two names where the one before it ends, or the one behind it
begins, as the name of an organisation does. Where that can't be told they stay together, and `in_doubt` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from ...light_dataclass import dataclass, replace
from ...names import find_state, state_name_pattern
from ...records import Member
from .seats import ABBREVIATED_BEHIND, split_seat
from .summary_wordings import pattern

_JOINT = re.compile(r"(?P<words>,? and |, (?:et|y) |,\s*)(?=(?:[Tt]he )?(?:[“\"]?[^\W\d_a-zà-ÿšžčćđ]|\d[^\W\d_]))")
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\((?=[^()\s]*[A-Z][^()\s]*[A-Z])[^()\s]+\)$")
_BRACKETS = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)")
_OF = r" (?:of|for|on|against|to|de|del|della|des|di|du|per|por|para|pour)\b"
_NAME = 300
"""No name is longer: more is not looked at, so that a row without end is read in bounded time."""
_STRAY = re.compile(r"(?<!\S)\|(?=\w)")
"""The edge of a table's cell that was typed or copied into a name."""
_CITY = 3
"""The name of a city has no more words."""


@dataclass(slots=True)
class _Joint:
    """A comma or "and" at which two names could meet: what stands there (", et" and ", y" read ", and"), the words before it (from the joint
    before), and whether it parts them."""

    words: str
    start: int
    end: int
    left: str
    parts: bool = False


def members_in(words: str, cities: Set[str]) -> tuple[Member, ...]:
    """The members that words name, each with its seat; a name that is one of the `cities` of the list is the city of the one before."""
    words = _STRAY.sub("", words)
    among = pattern("members", "among").search(words)
    if among and re.search(r"(?i)namely|consisting", among.group()):
        words = words[among.end() :].strip(" :,")
    elif among:
        words = words[: among.start()].strip() + "; " + words[among.end() :].strip(" :,")
    parts = [each for part in _outside_brackets(words, r";") for each in _after_seats(_without_labels(part))]
    parts = [each for part in parts for each in _told_apart(_without_history(part))]
    found: list[Member] = []
    for part in parts:
        name = re.sub(r"^(?:and|y|et|e)\s+", "", part.strip(" ,;."), flags=re.IGNORECASE)
        member = Member(*split_seat(name))
        if found and not found[-1].seat.country and member.name in cities and not member.seat.city:
            found[-1] = Member(found[-1].name, replace(member.seat, city=member.name))
        elif name:
            found.append(member)
    return tuple(_each_once(found))


def _without_labels(words: str) -> str:
    """The names without the labels among them, and without what is said of a whole submitter behind them: "Reed Watch. Signatories: Well Union"."""
    label = re.compile(rf"(?:^|(?<=[.,;])\s+)(?:{pattern('members', 'labels').source})[^:;.]{{0,120}}:\s*", re.IGNORECASE)
    found = ""
    for part in label.split(words):
        found = f"{found.rstrip(' ,;.')}, {part}" if found.strip(" ,;.") else part
    submits = pattern("members", "submits").search(found)
    return found[: submits.start()] if submits else found


def _without_history(words: str) -> str:
    """A name without the sentence that tells what it is: "Reed Watch, founded in 1898, is an association that ..."."""
    told = pattern("members", "history").search(words)
    return words[: told.start()].rstrip(" ,;.") if told and told.start() else words


def _each_once(members: Sequence[Member]) -> list[Member]:
    """Each name once: one that repeats another in other letters, or begins or ends with it ("Reed Watch, and Lamp Society" behind "Reed Watch"),
    keeps what it has besides."""
    found: list[Member] = []
    for member in members:
        name = member.name
        for each in found:
            if cut := _beside(name, each.name):
                name = cut
        again = next((at for at, each in enumerate(found) if _key(name) == _key(each.name)), None)
        if _key(name) and again is None and _rest(name, found):
            found.append(member if name == member.name else replace(member, name=name))
        elif again is not None and in_doubt(name) and not in_doubt(found[again].name):  # "AB, C D et E" behind "AB C D E": it may be a row
            found[again] = replace(found[again], name=name)
    return found


def _key(name: str) -> str:
    """A name without brackets, case and the small words before and in it."""
    return " ".join(word for word in re.findall(r"\w+", _BRACKETS.sub("", name).casefold()) if word not in _JOINERS)


_JOINERS = {"and", "et", "y", "e", "the", "la", "le", "les"}


def _beside(name: str, known: str) -> str:
    """What stands in a name besides one that is known, where that is its beginning or its end and a comma or an "and" parts them; "" where not."""
    whole = rf"{re.escape(known)}{_SHORT}"
    joins = "(?:and|et|y|e)"
    ends = re.compile(rf"(?:^(?:the )?{whole},?(?: {joins})? (?=\S)|(?:,| {joins}) (?:the |la |le |les )?{whole}$)", re.IGNORECASE)
    cut = ends.sub("", name).strip(" ,") if name.casefold() != known.casefold() else name
    parted = ends.search(name)
    return cut if parted and re.search(r",| (?:and|et|y|e) ", parted.group()) else ""


_SHORT = r"(?:\s*\([^()]*\))?"
"""A short name in brackets."""


def _rest(name: str, found: Sequence[Member]) -> bool:
    """Whether a name has a word that those before it, which it has whole, do not."""
    words = set(_key(name).split())
    said = [set(_key(each.name).split()) for each in found]
    return bool(words - set().union(*(each for each in said if each <= words)))


def in_doubt(name: str) -> bool:
    """Whether the name of a member could be those of several: it has a comma or an "and" at which nothing tells whether a name ends."""
    joints = _joints(name)
    rights = [name[each.end : joints[at + 1].start if at + 1 < len(joints) else len(name)] for at, each in enumerate(joints)]
    # "Women, Bread, and Mills": of single words none is a name.
    row = any(map(_several, rights))
    if re.search(r"\w (?:et|y) (?=[A-ZÀ-Ý]{2})", name):
        return True
    for at, (joint, right) in enumerate(zip(joints, rights, strict=True)):
        if joint.words == " and ":
            could = _has_body(joint.left) and _several(joint.left) and _several(right) and (_begins_body(right, "") or _ends_body(right))
        else:
            last = at + 1 == len(joints)
            row_goes_on = _named(right) or (_several(right) and (not last or _ABBREVIATION.search(joint.left)))
            # "Reed Watch, Lamps": two names, or one and its city. What goes on with an "and" is a name with a comma in it, unless an
            # abbreviation stands before it.
            pair = len(joints) == 1 and _several(joint.left) and (_acronym(joint.left.strip()) or not re.search(r" (?:and|et|y|e|&) ", right))
            could = (pair or (row and bool(row_goes_on))) and not _is_place(right) and not _spells(joint.left, name[joint.end :])
        if could:
            return True
    return False


def _outside_brackets(words: str, separator: str) -> list[str]:
    """The parts of words between separators that stand outside brackets; one that is never closed holds nothing."""
    closed = _closed_brackets(words)
    depth = 0
    cuts = []
    for match in re.finditer(rf"[()]|{separator}", words):
        if match.start() in closed:
            depth += 1 if match.group() == "(" else -1
        elif match.group() not in "()" and depth == 0:
            cuts.append(match.span())
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(words)]
    return [words[a:b] for a, b in zip(starts, ends, strict=True)]


def _closed_brackets(words: str) -> set[int]:
    """Where the brackets stand that have their other half."""
    open_ones: list[int] = []
    found: set[int] = set()
    for match in re.finditer(r"[()]", words):
        if match.group() == "(":
            open_ones.append(match.start())
        elif open_ones:
            found |= {open_ones.pop(), match.start()}
    return found


def _after_seats(words: str) -> list[str]:
    """Cut behind each seat: "(State)" or ", State", where another name follows."""
    state = state_name_pattern()
    cuts = [
        match.end("seat")
        for match in re.finditer(
            rf"(?P<seat>(?:\([^()]*(?:\([^()]*\))?[^()]*\)|, (?:{state})\b))(?=(?:,|;)? ?(?:and )?(?:(?:[Tt]he )?[A-ZÀ-Ý“]|[a-z]+$))", words
        )
        if (find_state(match["seat"].strip("(), ")) or find_state(match["seat"].strip("()").rpartition(",")[2].strip()))
        and re.match(r"(?:[,;]| and )", words[match.end("seat") :])
        and words.count("(", 0, match.start()) == words.count(")", 0, match.start())
    ]
    starts, ends = [0, *cuts], [*cuts, len(words)]
    return [words[a:b].strip(" ,;") for a, b in zip(starts, ends, strict=True)]


def _told_apart(words: str) -> list[str]:
    """Names in a row, cut at the commas and "and" that part them."""
    name, _ = split_seat(words)
    tail = words[len(name) :] if words.startswith(name) else ""
    if not tail:
        name = words
    joints = _joints(name)
    end = len(name)
    # From the end: what stands behind a joint reaches to the next one that parts.
    for joint in reversed(joints):
        joint.parts = _begins_name(joint, name[joint.end : min(end, joint.end + _NAME)])
        end = joint.start if joint.parts else end
    if any(joint.parts for joint in joints):
        for stretch, last in _stretches(joints):
            _row(stretch, name, name[: last.start] if last else name, bare=last is None and not tail)
    cuts = [joint for joint in joints if joint.parts]
    starts, ends = [0, *(joint.end for joint in cuts)], [*(joint.start for joint in cuts), len(name)]
    names = [name[a:b] for a, b in zip(starts, ends, strict=True)]
    return [*names[:-1], names[-1] + tail]


def _joints(name: str) -> list[_Joint]:
    found: list[_Joint] = []
    depth = at = 0
    for match in _JOINT.finditer(name):
        depth += name.count("(", at, match.start()) - name.count(")", at, match.start())
        at = match.start()
        if depth == 0:
            begin = found[-1].end if found else 0
            words = re.sub(r"\b(?:et|y)\b", "and", match["words"])
            found.append(_Joint(words, match.start(), match.end(), name[begin : match.start()]))
    return found


def _begins_name(joint: _Joint, right: str) -> bool:
    """Whether a name ends at a joint and another one begins, by the words on both sides."""
    left = joint.left
    comma = joint.words.startswith(",")
    # "MLN, Millers of the North": an abbreviation and what it stands for.
    if _is_place(right) or not _several(right) or (comma and (_spells(left, right) or _only_body(left))):
        return False
    begins = _begins_body(right, "" if comma else _OF) and (comma or _has_body(left))
    ends = _ends_body(left)
    alone = joint.start == len(left) and joint.words.strip() == ","  # no comma stands before it
    closed = _ABBREVIATION.search(left) and (not comma or _named(right) or (alone and len(right.split()) > _CITY))
    if right.startswith("The ") or (_ARTICLE.match(right) and _has_body(right)) or closed:
        return True
    if joint.words == " and ":
        # "the Council and Union for Bread": both may share what follows.
        return _several(left) and begins != ends and (begins or _has_body(right))
    return begins or (ends and _named(right)) or (joint.words.endswith(" and ") and _several(left) and _named(right))


def _stretches(joints: Sequence[_Joint]) -> Iterator[tuple[list[_Joint], _Joint | None]]:
    """The joints that part nothing yet, between two that do, each run with the one behind it."""
    run: list[_Joint] = []
    for joint in list(joints):
        if joint.parts:
            yield run, joint
            run = []
        else:
            run.append(joint)
    yield run, None


def _row(run: Sequence[_Joint], name: str, upto: str, *, bare: bool) -> None:
    """In a row of names commas part them too: where no "and" follows that could end a row within a name, and behind an abbreviation that what
    follows does not spell out. `bare`: no seat stands behind the last name, so that it may be a city."""
    for at, joint in enumerate(run):
        right = name[joint.end : run[at + 1].start if at + 1 < len(run) else len(upto)]
        if not joint.words.startswith(",") or _is_place(right):
            continue
        rest = upto[joint.end : joint.end + _NAME]
        city = bare and at + 1 == len(run) and len(right.split()) <= _CITY and not _named(right)
        alone = _acronym(joint.left.strip()) and not _spells(joint.left, rest)
        joint.parts = alone or (not city and " and " not in f"{joint.words}{rest}")


def _acronym(words: str) -> bool:
    return re.fullmatch(r"[^\W\d_a-z][^\W_a-z-]+", words) is not None


def _spells(left: str, words: str) -> bool:
    """Whether `left` is an abbreviation that words stand for: its letters are initials of theirs, in order."""
    initials = iter(word[0].upper() for word in re.findall(r"[^\W\d_]+", words))
    return _acronym(left.strip()) and all(letter in initials for letter in left.strip())


def _several(words: str) -> bool:
    """Whether words are enough for a name: two of them, or an abbreviation."""
    return len(_ARTICLE.sub("", words.strip(), count=1).split()) > 1 or _acronym(words.strip())


def _has_body(words: str) -> bool:
    return re.search(rf"\b{pattern('members', 'bodies').source}\b", _BRACKETS.sub("", words), re.IGNORECASE) is not None


def _is_place(words: str) -> bool:
    """Whether words name a part of a body, or a State, with the body's abbreviation behind it: what goes on with the name before."""
    return _inner(words) or find_state(ABBREVIATED_BEHIND.sub("", words)) is not None


def _only_body(words: str) -> bool:
    """Whether words are nothing but the word for an organisation: "Society" in "Society, Bread and Mills Institute" begins a name and is none."""
    return re.fullmatch(rf"(?:the )?{pattern('members', 'bodies').source}", words.strip(), re.IGNORECASE) is not None


def contains_word_of_body(name: str) -> bool:
    """Whether a word of a name is an organisation's, in any language of the table."""
    return _has_body(name)


def _named(words: str) -> bool:
    """Whether words are an organisation's: the word for one, or an abbreviation."""
    return _has_body(words) or any(_acronym(word) for word in re.findall(r"[\w-]+", words))


def _begins_body(words: str, behind: str) -> bool:
    return re.match(rf"(?:the )?{pattern('members', 'bodies').source}\b{behind}", words, re.IGNORECASE) is not None


def _ends_body(words: str) -> bool:
    return re.search(rf"\b{pattern('members', 'bodies').source}$", _BRACKETS.sub("", words).strip(), re.IGNORECASE) is not None


def _inner(words: str) -> bool:
    return re.match(rf"(?:the )?(?:[\w’'-]+ )?{pattern('members', 'inner').source}(?![\w-])", words, re.IGNORECASE) is not None
