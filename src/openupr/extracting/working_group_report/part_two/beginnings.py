"""What a stretch of an item begins with: a verb of a request, a gerund, a noun, or words that go on with what stands before.

"ratify", "consider signing and ratifying" and "take steps to accede to" are verbs; "signing" a gerund; "the Convention on ..." and "OP-CAT" nouns;
"in particular ...", "which ...", "as recommended by ..." go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from ....languages.word_tables import table


class Kind(StrEnum):
    """What a stretch begins with. `ADVERB`: it is nothing but adverbs ("promptly")."""

    VERB = "verb"
    GERUND = "gerund"
    NOUN = "noun"
    ADVERB = "adverb"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Beginning:
    """`verb_end` is the offset where the leading verbs end; `of_verbs_only`: nothing follows them ("consider the possibility of ratifying")."""

    kind: Kind
    verb_end: int
    of_verbs_only: bool


_SEPARATORS = re.compile(r"^(?:[\s,;./|:*∗–—]|and/or\b|and\b|or\b|as well as\b|but\b)+", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:the|its|their|an?|all|other|any|both|these|those|ILO|UN|[A-Z]{2,}[-A-Z0-9]*|[A-Z][\w’'-]*\s+(?:of|on|for|to|against)\b|Optional|Second|First|Third|Convention)\b"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "that it has already signed", "that is well equipped": what stands before is described, nothing is asked.
_RELATIVE = re.compile(
    r"that\s+(?:(?:it|they|he|she|\w+)\s+(?:has|have|had)|(?:it\s+|they\s+)?(?:is|are|was|were|has|have|had|will|would|can|could|may|might))\b"
)
# "In line with its pledge, develop ...": what comes before the verb of a request.
_INTRODUCED = re.compile(r",\s+(?:and\s+)?(?P<words>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,2})")
# "with the support of the States continue to ...": the same without a comma, where what follows shows the verb.
_AMID = re.compile(
    r"\b(?!(?:to|and|or|not|can|will|may|should|that|which|who|the|an?|its|their|of|for|in|by|with|further|fully)\s)[a-z]+\s+(?P<verb>[a-z]+)\s+(?:to|the|an?|its|their|all|any)\b"
)
# Words with which a request says itself that it asks, though it begins with another: "the tolls should be lifted", "a plan to be adopted".
_ASKS = re.compile(r"\b(?:should|must|shall|ought\s+to|to be \w+(?:ed|en|t))\b")
# Words that join what follows to what stands before, and open no request.
_JOINS = (
    r"(?:in|on|at|of|for|with|without|within|by|from|to|into|through|as|and|or|but|nor|while|when|where|if|because|since|until|unless|after|before"
    r"|during|under|over|upon|against|among|amongst|between|towards?|about|including|especially|particularly|notably|that|which|who|whose|both|all|such"
    r"|also|so|than|via|per|despite|regarding|concerning|following|throughout|across|beyond|behind|inter)\b"
)
_JOINING = re.compile(_JOINS)
# "to elevate ...": a verb, whichever; not "to other treaties", "to all".
_INFINITIVE = re.compile(
    r"to\s+(?!(?:the|an?|its|their|all|any|every|each|both|other|others|this|these|those|such|more|further|no|some|\w+ing)\b)[a-z]"
)
# A word that takes an object and is none of those: "annul its decision", "frame a new law".
_TRANSITIVE = re.compile(rf"(?!{_JOINS})[a-z][\w’'-]*\s+(?:the|an?|its|their|all|any|every)\b")
# A capital that opens a sentence, as the word behind it shows: "Vest the council with ...".
_SENTENCE = re.compile(r"[A-Z][a-z]+\s+(?:the|an?|its|their|all|any|every|each|in|on|with|out|up|to|more|further)\b")
TREATY = re.compile(
    r"(?:(?:the\s+)?[A-Z]{2,}[-A-Z0-9]*(?=[\s,;:]|$)"
    r"|(?:(?:the|its|their|an?|both|all|other)\s+)?(?:(?:\d{4}\s+)?[A-Z][\w’'-]*\s+(?:[\w’'-]+\s+){0,7}?|\d{4}\s+)?(?:Convention|Covenant|Protocol|Statute|Treaty|Agreement)s?\b)"
)
"""A treaty by the words that its name begins with, or an abbreviation."""
_BELONGS = re.compile(r"(?:its|their|other)\b|.*\bthereto$", re.DOTALL)
_NO_GERUND = frozenset(("including", "following", "regarding", "concerning", "during", "notwithstanding", "according", "pending"))
_LINKING = frozenset(("and", "or", "to", "with", "steps", "efforts", "ratification", "accession", "of", "possibility", "party"))
_NAMED = frozenset(("possibility", "ratification", "accession", "party", "process"))
# Words that, after a verb, are no object of it: "consider the possibility of signing and/or ratifying".
_EMPTY_OBJECT = frozenset(
    (
        "the a of at as with early earliest soon priority possible positively possibility process steps necessary efforts "
        "ratification accession party"
    ).split()
)
# "consider signing at the earliest possible time": when, behind the verb.
_WHEN = re.compile(
    r"\s+(?:at\s+the\s+earliest|at\s+an\s+early|as\s+(?:soon|early)\s+as|in\s+the\s+near|without\s+(?:further\s+)?delay)\b(?:\s+\w+){0,3}$"
)
_DETERMINERS = frozenset(("the", "a", "an", "its", "their"))


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(table("request_verbs")[which].split())


def is_verb(word: str) -> bool:
    """Whether a word is a verb of requests ("ratify")."""
    return word in _words("base")


def is_gerund(word: str) -> bool:
    """Whether a word is a verb's form in -ing, and no preposition ("including")."""
    return word.endswith("ing") and len(word) > 5 and word not in _NO_GERUND


