"""What became of the records, as tables: a cell for each manner and kind of document, the worst causes, and the floors that CI holds."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .cases import Case
from .comparing import Compared, Outcome
from .manner import Promise

BAR = 0.98
"""Issue 16: of a lossless manner so many records are the same, and the rest are doubts."""
FLOORS = Path(__file__).resolve().parents[2] / "tests" / "accuracy" / "variations.json"
_SHORT = {Outcome.BLEMISHED: "b", Outcome.DOUBTED: "d", Outcome.MISSING: "m", Outcome.EXTRA: "x", Outcome.WRONG: "w", Outcome.FAILED: "f"}


@dataclass(slots=True)
class Cell:
    """Records counted by what became of them. `of` are those of the PDFs."""

    counts: Counter[Outcome] = field(default_factory=Counter)

    def add(self, found: Iterable[Compared]) -> None:
        """Count these too."""
        self.counts.update(each.outcome for each in found)

    @property
    def of(self) -> int:
        return sum(self.counts.values()) - self.counts[Outcome.EXTRA]

    @property
    def same(self) -> float:
        return self.counts[Outcome.SAME] / self.of if self.of else 1.0

    @property
    def false(self) -> int:
        """Records with something that the PDF does not say."""
        return self.counts[Outcome.WRONG] + self.counts[Outcome.EXTRA]

    @property
    def silent(self) -> int:
        """Records that are missing, and no doubt says so."""
        return self.counts[Outcome.MISSING] + self.counts[Outcome.FAILED]

    def figures(self) -> dict[str, float]:
        """What is held: the share of the same (rounded down), and the counts of the false and of those that are missing in silence."""
        return {"same": int(self.same * 1000) / 1000, "false": self.false, "silent": self.silent}

    def __str__(self) -> str:
        rest = " ".join(f"{letter}{self.counts[outcome]}" for outcome, letter in _SHORT.items() if self.counts[outcome])
        return f"{self.same:.3f} {rest}".strip()


Key = tuple[str, str]


def by_manner(outcomes: Mapping[Case, list[Compared]]) -> dict[Key, Cell]:
    """A cell for each manner and kind of document."""
    cells: dict[Key, Cell] = defaultdict(Cell)
    for case, found in outcomes.items():
        cells[case.manner.name, case.source.kind.value].add(found)
    return dict(cells)


def table(outcomes: Mapping[Case, list[Compared]]) -> Iterator[str]:
    """The lines of a table: manners down, kinds of documents across."""
    cells = by_manner(outcomes)
    kinds = list(dict.fromkeys(kind for _, kind in cells))
    promises = {case.manner.name: case.manner.promise for case in outcomes}
    yield "same share; b blemished, d missing and doubted, m missing in silence, x not in the PDF, w wrong, f not read in time"
    yield f"{'':66}" + "".join(f"{kind.replace('_', ' '):>34}" for kind in kinds)
    for name, promise in promises.items():
        row = [str(cells[name, kind]) if (name, kind) in cells else "-" for kind in kinds]
        yield f"{promise.value:9}{name[:56]:57}" + "".join(f"{cell:>34}" for cell in row)


def causes(outcomes: Mapping[Case, list[Compared]], most: int) -> Iterator[str]:
    """What breaks a promise most often: the records, by manner, kind of document and of record, outcome and what differs."""
    seen: Counter[tuple[str, ...]] = Counter()
    example: dict[tuple[str, ...], str] = {}
    for case, found in outcomes.items():
        for each in found:
            if each.outcome.breaks or (case.manner.promise is Promise.LOSSLESS and each.outcome is Outcome.BLEMISHED):
                why = each.why.partition(" ")[0] if each.why.startswith("inside") else each.why
                key: tuple[str, ...] = (case.manner.name, case.source.kind.value, each.kind, each.outcome.value, why)
                seen[key] += 1
                example.setdefault(key, f"{case.source.name} {each.key}: {each.was[:40]!r} -> {each.now[:40]!r}")
    for key, count in seen.most_common(most):
        yield f"{count:6} {' | '.join(key)}   e.g. {example[key]}"


# -- floors


def held(measured: Mapping[str, dict[str, float]], part: str, *, write: bool = False, lower: bool = False) -> list[str]:
    """What has fallen below its floor; with `write` floors are raised to what is measured, with `lower` lowered too, and those of what is
    not measured any more dropped. A cell without a floor is held to the bar: 98 % the same, nothing false, nothing missing in silence."""
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors: dict[str, dict[str, float]] = kept.setdefault(part, {})
    if write:
        moved = {name: figures if lower or name not in floors else _better(floors[name], figures) for name, figures in measured.items()}
        floors = moved if lower else floors | moved
        kept[part] = dict(sorted(floors.items()))
        FLOORS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    fallen = []
    for name, figures in measured.items():
        floor = floors.get(name, {"same": BAR, "false": 0, "silent": 0})
        if figures["same"] < floor["same"] or figures["false"] > floor["false"] or figures["silent"] > floor["silent"]:
            fallen.append(f"{name}: {_figures(figures)}, floor {_figures(floor)}")
    return fallen


def _better(before: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    return {"same": max(before["same"], now["same"]), **{name: min(before[name], now[name]) for name in ("false", "silent")}}


def _figures(figures: Mapping[str, float]) -> str:
    return f"{figures['same']:.3f} the same, {figures['false']:.0f} false, {figures['silent']:.0f} missing in silence"
