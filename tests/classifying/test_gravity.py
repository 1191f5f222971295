"""Grave acts in invented sentences: told, hedged, asked about, denied, elsewhere, or a matter of law."""

from __future__ import annotations

from time import perf_counter

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
        # named among what is raised, without a word of telling of its own
        ("The Committee was concerned about poverty, torture and the price of ferries.", "torture"),
        ("The Committee was concerned at the lack of ferries and the ill-treatment of divers.", "ill_treatment"),
        ("Although the island had a law on ferries, rape was common there.", "sexual_violence"),
        ("The island failed to investigate and punish killings of editors.", "killing"),
        ("Two harbour guards were tried for crimes against humanity.", "crimes_against_humanity"),
        ("The Committee regretted the absence of convictions for child marriage.", "forced_marriage"),
        ("The Mission called for an inquiry into the killing of a diver.", "killing"),
        ("Estavia asked how many reported cases of torture of prisoners had been looked into.", "torture?"),
        ("On the persistence of child marriage, the minister spoke of the hills.", "forced_marriage"),
        ("A pilot spoke of police violence and of persons held incommunicado.", "arbitrary_detention+excessive_force"),
        ("Divers were forcibly returned to the marsh.", "refoulement"),
        ("The Committee was concerned about attacks on civilians by the lake people.", "war_crimes"),
        # a topic, a law, help, a decrease, anyone at all
        ("With regard to torture, the minister praised the new lighthouse.", ""),
        ("The Committee was concerned about the lack of legislation on trafficking, rape and torture.", ""),
        ("The island ratified a treaty, and campaigns addressed the problem of child marriage.", ""),
        ("Torture is among the crimes covered by the draft.", ""),
        ("Extrajudicial killings fell by half.", ""),
        ("Any officer found guilty of torture is dismissed.", ""),
        ("The delegation denied that there was any forced labour.", ""),
        ("A shelter offered care to victims of human trafficking.", ""),
        ("The National Plan against trafficking in persons was printed.", ""),
        ("It is untrue that torture is widespread.", ""),
        # the words of one act govern no other
        ("The Committee was concerned about corporal punishment, flogging and servitude.", "slavery+ill_treatment"),
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


@pytest.mark.parametrize(
    ("act", "names"),
    [
        ("war_crimes", "serious violations of international humanitarian law; indiscriminate shelling; the use of human shields"),
        (
            "killing",
            "extralegal executions; deaths in police custody; femicide; civilian casualties; lynching; honour killings; death squads",
        ),
        ("enforced_disappearance", "involuntary disappearances; the fate of disappeared persons; secret detention centres; abductions by soldiers"),
        ("slavery", "bonded labour; debt bondage; domestic servitude; slavery-like practices; forced begging"),
        ("trafficking", "child trafficking; the sale of children; sex trafficking; traffickers who go unpunished"),
        ("sexual_violence", "marital rape; sexual exploitation; sexual and gender-based violence; incest; gang rape; child prostitution"),
        ("forced_sterilization", "coercive sterilization; sterilization without informed consent; forced abortions"),
        ("child_soldiers", "the recruitment and use of children; children associated with armed groups; under-age recruitment"),
        ("ill_treatment", "inhuman and degrading conditions of detention; police abuse; virginity testing; flogging; prolonged solitary confinement"),
        ("forced_marriage", "child, early and forced marriage; female genital mutilation; harmful traditional practices; bride kidnapping"),
        (
            "arbitrary_detention",
            "arbitrary arrests and detentions; detention without charge; unlawful deprivation of liberty; incommunicado detention",
        ),
        ("refoulement", "push-backs at the border; collective expulsions; breaches of non-refoulement; chain refoulement"),
        ("excessive_force", "disproportionate use of force; police brutality; the use of live ammunition; the violent dispersal of protests"),
        ("segregation", "school segregation; segregated classes; residential segregation"),
    ],
)
def test_the_vocabulary_is_that_of_the_field(act: str, names: str) -> None:
    for name in names.split("; "):
        assert act in {each.act for each in grave_acts(f"The Committee was concerned about {name}.")}, name
        assert not grave_acts(f"The Committee recommended that Estavia adopt a law against {name}."), name


def test_the_gravest_first_with_its_words() -> None:
    text = "The bridge was closed. The Committee was concerned about trafficking and killings in the port."
    found = grave_acts(text)
    assert [act.act for act in found] == ["killing", "trafficking"]
    assert [text[act.at : act.at + len(act.words)] for act in found] == ["killings", "trafficking"]


def test_the_vocabulary_is_ordered_and_sourced() -> None:
    assert [act.rank for act in acts()] == list(range(1, len(acts()) + 1))
    assert all(act.source and act.name for act in acts())


def test_the_names_are_true_of_what_private_persons_do() -> None:
    """A murder is no extrajudicial execution, an abduction by an armed group no enforced disappearance: both stand under names that hold them."""
    text = "The Committee was concerned about the murder of two ferrymen. It was concerned that children were abducted by an armed group."
    names = {act.code: act.name for act in acts()}
    found = [names[act.act] for act in grave_acts(text)]
    assert found == ["unlawful killing (extrajudicial execution, murder)", "enforced disappearance or abduction"]


def test_words_without_end_are_read_in_bounded_time() -> None:
    for words in ("torture ", "recommended torture, ", "law on rape, ", "Trafficking in Persons "):
        start = perf_counter()
        grave_acts(words * 4_000)
        assert perf_counter() - start < 10, words
