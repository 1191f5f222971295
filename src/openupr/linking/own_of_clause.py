"""What a clause of a recommendation asks itself, where it goes on from one before it.

“Protect vulnerable groups (A), especially by asking indigenous peoples (B)”: B's request is read with A's words in front, for without them it says
nothing. What A's words name is not counted for B: whether B asks for it can't be told. It is where B is named behind A's words too (“ratify both
Covenants (A; B), and accelerate the first (B)”), and where what B adds only says how, when or why (“without delay (B)”).
"""

from __future__ import annotations

import re

from ..extracting.working_group_report.part_two.beginnings import is_verb
from ..languages.word_tables import has_table, wording
from ..records import Clause, Item

_TABLE = "briefs"


def words_before_own(item: Item, clause: Clause) -> str:
    """The words of another State's request with which this one begins, where it then asks for something itself; else empty, as it is in a language
    without wordings for that. The language read is that of the report."""
    before = [each.request for each in item.clauses[: item.clauses.index(clause)] if _goes_on(clause.request, each.request)]
    lead = max(before, key=len, default="")
    return lead if lead and _asks_itself(clause.request[len(lead) :]) and not _is_named_behind(item, clause, lead) else ""


def own_words(item: Item, clause: Clause) -> str:
    """The words of a clause without those of another State's request in front of them, be they in brackets or not."""
    own = clause.request[len(words_before_own(item, clause)) :].lstrip(" ,;")
    return re.sub(r"^\[[^\]]*\]\s*(?=\S)", "", own)


def _goes_on(request: str, earlier: str) -> bool:
    return bool(earlier) and len(request) > len(earlier) and request.startswith(earlier) and not request[len(earlier)].isalnum()


def _is_named_behind(item: Item, clause: Clause, lead: str) -> bool:
    """Whether all States of a clause are among those that are printed behind the words it begins with."""
    _, found, rest = item.text.clean.partition(lead)
    names = re.match(r"\s*\(([^()]*)\)", rest) if found else None
    return names is not None and all(each.printed and each.printed in re.split(r"\s*[;,]\s*", names[1]) for each in clause.recommenders)


def _asks_itself(rest: str) -> bool:
    if not has_table(_TABLE):
        return False
    verb = wording(_TABLE, "own_verb").search(rest)
    return wording(_TABLE, "own_part").search(rest) is not None or (verb is not None and is_verb(verb["verb"].lower()))
