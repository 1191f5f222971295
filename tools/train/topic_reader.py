"""Trains a reader of a topic and a sentence, and prints how well it tells what belongs, beside the words that the package goes by. Ships nothing.

    python tools/train/topic_reader.py [--layers 2] [--epochs 4]

It learns from what is to learn from in three files of tests/accuracy/labels (guidelines/on-topic.md): not from a topic of which a label is held, nor
from a review that is. What it prints for each part that is held: the area under the curve by words, by the reader, and by both, weighed as
`marks_pairs` has it. MiniLM with its first layers (six: an hour on two cores; two: a third). What a reader has to reach to be worth its
weights stands in the guideline.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from draw_on_topic import read
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from small_teacher import model_folder
from torch import nn
from transformers import AutoModel, AutoTokenizer

from openupr.preparing.topics.likely_on_topic import chances_by_words, sentence_key
from openupr.preparing.topics.on_topic import on_topic_by_rule, said_by_rule
from openupr.preparing.topics.review_sentences import ReviewSentence, sentences_of
from openupr.preparing.topics.topics import topic

LABELS = Path(__file__).parents[2] / "tests/accuracy/labels"
HELD_REVIEWS = frozenset({"FRA-43", "CHN-17", "BRB-29"})
WORTH = {"belongs": 1.0, "touches": 0.3, "not": 0.0}
"""What the reader is to answer; a sentence that touches the topic lies nearer to what does not belong."""
LONGEST, BATCH, RATE, SEED = 112, 32, 1e-4, 20261201
MARKS = "marks_pairs"

read_once = cache(read)


class TopicPair(NamedTuple):
    """A topic and a sentence with its heading, as the reader gets them; `review`, `key`: where the sentence stands, empty where it is made up."""

    part: str
    topic: str
    words: str
    label: str
    review: str = ""
    key: tuple[str, tuple[int, int]] = ("", (0, 0))


@cache
def units_of(review: str) -> dict[tuple[str, tuple[int, int]], ReviewSentence]:
    """The sentences of a dossier of the corpus."""
    return {sentence_key(unit): unit for unit in sentences_of(read_once(review)[0])}


def pairs() -> Iterator[TopicPair]:
    """All that is labelled; sentences that the program no longer cuts so are left out."""
    for name in ("topics-in-other-words", "on-topic"):
        for row in _rows(name):
            review, key = row["record"].partition("/")[0], (row["record"], (int(row["start"]), int(row["end"])))
            unit = units_of(review).get(key)
            if unit is not None:
                part = "older_held" if name == "on-topic" and row["part"].startswith("held") else row["part"]
                yield TopicPair(part, row["topic"], f"{unit.heading}: {unit.words}", row["label"], review, key)
    for row in _rows("topics-invented"):
        yield TopicPair(f"{row['part']}_made_up", row["topic"], row["sentence"], row["label"])


def _rows(name: str) -> list[dict[str, str]]:
    with (LABELS / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Reader(nn.Module):
    """MiniLM's first layers on both texts at once, and one number: how far the sentence belongs."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.cut = AutoTokenizer.from_pretrained(model_folder(), local_files_only=True)
        self.encoder = AutoModel.from_pretrained(model_folder(), local_files_only=True, num_hidden_layers=layers)
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        self.belongs = nn.Linear(self.encoder.config.hidden_size, 1)

    def forward(self, some: Sequence[TopicPair]) -> torch.Tensor:
        """Logits (n)."""
        cut = self.cut(
            [each.topic for each in some], [each.words for each in some], padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
        )
        with torch.autocast("cpu", torch.bfloat16):
            states = self.encoder(**cut).last_hidden_state.float()
        held = cut["attention_mask"].unsqueeze(-1).float()
        logits: torch.Tensor = self.belongs((states * held).sum(1) / held.sum(1)).squeeze(-1)
        return logits


