"""Requests to join a treaty, and the treaties that a text names: only where the treaty itself is named can such a request be answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...describing.requests import beginnings_of_requests
from ...kept_patterns import kept_pattern
from ...labelling.tokens import tokens
from ...languages.messages import Message, message_of
from ...languages.word_tables import by_language, language_read, table
from ...light_dataclass import dataclass
from ...names import facts_of, treaties
from ...text.prefiltered_patterns import PrefilteredPattern
from ..concern_matching import ilo_conventions
from .treaties_asked import JOINS_KNOWN, asked_to_join

Mention = frozenset[str]
"""One naming of a treaty: its code in `names`, or several where the words leave open which of a family it is ("the Optional Protocols")."""

_GLOSS = re.compile(r"\s*\((?:the\s+)?(?P<short>[A-Za-z]+)\)")
"""What a name is short for, in brackets behind it."""

_BEHIND = 160
"""Characters behind the name of a family in which the subject of one of its members may stand."""


@dataclass(frozen=True, slots=True)
class TreatyJoining:
    """What a request surely asks to join (`treaties_asked`): the treaties `named`. `only`: it asks for nothing else, and they are all known."""

    named: frozenset[Mention]
    only: bool


@cache
def _families() -> dict[str, list[str]]:
    found: dict[str, list[str]] = facts_of(__package__, "joining")["families"]
    return found


@by_language
def _pattern(name: str) -> re.Pattern[str]:
    return kept_pattern(table("joining_treaties")["patterns"][name], re.IGNORECASE)


@by_language
def _ilo() -> re.Pattern[str]:
    """Conventions of the International Labour Organization by their numbers, with what they are on."""
    return re.compile(table("matters")["ilo"]["pattern"] + table("joining_treaties")["patterns"]["ilo_on"], re.IGNORECASE)


@by_language(most=4_096)
def joining(wordings: tuple[str, ...]) -> TreatyJoining:
    """What a recommendation asks to join, by the wordings of its clauses."""
    if len(wordings) == 1 and (known := JOINS_KNOWN.of((language_read(), wordings[0]))) is not None:
        return TreatyJoining(frozenset(frozenset({code}) for code in known[0]), known[1])
    named: set[Mention] = set()
    only = True
    for wording in wordings:
        codes = asked_to_join(wording)
        named |= {frozenset({code}) for code in codes}
        for part in requests_in_wording(wording):
            verb = _pattern("join").search(part)
            asked, left = _read(part[verb.end() :]) if verb else (frozenset[Mention](), "")
            only = only and verb is not None and bool(asked) and all(each & codes for each in asked) and _nothing_else(part, verb, left)
    return TreatyJoining(frozenset(named), only and bool(named))


def _nothing_else(part: str, verb: re.Match[str], left: str) -> bool:
    """Whether a request asks for nothing but to join treaties that are known; `left`: what stands behind the verb, without their names."""
    leading = _pattern("leading").fullmatch(part[: verb.start()].strip())
    return leading is not None and not _pattern("further").search(part, verb.end()) and not _pattern("unknown").search(left)


def joins_outright(request: str) -> bool:
    """Whether a request asks to join a treaty, and for no less: not to consider it, to take steps or to speed it up."""
    verb = _pattern("join").search(request)
    return verb is not None and _pattern("outright").search(request[: verb.start()].strip()) is not None


def answers_it(asked: TreatyJoining, names: Iterable[Mention]) -> bool:
    """Whether one of the treaties that are asked for is among those that a text names."""
    told = list(names)
    return any(one & other for one in asked.named for other in told)


def speaks_of_joining(text: str) -> bool:
    """Whether a text speaks of joining a treaty at all: that it was done, is planned or declined."""
    return _pattern("told").search(text) is not None


def answers_of_joining(sentence: str) -> bool:
    """Whether a sentence speaks of joining a treaty, and does not only tell that it was asked about."""
    return speaks_of_joining(sentence) and not _pattern("of_a_question").search(sentence)


def treaties_not_named(many: int) -> Message:
    """Why a document does not answer a request that only asks to join `many` treaties: it names none of them."""
    return message_of(
        many, one="We did not find the treaty to be joined named there.", many="We did not find any of the {n} treaties to be joined named there."
    )


def treaties_in(text: str) -> frozenset[Mention]:
    """The treaties that a text names. Where it tells which of a family, the name of the family beside them says nothing more."""
    return _read(text)[0]


def blank_where_treaties(text: str) -> str:
    """A text with blanks in the place of the treaties that it names, letter for letter."""
    return _read(text)[1]


@cache
def treaty_labels() -> frozenset[str]:
    """The words by which the labeller knows treaties, not bodies or subjects ("ICCPR", "OP_CAT")."""
    return frozenset(_families())


def treaties_in_text(text: str) -> frozenset[str]:
    """The treaties that a text names, each by the labeller's word for it ("OP_CAT"), or by its code where the labeller has none; a family of which it
    does not tell the member by the family's word."""
    found = set()
    for mention in treaties_in(text):
        found |= {_words()[mention]} if mention in _words() else {_words().get(frozenset({code}), code) for code in mention}
    return frozenset(found)


