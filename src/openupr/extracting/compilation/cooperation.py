"""The State's cooperation with the UN's human rights mechanisms: from the tables of the compilations of cycles 1 and 2, and from sentences, of a
national report too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.messages import message
from ...languages.reversal_words import end_with_turn
from ...light_dataclass import dataclass, field
from ...names import body, find_state, treaty
from ...records import Cooperation, Dealing, Doubt, NumberedDocument, Paragraph
from ...text import PrefilteredPattern, sentences
from ..paragraphs import marks_for, part_of
from .bodies_named import BodyMention, mentions, under_one_head
from .cooperation_rows import from_rows, is_cooperation_table, longest_beginning
from .counted_treaties import counted_by_the_state, treaties_of_note
from .dealing_words import dealing_pattern, dealing_patterns, denied, is_denied
from .ratifications import TreatyName, is_unread_treaty, not_ratified, treaties_in_sentence
from .treaties_told import treaties_told

_VISITS = frozenset({Dealing.VISIT_MADE, Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED, Dealing.VISIT_DECLINED, Dealing.VISIT_DISCUSSED})
_REPORTS = frozenset({Dealing.REPORT_SUBMITTED, Dealing.REPORT_OVERDUE})
_OF_TREATIES = frozenset({Dealing.RATIFIED, Dealing.SIGNED, Dealing.NOT_RATIFIED, Dealing.TREATY_RECOMMENDED})
_PLURAL = re.compile(r"Special R[ae]p+o\w*s |Independent Experts ")
_OF_THE_SECRETARY_GENERAL = "SRSG-"
# Each is told of a subject, and told once of it.
_ONCE = frozenset({Dealing.NOT_RATIFIED})
# A State tells of one treaty in several chapters.
_OWN_ONCE = _ONCE | {Dealing.RATIFIED, Dealing.SIGNED}


COUNTED = "several"
"""What is told of treaties that a sentence counts and does not name."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells; `in_passing`: a visit that only says when something was. `at` is where its words stand (None: not looked for);
    `goes_on`: it takes the next sentence to tell it."""

    dealing: Dealing
    subject: str
    value: str
    named: str = ""
    in_passing: bool = False
    note: str = ""  # the note that names the treaty
    at: int | None = field(default=None, compare=False)
    goes_on: bool = field(default=False, compare=False)


@dataclass(slots=True)
class _Reader:
    """Reads one document's sentences. `own`: the State itself speaks (a national report)."""

    state: str | None
    own: bool
    notes: dict[str, str]
    before: list[TreatyName] = field(default_factory=list)
    after: str = ""  # the next sentence
    spoken: list[str] = field(default_factory=list)  # the sentences before in the paragraph
    _spoke_of: dict[Dealing, tuple[int, bool]] = field(default_factory=dict)  # in how many of them it was looked for, and whether it was found

    def begin(self) -> None:
        """A new paragraph begins."""
        self.before, self.spoken, self._spoke_of = [], [], {}

    def spoke_of(self, dealing: Dealing, about: PrefilteredPattern) -> bool:
        """Whether a sentence before in the paragraph is about a dealing; each is looked at once."""
        seen, found = self._spoke_of.get(dealing, (0, False))
        found = found or any(about.search(each) for each in self.spoken[seen:])
        self._spoke_of[dealing] = len(self.spoken), found
        return found


def read_cooperation(text: NumberedDocument, own: bool = False) -> tuple[Cooperation, ...]:
    """Everything that the document tells of treaties, visits, invitations, reports and reprisals, in its order. A visit that a sentence names only in
    passing is told once, and not where another place tells of it; that a treaty is not ratified is told once. `own`: it is the State's own report, of
    which what it did about one treaty is told once too."""
    found: list[tuple[Cooperation, bool]] = []
    reader = _Reader(text.document.state, own, {note.id: note.text.clean for note in text.notes})
    for paragraph in text.paragraphs:
        if not own and is_cooperation_table(paragraph):
            found.extend((each, False) for each in from_rows(paragraph))
        if paragraph.number:
            found.extend(_from_sentences(paragraph, reader))
    visits = {each.subject for each, in_passing in found if each.dealing is Dealing.VISIT_MADE and not in_passing}
    kept = []
    once: set[tuple[Dealing, str, str]] = set()
    for each, in_passing in found:
        key = (each.dealing, each.subject, each.named)
        if each.dealing in (_OWN_ONCE if own else _ONCE) and key in once:
            continue
        once.add(key)
        if in_passing:
            if each.subject in visits:
                continue
            visits.add(each.subject)
        kept.append(each)
    return tuple(kept)


