"""Which contributors of its list a summary cites, how, and which codes of its notes the list lacks: in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...extracting.stakeholder_summary import Cited
from ...languages.messages import Message, message, message_of
from ...records import StakeholderSummary

READ_AS = frozenset({"contributor_code_read_as"})
"""The doubt on a code that the list lacks and that is taken for one of it."""
NOT_LISTED = frozenset({"contributor_not_listed"})
"""The doubt on a name that the list lacks and that is taken for none of it."""


def seen_also_only(summary: StakeholderSummary) -> int:
    """How many contributors stand nowhere but behind a note's "see also": no sentence names them, and none is theirs."""
    further = {source.contributor for claim in summary.claims for source in claim.sources if source.further}
    cited = {source.contributor for claim in summary.claims for source in claim.sources if not source.further}
    said = {each for claim in summary.claims for each in claim.contributors}
    names = Cited(summary.contributors)
    named = {each for paragraph in summary.text.paragraphs for each in names.in_text(paragraph.text.clean)}
    return len({each.id for each in summary.contributors} & further - cited - said - named)


def cited_said(uncited: int, n: int, unsettled: int, beside: int = 0) -> Iterator[Message]:
    """How many contributors no paragraph cites, of how many that can't be told, and how many only a "see also" cites."""
    if uncited:
        yield message_of(
            uncited,
            one="{n} of {all} contributors that the summary lists is cited in no paragraph, as far as we found.",
            many="{n} of {all} contributors that the summary lists are cited in no paragraph, as far as we found.",
            all=n,
        )
    elif unsettled:
        yield message("Each of the {n} contributors that the summary lists is cited in it, or may be.", n=n)
    else:
        yield message("Each of the {n} contributors that the summary lists is cited in it.", n=n)
    if unsettled:
        yield message("Of {n} we can’t tell.", n=unsettled)
    if beside:
        yield message("{n} we found only after a note’s “see also”.", n=beside)


def entries_said(summary: StakeholderSummary) -> Iterator[Message]:
    """Where the list has another number of entries than the summary has submissions;
    and how many entries are cited by the codes of their bodies alone."""
    if summary.stated is not None and summary.stated != len(summary.contributors):
        yield message_of(
            summary.stated,
            one="The list has {entries} entries. The summary says that it sums up {n} submission.",
            many="The list has {entries} entries. The summary says that it sums up {n} submissions.",
            entries=len(summary.contributors),
        )
    codes = [each.code for each in summary.contributors if each.code]
    # "CoE" beside "CoE-Commissioner".
    if n := sum(any(other.startswith(f"{code}-") for other in codes) and not _has_code(code, summary) for code in codes):
        yield message_of(
            n,
            one="{n} code we found only as a part of longer codes on the list.",
            many="{n} codes we found only as a part of longer codes on the list.",
        )


def _has_code(code: str, summary: StakeholderSummary) -> bool:
    """Whether the code stands alone anywhere outside the list of contributors."""
    alone = re.compile(rf"(?<![\w-]){re.escape(code)}(?![\w-])")
    notes = (each.text.clean for each in summary.text.notes if each.id != summary.listed_in)
    return any(alone.search(text) for text in (*notes, *(each.text.clean for each in summary.text.paragraphs)))


def codes_said(read_as: int, unlisted: int) -> Iterator[Message]:
    """How many codes of the notes that the list lacks we take for ones of it, and how many names for none."""
    if read_as:
        yield message_of(
            read_as,
            one="{n} code in its notes is not on the list: we read it as the nearest one that is.",
            many="{n} codes in its notes are not on the list: we read each as the nearest one that is.",
        )
    if unlisted:
        yield message_of(
            unlisted,
            one="{n} name in its notes is not on the list, and we match it with none there.",
            many="{n} names in its notes are not on the list, and we match them with none there.",
        )
