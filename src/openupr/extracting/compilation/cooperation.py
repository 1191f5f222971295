"""The State's cooperation with the UN's human rights mechanisms: from the tables of the compilations of cycles 1 and 2, and from sentences."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from ...names import body, find_body, find_state, find_treaty
from ...records import Cooperation, Dealing, NumberedDocument, Paragraph, PieceKind
from ...text import Place, Text, sentences
from ..paragraphs import part_of
from .bodies import mentions
from .ratifications import not_ratified

_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? ?\d{4}|(?<![\d/])(?:19|20)\d{2}(?![\d/])")
# "in 2021", not the year in a treaty's name.
_IN = re.compile(r"\bin ((?:[A-Z][a-z]+ )?(?:19|20)\d{2})\b")
_YES = re.compile(r"\b(yes|no|none)\b", re.IGNORECASE)
_NONE = re.compile(r"(?:no|none|nil|n/?a|not applicable)\b(?!\. ?\d)", re.IGNORECASE)
_NOT_PARTY = re.compile(
    r"(?:core )?(?:treaties|conventions) to which .{0,60}? is not (?:a )?party\s*:?\s*(?P<list>.+)|^not ratified:?\s*(?P<rest>.+)", re.IGNORECASE
)
_OVERDUE = re.compile(r"\boverdue\b[^;]*", re.IGNORECASE)
_UNDER = re.compile(r"scope of international obligations|international human rights treaties", re.IGNORECASE)
_REPORTING = re.compile(r"cooperation with treaty bodies|reporting status", re.IGNORECASE)
# The value of "not_so" that means the general test.
_CLAUSE = "clause"
# How many words of a row's beginning may name a treaty or body.
_WORDS = 14


_VISITS = frozenset({Dealing.VISIT_MADE, Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED})


@cache
def _patterns(which: str) -> Mapping[Dealing, re.Pattern[str]]:
    """The patterns of this key of cooperation.toml, by the dealing that they are of."""
    facts = _facts()
    return {
        Dealing(name): re.compile(entry[which].replace("{mechanism}", facts["words"]["mechanism"]), re.IGNORECASE)
        for name, entry in facts.items()
        if which in entry and entry[which] != _CLAUSE
    }


@cache
def _facts() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("cooperation.toml").read_text(encoding="utf-8"))


@cache
def _words(which: str) -> re.Pattern[str]:
    return re.compile(_facts()["words"][which], re.IGNORECASE)


def read_cooperation(text: NumberedDocument) -> tuple[Cooperation, ...]:
    """Everything that the document tells of ratifications, visits, invitations, overdue reports and reprisals, in its order. A visit that a sentence
    names only in passing is told once, and not where another place tells of it; that a treaty is not ratified is told once."""
    found: list[tuple[Cooperation, bool]] = []
    for paragraph in text.paragraphs:
        if any(piece.kind is PieceKind.TABLE for piece in paragraph.pieces):
            found.extend((each, False) for each in _from_rows(paragraph))
        if paragraph.number:
            found.extend(_from_sentences(paragraph, text.document.state))
    visits = {each.subject for each, in_passing in found if each.dealing is Dealing.VISIT_MADE and not in_passing}
    kept = []
    lacking: set[str] = set()
    for each, in_passing in found:
        if each.dealing is Dealing.NOT_RATIFIED and each.subject in lacking:
            continue
        if each.dealing is Dealing.NOT_RATIFIED:
            lacking.add(each.subject)
        if in_passing:
            if each.subject in visits:
                continue
            visits.add(each.subject)
        kept.append(each)
    return tuple(kept)


def _from_rows(paragraph: Paragraph) -> Iterator[Cooperation]:
    """The rows of the tables. A row's first words name what it is about; the rest is told of it."""
    headings = " ".join(heading.title for heading in paragraph.headings)
    first = paragraph.pieces[0].start
    rows = [(0, first)] if first and not paragraph.number else []
    rows += [(piece.start, piece.end) for piece in paragraph.pieces if piece.kind is PieceKind.TABLE]
    for start, end in rows:
        words, place = part_of(paragraph, start, end)
        row = words.clean
        lacking = _NOT_PARTY.search(row)
        label = next(((dealing, match) for dealing, pattern in _patterns("row").items() if (match := pattern.match(row))), None)
        if lacking:
            for treaty in re.split(r"[,;]| and ", re.sub(r"\([^)]*\)", "", lacking["list"] or lacking["rest"])):
                known = find_treaty(treaty.strip(" ."))
                if known:
                    yield Cooperation(Dealing.NOT_RATIFIED, known.code, "no", words, paragraph.id, place)
        elif label:
            yield from _of_label(label[0], row[label[1].end() :].strip(" :–-"), words, paragraph, place)
        elif _UNDER.search(headings):
            yield from _ratified(words, paragraph, place)
        elif _REPORTING.search(headings) or _OVERDUE.search(row):
            late = _OVERDUE.search(row)
            name = _leading(row, _body) or _leading(row, _treaty)
            if late and name:
                yield Cooperation(Dealing.REPORT_OVERDUE, name[0], late.group().strip(" ."), words, paragraph.id, place)


