"""A concern, and a passage of a document, as they are compared: what each is about, its words, and the things that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ...describing.persons.capitals import WordKind
from ...describing.persons.words_in_text import text_words as capitals_in
from ...extracting.compilation.bodies_named import mentions
from ...extracting.compilation.reporting_verbs import verbs_in
from ...labelling import grave_acts
from ...labelling.encoded_texts import text_vectors
from ...labelling.subject_vectors import subject_vector
from ...labelling.tokens import STATE, Token, tokens
from ...labelling.word_rarity import rarity
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass, fields
from ...names import state, states_of_demonym
from ...names.treaty_mentions import treaties_named
from ...text.sentences import sentences
from ..concern_matching import ilo_conventions, matters_pattern, parts_of_words, plain_of_acts
from ..treaties.joining_treaties import treaty_labels
from ..treaties.treaties_asked import asked_to_join
from ..treaties.treaties_to_join import ToJoin, treaties_to_join
from .fixed_expressions import without_fixed
from .instruments_named import instruments_named
from .subject_families import Spoken, answers_no_other, at_home, concern_subjects, spoken_of
from .subject_weights import subject_weight

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_OPENING = 200
"""Characters of a sentence in which its reporting verb is looked for."""

_MARKS = frozenset(";,.:")

_TELLING = 1.5
"""The rarity from which both words of a pair tell something: "domestic violence", not "human rights"."""

_FEWEST_TELLING = 4
"""Telling words beside an aside with which a concern says something by itself."""

_OF_ANY = 0.05
"""The weight of a word, of a subject, up to which it stands in passages on any (`subject_weights.toml`)."""

_GERUND = re.compile(r"\b(?:for|of|by|in|from|on|at|without|to)\s+$")
"""What stands before a verb that is no one's who reports."""

_SHORTEST_NAME = 3
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class ConcernText:
    """A concern: the identifier of its sentence, `words` that can be understood alone, its `heading`, the sentence `before` it in the paragraph, and
    the `sisters`: the words of all other sentences there."""

    record: str
    words: str
    heading: str = ""
    before: str = ""
    sisters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedInText:
    """What a text names: families of subjects, points and people (`points.toml`), pairs of words that stand side by side, treaties, grave acts,
    and `names` with a capital that nothing explains: places, peoples, laws, institutions. `instruments`: laws by their numbers, plans by what they
    are on."""

    speaks: Spoken
    pairs: frozenset[tuple[str, str]]
    treaties: frozenset[str]
    acts: frozenset[str]
    names: frozenset[str]
    instruments: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ComparedConcern:
    """A concern as it is held against passages: `words` without who says it, what they are `about` (384,), their `stems`, and what it `names`.

    `leans`: it is understood with what stands before it alone. `to_join`: the treaties that it asks to join, or to lift a reservation to.
    `elsewhere`: it is itself on what passages about other States and about how the report was made are on. `act_stems` are those of the words for
    its grave acts, `telling` those of its words that are no stop words, numbers or marks and name no more than the State: what it says. `core` are
    those of them that it does not only say by the way, of what a thing is for or by which treaty; empty where it says nothing so, or hardly anything
    else. `naming` are its words with blanks for those that name no subject. `sisters` are the telling stems of each other sentence of its paragraph.
    `told_at`: where the telling words stand in `words`, each with its stem. `own` is the State under review.
    """

    record: str
    words: str
    about: NDArray[np.float32]
    stems: tuple[str, ...]
    names: NamedInText
    leans: bool
    to_join: ToJoin | None
    elsewhere: bool
    act_stems: frozenset[str]
    telling: frozenset[str]
    core: frozenset[str] = frozenset()
    naming: str = ""
    sisters: tuple[frozenset[str], ...] = ()
    told_at: tuple[tuple[int, int, str], ...] = ()
    own: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ComparedPassage:
    """A passage as concerns are held against it: what each of its sentences is `about` (s, 384), their `stems` without those of fixed expressions,
    what it `names`, and the same of its `heading`, as far as it has one. `at_home`: some sentence of it is on what the State does at home. `own` is
    the State under review. `begins`: where it begins in the words of its record."""

    record: str
    words: str
    about: NDArray[np.float32]
    stems: tuple[frozenset[str], ...]
    names: NamedInText
    at_home: bool
    heading_about: NDArray[np.float32] | None
    heading_stems: frozenset[str]
    own: str | None = None
    begins: int = 0


