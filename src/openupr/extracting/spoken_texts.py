"""A file with what delegations read out: one statement, or the transcript of a whole dialogue, cut by speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath

from ..languages.word_tables import by_language, has_table, table
from ..names import State, find_state, state_name_pattern, state_name_pattern_in
from ..reading import Transcript
from ..records.dialogue.full_statements import SpokenText
from ..text import sentences
from ..text.languages import language_of
from .statement_texts import paragraphs_of_file, read_statement

_FEWEST = 3
"""Speakers from which a text is taken for a dialogue."""
_HEAD_WORDS = 14
_CHAIRING = 60
"""Words with which a chair gives the floor; more may hold somebody's statement whose name stands on no line, and are kept, with a doubt."""


def in_folder_of_statements(path: str) -> str:
    """Why a file of unknown kind is a statement: its folder's name; empty where that does not say so."""
    folder = PurePath(path).parent.name
    return f"its folder is named {folder}" if folder.casefold() in table("full_statements")["folders"]["names"] else ""


def read_spoken(transcript: Transcript) -> tuple[SpokenText, ...]:
    """The statements in a file, in order. A text is a dialogue where lines of their own name three speakers or more. None for a picture of a text or
    a file without words, of which the reading tells."""
    if not any(map(str.isalpha, transcript.text)):
        return ()
    whole = read_statement(transcript, list_heads=True)
    ordered = paragraphs_of_file(transcript)
    heads = [(at, named) for at, line in enumerate(ordered) if (named := speaker_line(line)) is not None]
    ends = [*(at for at, _ in heads), len(ordered)][1:]
    if len({name for (at, (name, rest)), end in zip(heads, ends, strict=True) if rest or end > at + 1}) < _FEWEST:
        return (SpokenText(whole.unspoken, whole.text),) if whole.text.strip() else ()
    found = []
    for (at, (name, rest)), end in zip(heads, ends, strict=True):
        said = "\n".join(filter(None, (rest, *ordered[at + 1 : end])))
        if said.strip() and not (_is_chair(name) and len(said.split()) <= _CHAIRING):
            found.append(SpokenText((), said, name))
    return tuple(found)


def speaker_line(line: str) -> tuple[str, str] | None:
    """The name in a line that names who speaks next, with what is said behind it: "NORWAY: Thank you" gives "NORWAY" and "Thank you", "Ms. Ana
    Example (Chile):" gives "Chile". None for any other line. A chair cuts too, and so does a name that we don't know where the line can be nothing
    else."""
    plain = _INTERPRETED.sub(r"\1", line.strip())
    of = _speaks_for().fullmatch(plain)
    alone = of["name"] if of else plain
    if 0 < len(alone.split()) <= _HEAD_WORDS and (of or find_state(_cased(alone)) is not None or _is_chair(alone)):
        return alone.rstrip(" :."), ""
    for head in _heads():
        match = head.match(plain)
        if match is None:
            continue
        name, rest = match[1].strip(), (match[2] or "").strip() if head.groups > 1 else ""
        known = _is_chair(name) or find_state(_cased(name)) is not None or _surely().match(plain)
        return (name, rest) if known and len(name.split()) <= _HEAD_WORDS else None
    return None


_INTERPRETED = re.compile(r"(\S)\s*[\[(]\s*(?:[Ii]nterpret|[Ss]pok|[Ss]peaking|[Tt]ranslat|[Ii]n [A-Z])[^\])]{0,40}[\])](?=\s*:|\s*$)")
"""What a transcript puts behind a speaker: "[Interpretation from French]"."""


def _is_chair(name: str) -> bool:
    return re.fullmatch(table("full_statements")["dialogue"]["chair"], name, re.IGNORECASE) is not None


@by_language
def _heads() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(head, re.MULTILINE) for head in table("full_statements")["dialogue"]["heads"])


@by_language
def _speaks_for() -> re.Pattern[str]:
    return re.compile(table("full_statements")["dialogue"]["for_whom"])


@by_language
def _surely() -> re.Pattern[str]:
    return re.compile(table("full_statements")["dialogue"]["surely"])


_SMALL = frozenset("of the and de la du des del".split())


def _cased(name: str) -> str:
    """A name in capitals as it is written elsewhere: "RUSSIAN FEDERATION" as "Russian Federation"."""
    if not name.isupper():
        return name
    words = [
        word.lower() if word.lower() in _SMALL else re.sub(r"(?<![^\W\d_’'])[^\W\d_]+", lambda m: m.group().capitalize(), word)
        for word in name.split()
    ]
    return " ".join(re.sub(r"(?<=[’'])S\b", "s", word) for word in words)


