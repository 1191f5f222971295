"""National reports, invented: sections, who made them, what they admit, which recommendations they name in every notation."""

from __future__ import annotations

import pytest

from openupr.describing.problem_or_progress import problems_and_progress
from openupr.extracting.national_report import read_national_report
from openupr.extracting.national_report.recommendation_numbers import groups_of, looks_like_a_list, number_groups, written_out
from openupr.extracting.national_report.self_reports import problems_in, tells_no_progress
from openupr.extracting.national_report.whole_national_report import with_members
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import Actor, Chapter, Document, NationalReport, Participant, Problem, Role, Spot
from openupr.text import Place


def report(text: str, language: str = "en") -> NationalReport:
    transcript = read_bytes(text.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language=language)
    return read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/N"))


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("1, 5, 7–9", "1 5 7 8 9"),
        ("92.27–92.29; 92.60", "92.27 92.28 92.29 92.60"),
        ("115.11-13", "115.11 115.12 115.13"),
        ("3, 5 and 26", "3 5 26"),
        ("9-7", "9"),
        ("1 to 3", "1 2 3"),
    ],
)
def test_lists_and_ranges(printed: str, numbers: str) -> None:
    assert " ".join(written_out(printed)) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A. Women (Recommendations 1, 5, 7–9)", [("1", "5", "7", "8", "9")]),
        ("Estavia has thus implemented recommendation 115.23.", [("115.23",)]),
        ("Recommendation 3, 5 and 26.", [("3", "5", "26")]),
        ("As to Rec. 12, a law was adopted", [("12",)]),
        ("paragraph 115.23 of the report of the Working Group", [("115.23",)]),
        ("Recommendations 132.79-c, 132.80-b to 132.82 and 132.90a", [("132.79", "132.80", "132.81", "132.82", "132.90")]),
        ("paragraph 12 of the Constitution", []),
        ("general recommendation No. 35 of the Committee", []),
        ("Joint Recommendation n. 1 from June 2020", []),
        ("Recommendation No. 6 of the Financial Action Task Force", []),
        ("recommendations 1 and 2 of the Committee on the Rights of the Child", []),
        ("Recommendation CM/Rec(2010)5", []),
        ("the 115 recommendations of the review", []),
        ("recommendation 40 per cent", []),
    ],
)
def test_numbers_are_the_review_s_own(text: str, numbers: list[tuple[str, ...]]) -> None:
    assert [each.numbers for each in number_groups(text)] == numbers


def test_a_bracket_of_numbers_counts_once_the_document_has_named_such_ones() -> None:
    texts = ["Recommendation 115.2 was met (115.3; 115.4).", "Growth was 3 points (2.5)."]
    assert groups_of(texts) == {"115"}
    assert [each.numbers for each in number_groups(texts[0], groups_of(texts))] == [("115.2",), ("115.3", "115.4")]
    assert number_groups(texts[1], groups_of(texts)) == []


def test_notes_that_only_point_name_recommendations() -> None:
    """Where a report never says "recommendation", the numbers before the dot that its notes keep pointing at are those of the list."""
    notes = ["Cf. 115.9. Ferry Act 36 of 9 May.", "Ferry Act of 12 March. Cf. 115.12 & 115.14-16.", "See also 115.20, 115.21.", "115.30 & 115.31."]
    groups = groups_of(notes)
    assert groups == {"115"}
    assert [[each.numbers for each in number_groups(note, groups)] for note in notes] == [
        [("115.9",)],
        [("115.12", "115.14", "115.15", "115.16")],
        [("115.20", "115.21")],
        [("115.30", "115.31")],
    ]
    # Sections of a law, and numbers that stand about without such words.
    assert groups_of(["See 4.1, 4.2, 4.3, 4.4 and 4.5.", "Cf. 115.9."]) == frozenset()
    assert groups_of(["115.1 million", "115.2 million", "115.3", "115.4", "115.5"]) == frozenset()


