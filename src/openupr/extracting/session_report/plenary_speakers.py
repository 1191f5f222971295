"""Who spoke when the Council considered the outcome of a review: States, the national institution, other stakeholders, each by name.

A report either sums up what each said, in paragraphs and sentences with the names, or lists the names. What is neither is a doubt: nobody is
counted who is not named, no name is guessed, and no name that may have spoken is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from ...languages.messages import Message, message, said_later
from ...languages.spelt_numbers import NUMBER, number_in_words
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...records import Doubt, NumberedDocument, Paragraph, Views
from ...records.dialogue.plenary import Adoption, PlenarySpeaker
from ...text import sentences
from ..wordings import pattern
from .organizations_in_sentence import named_besides, organizations_told, plain_name, without_verb
from .section_on_state import views_in
from .speakers_listed import begins_list, listed_speakers
from .states_in_sentence import names_in, states_told
from .verbs_of_saying import saying_verb

_SPOKEN = (Views.STATES, Views.NATIONAL_INSTITUTION, Views.STAKEHOLDERS)
_OWN = (Views.STATE_UNDER_REVIEW, Views.CONCLUDING_REMARKS)


@dataclass(frozen=True, slots=True)
class _Open:
    """What can't be told of a paragraph: the States or the words that may be speakers; nothing where it is the whole paragraph. `as_one` is the
    speaker where the words are one name, if they are one or several."""

    states: tuple[str, ...] = ()
    words: str = ""
    as_one: PlenarySpeaker | None = None


def who_spoke(text: NumberedDocument, reviewed: str, names: Iterable[str] = ()) -> tuple[Adoption, tuple[Doubt, ...]]:
    """Who spoke in the section on a review (`section_on`) of the State of that code; doubts on what can't be told of a paragraph, on each count that
    differs, and on a section in which nobody is found. `names` are the organizations that the review knows: a row of names is cut by them."""
    known = frozenset(map(plain_name, names)) - {""}
    own: list[str] = []
    speakers: list[PlenarySpeaker] = []
    doubts: list[Doubt] = []
    left: list[tuple[Paragraph, _Open]] = []
    stated: dict[Views, int] = {}
    last_open = False
    for paragraph in text.paragraphs:
        views = views_in(paragraph)
        if set(views) & set(_OWN):
            own.append(paragraph.id)
            if raised := tuple(code for start, end in sentences(paragraph.text.clean) for code in _raised(paragraph.text.clean[start:end])):
                doubts.append(_unread(text, paragraph, _Open(raised)))
        of = tuple(each for each in views if each in _SPOKEN)
        listed = begins_list(paragraph.text.clean)
        if listed is not None and not _of_the_meeting(paragraph.text.clean[:listed]):
            found, unsettled = listed_speakers(paragraph, listed, of[-1] if of else Views.STATES, known)
            speakers += found
            doubts += (_unread(text, paragraph, _Open(words=each)) for each in unsettled)
        elif of:
            if (count := _count(paragraph.text.clean)) is not None:
                stated[of[-1]] = count
            told = _Told(paragraph, of, reviewed, known, last_open=last_open)
            found, opened = told.read(speakers)
            last_open = told.last_open
            speakers += found
            left += ((paragraph, each) for each in opened)
    speakers, left = _settled_by_count(text, speakers, left, stated.get(Views.STAKEHOLDERS))
    doubts += (_unread(text, paragraph, each) for paragraph, each in left)
    doubts += _differing(text, speakers, stated)
    if text.paragraphs and not speakers and not doubts and all(each.kind != "plenary_cut" for each in text.doubts):
        what = message("{file}: we found nobody in the section on the review who spoke on the outcome", file=text.document.name)
        doubts.append(Doubt("plenary_speaker_unread", what, text.paragraphs[0].id, text.paragraphs[0].place))
    return Adoption(tuple(own), tuple(speakers), tuple(stated.items())), tuple(doubts)


def _settled_by_count(
    text: NumberedDocument, speakers: list[PlenarySpeaker], left: list[tuple[Paragraph, _Open]], count: int | None
) -> tuple[list[PlenarySpeaker], list[tuple[Paragraph, _Open]]]:
    """The speakers, and what is left open, where the report gives the `count` of the organizations under its heading: if that many are found when
    each row that may be several names is one, each of them is one. A row has one name at least, so that no other reading has that count."""
    order = {paragraph.id: number for number, paragraph in enumerate(text.paragraphs) if Views.STAKEHOLDERS in views_in(paragraph)}
    rows = [each.as_one for _, each in left if each.as_one is not None]
    others = [each for paragraph, each in left if each.as_one is None and paragraph.id in order]
    found = {each.name for each in speakers if each.paragraph in order}
    if not rows or others or count != len(found) + len(rows):
        return speakers, left
    ordered = {paragraph.id: number for number, paragraph in enumerate(text.paragraphs)}
    return sorted([*speakers, *rows], key=lambda each: (ordered[each.paragraph], each.start)), [each for each in left if each[1].as_one is None]


def _unread(text: NumberedDocument, paragraph: Paragraph, unsettled: _Open) -> Doubt:
    file, number = text.document.name, paragraph.number
    if unsettled.states:
        what = message(
            "{file}: paragraph {number} of the section on the review names {states}; whether they spoke can’t be told",
            file=file,
            number=number,
            states=unsettled.states,
        )
    elif unsettled.words:
        what = message(
            "{file}: whether “{words}” in paragraph {number} of the section on the review is one speaker, several or none can’t be told",
            file=file,
            number=number,
            words=unsettled.words,
        )
    else:
        what = message("{file}: whose words paragraph {number} of the section on the review holds can’t be told", file=file, number=number)
    return Doubt("plenary_speaker_unread", what, paragraph.id, paragraph.place)


def _differing(text: NumberedDocument, speakers: Sequence[PlenarySpeaker], stated: dict[Views, int]) -> Iterator[Doubt]:
    heads = {paragraph.id: views_in(paragraph) for paragraph in text.paragraphs}
    for views, count in stated.items():
        # A report counts who spoke under a heading: the institution among other stakeholders, an agency of the UN among delegations.
        found = len({each.state or each.name for each in speakers if views in (heads.get(each.paragraph) or (each.views,))})
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
    return {
        "count": re.compile(rf"\b(?P<count>{NUMBER})\s+{words['counted']}", re.IGNORECASE),
        "order": re.compile(words["point_of_order"], re.IGNORECASE),
        "institution": re.compile(table("plenary")["names"]["institutions"], re.IGNORECASE),
        "mark": re.compile(r"(?<=[a-z])\d{1,2}(?=[\s,;.(]|$)"),
    }


def _count(text: str) -> int | None:
    match = _patterns()["count"].search(text)
    return number_in_words(match["count"]) if match else None


def _of_the_meeting(text: str) -> bool:
    return any(pattern("plenary", "meeting", each).search(text) is not None for each in ("sentences", "not_heard"))


def _raised(sentence: str) -> tuple[str, ...]:
    """Who raised a point of order, as a sentence tells that speaks of one: the States that it names, those before the words first."""
    match = _patterns()["order"].search(sentence)
    if match is None:
        return ()
    before = [code for _, _, code in names_in(sentence[: match.start()])]
    behind = names_in(sentence[match.end() :])
    verb = re.compile(saying_verb()).search(sentence, match.end() + behind[0][1]) if behind else None  # "..., Chile said that the words of Peru ..."
    last = verb.start() - match.end() if verb else len(sentence)
    return tuple(dict.fromkeys(before or [code for start, _, code in behind if start < last]))


class _Told:
    """A paragraph in sentences, read one after the other."""

    def __init__(self, paragraph: Paragraph, views: tuple[Views, ...], reviewed: str, known: Set[str], *, last_open: bool) -> None:
        """`last_open`: who spoke last before this paragraph can't be told."""
        self.paragraph, self.views, self.reviewed, self.known, self.last_open = paragraph, views, reviewed, known, last_open
        self.found: list[PlenarySpeaker] = []
        self.unsettled: list[_Open] = []

    def read(self, before: list[PlenarySpeaker]) -> tuple[list[PlenarySpeaker], list[_Open]]:
        """Who speaks, and what is open. A point of order is put down to who spoke last, in this paragraph or in those `before`; to nobody where that
        can't be told."""
        marked = self.paragraph.text.clean
        text = _patterns()["mark"].sub(lambda match: " " * len(match.group()), marked)  # a note's mark is no part of a name
        silent = True
        for start, end in sentences(text):
            sentence = text[start:end]
            if raised := _raised(sentence):
                self._organizations(sentence, start, only_stopped=True)
                self._interrupt(raised, before)
                silent = False
            elif _count(sentence) is not None or _of_the_meeting(sentence):
                silent = False
            elif _patterns()["order"].search(sentence):  # by whom is not told, or by a State that no table knows
                self._organizations(sentence, start, only_stopped=True)
                self.unsettled.append(_Open())
                silent = False
            else:
                held, left = len(self.found), len(self.unsettled)
                self._sentence(sentence, start)
                self.last_open = len(self.found) == held and (self.last_open or len(self.unsettled) > left)
        if silent and not self.found and not self.unsettled:
            self.unsettled.append(_Open())
        starts = {each.start for each in self.found}
        ends = [min((at for at in starts if at > each.start), default=len(marked)) for each in self.found]  # who spoke as one has the same words
        return [replace(each, end=end) for each, end in zip(self.found, ends, strict=True)], list(dict.fromkeys(self.unsettled))

    def _interrupt(self, raised: tuple[str, ...], before: list[PlenarySpeaker]) -> None:
        told = [] if self.last_open else self.found or (before if before and before[-1].views in self.views else None)
        if told:
            told[-1] = replace(told[-1], point_of_order=tuple(dict.fromkeys((*told[-1].point_of_order, *raised))))
        else:
            self.unsettled.append(_Open(raised))

    def _sentence(self, sentence: str, start: int) -> None:
        if Views.STATES in self.views:
            told = states_told(sentence, self.reviewed, goes_on=bool(self.found))
            others = dict(told.for_others)
            for code, name, at in told.spoke:
                self._add(PlenarySpeaker(self.paragraph.id, Views.STATES, code, name, start + at, start + at, others.get(code, ())))
            if told.open:
                self.unsettled.append(_Open(told.open))
            if told.others_too:
                self.unsettled.append(_Open(words=sentence[told.spoke[0][2] :].partition(" others")[0] + " others"))
            self.unsettled += (_Open(words=each) for each in told.besides)
            if told.named:
                return
        elif states := states_told(sentence, self.reviewed, goes_on=True).spoke:
            self.unsettled.append(_Open(tuple(dict.fromkeys(code for code, _, _ in states))))
            return
        self._organizations(sentence, start)

    def _organizations(self, sentence: str, start: int, *, only_stopped: bool = False) -> None:
        told = organizations_told(sentence, self.known, goes_on=bool(self.found))
        if only_stopped and names_in(sentence[: told[0].start + 1] if told else sentence[:1]):
            return
        for each in told:
            if only_stopped and any(code for _, _, code in names_in(each.name or each.open)):
                continue
            if each.name:
                self._add(
                    PlenarySpeaker(
                        self.paragraph.id, self._as_whom(each.name), "", each.name, start + each.start, start + each.start, each.for_others
                    )
                )
            if each.open:
                one = PlenarySpeaker(
                    self.paragraph.id, self._as_whom(each.open), "", each.open, start + each.start, start + len(sentence), each.for_others
                )
                self.unsettled.append(_Open(words=each.open, as_one=one if each.one_or_more and not each.name else None))
        if not only_stopped:
            known = (
                *(name for each in told for name in (each.name, each.open, *each.for_others)),
                *(name for spoke in self.found for name in (spoke.name, *spoke.for_others)),
            )
            if Views.STATES not in self.views and (words := named_besides(sentence, known) or ("" if told else without_verb(sentence))):
                self.unsettled.append(_Open(words=words))

    def _as_whom(self, name: str) -> Views:
        others = [each for each in self.views if each is not Views.STATES]
        if not others:
            return Views.ENTITIES
        if Views.NATIONAL_INSTITUTION in others and (len(others) == 1 or pattern("plenary", "meeting", "institution").search(name) is not None):
            return Views.NATIONAL_INSTITUTION
        return Views.NATIONAL_INSTITUTION if _patterns()["institution"].search(name) else Views.STAKEHOLDERS

    def _add(self, speaker: PlenarySpeaker) -> None:
        """A new speaker; one whose words go on is the same."""
        if self.found and (self.found[-1].state, self.found[-1].name) == (speaker.state, speaker.name):
            return
        self.found.append(speaker)
