"""What is said in the passive, with nobody named who says it: "Estavia was urged to ...", "concern was expressed about ...".

The notes tell whose document says it (`speakers.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from ...languages.word_tables import by_language
from ...names import state_name_pattern
from ...records import ReportingVerb, Tenor
from .bodies_named import facts

# A clause that is told, and no main clause.
_WITHIN = re.compile(r"\b(?:that|which|who|whose|where|whether|how|if)\b")


def in_passive(sentence: str, verbs: Sequence[ReportingVerb], state: tuple[str, ...] = ()) -> ReportingVerb | None:
    """The verb in the passive of a sentence's main clause by which somebody asks, fears or welcomes something; None where there is none.
    `state`: names of the State under review beside those of the table."""
    impersonal = _pattern("impersonal").match(sentence)
    if impersonal:
        return next((verb for verb in verbs if verb.at < impersonal.end()), None)
    for name in ("asks", "feels", "is_of_concern", "is_met"):
        match = _pattern(name).search(sentence)
        if match is None or _WITHIN.search(sentence, 0, match.start()):
            continue
        if name == "asks" and not _asked(state).search(sentence, 0, match.start() - 1):
            continue
        return _verb(name, match, verbs)
    return None


def _verb(name: str, match: re.Match[str], verbs: Sequence[ReportingVerb]) -> ReportingVerb:
    if name in {"asks", "is_met"}:
        return next((verb for verb in verbs if match.start() <= verb.at < match.end()), ReportingVerb(Tenor.NOTED, match.group(), match.start()))
    words = match.group().lower()
    tenor = Tenor.RECOMMENDED if re.match(r"need|importance|necessity|urgency", words) else Tenor.CONCERNED
    tenor = {"regret": Tenor.REGRETTED, "alarm": Tenor.DEPLORED, "satis": Tenor.WELCOMED, "appre": Tenor.WELCOMED}.get(words[:5], tenor)
    return ReportingVerb(Tenor.REGRETTED if words.startswith("regret") else tenor, match.group(), match.start())


@by_language
def _asked(state: tuple[str, ...]) -> re.Pattern[str]:
    names = "".join(rf"|{re.escape(name)}" for name in state)
    return re.compile(_pattern("asked").pattern.replace("{state}", state_name_pattern() + names))


@by_language
def _pattern(name: str) -> re.Pattern[str]:
    table = cast(dict[str, str], facts()["passive"])
    return re.compile(table.get(name) or cast(str, facts()[name]))
