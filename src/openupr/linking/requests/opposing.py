"""Whether two requests ask for opposite deeds on one thing: to repeal a law and to adopt it, to ratify a treaty and not to.

They may have all their words in common but one, and yet nobody who made the one asked for the other. What it goes by stands in `opposing.toml`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...labelling.tokens import Token, tokens
from ...labelling.verbs import verb_lexicon
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass

_JOINTS = frozenset("of on for to that which who with in against from by at under as and or , . ; : including without".split())
"""Words at which the phrase of the verb's object ends."""

_MORE = frozenset({",", "or"})
"""Tokens that lead from one verb to the next."""

_LONGEST = 10
"""Tokens of such a phrase, and of what may stand before the verb, that are looked at."""


@dataclass(frozen=True, slots=True)
class Deed:
    """The deed with which a request begins: its `verb`, whether it is `refused` ("do not"), the last word of the verb's object (`head`: "law"), the
    first word of matter after the verb (`thing`: "press"; "" for none), and whether a word between turns the deed round once more (`turned`)."""

    verb: str
    refused: bool
    head: str
    thing: str
    turned: bool


def deed(found: Sequence[Token], matter: Collection[str]) -> Deed | None:
    """The deed of a request from its tokens and its stems of matter; None where no verb is found at its beginning."""
    refused = False
    for at, token in enumerate(found[: _LONGEST + 1]):
        word, after = token.stem, found[at + 1 :]
        if _refuses(found, at):
            refused = not refused
        elif word in _known() or (word in verb_lexicon().category and word not in _words("refusing", "opening")):
            return _of(word, refused, after, matter)
        elif word not in _words("refusing", "opening"):
            return None
    return None


def opposed(one: Deed | None, other: Deed | None) -> bool:
    """Whether two deeds are opposite ones on the same thing."""
    if one is None or other is None or (one.head, one.thing, one.turned) != (other.head, other.thing, other.turned):
        return False
    if one.verb == other.verb:
        return one.refused != other.refused
    sides = [side for pair in _opposites() for side in (pair, pair[::-1]) if one.verb in side[0]]
    against = any(other.verb in side[1] for side in sides)
    along = any(other.verb in side[0] for side in sides)
    return (along if one.refused != other.refused else against) and not (along and against)


def _of(verb: str, refused: bool, after: Sequence[Token], matter: Collection[str]) -> Deed | None:
    if len(after) > 1 and after[0].word in _MORE and any(token.stem in _known() for token in after[1:3]):
        return None  # "abolish, or suspend": two deeds, and which one is meant is left open
    phrase: list[str] = []
    for token in after[:_LONGEST]:
        if token.word in _JOINTS or token.word.endswith("ing"):
            if phrase:
                break
            continue
        phrase.append(token.stem)
    verbs = verb_lexicon().category
    place = next((k for k, t in enumerate(after) if t.stem in matter and t.stem not in verbs and t.stem not in _known()), len(after))
    thing = after[place].stem if place < len(after) else ""
    head = phrase[-1] if phrase else ""
    turned = sum(token.stem in _words("inner", "turning") for token in after[:place]) % 2 == 1
    return Deed(verb, refused, "law" if head in _words("inner", "alike") else head, thing, turned)


def _refuses(found: Sequence[Token], at: int) -> bool:
    word = found[at].stem
    following = found[at + 1] if at + 1 < len(found) else None
    if word in _words("refusing", "before_ing"):
        return following is not None and following.word.endswith("ing") and following.stem in _known() | verb_lexicon().category.keys()
    if word not in _words("refusing", "not") or following is None or following.stem in _words("refusing", "after"):
        return False
    return not any(token.stem in _words("refusing", "unless") for token in found[:at])


@by_language
def _words(part: str, name: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(table("opposing")[part][name]))


@by_language
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((_stems(pair["one"]), _stems(pair["other"])) for pair in table("opposing")["opposite"])


@by_language
def _known() -> frozenset[str]:
    return frozenset(stem for pair in _opposites() for side in pair for stem in side)


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words))
