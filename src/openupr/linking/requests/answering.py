"""Recommendation -> the section of the next national report that answers it.

Each recommendation is compared with each section's paragraphs and heading, in words, in letters and in what they are about (UPR Info's issues); the
weights are in `answering.toml`. Numbers of recommendations are taken out of the text first: what the State names is kept apart, as its own word.

A report need not answer a recommendation at all. So the probability of a section is that of its being the answer, and those of all add up to less
than one; a request to join a treaty that the report never names has none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from ...labelling import Labeller
from ...labelling.vectors import text_vector
from ...languages.messages import message
from ...light_dataclass import dataclass
from ...names import facts_of, sessions_between
from ...records import (
    AnsweredIn,
    Answers,
    Chapter,
    Decision,
    Doubt,
    Item,
    Judgement,
    NationalReport,
    Numbering,
    Reference,
    Review,
    Section,
    SectionMatch,
)
from ..decided import lost, pairs, with_sections
from ..shared_words import PLAIN, shared_words
from ..treaties.joining_treaties import TreatyJoining, answers_it, joining, treaties_in, treaties_not_named
from .covering import absent, headed, stems, weight_covered
from .nearest_sentence import with_nearest
from .numbers_that_fit import numbering
from .report_texts import notes_of_paragraphs, plain_texts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEASURES = (
    "letters_best",
    "letters_best_three",
    "words_best_three",
    "hidden_best_three",
    "issues_mean",
    "issues_best_three",
    "issues_heading",
    "aside",
    "covered",
    "treaty",
)
"""What a recommendation and a section are compared by, in the order of the weights. `best_three`: the mean of the three nearest paragraphs;
`aside`: 1 for a section in which, by the guidelines for national reports, recommendations are not answered; `covered`: how much of the request's own
matter one paragraph has (covering.py); `treaty`: 1 where the section names a treaty that is to be joined."""

ASIDE_AT, COVERED, TREATY = (MEASURES.index(name) for name in ("aside", "covered", "treaty"))

FOUND = ("chance", "covered", "offset")
"""What tells whether the most probable section answers at all, in the order of its weights: how it stands out among the sections (log odds), how much
of the request's own matter it has, and a constant."""

FARTHEST = 4.0
"""Log odds beyond which one section stands out no more: 55 to 1."""

UNNAMED = 0.02
"""Probability that a section answers a request to join a treaty that the report never names, and nothing else: in 405 recommendations that headings
name there was none."""

HEADED = 0.9
"""Probability, at least, of the sections that a request names by their heading: of 41 recommendations in four dossiers that name one, and of which it
is known where they are answered, 39 were answered there."""

ASIDE = frozenset(Chapter) - {Chapter.RIGHTS, Chapter.FRAMEWORK}

STAY = 0.3
"""Probability that a recommendation is answered in the same section as the one before it for no other reason than its place: lists are ordered by
subject. Of 0.2 to 0.5 none was better in all of four dossiers (tools/train/answering.py)."""

SHOWN = 3
"""Paragraphs of a section that are named."""

DIGITS = 4


@dataclass(frozen=True, slots=True)
class ItemSectionMeasures:
    """`measures` (n items, m sections, len(MEASURES)); `nearest`: for each item and section the places of its nearest paragraphs; `joins`: for each
    item what it asks to join; `heads` (n, m): whether it names the section by its heading; `absent`: for each item the word that says whom or what
    it is about and that no section has, or an empty one."""

    measures: NDArray[np.float64]
    nearest: tuple[tuple[tuple[int, ...], ...], ...]
    joins: tuple[TreatyJoining, ...]
    heads: NDArray[np.bool_]
    absent: tuple[str, ...] = ()


