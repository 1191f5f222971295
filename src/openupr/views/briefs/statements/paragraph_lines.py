"""What the State, UN bodies, contributors and delegations say, one statement a paragraph: its sentences on the topic in the order of the document,
with who says them and what their notes cite. What has no room on the page stands behind it, of the same paragraph once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from ....extracting.compilation.reporting_verbs import verbs_in
from ....languages.messages import Text, in_turn, message, together
from ....languages.word_tables import wording
from ....light_dataclass import dataclass, replace
from ....names import body
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.chosen.brief_order import is_aside, is_plain
from ....preparing.briefs.chosen.lost_by_a_cut import gravely_lost_by, lost_by
from ....preparing.briefs.chosen.paragraph_quoted import chosen_sentences, quoted_behind, whole_of_its_speakers, whole_paragraph
from ....preparing.briefs.chosen.paragraph_sentences import InParagraph, Named
from ....preparing.briefs.for_topic.said_on_topic import BodySays, ContributorSays, DelegationSays, Says, is_national, paragraph_of
from ....preparing.briefs.for_topic.spoken_whole import answer_in_parts, words_spoken
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.on_topic import OnTopic
from ....preparing.topics.review_sentences import ReviewSentence, SentenceSource
from ....records import Citation, Concern, Endnote, NumberedDocument, Paragraph, Review, StakeholderClaim
from ....text import Place
from ...issue_names import issue_name
from ..frame.page_filled import LONGEST_ALONE, LONGEST_IN_ROOM, LONGEST_WHOLE
from ..quoted.named_before import Around
from ..quoted.notes_cited import OfNote, QuotedAt, cited_in_notes, claims_in_note, seen_beside, sources_in_note
from ..quoted.quoted_alone import names_its_speaker, quotation
from ..quoted.short_forms import short_forms, stands_as_a_code, titles_by_code
from ..quoted.years_of_sources import old_years, source_years_said
from .answered_there import answered_there
from .asked_and_answered import answered_before
from .brief_statements import BriefLine, QuotedPart, cite, in_marks, with_heading
from .question_cited import in_translation
from .whose_passage import called_by_source

ON_PAGE, IN_LITTLE_ROOM, _FEW = 560, 320, 3
"""Characters of a quotation on the page, and of one where that has little room; what has none stands behind it. Names beside one, at most."""
_PERSON = frozenset({"he", "she"})
"""How a person is called who was named before."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph with what is said of its quotation: the words before it, its document, and its notes. `later`: it is of a later review than the
    brief's; `mixed`: it stands among what all say, and so it says who is the State; `heading`: it is quoted for the heading that it stands under."""

    of: InParagraph
    group: Sequence[Says]
    later: bool = False
    mixed: bool = False
    paragraph: Paragraph | None = None
    document: NumberedDocument | None = None
    heading: str = ""


def by_paragraph(said: Iterable[Says]) -> Iterable[list[Says]]:
    """The sentences of one paragraph together, in the order of the first of each."""
    groups: dict[tuple[str, str, str], list[Says]] = {}
    for each in said:
        groups.setdefault((each.review.id, each.on.place.document, paragraph_of(each)), []).append(each)
    return groups.values()


def lines_of_paragraph(brief: TopicBrief, group: Sequence[Says], heading: str = "") -> Iterator[BriefLine]:
    """What stands on the page of a paragraph, if it can: all of it, or else whole sentences; and what stands behind it: all of it. One that
    is here for its `heading` alone says so."""
    told = replace(_told(brief, group), heading=heading)
    sure = tuple(at for at, each in _places(told.of.sentences, group) if is_plain(each.on))
    first = replace(told.of, on=(*sure, *(at for at in told.of.on if at not in sure)), sure=len(sure))  # with one that surely is on it, others
    key = f"{group[0].review.id} {group[0].on.place.document} {paragraph_of(group[0])}"
    aside = not isinstance(group[0], DelegationSays) and all(is_aside(brief.topic, each.on) for each in group if is_plain(each.on))
    if page := _on_page(told, first):
        line, *longer = (replace(each, aside=aside, paragraph=key) for each in (page[1], *_longer(told, first, page)))
        shorter = (replace(each, aside=aside, paragraph=key, longer=(line, *longer)) for each in _shorter(told, first, page))
        yield replace(line, longer=tuple(longer), shorter=tuple(shorter))
    if whole := _behind(told, plain=bool(sure)):
        yield replace(whole, aside=aside, paragraph=key, part=QuotedPart.WHOLE)


