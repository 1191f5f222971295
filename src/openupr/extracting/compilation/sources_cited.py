"""What the notes of a compilation cite: documents with their paragraphs, submissions of UN bodies, and "Ibid." for the source before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...kept_patterns import kept_pattern
from ...names import body_of_symbol, find_symbols
from ...records import Citation, Endnote
from .bodies_named import mentions

# "para. 15 (a) and (b)", "paras. 27–28 and 30 (c)", "paras. 4.2 and 4.11.1", "paras. 24a–24f"; a line may end behind the dash
_LETTERS = r"(?:\s?\(\s?[a-z]{1,4}\s?\))"
_NUMBER = r"\d{1,3}(?:\.\d{1,3}(?:\.\d{1,2}(?!\d))?|[a-h](?![\w’']|\.\w))?"
# A range that a slip damaged ("3–-37") stays as it is printed: which paragraphs it means can't be told, and its first number alone is none of them.
_NUMBERS = rf"{_NUMBER}{_LETTERS}*(?:\s?[–−-]+\s?(?:{_NUMBER}{_LETTERS}*|{_LETTERS}))?"
_LIST = rf"{_NUMBERS}(?:(?:[,;]? and|,|;)\s*(?:{_NUMBERS}|{_LETTERS}(?:[–−-]{_LETTERS})?))*"
# "para, 7" is a misprint of "para. 7".
_PARAGRAPHS = kept_pattern(rf"\b(?:paragraphs?|paras?)(?:\.|,(?=\s))?\s*(?P<list>{_LIST})")
# "CRC/C/EST/CO/1), 4 (d)", "A/HRC/27/11, 113.12 and 113.14": the paragraphs alone behind a symbol, up to the end or the next symbol.
_BARE = kept_pattern(rf"\)?,\s*(?P<list>{_LIST})\)?(?=[ .]*(?:and |, )?$)")
_PAGES = kept_pattern(r"\b(?:pages?|pp?)\.?\s*(?P<list>\d{1,4}(?:(?:\s?[–−-]\s?|,? and |, )\d{1,4})*)")
_IBID = re.compile(r"\b[Ii]bid\b\.?")
# A note that says no more than that is as the one before.
_SAME = re.compile(r"[Ii]bid\b[ .,]*")
# "note 12 above, para. 5": the source of that note. In brackets it only says where the whole title stands.
_OF_NOTE = re.compile(r"(?:[Ss]upra,? )?(?:[Nn]|[Ff]ootn|[Ee]ndn)ote (?P<mark>\d{1,3})(?: above| supra)?(?![\w/])[ .,]*(?=$|para|page|pp?\.)")
_ASIDE = re.compile(r"(?<=\S) ?(?:\(see |\(|, (?:see |supra,? )?)(?:foot|end)?note \d{1,3}(?: above| supra)?(?:\)|(?=[,.]))")
# What stands behind the paragraphs or pages of one source where the next begins: "para. 10, CCPR/C/SVN/CO/3", "para. 29 and UNAMA, “Special report".
_NEXT = kept_pattern(
    r"(?:,? and|,)\s+(?=[A-Z“\"]|www\.|https?:|(?:the )?letters? (?:dated|from)|communications? |concluding observations)"
    r"(?!(?:Annex|Appendix|Table|Box|Figure|Chapter|Section|Part|Recommendation)\b)"
)
# So it does behind a symbol or a submission that has none.
_UNPLACED = re.compile(
    r"\bsubmission\b[^,;()]{0,80}(?P<next>,? and |, )(?=[A-Z]{1,5}/)|/\S*[\w)](?P<after>,? and |, )(?=[A-Z][^,;/]{1,80} submission\b)"
)
_AVAILABLE = re.compile(r"\.\s*Available (?:from|at)\b")
# Slips of the pen and of the line: a blank in a web address, "CERD/EWUAP/103rd Session/2021", "A/HRC/45/12 Add.2".
_BROKEN_ADDRESS = re.compile(
    r"(?P<before>(?:https?://|www\.)\S*[^\s.,;)]) (?!https?:|www\.)(?=[^\s(“]*[_%=?&])"
    r"|(?P<code>(?:https?://|www\.)\S*%[0-9A-Fa-f]?) (?=\w)|(?P<beginning>https?://) (?=\w)"
)
_BROKEN_SYMBOL = re.compile(r"(?<=/)(\d+(?:st|nd|rd|th)) (?=[Ss]ession/)")
_BLANK_FOR_SLASH = re.compile(r"(?<=/)(\w*\d) (?=(?:Add|Corr|Rev)\.\s?\d)")
_BROKEN_NUMBER = re.compile(r"\b(\d{1,3})\. (?=\d{1,3}\b)")
# No source, but where one is to be found, or what follows.
_NO_SOURCE = re.compile(r"(?:Available (?:from|at)\b.*|For (?:the )?relevant recommendations?)\W*", re.DOTALL)
_SEE_ALSO = re.compile(r"(?i)\bsee\s+[also]{4}\b")  # "See laso" is a misprint
_POINTS = re.compile(r"(?i)\bibid\b|\bnote\s+\d")
# Where one source ends and the next begins.
_PARTS = re.compile(
    r"(?:;\s*(?:and\s+)?|[.,]?\s*(?:See also|see also|See|and see|Also)\s+|(?<=\d)\.\s+(?=[A-Z])|\band\s+(?=[A-Z]{1,5}/)(?![^;]*\brespectively\b))"
)


def sources_of_notes(notes: Iterable[Endnote]) -> dict[str, tuple[Citation, ...]]:
    """The sources of each note, by its identifier, in the order of the notes: "Ibid., p. 6" means the last source of the note before, and
    "Ibid." alone all of them, at the same places; "note 12 above, para. 6" means the source of that note. Of a missing note there is none."""
    found: dict[str, tuple[Citation, ...]] = {}
    by_mark: dict[str, tuple[Citation, ...]] = {}
    before: tuple[Citation, ...] = ()
    earlier = ""
    for note in notes:
        if earlier.isdigit() and note.mark.isdigit() and int(note.mark) > int(earlier) + 1:
            before = ()
        found[note.id] = by_mark[note.mark] = before = tuple(_of_note(note, before, by_mark))
        earlier = note.mark
    return found


def _of_note(note: Endnote, before: tuple[Citation, ...], by_mark: Mapping[str, tuple[Citation, ...]]) -> list[Citation]:
    citations: list[Citation] = []
    for part in _parts(_tidied(note.text.clean)):
        paragraphs, pages = paragraphs_cited(part), pages_of(part)
        if _SAME.fullmatch(part):
            citations.extend(() if citations else (replace(each, note=note.id) for each in before))
        elif _IBID.match(part):
            citations.extend(replace(each, paragraphs=paragraphs, pages=pages, note=note.id) for each in (citations or before)[-1:])
        elif other := _OF_NOTE.match(part):
            citations.extend(_again(by_mark.get(other["mark"], ()), paragraphs, pages, note.id))
        elif find_symbols(part):
            citations.extend(Citation(symbol, "", *places, note.id) for symbol, places in _placed(part))
        elif title := _title(part):
            citations.append(Citation("", title, paragraphs, pages, note.id))
        elif citations:
            # "para. 11; see also para. 27"
            citations[-1] = replace(citations[-1], paragraphs=(*citations[-1].paragraphs, *paragraphs), pages=(*citations[-1].pages, *pages))
        elif named := part.strip(" .,"):
            citations.append(Citation("", named, paragraphs, pages, note.id))
    return citations


def _again(of_other: tuple[Citation, ...], paragraphs: tuple[str, ...], pages: tuple[str, ...], note: str) -> Iterator[Citation]:
    """The sources of another note, at places of their own where this one names such; of which of several it names them can't be told."""
    if not paragraphs and not pages:
        yield from (replace(each, note=note) for each in of_other)
    elif len(of_other) == 1:
        yield replace(of_other[0], paragraphs=paragraphs, pages=pages, note=note)