TEXT = """I. Methodology
1. The report was drafted by the Ministry of Justice. The Ombudsman and four NGOs were consulted on it.
II. Implementation of recommendations
A. Treaties (Recommendations 1-3)
2. Estavia ratified two treaties.
B. Women
Recommendations 4, 5
3. Two shelters were opened. There is still a shortage of judges, and recommendation 7 has not yet been implemented.
4. Because of the hurricane, the third one was damaged.
III. Challenges
5. Estavia is aware of its shortcomings.
"""


def _made_by(text: str) -> list[tuple[Actor, Role, str]]:
    found = report(f"I. Methodology\n1. {text}\nII. Challenges\n2. There are none.\n").participants
    return [(each.actor, each.role, each.words) for each in found]


PARTS = [
    (Actor.STATE, Role.DRAFTED, "the devolved administrations of Norland and Sudland"),
    (Actor.STATE, Role.DRAFTED, "the Overseas Territories"),
]


@pytest.mark.parametrize("they", ["They have all been", "All of these have been", "Each of them was", "These administrations were"])
def test_they_are_those_whom_the_sentence_before_names(they: str) -> None:
    names = "The report covers the mainland, with the devolved administrations of Norland and Sudland, and 1 the Overseas Territories."
    assert _made_by(f"{names} {they} involved in the drafting of this report.") == PARTS


def test_they_who_are_no_part_of_the_state_were_asked_by_that() -> None:
    found = _made_by("The report tells of the work of universities. They took part in the preparation of this report.")
    assert found == [(Actor.ACADEMIA, Role.CONSULTED, "universities")]


@pytest.mark.parametrize(
    "text",
    [
        "The report covers the Overseas Territories. They are small islands.",
        "The report covers the Overseas Territories. It is long. They have all been involved in the drafting of this report.",
        "The report covers the mainland. They have all been involved in the drafting of this report.",
    ],
)
def test_they_are_nobody_where_they_did_nothing_or_are_not_named(text: str) -> None:
    assert _made_by(text) == []


def test_they_are_not_guessed_where_the_sentence_before_gives_roles() -> None:
    found = _made_by("The report was drafted by the Ministry of Wells, and NGOs were consulted. They took part in the preparation of this report.")
    assert [(role, words) for _, role, words in found] == [(Role.DRAFTED, "the Ministry of Wells"), (Role.CONSULTED, "NGOs")]


def test_sections_and_references() -> None:
    found = report(TEXT)
    assert [(section.title, section.chapter) for section in found.sections] == [
        ("Methodology", Chapter.METHODOLOGY),
        ("Treaties", Chapter.RIGHTS),
        ("Women", Chapter.RIGHTS),
        ("Challenges", Chapter.CHALLENGES),
    ]
    assert [(each.numbers, each.spot, each.paragraphs) for each in found.references] == [
        (("1", "2", "3"), Spot.HEADING, ("XEE-20/N2",)),
        (("4", "5"), Spot.HEADING, ("XEE-20/N3", "XEE-20/N4")),
        (("7",), Spot.TEXT, ("XEE-20/N3",)),
    ]
    assert found.section_of("XEE-20/N4") == found.sections[2]
    assert not found.doubts


def references(text: str, session: int | None = None, state: str | None = None) -> list[tuple[tuple[str, ...], bool]]:
    content = f"I. Implementation\nA. Wells\n1. {text}\n"
    transcript = read_bytes(content.encode(), "report.txt")
    document = Document("report.txt", "report.txt", transcript.sha256, transcript.format, language="en", session=session, state=state)
    return [
        (each.numbers, each.elsewhere)
        for each in read_national_report(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/N")).references
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More on wells is provided in the mid-term report (recommendation 4).", [(("4",), True)]),
        ("Recommendation 4 of the voluntary mid-term report tells more.", [(("4",), True)]),
        ("On wells (recommendation 4) see the common core document.", [(("4",), True)]),
        ("The mid-term report tells of wells (recommendation 4). On pumps, see also recommendation 9.", [(("4",), True), (("9",), True)]),
        ("Wells were dug. On pumps, see also recommendation 9.", [(("9",), False)]),
        ("Recommendation 4 was implemented, as is set out in the mid-term report.", [(("4",), False)]),
        (
            "The Wells Act, which the mid-term report presents (recommendation 4), contributes to the implementation of recommendation 9.",
            [(("4",), True), (("9",), False)],
        ),
        ("The mid-term report was sent in May. Recommendation 4 has been implemented.", [(("4",), False)]),
    ],
)
def test_a_reference_that_points_to_another_document(text: str, found: list[tuple[tuple[str, ...], bool]]) -> None:
    assert references(text) == found


