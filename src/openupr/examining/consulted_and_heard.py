"""Which of the summary's contributors a national report names; and what others say of civic space beside it.

Two lists side by side. Nothing follows from a name that stands on one of them alone: groups may ask not to be named, and may have nothing to send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..extracting.compilation.bodies_named import mentions
from ..extracting.wordings import pattern
from ..languages.messages import message
from ..languages.word_tables import is_read
from ..names import find_body
from ..records import Concern, Evidence, Figure, Review, StakeholderClaim
from ..text.spellings import Spellings
from .counting import number, share


def both_lists(review: Review) -> tuple[tuple[Figure, ...], tuple[Evidence, ...]]:
    """How many of the contributors the national report names; how many sentences of the compilation and the summary speak of civic space and of
    reprisals, and these sentences. Nothing where no summary's list is at hand."""
    if review.summary is None or not review.summary.contributors:
        return (), ()
    civic = tuple(_civic(review))
    named = [each.name for each in review.summary.contributors]
    figures = (
        share(
            "contributors_named",
            "Contributors to the summary that the national report names",
            "contributors on the summary’s list whose name stands in the national report ÷ all contributors with a name of two words or more",
            len(list(_named(review, named))),
            sum(len(each.split()) > 1 for each in named),
        ),
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


def _named(review: Review, names: Sequence[str]) -> Iterator[str]:
    """The names that stand in the national report, each once: but for an article, and of a body that the table knows by any of its names."""
    report = review.national_report
    if report is None:
        return
    texts = [each.text.clean for each in report.text.paragraphs]
    texts += [each.text.clean for each in report.text.notes] + [each.text.clean for each in report.text.apart]
    bodies = {each.code for text in texts for each in mentions(text) if each.code} if is_read(report.document.language) else set()
    for name in dict.fromkeys(names):
        bare = _ARTICLE.sub("", name)
        known = find_body(bare)
        if len(name.split()) > 1 and (
            (known is not None and known.code in bodies) or any(next(Spellings([bare]).spans(text), None) for text in texts)
        ):
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
