"""Which treaties the State is asked to join, and in which requests: by the treaty's name, however they are worded and whatever their strength.

Only what is sure, by a closed grammar: a deed that leads to joining and is asked for (`joining_heads`), and the treaties in its object.
Up to each of these nothing may stand but what names treaties, joins them and says when. Behind anything else (“except”, “implement”,
“in line with”, “the declaration under article 22 of”) nothing is taken to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...extracting.working_group_report.part_two.beginnings import is_verb
from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, has_table, language_read, reading_in, table, wording
from ...names.treaty_mentions import TreatyMention, treaties_named
from ...records import Clause, Item, Review
from ..known_before import KnownBefore
from ..own_of_clause import own_words, words_before_own
from .joining_heads import TABLE, JoiningHead, asked_lead, joining_heads


def treaties_asked(review: Review) -> dict[str, tuple[str, ...]]:
    """The clauses that ask the State to join a treaty, or to move towards it, by the treaty's code in `names`; where the words leave open which
    treaty of several it is, it is none of them. Nothing of a review in a language that has no such wordings."""
    return by_treaty(review, asked_to_join)


def by_treaty(review: Review, asked: Callable[[str], frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """The clauses by the codes of the treaties of which a request is `asked` something; nothing of a review in a language without such
    wordings."""
    found: dict[str, list[str]] = {}
    if not has_table(TABLE, review.language):
        return {}
    with reading_in(review.language):
        for item in review.items:
            for clause in item.clauses:
                for code in sorted(_asked_itself(item, clause, asked)):
                    found.setdefault(code, []).append(clause.id)
    return {code: tuple(clauses) for code, clauses in found.items()}


def _asked_itself(item: Item, clause: Clause, asked: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """What a clause is `asked`, without what only another State's words in front of its own name."""
    lead = words_before_own(item, clause)
    if not lead:
        return asked(clause.request)
    own = {code for each in treaties_named(own_words(item, clause)) for code in each.codes}
    return frozenset(code for code in asked(clause.request) if code in own or code not in asked(lead))


JOINS_KNOWN: KnownBefore[tuple[str, str], tuple[frozenset[str], bool]] = KnownBefore()
"""What is known of a request, by the language in which it is read and its words: the codes of the treaties that it asks to join, and whether it
surely asks for nothing else (`joining_treaties.joining`)."""


def asked_to_join(request: str) -> frozenset[str]:
    """The codes of the treaties that a request surely asks to join."""
    known = JOINS_KNOWN.of((language_read(), request))
    return known[0] if known is not None else _asked_to_join(request)


def _asked_to_join(request: str) -> frozenset[str]:
    if not wording(TABLE, "deed").search(request):
        return frozenset()
    named = treaties_named(request)
    if not named:
        return frozenset()
    found: set[str] = set()
    last: TreatyMention | None = None
    for head in joining_heads(request):
        # “Ratify this one and adhere to the other treaties, such as that one”: to join them is what both deeds are.
        in_row = last is not None and wording(TABLE, "row").fullmatch(request, last.end, head.start) is not None
        near = head.near and not (in_row and _between("other").match(request, head.end))
        objects = _objects(request, head, named, near=near)
        last = objects[-1] if objects and not near else None
        for each in objects:
            found |= each.codes
    return frozenset(found | _named_before(request, named))


def _objects(text: str, head: JoiningHead, named: tuple[TreatyMention, ...], *, near: bool) -> list[TreatyMention]:
    """The treaties in the object of a deed, which stand right behind it where it is joining only so (`near`)."""
    found: list[TreatyMention] = []
    at = last = head.end
    for each in named:
        if each.start < head.end:
            continue
        if not _leads_on(text, at, each.start, near=near and not found, first=at == head.end):
            break
        at = last = each.end
        if not _behind("may").match(text, each.end):
            break
        if not _behind("had").match(text, each.end):
            found.append(each)
    if _behind("by_others").match(text, last) or (head.bare and _behind("told").match(text, last)):
        return []
    return found


def _leads_on(text: str, at: int, end: int, *, near: bool, first: bool) -> bool:
    """Whether nothing stands between two places but what leads on to another treaty that is to be joined."""
    if first and not near and (beside := _between("with_it").match(text, at, end)):
        at = beside.end()
    if near and not wording(TABLE, "not_yet").search(text, at, end):
        return _pieces(text, at, end, ("manner", "near"))
    return _pieces(text, at, end, ("kind", "called", "these", "manner", "said", "tail", "unknown", "words"))


def _pieces(text: str, at: int, end: int, kinds: tuple[str, ...]) -> bool:
    while at < end:
        every = (match for kind in kinds if (match := _between(kind).match(text, at, end)) and match.end() > at and _is_no_request(kind, match))
        piece = next(every, None)
        if piece is None:
            return False
        at = piece.end()
    return True


def _is_no_request(kind: str, match: re.Match[str]) -> bool:
    """Whether no word of what a row of treaties begins with is a request by itself: “and publish the treaties, such as”."""
    return kind != "kind" or not any(map(is_verb, match.group().lower().split()))


def _named_before(text: str, named: tuple[TreatyMention, ...]) -> set[str]:
    """The treaties that “its early ratification” goes back to."""
    found: set[str] = set()
    for again in wording(TABLE, "it").finditer(text):
        last = next((each for each in reversed(named) if each.end <= again.start()), None)
        if last is None or ";" in text[last.end : again.start()] or wording(TABLE, "other_text").search(text, last.end, again.start()):
            continue
        deed = wording(TABLE, "deed").search(text, again.start(), again.end())
        if deed is not None and asked_lead(text, deed.start(), deed.group()) is not None:
            found |= last.codes
    return found


def _between(key: str) -> re.Pattern[str]:
    return _expressions()["between", key]


def _behind(key: str) -> re.Pattern[str]:
    return _expressions()["behind", key]


@by_language
def _expressions() -> dict[tuple[str, str], re.Pattern[str]]:
    return {(part, key): kept_pattern(words) for part in ("between", "behind") for key, words in table(TABLE)[part].items()}