def national_report_answers(review: Review, earlier: Review, labeller: Labeller) -> Answers | None:
    """Where the national report of `review` answers the recommendations of `earlier`; None without either.

    Raises nothing: what does not fit is a doubt.
    """
    report, items = review.national_report, earlier.items
    if report is None or not items or not report.sections:
        return None
    if report.text.missing:
        return Answers(review.id, earlier.id, Numbering((), (), 0.0), (), tuple(lost(review, earlier)), report.text.missing)
    texts = plain_texts(report)
    compared = compare_with_sections(items, report.sections, texts, labeller, notes_of_paragraphs(report))
    probability = possible(probabilities(compared.measures, measure_weights()), compared)
    annexed = [name for apart in report.text.apart for name in treaties_in(apart.text.clean)]
    # What the report names by number it was asked in the review just before: of one further back it names nothing.
    references = () if sessions_between(review.state, earlier.session, review.session) else report.references
    numbers = numbering(references, report.sections, items, probabilities(compared.measures, measure_weights(), 0.0))
    judged = _judged(report, pairs(review, earlier))
    named, elsewhere = _named(references, dict(numbers.items))
    links = []
    for i, item in enumerate(items):
        decided = dict(judged.get(item.id, ()))  # the newest on each section
        away = [j for j, section in enumerate(report.sections) if section.id in decided and decided[section.id].value == Decision.REJECTED]
        unnamed = _unnamed(compared, i) and not answers_it(compared.joins[i], annexed)
        left = probability[i].copy()
        left[away] = 0.0  # that it is not there makes the others no likelier than they were: it may be nowhere
        row = answer_probabilities(left, compared.measures[i], unnamed=unnamed, absent=bool(compared.absent[i]))
        ranked = [_match(item, report.sections[j], float(row[j]), compared.nearest[i][j], texts) for j in _order(row) if j not in away]
        link = AnsweredIn(
            item.id,
            tuple(ranked),
            tuple(named.get(item.id, ())),
            elsewhere=tuple(elsewhere.get(item.id, ())),
            unlisted=bool(named) and item.id not in named,
            lacking=treaties_not_named(len(compared.joins[i].named))
            if unnamed
            else message("The report has “{word}” nowhere.", word=compared.absent[i])
            if compared.absent[i] and item.id not in named
            else "",
        )
        links.append(with_sections(link, decided))
    beside = tuple(with_nearest(links, {item.id: item.request for item in items}, texts, review.state))
    return Answers(review.id, earlier.id, numbers, beside, (*_doubts(report, references, earlier, numbers), *lost(review, earlier)))


def _named(references: Sequence[Reference], items: Mapping[str, str]) -> tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]]:
    """By item the paragraphs for which the report names it, and those in which it only says that another document tells of it. `items`: what the
    numbers mean. An item that only an annexed table names has no paragraph."""
    here: dict[str, dict[str, None]] = {}
    elsewhere: dict[str, dict[str, None]] = {}
    for reference in references:
        found = elsewhere if reference.elsewhere else here
        for number in reference.numbers:
            if number in items:
                found.setdefault(items[number], {}).update(dict.fromkeys(reference.paragraphs))
    return here, elsewhere


def _unnamed(compared: ItemSectionMeasures, i: int) -> bool:
    """Whether a recommendation asks for nothing but to join treaties of which no section names one."""
    return compared.joins[i].only and not compared.measures[i, :, TREATY].any()


def possible(probability: NDArray[np.float64], compared: ItemSectionMeasures) -> NDArray[np.float64]:
    """The probabilities (n, m) without the sections that can't be the answer beside others: those that do not name the treaty that is to be joined,
    where another does. A section that the request names by its heading, and that has at least as much of its own matter as the most probable one,
    is lifted to `HEADED`; what stands aside (`ASIDE`) is not, as its heading is one of the guidelines ("Introduction")."""
    kept = probability.copy()
    for i, asked in enumerate(compared.joins):
        measures = compared.measures[i]
        naming = measures[:, TREATY] > 0
        heads = compared.heads[i] & (measures[:, ASIDE_AT] == 0) & (measures[:, COVERED] >= measures[int(kept[i].argmax()), COVERED])
        if naming.any():
            if asked.only:
                kept[i] = _without(kept[i], (~naming).nonzero()[0].tolist())
        elif 0 < (share := float(kept[i][heads].sum())) < HEADED:
            kept[i] = kept[i] * (heads * HEADED / share + ~heads * (1 - HEADED) / (1 - share))
    return kept


def answer_probabilities(row: NDArray[np.float64], measures: NDArray[np.float64], *, unnamed: bool, absent: bool = False) -> NDArray[np.float64]:
    """The probability (m,) of each section to answer an item at all, in the order of `row`, which are those among the sections and add up to one, or
    to less where a person rejected some.

    `measures` (m, len(MEASURES)) are the item's; `unnamed`: it asks to join a treaty that the report does not name; `absent`:
    it is about whom or what the report names nowhere.
    """
    top = int(row.argmax())
    most = float(row[top])
    if most <= 0:
        return row
    chance = UNNAMED if unnamed else found(most, measures[top], found_weights(), absent=absent)
    if chance <= most:
        return row * (chance / most)
    raised: NDArray[np.float64] = row * ((1 - chance) / (1 - most) if most < 1 else 0.0)
    raised[top] = chance
    return raised


