"""Phrases by which topics are known: those of our families of words and of UPR Info's chart, and what families of points have for a typed phrase."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..labelling.charting import chart
from ..labelling.tokens import tokens
from ..languages.word_tables import by_language
from ..linking.points import families

Phrase = tuple[str, ...]
"""The stems of words that stand near each other."""


@by_language
def known_phrases() -> frozenset[Phrase]:
    """The phrases of our families and of UPR Info's chart."""
    return frozenset({phrase for _, _, phrases in families() for phrase in phrases} | {tuple(key.split()) for key in chart().issues})


@dataclass(frozen=True, slots=True)
class Points:
    """What families of points have for a phrase of several words: phrases that mean it, those that may, words of its subject beside them, and the
    first word that was `typed`, where it is a subject of its own ("prison")."""

    kin: tuple[Phrase, ...] = ()
    acts: tuple[Phrase, ...] = ()
    partners: tuple[Phrase, ...] = ()
    typed: tuple[Phrase, ...] = ()


def points_of(phrase: Phrase, written: Collection[Phrase]) -> Points:
    """From the family of points that has a typed phrase ("prison conditions"), or whose name is a word of it and a matter of its own ("profiling").
    Of the first those phrases mean the same that share a telling word with it, of the second all of several words; the others may."""
    if len(phrase) == 1:
        return Points()
    subjects = [phrases for kind, _, phrases in families() if kind == "subjects"]
    telling = {each for each in phrase if each not in plain_stems() | small_stems() | stems_of("conditions")}
    kin: list[Phrase] = []
    acts: list[Phrase] = []
    for kind, name, phrases in families():
        named = next(iter(stems_of(name))) if len(stems_of(name)) == 1 else ""
        of_name = named in telling and any((named,) in each for each in subjects)
        if kind == "points" and (of_name or set(written) & set(phrases)):
            means = [each for each in phrases if len(each) > 1 and (of_name or telling & set(each))]
            kin += means
            acts += [each for each in phrases if each not in means]
    if not kin and not acts:
        return Points()
    partners = [each for phrases in subjects if any((word,) in phrases for word in telling) for each in phrases]
    return Points(tuple(kin), tuple(acts), tuple(partners), tuple((word,) for word in phrase[:1] if any((word,) in each for each in subjects)))


@by_language
def behind_non() -> frozenset[str]:
    """The stems behind "non" in the phrases of our tables."""
    phrases = ({phrase for _, _, every in families() for phrase in every}, (tuple(key.split()) for key in chart().issues))
    return frozenset(phrase[1] for every in phrases for phrase in every if len(phrase) > 1 and phrase[0] == "non")


def names_no_subject(stem: str) -> bool:
    """Whether a word stands beside any subject and names none."""
    return stem in plain_stems()


@by_language
def small_stems() -> frozenset[str]:
    """The stems of words that families leave out: "of", "the"."""
    return stems_of("of the in for to and on by with from")


@by_language
def plain_stems() -> frozenset[str]:
    """Stems that stand beside any subject and name none: "the rights of", "the situation of", "persons"."""
    words = "right rights freedom situation treatment issue issues question protection person persons people peoples member members other cid in of"
    return frozenset(stems_of(words))


def stems_of(words: str) -> frozenset[str]:
    """The stems of words."""
    return frozenset(token.stem for token in tokens(words, unify_states=False))
