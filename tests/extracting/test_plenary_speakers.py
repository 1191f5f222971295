"""Who spoke when the Council adopted an outcome: in the UN's layouts, exactly; what can't be read is a doubt."""

from __future__ import annotations

from pathlib import Path
from shutil import which
from subprocess import run

import pytest
from invented_session_reports import BODY, ESTAVIA, REPORT, html, pdf, text, word

import openupr
from openupr.linking import Links
from openupr.records import Review, Views

SUMMARY = """\
A/HRC/WG.6/48/XAA/3

15 November 2024

Summary of stakeholders’ submissions on Estavia

Report of the Office of the United Nations High Commissioner for Human Rights

I. Background

1. The present report is a summary of two stakeholders’ submissions.1

II. Information

2. LAMP stated that the harbour prison was dark, crowded and closed to visitors.2

3. TIDE noted delays in the census.3

Notes

1 The stakeholders listed below have contributed information for this summary:
Civil society
Individual submissions:
TIDE Institute of Tides, Port Ester (Norway);
LAMP Lamplighters of the North, Hill (Norway).
2 LAMP, para. 3.
3 TIDE, para. 1.
"""
STATES, OTHERS = "#### 2. Views expressed by Member", "#### 4. General comments"
SAID = [  # in place of what States and stakeholders said
    f"During the adoption of the outcome of the review of {ESTAVIA}, four delegations made statements. The statements of the delegations that were "
    "unable to deliver them owing to time constraints are posted on the extranet.",
    f"Norway commended {ESTAVIA} for its wells and hoped that the mill would be closed soon. It regretted the decree.",
    "The representative of the Bolivarian Republic of Venezuela noted with appreciation the new schools.",
    "The United Kingdom of Great Britain and Northern Ireland welcomed the census. Niger thanked the delegation for its answers.",
]
HEARD = [
    f"During the adoption of the outcome of the review of {ESTAVIA}, four other stakeholders made statements.",
    "The Lamplighters of the North noted that the harbour prison was dark, crowded and still closed to visitors. Trade unions had been closed.",
    "The representative of China raised a point of order during that statement.",
    "Action Harbour for Peace, also on behalf of Wells for All, expressed concern at the arrest of its members.",
    "ILGA-Harbour stated that nobody had been asked. The organization called for a new law.",
    "Friends of the Tide regretted the decree.",
]


def lines(states: list[str], others: list[str]) -> list[str]:
    """Estavia's section with these paragraphs of States and stakeholders."""
    made: list[str] = []
    inside = ""
    of_estavia = 0
    for line in BODY:
        if line.startswith("###"):
            of_estavia += line == f"### {ESTAVIA}"
            inside = line if of_estavia == 1 and line.startswith((STATES, OTHERS)) else ""
            of_estavia += line.startswith("### ") and line != f"### {ESTAVIA}"
            made.append(line)
            made += states if inside.startswith(STATES) else others if inside else []
        elif not inside:
            made.append(line)
    return made


def read(folder: Path, ending: str, body: list[str]) -> Review:
    (folder / "in").mkdir()
    (folder / "in" / "report.txt").write_text(REPORT.format(state=ESTAVIA, code="XAA", number=5), "utf-8")
    (folder / "in" / "summary.txt").write_text(SUMMARY, "utf-8")
    data = pdf(folder, body) if ending == "pdf" else {"txt": text, "html": html, "docx": word}[ending](body)
    (folder / "in" / f"session.{ending}").write_bytes(data)
    return openupr.read(folder / "in")


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
def test_speakers_of_a_plenary_are_those_of_the_report(tmp_path: Path, ending: str) -> None:
    review = read(tmp_path, ending, lines(SAID, HEARD))
    found = Links(review).adoption
    said = [(each.views, each.state or each.name, each.point_of_order) for each in found.speakers]
    assert said == [
        (Views.STATES, "NOR", ()),
        (Views.STATES, "VEN", ()),
        (Views.STATES, "GBR", ()),
        (Views.STATES, "NER", ()),
        (Views.NATIONAL_INSTITUTION, "Ombudsman of Estavia", ()),
        (Views.STAKEHOLDERS, "Lamplighters of the North", ("CHN",)),
        (Views.STAKEHOLDERS, "Action Harbour for Peace", ()),
        (Views.STAKEHOLDERS, "ILGA-Harbour", ()),
        (Views.STAKEHOLDERS, "Friends of the Tide", ()),
    ]
    assert dict(found.stated) == {Views.STATES: 4, Views.STAKEHOLDERS: 4}
    assert len(found.own) == 4
    assert not [each for each in review.doubts if each.kind.startswith("plenary")]


