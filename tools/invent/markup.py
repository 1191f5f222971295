"""The marks that sources use inside a text, and the two readings of it: what is printed, and what it means.

    [^key]           the mark of the footnote `key`
    <page>           the page ends here
    {#label}         the number of the paragraph that carries this label
    <shy>            a place where a word may be divided (soft hyphen)
    {NOR}            a State that recommends, by its name; {NOR=Norwey} printed in another way; {XXX=Carpathia} no State's name
    «...»            the words of a request; «+...» more words of the same one; «^Ratify|the Covenant» lacks the verb "Ratify"
    (@NOR CHL)       short for "({NOR}, {CHL})": the words before it, since the last such list, are the request. `(@and ...)` joins
                     with "and", `(@runs ...)` prints "(Norway) (Chile)", `(@semi ...)` joins with semicolons

A State in braces belongs to the request before it; with `<` ({<NOR}) to the one that follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

SOFT_HYPHEN = "\u00ad"
PAGE_END = "\u000c"
NOTE_OPEN, NOTE_CLOSE = "\ue000", "\ue001"  # private use: a footnote's mark in a printed text

_LIST = re.compile(r"\(@(?:(and|runs|semi|commas) )?([A-Z]{3}(?: [A-Z]{3})*)\)")
_STATE = re.compile(r"\{(<?)([A-Z]{3})(?:=([^}]*))?\}")
_TOKEN = re.compile(r"«(?P<more>\+?)(?:\^(?P<verb>[^|»]*)\|)?|(?P<close>»)|(?P<state>\{<?[A-Z]{3}(?:=[^}]*)?\})")
_NOTE = re.compile(r"\[\^([a-z0-9_]+)\]")
_LABEL = re.compile(r"\{#([a-z0-9_]+)\}")


@dataclass(frozen=True)
class Names:
    """Names of States as a document prints them, and how it joins them in a list."""

    by_code: dict[str, str]
    join: str = "commas"

    def listed(self, codes: list[str], join: str | None) -> str:
        tags = [f"{{{code}}}" for code in codes]
        match join or self.join:
            case "commas":
                return "(" + ", ".join(tags) + ")"
            case "semi":
                return "(" + "; ".join(tags) + ")"
            case "runs":
                return " ".join(f"({tag})" for tag in tags)
            case "and":
                return "(" + ", ".join(tags[:-1]) + " and " + tags[-1] + ")"
            case other:
                raise ValueError(f"no way to join States: {other}")


@dataclass
class Request:
    """One clause as the source means it."""

    words: list[str] = field(default_factory=list)
    states: list[tuple[str | None, str]] = field(default_factory=list)
    inherits: str = ""

    def record(self) -> dict[str, object]:
        said = {
            "request": clean(" ".join(self.words)),
            "states": [code for code, _ in self.states],
            "printed": [clean(printed) for _, printed in self.states],
        }
        return said | ({"inherits": self.inherits} if self.inherits else {})


def clean(text: str) -> str:
    """A text as a reader would copy it: without marks, with single spaces."""
    text = re.sub(f"{NOTE_OPEN}[^{NOTE_CLOSE}]*{NOTE_CLOSE}", "", text)
    text = _NOTE.sub("", text).replace("<shy>", "").replace(SOFT_HYPHEN, "").replace("<page>", " ").replace(PAGE_END, " ")
    return re.sub(r"\s+", " ", quotes(text)).strip()


def quotes(text: str) -> str:
    """Typewriter apostrophes as the UN prints them."""
    return text.replace("'", "’")


def expand(text: str, names: Names) -> str:
    """Write out the short form of lists; without explicit « » the words before each list become its request."""
    explicit = "«" in text

    def written(found: re.Match[str]) -> str:
        return names.listed(found[2].split(), found[1])

    if explicit or not _LIST.search(text):
        return _LIST.sub(written, text)
    out, start = "", 0
    for found in _LIST.finditer(text):
        lead = text[start : found.start()]
        request = lead.lstrip(" ;.,/")
        gap = lead[: len(lead) - len(request)]
        body = request.rstrip()
        out += f"{gap}«{body}»{request[len(body) :]}{written(found)}"
        start = found.end()
    return out + text[start:]


def printed(text: str, names: Names, marks: dict[str, str], labels: dict[str, int]) -> str:
    """What stands on the page: names written out, footnote marks and paragraph numbers filled in, « » gone."""
    text = expand(text, names)
    text = _STATE.sub(lambda found: found[3] if found[3] is not None else names.by_code[found[2]], text)
    text = re.sub(r"«\+?(?:\^[^|»]*\|)?|»", "", text)
    text = _NOTE.sub(lambda found: NOTE_OPEN + marks[found[1]] + NOTE_CLOSE, text)
    text = _LABEL.sub(lambda found: str(labels[found[1]]), text)
    return quotes(text.replace("<shy>", SOFT_HYPHEN).replace("<page>", PAGE_END))


def notes_in(text: str) -> list[str]:
    """The keys of the footnotes that a text refers to, in order."""
    return _NOTE.findall(text)


def requests(text: str, names: Names) -> list[Request]:
    """The clauses that a text contains, by its marks."""
    found: list[Request] = []
    waiting: list[tuple[str | None, str]] = []
    text = expand(text, names)
    open_at: int | None = None
    for token in _TOKEN.finditer(text):
        if token["state"]:
            ahead, code, form = _STATE.fullmatch(token["state"]).groups()  # type: ignore[union-attr]
            state = (None if code == "XXX" else code, form if form is not None else names.by_code[code])
            (waiting if ahead else found[-1].states).append(state)
        elif token["close"]:
            if open_at is None:
                raise ValueError(f"» without «: {text}")
            words = _STATE.sub(lambda state: state[3] or names.by_code[state[2]], text[open_at : token.start()])
            found[-1].words.append(words)
            open_at = None
        else:
            if not token["more"]:
                found.append(Request(states=waiting, inherits=token["verb"] or ""))
                waiting = []
            open_at = token.end()
    return found