def _on_page(told: _Told, first: InParagraph) -> tuple[Sequence[int], BriefLine] | None:
    """The sentences that stand on the page, and their line: of those that can be read alone the first by which nothing is lost, or else the first of
    them; or else the first that can be quoted at all."""
    parts = ((part, longest) for longest in (ON_PAGE, LONGEST_ALONE) for part in (whole_paragraph, chosen_sentences)) if first.sure else ()
    made: dict[tuple[int, ...], BriefLine] = {}
    for part, longest in parts:
        at = part(first, longest)
        if at and at not in made:
            made[at] = _line(told, at, plain=True)
            if made[at].alone and not lost_by(first, at):
                return at, made[at]
    return next((each for each in made.items() if each[1].alone), next(iter(made.items()), None))


def _longer(told: _Told, first: InParagraph, page: tuple[Sequence[int], BriefLine]) -> Iterator[BriefLine]:
    """The line of a page with more of its paragraph, what is on the topic first; of what bodies and contributors say last all of it, whoever speaks
    there; of what delegations say, who pass from one subject to the next, no more than what is on the topic."""
    before = set(page[0])
    for longest in (LONGEST_ALONE, LONGEST_IN_ROOM):
        whole = () if isinstance(told.group[0], DelegationSays) else whole_of_its_speakers(first, longest, page[0])
        for at in (chosen_sentences(first, longest), whole):
            if before < set(at) and (line := _line(told, at, plain=True)).alone:
                before = set(at)
                yield line
    every = whole_paragraph(first, LONGEST_WHOLE) if isinstance(told.group[0], BodySays | ContributorSays) and first.sure else ()
    if before < set(every) and (line := _line(told, every, plain=True)).alone:
        yield replace(line, part=QuotedPart.WHOLE)


def _shorter(told: _Told, first: InParagraph, page: tuple[Sequence[int], BriefLine]) -> Iterator[BriefLine]:
    """The line of a page with less and less of it, where that can be read alone and loses nothing grave; with little room nothing at all."""
    before = page
    for longest, losing in ((LONGEST_ALONE, gravely_lost_by), (ON_PAGE, gravely_lost_by), (IN_LITTLE_ROOM, lost_by)):
        at = chosen_sentences(first, longest) if first.sure else ()
        if at and set(at) < set(before[0]) and not losing(first, at) - lost_by(first, page[0]) and (line := _line(told, at, plain=True)).alone:
            before = at, line
            yield line


def line_of_nearly(brief: TopicBrief, group: Sequence[Says], heading: str = "") -> BriefLine | None:
    """All of a paragraph that may be on a topic; of one that is here by labels of its sentences alone these, for a label says nothing of the others.
    None where nothing of it can be quoted."""
    return _behind(replace(_told(brief, group), mixed=True, heading=heading), plain=True, alone=all(each.on.is_about_it for each in group))


def _behind(told: _Told, *, plain: bool, alone: bool = False) -> BriefLine | None:
    """A paragraph as it stands behind the page: whole, or, where it is very long, with what is on the topic and that it is long."""
    at = quoted_behind(told.of, alone=alone)
    if not at:
        return None
    line = replace(_line(told, at, plain=plain), alone=False)
    is_whole = alone or len(at) == len(told.of.sentences)
    return line if is_whole else replace(line, text=in_turn(line.text, message("Its paragraph is long: read all of it there.")))


def _told(brief: TopicBrief, group: Sequence[Says]) -> _Told:
    first = group[0]
    sentences = brief.paragraphs.get((first.review.id, first.on.place.document, paragraph_of(first))) or tuple(_by_itself(each) for each in group)
    document = _document(first)
    paragraph = next((each for each in document.paragraphs if each.id == paragraph_of(first)), None) if document is not None else None
    said_by = _said_by(first, sentences)
    text = paragraph.text.clean if paragraph is not None else words_spoken(first)
    of = InParagraph(sentences, said_by, tuple(at for at, _ in _places(sentences, group)), text)
    later = first.review.session > brief.review.session
    return _Told(of, group, later, later, paragraph, document)


def _places(sentences: Sequence[ReviewSentence], group: Sequence[Says]) -> Iterator[tuple[int, Says]]:
    """Where in the paragraph each of them stands."""
    at = {(each.id, each.span): number for number, each in enumerate(sentences)}
    return ((at[each.on.id, each.on.span], each) for each in group if (each.on.id, each.on.span) in at)


