"""Who is behind a joint submission is printed as its list has it. Names are invented."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from openupr.preparing.briefs.topic_brief import TopicBrief
from openupr.records import Member, Seat
from openupr.views.briefs.joint_submissions import joint_submissions_said


def test_members_are_parted_by_semicolons_for_names_have_and_in_them() -> None:
    members = tuple(Member(name, Seat()) for name in ("Lamps and Piers", "Gulls, Terns and Oars"))
    listed = SimpleNamespace(id="XGG-48/JS1", code="JS1", name="", members=members)
    review = SimpleNamespace(id="XGG-48", summary=SimpleNamespace(contributors=(listed,)))
    said = SimpleNamespace(review=review, claim=SimpleNamespace(contributors=("XGG-48/JS1",)))
    told = joint_submissions_said(cast("TopicBrief", SimpleNamespace(contributors=(said, said))))
    assert [str(each) for each in told] == ["JS1 of XGG-48 is made by Lamps and Piers; Gulls, Terns and Oars."]
