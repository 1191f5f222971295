"""Of a report on reprisals, the paragraphs on one State: those under a heading that is its name, and what general paragraphs tell of it
(told_in_general.py).

What stands under another State's heading stays out. Where it can't be told which paragraphs are on it, none are taken, and a doubt says why:
two headings of one part name it, the headings around it are out of the alphabet, or a paragraph cites letters to another State alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...identifying.letter_references import codes_in
from ...languages.messages import message, message_of
from ...names import alphabetical, find_state, normal_name
from ...records import Doubt, Heading, NumberedDocument, Paragraph
from .told_in_general import general_paragraphs, names_the_state


def section_of(text: NumberedDocument, state: str, names: Iterable[str] = ()) -> NumberedDocument:
    """What a report on reprisals says of a State (ISO 3166 alpha-3); `names` are what documents of the review call it, beside what tables know."""
    names = tuple(names)
    called = {normal_name(each) for each in names} - {""}
    kept: list[Paragraph] = []
    doubts: list[Doubt] = []
    sections = list(_sections(text, called))
    own_sections = [at for at, (heading, _) in enumerate(sections) if _is_name(heading, state, called)]
    times = Counter(heading_of_part(sections[at][1]) for at in own_sections)
    for at in own_sections:
        heading, paragraphs = sections[at]
        twice = times[heading_of_part(paragraphs)] > 1
        whose = next((each for each in paragraphs if _of_another(each, state)), None)
        named = {"file": text.document.name, "heading": heading.text.clean}
        if twice:
            what = message("{file}: paragraphs under the heading {heading} are left out: it stands in one part more than once", **named)
            doubts.append(Doubt("reprisals_cut", what, paragraphs[0].id, heading.place))
        elif _is_out_of_order(sections, at):
            what = message("{file}: paragraphs under the heading {heading} are left out: it stands out of the alphabet", **named)
            doubts.append(Doubt("reprisals_cut", what, paragraphs[0].id, heading.place))
        elif whose is not None:
            what = message(
                "{file}: paragraphs from paragraph {number} on under {heading} are left out: it cites letters to another State alone",
                number=whose.number,
                **named,
            )
            doubts.append(Doubt("reprisals_cut", what, whose.id, heading.place))
            kept += paragraphs[: paragraphs.index(whose)]
        else:
            kept += paragraphs
        for each in [each for each in kept if each in paragraphs and _may_be_another_s(each, paragraphs, state, names)]:
            what = message(
                "{file}: paragraph {number} under {heading} is left out: numbers are missing before it, and it does not name the State",
                number=each.number,
                **named,
            )
            doubts.append(Doubt("reprisals_cut", what, each.id, heading.place))
            kept.remove(each)
    general = list(general_paragraphs(text, state, names))
    if not (kept or doubts or general):
        doubts.append(_not_found(text, state, sections))
    order = {each.id: number for number, each in enumerate(text.paragraphs)}
    kept = sorted([*general, *kept], key=lambda each: order[each.id])
    own = {paragraph.id for paragraph in kept}
    doubts += [each for each in text.doubts if each.record in own or each.kind == "paragraphs_missing"]
    over = {each for paragraph in kept for each in paragraph.headings}
    headings = tuple(each for each in text.headings if each in over)
    return NumberedDocument(text.document, tuple(kept), headings, (), (), tuple(doubts))


def _may_be_another_s(paragraph: Paragraph, section: Sequence[Paragraph], state: str, names: tuple[str, ...]) -> bool:
    """Whether a paragraph may stand under a heading that was not read: numbers are missing before it in its section, and no name of the State is in
    it."""
    before = section[: section.index(paragraph) + 1]
    gap = any(int(later.number) - int(one.number) > 1 for one, later in pairwise(before))
    return gap and not names_the_state(paragraph.text.clean, state, names)


def heading_of_part(paragraphs: Sequence[Paragraph]) -> str:
    """The annex that paragraphs of one section stand in; empty for the report itself."""
    return paragraphs[0].id.rpartition(".")[0]


def _sections(text: NumberedDocument, called: set[str]) -> Iterator[tuple[Heading, list[Paragraph]]]:
    """The paragraphs under each heading that is a State’s name, else under the innermost one, in order; of one heading at two places two. A heading
    behind such a section is a further part of it where one of the same words stands directly below a State's name."""
    parts = _parts_of_sections(text, called)
    last: tuple[Heading, list[Paragraph]] | None = None
    for paragraph in text.paragraphs:
        if not paragraph.headings:
            continue
        heading = next((each for each in reversed(paragraph.headings) if _is_any_name(each, called)), paragraph.headings[-1])
        own = last is not None and heading_of_part(last[1]) == paragraph.id.rpartition(".")[0] and _is_any_name(last[0], called)
        if last is not None and own and not _is_any_name(heading, called) and _words(heading) in parts:
            last[1].append(paragraph)
            continue
        if last is None or last[0] != heading:
            if last is not None:
                yield last
            last = (heading, [])
        last[1].append(paragraph)
    if last is not None:
        yield last


