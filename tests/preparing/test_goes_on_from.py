"""What a quoted sentence needs behind it: what goes on from it, what turns it round, and the list that it leads to."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.goes_on_from import Following, by_speaker_alone, what_goes_on

PLAN = "Sundel adopted a national plan on piers."
BEHIND = [
    # (sentence, what stands behind it, what goes on)
    (PLAN, ["It has ten lamps."], "It has ten lamps."),
    (PLAN, ["The plan calls for ten lamps."], "The plan calls for ten lamps."),
    (PLAN, ["As a result, lamps were lit.", "This was new."], "As a result, lamps were lit. This was new."),
    (PLAN, ["However, no lamp was lit."], "However, no lamp was lit."),
    (PLAN, ["The Council was concerned, however, that no lamp was lit."], "The Council was concerned, however, that no lamp was lit."),
    ("The Lamp Act was passed.", ["The Act lights all piers."], "The Act lights all piers."),
    ("Fishers and sailors were paid.", ["Ferries carried such people."], "Ferries carried such people."),
    # what is turned round is not shown without that; and what turns round is never left out
    (
        PLAN,
        ["It lit some lamps.", "It lit some piers.", "Nonetheless, ferries sank."],
        "It lit some lamps. It lit some piers. Nonetheless, ferries sank.",
    ),
    (PLAN, [f"It lit {'many ' * 60}lamps.", f"Nonetheless, {'many ' * 20}ferries sank."], ""),
    (PLAN, [f"However, {'many ' * 80}ferries sank."], f"However, {'many ' * 80}ferries sank."),
    # another point, another speaker, another thing
    (PLAN, ["Ferries sail."], ""),
    ("Sundel is bright, a finding made by the Harbour Union.", ["Lamps of the Harbour are old."], ""),
    (PLAN, ["It has ten lamps, as follows:"], ""),
    (PLAN, ["The plan on ferries calls for oars."], ""),
    (PLAN, ["The Government lit the lamps."], ""),
    (PLAN, ["In addition, ferries sail."], ""),
    ("The Council was concerned that piers are dark.", ["It also urged Sundel to paint ferries."], ""),
    ("Gulls sang.", ["The Act lights all piers."], ""),
    (PLAN, ["Ferries sail.", "It has ten lamps."], ""),
    (PLAN, [f"It has {'many ' * 80}lamps."], ""),
]


@pytest.mark.parametrize(("words", "behind", "expected"), BEHIND)
def test_what_goes_on(words: str, behind: list[str], expected: str) -> None:
    assert what_goes_on(words, [Following(each) for each in behind]) == expected


def test_what_leads_to_a_list_has_the_list_behind_it() -> None:
    items = [Following("Lamps.", item=True), Following("Oars.", item=True), Following("Gulls sang.")]
    assert what_goes_on("The plan has:", items) == "Lamps. Oars."
    assert what_goes_on("The plan has:", [Following("lamps", item=True), Following("oars", item=True)]) == "lamps • oars"
    assert what_goes_on("The plan has:", [Following("Lamps.", item=True), Following("Oar " * 100, item=True)]) == "Lamps. […]"
    assert what_goes_on("The plan has:", [Following("Oar " * 100, item=True)]) == ""


def test_a_speaker_is_no_thing() -> None:
    assert by_speaker_alone("It recommended better lamps.")
    assert not by_speaker_alone("It lights all piers.")
    assert not by_speaker_alone("The Council recommended better lamps.")
