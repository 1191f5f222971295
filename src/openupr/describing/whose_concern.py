"""Whose concern or allegation a sentence of a national report tells of: the State's own, somebody else's, or nobody's who is named.

“Concerns have arisen about the wells”, “some fear that wells run dry” admit nothing: a State that tells of them says who is worried, or not even
that. So it is read off the grammar: a verb or noun of concern (`languages/en/whose_concern.toml`), the head of its subject or of the words behind
“by”, and whether the words for the problem stand in its clause. Who is not known to be the State or an organ that speaks for it is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..kept_patterns import kept_pattern
from ..labelling.masking import FOREIGN, OTHER, names_masked
from ..languages.word_tables import by_language, has_table, table
from ..records import WhoseConcern
from .names_kept import EVERY_WORD

_THAT = re.compile(r"\bthat\b")
_SHARED = 4
"""Words that a subject has at most that a verb behind “and” shares: “the Government dug wells and is concerned”."""


def whose_concern(sentence: str, own: str | None, words: str = "") -> WhoseConcern:
    """Whose concern the sentence tells of, where it has one. `words` are those for the problem that it may admit (empty: no wording says so); where
    they stand in a clause without such a concern, the State says itself what they say. The State's, where nobody's concern is reported."""
    if not has_table("whose_concern"):
        return WhoseConcern.STATE
    text = names_masked(sentence, EVERY_WORD, own).text
    found = list(_reported(text))
    at = text.find(words) if words else -1
    if at >= 0:
        found = [(start, end, whose) for start, end, whose in found if start <= at < end]
    elif any(_taken(text, 0, len(text))):
        return WhoseConcern.STATE
    every = {whose for *_, whose in found}
    if not every or WhoseConcern.STATE in every:
        return WhoseConcern.STATE
    return WhoseConcern.ANOTHER if WhoseConcern.ANOTHER in every else WhoseConcern.NOT_SAID


@by_language
def concern_pattern(name: str) -> re.Pattern[str]:
    """One of the expressions of the table, with those for parts of it."""
    words = table("whose_concern")
    source: str = words[name]
    for part in ("helps", "clause", "view"):
        source = source.replace(f"{{{part}}}", words[part])
    return kept_pattern(source)


def _reported(text: str) -> Iterator[tuple[int, int, WhoseConcern]]:
    """Every concern that a masked sentence reports: where the clause begins and ends in which it stands, and whose it is."""
    things = [match.span() for match in concern_pattern("thing").finditer(text)]
    for since, until in pairwise(sorted({0, len(text), *(match.start() for match in concern_pattern("opens").finditer(text))})):
        taken = list(things)
        for name in ("impersonal", "before", "behind", "no_holder"):
            for match in concern_pattern(name).finditer(text, since, until):
                if not any(match.start() < end and start < match.end() for start, end in taken):
                    taken.append(match.span())
                    yield since, until, _holder(name, text, since, match)


def _holder(name: str, text: str, since: int, match: re.Match[str]) -> WhoseConcern:
    if name == "behind":
        return _by_head(match["who"])
    if name == "before":
        return _by_head(*_subject(text, match.start()))
    # That nobody is named is the State's, where it acknowledges that there is a concern.
    acknowledged = any(_THAT.search(text, at, match.start()) for at in _taken(text, since, match.start()))
    return WhoseConcern.STATE if acknowledged or any(_taken(text, since, match.start(), "shares")) else WhoseConcern.NOT_SAID


def _taken(text: str, since: int, until: int, verbs: str = "takes") -> Iterator[int]:
    """Behind which verbs the State under review takes something as its own there: “the Government acknowledges that ...”."""
    for match in concern_pattern(verbs).finditer(text, since, until):
        if _by_head(*_subject(text, match.start())) is WhoseConcern.STATE:
            yield match.end()


def _subject(text: str, at: int) -> tuple[str, ...]:
    """The pieces of a sentence in which the head of the subject of the verb at this place may stand: the words right before, then those before “and”;
    of a verb that shares its subject, the words with which the sentence begins too."""
    pieces = [piece.strip() for piece in re.split(concern_pattern("stops"), concern_pattern("helping").sub("", text[:at]))]
    said = [piece for piece in pieces if piece]
    if len(said) < len(pieces) and not pieces[-1]:
        return tuple(_up_to_own(piece) for piece in (*said[-1:], *said[:1]))
    return tuple(said[:-3:-1])


def _up_to_own(piece: str) -> str:
    """The first words of a piece, up to one that is the State."""
    words = piece.split()[:_SHARED]
    return " ".join(next((words[: k + 1] for k, word in enumerate(words) if concern_pattern("own").match(word)), words))


def _by_head(*pieces: str) -> WhoseConcern:
    """Whose a subject is, by its head, the last word before a preposition."""
    for piece in pieces:
        named = re.split(concern_pattern("stops"), piece.strip(), maxsplit=1)[0]
        head = re.split(concern_pattern("ends"), f" {named}", maxsplit=1)[0]
        words = [word for word in head.split() if not word.endswith("ly")]
        if words and OTHER not in head and FOREIGN not in words and _is_own(words):
            return WhoseConcern.STATE
    return WhoseConcern.ANOTHER


def _is_own(words: list[str]) -> bool:
    return any(concern_pattern(name).match(" ".join(words[k:])) for name in ("own", "facts") for k in (-1, -2))
