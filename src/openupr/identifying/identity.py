"""What a document says of itself.

The masthead carries the symbol, the date and the title; running heads repeat the symbol. `A/HRC/WG.6/{session}/{ISO3}/{1,2,3}` says whose
review of which session it is; a working group report says so in the paragraph that lists those three documents. What an addendum or a
decision does not say stays unknown here and is settled by its neighbours in the dossier. OHCHR's lists name State and session in their heads
("UPR of Utopia (3rd Cycle - 34th Session)").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any
from unicodedata import normalize

from ..languages.word_tables import by_language, table
from ..names import State, Symbol, find_state, find_symbols, states
from ..reading import Line, LineRole, Transcript
from ..records import Document, Kind, UserMetadata, Weight
from ..text import find_date, language_of, plain_language
from ..text.required_words import certain, lowered
from .letter_references import OF_OTHERS, LetterReference, own_references, references_in

# The heading that no other document has, for reports whose title is set apart.
# Reports to the Council that are none of the review's: they share the form of its symbols (A/HRC/{n}/{m}, .../Add.{k}).
_OTHER_REPORT = re.compile(
    r"\breport of the (?:special rapporteur|independent expert|special representative|working group (?:of experts|on (?!the universal))"
    r"|(?:office of the )?united nations high commissioner|secretary-general|subcommittee|(?:independent )?(?:international )?commission of inquiry"
    r"|(?:international )?fact-finding mission)"
    r"|\brapport (?:du|de la|de l.) ?(?:rapporteu\w+|experte? indépendante?|représentante? spécial|secrétaire général|haut[ -]commissa)"
    r"|\brapport du groupe de travail sur (?!l.examen)|\binforme del grupo de trabajo sobre (?!el examen)"
    r"|\binforme (?:del?|de la) (?:relator\w*|expert[oa] independiente|representante especial|secretari[oa] general|alt[oa] comisionad)",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(r"summary of the proceedings of the review process", re.IGNORECASE)
_PROCEEDINGS_HEADING = re.compile(rf"^(?:I\.\s*)?{_PROCEEDINGS.pattern}$", re.IGNORECASE | re.MULTILINE)
_OPENING_LINES = 260
_OPENING_CHARACTERS = 500_000  # of its first lines, which in a hostile file may be as long as the file; real ones come to 73,000
_SPLIT_MASTHEAD = re.compile(r"\bA\s*\n\s*(?=/HRC/)|\bA\s*\n(?:.{0,40}\n)\s*(?=/HRC/)")
_VERSION = re.compile(r"\W*\b(?:advance|unedited|draft)\b[^\d]{0,40}$", re.IGNORECASE)
_PREVIOUSLY = re.compile(r"previously|anterior|publié|ранее|issued under", re.IGNORECASE)
_REVIEW_SYMBOL_BODY = "A/HRC/WG.6"
_DATE_LINE = re.compile(r"^(?:distr\.?.{0,12}\s)?\D{0,3}\d{1,2}\D", re.IGNORECASE)


OTHERWISE = "otherwise"
"""In a document's `basis`: the review that its text says where the user says another."""
OTHER_KIND = "other kind"
"""In a document's `basis`: the kind that its text says where the user says another."""


AS_TOLD = ("kind", "as the user says")
AS_NOTED = ("kind", "as a note of the compilation names it")
"""What the kind of a document rests on where its text is not asked."""
FIRST_WORDS = ("title", "the first words, as nothing says what the document is")
"""What the title of such a document rests on."""


