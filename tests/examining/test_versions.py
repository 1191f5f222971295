"""Did documents change after they were out: every level that the examination can have, through documents that are written and read; figures counted
by hand. All texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.invent import source, working_group_report

import openupr
from openupr import Review
from openupr.examining import Shelf
from openupr.examining.documented.versions_held import VersionsHeld
from openupr.records import Figure, Kind, Level, Result, records_by_identifier

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT / "tests" / "documents"
ADOPTED = ROOT / "tools" / "invent" / "reviews" / "XAA-48" / "working_group_report.toml"
LEFT = "Reopen the mountain clinics that were closed in the spring floods and staff each of them with one trained midwife"


def compilation(paragraphs: list[str], language: str = "en", date: str = "14 November 2024", symbol: str = "A/HRC/WG.6/48/XAA/2") -> str:
    title = {
        "en": "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights",
        "fr": "Compilation établie par le Haut-Commissariat des Nations Unies aux droits de l’homme",
    }[language]
    numbered = [f"{number}. {text}" for number, text in enumerate(paragraphs, 1)]
    return "\n\n".join((symbol, date, title, "Ruritania", "I. Background", *numbered)) + "\n"


ENGLISH = [
    "The Committee on the Rights of the Child noted that 412 schools had been built since 2003, and 7 mills closed.",
    "The Human Rights Committee was concerned that prisoners had been held in the harbour fort for 18 months.",
    "UNICEF stated that children in Norland and Sylvania went to school by boat in winter.",
    "The Committee against Torture regretted that no visit to the island prison had been allowed in 2011.",
    "UNESCO noted that the library of the northern province had reopened after the storm.",
    "The Special Rapporteur on housing recommended that the tenants of the old port be heard before it is sold.",
    "The Committee on the Elimination of Discrimination against Women noted that the wage law of 1998 was in force.",
    "The United Nations country team stated that wells in 31 villages had been dug by the villagers themselves.",
    "UNHCR was concerned that nobody registered those who came over the mountains.",
    "The Committee on Enforced Disappearances welcomed the list of names that the Government had handed over.",
]
FRENCH = [
    "Le Comité des droits de l’enfant a noté que 412 écoles avaient été construites depuis 2003.",
    "Le Comité des droits de l’homme s’est inquiété de ce que des prisonniers avaient été détenus dans le fort pendant 81 mois.",
    *(f"Le Comité a relevé que la situation des bateaux, des moulins et des puits n’avait pas changé ({number})." for number in range(3, 11)),
]


def read(tmp_path: Path, files: dict[str, str], review: str = "XAA-48") -> Review:
    folder = tmp_path / review
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return openupr.read(folder, review=review)


def examined(of: Review) -> Result:
    return VersionsHeld().examine(of, Shelf())


def figures(found: Result) -> dict[str, Figure]:
    return {each.key: each for each in found.figures}


def parts_of_languages(found: Result) -> tuple[int | None, int]:
    figure = figures(found)["languages"]
    return figure.count, figure.n


def parts(figure: Figure) -> dict[tuple[str, ...], int]:
    return {part.keys: part.count for part in figure.parts}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """A report as drafted and as adopted: one item has another figure, one is in a footnote of the adopted report only, which has grown by it."""
    folder = tmp_path_factory.mktemp("drafted") / "XAA-48"
    folder.mkdir()
    adopted = ADOPTED.read_text(encoding="utf-8").split("\n")
    draft = [*adopted]
    at = next(index for index, line in enumerate(draft) if line.startswith("«Increase the budget for education"))
    draft[at] = draft[at].replace("20 per cent", "25 per cent")
    draft.insert(next(index for index, line in enumerate(draft) if line.startswith("Consult the inhabitants")), f"{LEFT} (@VUT)")
    draft[draft.index('symbol = "A/HRC/99/15"')] = 'symbol = "A/HRC/WG.6/48/L.7"'
    note = next(index for index, line in enumerate(adopted) if line.startswith("oral_moratorium"))
    adopted[note] = adopted[note].rstrip('"') + f" Another recommendation was read out as: {LEFT}." + '"'
    for name, text in (("draft", draft), ("adopted", adopted)):
        (folder.parent / f"{name}.toml").write_text("\n".join(text), encoding="utf-8")
        working_group_report.compose(source.load(folder.parent / f"{name}.toml", ()), folder / f"{name}.pdf")
    return openupr.read(folder)


def test_a_draft_and_the_report_as_adopted(drafted: Review) -> None:
    found = examined(drafted)
    assert drafted.report is not None
    assert drafted.report.document.symbol == "A/HRC/99/15"
    assert (found.level, found.level_by, found.missing) == (Level.CANNOT_TELL, "none", ())
    assert found.headline is not None
    assert found.headline.count == 3
    report = "the report of the Working Group"
    assert parts(figures(found)["by_document"]) == {
        (report, "later version", "changed"): 2,
        (report, "later version", "moved to a footnote"): 1,
    }
    assert parts(figures(found)["what"]) == {("numbers",): 1, ("words",): 1}
    assert found.sentence.startswith(f"A later version or a corrigendum changes 3 of {found.headline.n} parts. The parts are those of: {report}.")
    (moved,) = [each for each in found.evidence if str(each.why).startswith("moved to a footnote")]
    assert LEFT in moved.words
    assert moved.place is not None
    assert (moved.place.document, moved.place.paragraph[:4]) == ("A/HRC/99/15", "note")
    (number,) = [each for each in found.evidence if "numbers" in str(each.why)]
    assert "left out: “25”; put in: “20”" in str(number.why)
    assert {each.record for each in found.evidence} <= set(records_by_identifier(drafted))


def test_every_part_is_counted_once(drafted: Review) -> None:
    """The parts of the adopted report by hand, and the one that is in the draft only."""
    found, report = examined(drafted), drafted.report
    assert report is not None
    own = len(report.items) + len(report.statements) + len(report.notes) + len(report.commitments) + len(report.unread)
    assert found.headline is not None
    assert found.headline.n == own + 1


def test_a_corrigendum() -> None:
    of = openupr.read(DOCUMENTS / "XAA-48")
    found = examined(of)
    assert (found.level, found.missing) == (Level.CANNOT_TELL, ())
    assert found.headline is not None
    assert found.headline.count == 2
    assert parts(figures(found)["what"]) == {("States",): 1, ("numbers",): 2, ("words",): 1}
    assert [each.record for each in found.evidence] == ["XAA-48/D7", "XAA-48/R51.13"]
    assert "312" in found.evidence[0].words  # as first printed
    assert "For 312 persons read 321 persons" in str(found.evidence[0].why)


def test_two_versions_by_their_dates(tmp_path: Path) -> None:
    later = [
        ENGLISH[0].replace("412", "421"),
        ENGLISH[1],
        ENGLISH[2].replace("Norland", "Norway"),
        *ENGLISH[4:],
        "UNHCR noted that the lake was frozen.",
    ]
    files = {"first.txt": compilation(ENGLISH), "second.txt": compilation(later, date="20 December 2024")}
    found = examined(read(tmp_path, files))
    of = "the compilation of UN information"
    assert parts(figures(found)["by_document"]) == {
        (of, "later version", "added"): 1,
        (of, "later version", "changed"): 2,
        (of, "later version", "removed"): 1,
    }
    assert parts(figures(found)["what"]) == {("States",): 1, ("numbers",): 1, ("words",): 1}
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (4, 12)  # ten paragraphs and a heading, and the one that was added


def test_nothing_is_called_removed_where_the_order_is_not_known(tmp_path: Path) -> None:
    files = {"one.txt": compilation(ENGLISH), "two.txt": compilation(ENGLISH[:-1])}
    found = examined(read(tmp_path, files))
    assert parts(figures(found)["by_document"]) == {("the compilation of UN information", "later version", "in one version only"): 1}
    assert "between A/HRC/WG.6/48/XAA/2 and A/HRC/WG.6/48/XAA/2 (two.txt)" in str(found.evidence[0].why)


def test_the_same_twice_is_no_change(tmp_path: Path) -> None:
    files = {"one.txt": compilation(ENGLISH), "two.txt": compilation(ENGLISH, date="20 December 2024")}
    found = examined(read(tmp_path, files))
    assert found.headline is not None
    assert (found.headline.count, found.headline.n, found.evidence) == (0, 11, ())
    assert "no later version or corrigendum that we have changes one" in found.sentence


def test_language_versions_are_compared_by_their_figures(tmp_path: Path) -> None:
    files = {"en.txt": compilation(ENGLISH), "fr.txt": compilation(FRENCH, "fr")}
    found = examined(read(tmp_path, files))
    assert (found.level, found.missing) == (Level.CANNOT_TELL, (Kind.COMPILATION,))
    assert found.why_not == "We have other versions in other languages only, compared by their figures: the compilation of UN information."
    assert list(figures(found)) == ["languages"]
    assert parts_of_languages(found) == (len(found.evidence), 10)
    why = {each.record: str(each.why) for each in found.evidence}
    assert why["XAA-48/C2"] == "other figures than XAA-48/C2.fr; only in en: 18; only in fr: 81"
    assert "XAA-48/C1" not in why  # the figure of one digit that the French lacks is not told


def report(language: str) -> str:
    title = {
        "en": "Report of the Working Group on the Universal Periodic Review",
        "fr": "Rapport du Groupe de travail sur l’Examen périodique universel",
    }[language]
    return "\n\n".join(("A/HRC/99/15", title, "Ruritania", *(ENGLISH if language == "en" else FRENCH))) + "\n"


def test_a_report_in_two_languages_is_not_one_version(tmp_path: Path) -> None:
    """The words of two languages can't be compared, and a report's figures are not; what is held of the other texts is said too."""
    files = {"en.txt": report("en"), "fr.txt": report("fr")}
    only = "We have other versions in other languages only, whose words can’t be compared: the report of the Working Group."
    assert examined(read(tmp_path, files)).why_not == only
    files["c.txt"] = compilation(ENGLISH)
    found = examined(read(tmp_path, files, "XAB-48"))
    assert found.why_not == f"{only} We have only one version of these: the compilation of UN information."
    files["c.fr.txt"] = compilation(FRENCH, "fr")
    found = examined(read(tmp_path, files, "XAC-48"))
    assert found.why_not.endswith(f", compared by their figures: the compilation of UN information. {only}")


def test_only_one_version(tmp_path: Path) -> None:
    found = examined(read(tmp_path, {"one.txt": compilation(ENGLISH)}))
    assert (found.level, found.missing, found.headline) == (Level.CANNOT_TELL, (Kind.COMPILATION,), None)
    assert found.why_not == "We have only one version of these: the compilation of UN information."
    assert "We have only one version of these: the compilation of UN information." in found.sentence


def test_a_corrigendum_without_what_it_corrects(tmp_path: Path) -> None:
    title = "Compilation of information prepared by the Office of the United Nations High Commissioner"
    text = f"A/HRC/WG.6/48/XAA/2/Corr.1\n\n3 January 2025\n\n{title}\n\n"
    found = examined(read(tmp_path, {"corr.txt": text + "Corrigendum\n\nParagraph 3\n\nFor Norland read Norway\n"}))
    assert (found.level, found.missing) == (Level.CANNOT_TELL, (Kind.COMPILATION,))
    assert found.why_not == "Missing: A/HRC/WG.6/48/XAA/2, which a corrigendum corrects."
    assert [each.record for each in found.evidence] == ["XAA-48/K1.1"]


def test_too_few_parts(tmp_path: Path) -> None:
    files = {"one.txt": compilation(ENGLISH[:3]), "two.txt": compilation(ENGLISH[:2], date="20 December 2024")}
    found = examined(read(tmp_path, files))
    assert found.level is Level.CANNOT_TELL
    assert found.why_not == "Too few parts to say: we found 4, and need 10."


@pytest.mark.corpus
def test_the_real_corrigendum(corpus: Path) -> None:
    """Read by eye: it puts one table in the place of that on page 4 of the compilation; one line of it differs, in its words and years."""
    of = openupr.read(corpus / "dossiers" / "SVN-07", review="SVN-07")
    found = examined(of)
    assert found.headline is not None
    assert found.headline.count == 1
    assert [each.record for each in found.evidence] == ["SVN-07/C9+1"]
    assert parts(figures(found)["what"]) == {("numbers",): 1, ("words",): 1}
