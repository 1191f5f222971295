"""The persons of a review, each with all places, and whose names are blocked out of its texts (records/kept/persons_of_review.py)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from itertools import combinations

from ...assembling import without_cycles
from ...extracting.stakeholder_summary.members import contains_word_of_body
from ...languages.word_tables import is_read_whole
from ...names import find_state
from ...records import Named as As
from ...records import NamedIn, Naming, Person, Persons, Record, Review, by_stakeholders, identifying_words, records_by_identifier
from ...records.found.person_mentions import PersonMention
from ...records.kept.persons_of_review import names_judged
from ...text import sentences
from ...text.letters import each_folded, folded
from ...text.spellings import Spellings
from ..spellings.sounds_of_names import name_words
from .one_romanisation import are_marked_apart
from .other_scripts import has_other_letters, in_other_letters, in_other_scripts, not_in_its_script
from .same_person import in_other_script, may_be_one, one_spelling
from .suggested_persons import with_suggestions

# With a capital inside a sentence, Minor is a given name.
_CHILD = re.compile(
    r"\b(?:(?-i:minors?)|(?:^|(?<=[.;:] ))minors?|child|children|girls?|boys?|infants?|teenagers?|juveniles?|toddlers?|pupils?"
    r"|schoolgirls?|schoolboys?|aged (?:\d|1[0-7])|(?:\d|1[0-7])[- ]years?[- ]old|rape[ds]?|raping|sexual(?:ly)?|incest|gang-raped)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s*(?:,|\()\s*(?:aged\s+)?(?:\d|1[0-7])\b(?!\s+[A-Z])")
_ORDER = (As.CASE, As.PERPETRATOR, As.OTHER, As.OFFICIAL, As.EXPERT)
_AT_STAKE = frozenset({As.CASE, As.OTHER})
_IN_OFFICE = frozenset({As.OFFICIAL, As.EXPERT})


@lru_cache(maxsize=1024)
def _tells_of_a_child(text: str) -> bool:
    """Asked for each name in a text."""
    return _CHILD.search(text) is not None


def tells_of_a_minor(text: str) -> bool:
    """Whether a text may tell of a minor or of sexual violence, whomever it names."""
    return _tells_of_a_child(text) or _AGE.search(text) is not None


def told_of_a_minor(text: str, person: PersonMention) -> bool:
    """Whether the words around a name tell of a minor or of sexual violence (DESIGN.md 8.4), so far as words say so."""
    return _tells_of_a_child(text) or _AGE.match(text[person.end :]) is not None


def persons_named(review: Review, persons: Mapping[str, tuple[PersonMention, ...]]) -> Persons:
    """The persons of a review: of `persons`, the mentions in the UN's documents by their records, and of its submissions."""
    return without_cycles(lambda: _persons_named(review, persons), keeps=True)