def found(chance: float, measures: NDArray[np.float64], weight: Sequence[float], *, absent: bool = False) -> float:
    """The probability that the most probable section answers, from its `chance` among the sections and what it and the item are compared by."""
    cover = float(measures[COVERED])
    answers = 1 / (1 + math.exp(-(weight[0] * log_odds(chance) + weight[1] * cover + weight[2])))
    return answers if (cover > 0 or measures[TREATY] > 0) and not absent else min(answers, PLAIN)


def log_odds(chance: float) -> float:
    """Log odds of a probability, within `FARTHEST`."""
    return max(-FARTHEST, min(FARTHEST, math.log(max(chance, 1e-9) / max(1 - chance, 1e-9))))


def _without(row: NDArray[np.float64], away: Sequence[int]) -> NDArray[np.float64]:
    """The probabilities of a recommendation's sections when it is in none of some: those of the others add up to one."""
    left: NDArray[np.float64] = row.copy()
    left[list(away)] = 0.0
    return left / left.sum() if left.sum() > 0 else left


def _judged(report: NationalReport, by_pair: Mapping[tuple[str, str], Judgement]) -> dict[str, list[tuple[str, Judgement]]]:
    """What a person decided on each recommendation and a section, which is named by any paragraph of it."""
    found: dict[str, list[tuple[str, Judgement]]] = {}
    for (item, paragraph), judgement in by_pair.items():
        section = report.section_of(paragraph)
        if section is not None:
            found.setdefault(item, []).append((section.id, judgement))
    return found


def _doubts(report: NationalReport, references: Sequence[Reference], earlier: Review, numbers: Numbering) -> list[Doubt]:
    printed = {number for reference in references for number in reference.numbers}
    known = {number for number, _ in numbers.items}
    if not printed:
        return []
    if not known:
        what = message(
            "{file} names recommendations by number, and no order of the lists of {review} fits them", file=report.document.name, review=earlier.id
        )
        return [Doubt("numbers_not_mapped", what, document=report.document.key)]
    if printed - known:
        missing = ", ".join(sorted(printed - known, key=lambda n: [int(x) for x in n.split(".")])[:8])
        what = message("{file} names numbers that {review} does not have: {numbers}", file=report.document.name, review=earlier.id, numbers=missing)
        return [Doubt("number_without_item", what, document=report.document.key, found=missing)]
    return []


def compare_with_sections(
    items: Sequence[Item], sections: Sequence[Section], texts: Mapping[str, str], labeller: Labeller, notes: Mapping[str, str] | None = None
) -> ItemSectionMeasures:
    """Compare every item with every section. `texts` are the paragraphs' words by their identifiers, `notes` those of their notes."""
    import numpy as np

    asked = [text_vector(labeller, item.request) for item in items]
    told = [text_vector(labeller, texts[name]) for section in sections for name in section.paragraphs]
    titled = [text_vector(labeller, section.title) for section in sections]
    letters = _bags([item.parts for item in asked], [each.parts for each in told])
    words = _bags([item.words for item in asked], [each.words for each in told])
    hidden = np.array([item.hidden for item in asked]) @ np.array([each.hidden for each in told]).T
    subjects = np.array([item.issues for item in asked])
    issues = _cosines(subjects, np.array([each.issues for each in told]))
    titles = _cosines(subjects, np.array([each.issues for each in titled]))
    requests, paragraphs = [item.request for item in items], [[texts[name] for name in section.paragraphs] for section in sections]
    heads = headed(requests, [section.title for section in sections], paragraphs)
    cover = np.where(heads, weight_covered(requests, paragraphs, [section.title for section in sections]), weight_covered(requests, paragraphs))
    joins = tuple(joining(tuple(clause.request for clause in item.clauses) or (item.request,)) for item in items)
    measures = np.zeros((len(items), len(sections), len(MEASURES)))
    nearest: list[list[tuple[int, ...]]] = [[] for _ in items]
    at = 0
    for j, section in enumerate(sections):
        own = slice(at, at + len(section.paragraphs))
        at = own.stop
        whole = (section.title, *(f"{texts[each]} {(notes or {}).get(each, '')}" for each in section.paragraphs))
        naming = [name for text in whole for name in treaties_in(text)]
        mean = np.mean([each.issues for each in told[own]], axis=0, keepdims=True)
        columns = (
            letters[:, own].max(axis=1),
            best_three(letters[:, own]),
            best_three(words[:, own]),
            best_three(hidden[:, own]),
            _cosines(subjects, mean)[:, 0],
            best_three(issues[:, own]),
            titles[:, j],
            np.full(len(items), float(section.chapter in ASIDE)),
            cover[:, j],
            np.array([float(answers_it(each, naming)) for each in joins]),
        )
        measures[:, j] = np.stack(columns, axis=1)
        nearness = np.round(letters[:, own] + words[:, own] + issues[:, own], DIGITS)
        for i, row in enumerate(np.argsort(-nearness, axis=1, kind="stable")[:, :SHOWN].tolist()):
            nearest[i].append(tuple(row))
    whole_report = [*(section.title for section in sections), *texts.values(), *(notes or {}).values()]
    lacking = tuple(absent(request, whole_report) for request in requests)
    return ItemSectionMeasures(measures, tuple(map(tuple, nearest)), joins, heads, lacking)


