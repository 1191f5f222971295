"""The examinations of persons, of statements in full and of the adoption, on invented dossiers; every figure counted again by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import openupr
from openupr.examining import Shelf
from openupr.examining.documented.adoption_heard import AdoptionHeard
from openupr.examining.documented.consultation import Consultation
from openupr.examining.documented.persons_raised import PersonsRaised
from openupr.examining.recommended.said_in_full import SaidInFull
from openupr.light_dataclass import replace
from openupr.records import Level, Note, ReadOut, Recommender, Result, Review
from openupr.text import clean

from ..doubts.clean_dossier import ADDENDUM, COMPILATION, NATIONAL_REPORT, REPORT, SUMMARY

DOSSIER = {
    "report.txt": REPORT.replace("Chile praised the wells", "Chile was concerned that the journalist Tarek Vosloma was held")
    .replace("7.1. Dig more wells in the north (Chile)", "7.1. Release the journalist Tarek Vosloma (Chile)")
    .replace("6. Peru asked about the mills.", "6. Peru asked about the killing of the lawyer Jelmi Ortavo."),
    "addendum.txt": ADDENDUM,
    "compilation.txt": COMPILATION.replace(
        "noted that 412 schools had been built", "was concerned at the arrest of the journalist Brana Lodik and of the writer Mirza Dolanbek"
    ),
    "summary.txt": SUMMARY.replace("the harbour was closed", "the lawyer Selma Kordavi was arrested in the harbour"),
}


def read(folder: Path, **files: str) -> Review:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return openupr.read(folder, review="XAA-48")


def figures(result: Result) -> dict[str, tuple[int | None, int]]:
    return {each.key: (each.count, each.n) for each in result.figures}


def test_persons_on_whom_there_is_no_answer(tmp_path: Path) -> None:
    """Four are named by others; a recommendation on one of them is supported. The fifth is named by a contributor alone, and is off."""
    review = read(tmp_path, **DOSSIER)
    result = PersonsRaised().examine(review, Shelf())
    assert result.headline is not None
    assert (result.headline.count, result.headline.n) == (3, 4)
    assert result.sentence.startswith(
        "Others name 4 persons whose rights may be at stake. For 3 of them we found no answer of the State that has the name: look."
    )
    assert figures(result)["not_raised"] == (2, 2)
    assert len(result.evidence) == 4
    assert str(result.evidence[-1].why) == "raised by 1; a position on a recommendation, and we found no word that has this name"
    assert result.level is Level.CANNOT_TELL
    assert not any("Kordavi" in piece.words for piece in result.evidence)


@pytest.mark.parametrize(("speakers", "told"), [(2, True), (30, False)])
def test_statements_in_full_from_a_tenth_of_the_speakers_on(tmp_path: Path, speakers: int, told: bool) -> None:
    names = "Peru|Ghana|Kenya|Spain|Brazil|Nepal|Germany|Mexico|Fiji|Norway|Japan|Niger|Mali|Malta|Cuba|Chad|Togo|Benin|Iraq|India|Italy|France"
    more = f"{names}|Austria|Poland|Portugal|Romania|Serbia|Uganda|Zambia".split("|")[: speakers - 1]
    heard = "\n\n".join(["5. Chile praised the wells.", *(f"{6 + k}. {name} praised the mills." for k, name in enumerate(more))])
    report = REPORT.replace("two delegations", f"{speakers} delegations").replace(
        "5. Chile praised the wells.\n\n6. Peru asked about the mills.", heard
    )
    full = (
        "Statement by Chile\n\nChile thanks the delegation. We are deeply concerned about torture in prisons. We recommend that Estavia dig more "
        "wells in the north, and close the old mill. We recommend that Estavia close the old mill. We recommend that Estavia repeal the decree on "
        "assemblies. We recommend that Estavia train nurses in all villages. We recommend that Estavia publish the census of rural households.\n"
    )
    result = SaidInFull().examine(read(tmp_path, **{"report.txt": report, "statements/chile.txt": full}), Shelf())
    if not told:
        assert "fewer than one in ten" in result.sentence
        return
    assert result.headline is not None
    assert (result.headline.count, result.headline.n) == (3, 5)
    assert figures(result)["critical_in_full"] == (1, 1)
    assert result.evidence[0].words == "repeal the decree on assemblies"


def test_without_a_statement_in_full_nothing_is_told(tmp_path: Path) -> None:
    result = SaidInFull().examine(read(tmp_path, **DOSSIER), Shelf())
    assert "We have no full statement whose speaker we know" in result.sentence


FRENCH = "Déclaration de la Suisse\n\nLa Suisse remercie la délégation de l’Estavia. Nous recommandons à l’Estavia de fermer le moulin du port.\n"


def test_a_statement_in_a_language_that_is_not_read_for_requests_is_told(tmp_path: Path) -> None:
    result = SaidInFull().examine(read(tmp_path, **{"report.txt": REPORT, "statements/suisse.txt": FRENCH}), Shelf())
    assert "1 statement in full, or a part of it, is in a language whose requests we do not read." in result.sentence
    assert "whose speaker we know" not in result.sentence


def test_the_adoption_needs_the_councils_report(tmp_path: Path) -> None:
    result = AdoptionHeard().examine(read(tmp_path, **DOSSIER), Shelf())
    assert "We don’t have the Council’s report on its session" in result.sentence


def test_contributors_that_the_national_report_names(tmp_path: Path) -> None:
    """Two lists side by side, and what others say of civic space; no inference."""
    text = NATIONAL_REPORT.replace("which consulted the Ombudsman", "which consulted the Ombudsman and the Lamplighters of the North")
    summary = SUMMARY.replace("LAMP noted delays", "LAMP noted reprisals against human rights defenders")
    review = read(tmp_path, **{**DOSSIER, "national-report.txt": text, "summary.txt": summary})
    result = Consultation().examine(review, Shelf())
    assert figures(result)["contributors_named"] == (1, 2)
    assert [piece.record for piece in result.evidence if "civic space" in str(piece.why)] == ["XAA-48/S3.1"]
    assert "ask not to be named" in result.innocent


def test_a_regional_organization_is_no_contributor_that_the_report_names(tmp_path: Path) -> None:
    """Its name stands in the report for a treaty or a court of it."""
    text = NATIONAL_REPORT.replace("which consulted the Ombudsman", "which consulted the Ombudsman under a treaty of the Union of Lakes")
    lamp = re.search(r"^LAMP .*$", SUMMARY, re.MULTILINE)
    assert lamp is not None
    summary = SUMMARY.replace(lamp[0], f"{lamp[0]}\nRegional intergovernmental organization(s):\nLAKES Union of Lakes, Hill (Norway).")
    review = read(tmp_path, **{**DOSSIER, "national-report.txt": text, "summary.txt": summary})
    assert figures(Consultation().examine(review, Shelf()))["contributors_named"] == (0, 2)


@pytest.mark.parametrize("outside", [False, True])
def test_names_in_two_languages_hide_no_want_of_others(tmp_path: Path, *, outside: bool) -> None:
    text = NATIONAL_REPORT.replace(
        "1. The report was drafted by the Ministry of Wells, which consulted the Ombudsman.1",
        f"1. The report was drafted by the Ministry of Wells{' and consulted civil society' * outside}. Relevant ministries1 drafted it.",
    ).replace("1 Law No. 3 of 2020.", "1 Ministère des Puits et des Eaux, Ministère de la Justice, Ministère de la Mer et des Ports.")
    told = Consultation().examine(read(tmp_path, **{**DOSSIER, "national-report.txt": text}), Shelf()).sentence
    assert "lists in two languages who took part" in told
    assert ("none comes from outside the State" in told) is not outside


def test_a_kind_that_is_said_to_be_many_counts_as_one_and_says_so(tmp_path: Path) -> None:
    text = NATIONAL_REPORT.replace(
        "which consulted the Ombudsman", "which consulted the Ombudsman and more than 1,300 non-governmental organizations"
    )
    told = Consultation().examine(read(tmp_path, **{**DOSSIER, "national-report.txt": text}), Shelf()).sentence
    assert "“more than 1,300 non-governmental organizations”. Without their names, they count as one participant here." in told
    text = NATIONAL_REPORT.replace("which consulted the Ombudsman", "which consulted the Ombudsman and non-governmental organizations")
    assert "count as one" not in Consultation().examine(read(tmp_path / "a", **{**DOSSIER, "national-report.txt": text}), Shelf()).sentence


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("attacks on lake defenders", True),
        ("the right to peaceful assembly", True),
        ("attacks on public defenders", False),
        ("the right to lamps", False),
    ],
)
def test_defenders_of_any_name_are_counted_as_civic_space(tmp_path: Path, words: str, counted: bool) -> None:
    summary = SUMMARY.replace("LAMP noted delays", f"LAMP noted {words}")
    result = Consultation().examine(read(tmp_path, **{**DOSSIER, "national-report.txt": NATIONAL_REPORT, "summary.txt": summary}), Shelf())
    assert [piece.record for piece in result.evidence if "civic space" in str(piece.why)] == ["XAA-48/S3.1"] * counted


def test_names_of_two_languages_are_not_counted_against_each_other(tmp_path: Path) -> None:
    """What the report may name in its own language gives no share; small words that differ do not hide a name."""
    text = NATIONAL_REPORT.replace("which consulted the Ombudsman", "which consulted the Ombudsman and the Lamplighters on the North")
    summary = SUMMARY.replace("Lamplighters of the North", "Lamplighters for the North")
    assert summary != SUMMARY
    dossier = {**DOSSIER, "national-report.txt": text}
    assert figures(Consultation().examine(read(tmp_path / "a", **{**dossier, "summary.txt": summary}), Shelf()))["contributors_named"] == (1, 2)
    other = re.sub(r"^(\w+ )Lamplighters for the North", r"\1Farolero de los Pozos del Norte", summary, flags=re.MULTILINE)
    told = figures(Consultation().examine(read(tmp_path / "b", **{**dossier, "summary.txt": other}), Shelf()))
    assert "contributors_named" not in told
    assert "contributors_found" in told


def test_where_the_state_answers_on_each_person_that_is_said(tmp_path: Path) -> None:
    answers = "2. A law on wells was adopted. Brana Lodik and Mirza Dolanbek were released, and the case of Jelmi Ortavo is open."
    review = read(tmp_path, **{**DOSSIER, "national-report.txt": NATIONAL_REPORT.replace("2. A law on wells was adopted.", answers)})
    result = PersonsRaised().examine(review, Shelf())
    assert [str(each) for each in result.said] == [
        "Others name 4 persons whose rights may be at stake.",
        "For each we found a word of the State that has the name, or a position on a recommendation that names the person.",
    ]


def test_footnotes_tell_what_was_read_out(tmp_path: Path) -> None:
    review = read(tmp_path, **DOSSIER)
    assert review.report is not None
    item, words = review.items[0], "The recommendation as read during the interactive dialogue: free the journalist at once (Chile)."
    note = Note("XAA-48/F1", "1", clean(words), item.place)
    span = (words.index("free"), words.index(" (Chile)"))
    told = ReadOut(note.id, (item.id,), span, (Recommender("CHL", "Chile"),))
    result = SaidInFull().examine(replace(review, report=replace(review.report, notes=(note,), read_out=(told,))), Shelf())
    assert result.sentence.endswith("Footnotes of the report give 1 request as it was read out: part II prints other words.")
    assert [(each.record, each.words) for each in result.evidence] == [(item.id, "free the journalist at once")]
    assert str(result.evidence[0].why) == "Chile read this out, a footnote says; part II prints other words (7.1)"
    assert figures(result)["read_out"] == (None, 1)


@pytest.mark.parametrize(
    ("contributor", "told", "figure"),
    [
        ("Ombudsman of Estavia", "the Ombudsman", ("contributors_found", 0)),  # it may be this one
        ("Estavian Office of Human Rights Wells (EOHRW)", "EOHRW", ("contributors_named", 1)),
        ("Council of Europe", "the authors of the Council of Europe Convention on wells", ("contributors_named", 0)),
        ("Council of Europe", "the Council of Europe, in 2020,", ("contributors_named", 1)),
        ("Harbour Trust of the Republic of Estavia", "the Harbour Trust", ("contributors_named", 1)),
        ("Harbour Council of Farmers", "the Harbour Council", ("contributors_found", 0)),
        ("Center for the Defense of Wells", "the Centre for the Defence of Wells", ("contributors_named", 1)),
        ("Helping Hands Estavia", "Helping Hands", ("contributors_found", 0)),
        ("Weavers Alliance", "WA", ("contributors_named", 0)),
    ],
)
def test_a_shorter_form_of_a_name_and_a_longer_name(contributor: str, told: str, figure: tuple[str, int], tmp_path: Path) -> None:
    """A name in a shorter form is found, or leaves the share open; a part of a longer name is no name."""
    text = NATIONAL_REPORT.replace("which consulted the Ombudsman", f"which consulted {told}")
    summary = SUMMARY.replace("Lamplighters of the North", contributor)
    assert summary != SUMMARY
    found = figures(Consultation().examine(read(tmp_path, **{**DOSSIER, "national-report.txt": text, "summary.txt": summary}), Shelf()))
    name, count = figure
    assert ({"contributors_found", "contributors_named"} & set(found)) == {name}
    assert (found[name][0] if name == "contributors_named" else 0) == count


SESSION = """\
A/HRC/99/2

14 August 2025

Report of the Human Rights Council on its ninety-ninth session

VI. Universal periodic review

A. Consideration of universal periodic review outcomes

Ghana

701. The review of Ghana was held on 20 January 2025.

Estavia

702. The review of Estavia was held on 22 January 2025 in conformity with all the relevant provisions of Council resolutions.

1. Views expressed by the State under review on the recommendations

703. The delegation thanked all speakers.

3. General comments made by other stakeholders

704. During the adoption of the outcome of the review of Estavia, {count} other stakeholders made statements.

705. The Lamplighters of the North stated that the harbour prison was dark.

706. Friends of the Tide commended the Government on its wells.

707. The League of Wells regretted the decree.
"""


@pytest.mark.parametrize(
    ("count", "said"),
    [
        ("three", "3 other stakeholders spoke when the Council adopted the outcome."),
        ("five", "Of the 5 other stakeholders that spoke by the Council’s report, we can tell 3 by name."),
    ],
)
def test_who_spoke_at_the_adoption_beside_the_reports_own_count(count: str, said: str, tmp_path: Path) -> None:
    result = AdoptionHeard().examine(read(tmp_path, **DOSSIER, **{"session.txt": SESSION.format(count=count)}), Shelf())
    assert said in result.sentence
