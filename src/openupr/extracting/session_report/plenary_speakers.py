"""Who spoke when the Council considered the outcome of a review: States, the national institution, other stakeholders, each by name.

A report either sums up what each said, in a paragraph or a sentence that begins with the name, or lists the names. What is neither is a doubt: nobody
is counted who is not named, and no name is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...languages.messages import Message, message, said_later
from ...languages.word_tables import by_language, table
from ...names import find_state, state_name_pattern
from ...records import Doubt, NumberedDocument, Paragraph, Views
from ...records.dialogue.plenary import Adoption, PlenarySpeaker
from ...text import sentences
from ..wordings import pattern
from ..working_group_report.part_one.dialogue_words import NUMBER, adverbs, number_in_words, speech_verb
from .section_on_state import views_in

_SPOKEN = (Views.STATES, Views.NATIONAL_INSTITUTION, Views.STAKEHOLDERS)
_OWN = (Views.STATE_UNDER_REVIEW, Views.CONCLUDING_REMARKS)
_LONGEST_NAME = 24
"""Words of an organisation's name, at most."""


def who_spoke(text: NumberedDocument) -> tuple[Adoption, tuple[Doubt, ...]]:
    """Who spoke in the section on a review (`section_on`), a doubt on each paragraph of which that can't be told, and on each count that differs."""
    own: list[str] = []
    speakers: list[PlenarySpeaker] = []
    doubts: list[Doubt] = []
    stated: dict[Views, int] = {}
    for paragraph in text.paragraphs:
        views = views_in(paragraph)
        if set(views) & set(_OWN):
            own.append(paragraph.id)
        of = tuple(each for each in views if each in _SPOKEN)
        if not of:
            continue
        if (count := _count(paragraph.text.clean)) is not None:
            stated[of[-1]] = count
        found = list(_in_paragraph(paragraph, of))
        interrupted = _points_of_order(paragraph.text.clean)
        if interrupted and not found and speakers and speakers[-1].views in of:
            speakers[-1] = replace(speakers[-1], point_of_order=(*speakers[-1].point_of_order, *interrupted))
        elif interrupted and found:
            found[-1] = replace(found[-1], point_of_order=interrupted)
        elif not found and count is None and not _of_the_meeting(paragraph.text.clean):
            what = message(
                "{file}: whose words paragraph {number} of the section on the review holds can’t be told",
                file=text.document.name,
                number=paragraph.number,
            )
            doubts.append(Doubt("plenary_speaker_unread", what, paragraph.id, paragraph.place))
        speakers += found
    doubts += _differing(text, speakers, stated)
    return Adoption(tuple(own), tuple(speakers), tuple(stated.items())), tuple(doubts)


def _differing(text: NumberedDocument, speakers: list[PlenarySpeaker], stated: dict[Views, int]) -> Iterator[Doubt]:
    for views, count in stated.items():
        found = len({each.state or each.name for each in speakers if each.views is views})
        if found != count:
            what = message(
                "{file} says that {count} {who} spoke on the outcome; we found {found}",
                file=text.document.name,
                count=count,
                who=Message(_WHO[views]),
                found=found,
            )
            yield Doubt("plenary_speakers_differ", what, document=text.document.key, expected=str(count), found=str(found))


_WHO: dict[Views, str] = said_later(
    {Views.STATES: "delegations", Views.NATIONAL_INSTITUTION: "national institutions", Views.STAKEHOLDERS: "other stakeholders"}
)


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = table("plenary")["speakers"]
    name = rf"(?:[Tt]he\s+)?(?P<state>{state_name_pattern()})"
    says = rf"(?:{speech_verb()}|{adverbs()}(?:{words['says_besides']})\b)"
    return {
        "state": re.compile(rf"\s*{words['way']}(?:{words['representative']}\s+)?{name}{words['aside']}\s+{adverbs()}{speech_verb()}"),
        "other": re.compile(
            rf"\s*{words['way']}(?:{words['representative']}\s+)?(?:[Tt]he\s+)?(?P<name>(?-i:[A-Z0-9])[^.;:]{{2,220}}?){words['aside']}\s+{adverbs()}{says}"
        ),
        "count": re.compile(rf"\b(?P<count>{NUMBER})\s+{words['counted']}", re.IGNORECASE),
        "listed": re.compile(words["listed"], re.IGNORECASE),
        "lists": re.compile(words["lists"], re.IGNORECASE),
        "order": re.compile(words["point_of_order"], re.IGNORECASE),
        "names": re.compile(state_name_pattern()),
    }


def _count(text: str) -> int | None:
    match = _patterns()["count"].search(text)
    return number_in_words(match["count"]) if match else None


def _of_the_meeting(text: str) -> bool:
    return pattern("plenary", "meeting", "sentences").search(text) is not None


