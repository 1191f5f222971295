"""A summary of stakeholders' submissions: its list -> contributors, its sentences -> claims with those that they are cited to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...names import normal_name
from ...records import ClaimSource, Contributor, ContributorKind, Doubt, Endnote, NumberedDocument, Paragraph, StakeholderClaim, StakeholderSummary
from ...text import Place, clean, sentences
from ..paragraphs import marks_for, part_of, unmarked
from ..working_group_report.part_one.dialogue_words import number_of
from .citing import Cited, cited_names, introduced
from .contributors import contributors, legend
from .listing import read_listing
from .members import in_doubt
from .wordings import pattern


def read_summary(text: NumberedDocument) -> StakeholderSummary:
    """The contributors and claims of a stakeholder summary. `text` has whole identifiers.

    In another language than English the list is read, claims are not, and a doubt says so. Cited but not listed, a heading of the list that is not
    known, and another number of contributors than the text states are doubts; listed but never cited is `uncited`.
    """
    listed = next((note for note in text.notes if pattern("list", "begins").search(note.text.clean[:400])), None)
    others = [note for note in text.notes if note is not listed]
    if listed is None:
        what = f"{text.document.name}: no note was found that lists those who contributed, so nothing can be said of them."
        return StakeholderSummary(text, "", (), (), (), (), None, (Doubt("contributors_not_found", what),) if text.paragraphs else ())
    listing = read_listing(listed, cited_names(others))
    meanings = legend(listing.introduction)
    found = contributors(listed, listing, meanings)
    also = introduced(found, text.paragraphs)
    found = [replace(each, also=(*each.also, *also.get(each.id, ()))) for each in found]
    cited = Cited(found)
    sources = {note.id: cited.in_note(note) for note in others}
    doubts = [
        Doubt(
            "contributor_heading_unknown", f"The list of contributors has a heading that OpenUPR does not know: “{heading}”.", listed.id, listed.place
        )
        for heading in listing.unknown
    ]
    for each in found:
        for member in each.members:
            if in_doubt(member.name):
                what = f"{each.code}: “{member.name}” is read as one member; nothing tells whether it is one or several."
                doubts.append(Doubt("members_not_told_apart", what, each.id, each.place))
    unlisted = _unlisted(others, sources, cited)
    doubts += unlisted.values()
    for note in others:
        # A note that is nothing but a name which another one cites too: the doubt on the name is enough.
        words = note.text.clean.strip()
        if not sources[note.id] and not pattern("notes", "ignored").match(words) and normal_name(words) not in unlisted:
            doubts.append(Doubt("note_cites_nobody", f"A note cites no contributor: “{words[:90]}”.", note.id, note.place))
    claims: tuple[StakeholderClaim, ...] = ()
    if text.document.language in {"en", None}:
        lost = unmarked(text)
        claims = tuple(claim for paragraph in text.paragraphs for claim in _claims(paragraph, sources, cited, lost))
        doubts += _said_otherwise(claims, cited, {each.id: each.code or each.name for each in found})
    else:
        what = f"{text.document.name} is in another language than English ({text.document.language}): who says what in it is not read"
        doubts.append(Doubt("language_not_read", what))
    stated = _stated(text)
    # "CoE-CPT" is a part of what "CoE" sent.
    senders = [each for each in found if not any(each.code.startswith(f"{other.code}-") for other in found if other.code)]
    if stated is not None and stated not in {len(senders), len(found)}:
        what = f"The text says that it sums up {stated} submissions; its list has {len(found)} contributors as we read it."
        doubts.append(Doubt("contributors_stated_differ", what, listed.id, listed.place, expected=str(stated), found=str(len(found))))
    named = {each for paragraph in text.paragraphs for each in cited.in_text(paragraph.text.clean)}
    named.update(source.contributor for each in sources.values() for source in each)
    uncited = tuple(each.id for each in found if each.id not in named)
    return StakeholderSummary(text, listed.id, meanings, tuple(found), claims, uncited, stated, tuple(doubts))


def read_entries(words: str, place: Place, identifier: str) -> tuple[Contributor, ...]:
    """The contributors that some words name in the form of the list, as a corrigendum prints them; their identifiers begin with `identifier`. Without
    the list's headings their kind is unknown, and without its legend their marks mean nothing."""
    # A list begins with a heading; here it is one of ours.
    note = Endnote(f"{identifier}.", "", clean(f"Stakeholders:\n{words}"), place)
    found = contributors(note, read_listing(note, ()), ())
    return tuple(replace(each, kind=ContributorKind.UNKNOWN, heading="") for each in found)