def test_lists_of_speakers_are_read_name_by_name(tmp_path: Path) -> None:
    states = [
        "At the same meeting, statements were made by: (a) Representatives of States Members of the Council: Chile, Côte d’Ivoire and Ghana; "
        "(b) Representatives of observer States: Bolivia (Plurinational State of), Iran (Islamic Republic of), Norway (on behalf of the Nordic "
        "States).",
    ]
    others = ["Statements were made by: (a) Observers for non-governmental organizations: Action Harbour for Peace, Friends of the Tide."]
    found = Links(read(tmp_path, "txt", lines(states, others))).adoption.speakers
    assert [each.state for each in found if each.views is Views.STATES] == ["CHL", "CIV", "GHA", "BOL", "IRN", "NOR"]
    assert [each.name for each in found if each.views is Views.STAKEHOLDERS] == ["Action Harbour for Peace", "Friends of the Tide"]
    assert all(each.listed for each in found if each.views is not Views.NATIONAL_INSTITUTION)


def test_what_can_not_be_read_is_a_doubt(tmp_path: Path) -> None:
    review = read(tmp_path, "txt", lines([*SAID, "in the view of many, much remained to be done."], HEARD[:-1]))
    kinds = {each.kind: each for each in review.doubts if each.kind.startswith("plenary")}
    assert set(kinds) == {"plenary_speaker_unread", "plenary_speakers_differ"}
    assert kinds["plenary_speaker_unread"].record.startswith("XAA-48/P")
    assert (kinds["plenary_speakers_differ"].expected, kinds["plenary_speakers_differ"].found) == ("4", "3")


def test_speakers_are_joined_to_contributors_and_claims_that_come_up_again_are_found(tmp_path: Path) -> None:
    again = {each.speaker.name: each for each in Links(read(tmp_path, "txt", lines(SAID, HEARD))).came_again}
    assert again["Lamplighters of the North"].contributor == "XAA-48/S.LAMP"
    assert again["Lamplighters of the North"].claims == ("XAA-48/S2.1",)
    assert again["Friends of the Tide"].contributor == ""
    assert again["Norway"].claims == ()


@pytest.mark.parametrize("verb", ["reported that", "denounced that", "warned that", "deplored that", "criticized the fact that"])
def test_an_organisation_that_reports_or_warns_has_spoken(tmp_path: Path, verb: str) -> None:
    review = read(tmp_path, "txt", lines(SAID, [*HEARD, f"The League for Prisoners {verb} nobody had slept in the harbour prison."]))
    names = [each.name for each in Links(review).adoption.speakers if each.views is Views.STAKEHOLDERS]
    assert "League for Prisoners" in names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A representative of Youth of the Hills asked the State to publish the census.", "Youth of the Hills"),
        ("In a video statement, Harbour Mothers called for the release of prisoners.", "Harbour Mothers"),
        ("In a joint statement, the Society of Tides noted that no one had been asked.", "Society of Tides"),
        ("One speaker said that prisons were full.", None),
        ("Another organization regretted the decree.", None),
        ("The President recalled that speakers should keep to the subject.", ""),
    ],
)
def test_how_it_was_said_is_no_name_and_nobody_is_none(tmp_path: Path, sentence: str, name: str | None) -> None:
    """Who is not named (None) is a doubt; the chair (empty) is neither a speaker nor a doubt."""
    review = read(tmp_path, "txt", lines(SAID, [*HEARD, sentence]))
    names = [each.name for each in Links(review).adoption.speakers if each.views is Views.STAKEHOLDERS]
    assert names[4:] == ([name] if name else [])
    assert any(each.kind == "plenary_speaker_unread" for each in review.doubts) is (name is None)


def test_states_that_speak_as_one_have_the_same_words(tmp_path: Path) -> None:
    words = "The Islamic Republic of Iran, Cuba and Niger welcomed the wells. Chile regretted the decree."
    review = read(tmp_path, "txt", lines([*SAID[:1], words], HEARD))
    texts = {paragraph.id: paragraph.text.clean for text in review.plenary for paragraph in text.paragraphs}
    said = {each.state: texts[each.paragraph][each.start : each.end].strip() for each in Links(review).adoption.speakers if each.state}
    one = "The Islamic Republic of Iran, Cuba and Niger welcomed the wells."
    assert said == {"IRN": one, "CUB": one, "NER": one, "CHL": "Chile regretted the decree."}