def identify(transcript: Transcript, told: UserMetadata | None = None) -> Document:
    """Identify a document by its text. What the user tells goes before it, and `basis` says so."""
    told = told or UserMetadata()
    page = _first_page(transcript)
    # Some files spell accents as characters of their own; the patterns don't.
    masthead = normalize("NFC", "\n".join(line.text for line in page)[:_OPENING_CHARACTERS])
    opening = normalize("NFC", "\n".join(line.text for line in transcript.lines[:_OPENING_LINES])[:_OPENING_CHARACTERS])
    basis: list[tuple[str, str]] = []
    symbol = _symbol(transcript, masthead)
    if symbol:
        basis.append(("symbol", symbol.text))
    kind, words = _without_cover(symbol, opening) or _kind(symbol, masthead, opening)
    title = words.strip(" *∗") if kind is Kind.SESSION_REPORT else printed_title(page)  # its rapporteur's name stands below it
    if kind in _LETTERS:
        title = ", ".join(each.text for each in _letters(kind, opening))
    if words:
        basis.append(("kind", words))
    state, session, words = _review(symbol, kind, page, opening)
    if words:
        basis.append(("review", words))
    date = _date_on(page)
    says = not is_unrecognized(kind, symbol.text if symbol else None)
    if told.kind and not (says and told.weight is Weight.DEFAULT):
        if says and told.weight is Weight.TOLD and told.kind is not kind:
            basis.append((OTHER_KIND, kind))
        kind = told.kind
        basis.append(AS_NOTED if told.noted else AS_TOLD)
    if told.state or told.session:
        against = _otherwise(kind, state, session, told)
        if against:
            basis.append((OTHERWISE, against))
        state, session = told.state or state, told.session or session
        basis.append(("review", AS_NOTED[1] if told.noted else AS_TOLD[1]))
    running = " ".join(line.text for line in transcript.lines if line.part is LineRole.BODY and (line.page or 0) not in {1, 2})
    if not says:
        basis.append(FIRST_WORDS)
    return Document(
        key=symbol.text if symbol else transcript.name,
        name=transcript.name,
        sha256=transcript.sha256,
        format=transcript.format,
        kind=kind,
        symbol=symbol.text if symbol else None,
        state=state,
        session=session,
        date=date,
        language=_language_of_most(running) if len(running) > _SHORT else language_of(opening),
        title=title or ("" if says else _first_words(page)),
        pages=len(transcript.pages),
        basis=tuple(basis),
    )


_SHORT, _PASSAGE, _MOST_PASSAGES = 400, 3000, 8
"""Characters of a text behind its first pages that is too short to name its language, and of a passage of which it is named; passages that are looked
at."""


