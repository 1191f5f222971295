"""A State's review twice, as text files that are read again: one that empties the findings of UN bodies, and its twin in good faith.

In `twins/*.toml` stand what bodies found, grave acts first, what the twin's report says of each, and what States ask. The emptied report tells of
other subjects, its speakers praise, and what they ask is soft and said to be done already.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle
from pathlib import Path
from typing import Any

from openupr import read
from openupr.names import state
from openupr.records import Review

from .invented import CODES

TWINS = Path(__file__).parent / "twins"
SESSION, SPEAKERS = 17, CODES[:60]
PRAISING, SOFT, NOTED = 12, 5, 9
"""Speakers who only praise, soft requests, and requests that are noted, in the review of good faith: as many as are usual."""


@dataclass(frozen=True)
class Pair:
    """What one file tells of two reviews."""

    facts: dict[str, Any]

    @classmethod
    def of(cls, name: str) -> Pair:
        return cls(tomllib.loads((TWINS / f"{name}.toml").read_text(encoding="utf-8")))

    def emptied(self, folder: Path) -> Review:
        """The emptied review, written below a folder and read."""
        words = self.facts["words"]
        report = [words["consulted_emptied"], *words["progress"]]
        asked = [f"{verb} {aim}" for verb in words["soft"] for aim in words["aims"]]
        return self._read(folder, "emptied", report, words["praised"], asked)

    def twin(self, folder: Path) -> Review:
        """The review in good faith."""
        words = self.facts["words"]
        report = [words["consulted_twin"], *(each["answered"] for each in self.facts["grave"]), *words["progress"][:16]]
        asked = [request for each in self.findings for request in each["asked"]] + [f"{words['soft'][0]} {aim}" for aim in words["aims"][:SOFT]]
        return self._read(folder, "twin", report, words["mixed"], asked)

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        return [*self.facts["grave"], *self.facts["other"]]

    def _read(self, folder: Path, which: str, report: list[str], said: list[str], asked: list[str]) -> Review:
        name, code = self.facts[which]["state"], self.facts[which]["code"]
        to = folder / f"{code}-{SESSION}"
        to.mkdir()
        praised = self.facts["words"]["praised"]
        texts = {
            "report": _national_report(code, report),
            "compilation": _compilation(code, [each["found"] for each in self.findings]),
            "proceedings": "\n\n".join(_proceedings(code, said, praised, asked, done=which == "emptied")),
        }
        for file, text in texts.items():
            (to / f"{file}.txt").write_text(text.replace("{State}", name), encoding="utf-8")
        return read(to)


def _masthead(symbol: str, date: str, title: str) -> list[str]:
    return [
        symbol,
        "Distr.: General",
        date,
        "English only",
        "Human Rights Council",
        "Working Group on the Universal Periodic Review",
        title,
        "{State}",
    ]


def _national_report(code: str, told: list[str]) -> str:
    title = "National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21"
    lines = _masthead(f"A/HRC/WG.6/{SESSION}/{code}/1", "8 August 2013", title)
    lines += ["I. Methodology and consultation", f"1. {told[0]}", "II. Promotion and protection of human rights"]
    lines += [f"{number}. {each}" for number, each in enumerate(told[1:], 2)]
    return "\n\n".join(lines) + "\n"


def _compilation(code: str, found: list[str]) -> str:
    title = "Compilation prepared by the Office of the United Nations High Commissioner for Human Rights in accordance with paragraph 15 (b) of the"
    lines = _masthead(f"A/HRC/WG.6/{SESSION}/{code}/2", "5 August 2013", f"{title} annex to Human Rights Council resolution 5/1")
    lines += ["I. Background", "1. The present report is a compilation of information contained in United Nations documents."]
    lines += ["II. Implementation of international human rights obligations"]
    lines += [f"{number}. {each}" for number, each in enumerate(found, 2)]
    return "\n\n".join(lines) + "\n"


def _proceedings(code: str, said: list[str], praised: list[str], asked: list[str], *, done: bool) -> Iterator[str]:
    yield from ("A/HRC/25/1", "4 December 2013", "Report of the Working Group on the Universal Periodic Review", "{State}", "Introduction")
    yield (
        "1. The Working Group on the Universal Periodic Review held its seventeenth session. The review of {State} was held at its second meeting. "
        f"The national report is A/HRC/WG.6/{SESSION}/{code}/1."
    )
    yield from ("I. Summary of the proceedings of the review process", "A. Presentation by the State under review")
    yield from ("2. The delegation of {State} presented its report.", "B. Interactive dialogue and responses by the State under review")
    yield f"3. During the interactive dialogue, {len(SPEAKERS)} delegations made statements."
    for k, each in enumerate(SPEAKERS):
        some = praised if k < PRAISING else said
        yield f"{k + 4}. {some[k % len(some)].replace('{Speaker}', state(each).name)}"
    yield "II. Conclusions and/or recommendations"
    paragraph, who = 4 + len(SPEAKERS), cycle(SPEAKERS)
    first, last = (len(asked) // 20, len(asked)) if done else (len(asked) - NOTED, len(asked) - NOTED)
    lead_ins = {
        "The recommendations formulated during the interactive dialogue and listed below enjoy the support of {State}:": asked[:first],
        "The following recommendations enjoy the support of {State}, which considers that they are already implemented:": asked[first:last],
        "The recommendations below did not enjoy the support of {State} and would thus be noted:": asked[last:],
    }
    for words, requests in lead_ins.items():
        if requests:
            yield f"{paragraph}. {words}"
            for number, request in enumerate(requests, 1):
                yield f"{paragraph}.{number}. {request} ({', '.join(state(next(who)).name for _ in range(1 if done else 2))});"
            paragraph += 1
    yield (
        f"{paragraph}. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States and the "
        "State under review. They should not be construed as endorsed by the Working Group as a whole."
    )
