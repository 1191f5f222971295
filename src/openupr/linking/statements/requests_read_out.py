"""What a delegation asks for in what it reads out: behind a verb ("We recommend that X"), in a list below a line that recommends, or in one line with
it ("Two recommendations: one, ...; two, ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...labelling.tokens import tokens
from ...labelling.verbs import verb_lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from ...names import find_state, state_name_pattern
from ...text import sentences

_FEW, _HEADING = 3, 8
Span = tuple[int, int]


@by_language
def asking_wordings() -> dict[str, re.Pattern[str]]:
    """The expressions of full_requests.toml by their names; what leads to a request, and what stands before one of several."""
    said = table("full_requests")["said"]
    return {name: re.compile(expression.replace("{asking}", said["asking"])) for name, expression in said.items()}


def speaks_of_requests(text: str) -> bool:
    """Whether a text speaks of recommending: where we read no request in it all the same, we have not understood it."""
    return asking_wordings()["lead"].search(text) is not None


def requests_in(text: str, reviewed: str = "") -> Iterator[Span]:
    """The spans of the requests in what was read out, each without what leads to it: behind "We recommend that X", the lines of a list behind a line
    that recommends and ends in a colon, or is a heading of two or three words, and the parts of a list in one line. What is asked of another State
    than `reviewed` is left out."""
    words = asking_wordings()
    listing, led = False, False
    lines = [match.span() for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        named = words["numbered"].match(line)
        if named or (listing and (_item_mark(line) or _begins_with_verb(line) or words["that"].match(line))):
            begin = start + (named.end() if named else _item_mark(line))
            stop = _item_ends(text, begin, end)
            cuts = [match for match in _THEN.finditer(text, begin, stop) if words["ordinal"].match(text, match.end(), stop)]
            begins = [begin, *(match.end() for match in cuts)]
            for first, last in zip(begins, [*(match.start() for match in cuts), stop], strict=True):
                of = words["ordinal"].match(text, first, last)
                yield trimmed_request(text, of.end() if of else first, last)
            if stop < end:
                yield from _in_line(text, stop, end, reviewed, led=True)
            continue
        if listing and _heads_items(line, text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""):
            continue
        follows = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        listing = bool(words["asks"].search(line) or words["lead"].search(line)) and (line.rstrip().endswith(":") or len(line.split()) <= _FEW)
        listing = listing or (_ends_by_leading(line) and _item_mark(follows) > 0 and _begins_as_part(follows))
        led = led or listing
        if not listing:
            found = list(_in_line(text, start, end, reviewed, led=led))
            led = led or bool(found) or words["leads"].search(line) is not None
            yield from found


def _ends_by_leading(line: str) -> bool:
    """Whether a line ends by saying that recommendations follow: "Norway has two recommendations." """
    *_, last = [line[start:end] for start, end in sentences(line)] or [line]
    return asking_wordings()["leads"].search(last) is not None and last.rstrip().endswith(".")


def _heads_items(line: str, following: str) -> bool:
    """Whether a line inside of a list is a heading of the items that follow, such as what they are on: a few words without an end, and below them an
    item that asks."""
    few = len(line.split()) <= _HEADING and re.search(r"[.!?;,]\s*$", line) is None
    return few and _item_mark(following) > 0 and _begins_as_part(following) and not following.rstrip().endswith("?")


def _item_ends(text: str, start: int, end: int) -> int:
    """Where the item of a list ends: at a later sentence of its line that asks for itself or thanks, or at the line's end."""
    words = asking_wordings()
    for first, last in list(sentences(text[start:end]))[1:]:
        later = text[start + first : start + last].strip()
        if words["asks"].search(later) or words["courtesy"].fullmatch(later):
            return start + first
    return end


def _in_line(text: str, start: int, end: int, reviewed: str, *, led: bool) -> Iterator[Span]:
    """The requests in one paragraph. `led`: something before it recommends, so that a part of a list may stand by itself."""
    words = asking_wordings()
    head = words["leads"].search(text, start, end)
    colon = text.find(":", head.end() - 1, end) if head else -1
    if head and colon >= 0 and "." not in text[head.end() : colon] and _begins_as_part(text[colon + 1 : end]):
        yield from _in_line(text, start, head.start(), reviewed, led=led)
        if marks := _numbers(text, colon + 1, end):
            yield from _numbered(text, marks, end)
            return
        start, led = colon + 1, True
        first_ends = next((last for _, last in sentences(text[start:end])), end - start)
        yield from _parts(text, start, start + first_ends)
        start += first_ends
    elif head:
        led = True
    for first, last in sentences(text[start:end]):
        begin, stop = start + first, start + last
        found = list(_behind_verbs(text, begin, stop, reviewed))
        if not found and led and (mark := words["ordinal"].match(text, begin, stop)) and _begins_as_part(text[begin:stop]):
            found = list(_parts(text, mark.end(), stop))
        if not found and (led or words["itself"].match(text, begin, stop) or _speaks(text[begin:stop], reviewed)):
            found = list(_behind_that(text, begin, stop))
        led = led or bool(found) or words["leads"].search(text, begin, stop) is not None
        yield from found