def unread_treaties(told: Sequence[Cooperation]) -> Iterator[Doubt]:
    """What is said once of each name among treaties that could not be read as a treaty's."""
    for each in {
        (each.paragraph, each.named): each
        for each in told
        if each.dealing in _OF_TREATIES
        and each.named
        and each.value != COUNTED
        and is_unread_treaty(each.named)
        and not dealing_pattern("many_treaties").match(each.named)
    }.values():
        what = message(
            "{record}: “{name}” stands among treaties, and which it means is not read, so it may be more than one.",
            record=each.paragraph,
            name=each.named,
        )
        yield Doubt("treaty_unread", what, each.paragraph, each.place, found=each.named)


def _from_sentences(paragraph: Paragraph, reader: _Reader) -> Iterator[tuple[Cooperation, bool]]:
    """What the sentences tell, each with whether it is a visit named in passing only."""
    reader.begin()
    spans = sentences(paragraph.text.clean)
    for number, (start, end) in enumerate(spans):
        sentence = paragraph.text.clean[start:end]
        reader.after = paragraph.text.clean[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        told = [*_treaties(sentence, paragraph, start, end, reader), *_dealings(sentence, reader)]
        if reader.own:
            told = [each for each in told if each.dealing not in _OF_TREATIES or not is_regional(each.subject, each.named)]
        for each in _each_visitor_once(told):
            first, last = _evidence(each, paragraph.text.clean, start, end, spans[:number])
            if last == end:  # "... is impossible. Nevertheless, it is under consideration."
                last = end_with_turn(paragraph.text.clean, spans, min(number + each.goes_on, len(spans) - 1))
            text, place = part_of(paragraph, first, last)
            yield Cooperation(each.dealing, each.subject, each.value, text, paragraph.id, place, each.named, each.note), each.in_passing
        reader.before += treaties_in_sentence(sentence)
        reader.spoken.append(sentence)


def _each_visitor_once(told: Sequence[_Told]) -> Iterator[_Told]:
    """What a sentence tells, each once; of a mandate that is named, one visit of a kind, in whatever words."""
    seen: set[object] = set()
    for each in told:
        key = (each.dealing, each.subject) if each.dealing in _VISITS and each.subject else each
        if key not in seen:
            seen.add(key)
            yield each


def _treaties(sentence: str, paragraph: Paragraph, start: int, end: int, reader: _Reader) -> Iterator[_Told]:
    lacking = not_ratified(
        sentence, _every(Dealing.NOT_RATIFIED, sentence), dealing_pattern("many_treaties"), dealing_pattern("many_treaties_which"), reader.before
    )
    told = list(treaties_told(sentence, reader.before, lacking, reader.state, reader.own, reader.after))
    for each in told:
        yield _Told(each.dealing, each.code, each.value, each.printed, at=each.at, goes_on=each.goes_on)
    if reader.own and (many := counted_by_the_state(sentence, reader.state)):
        yield _Told(Dealing.RATIFIED, "", COUNTED, many)
    if dealing_pattern("ratified_several").search(sentence) and not any(each.dealing is Dealing.RATIFIED for each in told):
        # "Has ratified nine treaties": a note at the sentence names them.
        for mark in marks_for(paragraph, start, end):
            yield from (_Told(Dealing.RATIFIED, code, "yes", note=mark.note) for code in treaties_of_note(reader.notes.get(mark.note, ""), sentence))


def _evidence(told: _Told, text: str, start: int, end: int, before: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where the words stand that tell it: of a list in one sentence the line that does; from the sentence on that names the treaty, if it is one just
    before. Else a reader sees another treaty's words."""
    if told.at is not None:
        at = min(start + told.at, end)
        start, end = text.rfind("•", start, at + 1) + 1 or start, text.find("•", at + 1, end) if text.find("•", at + 1, end) > 0 else end
        while start < end and text[start] == " ":
            start += 1
        if told.subject and not any(each.code == told.subject for each in treaties_in_sentence(text[start:end])):
            for first, last in reversed(before[-2:]):
                line = max(text.rfind("•", first, last) + 1, first)
                if any(each.code == told.subject for each in treaties_in_sentence(text[line:last])):
                    return line + (text[line:last].startswith(" ")), end
    return start, end


def is_regional(code: str, printed: str) -> bool:
    """Whether a treaty, by its code or its name as printed, is a regional organization's: to join one is no cooperation with the UN."""
    if code:
        return not _binds(code)
    return dealing_pattern("of_region").search(printed) is not None or any(each.code and not _binds(each.code) for each in _within(printed))


def _within(name: str) -> Iterator[TreatyName]:
    """The treaties whose names end a name: "Protocol No. 16 to the Convention for ..."."""
    for match in re.finditer(r"\b(?:to|amending) (?:the )?(?=[A-Z])", name):
        yield from treaties_in_sentence(name[match.end() :])


def _binds(code: str) -> bool:
    """Whether a treaty is the UN's: of all regions, or of one, made under a commission of the UN."""
    return treaty(code).scope in {"universal", "un_region"}


def _dealings(sentence: str, reader: _Reader) -> Iterator[_Told]:
    """Visits, invitations, reports and reprisals."""
    in_passing = list(_in_passing(sentence, reader.state)) if _told(Dealing.VISIT_MADE, sentence, reader) is None else []
    for dealing in dealing_patterns("sentence"):
        if dealing is Dealing.NOT_RATIFIED:
            continue
        if dealing is Dealing.REPORT_SUBMITTED:
            yield from _submitted(sentence, reader)
            continue
        if dealing is Dealing.REPRISAL:
            if (deed := _reprisal(sentence)) is not None:
                yield _Told(dealing, "", deed)
            continue
        match = _told(dealing, sentence, reader)
        if dealing is Dealing.VISIT_REQUESTED and _told(Dealing.VISIT_DECLINED, sentence, reader) is not None:
            continue  # told as refused or put off
        if match is None or (dealing is Dealing.VISIT_MADE and _elsewhere(match, sentence, reader.state)):
            continue
        if dealing in _VISITS:
            # Who came is not who still asks ("their requests were not answered, but she saw it during her visit").
            came = [] if dealing is Dealing.VISIT_MADE else [each.subject for each in in_passing]
            others = list(dealing_pattern("other_visitor").finditer(match.group())) if dealing is Dealing.VISIT_MADE else []
            for subject, printed in _visitors(sentence, came):
                # A State tells of many visitors; one that is named is not nobody.
                if subject or (not others and not (dealing is Dealing.VISIT_MADE and reader.own)):
                    yield _Told(dealing, subject, match.group(), printed if subject else _unnamed(match))
            yield from (_Told(dealing, "", match.group(), other["who"]) for other in others)
        elif dealing in _REPORTS:
            subject = (
                next(iter(_report_bodies(sentence[match.start() - 100 if match.start() > 100 else 0 :])), "")
                if any(match.groupdict().get(name) for name in ("to", "to2", "to3"))
                else ""
            )
            yield _Told(dealing, subject, match.group(), "" if subject else _unnamed(match))
        else:
            yield _Told(dealing, "", match.group(), _unnamed(match))
    if reader.own:
        yield from _hosted(sentence, "received", Dealing.VISIT_MADE)
        yield from _hosted(sentence, "invited", Dealing.VISIT_AGREED)
    yield from _hosted(sentence, "were_invited", Dealing.VISIT_AGREED)
    yield from in_passing


def _unnamed(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups.get("named") or groups.get("named2") or "").strip()


def _deed(match: re.Match[str]) -> int:
    """Where in a match the deed stands, which can be denied."""
    return next((match.start(name) for name in ("deed", "deed2") if match.groupdict().get(name)), match.start())


def _told(dealing: Dealing, sentence: str, reader: _Reader | None = None) -> re.Match[str] | None:
    """Where a sentence first tells of a dealing, and neither says the contrary nor that the matter is settled; None where it does not."""
    return next(_every(dealing, sentence, reader), None)


def _every(dealing: Dealing, sentence: str, reader: _Reader | None = None) -> Iterator[re.Match[str]]:
    """Every place where a sentence tells of a dealing."""
    about = dealing_patterns("about").get(dealing)
    if about is not None and about.search(sentence) is None and (reader is None or not reader.own or not reader.spoke_of(dealing, about)):
        return
    if dealing is Dealing.STANDING_INVITATION and _told(Dealing.NO_STANDING_INVITATION, sentence) is not None:
        return
    settled = dealing_patterns("settled").get(dealing)
    over = [match.span() for match in settled.finditer(sentence) if not denied(sentence[: match.start()])] if settled else []
    for match in dealing_patterns("sentence")[dealing].finditer(sentence):
        at = _deed(match)
        if not is_denied(dealing, sentence[:at]) and not any(start < match.end() and at < end for start, end in over):
            yield match


def _hosted(sentence: str, verb: str, dealing: Dealing) -> Iterator[_Told]:
    """The mandates that the State says it received or invited: those right behind the verb, and those joined to them by "and"."""
    for match in dealing_pattern(verb).finditer(sentence):
        if denied(sentence[: match.start()]) or dealing_pattern("not_yet").search(sentence[: match.start()]):
            continue
        behind = match.end()
        for mention in mentions(sentence):
            if mention.start < behind:
                continue
            if not dealing_pattern("joins_visitors").fullmatch(sentence, behind, mention.start) or sentence[mention.end :].startswith(("’", "'")):
                break
            further = under_one_head(mention, sentence)
            for each in (mention, *further):
                if each.code and (_is_visitor(each.code) or each.code.startswith(_OF_THE_SECRETARY_GENERAL)):
                    yield _Told(dealing, each.code, match.group().strip(" :,"))
            behind = (further or [mention])[-1].end


def _submitted(sentence: str, reader: _Reader) -> Iterator[_Told]:
    """The reports that the State has handed in: each to the body that is named behind it, or by a treaty that it is on."""
    for match in _every(Dealing.REPORT_SUBMITTED, sentence, reader):
        clause = re.split(r"[;.•]|\bthat\b", sentence[: match.start()])[-1]
        if dealing_pattern("not_yet").search(clause) or dealing_pattern("other_sender").search(clause) or any(each.code for each in mentions(clause)):
            continue
        if kind := _unnamed(match):
            yield _Told(Dealing.REPORT_SUBMITTED, "", match.group(), kind)
            continue
        reach = dealing_pattern("still_to_come").split(sentence[match.start() :], maxsplit=1)[0]
        for code in _report_bodies(reach):
            yield _Told(Dealing.REPORT_SUBMITTED, code, match.group())
        if dealing_pattern("first_visit").search(reach):
            for code in (each.code for each in mentions(reach) if each.code == "SPT"):
                yield _Told(Dealing.VISIT_MADE, code, match.group())


def _report_bodies(text: str) -> list[str]:
    """The treaty bodies to which reports go: named behind "report ... to the", or the one of the treaty that they are under."""
    found: list[tuple[int, str]] = []
    for mention in mentions(text):
        if mention.code and body(mention.code).treaty and dealing_pattern("report_to").search(text, 0, mention.start):
            found.append((mention.start, mention.code))
    for each in treaties_in_sentence(text):
        if each.code and treaty(each.code).body and dealing_pattern("report_under").search(text, 0, each.start):
            found.append((each.start, treaty(each.code).body))
    return list(dict.fromkeys(code for _, code in sorted(found)))


def _reprisal(sentence: str) -> str | None:
    """The words by which a sentence tells that somebody was harmed for dealing with the UN; None where it does not."""
    for match in dealing_patterns("sentence")[Dealing.REPRISAL].finditer(sentence):
        if is_denied(Dealing.REPRISAL, sentence[: _deed(match)]) or dealing_pattern("only_asked").search(sentence[: _deed(match)]):
            continue
        said_to = match.groupdict().get("it")
        if said_to and not any(each.code and body(each.code).kind != "regional" for each in mentions(sentence[: _deed(match)])):
            continue
        return match.group()
    return None


def _in_passing(sentence: str, under_review: str | None) -> Iterator[_Told]:
    """The visits by which a sentence only says when something was, each as (the nearest mandate that is named, its words)."""
    for match in dealing_patterns("in_passing")[Dealing.VISIT_MADE].finditer(sentence):
        if _is_another(match["whom"] or "", under_review):
            continue
        mandates = [each for each in mentions(sentence) if each.code and (_is_visitor(each.code) or each.code == "OHCHR")]
        if mandates:
            nearest = min(mandates, key=lambda each: (each.end > match.start(), abs(each.end - match.start())))
            yield _Told(Dealing.VISIT_MADE, nearest.code, match.group().strip(), in_passing=True)


def _elsewhere(match: re.Match[str], sentence: str, under_review: str | None) -> bool:
    """Whether another State was visited."""
    where = dealing_patterns("where")[Dealing.VISIT_MADE].match(sentence, match.end())
    return where is not None and _is_another(where["whom"], under_review)


def _is_another(name: str, under_review: str | None) -> bool:
    other = longest_beginning(name, _state)
    return other is not None and under_review is not None and other[0] != under_review


def _state(name: str) -> str:
    known = find_state(name)
    return known.iso3 if known else ""


def _visitors(sentence: str, but: Sequence[str] = ()) -> list[tuple[str, str]]:
    """The mandates that a sentence names, and the Subcommittee on Prevention, `but` for these; where it names none, the High Commissioner or the
    Office, with the words that tell which; [("", "")] where nobody."""
    named = [
        each for mention in mentions(sentence) for each in (mention, *(under_one_head(mention, sentence) if _PLURAL.match(mention.printed) else ()))
    ]
    known: list[BodyMention] = [mention for mention in named if mention.code and mention.code not in but]
    mandates = [(mention.code, "") for mention in known if _is_visitor(mention.code)]
    office = [(mention.code, mention.printed) for mention in known if _is_high_commissioner(mention, sentence)]
    return list(dict.fromkeys(mandates)) or office[:1] or [("", "")]


def _is_high_commissioner(mention: BodyMention, sentence: str) -> bool:
    """Whether it is the UN's, and not the High Commissioner of another organization."""
    return mention.code == "OHCHR" and not dealing_pattern("of_another").search(sentence[: mention.start])


def _is_visitor(code: str) -> bool:
    return body(code).kind == "procedure" or code == "SPT"
