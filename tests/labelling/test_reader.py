"""The encoder and its heads: the same bytes for a text whatever is read beside it, pieces as the reference cuts them, no country in what it sees."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

import openupr.labelling.encoder as module
from openupr.labelling import encoded_texts, labeller
from openupr.labelling.encoded_texts import _Latest, encoded, text_vectors
from openupr.labelling.encoder import Encoder, encoder
from openupr.labelling.graph_layers import layers_of
from openupr.labelling.linear_heads import heads, rounded
from openupr.labelling.masking import names_masked
from openupr.labelling.weights import WeightsError, arrays_in
from openupr.labelling.wordpiece import piece_numbers, word_pieces
from openupr.stages.pipeline import examine, read_all

DOCUMENTS = Path(__file__).parents[1] / "documents"
CARD = Path(__file__).resolve().parents[2] / "docs" / "model-card.md"
REQUESTS = [
    f"{verb} the {thing} of {place}"
    for verb in ("Repair", "Continue to praise", "Consider closing", "Share its experience of")
    for thing in ("lighthouses", "harbour courts", "rights of fishers")
    for place in ("the islands", "all women and children", "its capital", "Aldovar", "the northern coast, by 2031")
] + ["", "Ratify", "x" * 3_000, "Ратифицировать"]


def test_a_text_has_the_same_labels_alone_and_beside_others() -> None:
    alone = {text: encoder().encode(text).vector.tobytes() for text in REQUESTS}
    shuffled = REQUESTS * 2
    random.Random(5).shuffle(shuffled)
    assert all(encoder().encode(text).vector.tobytes() == alone[text] for text in shuffled)
    one = {text: labeller().label([text])[0] for text in REQUESTS}
    assert labeller().label(shuffled) == [one[text] for text in shuffled]


def test_of_a_long_text_the_beginning_is_read_and_its_label_says_so() -> None:
    words = "Repair the lighthouses of all islands and the harbour courts " * 12
    short, long = labeller().label([words.strip()[:600], words])
    assert (short.whole, long.whole) == (True, False)
    assert (long.does.sure, long.does.demanding_sure) == (False, False)
    assert encoder().encode(words).vector.tobytes() == encoder().encode(words + "Paint it. " * 9_000).vector.tobytes()


def test_what_is_kept_has_a_size() -> None:
    kept: _Latest[str, str] = _Latest(10, lambda key, found: len(found))
    for letter in "abc":
        kept.put(letter, letter * 4)
    assert [kept.get(letter) for letter in "abc"] == [None, "bbbb", "cccc"]
    assert kept.get("b") == "bbbb"  # the latest again
    kept.put("d", "dddd")
    assert [kept.get(letter) for letter in "bcd"] == ["bbbb", None, "dddd"]
    kept.put("e", "e" * 11)
    assert kept.get("e") is None


class Counted:
    """An encoder that counts what is read."""

    def __init__(self) -> None:
        self.read: list[bytes] = []

    def of(self, patch: pytest.MonkeyPatch) -> Counted:
        """Itself, in the place of the package's, with nothing kept."""
        read = Encoder.read

        def counting(of: Encoder, every: Sequence[bytes]) -> list[NDArray[np.float32]]:
            self.read += every
            return read(of, every)

        patch.setattr(Encoder, "read", counting)
        patch.setattr(encoded_texts, "_kept", encoded_texts._Kept())
        return self


def test_a_text_is_read_once_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted().of(monkeypatch)
    first = labeller().label(REQUESTS)
    assert [each.tobytes() for each in text_vectors(REQUESTS)] == [encoded(text).vector.tobytes() for text in REQUESTS]
    assert labeller().label(reversed(REQUESTS)) == first[::-1]
    assert np.array_equal(*text_vectors(["Repair the harbour of Peru", "Repair the harbour of Chile"], "FRA"))  # one text to the encoder
    assert sorted(counted.read) == sorted(set(counted.read))
    assert len(counted.read) == len(set(map(encoder().numbers, REQUESTS))) + 1


