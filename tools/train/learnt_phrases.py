"""Learns which phrases stand for one of UPR Info's issues by themselves, from how its coders tagged recommendations.

    OPENUPR_CORPUS=... python -m tools.train.learnt_phrases

Writes `preparing/topics/learnt_phrases.toml`. Counted are recommendations, each text once, that have none of the phrases which are surely
the issue's by its chart; of a phrase (up to three telling words of one clause) how many of those that have it are tagged with the issue.
It is taken where the lower bound of that share (Wilson's, at 90 %) is `LEAST` or more, and States of enough reviews are asked it; then the
next one of what has none of those taken. A compound is taken as being on something else where few that have it are tagged so, and most that have its
word elsewhere. The names of treaties and bodies are left out: they are read by their own table. What is learnt
from sessions 1-13 alone is measured on later ones, and printed.
"""

from __future__ import annotations

import csv
import itertools
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import comb, sqrt
from pathlib import Path
from typing import NamedTuple

from openupr.labelling import issue_names
from openupr.labelling.charting import chart
from openupr.labelling.tokens import tokens
from openupr.languages.stop_words import stop_words
from openupr.linking.concerns.subject_weights import subject_weight
from openupr.preparing.topics.learnt_phrases import learnt_phrases
from openupr.preparing.topics.topic_phrases import Phrase, plain_stems, small_stems
from openupr.preparing.topics.topics import topic

FILE = Path(__file__).resolve().parents[2] / "src/openupr/preparing/topics/learnt_phrases.toml"
LONGEST, FEWEST, STATES, LEAST, NORMAL, LAST, TELLING = 3, 8, 4, 0.8, 1.64, 13, 0.55
"""Telling words of a phrase; recommendations that have it, and States that are asked it, at least; the bound; its deviations; the last session of
what is learnt from where it is measured; how much a single word tells of a subject, at least."""
PAIR = 0.78
ELSEWHERE, OUTSIDE, BY_CHANCE, COMPOUNDS, ASKED = 0.2, 0.5, 0.02, 4, 3
"""Of a compound: the share that is tagged with the issue of its word, at most; of that word outside of it, at least; how likely so few are by chance;
recommendations that have it, and States that are asked it, at least."""
ABOUT = """\
# Phrases that stand for an issue of UPR Info by themselves, by their stems. Written by `python -m tools.train.learnt_phrases`, which says how they
# are counted: facts of UPR Info's tags of 2008-2014, no list that grows by cases.
[phrases]
"""


BESIDE = """
[beside] # words of an issue's charted phrases that hold it beside a word which alone does not
"""
APART = """
[elsewhere] # two words side by side, one of which stands for the issue alone, and which together are on something else: "social media"
"""
_MARKS = frozenset(";,.:")


class Tagged(NamedTuple):
    """A recommendation's phrases, its issues, the States that it was asked of, and the session in which it was first."""

    phrases: frozenset[Phrase]
    issues: set[str]
    states: set[str]
    session: int
    clauses: tuple[frozenset[str], ...] = ()
    compounds: frozenset[Phrase] = frozenset()