def _behind_verbs(text: str, start: int, end: int, reviewed: str) -> Iterator[Span]:
    """What a sentence asks for behind its verbs."""
    words = asking_wordings()
    matches = list(words["asks"].finditer(text, start, end))
    own = words["itself"].match(text, start, end) is not None or _speaks(text[start:end], reviewed)
    if matches or own:
        after = start if own else matches[0].end()
        held = [
            match
            for match in words["again"].finditer(text, after, end)
            if all(match["asking"] != each["asking"] or match.end() != each.end() for each in matches)
        ]
        matches = sorted((*matches, *held), key=lambda match: match.start())
    for number, match in enumerate(matches):
        stop = matches[number + 1].start() if number + 1 < len(matches) else end
        begin, finish = trimmed_request(text, match.end(), stop)
        if others := _AND_OTHERS.match(text, begin, finish):
            begin = others.end()
        said_to = text[match.end("asking") : match.end()]
        if (reviewed and _asks_another(said_to, reviewed)) or any(_of_others().match(each) for each in (said_to.lstrip(), text[begin:finish])):
            continue
        if words["turns_to"].fullmatch(match["asking"]) and words["somebody"].match(text, begin, finish) and not _of_the_state().match(text, begin):
            continue
        if _says_enough(text[begin:finish]):
            yield from _parts(text, begin, finish)


