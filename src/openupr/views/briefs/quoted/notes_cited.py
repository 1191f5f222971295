"""What the notes of a quotation cite, each for the words that it stands behind: a note in the middle of a sentence is of the clause before it, and
"see also" is only what stands behind these words in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ....extracting.compilation.sources_cited import is_see_also, pages_of, paragraphs_cited, sources_of_notes
from ....extracting.stakeholder_summary.summary_wordings import pattern
from ....languages.messages import Text, message, message_of, parted, together
from ....light_dataclass import dataclass, replace
from ....names import find_symbols
from ....records import Citation, ClaimSource, Endnote, Paragraph
from ....text.number_ranges import dotted_numbers
from ...number_runs import in_runs
from .meant_by_ibid import means_the_one_before, note_that_names

_ALSO_AT = re.compile(r"(?i:\bsee\s+also\s+(?=(?:paragraphs?|paras?|pages?|pp?)\b))(?P<at>[^;A-Z]*)")
"""Further paragraphs and pages of the source that stands before, which it only says to see."""
_IBID, _OF_ANOTHER = re.compile(r"(?i)ibid"), re.compile(r"(?i)note\s*\d")
"""Where a note may mean the one before it, or any other."""
_ADDRESS = re.compile(r"(?i)www\.|https?:")
_STATES = re.compile(r"\([^()\d]*\)")
"""In brackets behind its number, the States that made a recommendation."""
_RUN = re.compile(r"[–-]")
"""In a number of a note: it is the first and the last of several."""
_LONGEST_TITLE = 90
"""Characters of a source's title; of a longer one the note is named."""
_LONGEST_NOTE = 200
"""Characters of a note that is printed where it names a source otherwise than by a symbol."""
_KNOWN_BY = 4
"""Words by which a reader finds where in a quotation a note stands."""
_MOST = 3
"""Submissions of one note that are named."""

_Places = tuple[tuple[str, ...], tuple[str, ...]]
"""Paragraphs and pages."""

OfNote = Callable[[str], tuple[Sequence[Text], Sequence[Text]]]
"""Gives of a note what it cites, and what it only says to see."""


@dataclass(frozen=True, slots=True)
class QuotedAt:
    """A quoted sentence: its words as they stand in the paragraph, and the notes that cover it from farther on in the paragraph."""

    words: str
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Noted:
    """Where in a quotation notes stand (`until`: the words before them; empty: at its end, or `later` in the paragraph), and what they cite."""

    until: str
    later: bool
    cites: Text
    beside: Text


def cited_in_notes(paragraph: Paragraph, quoted: Sequence[QuotedAt], told: OfNote) -> list[Text]:
    """What the notes of the quoted sentences of a paragraph cite, in words; `told` gives of a note what it cites, and what it only says to see."""
    noted = _merged(list(_noted(paragraph, quoted, told)))
    alone = len(noted) == 1
    found: list[Text] = []
    for each in noted:
        if each.cites and each.later:
            found.append(message("the next note of its paragraph cites {sources}", sources=each.cites))
        elif each.cites and each.until:
            found.append(message("up to “{words}” it cites {sources}", words=each.until, sources=each.cites))
        elif each.cites:
            found.append(message("it cites {sources}", sources=each.cites) if alone else message("to its end it cites {sources}", sources=each.cites))
        if each.beside:
            found.append(seen_beside(each.beside, alone=not each.cites))
    return found


def seen_beside(sources: Text, *, alone: bool) -> Text:
    """That a reader may see these sources; `alone`: nothing is cited that they stand beside."""
    return message("see {sources}", sources=sources) if alone else message("see also {sources}", sources=sources)


def _noted(paragraph: Paragraph, quoted: Sequence[QuotedAt], told: OfNote) -> Iterator[_Noted]:
    text, at = paragraph.text.clean, 0
    for number, each in enumerate(quoted):
        start = text.find(each.words, at)
        if start < 0:
            continue
        at = end = start + len(each.words)
        here: dict[int, list[str]] = {}
        for mark in paragraph.marks:
            if mark.note and start < mark.at <= end + 1:
                here.setdefault(mark.at, []).append(mark.note)
        for place, notes in here.items():
            last = number == len(quoted) - 1 and not any(map(str.isalnum, text[place:end]))
            yield _of_notes("" if last else _known_by(text[start:place], text[start:]), notes, told)
        behind = quoted[number + 1].words if number + 1 < len(quoted) else ""
        if not here and each.later and not (behind and text[end:].lstrip().startswith(behind)):
            yield _of_notes("", each.later, told, later=True)


def _of_notes(until: str, notes: Sequence[str], told: OfNote, *, later: bool = False) -> _Noted:
    own, beside = ([text for note in notes for text in told(note)[which]] for which in (0, 1))
    return _Noted(until, later, together(*dict.fromkeys(own)), together(*dict.fromkeys(beside)))


def _merged(noted: Sequence[_Noted]) -> list[_Noted]:
    """Those that cite the same one behind the other as one, which stands where the last of them does."""
    found: list[_Noted] = []
    for each in noted:
        if found and (str(found[-1].cites), str(found[-1].beside)) == (str(each.cites), str(each.beside)):
            found.pop()
        found.append(each)
    return found


