"""Terms that several States name: their words stand near each other in each request, whatever else it asks; nobody is missed, nobody added."""

from __future__ import annotations

import pytest

from openupr.labelling.tokens import stem
from openupr.linking.requests.terms_in_request import single_words_in, terms_in
from openupr.linking.requests.terms_known import is_on_no_subject, is_term, is_term_alone
from openupr.linking.requests.terms_named import TermOfRequests, terms_named
from openupr.linking.requests.words_together import BETWEEN, form, heads_of_term, request_words, stand_together, ties_of_term


def named(*requests: str) -> list[TermOfRequests]:
    """What requests name of which each is another State's."""
    return terms_named(requests, [frozenset({str(number)}) for number in range(len(requests))])


def words_of(*requests: str) -> list[str]:
    return [each.words[0] for each in named(*requests)]


@pytest.mark.parametrize(
    ("one", "other", "term"),
    [
        ("Reduce prison overcrowding", "End the overcrowding of its prisons", "prison overcrowding"),
        ("End violence against women", "Punish violence against girls and women", "violence against women"),
        ("Guarantee the independence of the judiciary", "Make the judiciary independent; ensure its independence", "judiciary"),
        ("Protect human rights defenders", "Let defenders of human rights work", "human rights defenders"),
        ("Respect human rights", "Promote human rights", ""),
        ("Advance the economic empowerment of women", "Go on empowering women economically", "economic empowerment of women"),
        ("Continue efforts on wells", "Continue efforts on mills", ""),
        ("Adopt a national plan on wells", "Adopt a national plan for mills", ""),
        ("Protect women and children", "Train women and children", ""),
        ("Improve education and health", "Fund education and health", ""),
        (
            "Ratify the Convention on the Rights of Persons with Disabilities",
            "Accede to the Convention on the Rights of Persons with Disabilities",
            "",
        ),
        ("Close the prison. Overcrowding must end", "Reduce prison overcrowding", "prison"),
        ("Stop mutilating girls. Publish the law", "Publish genital mutilation figures", ""),
    ],
)
def test_what_two_requests_name(one: str, other: str, term: str) -> None:
    assert words_of(one, other) == ([term] if term else [])


def test_a_name_with_capitals_is_a_term_only_as_it_stands() -> None:
    wishes = ("Lift the Emergency Law", "Replace the Emergency Law", "Lift the emergency once the law is passed", "Lift the emergency laws")
    assert [(each.words, each.requests) for each in named(*wishes) if "Emergency Law" in each.words] == [(("Emergency Law",), (0, 1, 3))]


def test_a_word_of_a_state_s_name_is_no_term() -> None:
    assert words_of("Guarantee wells to the natives of America", "Paint the schools in America", "End the tolls in America") == []


def test_who_is_to_help_is_no_term() -> None:
    assert "OHCHR" not in words_of("Train judges with OHCHR", "Dig wells with the help of OHCHR")
    assert "UNICEF" not in words_of("Train judges with UNICEF", "Dig wells with the help of UNICEF", "Ask UNICEF")


def test_a_single_word_is_a_term_where_it_is_known_as_one() -> None:
    assert is_term_alone(stem("torture"))
    assert not any(is_term_alone(stem(word)) for word in ("women", "law", "penalty", "racial", "efforts"))
    wishes = ("End torture", "Investigate torture in its prisons", "Build wells")
    assert [(each.words, each.requests) for each in named(*wishes)] == [(("torture",), (0, 1))]


def test_one_longer_term_stays_beside_a_word_of_it_unless_they_are_the_same_requests() -> None:
    wishes = [f"{verb} discrimination against Roma" for verb in ("End", "Study", "Count")]
    more = [f"{verb} Roma in its towns" for verb in ("Count", "House", "Train", "Teach")]
    assert words_of(*wishes, *more) == ["Roma", "discrimination against Roma"]
    assert words_of(*wishes, more[0]) == ["Roma"]


