"""Which of the summary's contributors a national report names; and what others say of civic space beside it.

Two lists side by side. Nothing follows from a name that stands on one of them alone: groups may ask not to be named, and may have nothing to send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...extracting.wordings import pattern
from ...labelling.tokens import stem
from ...languages.messages import message
from ...languages.word_tables import is_read_whole
from ...names import find_body, find_state
from ...records import Concern, Contributor, ContributorKind, Evidence, Figure, NationalReport, Review, StakeholderClaim
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
            "Sentences on civic space and reprisals in the other documents",
            "sentences of the compilation and the stakeholder summary with words for civic space, defenders or reprisals. Others may use other words",
            "sentences",
            float(len(civic)),
        ),
    )
    return figures, tuple(
        Evidence(each.id, each.place, message("what others say of civic space, defenders or reprisals"), each.text.clean) for each in civic
    )


def _contributors_named(review: Review) -> tuple[Figure, ...]:
    """The share of the contributors that the national report names. Joint submissions have no name of their own, and a report names regional
    organizations for their treaties and courts: both are left out. Where the report may name some of the others in its own language or in a shorter
    form, no share is known, and only those that are found are counted. Nothing without a report that is read."""
    report, summary = review.national_report, review.summary
    if report is None or summary is None or report.text.missing or not is_read_whole(report.document.language):
        return ()
    listed = [each for each in summary.contributors if each.kind not in _LEFT_OUT and len(each.name.split()) > 1]
    told = _Told(report)
    rest = [each for each in listed if not told.names(each)]
    found = len(listed) - len(rest)
    if any(in_another_language(each.name, report.document.language or "") or told.may_name(each) for each in rest):
        return (
            number(
                "contributors_found",
                "Contributors to the summary that we found in the national report",
                "contributors on the summary’s list whose name stands in the national report, for whatever reason; regional organizations apart. "
                "Others may stand there in a shorter form or in another language, so no share can be told",
                "contributors",
                float(found),
            ),
        )
    return (
        share_figure(
            "contributors_named",
            "Contributors to the summary that the national report names",
            "contributors on the summary’s list whose name stands in the national report ÷ all with a name of two words or more. Joint submissions "
            "and regional organizations are left out of both",
            found,
            len(listed),
        ),
    )


_LEFT_OUT = frozenset({ContributorKind.JOINT, ContributorKind.REGIONAL})


class _Told:
    """What a national report names: its words, and the bodies in it. A body's name that goes on ("Council of Europe Convention") is that of something
    else."""

    def __init__(self, report: NationalReport) -> None:
        from ...extracting.compilation.bodies_named import mentions
        from ...linking.submissions.senders import sender_words

        parts = (report.text.paragraphs, report.text.notes, report.text.apart)
        self.texts = [each.text.clean for part in parts for each in part]
        self.bodies = {each.code for text in self.texts for each in mentions(text) if each.code and not _GOES_ON.match(text, each.end)}
        self.title = report.document.title
        self.stems = [f" {' '.join(map(stem, sender_words(text)))} " for text in self.texts]

    def names(self, contributor: Contributor) -> bool:
        """Whether the report names a contributor: by its name but for small words, without the State behind it ("Ombudsman of the Republic of ..."),
        by the first letters of its words, or, of a body that the table knows, by any of its names."""
        from ...linking.submissions.senders import sender_words

        name = _BRACKET.sub("", contributor.name)
        known = find_body(_ARTICLE.sub("", name))
        if known is not None:
            return known.code in self.bodies
        forms = [[*map(stem, sender_words(each))] for each in (name, self._without_state(name))]
        if any(len(form) > 1 and self._runs(form) for form in forms):
            return True
        return any(len(each) >= _LETTERS for each in self._short_forms(contributor))

    def _without_state(self, name: str) -> str:
        """A body's name without the State behind it; whatever else stands there ("Council of Farmers") belongs to the name."""
        of = _OF_STATE.search(name)
        return name[: of.start()] if of and (find_state(of["last"]) is not None or of["last"] in self.title) else name

    def _runs(self, stems: list[str]) -> bool:
        return any(f" {' '.join(stems)} " in text for text in self.stems)

    def _short_forms(self, contributor: Contributor) -> list[str]:
        """The abbreviations of a contributor that stand in the report, made of the first letters of its name."""
        name = _BRACKET.sub("", contributor.name)
        letters = "".join(word[0] for word in re.findall(r"[^\W\d_][\w’'-]*", name) if word[0].isupper())
        short = {contributor.code, *re.findall(r"\(([A-Z]+)\)", contributor.name)} & {letters}
        return [each for each in short if any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text) for text in self.texts)]

    def may_name(self, contributor: Contributor) -> bool:
        """Whether the report may have a contributor all the same: by an abbreviation that may be another's too, by the noun of an institution of the
        State, or by half of its name, two words or more that run on ("Helping Hands" for "Helping Hands Norland")."""
        from ...linking.submissions.senders import sender_words

        noun = pattern("civic_space", "own", "institution").search(contributor.name)
        if self._short_forms(contributor) or (noun is not None and any(noun.group().casefold() in text.casefold() for text in self.texts)):
            return True
        if find_body(_ARTICLE.sub("", _BRACKET.sub("", contributor.name))) is not None:  # all its names were looked for
            return False
        stems = [*map(stem, sender_words(_BRACKET.sub("", contributor.name)))]
        long = max(2, (len(stems) + 1) // 2)
        return any(self._runs(stems[at : at + long]) for at in range(len(stems) - long + 1))


_GOES_ON = re.compile(r"(?:[’']s)?\s+[A-Z]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_OF_STATE = re.compile(
    r"\s+(?:of|in|de|du|del)\s+(?:the\s+|la\s+)?(?:(?:Republic|Kingdom|République|República)\s+(?:of|de|du|del)\s+)?(?P<last>[A-Z][\w’'-]+)$"
)
_LETTERS = 4
"""Letters of an abbreviation that is hardly another's too, at least."""
_ARTICLE = re.compile(r"^(?:the|le|la|les|el|los|las|l[’'])\s*\b", re.IGNORECASE)


def _civic(review: Review) -> Iterator[Concern | StakeholderClaim]:
    words = pattern("civic_space", "said", "words")
    for concern in review.compilation.concerns if review.compilation else ():
        if words.search(concern.text.clean):
            yield concern
    for claim in review.summary.claims if review.summary else ():
        if words.search(claim.text.clean):
            yield claim
