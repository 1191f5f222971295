"""Grave acts in invented sentences: told, hedged, asked about, denied, elsewhere, or a matter of law."""

from __future__ import annotations

import pytest
from tests.bounded_time import grows_with_length

from openupr.labelling import grave_acts
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
        ("In four mines torture had been reported.", "torture?"),
        (
            "It was concerned about reports alleging that miners and the teachers of their children in the upper and lower valley of the river faced "
            "to threats, intimidation, surveillance, harassment and the like, and to torture.",
            "torture?",
        ),
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
        # progress and a mistaken arrest tell of none
        ("The Committee was concerned about the complaints of torture of divers.", "torture?"),
        ("The Rapporteur acknowledged that the island had made good progress against contemporary forms of slavery.", ""),
        ("Cameras at the port had led to wrongful arrests of divers.", ""),
        ("The Committee was concerned about wrongful arrests and detention of divers.", "arbitrary_detention"),
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
    ("text", "expected"),
    [
        # one family of wordings after the other: told, and not told
        ("The army shelled residential quarters of the port.", "war_crimes"),
        ("The Committee was concerned at the aerial bombardment of hospitals in the marsh.", "war_crimes"),
        ("The law forbids attacks on hospitals.", ""),
        ("Two ferrymen were burned alive in the hills.", "killing"),
        ("JS1 said that rebels had executed captured fighters.", "killing"),
        ("The Committee regretted that no one had been held to account for the slaughter of 40 prisoners.", "killing"),
        ("The Committee regretted that the death penalty was mandatory for murder.", ""),
        ("Armed men had kidnapped divers in the marsh.", "enforced_disappearance"),
        (
            "The Working Group on Enforced or Involuntary Disappearances had transmitted 12 cases, of which 9 were outstanding.",
            "enforced_disappearance?",
        ),
        ("Estavia had 7 outstanding cases before the Working Group on Enforced or Involuntary Disappearances.", "enforced_disappearance?"),
        ("Estavia received the Working Group on Enforced or Involuntary Disappearances.", ""),
        ("Estavia should answer the Working Group on Enforced or Involuntary Disappearances on the 12 cases.", ""),
        ("Pupils were forced by their masters to beg in the port.", "slavery"),
        ("Divers were made to work together with ferrymen.", ""),
        ("Girls had been sold into prostitution.", "trafficking+sexual_violence"),
        ("The Committee was concerned about child sex tourism on the island.", "sexual_violence"),
        ("A husband who raped his wife could not be prosecuted.", ""),
        ("Migrant women had been coerced into undergoing abortions.", "forced_sterilization"),
        ("The Act forbids that women are made to undergo sterilization.", ""),
        ("Rebels had recruited no fewer than 30 children.", "child_soldiers"),
        ("The Committee was concerned that both armies used children as porters.", "child_soldiers"),
        ("The school recruited children for its choir.", ""),
        ("Patients were chained to trees.", "ill_treatment"),
        ("The Committee was dismayed at reports that patients were tied to their beds as a disciplinary measure.", "ill_treatment?"),
        ("Net beds were removed.", ""),
        ("Girls as young as 12 were given in marriage.", "forced_marriage"),
        ("The Committee was concerned about abductions of girls for marriage.", "forced_marriage"),
        ("The minimum age of marriage was raised.", ""),
        ("Pilots were held in a barn for weeks without any court order.", "arbitrary_detention"),
        ("The law prohibits that pilots are held without charge.", ""),
        ("Asylum seekers had been pushed back across the river.", "refoulement"),
        ("The island extradited a diver despite the risk of torture.", "refoulement"),
        ("The Act forbids summary returns.", ""),
        ("Guards fired rubber bullets at strikers.", "excessive_force"),
        ("The guards were trained not to fire rubber bullets at strikers.", ""),
        ("The Committee was concerned that Roma pupils were placed in separate classes.", "segregation"),
        ("Separate classes for swimmers were opened.", ""),
        # law, redress and other States around the older words
        ("The Committee regretted that the penalties provided for acts of torture were too low.", ""),
        ("The Committee was concerned that rape within marriage was not expressly criminalized.", ""),
        ("The Committee was concerned that trafficking for the purpose of forced labour would go unpunished.", ""),
        ("The Committee regretted the lack of information on the redress that courts had ordered for victims of torture.", ""),
        ("The absence of a mechanism for the identification of victims of torture was a matter of concern.", ""),
        ("Refugees from Otherland, many of whom had survived torture in that country, had no doctor.", ""),
        ("Ferrymen had escaped massacres in their own country.", ""),
        ("The Committee was concerned over the return of divers to Otherland, where they faced torture.", ""),
        # a clause that begins inside another
        ("The Committee was concerned that, notwithstanding the repeal of the law on schools, girls were forced to work.", "slavery"),
        ("Patients of the centre for help, most of whom were beaten, left it.", "ill_treatment"),
        # what a body or figures say is told outright, what is passed on is not
        ("According to the Ministry of Ferries, rape was widespread.", "sexual_violence"),
        ("According to witnesses, divers were tortured.", "torture?"),
        ("Divers were tortured in the barracks, according to consistent accounts.", "torture?"),
        ("The Mission was informed that divers were tortured.", "torture?"),
        ("Widows accused of witchcraft were murdered.", "killing"),
    ],
)
def test_families_of_wordings_and_what_stands_around_them(text: str, expected: str) -> None:
    assert "+".join(f"{act.act}{'?' if act.hedged else ''}" for act in grave_acts(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # deaths: whose they are, how and in whose hands; an accident's and an old age's are none
        ("The Committee was concerned at the deaths of unarmed ferrymen and civilians during riots.", "killing"),
        ("JS1 said that a diver died some hours after his arrest.", "killing"),
        ("Soldiers of the lake brigade had burned huts and executed at least 12 villagers.", "killing"),
        ("Soldiers had executed the plan for the dam.", ""),
        ("Guards fired at the strikers, leaving 12 people dead.", "killing+excessive_force"),
        ("The Committee was concerned about deaths during childbirth and about floods that had left 40 people dead.", ""),
        # violence and abuse by those who enforce the law
        ("The Committee was concerned at abuse committed against divers and migrants by forces of law and order.", "ill_treatment"),
        ("The Committee was concerned about the abuse of power by the police.", ""),
        ("Regarding reported cases of violent practices by agents of the gendarmerie, the minister promised an inquiry.", "excessive_force?"),
        ("The Committee was concerned about violence by spectators and violence against police officers.", ""),
        ("JS1 noted reports on the alleged abuse of patients in mental health institutions.", "ill_treatment?"),
        ("The Committee was concerned that inmates were physically abused.", "ill_treatment"),
        # which court is to try an act, and the title of a statement on it, tell of none
        ("The Committee recommended that it exclude from military jurisdiction the prosecution of killings of divers committed by soldiers.", ""),
        ("Drawing attention to its statement on enforced disappearances, the Committee recommended that Estavia ratify it.", ""),
        ("Drawing attention to enforced disappearances of divers, the Committee recommended that Estavia end them.", "enforced_disappearance"),
        # pain for a confession is torture, and the beatings are no second act
        ("Divers were beaten in order to extract confessions.", "torture"),
        ("Divers were beaten.", "ill_treatment"),
        ("The Committee was concerned about electric shocks in interrogations, and about electric shock weapons.", "torture"),
        # children and forces, in any order of the words
        ("Children have served in the armed forces, according to reports.", "child_soldiers"),
        ("JS1 was concerned about the use of boys and girls for intelligence purposes by armed groups.", "child_soldiers"),
        ("The Committee was concerned at the enrolment of minors in militias.", "child_soldiers"),
        ("The Committee was concerned that children were enrolled in military academies.", ""),
        ("The participation of girls in the police and the army had risen.", ""),
        # children and prostitution
        ("The Committee was concerned that children were exposed to prostitution.", "sexual_violence"),
        ("Child prostitutes were treated as offenders.", "sexual_violence"),
        ("JS1 reported that child pornography was a growing concern.", "sexual_violence"),
        ("The Committee was concerned that impunity for sexual violence prevailed.", "sexual_violence"),
        ("The lake was a place of trafficking in women for sexual exploitation.", "trafficking"),
        ("The Committee was concerned about the sale of babies to ferrymen.", "trafficking"),
        ("The Committee was concerned about the sale of tobacco to children.", ""),
        # customs that are called harmful
        ("The Committee was concerned about harmful cultural norms and practices.", "forced_marriage"),
        ("The old law perpetuated the use of harmful and discriminatory customs.", "forced_marriage"),
        ("The Committee was concerned about practices harmful to girls.", "forced_marriage"),
        ("The Committee was concerned about harmful fishing practices and practices harmful to the lake.", ""),
        # treaties whose breach is an act
        ("The removal of ferrymen was in breach of the Fourth Geneva Convention.", "war_crimes"),
        ("The island acceded to the Fourth Geneva Convention.", ""),
        ("JS1 was concerned by the indiscriminate nature of the air strikes on the marsh.", "war_crimes"),
        ("JS1 was concerned by the indiscriminate nature of the levies.", ""),
        ("The Committee was concerned that girls were traded as brides.", "forced_marriage"),
        # law and detention: a long detention alone is called neither arbitrary nor unlawful
        ("The Committee was concerned at extended detention without trial.", ""),
        ("The Committee was concerned that divers were held beyond the legal limit.", "arbitrary_detention"),
        ("The Committee was concerned about the illegal custody of firearms.", ""),
        ("JS1 was concerned that asylum seekers had been returned over the river without any individual assessment.", "refoulement"),
        ("The Committee was concerned about the return of refugees without adequate housing.", ""),
        ("Women had been sterilized without their knowledge.", "forced_sterilization"),
        ("Persons in the hills were taken away by armed men.", "enforced_disappearance"),
        ("The Committee was concerned that Roma pupils were segregated.", "segregation"),
        ("JS1 was concerned about arrests made without warrants.", "arbitrary_detention"),
        ("JS1 was concerned that cars were taken without a licence.", ""),
        ("JS1 was concerned about excessive recourse to firearms by the police.", "excessive_force"),
        ("JS1 was concerned about the use of firearms against boars.", ""),
        ("JS1 was concerned about marriages between minors.", "forced_marriage"),
        ("JS1 was concerned about marriages between pilots.", ""),
        ("JS1 was concerned that Roma pupils were taught separately.", "segregation"),
        ("JS1 was concerned about educational segregation.", "segregation"),
        ("JS1 was concerned about the psychological torture of divers.", "torture"),
        ("JS1 was concerned about sexual violence against women in detention.", "sexual_violence"),
        ("JS1 was concerned about the abuse of women in detention.", "ill_treatment"),
        # what stands around it
        ("JS1 was concerned that informally adopted children were forced to work.", "slavery"),
        ("Divers were forced to work without pay.", "slavery"),
        ("The Committee was concerned that no statistics were kept on complaints of torture in the port.", "torture?"),
        ("The Committee was concerned about the lack of information on torture.", ""),
        ("Lacking a programme to protect witnesses, the Mission noted that few victims of trafficking had testified.", "trafficking"),
        ("Despite efforts to eradicate child marriage, such practices continued.", "forced_marriage"),
        ("The island stands firmly against torture.", ""),
    ],
)
def test_plain_words_and_classes_of_words(text: str, expected: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the nearest head of the noun phrase governs, whatever is said of it
        ("The Committee regretted that the draft law on genocide, piracy and war crimes had been pending for years.", ""),
        ("The Mission was alarmed that the hotline for reporting forced marriage was dead.", ""),
        ("The Committee regretted that memorials at former sites of detention and torture had fallen down.", ""),
        ("The pilots’ museum of slavery was closed, as the Committee regretted.", ""),
        ("The Mission was concerned that the resolution on war crimes committed in the marsh had been rejected.", ""),
        ("The Committee regretted that the archives had burned and that war crimes committed in the marsh continued.", "war_crimes"),
        ("JS1 condemned a sermon justifying torture.", ""),
        ("JS1 condemned the torture of a preacher.", "torture"),
        ("The Mission deplored remarks denying the genocide of the lake people.", ""),
        ("The Mission deplored the genocide of the lake people.", "genocide"),
        ("The Committee was concerned at threats of rape.", ""),
        ("The Committee regretted that the State party had not provided data on complaints relating to ill-treatment by guards.", ""),
        ("The Committee was concerned about complaints of ill-treatment by guards.", "ill_treatment?"),
        ("The Committee was concerned that the absence of a lawyer had been excused by evidence obtained as a result of torture.", ""),
        # another State's deeds
        ("JS1 criticized the sale of boats to a State whose navy was responsible for killings of divers.", ""),
        ("The Committee was concerned that assurances were accepted from States in which torture was practised.", ""),
        ("The Mission condemned the massacres in the neighbouring country.", ""),
        ("The archives of the massacres of 1944 were closed.", ""),
        # what would be, and what the law does not do
        ("The Committee feared that, once adopted, the bill would lead to torture.", ""),
        ("JS1 warned that the bill would permit the flogging of smugglers.", ""),
        ("JS1 warned that the code permitted the flogging of smugglers.", "ill_treatment"),
        ("JS1 regretted that legislation allowing “reasonable chastisement” of pupils was in force.", "ill_treatment"),
        ("JS1 regretted that marital rape had not been made an offence.", ""),
        ("The minister held that the accusations of genocide were baseless.", ""),
        # what persons are trafficked for
        ("Estavia is a source of trafficking in divers for the purposes of sexual exploitation and forced labour.", "trafficking"),
        ("Estavia is a source of trafficking, and forced labour of divers is widespread.", "slavery+trafficking"),
        ("Estavia was a source for trafficking in girls and a destination for men subjected to forced labour.", "slavery+trafficking"),
        # a clause begins anew
        ("The Mission was troubled by the internment of divers in training centres and reports of forced sterilization.", "forced_sterilization?"),
        ("The Mission held a training on complaints and reports of forced sterilization.", ""),
        ("The monitoring team described how soldiers had raped divers.", "sexual_violence"),
        ("Despite the abolition of corporal punishment, teachers continue to cane pupils.", "ill_treatment"),
        ("JS1 raised the issue of the arbitrary detention of journalists and called for their release.", "arbitrary_detention"),
        ("JS1 raised the issue of arbitrary detention.", ""),
        ("The Working Group adopted a text, in which it found the detention of Mr. Ivo Tarn to be arbitrary.", "arbitrary_detention"),
        ("The Special Rapporteur on the situation in Estavia documents the abduction of six pilots.", "enforced_disappearance"),
        # verbs, with doers or victims between
        ("It was said that members of the Harbour Brigade summarily executed at least 40 men.", "killing"),
        ("The Committee deplored the firing at strikers, as a result of which 11 people had died.", "killing+excessive_force"),
        ("The Mission said that 412 children, some of them under 10, had been recruited and used by armed groups.", "child_soldiers"),
        ("The Mission said that 412 children, some of them under 10, had been recruited as singers.", ""),
        ("The Mission verified the participation of children under 15 years of age in hostilities.", "child_soldiers"),
        ("Two divers had been forcibly married to smugglers.", "forced_marriage"),
        ("Carers hit them with sticks and locked the door.", "ill_treatment"),
        ("The ferry was hit with a high tax.", ""),
        ("Detainees were suspended by the wrists and beaten on the soles of the feet.", "torture+ill_treatment"),
        ("The coastguard had pushed back boats carrying asylum seekers.", "refoulement"),
        ("The wind had pushed back boats carrying sugar to the port.", "refoulement"),
        ("Networks traffic girls from the hills to the port.", "trafficking"),
        ("The traffic of ferries was dense.", ""),
        ("Parents marry their daughters off at 13.", "forced_marriage"),
    ],
)
def test_what_governs_an_act(text: str, expected: str) -> None:
    assert "+".join(f"{act.act}{'?' if act.hedged else ''}" for act in grave_acts(text)) == expected


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
    assert found == [
        "killing, by whomever (extrajudicial execution, murder, death in custody, civilians killed)",
        "enforced disappearance or abduction",
    ]


def test_words_without_end_are_read_in_bounded_time() -> None:
    for words in (
        "torture ",
        "recommended torture, ",
        "law on rape, ",
        "Trafficking in Persons ",
        "Roma children ",
        "armed forces, ",
        "held and ",
        "without charge, ",
        "use of children ",
        "deaths of ",
        "abuse of women ",
        "police force fire ",
        "law on rape and torture, ",
        "memorial to torture ",
        "trafficking for slavery and ",
        "children, children, ",
        "not provided data on torture ",
        "to a State whose torture ",
        "extradition of torture ",
    ):
        grows_with_length(grave_acts, words * 1_000)