def _language_of_most(running: str) -> str | None:
    """The language that most of a text’s passages tell plainly, which lie evenly in it; where most tell none, that of its beginning. A report may
    begin with what the State said, in its own language, and go on in English."""
    number = min(_MOST_PASSAGES, max(1, len(running) // _PASSAGE))
    every = (plain_language(running[at : at + _PASSAGE]) for at in range(0, number * (len(running) // number), len(running) // number))
    found = Counter(each for each in every if each is not None)
    most, count = next(iter(found.most_common(1)), (None, 0))
    return most if 2 * count > number else language_of(running[:_PASSAGE])


def is_as_told(document: Document) -> bool:
    """Whether the kind of a document is what the user, or a note of the compilation, says of it."""
    return AS_TOLD in document.basis or AS_NOTED in document.basis


def is_unrecognized(kind: Kind, symbol: str | None) -> bool:
    """Whether a text does not say what it is. One that only speaks of other UN documents and has no symbol of the UN does not either: a letter that
    quotes concluding observations on its first page is no UN document."""
    return kind is Kind.UNKNOWN or (kind is Kind.OTHER and symbol is None)


def _otherwise(kind: Kind, state: str | None, session: int | None, told: UserMetadata) -> str:
    """The review, or the State, that the text says where the user says another; empty where they agree or the text does not say.

    A State that is only named is the one under review in the review's own documents; others name those of their senders too.
    """
    sure = session is not None or kind not in {Kind.SUBMISSION, Kind.STATEMENT, Kind.OTHER, Kind.UNKNOWN}
    differs = (state and told.state and state != told.state) or (session and told.session and session != told.session)
    if not (sure and differs):
        return ""
    return f"{state}-{session:02d}" if state and session else state or f"session {session}"


def _first_page(transcript: Transcript) -> list[Line]:
    """The lines of the first page; of a file without pages, its first forty."""
    lines = [line for line in transcript.lines if line.page == 1] if transcript.pages else list(transcript.lines[:40])
    return lines[:90]


def _symbol(transcript: Transcript, masthead: str) -> Symbol | None:
    """The document's own symbol: the one in its running heads, or the first that stands in the masthead outside of a sentence."""
    heads: Counter[str] = Counter()
    known: dict[str, Symbol] = {}
    for line in transcript.lines:
        if line.part is LineRole.HEAD and (line.page or 0) > 1:
            for symbol, _, _ in find_symbols(line.text):
                heads[symbol.text] += 1
                known[symbol.text] = symbol
    printed = heads.most_common(1)[0][0] if heads else None
    if printed and known[printed].kind_hint:
        return known[printed]
    joined = _SPLIT_MASTHEAD.sub("A", masthead)
    for row in joined.split("\n"):
        if _PREVIOUSLY.search(row):
            continue
        for symbol, start, end in find_symbols(row):
            before, after = row[:start].strip(), _VERSION.sub("", row[end:]).strip(" *∗")
            if not after and (len(before) < 25 or before.endswith(" A")):
                return symbol
    return known[printed] if printed else _by_page_marks(transcript)


def _by_page_marks(transcript: Transcript) -> Symbol | None:
    """The symbol that a file without pages has from page to page in a line of its own ("A/HRC/WG.6/4/XGG/1 page 4"); None where several stand so.
    Pages follow on each other; the paragraphs that a list of references names do not."""
    found: dict[str, tuple[Symbol, list[int]]] = {}
    for line in transcript.lines if not transcript.pages else ():
        for symbol, start, end in find_symbols(line.text):
            if not line.text[:start].strip() and (page := _PAGE_MARK.fullmatch(line.text[end:])) is not None:
                found.setdefault(symbol.text, (symbol, []))[1].append(int(page["number"]))
    every = [symbol for symbol, pages in found.values() if _follow_on(pages) and symbol.kind_hint]
    return every[0] if len(every) == 1 == len(found) else None


def _follow_on(pages: list[int]) -> bool:
    return len(pages) >= _A_RUN and all(page == before + 1 for before, page in pairwise(pages))


_A_RUN = 3
"""Pages in a row that tell what the marks are."""
_PAGE_MARK = re.compile(r"\s+[^\W\d_]{1,12}\s+(?P<number>\d{1,3})\s*")


_OF_ANY_SYMBOL = {Kind.ADDENDUM, Kind.SESSION_REPORT}
"""Kinds of which the title says more than the form of the symbol."""


@by_language
def _openings() -> list[tuple[Kind, re.Pattern[str]]]:
    return [(Kind(k["is"]), re.compile(p, re.IGNORECASE)) for k in _table() for p in k.get("opening", ())]


@by_language
def _kinds() -> list[tuple[Kind, list[re.Pattern[str]], str | None]]:
    return [(Kind(k["is"]), [re.compile(p, re.IGNORECASE | re.MULTILINE) for p in k["patterns"]], k.get("symbol")) for k in _table()]


@by_language
def _table() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = table("document_kinds")["kind"]
    return found


def _without_cover(symbol: Symbol | None, opening: str) -> tuple[Kind, str] | None:
    """The kind of a report whose cover is cut off, by its first heading: its first words name the compilation and the summary that it rests on."""
    match = _PROCEEDINGS_HEADING.search(opening) if symbol is None else None
    return (Kind.WORKING_GROUP_REPORT, match.group()) if match else None


def _kind(symbol: Symbol | None, masthead: str, opening: str) -> tuple[Kind, str]:
    """The kind by the title on the first page; by the symbol where that says it without the title's help."""
    hint = symbol.kind_hint if symbol else None
    flat = re.sub(r"\s+", " ", masthead)
    for kind, patterns, of_symbol in _kinds():
        for pattern in patterns if of_symbol or symbol is None else []:
            match = _found(pattern, masthead if kind is Kind.SESSION_REPORT else flat)
            if match and (hint is None or of_symbol is None or hint in {of_symbol, "corrigendum", "draft_report"} or kind in _OF_ANY_SYMBOL):
                return kind, re.sub(r"\s+", " ", match.group()).strip()
    if symbol and symbol.body == _REVIEW_SYMBOL_BODY and hint:
        found = next((kind for kind, _, of_symbol in _kinds() if of_symbol == hint), None)
        if found:
            return found, symbol.text
    other = _OTHER_REPORT.search(flat) if hint in {"addendum", "working_group_report"} else None
    if hint in {"addendum", "decision"} and other is None:
        return Kind(str(hint)), symbol.text if symbol else ""
    if other or hint in {"concluding_observations", "resolution", "list_of_issues", "state_party_report", "president_statement"}:
        return Kind.OTHER, other.group() if other else symbol.text if symbol else ""
    if hint == "working_group_report" and (match := _PROCEEDINGS.search(opening)):
        return Kind.WORKING_GROUP_REPORT, match.group()
    flat = re.sub(r"\s+", " ", opening)
    for kind, patterns, of_symbol in _kinds():
        if symbol is None and of_symbol is None:
            match = next((m for p in patterns if (m := _found(p, flat))), None)
            if match:
                return kind, match.group()
    for kind, pattern in _openings() if symbol is None else []:
        match = pattern.search(flat[:200].strip())
        if match:
            return kind, match.group()
    return Kind.UNKNOWN, ""


def _found(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What a pattern finds in a text, which is gone through where it has the pattern's words alone: of all titles it has one."""
    low = lowered(text)
    return pattern.search(text) if all(any(word in low for word in words) for words in certain(pattern.pattern)) else None


def _review(symbol: Symbol | None, kind: Kind, page: list[Line], opening: str) -> tuple[str | None, int | None, str]:
    """State and session: by the document's own symbol, by the symbols of the three documents it rests on, or by the State in its title."""
    if kind in {Kind.SESSION_REPORT, Kind.REPRISALS_REPORT}:  # it is on many States: those whose outcome the Council considered, or that it names
        return None, None, ""
    if kind in _LETTERS:
        codes = {each.code: each.text for each in _letters(kind, opening) if each.code != OF_OTHERS}
        code, words = next(iter(codes.items()), (None, ""))
        return (code, None, words) if len(codes) == 1 else (None, None, "")
    if symbol and symbol.session and symbol.state:
        return symbol.state, symbol.session, symbol.text
    if kind in {Kind.WORKING_GROUP_REPORT, Kind.UNKNOWN, Kind.DECISION}:
        cited = Counter(
            (found.state, found.session, found.body)
            for found, _, _ in find_symbols(_SPLIT_MASTHEAD.sub("A", opening))
            if found.body == _REVIEW_SYMBOL_BODY and found.state and found.session
        )
        if cited:
            (state, session, body), _ = cited.most_common(1)[0]
            named = _named(page)
            # A misprinted code ("GBN" for Guinea-Bissau) is no State's; the title then says which. A code that neither knows is an invented State's.
            if named and state not in {known.iso3 for known in states()}:
                return named.iso3, session, f"{body}/{session}/{state}; {named.name}"
            return state, session, f"{body}/{session}/{state}"
    headed = next((match for line in page if (match := _HEADED.match(line.text))), None)
    if headed and kind in {Kind.THEMATIC_LIST, Kind.ADVANCE_QUESTIONS}:
        of = find_state(headed["state"].strip())
        return of.iso3 if of else None, int(headed["session"]), headed.group()
    named = _named(page)
    return (named.iso3, None, named.name) if named else (None, None, "")


_LETTERS = {Kind.COMMUNICATION, Kind.COMMUNICATION_REPLY}


def _letters(kind: Kind, opening: str) -> tuple[LetterReference, ...]:
    """The reference of a letter, or those of the letters that a reply is to."""
    return own_references(opening) if kind is Kind.COMMUNICATION else references_in(opening)


_HEADED = re.compile(
    r"\s*UPR of (?:the )?(?P<state>[^()]{3,60}?) ?\( ?\d(?:st|nd|rd|th) cycle\s*[-–—,]\s*(?P<session>\d{1,2})(?:st|nd|rd|th) session ?\)",
    re.IGNORECASE,
)


def _named(page: list[Line]) -> State | None:
    """The State that the title names: at the end of a title's line, or alone on a line of the first page."""
    for printed in (part for line in page for part in line.text.splitlines()):
        match = _AT_END.search(printed)
        found = find_state(match[1].strip(" *∗.–-")) if match else None
        if found:
            return found
        if match and _ADDRESSED.match(printed):
            return None  # the title names a State that no table knows; the States below it are those that ask
    for line in page:
        name = line.text.strip(" *∗")
        found = find_state(name) if 3 < len(name) < 70 else None
        if found:
            return found
    return None


_ADDRESSED = re.compile(r"\s*advance(?:d)? questions? to\b", re.IGNORECASE)
_AT_END = re.compile(
    r"(?:advance(?:d)? questions? to|universal periodic review\s*:|compilation on|submissions on|review of)\s+(?:the\s+)?"
    r"(.{3,60}?)\s*(?:[–(-]\s*(?:add|first|second|third|fourth|\w+ batch).*)?$",
    re.IGNORECASE,
)


def _date_on(page: Sequence[Line]) -> str | None:
    """The date of a document: that below its line on distribution, else the first that stands alone. A decision prints the day of its meeting too."""
    dated = [(number, found) for number, line in enumerate(page) if (found := _date_of(line.text))]
    issued = [found for number, found in dated if number and _DISTRIBUTED.search(page[number - 1].text)]
    return next(iter([*issued, *(found for _, found in dated)]), None)


_DISTRIBUTED = re.compile(r"\bDistr\b")


def _date_of(line: str) -> str | None:
    """A date that stands alone on its line ("4 December 2013"), not one in a sentence or a span of days; or the day on which OHCHR's system put the
    document together ("Generated on 22 May 2024 14:31")."""
    generated = _GENERATED.search(line)
    if generated:
        return find_date(generated[1])
    return find_date(line) if len(line) < 45 and _DATE_LINE.match(line.strip()) and not re.search(r"[-–—]", line) else None


_GENERATED = re.compile(r"^generated on (\d{1,2} \w+ \d{4})\b", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(
    r"^(?:report of the working group|compilation|summary of|summary prepared|national report|advance questions|decision adopted"
    r"|informe|rapport|resumen|résumé|recopilación)",
    re.IGNORECASE,
)


# What a first page goes on with below its title.
_AFTER_TITLE = re.compile(
    r"[*∗]|GE\.|United Nations|Previously|(?:[IVX]{1,4}|[A-Z]|\d{1,3})\.\s|\d{1,3}\s+[A-Z]|(?:Table of )?Contents\b|Introduction\b|Foreword\b"
)


_MOST = 400  # characters of what a first page without a known title begins with


def _first_words(page: list[Line]) -> str:
    """What a page without a title of the review's documents begins with: a title of its own, who wrote it, the date."""
    words: list[str] = []
    for line in page[:20]:
        text = line.text.strip()
        if words and (_AFTER_TITLE.match(text) or sum(map(len, words)) + len(text) > _MOST):
            break
        words.append(text)
    return re.sub(r"\s+", " ", " ".join(words))[:_MOST]


def printed_title(page: list[Line]) -> str:
    """The title on the first page with the State's name below it, as printed, without marks."""
    page = [line for line in page if line.part is not LineRole.NOTE]
    for index, line in enumerate(page):
        if not _TITLE.match(line.text.strip(" *∗")):
            continue
        words = [line.text.strip()]
        for following in page[index + 1 : index + 5]:
            if len(following.text) > 90 or _AFTER_TITLE.match(following.text.strip()):
                break
            words.append(following.text.strip())
            if find_state(following.text.strip(" *∗")):
                break  # a Word file has no job number below the State's name, and goes on with its first heading
        return re.sub(r"\s*[*∗]+\s*", " ", " ".join(words)).strip()
    return ""
