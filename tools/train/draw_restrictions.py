"""Draws requests that may ask the State to limit a freedom, for readers (tests/accuracy/guidelines/requests.md, “A fourth draw”).

    python tools/train/draw_restrictions.py FOLDER

- `near`: the nearest, by the encoder's vectors, of each request that a reader has labelled `restrict`
- `word`: those with a word of what such requests are about, at random, at most `OF_A_WORD` of each
- `rest`: others at random

Writes `restrictions.txt` (a number and the masked words a line, shuffled) and `restrictions.json`.
"""

from __future__ import annotations

import csv
import json
import random
import re
import sys
from pathlib import Path

import numpy as np
from corpus import corpus
from draw_requests import digest, masked

from openupr import read_all
from openupr.labelling.encoded_texts import encoded

SEED = 20261203
NEAR, OF_A_WORD, REST = 14, 22, 30
"""Neighbours of each known one; requests of each word; others."""
WORDS = (
    r"(?:maintain|retain|keep|continu|sovereign|preserv|reinstat|resum|uphold)\w*.{0,60}(?:death penalty|capital punishment|executions?\b)",
    r"(?:death penalty|capital punishment).{0,80}(?:sovereign|right of|national law|in accordance|maintain|retain|continue to appl)",
    r"defam\w+|blasphem|insult|sanctit|sacred|caricature|desecrat",
    r"(?:freedom|right)s? of (?:expression|speech|opinion|the press).{0,80}(?:responsib|misus|abus|limit|restrict|respect (?:for|of)"
    r"|not (?:result|be used))"
    r"|(?:pretext|guise|name|cover) of (?:the )?(?:freedom|right|human|religio)",
    r"(?:media|press|internet|journalis\w+|broadcast\w*|online|cyber\w*).{0,60}(?:regulat|supervis|control|monitor|code of|ethic|limit|prevent|combat"
    r"|responsib|ban\b|prohibit)",
    r"incitement|hate speech|hatred",
    r"traditional (?:famil|value|marriage)|family (?:institution|values|as )|institution of (?:the )?(?:family|marriage)|matrimony"
    r"|between a man and a woman|natural family",
    r"same[- ]sex|homosex|sexual orientation.{0,60}(?:not|reject|national|religio|cultur)|sodomy",
    r"unborn|from conception|right to life of|abortion",
    r"illegal (?:im)?migra|irregular (?:im)?migra|readmission|repatriat|deport|illegal (?:entry|refugee)|border (?:control|secur|manag)"
    r"|return of (?:illegal|irregular|refugee)",
    r"\bsects?\b|\bcults?\b|extremis|proselyti|radicali",
    r"foreign fund|(?:NGO|non-governmental|civil society|defenders).{0,60}(?:regulat|control|monitor|responsib|abus|misus|illegal|law)",
    r"\bveil|\bhijab|headscar|face[- ]cover|\bburqa|\bniqab|dress",
    r"pornograph|prostitut|obscen|moral(?!e)|immoral|indecen",
    r"\bban\b|prohibit|outlaw|criminali[sz]e",
    r"terroris|separatis|national security|public order|law and order|stability",
    r"(?:demonstrat|assembl|protest|strike)\w*.{0,60}(?:regulat|law|control|order|peace|limit)",
)


def main(folder: Path) -> None:
    labels = Path(__file__).resolve().parents[2] / "tests/accuracy/labels"
    files = ("requests-3500", "requests-by-model", "requests-whole-reviews")
    rows = [row for name in files for row in csv.DictReader((labels / f"{name}.csv").open(encoding="utf-8", newline=""))]
    known = {row["sha256"] for row in rows if row["does"] == "restrict"}
    asked: dict[str, str] = {}
    for review in read_all(corpus() / "reports", report=print):
        for item in review.items:
            for clause in item.clauses:
                asked.setdefault(clause.request, clause.id)
    texts = list(asked)
    write(drawn(texts, np.array([encoded(text).vector for text in texts]), known), asked, folder)


def drawn(texts: list[str], vectors: np.ndarray, known: set[str]) -> dict[str, str]:
    """Why each text was drawn."""
    rnd = random.Random(SEED)
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    found = {text: "known" for text in texts if digest(text) in known}
    for k in [k for k, text in enumerate(texts) if text in found]:
        for near in np.argsort(-(units @ units[k]))[: NEAR + 1]:
            found.setdefault(texts[near], "near")
    shuffled = rnd.sample(texts, len(texts))
    for words in WORDS:
        for text in [each for each in shuffled if re.search(words, each, re.IGNORECASE)][:OF_A_WORD]:
            found.setdefault(text, "word")
    for text in [each for each in shuffled if each not in found][:REST]:
        found[text] = "rest"
    return found


def write(found: dict[str, str], asked: dict[str, str], folder: Path) -> None:
    order = random.Random(SEED).sample(sorted(found), len(found))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "restrictions.txt").write_text("".join(f"{n}\t{masked(text)}\n" for n, text in enumerate(order)), encoding="utf-8")
    kept = [{"number": n, "clause": asked[text], "sha256": digest(text), "drawn": found[text]} for n, text in enumerate(order)]
    (folder / "restrictions.json").write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