@pytest.mark.parametrize(
    ("wishes", "term"),
    [
        (("Pay the “faded”", "Hear the “faded persons” of the north", "Let faded people vote"), "faded"),
        (("Pay the weavers", "Hear the weavers of the north", "Let weavers vote"), ""),
        (("Open Vellmark to visitors", "Publish what happens in Vellmark", "Close Vellmark at once"), "Vellmark"),
        (("Open Vellmark prison", "Publish what the Vellmark mill costs", "Close the Vellmark quarry"), ""),
        (("Measure looms", "Tax looms", "Pay for looms in its ports", "Ban looms", "Give looms to all"), "looms"),
    ],
)
def test_a_word_that_is_not_known_is_a_name_that_stands_alone_or_is_rare_and_named_by_many(wishes: tuple[str, ...], term: str) -> None:
    assert words_of(*wishes) == ([term] if term else [])


@pytest.mark.parametrize(
    ("one", "other", "terms"),
    [
        ("Fulfil the right to health of millions", "Share how it protects the right to health, in wells", ["right to health"]),
        ("Respect the rights to food and water", "Guarantee the right of all its fishers to water", ["right to water"]),
        ("Promote education on human rights", "Teach the right to education", []),
        ("Protect the right to health care", "Protect the right to health", []),
        ("Respect the right to choose one’s lamps", "Respect the right to choose one’s boats", []),
        ("Respect the right to freedom of the lamps", "Respect the right to freedom of the boats", []),
        ("Give the right of access to wells", "Grant the right of access to wells", ["wells"]),
    ],
)
def test_a_right_is_named_where_it_is_said_to_be_one(one: str, other: str, terms: list[str]) -> None:
    found = words_of(one, other)
    assert [each for each in found if each.startswith("right")] == [each for each in terms if each.startswith("right")]


def test_a_group_or_a_place_of_which_requests_often_speak_is_a_term_of_two_words() -> None:
    wishes = ("Build wells in rural areas", "Open mills in rural areas", "Teach in the rural areas")
    assert "rural areas" in words_of(*wishes)
    assert "plan of action" not in words_of("Adopt a plan of action", "Publish its plan of action", "Carry out the plan of action")


def test_what_is_short_for_a_term_is_that_term() -> None:
    (one,) = named("End female genital mutilation", "Punish FGM", "Educate parents on FGM")
    assert (one.words, one.requests) == (("female genital mutilation", "FGM"), (0, 1, 2))


def test_a_word_that_goes_on_into_a_name_does_not_stand_alone() -> None:
    written = {each.text: each.alone for each in single_words_in("Hear the Committee on the Rights of Weavers and the Weavers")}
    assert not written["Committee"]
    assert written["Weavers"]


def test_whoever_names_a_term_is_there_whatever_is_asked_of_it() -> None:
    """To end and to keep, to punish and to study: naming is all that is counted."""
    wishes = (
        "Abolish the death penalty",
        "Keep the death penalty for the gravest crimes",
        "Build schools; and publish how often the death penalty is carried out",
        "Build schools",
    )
    (one,) = named(*wishes)
    assert (one.words, one.requests, one.apart) == (("death penalty",), (0, 1, 2), ())


def test_a_noun_of_a_verb_is_a_form_of_it_but_not_of_one_that_every_request_may_have() -> None:
    assert form(stem("empowerment")) == form(stem("empowering"))
    assert form(stem("employment")) == form(stem("employs"))
    assert form(stem("development")) != form(stem("develop"))
    assert form(stem("moments")) == stem("moment")


def test_words_farther_apart_are_told_and_not_counted() -> None:
    near = f"End violence {'or harm ' * (BETWEEN // 2)}to women"
    far = "Fight violence in every school of the north and give the rights of women a law"
    (one,) = named("End violence against women", "Punish violence against women", near, far)
    assert (one.requests, one.apart) == ((0, 1, 2), (3,))
    assert stand_together(request_words("violence of one two women"), {"violenc", "woman"})
    assert not stand_together(request_words("violence of one two three women"), {"violenc", "woman"})