def _of_label(dealing: Dealing, value: str, words: Text, paragraph: Paragraph, place: Place) -> Iterator[Cooperation]:
    """What the row with this label tells: nothing where its value is empty, or "none"; of a standing invitation, "no" says that there is none."""
    denied = _NONE.match(value) is not None
    if dealing is Dealing.STANDING_INVITATION and denied:
        yield Cooperation(Dealing.NO_STANDING_INVITATION, "", "no", words, paragraph.id, place)
    elif value and not denied:
        answer = _YES.match(value)
        yield Cooperation(dealing, "", answer[1].lower() if answer else value, words, paragraph.id, place)


def _ratified(words: Text, paragraph: Paragraph, place: Place) -> Iterator[Cooperation]:
    name = _leading(words.clean, _treaty)
    if name is None:
        return
    code, rest = name
    date, answer = _DATE.search(rest), _YES.search(rest)
    if date and answer and date.start() < answer.start():
        answer = None
    if answer and answer[1].lower() in {"no", "none"}:
        yield Cooperation(Dealing.NOT_RATIFIED, code, "no", words, paragraph.id, place)
    elif date or answer:
        yield Cooperation(Dealing.RATIFIED, code, "yes" if answer or date is None else date.group(), words, paragraph.id, place)


def _treaty(name: str) -> str:
    known = find_treaty(name)
    return known.code if known else ""


def _body(name: str) -> str:
    known = find_body(name)
    return known.code if known else ""


def _leading(row: str, look_up: Callable[[str], str]) -> tuple[str, str] | None:
    """The longest beginning of a row that the look-up knows, as (its code, the rest of the row); None where it knows none."""
    ends = [match.end() for match in re.finditer(r"\S+", row)][:_WORDS]
    for end in reversed(ends):
        code = look_up(row[:end].strip(" ,:"))
        if code:
            return code, row[end:].strip()
    return None


