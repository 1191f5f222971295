"""Passages as a brief quotes them: sentences cut at the marks of lists and never at a "!" inside quotation marks, each with what it goes on from.

The sentences of the house (text/sentences.py) stay as they are: records and labels are numbered by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...kept_patterns import kept_pattern
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table, wording
from ...light_dataclass import dataclass
from ...text.lower_case import lower_case
from ...text.sentences import sentences
from .marks_of_cuts import OMITTED

"""What stands in a quotation for words that are left out."""
_MOST_BEFORE = 330
"""Characters of what a passage goes on from; with more it is no longer one thing to read."""
_LEAST, _ENDING = 3, 3
"""Letters of a noun that stand in its other forms too: "entities" and "entity"."""
_BEGINNING = 70
"""Characters of a sentence in which it says what it is on."""
_NO_PART = "of|by|in|to|the|for|on|at|from|with|that|which|who|is|are|was|were|has|have|had|will"
"""What is no part of the name of a thing that is brought in: "a plan made by the port" brings in no port."""
_IS_BROUGHT_IN = kept_pattern(rf"\b(?:an?|another|one|two|new|several)\s+(?:(?!(?:{_NO_PART})\b)[\w’'-]+\s+){{0,6}}\Z")
"""What stands right before a noun, in lower case, where it is brought in."""
_NOUN = re.compile(r"(?<=\s)[a-z]{4,}\b")
_HEADING = 9
"""Words of a heading that runs into its paragraph, at most."""
_BULLET = r"[•▪●◦‣∙\ue000-\uf8ff]\s*"
"""Signs of a list; those of fonts that have their own have no name in Unicode."""
_NUMBERED = re.compile(r"(?<=\s)\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+(?=\S)")
_MARK = re.compile(_BULLET)
_ADDRESS = re.compile(r"(?:\(\s*)?(?:https?:/\s?/|www\.)\S+(?:\s+(?=\S*[/_=?&])[\w./?=&%#-]+)*(?:\s*\))?")
_ENDS_INSIDE = re.compile(r"[!?]$")
_AVAILABLE = re.compile(r"[,;(]\s*(?:(?:is|are)\s+)?(?:available|accessible|see|at|on|from|in)?\s*(?:at|on|from|in|here)?\s*:?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CutPassage:
    """A passage of a text by its span. `before` is the sentence before it in the paragraph, of an item of a list what leads to the list; `context`
    the words without which it can't be read (empty: none are needed); `item`: it is an item of a list, behind this `mark` ("(2)", "•"; its further
    sentences have none). Not `stands`: it goes on from words that are not there, or are too many."""

    start: int
    end: int
    before: str = ""
    context: str = ""
    item: bool = False
    stands: bool = True
    mark: str = ""

    def chained(self, words: str) -> str:
        """What the passage after this one goes on from: these words with their context; empty where they can't be read themselves."""
        return f"{self.context} {words}".strip() if self.stands else ""


def cut_passages(text: str, before: str = "", chain: str = "", *, run_in: bool = False) -> list[CutPassage]:
    """The passages of a text, in order: of a paragraph, or of what follows on `before` and its `chain` in one. `run_in`: it may begin with a heading
    that runs into it, which is no sentence and stays with the first one."""
    return list(_with_context(text, list(_pieces(text, run_in=run_in)), before, chain))


def ends_within(words: str) -> bool:
    """Whether the words of an item go on to the next one: "..., and", "...; or"."""
    last = words.rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0].isalpha() and last[0].islower() and last[0] in stop_words()


def leans(words: str) -> bool:
    """Whether a sentence goes on from the one before: "It ...", "This policy ...", "Nevertheless, ..."."""
    return _leans().search(words) is not None


def refers_back(words: str) -> bool:
    """Whether a sentence speaks, behind its beginning, of a thing that it does not name: "... under such legislation"; or begins with a law or plan
    by its kind alone: "The Act consolidates ...". In the first sentence of a paragraph it need not."""
    return points_to_unnamed(words) or begins_with_a_kind(words)


def points_to_unnamed(words: str, within: int | None = None) -> bool:
    """Whether words point to a thing that they do not name before: "... under this legislation", "these freedoms"; `within` so many characters."""
    return next(pointers_to_unnamed(words, within), None) is not None


def pointers_to_unnamed(words: str, within: int | None = None) -> Iterator[int]:
    """Where each of them stands."""
    every = (match for name in ("mentioned", "refers") for match in wording("briefs", name).finditer(words[:within]))
    return (match.start() for match in every if not _is_there(match, words))