def best_three(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each row the mean of the three highest, or of all where there are fewer: a section of one paragraph may answer as well as a long one."""
    import numpy as np

    found: NDArray[np.float64] = np.sort(values, axis=1)[:, -3:].mean(axis=1)
    return found


def _bags(rows: Sequence[Mapping[int, float]], columns: Sequence[Mapping[int, float]]) -> NDArray[np.float64]:
    """The cosine of every weighted bag with every other, both of length 1."""
    import numpy as np

    known = {feature: at for at, feature in enumerate(sorted({feature for row in rows for feature in row}))}

    def table(bags: Sequence[Mapping[int, float]]) -> NDArray[np.float64]:
        found = np.zeros((len(bags), len(known)))
        for i, bag in enumerate(bags):
            for feature, weight in bag.items():
                if feature in known:
                    found[i, known[feature]] = weight
        return found

    return table(rows) @ table(columns).T


def _cosines(rows: NDArray[np.float64], columns: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    found: NDArray[np.float64] = rows @ columns.T / np.outer(np.linalg.norm(rows, axis=1), np.linalg.norm(columns, axis=1))
    return found


def probabilities(measures: NDArray[np.float64], weight: NDArray[np.float64], stay: float = STAY) -> NDArray[np.float64]:
    """The probability (n, m) of each section for each item, rows summing to one: by the measures, then smoothed along the list."""
    import numpy as np

    score = measures @ weight
    power = np.exp(score - score.max(axis=1, keepdims=True))
    return smoothed(power / power.sum(axis=1, keepdims=True), stay)


def smoothed(alone: NDArray[np.float64], stay: float) -> NDArray[np.float64]:
    """Forward and backward along the items: each is in the section of the one before with probability `stay`, else in any by its share."""
    import numpy as np

    n = len(alone)
    share = alone.mean(axis=0)
    ratio = alone / share
    ahead, behind = np.zeros_like(alone), np.ones_like(alone)
    ahead[0] = alone[0]
    for i in range(1, n):
        ahead[i] = (stay * ahead[i - 1] + (1 - stay) * share) * ratio[i]
        ahead[i] /= ahead[i].sum()
    for i in range(n - 2, -1, -1):
        after = behind[i + 1] * ratio[i + 1]
        behind[i] = stay * after + (1 - stay) * float(share @ after)
        behind[i] /= behind[i].sum()
    both = ahead * behind
    found: NDArray[np.float64] = both / both.sum(axis=1, keepdims=True)
    return found


_fitted = partial(facts_of, __package__, "answering")
"""What `answering.toml` says."""


@cache
def measure_weights() -> NDArray[np.float64]:
    """The weight of each of `MEASURES`."""
    import numpy as np

    return np.array([float(_fitted()["weights"][name]) for name in MEASURES])


@cache
def found_weights() -> tuple[float, ...]:
    """The weight of each of `FOUND`."""
    return tuple(float(_fitted()["found"][name]) for name in FOUND)


def _order(row: NDArray[np.float64]) -> list[int]:
    return sorted(range(len(row)), key=lambda j: (-round(float(row[j]), DIGITS), j))


def _match(item: Item, section: Section, probability: float, nearest: tuple[int, ...], texts: Mapping[str, str]) -> SectionMatch:
    paragraphs = tuple(section.paragraphs[k] for k in nearest)
    shared = shared_words(item.request, section.title, *(texts[name] for name in paragraphs))
    telling = tuple(word for word in shared if stems(word))
    return SectionMatch(section.id, section.title, round(probability, DIGITS), paragraphs, telling)