@pytest.mark.parametrize(
    ("text", "session", "state", "kept"),
    [
        ("Estavia dug wells under recommendation 4 of the second cycle.", 34, None, True),
        ("Estavia dug wells under recommendation 4 of the first cycle.", 34, None, False),
        ("Of the first cycle recommendation 4 is still open.", 34, None, False),
        ("Estavia dug wells under recommendation 4 of the first cycle.", 20, None, True),
        ("Estavia dug wells under recommendation 4 of the first cycle.", None, None, True),
        ("It made recommendation 4 in the universal periodic review of Norway.", 34, "SVN", False),
        ("It was given recommendation 4 in the universal periodic review of Slovenia.", 34, "SVN", True),
        ("It made recommendation 4 to Norway.", 34, "SVN", True),
    ],
)
def test_recommendations_of_another_review_are_left_out(text: str, session: int | None, state: str | None, kept: bool) -> None:
    assert references(text, session, state) == ([(("4",), False)] if kept else [])


def test_who_made_it() -> None:
    people = [(each.actor, each.role, each.words) for each in report(TEXT).participants]
    assert people == [
        (Actor.STATE, Role.DRAFTED, "the Ministry of Justice"),
        (Actor.INSTITUTION, Role.CONSULTED, "The Ombudsman"),
        (Actor.NGO, Role.CONSULTED, "four NGOs"),
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "In drafting it, the Estavian Government (‘the Government’) consulted the three national human rights institutions (NHRIs) and NGOs.",
            ["the Estavian Government", "the three national human rights institutions", "NGOs"],
        ),
        ("The Republic of Estavia established an inter-ministerial group, which drafted it.", ["an inter-ministerial group"]),
        ("Both the Government and citizens take part in drafting at all levels of government.", ["the Government", "citizens"]),
    ],
)
def test_who_is_named_again_by_a_shorter_name_is_one(sentence: str, words: list[str]) -> None:
    found = report(f"I. Methodology\n1. {sentence}\nII. Challenges\n2. There are none.\n")
    assert [each.words for each in found.participants] == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The report was drafted by all estavian government departments.", ["government departments"]),
        ("The Inter-Agency Group (IAG), formerly known as the Inter-Agency Panel Group, drafted the report.", ["The Inter-Agency Group"]),
        (
            "The Ministry of Wells, Ministry of Boats and the Ministry of Work, Health and Trade drafted it.",
            ["The Ministry of Wells", "Ministry of Boats", "the Ministry of Work, Health and Trade"],
        ),
        ("The draft of the report was sent to 9 of a total of 30 federative units for comments.", ["9 of a total of 30 federative units"]),
        (
            "A large number of ministries and Government and State institutions drafted it.",
            ["A large number of ministries", "Government and State institutions"],
        ),
        ("NGOs were invited to contribute to government reporting.", ["NGOs"]),
        ("Local and international NGOs were consulted on the report.", ["Local and international NGOs"]),
        ("The report was prepared by the Ministry of Wells at the Ministry of Boats.", ["the Ministry of Wells at the Ministry of Boats"]),
        ("State and municipal authorities and institutions were consulted.", ["State and municipal authorities and institutions"]),
        ("NGOs were consulted on the measures taken by the Government.", ["NGOs"]),
        ("The clerks were tasked to disseminate the recommendations to all ministries.", []),
        ("The Government and society take part in the drafting of public policies.", []),
    ],
)
def test_the_words_for_a_participant_are_whole_and_are_one_s(sentence: str, words: list[str]) -> None:
    found = report(f"I. Methodology\n1. {sentence}\nII. Challenges\n2. There are none.\n")
    assert [each.words for each in found.participants] == words