def test_a_table_says_which_terms_are_one_and_both_are_told() -> None:
    (one,) = named("Close the wage gap", "Address the pay gap between men and women", "Mind the gap in its data")
    assert (one.words, one.requests) == (("pay gap", "wage gap"), (0, 1))
    assert [each.words for each in named("Close the wage gap", "Measure the wage gap")] == [("wage gap",)]


def test_a_term_that_is_not_known_needs_three_requests_or_a_name() -> None:
    ferries = ("Waive the ferry toll", "Raise the ferry toll", "Publish the ferry toll")
    assert not is_term(frozenset({"ferri", "toll"}))
    assert words_of(*ferries[:2]) == []
    assert words_of(*ferries) == ["ferry toll"]
    assert words_of("Close the Brunt Quarry", "Publish what the Brunt Quarry costs") == ["Brunt Quarry"]


def test_two_terms_of_nearly_the_same_requests_are_one() -> None:
    wishes = ("End domestic violence", "Punish domestic violence", "Count cases of domestic violence against women", "End violence against women")
    assert words_of(*wishes) == ["domestic violence", "violence against women"]
    assert words_of("End domestic violence against women", "Punish domestic violence against women") == ["domestic violence against women"]


def test_a_term_that_those_name_who_join_one_treaty_is_no_other_thing() -> None:
    joins = ("Join the Convention on ferries and end enforced disappearances", "Join it and investigate enforced disappearances")
    makers = [frozenset({"A"}), frozenset({"B"})]
    assert len(terms_named(joins, makers)) == 1
    assert terms_named(joins, makers, [frozenset({0, 1})]) == []


def test_several_requests_of_one_state_are_of_one_state() -> None:
    assert terms_named(("End hate speech", "Punish hate speech"), [frozenset({"A"}), frozenset({"A"})]) == []


def test_an_expression_that_and_joins_is_a_term_where_its_words_hardly_stand_apart() -> None:
    wishes = [f"{verb} stop and search practices" for verb in ("Review its", "Publish data on", "End")]
    assert words_of(*wishes) == ["stop and search"]
    apart = ("Stop the ferries", "Stop the tolls", "Stop the mills", "Search the quarries")
    assert words_of(*wishes, *apart) == []


def test_no_term_is_cut_nor_names_a_state_or_a_treaty() -> None:
    written = {each.text: each.whole for each in terms_in("Apply the minimum rules on the treatment of prisoners in Norway")}
    assert not any("Norway" in text for text in written)
    assert not written.get("minimum treatment")
    assert "economic, social" not in {each.text for each in terms_in("Ratify the Covenant on Economic, Social and Cultural Rights") if each.whole}


def test_words_that_stand_together_on_every_subject_are_no_term() -> None:
    every = [
        "Take into account lamps",
        "Draw a legal framework for piers",
        "Build a legal framework for lamps",
        "Light the legal framework of ferries",
    ]
    named = terms_named(every, [frozenset({maker}) for maker in "ABCD"])
    assert not any("legal framework" in term.words for term in named)
    assert is_on_no_subject(frozenset({stem("legal"), stem("framework")}))
    assert not is_on_no_subject(frozenset({stem("death"), stem("penalty")}))


def test_words_of_one_family_are_one_term_and_each_form_is_told() -> None:
    """Which words are of one family is counted in UPR Info's labels: they begin alike, and are on one subject."""
    wishes = ("Respect freedom of religion", "Protect all religions", "Let religious minorities meet", "Fund mills")
    (one,) = named(*wishes)
    assert (one.words, one.requests) == (("religion", "religious"), (0, 1, 2))
    assert form(stem("disabled")) == form(stem("disability")) != form(stem("disappeared"))
    assert form(stem("racial")) != form(stem("racism")), "it is of racial discrimination"
    assert form(stem("minority")) != form(stem("minors")), "they are on two subjects"