def recommendations(corpus: Path) -> list[Tagged]:
    """Each text of UPR Info's table once."""
    found: dict[str, Tagged] = {}
    with (corpus / "labels" / "upr-info-recommendations.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            text = row["text"].strip()
            one = found.get(text) or found.setdefault(
                text,
                Tagged(
                    frozenset(phrases_in(text)),
                    set(),
                    set(),
                    int(row["session"]),
                    tuple(clauses_in(text)),
                    frozenset(compounds_in(text)),
                ),
            )
            one.issues.update(row["issues"].split(";"))
            one.states.add(row["state_under_review"])
    return list(found.values())


def phrases_in(text: str) -> Iterator[Phrase]:
    """The phrases of a text: telling words of one clause, side by side but for small ones."""
    run: list[str] = []
    for token in tokens(text, unify_states=False):
        if not token.stem[:1].isalpha():
            run = []
        elif token.word not in stop_words():
            run.append(token.stem)
            yield from (tuple(run[-size:]) for size in range(1, min(LONGEST, len(run)) + 1))


def clauses_in(text: str) -> Iterator[frozenset[str]]:
    """The stems of each clause of a text."""
    run: set[str] = set()
    for token in tokens(text, unify_states=False):
        if token.stem in _MARKS and run:
            yield frozenset(run)
            run = set()
        elif token.stem not in _MARKS:
            run.add(token.stem)
    yield frozenset(run)


def compounds_in(text: str) -> Iterator[Phrase]:
    """Two words of a text side by side, nothing between them but a space."""
    every = tokens(text, unify_states=False)
    for one, other in itertools.pairwise(every):
        if text[one.end : other.start] == " " and not {one.word, other.word} & stop_words() and _is_word(one.stem) and _is_word(other.stem):
            yield one.stem, other.stem


def _is_word(stem: str) -> bool:
    return stem.isalpha() and stem.islower()


def elsewhere(issue: str, every: Sequence[Tagged]) -> Iterator[str]:
    """The compounds with a word that is an issue's alone by its chart, and that are on it far less often than that word is elsewhere."""
    for word in sorted(key for key, issues in chart().issues.items() if issue in issues and " " not in key):
        having = [one for one in every if (word,) in one.phrases]
        tagged = sum(issue in one.issues for one in having)
        inside = Counter(pair for one in having for pair in one.compounds if word in pair)
        for pair in sorted(pair for pair, count in inside.items() if COMPOUNDS <= count < len(having)):
            of = [one for one in having if pair in one.compounds]
            right = sum(issue in one.issues for one in of)
            share = (tagged - right) / (len(having) - len(of))
            if right > ELSEWHERE * len(of) or share < OUTSIDE or len({state for one in of for state in one.states}) < ASKED:
                continue
            if sum(comb(len(of), k) * share**k * (1 - share) ** (len(of) - k) for k in range(right + 1)) <= BY_CHANCE:
                yield " ".join(pair)


def pairs(issue: str, every: Sequence[Tagged]) -> Iterator[str]:
    """The pairs of an issue that hold it, the first word of each alone does not."""
    phrases = [tuple(key.split()) for key, issues in chart().issues.items() if issues == (issue,)]
    counted = [(clause, issue in one.issues) for one in every for clause in one.clauses]
    for first in sorted({phrase[0] for phrase in phrases if len(phrase) == 1}):
        having = [(clause, tagged) for clause, tagged in counted if first in clause]
        if sum(tagged for _, tagged in having) * 2 >= len(having):
            continue
        for other in sorted({stem for phrase in phrases if first in phrase for stem in phrase} - {first} - small_stems() - plain_stems()):
            both = [tagged for clause, tagged in having if other in clause]
            if len(both) >= FEWEST and sum(both) >= PAIR * len(both):
                yield f"{first} {other}"


class Counted:
    """Recommendations with how many have each phrase, and which: what an issue's phrases are learnt from."""

    def __init__(self, every: Sequence[Tagged]) -> None:
        self.every = every
        self.there = Counter(phrase for one in every for phrase in one.phrases)
        self.having: defaultdict[Phrase, list[int]] = defaultdict(list)
        for at, one in enumerate(every):
            for phrase in one.phrases:
                if self.there[phrase] >= FEWEST:
                    self.having[phrase].append(at)

    def learn(self, issue: str, known: frozenset[Phrase]) -> list[Phrase]:
        """The phrases of an issue that hold, the commonest first, each counted without what has one before it."""
        kept: list[Phrase] = []
        while (best := self._best(issue, {*known, *kept})) is not None:
            kept.append(best)
        return kept

    def _best(self, issue: str, known: set[Phrase]) -> Phrase | None:
        named = {at for phrase in known for at in self.having.get(phrase, ())}
        elsewhere = Counter(phrase for at in named for phrase in self.every[at].phrases)
        tagged = [one for at, one in enumerate(self.every) if issue in one.issues and at not in named]
        right = Counter(phrase for one in tagged for phrase in one.phrases)
        there = {phrase: self.there[phrase] - elsewhere[phrase] for phrase in right}
        holds = (each for each, count in right.items() if there[each] >= FEWEST and bound(count, there[each]) >= LEAST and tells(each))
        enough = (each for each in holds if len({state for one in tagged if each in one.phrases for state in one.states}) >= STATES)
        return min(enough, key=lambda each: (-there[each], len(each), each), default=None)


def tells(phrase: Phrase) -> bool:
    """Whether a phrase is no name, and of several words, or one that stands in passages on few subjects: a sale may be of anything."""
    return all(map(str.islower, phrase)) and (len(phrase) > 1 or subject_weight(phrase[0]) >= TELLING)


def bound(right: int, there: int) -> float:
    """The lower bound of a share."""
    share, square = right / there, NORMAL * NORMAL
    return (share + square / 2 / there - NORMAL * sqrt(share * (1 - share) / there + square / 4 / there / there)) / (1 + square / there)


def known_of(issue: str) -> frozenset[Phrase]:
    """The phrases that are surely an issue's without what was learnt."""
    (part,) = topic(issue).parts
    every = {*part.own, *part.kin} - {*learnt_phrases(issue)}
    return frozenset(tuple(stem for stem in each if stem not in small_stems()) for each in every)


def main() -> None:
    every = recommendations(Path(os.environ["OPENUPR_CORPUS"]))
    before, after = Counted([each for each in every if each.session <= LAST]), [each for each in every if each.session > LAST]
    whole = Counted(every)
    found: dict[str, list[Phrase]] = {}
    measured: Counter[bool] = Counter()
    for issue in issue_names():
        known = known_of(issue)
        tried = frozenset(before.learn(issue, known))
        measured.update(issue in one.issues for one in after if one.phrases & tried and not one.phrases & known)
        found[issue] = whole.learn(issue, known)
    lines = (f'"{issue}" = [{", ".join(map(_quoted, phrases))}]\n' for issue, phrases in found.items() if phrases)
    held = {issue: list(pairs(issue, every)) for issue in issue_names()}
    lines_of_pairs = (f'"{issue}" = [{", ".join(map(_quoted_pair, of))}]\n' for issue, of in held.items() if of)
    apart = {issue: list(dict.fromkeys(elsewhere(issue, every))) for issue in issue_names()}
    lines_apart = (f'"{issue}" = [{", ".join(map(_quoted_pair, of))}]\n' for issue, of in apart.items() if of)
    FILE.write_text(f"{ABOUT}{''.join(lines)}{BESIDE}{''.join(lines_of_pairs)}{APART}{''.join(lines_apart)}", encoding="utf-8")
    early = {issue: {tuple(pair.split()) for pair in elsewhere(issue, before.every)} for issue in issue_names()}
    later = Counter(issue in one.issues for issue, of in early.items() for one in after if one.compounds & of)
    print(f"sessions from {LAST + 1} on, with a compound that was learnt before: {later[True]} of {later.total()} are tagged so")
    print(f"sessions from {LAST + 1} on, by what was learnt before: {measured[True]} of {measured.total()} are tagged so")


def _quoted_pair(pair: str) -> str:
    return f'"{pair}"'


def _quoted(phrase: Phrase) -> str:
    return f'"{" ".join(phrase)}"'


if __name__ == "__main__":
    main()