def people(text: str) -> list[tuple[str, Role]]:
    return [(each.words, each.role) for each in report(f"I. Methodology\n1. {text}\nII. Challenges\n2. There are none.\n").participants]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The report was prepared by the Ministry of Wells. The Government adopted it in May.", {"The Government": Role.ADOPTED}),
        (
            "The report was prepared by the Ministry of Wells and endorsed by the Senate.",
            {"the Senate": Role.ADOPTED, "the Ministry of Wells": Role.DRAFTED},
        ),
        (
            "The report was drafted under the guidance of the Ministry of Wells and adopted by the Government.",
            {"the Ministry of Wells": Role.DRAFTED},
        ),
        ("The Ministry of Wells received the contributions of NGOs.", {"NGOs": Role.CONSULTED, "The Ministry of Wells": None}),
        ("After receiving the contributions, the Ministry of Wells prepared the report.", {"the Ministry of Wells": Role.DRAFTED}),
        ("The Ministry of Wells consulted the NGOs in an open dialogue.", {"The Ministry of Wells": None}),
        ("The Ministry of Wells took part in a hearing on the report.", {"The Ministry of Wells": Role.CONSULTED}),
        ("It asked for answers to its consultation by a message sent to the UN Office.", {"the UN Office": Role.INFORMED}),
        ("A message was sent to the UN Office, and a message sent to NGOs for comments.", {"NGOs": Role.CONSULTED}),
        (
            "Meetings on the report were conducted by trade unions, with support from UNICEF.",
            {"trade unions": Role.CONSULTED, "UNICEF": Role.SUPPORTED},
        ),
        ("An observatory of wells was opened with support from UNICEF.", {"UNICEF": None}),
        ("The panel has 30 members of non-governmental organizations that take part in debates.", {"non-governmental organizations": Role.CONSULTED}),
        ("The panel has 30 members of non-governmental organizations, and wrote it.", {"non-governmental organizations": Role.DRAFTED}),
    ],
)
def test_the_role_is_what_the_words_state(sentence: str, found: dict[str, Role | None]) -> None:
    told = dict(people(sentence))
    assert {words: told.get(words) for words in found} == found


def test_another_thing_that_the_government_adopted_is_not_the_report() -> None:
    assert people("The report was prepared by the Ministry of Wells. It has two parts. The Government adopted it.")[-1] == (
        "The Government",
        Role.ADOPTED,
    )
    text = "I. Rights\n1. The report was prepared by the Ministry of Wells. Wells matter.\n2. The Wells Act is new. The Government adopted it.\n"
    assert [each.words for each in report(text).participants] == ["the Ministry of Wells"]


@pytest.mark.parametrize(
    ("sentence", "wholes"),
    [
        ("Members came from all ministries, including: the Ministry of Wells and the Ministry of Boats.", ["all ministries"]),
        ("Members came from all ministries and the Ministry of Wells.", []),
        ("Members came from the Ministry of Wells, including the Ministry of Boats.", []),
    ],
)
def test_a_kind_whose_members_are_named_is_told_as_the_whole(sentence: str, wholes: list[str]) -> None:
    found = report(f"I. Methodology\n1. {sentence}\nII. Challenges\n2. There are none.\n").participants
    assert [each.words for each in found if each.whole] == wholes
    assert len(found) > 1