def _parts_of_sections(text: NumberedDocument, called: set[str]) -> set[str]:
    """The headings that stand directly below the name of a State: "Updates", "New cases"."""
    every = (pair for paragraph in text.paragraphs for pair in pairwise(paragraph.headings))
    return {_words(under) for over, under in every if _is_any_name(over, called) and not _is_any_name(under, called)}


def _words(heading: Heading) -> str:
    return normal_name(heading.text.clean.strip(" *∗."))


def _is_any_name(heading: Heading, called: set[str]) -> bool:
    return find_state(heading.text.clean.strip(" *∗.")) is not None or _words(heading) in called


def _is_name(heading: Heading, state: str, called: set[str]) -> bool:
    words = heading.text.clean.strip(" *∗.")
    found = find_state(words)
    return found.iso3 == state if found is not None else normal_name(words) in called


def _is_out_of_order(sections: Sequence[tuple[Heading, list[Paragraph]]], at: int) -> bool:
    """Whether a section is not where the alphabet has it; not where the States around it are not known."""
    part = heading_of_part(sections[at][1])
    own = find_state(sections[at][0].text.clean.strip(" *∗."))
    beside = [
        find_state(sections[each][0].text.clean.strip(" *∗.")) if 0 <= each < len(sections) and heading_of_part(sections[each][1]) == part else None
        for each in (at - 1, at + 1)
    ]
    before, after = beside
    if own is None or before is None or after is None:
        return False
    name = alphabetical(own.name)
    inside = alphabetical(before.name) <= name <= alphabetical(after.name)
    apart = alphabetical(before.name) <= alphabetical(after.name)
    return apart and not inside


def _of_another(paragraph: Paragraph, state: str) -> bool:
    """Whether a paragraph cites letters to others alone ("XYZ 3/2023")."""
    codes = {each for each in codes_in(paragraph.text.clean) if each != "OTH"}
    return bool(codes) and state not in codes


def _not_found(text: NumberedDocument, state: str, sections: Sequence[tuple[Heading, list[Paragraph]]]) -> Doubt:
    others = len({found.iso3 for heading, _ in sections if (found := find_state(heading.text.clean.strip(" *∗."))) is not None})
    file = text.document.name
    what = (
        message_of(
            others,
            one="{file} has no heading that is the State’s name: nothing of it is read into this review. We found a heading of {n} other State",
            many="{file} has no heading that is the State’s name: nothing of it is read into this review. We found headings of {n} other States",
            file=file,
        )
        if others
        else message(
            "{file} has no heading that is the State’s name, and no heading of another State that we can find. "
            "Nothing of it is read into this review",
            file=file,
        )
    )
    return Doubt("reprisals_not_found", what, document=text.document.key, expected=state, found=str(others))
