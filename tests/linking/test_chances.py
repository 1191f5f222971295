"""What passages are weighed by for a concern. Invented sentences."""

from __future__ import annotations

import numpy as np
import pytest

from openupr.labelling import encoded_texts
from openupr.labelling.encoder import Encoder
from openupr.labelling.subject_vectors import subject_vector
from openupr.linking.concern_matching import facts
from openupr.linking.concerns.chances import MEASURES, Chances, nearest_sentence
from openupr.linking.concerns.concern_features import ConcernText, each_sought, passage_features, sought

CONCERN = ConcernText("XBB-31/C1.1", "Shelters for victims of domestic violence are too few in the villages of Roma.")
PASSAGES = (
    "Three shelters for victims of domestic violence were opened. The harbour was dredged in the spring.",
    "Domestic violence was punished more often.",
    "Roma in the south have roads.",
    "The museum of the capital was opened again after the works on its roof.",
    "By bilateral aid the museum of another country was painted.",
)


def measured(*passages: str, heading: str = "") -> dict[str, np.ndarray]:
    """What some passages are weighed by, by the names of the measures."""
    table = Chances([passage_features(f"XBB-31/N{k}", words, "XBB", heading) for k, words in enumerate(passages)]).measured(sought(CONCERN, "XBB"))
    return dict(zip(MEASURES, table.T, strict=True))


def test_what_is_nearer_and_shares_more_weighs_more() -> None:
    found = measured(*PASSAGES)
    assert found["rank"].argmin() == found["near"].argmax() == 0
    assert found["near"][0] > found["near"][1] > found["near"][3]
    assert found["pair"][0] > 0
    assert found["pair"][2] == found["pair"][3] == 0
    assert found["rare"][0] > found["rare"][3]
    assert found["subjects"].tolist()[3:] == [0, 0]
    assert found["subjects"][0] > 0


def test_people_and_what_is_told_of_elsewhere() -> None:
    found = measured(*PASSAGES)
    assert found["same_people"].tolist() == [0, 0, 1, 0, 0]
    assert found["other_people"].tolist() == [1, 1, 0, 1, 1]
    assert found["away"].tolist() == [0, 0, 0, 0, 1]


def test_a_heading_counts_for_the_passages_under_it() -> None:
    under = measured("More was done in the last year.", heading="Domestic violence")
    alone = measured("More was done in the last year.")
    assert under["title"][0] > alone["title"][0] == 0
    assert under["subjects"][0] > alone["subjects"][0]
    assert alone["near_title"][0] == 0


def test_the_nearest_sentence_of_a_passage() -> None:
    first, second = PASSAGES[0].split(". ")
    for words, at in ((f"{first}. {second}", 0), (f"{second} {first}.", len(second) + 1)):
        assert nearest_sentence(passage_features("XBB-31/N1", words, "XBB"), sought(CONCERN, "XBB")) == at
    assert nearest_sentence(passage_features("XBB-31/D1.XCC", words, "XBB", begins=40), sought(CONCERN, "XBB")) == 40 + at


@pytest.mark.parametrize("kind", ["answered", "touched"])
def test_every_measure_has_a_weight(kind: str) -> None:
    assert tuple(facts()[kind]) == (*MEASURES, "constant")


NAMED = ConcernText("XBB-31/C2.1", "Water was lacking in the camps of Ulmengrund, and persons there were hungry.")


def named(*passages: str) -> dict[str, np.ndarray]:
    """What some passages are weighed by for a concern that names a place."""
    table = Chances([passage_features(f"XBB-31/N{k}", words, "XBB") for k, words in enumerate(passages)]).measured(sought(NAMED, "XBB"))
    return dict(zip(MEASURES, table.T, strict=True))


def test_a_name_weighs_more_the_fewer_passages_have_it() -> None:
    """A place that the whole document names once is strong evidence, one that it names throughout is none."""
    once = named("In Ulmengrund tents were put up.", "Roads were built.", "Schools were opened.", "Trees were planted.")
    throughout = named("In Ulmengrund tents were put up.", "Roads of Ulmengrund.", "Schools of Ulmengrund.", "Trees were planted.")
    assert once["name"][0] > throughout["name"][0] > 0
    assert once["name"].tolist()[1:] == [0, 0, 0]


