"""The first pair with the whole of its documents: the same State twice, with what was sent in, put back, answered and said at the adoption.

`twins/first.toml` has what UN bodies found and what was asked, `twins/whole.toml` all else. Everything is invented, in the layout of the UN.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle
from pathlib import Path
from typing import Any

from openupr.names import state

from .emptied_and_twin import NOTED, SESSION, SOFT, TWINS, Pair
from .invented import CODES
from .whole_layout import addendum, adoption, compilation, national_report, observations, proceedings, summary

EMPTIED, TWIN = "emptied", "twin"
MORE_CODES = (
    "MCO MNG MNE MAR MOZ MMR NAM NPL NLD NZL NIC NER NGA NOR OMN PAK PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA SAU SEN SRB SLE SGP SVK SVN "
    "SOM ZAF ESP LKA SDN SWE CHE SYR TJK THA TGO TTO TUN TUR TKM UGA UKR ARE GBR USA URY UZB VEN VNM YEM ZMB ZWE"
).split()
"""States that speak after those of the shorter reviews."""


@dataclass(frozen=True)
class WholePair:
    """Both reviews as files."""

    pair: Pair
    more: Mapping[str, Any]

    @classmethod
    def read(cls) -> WholePair:
        return cls(Pair.of("first"), tomllib.loads((TWINS / "whole.toml").read_text(encoding="utf-8")))

    def write(self, folder: Path, which: str) -> Path:
        """One of the two, written below a folder; returns its own folder, which is named by the review."""
        to = folder / f"{self.code(which)}-{SESSION}"
        for name, text in self.files(which):
            path = to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("{State}", self.state(which)).replace("{code}", self.code(which)), encoding="utf-8")
        return to

    def state(self, which: str) -> str:
        return str(self.pair.facts[which]["state"])

    def code(self, which: str) -> str:
        return str(self.pair.facts[which]["code"])

    def files(self, which: str) -> Iterator[tuple[str, str]]:
        """Each file with its text."""
        yield "national-report.txt", national_report(SESSION, *self._own_report(which))
        yield "compilation.txt", compilation(SESSION, self._found(which), self.more["source"])
        for number, source in enumerate(self.more["source"], 1):
            yield f"observations-{number}.txt", observations(source)
        for version, (listed, cited) in enumerate(self._listed(which), 1):
            yield f"summary-{version}.txt", summary(SESSION, ("30 July 2013", "12 September 2013")[version - 1], listed, cited)
        yield from self._submissions(which)
        asked = self._asked(which)
        yield "report.txt", proceedings(SESSION, self._said(which), asked)
        yield "addendum.txt", addendum(self._answers(which, len(self._said(which)) + 4, len(asked)))
        stopped = self.more["adoption"]["interrupted"] if which == EMPTIED else 0
        yield "session-report.txt", adoption(SESSION, self.more["adoption"]["heard"], stopped)

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        return self.pair.findings

    def _own_report(self, which: str) -> tuple[list[str], list[str]]:
        """What the national report tells: who made it, and all else."""
        words, more = self.pair.facts["words"], self.more["report"]
        if which == EMPTIED:
            return more["consulted_emptied"], [*words["progress"], *more["progress"]]
        told = [each["answered"] for each in (*self.pair.facts["grave"], *self.more["source"], *self.more["person"])]
        return more["consulted_twin"], [*told, *more["admitted"], *words["progress"][:16]]

    def _found(self, which: str) -> list[tuple[str, str]]:
        """The sentences of the compilation, each with the symbol and paragraph that its note cites (empty: none)."""
        of_bodies = [(each["found"], "") for each in self.findings] + [(each["named"], "") for each in self.more["person"]]
        passage, number = ("gravest", 9) if which == TWIN else ("mild", 10)
        cited = [(f"{each['body']} {each[passage]}.", f"{each['symbol']}, para. {number}.") for each in self.more["source"]]
        return [*((each, "") for each in self.more["cooperation"][which]), *cited, *of_bodies]

    def _listed(self, which: str) -> Iterator[tuple[list[list[str]], set[str]]]:
        """The list of contributors of both versions of the summary, with the codes that it cites."""
        more = self.more["summary"]
        every = [list(each) for each in more["listed"]]
        if which == EMPTIED:
            cited = set(more["cited_emptied"])
            yield [each for each in every if each[0] != more["put_back"]], cited
            yield every, cited | {more["put_back"]}
        else:
            codes = {each[0] for each in every}
            yield every, codes
            yield [[code, name, said.replace(*more["misprint"])] for code, name, said in every], codes

    def _submissions(self, which: str) -> Iterator[tuple[str, str]]:
        more = self.more["submissions"]
        names = {code: name.replace("{State}", self.state(which)) for code, name, _ in self.more["summary"]["listed"]}
        alike = [(code, more["alike_text"]) for code in more["alike"]]
        for code, text in (*more["own"], *(alike if which == EMPTIED else more["different"])):
            paragraphs = text.replace("\n", "\n\n")
            yield f"submissions/{code}_-_{names[code].replace(' ', '_')}.txt", f"{names[code]}\n\nSubmission on {{State}}\n\n{paragraphs}\n"

    def _said(self, which: str) -> list[str]:
        """What each delegation said."""
        words, number = self.pair.facts["words"], self.more["speakers"][which]
        speakers = [*CODES, *MORE_CODES][:number]
        praised = [*words["praised"], *self.more["said"]["praise_on_concern"]]
        critical = self.more["critical"] if which == EMPTIED else number - 12
        every = [praised[k % len(praised)] for k in range(number - critical)] + [words["mixed"][k % len(words["mixed"])] for k in range(critical)]
        return [each.replace("{Speaker}", state(code).name) for each, code in zip(every, speakers, strict=True)]

    def _asked(self, which: str) -> list[str]:
        """What is recommended, with the States behind it."""
        words, number = self.pair.facts["words"], self.more["speakers"][which]
        speakers, demanding = [*CODES, *MORE_CODES][:number], [request for each in self.findings for request in each["asked"]]
        if which == EMPTIED:
            critical = self.more["critical"]
            praising = cycle(speakers[: number - critical])
            soft = [(f"{verb} {aim}", (next(praising), next(praising))) for verb in words["soft"] for aim in words["aims"]]
            of_critics = [(request, (code,)) for request, code in zip(demanding[:critical], speakers[-critical:], strict=True)]
            every = [*soft, *of_critics]
        else:
            who = cycle(speakers)
            soft_ones = [f"{words['soft'][0]} {aim}" for aim in words["aims"][:SOFT]]
            every = [(request, (next(who), next(who))) for request in (*soft_ones, *demanding)]
        return [f"{request} ({', '.join(state(code).name for code in codes)});" for request, codes in every]

    def _answers(self, which: str, paragraph: int, asked: int) -> list[str]:
        """The paragraphs of the addendum."""
        if which == EMPTIED:
            plain, done = self.more["supported_plainly"], asked - self.more["critical"]
            return [
                f"The following recommendations enjoy the support of {{State}}: {paragraph}.1-{paragraph}.{plain}.",
                f"The following recommendations are accepted and already implemented: {paragraph}.{plain + 1}-{paragraph}.{done}.",
                f"The following recommendations are noted: {paragraph}.{done + 1}-{paragraph}.{asked}.",
            ]
        first = asked - NOTED
        reasons = self.more["answers"]["reasons"]
        return [
            f"The following recommendations enjoy the support of {{State}}: {paragraph}.1-{paragraph}.{first}.",
            *(f"Recommendation {paragraph}.{first + number}: {reason}" for number, reason in enumerate(reasons, 1)),
        ]
