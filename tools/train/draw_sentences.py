"""Draws the sentences that readers label (tests/accuracy/guidelines/statements.md), from the corpus.

    python tools/train/draw_sentences.py FOLDER tone|concern|admission ...

Writes them there with masked texts, for readers: they stay out of the repository. What is drawn, and from where:

- `tone`: whole statements of delegations in part I of the reports: 3,000 sentences at random, 1,000 of statements with words of criticism or
  a question
- `concern`: every sentence of the compilations and stakeholder summaries of the dossiers, and of concluding observations in them
- `admission`: sentences of national reports, 1,700 by whole paragraphs at random and 800 by words that admissions have
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus import corpus
from masked_groups import SEED, Group, Item, item, masked, written

from openupr import read, read_all
from openupr.records import Concern, Paragraph, PieceKind, Review, StakeholderClaim, Statement
from openupr.text import sentences

TONE, TONE_SOUGHT = 4000, 1000
OF_A_REVIEW = 6
"""Statements of one review, at most, for each reason to draw them: so all sessions and States have about as many."""
CRITICAL = re.compile(
    r"\b(?:concern(?!ing)|regret|deplor|doubt|worr|alarm|condemn|criticis|fail(?:ed|ure)|not yet|has not|have not|lack of|despite|impunity"
    r"|persist|violations|allegations|reports? of|overdue|disappoint|asked|queried|inquired|enquired|question|wondered|wished to know)",
    re.IGNORECASE,
)
ADMISSION, RANDOM = 2500, 1710
"""How many sentences of national reports, and how many of them at random: with all that words find beside these it is about as many."""
ADMITTING = re.compile(
    r"\b(?:problem|lack|remain|still|insufficien|inadequa|shortcoming|shortage|challeng|difficult|obstacle|constraint|barrier|weak|deficien|gap"
    r"|poor\b|not yet"
    r"|nobody|no one|none of|only\b|limited|delay|backlog|overcrowd|fail|despite|although|however|unfortunately|yet to|unable|cannot|has not|have not"
    r"|had not|did not|does not|do not|were not|was not|is not|are not|no (?:case|data|law|legislation|specific|statistic)"
    r"|without\b|persist|vulnerab|violence|deaths?\b|died|killed|complaints?\b|victims"
    r"|unemploy|poverty|discriminat|per cent|percent|%|increase in|rose|decline|decreas|low\b|under-?represent|need(?:s|ed)? to|concern|stereotyp)",
    re.IGNORECASE,
)


def tone(folder: Path) -> None:
    rnd = random.Random(SEED)
    spoken = [each for review in read_all(corpus() / "reports", report=print) for each in review.statements]
    rnd.shuffle(spoken)
    groups: dict[str, Group] = {}
    of: Counter[tuple[str, str]] = Counter()
    for why, most in (("plain", TONE - TONE_SOUGHT), ("sought", TONE)):
        for each in spoken:
            if sum(len(group.items) for group in groups.values()) >= most:
                break
            review = each.id.partition("/")[0]
            if each.id not in groups and of[why, review] < OF_A_REVIEW and (why == "plain" or CRITICAL.search(each.text.clean)):
                groups[each.id] = _statement(each, why)
                of[why, review] += 1
    written(list(groups.values()), "tone", folder)


def _statement(each: Statement, why: str) -> Group:
    speaker = each.speaker.state if each.speaker else ""
    text = each.text.clean
    return Group("", [item(f"{each.id}.{n}", text[a:b], why, speaker or "") for n, (a, b) in enumerate(sentences(text), 1)])


def concern(folder: Path) -> None:
    groups: dict[str, Group] = {}
    for review in dossiers():
        for kind, found in _said_of(review):
            for each in found:
                group = groups.setdefault(each.paragraph, Group(f"({kind}: {masked(each.heading.rpartition(' > ')[2], review.state)})"))
                group.lines.append(item(each.id, each.text.clean, kind))
    written(list(groups.values()), "concern", folder)


def _said_of(review: Review) -> Iterator[tuple[str, Sequence[Concern | StakeholderClaim]]]:
    if review.compilation:
        yield "compilation", review.compilation.concerns
    if review.summary:
        yield "stakeholders", review.summary.claims
    yield "observations", review.observed


def admission(folder: Path) -> None:
    rnd = random.Random(SEED)
    paragraphs = [each for review in dossiers() if review.national_report for each in review.national_report.text.paragraphs if _is_prose(each)]
    rnd.shuffle(paragraphs)
    why: dict[tuple[str, int], str] = {}
    spans = {each.id: sentences(each.text.clean) for each in paragraphs}
    for each in paragraphs:
        if len(why) >= RANDOM:
            break
        why |= {(each.id, n): "plain" for n in range(len(spans[each.id]))}
    left = [(each, n) for each in paragraphs for n in range(len(spans[each.id])) if (each.id, n) not in why]
    rnd.shuffle(left)
    for each, n in left:
        if len(why) < ADMISSION and ADMITTING.search(each.text.clean, *spans[each.id][n]):
            why[each.id, n] = "sought"
    groups = []
    for each in paragraphs:
        if any((each.id, n) in why for n in range(len(spans[each.id]))):
            heading = each.headings[-1].title if each.headings else ""
            group = Group(f"({masked(heading, each.id[:3])})")
            for n, (start, end) in enumerate(spans[each.id]):
                group.lines.append(_line(each, n, each.text.clean[start:end], why.get((each.id, n), "")))
            groups.append(group)
    written(groups, "admission", folder)


def _line(paragraph: Paragraph, n: int, text: str, why: str) -> Item | str:
    found = item(f"{paragraph.id}.{n + 1}", text, why)
    return found if why else found.text


def _is_prose(paragraph: Paragraph) -> bool:
    return bool(paragraph.number) and not any(piece.kind is PieceKind.TABLE for piece in paragraph.pieces) and len(paragraph.text.clean.split()) > 5


def dossiers() -> Iterator[Review]:
    """The dossiers of the corpus."""
    for folder in sorted((corpus() / "dossiers").iterdir()):
        yield read(folder)


def main(folder: Path, samples: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    draws = {"tone": tone, "concern": concern, "admission": admission}
    for sample in samples or draws:
        draws[sample](folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
