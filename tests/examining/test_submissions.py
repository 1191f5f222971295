"""Who was heard: every level that the examination can have, through documents that are written and read, and each of its figures counted by hand."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import openupr
from openupr import Review
from openupr.examining import Shelf, examine_all
from openupr.examining.documented.submissions_held import Submissions
from openupr.examining.documented.who_is_cited import cited_said, codes_said, entries_said
from openupr.records import Baseline, Figure, Kind, Level, Result, ReviewStatus, records_by_identifier

from .invented import even, shelf

DOCUMENTS = Path(__file__).parents[1] / "documents"
NAMES = ("Alders", "Birches", "Cedars", "Dogwood", "Elms", "Firs", "Gorse", "Hazel", "Ivy", "Junipers")


def summary(listed: int, uncited: int, session: int = 48, language: str = "en") -> str:
    """A stakeholder summary of so many contributors, of which it cites all but so many."""
    codes = [f"{name[:3].upper()}{number}" for number in range(3) for name in NAMES][:listed]
    names = [f"Keepers of the {name} {number}" for number in range(3) for name in NAMES][:listed]
    cited = codes[: listed - uncited]
    said = {"en": "stated that the bridges were unsafe and that boats had been lost.", "fr": "a dit que les ponts étaient dangereux."}[language]
    sentences = [f"{number}. {code} {said}{number}" for number, code in enumerate(cited, 2)]
    entries = [f"{code} {name};" for code, name in zip(codes, names, strict=True)]
    titles = {
        "en": "Summary of stakeholders’ submissions on Ruritania",
        "fr": "Résumé des communications des parties prenantes concernant la Ruritanie",
    }
    return "\n".join(
        (
            f"A/HRC/WG.6/{session}/XAA/3",
            "14 November 2024",
            titles[language],
            "I. Background",
            f"1. The present report is a summary of {listed} stakeholders’ submissions.1",
            "II. Information",
            *sentences,
            "Notes",
            "1 The stakeholders listed below have contributed information for this summary:",
            "Civil society",
            "Individual submissions:",
            *entries,
            *(f"{number} {code}, para. {number}." for number, code in enumerate(cited, 2)),
        )
    )


def from_documents(tmp_path: Path, files: dict[str, str], session: int = 48) -> Review:
    folder = tmp_path / f"XAA-{session:02}"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return openupr.read(folder, review=folder.name)


def examined(of: Review, baseline: Shelf | None = None) -> Result:
    return Submissions().examine(of, baseline or Shelf())


def figures(found: Result) -> dict[str, Figure]:
    return {each.key: each for each in found.figures}


def parts(figure: Figure) -> dict[tuple[str, ...], int]:
    return {part.keys: part.count for part in figure.parts}


@cache
def galdora() -> Review:
    return openupr.read(DOCUMENTS / "XGG-48")


# -- levels


@pytest.mark.parametrize(
    ("uncited", "words"),
    [
        (0, "Each of the 10 contributors that the summary lists is cited in it."),
        (1, "1 of 10 contributors that the summary lists is cited in no paragraph, as far as we found."),
        (4, "4 of 10 contributors that the summary lists are cited in no paragraph, as far as we found."),
    ],
)
def test_without_a_baseline_the_figure_is_told_and_no_level(tmp_path: Path, uncited: int, words: str) -> None:
    found = examined(from_documents(tmp_path, {"summary.txt": summary(10, uncited)}))
    assert (found.level, found.level_by) == (Level.CANNOT_TELL, "none")
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (uncited, 10)
    assert found.sentence == f"{words} Can’t tell if that is usual: for this figure we have no other reviews to compare with."
    assert len(found.evidence) == uncited


def test_with_a_baseline_it_can_be_usual(tmp_path: Path) -> None:
    """None is shipped; a notebook may bring one."""
    rows = shelf("spread", even(0.1, 0.5), session=44).baselines["spread"].rows
    own = Shelf({"submissions": Baseline("submissions", rows)})
    found = examined(from_documents(tmp_path, {"summary.txt": summary(10, 3)}), own)
    assert (found.level, found.level_by) == (Level.USUAL, "baseline")
    assert found.sentence.startswith("3 of 10 contributors that the summary lists are cited in no paragraph, as far as we found. ")


def test_too_few_contributors_say_nothing(tmp_path: Path) -> None:
    found = examined(from_documents(tmp_path, {"summary.txt": summary(2, 1)}))
    assert found.level is Level.CANNOT_TELL
    assert found.why_not == "Too few contributors to say: we found 2, and need 3."


def test_without_a_summary_it_is_named_and_what_is_held_is_counted(tmp_path: Path) -> None:
    nothing = examined(openupr.read(DOCUMENTS / "XBB-17"))
    assert (nothing.level, nothing.missing, nothing.figures) == (Level.CANNOT_TELL, (Kind.STAKEHOLDER_SUMMARY,), ())
    assert nothing.sentence == "We don’t have the summary of stakeholders’ submissions."
    text = "The Alders Society\n\n1. We write on the bridges of the northern rivers, which nobody has mended.\n"
    held = examined(from_documents(tmp_path, {"submissions/ALD_-_Alders_Society.txt": text}))
    assert (held.level, held.why_not, held.missing) == (Level.CANNOT_TELL, nothing.why_not, nothing.missing)
    assert set(figures(held)) == {"languages", "over_length", "clustered"}
    assert held.headline is None


def test_a_summary_whose_list_is_not_found_is_said(tmp_path: Path) -> None:
    text = summary(4, 0).replace("The stakeholders listed below have contributed information for this summary:", "Of the bridges.")
    of = from_documents(tmp_path, {"summary.txt": text})
    assert examined(of).why_not == "The summary’s list of contributors could not be read."
    assert examined(of).missing == ()


def test_in_another_language_the_notes_tell_who_is_cited(tmp_path: Path) -> None:
    of = from_documents(tmp_path, {"summary.txt": summary(10, 2, language="fr")})
    assert of.summary is not None
    assert (of.summary.document.language, of.summary.claims) == ("fr", ())
    found = examined(of)
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (2, 10)
    assert "sentences" not in figures(found)


def test_what_was_not_held_is_not_examined() -> None:
    found = examined(replace(galdora(), status=ReviewStatus.POSTPONED))
    assert (found.level, found.why_not) == (Level.CANNOT_TELL, "The review was postponed.")


# -- figures


def test_the_figures_of_the_invented_dossier() -> None:
    """Counted by hand from tools/invent/reviews/XGG-48."""
    found = examined(galdora())
    made = figures(found)
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (1, 8)
    assert parts(made["by_kind"]) == {
        ("individual submission", "cited"): 3,
        ("individual submission", "not cited"): 1,
        ("joint submission", "cited"): 2,
        ("national human rights institution", "cited"): 1,
        ("regional organization", "cited"): 1,
    }
    assert {keys[0][:14]: 0 for keys in parts(made["by_mark"])} == {"* a non-govern": 0, "** a national ": 0, "no mark (nothi": 0}
    assert made["members"].value == 5
    assert parts(made["sentences"]) == {
        ("individual submission",): 6,
        ("joint submission",): 2,
        ("national human rights institution",): 1,
        ("regional organization",): 2,
    }
    assert parts(made["changes"]) == {("put on the list", "cited in a sentence"): 1}
    assert parts(made["languages"]) == {("en",): 4, ("es",): 1}
    shares = {key: (figure.count, figure.n) for key, figure in made.items() if figure.unit == "share"}
    assert shares == {"over_length": (0, 5), "clustered": (2, 5), "held_not_listed": (0, 5), "listed_not_held": (4, 8)}
    assert sum(parts(made["claims"]).values()) == 7


def test_the_figures_add_up_and_the_evidence_names_records() -> None:
    of = galdora()
    known = records_by_identifier(of)
    found = examined(of)
    for figure in (found.headline, *found.figures):
        assert figure is not None
        if figure.unit == "share":
            assert figure.value == (figure.count / figure.n if figure.count is not None and figure.n else None)
        elif figure.parts:
            assert sum(part.count for part in figure.parts) == figure.value == figure.n
    assert {each.record for each in found.evidence} <= set(known)
    assert all(each.place is not None and str(each.why) for each in found.evidence)
    whys = " ".join(str(each.why) for each in found.evidence)
    assert whys.count("listed, and neither") == 1
    assert whys.count("near-identical with") == 2
    assert whys.count("put on the list by A/HRC/WG.6/48/XGG/3/Corr.1") == 1


def test_without_the_corrigendum_the_submission_that_it_adds_is_not_listed() -> None:
    found = examined(replace(galdora(), corrigenda=()))
    assert (figures(found)["held_not_listed"].count, figures(found)["held_not_listed"].n) == (1, 5)
    assert parts(figures(found)["changes"]) == {}
    assert [each.record for each in found.evidence if "no entry of the list" in str(each.why)] == ["XGG-48/B.HLA.1"]


def test_without_another_version_nothing_is_said_of_changes(tmp_path: Path) -> None:
    assert "changes" not in figures(examined(from_documents(tmp_path, {"summary.txt": summary(5, 0)})))


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (4, 5, "A later version or a corrigendum lists 1 contributor that we did not find on the list before it."),
        (5, 3, "We did not find 2 contributors of a list on the list of the version after it: look."),
        (5, 5, ""),
    ],
)
def test_whom_a_later_version_lists_besides_is_said(tmp_path: Path, first: int, second: int, words: str) -> None:
    later = summary(second, 0).replace("14 November 2024", "20 December 2024")
    found = examined(from_documents(tmp_path, {"b.txt": summary(first, 0), "a.txt": later}))
    assert found.sentence.partition(". ")[2].startswith(words or "Can’t tell")
    # What counts is the list as it stands, whatever the files are called.
    assert found.headline is not None
    assert found.headline.n == second


LONG = "\n\n".join(f"{number}. The bridge of the river number {number} has been closed since the flood." for number in range(1, 260))


@pytest.mark.parametrize(
    ("session", "name", "text", "over"),
    [
        (48, "ALD_-_Alders.txt", LONG, 1),  # 259 paragraphs of 14 words, and the name: 3,627
        (48, "JS1_-_Joint_submission_1.txt", LONG, 0),  # 5,630 words for a joint one
        (48, "ALD_-_Alders.txt", LONG[: len(LONG) // 2], 0),
        (4, "ALD_-_Alders.txt", LONG, None),  # five pages in cycle 1, and a text file has none
    ],
)
def test_length_by_the_rule_of_its_time(tmp_path: Path, session: int, name: str, text: str, over: int | None) -> None:
    of = from_documents(tmp_path, {f"submissions/{name}": f"Alders\n\n{text}\n"}, session)
    assert len(of.submissions) == 1
    found = examined(of)
    figure = figures(found)["over_length"]
    assert (figure.count, figure.n) == ((over, 1) if over is not None else (0, 0))
    assert ("not checked the rule" in str(figure.formula)) == (session == 4)
    assert len(found.evidence) == (over or 0)
    if over:
        assert str(found.evidence[0].why) == "3,627 words where the limit is 2,815"


def test_clusters_are_counted_over_what_has_words(tmp_path: Path) -> None:
    folder = tmp_path / "XGG-48"
    shutil.copytree(DOCUMENTS / "XGG-48", folder)
    text = (folder / "submissions" / "RDS_-_River_District_Schools.txt").read_text(encoding="utf-8")
    (folder / "submissions" / "RDT_-_River_District_Teachers.txt").write_text(
        text.replace("River District Schools", "River District Teachers"), "utf-8"
    )
    found = examined(openupr.read(folder))
    assert (figures(found)["clustered"].count, figures(found)["clustered"].n) == (4, 6)
    assert "Groups of such texts: 2" in str(figures(found)["clustered"].formula)
    # By its code it is no entry of the list; the name that the list prints does not stand in it.
    assert (figures(found)["held_not_listed"].count, figures(found)["held_not_listed"].n) == (1, 6)


# -- rules of the house


def test_no_contributor_is_named_but_in_the_evidence() -> None:
    of = galdora()
    assert of.summary is not None
    found = examined(of)
    said = " ".join(
        [found.sentence, *(f"{figure.name}{figure.formula}{figure.parts}" for figure in found.figures), *map(str, found.limits), found.innocent]
    )
    names = [name for each in of.summary.contributors for name in (each.code, each.name)] + [each.name for each in of.submissions if each.name]
    assert [name for name in names if name in said] == []
    assert not any(each.words for each in found.evidence if "/B." in each.record)


def test_it_is_one_of_all() -> None:
    results = {each.examination: each for each in examine_all(galdora(), Shelf())}
    assert repr(results["submissions"]) == repr(examined(galdora()))


def test_a_code_that_is_read_as_a_listed_one_is_told() -> None:
    assert [str(each) for each in cited_said(0, 10, 0)] == ["Each of the 10 contributors that the summary lists is cited in it."]
    assert str([*codes_said(2, 0)][-1]) == "2 codes in its notes are not on the list: we read each as the nearest one that is."
    assert [str(each) for each in codes_said(0, 1)] == ["1 name in its notes is not on the list, and we match it with none there."]


def test_a_list_with_more_entries_than_submissions_says_so() -> None:
    of = galdora()
    assert of.summary is not None
    first, *others = of.summary.contributors
    held = replace(
        of.summary,
        contributors=(replace(first, code="ZZZ"), *(replace(each, code=f"ZZZ-{n}") for n, each in enumerate(others))),
        stated=len(others),
    )
    assert [str(each) for each in entries_said(held)] == [
        f"The list has {len(others) + 1} entries. The summary says that it sums up {len(others)} submissions.",
        "1 code we found only as a part of longer codes on the list.",
    ]
    assert list(entries_said(replace(held, contributors=of.summary.contributors, stated=len(others) + 1))) == []


def test_whom_only_a_see_also_cites_is_told_apart(tmp_path: Path) -> None:
    noted = summary(10, 1)
    line = next(each for each in noted.splitlines() if each.startswith("2 ") and "para" in each)
    code = next(each.split()[0] for each in reversed(noted.splitlines()) if "Keepers of" in each)
    found = examined(from_documents(tmp_path, {"summary.txt": noted.replace(line, f"{line} See also {code}, para. 3; ROWERS; BARGE, p. 3.")}))
    assert found.sentence.startswith(
        "Each of the 10 contributors that the summary lists is cited in it. 1 we found only after a note’s “see also”. "
        "2 names in its notes are not on the list, and we match them with none there."
    )