def test_no_text_of_a_review_is_read_twice_for_its_results(monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("XAA-48", "XBB-17", "XBB-31"):
        (review,) = [each for each in read_all(DOCUMENTS / folder) if each.id == folder]
        counted = Counted().of(monkeypatch)
        assert len(examine(review)) > 20
        assert len(counted.read) > 9, folder
        assert sorted(counted.read) == sorted(set(counted.read)), folder


def test_layer_by_layer_a_text_becomes_what_it_becomes_in_the_whole_graph() -> None:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    whole = onnxruntime.InferenceSession(bytes(arrays_in("encoder.npz")["graph"]), options, providers=["CPUExecutionProvider"])
    together = encoder().read([encoder().numbers(text) for text in REQUESTS])
    for text, hidden in zip(REQUESTS, together, strict=True):
        assert whole.run(None, {"embedded": encoder().embedded(text)})[0].tobytes() == hidden.tobytes(), text
        assert encoder().encode(text).hidden.tobytes() == hidden.tobytes(), text


def test_a_graph_that_is_no_chain_is_refused() -> None:
    graph = bytes(arrays_in("encoder.npz")["graph"])
    with pytest.raises(WeightsError, match="has no x9"):
        layers_of(graph, ("embedded", "x9"))
    with pytest.raises(WeightsError, match="no chain"):
        layers_of(graph, ("x3", "x1"))


def test_words_that_were_met_are_cut_as_others() -> None:
    texts = [
        *REQUESTS,
        "L’État côtier — “Ålesund” & co., 25 %",
        "the “harbour” court’s keepers – all of them…",
        "a" * 101 + " unlighthouselike",
        "  ",
    ]
    known: dict[str, tuple[int, ...]] = {}
    for text in texts * 2:
        every = [piece.id for piece in word_pieces(text, encoder().vocabulary)]
        assert piece_numbers(text, encoder().vocabulary, 500, known) == every[:500]
        assert piece_numbers(text, encoder().vocabulary, 3, known) == every[:3]


def test_no_piece_is_cut_that_nobody_asks_for() -> None:
    class Counting(dict[str, int]):
        asked = 0

        def get(self, key: str, default: int | None = None) -> int | None:  # type: ignore[override]
            Counting.asked += 1
            return super().get(key, default)

    found = word_pieces("死 " * 10_000, Counting({"死": 1, "[UNK]": 0}))
    assert [next(found).start for _ in range(3)] == [0, 2, 4]
    assert Counting.asked == 3


def reference() -> Tokenizer:
    made = Tokenizer(WordPiece(dict(encoder().vocabulary), unk_token="[UNK]"))
    made.normalizer = BertNormalizer()
    made.pre_tokenizer = BertPreTokenizer()
    return made


def test_pieces_are_those_of_the_reference() -> None:
    texts = [
        *REQUESTS,
        "L’État côtier — “Ålesund” & co., 25 % (a)(b): naïve façade? [x] €3.50 1,000/2",
        "死刑 and عربي and हिन्दी",
        "tab\tnew\nline\u00a0space\u200bzero\u00adsoft",
        "a" * 99 + " " + "b" * 100 + " " + "c" * 101,
        "İstanbul ǅ ﬁn ß",
    ]
    drawn = random.Random(3)
    letters = "abcdeéÉüßİŁ中.,-'’\"()[]% \t\u00a0\u2013\u0301"
    texts += ["".join(drawn.choices(letters, k=drawn.randint(0, 40))) for _ in range(2_000)]
    known = reference()
    for text in texts:
        assert [piece.id for piece in word_pieces(text, encoder().vocabulary)] == known.encode(text, add_special_tokens=False).ids, text


def test_pieces_stand_for_their_spans() -> None:
    text = "Criminalise  the LIGHTHOUSE-keepers’ façade"
    found = list(word_pieces(text, encoder().vocabulary))
    assert "".join(text[piece.start : piece.end] for piece in found) == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Urge France to ratify the Convention", "Urge State to ratify the Convention"),
        ("Swiss authorities and the Congolese army", "national authorities and the national army"),
        ("Release Tomasin Verrane and close the camp at Oltmar Bay", "Release Name and close the camp at Name"),
        ("Ratify the Optional Protocol to the Convention against Torture", "Ratify the Optional Protocol to the Convention against Torture"),
        ("Lighthouses shall be painted", "Lighthouses shall be painted"),  # a capital from its place
        ("Review the Syariah code and how Shari'a courts judge", "Review the Islamic code and how Islamic courts judge"),
    ],
)
def test_no_country_is_seen(text: str, seen: str) -> None:
    assert names_masked(text, encoder().kept).text == seen


def test_the_state_under_review_is_told_from_others() -> None:
    assert names_masked("France occupies Peru, and Peruvian farms", encoder().kept, "FRA").text == "State occupies another State, and foreign farms"


def test_spans_lead_back_to_the_original() -> None:
    text = "Urge the United Republic of Tanzania to close it"
    seen = names_masked(text, encoder().kept)
    at = seen.text.index("close")
    assert text[slice(*seen.original(at, at + 5))] == "close"
    assert text[slice(*seen.original(seen.text.index("State"), seen.text.index("State") + 5))].endswith("Tanzania")


def test_the_words_that_decide_are_words_of_the_text() -> None:
    text = "Continue its successful policy of harbour schools"
    (label,) = labeller().label([text])
    assert label.does.does == "praise"
    assert "successful" in [text[a:b] for a, b in label.does.words]


def test_probabilities_sum_to_one_and_are_never_certain() -> None:
    assert rounded([0.333, 0.333, 0.334]) == (0.33, 0.33, 0.34)
    assert rounded([0.9999, 0.0001]) == (0.99, 0.01)
    assert sum(rounded([0.005] * 100 + [0.5])) == pytest.approx(1)


def test_the_weights_are_those_of_the_card() -> None:
    card = CARD.read_text(encoding="utf-8")
    folder = Path(module.__file__).parent / "weights"
    for name in ("encoder.npz", "heads.npz", "default.npz"):
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() in card, name
    assert heads().version == "4"
