"""Grave acts in invented sentences: told, hedged, asked about, denied, elsewhere, or a matter of law."""

from __future__ import annotations

import pytest

from openupr.classifying import grave_acts
from openupr.names.gravity import acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two fishermen were killed by the river police.", "killing"),
        ("The Committee was concerned about reports of torture in the lighthouse.", "torture?"),
        ("The shelling of the mill may amount to a war crime.", "war_crimes?"),
        ("Acts of genocide were committed against the lake people.", "genocide"),
        ("The Committee regretted the impunity for enforced disappearances and torture.", "enforced_disappearance+torture"),
        ("Estavia was a destination for victims of trafficking in persons.", "trafficking"),
        ("Divers were subjected to forced labour.", "slavery"),
        ("The Committee was alarmed by the excessive use of force at the harbour.", "excessive_force"),
        ("Smugglers may be sentenced to whipping.", "ill_treatment"),
        ("The criminalization of child marriage was welcome, but the Committee was concerned about such marriages in the hills.", "forced_marriage"),
        ("The ministry counted 12 trafficked women in the port.", "trafficking"),
        ("Rape victims are charged with adultery.", "sexual_violence"),
        ("Forced labour of ferrymen remains a serious problem.", "slavery"),
        ("Austere guards often face boredom, but divers face forced labour.", "slavery"),
        ("The Mission reported that smugglers had abducted two pilots.", "enforced_disappearance"),
        ("Deaths of prisoners in custody were reported.", "killing"),
        ("The island breached the principle of non-refoulement.", "refoulement"),
        ("The low wage leaves divers vulnerable to forced labour.", "slavery?"),
        (
            "It answered a question on the arbitrary arrests and unlawful killings of islanders by soldiers.",
            "killing+arbitrary_detention",
        ),
        ("The Committee recommended that Estavia open the archives on massacres committed in the marsh.", "killing"),
        ("The law forbids the recruitment of children by the guards, but the phenomenon still exists.", "child_soldiers"),
        # asked about
        ("The Committee recommended that Estavia investigate any massacres committed in the marsh.", ""),
        ("Estavia was asked about measures against trafficking.", ""),
        ("The Committee recommended that Estavia investigate all allegations of torture.", ""),
        ("Estavia should prevent trafficking in persons.", ""),
        ("UNESCO urged Estavia to find those who kill editors.", ""),
        ("UNESCO urged Estavia to look into the case of the two editors who had been killed.", "killing"),
        # denied
        ("The Ombudsman received no reports of torture.", ""),
        ("No child has ever been executed.", ""),
        ("There has not been one single case of torture.", ""),
        # elsewhere, long ago
        ("The lake people fled persecution, torture and massacres in their country of origin.", ""),
        ("The Committee was concerned about the graves of those killed in World War II.", ""),
        # law, names, help
        ("The Committee against Torture welcomed the ratification of the Convention against Torture.", ""),
        ("The Penal Code contains a definition of torture.", ""),
        ("The Committee was concerned about the lack of a mechanism to identify victims of trafficking.", ""),
        ("Training on the prevention of sexual violence was given to ferrymen.", ""),
        ("The use of torture is prohibited in interrogations.", ""),
        ("Penalties for rape have been increasing.", ""),
        ("The report “Human Trafficking in Numbers” was widespread.", ""),
        ("The Special Rapporteur on extrajudicial killings was concerned about the fog.", ""),
        ("On issues related to excessive force, the minister spoke of training.", ""),
        ("The ferry is often late.", ""),
    ],
)
def test_grave_acts(text: str, expected: str) -> None:
    assert "+".join(f"{act.act}{'?' if act.hedged else ''}" for act in grave_acts(text)) == expected


def test_the_gravest_first_with_its_words() -> None:
    text = "The bridge was closed. The Committee was concerned about trafficking and killings in the port."
    found = grave_acts(text)
    assert [act.act for act in found] == ["killing", "trafficking"]
    assert [text[act.at : act.at + len(act.words)] for act in found] == ["killings", "trafficking"]


def test_the_vocabulary_is_ordered_and_sourced() -> None:
    assert [act.rank for act in acts()] == list(range(1, len(acts()) + 1))
    assert all(act.source and act.name for act in acts())