def treaty(words: str) -> bool:
    """Whether a stretch begins with a treaty, and not with one that belongs to the treaty before ("its Protocol", "the Protocol thereto")."""
    return TREATY.match(words) is not None and _BELONGS.match(words) is None


def beginning(words: str) -> Beginning:
    """What a stretch of words begins with."""
    before = _SEPARATORS.match(words)
    shift = before.end() if before else 0
    bare = words[shift:]
    tokens = list(_WORD.finditer(bare))[:14]
    kind, end = _kind(bare, tokens)
    return Beginning(kind, shift + (end or (tokens[0].end() if tokens else 0)), _of_verbs_only(words))


def stands_alone(words: str) -> bool:
    """Whether a stretch asks without a verb of request before it: "the tolls should be lifted", "a plan to be adopted"."""
    return _ASKS.search(words) is not None and _JOINING.match(words) is None


def continues(words: str) -> bool:
    """Whether a stretch that does not begin with a verb asks nothing without what stands before: it begins with a word that joins ("in order to",
    "including"), and no verb of its own comes behind what it introduces."""
    return _JOINING.match(words) is not None and _INFINITIVE.match(words) is None and _ASKS.search(words) is None and not _introduces(words)


def opens_sentence(words: str) -> bool:
    """Whether the capital of the first word is that of a request, whatever its verb, and not that of a name: "Vest the council with ...", "In line
    with its pledge, dig ..."."""
    if not words[:1].isupper() or _NOUN.match(words):
        return False
    return _introduces(words) or (_SENTENCE.match(words) is not None and not _JOINING.match(words.lower()))


def opens_with_verb(words: str) -> bool:
    """Whether the first word is a verb of requests, adverbs aside; also in the third person ("ensures")."""
    for token in list(_WORD.finditer(words))[:8]:
        word = token.group().lower()
        if is_verb(word) or is_verb(word.removesuffix("s")) or is_verb(word.removesuffix("es")):
            return True
        if not (word.endswith("ly") or word == "and" or word in _words("before")):
            return False
    return False


def opens_item(words: str) -> bool:
    """Whether the first word of an item may be its verb though we don't know it: "Dig wells", not "In line with its pledge" nor "the wells"."""
    return words[:1].isupper() and not _JOINING.match(words.lower())


def _introduces(words: str) -> bool:
    """Whether a verb comes behind a comma, or amid words that only introduce it."""
    for found in _INTRODUCED.finditer(words):
        behind = found["words"].split()
        if _first_is_verb(behind) or _TRANSITIVE.match(words, found.start("words")):
            return True
    return any(is_verb(found["verb"]) for found in _AMID.finditer(words))


def _first_is_verb(words: list[str]) -> bool:
    """Whether the first word is a verb of requests, adverbs aside."""
    first = next((word for word in words if word not in _words("before")), "")
    return is_verb(first)


def _kind(bare: str, tokens: list[re.Match[str]]) -> tuple[Kind, int]:
    index = 0
    while index < len(tokens) and tokens[index].group().lower() in _words("before"):
        index += 1
    if not tokens or tokens[0].group().lower() == "as" or _RELATIVE.match(bare):
        return Kind.OTHER, 0  # "as recommended by", "that it has signed"
    if index == len(tokens):
        return Kind.ADVERB, tokens[-1].end()
    word = tokens[index].group().lower()
    if is_verb(word) or word in _words("reporting") or (word == "that" and index == 0):
        return Kind.VERB, _verb_end(tokens, index)
    if is_gerund(word) or (word in {"of", "to"} and index + 1 < len(tokens) and tokens[index + 1].group().endswith("ing")):
        return Kind.GERUND, 0
    if _TRANSITIVE.match(bare) or (index and tokens[index - 1].group().endswith("ly") and word.islower() and not word.endswith(("ed", "ing"))):
        return Kind.VERB, tokens[index].end()  # "annul its decision", "publicly speak out": whatever the verb
    return (Kind.NOUN if _NOUN.match(bare) else Kind.OTHER), 0


def _verb_end(tokens: list[re.Match[str]], index: int) -> int:
    """The offset after the leading verbs: "consider signing and ratifying", "take steps to become a party to"."""
    end = tokens[index].end()
    for at in range(index + 1, len(tokens)):
        word = tokens[at].group()
        lowered = word.lower()
        gerund = tokens[at - 1].group().lower().endswith("ing")  # "ensuring free access": what follows one is no verb
        verbal = (is_verb(lowered) and not gerund) or lowered in _words("before") or lowered.endswith("ing") or lowered in _LINKING
        if lowered in {"the", "a"}:
            verbal = at + 1 < len(tokens) and tokens[at + 1].group().lower() in _NAMED
        if not verbal or (word[0].isupper() and not word.islower()):
            break
        end = tokens[at].end()
    return end


def _of_verbs_only(words: str) -> bool:
    tokens = [token.group().lower() for token in _WORD.finditer(_WHEN.sub("", words))]
    if not tokens or len(tokens) > 12 or any(word.isupper() and len(word) > 1 for word in words.split()) or any(map(str.isdigit, words)):
        return False
    if tokens[-1] == "process" and "ratification" not in tokens and "accession" not in tokens:
        return False  # "consolidate the process" has its object
    verbal = _words("base") | _words("before") | _EMPTY_OBJECT | {"and", "or"}
    if any(first in _DETERMINERS and second not in _EMPTY_OBJECT | _words("before") for first, second in pairwise(tokens)):
        return False  # "accelerate the reform": a noun that looks like a verb
    return all(token in verbal or is_gerund(token) for token in tokens)
