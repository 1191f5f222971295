"""Who made a national report and who was consulted on it, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.word_tables import by_language
from ...light_dataclass import dataclass, replace
from ...records import Actor, Chapter, Endnote, NumberedDocument, Paragraph, Participant, Role, Section
from ...text import sentences
from ..paragraphs import part_of
from .mixed_bodies import bodies_described, is_mixed
from .names_in_row import names_in_row
from .report_wordings import pattern, patterns
from .roles import Cue, Roles, Span

_REACH = r"(?i:national|international|local|regional|domestic|foreign)"
_NUMBER = r"(?:\d{1,3}(?:[, ]\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten)"
# What belongs to a name in front of its core ("the Estavian ...", "more than 300 ...") and behind it ("... of Foreign Affairs and Trade").
_FRONT = re.compile(
    rf"(?<![\w’'-])(?<!\d,)(?:(?:the|an?|all|several|various|relevant|competent|line|[Mm]ore than|[Oo]ver|about|some|broad|wide|large|number|range|of"
    rf"|{_REACH}(?:(?:, {_REACH})*,? and {_REACH})?|\d+ (?:out )?of (?:a total of )?(?:the )?\d+"
    rf"|(?:{_NUMBER}|all|the|national) established|independent|{_NUMBER}|[A-Z][\w’'-]*)\s+)+$"
)
# "... (‘the Government’)", "... (NGOs)": brackets that give what was just named a shorter name.
_OPENS, _CLOSES = re.compile(r"\s*\([‘’“”'\"]?(?:hereinafter |hereafter )?[‘’“”'\"]?(?:the )?"), re.compile(r"[‘’“”'\"]?\s*\)")
# "... (IAG), formerly known as the ...": another name of what was just named.
_ALIAS = re.compile(r"(?:\s*\([^()]*\))?,?\s*(?:formerly|formally|previously|also|now)\s+(?:known as|called|named)\s+")
# "the Estavian Commission on Human Rights, the national human rights institution": its name stands before what it is.
_APPOSED = re.compile(
    r"(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:(?:of|on|for|and|de|des|du|la) ){0,2}[A-Z][\w’'-]+){1,10}, "
    r"(?=(?:the|its|our) national human rights institution\b)"
)
# What ends a name in a list of them: "the Ministry of Justice, Ministry of Health and ...".
_NEXT = re.compile(r",\s*(?:and\s+)?(?:the\s+)?")
# "Both the Government and ...": the first word of the sentence is none of the name's.
_OPENING = re.compile(r"(?:Both|Either|Neither|Also|Additionally|Finally|Moreover|Furthermore)\s+")
_BEHIND = re.compile(r"(?:’s|'s)?(?: [A-Z][\w’'-]*)*(?: (?:of|for|on|against|at|within)(?: the)? [A-Z][\w’'-]*(?:(?:,? and|,)? [A-Z][\w’'-]*)*)*")
# What leads to a name and is none of it ("under the coordination of the Ministry"; a note's mark).
_LOOSE = re.compile(r"(?:of\s+|\d+\s+(?=the\b))*")
# A word with a capital just before another: both are of one name ("the National Consultative Commission").
_IN_A_NAME = re.compile(r"[A-Z][\w’'-]+ $")
# A core that means several.
_PLURAL = re.compile(
    r"(?:institutions|ministries|departments|agencies|offices|organi[sz]ations|bodies|organs|universities|commissions|committees|NGOs|NHRIs|CSOs"
    r"|ombuds(?:men|persons)|administrations|authorities|governments|units|groups|dependencies|territories|regions|communities|provinces|republics)$",
    re.IGNORECASE,
)
_ANY = re.compile(r"(?:an?|any|another|other|each|every)\b", re.IGNORECASE)
# Of which a State has one: to say "the Government" is to name it.
_ONE = re.compile(r"government|parliament|national assembly|senate|cabinet", re.IGNORECASE)
# "MoJ": a ministry's abbreviation names it.
_MINISTRY = re.compile(r"\bMo[A-Z]\w*\b")
_KIND = re.compile(
    r"NGOs?|CSOs?|NHRIs?|UN|National|Non|Civil|Government\w*|Parliament|The|State|Ministr\w+|Universit\w+|Trade|International|Local|Public"
)


def participants(text: NumberedDocument, sections: tuple[Section, ...]) -> Iterator[Participant]:
    """Every actor that the report names where it tells how it was made: in the chapter on methodology, elsewhere in sentences about the report, and
    in those behind them that say who adopted "it"."""
    methodology = {name for section in sections if section.chapter is Chapter.METHODOLOGY for name in section.paragraphs}
    mixed = _mixed(text, methodology)
    for paragraph in text.paragraphs:
        whole = paragraph.text.clean
        told, before = False, None
        for start, end in sentences(whole):
            found: list[Participant] = []
            if of_another(whole[start:end]):
                told, before = False, None
                continue
            told = pattern("making", "report").search(whole, start, end) is not None or (
                told and pattern("making", "by_it").search(whole, start, end) is not None
            )
            if told or paragraph.id in methodology:
                found = list(_with_rows(paragraph, end, list(_in_sentence(paragraph, start, end, mixed))))
                if told and before is not None:
                    found += _they(paragraph, before, (start, end), mixed)
                yield from found
                yield from _in_notes(text, paragraph, (start, end), found, mixed)
            # Who got a role of its own is not meant by "they" beyond doubt.
            before = (start, end) if not found else None


def unread_lists(text: NumberedDocument, sections: tuple[Section, ...], found: Sequence[Participant]) -> Iterator[Paragraph]:
    """Paragraphs that introduce a list of participants of whom we read none."""
    methodology = {name for section in sections if section.chapter is Chapter.METHODOLOGY for name in section.paragraphs}
    for paragraph in text.paragraphs:
        whole = paragraph.text.clean
        for start, end in sentences(whole):
            if of_another(whole[start:end]) or not (paragraph.id in methodology or pattern("making", "report").search(whole, start, end)):
                continue
            lead = pattern("making", "listed").search(whole, start, end)
            heard = any(pattern("roles", role.value).search(whole, start, end) for role in (Role.CONSULTED, Role.DRAFTED))
            # In the list itself, or in the row of a note at the sentence.
            if lead and heard and not any(each.paragraph == paragraph.id and (each.note or each.end > lead.end()) for each in found):
                yield paragraph
                break


def _mixed(text: NumberedDocument, methodology: set[str]) -> frozenset[str]:
    """The bodies of which the report says, where it tells how it was made or in a note there, that members from outside of the State sit on them.
    Elsewhere a body of the same name may be another one ("the interministerial group on wells")."""
    found: set[str] = set()
    for paragraph in text.paragraphs:
        if paragraph.id not in methodology and not pattern("making", "report").search(paragraph.text.clean):
            continue
        notes = [note for mark in paragraph.marks if mark.note and (note := text.note(mark.note))]
        for whole in (paragraph.text.clean, *(note.text.clean for note in notes)):
            for start, end in sentences(whole):
                told = any(pattern("mixed", name).search(whole, start, end) for name in ("membership", "members_of"))
                if told and pattern("mixed", "body").search(whole, start, end):
                    found.update(bodies_described(whole, [(each.actor, each.first, each.last) for each in _named(whole, start, end)], end))
    return frozenset(found)


def of_another(sentence: str) -> bool:
    """Whether a sentence is about another report of the State, a mid-term one, and does not name this one too."""
    return pattern("making", "other").search(sentence) is not None and pattern("making", "this").search(sentence) is None


@dataclass(frozen=True, slots=True)
class _Named:
    """An actor as the words at `first` to `last` name it; `core` is where what tells its kind begins and ends; `again`: by another name."""

    actor: Actor
    first: int
    last: int
    core: tuple[int, int]
    again: bool


def _in_notes(text: NumberedDocument, paragraph: Paragraph, at: Span, found: list[Participant], mixed: frozenset[str]) -> Iterator[Participant]:
    """Those whom the notes of a sentence name: the members of the kind that a mark stands behind, where a note is a row of names and no more, and
    those that a sentence of a note says were heard."""
    for mark in paragraph.marks:
        note = text.note(mark.note) if mark.note and at[0] < mark.at <= at[1] + 1 else None
        if note is None:
            continue
        whole = note.text.clean
        row = names_in_row(whole)
        of = _stands_for(found, mark.at, paragraph.text.clean) if row else None
        if of is not None:
            for first, last in row:
                core = _actors().search(whole, first, last)
                actor = Actor(core.lastgroup or "state") if core else of.actor
                place = part_of(note, first, last)[1]
                yield Participant(actor, of.role, whole[first:last], True, of.cue, paragraph.id, first, last, place, note=note.id)
        elif not row:
            for start, end in sentences(whole):
                if pattern("making", "note_tells").search(whole[start:end]) and not of_another(whole[start:end]):
                    yield from (replace(each, paragraph=paragraph.id, note=note.id) for each in _in_sentence(note, start, end, mixed))


def _with_rows(paragraph: Paragraph, end: int, found: list[Participant]) -> Iterator[Participant]:
    """Those whom a sentence names, with the names that it gives in a row behind a kind: "NGOs were consulted: the Weavers' Union, the ...". The kind
    is then told by its members."""
    whole = paragraph.text.clean
    for each in found:
        row = [] if each.named else _row_behind(whole, each.end, end)
        others = [other for other in found if other is not each]
        row = [(first, last) for first, last in row if not any(other.start < last and first < other.end for other in others)]
        yield replace(each, whole=each.whole or bool(row))
        for first, last in row:
            place = part_of(paragraph, first, last)[1]
            yield Participant(each.actor, each.role, whole[first:last], True, each.cue, paragraph.id, first, last, place)


def _row_behind(whole: str, at: int, end: int) -> list[Span]:
    """The names in a row behind a kind that ends at `at`."""
    lead = pattern("rows", "of_kind").match(whole, at, end)
    if lead is None:
        return []
    stop = pattern("rows", "ends").search(whole, lead.end(), end)
    words = whole[lead.end() : stop.start() if stop else end]
    return [(lead.end() + first, lead.end() + last) for first, last in names_in_row(words)]


def _stands_for(found: list[Participant], mark: int, whole: str) -> Participant | None:
    """The participant whose members a note lists: the kind that its mark stands in or behind, else the one that ends the sentence."""
    kinds = [each for each in found if not each.named and each.start < mark]
    inside = [each for each in kinds if mark <= each.end + 1]
    if inside:
        return inside[-1]
    return kinds[-1] if kinds and not re.search(r"[A-ZÀ-Ý]\w+", whole[kinds[-1].end : mark]) else None


def _in_sentence(paragraph: Paragraph | Endnote, start: int, end: int, mixed: frozenset[str]) -> Iterator[Participant]:
    whole = paragraph.text.clean
    named = list(_named(whole, start, end, mixed))
    spans = [(each.first, each.last) for each in named]
    cues = _cues(whole, start, end)
    # "The Drafting Committee": a name tells of no deed, but "a public consultation" does.
    names = [(each.first, each.last) for each in named if each.actor is not Actor.PUBLIC]
    cues = [cue for cue in cues if not any(first < cue[1] and cue[0] < last for first, last in names)]
    cues = [_heard(whole, start, cue) for cue in cues if not _denied(whole, start, end, cue)]
    roles = Roles(whole, end, spans, cues)
    for number, each in enumerate(named):
        if (
            each.again
            or pattern("making", "told_of").search(whole, start, each.first)
            or pattern("making", "nobody").match(whole, each.first, each.last)
            or _some_members(whole, start, each)
        ):
            continue
        cue = roles.of(each.actor, (each.first, each.last))
        if cue is None:
            continue
        words = whole[each.first : each.last]
        is_name = _is_name(words, whole[slice(*each.core)], each.actor)
        following = [later for later in named[number + 1 : number + 2] if later.actor is each.actor and not is_name]
        parted = any(pattern("making", "parts").fullmatch(whole, each.last, later.first) for later in following)
        place = part_of(paragraph, each.first, each.last)[1]
        yield Participant(each.actor, cue[2], words, is_name, whole[cue[0] : cue[1]], paragraph.id, each.first, each.last, place, parted)


def _some_members(whole: str, start: int, of: _Named) -> bool:
    """Whether words tell of some members of a body on which both sides sit: they are not the body, and whose they are is not told."""
    if of.actor is not Actor.MIXED or not pattern("mixed", "of_members").match(whole, of.last):
        return False
    return pattern("mixed", "some_of").search(whole[start : of.core[0]]) is not None


def _cues(whole: str, start: int, end: int) -> list[Cue]:
    """The words that give a role; not those within a name ("the National Consultative Commission")."""
    every = [(match.start(), match.end(), Role(name)) for name, words in patterns("roles").items() for match in words.finditer(whole, start, end)]
    return [(first, last, role) for first, last, role in every if not (whole[first].isupper() and _IN_A_NAME.search(whole[start:first]))]


def _heard(whole: str, start: int, cue: Cue) -> Cue:
    """A cue; where "members" are those of a body that was heard ("on the basis of input from members of the Council"), the words that say so."""
    sits = cue[2] is Role.DRAFTED and pattern("making", "sits").fullmatch(whole, cue[0], cue[1])
    heard = pattern("making", "heard_from").search(whole, start, cue[0]) if sits else None
    return (heard.start(), cue[1], Role.CONSULTED) if heard else cue


def _denied(whole: str, start: int, end: int, cue: Cue) -> bool:
    """Whether words say that it was not done, or is still to be done."""
    return (
        pattern("making", "denied_before").search(whole[start : cue[0]]) is not None
        or pattern("making", "denied_behind").match(whole, cue[1], end) is not None
    )


def _they(paragraph: Paragraph, before: Span, at: Span, mixed: frozenset[str]) -> Iterator[Participant]:
    """Those whom the sentence before names, with what this one says that "they" did."""
    whole, (start, end) = paragraph.text.clean, at
    they = pattern("making", "they").match(whole, start, end)
    if they is None:
        return
    cues = _cues(whole, start, end)
    cues = [cue for cue in cues if not _denied(whole, start, end, cue)]
    roles = Roles(whole, end, [they.span()], cues)
    for each in _named(whole, *before, mixed):
        cue = None if each.again else roles.of(each.actor, they.span())
        if cue is not None:
            words = whole[each.first : each.last]
            is_name = _is_name(words, whole[slice(*each.core)], each.actor)
            place = part_of(paragraph, each.first, each.last)[1]
            yield Participant(each.actor, cue[2], words, is_name, whole[cue[0] : cue[1]], paragraph.id, each.first, each.last, place, False)


def _named(whole: str, start: int, end: int, mixed: frozenset[str] = frozenset()) -> Iterator[_Named]:
    """The actors that a sentence names, in its order; `mixed` are the names of the bodies on which both sides sit."""
    before: _Named | None = None
    for match in _actors().finditer(whole, start, end):
        if before is not None and match.start() < before.last:
            continue
        front = _FRONT.search(whole, start, match.start())
        behind = _BEHIND.match(whole, match.end(), end)
        first, last = front.start() if front else match.start(), behind.end() if behind else match.end()
        last = _with_its_mandate(whole, first, _before_the_next(whole, match.end(), last))
        first += len(_LOOSE.match(whole[first : match.start()]).group())  # type: ignore[union-attr]
        opening = _OPENING.match(whole, first, match.start())
        first = opening.end() if opening else first
        actor = Actor(match.lastgroup or "state")
        if actor is Actor.INSTITUTION and (called := _called(whole, before.last if before else start, first, match.end())):
            first = called
        again = before is not None and before.actor is actor and _again(whole, before.last, (first, match.start(), last))
        before = _Named(actor, first, last, match.span(), again)
        yield replace(before, actor=Actor.MIXED) if actor is Actor.STATE and is_mixed(whole[first:last], mixed) else before


def _called(whole: str, since: int, first: int, last: int) -> int | None:
    """Where the name of a national human rights institution begins that stands right before what it is, from `first` to `last`."""
    name = _APPOSED.search(whole, since, last)
    return name.start() if name and name.end() == first else None


def _with_its_mandate(whole: str, first: int, last: int) -> int:
    """Where a name ends that is the first part of a mandate's: "the United Nations Special Rapporteur (on the right to ...)"."""
    if not pattern("making", "mandate").search(whole, first, last):
        return last
    from ..compilation.bodies_named import mentions  # few reports name one

    return max((each.end for each in mentions(whole) if first <= each.start < last), default=last)