@by_language(most=2048)  # the concerns of a document are read together first, and then compared one by one
def words_of_statement(sentence: str) -> str:
    """What a sentence says, without who says it: from its first reporting verb on, names of bodies taken out."""
    # "The Group of States" says nothing yet: a verb is no capitalised word. "Criteria for recognizing refugees" is said of others.
    verbs = [verb for verb in verbs_in(sentence) if verb.at < _OPENING and not verb.words[:1].isupper() and not _GERUND.search(sentence, 0, verb.at)]
    first = min(verbs, key=lambda verb: verb.at, default=None)
    if first is not None and len(sentence[first.at + len(first.words) :].split()) >= 5:
        sentence = sentence[first.at + len(first.words) :]
    shown = list(sentence)
    to_join = _names_to_join(sentence)
    for mention in mentions(sentence):
        if not any(start < mention.end and mention.start < end for start, end in to_join):
            shown[mention.start : mention.end] = " " * (mention.end - mention.start)
    return " ".join("".join(shown).split())


def _names_to_join(sentence: str) -> list[tuple[int, int]]:
    """Where treaties stand that are to be joined: a short name is a body's too ("ratify ICRMW and CED"), and there it names the treaty."""
    found: list[tuple[int, int]] = []
    for verb in matters_pattern("ratifying").finditer(sentence):
        codes = asked_to_join(sentence[verb.start() :])
        found += [(each.start, each.end) for each in treaties_named(sentence) if each.start >= verb.end() and each.codes & codes]
    return found


def each_sought(every: Sequence[ConcernText], own: str | None) -> list[ComparedConcern]:
    """Concerns as they are compared (`sought`), of which the encoder reads all at once: one by one it takes twice as long."""
    text_vectors([words_of_statement(asked.words) or asked.words for asked in every], own)
    return [sought(asked, own) for asked in every]


def sought(asked: ConcernText, own: str | None) -> ComparedConcern:
    """A concern as it is compared. `own` is the State under review (ISO 3166 alpha-3)."""
    words = words_of_statement(asked.words)
    found = _without_own_name(tokens(words), own)
    loose = without_fixed(found)
    telling = [token for token in loose if _tells(token)]
    leans = bool(asked.before) and asked.words.startswith(asked.before)
    speaks = (
        concern_subjects(words_of_statement(asked.words.removeprefix(asked.before)), words_of_statement(asked.before))
        if leans
        else concern_subjects(words)
    )
    treaties = _treaties(found, words)
    if not treaties and not matters_pattern("instrument").search(words):
        # A treaty may be named where who says it is: "the Committee on ... recommended that it ratify the Convention".
        treaties = _treaties(tokens(asked.words), asked.words)
    named = _named(words, found, speaks, treaties, asked.words)
    return ComparedConcern(
        asked.record,
        words,
        subject_vector(words or asked.words, own),
        tuple(sorted({token.stem for token in loose} - _MARKS)),
        named,
        leans or any(matters_pattern(name).search(text) for name, text in (("leaning", asked.words), ("pointing_back", words))),
        _to_join(words, asked.words, own),
        answers_no_other(words),
        frozenset(token.stem.lower() for act in grave_acts(asked.words) for token in tokens(act.words)) - plain_of_acts(),
        frozenset(token.stem for token in telling),
        _core(words, telling),
        _naming(words, telling),
        tuple(_sister(words_of_statement(sister), own) for sister in asked.sisters),
        tuple((token.start, token.end, token.stem) for token in telling),
        own,
    )


def _core(words: str, telling: Sequence[Token]) -> frozenset[str]:
    """The telling words that stand in no aside, where there is one."""
    asides = [match.span() for match in matters_pattern("aside").finditer(words)]
    left = frozenset(token.stem for token in telling if not any(start <= token.start < end for start, end in asides))
    return left if asides and len(left) >= _FEWEST_TELLING else frozenset()