def _claims(paragraph: Paragraph, sources: dict[str, tuple[ClaimSource, ...]], cited: Cited, lost: frozenset[str]) -> list[StakeholderClaim]:
    """The sentences of a paragraph that someone is cited for. One without name and note goes on with what the sentence before says."""
    found: list[StakeholderClaim] = []
    if not paragraph.number:
        return found
    for number, (start, end) in enumerate(sentences(paragraph.text.clean), 1):
        here = tuple(source for mark in marks_for(paragraph, start, end, lost) for source in sources.get(mark.note, ()))
        named = cited.in_text(paragraph.text.clean[start:end])
        noted = tuple(dict.fromkeys(source.contributor for source in here if source.contributor and not source.further))
        # Where the sentence gives another one the word than its note cites, one of both is a slip, or one hands on what the other says: both stay.
        other = tuple(each for each in cited.says(paragraph.text.clean[start:end]) if each not in noted) if noted else ()
        sayers = (*other, *(each for each in named if each in noted)) if set(named) & set(noted) else (*other, *noted) or named
        if not sayers and not here:
            if not found:
                continue
            sayers = found[-1].contributors
        words, place = part_of(paragraph, start, end)
        path = " > ".join(heading.title for heading in paragraph.headings)
        found.append(StakeholderClaim(f"{paragraph.id}.{number}", paragraph.id, sayers, here, words, path, place))
    return found


def _said_otherwise(claims: Iterable[StakeholderClaim], cited: Cited, codes: Mapping[str, str]) -> Iterator[Doubt]:
    """A doubt for each sentence that begins with one contributor as the one who speaks, and whose notes cite others and not this one."""
    for claim in claims:
        noted = tuple(dict.fromkeys(source.contributor for source in claim.sources if source.contributor and not source.further))
        names = [codes[each] for each in cited.says(claim.text.clean) if each not in noted]
        if noted and names:
            said, cites = " and ".join(names), " and ".join(codes[each] for each in noted)
            what = f"By the sentence {said} said this; its note cites {cites}. Both are kept."
            yield Doubt("cited_otherwise", what, claim.id, claim.place, expected=said, found=cites)


def _unlisted(notes: list[Endnote], sources: dict[str, tuple[ClaimSource, ...]], cited: Cited) -> dict[str, Doubt]:
    """One doubt for each name that is cited and not listed, at the first note that cites it."""
    found: dict[str, Doubt] = {}
    for note in notes:
        for source in sources[note.id]:
            key = normal_name(source.printed)
            if not source.contributor and key not in found and not pattern("notes", "same").match(source.printed):
                near = cited.nearest(source.printed)
                hint = f" “{near}” is listed." if near else ""
                what = f"“{source.printed}” is cited, and no contributor of that name is listed.{hint}"
                found[key] = Doubt("contributor_not_listed", what, note.id, note.place, expected=near, found=source.printed)
    return found


def _stated(text: NumberedDocument) -> int | None:
    """The number of submissions that the text says it sums up."""
    opening = (
        [each.text.clean for each in text.paragraphs[:2]] + [each.text.clean for each in text.apart] + [note.text.clean for note in text.notes[:2]]
    )
    for words in opening:
        match = pattern("list", "stated").search(words)
        if match and number_of(match["number"]):
            return number_of(match["number"])
    return None