def _before_the_next(whole: str, core: int, last: int) -> int:
    """Where a name ends that runs on behind its `core` up to `last`: before the next actor of a list."""
    for comma in _NEXT.finditer(whole, core, last):
        if _actors().match(whole, comma.end()):
            return comma.start()
    return last


def _again(whole: str, before: int, at: tuple[int, int, int]) -> bool:
    """Whether an actor, from its first word over its core to its end, is the one that ends at `before` by another name."""
    first, core, last = at
    if _ALIAS.fullmatch(whole, before, first):
        return True
    return _OPENS.fullmatch(whole, before, core) is not None and _CLOSES.match(whole, last) is not None


def _is_name(words: str, core: str, actor: Actor) -> bool:
    """Whether words name one, not a kind: two capitalised words that are no kind's own, or an abbreviation that is none; "the Ombudsman" and "the
    Government" too, of which there is one. Whose `core` is in the plural is a kind ("the three National Human Rights Institutions")."""
    if _PLURAL.search(core) or _ANY.match(words):
        return False
    if _ONE.fullmatch(core) or _MINISTRY.search(core) or (actor is Actor.INSTITUTION and core[:1].isupper() and words.casefold().startswith("the ")):
        return True
    capitals = re.findall(r"\b[A-Z][\w’'-]+", words)
    if any(re.fullmatch(r"[A-Z]{4,}", each) and not _KIND.fullmatch(each) for each in capitals):
        return True
    return len(capitals) > 1 and any(not _KIND.fullmatch(each) for each in capitals)


@by_language
def _actors() -> re.Pattern[str]:
    """One group an actor, so that the first kind that fits at a place wins."""
    return re.compile("|".join(f"(?P<{name}>{words.source})" for name, words in patterns("actors").items()), re.IGNORECASE)