@pytest.mark.parametrize("row", ["Chile and Ghana, and by the European Union", "Chile, the League of Harbours and Ghana"])
def test_who_is_no_state_in_a_row_of_states_is_a_doubt(tmp_path: Path, row: str) -> None:
    review = read(tmp_path, "txt", lines([*SAID[:1], f"Statements were made by the representatives of {row}."], HEARD))
    assert "CHL" in {each.state for each in Links(review).adoption.speakers}
    named = [str(each.what) for each in review.doubts if each.kind == "plenary_speaker_unread"]
    assert any("European Union" in each or "EU" in each or "League of Harbours" in each for each in named), named


def test_a_point_of_order_of_nobody_who_is_named_is_a_doubt(tmp_path: Path) -> None:
    review = read(tmp_path, "txt", lines(SAID, [*HEARD, "The League for Prisoners regretted the decree. A point of order was raised."]))
    found = {each.name: each.point_of_order for each in Links(review).adoption.speakers}
    assert found["League for Prisoners"] == ()
    assert next(each.kind for each in review.doubts if each.kind.startswith("plenary")) == "plenary_speaker_unread"


def test_a_report_as_pdftotext_lays_it_out_has_the_same_speakers(tmp_path: Path) -> None:
    """Text with the lines, margins and page ends of the PDF."""
    program = which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "report.txt").write_text(REPORT.format(state=ESTAVIA, code="XAA", number=5), "utf-8")
    (tmp_path / "session.pdf").write_bytes(pdf(tmp_path, lines(SAID, HEARD)))
    run([program, "-layout", str(tmp_path / "session.pdf"), str(tmp_path / "in" / "session.txt")], check=True)
    review = openupr.read(tmp_path / "in")
    found = Links(review).adoption.speakers
    assert [each.state for each in found if each.state] == ["NOR", "VEN", "GBR", "NER"]
    names = ["Ombudsman of Estavia", "Lamplighters of the North", "Action Harbour for Peace", "ILGA-Harbour", "Friends of the Tide"]
    assert [each.name for each in found if not each.state] == names
    assert not [each for each in review.doubts if each.kind.startswith("plenary")]


def test_joint_statements_and_points_of_order_are_of_who_surely_made_them(tmp_path: Path) -> None:
    """Whom a point of order stopped is open where it can't be told who spoke before; and so is whether a State behind a group spoke itself."""
    states = [
        "During the adoption of the outcome of the review of Estavia, five delegations made statements.",
        "Fiji, speaking on behalf of the Pacific Islands Forum, welcomed the wells.",
        "The representative of Belgium, speaking also on behalf of Luxembourg and the Netherlands, regretted the decree.",
        "Egypt, on behalf of the Group of African States, and Morocco commended Estavia.",
    ]
    others = [
        "During the adoption of the outcome of the review of Estavia, three other stakeholders made statements.",
        "Action Harbour for Peace, in a joint statement with Wells for All and Friends of the Tide, expressed concern at the arrests.",
        "In a joint statement, ILGA-Harbour and the Lamplighters of the North called for a new law.",
        "The representatives of China and Cuba raised points of order during that statement.",
        "The Centre for Tides, speaking on behalf of a coalition of 12 organizations, noted delays in the census.",
        "On a point of order, the representative of Egypt requested that the speaker use the official name of the State.",
    ]
    review = read(tmp_path, "txt", lines(states, others))
    found = {each.state or each.name: each for each in Links(review).adoption.speakers}
    assert {key: each.for_others for key, each in found.items() if each.for_others} == {
        "FJI": ("Pacific Islands Forum",),
        "BEL": ("LUX", "NLD"),
        "EGY": ("Group of African States",),
        "Centre for Tides": ("a coalition of 12 organizations",),
    }
    assert {key: each.point_of_order for key, each in found.items() if each.point_of_order} == {"Centre for Tides": ("EGY",)}
    told = " ".join(str(each.what) for each in review.doubts if each.kind == "plenary_speaker_unread")
    assert "names MAR" in told
    assert "CHN and CUB" in told
