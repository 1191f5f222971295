"""Whether a sentence that tells of a grave act lays it on the State's own agents: on page one these stand first.

own-agents.csv: the 77 sentences of eight compilations that put a grave act to the State, by our reading, on which the rule was made (`mended`),
and 115 sentences of ten stakeholder summaries whose words name a grave act (`held`), labelled before the rule ran on them. One reader, who wrote
the rule. `own`: the words name police, soldiers, guards or other agents of the State as who did it, partly too, or tell it of people whom they
hold, or the act is torture, refoulement, enforced disappearance, excessive force or arbitrary detention and nobody else is named as its doer. A law
that prescribes a punishment is none, nor are courts. On `held` precision is .91 and recall .94. Long sentences were labelled by their
beginnings, and one label was corrected afterwards, so the figures are those of a fit rather than of a trial.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from openupr.describing.own_agents import is_of_own_agents
from openupr.labelling import grave_acts
from openupr.records import identifying_words, records_by_identifier

from ..real_reviews import read_dossier
from .test_requests import read

PRECISION, RECALL = 0.9, 0.9


@pytest.mark.corpus
def test_what_is_laid_on_the_states_own_agents(corpus: Path) -> None:
    found = Counter[tuple[str, str]]()
    for row in read("own-agents.csv"):
        text = identifying_words(records_by_identifier(read_dossier(corpus, row["sentence"].partition("/")[0]))[row["sentence"]])
        assert hashlib.sha256(text.encode()).hexdigest()[:16] == row["sha256"]
        said = is_of_own_agents(text, grave_acts(text))
        found[row["part"], {(True, "1"): "right", (True, "0"): "false", (False, "1"): "missed"}.get((said, row["own"]), "none")] += 1
    print(dict(found))
    for part in ("mended", "held"):
        right = found[part, "right"]
        assert right / (right + found[part, "false"]) >= PRECISION
        assert right / (right + found[part, "missed"]) >= RECALL