def batches(some: Sequence[TopicPair], chance: random.Random) -> list[list[TopicPair]]:
    """The pairs in batches of about the same length, in an order by chance."""
    ordered = sorted(some, key=lambda each: (len(each.words) + chance.randrange(80), each))
    found = [list(ordered[start : start + BATCH]) for start in range(0, len(ordered), BATCH)]
    chance.shuffle(found)
    return found


def trained(some: Sequence[TopicPair], layers: int, epochs: int) -> Reader:
    """A reader that has learnt from these pairs."""
    torch.manual_seed(SEED)
    chance, reader = random.Random(SEED), Reader(layers)
    steps = epochs * (len(some) // BATCH + 1)
    descent = torch.optim.AdamW(reader.parameters(), RATE, weight_decay=0.01)
    pace = torch.optim.lr_scheduler.LambdaLR(descent, lambda step: min((step + 1) / 100, max(0.0, 1 - step / steps)))
    for epoch in range(epochs):
        reader.train()
        begun, lost = time.monotonic(), 0.0
        for batch in batches(some, chance):
            loss = nn.functional.binary_cross_entropy_with_logits(reader(batch), torch.tensor([WORTH[each.label] for each in batch]))
            descent.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            descent.step()
            pace.step()
            lost += float(loss.detach()) * len(batch)
        print(f"epoch {epoch + 1}: loss {lost / len(some):.4f}, {time.monotonic() - begun:.0f} s", flush=True)
    return reader.eval()


def by_reader(reader: Reader, some: Sequence[TopicPair]) -> NDArray[np.float64]:
    """Logits of the reader (n)."""
    with torch.no_grad():
        return np.concatenate([reader(some[start : start + BATCH]).numpy() for start in range(0, len(some), BATCH)]).astype(np.float64)


def by_words(some: Sequence[TopicPair]) -> NDArray[np.float64]:
    """The log odds of the chance that the package gives each sentence by its words (n)."""
    found = dict[tuple[str, str], dict[tuple[str, tuple[int, int]], float]]()
    for typed, name in sorted({(each.topic, each.review) for each in some}):
        meant, (review, labels) = topic(typed), read_once(name)
        ruled = {(each.id, each.span): said_by_rule(each, sure=sure) for each, sure in on_topic_by_rule(meant, review, labels)}
        found[typed, name] = chances_by_words(meant, list(units_of(name).values()), ruled)
    chance = np.clip([found[each.topic, each.review][each.key] for each in some], 0.005, 0.995)
    odds: NDArray[np.float64] = np.log(chance / (1 - chance))
    return odds


def main() -> None:
    """Trains and prints."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--layers", type=int, default=6)
    asked.add_argument("--epochs", type=int, default=4)
    wanted = asked.parse_args()
    every = list(pairs())
    held = {each.topic.lower() for each in every if not each.part.startswith("develop")}
    learnt = [each for each in every if each.part.startswith("develop") and each.topic.lower() not in held and each.review not in HELD_REVIEWS]
    print(f"{len(learnt)} pairs to learn from, {len({each.topic.lower() for each in learnt})} topics")
    reader = trained(learnt, wanted.layers, wanted.epochs)
    measured = {part: [each for each in every if each.part == part] for part in (MARKS, "held_pairs", "held_words", "older_held", "held_made_up")}
    both = LogisticRegression()
    for part, some in measured.items():
        belongs, read_so = np.array([each.label == "belongs" for each in some]), by_reader(reader, some)
        told = f"{part:14} {len(some):5}  reader {roc_auc_score(belongs, read_so):.3f}"
        if all(each.review for each in some):
            words = by_words(some)
            weighed = np.stack([words, read_so], 1)
            if part == MARKS:
                both.fit(weighed, belongs)
            told += f"  words {roc_auc_score(belongs, words):.3f}  both {roc_auc_score(belongs, both.decision_function(weighed)):.3f}"
        print(told, flush=True)


if __name__ == "__main__":
    main()
