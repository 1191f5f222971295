"""Persons in several spellings: how many pairs of one person's are found, and that none of two persons is told as one name (guidelines/persons.md).

There are two grades since the sixteenth set: the same name by the rules of one way of writing (describing/persons/one_romanisation.py), and names to
compare, which agree by sound. Before, there was one, and both ends of the bar (.9 found, none wrong) could not be had: what tells "Deha" from "Duha"
parts "Yusuf" from "Youssef". At first sight the sixteenth to the nineteenth had .289 of their pairs told as the same name with one wrong ("Pak
Song-hun" and "Pak Sung-hun", which a list of names has as one), and .766 found by both grades with 64 wrong ones to compare. The rule of the same
name was then mended (no list is asked for syllables of Korea), and a twentieth set written and measured: .519 told as the same name, none wrong;
.957 found, 18 wrong ones to compare. Over all eighteen sets one wrong pair of the first grade is left: two persons with one name in Chinese
characters. Then Tibetan names were told as the same by spellings with a source alone (.306 to .275 of the four sets, .293 to .283 of those before).

The twenty-first to the twenty-third (three sets of 40 persons in 22 scripts and languages, written before anything was measured): at first sight
.787, .659 and .662 found by both grades, .702 together (387 of 551); .140 told as the same name, none of two persons; 29 wrong ones to compare. Then
Tibetan letters were read by published rules of how they are said, one letter ("U") was no longer taken for an initial where it is a syllable or a
form of address, and letters of Icelandic became those of a passport: .733, and .803 from .788 of the sixteenth to the nineteenth, none more
wrong. What is missed there: characters beside the Korean or Cantonese reading, Japanese, Thai and Shan names, Tibetan and Uighur ones as China
spells them, given names in another language's form ("Микола", "Николай"; "Judith", "Yehudit"), abbreviations ("Md."), titles before a name.

The twenty-fourth (63 pairs of one person's, 121 near misses that are two, in 28 scripts and languages) was written before the code was read; the
twenty-fifth (35 and 45, in scripts that were missed most) after that, and before anything was changed. At first sight .714 and .457 found, eight and
five wrong ones to compare, none told as the same name. Mended on the twenty-fourth, by rules of scripts and published romanisations alone: .937 and
none wrong. Of the twenty-fifth only the figures were looked at: .714, four wrong. All sets together: .879 from .865, and 133 wrong ones to compare
from 169. A mark that was lost when names are compared (Thai "am", the carrier of a vowel in Uighur), and a letter of Thai at the beginning of a
word, had hidden whole scripts.

The twenty-sixth (91 pairs of one person's, 80 near ones of two, in 46 languages, labelled twice) was written before a miss of any set was seen. At
first sight .824 found, two wrong ones to compare, none told as the same name. Then misses of the sets up to the
twenty-fourth were mended that have a general reason: characters in the other way of writing and in Korean and Japanese reading (Unihan), Cantonese
beside pinyin, the Russian way of Chinese (Palladius, held against ICU), forms that a list of names has in one line, a sign of softness, titles,
"Md.", "Abd al-" beside "Abdel", Greek initials, parts of Tibetan names. The sets up to the twenty-fifth: .929 from .879 (5,763 of 6,206); of those
only the twenty-fifth was not looked at, and stays at .714. The twenty-sixth: .857 (78 of 91), two wrong ones. So .9 holds on what was mended on,
and not on what was not.

Wrong ones to compare are 140 from 133 of 75,917, none more told as the same name. Six of the new ones are "Liang Xiaoqing" beside "Leung
Hiu-ching", who have one name in Chinese characters; the others are names in Chinese that one spelling fits twice. What rules of sounds had as one
falls out where Unihan parts it ("吕", "陸").

The twenty-seventh and the twenty-eighth are halves, drawn with a seed, of 447 pairs in 74 languages (244 of one person's, 203 near ones of two),
written before they were measured. At first sight .865 of both, eight wrong ones to compare. Misses of the twenty-fifth, the twenty-sixth and the
twenty-seventh were then mended by causes: how Thai, Lao, Khmer, Burmese, Tamil, Telugu and Bengali letters are read, two ways of Greek, the letters
of Turkish and Kurdish, old Indonesian, long vowels of Japan's passports, a family name in capitals in front. Wrong
ones went with what parts two names: the last vowel where a script writes it, an a and an e at the end of a given name that is alike else, an e and a
u before a last d, two ways of reading one letter of which a name can have only one, an order that a script never turns. The twenty-eighth was
measured once when that was done: .885 (108 of 122; .869 by the rule of before), three wrong ones. Then it was mended on, too, and a twenty-ninth
written (82 and 31 pairs in 57 languages, by who had mended, before it was measured): .854 (70 of 82; .841 by the rule of before), none wrong. It was
mended on since, and has .890. So of
names that nobody has seen .873 are suggested (178 of 204), .858 by the rule of before: nine of ten is not reached.

The sets up to the twenty-sixth have .941 from .928 (5,926 of 6,297), 110 wrong ones to compare from 142 of 75,997, and none more told as the same
name. In the documents of 15 dossiers and 30 reports the finder names the same persons as before.

The thirtieth and the thirty-first are halves, drawn with a seed, of 393 pairs (234 of one person's, 159 near ones of two), written before they were
measured: .868 of both at first sight (203 of 234). Then came what was learnt: names whose words differ only as spellings of one name do more often
than two names (near_spellings.py), where no rule has them as one. Where each set is judged by weights of the others, it finds 40 pairs of one person
that were missed and none of two. Where a language and its kin are left out, it takes "Birhan" and "Birhanu" for one: what an ending tells has to be
learnt from names of the language. Mended were a u in Burmese names, Shan names in Burmese letters,
letters of the Maldives, Malayalam, "hua" and "wa". The thirtieth: .940 from .872 (110 of 117), one wrong as before. The thirty-first was measured
once when that was done: .872 (102 of 117; .863 by the rule of before), four wrong ones to compare and one told as the same, each of them as before.
That one was labelled wrongly (guidelines/persons.md). Since then one of the four is apart ("Amin", "Amina" beside one long word). So of names that
nobody has seen .872 are suggested (280 of 321, of the twenty-eighth, the twenty-ninth and the thirty-first): nine of ten is not reached. All sets up
to the thirtieth: .948 from .940 (6,388 of 6,740), and no pair of two persons more or less than before.

Before, costs were learnt from pairs of one person alone (Ristad and Yianilos, by expectation maximisation), and left: at the mark where that found 3
of 143 misses it took 11 more near pairs of two persons for one. Near names of two persons differ by the letters that two spellings differ by; so what
is learnt now is which of the two is likelier, and it is asked only where words share the letters that no way of writing changes.

In nearly all near pairs of the sets up to the twenty-sixth the given names differ. Of 83 in the twenty-seventh and the twenty-eighth in which the
first word is the same four were taken for one at first sight. In the 20 dossiers of the corpus (69 names) the mending of the sets up to the
twenty-fourth changed no suggestion.

What follows is of the time when there was one grade.

The rule of the day before was measured on the third and the fourth set before it was changed: .588 and .564, with four and seven pairs of two
persons. It was changed on the third: there it suggests .886 and none wrong; then it was measured on the fourth, .736 with eight wrong, and changed
on that. The fifth was written by who had changed it: .862 at first sight, none wrong (.662 and four before). The sixth and the seventh were written
by one who had read the tables, and before anything was changed on them. At first sight the sixth had .798 and five wrong ("Fawzi" and "Fawzia" in
Arabic letters, two names of one sound in Chinese characters); it was mended on that, to .939 and none. Then the seventh was looked at for the first
time: .833 and five wrong ("Qusay" and "Qais", "Farzaneh" and "Farzin" in Arabic letters); mended, .890 and none. The eighth, with harder decoys,
had .911 and 21 wrong; mended, .940 and seven. So .9 was reached once at first sight, and two persons were told apart on no new set without fault:
nothing is joined by it, and a person decides on each suggestion.

The ninth, by another writer, who had not seen the tables, had .775 at first sight (348 of 449 pairs), none wrong. In fourteen of its pairs the given
name stands as initials alone ("S.N. Kovyrzin"): they count as missed, for the rule is that the given name has to agree; without them it had .800
(348 of 435). Mended on it, by rules of scripts and languages: .931 and .961 (418), none wrong. The same mending gave the six others .931, .889,
.964, .943, .934 and .970, from .915, .863, .938, .939, .890 and .940, and no more wrong.

A tenth, by yet another writer who had seen nothing, had .861 at first sight (379 of 440), none wrong; without the Belarusian names, which it prints
in two languages, .904. Mended on that with a table of given names, .891.

The eleventh is larger and spreads over more scripts: 169 persons of fourteen regions, and names as the UN's Russian and Arabic documents print them.
At first sight it had .719 (410 of 570) and fifteen wrong (three pairs of persons whose given names differ in their last vowels). Before anything was
changed, the same writer wrote a twelfth, which was set aside. Mended on the eleventh, by rules of scripts, standards and languages: .919 and none
wrong. Then the twelfth was measured for the first time: .814 (298 of 366), eight wrong ("Haile" and "Hailu"); by the rule of the day before .713. So
what is new to the rule is found in four of five pairs, and .9 was not reached at first sight on names from everywhere. Mended on it, .877, none.

The thirteenth and the fourteenth have harder decoys, so that the bar of no wrong pair is tested: near misses by naming custom, and by rule. At first
sight .787 (432 of 549) with 70 wrong pairs of two persons, and .788 (297 of 377) with 16. What joined them were vowels that sound rules leave open
("Armen", "Arman"; "Mehmet", "Mahmut"), vowels that are not written, a woman's name read as a man's in another case, two words turned round that
are a father and his son, and syllables of Chinese, Korean and Vietnamese compared by sound. Since then a list of names takes back what sounds
suggest (`describing/spellings/listed_names.py`), and each language's syllables are compared as they are written. That costs older sets up to three of
a hundred pairs, and leaves one wrong pair of the fourteenth and two of the eighth's seven.

Then the fifteenth was drawn, with near misses as in the fourteenth: at first sight .766 (282 of 368) with eight wrong pairs, of two pairs of persons:
"Deha" and "Duha", which no list has, and "Lilko" and "Lilčo", whose mark goes when names are compared. Both
are left: a rule for short names would part "Yusuf" from "Youssef". So none wrong
was not reached at first sight: two of some hundred near misses are still taken for one.

What is missed is names of Uighur in Arabic letters beside Chinese ones, Russian forms of Portuguese, Hungarian and Scandinavian names, German ones of
Russian names, vowels that are said and not written (Thai, Khmer), and vowels that two writers hear otherwise.

Two persons who have one name in one script can't be told apart by it. Three pairs of the fourth set count as wrong all the same: "Liang Xiaoqing"
and "Leung Hiu-ching" have one name in Chinese characters. The two of the eighth are such, too: “Omar” and “Amar” may have the
same Arabic letters, and two characters of one sound may be one in the other way of writing. In the sixth, the seventh and the eighth each, two
persons have one name in Latin letters as well ("Zhang Wei", "Xu Zhiyuan", "Sun Qiang"): the pairs with that name count neither as found nor as
wrong, for what is written alike is one row of the list. Where the texts are at hand, a name in other letters that fits two is suggested only with
something else in common (tests/describing/test_suggested_persons.py).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest

from openupr.describing.persons.one_romanisation import are_marked_apart
from openupr.describing.persons.same_person import one_spelling
from openupr.describing.persons.suggested_persons import graded
from openupr.describing.spellings.sounds_of_names import name_words

pytestmark = pytest.mark.at_length

_LABELS = Path(__file__).with_name("labels")


@pytest.mark.parametrize(
    ("labels", "least", "least_same", "most_of_two"),
    [
        ("persons-spelled-third.csv", 0.97, 0.29, 0),
        ("persons-spelled-fourth.csv", 0.94, 0.21, 8),
        ("persons-spelled-fifth.csv", 0.94, 0.33, 0),
        ("persons-spelled-sixth.csv", 0.99, 0.35, 0),
        ("persons-spelled-seventh.csv", 0.96, 0.26, 0),
        ("persons-spelled-eighth.csv", 0.97, 0.35, 1),
        ("persons-spelled-ninth.csv", 0.93, 0.16, 0),
        ("persons-spelled-tenth.csv", 0.97, 0.26, 0),
        ("persons-spelled-eleventh.csv", 0.94, 0.18, 0),
        ("persons-spelled-twelfth.csv", 0.92, 0.16, 0),
        ("persons-spelled-thirteenth.csv", 0.93, 0.21, 3),
        ("persons-spelled-fourteenth.csv", 0.95, 0.56, 1),
        ("persons-spelled-fifteenth.csv", 0.99, 0.62, 6),
        ("persons-spelled-sixteenth.csv", 0.92, 0.36, 15),
        ("persons-spelled-seventeenth.csv", 0.97, 0.33, 16),
        ("persons-spelled-eighteenth.csv", 0.95, 0.28, 12),
        ("persons-spelled-nineteenth.csv", 0.84, 0.17, 13),
        ("persons-spelled-twentieth.csv", 0.98, 0.52, 16),
        ("persons-spelled-twenty-first.csv", 0.89, 0.2, 0),
        ("persons-spelled-twenty-second.csv", 0.94, 0.13, 8),
        ("persons-spelled-twenty-third.csv", 0.86, 0.15, 7),
        ("persons-spelled-twenty-fourth.csv", 0.93, 0.25, 0),
        ("persons-spelled-twenty-fifth.csv", 0.82, 0.11, 2),
        ("persons-spelled-twenty-sixth.csv", 0.94, 0.26, 2),
        ("persons-spelled-twenty-seventh.csv", 0.96, 0.31, 2),
        ("persons-spelled-twenty-eighth.csv", 0.96, 0.31, 0),
        ("persons-spelled-twenty-ninth.csv", 0.91, 0.36, 0),
        ("persons-spelled-thirtieth.csv", 0.94, 0.21, 1),
        ("persons-spelled-thirty-first.csv", 0.87, 0.27, 3),
    ],
)
def test_spellings_of_one_person(labels: str, least: float, least_same: float, most_of_two: int) -> None:
    """What is told as the same name, and what is to be compared: of the first none is two persons', but for one pair that is written with the same
    characters. Of the second no more are two persons' than were when it was measured (`most_of_two`)."""
    told = {True: list[int](), False: list[int]()}
    for rows in _dossiers(labels):
        same, compared = graded([(spelling,) for _, spelling in rows])
        of_two = {name_words(one) for person, one in rows for another, other in rows if person != another and name_words(one) == name_words(other)}
        for (at, (person, spelling)), (number, (another, other)) in combinations(enumerate(rows), 2):
            marked_apart = are_marked_apart(spelling, other)
            if person != another and not (marked_apart or of_two.isdisjoint({name_words(spelling), name_words(other)})):
                continue
            joined = one_spelling(spelling) == one_spelling(other) != () and not marked_apart
            told[person == another].append(2 if joined or (number, at) in same else int((number, at) in compared))
    assert sum(map(bool, told[True])) >= least * len(told[True])
    assert told[True].count(2) >= least_same * len(told[True])
    assert told[False].count(1) <= most_of_two
    assert told[False].count(2) == (labels == _ONE_NAME_OF_TWO)


_ONE_NAME_OF_TWO = "persons-spelled-fourth.csv"
"""Two of its persons have one name in Chinese characters, in the two ways of writing them."""


def _dossiers(labels: str) -> Iterable[list[tuple[str, str]]]:
    with _LABELS.joinpath(labels).open(encoding="utf-8", newline="") as handle:
        dossiers = defaultdict[str, list[tuple[str, str]]](list)
        for row in csv.DictReader(handle):
            dossiers[row["dossier"]].append((row["person"], row["spelling"]))
    return dossiers.values()
