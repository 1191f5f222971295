"""The sentences of a review's documents that tell outright of something that was made, and which of them tells it of what a request asks to make.

One sentence has to have what is asked for in the request's own words, and a deed that is over. Where a word of it leaves anything open ("draft",
"proposed", "not yet"), it tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from ....labelling.tokens import Token, tokens
from ....labelling.verbs import clause_verbs, verb_lexicon
from ....labelling.word_rarity import rarity
from ....languages.polarity import Scopes
from ....languages.reversal_words import turn_behind
from ....languages.stop_words import stop_words
from ....languages.word_tables import has_table, wording
from ....light_dataclass import dataclass
from ....names import find_state
from ....names.demonyms import states_of_demonym
from ....records import Review
from ...topics.passages_cut import names_a_kind
from ...topics.review_sentences import ReviewSentence, SentenceSource, paragraphs_cut
from ...topics.topic_phrases import first_letters
from ..chosen.session_days import year_begun

TABLE = "told_as_done"
DOCUMENTS = frozenset({SentenceSource.STATE_REPORT, SentenceSource.BODY, SentenceSource.STATE_SAID})
"""Where a deed is told: in the national report, by UN bodies, or by the State in the dialogue. What contributors say is a claim."""
_SHORT = 2
_SHARE = 0.6
"""The share of what the words of a request tell, by how rare they are, that a sentence has at the least. Set on SVN, ITA-07 and AFG."""
_ENOUGH = 15.0
"""How much the words that both have tell together, at the least: three rare ones, or a rare one and its law."""
_MANY, _SHARE_OF_MANY = 30.0, 0.4
"""From so much that both have, a smaller share is enough: the request goes on to say what for."""
_FEWEST = 2
_CONSIDER = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Making:
    """What a request asks to make or to end: the stems of its `acts`, what tells it (`telling`), and words that weigh only where they are there too
    (`beside`): verbs, laws and plans by their kind. It `ends` something; it asks for that alone (`alone`)."""

    acts: frozenset[str]
    telling: frozenset[str]
    beside: frozenset[str]
    ends: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: ReviewSentence
    tokens: tuple[Token, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class DeedTold:
    """The `sentence` that tells a deed; `whole`: it has all that the request tells, which asks for nothing else."""

    sentence: ReviewSentence
    whole: bool


class DeedsTold:
    """The deeds that the documents of a review tell of: its national report, its compilation, and what the State said in the dialogue."""

    def __init__(self, review: Review) -> None:
        self.review = review

        self._cut: dict[str, list[_Read]] = {}

    def tells(self, making: Making, asked_in: Review) -> DeedTold | None:
        """The sentence that tells as done what is asked for, the one with most of its words; None where none does. A deed of a year before it was
        asked for is another one."""
        beginnings = {stem: "" if stem.isupper() else first_letters(stem) for stem in making.telling}
        may_tell = (name for name, text in self._texts.items() if _weight(making.telling, (stem for stem, of in beginnings.items() if of in text)))
        deeds = (each for name in may_tell for each in self._deeds_in(name))
        weighed = [(weight, each) for each in deeds if (weight := _shared(making, each.stems)) and _is_since(each, asked_in)]
        for _, each in sorted(weighed, key=lambda pair: -pair[0]):
            if _is_that_deed(making, each):
                return DeedTold(each.sentence, making.alone and making.telling <= each.stems)
        return None

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The paragraphs and statements in which a deed may be told, in lower case, by their identifiers: few of them have to be cut."""
        return {name: text.lower() for name, text in self._printed.items()}

    @cached_property
    def _printed(self) -> dict[str, str]:
        """The same as they are printed."""
        review = self.review
        found: dict[str, str] = {each.id: each.text.clean for each in review.national_report.text.paragraphs} if review.national_report else {}
        found |= {each.id: each.text.clean for each in (review.report.statements if review.report is not None else ()) if each.is_own_word}
        for concern in (*(review.compilation.concerns if review.compilation is not None else ()), *review.observed):
            found[concern.paragraph] = f"{found.get(concern.paragraph, '')} {concern.text.clean}"
        return found

    def _is_turned(self, name: str, words: str) -> bool:
        """Whether what stands behind a sentence in its paragraph turns it round: "However, it was vetoed."."""
        at = self._printed[name].find(words)
        return at >= 0 and turn_behind(self._printed[name], at + len(words)) is not None

    def _deeds_in(self, name: str) -> list[_Read]:
        """The sentences of a paragraph that tell a deed and leave nothing open."""
        if name not in self._cut:
            of = paragraphs_cut(self.review, (name,)) if _has_a_deed(self._texts[name]) else {}
            told = (each for every in of.values() for each in every if each.source in DOCUMENTS and tells_a_deed(each.words))
            plain = [each for each in told if not self._is_turned(name, each.words)]
            read = [(each, tuple(tokens(each.words, unify_states=False))) for each in plain]
            self._cut[name] = [_Read(each, words, frozenset(token.stem for token in words)) for each, words in read]
        return self._cut[name]