def _numbers(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The numbers of a list in one line, "1." or "(a)", where it begins with the first of them."""
    first = _NUMBER.match(text, start, end)
    every = [match for match in _NUMBER.finditer(text, start, end) if match["style"] == first["style"]] if first else []
    return every if len(every) > 1 else []


_THEN = re.compile(r";\s*(?:and,?\s+)?")
"""Where a line holds a second item of its list."""
_NUMBER = re.compile(r"(?:\s|^)\s*\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})(?P<style>[.)])\s+")


def _numbered(text: str, marks: list[re.Match[str]], end: int) -> Iterator[Span]:
    """The parts behind such numbers; of the last one its first sentence alone, for what is said then is none."""
    for mark, after in pairwise(marks):
        yield from _enough(text, mark.end(), after.start())
    last = marks[-1].end()
    yield from _enough(text, last, last + next((stop for _, stop in sentences(text[last:end])), 0))


def _enough(text: str, start: int, end: int) -> Iterator[Span]:
    begin, finish = trimmed_request(text, start, end)
    if _says_enough(text[begin:finish]):
        yield begin, finish


def _item_mark(line: str) -> int:
    """How many characters of a line stand before an item: its number, letter, bullet or "First,"; none for no item."""
    words = asking_wordings()
    found = words["mark"].match(line) or (words["ordinal"].match(line) if _begins_as_part(line) else None)
    return found.end() if found else 0


def _begins_as_part(part: str) -> bool:
    """Whether words begin as a part of a list of requests does: with a verb of requests as one asks, "to" or "that" before it or not."""
    words = asking_wordings()
    found = words["ordinal"].match(part) or words["mark"].match(part)
    rest = part[found.end() :] if found else part
    rest = rest[led.end() :] if (led := words["that"].match(rest)) else rest
    first = next((token.word for token in tokens(rest) if token.word != "to"), "")
    return _begins_with_verb(rest) and not first.endswith("ed")


def _asks_another(addressed: str, reviewed: str) -> bool:
    """Whether the words between the verb and the request name a State, and not the one under review."""
    named = [each.iso3 for match in _names().finditer(addressed) if (each := find_state(" ".join(match.group().split())))]
    return bool(named) and reviewed not in named


@by_language
def _of_others() -> re.Pattern[str]:
    """Somebody else than the State under review, of whom it is said what to do: "all States to support it", "the Council to hold a panel"."""
    asked = table("addressees")
    whom = "|".join(asked["classes"][each] for each in ("armed_group", "other_state", "business", "other"))
    return re.compile(rf"{asked['before']}(?:{whom}|{table('full_requests')['said']['others']})(?:\s+[\w’-]+){{0,6}}?\s+to\b")


def asks_by_form(text: str, start: int, verb: int) -> bool:
    """Whether the verb that begins at `verb`, in a sentence from `start` on, stands where only what is asked for does: behind a "that" with
    somebody of whom it would otherwise have an ending ("that Estavia dig"), behind "first," or alone at the beginning."""
    if not text[start:verb].strip() or _NUMBERED.search(text, start, verb) is not None:
        return True
    return any(match.end() == verb and not _was_asked_once(text, start, match.start()) for match in _THAT_STATE.finditer(text, start))


def _was_asked_once(text: str, start: int, that: int) -> bool:
    """Whether what stands before a "that" tells of what was asked, or done: "the Committee recommended that"."""
    before = text[start:that].split()
    return bool(before) and before[-1].endswith("ed")


_NUMBERED = re.compile(
    r"(?:^|[:;,.]\s+|\band\s+)(?:one|two|three|four|five|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|lastly)\s*[,:]\s+(?:to\s+)?$",
    re.IGNORECASE,
)
_THAT_STATE = re.compile(
    r"\bthat\s+(?:it|(?:the\s+)?(?:State|Government)|[A-Z][\w’-]+(?:\s+(?:of\s+|and\s+)?[A-Z][\w’-]+){0,3})\s+(?:(?:also|\w+ly)\s+)*(?=(?P<verb>[a-z]+))"
)
""" "that" with somebody, and what may stand before his verb."""
_NO_BASE = re.compile(r"\w*(?:ed|[^s]s)|set|put|cut|let|read|cost")
"""Forms that tell of something, or may: of one who does it, or of the past."""


def _speaks(sentence: str, reviewed: str) -> bool:
    """Whether a sentence begins with a State other than the one under review: with the one that speaks."""
    named = _names().match(sentence.removeprefix("The "))
    return named is not None and bool(reviewed) and _asks_another(named.group(), reviewed)


def _behind_that(text: str, start: int, end: int) -> Iterator[Span]:
    """What a sentence asks for by the form of its verb alone, whatever leads to it: "The first is that it dig wells". Not what was asked once."""
    for match in _THAT_STATE.finditer(text, start, end):
        if (
            not _was_asked_once(text, start, match.start())
            and _NO_BASE.fullmatch(match["verb"]) is None
            and _begins_with_verb(text[match.start("verb") : end])
        ):
            yield from _parts(text, match.start("verb"), end)
            return


def turns_to_the_state(text: str, start: int, verb: int) -> bool:
    """Whether a sentence that begins at `start` tells what the State does, and not what it should, up to a verb: "Estavia plans to dig"."""
    found = _of_the_state().match(text, start, verb)
    return found is not None and _OUGHT.search(text, found.end(), verb) is None


_OUGHT = re.compile(r"\b(?:should|must|ought)\b")
_AND_OTHERS = re.compile(r"and\s+(?:[\w’-]+\s+){1,5}?to\s+")
"""Who is asked beside the State: "Estavia and its partners to"."""


@by_language
def _of_the_state() -> re.Pattern[str]:
    """Somebody of the State under review, by what it is called."""
    asked = table("addressees")
    return re.compile(rf"{asked['before']}{asked['classes']['state'].replace('{state}', state_name_pattern())}\b")


@by_language
def _names() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Several requests behind one verb, parted by semicolons, numbers or "second,": "(1) ratify ..., (2) abolish ..."."""
    words = asking_wordings()
    cuts = [match for match in words["between"].finditer(text, start, end) if match.end() > start]
    if not cuts and (more := words["and_that"].search(text, start, end)) and not words["nested"].search(text, start, more.start()):
        verb = text[more.end() : end].split(maxsplit=1)[:1]  # "that it dig", not "that it has"
        cuts = [more] if verb and not verb[0].endswith("s") and _begins_with_verb(text[more.end() : end]) else []
    begins, stops = (start, *(match.end() for match in cuts)), (*(match.start() for match in cuts), end)
    for first, last in zip(begins, stops, strict=True):
        begin, finish = trimmed_request(text, first, last)
        if found := _LETTERED.match(text, begin, finish) or words["ordinal"].match(text, begin, finish):
            begin = found.end()
        yield from _enough(text, begin, finish)


_LETTERED = re.compile(r"(?:\(?(?:\d|[ivx]{1,3}|[a-e])\)|\d{1,2}\.)\s+")


def _says_enough(asked: str) -> bool:
    """Whether words may be a request: three, or a verb of requests and what it is about ("decriminalize abortion"). What says nothing but its verb
    ("see to it") is none that could be looked for."""
    words, general = asked.split(), stop_words("function")
    if sum(token.word not in general for token in tokens(asked)) < _FEW - 1:
        return False
    return len(words) >= _FEW or (len(words) == _FEW - 1 and _begins_with_verb(asked))


def trimmed_request(text: str, start: int, end: int) -> Span:
    """A request without the marks and the "and" around it."""
    while start < end and text[start] in " \t,;:–—-":
        start += 1
    if (led := _LED_BY_AND.match(text, start, end)) and _begins_with_verb(text[led.end() : end]):  # the last item of a list
        start = led.end()
    end = start + len(re.sub(r"[\s,;:.]*(?:[,;]\s*and)?[\s,;:.]*$", "", text[start:end]))
    return start, end


_LED_BY_AND = re.compile(r"(?:and|lastly,|finally,)\s+(?:to\s+)?", re.IGNORECASE)


def _begins_with_verb(line: str) -> bool:
    found = [token for token in tokens(line) if token.word != "to"]
    return bool(found) and found[0].stem in verb_lexicon().category
