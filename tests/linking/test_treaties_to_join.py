"""Which treaties a concern asks to be joined, and what became of it where passages name all of them, some or none. All texts are invented."""

from __future__ import annotations

import pytest

from openupr.linking.concerns.concern_features import ConcernText, passage_features, sought
from openupr.linking.concerns.near_passages import DocumentPassages
from openupr.records import Ground, Outcome, Position

CAT, CRPD = "the Convention against Torture", "the Convention on the Rights of Persons with Disabilities"
OP2 = "the Second Optional Protocol to the International Covenant on Civil and Political Rights"


def asks(words: str) -> tuple[set[str], bool, bool] | None:
    found = sought(ConcernText("XAA-31/C1.1", words), "XAA").to_join
    return None if found is None else (set(found.codes), found.open, found.only)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (f"The Committee recommended that Estavia ratify {CAT}.", {"CAT"}),
        (f"The Committee recommended that Estavia ratify {CAT} and {OP2}.", {"CAT", "ICCPR-OP2"}),
        ("The Committee recommended that Estavia ratify both Optional Protocols to ICCPR.", {"ICCPR-OP1", "ICCPR-OP2"}),
        (f"The Committee recommended that Estavia, besides {CRPD} and ICERD, ratify {CAT}.", {"CAT"}),
        (f"The Committee recommended that Estavia ratify all treaties other than {CRPD} and ICERD, and join {CAT}.", {"CAT"}),
        (f"The Committee recommended ratifying, in addition to {CRPD}, {CAT}.", None),
        (f"The Committee regretted that Estavia had not ratified any treaty except {CRPD}.", set()),
        (f"The Committee noted the ratification by Estavia of {CRPD}, in 2031, but stressed that it had not ratified any other treaty.", set()),
        (f"The Committee noted that Estavia had ratified {CRPD} and recommended that it ratify {CAT}.", {"CAT"}),
        (f"The Committee recommended ratifying {CAT} and {CRPD}, which Estavia had already ratified in part.", {"CAT"}),
    ],
)
def test_an_exception_and_what_is_joined_already_are_not_asked_for(words: str, codes: set[str] | None) -> None:
    """None: it can't be told, and is left open."""
    found = asks(words)
    assert found is not None
    assert found[0] == codes if codes is not None else found[1]
    assert found[1] is (not codes)


@pytest.mark.parametrize(
    "words",
    [
        f"The Committee recommended that Estavia build wells under {CAT}.",
        "The Committee recommended that Estavia ratify the remaining treaties.",
        f"The Committee noted that Estavia had ratified {CRPD}, and that wells were dry.",
    ],
)
def test_where_no_treaty_is_named_to_be_joined_others_decide(words: str) -> None:
    assert asks(words) is None


def outcome(words: str, *passages: str, notes: tuple[str, ...] = ()) -> tuple[Outcome, str]:
    texts = [passage_features(f"XAA-31/N{n}", each, "XAA") for n, each in enumerate(("The harbour has nine lamps and a bell.", *passages), 1)]
    link = DocumentPassages(texts, on_many_matters=True, beside=notes).link(sought(ConcernText("XAA-31/C1.1", words), "XAA"), Ground.NATIONAL_REPORT)
    return link.outcome, str(link.reason)


ASKED = f"The Committee recommended that Estavia ratify {CAT} and {OP2}."


def test_all_some_or_none_of_the_treaties_are_named() -> None:
    plural = "Parliament looks at the Optional Protocols to the International Covenant on Civil and Political Rights."
    assert outcome(ASKED, f"{CAT} was signed.", plural) == (Outcome.ANSWERED, "passages name all 2 treaties that it asks for")
    assert outcome(ASKED, plural) == (Outcome.TOUCHED, "passages name 1 of the 2 treaties that it asks for")
    assert outcome(ASKED, f"{CRPD} was signed.") == (Outcome.NOT_FOUND, "We did not find any of the 2 treaties to be joined named there.")


def test_the_short_name_of_a_committee_is_a_treaty_where_it_is_to_be_ratified() -> None:
    assert asks("The Committee on the Rights of the Child encouraged Estavia to ratify ICRMW and CED.") == ({"ICRMW", "ICPPED"}, False, True)
    found = asks("The Committee on the Rights of the Child and CED encouraged Estavia to ratify ICRMW.")
    assert found is not None
    assert found[0] == {"ICRMW"}


def test_of_each_treaty_one_request_is_shown_before_a_second_of_any() -> None:
    asked = [f"{verb} {CAT}" for verb in ("Ratify", "Sign and ratify", "Consider ratifying", "Accede to")]
    texts = [passage_features(f"XAA-31/R{n}", each, "XAA") for n, each in enumerate((*asked, f"Ratify {OP2}"), 1)]
    link = DocumentPassages(texts).link(sought(ConcernText("XAA-31/C1.1", ASKED), "XAA"), Ground.RECOMMENDATIONS)
    assert "XAA-31/R5" in [each.record for each in link.passages]


def test_a_request_that_is_refused_does_not_stay_behind_those_that_are_supported() -> None:
    asked = [f"{verb} {CAT}" for verb in ("Ratify", "Sign and ratify", "Consider ratifying", "Accede to")]
    texts = [passage_features(f"XAA-31/R{n}", each, "XAA") for n, each in enumerate(asked, 1)]
    concern = sought(ConcernText("XAA-31/C1.1", f"The Committee recommended that Estavia ratify {CAT}."), "XAA")
    plain = [each.record for each in DocumentPassages(texts).link(concern, Ground.RECOMMENDATIONS).passages]
    left = next(each.record for each in texts if each.record not in plain)
    answers = {each.record: Position.NOT_SUPPORTED if each.record == left else Position.SUPPORTED for each in texts}
    told = [each.record for each in DocumentPassages(texts, positions=answers).link(concern, Ground.RECOMMENDATIONS).passages]
    assert told == [*plain, left]
    same = dict.fromkeys(answers, Position.SUPPORTED)
    assert [each.record for each in DocumentPassages(texts, positions=same).link(concern, Ground.RECOMMENDATIONS).passages] == plain


def test_what_a_note_names_is_not_missing() -> None:
    assert outcome(ASKED, notes=(f"See also {CAT}.",))[0] is not Outcome.NOT_FOUND


def test_nothing_is_missing_of_who_asks_for_more() -> None:
    assert outcome(f"The Committee recommended that Estavia ratify {CAT} and build nine wells.")[0] is not Outcome.NOT_FOUND
    assert outcome("The Committee recommended that Estavia ratify the Lamp Convention and CRPD.")[0] is not Outcome.NOT_FOUND


def test_an_exception_answers_nothing() -> None:
    """It was shown as answered by what told of the one treaty that is joined."""
    words = f"The Committee noted the ratification by Estavia of {CRPD}, in 2031, but stressed that it had not ratified any other treaty."
    assert outcome(words, f"Estavia ratified {CRPD} in 2031.")[0] is Outcome.CANNOT_TELL
