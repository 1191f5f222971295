"""What a sentence charges: it criticises or demands, or the State refuses or admits something in it. A cut that keeps the praise and drops the charge
says the contrary of its paragraph."""

from __future__ import annotations

from enum import StrEnum

from ....extracting.compilation.reporting_verbs import verbs_in
from ....extracting.national_report.self_reports import problems_in
from ....labelling.tokens import tokens
from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language, wording
from ....records import Tenor
from ...topics.review_sentences import OWN_WORDS, SentenceSource
from .brief_order import grave, praises, speakers_tenors

_LEAST_WORD = 4
_DEMANDS = frozenset({Tenor.RECOMMENDED, Tenor.URGED})
CRITICISES = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED})
"""What a verb of speech does by which its speaker criticises."""


class Charge(StrEnum):
    """What a sentence does beside telling: each kind has its own weight on a page."""

    CRITICISM = "criticism"  # it criticises, or tells of a problem or a grave act
    DEMAND = "demand"  # it recommends or urges
    REFUSAL = "refusal"  # the State does not do something, or not yet


@by_language(most=4_096)
def charges_in(words: str, source: SentenceSource) -> frozenset[Charge]:
    """What a sentence of such a record charges."""
    if source in OWN_WORDS:
        found = {Charge.REFUSAL: refuses(words), Charge.CRITICISM: bool(problems_in(words))}
    else:
        tenors = speakers_tenors(words)
        tells = not tenors & _DEMANDS and (bool(problems_in(words)) or grave(words))  # what is demanded is no finding
        found = {Charge.DEMAND: bool(tenors & _DEMANDS), Charge.CRITICISM: bool(tenors & CRITICISES) or tells}
    return frozenset(kind for kind, there in found.items() if there)


def refuses(words: str) -> bool:
    """Whether a State says that it does not do something."""
    return wording("briefs", "refuses").search(words) is not None


def demands(words: str) -> bool:
    """Whether a sentence begins by recommending or urging."""
    return any(verb.tenor in _DEMANDS for verb in verbs_in(words)[:1])


def takes_back(before: str, words: str) -> bool:
    """Whether a sentence criticises what the one before it only welcomes, though no word turns it round."""
    return praises(before) and bool(speakers_tenors(words) & CRITICISES) and on_the_same(before, words)


def on_the_same(before: str, words: str) -> bool:
    """Whether a sentence is on what one before it tells: it shares a word, or points back to it."""
    return wording("briefs", "of_the_same").search(words) is not None or bool(_telling(before) & _telling(words))


def shares_its_matter(before: str, words: str) -> bool:
    """Whether two sentences share a word that tells what they are on: none of a name, nor a verb of who says them."""
    return bool(_matter(before) & _matter(words))


def _matter(words: str) -> set[str]:
    said = {verb.at for verb in verbs_in(words)}
    read = tokens(words, unify_states=False)
    plain = (token for token in read if words[token.start].islower() and token.start not in said)
    return {token.stem for token in plain if len(token.word) > _LEAST_WORD and token.word not in stop_words()}


def _telling(words: str) -> set[str]:
    read = tokens(words, unify_states=False)
    return {token.stem for token in read if len(token.word) > _LEAST_WORD and token.word not in stop_words()}
