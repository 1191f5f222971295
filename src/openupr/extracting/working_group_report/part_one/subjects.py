"""Who acts in a sentence of part I: a delegation, the State under review, or the meeting.

The reports have been written to one pattern since 2008: a delegation's summary has the State's name as the subject of its first
sentence's main clause, at its very start or behind a part that is no main clause ("While noting that Chile had joined, Peru asked").
What the State under review answers begins with its own name, with "the delegation", an office, a subject matter or "In response to".
Where two States could be the speaker, neither is. No rule names a State: the one under review comes with its names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Prefix

from ....light_dataclass import dataclass, replace
from ....names import find_state, normal_name, states, states_of_demonym
from ....records import Recommender, Voice
from .attributed import Attributed, AttributionKind, attributed
from .dialogue_words import any_of, name_pattern
from .main_clause import has_subordinate_subject, holds_no_clause, is_fronted, main_starts
from .misspelt_names import misspelt_name
from .name_lists import ActingTogether, list_of_names, state_name_at
from .subject_patterns import subject_expressions

# "People’ s Republic": a space that the type setting put in, which would leave another State's name behind.
_LOOSE_POSSESSIVE = re.compile(r"[’']\s+s\s")


@dataclass(frozen=True, slots=True)
class UnderReview:
    """The State under review: its ISO 3166 alpha-3 code and the names that the report's title has for it."""

    iso3: str
    names: tuple[str, ...] = ()

    def is_named(self, printed: str) -> bool:
        """Whether this printed name means the State under review."""
        found = find_state(printed)
        return found.iso3 == self.iso3 if found else normal_name(printed) in {normal_name(name) for name in self.names}

    @property
    def known_as(self) -> tuple[str, ...]:
        """Its names: those of the table, today's first, and the title's; its code where there is none."""
        known = next((each for each in states() if each.iso3 == self.iso3), None)
        table = (known.name, *(former.name for former in known.former_names)) if known else ()
        return (*table, *self.names) or (self.iso3,)

    @property
    def called(self) -> str:
        """The first of its names."""
        return self.known_as[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: the `voice`, for a delegation its State (`speaker`) and the group it speaks for (`on_behalf`, as printed); `also` are the States that
    share a joint statement with it. `retold`: the State under review may be telling what was said. `open`: who could be meant, where it is not
    settled.
    """

    voice: Voice
    speaker: Recommender | None = None
    on_behalf: str = ""
    also: tuple[Recommender, ...] = ()
    retold: bool = False
    open: tuple[str, ...] = ()


OWN = Subject(Voice.STATE_UNDER_REVIEW)


def acting_subject(sentence: str, under_review: UnderReview) -> Subject | None:
    """Who acts in a paragraph's first sentence; None where it says nothing that we know of."""
    found = _at_start(sentence, under_review) or _in_main_clause(sentence, under_review)
    if found is None and subject_expressions()["meeting"].match(sentence):
        found = Subject(Voice.REPORT)
    if found is None and (misspelt := misspelt_name(sentence)):
        found = OWN if misspelt.state == under_review.iso3 else Subject(Voice.DELEGATION, misspelt)
    told = attributed(sentence)
    return _told(found, told, sentence, under_review) if told else found


def second_speaker(sentence: str, under_review: UnderReview, current: Recommender | None) -> Subject | None:
    """Another delegation that takes over inside a paragraph: its name begins the sentence and does what delegations do in a
    review.
    """
    found = _at_start(sentence, under_review)
    if found is None or found.voice is not Voice.DELEGATION or found.speaker is None or (current and found.speaker.state == current.state):
        return None
    named = state_name_at(sentence, _prefix_end("office", sentence))
    tail = subject_expressions()["behalf"].match(sentence, named.end()) if named else None
    return found if tail and subject_expressions()["says"].match(sentence, tail.end()) else None


def speaker_of_two_sentences(sentence: str, behind: str, under_review: UnderReview) -> Subject | None:
    """The delegation of a first sentence that is no more than a subordinate clause, if the sentence `behind` begins with the same State and says
    something: “While Peru noted that ... . Peru asked”."""
    opened = has_subordinate_subject(sentence)
    name = state_name_at(sentence, opened) if opened is not None else None
    if name is None or _acting(sentence, name) is None:
        return None
    goes_on = second_speaker(behind, under_review, None)
    return goes_on if goes_on and goes_on.speaker and goes_on.speaker.state == _recommender(name["name"]).state else None


_NEAR = 400
"""So many characters before a name say what it belongs to."""


def others_named(sentence: str, under_review: UnderReview) -> tuple[str, ...]:
    """The other States of which a sentence says that they do something, or whose delegation it names: who could be its speaker."""
    found = []
    for name in name_pattern().finditer(sentence):
        before = max(0, name.start() - _NEAR), name.start()
        does = subject_expressions()["acts"].match(sentence, name.end()) and not subject_expressions()["belongs"].search(sentence, *before)
        if (does or subject_expressions()["office_before"].search(sentence, *before)) and not under_review.is_named(name["name"]):
            found.append(name["name"])
    return tuple(dict.fromkeys(found))


def is_answer(sentence: str, under_review: UnderReview) -> bool:
    """Whether a sentence is one that the State under review says, by its name ("Aldovar replied that ...")."""
    return _acts_too(f"and {sentence}", "", under_review) == under_review.called


def ends_in_own_name(text: str, under_review: UnderReview) -> bool:
    """Whether a text ends in a name of the State under review."""
    bare = text.rstrip()
    named = [match["name"] for match in name_pattern().finditer(bare) if match.end() == len(bare)]
    return any(under_review.is_named(name) for name in named) or re.search(rf"{own_name(under_review).pattern}$", bare) is not None


def carries_on(sentence: str) -> bool:
    """Whether a paragraph begins with a pronoun that goes on with the statement before ("It also recommended ...")."""
    return subject_expressions()["carries_on"].match(sentence) is not None


def states_in(text: str) -> list[Recommender]:
    """Every State named in a list, in order, as recommenders."""
    return [_recommender(match["name"]) for match in name_pattern().finditer(_LOOSE_POSSESSIVE.sub("’s ", text))]


# -- at the very start


def _at_start(sentence: str, under_review: UnderReview) -> Subject | None:
    match = state_name_at(sentence, _prefix_end("both", sentence) or _prefix_end("office", sentence))
    if match is not None:
        return _with_name_first(sentence, match, under_review)
    named = _person_of(sentence, 0)
    if named:
        return _subject(*named, under_review)
    return OWN if own_name(under_review).match(sentence) else _own_office(sentence, under_review)


def _with_name_first(sentence: str, match: re.Match[str], under_review: UnderReview) -> Subject | None:
    if under_review.is_named(match["name"]):
        return OWN
    possessive = subject_expressions()["possessive"].match(sentence, match.end())
    if possessive and not possessive["office_after"]:
        return None
    if subject_expressions()["absolute"].match(sentence, match.end()):
        return None
    if subject_expressions()["and_others"].match(sentence, match.end()):
        return Subject(Voice.REPORT)
    beside = state_name_at(sentence, _prefix_end("beside", sentence, match.end()) or -1)
    if beside:
        return Subject(Voice.REPORT, open=(match["name"], beside["name"]))
    names, end = list_of_names(sentence, match)
    if len(names) > 1 and subject_expressions()["goes_on"].match(sentence, end):
        return _together(names, under_review)
    other = _acts_too(sentence[match.end() :], match["name"], under_review)
    if other:
        return Subject(Voice.REPORT, open=(match["name"], other))
    behalf = subject_expressions()["behalf"].match(sentence, possessive.end() if possessive else match.end())
    return _delegation(match["name"], behalf["group"] or "" if behalf else "")


def _acts_too(rest: str, first: str, under_review: UnderReview) -> str:
    """Who else speaks in the same sentence ("Peru asked about it and Aldovar replied", "..., and Chile asked"): who tells that is not said."""
    for joint in subject_expressions()["and_other"].finditer(rest):
        name = state_name_at(rest, joint.end())
        own = own_name(under_review).match(rest, joint.end()) or subject_expressions()["own_speaker"].match(rest, joint.end())
        end = name.end() if name else own.end() if own else None
        if end is not None and (subject_expressions()["says"].match(rest, end) or subject_expressions()["answers"].match(rest, end)):
            if own or (name and under_review.is_named(name["name"])):
                return under_review.called
            if name and joint["comma"] and find_state(name["name"]) is not find_state(first):
                return name["name"]
    return ""


def _prefix_end(which: str, text: str, at: int = 0) -> int:
    """Where a pattern that may stand before a name ends; 0 where it does not match."""
    match = subject_expressions()[which].match(text, at)
    return match.end() if match else 0


def _person_of(sentence: str, at: int) -> tuple[str, str] | None:
    """The State for which a person or body speaks that is the subject at an offset ("the Minister of Justice of Peru", "Ms. N. N. (Peru)"), and the
    group.
    """
    title = subject_expressions()["title"].match(sentence, at)
    if title is None:
        return None
    for of in subject_expressions()["of"].finditer(sentence, title.end("first"), title.end()):
        name = state_name_at(sentence, of.end())
        behalf = subject_expressions()["behalf"].match(sentence, name.end() + (of["bracket"] is not None)) if name else None
        if name and behalf and subject_expressions()["acts_after"].match(sentence, behalf.end()):
            return name["name"], behalf["group"] or ""
    return None


def _own_office(sentence: str, under_review: UnderReview) -> Subject | None:
    """A delegation or an office without a State at the start: the State under review's, unless its adjective is that of another State."""
    match = subject_expressions()["own_office"].match(sentence)
    if match is None or match["adjective"] is None:
        return OWN if match else None
    another = Subject(Voice.REPORT, open=(f"the {match['adjective']} {match['body']}",))
    if of := states_of_demonym(match["adjective"]):
        return OWN if under_review.iso3 in of else another
    own = max(_shared(match["adjective"], name) for name in under_review.known_as)
    other = max(_shared(match["adjective"], each.name) for each in states() if each.iso3 != under_review.iso3)
    if own >= _ADJECTIVE and own >= other:
        return OWN
    return another if other > max(own, _ADJECTIVE) else None


_ADJECTIVE = 3
"""So many first letters an adjective has in common with its State's name at least (Monegasque, Monaco)."""


def _shared(adjective: str, name: str) -> int:
    """How many first letters an adjective shares with a word of a name."""
    return max((Prefix.similarity(normal_name(adjective), word) for word in normal_name(name).split()), default=0)


_MOST_JOINT = 4
"""So many States make a joint statement at most; a longer list is the report telling who did what."""


def _together(names: tuple[str, ...], under_review: UnderReview) -> Subject:
    if len(names) > _MOST_JOINT or any(under_review.is_named(name) for name in names[1:]):
        return Subject(Voice.REPORT)
    return replace(_delegation(names[0], ""), also=tuple(_recommender(name) for name in names[1:]))


# -- behind what stands before the main clause


def _in_main_clause(sentence: str, under_review: UnderReview) -> Subject | None:
    """The subject of a main clause that begins after a comma: one for all places where it can begin, or open."""
    found = list(_subjects(sentence, under_review))
    found = [each for each in found if not each.open] or found  # a list that may go on before it counts where nothing else acts
    if not found:
        return _pronoun(sentence, under_review) or _without_comma(sentence, under_review)
    if len({each.speaker.state or each.speaker.printed if each.speaker else each.open for each in found}) == 1:
        return found[0]
    return Subject(Voice.REPORT, open=tuple(dict.fromkeys(name for each in found for name in _meant(each, under_review))))


def _meant(acts: Subject, under_review: UnderReview) -> tuple[str, ...]:
    if acts.open:
        return acts.open
    if acts.speaker:
        return (acts.speaker.printed, *(each.printed for each in acts.also))
    return (under_review.called,) if acts == OWN else ()


def _subjects(sentence: str, under_review: UnderReview) -> Iterator[Subject]:
    group = subject_expressions()["behalf_before"].match(sentence)
    together = ActingTogether(sentence)
    for at in main_starts(sentence):
        person = _person_of(sentence, at)
        name = state_name_at(sentence, _prefix_end("of_office", sentence, at))
        if name and not person:
            person = _acting(sentence, name)
        if person:
            acts = _subject(*person, under_review)
            if group and acts.voice is Voice.DELEGATION:
                acts = replace(acts, on_behalf=sentence[group.end() : at].rstrip(" ,"))
            elif not is_fronted(sentence) and _ends_in_name(sentence, at):
                acts = Subject(Voice.REPORT, open=(person[0],))
            yield acts
        elif name and len(several := together.from_name(name)) > 1:
            yield Subject(Voice.REPORT, open=several) if _ends_in_name(sentence, at) else _together(several, under_review)
        elif subject_expressions()["own_after_comma"].match(sentence, at) or _own_acts(sentence, at, under_review):
            yield OWN


def _acting(sentence: str, name: re.Match[str]) -> tuple[str, str] | None:
    """A State that acts, and the group for which it speaks."""
    possessive = subject_expressions()["possessive"].match(sentence, name.end())
    if possessive and not possessive["office_after"]:
        return None
    behalf = subject_expressions()["behalf"].match(sentence, possessive.end() if possessive else name.end())
    acts = behalf and subject_expressions()["acts_after"].match(sentence, behalf.end())
    return (name["name"], behalf["group"] or "") if behalf and acts else None


def _own_acts(sentence: str, at: int, under_review: UnderReview) -> bool:
    """Whether the State under review acts, by a name that only the report's title has."""
    own = own_name(under_review).match(sentence, at)
    return own is not None and subject_expressions()["acts"].match(sentence, own.end()) is not None


def _without_comma(sentence: str, under_review: UnderReview) -> Subject | None:
    """The subject of a main clause before which the comma was left out ("With great interest Peru noted the court")."""
    for name in name_pattern().finditer(sentence):
        does = subject_expressions()["does"].match(sentence, name.end())
        if does and (does["object"] or own_name(under_review).match(sentence, does.end()) or state_name_at(sentence, does.end())):
            before = sentence[: name.start()]
            return _subject(name["name"], "", under_review) if holds_no_clause(before) else None
    return None


def _ends_in_name(sentence: str, at: int) -> bool:
    """Whether a State's name stands right before the comma: what follows may be the rest of a list."""
    before = sentence[:at].rstrip(" ,;\n")
    return any(match.end() == len(before) for match in name_pattern().finditer(before))


def _pronoun(sentence: str, under_review: UnderReview) -> Subject | None:
    """“Although Peru had ..., it recommended”: the pronoun stands for the subject of the clause before, if it can."""
    match = next((found for at in main_starts(sentence) if (found := subject_expressions()["pronoun"].match(sentence, at))), None)
    if match is None:
        return None
    opened = has_subordinate_subject(sentence)
    name = state_name_at(sentence, opened) if opened is not None else None
    if name is None or _acting(sentence, name) is None:
        return OWN
    never_own = subject_expressions()["never_own"].match(sentence, match.end("it")) is not None
    if under_review.is_named(name["name"]):
        return Subject(Voice.REPORT, open=(name["name"],)) if never_own else OWN
    return _delegation(name["name"], "") if never_own else Subject(Voice.REPORT, open=(name["name"], under_review.called))


# -- beside the subject


def _told(found: Subject | None, told: Attributed, sentence: str, under_review: UnderReview) -> Subject | None:
    """The subject, with what the sentence says of whose words these are: a State named so, unless another one is the subject."""
    names, done_by = told.names, told.way in {AttributionKind.BY, AttributionKind.ASKED_BY}
    if any(under_review.is_named(name) for name in names):
        return found if found is not None or len(names) > 1 else OWN
    speaks = replace(_together(names, under_review), retold=told.way is not AttributionKind.ASIDE)
    if found is not None and told.way is AttributionKind.ASIDE and set(found.open) == {*names, under_review.called}:
        return speaks  # "Following the flood, Chile noted, Aldovar had ..."
    if found is not None and (found.open or (found.speaker is not None and (done_by or found.speaker == speaks.speaker))):
        return found
    if found is None:
        settled = told.way is not AttributionKind.ASKED_BY and len(names) == 1
    else:
        settled = found == OWN and told.way in {AttributionKind.ASIDE, AttributionKind.VIEW} and not is_answer(sentence, under_review)
    return speaks if settled else Subject(Voice.REPORT, open=(*(_meant(found, under_review) if found else ()), *names))


def _subject(printed: str, group: str, under_review: UnderReview) -> Subject:
    return OWN if under_review.is_named(printed) else _delegation(printed, group)


def _recommender(printed: str) -> Recommender:
    known = find_state(printed)
    return Recommender(known.iso3 if known else None, printed, "exact" if known else "unknown")


def _delegation(printed: str, group: str) -> Subject:
    return Subject(Voice.DELEGATION, _recommender(printed), group.strip())


@cache
def own_name(under_review: UnderReview) -> re.Pattern[str]:
    """The State under review by the names of the report's title, which no table need know."""
    return re.compile(rf"(?:[Tt]he\s+)?(?:{any_of(under_review.names) or '(?!)'})\b")
