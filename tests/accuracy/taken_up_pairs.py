"""What readers labelled, as the matrix compares it: concerns held against one document each.

`labels/taken-up-2500.csv` (and files of the same columns that came later) has some passages of the document for each concern;
`labels/concern-links-*.csv` the outcome in the whole document, by an older guideline in which `touched` was wider.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from openupr import Review
from openupr.labelling import piece_vectors
from openupr.labelling.encoded_texts import text_vectors
from openupr.labelling.subject_vectors import Map, read_map
from openupr.linking.concerns.became_of_concerns import compared_grounds, grounds, heard
from openupr.linking.concerns.concern_features import ComparedConcern, ConcernText, sought, words_of_statement
from openupr.linking.concerns.near_passages import DocumentPassages
from openupr.records import ConcernLink, Ground, Outcome
from openupr.text import sentences

from ..real_reviews import read_dossier, read_report

LABELS = Path(__file__).parent / "labels"
HELD_OUT = Path(__file__).parent / "pieces-held-out"

OUTCOMES = {"answered": Outcome.ANSWERED, "touched": Outcome.TOUCHED, "none": Outcome.NOT_FOUND, "not_found": Outcome.NOT_FOUND}
"""What readers call an outcome."""

ORDER = (Outcome.ANSWERED, Outcome.TOUCHED, Outcome.NOT_FOUND)
"""The outcomes from most to least: of several passages the most counts."""

FRESH = {"ITA-34": "ITA-07", "SVN-34": "SVN-20", "SVN-48": "SVN-20", "SVN-07": "SVN-20"}
"""The review against whose documents the fresh concerns of summaries and compilations are held."""


@dataclass(frozen=True)
class Held:
    """A concern held against one document. `labels` are those of some passages, by their place in it, with whether the reader was sure; `whole` is
    the outcome in the whole document, where a reader told that. `draw` is the file and the draw that it is from, `dossier` the review that it is
    of."""

    concern: ComparedConcern
    there: DocumentPassages
    ground: Ground
    review: str
    dossier: str
    part: str
    labels: Mapping[int, tuple[str, bool]]
    whole: Outcome | None
    draw: str

    @property
    def outcome(self) -> Outcome:
        """What readers say of the document: of the labelled passages the most."""
        return self.whole or min((OUTCOMES[label] for label, _ in self.labels.values()), key=ORDER.index)

    @property
    def link(self) -> ConcernLink:
        """What the matrix says of the concern, of the labelled passages alone where there are such."""
        away = {text.record for k, text in enumerate(self.there.texts) if self.labels and k not in self.labels}
        return self.linked(away)

    def linked(self, away: Collection[str] = ()) -> ConcernLink:
        """What the matrix says of the concern without some passages."""
        with by_map_without(self.review[:3]):
            return self.there.link(self.concern, self.ground, away)

    @property
    def measured(self) -> NDArray[np.float64]:
        """What each passage is weighed by (n, m)."""
        with by_map_without(self.review[:3]):
            return self.there.chances.measured(self.concern)


@contextmanager
def by_map_without(state: str) -> Iterator[None]:
    """In this block pieces are held against each other by the map that was learnt without a State."""
    made = _map_without(state)
    with patch.object(piece_vectors, "piece_map", lambda: made):
        yield


@cache
def _map_without(state: str) -> Map:
    """The map that was learnt without a State; the package's where it learnt nothing of it (tools/train/encoder/fit_pieces.py)."""
    parts: list[list[str]] = json.loads((HELD_OUT / "parts.json").read_text(encoding="utf-8"))
    number = next((k for k, part in enumerate(parts) if state in part), None)
    return piece_vectors.piece_map() if number is None else read_map((HELD_OUT / f"{number}.npz").read_bytes())