@pytest.mark.parametrize(
    ("words", "named"),
    [("The Ombudsman", True), ("An Ombudsman", False), ("The Government", True), ("All three National Human Rights Institutions", False)],
)
def test_one_of_whom_there_is_one_is_named_and_several_are_a_kind(words: str, named: bool) -> None:
    found = report(f"I. Methodology\n1. {words} drafted the report; it was consulted.\nII. Challenges\n2. There are none.\n").participants
    assert [(each.words, each.named) for each in found] == [(words, named)]


def test_who_is_called_public_is_not_the_public() -> None:
    text = (
        "I. Methodology\n1. The Public Defender’s Office, the EHRC and the public were consulted on the report.\nII. Challenges\n2. There are none.\n"
    )
    people = [(each.actor, each.words, each.named) for each in report(text).participants]
    assert people == [
        (Actor.STATE, "The Public Defender’s Office", True),
        (Actor.INSTITUTION, "the EHRC", True),
        (Actor.PUBLIC, "the public", False),
    ]


def test_who_makes_it_together_has_one_role_and_another_report_is_not_this_one() -> None:
    text = """I. Introduction
1. The report was drafted in cooperation with the line ministries and government departments under the coordination of the Ministry of Justice, and
adopted by the Government of the Republic of Estavia (hereinafter “the Government”).
2. During the drafting of the report, NGOs were consulted.
II. Pledges
3. The voluntary mid-term report was approved by the Government and discussed with trade unions.
"""
    found = report(text)
    assert [(each.role, each.words, each.paragraph) for each in found.participants] == [
        (Role.DRAFTED, "the line ministries", "XEE-20/N1"),
        (Role.DRAFTED, "government departments", "XEE-20/N1"),
        (Role.DRAFTED, "the Ministry of Justice", "XEE-20/N1"),
        (Role.ADOPTED, "the Government of the Republic of Estavia", "XEE-20/N1"),
        (Role.CONSULTED, "NGOs", "XEE-20/N2"),
    ]
    assert all(each.no_progress and not each.problems for each in found.self_reports), "that a report was adopted is no progress in rights"


def test_a_rise_for_the_worse_is_an_admission() -> None:
    worse = "Estavia has recently seen an increase in cases of online violence."
    assert [problem.value for problem, _ in problems_in(worse)] == ["rights"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The statistic on poverty shows an increase from 31 % in 2012 to 47 % in 2018.", "The statistic on poverty shows an increase"),
        ("The number of homicides has doubled since 2015.", "The number of homicides has doubled"),
        ("The enrolment of girls declined.", "enrolment of girls declined"),
        ("The lamps, which the city bought in spring, are not enough for the schools, which face a lack of oil.", "lack of"),
        ("Prisons of the colonial era, in use during the dictatorship, are overcrowded.", "overcrowded"),
    ],
)
def test_a_change_for_the_worse_and_what_is_left_of_another_time_are_admitted(sentence: str, words: str) -> None:
    assert problems_in(sentence) == ((Problem.RIGHTS, words),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Campaigns against racism and hate speech have increased.",
        "Unemployment benefits increased by 4 per cent.",
        "The number of convictions for hate crimes rose to 40.",
        "Infant mortality fell from 9 to 4.",
        "The rate of accidents, which is a product of bad roads, haste or a lack of lamps, fell from 19 per cent to 9 per cent.",
    ],
)
def test_what_is_done_about_a_bad_thing_may_rise(sentence: str) -> None:
    assert problems_in(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The embargo of Norland is a serious obstacle to the enjoyment of rights.",
        "Despite the resource constraints of a country under the blockade of Norland, help was sent.",
        "The invasions, acts of sabotage and the war in the south, a serious threat, led to major setbacks.",
    ],
)
def test_what_is_hard_because_of_something_outside_is_laid_there_alone(sentence: str) -> None:
    assert [problem for problem, _ in problems_in(sentence)] == [Problem.OUTSIDE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lasting poverty and violence, coupled with the growing impact of droughts on the villages, are pending challenges for the country.",
        "The lack of wells, combined with the effects of climate change, has led to hunger.",
    ],
)
def test_what_comes_from_outside_and_is_only_added_excuses_nothing(sentence: str) -> None:
    assert [problem for problem, _ in problems_in(sentence)] == [Problem.RIGHTS]


