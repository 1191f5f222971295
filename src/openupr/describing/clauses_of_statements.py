"""The clauses of a sentence in which a speaker may criticise beside what it praises: “welcomed the law, but noted that wells ran dry”.

A head that has learnt from whole sentences gives less to a concern beside praise than to the same words alone. So these are looked at by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..extracting.compilation.reporting_verbs import main_verbs, verbs_in
from ..languages.word_tables import has_table, wording
from ..records import Tenor

_ASKING = frozenset({Tenor.RECOMMENDED, Tenor.URGED})
_CRITICAL = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED})
_FEWEST = 4
"""Words of a clause that says something by itself."""
_WHOLE = 0.95
"""The share of a sentence from which on a clause is nothing but that."""
_LEFT_OVER = re.compile(r"(?:\s+(?:and|but|also|while|it|,))*$")
_FINITE = re.compile(r"(?:also |further )*(?:[a-z]+ed|was|shared)\b")
_OF_ANOTHER = re.compile(r"\b(?:having|being|been|be|to|by|who|which|that)\s+$")
_BY = re.compile(r"\s+by\b")


def clauses_beside(sentence: str) -> tuple[str, ...]:
    """Those that begin with a verb of the speaker's own that neither welcomes nor asks, or with a word that turns ("although"), each as a sentence
    of its own; none of a sentence that has one clause."""
    pieces = list(_pieces(sentence))
    return tuple(f"It {piece}" if _FINITE.match(piece) else piece for piece in pieces if len(piece) <= _WHOLE * len(sentence))


def clauses_of_critic(sentence: str) -> tuple[str, ...]:
    """What a speaker criticizes or asks in a sentence that praises too, or turns ("but"): its clauses that a verb of concern or asking begins;
    without one, those that no verb of praise begins. Of another sentence the whole."""
    begun: dict[int, Tenor | None] = {}
    cuts = list(_cuts(sentence))
    for _, start, tenor in cuts:
        begun[start] = begun.get(start) or tenor  # behind a word that turns ("while") a verb may begin the clause
    turns = any(tenor is None for *_, tenor in cuts)
    if not turns and Tenor.WELCOMED not in begun.values():
        return (sentence,)
    told: frozenset[Tenor | None] = frozenset({*_CRITICAL, *_ASKING})
    if not told.intersection(begun.values()):
        told = frozenset({*Tenor, None}) - {Tenor.WELCOMED}
    ends = pairwise([*sorted(begun), len(sentence)])
    return tuple(sentence[start:end] for start, end in ends if begun[start] in told)


def _pieces(sentence: str) -> Iterator[str]:
    cuts = sorted([*_cuts(sentence), (len(sentence), len(sentence), None)], key=lambda cut: cut[1])
    tenor: Tenor | None = None
    for (_, start, begins), (end, _, _) in pairwise(cuts):
        turns = begins is None
        if not turns:
            tenor = begins
        if (turns and tenor in _ASKING) or (not turns and (tenor in _ASKING or tenor is Tenor.WELCOMED)):
            continue
        piece = _LEFT_OVER.sub("", sentence[start:end].strip(" ,.;")).strip(" ,")
        if len(piece.split()) >= _FEWEST:
            yield piece


def _cuts(sentence: str) -> Iterator[tuple[int, int, Tenor | None]]:
    """Where a clause ends and the next one begins, and the tenor of the verb that this begins with; None of a word that turns."""
    verbs = verbs_in(sentence)
    own = main_verbs(sentence, verbs, verbs[0]) if verbs else ()
    for verb in verbs:
        words = verb.words.lower().split()
        is_clause = (
            words[0].endswith("ing") or words[-1].endswith("ing") or sentence[: verb.at].rstrip().endswith(",")
        ) and verb.tenor not in _ASKING
        if (verb in own or is_clause) and not _OF_ANOTHER.search(sentence[: verb.at]) and not _BY.match(sentence, verb.at + len(verb.words)):
            yield verb.at, verb.at, verb.tenor
    if has_table("asking"):
        yield from ((found.start(), found.end(), None) for found in wording("asking", "turns").finditer(sentence))
