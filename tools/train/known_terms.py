"""The pairs of words that are terms in recommendations (src/openupr/linking/requests/known_terms.txt.gz), and the words that are of one family
(word_families.txt there), counted in UPR Info's labelled ones.

`python tools/train/known_terms.py` writes both files anew; the corpus is where `OPENUPR_CORPUS` says. No text is kept: two stems, and how often in a
hundred recommendations with the rarer of them both stand beside each other; 0 where they are common and on no subject more than on others. A single
stem is one that is a term alone; with words behind it, it is short for them (`terms_known` says what counts).

How it does on reviews that it has not seen is told by `python tools/train/known_terms.py 16`: words are chosen in the sessions up to that one, and
counted in the later ones.
"""

from __future__ import annotations

import csv
import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import Path

from tools.train.corpus import LABELS, corpus

from openupr.labelling.tokens import stem
from openupr.languages.word_tables import reading_in
from openupr.linking.requests.terms_in_request import general_stems, single_words_in
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
from openupr.linking.requests.word_families import ALIKE, BEGINNING, LONGER, OF_ANOTHER
from openupr.linking.requests.word_families import LEAST as FAMILY_LEAST
from openupr.linking.requests.word_families import ON_ONE as FAMILY_ON_ONE
from openupr.linking.requests.words_together import request_words

OUT = Path("src/openupr/linking/requests/known_terms.txt.gz")
FAMILIES = OUT.with_name("word_families.txt")
SOME, TIMES, ALL = 0.25, 2.5, 0.75
"""A pair is of a subject if such a share of its recommendations has an issue of UPR Info's, and surely (`SURELY`) so many times the share of all with
it; or nearly all of its own have it."""
SURELY = 1.64
"""Standard deviations below a share, of Wilson's interval for it: of ten with “special emphasis”, three may be on women's rights by chance."""


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
        families = _families(first)
    OUT.write_bytes(gzip.compress("".join(sorted(lines)).encode(), mtime=0))
    FAMILIES.write_text("".join(sorted(f"{' '.join(each)}\n" for each in families)), encoding="utf-8")
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
                has >= ALL * number or _at_least(has, number) >= TIMES * on_issue[issue] / len(texts)
                for issue, has in both[pair].items()
                if has >= SOME * number
            )
            yield f"{' '.join(sorted(pair))}\t{share * 100 if is_of_a_subject else 0:.0f}\n"


def _at_least(some: int, of: int) -> float:
    """The share that some are of others, at its least: where the next ones may be others."""
    share, more = some / of, SURELY**2 / of
    return (share + more / 2 - math.sqrt(more * (share * (1 - share) + more / 4))) / (1 + more)


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


def _families(issues: Mapping[str, set[str]]) -> list[list[str]]:
    """The families of stems, the commonest of each first: every two of one belong together."""
    number, pairs = Counter[str](), Counter[frozenset[str]]()
    on = defaultdict[str, Counter[str]](Counter)
    for text, subjects in issues.items():
        pairs.update({pair for pair in neighbouring_stems(text) if len(pair) > 1})
        for stem_ in {each.stem for each in request_words(text) if each.stem.isalpha()}:
            number[stem_] += 1
            on[stem_].update(subjects)
    beside = Counter[str]()
    for pair, times in pairs.items():
        for stem_ in pair:
            (other,) = pair - {stem_}
            if other not in general_stems():
                beside[stem_] = max(beside[stem_], times)
    may = [each for each in number if number[each] >= FAMILY_LEAST and beside[each] <= OF_ANOTHER * number[each]]
    found: list[list[str]] = []
    for stem_ in sorted(may, key=lambda each: (-number[each], each)):
        own = next((some for some in found if all(_akin(stem_, each, on, number) for each in some)), None)
        if own is None:
            found.append([stem_])
        else:
            own.append(stem_)
    return [each for each in found if len(each) > 1]


def _akin(one: str, other: str, on: Mapping[str, Counter[str]], number: Mapping[str, int]) -> bool:
    same = len([*takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False))])
    if same < BEGINNING or same < LONGER * max(len(one), len(other)):
        return False
    firsts = {max(on[each].items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))[0] for each in (one, other)}
    (first,) = firsts if len(firsts) == 1 else ("",)
    if not first or any(on[each][first] < FAMILY_ON_ONE * number[each] for each in (one, other)):
        return False
    both = sum(on[one][each] * on[other][each] for each in on[one])
    return both >= ALIKE * math.hypot(*on[one].values()) * math.hypot(*on[other].values())


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
    _tell_families(first, later)


def _tell_families(first: Mapping[str, set[str]], later: Mapping[str, set[str]]) -> None:
    """Of the words that join a family's first one in some recommendations, how many of the later ones that have them are on its subject."""
    on = defaultdict[str, Counter[str]](Counter)
    for text, subjects in first.items():
        for word in {each.stem for each in request_words(text)}:
            on[word].update(subjects)
    head = {word: words[0] for words in _families(first) for word in words[1:]}
    subject = {word: on[word].most_common(1)[0][0] for word in head.values()}
    every, right = Counter[str](), Counter[str]()
    for text, subjects in later.items():
        for word in {each.stem for each in request_words(text)} & head.keys():
            every[word] += 1
            right[word] += subject[head[word]] in subjects
    print(f"{len(head)} words join others; of {sum(every.values())} later recommendations that have them {sum(right.values())} are on the subject")
    for word, number in every.most_common():
        print(f"{word}\t{head[word]}\t{subject[head[word]]}\t{right[word]} of {number}")


if __name__ == "__main__":
    main()
