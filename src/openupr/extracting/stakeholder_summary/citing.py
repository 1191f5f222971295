"""Whom the summary cites: in its notes ("JS2, paras. 3-5. See also AI, p. 2", "Ibid., para. 4") and in its sentences ("The Ombudsman noted ...")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from ...names import find_symbols, normal_name
from ...records import ClaimSource, Contributor, Endnote, Paragraph
from ...text import one_of
from ..compilation.reporting_verbs import verbs_in
from ..compilation.sources_cited import pages_of, paragraphs_cited
from .other_codes import is_body
from .summary_wordings import pattern

_EDGES = "_.,;: "
_LOCATOR = r"\s*(?:paragraphs?|paras?|pages?|pp?)\b\s*\.?,?\s*\d"
# A name with its paragraph or page: where the notes of an unknown list say whom they cite.
_CITED = re.compile(rf"(?P<name>[^\W\d_][^,;.:()]{{0,60}}?)\s*(?:,\s[^,;.:()\d]{{2,40}})?[,.]?{_LOCATOR}", re.IGNORECASE)
# What may stand before the names that a sentence begins with, between two of them, and between the last one and its verb.
_OPENING = re.compile(r"(?:[^.;,]{0,60}, )?(?:[Tt]he |[Bb]oth (?:the )?)?")
_SUBMISSIONS = re.compile(r"\b[Jj]oint (?:[Ss]ubmissions?|[Cc]ontributions?) (?P<numbers>\d{1,3}(?:(?:, and |, | and )\d{1,3})*)(?![\d./])")
# What may stand before them where they are the ones who speak.
_AUTHORS = re.compile(r"(?:The )?(?:[Aa]uthors of (?:the )?)?(?=[Jj]oint (?:[Ss]ubmissions?|[Cc]ontributions?) \d)")
_BESIDE = re.compile(r"\)?(?:,? and |, | as well as | \()(?:the )?")
_BEFORE_VERB = re.compile(r"(?: \([^()]*\)|\))?,?(?: (?:[a-z]+ly|also|further|again|both|had|has|have))*,? ")
# What a note adds to a listed code is part of what it calls its source: "CoE CPT Executive summary, p. 2" is not any paper of the CoE.
# A code that stands alone between two others, without a paragraph or page: "JS6, JS11, TIDES; JS12".
_BARE = re.compile(r"(?:[;,:.]\s+|\b(?:and|also)\s+)(?P<name>(?!(?:[IVXLC]+|JS)\b)[^\W\d_a-z](?:[^\W\d_a-z]|-(?=\w)){2,11})(?=\s*(?:[;,.]|$))")
_GOES_ON = re.compile(r"(?: (?!(?i:see|and|also|submission|paragraphs?|paras?|pages?|pp?|sects?|annex|note|part)\b)[^\W\d_][\w’'/-]*)+")
_LONGEST_LABEL = 80
_PART = re.compile(r"(?:[;,.]\s+|\s+and\s+)(?=[A-ZÀ-Ý])|(?:^|[.;,]?\s+)(?:[Ss]ee also|[Ss]ee)\s*:?\s+")


def cited_names(notes: Iterable[Endnote]) -> set[str]:
    """The names that notes cite with a paragraph or page, by `normal_name`; words that only point ("Ibid.") and symbols among them do no harm."""
    found = set()
    for note in notes:
        for part in _PART.split(note.text.clean):
            match = _CITED.match(part.strip()) if part else None
            if match:
                found.add(normal_name(match["name"]))
    return found


class Cited:
    """Looks up whom notes and sentences name, among the contributors of one list."""

    def __init__(self, contributors: Sequence[Contributor]) -> None:
        self._by_name: dict[str, str] = {}
        self._in_text: dict[str, None] = {}
        joined: dict[str, set[str]] = {}
        for contributor in contributors:
            # "ADF International" is cited as "ADF" too.
            short = contributor.code.split(" ", maxsplit=1)[0]
            alone = short.isupper() and sum(other.code.split(" ", maxsplit=1)[0] == short for other in contributors) == 1
            sent = [each.code for each in contributor.attachments]
            codes = (contributor.code, *sent, *contributor.also, *([short] if alone else []))
            names = [contributor.name] if len(contributor.name.split()) > 1 and not contributor.members else []
            # A list prints "IHRC-OU." for the "IHRC-OU" that its notes cite.
            for name in (*codes, *(code.strip(_EDGES) for code in codes), *names):
                if len(name) > 1:
                    joined.setdefault(_joined(name), set()).add(contributor.id)
                    self._by_name.setdefault(_key(name), contributor.id)
                    self._in_text.setdefault(name)
        self._joined = {name: min(ids) for name, ids in joined.items() if len(ids) == 1}
        self._note = _any_of(tuple(self._in_text), re.IGNORECASE)
        self._text = _any_of(tuple(self._in_text))
        self._last: tuple[ClaimSource, ...] = ()

    def in_text(self, text: str) -> tuple[str, ...]:
        """The identifiers of those that a sentence names, in order."""
        found = [(match.start(), self._named(match.group())) for match in self._text.finditer(text)]
        found += [(start, each) for start, _, each in self._numbered(text)]
        return tuple(dict.fromkeys(each for _, each in sorted(found) if each))

    def _numbered(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a sentence names joint submissions by their numbers: "joint submissions 14 and 15"."""
        for match in _SUBMISSIONS.finditer(text):
            for number in re.finditer(r"\d+", match["numbers"]):
                yield match.start(), match.end(), self._joined.get(f"js{number.group()}", "")

    def says(self, text: str) -> tuple[str, ...]:
        """The identifiers of those that a sentence begins with as the ones who report: "A and B noted", not "B's petition was signed"."""
        opening = _AUTHORS.match(text)
        found = [each for start, _, each in self._numbered(text) if opening and start == opening.end()]
        end = max((end for start, end, _ in self._numbered(text) if opening and start == opening.end()), default=0)
        for match in self._text.finditer(text, end):
            if not (_BESIDE if found else _OPENING).fullmatch(text, end, match.start()):
                break
            found.append(self._named(match.group()))
            end = match.end()
        return tuple(dict.fromkeys(each for each in found if each)) if found and self.reports(text, end) else ()

    @staticmethod
    def reports(text: str, end: int) -> bool:
        """Whether those whom a sentence names up to `end` are the ones who report: a verb of that follows."""
        return any(verb.at > end and _BEFORE_VERB.fullmatch(text, end, verb.at) for verb in verbs_in(text))

    def in_note(self, note: Endnote) -> tuple[ClaimSource, ...]:
        """What a note cites. "Ibid." means the last source of the note before: notes are to be asked for in order."""
        text = note.text.clean.strip()
        if pattern("notes", "ignored").match(text):
            return ()
        names = [(match.start(), match.end(), match.group(), self._named(match.group())) for match in self._note.finditer(text)]
        # A name inside a name that is longer, as printed: "PRPR/JS4".
        starts = [*(_word_start(text, start) for start, *_ in names), len(text)]
        ends = [_label_end(text, end, before) for (_, end, *_), before in zip(names, starts[1:], strict=True)]
        names = [(start, end, text[start:end], one) for start, end, (*_, one) in zip(starts, ends, names, strict=False)]
        for match in pattern("notes", "same").finditer(text):
            if self._last:
                names.append((match.start(), match.end(), match.group(), self._last[-1].contributor))
        names.extend(self._unlisted(text, names))
        names.sort()
        further = pattern("notes", "further").search(text)
        sources = []
        for index, (start, end, printed, contributor) in enumerate(names):
            locators = text[end : names[index + 1][0] if index + 1 < len(names) else len(text)]
            if find_symbols(locators):
                locators = locators[: find_symbols(locators)[0][1]]
            later = further is not None and start >= further.start() and further.start() > 0
            sources.append(ClaimSource(contributor, printed, paragraphs_cited(locators), pages_of(locators), later, note.id))
        self._last = tuple(sources) or self._last
        return tuple(sources)

    def _named(self, printed: str) -> str:
        """The contributor of a name as printed; empty where two codes differ in nothing but what stands between their letters, and it is neither."""
        return self._by_name.get(_key(printed)) or self._joined.get(_joined(printed), "")

    def _unlisted(self, text: str, names: Sequence[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
        """Names with a paragraph or page that no entry of the list has."""
        found: list[tuple[int, int, str, str]] = []
        for start, part in _parts(text):
            match = _CITED.match(text, start)
            if match is None or find_symbols(part) or any(a < match.end() and start < b for a, b, *_ in (*names, *found)):
                continue
            name = match["name"]
            # A further part of a source ("CoE-Commissioner, Memorandum, para. 11") is no name of its own.
            if any(b <= start and re.fullmatch(r"[\s,]*", text[b:start]) for _, b, *_ in names) or not _is_name(name):
                continue
            found.append((start, start + len(name), name, ""))
        for match in _BARE.finditer(text) if names else ():
            taken = any(a < match.end("name") and match.start("name") < b for a, b, *_ in (*names, *found))
            if not taken and not is_body(match["name"]):
                found.append((*match.span("name"), match["name"], ""))
        return found

    def nearest(self, name: str, but: Collection[str]) -> str:
        """A listed name, none of `but`, that differs from this one by little, for the doubt's sentence; empty where there is none. To a short code
        is near only what begins as it does: another letter in front makes it another body's."""
        key, apart = _key(name), {_key(other) for other in but}
        could = [each for each in self._by_name if each not in apart and (len(key) > _SHORT_CODE or each[:1] == key[:1])]
        near = get_close_matches(key, could, 1, 0.75)
        return next((each for each in self._in_text if near and _key(each) == near[0]), "")


_SHORT_CODE = 5
"""Letters of a code at most in which the first one tells whose it is."""


def introduced(contributors: Sequence[Contributor], paragraphs: Iterable[Paragraph]) -> dict[str, tuple[str, ...]]:
    """Abbreviations that the text gives a contributor behind its name: "The Human Rights Ombudsman (the Ombudsman)" -> "Ombudsman". By identifier."""
    names = {contributor.name: contributor for contributor in contributors if len(contributor.name.split()) > 1}
    found: dict[str, list[str]] = {}
    if not names:
        return {}
    expression = re.compile(rf"(?P<name>{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\s\((?P<short>[^()]{{2,40}})\)")
    for paragraph in paragraphs:
        for match in expression.finditer(paragraph.text.clean):
            short = re.sub(r"^(?:the|hereinafter|hereafter)\s+", "", match["short"].strip(" “”\"'‘’"), flags=re.IGNORECASE).strip(" “”\"'‘’")
            contributor = names[match["name"]]
            if short != contributor.code and short not in contributor.also and short not in found.get(contributor.id, []):
                found.setdefault(contributor.id, []).append(short)
    return {identifier: tuple(shorts) for identifier, shorts in found.items()}


def codes_in_other_letters(contributors: Sequence[Contributor], notes: Iterable[Endnote]) -> dict[str, tuple[str, ...]]:
    """Codes as notes cite them with a paragraph or page, in other small and capital letters than the list: "Harbo" for "HARBO". By identifier. Only
    what begins with a capital, and no short ones: "Act" may be any word."""
    codes, cited = {each.id: each.code for each in contributors}, Cited(contributors)
    found: dict[str, dict[str, None]] = {}
    for source in (each for note in notes for each in cited.in_note(note)):
        code, printed = codes.get(source.contributor, ""), source.printed
        same = printed != code and printed.casefold() == code.casefold()
        if same and len(code) >= _SHORT_CODE and printed[0].isupper() and (source.paragraphs or source.pages):
            found.setdefault(source.contributor, {})[printed] = None
    return {contributor: tuple(printed) for contributor, printed in found.items()}


def _key(name: str) -> str:
    """One key for the ways of citing a code: "CoE-GRETA", "COE-GRETA", "CoE- GRETA", "EU FRA"."""
    return re.sub(r"[\s‑-–-]+", "-", name.casefold())


def _joined(name: str) -> str:
    """One key for a code however its parts are joined: "JS35", "JS 35"; "APG-XXIII", "APGXXIII"."""
    return re.sub(r"[\s‑-–-]+", "", name.casefold())


def _loose(name: str) -> str:
    """The ways of printing a name: with another space or hyphen, and in a code, or between letters and figures, with none."""
    parts = re.split(r"([\s‑-–-]+|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d]))", name)
    made = re.escape(parts[0])
    for before, part in zip(parts[::2], parts[2::2], strict=False):
        least = 0 if name.isupper() or before[-1:].isdigit() != part[:1].isdigit() else 1
        made += rf"[\s‑-–-]{{{least},2}}" + re.escape(part)
    return made


@lru_cache(maxsize=16)  # the names of a list are looked for in its notes, in the sentences, and once more in what is claimed
def _any_of(names: tuple[str, ...], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    if not ordered:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![\w-]){one_of(map(_loose, ordered), ignore_case=bool(flags & re.IGNORECASE))}(?![\w-])", flags)


def _word_start(text: str, start: int) -> int:
    """Where the word begins that a name ends ("/" stands in words)."""
    if start and text[start - 1] == "/":
        return max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    return start


def _label_end(text: str, end: int, before: int) -> int:
    """Where a name of a note ends that begins with a listed one, which ends here: before the next name, and before all that says where in it."""
    more = _GOES_ON.match(text, end, before)
    if more is None or not text[end + 1 : end + 2].isupper() or more.end() == before < len(text):
        return end
    return more.end() if more.end() - end <= _LONGEST_LABEL else end


def _parts(text: str) -> list[tuple[int, str]]:
    starts = [0, *(match.end() for match in _PART.finditer(text))]
    ends = [*(match.start() for match in _PART.finditer(text)), len(text)]
    return [
        (start + len(text[start:end]) - len(text[start:end].lstrip()), text[start:end].strip())
        for start, end in zip(starts, ends, strict=True)
        if end > start
    ]


def _is_name(name: str) -> bool:
    """Whether words are a name and not a note's own language: a word with two capitals or figures ("HRORS", "JS2"), or all its long words have
    capitals ("Amnesty International")."""
    if pattern("notes", "same").match(name) or pattern("notes", "further").search(name):
        return False
    words = name.split()
    coded = any(sum(letter.isupper() or letter.isdigit() for letter in word) > 1 for word in words)
    return coded or (len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3))
