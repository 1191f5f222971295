"""What invented documents say: sentences, headings and notes of invented States, from which `composing.py` draws."""

STATES = ("Aldovar", "Bresland", "Galdora", "Estavia", "Fennmark")
BODIES = (
    "The Committee on the Rights of the Child",
    "The Committee against Torture",
    "The Special Rapporteur on minority issues",
    "UNHCR",
    "JS2",
    "The Ombudsman",
    "The same Committee",
    "The Working Group on the lakes",
    "AHLW",
)
SENTENCES = (
    "{body} noted that {state} had enacted the Ferry Safety Act in {year}",
    "{body} was concerned about the length of pretrial detention, which exceeded {small} months in {year}, and about the lack of interpreters",
    "{body} recommended that {state} adopt a law on the protection of those who defend the lakes, allocate a budget to it and report on its results",
    "In {year}, {small} shelters for women were opened in the northern provinces, and {large} officials were trained there",
    "The Act of 1 May {year} on schools (No. {large}) prohibits corporal punishment; it entered into force on {small} January of the next year",
    "{state} has been a party to the International Covenant on Civil and Political Rights (ICCPR) and its first Optional Protocol since {year}",
    "According to the census of {year}, {percent} per cent of the population of {state} live on the islands, {large} of them in houses without water",
    "The Ministry of Justice, the Ministry of Health and the coast guard have drawn up a joint plan, with a budget of {large} thousand crowns",
    "It urged the authorities to investigate the deaths of {small} ferrymen, to prosecute those responsible and to compensate the families",
    "The inquiry was closed in {year} without a charge, although the Court of Appeal had ordered that it be reopened (see annex, sect. {small})",
    "{body} welcomed the invitation that {state} had extended to all special procedures, as well as the visit of two of them between {year} and "
    "{year2}",
    "Teachers are paid {percent} per cent less than other public servants; a third of them left the service between {year} and {year2}",
    "The law provides for a fine of up to {large} crowns or up to {small} years of imprisonment, and article {small} allows for a longer sentence",
    "{body} reiterated its recommendation that {state} ratify the Convention on Enforced Disappearances, the Convention on Stateless Persons of "
    "{year}, the Convention on the Reduction of Statelessness of {year2} and the Labour Convention No. {large}",
    "Access to the internet was suspended in two provinces for {small} days during the elections of {year}",
    "The Government replied that the bill was before Parliament",
    "A national preventive mechanism was set up",
    "It visits every place of detention at least once a year and publishes what it finds, with the answers of the authorities",
    "The river police used force on {small} occasions; nobody was held to account, and the videos of the cameras were lost",
    "{body} regretted that the plan for equality {year}–{year2} had no indicators",
)
STARTS = (
    "",
    "",
    "",
    "Furthermore, ",
    "At the same time, ",
    "In that connection, ",
    "As was stated before, ",
    "Since then, ",
    "Over the period under review, ",
)
HEADINGS = (
    "Equality and non-discrimination",
    "Right to life, liberty and security of person, and freedom from torture",
    "Administration of justice, including impunity, and the rule of law",
    "Fundamental freedoms and the right to participate in public and political life",
    "Right to work and to just and favourable conditions of work",
    "Right to an adequate standard of living",
    "Right to health",
    "Women",
    "Children",
    "Persons with disabilities",
    "Indigenous Peoples and minorities",
    "Migrants, refugees and asylum-seekers",
)
CHAPTERS = (
    "Background",
    "Scope of international obligations and cooperation with human rights mechanisms",
    "National human rights framework",
    "Promotion and protection of human rights on the ground, taking into account applicable international humanitarian law",
    "Challenges",
    "Commitments",
)
PIECES = (
    "Adopt the law on the protection of witnesses",
    "Take steps to ensure that all children of the lakes have access to education, irrespective of where their parents are registered",
    "Release those who are held for having spoken",
    "Train the river police and provide it with cameras",
    "Pay compensation to the families of the ferrymen, and tell them what was found out about their deaths",
)
NOTES = (
    "CRC/C/{iso}/CO/3, para. {small}.",
    "Ibid., para. {small} (a) and (b).",
    "Ibid.",
    "CAT/C/{iso}/CO/2, paras. {small} and {two}.",
    "UNHCR submission for the universal periodic review of {state}, p. {small}.",
    "A/HRC/{two}/64/Add.1, paras. {small}–{two}. See also CEDAW/C/{iso}/CO/7, para. {two} (c).",
    "See www.lakes.example/en/reports/{year}/what-became-of-the-ferrymen-who-were-lost-on-the-lake-in-the-north-of-the-country.",
    "JS2, p. {small}; AHLW, para. {two}.",
    "Act No. {large} of {small} March {year}, Official Gazette of {state} No. {two}/{year}, as amended by the Act No. {two} of {small} June {year2} "
    "on the Ferries, and by the Decree of 10 May {year2}.",
    "Recommendations 1, {small} and {two}.",
    "For the relevant recommendations, see A/HRC/{two}/15, paras. {large}.{small}, {large}.{two} and {large}.7.",
)
