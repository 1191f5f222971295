"""Who is behind a joint submission is printed as its list has it. Names are invented."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.records import Member, Seat
from openupr.text import clean
from openupr.views.briefs.for_topic.joint_submissions import codes_cited_said, joint_submissions_said
from openupr.views.briefs.statements.brief_statements import BriefLine


@pytest.mark.parametrize(
    ("text", "names", "printed"),
    [
        ("JS1 by: Lamps and Piers; Gulls, Terns and Oars.", ["Lamps and Piers", "Gulls, Terns and Oars"], "Lamps and Piers; Gulls, Terns and Oars"),
        # where one name ends that the list parts by commas can't always be told: its own sign stands there
        ("Reed –\nGulls, Terns (Sundel); Well Union", ["Reed – Gulls", "Terns", "Well Union"], "Reed – Gulls, Terns; Well Union"),
        ("Reed Watch, the Lamp Society, and Oars", ["Reed Watch", "the Lamp Society", "Oars"], "Reed Watch, the Lamp Society, and Oars"),
        ("Reed Watch et Well Union", ["Reed Watch", "Well Union"], "Reed Watch et Well Union"),
        ("written otherwise", ["Reed Watch", "Well Union"], "Reed Watch; Well Union"),
    ],
)  # fmt: skip
def test_members_are_parted_as_their_list_parts_them(text: str, names: list[str], printed: str) -> None:
    listed = SimpleNamespace(id="XGG-48/JS1", code="JS 1", name="", members=tuple(Member(name, Seat()) for name in names), text=clean(text))
    review = SimpleNamespace(id="XGG-48", summary=SimpleNamespace(contributors=(listed,), document=SimpleNamespace(key="A/99/3")))
    brief = cast("TopicBrief", SimpleNamespace(reviews=(SimpleNamespace(id="XGG-31", summary=None), review), after=()))
    shown = BriefLine("Gulls were heard.", "A/99/3, paragraph 2; it cites JS1, page 4")
    hidden = BriefLine("Gulls were heard.", "A/99/3, paragraph 2; it cites JS12, page 4; 3 more submissions")
    assert [str(each) for each in joint_submissions_said(brief, [shown, shown])] == [f"JS 1 of XGG-48 is made by {printed}."]
    assert not list(joint_submissions_said(brief, [hidden]))


def test_an_abbreviation_that_a_note_cites_is_told_by_its_list() -> None:
    listed = [
        SimpleNamespace(id=f"XGG-48/{code}", code=code, name=name, members=members, text=clean(f"{code} {name}, Sundel (Galdora)"))
        for code, name, members in [
            ("IMF", "Islands’ Mill Forum", ()),
            ("OARS", "Oars and Rafts", ()),
            ("ROW", "Rowers of the West", ()),
            ("NET", "NET", ()),
            ("JS1", "", (Member("Reed Watch", Seat()),)),
        ]
    ]
    cited = [SimpleNamespace(contributor=f"XGG-48/{code}", printed=code) for code in ("IMF", "OARS", "NET", "JS1")]
    cited.append(SimpleNamespace(contributor="XGG-48/IMF", printed="IMF-BAR"))  # a part of it has a name of its own
    cited += [SimpleNamespace(contributor="XGG-48/ROW", printed=printed) for printed in ("RROW", "ROTW")]  # a slip, and initials: in no list
    unlisted = SimpleNamespace(contributor="", printed="ROW")
    claims = (SimpleNamespace(sources=cited), SimpleNamespace(sources=[unlisted]))
    summary = SimpleNamespace(contributors=listed, claims=claims, document=SimpleNamespace(key="A/99/3"))
    brief = cast("TopicBrief", SimpleNamespace(reviews=(SimpleNamespace(id="XGG-48", summary=summary),), after=()))
    notes = [
        "A/99/3, paragraph 1; it cites IMF, page 2; ROW; RROW; ROTW, page 1; IMF-BAR, page 3",
        "A/99/3; see also NET; JS1; OARS is Oars and Rafts",
    ]
    told = codes_cited_said(brief, notes)
    assert [str(each) for each in told] == ["As the list of XGG-48 has it: IMF is Islands’ Mill Forum."]
    assert list(codes_cited_said(brief, ["A/99/3, paragraph 2"])) == []
    assert list(codes_cited_said(brief, ["A/99/2, paragraph 2; it cites IMF submission, page 2"])) == [], "that of UN bodies means another one"