def refers(note: Endnote) -> bool:
    """Whether a note names no source itself, but the one of another note."""
    return any(_IBID.match(part) or _OF_NOTE.match(part) for part in _parts(_tidied(note.text.clean))[:1])


def bodies_cited(source: Citation) -> frozenset[str]:
    """The codes of the bodies whose document or submission a source is."""
    known = body_of_symbol(source.symbol) if source.symbol else None
    return frozenset([known.code] if known else [mention.code for mention in mentions(source.title) if mention.code])


def is_see_also(text: str, source: Citation) -> bool:
    """Whether a note names a source only behind "see also"."""
    also = _SEE_ALSO.search(text)
    if also is None or not text[: also.start()].strip(" .,;"):
        return False
    name = re.compile(rf"(?<![\w/]){re.escape(source.symbol or source.title)}(?![\w/])")
    if name.search(text, 0, also.start()) is not None:  # of a source that is cited too, only what stands behind these words alone
        before, behind = ({*paragraphs_cited(part), *pages_of(part)} for part in (text[: also.start()], text[also.end() :]))
        at = {*source.paragraphs, *source.pages}
        return bool(at) and at <= behind and not at & before and name.search(text, also.end()) is not None
    return name.search(text, also.end()) is not None or _POINTS.search(text, 0, also.start()) is None