@by_language
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = table("full_statements")["speaker"]
    name = rf"{words['article']}(?P<name>{_names()})"
    by, of_review, behalf = (rf"(?i:{words[key]})" for key in ("by", "of_review", "behalf"))
    return re.compile(rf"{by}\s*{name}"), re.compile(rf"{of_review}\s*{name}"), re.compile(rf"{behalf}\s+(?P<group>[^.,;:\n]{{3,80}})")


def speaker_of_text(spoken_text: SpokenText, file: str, own: State | None) -> tuple[State | None, str]:
    """Whose statement it is, with the words that say so: by the line that names the speaker, by the title ("Statement by ..."), by the only State in
    it that is not the one under review (`own`), by what a State says of itself ("Chile thanks ..."), or by the file's name. None where they say
    nothing, or name two."""
    if spoken_text.head:
        return find_state(_cased(spoken_text.head)), spoken_text.head
    titles = [_cased(title) for title in spoken_text.titles]
    ways = (_by_cue(titles, own), _only(titles, own), _by_itself(spoken_text.text, own), _only([_of_file(file)], own))
    for found in ways:
        if len(found) == 1:
            return next(iter(found.items()))
        if found:
            return None, ""
    return None, ""


def _by_cue(titles: list[str], own: State | None) -> dict[State, str]:
    by, *_ = _cues()
    found = _states((match["name"], title) for title in titles for match in by.finditer(title))
    return {each: words for each, words in found.items() if each != own}


def _only(titles: list[str], own: State | None) -> dict[State, str]:
    _, of_review, _ = _cues()
    pattern = re.compile(_names())
    reviewed = {found for title in titles for match in of_review.finditer(title) if (found := find_state(match["name"]))}
    every = _states((match.group(), title) for title in titles for match in pattern.finditer(title))
    return {each: words for each, words in every.items() if each != own and each not in reviewed}


def _by_itself(text: str, own: State | None) -> dict[State, str]:
    """By the sentences that a State says of itself: "Chile thanks the delegation". Several States that do are no one's statement."""
    words = table("full_statements")["speaker"]
    itself = re.compile(rf"(?:^|[.!?,:]\s+|\n){words['article']}(?P<name>{_names()})\s+(?:{words['verbs']})\b")
    return _states((each["name"], each.group().strip(" .,:\n")) for each in itself.finditer(text) if find_state(each["name"]) != own)


@cache
def _names() -> str:
    """The names of States in the languages in which delegations write their titles."""
    return f"(?:{state_name_pattern()}|{state_name_pattern_in('fr', 'es')})"


def languages_read_out(text: str) -> tuple[str, ...]:
    """The languages in which a statement is read out, in their order: delegations change theirs from one sentence to the next. Sentences too short to
    tell are taken with those behind them."""
    found: dict[str, None] = {}
    some = ""
    for line in text.split("\n"):
        for start, end in sentences(line):
            some = f"{some} {line[start:end]}"
            if (language := language_of(some)) is not None:
                found[language] = None
                some = ""
    return tuple(found)


def unread_languages(text: str, told: str | None) -> tuple[str, ...]:
    """The languages of a statement in which requests are not read. `told` is that of its file, of a text too short to tell ("": nobody tells)."""
    spoken = languages_read_out(text) or (told or "",)
    return tuple(each for each in spoken if not each or not has_table("full_requests", each))


def _states(named: Iterable[tuple[str, str]]) -> dict[State, str]:
    found: dict[State, str] = {}
    for name, words in named:
        each = find_state(" ".join(name.split()))
        if each is not None:
            found.setdefault(each, words)
    return found


def _of_file(name: str) -> str:
    return re.sub(r"[_\W]+", " ", PurePath(name).stem)


def on_behalf_of(spoken_text: SpokenText) -> str:
    """The group that a statement is read out for, as printed in its titles or its first words; empty for none."""
    *_, behalf = _cues()
    opening = spoken_text.text[:600]
    found = next(((text, each) for text in (*spoken_text.titles, spoken_text.head, opening) if (each := behalf.search(text))), None)
    if found is None:
        return ""
    text, match = found
    more = re.compile(
        rf"(?:\s*,\s*(?:and\s+|et\s+|y\s+)?|\s+(?:and|et|y)\s+)(?:the\s+)?(?:{state_name_pattern()})(?:\s+(?:and|et|y)\s+[^.,;:\n]{{3,80}})?"
    )
    end = match.end("group")
    while (next_one := more.match(text, end)) is not None:
        end = next_one.end()
    return " ".join(text[match.start("group") : end].split())