def _persons_named(review: Review, persons: Mapping[str, tuple[PersonMention, ...]]) -> Persons:
    from .named_persons import NamesOfTexts  # what weighs names takes as long to load as a view to make
    from .ordinary_names import ordinary_names
    from .peoples_named import named_by_code, peoples_named, things_named
    from .persons_in import organisations_of
    from .places_named import places_named

    held = records_by_identifier(review)
    texts = {record: identifying_words(held[record]) for record in persons if record in held}
    mentions = [(record, mention, texts[record]) for record, found in persons.items() if record in texts for mention in found]
    sent = {each.id: each.text.clean for submission in review.submissions for each in submission.paragraphs}
    summed = _summed_up(review)
    by_others = (*summed.values(), *sent.values())
    names = NamesOfTexts(by_others, organisations_of(review))
    read = {each.id for submission in review.submissions if is_read_whole(submission.document.language) for each in submission.paragraphs}
    mentions += [(record, mention, text) for record, text in sent.items() if record in read for mention in names.shown(text)]
    grouped = _grouped(mentions)
    grouped += _grouped(list(_in_other_letters(review, {**summed, **sent}, grouped)))
    judged = _judged(review)
    named = [each for group in grouped for each in group]
    apart = partial(_are_told_apart, judged=judged)
    made = tuple(with_suggestions(_joined([_person(group) for group in grouped], judged), named, apart))
    shown = [name_words(name) for name, value in judged.items() if value is Naming.SHOWN and isinstance(name, str)]
    published, listed, titles = (each_folded([*texts]) for texts in (_open_texts(review, held), _of_contributors(review), named_by_files(review)))
    everywhere = (*published, *listed, *titles)
    in_the_open = _Said(published) if summed or sent else _Said(())
    by_un = in_the_open.beside(listed)
    said = by_un.beside(titles)
    every = names.every if summed or sent else frozenset[str]()
    other, spelled = _in_other_scripts(review, summed), {each for person in made for each in person.spellings}
    said.having(every | other | spelled)  # all at once: the texts are gone through for each time that is asked
    off = set(_off(every, said))
    off = set(names.hidden(off - ordinary_names(off, by_others)))
    in_titles_alone = names.hidden(said.having(every) - by_un.having(every)) if titles else frozenset[str]()
    off -= places_named(off, by_others, names.one_of)
    off -= peoples_named(off, by_others, names.one_of) | things_named(off, by_others, names.one_of)
    off -= named_by_code(off, summed.values(), _listed_organisations(review))
    off |= other - said.having(other)
    off -= Spellings(off).found_folded(everywhere)  # however they are written there
    found, open_names = [], in_the_open.having(spelled)
    for person in made:
        alone = all(by_stakeholders(each.record) for each in person.mentions)
        on = any(name_words(spelling) in shown for spelling in person.spellings)
        found.append(replace(person, off=alone and not on))  # listed is whom a document of the UN names
        if alone:
            sure = {each for each in person.spellings if each not in open_names}
            sure |= {each for each in in_titles_alone if _part_of(each, person)}  # a file may be called after whom it names
            off = {each for each in off if not _part_of(each, person)} if on else off | sure
    off = {each for each in off if name_words(each) not in shown} if shown else off
    young = _minors(mentions)
    found = [replace(each, initials=each.initials or not young.isdisjoint(each.spellings)) for each in found]
    parts = {word for name in off if " " in name for word in name.split() if word[0].isupper()}
    return Persons(tuple(found), tuple(sorted(off)), tuple(sorted(young)), tuple(sorted(parts - said.having(parts))))


def _summed_up(review: Review) -> dict[str, str]:
    """The paragraphs and notes of the stakeholder summary, by their identifiers."""
    if review.summary is None:
        return {}
    text = review.summary.text
    return {each.id: each.text.clean for each in text.paragraphs} | {each.id: each.text.clean for each in text.notes}


def _in_other_scripts(review: Review, summed: Mapping[str, str]) -> frozenset[str]:
    """What stakeholders' documents have in another script than their own."""
    sent = (in_other_scripts(each.text.clean for each in submission.paragraphs) for submission in review.submissions)
    return in_other_scripts(summed.values()).union(*sent)


_Mentions = list[tuple[str, PersonMention, str]]


def _grouped(mentions: _Mentions) -> list[_Mentions]:
    """The mentions of each name, in the order of the first; those that are no whole name, or part of a thing's, are nobody's."""
    found: dict[tuple[str, ...], _Mentions] = defaultdict(list)
    for record, mention, text in mentions:
        spelled = one_spelling(mention.name)
        if spelled and mention.kind is not As.TITLE:
            found[spelled].append((record, mention, text))
    return [part for group in found.values() for part in _parted_by_marks(group)]


def _parted_by_marks(mentions: _Mentions) -> Iterator[_Mentions]:
    """The mentions of one name without its marks, by the marks: "Tuấn" and "Tuân" are two, and nothing says which of them "Tuan" is."""
    names = list(dict.fromkeys(mention.name for _, mention, _ in mentions))
    if not any(are_marked_apart(one, other) for one, other in combinations(names, 2)):
        yield mentions
        return
    parts = defaultdict[str, _Mentions](list)
    for record, mention, text in mentions:
        parts[unicodedata.normalize("NFC", mention.name.casefold())].append((record, mention, text))
    yield from parts.values()


def _person(mentions: _Mentions) -> Person:
    spelled = Counter(mention.name for _, mention, _ in mentions)
    kinds = {mention.kind for _, mention, _ in mentions}
    kind = next((each for each in _ORDER if each in kinds), As.OTHER)
    told = any(told_of_a_minor(text, mention) for _, mention, text in mentions if mention.kind not in _IN_OFFICE)
    named = tuple(dict.fromkeys(NamedIn(record, mention.name, mention.kind) for record, mention, _ in mentions))
    return Person(spelled.most_common(1)[0][0], tuple(each for each, _ in spelled.most_common()), kind, named, initials=told)