def making(request: str, state: str) -> Making | None:
    """What a request to the State of this code asks to make or to end; None where it asks for nothing of which a sentence could say that it is
    done: to strengthen, to go on, to ensure."""
    every = tokens(request, unify_states=False)
    verbs = clause_verbs(every)
    acting = [at for at in (verbs.first, verbs.second, verbs.inner) if at >= 0]
    said = " ".join(every[at].word for at in acting)
    acts = frozenset(every[at].stem for at in acting if wording(TABLE, "acts").match(every[at].word))
    if not acts:
        return None
    later = [at for at in (*verbs.others, *verbs.examples) if at > max(acting)]
    telling: set[str] = set()
    beside: set[str] = set()
    for token in every[max(acting) + 1 : min(later, default=len(every))]:
        if len(token.word) > _SHORT and token.word[0].isalpha() and token.word not in stop_words() and not _is_own(token.word, state):
            (beside if token.stem in verb_lexicon().category or names_a_kind(token.word) else telling).add(token.stem)
    alone = not later and all(every[at].stem in acts or verb_lexicon().category.get(every[at].stem) == _CONSIDER for at in acting) and len(acts) == 1
    return Making(acts, frozenset(telling), frozenset(beside), wording(TABLE, "ends").search(said) is not None, alone)


def _is_own(word: str, state: str) -> bool:
    """Whether a word is the name of the State, or its adjective."""
    printed = word.capitalize()
    known = find_state(printed)
    return state in states_of_demonym(printed) or (known is not None and known.iso3 == state)


def tells_a_deed(words: str) -> bool:
    """Whether a sentence tells that something was made, changed or ended, and leaves nothing of it open."""
    return has_table(TABLE) and _has_a_deed(words) and wording(TABLE, "left_open").search(words) is None


def _has_a_deed(text: str) -> bool:
    return wording(TABLE, "made").search(text) is not None or wording(TABLE, "welcomed").search(text) is not None


def _shared(making: Making, stems: frozenset[str]) -> float:
    """How much of what is asked for a sentence has; 0 where that is too little."""
    telling, beside = making.telling & stems, making.beside & stems
    whole = _weight(making.telling, telling) and sum(map(rarity, telling | beside))
    return whole if len(telling) + len(beside) >= _FEWEST and whole >= _ENOUGH else 0.0


def _weight(asked: frozenset[str], shared: Iterable[str]) -> float:
    """How much these words of a request tell, by how rare they are; 0 where they are too small a share of what it tells."""
    weight = sum(map(rarity, shared))
    return weight if weight >= (_SHARE_OF_MANY if weight >= _MANY else _SHARE) * sum(map(rarity, asked)) else 0.0


def _is_since(each: _Read, asked_in: Review) -> bool:
    years, since = [int(year) for year in _YEAR.findall(each.sentence.words)], year_begun(asked_in)
    return not years or since is None or max(years) >= since


def _is_that_deed(making: Making, each: _Read) -> bool:
    """Whether the sentence tells of the very act, or that something was made where no end is asked for; and nothing turns it round."""
    words = each.sentence.words
    own = [(token.start, token.end) for token in each.tokens if token.stem in making.acts and wording(TABLE, "over").fullmatch(token.word)]
    general = [found.span() for name in ("made", "welcomed") for found in wording(TABLE, name).finditer(words)]
    if making.ends and not making.acts & each.stems:
        general = []
    if not making.ends and wording(TABLE, "ends").search(words):  # "the Lamp Act, adopted in 2031, was repealed"
        return False
    spans = sorted({*own, *general})
    scopes = Scopes(words.lower(), spans) if spans else None
    return scopes is not None and all(scopes.bearing(at).plain for at in range(len(spans)))