def test_a_term_of_several_words_is_told_as_most_of_its_requests_have_it() -> None:
    wishes = ("Guarantee freedom of religion", "Promote freedom of religion", "Ensure freedom of religion", "Ensure religious freedom")
    (one,) = named(*wishes)
    assert one.requests == (0, 1, 2, 3)
    assert "religious freedom" not in one.words


def test_the_name_of_a_treaty_counts_for_no_term() -> None:
    wishes = ("Ratify the Convention against Torture", "Accede to the Convention against Torture", "End torture", "Punish torture in its prisons")
    (one,) = named(*wishes)
    assert (one.words, one.requests) == (("torture",), (2, 3))
    (one,) = named(*wishes, "Ratify the Convention against Torture and forbid torture")
    assert one.requests == (2, 3, 4)
    homes = ("Find homes for refugees", "Count the refugees in its camps", "Accede to the 1951 Convention on the Status of Refugees")
    assert [each.requests for each in named(*homes)] == [(0, 1)]


def test_a_caption_has_the_joints_that_most_requests_have() -> None:
    wishes = [f"{verb} the Lamp and Harbour Commission" for verb in ("Establish", "Fund", "Train")]
    assert words_of(*wishes, "Publish what the Lamp Harbour Commission did")[:1] == ["Lamp and Harbour Commission"]


@pytest.mark.parametrize(
    "body",
    [
        "Committee against Torture",
        "European Committee for the Prevention of Torture",
        "Port Committee for the Prevention of Torture",
        "Special Rapporteur on torture",
    ],
)
def test_the_subject_of_a_bodys_name_is_no_term(body: str) -> None:
    (one,) = named("End torture", "Investigate torture in its prisons", f"Do what the {body} recommended on ferries")
    assert (one.words, one.requests) == (("torture",), (0, 1))


def test_what_a_body_is_may_be_named() -> None:
    assert words_of("Invite the Special Rapporteur on torture", "Receive the Special Rapporteur on the right to food") == ["Special Rapporteur"]


def test_a_head_with_words_of_its_own_is_that_of_another_thing() -> None:
    ends = ("End violence against women", "Punish violence against women and girls")
    other = "Curb discrimination against women and violence against children"
    (one,) = named(*ends, other)
    assert (one.words, one.requests, one.apart) == (("violence against women",), (0, 1), (2,))
    for same in (
        "End violence and discrimination against women",
        "Help women, and end violence",
        "Protect women from violence",
        "Change the roles of women and violence against them",
    ):
        assert named(*ends, same)[0].requests == (0, 1, 2), same


@pytest.mark.parametrize(
    ("wish", "is_named"),
    [
        ("Punish violence that has to do with sexual orientation", False),
        ("Prevent abuse, violence and sexual exploitation", False),
        ("Prevent sexual exploitation and violence", True),
        ("Punish the violence of a sexual kind", True),
    ],
)
def test_a_word_that_makes_another_term_with_the_one_behind_it_is_of_that_one(wish: str, is_named: bool) -> None:
    one = next(each for each in named("Punish sexual violence", "Study sexual violence in its ports", wish) if each.words[0] == "sexual violence")
    assert (one.requests, one.apart) == ((0, 1, 2) if is_named else (0, 1), ())


def test_words_in_the_order_of_a_term_are_its_own_though_another_term_begins_there() -> None:
    (one,) = named("End the recruitment of children", "Punish the recruitment of children", "Stop the recruitment of child soldiers")
    assert (one.words[0], one.requests) == ("recruitment of children", (0, 1, 2))
    found = named("Reduce maternal mortality", "Measure maternal mortality", "Reduce the maternal and infant mortality rates")
    assert found[0].requests == (0, 1, 2)