def _naming(words: str, telling: Sequence[Token]) -> str:
    """The words with blanks for all but the telling ones that name a subject: “set” and “adopt” stand beside any."""
    shown = list(" " * len(words))
    for token in telling:
        if subject_weight(token.stem) > _OF_ANY:
            shown[token.start : token.end] = words[token.start : token.end]
    return "".join(shown)


@by_language(most=4_096)
def _sister(words: str, own: str | None) -> frozenset[str]:
    return frozenset(token.stem for token in without_fixed(_without_own_name(tokens(words), own)) if _tells(token))


def _without_own_name(found: Sequence[Token], own: str | None) -> list[Token]:
    """The tokens without the adjective of the State under review, with what of its name stands before it (“Costa Rican”): all of its documents have
    them."""
    adjectives = {at for at, token in enumerate(found) if own in states_of_demonym(token.word.capitalize())}
    if own is None or not adjectives:
        return list(found)
    name = state(own).name.lower().split()
    parts = {at - 1 for at in adjectives if at and found[at - 1].word in name}
    return [token for at, token in enumerate(found) if at not in adjectives | parts]


def _to_join(words: str, whole: str, own: str | None) -> ToJoin | None:
    """What a concern asks to join; a treaty may be named where who says it is."""
    return treaties_to_join(words if treaties_named(words) or matters_pattern("instrument").search(words) else whole, whole, own)


def _tells(token: Token) -> bool:
    word = token.word.lower()
    return token.stem != STATE and re.search(r"[^\W\d_]{3}", token.stem) is not None and word not in stop_words() and word not in parts_of_words()


@by_language(most=1_024)
def passage_features(record: str, words: str, own: str | None, heading: str = "", begins: int = 0) -> ComparedPassage:
    """A passage as it is compared. `own` is the State under review, `begins` where the words begin in those of the record.
    Kept: concerns are held against it, and so is what was asked in the review before."""
    import numpy as np

    found, title = tokens(words), tokens(heading)
    spans, loose = sentences(words), without_fixed(found)
    spoken = [spoken_of(_within(found, *span)) for span in spans]
    speaks = Spoken(*(frozenset[str]().union(*(getattr(each, kind.name) for each in (*spoken, spoken_of(title)))) for kind in fields(Spoken)))
    return ComparedPassage(
        record,
        words,
        np.array([subject_vector(words[start:end], own) for start, end in spans], dtype=np.float32).reshape(len(spans), -1),
        tuple(frozenset(token.stem for token in _within(loose, *span)) - _MARKS for span in spans),
        _named(words, found, speaks, _treaties(found, words), words),
        bool(at_home(words, spans)),
        subject_vector(heading, own) if heading else None,
        frozenset(token.stem for token in title) - _MARKS,
        own,
        begins,
    )


def _within(found: Sequence[Token], start: int, end: int) -> list[Token]:
    return [token for token in found if start <= token.start < end]


def _named(words: str, found: Sequence[Token], speaks: Spoken, treaties: frozenset[str], whole: str) -> NamedInText:
    stems = [token.stem for token in found]
    pairs = {(one, other) for one, other in pairwise(stems) if one not in _MARKS and other not in _MARKS}
    left = {token.stem for token in without_fixed(found)}
    telling = frozenset(pair for pair in pairs if left.issuperset(pair) and min(map(rarity, pair)) > _TELLING)
    return NamedInText(speaks, telling, treaties, _acts(whole), _names(words), instruments_named(words))


def _treaties(found: Sequence[Token], words: str) -> frozenset[str]:
    return frozenset(token.word for token in found if token.word in treaty_labels()) | ilo_conventions(words)


@by_language(most=4_096)
def _acts(text: str) -> frozenset[str]:
    return frozenset(act.act for act in grave_acts(text))


def _names(text: str) -> frozenset[str]:
    return frozenset(
        word.plain
        for word in capitals_in(text)
        if word.sort in (WordKind.ABBREVIATION, WordKind.NAME, WordKind.UNKNOWN)
        and len(word.plain) >= _SHORTEST_NAME
        and not re.fullmatch(r"[\W\d_]+", word.plain)
    )
