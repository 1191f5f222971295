"""Who is behind the joint submissions that a brief quotes: the stakeholder summary lists their members, and calls them by a number alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....extracting.stakeholder_summary.other_codes import letters_and_figures
from ....languages.messages import Text, message
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....records import Contributor
from ..statements.brief_statements import BriefLine

_PARTED = re.compile(r"(?P<sign>,|(?:,| ) ?(?:and|et|y|e))\s+")
"""What a list has between two names besides semicolons and seats."""
_PIECES = re.compile(r"\s+|(?<=[^\W\d_])(?=\d)")


def joint_submissions_said(brief: TopicBrief, lines: Iterable[BriefLine]) -> Iterator[Text]:
    """The members of each joint submission that these lines name, in a quotation or in its note, once, as the summary of its review lists them."""
    said = [f"{each.text} {each.source}" for each in lines]
    for review in (*brief.reviews, *brief.after):
        if review.summary is None:
            continue
        of_it = " ".join(each for each in said if review.summary.document.key in each)
        for one in review.summary.contributors:
            if one.members and _called(one.code or one.name).search(of_it):
                yield message(
                    "{short} of {review} is made by {members}.", short=one.code or one.name, review=review.id, members=members_as_listed(one)
                )


def _called(name: str) -> re.Pattern[str]:
    """How a text calls a submission: "JS12" is "JS 12", too."""
    return re.compile(r"(?<!\w)" + r"\s?".join(map(re.escape, _PIECES.split(name))) + r"(?!\w)")


def codes_cited_said(brief: TopicBrief, notes: Iterable[str]) -> Iterator[Text]:
    """Whom the notes of a brief cite by an abbreviation, by the name that the list of contributors of its review has: “IMF” is not always what a
    reader takes it for. Nothing of what the list has not in these letters (a slip, or initials, mean whom we take them for, and are in no list), of
    joint submissions, and of what a note explains itself."""
    every = list(notes)
    for review in (*brief.reviews, *brief.after):
        if review.summary is None:
            continue
        text = "\n".join(each for each in every if review.summary.document.key in each)
        listed = {each.id: each for each in review.summary.contributors}
        cited = (source for each in review.summary.claims for source in each.sources) if text else ()
        short = {source.printed: listed[source.contributor] for source in cited if source.contributor in listed}
        codes = tuple(
            message("{short} is {name}", short=printed, name=one.name)
            for printed, one in sorted(short.items())
            if _is_short(printed)
            and _is_listed(printed, one)
            and not one.members
            and one.name not in ("", printed, one.code)
            and _leaves_open(printed, one.name, text)
            if not (one.code and printed.startswith(f"{one.code}-"))  # a part of it, which has a name of its own: "CoE-ACFC" under "CoE"
        )
        if codes:
            yield message("As the list of {review} has it: {codes}.", review=review.id, codes=codes)


def _is_short(printed: str) -> bool:
    return " " not in printed and sum(map(str.isupper, printed)) > 1


def _is_listed(printed: str, contributor: Contributor) -> bool:
    """Whether the line of a contributor in the list has an abbreviation, in these letters."""
    words = (contributor.code, *re.split(r"[\s(),;:]+", contributor.text.clean))
    return letters_and_figures(printed) in map(letters_and_figures, words)


def _leaves_open(printed: str, name: str, text: str) -> bool:
    """Whether notes have an abbreviation and do not say what it means."""
    return f"{printed} is {name}" not in text and re.search(rf"(?<![\w/]){re.escape(printed)}(?![\w/])", text) is not None


def members_as_listed(contributor: Contributor) -> str:
    """The members of a joint submission with what stands between them in the list: "A, B and C" in words of ours would add an "and" to names that
    have one."""
    text, said, at = " ".join(contributor.text.clean.split()), "", 0
    for member in contributor.members:
        start = text.find(member.name, at)
        parted = _PARTED.fullmatch(text, at, start) if said and start >= 0 else None
        said += (f"{parted['sign']} " if parted is not None else "; " if said else "") + member.name
        at = start + len(member.name) if start >= 0 else at
    return said