def _by_itself(said: Says) -> ReviewSentence:
    on = said.on
    return ReviewSentence(on.id, on.source, on.span, on.words, on.place)


def _document(said: Says) -> NumberedDocument | None:
    review = said.review
    if isinstance(said, BodySays):
        own = (review.compilation.text if review.compilation is not None else None, *review.further)
        return next((each for each in own if each is not None and each.document.key == said.on.place.document), None)
    if isinstance(said, ContributorSays):
        return review.summary.text if review.summary is not None else None
    return review.national_report.text if said.on.source is SentenceSource.STATE_REPORT and review.national_report is not None else None


def _said_by(said: Says, sentences: Sequence[ReviewSentence]) -> tuple[tuple[Named, ...], ...]:
    if isinstance(said, BodySays):
        concerns = _concerns(said)
        return tuple(_named_before(concerns.get(each.id), concerns) for each in sentences)
    if isinstance(said, ContributorSays):
        claims, names = _claims(said), _names(said.review)
        whose = (claims[each.id].contributors if each.id in claims else () for each in sentences)
        return tuple(tuple(("", names[one]) for one in each if one in names) for each in whose)
    return tuple(() for _ in sentences)


def bodies_printed(concern: Concern | None) -> tuple[Named, ...]:
    """Who says a sentence: by which words it names each, and the full name."""
    return tuple((each.printed, _body_name(each.body)) for each in concern.bodies) if concern is not None else ()


def _named_before(concern: Concern | None, concerns: Mapping[str, Concern]) -> tuple[Named, ...]:
    """Who says a sentence; of one who is "she" or "he" there, and speaks for an office, by the title that the last sentence before it in the
    paragraph (`concerns`, in order) gives: the office itself is no person."""
    made = []
    for printed, name in bodies_printed(concern):
        called = name
        if concern is not None and printed.lower() in _PERSON:
            code = next(each.body for each in concern.bodies if each.printed == printed)
            before = list(concerns.values())[: list(concerns).index(concern.id)]
            titles = [each.printed for one in before for each in one.bodies if each.body == code and each.printed.lower() not in _PERSON]
            called = titles[-1].removeprefix("The ").removeprefix("the ") if titles and not wording("briefs", "somebody").search(name) else name
        made.append((printed, called))
    return tuple(made)


def body_names(said: BodySays) -> Iterator[str]:
    """Who says a sentence, by full names, or as they are printed: a person who holds an office by the title, for the office is another."""
    for printed, name in _named_before(said.concern, _concerns(said)):
        is_title = wording("briefs", "somebody").search(printed) is not None and wording("briefs", "somebody").search(name) is None
        yield (printed.removeprefix("The ").removeprefix("the ") if is_title else name) or printed


def concerns_quoted(said: BodySays, records: Collection[str]) -> list[Concern]:
    """What is quoted of the paragraph that a sentence stands in, by these records: another body may say the rest."""
    return [each for each in _concerns(said).values() if each.id in records] or [said.concern]


def _body_name(code: str) -> str:
    with suppress(LookupError):
        return body(code).name if code else ""
    return ""


def _concerns(said: BodySays) -> Mapping[str, Concern]:
    every = (*(said.review.compilation.concerns if said.review.compilation is not None else ()), *said.review.observed)
    return {each.id: each for each in every if each.paragraph == said.concern.paragraph and each.place.document == said.concern.place.document}


def _claims(said: ContributorSays) -> Mapping[str, StakeholderClaim]:
    every = said.review.summary.claims if said.review.summary is not None else ()
    return {each.id: each for each in every if each.paragraph == said.claim.paragraph}


def _names(review: Review) -> Mapping[str, str]:
    return {each.id: each.name for each in review.summary.contributors} if review.summary is not None else {}


# -- a line


