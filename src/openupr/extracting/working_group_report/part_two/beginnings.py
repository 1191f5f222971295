"""What a stretch of an item begins with: a verb of a request, a gerund, a noun, or words that go on with what stands before.

"ratify", "consider signing and ratifying" and "take steps to accede to" are verbs; "signing" a gerund; "the Convention on ..." and "OP-CAT" nouns;
"in particular ...", "which ...", "as recommended by ..." go on.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import partial
from itertools import pairwise

from ....kept_patterns import kept_pattern
from ....languages.word_tables import by_language, table, wording
from ....light_dataclass import dataclass

_wording = partial(wording, "beginnings")


class BeginningKind(StrEnum):
    """What a stretch begins with. `ADVERB`: it is nothing but adverbs ("promptly")."""

    VERB = "verb"
    GERUND = "gerund"
    NOUN = "noun"
    ADVERB = "adverb"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Beginning:
    """`verb_end` is the offset where the leading verbs end; `of_verbs_only`: nothing follows them ("consider the possibility of ratifying")."""

    kind: BeginningKind
    verb_end: int
    of_verbs_only: bool


_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "In line with its pledge, develop ...": what comes before the verb of a request.
_INTRODUCED = re.compile(r",\s+(?:and\s+)?(?P<words>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,2})")
TREATY = kept_pattern(
    r"(?:(?:the\s+)?[A-Z]{2,}[-A-Z0-9]*(?=[\s,;:]|$)"
    r"|(?:(?:the|its|their|an?|both|all|other)\s+)?(?:(?:\d{4}\s+)?[A-Z][\w’'-]*\s+(?:[\w’'-]+\s+){0,7}?|\d{4}\s+)?(?:Convention|Covenant|Protocol|Statute|Treaty|Agreement)s?\b)"
)
"""A treaty by the words that its name begins with, or an abbreviation."""
_NO_GERUND = frozenset(("including", "following", "regarding", "concerning", "during", "notwithstanding", "according", "pending"))
_LINKING = frozenset(("and", "or", "to", "with", "steps", "efforts", "ratification", "accession", "of", "possibility", "party"))
_NAMED = frozenset(("possibility", "ratification", "accession", "party", "process"))
_NAMED_ACTS = frozenset(("ratification", "accession", "signature", "adoption", "establishment", "abolition"))
_LEADING_PREPOSITION = re.compile(r"(?:of|to)\s+")
# Words that, after a verb, are no object of it: "consider the possibility of signing and/or ratifying".
_EMPTY_OBJECT = frozenset(
    (
        "the a of at as with early earliest soon priority possible positively possibility process steps necessary efforts "
        "ratification accession party"
    ).split()
)
_DETERMINERS = frozenset(("the", "a", "an", "its", "their"))


@by_language
def _words(which: str) -> frozenset[str]:
    return frozenset(table("request_verbs")[which].split())


def is_verb(word: str) -> bool:
    """Whether a word is a verb of requests ("ratify")."""
    return word in _words("base")


def is_gerund(word: str) -> bool:
    """Whether a word is a verb's form in -ing, and no preposition ("including")."""
    return word.endswith("ing") and len(word) > 5 and word not in _NO_GERUND


def begins_with_treaty(words: str) -> bool:
    """Whether a stretch begins with a treaty, and not with one that belongs to the treaty before ("its Protocol", "the Protocol thereto")."""
    return TREATY.match(words) is not None and _wording("belongs").match(words) is None


def beginning(words: str) -> Beginning:
    """What a stretch of words begins with."""
    before = _wording("separators").match(words)
    shift = before.end() if before else 0
    bare = words[shift:]
    tokens = list(_WORD.finditer(bare))[:14]
    kind, end = _kind(bare, tokens)
    return Beginning(kind, shift + (end or (tokens[0].end() if tokens else 0)), _of_verbs_only(words))


def act_in_own_words(words: str) -> int | None:
    """Where the name of an act begins with which a stretch begins: "reviewing the law", "of acceding to", "the ratification of"; None for another."""
    preposition = _LEADING_PREPOSITION.match(words)
    at = preposition.end() if preposition else 0
    tokens = [token.group().lower() for token in list(_WORD.finditer(words, at))[:3]]
    named = tokens[1:] if tokens and tokens[0] in _DETERMINERS else tokens
    if tokens and (is_gerund(tokens[0]) or (named and named[0] in _NAMED_ACTS and named[1:2] == ["of"])):
        return at
    return None


