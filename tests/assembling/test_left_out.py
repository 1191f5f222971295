"""What of a folder is taken for a document of a review, and how much a person's word on its kind weighs."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from openupr.errors import OpenUPRError
from openupr.records import Forgotten, Judgement, Kind, UserMetadata, Weight
from openupr.searching.opening import open_store
from openupr.stages import pipeline
from openupr.stages.decisions.judgement_added import add_to_judgements
from openupr.stages.keys.input_keys import told_from, told_text
from openupr.stages.stored.keeping import check_store, forget_review, keep
from openupr.stages.stored.stored_reviews import kept

REPORT = "A/HRC/59/92\n\nReport of the Working Group on the Universal Periodic Review\n\nIt rests on A/HRC/WG.6/48/XYZ/1 and on two others.\n"
ADDENDUM = (
    "A/HRC/59/92/Add.1\n\nReport of the Working Group on the Universal Periodic Review\n\nAddendum\n\nViews on conclusions and/or recommendations\n"
)
NOTES = "Whom to call before the session, and what to say of the mills.\n"
LETTER = "Dear all, in our draft we quote the concluding observations and A/HRC/WG.6/48/XYZ/1.\n"
QUESTIONS = "Advance questions to Utopia\n\nIsland of Nowhere\n\n- What is planned for the mills?\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    (made / "submissions").mkdir(parents=True)
    for name, text in (("r.txt", REPORT), ("a.txt", ADDENDUM), ("q.txt", QUESTIONS), ("notes.txt", NOTES), ("letter.txt", LETTER)):
        (made / name).write_text(text, encoding="utf-8")
    (made / "submissions" / "s.txt").write_text("The mills are closed.\n", encoding="utf-8")
    return made


def found(*given: Path, **told: str) -> tuple[dict[str, Kind], str, list[OpenUPRError]]:
    """The documents of the one review in these paths, what was said of what is left out, and the errors."""
    said: list[str] = []
    problems: list[OpenUPRError] = []
    reviews = list(pipeline.read_all(list(given), report=problems.append, notice=said.append, **told))  # type: ignore[arg-type]
    return {each.name: each.kind for review in reviews for each in review.documents}, " ".join(map(str, said)), problems


DOCUMENTS = {"r.txt": Kind.WORKING_GROUP_REPORT, "a.txt": Kind.ADDENDUM, "q.txt": Kind.ADVANCE_QUESTIONS, "s.txt": Kind.SUBMISSION}


def test_what_does_not_say_what_it_is_is_left_out_of_a_folder(folder: Path) -> None:
    names, said, problems = found(folder)
    assert names == DOCUMENTS
    assert "letter.txt, notes.txt (in " in said
    assert problems == []


def test_a_person_can_say_that_it_is_a_document(folder: Path) -> None:
    assert set(found(folder, review="XYZ-48")[0]) == {*DOCUMENTS, "notes.txt", "letter.txt"}
    assert found(folder, review="XYZ-48")[1] == ""
    assert "notes.txt" in found(folder / "r.txt", folder / "notes.txt")[0], "it is given by its own name"
    (folder / "openupr.toml").write_text('[files."notes.txt"]\nkind = "other"\n[files."letter.txt"]\nignore = true\n', encoding="utf-8")
    names, said, problems = found(folder)
    assert (names, problems) == ({**DOCUMENTS, "notes.txt": Kind.OTHER}, [])
    assert said == f"The settings of {folder} leave out 1 file (letter.txt), say what 1 file is."
    (folder / "openupr.toml").write_text('review = "XYZ-48"\n', encoding="utf-8")
    assert set(found(folder)[0]) == {*DOCUMENTS, "notes.txt", "letter.txt"}
    (folder / "openupr.toml").unlink()
    digest = hashlib.sha256(NOTES.encode()).hexdigest()
    add_to_judgements(folder, Judgement("file:notes.txt", digest, "kind", "submission", "A. K.", "2024-01-01", ""))
    names, said, _ = found(folder)
    assert names == DOCUMENTS, "somebody decided it"
    assert f"The settings of {folder} hold 1 decision by 1 person. That one is not applied" in said
    assert found(folder, trust=True)[0] == {**DOCUMENTS, "notes.txt": Kind.SUBMISSION}


def test_a_folder_in_which_nothing_else_is(tmp_path: Path) -> None:
    """Then it is no side matter: each file is told as an error."""
    (tmp_path / "notes.txt").write_text(NOTES, encoding="utf-8")
    (tmp_path / "letter.txt").write_text("In our draft we quote A/HRC/WG.6/48/XYZ/1.\n", encoding="utf-8")
    names, said, problems = found(tmp_path)
    assert (names, said) == ({}, "")
    assert [each.what for each in problems] == [
        "nothing in this document says what it is; its text names XYZ-48",
        "nothing in this document (kind not recognized) says which review it belongs to",
    ]


def test_what_is_left_out_is_not_in_the_store(folder: Path, tmp_path: Path) -> None:
    said: list[str] = []
    with open_store(tmp_path / "s.sqlite") as store:

        def held() -> set[str]:
            with store.read() as library:
                return {Path(each.path).name for each in library.documents()}

        for _ in range(2):
            assert keep(folder, store, notice=said.append) == ["XYZ-48"]
            assert held() == set(DOCUMENTS)
        with store.read() as library:
            originals = library.connection.exec_driver_sql("SELECT count(*) FROM originals").scalar()
        assert originals == len(DOCUMENTS), "nobody's notes are copied into the store"
        assert len(said) == 2
        keep(folder / "notes.txt", store)
        assert held() == {*DOCUMENTS, "notes.txt"}
        keep(folder, store, notice=said.append)
        assert held() == set(DOCUMENTS), "as without a store"
        assert "notes.txt" in str(said[-1])
        (review,) = kept(store, ["XYZ-48"])
    assert [repr(review)] == [repr(each) for each in pipeline.read_all(folder)]


def test_a_kind_for_many_files_counts_where_the_text_does_not_say(folder: Path) -> None:
    told = found(folder, kind="national-report", review="XYZ-48")[0]
    assert told == {**DOCUMENTS, "notes.txt": Kind.NATIONAL_REPORT, "letter.txt": Kind.NATIONAL_REPORT}
    (folder / "openupr.toml").write_text('[files."notes.txt"]\nkind = "other"\n', encoding="utf-8")
    assert found(folder, kind="national-report")[0]["notes.txt"] is Kind.OTHER, "it is told of this file"
    assert found(folder / "r.txt", folder / "q.txt", kind="decision")[0] == {"r.txt": Kind.WORKING_GROUP_REPORT, "q.txt": Kind.ADVANCE_QUESTIONS}
    assert found(folder / "r.txt", folder / "letter.txt", kind="decision")[0]["letter.txt"] is Kind.DECISION, "it is given by its own name"


@pytest.mark.parametrize("kind", ["national-report", "working-group-report"])
def test_a_kind_told_of_a_folder_makes_no_documents_of_notes(folder: Path, tmp_path: Path, kind: str) -> None:
    names, said, problems = found(folder, kind=kind)
    assert (names, problems) == (DOCUMENTS, [])
    assert "letter.txt, notes.txt (in " in said
    told: list[str] = []
    with open_store(tmp_path / "s.sqlite") as store:
        for _ in range(2):
            assert keep(folder, store, kind=kind, notice=told.append) == ["XYZ-48"]
            with store.read() as library:
                assert {Path(each.path).name for each in library.documents()} == set(DOCUMENTS)
    assert [*map(str, told)] == [said, said]


def test_a_kind_told_of_a_folder_in_which_nothing_says_what_it_is(tmp_path: Path) -> None:
    """Then it is these that are meant."""
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text(f"In our text {name} we quote A/HRC/WG.6/48/XYZ/1.\n", encoding="utf-8")
    both = {"a.txt": Kind.SUBMISSION, "b.txt": Kind.SUBMISSION}
    assert found(tmp_path / "in", kind="submission") == (both, "", [])
    with open_store(tmp_path / "s.sqlite") as store:
        for _ in range(2):
            assert keep(tmp_path / "in", store, kind="submission") == ["XYZ-48"]
            (review,) = kept(store, ["XYZ-48"])
            assert {each.name: each.kind for each in review.documents} == both


def test_all_that_a_folder_shows_is_the_folder(folder: Path, tmp_path: Path) -> None:
    """A shell makes a list of names of `*`: nobody named the notes."""
    (folder / ".hidden").write_text("", encoding="utf-8")
    shown = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    names, said, problems = found(*shown)
    assert (names, problems) == (DOCUMENTS, [])
    assert "Left out" in said
    assert "letter.txt, notes.txt (in " in said
    assert found(*shown, kind="national-report")[0] == DOCUMENTS
    with open_store(tmp_path / "s.sqlite") as store:
        told: list[str] = []
        keep(shown, store, notice=told.append)
        assert [*map(str, told)] == [said]
        with store.read() as library:
            assert {Path(each.path).name for each in library.documents()} == set(DOCUMENTS)


def test_notes_among_files_that_are_named_are_told(folder: Path, tmp_path: Path) -> None:
    """Perhaps by a shell, as for `*.txt`."""
    given = (folder / "r.txt", folder / "q.txt", folder / "notes.txt")
    names, said, _ = found(*given)
    assert "notes.txt" in names
    assert "nothing says that it is a document of one: notes.txt (in " in said
    with open_store(tmp_path / "s.sqlite") as store:
        told: list[str] = []
        keep(given, store, notice=told.append)
    assert [*map(str, told)] == [said]
    assert found(folder / "r.txt", folder / "q.txt")[1] == ""
    assert found(*given, review="XYZ-48")[1] == "", "a person says so of each"


def test_what_is_left_out_since_it_was_taken_can_be_forgotten(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "s.sqlite") as store:
        keep([folder / "r.txt", folder / "notes.txt"], store)
        (folder / "r.txt").write_text(REPORT + "\nIt was printed again.\n", encoding="utf-8")
        keep(folder, store)
        held = store.holdings()
        assert (held.left_out, held.superseded, held.unplaced) == (("notes.txt",), 1, ())
        assert forget_review(store, None) == Forgotten(documents=1, originals=1, judgements=0)
        held = store.holdings()
        assert (held.left_out, held.superseded, held.documents) == ((), 1, len(DOCUMENTS)), "what a newer file replaced stays"
        assert check_store(store) == []
        (review,) = kept(store, ["XYZ-48"])
    assert [repr(review)] == [repr(each) for each in pipeline.read_all(folder)]


def doubts(path: Path, **told: str) -> list[str]:
    return [str(each.what) for each in pipeline.read(path, review="XYZ-48", **told).doubts if each.kind == "document_of_other_kind"]


def test_a_kind_for_one_file_goes_before_its_text(folder: Path) -> None:
    said = "q.txt says that it is advance questions; it is read as a national report, as you say"
    assert doubts(folder / "q.txt", kind="national-report") == [said]
    assert doubts(folder / "q.txt", kind="advance-questions") == []
    assert doubts(folder / "notes.txt", kind="national-report") == [], "its text says nothing"
    assert doubts(folder / "letter.txt", kind="national-report") == [], "it only speaks of another document"
    (folder / "openupr.toml").write_text('[files."q.txt"]\nkind = "national_report"\n', encoding="utf-8")
    assert pipeline.read(folder).national_report is not None
    assert doubts(folder / "q.txt") == [], "that is decided"


@pytest.mark.parametrize(
    "told",
    [
        UserMetadata(),
        UserMetadata("XYZ", 48),
        UserMetadata("XYZ", 48, Kind.OTHER),
        *(UserMetadata(None, None, Kind.ADDENDUM, each) for each in Weight),
    ],
)
def test_what_is_told_is_kept(told: UserMetadata) -> None:
    assert told_from(told_text(told)) == told
    assert told_from('["XYZ", 48, "other"]') == UserMetadata("XYZ", 48, Kind.OTHER), "as older stores have it"