def points_before(words: str, within: int) -> bool:
    """Whether a first sentence points, within so many characters, to a thing that it does not name; what a heading that runs into it names is there:
    "Lighting of piers. Article 5 guarantees this right"."""
    first = sentences(words)[:1]
    return points_to_unnamed(words, within) and not any(is_run_in_heading(words[start:end]) for start, end in first if end < len(words))


def names_again(before: str, words: str, *, within: int = _BEGINNING) -> bool:
    """Whether a sentence names `within` so many characters, as a known one, what the sentence before brings in: "The plan ..." behind "a plan on
    piers"."""
    nouns = {match["noun"].lower() for match in wording("briefs", "known").finditer(words[:within]) if not _is_there(match, words)}
    low = lower_case(before)
    stand = (each.start() for each in _NOUN.finditer(low) if each.group() in nouns) if nouns else ()
    return any(_IS_BROUGHT_IN.search(low, 0, at) is not None for at in stand)


def _is_there(noun: re.Match[str], words: str) -> bool:
    """Whether a noun stands in the same sentence before: there it is brought in."""
    return noun_root(noun["noun"]) in words[: noun.start()].lower()


def begins_with_a_kind(words: str) -> bool:
    """Whether a sentence begins with a law or plan by its kind alone: "The Act consolidates ..."."""
    known = _known_thing().match(words)
    return known is not None and wording("briefs", "of_the_subject").match(words, known.end()) is not None


def tells_of_more(words: str) -> bool:
    """Whether a sentence tells that more was done, of things without a name: "Talks were also held on lamps"; where, the one before says."""
    return wording("briefs", "more_of_it").match(words) is not None


def lacks_its_kind(words: str, before: str) -> bool:
    """Whether a sentence begins with a law or plan by its kind alone ("The Act ...") and what stands before it has none of that kind."""
    noun = wording("briefs", "first_noun").match(words)
    if noun is None or not begins_with_a_kind(words):
        return False
    return not any(re.search(rf"\b{re.escape(noun_root(each))}\w{{0,{_ENDING + 2}}}\b", before, re.IGNORECASE) for each in noun["nouns"].split())


@by_language(most=1)
def _known_thing() -> re.Pattern[str]:
    return kept_pattern(rf"[“\"‘']*The\s+(?:{'|'.join(table('specificity')['kinds']['instruments'])}|Act)(?![\w-])", re.IGNORECASE)


def names_a_kind(word: str) -> bool:
    """Whether a word is a law or plan by its kind."""
    return any(_known_thing().fullmatch(f"The {article}{word}") is not None for article in ("", "a "))


def speaker_in(words: str) -> re.Match[str] | None:
    """The pronoun at the beginning of a sentence that may stand for who says it."""
    return wording("briefs", "speaker").search(words)


def goes_on_by_speaker(words: str) -> bool:
    """Whether a sentence goes on from the one before by who says it alone ("It also urged ..."): what it is on need not be the same."""
    found = speaker_in(words)
    if found is None:
        return False
    rest = without_speaker(words, found)
    return not leans(rest) and wording("briefs", "of_the_same").search(rest) is None


def without_speaker(words: str, found: re.Match[str]) -> str:
    """The sentence with a name where its pronoun stands: what it then still leans on is something else."""
    return f"{words[: found.start('who')]}Nobody{words[found.end('who') :]}"


def points_back(words: str) -> bool:
    """Whether words point back to a thing that they do not name before: "by enabling such entities to ..."."""
    before = words.lower()
    return any(noun_root(match["noun"]) not in before[: match.start()] for match in wording("briefs", "pointing").finditer(words))


def reads_alone(request: str) -> bool:
    """Whether a request can be read without the one before it: it neither goes on from that ("and to ...") nor points back to what that names."""
    return not leans(request) and not points_back(request)


def noun_root(noun: str) -> str:
    """What a noun has in common with its other forms."""
    return noun.lower()[: max(_LEAST, len(noun) - _ENDING)]