def _known_by(words: str, behind: str) -> str:
    """The last words before a note, as many as stand nowhere else in what is quoted from there on: "rate of the one" is not "rate of the other"."""
    every, whole = words.strip(" .,;:").split(), " ".join(behind.split())
    sizes = (size for size in range(_KNOWN_BY, len(every)) if whole.count(" ".join(every[-size:])) == 1)
    return " ".join(every[-next(sizes, len(every)) :])


def sources_in_note(note: Endnote | None, sources: Sequence[Citation], own_key: str, notes: Sequence[Endnote] = ()) -> tuple[list[Text], list[Text]]:
    """What a note of the compilation cites, and what it only says to see; `own_key` is the compilation's, `notes` are all of its notes. A source that
    has no symbol is named by its title, where that is short; else the note is that names it. What "Ibid." means is said where that is sure."""
    text = note.text.clean if note is not None else ""
    cites: dict[Text, None] = {}
    beside: dict[Text, None] = {}
    naming = _naming(note, notes)
    for each in (each for each in sources if each.symbol != own_key):
        of_before = note is not None and means_the_one_before(note) and not _names(note, each)
        if note is not None and of_before and (naming is None or not _names(naming, each)):
            beside[_only_seen(note)] = None
            continue
        named = each.symbol or (each.title if len(each.title) <= _LONGEST_TITLE and not _ADDRESS.search(each.title) else "")
        also = is_see_also(text, each)
        own, seen = ((each.paragraphs, each.pages), ((), ())) if also else _only_to_see(text, _name(each), [*map(_name, sources)], each)
        if named:
            (beside if also else cites)[parted(named, *_at(*own))] = None
            beside.update({parted(named, *_at(*seen)): None} if any(seen) else {})
        else:
            (beside if also else cites)[_unnamed(naming if of_before else note, each.title)] = None
    if not sources:
        if note is not None and means_the_one_before(note):
            beside[_only_seen(note)] = None
        else:
            cites[_unnamed(note)] = None
    return list(cites), list(beside)


def _name(source: Citation) -> str:
    return source.symbol or source.title


def _at(paragraphs: Sequence[str], pages: Sequence[str]) -> tuple[Text, ...]:
    return _paragraphs(paragraphs), _pages(pages)


def _only_to_see(text: str, name: str, names: Sequence[str], source: Citation | ClaimSource) -> tuple[_Places, _Places]:
    """The paragraphs and pages of a source that a note cites, and those that it only says to see: "AI, p. 1. See also paras. 4 and 5"."""
    paragraphs, pages = source.paragraphs, source.pages
    seen: _Places = (), ()
    for also in _ALSO_AT.finditer(text) if names else ():
        before = max(dict.fromkeys(names), key=lambda each: text.rfind(each, 0, also.start()))
        further = paragraphs_cited(also["at"]), pages_of(also["at"])
        if before == name and paragraphs[len(paragraphs) - len(further[0]) :] == further[0] and pages[len(pages) - len(further[1]) :] == further[1]:
            paragraphs, pages = paragraphs[: len(paragraphs) - len(further[0])], pages[: len(pages) - len(further[1])]
            seen = (*further[0], *seen[0]), (*further[1], *seen[1])
    return (paragraphs, pages), seen


def _naming(note: Endnote | None, notes: Sequence[Endnote]) -> Endnote | None:
    """The note of the compilation that names what this one means by "Ibid."."""
    if note is None or not means_the_one_before(note):
        return None
    return note_that_names(note, notes, lambda one: {(each.symbol, each.title) for each in _sources(one, notes)})


def _sources(note: Endnote, notes: Sequence[Endnote]) -> Sequence[Citation]:
    """The sources of one of these notes, which are read from the last one on that leans on none before it: of a compilation, a few of hundreds."""
    first = last = next(place for place in reversed(range(len(notes))) if notes[place].id == note.id)
    while first and _IBID.search(notes[first].text.clean):
        first -= 1
    if any(_OF_ANOTHER.search(each.text.clean) for each in notes[first : last + 1]):
        first = 0
    return sources_of_notes(notes[first : last + 1])[note.id]


def _names(note: Endnote, source: Citation) -> bool:
    """Whether the words of a note name a source."""
    return "".join((source.symbol or source.title).split()) in "".join(note.text.clean.split())


def _only_seen(note: Endnote) -> Text:
    return message("note {mark}", mark=note.mark) if note.mark else message("its note")


def _unnamed(note: Endnote | None, title: str = "") -> Text:
    """A source without a symbol or a short title: by its address, or the words of its note, where these are few; else by the note."""
    mark = note.mark if note is not None else ""
    words = (title or note.text.clean if note is not None else "").strip().rstrip(".")
    if mark and 0 < len(words) <= _LONGEST_NOTE:
        return message("“{words}” (note {mark})", words=words, mark=mark)
    return message("what note {mark} of that document names", mark=mark) if mark else message("a source named in its note")


