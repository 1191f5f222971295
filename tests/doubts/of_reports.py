"""Reports of the Working Group that make the doubts on them fire: the clean one with a line changed."""

from __future__ import annotations

from .clean_dossier import REPORT, Given, changed

TROIKA = "group of rapporteurs (troika) to facilitate the review of Estavia: Chile, Ghana and Norway"
LISTS = (
    ("7.1. Dig more wells in the north (Chile);\n\n7.2. Ratify the Convention on Wells (Peru).\n\n", ""),
    ("8.1. Close the old mill (Chile);\n\n8.2. Abolish the toll on wells (Peru); open the dams (Chile).\n\n", ""),
)
LAST = "9. All"
NAMED = "9. The recommendations noted in paragraph {} above do not enjoy the support of Estavia.\n\n10. All"
ASKED = "6. Peru recommended that Estavia mend the mills. It also recommended that Estavia build more schools for girls."
EIGHTH = f"8. The following recommendations will be examined by Estavia:\n\n{LISTS[1][0]}"
FRENCH = (
    "La délégation a rappelé que les puits du nord sont ouverts à tous, que le moulin de la vallée est fermé pour une raison de sécurité et que la "
    "loi sur les puits est en discussion au Parlement."
)
NOT_HEARD = "made statements. The remaining 5 speakers, {}, were not able to make their statements."


def report(*words: tuple[str, str]) -> Given:
    """The clean report with some words replaced."""
    return changed("report.txt", *words)


def mill(printed: str) -> Given:
    """The clean report with another text of recommendation 8.1."""
    return report(("Close the old mill (Chile)", printed))


FIRES: dict[str, Given] = {
    "section_missing": report(("\nA. Presentation by the State under review\n", "\n")),
    "paragraphs_gap": report(
        ("6. Peru asked about the mills.", "7. Peru asked about the mills.\n\n8. The delegation thanked them."), ("7. The f", "9. The f")
    ),
    "paragraph_misprinted": report(("5. Chile", "51. Chile")),
    "paragraph_unnumbered": report(("3. The delegation", "The delegation was warmly welcomed by all.\n\n3. The delegation")),
    "speakers_differ": report(("two delegations", "three delegations")),
    "speaker_unknown": report(("Peru asked", "Ruritania asked")),
    "paragraphs_in_other_language": report(("3. The delegation of Estavia stated that wells had been dug.", f"3. {FRENCH}")),
    "speaker_misspelt": report(("Chile praised", "Switzerlnd praised")),
    "not_heard_differ": report(("made statements.", NOT_HEARD.format("Ghana, Kenya, Mauritania and Norway"))),
    "heard_and_not_heard": report(("made statements.", NOT_HEARD.format("Chile, Ghana, Kenya, Mauritania and Norway"))),
    "not_heard_unnamed": report(("made statements.", "made statements. Additional statements could not be delivered owing to time constraints.")),
    "adopted_before_held": report(
        ("was held on 21 January", "was held at the 3rd meeting on 21 January"),
        (
            "Minister of Wells, Ana Example.",
            "Minister of Wells, Ana Example. At its 14th meeting, held on 20 January 2025, the Working Group adopted the report.",
        ),
    ),
    "troika_missing": report((TROIKA, "group to help")),
    "troika_differs": report((TROIKA, TROIKA.replace(", Ghana", ""))),
    "no_recommendations": report(*LISTS),
    "numbers_gap": report(("7.2. Ratify", "7.4. Ratify")),
    "number_repeated": report(("7.2. Ratify", "7.1. Ratify")),
    "state_missing": mill("Close the old mill"),
    "state_misspelt": mill("Close the old mill (Switzerlnd)"),
    "state_unknown": mill("Close the old mill (Ruritania)"),
    "reference_unresolved": report((LAST, NAMED.format("45"))),
    "unread": mill("(1);"),
    "reference_unclear": report(("6. Peru asked about the mills.", ASKED), (LAST, NAMED.format("6 (prisons)"))),
    "reference_asks_nothing": report((LAST, NAMED.format("5"))),
    "number_misprinted": report(("8.2. Abolish", "18.2. Abolish")),
    # A State that the table of names has; what it is said to have done is invented.
    "state_under_review_listed": Given(
        {"report.txt": REPORT.replace("Close the old mill (Chile)", "Close the old mill (Chile, Estavia)").replace("Estavia", "Tuvalu")},
        {"review": "TUV-48"},
    ),
    "clause_without_verb": mill("Lower the toll on wells that lie in the hills (Chile) and the accounts of the council (Peru)"),
    "clause_without_object": mill("Lower the toll on wells (Chile); sign (Peru)"),
    "position_left_open": report(("7. The following recommendations enjoy", "7. Some of the following recommendations enjoy")),
    "position_not_found": report(("7. The following recommendations enjoy the support of Estavia:", "7. These are the recommendations on wells:")),
    "answers_whole_report": report(
        ("7. The following recommendations enjoy the support of Estavia:", "7. The following recommendations were made to Estavia:"),
        (EIGHTH, ""),
        (LAST, "9. The recommendations listed above enjoy the support of Estavia.\n\n10. All"),
    ),
    "two_positions": report(
        ("will be examined by", "do not enjoy the support of"), ("Close the old mill (Chile)", "Dig more wells in the north (Ghana)")
    ),
}