def only_weighs(words: str) -> bool:
    """Whether a stretch asks to consider an act, or the possibility of one, and not for it."""
    return _wording("weighs").search(words) is not None


def asks_without_verb(words: str) -> bool:
    """Whether a stretch asks without a verb of request before it: "the tolls should be lifted", "a plan to be adopted"."""
    return _wording("asks").search(words) is not None and _wording("joining").match(words) is None


def continues(words: str) -> bool:
    """Whether a stretch that does not begin with a verb asks nothing without what stands before: it begins with a word that joins ("in order to",
    "including"), and no verb of its own comes behind what it introduces."""
    return (
        _wording("joining").match(words) is not None
        and _wording("infinitive").match(words) is None
        and _wording("asks").search(words) is None
        and not _introduces(words)
    )


def opens_sentence(words: str) -> bool:
    """Whether the capital of the first word is that of a request, whatever its verb, and not that of a name: "Vest the council with ...", "In line
    with its pledge, dig ..."."""
    if not words[:1].isupper() or _wording("noun").match(words):
        return False
    return _introduces(words) or (_wording("sentence").match(words) is not None and not _wording("joining").match(words.lower()))


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
    return words[:1].isupper() and not _wording("joining").match(words.lower())


def _introduces(words: str) -> bool:
    """Whether a verb comes behind a comma, or amid words that only introduce it."""
    for found in _INTRODUCED.finditer(words):
        behind = found["words"].split()
        if _first_is_verb(behind) or _is_transitive(words, found.start("words")):
            return True
    return any(is_verb(found["verb"]) for found in _wording("amid").finditer(words))


def _first_is_verb(words: list[str]) -> bool:
    """Whether the first word is a verb of requests, adverbs aside."""
    first = next((word for word in words if word not in _words("before")), "")
    return is_verb(first)


def _kind(bare: str, tokens: list[re.Match[str]]) -> tuple[BeginningKind, int]:
    index = 0
    while index < len(tokens) and tokens[index].group().lower() in _words("before"):
        index += 1
    if not tokens or tokens[0].group().lower() == "as" or _wording("relative").match(bare):
        return BeginningKind.OTHER, 0  # "as recommended by", "that it has signed"
    if index == len(tokens):
        return BeginningKind.ADVERB, tokens[-1].end()
    word = tokens[index].group().lower()
    if is_verb(word) or word in _words("reporting") or (word == "that" and index == 0):
        return BeginningKind.VERB, _verb_end(tokens, index)
    if is_gerund(word) or (word in {"of", "to"} and index + 1 < len(tokens) and tokens[index + 1].group().endswith("ing")):
        return BeginningKind.GERUND, 0
    if _is_transitive(bare) or (index and tokens[index - 1].group().endswith("ly") and word.islower() and not word.endswith(("ed", "ing"))):
        return BeginningKind.VERB, tokens[index].end()  # "annul its decision", "publicly speak out": whatever the verb
    return (BeginningKind.NOUN if _wording("noun").match(bare) else BeginningKind.OTHER), 0


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
    tokens = [token.group().lower() for token in _WORD.finditer(_wording("when").sub("", words))]
    if not tokens or len(tokens) > 12 or any(word.isupper() and len(word) > 1 for word in words.split()) or any(map(str.isdigit, words)):
        return False
    if tokens[-1] == "process" and "ratification" not in tokens and "accession" not in tokens:
        return False  # "consolidate the process" has its object
    verbal = _words("base") | _words("before") | _EMPTY_OBJECT | {"and", "or"}
    if any(first in _DETERMINERS and second not in _EMPTY_OBJECT | _words("before") for first, second in pairwise(tokens)):
        return False  # "accelerate the reform": a noun that looks like a verb
    return all(token in verbal or is_gerund(token) for token in tokens)


def _is_transitive(words: str, at: int = 0) -> bool:
    """Whether a word takes an object and is none of those that join: "annul its decision", "frame a new law"."""
    return _wording("joining").match(words, at) is None and _wording("transitive").match(words, at) is not None