def _points_of_order(text: str) -> tuple[str, ...]:
    """Who raised a point of order, as the sentences tell that speak of one: the States that they name, those before the words first."""
    found: dict[str, None] = {}
    for start, end in sentences(text):
        match = _patterns()["order"].search(text, start, end)
        if match is None:
            continue
        before = [_code(each.group()) for each in _patterns()["names"].finditer(text, start, match.start())]
        behind = [_code(each.group()) for each in _patterns()["names"].finditer(text, match.end(), end)]
        found.update(dict.fromkeys(before or behind))
    return tuple(found)


def _code(name: str) -> str:
    state = find_state(" ".join(name.split()))
    return state.iso3 if state is not None else name


def _in_paragraph(paragraph: Paragraph, views: tuple[Views, ...]) -> Iterator[PlenarySpeaker]:
    text = paragraph.text.clean
    listed = _patterns()["listed"].search(text)
    if listed is not None:
        yield from _in_lists(paragraph, listed.end(), views)
        return
    starts: list[tuple[int, str, str, Views]] = []
    for start, end in sentences(text):
        named = _subject(text[start:end], views, again=bool(starts))
        if named is not None and (not starts or (starts[-1][1], starts[-1][2]) != named[:2]):
            starts.append((start, *named))
    for number, (start, state, name, of) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else len(text)
        yield PlenarySpeaker(paragraph.id, of, state, name, start, stop)


def _subject(sentence: str, views: tuple[Views, ...], *, again: bool) -> tuple[str, str, Views] | None:
    """The code and the name of who says a sentence, and as whom; None where it is nobody new, or the meeting."""
    if _count(sentence) is not None or _of_the_meeting(sentence) or _patterns()["order"].search(sentence):
        return None
    state = _patterns()["state"].match(sentence)
    if state is not None and Views.STATES in views:
        return _code(state["state"]), " ".join(state["state"].split()), Views.STATES
    others = [each for each in views if each is not Views.STATES]
    match = _patterns()["other"].match(sentence) if others else None
    if match is None:
        return None
    name = " ".join(match["name"].split()).strip(" ,")
    if len(name.split()) > _LONGEST_NAME or any(pattern("plenary", "meeting", each).fullmatch(name) for each in ("pronouns", "nobody")):
        return None
    institution = Views.NATIONAL_INSTITUTION in others and (len(others) == 1 or pattern("plenary", "meeting", "institution").search(name) is not None)
    if again and not institution and len(name.split()) < 2 and not name.isupper():
        return None  # "Trade unions had been closed": a sentence that goes on
    return "", name, Views.NATIONAL_INSTITUTION if institution else Views.STAKEHOLDERS


def _in_lists(paragraph: Paragraph, at: int, views: tuple[Views, ...]) -> Iterator[PlenarySpeaker]:
    """The names of a list: "(a) Representatives of States Members: Chile, Ghana; (b) Observers for non-governmental organizations: ..."."""
    text = paragraph.text.clean
    heads = [(match.start(), match.end(), match.group()) for match in _patterns()["lists"].finditer(text, at)] or [(at, at, "")]
    for number, (_, start, head) in enumerate(heads):
        stop = heads[number + 1][0] if number + 1 < len(heads) else len(text)
        of = _views_of(head, views)
        for begin, end, state in _states(text, start, stop) if of is Views.STATES else _organisations(text, start, stop):
            yield PlenarySpeaker(paragraph.id, of, state, " ".join(text[begin:end].split()), begin, end, listed=True)


def _states(text: str, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """The States of a list, and names in it that are no State's that we know."""
    found = [(match.start(), match.end(), _code(match.group())) for match in _patterns()["names"].finditer(text, start, stop)]
    rest = list(text[start:stop])
    for begin, end, _ in found:
        rest[begin - start : end - start] = " " * (end - begin)
    bare = re.sub(r"\([^()]*\)?", lambda match: " " * len(match.group()), "".join(rest))
    found += [(start + match.start(), start + match.end(), "") for match in re.finditer(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*", bare)]
    yield from sorted(found)


def _organisations(text: str, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"[^,;]+(?:\([^)]*\)[^,;]*)?", text[start:stop]):
        words = re.sub(r"^\s*(?:and\s+)?|\s*(?:\bon behalf of\b.*)?[\s.;]*(?:and)?\s*$", "", match.group())
        if any(map(str.isalpha, words)):
            begin = start + match.start() + match.group().find(words)
            yield begin, begin + len(words), ""


def _views_of(head: str, views: tuple[Views, ...]) -> Views:
    """Whose list it is by its head; else the last whose views the heading of the section names."""
    for each in _SPOKEN:
        if pattern("plenary", "heads", each.value).search(head):
            return each
    return views[-1]
