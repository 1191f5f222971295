"""Statements in full: whose each is, what it asks, and what the report has of that; twenty invented ones in six shapes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.linking import Links
from openupr.linking.statements.requests_read_out import requests_in
from openupr.linking.statements.tone_read_out import tone_read_out
from openupr.records import Overall, Recommender, Review, Tone, record_by_identifier
from openupr.records.dialogue.full_statements import RequestOutcome

from ..doubts.clean_dossier import REPORT
from .invented_statements import STATEMENTS, dialogue, file, report


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    folder = tmp_path_factory.mktemp("in_full")
    (folder / "statements").mkdir()
    (folder / "report.txt").write_text(report(REPORT), "utf-8")
    for each in STATEMENTS:
        if each.shape != "dialogue":
            name, data = file(each)
            (folder / "statements" / name).write_bytes(data)
    (folder / "statements" / "transcript.txt").write_text(dialogue(), "utf-8")
    return openupr.read(folder, review="XAA-48")


def test_twenty_in_six_shapes_are_of_their_speakers_and_their_requests_are_joined(review: Review) -> None:
    """The bar is .95 of each."""
    said = {each.speaker.state: each for each in review.full_statements if each.speaker}
    wanted = {each.code for each in STATEMENTS}
    assert len({*said} & wanted) >= 0.95 * len(wanted), wanted - {*said}
    assert {*said} <= wanted, "no statement is given to a State that did not make it"
    full, right, every, wrong = Links(review).full, 0, 0, []
    for each in STATEMENTS:
        if each.code not in said:
            continue
        statement = said[each.code]
        found = full[statement.id].requests
        for asked in each.asked:
            every += 1
            link = next((one for one in found if asked.said.lower() in statement.text.clean[one.start : one.end].lower()), None)
            clause = record_by_identifier(review, link.clause) if link and link.clause else None
            request = getattr(clause, "request", "")
            became = link.became if link else None
            expected = (
                RequestOutcome.NOT_FOUND
                if not asked.reported
                else RequestOutcome.KEPT
                if asked.reported.lower() == asked.said.lower()
                else RequestOutcome.SHORTENED
            )
            if request.rstrip(".").lower() == asked.reported.lower() and became is expected:
                right += 1
            else:
                wrong.append((each.code, asked, link))
        assert len(found) == len(each.asked), (each.code, [statement.text.clean[one.start : one.end] for one in found])
    assert every > 40
    assert right >= 0.95 * every, wrong


def test_what_was_criticised_and_is_not_in_the_summary_is_told(review: Review) -> None:
    full = Links(review).full
    critical = {each.code for each in STATEMENTS if each.criticism}
    lost = {each.speaker.state for each in review.full_statements if each.speaker and full[each.id].lost}
    assert lost == critical


def test_titles_are_not_read_out(review: Review) -> None:
    assert not any("Check against" in each.text.clean or "Permanent Representative" in each.text.clean for each in review.full_statements)
    assert any("Check against delivery" in each.titles for each in review.full_statements)


def test_nobodys_statement_is_a_doubt_and_the_user_may_say_whose_it_is(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statements").mkdir()
    (tmp_path / "statements" / "a.txt").write_text(
        "Mr. President,\n\nWe thank the delegation. We recommend that Estavia close the old mill.\n", "utf-8"
    )
    review = openupr.read(tmp_path, review="XAA-48")
    (statement,) = review.full_statements
    assert statement.speaker is None
    assert statement.id == "XAA-48/T.x1"
    assert [doubt.kind for doubt in review.doubts] == ["statement_speaker_unknown"]
    assert Links(review).full == {}
    (tmp_path / "openupr.toml").write_text('[files."a.txt"]\nkind = "statement"\nby = "CHL"\n', "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    assert [each.id for each in review.full_statements] == ["XAA-48/T.CHL"]
    assert Links(review).full["XAA-48/T.CHL"].requests[0].clause == "XAA-48/R8.1.a"


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Chile thanks the delegation. We recommend that Estavia dig more wells in the north.", ()),
        (
            "Chile thanks the delegation for its report. We recommend that Estavia dig more wells in the north. Nous lui recommandons aussi de "
            "fermer l’ancien moulin et d’ouvrir les barrages. Thank you, Mr. President.",
            ("fr",),
        ),
        ("Chile agradece a la delegación su informe. Recomendamos cerrar el viejo molino y abrir las presas.", ("es",)),
        ("Merci. Fermez le moulin.", ("",)),
    ],
)  # fmt: skip
def test_of_what_is_in_a_language_whose_requests_are_not_read_nothing_is_said_to_be_left_out(
    text: str, unread: tuple[str, ...], tmp_path: Path
) -> None:
    """What a delegation asks in another language may be what we don't find in its English: then nothing was "asked only on paper"."""
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statement.txt").write_text(text, "utf-8")
    (tmp_path / "openupr.toml").write_text('[files."statement.txt"]\nkind = "statement"\nby = "CHL"\n', "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    assert [each.unread_in for each in review.full_statements] == [unread]
    assert [doubt.record for doubt in review.doubts if doubt.kind == "statement_requests_unread"] == ["XAA-48/T.CHL"] * bool(unread)
    assert any(each.more for each in Links(review).full.values()) is not bool(unread)


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("We ask the Government how many wells were dug. We urge the Government of Estavia to release all poets.", ["release all poets"]),
        (
            "Ghana recommends Estavia to: (1) dig more wells; (2) train the nurses; and (3) publish the report.",
            ["dig more wells", "train the nurses", "publish the report"],
        ),
        (
            "Norway has these recommendations:\n• Ratify the Convention\n• To close the mill by 2026\nWe wish you well.",
            ["Ratify the Convention", "To close the mill by 2026"],
        ),
        ("We welcome that Estavia was asked to close the mill.", []),
    ],
)  # fmt: skip
def test_what_is_asked_in_a_statement(text: str, requests: list[str]) -> None:
    assert [text[start:end] for start, end in requests_in(text)] == requests