def _in_other_letters(review: Review, sent: Mapping[str, str], grouped: Iterable[_Mentions]) -> Iterator[tuple[str, PersonMention, str]]:
    """Names that are known from texts in Latin letters, where texts have them in others, whole or in a sentence."""
    names = sorted({name_words(group[0][1].name) for group in grouped})
    kinds = {name_words(group[0][1].name): group[0][1].kind for group in grouped}
    texts = [(each.id, each.text.clean) for document in review.further for each in document.paragraphs]
    for record, text in (*texts, *sent.items()) if names else ():
        if has_other_letters(text):
            whole = in_other_letters(text)
            for start, end in in_other_script(text, names):
                if not whole and not has_other_letters(text[start:end]):
                    continue  # it is found by itself
                spelled = name_words(text[start:end])
                kind = next((kinds[name] for name in names if may_be_one(name, spelled)), As.OTHER)
                yield record, PersonMention(text[start:end], kind, start, end, 1.0), text


def _judged(review: Review) -> dict[str | frozenset[tuple[str, ...]], Naming]:
    """The newest decision on each name, and on each two names."""
    found: dict[str | frozenset[tuple[str, ...]], Naming] = {}
    for judgement in review.judgements:
        names = names_judged(judgement)
        if len(names) == 1:
            found[names[0]] = Naming(judgement.value)
        elif len(names) == 2:
            found[frozenset(map(name_words, names))] = Naming(judgement.value)
    return found


def _joined(persons: list[Person], judged: Mapping[str | frozenset[tuple[str, ...]], Naming]) -> list[Person]:
    """Those that a person decided to be one, put together."""
    found: list[Person] = []
    for person in persons:
        same = next((at for at, other in enumerate(found) if _decided(person, other, judged) is Naming.SAME), None)
        if same is None:
            found.append(person)
        else:
            one = found[same]
            spellings = tuple(dict.fromkeys((*one.spellings, *person.spellings)))
            kind = min(one.kind, person.kind, key=_ORDER.index)
            found[same] = replace(
                one, spellings=spellings, kind=kind, mentions=(*one.mentions, *person.mentions), initials=one.initials or person.initials
            )
    return found


def _are_told_apart(one: Person, other: Person, judged: Mapping[str | frozenset[tuple[str, ...]], Naming]) -> bool:
    return _decided(one, other, judged) is Naming.OTHER


def _decided(one: Person, other: Person, judged: Mapping[str | frozenset[tuple[str, ...]], Naming]) -> Naming | None:
    if not judged:
        return None
    pairs = (frozenset((name_words(a), name_words(b))) for a in one.spellings for b in other.spellings)
    return next((judged[pair] for pair in pairs if pair in judged), None)


def _open_texts(review: Review, held: Mapping[str, Record]) -> Iterator[str]:
    """What is said in other documents than those of stakeholders: a name in them is published by the UN. Sentences of a paragraph and requests of an
    item say nothing more than it does."""
    told = {identifier: identifying_words(record) for identifier, record in held.items() if not by_stakeholders(identifier)}
    for identifier, text in told.items():
        if not any(text in told.get(whole, "") for whole in _wholes(identifier)):
            yield text
    if review.report is not None:
        yield " ; ".join((review.report.delegation.head, *review.report.delegation.members))
    for addendum in review.addenda:
        for remark in addendum.remarks:
            yield remark.text.clean


def _wholes(identifier: str) -> Iterator[str]:
    """The identifiers of that of which a record may be a part: "SVN-48/R140.12" of "SVN-48/R140.12.b"."""
    while identifier := identifier.rpartition(".")[0]:
        yield identifier


def _of_contributors(review: Review) -> Iterator[str]:
    """Contributors by the summary's list, without private persons: the UN publishes that list, and an organisation is no person."""
    for entry in review.summary.contributors if review.summary else ():
        if not _writes_as_a_person(entry.name):
            yield f"{entry.code} ; {entry.text.clean}"
        yield from (each.name for each in entry.members if not _writes_as_a_person(each.name))  # a note may name them, and the list not
    for claim in review.summary.claims if review.summary else ():  # codes that the list has not, too
        yield from (source.printed for source in claim.sources if not _writes_as_a_person(source.printed))


