"""Which of the summary's contributors a national report names; and what others say of civic space beside it.

Two lists side by side. Nothing follows from a name that stands on one of them alone: groups may ask not to be named, and may have nothing to send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...extracting.wordings import pattern
from ...languages.messages import message
from ...languages.word_tables import is_read_whole
from ...names import find_body
from ...records import Concern, Evidence, Figure, NationalReport, Review, StakeholderClaim
from ...text import in_another_language
from ..measures.counting import number, share_figure


def both_lists(review: Review) -> tuple[tuple[Figure, ...], tuple[Evidence, ...]]:
    """How many of the contributors the national report names; how many sentences of the compilation and the summary speak of civic space and of
    reprisals, and these sentences. Nothing where no summary's list is at hand."""
    if review.summary is None or not review.summary.contributors:
        return (), ()
    civic = tuple(_civic(review))
    figures = (
        *_contributors_named(review),
        number(
            "civic_space",
            "Sentences of others on civic space and reprisals",
            "sentences of the compilation and the stakeholder summary with words for civic space, defenders or reprisals",
            "sentences",
            float(len(civic)),
        ),
    )
    return figures, tuple(
        Evidence(each.id, each.place, message("what others say of civic space, defenders or reprisals"), each.text.clean) for each in civic
    )


def _contributors_named(review: Review) -> tuple[Figure, ...]:
    """The share of the contributors that the national report names. Where some of the others have names in another language than the report's, which
    it may name in its own, no share is known, and only those that are found are counted. Nothing without a report that is read."""
    report, summary = review.national_report, review.summary
    if report is None or summary is None or report.text.missing or not is_read_whole(report.document.language):
        return ()
    names = [each.name for each in summary.contributors if len(each.name.split()) > 1]
    found = set(_named(report, names))
    if any(name not in found and in_another_language(name, report.document.language or "") for name in names):
        formula = (
            "contributors on the summary’s list whose name stands in the national report. Others have names in another language: the report may name "
            "them in its own, so no share can be told"
        )
        return (
            number(
                "contributors_found", "Contributors to the summary that we found in the national report", formula, "contributors", float(len(found))
            ),
        )
    return (
        share_figure(
            "contributors_named",
            "Contributors to the summary that the national report names",
            "contributors on the summary’s list whose name stands in the national report ÷ all contributors with a name of two words or more",
            len(found),
            len(names),
        ),
    )


def _named(report: NationalReport, names: Sequence[str]) -> Iterator[str]:
    """The names that stand in a national report: but for their small words, and of a body that the table knows by any of its names."""
    from ...extracting.compilation.bodies_named import mentions
    from ...linking.submissions.senders import sender_words

    texts = [each.text.clean for each in report.text.paragraphs]
    texts += [each.text.clean for each in report.text.notes] + [each.text.clean for each in report.text.apart]
    bodies = {each.code for text in texts for each in mentions(text) if each.code}
    told = [f" {' '.join(sender_words(text))} " for text in texts]
    for name in dict.fromkeys(names):
        known, words = find_body(_ARTICLE.sub("", name)), sender_words(name)
        if (known is not None and known.code in bodies) or (len(words) > 1 and any(f" {' '.join(words)} " in text for text in told)):
            yield name


_ARTICLE = re.compile(r"^(?:the|le|la|les|el|los|las|l[’'])\s*\b", re.IGNORECASE)


def _civic(review: Review) -> Iterator[Concern | StakeholderClaim]:
    words = pattern("civic_space", "said", "words")
    for concern in review.compilation.concerns if review.compilation else ():
        if words.search(concern.text.clean):
            yield concern
    for claim in review.summary.claims if review.summary else ():
        if words.search(claim.text.clean):
            yield claim
