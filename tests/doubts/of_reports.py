"""Reports of the Working Group that make the doubts on them fire: the clean one with a line changed."""

from __future__ import annotations

from .clean_dossier import Given, changed

TROIKA = "group of rapporteurs (troika) to facilitate the review of Estavia: Chile, Ghana and Norway"
LISTS = (
    ("7.1. Dig more wells in the north (Chile);\n\n7.2. Ratify the Convention on Wells (Peru).\n\n", ""),
    ("8.1. Close the old mill (Chile);\n\n8.2. Abolish the toll on wells (Peru); open the dams (Chile).\n\n", ""),
)
NOT_HEARD = "made statements. Additional statements by five delegations could not be delivered. Not delivered: {}."


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
    "speaker_misspelt": report(("Chile praised", "Switzerlnd praised")),
    "not_heard_differ": report(("made statements.", NOT_HEARD.format("Ghana, Kenya, Mauritania and Norway"))),
    "heard_and_not_heard": report(("made statements.", NOT_HEARD.format("Chile, Ghana, Kenya, Mauritania and Norway"))),
    "troika_missing": report((TROIKA, "group to help")),
    "troika_differs": report((TROIKA, TROIKA.replace(", Ghana", ""))),
    "no_recommendations": report(*LISTS),
    "numbers_gap": report(("7.2. Ratify", "7.4. Ratify")),
    "number_repeated": report(("7.2. Ratify", "7.1. Ratify")),
    "state_missing": mill("Close the old mill"),
    "state_misspelt": mill("Close the old mill (Switzerlnd)"),
    "state_unknown": mill("Close the old mill (Ruritania)"),
    "reference_unresolved": report(("9. All", "9. The recommendations noted in paragraph 45 above do not enjoy the support of Estavia.\n\n10. All")),
    "unread": mill("(1);"),
}
