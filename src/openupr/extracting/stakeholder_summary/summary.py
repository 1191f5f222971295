"""A summary of stakeholders' submissions: its list -> contributors, its sentences -> claims with those that they are cited to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...languages.messages import Message, message, message_of
from ...languages.spelt_numbers import number_in_words
from ...languages.word_tables import has_table
from ...names import normal_name
from ...records import ClaimSource, Contributor, ContributorKind, Doubt, Endnote, NumberedDocument, Paragraph, StakeholderClaim, StakeholderSummary
from ...text import Place, clean
from ..compilation.reporting_verbs import verbs_in
from ..paragraphs import marks_for, part_of, sentences_by_marks, unmarked
from .cited_nowhere import standing
from .citing import Cited, cited_names, codes_in_other_letters, introduced
from .claims_by_codes import by_codes, code_holders
from .contributors import contributors, legend
from .list_of_contributors import read_listing
from .members import in_doubt
from .members_by_notes import members_by_notes
from .other_codes import Meant, is_misprint, meant, perhaps_cited
from .summary_wordings import pattern


def read_summary(text: NumberedDocument) -> StakeholderSummary:
    """The contributors and claims of a stakeholder summary. `text` has whole identifiers.

    In another language than English the list is read, claims are not, and a doubt says so. Cited but not listed, a heading of the list that is not
    known, and another number of contributors than the text states are doubts; listed but never cited is `uncited`.
    """
    listed = next((note for note in text.notes if pattern("list", "begins").search(note.text.clean[:400])), None)
    others = [note for note in text.notes if note is not listed]
    if listed is None:
        what = message(
            "{file}: no note was found that lists those who contributed. Claims are kept by the codes that the notes print.", file=text.document.name
        )
        doubt = (Doubt("contributors_not_found", what),) if text.paragraphs else ()
        return StakeholderSummary(text, "", (), (), by_codes(_claims_of(text, Cited(code_holders(text, others)), others)[0]), (), None, doubt)
    listing = read_listing(listed, cited_names(others))
    meanings = legend(listing.introduction)
    found = contributors(listed, listing, meanings)
    also = introduced(found, text.paragraphs)
    found = [replace(each, also=(*each.also, *also.get(each.id, ()))) for each in found]
    told = _codes(text, others, found)
    read = {printed: code.contributor for printed, code in told.items() if code.contributor}
    found = [replace(each, also=(*each.also, *(printed for printed, meant in read.items() if meant == each.id))) for each in found]
    # "Criola" for the "CRIOLA" of the list: the sentences print it as the notes do.
    printed = codes_in_other_letters(found, others)
    found = [replace(each, also=(*each.also, *printed.get(each.id, ()))) for each in found]
    cited = Cited(found)
    claims, sources = _claims_of(text, cited, others)
    by_notes = members_by_notes(found, text, others)
    found = list(by_notes.contributors)
    codes = {each.id: each.code for each in found}
    introduced_so = {printed: name for name, every in also.items() for printed in every if is_misprint(printed, codes[name])}
    doubts = list(_read_as(introduced_so | read, found, others, sources))
    if listing.unpaired:
        what = message_of(
            len(listing.unpaired),
            one="The list prints {n} code apart from the names, and nothing tells which is whose. It is kept without a name.",
            many="The list prints {n} codes apart from the names, and nothing tells which is whose. They are kept without a name.",
        )
        doubts.append(Doubt("codes_apart_from_names", what, listed.id, listed.place))
    doubts += [
        Doubt(
            "contributor_heading_unknown",
            message("The list of contributors has a heading that OpenUPR does not know: “{heading}”.", heading=heading),
            listed.id,
            listed.place,
        )
        for heading in listing.unknown
    ]
    for each in found:
        for member in each.members:
            if in_doubt(member.name):
                what = message("{code}: we count “{name}” as one member; it may be several.", code=each.code, name=member.name)
                doubts.append(Doubt("members_not_told_apart", what, each.id, each.place))
    doubts += by_notes.doubts
    unlisted = _unlisted(others, sources, cited, read)
    doubts += unlisted.values()
    doubts += _citing_nobody([note for note in others if note.id not in by_notes.notes], sources, unlisted)
    if _is_read(text):
        doubts += _said_otherwise(claims, cited, {each.id: each.code or each.name for each in found})
    else:
        what = message(
            "{file} is in another language than English ({language}): who says what in it is not read",
            file=text.document.name,
            language=text.document.language or "",
        )
        doubts.append(Doubt("language_not_read", what))
    stated = _stated(text)
    # "CoE-CPT" is a part of what "CoE" sent.
    senders = [each for each in found if not any(each.code.startswith(f"{other.code}-") for other in found if other.code)]
    if stated is not None and stated not in {len(senders), len(found)}:
        what = message(
            "The text says that it sums up {stated} submissions; its list has {found} contributors as we read it.", stated=stated, found=len(found)
        )
        doubts.append(Doubt("contributors_stated_differ", what, listed.id, listed.place, expected=str(stated), found=str(len(found))))
    named = {each for paragraph in text.paragraphs for each in cited.in_text(paragraph.text.clean)}
    named.update(source.contributor for each in sources.values() for source in each)
    stands = standing(found, text, listed.id) | perhaps_cited(told, found)
    uncited = tuple(each.id for each in found if each.id not in named and each.id not in stands)
    left = tuple(each for each in found if each.id not in named and each.id in stands)
    doubts += [Doubt("citing_not_read", _left_open(each), each.id, each.place) for each in left]
    return StakeholderSummary(text, listed.id, meanings, tuple(found), claims, uncited, stated, tuple(doubts), tuple(each.id for each in left))


def _citing_nobody(notes: Iterable[Endnote], sources: Mapping[str, tuple[ClaimSource, ...]], unlisted: Collection[str]) -> Iterator[Doubt]:
    """The notes that cite no contributor. One that is nothing but a name which another one cites too is left out: the doubt on the name is enough."""
    for note in notes:
        words = note.text.clean.strip()
        if not sources[note.id] and not pattern("notes", "ignored").match(words) and normal_name(words) not in unlisted:
            yield Doubt("note_cites_nobody", message("A note cites no contributor: “{words}”.", words=words[:90]), note.id, note.place)


def _left_open(contributor: Contributor) -> Message:
    return message(
        "No note and no sentence that we could read cites “{name}”, but words that may mean it stand in the text. Whether it is cited is left open.",
        name=contributor.code or contributor.name,
    )


def _is_read(text: NumberedDocument) -> bool:
    return has_table("reporting", text.document.language)


def _claims_of(
    text: NumberedDocument, cited: Cited, notes: Iterable[Endnote]
) -> tuple[tuple[StakeholderClaim, ...], dict[str, tuple[ClaimSource, ...]]]:
    """The claims, none in another language than English, and what each note cites."""
    sources = {note.id: cited.in_note(note) for note in notes}
    if not _is_read(text):
        return (), sources
    return tuple(claim for paragraph in text.paragraphs for claim in _claims(paragraph, sources, cited, unmarked(text))), sources


def _codes(text: NumberedDocument, notes: Sequence[Endnote], found: Sequence[Contributor]) -> dict[str, Meant]:
    """What the codes mean that notes cite and the list lacks, as printed."""
    cited = Cited(found)
    by_note = {mark.note: paragraph for paragraph in text.paragraphs for mark in paragraph.marks}
    told: dict[str, list[Paragraph | None]] = {}
    for note in notes:
        for source in cited.in_note(note):
            if not source.contributor and not pattern("notes", "same").match(source.printed):
                told.setdefault(source.printed, []).append(by_note.get(note.id))
    return {
        printed: _of_the_section(where, found) or meant(printed, found, [each.text.clean if each else "" for each in where], cited.in_text)
        for printed, where in told.items()
    }


def _of_the_section(where: Sequence[Paragraph | None], found: Iterable[Contributor]) -> Meant | None:
    """Whom a code means that is cited only in the section for the national human rights institution, where the list has one: that one, by another
    abbreviation ("NHRC"). None where it is cited elsewhere too, or several are listed."""
    of_kind = [each for each in found if each.kind is ContributorKind.NATIONAL_INSTITUTION]
    headed = all(each is not None and any(pattern("list", "of_institution").search(one.text.clean) for one in each.headings) for each in where)
    return Meant(of_kind[0].id, (of_kind[0].id,)) if headed and len(of_kind) == 1 else None


def _read_as(
    read: Mapping[str, str], found: Iterable[Contributor], notes: Iterable[Endnote], sources: Mapping[str, Sequence[ClaimSource]]
) -> Iterator[Doubt]:
    """A doubt for each code that is read as a listed one, at the first note that cites it."""
    names = {each.id: each.code or each.name for each in found}
    left = dict(read)
    for note in notes:
        for source in sources[note.id]:
            meant_one = left.pop(source.printed, "")
            if meant_one:
                what = message(
                    "“{printed}” is cited, and the list has no such code; it is read as “{name}”.", printed=source.printed, name=names[meant_one]
                )
                yield Doubt("contributor_code_read_as", what, note.id, note.place, expected=names[meant_one], found=source.printed)


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
    for number, (start, end) in enumerate(sentences_by_marks(paragraph), 1):
        sentence = paragraph.text.clean[start:end]
        marks = marks_for(paragraph, start, end, lost)
        here = tuple(source for mark in marks for source in sources.get(mark.note, ()))
        named = cited.in_text(sentence)
        noted = tuple(dict.fromkeys(source.contributor for source in here if source.contributor and not source.further))
        # Where the sentence gives another one the word than its note cites, one of both is a slip, or one hands on what the other says: both stay.
        other = tuple(each for each in cited.says(sentence) if each not in noted) if noted else ()
        if other:
            strayed = {mark.note for mark in marks if any(mark.at - start <= verb.at for verb in verbs_in(sentence)[:1])}
            noted = tuple(each for each in noted if each not in _pointed_to(here, strayed))
        sayers = tuple(each for each in named if each in {*other, *noted}) if set(named) & set(noted) else (*other, *noted) or named
        lent = not any(start < mark.at <= end + 1 for mark in marks)
        of_several = lent and len(noted) == 1 and not named and pattern("speak", "several").match(sentence) is not None
        if of_several:
            here, sayers = (), ()  # the note of a later sentence cites one: those several it is not
        elif noted and (counted := pattern("speak", "counted").match(sentence)):
            sayers = _by_number(counted["number"], here, noted)
        elif here and found and here == found[-1].sources and not other and not named and pattern("speak", "goes_on").match(sentence):
            sayers = found[-1].contributors
        elif noted and found:
            sayers = (*_goes_on_with(found[-1], sentence, here, cited), *sayers)
        if not sayers and not here and not of_several:
            if not found:
                continue
            sayers = found[-1].contributors
        words, place = part_of(paragraph, start, end)
        path = " > ".join(heading.title for heading in paragraph.headings)
        found.append(StakeholderClaim(f"{paragraph.id}.{number}", paragraph.id, sayers, here, words, path, place))
    return found


def _pointed_to(sources: Iterable[ClaimSource], strayed: Collection[str]) -> set[str]:
    """Those whom nothing cites but "Ibid." in notes that `strayed` in front of the verb: "JS3<5> reported ...", where note 5 goes on with what the
    paragraph before cites. Such a note is of that paragraph, and gives nobody else a sentence that begins with the one who speaks."""
    otherwise = {each.contributor for each in sources if each.note not in strayed or not pattern("notes", "same").match(each.printed)}
    return {each.contributor for each in sources} - otherwise


def _goes_on_with(before: StakeholderClaim, sentence: str, here: Iterable[ClaimSource], cited: Cited) -> tuple[str, ...]:
    """Those whom the sentence before gives the word and this one goes on with ("It recommended ..."), where no note of it cites one of them."""
    start = pattern("speak", "goes_on").match(sentence)
    if not start or not cited.reports(sentence, start.end()):
        return ()
    speakers = cited.says(before.text.clean)
    return () if {source.contributor for source in here} & set(speakers) else speakers


def _by_number(number: str, here: Sequence[ClaimSource], noted: tuple[str, ...]) -> tuple[str, ...]:
    """Who speaks where a sentence says how many do ("Two submissions"): those whom its note cites, with those behind "see also" where only all of
    them are that many."""
    every = tuple(dict.fromkeys(source.contributor for source in here if source.contributor))
    return every if number_in_words(number) == len(every) else noted


def _said_otherwise(claims: Sequence[StakeholderClaim], cited: Cited, codes: Mapping[str, str]) -> Iterator[Doubt]:
    """A doubt for each sentence that begins with one contributor as the one who speaks, or goes on with the one of the sentence before, and whose
    notes cite others and not this one, "see also" neither."""
    for before, claim in zip((None, *claims), claims, strict=False):
        noted = tuple(dict.fromkeys(source.contributor for source in claim.sources if source.contributor and not source.further))
        every = {source.contributor for source in claim.sources}
        spoken = cited.says(claim.text.clean)
        names = tuple(codes[each] for each in spoken) if set(spoken) - every else ()
        cites = tuple(codes[each] for each in noted)
        what = message("The sentence says that {said} said this; its note cites {cites}. We keep both.", said=names, cites=cites)
        if len({*spoken, *noted}) > 2:
            what = message("The sentence says that {said} said this; its note cites {cites}. We keep all of them.", said=names, cites=cites)
        if names and not set(noted) & set(claim.contributors):
            what = message(
                "The sentence says that {said} said this. Its note says “Ibid.”, after one that cites {cites}. We keep {said}.",
                said=names,
                cites=cites,
            )
        elif not {*noted} <= {*claim.contributors}:  # "A and B said", and the note cites A and C: the sentence itself names the two
            what = message(
                "The sentence says that {said} said this; its note cites {cites}. We keep those whom the sentence names.", said=names, cites=cites
            )
        if noted and not names and before and before.paragraph == claim.paragraph and before.sources != claim.sources:
            names = tuple(codes[each] for each in _goes_on_with(before, claim.text.clean, claim.sources, cited))
            what = message("The sentence goes on with what {said} said; its note cites {cites}. Both are kept.", said=names, cites=cites)
        if noted and names:
            yield Doubt("cited_otherwise", what, claim.id, claim.place, expected=" and ".join(names), found=" and ".join(cites))


def _unlisted(notes: list[Endnote], sources: dict[str, tuple[ClaimSource, ...]], cited: Cited, read: Collection[str]) -> dict[str, Doubt]:
    """One doubt for each name that is cited and not listed, at the first note that cites it."""
    found: dict[str, Doubt] = {}
    for note in notes:
        for source in sources[note.id]:
            key = normal_name(source.printed)
            if not source.contributor and key not in found and not pattern("notes", "same").match(source.printed):
                near = cited.nearest(source.printed, read)
                what = (
                    message("“{printed}” is cited, and no contributor of that name is listed. “{near}” is listed.", printed=source.printed, near=near)
                    if near
                    else message("“{printed}” is cited, and no contributor of that name is listed.", printed=source.printed)
                )
                found[key] = Doubt("contributor_not_listed", what, note.id, note.place, expected=near, found=source.printed)
    return found


def _stated(text: NumberedDocument) -> int | None:
    """The number of submissions that the text says it sums up."""
    opening = (
        [each.text.clean for each in text.paragraphs[:2]] + [each.text.clean for each in text.apart] + [note.text.clean for note in text.notes[:2]]
    )
    for words in opening:
        match = pattern("list", "stated").search(words)
        if match and number_in_words(match["number"]):
            return number_in_words(match["number"])
    return None