def in_whole_quotations(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Which of these sentences of one paragraph belong together (first, last): none ends at a "!" or "?" inside quotation marks that go on."""
    found: list[tuple[int, int]] = []
    for number, text in enumerate(texts):
        if found and _is_open(" ".join(texts[found[-1][0] : number])) and "”" in text:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def without_addresses(words: str) -> str:
    """A passage without the addresses of web pages, with a mark for each."""
    parts: list[str] = []
    at = 0
    for match in _ADDRESS.finditer(words):
        before, after = words[at : match.start()], words[match.end() :].strip(" .,;)")
        parts += [before if after else _AVAILABLE.sub("", before.rstrip()), OMITTED]
        at = match.end()
    rest = words[at:]
    made = " ".join(" ".join((*parts, rest)).split())
    return re.sub(r"\s+([.,;:])", r"\1", made) if parts else words


def is_run_in_heading(words: str) -> bool:
    """Whether a first "sentence" is a heading that runs into its paragraph ("Freedom of the press."): a few words, and none that can be a verb."""
    read = re.findall(r"[^\W\d_]+", words)
    return 0 < len(read) <= _HEADING and words.rstrip().endswith(".") and wording("briefs", "may_be_verb").search(words) is None


def _is_open(text: str) -> bool:
    return _ENDS_INSIDE.search(text) is not None and text.count("“") > text.count("”")


@by_language
def _leans() -> re.Pattern[str]:
    return wording("briefs", "leans")


def _pieces(text: str, *, run_in: bool) -> Iterator[tuple[int, int, str]]:
    """Spans without marks, and of an item of a list (its first sentence) its mark."""
    spans = sentences(text)
    whole = [(spans[first][0], spans[last][1]) for first, last in in_whole_quotations([text[start:end] for start, end in spans])]
    if run_in and len(whole) > 1 and is_run_in_heading(text[slice(*whole[0])]):
        whole = [(whole[0][0], whole[1][1]), *whole[2:]]
    marks = _marks(text)
    for start, end in whole:
        at, item = start, ""
        for mark in (each for each in marks if start <= each[0] < end):
            if text[at : mark[0]].strip():
                yield (*_trimmed(text, at, mark[0]), item)
            at, item = mark[1], text[slice(*mark)].strip()
        if text[at:end].strip():
            yield (*_trimmed(text, at, end), item)


def _marks(text: str) -> list[tuple[int, int]]:
    """Where the marks of a list stand: bullets; numbers in brackets only behind a colon, and where there are two."""
    marks = [match.span() for match in _MARK.finditer(text)]
    numbered = [match.span() for match in _NUMBERED.finditer(text)]
    if len(numbered) > 1 and text[: numbered[0][0]].rstrip().endswith(":"):
        marks += numbered
    return sorted(marks)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _with_context(text: str, pieces: Iterable[tuple[int, int, str]], before: str, chain: str) -> Iterator[CutPassage]:
    lead, lead_behind, listed, torn, after_item = "", "", False, False, False
    earlier: list[tuple[str, str]] = []
    for start, end, mark in pieces:
        words, item = text[start:end], bool(mark)
        if item:
            if before.endswith(":"):  # "Act on Lamps 2017:" ends one list and leads to another: which words lead to that can't be told
                torn = after_item
                lead, lead_behind = ("", "") if torn else (before, chain)
            before, listed = lead, True
        context, stands = _context(words, lead if listed else "", before, chain, item=item)
        if context and lead and listed and (leans(lead) or points_to_unnamed(lead)):
            context, stands = _in_room(f"{lead_behind or lead} {OMITTED}")
        if stands and not lead and not context:
            context, stands = _named_earlier(words, earlier)
        stands = stands and not torn
        passage = CutPassage(start, end, before, context, item=torn or (listed and bool(lead)), stands=stands, mark=mark)
        yield passage
        earlier.append((before, chain))
        before, chain, after_item = words, passage.chained(words), item


def _named_earlier(words: str, earlier: Sequence[tuple[str, str]]) -> tuple[str, bool]:
    """The sentence of the paragraph, not the one right before, that brings in what a sentence names as known; with a mark for what is between."""
    for before, chain in reversed(earlier):
        if names_again(before, words):
            return _in_room(f"{chain} {OMITTED}" if chain else "")
    return "", True


def _in_room(context: str) -> tuple[str, bool]:
    """What a passage goes on from, if it is there and no longer than can be read with it; and whether it is."""
    return (context, True) if 0 < len(context) <= _MOST_BEFORE + len(OMITTED) else ("", False)


def _context(words: str, lead: str, before: str, chain: str, *, item: bool) -> tuple[str, bool]:
    """What a passage is shown behind, and whether it can be shown so. In a list that is at least what leads to it: an aim is no result."""
    if not item and leans(words):
        return (chain, True) if chain and len(chain) <= _MOST_BEFORE else ("", False)
    if not item and not lead and chain and (refers_back(words) or names_again(before, words) or tells_of_more(words)):
        return (chain, True) if len(chain) <= _MOST_BEFORE else ("", False)
    if not lead:
        return "", True
    if item and leans(words):  # "This subject ..." as the last of a list: which subject, what is left out may say
        return "", False
    return (f"{lead} {OMITTED}", True) if len(lead) <= _MOST_BEFORE else ("", False)