def _tidied(text: str) -> str:
    """A note without the blanks that stray into addresses, symbols and numbers."""
    text = _BROKEN_ADDRESS.sub(lambda match: str(match[str(match.lastgroup)]), text)
    text = _BLANK_FOR_SLASH.sub(r"\1/", _BROKEN_SYMBOL.sub(r"\1", _ASIDE.sub("", text)))
    # "paras. 115.105 and 115. 23": where numbers of that kind are cited.
    return _BROKEN_NUMBER.sub(lambda match: match[1] + "." if re.search(rf"\b{match[1]}\.\d", text) else match.group(), text)


def _placed(part: str) -> Iterator[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The symbols of a part, each with the paragraphs and pages that stand behind it; "A and B, paras. 3 and 5, respectively" are one for each."""
    symbols = find_symbols(part)
    ends = [*(start for _, start, _ in symbols[1:]), len(part)]
    paragraphs, pages = paragraphs_cited(part), pages_of(part)
    in_turn = len(paragraphs) == len(symbols) and not pages and re.search(r"\brespectively\b", part) is not None
    for index, ((symbol, _, end), until) in enumerate(zip(symbols, ends, strict=True)):
        if not paragraphs and not pages:
            bare = _BARE.match(part[end:until])
            yield symbol.text, (_numbers(bare["list"]) if bare else (), ())
        elif len(symbols) == 1:
            yield symbol.text, (paragraphs, pages)
        elif in_turn:
            yield symbol.text, ((paragraphs[index],), ())
        else:
            yield symbol.text, (paragraphs_cited(part[end:until]), pages_of(part[end:until]))


def _parts(text: str) -> Sequence[str]:
    parts = (part.strip() for whole in _PARTS.split(text) if whole for part in _one_by_one(whole))
    return [part for part in parts if part.strip(" .,;") and (find_symbols(part) or not _NO_SOURCE.fullmatch(part))]


def _one_by_one(part: str) -> Iterator[str]:
    """The sources that commas alone part: each ends with its paragraphs or pages, or is a symbol or a submission without them."""
    placed = ((match.end(), following.end()) for match in _placing(part) if (following := _NEXT.match(part, match.end())))
    unplaced = (match.span("next") if match["next"] else match.span("after") for match in _UNPLACED.finditer(part))
    start = 0
    for end, onwards in sorted((*placed, *unplaced)):
        if end > start:
            yield part[start:end]
        start = onwards
    yield part[start:]


def _placing(part: str) -> Iterator[re.Match[str]]:
    yield from _PARAGRAPHS.finditer(part)
    yield from _PAGES.finditer(part)


def _title(part: str) -> str:
    """What names a source without a symbol: its words up to the paragraphs or pages."""
    if find_symbols(part):
        return ""
    end = min((match.start() for pattern in (_PARAGRAPHS, _PAGES, _AVAILABLE) if (match := pattern.search(part))), default=len(part))
    return part[:end].strip(" .,(")


def paragraphs_cited(text: str) -> tuple[str, ...]:
    """The paragraphs that a text names, each with its letters: "paras. 15 (a) and (b) and 17" -> "15 (a)", "15 (b)", "17"."""
    return tuple(number for match in _PARAGRAPHS.finditer(text) for number in _numbers(match["list"]))


def _numbers(listed: str) -> tuple[str, ...]:
    """The paragraphs of a list, "15 (a) and (b)"."""
    found: list[str] = []
    number = ""
    for item in re.findall(rf"{_NUMBERS}|{_LETTERS}(?:[–−-]{_LETTERS})?", listed):
        words = re.sub(r"\s*([–−-])\s*", r"\1", re.sub(r"\s+", " ", item.strip()))
        if words[0].isdigit():
            number = re.match(r"[\d.]+", words)[0]  # type: ignore[index]
            found.append(re.sub(r"(?<=\d)\(", " (", words))
        else:
            found.append(f"{number} {words}")
    return tuple(found)


def pages_of(text: str) -> tuple[str, ...]:
    """The pages that a text names, as printed: "pp. 4 and 5" -> "4", "5"; "pp. 3–4" -> "3–4"."""
    return tuple(re.sub(r"\s", "", page) for match in _PAGES.finditer(text) for page in re.split(r",? and |, ", match["list"]))