@by_language
def _words() -> dict[Mention, str]:
    families = _families()
    firsts = {frozenset({codes[0]}): name for name, codes in families.items() if codes[0] not in table("joining_treaties")["subjects"]}
    return firsts | {frozenset(codes): name for name, codes in families.items()}


@by_language(most=16_384)
def _read(text: str) -> tuple[frozenset[Mention], str]:
    """The treaties that a text names, and the text with blanks in the place of their names."""
    left, found = _by_table(text)
    shown = list(left)
    for token in tokens(left, unify_states=False):
        name, printed = token.word, left[token.start : token.end]
        if name in _families() and (" " in printed or not printed.islower()):  # a cat is no treaty
            has_protocol = f"OP_{name}" in _families()
            before = _pattern("protocol").search(left, 0, token.start) if has_protocol else None
            behind = _pattern("own_protocol").match(left, token.end) if has_protocol else None  # "ICCPR's optional protocols"
            start, end = before.start() if before else token.start, behind.end() if behind else token.end
            found.add(_told_apart(f"OP_{name}" if before or behind else name, left, start, end))
            shown[start:end] = " " * (end - start)
    for match in _ilo().finditer(left):
        if codes := ilo_conventions(match.group()):
            found |= {frozenset({code}) for code in codes}
            shown[match.start() : match.end()] = " " * len(match.group())
    for match in _pattern("its_protocol").finditer(left):  # "CAT and its Optional Protocol"
        shown[match.start() : match.end()] = " " * len(match.group())
        found |= {frozenset(_families()[f"OP_{code}"]) for each in list(found) for code in each if f"OP_{code}" in _families()}
    single = {code for each in found if len(each) == 1 for code in each}
    return frozenset(each for each in found if len(each) == 1 or not each & single), "".join(shown)


def _by_table(text: str) -> tuple[str, set[Mention]]:
    """The treaties that are named as `names` knows them, and the text with blanks in their place."""
    found: set[Mention] = set()
    left = list(text)
    for match in _named().finditer(text):
        code = _codes()[_key(match.group())]
        # "the Optional Protocol to the Covenant on ...": the table may know the covenant by these words, and not its protocol.
        protocol = _pattern("protocol").search(text, 0, match.start()) if f"OP_{code}" in _families() else None
        start, end = protocol.start() if protocol else match.start(), match.end()
        mention = _told_apart(f"OP_{code}", text, start, end) if protocol else frozenset({code})
        found.add(mention)
        # "the Optional Protocol to the Convention on ... (CRPD)": the letters are short for the convention's name, and ask for nothing more.
        gloss = _GLOSS.match(text, end)
        if gloss is not None and mention & set(_families().get(f"OP_{gloss['short'].upper()}", ())):
            end = gloss.end()
        left[start:end] = " " * (end - start)
    return "".join(left), found


def _told_apart(name: str, text: str, start: int, end: int) -> Mention:
    """The treaties that a name of the labeller stands for; of a family the one whose number stands before it in the text, or its subject behind."""
    family, subjects = _families()[name], table("joining_treaties")["subjects"]
    number = _pattern("number").search(text, 0, start)
    words = text[number.start() if number else start : end + _BEHIND]
    return frozenset([code for code in family if code in subjects and re.search(subjects[code], words, re.IGNORECASE)] or family)


@cache
def _codes() -> dict[str, str]:
    """The code of each treaty by its names of several words: the short ones are the labeller's, which knows what is no treaty ("cat")."""
    every = [(name, each.code) for each in treaties() for name in _names(each.name, each.aliases)]
    return {_key(name): code for name, code in every if len(name.split()) > 1}


def _names(name: str, aliases: tuple[str, ...]) -> Iterator[str]:
    yield from (name, re.sub(r", \d{4}$", "", name), *aliases)


@cache
def _named() -> PrefilteredPattern:
    longest = sorted(_codes(), key=lambda key: (-len(key), key))
    return PrefilteredPattern((re.sub(r"\\? ", r"[\\s\\W]+", re.escape(key)) for key in longest), r"\b", r"\b", re.IGNORECASE)


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))


def requests_in_wording(wording: str) -> Iterator[str]:
    """The requests that one wording makes, each from its verb on; what leads to the first is its own."""
    begun = [0, *(token.start for token in beginnings_of_requests(wording, tokens(wording, unify_states=False))[1:])]
    for start, end in zip(begun, [*begun[1:], len(wording)], strict=True):
        if part := wording[start:end].strip(" ,;."):
            yield part