@pytest.mark.parametrize(
    ("said", "requests"),
    [
        ("We recommend that Estavia decriminalize abortion.", ["decriminalize abortion"]),
        ("We recommend that Estavia abolish torture; ban mining.", ["abolish torture", "ban mining"]),
        ("We recommend that Estavia do so.", []),
        ("We recommend this.", []),
    ],
)
def test_a_verb_and_what_it_is_about_are_a_request(said: str, requests: list[str]) -> None:
    assert [said[start:end] for start, end in requests_in(said)] == requests


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        (
            "We offer these constructive recommendations: one, continue to dig wells; two, train the nurses; and three, publish the report.",
            ["continue to dig wells", "train the nurses", "publish the report"],
        ),
        ("Norland recommends the following: to dig more wells; to train the nurses.", ["to dig more wells", "to train the nurses"]),
        (
            "We have three recommendations: 1. Ratify the Convention. 2. Close the mill. 3. Train nurses in the north. Thank you.",
            ["Ratify the Convention", "Close the mill", "Train nurses in the north"],
        ),
        (
            "We make two recommendations. First, ratify the Convention. Second, close the old mill.",
            ["ratify the Convention", "close the old mill"],
        ),
        ("Recommendation 1: Ratify the Convention.\nRecommendation 2: Close the old mill.", ["Ratify the Convention", "Close the old mill"]),
        (
            "We encourage Estavia to train more nurses, and recommend that it repeal the decree.",
            ["train more nurses", "repeal the decree"],
        ),
        ("First, we thank the delegation. Second, we welcome the new schools.", []),
        ("We welcome that Estavia accepted our recommendations: the mill was closed and the wells were dug.", []),
        ("Many of our recommendations were carried out. First, improved wells were dug. Second, nurses were trained.", []),
    ],
)
def test_what_is_asked_in_a_list_in_one_line(text: str, requests: list[str]) -> None:
    assert [text[start:end] for start, end in requests_in(text)] == requests


def test_what_is_said_to_the_chair_praises_nobody_and_a_request_criticises_nobody() -> None:
    text = (
        "Thank you, Mr. President.\nChile welcomes the delegation of Estavia and thanks it for its report.\nChile recommends that Estavia:\n"
        "1. Address the shortage of nurses in all villages;\n2. Publish the findings on the deaths in custody.\nWe wish Estavia a successful review."
    )
    told = tone_read_out(text, "XAA", list(requests_in(text)))
    assert told.overall is Overall.NEITHER
    assert not told.may_criticise
    assert not told.has(Tone.PRAISE)


def test_where_no_request_is_read_in_what_recommends_nothing_is_said_to_be_asked_on_paper_alone(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statements").mkdir()
    said = "Statement by Chile\n\nChile thanks the delegation. We hand in our recommendations in writing.\n"
    (tmp_path / "statements" / "chile.txt").write_text(said, "utf-8")
    (full,) = Links(openupr.read(tmp_path, review="XAA-48")).full.values()
    assert full.requests == ()
    assert (full.unread, full.more) == (True, ())
    (tmp_path / "statements" / "chile.txt").write_text(said.replace("We hand in our recommendations in writing.", "We wish it well."), "utf-8")
    (full,) = Links(openupr.read(tmp_path, review="XAA-48")).full.values()
    assert (full.unread, full.more) == (False, ("XAA-48/R7.1.a", "XAA-48/R8.1.a", "XAA-48/R8.2.b"))


def test_what_the_state_under_review_says_recommends_nothing_to_it(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "statements").mkdir()
    (tmp_path / "statements" / "own.txt").write_text("Mr. President,\n\nWe recommend that Peru read our report.\n", "utf-8")
    review = openupr.read(tmp_path, review="XAA-48")
    own = tuple(replace(each, speaker=Recommender("XAA", "Estavia")) for each in review.full_statements)
    assert len(own) == 1
    assert Links(replace(review, full_statements=own)).full == {}