def named_by_files(review: Review) -> Iterator[str]:
    """Contributors by the codes and names of the files that they sent, without private persons."""
    for submission in review.submissions:
        if not _writes_as_a_person(title := submission.title.replace("_", " ")):
            yield f"{submission.code} ; {title}"


def _listed_organisations(review: Review) -> Iterator[tuple[str, str]]:
    """The codes and names of those on the summary's list who did not write as persons."""
    for entry in review.summary.contributors if review.summary else ():
        if not _writes_as_a_person(entry.name):
            yield from ((code, entry.name) for code in (entry.code, *entry.also))


def _writes_as_a_person(name: str) -> bool:
    """Whether who contributed may have done so as a person: by the name, in which no word is an organisation's and no State stands."""
    from .ordinary_names import like_a_person

    if not like_a_person(name) or contains_word_of_body(name):
        return False
    words = name.split()
    return not any(find_state(" ".join(words[at:])) for at in range(1, len(words)))


def _off(names: frozenset[str], said: _Said) -> Iterator[str]:
    """Of the names, and words that may be names, those that stakeholders alone have."""
    for name in names - said.having(names):
        if _plain(name) and find_state(name) is None:  # States stand in lists that are no text
            yield name


class _Said:
    """What folded texts say, by their words: a name stands in one, or does not. Each name is looked for once."""

    def __init__(self, texts: Iterable[str], before: _Said | None = None) -> None:
        self._before, self._every = before, _words_of(_APART.join(texts))
        self._words, self._told = frozenset(self._every), dict[str, bool]()

    def beside(self, texts: Iterable[str]) -> _Said:
        """What these texts say besides."""
        return _Said(texts, self)

    def having(self, names: Iterable[str]) -> set[str]:
        """Those of some names of which the words stand side by side in a text."""
        every = set(names)
        found = self._before.having(every) if self._before is not None else set[str]()
        rest = every - found
        self._look_for(rest - self._told.keys())
        return found | {name for name in rest if self._told[name]}

    def _look_for(self, names: Iterable[str]) -> None:
        # Most have a word that stands nowhere. The others are looked for at once, each where its first word stands.
        longer = defaultdict[str, list[tuple[str, list[str]]]](list)
        for name in names:
            words = [*_plain(name)]
            stands = self._told[name] = self._words.issuperset(words)
            if stands and len(words) > 1:
                self._told[name] = False
                longer[words[0]].append((name, words))
        for at in [at for at, word in enumerate(self._every) if word in longer] if longer else ():
            for name, words in longer[self._every[at]]:
                if self._every[at : at + len(words)] == words:
                    self._told[name] = True


def _words_of(text: str) -> list[str]:
    """The words of a text, figures and lines below with them, in a third of the time where it is in Latin letters."""
    spaced = text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")
    return (spaced if spaced.isascii() else _NOT_ASCII.sub(_with_signs_spaced, spaced)).split()


def _with_signs_spaced(found: re.Match[str]) -> str:
    return "".join([char if char.isalnum() else " " for char in found[0]])


_NOT_ASCII = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*")
_SPACED = bytes(code if code > 127 or chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256))
_BREAK = "__"
_APART = f"\n{_BREAK}\n"
"""Between two texts: a word that no name has."""


@lru_cache(maxsize=16_384)
def _plain(name: str) -> tuple[str, ...]:
    plain = name.isascii() and name.replace(" ", "").isalnum()
    return tuple(name.lower().split() if plain else re.findall(r"\w+", folded(name)))


def _part_of(name: str, person: Person) -> bool:
    return any(set(name_words(name)) <= set(name_words(spelling)) for spelling in person.spellings)


def _minors(mentions: _Mentions) -> frozenset[str]:
    """The names of which only the first letters may stand: the words of the sentence that names the person tell of a minor or of sexual violence."""
    found = set[str]()
    for _, mention, text in mentions:
        if mention.kind in _AT_STAKE and one_spelling(mention.name) and tells_of_a_minor(text):
            start, end = next(((a, b) for a, b in sentences(text) if a <= mention.start < b), (0, len(text)))
            inside = replace(mention, start=mention.start - start, end=mention.end - start)
            if told_of_a_minor(text[start:end], inside):
                found |= {mention.name, *not_in_its_script(text[start:end])}
    return frozenset(found)