def test_a_head_that_points_back_is_of_what_stands_before() -> None:
    whole = ("Ensure the participation of women", "Measure the participation of women in its ports")
    back = "Improve the status of women and their participation in elections"
    apart = "Fund schools for women and participation in elections"
    (one,) = (each for each in named(*whole, back, apart) if each.words[0] == "participation of women")
    assert one.requests == (0, 1, 2)


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ("Join the Optional Protocol to the CRC on the involvement of children in armed conflict and build wells", "children in armed conflict"),
        ("Join the two Optional Protocols to the CRC, on children in armed conflict and on the sale of children", "sale of children"),
        ("Admit the Special Rapporteur against torture", "torture"),
        ("Admit the Special Rapporteurs on torture and on freedom of religion to its ports", "freedom of religion"),
    ],
)
def test_where_a_title_goes_on_its_words_are_of_the_title(wish: str, says: str) -> None:
    others = [f"{verb} {says} in its ports" for verb in ("Study", "Discuss")]
    found = [each.requests for each in named(wish, *others) if says in each.words]
    assert found == [(1, 2)]


def test_a_word_before_a_compound_does_not_stand_alone_and_a_month_is_no_name() -> None:
    written = {each.text: each.alone for each in single_words_in("Allow consensual same-sex relations and consensual acts; ban looms")}
    assert not written["consensual"]
    assert [each.text for each in single_words_in("Publish the report of February on looms")] == ["looms"]


def test_a_rare_word_whose_family_has_a_common_one_is_no_term() -> None:
    """Who names “children” would name “childhood”."""
    wishes = (
        "Study the wounds of childhood",
        "Feed children",
        "Teach children of the north",
        "Count its children",
        "House the children",
        "Hear children",
    )
    assert words_of(*wishes) == []


def test_a_right_that_is_not_said_is_no_word_of_a_term() -> None:
    wishes = ("Study violations of the right to wells", "Punish violations of the right of its fishers", "Punish human rights violations")
    assert "violations of the right" not in words_of(*wishes)


@pytest.mark.parametrize(
    ("request_", "names"),
    [
        ("Guard the rights of weavers and let the mill be rebuilt", True),
        ("Let weavers of the mill vote", True),
        ("Fund the mill and train its weavers", True),
        ("Pay weavers while the mill is rebuilt", False),
        ("Hear weavers and protect the mill", False),
        ("Hear weavers by closing every mill", False),
        ("Hear weavers, ensure that the mill opens", False),
    ],
)
def test_another_clause_or_request_begins_no_term(request_: str, names: bool) -> None:
    assert stand_together(request_words(request_), {stem("weavers"), stem("mill")}) == names


def test_the_subject_of_a_rapporteur_is_a_bodys_name() -> None:
    asks = "Do what the Rapporteur on trafficking in persons asked"
    own = "Let the rapporteur of the council report trafficking in persons", "End trafficking in persons"
    assert [each.requests for each in named(*own, asks) if "trafficking" in " ".join(each.words)] == [(0, 1)]


def test_what_an_organization_calls_its_own_part_is_a_name() -> None:
    asks = "Do what the River Weavers Association’s Human Rights Institute asked"
    own = "Found a human rights institution", "Strengthen the human rights institution"
    assert [each.requests for each in named(*own, asks) if "institution" in " ".join(each.words)] == [(0, 1)]


def test_a_treaty_by_its_name_names_no_term() -> None:
    asks = "Ratify the Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families"
    own = "Protect migrants on ferries", "Pay migrants fairly"
    assert [each.requests for each in named(*own, asks) if "migrant" in " ".join(each.words)] == [(0, 1)]


@pytest.mark.parametrize(
    ("asks", "counts"),
    [
        ("Ratify the Upland Convention on the Legal Status of Migrant Workers", False),
        ("Accede to the Migrant Workers Convention", False),
        ("Sign the Charter for the Care of All Migrants and Their Boats", False),
        ("Ratify the Upland Convention, and protect migrant workers", True),
        ("Apply the Convention to migrant workers", True),
        ("Hear what the Treaty Bodies said of Migrant Workers", True),
        ("Ratify the Convention and Protocol, and hear the Migrant Workers", True),
    ],
)
def test_words_of_an_instrument_that_no_table_has_are_of_its_name(asks: str, counts: bool) -> None:
    own = "Protect migrant workers on ferries", "Pay migrant workers fairly"
    (one,) = [each.requests for each in named(*own, asks) if "migrant" in each.words[0]]
    assert one == ((0, 1, 2) if counts else (0, 1))


