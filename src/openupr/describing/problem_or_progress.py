"""What each sentence of a national report says of the State's own record: a problem, progress, or neither.

That it admits a problem in the enjoyment of rights is told by a head that weighs the wordings of `languages/en/national_report.toml` with what stands
beside them: on text that no wording was made on these alone are right in half of what they find. A lack of means, and what lies outside of the
State, are told by their wordings. Progress is told by a label (all measured by tests/accuracy/test_tone_and_admissions.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..extracting.national_report.report_wordings import pattern
from ..labelling.encoded_texts import text_vectors
from ..labelling.what_it_admits import admitting, sure_from
from ..labelling.what_it_tells import of_itself
from ..languages.polarity import Scopes
from ..languages.word_tables import has_table
from ..records import Account, Problem, Review, SaidOfItself, Says, WhoseConcern
from .others_doing import is_another_states_deed
from .whose_concern import whose_concern

_SAYS = {"progress": Says.PROGRESS, "neither": Says.NEITHER}


def said_of_itself(review: Review) -> dict[str, SaidOfItself]:
    """By the identifier of each sentence of the national report."""
    report = review.national_report
    every = report.self_reports if report else ()
    text_vectors([each.text.clean for each in every], review.state)
    return {each.id: problems_and_progress(each.text.clean, review.state, each.problems, no_progress=each.no_progress) for each in every}


def problems_and_progress(sentence: str, own: str | None, wordings: Sequence[tuple[Problem, str]] = (), *, no_progress: bool = False) -> SaidOfItself:
    """What a sentence says. `own` is the State under review, `wordings` the kinds of problem that it has words for; `no_progress`: its
    words tell of none, whatever the label says. Where a wording says that it admits a problem of rights and the head does not, we can't tell:
    neither, unsure, with these words; the same where it only tells of a concern of somebody else, or of nobody who is named. Such a sentence
    claims no progress, whatever the label says: "poverty shows an increase" has the words of one."""
    words = dict(wordings)
    chance = admitting(sentence, own, {str(kind): text for kind, text in wordings})
    found = [Account(Says.PROBLEM, kind, None, sure=True, words=text) for kind, text in wordings if kind is not Problem.RIGHTS]
    likely, worded = chance >= sure_from(), words.get(Problem.RIGHTS, "")
    if (likely or worded) and (whose := whose_concern(sentence, own, worded)) is not WhoseConcern.STATE:
        found.append(Account(Says.NEITHER, None, None, sure=False, words=worded, whose=whose))
    elif likely:
        found.insert(0, Account(Says.PROBLEM, Problem.RIGHTS, chance, sure=True, words=worded))
    elif worded and not found:
        found.append(Account(Says.NEITHER, None, None, sure=False, words=worded))
    label = of_itself(sentence, own)
    says = _SAYS.get(label.value)
    if says is None or (says is Says.PROGRESS and (no_progress or (worded and not likely) or is_another_states_deed(sentence, own))):
        return SaidOfItself(tuple(found) or (Account(Says.NEITHER, None, None, sure=False),))
    if says is Says.NEITHER and not found and not no_progress and _says_progress(sentence):
        return SaidOfItself((Account(Says.PROGRESS, None, None, sure=True),))
    if found and says is Says.NEITHER:
        return SaidOfItself(tuple(found))
    return SaidOfItself((*found, Account(says, None, label.probability, sure=label.sure and not found)))


def _says_progress(sentence: str) -> bool:
    """Whether a sentence says that progress was made, in so many words that nothing turns round."""
    if not has_table("national_report"):
        return False
    found = [match.span() for match in pattern("progress", "made").finditer(sentence)]
    scopes = Scopes(sentence.lower(), found) if found else None
    return scopes is not None and any(scopes.bearing(at).plain for at in range(len(found)))
