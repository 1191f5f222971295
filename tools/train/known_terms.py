"""The pairs of words that are terms in recommendations (src/openupr/linking/requests/known_terms.txt.gz), counted in UPR Info's labelled ones.

`python tools/train/known_terms.py` writes the file anew; the corpus is where `OPENUPR_CORPUS` says. No text is kept: two stems, and how often in a
hundred recommendations with the rarer of them both stand beside each other; 0 where they are common and on no subject more than on others. A single
stem is one that is a term alone; with words behind it, it is short for them (`terms_known` says what counts).

How it does on reviews that it has not seen is told by `python tools/train/known_terms.py 16`: words are chosen in the sessions up to that one, and
counted in the later ones.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.train.corpus import LABELS, corpus

from openupr.labelling.tokens import stem
from openupr.languages.word_tables import reading_in
from openupr.linking.requests.terms_in_request import single_words_in
from openupr.linking.requests.terms_known import (
    ALONE,
    CLEARLY_ALONE,
    LEAST,
    LEAST_ALONE,
    OFTEN,
    ON_ONE,
    ONE_WORD,
    SHORT_FOR,
    TOO_OFTEN,
    WITH_ONE,
    neighbouring_stems,
    singular,
)
from openupr.linking.requests.words_together import request_words

OUT = Path("src/openupr/linking/requests/known_terms.txt.gz")
SOME, TIMES, ALL = 0.2, 2.5, 0.75
"""A pair is of a subject if such a share of its recommendations has an issue of UPR Info's, so many times the share of all with it; or
nearly all of its own have it."""


def main() -> None:
    """Count, and write what is known; with a session, tell how words that are chosen up to it do later."""
    first, later = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    until = int(sys.argv[1]) if len(sys.argv) > 1 else None
    with (corpus() / LABELS).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            part = first if until is None or int(row["session"]) <= until else later
            part[row["text"]] |= {each for issue in row["issues"].split(";") if (each := issue.strip())}
    with reading_in("en"):
        if until is not None:
            _tell(first, later)
            return
        lines = [*_pairs(first), *(f"{word}\t\n" for word in _alone(first)), *(f"{word}\t{of}\n" for word, of in _short(first).items())]
    OUT.write_bytes(gzip.compress("".join(sorted(lines)).encode(), mtime=0))
    print(f"{len(lines)} pairs and words of {len(first)} recommendations")


def _pairs(issues: Mapping[str, set[str]]) -> Iterable[str]:
    texts = sorted(issues)
    single, pairs = Counter[str](), Counter[frozenset[str]]()
    on_issue = Counter(issue for each in issues.values() for issue in each)
    both = defaultdict[frozenset[str], Counter[str]](Counter)
    for text in texts:
        single.update({each.stem for each in request_words(text) if each.stem})
        for pair in {pair for pair in neighbouring_stems(text) if len(pair) > 1}:
            pairs[pair] += 1
            both[pair].update(issues[text])
    for pair, number in pairs.items():
        share = number / min(single[each] for each in pair)
        if number >= LEAST and share >= OFTEN and number <= TOO_OFTEN * len(texts):
            is_of_a_subject = any(
                has >= ALL * number or has / number >= TIMES * on_issue[issue] / len(texts)
                for issue, has in both[pair].items()
                if has >= SOME * number
            )
            yield f"{' '.join(sorted(pair))}\t{share * 100 if is_of_a_subject else 0:.0f}\n"


def _alone(issues: Mapping[str, set[str]]) -> dict[str, str]:
    """The stems that are terms alone, each with the subject that they are on."""
    having, standing, alone, clear, pairs = Counter[str](), Counter[str](), Counter[str](), Counter[str](), Counter[frozenset[str]]()
    on, forms = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
    for text, subjects in issues.items():
        written = single_words_in(text)
        every = [each for each in request_words(text) if each.stem]
        having.update({each.stem for each in every})
        for each in every:
            forms[each.stem][singular(each.word)] += 1
        alone.update({each.stem for each in written if each.alone})
        clear.update({each.stem for each in written if each.clear})
        pairs.update({pair for pair in neighbouring_stems(text) if len(pair) > 1})
        for stem_ in {each.stem for each in written}:  # in the name of a treaty a word is none of its own
            standing[stem_] += 1
            on[stem_].update(subjects)
    beside = Counter[str]()
    for pair, number in pairs.items():
        for stem_ in pair:
            beside[stem_] = max(beside[stem_], number)
    found = {}
    for word, number in standing.items():
        subject, most = max(on[word].items(), key=lambda each: (each[1], each[0]), default=("", 0))
        often = number >= LEAST_ALONE and having[word] <= TOO_OFTEN * len(issues)
        by_itself = alone[word] >= ALONE * number and clear[word] >= CLEARLY_ALONE * number and beside[word] <= WITH_ONE * having[word]
        one_word = max(forms[word].values()) >= ONE_WORD * forms[word].total()
        if often and most >= ON_ONE * number and by_itself and one_word:
            found[word] = subject
    return found


def _short(issues: Mapping[str, set[str]]) -> dict[str, str]:
    """What is put in brackets behind the words whose first letters it has."""
    found = defaultdict[str, Counter[str]](Counter)
    for text in issues:
        for match in re.finditer(r"\(([A-Z]{3,6})\)", text):
            letters = match[1].lower()
            before = re.findall(r"[^\W\d_]+", text[: match.start()])[-len(letters) :]
            if [each[0].lower() for each in before] == list(letters) and all(map(str.islower, before)):
                found[stem(letters)][" ".join(before)] += 1
    return {word: of for word, every in found.items() for of, number in every.most_common(1) if number >= SHORT_FOR}


def _tell(first: Mapping[str, set[str]], later: Mapping[str, set[str]]) -> None:
    """Of the words that are chosen in some recommendations, how many of the later ones that have them are on their subject."""
    chosen = _alone(first)
    every, right = Counter[str](), Counter[str]()
    for text, subjects in later.items():
        for word in {each.stem for each in request_words(text)} & chosen.keys():
            every[word] += 1
            right[word] += chosen[word] in subjects
    print(f"{len(chosen)} words; of {sum(every.values())} later recommendations that have them {sum(right.values())} are on their subject")
    for word, number in every.most_common():
        print(f"{word}\t{chosen[word]}\t{right[word]} of {number}")


if __name__ == "__main__":
    main()
