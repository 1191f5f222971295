"""How much each word of a request tells of what is asked, by how rare it is."""

from __future__ import annotations

from ....labelling.tokens import STATE, tokens
from ....labelling.verbs import clause_verbs, verb_lexicon
from ....labelling.word_rarity import rarity
from ....languages.stop_words import stop_words
from ...topics.passages_cut import names_a_kind
from ...topics.topic_phrases import names_no_subject

_SHORT = 3
_MOST_OF_ONE, _MOST_BESIDE = 5.0, 2.0
"""How much one word counts at the most, and one of a verb or of a law by its kind: one alone is not enough."""


def telling_weights(request: str) -> dict[str, float]:
    """How much each word tells of what is asked, by its stem. The verbs of asking tell nothing."""
    every = tokens(request)
    verbs = clause_verbs(every)
    asking = {verbs.first, verbs.second, verbs.inner}
    found: dict[str, float] = {}
    for at, each in enumerate(every):
        if at in asking or len(each.word) <= _SHORT or not each.word[0].isalpha() or each.word == STATE or each.word in stop_words():
            continue
        if not names_no_subject(each.stem):
            beside = each.stem in verb_lexicon().category or names_a_kind(each.word.removesuffix("s"))
            most = rarity(each.stem) if each.stem.isupper() else _MOST_BESIDE if beside else _MOST_OF_ONE
            found[each.stem] = min(rarity(each.stem), most)
    return found
