"""Recommendations that part II names only by the paragraph of part I that carries them: "paragraphs 27 (b), (c), 45, 56, last sentence".

They are resolved to the text there and marked as references. Seen in sessions 1-4 (China 2009 among them); there a rejected recommendation has
no other text in the report.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ....light_dataclass import dataclass, replace
from ....names import find_state, state_name_pattern
from ....reading import Passage
from ....records import Recommender
from ....text import sentences
from ...paragraphs.lettered import lettered
from ..part_one.dialogue_paragraphs import DialogueParagraph
from ..part_one.dialogue_words import any_of
from ..part_one.subjects import UnderReview
from .asked_in_part_one import asked_at, before_question, verb_of_letter

# From the word "paragraph" on: numbers of up to three figures with their letters; "105.12" is the number of an item, and of no paragraph.
_PARAGRAPHS = re.compile(r"\bparagraphs?\b:?", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?P<number>(?<!\d\.)\b\d{1,3}\b(?!\.\d))|\(\s?(?P<letters>[a-z](?:\s*(?:,|and|-)\s*[a-z])*)\s?\)|(?P<letter>(?<=\d)[a-z]\b)|\((?P<roman>[ivx]+)\)|(?P<last>last\s+sentences?)|\((?!last\s)(?P<described>[^()]*[A-Za-z]{3}[^()]*)\)|(?P<word>[A-Za-z]{3,})"
)
_GLUE = {"and", "paragraph", "paragraphs", "the", "recommendation", "recommendations", "contained", "subparagraph", "subparagraphs"}
_STRONG = re.compile(
    r"\brecommend(?:s|ed|ing|ations?)?\b|\bencourag(?:es|ed|ing)\b|\burg(?:es|ed|ing)\b|\bcall(?:s|ed|ing)\s+(?:up)?on\b|\bsuggest(?:s|ed|ing)\b|\binvit(?:es|ed|ing)\b",
    re.IGNORECASE,
)
# "Canada also recommended that Algeria (should)", "it was recommended to", "recommended"
_OPENING = re.compile(
    r"^.{0,220}?\b(?:recommend(?:s|ed|ing)?|encourag(?:es|ed|ing)|urg(?:es|ed|ing)|call(?:s|ed|ing)\s+(?:up)?on|suggest(?:s|ed|ing)|invit(?:es|ed|ing)|request(?:s|ed|ing)|asked|propos(?:es|ed|ing))\b\s*(?:strongly\s+)?[,:]?\s*(?:(?:that|to)\s+)?",
    re.IGNORECASE | re.DOTALL,
)
_SECOND = re.compile(
    r"(?:,|;)?\s+(?:and\s+)?(?:also\s+|further\s+|it\s+(?:also\s+|further\s+)?)?(?=(?:recommended|encouraged|urged)\s)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DialogueReference:
    """`paragraph` of part I, its `letter` ("b", "" for all of it), and whether only its last sentence is meant, or the one that fits what stands in
    brackets after it (`described`: "paragraph 45 (death penalty)")."""

    paragraph: str
    letter: str = ""
    last: bool = False
    described: str = ""

    @property
    def name(self) -> str:
        """How the item's number has it: "27-b", "16-a-ii", "45"."""
        return "-".join([self.paragraph, *self.letter.split(".")]) if self.letter else self.paragraph


@dataclass(frozen=True, slots=True)
class Resolved:
    """A request found in part I: its passage (the wording), the whole passage that was referred to, and who made it.

    `lead` are the words of another part of its list that it needs, `doubt` the kind of doubt that it raises. `asks` is false where nothing is asked:
    then the wording is the whole passage.
    """

    wording: Passage
    whole: Passage
    recommender: Recommender | None
    lead: str = ""
    doubt: str = ""
    asks: bool = True