def _from_sentences(paragraph: Paragraph, under_review: str | None) -> Iterator[tuple[Cooperation, bool]]:
    """What the sentences tell, each with whether it is a visit named in passing only."""
    for start, end in sentences(paragraph.text.clean):
        sentence = paragraph.text.clean[start:end]
        in_passing = list(_in_passing(sentence, under_review)) if _told(Dealing.VISIT_MADE, sentence) is None else []
        for dealing in _patterns("sentence"):
            match = _told(dealing, sentence)
            if match is None:
                continue
            words, place = part_of(paragraph, start, end)
            if dealing is Dealing.NOT_RATIFIED:
                for code in not_ratified(sentence, _every(dealing, sentence), _words("many_treaties"), _words("many_treaties_which")):
                    yield Cooperation(dealing, code, "no", words, paragraph.id, place), False
                continue
            if dealing is Dealing.RATIFIED:
                # The sentence tells it of a treaty that the table knows, or of none.
                named = _leading(sentence[match.end() :], _treaty)
                if named:
                    date = _IN.search(sentence, match.start())
                    yield Cooperation(dealing, named[0], date[1] if date else "yes", words, paragraph.id, place), False
                continue
            # Who came is not who still asks ("their requests were not answered, but she saw it during her visit").
            came = [] if dealing is Dealing.VISIT_MADE else [subject for subject, _ in in_passing]
            for subject in _visitors(sentence, came) if dealing in _VISITS else [""]:
                yield Cooperation(dealing, subject, match.group(), words, paragraph.id, place), False
        for subject, value in in_passing:
            words, place = part_of(paragraph, start, end)
            yield Cooperation(Dealing.VISIT_MADE, subject, value, words, paragraph.id, place), True


def _told(dealing: Dealing, sentence: str) -> re.Match[str] | None:
    """Where a sentence first tells of a dealing, and neither says the contrary nor that the matter is settled; None where it does not."""
    return next(_every(dealing, sentence), None)


def _every(dealing: Dealing, sentence: str) -> Iterator[re.Match[str]]:
    """Every place where a sentence tells of a dealing."""
    about = _patterns("about").get(dealing)
    if about is not None and about.search(sentence) is None:
        return
    if dealing is Dealing.STANDING_INVITATION and _told(Dealing.NO_STANDING_INVITATION, sentence) is not None:
        return
    settled = _patterns("settled").get(dealing)
    over = [match.span() for match in settled.finditer(sentence) if not _denied(sentence[: match.start()])] if settled else []
    for match in _patterns("sentence")[dealing].finditer(sentence):
        at = match.start("deed") if match.groupdict().get("deed") else match.start()
        if not _is_denied(dealing, sentence[:at]) and not any(start < match.end() and at < end for start, end in over):
            yield match


def _is_denied(dealing: Dealing, before: str) -> bool:
    """Whether the words before a dealing say that it is not so, in the way in which that one can be denied."""
    if _facts()[dealing].get("not_so") == _CLAUSE:
        return _denied(before)
    own = _patterns("not_so").get(dealing)
    return own is not None and own.search(before) is not None


def _denied(before: str) -> bool:
    """Whether a "not" reaches over what stands behind these words: no new clause begins between them."""
    return any(_words("new_clause").search(before, match.end()) is None for match in _words("not").finditer(before))


def _in_passing(sentence: str, under_review: str | None) -> Iterator[tuple[str, str]]:
    """The visits by which a sentence only says when something was, each as (the nearest mandate that is named, its words)."""
    for match in _patterns("in_passing")[Dealing.VISIT_MADE].finditer(sentence):
        other = _leading(match["whom"] or "", _state)
        if other is not None and under_review is not None and other[0] != under_review:
            continue
        mandates = [each for each in mentions(sentence) if each.code and (_is_visitor(each.code) or each.code == "OHCHR")]
        if mandates:
            nearest = min(mandates, key=lambda each: (each.end > match.start(), abs(each.end - match.start())))
            yield nearest.code, match.group().strip()


def _state(name: str) -> str:
    known = find_state(name)
    return known.iso3 if known else ""


def _visitors(sentence: str, but: Sequence[str] = ()) -> list[str]:
    """The mandates that a sentence names, and the Subcommittee on Prevention, `but` for these; where it names none, the High Commissioner; [""] where
    nobody."""
    named = [mention.code for mention in mentions(sentence) if mention.code and mention.code not in but]
    mandates = [code for code in named if _is_visitor(code)]
    return list(dict.fromkeys(mandates)) or [code for code in named if code == "OHCHR"][:1] or [""]


def _is_visitor(code: str) -> bool:
    return body(code).kind == "procedure" or code == "SPT"
