"""Groups of sentences or passages as readers of labels see them: masked, numbered, in files of a readable length, a fifth of them twice.

A group is a whole statement or paragraph with its sentences, or a concern with passages: "## 12", then lines "12.1<tab>text". A line without a
number is there to be understood, not to be labelled.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from draw_requests import digest, part

from openupr.names import find_state, state, state_name_pattern, states_of_demonym

SEED = 2020
A_FILE = 600
"""Items of a file, about."""
_STATE = re.compile(state_name_pattern())
_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w’']+")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to label: `id` of the record, `drawn` why it was drawn, `sha256` of its words before they were masked; of a pair also `other`."""

    id: str
    sha256: str
    part: str
    drawn: str
    text: str
    other: str = ""
    other_sha256: str = ""


@dataclass(slots=True)
class Group:
    """`head` is what is read first; `lines` are in their order, each an item or words that are only read."""

    head: str
    lines: list[Item | str] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        return [line for line in self.lines if isinstance(line, Item)]


def masked(text: str, reviewed: str, speaker: str = "") -> str:
    """`[State]` for the State under review, `[Speaker]` for who speaks, `[other State]` for others; adjectives of the first two too."""
    mask = {speaker: "[Speaker]", reviewed: "[State]"} if speaker else {reviewed: "[State]"}

    def name(match: re.Match[str]) -> str:
        found = find_state(" ".join(match[0].split()))
        other = match[0] if found and found.iso3 == "EUE" else "[other State]"  # the European Union speaks like a State and is none
        return mask.get(found.iso3, other) if found else other

    def adjective(match: re.Match[str]) -> str:
        word, ending = re.fullmatch(r"(.*?)((?:['’]s?)?)", match[0]).groups()  # type: ignore[union-attr]
        codes = states_of_demonym(word)
        return next((words + ending for code, words in mask.items() if code in codes), match[0])

    found = _CAPITAL.sub(adjective, _STATE.sub(name, text))
    for code, words in mask.items():
        found = re.sub(
            rf"(?:\b(?:{_name_words(code)}) )+(?={re.escape(words)})|\b{re.escape(_printed_name(code).upper())}\b(?!\])", _kept(words), found
        )
    return " ".join(found.split())


def _printed_name(code: str) -> str:
    return state(code).name


@cache
def _name_words(code: str) -> str:
    """The first words of a name of several: of "Costa Rican" the table has the last one."""
    return "|".join(map(re.escape, _printed_name(code).split()[:-1])) or "(?!)"


def _kept(mask: str) -> Callable[[re.Match[str]], str]:
    """A name in capitals is masked; the first word of a name before a mask goes."""
    return lambda match: "" if match[0].endswith(" ") else mask


def item(identifier: str, text: str, why: str, speaker: str = "") -> Item:
    """A sentence of a review's record; the part is that of the whole State."""
    reviewed = identifier[:3]
    return Item(identifier, digest(text), part(reviewed), why, masked(text, reviewed, speaker))


def written(groups: Sequence[Group], name: str, folder: Path) -> None:
    """Shuffles the groups, so that each file has something of everything, and writes `name`.json, `name`-1.txt ... and `name`-second.txt."""
    rnd = random.Random(f"{SEED} {name}")
    shuffled = list(groups)
    rnd.shuffle(shuffled)
    numbered = dict(enumerate(shuffled))
    total = sum(len(group.items) for group in shuffled)
    again: set[int] = set()
    for number in rnd.sample(sorted(numbered), len(numbered)):
        if sum(len(numbered[each].items) for each in again) >= total / 5:
            break
        again.add(number)
    files = max(1, round(total / A_FILE))
    chunks: list[list[str]] = [[] for _ in range(files)]
    records, done = [], 0
    for number, group in numbered.items():
        chunks[min(files - 1, done * files // total)].append(_printed(number, group))
        done += len(group.items)
        context = "\n".join([group.head, *(line if isinstance(line, str) else line.text for line in group.lines)])
        for k, each in enumerate(group.items, 1):
            records.append({"number": f"{number}.{k}", **asdict(each), "second": number in again, "context": context})
    for k, chunk in enumerate(chunks, 1):
        (folder / f"{name}-{k}.txt").write_text("".join(chunk), encoding="utf-8")
    second = [_printed(number, numbered[number]) for number in sorted(again)]
    (folder / f"{name}-second.txt").write_text("".join(second), encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(records, ensure_ascii=False, indent=0), encoding="utf-8")
    print(name, len(records), "in", len(numbered), "groups,", files, "files;", counted(records), "twice", sum(bool(r["second"]) for r in records))


def counted(records: Iterable[dict[str, object]]) -> str:
    """How many of each part and of each reason."""
    both = list(records)
    return str({key: dict(Counter(each[key] for each in both)) for key in ("part", "drawn")})


def _printed(number: int, group: Group) -> str:
    k, out = 0, [f"## {number}\t{group.head}".rstrip()]
    for line in group.lines:
        k += isinstance(line, Item)
        out.append(f"{number}.{k}\t{line.text}" if isinstance(line, Item) else f"\t{line}")
    return "\n".join(out) + "\n"
