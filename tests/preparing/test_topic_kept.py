"""What belongs to a topic is made of a review once, and kept by the topic's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from openupr.labelling import near_words
from openupr.labelling.subject_vectors import subject_vector
from openupr.languages.word_tables import reading_in
from openupr.preparing.topics import nearest_to_sure, on_topic, review_sentences, sentence_words, subject_shares
from openupr.preparing.topics.topics import topic
from openupr.records import pack_record, unpack
from openupr.stages.made.stage_outputs import Derived

from ..rendering.small_reviews import item, review


class Keeping:
    """A cache that keeps what it is given as it is stored."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def once(self, stage: str, of: type[Any], make: Callable[[], Any], *, beside: bool) -> Any:
        assert not beside, "it is of this review alone"
        if stage not in self.kept:
            self.kept[stage] = pack_record(make())
        return unpack(self.kept[stage], of)


def test_it_is_made_once_for_each_topic_and_comes_back_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    of = review((item("9.1", ("Combat hate speech", "CUB")), item("9.2", ("Build a ferry", "CUB"))))
    cache = Keeping()
    first = Derived(of, cache=cache, labels=dict).on_topic(topic("hate speech"))
    assert [each.id for each in first.found] == ["XAA-17/R9.1.a"]
    Derived(of, cache=cache, labels=dict).on_topic(topic("ferry"))
    assert len(cache.kept) == 5, "two topics, the sentences that both are looked for in, their words, and on which issues they may be"
    monkeypatch.setattr(on_topic, "of_review", None)
    assert Derived(of, cache=cache, labels=dict).on_topic(topic("hate speech")) == first


def test_its_sentences_are_cut_once_for_all_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cut rests on no topic: the next one finds it kept."""
    of = review((item("9.1", ("Combat hate speech", "CUB")), item("9.2", ("Build a ferry", "CUB"))))
    cache = Keeping()
    first = Derived(of, cache=cache, labels=dict)
    assert first.sentences == tuple(review_sentences.sentences_of(of))
    monkeypatch.setattr(review_sentences, "sentences_of", None)
    monkeypatch.setattr(on_topic, "sentences_of", None)
    again = Derived(of, cache=cache, labels=dict)
    assert again.sentences == first.sentences
    assert [each.id for each in again.on_topic(topic("ferry")).found] == ["XAA-17/R9.2.a"]


def test_the_words_of_its_sentences_are_read_once_for_all_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first brief on a new topic cut them anew, which was half of its time."""
    requests = ("Combat hate speech, as the Committee against Torture says", "Build a ferry", "Punish hateful speech in the Ferry Office of Sundel")
    of = review(tuple(item(f"9.{number}", (words, "CUB")) for number, words in enumerate(requests, 1)))
    cache = Keeping()
    first = Derived(of, cache=cache, labels=dict)
    assert "Torture" not in first.sentence_words.without_bodies[0]
    assert set(first.sentence_words.without_bodies[1:]) == {""}, "of the others all is left"
    for typed in ("hate speech", "torture", "ferry", "ferry office"):
        asked = topic(typed)
        again = Derived(of, cache=cache, labels=dict)
        words = sentence_words.WordsAtHand(again.sentences, again.sentence_words)
        assert on_topic.of_review(asked, of, {}, again.sentences, words) == on_topic.of_review(asked, of, {}), typed
    monkeypatch.setattr(sentence_words, "without_bodies", None)
    monkeypatch.setattr(near_words, "compared_words", {"ferry": ("ferry",)}.__getitem__)
    assert [each.id for each in Derived(of, cache=cache, labels=dict).on_topic(topic("ferry")).found] == ["XAA-17/R9.2.a", "XAA-17/R9.3.a"]


def test_what_is_kept_of_words_is_of_the_language_that_is_read() -> None:
    of = review((item("9.1", ("Combat hate speech", "CUB")),))
    made = Derived(of, cache=Keeping(), labels=dict)
    assert "Combat hate speech" in sentence_words.WordsAtHand(made.sentences, made.sentence_words).tokens
    with reading_in("fr"):
        assert not sentence_words.WordsAtHand(made.sentences, made.sentence_words).tokens


def test_the_issues_of_its_sentences_are_read_once_for_all_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a sentence is off its subject is asked of what belongs to each topic: the labeller reads the topic alone for it."""
    of = review((item("9.1", ("Combat hate speech", "CUB")), item("9.2", ("Build a ferry", "CUB"))))
    cache = Keeping()
    made = Derived(of, cache=cache, labels=dict)
    kept = sentence_words.issue_chances_by_words(made.sentences, made.sentence_words, made.sentence_chances)
    assert all(chances.tolist() == subject_shares.chances_of_issues(words).tolist() for words, chances in kept.items())
    asked: list[str] = []
    monkeypatch.setattr(subject_shares, "chances_of_issues", lambda words: asked.append(words) or kept["Build a ferry"])
    told: list[Any] = []
    monkeypatch.setattr(nearest_to_sure, "off_its_subject", lambda *given: told.append(given[2]("Build a ferry")) or frozenset())
    again = Derived(of, cache=cache, labels=dict)
    again.with_likest(on_topic.belonging(topic("ferry"), [of], of=lambda _: again.on_topic(topic("ferry"))), [of])
    assert set(asked) == {"ferry"}
    assert [each.tolist() for each in told] == [kept["Build a ferry"].tolist()]
    with reading_in("fr"):
        assert not sentence_words.issue_chances_by_words(made.sentences, made.sentence_words, made.sentence_chances)


def test_what_its_sentences_are_about_is_kept() -> None:
    of = review((item("9.1", ("Combat hate speech", "CUB")), item("9.2", ("Build a ferry", "CUB"))))
    made = Derived(of, cache=Keeping(), labels=dict)
    kept = sentence_words.vectors_by_words(made.sentences, made.sentence_vectors)
    assert {"Combat hate speech", "Build a ferry"} <= kept.keys()
    assert all(vector.tolist() == subject_vector(words, of.state).tolist() for words, vector in kept.items())


def test_what_is_most_like_it_is_made_once_for_what_it_was_held_against(monkeypatch: pytest.MonkeyPatch) -> None:
    """To hold requests against each other loads the encoder: a brief from a warm store would take twice as long."""
    of = review((item("9.1", ("Combat hate speech", "CUB")), item("9.2", ("Punish hateful words", "CUB")), item("9.3", ("Build a ferry", "CUB"))))
    made = Derived(of, cache=Keeping(), labels=dict)
    found = on_topic.belonging(topic("hate speech"), [of], {})
    first = made.with_likest(found, [of])
    assert found.worth is None
    assert first.worth is not None
    monkeypatch.setattr(nearest_to_sure, "with_likest", None)
    assert made.with_likest(found, [of]) == first
    with pytest.raises(TypeError):
        made.with_likest(on_topic.belonging(topic("ferry"), [of], {}), [of])