def references(text: str) -> list[DialogueReference]:
    """The paragraphs of part I that a paragraph of part II names, in order."""
    found: list[DialogueReference] = []
    for start in _PARAGRAPHS.finditer(text):
        current = ""
        used_letter = False
        for token in _TOKEN.finditer(text, start.end()):
            if token["number"]:
                if current and not used_letter:
                    found.append(DialogueReference(current))
                current, used_letter = token["number"], False
            elif token["letters"] and current:
                letters = re.findall(r"\b[a-z]\b", token["letters"])
                if letters == ["i"] and found and found[-1].paragraph == current and found[-1].letter not in {"", "h"}:
                    found[-1] = DialogueReference(current, f"{found[-1].letter}.i")
                    continue
                used_letter = True
                found.extend(DialogueReference(current, letter) for letter in letters)
            elif token["roman"] and found and found[-1].paragraph == current and found[-1].letter:
                letter, _, part = found[-1].letter.partition(".")
                if part:  # "(b) (i) and (ii)"
                    found.append(DialogueReference(current, f"{letter}.{token['roman']}"))
                else:
                    found[-1] = DialogueReference(current, f"{letter}.{token['roman']}")
            elif token["letter"] and current:
                used_letter = True
                found.append(DialogueReference(current, token["letter"]))
            elif (token["last"] or token["described"]) and current:
                named = found.pop() if used_letter and token["described"] else DialogueReference(current)
                found.append(replace(named, last=named.last or bool(token["last"]), described=token["described"] or ""))
                used_letter = True
            elif token["word"] and token["word"].lower() not in _GLUE:
                break
        if current and not used_letter:
            found.append(DialogueReference(current))
        if found:
            break
    return list(dict.fromkeys(found))


def names_none(text: str, part_one: dict[str, DialogueParagraph]) -> bool:
    """Whether none of the paragraphs that a text names stands in part I."""
    return not any(reference.paragraph in part_one for reference in references(text))


def resolve(reference: DialogueReference, part_one: dict[str, DialogueParagraph], under_review: UnderReview) -> list[Resolved]:
    """The requests that a reference leads to; none where part I has no such paragraph or letter.

    `under_review` recommends nothing to itself; its name is not part of what others ask of it. A description in brackets chooses among several
    requests the one whose words it has, where one has more of them than the others.
    """
    found = _resolved(reference, part_one, under_review)
    if not reference.described or len(found) < 2:
        return found
    wanted = _content(reference.described)
    shared = [len(wanted & (_content(each.wording.clean) | _content(each.recommender.printed if each.recommender else ""))) for each in found]
    best = max(shared)
    return [each for each, count in zip(found, shared, strict=True) if count == best] if best and shared.count(best) == 1 else found


def _content(text: str) -> set[str]:
    """The beginnings of a text's longer words: "abolition" and "abolish" are one."""
    return {word[:5] for word in re.findall(r"[a-z]{4,}", text.lower())}


def _resolved(reference: DialogueReference, part_one: dict[str, DialogueParagraph], under_review: UnderReview) -> list[Resolved]:
    paragraph = part_one.get(reference.paragraph)
    if paragraph is None:
        return []
    passage = paragraph.passage
    text = passage.clean
    speakers = _speakers(text, under_review)
    if reference.letter:
        parts = _parts(passage, under_review)
        letter = reference.letter.partition(".")[0]
        span = parts.get(reference.letter) or parts.get(letter) or _bare_letter(text, letter)
        if span is None:
            return _nth(passage, letter, speakers, under_review)
        outer = parts.get(letter, span)
        inner = {name: part for name, part in parts.items() if name.startswith(f"{letter}.")}
        if reference.letter in inner:
            return [_of_letter(passage, span, list(inner.values()), speakers, under_review, outer[0])]
        if inner:
            return _of_list(passage, list(inner.values()), speakers, under_review, outer[0])
        return [_of_letter(passage, span, [part for name, part in parts.items() if "." not in name], speakers, under_review)]
    letters = [span for letter, span in _parts(passage, under_review).items() if "." not in letter]
    if len(letters) > 1 and not reference.last:
        # A paragraph that is referred to as a whole and lists its requests by letters.
        return _of_list(passage, letters, speakers, under_review)
    spans = sentences(text)
    asking = [s for s in spans if asked_at(text, *s) is not None]
    recommending = [s for s in asking if re.search(r"\brecommend", text[s[0] : s[1]], re.IGNORECASE)]
    chosen = [s for s in spans[-1:] if s in asking] if reference.last else recommending or asking
    if not chosen:
        return [Resolved(passage, passage, None, asks=False)]
    found = []
    for start, end in chosen:
        for a, b in _requests(text, start, end, under_review):
            found.append(Resolved(passage.cut(a, b), passage.cut(start, end), _speaker_at(speakers, a)))
    return found