def _line(told: _Told, at: Sequence[int], *, plain: bool) -> BriefLine:
    of, first = told.of, told.group[0]
    whole = answer_in_parts(first)
    words, alone = (whole, True) if whole else quotation(of, at, _before(told, at) if told.document is not None else None)
    notes: list[Text] = []
    if isinstance(first, BodySays):
        notes = _of_bodies(told, first, at)
    elif isinstance(first, ContributorSays):
        notes = _of_contributors(told, first, at, words)
    known = " ".join(map(str, notes))
    short = short_forms(told.document.paragraphs, words, told.document.apart) if told.document is not None else []
    meant = [message("{short} is {name}", short=printed, name=name) for printed, name in short if f"{printed} is " not in known]
    shown = {(of.sentences[each].id, of.sentences[each].span) for each in at}
    records = tuple(dict.fromkeys(each.on.id for each in told.group if (each.on.id, each.on.span) in shown))
    answered = answered_before(first) if told.later else None
    if answered is not None:
        said: Text = in_turn(answered.text, message("It answered: “{words}”", words=words))
    else:
        said = message("{who}: “{words}”", who=_according_to(told, at, words), words=words)
    became = answered_there(first) if isinstance(first, DelegationSays) else None
    text = in_turn(said, source_years_said(_old_years(told, at)), became.text if became is not None else "")
    asked_at = answered.source if answered is not None else ""
    place = cite(with_heading(_place_of([of.sentences[each].place for each in at]), told.paragraph, told.heading))
    source = together(
        asked_at,
        place,
        in_translation(next((each for each in first.review.questions if each.id == first.on.id), None)),
        became.source if became is not None else "",
        *notes,
        *meant,
        *_what_it_is_about([each.on for each in told.group if (each.on.id, each.on.span) in shown]),
    )
    return BriefLine(text, source, records or (first.on.id,), alone, quotes=True, plain=plain)


def _what_it_is_about(quoted: Sequence[OnTopic]) -> tuple[Text, ...]:
    """Why sentences that are quoted together are on a topic, where none of them is by its words; nothing where one is."""
    if not all(each.is_about_it for each in quoted):
        return ()
    issues = tuple(dict.fromkeys(in_marks(message(issue_name(each.label[0]))) for each in quoted if each.label is not None))
    return (message("here by what it is about, as a program reads it: {issues}", issues=issues),) if issues else ()


def _old_years(told: _Told, at: Sequence[int]) -> list[int]:
    """The years of the sources of what a body says, where they are old."""
    first = told.group[0]
    if not isinstance(first, BodySays) or told.document is None:
        return []
    concerns = _concerns(first)
    quoted = [concerns[told.of.sentences[each].id] for each in at if told.of.sentences[each].id in concerns]
    return old_years(quoted, told.document.notes, first.review)


def _place_of(places: Sequence[Place]) -> Place:
    """The place of several sentences of one paragraph: the lines of all of them."""
    return replace(places[0], boxes=tuple(dict.fromkeys(box for each in places for box in each.boxes)))


def _before(told: _Told, at: Sequence[int]) -> Mapping[int, Around]:
    text = told.paragraph.text.clean if told.paragraph is not None else ""
    paragraphs, apart = (told.document.paragraphs, told.document.apart) if told.document is not None else ((), ())
    return {each: Around(text[: max(0, text.find(told.of.sentences[each].words))], paragraphs, apart) for each in at}


def _according_to(told: _Told, at: Sequence[int], words: str) -> Text:
    """What stands before a quotation: its document, and who says it where none of its own words does."""
    first, lead = told.group[0], told.of.sentences[at[0]]
    called = called_by_source(first, mixed=told.mixed)
    if told.heading:
        called = message("{document}, under “{heading}”", document=called, heading=on_one_line(told.heading))
    if not isinstance(first, BodySays | ContributorSays):
        return called
    names = tuple(dict.fromkeys(name for _, name in told.of.said_by[at[0]] if name))
    national = isinstance(first, ContributorSays) and all(is_national(first, _claims(first).get(told.of.sentences[each].id)) for each in at)
    codes: list[str] = []
    if isinstance(first, BodySays):
        concern = _concerns(first).get(lead.id)
        if concern is None or concern.carried:  # who goes on with the sentence before may be another one: the document says it then
            return called
        codes = [each.printed for each in concern.bodies]
    elif first.review.summary is not None:
        codes = [code for each in first.review.summary.contributors if each.name in names for code in (each.code, *each.also) if code]
    led = quotation(told.of, at[:1])[0]  # what a later sentence names tells nobody who says the first one
    if not 0 < len(names) <= _FEW or _has_its_speaker(lead.words) or names_its_speaker(led, (*codes, *names)):
        return message("{document}, the national human rights institution", document=called) if national else called
    if national:
        return message("{document}, according to {names}, the national human rights institution", document=called, names=names)
    return message("{document}, according to {names}", document=called, names=names)


