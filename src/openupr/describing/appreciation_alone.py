"""Whether a sentence of a statement only appreciates: “welcomed the intention to close the prison”.

What is praised may be named by what was wrong before ("efforts against torture"), so that a head that has learnt from words takes it for
criticism. The speaker's own verb tells: where it appreciates, and nothing behind it turns to a concern, the sentence is no criticism, however
grave its words.
"""

from __future__ import annotations

import re

from ..extracting import wordings
from ..extracting.compilation.reporting_verbs import verbs_in
from ..languages.word_tables import has_table, wording
from ..records import ReportingVerb, Tenor


def only_appreciates(sentence: str) -> bool:
    """Whether the first verb of a sentence is the speaker's and appreciates, each other verb of its own does so too or only asks, and no word turns
    to the other side or says that something goes on. Of 4,003 sentences that readers labelled 638 are so, and they call none of these
    criticism. In 40,251 sentences of 239 reports 39 were taken for possible criticism that are so; none was for sure."""
    if not (has_table("asking") and has_table("national_report")):
        return False
    verbs = verbs_in(sentence)
    if not verbs or not _praises(verbs[0]) or not _is_speakers(sentence[: verbs[0].at], verbs[0]):
        return False
    behind = sentence[verbs[0].at :]
    if ";" in behind or wording("asking", "turns").search(sentence) or wording("asking", "turns_by_doing").search(behind):
        return False
    if wordings.pattern("national_report", "admitting", "still").search(behind):
        return False
    return all(_praises(each) or wording("asking", "only_asked").search(each.words) for each in verbs if _JOINED.search(sentence, 0, each.at))


def _praises(verb: ReportingVerb) -> bool:
    return verb.tenor is Tenor.WELCOMED and not wording("asking", "no_praise").search(verb.words)


def _is_speakers(before: str, verb: ReportingVerb) -> bool:
    """Whether the words before a verb are its speaker: no clause, nothing that is done to somebody, and no participle ("While welcoming")."""
    is_finite = not verb.words.lower().split()[0].endswith("ing")
    return is_finite and "," not in before and not (wording("asking", "of_others").search(before) or _NO_SUBJECT.search(before))


_JOINED = re.compile(r"(?:\band|\bor|,)\s+(?:(?:[a-z]+ly|it|also|further|therefore|then)\s+)*$")
"""Before a verb that goes on from another one, be it the speaker's or not: where that does not appreciate, the sentence may turn to a concern."""
_NO_SUBJECT = re.compile(r"\b(?:was|were|is|are|be|been|to|would|could|can|may|might)\s+$")
