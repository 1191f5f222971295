"""How the page of a brief is filled. All lines are invented."""

from __future__ import annotations

from dataclasses import replace

from openupr.languages.messages import message, messages
from openupr.views.briefs.for_topic.brief_parts import section_as_said
from openupr.views.briefs.frame.brief_shown import BriefSection, BriefView
from openupr.views.briefs.frame.page_filled import page_filled
from openupr.views.briefs.statements.brief_statements import BriefLine, QuotedPart

SHORT, LONG = "Lamps shine. " * 20, "Lamps shine. " * 50
"""Some 260 and 650 characters: three lines of a page, and seven."""


def passage(key: str, text: str = SHORT, whole: str = LONG) -> BriefLine:
    longer = BriefLine(f"{key}: {whole}", "A/1", (key,), quotes=True, paragraph=key)
    return replace(longer, text=f"{key}: {text}", longer=(longer,) if whole != text else ())


def whole_of(line: BriefLine, text: str = LONG) -> BriefLine:
    return replace(line, text=f"{line.paragraph}: {text}", part=QuotedPart.WHOLE, longer=())


def filled(*sections: BriefSection) -> BriefView:
    return page_filled(BriefView("Sundel", "On lamps", sections, (), (), (), "0"), messages())


def test_a_line_quotes_more_of_its_paragraph_where_there_is_room_before_another_one_stands_beside_it() -> None:
    lines = [passage(f"N{k:02}") for k in range(16)]
    made = filled(BriefSection("What Sundel says", tuple(lines), rest=tuple(map(whole_of, lines))))
    assert made.fits
    (section,) = made.sections
    texts = [str(each.text) for each in section.lines]
    assert texts[0] == f"N00: {LONG}"
    assert 4 <= len(texts) < len(lines)
    assert {each.paragraph for each in section.whole} == {text[:3] for text in texts if LONG not in text}, "what is whole is not told again"
    assert {each.paragraph for each in section.rest} == {each.paragraph for each in lines} - {text[:3] for text in texts}
    assert section.more == f"“Also found” has {len(section.rest)} more statements."


def test_a_passage_that_has_no_room_gives_its_place_to_the_next_one() -> None:
    counts = BriefSection("What was asked", tuple(BriefLine(SHORT, "A/1", (f"R{k}",)) for k in range(12)), first=12, needed=12)
    both = (passage("N1", LONG), passage("N2", SHORT, SHORT))
    made = filled(counts, BriefSection("What Sundel says", both, rest=tuple(map(whole_of, both))))
    assert [each.paragraph for each in made.sections[1].lines] == ["N2"]
    assert [each.paragraph for each in made.sections[1].rest] == ["N1"]


def test_what_is_needed_goes_before_the_first_lines_of_others() -> None:
    voice = BriefSection("What Sundel says", (BriefLine("We found no sentence.", ""), passage("D1", LONG, LONG)), needed=2)
    others = [BriefSection(f"Part {k}", (passage(f"S{k}", LONG, LONG),)) for k in range(12)]
    made = filled(*others, voice)
    assert len(made.sections[-1].lines) == 2
    assert 0 < sum(bool(each.lines) for each in made.sections[:-1]) < len(others)


def test_a_passage_stands_with_less_of_its_paragraph_before_a_lesser_one_stands_there() -> None:
    counts = BriefSection("What was asked", tuple(BriefLine(SHORT, "A/1", (f"R{k}",)) for k in range(12)), first=12, needed=12)
    first = passage("N1", LONG)
    short = replace(first, text=f"N1: {SHORT}", longer=(first,))
    both = (replace(first, shorter=(short,)), passage("N2", SHORT, SHORT))
    made = filled(counts, BriefSection("What Sundel says", both, rest=tuple(map(whole_of, both))))
    assert [str(each.text) for each in made.sections[1].lines] == [f"N1: {SHORT}"]
    assert [each.paragraph for each in made.sections[1].whole] == ["N1"]


def test_a_paragraph_stands_whole_whoever_speaks_in_it_where_nothing_else_wants_the_room() -> None:
    first = passage("N1", SHORT, SHORT)
    whole = replace(first, text=f"N1: {LONG}", part=QuotedPart.WHOLE)
    line = replace(first, longer=(whole,))
    (alone,) = filled(BriefSection("What Sundel says", (line,), rest=(whole_of(first),))).sections
    assert [str(each.text) for each in alone.lines] == [f"N1: {LONG}"]
    assert not alone.whole, "nothing of it is cut"
    others = [passage(f"O{k:02}", SHORT, SHORT) for k in range(20)]
    beside = filled(BriefSection("What Sundel says", (line, *others))).sections[0]
    assert str(beside.lines[0].text) == f"N1: {SHORT}"
    assert len(beside.lines) > 4


def test_a_long_passage_behind_the_first_keeps_its_place_with_less_of_its_paragraph() -> None:
    long = passage("N2", LONG, LONG)
    short = replace(long, text=f"N2: {SHORT}", longer=(long,))
    made = (passage("N1"), replace(long, shorter=(short,)), passage("N3"))
    section = section_as_said(messages(), message("What {state:the} says", state="Sundel"), made)
    assert [each.paragraph for each in section.lines] == ["N1", "N2", "N3"]
    assert str(section.lines[1].text) == f"N2: {SHORT}"