def test_a_name_is_told_with_the_words_that_stand_behind_it_everywhere() -> None:
    asked = ("Consult with Sarrit and Tollen Strait Islander people", "Hear of the Sarrit and Tollen Strait Islander communities")
    assert words_of(*asked, "Help the Sarrit and Tollen Strait Islander peoples") == ["Sarrit and Tollen Strait Islander"]
    assert words_of(*asked, "Help the Sarrit and Tollen boatmen")[0] == "Sarrit and Tollen"


def test_a_hyphen_at_a_lines_end_is_no_space() -> None:
    assert words_of("Help asylum-seekers", "Hear asylum-seekers", "House all asylum- seekers") == ["asylum-seekers"]


@pytest.mark.parametrize(
    ("wish", "counts"),
    [
        ("Fund the Torture and Human Rights Commission", False),
        ("Ratify ILO Convention No. 143 on Mills and the Prevention of Torture of Millers", False),
        ("Hear the Commission on Mills, and end torture", True),
        ("Fund the Torture Commission", True),
    ],
)
def test_a_single_word_in_the_name_of_an_office_or_of_a_numbered_convention_is_of_that(wish: str, counts: bool) -> None:
    (found,) = (each for each in named("End torture", "Investigate torture in its prisons", wish) if each.words == ("torture",))
    assert (2 in found.requests) is counts


def test_a_moratorium_is_told_with_what_it_is_on_and_one_on_another_thing_is_not_counted() -> None:
    found = named("Declare a moratorium on executions", "Extend the moratorium on the death penalty", "Declare a moratorium on logging")
    assert [(each.words, each.requests) for each in found] == [(("moratorium on the death penalty",), (0, 1))]


def test_one_thing_asked_in_many_words_is_one_term() -> None:
    repeal, reform = "Repeal the law that punishes acts between consenting adults", "Reform its code to eliminate homosexuality as a crime"
    found = named("Decriminalize same-sex relationships", repeal, reform, "Criminalize violence against homosexuals")
    captions = "decriminalization of same-sex relations", "decriminalization of relations between consenting adults"
    assert (captions, (0, 1, 2)) in [(each.words, each.requests) for each in found]


def test_conditions_in_prisons_and_of_detention_are_one_term() -> None:
    found = named(
        "Improve prison conditions", "Improve conditions in its prisons", "Improve the conditions of detention", "Improve working conditions"
    )
    assert [each.requests for each in found if "prison conditions" in each.words] == [(0, 1, 2)]


@pytest.mark.parametrize("when", ["in the near future", "in the very near future", "within the near future"])
def test_when_a_thing_is_to_be_done_is_no_term(when: str) -> None:
    assert "near future" not in words_of("Repair the ferries in the near future", f"Open the archives {when}", f"Paint the schools {when}")
    assert "near future" in [each.text for each in terms_in("Study the near future")], "what is studied is a thing"


@pytest.mark.parametrize(
    ("wish", "is_named"),
    [
        ("Extend access to adoption to same-sex couples", False),
        ("Promote the access of all same-sex couples to clinics", True),
        ("Promote the access to clinics of same-sex couples", True),
        ("Promote access with regard to same-sex couples", True),
        ("Promote access for women by same-sex couples", True),
    ],
)
def test_what_is_tied_to_another_thing_by_another_preposition_is_not_the_heads(wish: str, is_named: bool) -> None:
    caption = "access of same-sex couples"
    stems = {stem(each) for each in ("access", "same", "sex", "couples")}
    assert stand_together(request_words(wish), stems, heads_of_term(caption), ties_of_term(caption)) is is_named
    assert stand_together(request_words(wish), stems, heads_of_term(caption)), "without the ties they stand together"