def test_what_is_added_to_no_problem_of_the_state_s_own_lies_outside() -> None:
    added = "High prices of oil, together with the effects of the embargo, are a challenge for the country."
    assert [problem for problem, _ in problems_in(added)] == [Problem.OUTSIDE]


def test_what_is_wanting_besides_is_admitted_too() -> None:
    found = problems_in("Because of the drought and the lack of public policies, many families still do not have access to water.")
    assert Problem.RIGHTS in [problem for problem, _ in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the two instruments to which Estavia is not a party, the lamp convention is before the Senate.",
        "The treaties that Estavia has not ratified are few.",
        "Accession to the lamp convention is still under consideration.",
    ],
)
def test_a_treaty_that_is_pending_has_a_wording_of_a_problem_and_is_not_counted(sentence: str) -> None:
    """Readers' labels call it an admission, readers of pages do not: so it stands among those of which we can't tell."""
    found = problems_in(sentence)
    assert [problem for problem, _ in found] == [Problem.RIGHTS]
    told = problems_and_progress(sentence, "XEE", found)
    assert told.may_admit
    assert not told.admits


def test_a_treaty_to_which_the_state_is_a_party_is_none() -> None:
    assert problems_in("Of the nine instruments to which Estavia is a party, the lamp convention was the first.") == ()
    assert problems_in("The signature of the report was considered in May.") == ()


def test_what_it_admits() -> None:
    found = report(TEXT)
    assert [(each.id, [problem.value for problem, _ in each.problems]) for each in found.self_reports if each.problems] == [
        ("XEE-20/N3.2", ["rights", "means"]),
        ("XEE-20/N4.1", ["outside"]),
        ("XEE-20/N5.1", ["rights"]),
    ]
    assert len(found.self_reports) > 3, "every sentence is a record"


@pytest.mark.parametrize(
    "sentence",
    [
        "Court backlogs are no longer a systemic problem in Estavia.",
        "The fund helps pupils with difficulties to overcome the obstacles that they meet.",
        "Human trafficking is a global challenge.",
        "Estavia welcomes the opportunity to share its achievements and challenges.",
        "The Act was adopted in 2016.",
        "A law was made to further reduce prison overcrowding.",
        "The subject is difficult to describe fully in this sort of document.",
        "Drug trafficking and piracy are not the challenges of Estavia alone.",
        "The influenza pandemic has little impact on the country.",
        "The Act opened a credit of 40 million crowns to face the pandemic.",
        "Managing large migration flows is a challenge for any State.",
        "There is no shortage of teachers in the northern province.",
        "When the revolution triumphed, the schools lacked books and the clinics were inadequate.",
        "In 1975 the hospitals suffered from a lack of beds.",
        "A group of clerks was formed to assess the challenges of the wells.",
        "Poverty reduction has increased the number of wells.",
        "Efforts against overcrowding are described in Chapter IV, those against the shortage of wells in Chapter V.",
        "The treaty on wells, to which Estavia is not a party, is under discussion in Congress.",
        "The Ombudsman drew attention to three key challenges concerning wells.",
        "To affect the departure of irregular migrants, an agreement was signed.",
    ],
)
def test_what_is_no_admission(sentence: str) -> None:
    assert problems_in(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Prisons are overcrowded; what is done is described in Chapter IV.",
        "The shortage of wells, described in Chapter IV, remains.",
        "The Ombudsman drew attention to the wells, where overcrowding persists.",
        "The Government gives priority to the outstanding issues of its wells.",
        "The influx affected the schools.",
    ],
)
def test_what_is_admitted_beside_a_reference_or_a_report(sentence: str) -> None:
    assert problems_in(sentence) != ()


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The lack of available data makes it hard, and it is difficult to plan wells.", [Problem.MEANS]),
        ("It is difficult to plan wells.", [Problem.RIGHTS]),
        ("An Act is to ease the consequences of overcrowding and understaffing.", [Problem.RIGHTS, Problem.MEANS]),
        ("The number of pupils is low because of an insufficient number of rural schools.", [Problem.MEANS]),
        ("There is the challenge of collecting good data on wells.", [Problem.MEANS]),
    ],
)
def test_what_is_hard_for_want_of_means_is_a_lack_of_means(sentence: str, kinds: list[Problem]) -> None:
    assert [problem for problem, _ in problems_in(sentence)] == kinds