def claims_in_note(
    note: Endnote | None, sources: Sequence[ClaimSource], notes: Sequence[Endnote] = (), every: Sequence[ClaimSource] = ()
) -> tuple[list[Text], list[Text]]:
    """What a note of the summary cites, each submission once with the paragraphs and pages that it prints of it, and what it only says to see; with
    the recommendations of a report that it names. `notes` and `every` source of the summary tell what "Ibid." means, where that is sure."""
    text = note.text.clean if note is not None else ""
    known = [_by_its_name(each, note, notes, every) for each in sources]
    placed = [one for each, named in zip(sources, known, strict=True) if named is not None for one in _own_and_seen(text, named, each, sources)]
    cites, beside = (_of_claims(each for each in placed if each.further is further) for further in (False, True))
    if note is not None and (None in known or (not sources and means_the_one_before(note))):
        beside.append(_only_seen(note))
    return _few(cites), [*_few(beside), *_recommendations(text, sources)]


def _own_and_seen(text: str, named: ClaimSource, source: ClaimSource, sources: Sequence[ClaimSource]) -> Iterator[ClaimSource]:
    """A source by the name that it is shown by, at what the note cites of it, and again at what that only says to see."""
    names = [each.printed for each in sources]
    (paragraphs, pages), seen = _only_to_see(text, source.printed, names if not source.further else [], source)
    yield replace(named, paragraphs=paragraphs, pages=pages)
    if any(seen):
        yield replace(named, paragraphs=seen[0], pages=seen[1], further=True)


def _recommendations(text: str, sources: Sequence[ClaimSource]) -> Iterator[Text]:
    """The recommendations of each report that a note names, behind its symbol and before the next symbol or submission: a report is no submission,
    and none of them is left out."""
    symbols = find_symbols(text)
    submissions = [match.start() for each in sources if each.printed for match in re.finditer(rf"(?<!\w){re.escape(each.printed)}(?!\w)", text)]
    stops = sorted({*(start for _, start, _ in symbols), *submissions, len(text)})
    of_report: dict[str, dict[str, None]] = {}
    for symbol, _, end in symbols:
        until = next(each for each in stops if each >= end)
        of_report.setdefault(symbol.text, {}).update(dict.fromkeys(dotted_numbers(_STATES.sub(" ", text[end:until]))))
    for report, numbers in of_report.items():
        if numbers:
            runs = tuple(in_runs(numbers).split(", "))
            yield message("recommendations {numbers} of {report}", numbers=runs, report=report)


def _by_its_name(source: ClaimSource, note: Endnote | None, notes: Sequence[Endnote], every: Sequence[ClaimSource]) -> ClaimSource | None:
    """A source under its own name where a note prints "Ibid."; None where it can't be told which one that is."""
    if pattern("notes", "same").fullmatch(source.printed) is None:
        return source
    if note is None or source.further or not note.text.clean.strip().startswith(source.printed):
        return None

    def cited(one: Endnote) -> set[tuple[str, bool]]:
        return {(each.contributor, each.further) for each in every if each.note == one.id}

    naming = note_that_names(note, notes, cited)
    named = next((each for each in every if naming is not None and each.note == naming.id), None)
    return replace(source, printed=named.printed) if named is not None and named.contributor == source.contributor else None


def _of_claims(sources: Iterator[ClaimSource]) -> list[Text]:
    printed: dict[str, str] = {}  # "JS26" and "JS 26" are one submission
    paragraphs: dict[str, dict[str, None]] = {}
    pages: dict[str, dict[str, None]] = {}
    for each in sources:
        name = printed.setdefault("".join(each.printed.split()).lower(), each.printed)
        paragraphs.setdefault(name, {}).update(dict.fromkeys(each.paragraphs))
        pages.setdefault(name, {}).update(dict.fromkeys(map(str, each.pages)))
    return [parted(name, _paragraphs(tuple(of)), _pages(tuple(pages[name]))) for name, of in paragraphs.items()]


def _pages(numbers: Sequence[str]) -> Text:
    """Pages of a source, several of them or a run ("1–4") in the plural."""
    if not numbers:
        return ""
    if len(numbers) == 1 and _RUN.search(numbers[0]) is None:
        return message("page {number}", number=numbers[0])
    return message("pages {numbers}", numbers=tuple(numbers))


def _paragraphs(numbers: Sequence[str]) -> Text:
    if not numbers:
        return ""
    if len(numbers) == 1 and _RUN.search(numbers[0]) is None:
        return message("paragraph {number}", number=numbers[0])
    return message("paragraphs {numbers}", numbers=tuple(map(_as_printed, numbers)))


def _as_printed(number: str) -> Text:
    """A number of a note; of a range that is damaged there, that it is printed so."""
    return message("{number} (printed so)", number=number) if re.search(r"[–−-]{2}", number) else number


def _few(texts: Sequence[Text]) -> list[Text]:
    if len(texts) <= _MOST:
        return list(texts)
    return [*texts[:_MOST], message_of(len(texts) - _MOST, one="{n} more submission", many="{n} more submissions")]