def _parts(passage: Passage, under_review: UnderReview) -> dict[str, tuple[int, int]]:
    """The lettered parts of a paragraph without the words that lead to the next one: "...; and encouraged the Government (c) ..."."""
    return {letter: (start, _before_next_lead(passage.clean, start, end, under_review)) for letter, (start, end) in lettered(passage).items()}


def _before_next_lead(text: str, start: int, end: int, under_review: UnderReview) -> int:
    for match in _SECOND.finditer(text, start, end):
        opening = _OPENING.match(text[match.end() : end + 1])
        after = match.end() + (opening.end() if opening else 0)
        if opening and after + _addressee(under_review, text[after : end + 2]) >= end:
            return match.start()
    return end


def _of_list(
    passage: Passage, parts: list[tuple[int, int]], speakers: list[tuple[int, Recommender]], under_review: UnderReview, outer: int | None = None
) -> list[Resolved]:
    """The requests of a list that is referred to as a whole; the whole is the list with its letters."""
    whole = passage.cut(min(start for start, _ in parts), max(end for _, end in parts))
    return [replace(_of_letter(passage, part, parts, speakers, under_review, outer), whole=whole) for part in parts]


def _of_letter(
    passage: Passage,
    span: tuple[int, int],
    parts: list[tuple[int, int]],
    speakers: list[tuple[int, Recommender]],
    under_review: UnderReview,
    outer: int | None = None,
) -> Resolved:
    """The request of a lettered part, `parts` those of its list; `outer` is where the part begins that this list stands in."""
    text = passage.clean
    start, end = _wording_of_letter(text, span, under_review)
    before = [text[slice(*_wording_of_letter(text, part, under_review))] for part in parts if part[0] < span[0] and part[1] <= span[0]]
    first = min(part[0] for part in [span, *parts])
    opening = next((a for a, b in sentences(text) if a <= first < b), first) if outer is None else outer
    asked = asked_at(text, opening, first) if outer is None else outer
    lead = "" if asked is None else text[slice(*_requests(text, asked, first, under_review)[-1])]
    verb, doubt = verb_of_letter(text[start:end], before, re.sub(r"[\s:,]*\(?\w{0,3}\)?[\s:,]*$", "", lead))
    return Resolved(passage.cut(start, end), passage.cut(*span), _speaker_at(speakers, span[0]), verb, doubt)


def _bare_letter(text: str, letter: str) -> tuple[int, int] | None:
    """The part of a paragraph that begins with "b)", to the end of its sentence."""
    match = re.search(rf"(?<![\w(])\(?{letter}\)\s", text)
    if not match:
        return None
    return match.start(), next((end for start, end in sentences(text) if start <= match.start() < end), len(text))


def _nth(passage: Passage, letter: str, speakers: list[tuple[int, Recommender]], under_review: UnderReview) -> list[Resolved]:
    """Where the paragraph's letters are not printed: "(b)" is its second request. None if it has fewer."""
    text = passage.clean
    found = [span for start, end in sentences(text) if _STRONG.search(text[start:end]) for span in _requests(text, start, end, under_review)]
    index = ord(letter) - ord("a")
    if index >= len(found):
        return []
    start, end = found[index]
    return [Resolved(passage.cut(start, end), passage.cut(start, end), _speaker_at(speakers, start))]