def test_who_feels_insecure_is_not_laid_at_another_s_door() -> None:
    found = problems_in("Urgent reform is needed to reduce the insecurity that old people face.")
    assert [problem.value for problem, _ in found] == ["rights"]
    assert problems_in("Overcrowding remains although laws were made to reduce overcrowding.") != ()


@pytest.mark.parametrize(
    "sentence",
    [
        "On the island a centre of arbitrary detention has been installed by Norland.",
        "A policy of hostility was launched against Estavia.",
        "The Political Declaration on Wells was adopted in New York at a high-level meeting.",
        "The Protocol on Boats was adopted by the General Assembly.",
        "In 2019, 312 persons were arrested and 40 were moved to other prisons.",
        "Forty persons were held in the detention centre, and twelve were taken to the north.",
        "The Government reports that the asylum seekers were swiftly returned.",
    ],
)
def test_what_harms_what_was_done_to_people_and_what_an_assembly_of_states_adopts_is_no_progress(sentence: str) -> None:
    assert tells_no_progress(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The camp of torture, a shame of the province, was closed and a law was adopted.",
        "Workshops for detained persons were held in all provinces.",
        "A law for persons with disabilities was adopted.",
        "Elections were held in May.",
    ],
)
def test_what_may_be_progress(sentence: str) -> None:
    assert not tells_no_progress(sentence)


def test_how_a_report_is_arranged_is_no_progress() -> None:
    found = report("I. Rights\n1. This report was organized according to five headings.\n2. It is.\n").self_reports
    assert [each.no_progress for each in found] == [True, False]


def test_another_language_is_a_doubt() -> None:
    found = report("I. Méthodologie\n1. Le rapport a été rédigé par le ministère.\n", "fr")
    assert [doubt.kind for doubt in found.doubts] == ["language_not_read"]
    assert found.participants == found.self_reports == ()


def test_a_report_that_does_not_say_who_made_it_is_a_doubt() -> None:
    assert [doubt.kind for doubt in report("I. Rights\n1. All is well.\n2. It is.\n").doubts] == ["consultation_not_found"]


def test_a_matrix_in_an_annex() -> None:
    found = report(TEXT + "\nAnnex\n\nMatrix of recommendations\n\n115.23 Ratify the treaty  Done in 2016\n115.24 Open shelters  Two are open\n")
    assert [each.numbers for each in found.references if each.spot is Spot.TABLE] == [("115.23",), ("115.24",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Overcrowding in prisons was reduced by a third in 2023.",
        "Discrimination against weavers has significantly declined.",
        "The shortage of wells in the north has been overcome.",
        "Difficulties in the courts were resolved in 2021.",
    ],
)
def test_a_bad_thing_that_grew_less_is_no_admission(sentence: str) -> None:
    assert problems_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Overcrowding in prisons was not reduced.", "Overcrowding"),
        ("Overcrowding in prisons must be reduced.", "Overcrowding"),
        ("Overcrowding was only reduced by one per cent.", "Overcrowding"),
        ("Overcrowding has reduced the worth of the mills.", "Overcrowding"),
        ("Difficulties in the courts should be resolved.", "Difficulties"),
        ("Overcrowding was found in the north, and the budget was reduced.", "Overcrowding"),
        ("Overcrowding has been reduced, but persists in three prisons.", "persists"),
        ("Overcrowding was reduced, although there is a lack of wells.", "lack of"),
    ],
)
def test_what_is_left_of_it_is_admitted(sentence: str, words: str) -> None:
    assert [found for _, found in problems_in(sentence)] == [words]


