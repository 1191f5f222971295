"""What every brief asks of the reviews of a State is made once, kept with them, and is what it would be if it were made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.known_before import KnownBefore
from openupr.linking.requests import positions_told_later, requests_known, what_is_asked
from openupr.linking.requests.positions_told_later import POSITIONS_KNOWN, positions_told
from openupr.linking.requests.request_pairs import different_requests
from openupr.linking.requests.what_is_asked import MATTERS_KNOWN, content_kept, content_to_keep, request_matter
from openupr.linking.treaties.joining_treaties import joining
from openupr.linking.treaties.treaties_asked import JOINS_KNOWN, asked_to_join
from openupr.preparing.briefs.for_topic.whole_questions import REMARKS_KNOWN, only_remarks
from openupr.preparing.briefs.replied.answer_placed import STANDING_OUT_KNOWN, standing_out
from openupr.preparing.briefs.replied.told_as_done import TREATIES_KNOWN, treaties_told_in
from openupr.preparing.topics import review_sentences
from openupr.preparing.topics.review_sentences import SentenceSource, paragraphs_cut, sentences_having
from openupr.searching.opening import open_store
from openupr.stages.briefs.known_of_reviews import known_of_reviews
from openupr.stages.made.stage_outputs import Derived
from openupr.stages.stored.keeping import keep

from ..storing.dossiers import dossiers
from .test_topic_briefs_kept import BOTH, at_hand


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("known")
    with open_store(folder / "s.sqlite") as store:
        keep(dossiers(folder / "in", *BOTH), store)
    return folder / "s.sqlite"


def test_what_is_known_holds_for_its_block_alone() -> None:
    known: KnownBefore[str, int] = KnownBefore()
    assert known.of("a") is None
    with known.given({"a": 1}.get):
        assert (known.of("a"), known.of("b")) == (1, None)
        with known.given(lambda _: None):
            assert known.of("a") is None
        assert known.of("a") == 1
    assert known.of("a") is None


def test_it_is_what_it_would_be_anew(path: Path) -> None:
    derived = at_hand(path, *BOTH)
    for _ in range(2):  # made, and then taken from the store
        with known_of_reviews(derived):
            for each in derived:
                with reading_in(each.review.language):
                    for words in different_requests(each.review):
                        key = each.review.language or "en", words
                        assert MATTERS_KNOWN.of(key) == content_kept(content_to_keep(words))
                        codes, only = JOINS_KNOWN.of(key) or (None, None)
                        with JOINS_KNOWN.given(lambda _: None):
                            assert codes == asked_to_join(words)
                            assert only == joining((words,)).only
                assert TREATIES_KNOWN.of(each.review.id) == treaties_told_in(each.review)
                for one in each.review.questions:
                    assert REMARKS_KNOWN.of((one.asks, one.text.clean)) == only_remarks(one)
            earlier, later = (each.review for each in derived)
            report = later.national_report
            known = POSITIONS_KNOWN.of((report.document.sha256, earlier.id)) if report is not None else None
            assert known == positions_told(report, earlier)
            links = derived[1].links
            assert STANDING_OUT_KNOWN.of((later.id, earlier.id)) == standing_out(later, links, earlier)
            assert STANDING_OUT_KNOWN.of((earlier.id, later.id)) is None
    assert different_requests(derived[0].review)
    with open_store(path) as store:
        assert not store.check()


def test_sentences_that_are_kept_are_not_cut_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is found a brief says in which words it looked, and looks whether they stand in names of bodies: through the whole document."""
    derived = at_hand(path, *BOTH)
    having = [("right", source) for source in SentenceSource]
    anew = [list(sentences_having(each.review, lambda text, word=word: word in text, source)) for each in derived for word, source in having]
    assert sum(map(len, anew)) > 5
    assert all(each.source is source and "right" in each.words for (_, source), found in zip(2 * having, anew, strict=True) for each in found)
    assert all(each.sentences for each in derived)
    monkeypatch.setattr(review_sentences, "sentences_of", None)
    with known_of_reviews(derived):
        kept = [list(sentences_having(each.review, lambda text, word=word: word in text, source)) for each in derived for word, source in having]
    assert kept == anew


def test_paragraphs_whose_sentences_are_kept_have_them_in_their_places(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derived = at_hand(path, *BOTH)
    wanted = {unit.paragraph for each in derived for unit in each.sentences}
    anew = [paragraphs_cut(each.review, wanted) for each in derived]
    placed = [unit for found in anew for every in found.values() for unit in every]
    assert {SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID} <= {unit.source for unit in placed}
    assert any(unit not in each.sentences for each in derived for unit in placed), "each has the place of its own lines"
    monkeypatch.setattr(review_sentences, "_sentences", None)
    with known_of_reviews(derived):
        assert [paragraphs_cut(each.review, wanted) for each in derived] == anew


def test_it_is_made_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derived = at_hand(path, *BOTH)
    words = different_requests(derived[0].review)[0]
    with known_of_reviews(derived), reading_in(derived[0].review.language):
        made = MATTERS_KNOWN.of((derived[0].review.language or "en", words))
        assert made is not None
    monkeypatch.setattr(requests_known, "content_to_keep", None)
    monkeypatch.setattr(what_is_asked, "_read_matter", None)
    monkeypatch.setattr(positions_told_later, "_by_list", None)
    with known_of_reviews(at_hand(path, *BOTH)), reading_in(derived[0].review.language):
        assert request_matter(words) == made
        assert MATTERS_KNOWN.of((derived[0].review.language or "en", words)) == made


def test_of_what_is_kept_nowhere_nothing_is_known(path: Path) -> None:
    review = at_hand(path, *BOTH)[0].review
    with known_of_reviews([Derived(review)]):
        assert MATTERS_KNOWN.of((review.language or "en", different_requests(review)[0])) is None
        assert TREATIES_KNOWN.of(review.id) is None