def _wording_of_letter(text: str, span: tuple[int, int], under_review: UnderReview) -> tuple[int, int]:
    start, end = span
    end = next((b for a, b in sentences(text) if a <= start < b), end)
    end = min(end, span[1])
    following = re.search(r"[;,]?\s+(?:and\s+)?\(?[b-z]\)\s", text[start + 3 : end])
    if following:
        end = start + 3 + following.start()
    match = re.match(r"(?:\(?(?:[a-z]|[ivx]+)\)\s*)+", text[start:end])
    start += match.end() if match else 0
    match = re.match(r"(?:strongly\s+)?(?:recommended|encouraged|urged)\s+(?:(?:that|to)\s+)?", text[start:end], re.IGNORECASE)
    start += match.end() if match else 0
    start += _addressee(under_review, text[start:end])
    wording = re.sub(r"(?:[\s;,.]+and)?[\s;,.]*$", "", text[start : before_question(text, start, end)])
    return start, start + len(wording)


def _requests(text: str, start: int, end: int, under_review: UnderReview) -> list[tuple[int, int]]:
    """The requests of a sentence, without who recommends and to whom."""
    asked = asked_at(text, start, end)
    cuts = [start if asked is None else asked]
    first = _STRONG.search(text, cuts[0], end)
    if first:
        cuts += [m.start() for m in _SECOND.finditer(text, first.end(), end)]
    cuts.append(end)
    found = []
    for a, b in pairwise(cuts):
        opening = _OPENING.match(text[a:b])
        begin = a + (opening.end() if opening else 0)
        begin += _addressee(under_review, text[begin:b])
        stop = begin + len(text[begin : before_question(text, begin, b)].rstrip(" .;,"))
        if stop - begin > 8:
            found.append((begin, stop))
    return found or [(start, end)]


def _addressee(under_review: UnderReview, text: str) -> int:
    """How much of the text only says to whom: "Algeria should", "the Government to", "it"."""
    patterns = _patterns()
    start = patterns["article"].match(text)
    at = start.end() if start else 0
    office = patterns["office"].match(text, at)
    if office:
        at = office.end()
    whom = next((m for name in (_own_name(under_review), patterns["name"]) if (m := name.match(text, at))), None)
    if office is None and whom is None:
        return 0
    after = patterns["modal"].match(text, whom.end() if whom else at)
    return after.end() if after else 0


@cache
def _own_name(under_review: UnderReview) -> re.Pattern[str]:
    return re.compile(any_of(under_review.names) if under_review.names else "(?!)")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The pieces of an addressee, and a State's name as a subject; the pattern of names is large, so it is compiled once for all reports."""
    return {
        "name": re.compile(state_name_pattern()),
        "article": re.compile(r"[:,\s]*(?:[Tt]he\s+)?"),
        "office": re.compile(r"(?:[A-Z]\w+\s+)?(?:Government|authorities|State|country|it)\b(?:\s+of\s+(?:the\s+)?(?=[A-Z]))?"),
        "modal": re.compile(r"\s+(?:(?:should|to|must)\s+)?(?=[a-z(])"),
        "subject_ends": re.compile(r"\s|,|[’']"),
    }


def _speakers(text: str, under_review: UnderReview) -> list[tuple[int, Recommender]]:
    """Where a delegation's name stands as a subject: at the beginning of a sentence, or before a verb of speaking."""
    found: list[tuple[int, Recommender]] = []
    patterns = _patterns()
    for start, end in sentences(text):
        for match in patterns["name"].finditer(text, start, min(end, start + 160)):
            state = find_state(match.group()) if patterns["subject_ends"].match(text, match.end()) else None
            if state is not None and state.iso3 != under_review.iso3:
                found.append((start, Recommender(state.iso3, match.group())))
                break
    return found


def _speaker_at(speakers: list[tuple[int, Recommender]], offset: int) -> Recommender | None:
    """The first speaker of the paragraph, unless a later sentence before `offset` begins with another one's name."""
    before = [recommender for at, recommender in speakers if at <= offset]
    return before[0] if before else (speakers[0][1] if speakers else None)