def part(state: str) -> str:
    """The part of a whole State, as in guidelines/requests.md."""
    tenth = int(hashlib.sha256(f"19:{state}".encode()).hexdigest(), 16) % 10
    return "train" if tenth < 6 else "development" if tenth < 8 else "test"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def rows(name: str) -> list[dict[str, str]]:
    with (LABELS / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def by_passages(corpus: Path, parts: Collection[str]) -> Iterator[Held]:
    """The concerns of some parts of which passages were labelled; rows whose words read otherwise now are left out."""
    found: defaultdict[tuple[str, str, Ground], list[dict[str, str]]] = defaultdict(list)
    for file in sorted(LABELS.glob("taken-up-*.csv")):
        for row in rows(file.name):
            if row["part"] in parts:
                review, _, passage = row["passage"].partition("/")
                found[review, row["concern"], Ground.NATIONAL_REPORT if passage.startswith("N") else Ground.RECOMMENDATIONS].append(row)
    _read_together(corpus, ((concern, review) for review, concern, _ in sorted(found)))
    for (review, concern, ground), own in sorted(found.items()):
        asked = asked_in(corpus, concern.partition("/")[0]).get(concern)
        if asked is None or digest(asked[1]) != own[0]["sha256"]:
            continue
        words = {name: text for name, text, _ in grounds(_review(corpus, review))[ground]}
        there = documents(corpus, review)[ground]
        at = {text.record: k for k, text in enumerate(there.texts)}
        labels = {
            at[row["passage"]]: (row["relation"], row["sure"] == "1") for row in own if digest(words.get(row["passage"], "")) == row["passage_sha256"]
        }
        if labels:
            dossier = concern.partition("/")[0]
            yield Held(sought(asked[0], review[:3]), there, ground, review, dossier, own[0]["part"], labels, None, "taken-up")


def by_documents(corpus: Path, parts: Collection[str]) -> Iterator[Held]:
    """The concerns of some parts of which a reader, or both of two, told the outcome in a whole document. A file that came later goes before."""
    told: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    for name in ("150", "not-found", "fresh", "named", "elsewhere"):
        for row in rows(f"concern-links-{name}.csv"):
            dossier = row["concern"].partition("/")[0]
            review = row.get("review") or (FRESH.get(dossier, dossier) if name == "fresh" else dossier)
            label = row.get("label") or (row["reader_1"] if row["reader_1"] == row["reader_2"] else "")
            if label in OUTCOMES:
                told[row["concern"], review, row["document"]] = label, row["sha256"], f"{name} {row.get('draw', '')}".strip()
    for (concern, review, document), (label, sha256, draw) in sorted(told.items()):
        dossier = concern.partition("/")[0]
        its = {part(dossier[:3]), part(review[:3])}
        which = next(each for each in ("test", "development", "train") if each in its)
        asked = asked_in(corpus, dossier).get(concern)
        there = documents(corpus, review).get(Ground(document)) if which in parts else None
        if there is not None and asked is not None and digest(asked[1]) == sha256:
            yield Held(sought(asked[0], review[:3]), there, Ground(document), review, dossier, which, {}, OUTCOMES[label], draw)


def _read_together(corpus: Path, concerns: Iterable[tuple[str, str]]) -> None:
    """Let the encoder read the concerns that are held against reviews of a State all at once: they are asked after one by one, which takes twice as
    long."""
    of_state: defaultdict[str, list[ConcernText]] = defaultdict(list)
    for concern, review in concerns:
        asked = asked_in(corpus, concern.partition("/")[0]).get(concern)
        if asked is not None:
            of_state[review[:3]].append(asked[0])
    for state, every in of_state.items():
        text_vectors([words_of_statement(asked.words) or asked.words for asked in every], state)


@cache
def _review(corpus: Path, name: str) -> Review:
    return read_dossier(corpus, name) if (corpus / "dossiers" / name).is_dir() else read_report(corpus, name)


@cache
def documents(corpus: Path, review: str) -> dict[Ground, DocumentPassages]:
    return dict(compared_grounds(_review(corpus, review)))


@cache
def asked_in(corpus: Path, name: str) -> dict[str, tuple[ConcernText, str]]:
    """Whatever a review has that may be taken up, with the words that were labelled."""
    return {asked.record: (asked, words) for asked, words in _whatever(_review(corpus, name))}


def _whatever(review: Review) -> Iterator[tuple[ConcernText, str]]:
    for every in (review.compilation.concerns if review.compilation else (), review.observed):
        yield from ((asked, each.text.clean) for asked, each in heard(every))
    yield from ((asked, claim.text.clean) for asked, claim in heard(review.summary.claims if review.summary else ()))
    for paper in review.submissions:
        for paragraph in paper.paragraphs:
            words = paragraph.text.clean
            for n, (start, end) in enumerate(sentences(words), 1):
                for mark in ".:":  # the two files number sentences otherwise
                    yield ConcernText(f"{paragraph.id}{mark}{n}", words[start:end]), words[start:end]
    for item in review.items:
        yield from ((ConcernText(clause.id, clause.request), clause.request) for clause in item.clauses)


def confusion(pairs: Sequence[tuple[Outcome, Outcome]]) -> dict[Outcome, tuple[int, ...]]:
    """For each outcome that is given, how often a reader says answered, touched, none."""
    given = (*ORDER, Outcome.CANNOT_TELL)
    return {told: tuple(sum(pair == (label, told) for pair in pairs) for label in ORDER) for told in given}
