"""The Secretary-General's report on reprisals: the paragraphs on the State under review, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.describing import Description
from openupr.identifying import identify
from openupr.reading import read_bytes
from openupr.records import Kind, Review, record_by_identifier

from ..doubts.clean_dossier import REPORT
from .invented_letters import REPRISALS

ON_THE_STATE = {"Y1.4": "4", "Y1.5": "5", "Y1.I.2": "annex I, para. 2", "Y1.II.1": "annex II, para. 1"}


def read(tmp_path: Path, text: str) -> Review:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "reprisals.txt").write_text(text, "utf-8")
    return openupr.read(tmp_path, review="XAA-48")


def doubts(review: Review) -> set[str]:
    return {each.kind for each in review.doubts if "eprisals" in str(each.what)}


def test_only_what_is_on_the_state_is_read(tmp_path: Path) -> None:
    review = read(tmp_path, REPRISALS)
    (text,) = review.further
    assert {each.id.partition("/")[2]: each.place.paragraph for each in text.paragraphs} == ON_THE_STATE
    assert doubts(review) == set()
    assert {each.name for each in Description(review).named.named} == {"Tarek Vosloma", "Jelmi Ortavo", "Ruvim Altaske"}


def test_a_body_that_it_names_is_a_concern_and_what_the_state_replied_is_none(tmp_path: Path) -> None:
    review = read(tmp_path, REPRISALS)
    (concern,) = review.observed
    assert (concern.id, [each.body for each in concern.bodies]) == ("XAA-48/Y1.4.1", ["SP"])
    assert [(each.symbol, each.paragraphs) for each in concern.sources] == [("A/HRC/57/99", ("4",))]
    found = record_by_identifier(review, "Y1.I.2")
    assert found is not None
    assert found.place.cite() == "A/HRC/57/99, annex I, para. 2"


@pytest.mark.parametrize(
    ("change", "kept", "doubt"),
    [
        (("Estavia\n\n", "Estwia\n\n"), set(), "reprisals_not_found"),
        (("3. Ghana\n\n", "3. Estavia\n\n"), {"Y1.I.2", "Y1.II.1"}, "reprisals_cut"),
        (("(XAA 3/2023). He", "(GHA 3/2023). He"), {"Y1.I.2", "Y1.II.1"}, "reprisals_cut"),
        (("3. Ghana\n\n6. OHCHR", "6. OHCHR"), {"Y1.4", "Y1.5", "Y1.I.2", "Y1.II.1"}, "reprisals_cut"),
        (("2 September 2024", "2 September 2009"), set(), "document_of_other_years"),
        # The heading of the next State may be lost with the numbers that are missing.
        (("3. Ghana\n\n6. OHCHR", "7. OHCHR"), {"Y1.4", "Y1.5", "Y1.I.2", "Y1.II.1"}, "reprisals_cut"),
    ],
)
def test_where_the_section_can_not_be_told_apart_there_is_a_doubt(change: tuple[str, str], kept: set[str], doubt: str, tmp_path: Path) -> None:
    review = read(tmp_path, REPRISALS.replace(*change))
    assert {each.id.partition("/")[2] for text in review.further for each in text.paragraphs} == kept
    assert doubts(review) == {doubt}


UNDER = (
    ("2. Estavia\n\n4.", "2. Estavia\n\n{head}\n\n4."),
    ("5. On 20 August", "{next}5. On 20 August"),
    ("1. Bahrain\n\n3.", "1. Bahrain\n\n{there}3."),
)


@pytest.mark.parametrize(
    ("head", "later", "there", "kept"),
    [
        ("New cases", "", "", {"Y1.4", "Y1.5"}),
        ("New cases", "Updates\n\n", "", {"Y1.4"}),
        ("Updates", "New cases\n\n", "New cases\n\n", {"Y1.4", "Y1.5"}),
        ("Updates", "Outcomes of meetings\n\n", "Updates\n\n", {"Y1.4"}),
    ],
)
def test_a_heading_below_that_of_the_state(head: str, later: str, there: str, kept: set[str], tmp_path: Path) -> None:
    """What stands directly below the State's name is the State's; what follows under a heading of its own is too, where others have that part."""
    text = REPRISALS
    for old, new in UNDER:
        text = text.replace(old, new.format(head=head, next=later, there=there))
    found = {each.id.partition("/")[2] for one in read(tmp_path, text).further for each in one.paragraphs}
    assert found == {*kept, "Y1.I.2", "Y1.II.1"}


IN_GENERAL = "2. In many States, including Estavia, people kept silent for fear of reprisals."


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (
            "The President raised with the Permanent Representative of Estavia allegations that a speaker was followed. He denied it.",
            True,
        ),
        ("Concern was expressed that laws in Ghana, Chad and Estavia kept associations from the review.", True),
        ("Reportedly, several organizations in Estavia did not travel to Geneva.", True),
        ("The representative of Estavia expressed concern about alleged reprisals worldwide.", False),
        ("Norway and Estavia held an event on alleged reprisals.", False),
        ("On 3 May 2024, OHCHR met in Estavia with defenders from Chad who alleged harassment.", False),
        ("No allegations were received concerning Estavia.", False),
        ("At a panel in Estavia, OHCHR recalled concerns about reprisals at the global level.", False),
        ("The Secretary-General thanks Estavia for its reply on the alleged cases.", False),
    ],
)
def test_what_general_paragraphs_tell_of_the_state_is_read(told: str, kept: bool, tmp_path: Path) -> None:
    """It is read where it tells of what is alleged of the State or was raised with it; up to the sentence that names another State."""
    review = read(tmp_path, REPRISALS.replace(IN_GENERAL, f"2. It is a report. {told} In Chad, a lawyer was followed."))
    found = record_by_identifier(review, "Y1.2")
    assert (found.text.clean if found is not None else None) == (told if kept else None)
    assert doubts(review) == set()


def test_a_state_out_of_the_alphabet(tmp_path: Path) -> None:
    moved = REPRISALS.replace("2. Estavia\n\n", "2. Zambia\n\n").replace("Estavia\n\n", "Zambia\n\n")
    moved = moved.replace("XAA 3/2023", "ZMB 3/2023")
    (tmp_path / "reprisals.txt").write_text(moved, "utf-8")
    review = openupr.read(tmp_path, review="ZMB-42")
    assert {each.id.partition("/")[2] for text in review.further for each in text.paragraphs} == {"Y1.II.1"}
    assert {each.kind for each in review.doubts} & {"reprisals_cut", "reprisals_not_found"} == {"reprisals_cut"}


@pytest.mark.parametrize(
    ("symbol", "title", "kind"),
    [
        ("A/HRC/57/99", "{title}\n\nReport of the Secretary-General", Kind.REPRISALS_REPORT),
        ("A/HRC/27/38", "Report of the Secretary-General\n\n{title}", Kind.REPRISALS_REPORT),
        ("A/HRC/RES/24/24", "{title}", Kind.OTHER),
        ("A/HRC/57/99", "Ferries\n\nReport of the Secretary-General", Kind.OTHER),
    ],
)
def test_its_title_tells_it_from_other_reports_and_from_resolutions(symbol: str, title: str, kind: Kind) -> None:
    words = "Cooperation with the United Nations, its representatives and mechanisms in the field of human rights"
    page = f"{symbol}\n\n2 September 2024\n\nHuman Rights Council\n\n{title.format(title=words)}\n\nI. Introduction\n\n1. It is a report.\n"
    document = identify(read_bytes(page.encode(), "x.txt"))
    assert (document.kind, document.state) == (kind, None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Informe de la Relatora Especial sobre los faros", Kind.OTHER),
        ("Rapport du Rapporteur spécial sur les phares", Kind.OTHER),
        ("Informe del Grupo de Trabajo sobre los faros", Kind.OTHER),
        ("Rapport du Groupe de travail sur l’Examen périodique universel", Kind.ADDENDUM),
        ("Informe del Grupo de Trabajo sobre el Examen Periódico Universal", Kind.ADDENDUM),
    ],
)
def test_a_report_of_an_expert_in_another_language_is_no_addendum(title: str, kind: Kind) -> None:
    page = f"A/HRC/40/60/Add.1\n\n12 de febrero de 2019\n\n{title}\n\nEstavia\n\n1. Texto.\n"
    assert identify(read_bytes(page.encode(), "x.txt")).kind is kind