def test_what_a_passage_has_of_the_words_of_a_concern() -> None:
    found = named("Water was brought to the camps, where persons had been hungry.", "The camps were shut.", "A bridge was built.")
    assert found["covered"][0] > found["covered"][1] > found["covered"][2] == 0
    assert found["told"].argmin() == 0
    assert found["told"].argmax() == 2


def test_a_neighbour_is_evidence() -> None:
    found = measured(*PASSAGES)
    assert found["beside"][0] == found["near"][1]
    assert found["beside"][1] == max(found["near"][0], found["near"][2])
    assert found["beside"][-1] == found["near"][-2]
    assert measured(PASSAGES[0])["beside"].tolist() == [0]


def test_a_grave_act_that_both_name() -> None:
    concern = sought(ConcernText("XBB-31/C3.1", "The Committee was concerned at the enforced disappearance of farmers."), "XBB")
    told = {"XBB-31/N1": "Two enforced disappearances were investigated.", "XBB-31/N2": "Farmers were given seed."}
    texts = [passage_features(name, words, "XBB") for name, words in told.items()]
    assert Chances(texts).measured(concern)[:, MEASURES.index("act")].tolist() == [1, 0]


def test_the_probability_of_one_passage_depends_on_the_document_by_ranks_neighbours_and_what_is_rare_alone() -> None:
    one, other = measured(*PASSAGES), measured(*PASSAGES, "A bridge was built.")
    same = [name for name in MEASURES if name not in {"rank", "rare", "name", "told", "beside"}]
    assert all(np.array_equal(one[name], other[name][: len(PASSAGES)]) for name in same)


def test_the_encoder_reads_all_concerns_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other they take it twice as long; what each is compared by is the same."""
    wells, boats = (
        f"The Committee was concerned that {what} had been closed since the flood." for what in ("wells in Bresland", "harbours for boats")
    )
    concerns = [ConcernText(f"XBB-31/C4.{n}", words) for n, words in enumerate((wells, boats))]
    asked: list[int] = []
    through = Encoder._through
    monkeypatch.setattr(encoded_texts, "_kept", encoded_texts._Kept())
    monkeypatch.setattr(Encoder, "_through", lambda own, texts: asked.append(len(texts)) or through(own, texts))
    subject_vector.cache_clear()
    together = each_sought(concerns, "XBB")
    assert asked == [2]
    monkeypatch.setattr(encoded_texts, "_kept", encoded_texts._Kept())
    subject_vector.cache_clear()
    for each, alone in zip(together, (sought(concern, "XBB") for concern in concerns), strict=True):
        assert (each.about == alone.about).all()
        assert (each.record, each.words, each.stems, each.telling) == (alone.record, alone.words, alone.stems, alone.telling)


def test_the_sentences_beside_a_concern_tell_of_its_matter_and_not_of_its_point() -> None:
    words = "The lack of money for it was deplored."
    alone, beside = (sought(ConcernText("XBB-31/C1.2", words, "", "", sisters), "XBB") for sisters in ((), (CONCERN.words,)))
    there = Chances([passage_features(f"XBB-31/N{k}", passage, "XBB") for k, passage in enumerate(PASSAGES)])
    (before, found), of = (there.measured(each) for each in (alone, beside)), MEASURES.index("sister")
    assert not before[:, of].any()
    assert found[0, of] > found[1, of] > found[3, of] == 0
    assert (there.of("answered", found) == there.of("answered", before)).all()
    assert there.of("touched", found)[0] > there.of("touched", before)[0]


def test_what_any_passage_may_have_tells_nothing() -> None:
    """The adjective of the State under review, what a hyphen cuts off, half of “per cent”; and what stands beside any subject is no shared word."""
    concern = sought(ConcernText("CRI-99/C1.1", "Costa Rican ferries set non-binding tickets, 5 per cent of the price of self-repair."), "CRI")
    assert concern.telling.isdisjoint({"costa", "rican", "non", "cent", "self"})
    assert concern.naming.split() == ["ferries", "binding", "tickets", "price", "repair"]
    assert "rican" in sought(ConcernText("MLT-99/C1.1", "Costa Rican ferries are old."), "MLT").telling
