"""The list of contributors and what came of it after the summary was out: what a corrigendum, or another version of the summary, puts on it or takes
from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...extracting.stakeholder_summary import Cited, read_entries, read_summary
from ...names import normal_name
from ...records import Amends, Change, Contributor, Correction, Kind, ListedChange, Review


def listing_changes(review: Review) -> tuple[ListedChange, ...]:
    """Whom later versions put on the summary's list or take from it, in the order of the documents. None without a summary whose list was read."""
    if review.summary is None or not review.summary.listed_in:
        return ()
    return (*_corrections(review), *_versions(review))


def _corrections(review: Review) -> Iterator[ListedChange]:
    """What corrigenda say of the note that holds the list. An entry that is only worded otherwise is neither put on it nor taken from it."""
    assert review.summary is not None
    listed = {_key(each): each for each in review.summary.contributors}
    for corrigendum in review.corrigenda:
        if corrigendum.corrects != review.summary.document.symbol:
            continue
        of_list = [each for each in corrigendum.corrections if review.summary.listed_in in each.records]
        of_text = [each for each in corrigendum.corrections if each not in of_list]
        for correction in of_list:
            after = _entries(review, correction.after, correction)
            # What is put in stands behind the words that are named; those stay.
            before = {} if correction.amends is Amends.ADDED else _entries(review, correction.before, correction)
            for key in before:
                if key in listed and key not in after:
                    yield ListedChange(Change.REMOVED, listed[key], corrigendum.document.key, correction.id, correction.place)
            for key, contributor in after.items():
                if key not in listed:
                    sentences = tuple(each.id for each in of_text if _adds(each, contributor))
                    yield ListedChange(Change.ADDED, contributor, corrigendum.document.key, correction.id, correction.place, sentences)


def _entries(review: Review, words: str, correction: Correction) -> dict[str, Contributor]:
    """The entries with a code in the words of a correction, by what they are known again by; none in words that are no entry."""
    found = read_entries(_as_printed(words, correction), correction.place, f"{review.id}/S") if words else ()
    return {_key(each): replace(each, place=correction.place) for each in found if each.code and each.name}


def _as_printed(words: str, correction: Correction) -> str:
    """Words of a correction with its line ends, for an entry begins on a line; as they are where they do not begin with one and go on to the end."""
    lines = correction.text.original.split("\n")
    wanted = " ".join(words.split())
    for first in range(len(lines)):
        if " ".join(" ".join(lines[first:]).split()) == wanted:
            return "\n".join(lines[first:])
    return words


def _adds(correction: Correction, contributor: Contributor) -> bool:
    return correction.amends is not Amends.REMOVED and bool(Cited([contributor]).in_text(correction.after))


def _versions(review: Review) -> Iterator[ListedChange]:
    """Other whole versions in the summary's language: an earlier draft, or a reissue. Which is the later one is told by their dates."""
    assert review.summary is not None
    own = review.summary.document
    here = {_key(each): each for each in review.summary.contributors}
    for text in review.further:
        if text.document.kind is not Kind.STAKEHOLDER_SUMMARY or text.document.language != own.language:
            continue
        other = {_key(each): each for each in read_summary(text).contributors}
        if not other or not (text.document.date and own.date) or text.document.date == own.date:
            continue
        is_before = text.document.date < own.date
        before, after = (other, here) if is_before else (here, other)
        later = own.key if is_before else text.document.key
        for change, mine, theirs in ((Change.REMOVED, before, after), (Change.ADDED, after, before)):
            for key, contributor in mine.items():
                if key not in theirs:
                    yield ListedChange(change, contributor, later, "", contributor.place)


def _key(contributor: Contributor) -> str:
    """By what an entry is known again in another version: its code, else its name."""
    return normal_name(contributor.code or contributor.name)


def listed_with_corrections(review: Review) -> tuple[Contributor, ...]:
    """The contributors as first listed, then those that a corrigendum adds."""
    if review.summary is None:
        return ()
    known = {_key(each) for each in review.summary.contributors}
    added = [each.contributor for each in listing_changes(review) if each.change is Change.ADDED and each.record]
    return (*review.summary.contributors, *(each for each in added if _key(each) not in known))