@pytest.mark.parametrize(
    ("note", "numbers"),
    [
        ("Recommandations 34, 35 et 41.", "34 35 41"),
        ("Recommandation 91.", "91"),
        ("Recomendaciones 3, 5 y 7-9.", "3 5 7 8 9"),
        ("Рекомендации 12 и 14.", "12 14"),
        ("建议3、5和7。", "3 5 7"),
        ("التوصيات 3 و5", "3 5"),
        ("Recommandation 2 du Comité des ministres", ""),
        ("Recommandation générale no 35.", ""),
        ("Recommandations 34, 35 pour cent", ""),
        ("CEDAW general recommendation No. 35.", ""),
        ("CERD recommendation 34.", ""),
        ("The Truth and Reconciliation Commission’s recommendation 12.", ""),
        ("Recommendation 12 of the Truth Commission.", ""),
        ("Recommendation 12 of the Subcommittee.", ""),
        ("Recommendation 8 (FATF).", ""),
        ("The Financial Action Task Force’s recommendation 8.", ""),
        ("UNESCO recommendation 4.", ""),
        ("Recommandation 8 (GAFI).", ""),
        ("GAFI, recommandation 8.", ""),
        ("Recommandation 12 du Comité contre la torture.", ""),
        ("Recomendaciones 8 y 10 (GAFI).", ""),
        ("La OIT Recomendación 205.", ""),
        ("Recomendación 12 de la Comisión de la Verdad.", ""),
        ("Общая рекомендация № 35.", ""),
        ("ФАТФ, рекомендация № 8.", ""),
        ("Рекомендации 12 и 14 Комитета.", ""),
        ("一般性建议35。", ""),
        ("金融行动特别工作组建议8。", ""),
        ("消除对妇女歧视委员会建议19。", ""),
        ("Ratified OP-CEDAW (recommendation 12).", "12"),
        ("A Human Rights Commission was set up (recommendation 12).", "12"),
        ("CEDAW (recommendations 12, 14)", "12 14"),
        ("人权理事会建议3、5。", "3 5"),
    ],
)
def test_notes_in_another_language_than_the_report_name_recommendations(note: str, numbers: str) -> None:
    assert " ".join(number for each in number_groups(note) for number in each.numbers) == numbers


@pytest.mark.parametrize(("note", "read"), [("Rakomandi 3, 4, 5.", False), ("Articles 3, 4, 5.", True), ("Recommandations 3, 4, 5.", True)])
def test_a_list_behind_a_word_that_is_not_known_is_a_doubt(note: str, read: bool) -> None:
    assert bool(looks_like_a_list(note)) is not read


def test_a_kind_whose_members_a_note_names_is_no_further_participant() -> None:
    def who(words: str, named: bool, note: str = "", cue: str = "preparation") -> Participant:
        return Participant(Actor.STATE, Role.DRAFTED, words, named, cue, "XEE-20/N3", 0, 1, Place("N", "para. 3", ()), note=note)

    kind, other = who("relevant ministries", named=False), who("agencies", named=False, cue="consulted")
    listed = [who(name, named=True, note="XEE-20/N.n1") for name in ("Ministry of Wells", "Ministry of Lamps")]
    assert [each.whole for each in with_members([kind, other, *listed])] == [True, False, False, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Estavia is taking concrete measures to reduce unemployment in the groups that face the greatest difficulties.",
        "It introduced new schemes such as mobile beds to serve people living in precarious conditions.",
        "Nevertheless, ratification is under consideration.",
    ],
)
def test_whom_a_measure_is_for_and_a_step_that_is_taken_admit_nothing(sentence: str) -> None:
    assert problems_in(sentence) == ()


def test_that_many_are_badly_off_is_admitted() -> None:
    assert problems_in("Many people live in precarious conditions.") == ((Problem.RIGHTS, "precarious"),)