def _has_its_speaker(words: str) -> bool:
    """Whether somebody speaks in a sentence, whoever that is: "It was estimated that ..." has nobody."""
    return bool(verbs_in(words)) and wording("briefs", "impersonal").search(words) is None


# -- notes


def _of_bodies(told: _Told, said: BodySays, at: Sequence[int]) -> list[Text]:
    """What the notes cite, what abbreviations of bodies mean, and whether nobody can be told."""
    concerns, sentences = _concerns(said), [told.of.sentences[each] for each in at]
    quoted = [concerns[each.id] for each in sentences if each.id in concerns]
    sources: dict[str, list[Citation]] = {}
    for each in (source for concern in concerns.values() for source in concern.sources):
        if each not in sources.setdefault(each.note, []):
            sources[each.note].append(each)
    texts = _texts(told)
    notes = told.document.notes if told.document is not None else ()

    def of_note(note: str) -> tuple[list[Text], list[Text]]:
        return sources_in_note(texts.get(note), sources.get(note, ()), said.on.place.document, notes)

    cites = _cited(told, sentences, {key: {source.note for source in each.sources} for key, each in concerns.items()}, of_note)
    named = dict.fromkeys((printed, name) for each in quoted for printed, name in bodies_printed(each))
    words = " ".join(each.words for each in sentences).lower()
    short = [
        message("{short} is {name}", short=printed, name=name)
        for printed, name in named
        if name and printed[:1].isupper() and printed.isupper() and name.lower() not in words
    ]
    nobody = [] if all(each.bodies for each in quoted) else [message("we can’t tell who says it")]
    return [*cites, *short, *nobody]


def _of_contributors(told: _Told, said: ContributorSays, at: Sequence[int], words: str) -> list[Text]:
    """What codes mean, what the notes cite, and where a note cites another one than who speaks."""
    claims, sentences = _claims(said), [told.of.sentences[each] for each in at]
    summary = said.review.summary
    whose = dict.fromkeys(one for each in sentences if each.id in claims for one in claims[each.id].contributors)
    every = {each.id: each for each in summary.contributors} if summary is not None else {}
    named = [
        message("{short} is {name}", short=short, name=name)
        for each in (every[one] for one in whose if one in every)
        for short, name in ((each.code, each.name), *titles_by_code(each.attachments))
        if short and name != short and stands_as_a_code(short, words) and name.lower() not in words.lower()
    ]
    texts = _texts(told)
    sources = [one for each in summary.claims for one in each.sources] if summary is not None else []

    def of_note(note: str) -> tuple[list[Text], list[Text]]:
        own = list(dict.fromkeys(one for each in claims.values() for one in each.sources if one.note == note))
        return claims_in_note(texts.get(note), own, told.document.notes if told.document is not None else (), sources)

    cites = _cited(told, sentences, {key: {source.note for source in each.sources} for key, each in claims.items()}, of_note)
    doubts = summary.doubts if summary is not None else ()
    ids = {each.id for each in sentences}
    return [*named[:_FEW], *cites, *(each.what for each in doubts if each.kind == "cited_otherwise" and each.record in ids)]


def _cited(told: _Told, sentences: Sequence[ReviewSentence], notes: Mapping[str, Iterable[str]], of_note: OfNote) -> list[Text]:
    """What the notes of sentences cite; of a sentence that has none, that which its record has from farther on."""
    text = told.paragraph.text.clean if told.paragraph is not None else ""
    if told.paragraph is None or not any(each.words in text for each in sentences):  # of a file of data: it has its sources, and no marks
        every = dict.fromkeys(note for each in sentences for note in notes.get(each.id, ()))
        cites, beside = ([text for note in every for text in of_note(note)[which]] for which in (0, 1))
        also: list[Text] = [seen_beside(together(*beside), alone=not cites)] if beside else []
        return [*([message("it cites {sources}", sources=together(*cites))] if cites else []), *also]
    own = {mark.note for mark in told.paragraph.marks}
    quoted = [QuotedAt(each.words, tuple(sorted(own.intersection(notes.get(each.id, ()))))) for each in sentences]
    return cited_in_notes(told.paragraph, quoted, of_note)


def _texts(told: _Told) -> Mapping[str, Endnote]:
    return {each.id: each for each in told.document.notes} if told.document is not None else {}
