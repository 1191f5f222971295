"""The encoder and its heads: the same bytes for a text whatever is read beside it, pieces as the reference cuts them, no country in what it sees."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

import openupr.labelling.encoder as module
from openupr.labelling import labeller
from openupr.labelling.encoder import encoder
from openupr.labelling.linear_heads import heads, rounded
from openupr.labelling.masking import masked
from openupr.labelling.wordpiece import pieces

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


def test_what_is_kept_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT_BYTES", 2_000_000)
    kept = module._Kept()
    texts = [f"Repair the lighthouse {number} " * 40 for number in range(15)]
    found = [kept.each([text], None)[0] for text in texts]
    assert sum(one.hidden.nbytes for one in kept._found.values()) <= 2_000_000
    assert [kept.each([text], None)[0] is one for text, one in zip(texts[-3:], found[-3:], strict=True)] == [True] * 3
    assert kept.each([texts[0]], None)[0] is not found[0]
    assert kept.each([texts[0]], None)[0].hidden.tobytes() == found[0].hidden.tobytes()
    large = " " * 1_000_000
    assert kept.each([large], None)[0] is not kept.each([large], None)[0]


def test_no_piece_is_cut_that_nobody_asks_for() -> None:
    class Counting(dict[str, int]):
        asked = 0

        def get(self, key: str, default: int | None = None) -> int | None:  # type: ignore[override]
            Counting.asked += 1
            return super().get(key, default)

    found = pieces("死 " * 10_000, Counting({"死": 1, "[UNK]": 0}))
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
        assert [piece.id for piece in pieces(text, encoder().vocabulary)] == known.encode(text, add_special_tokens=False).ids, text


def test_pieces_stand_for_their_spans() -> None:
    text = "Criminalise  the LIGHTHOUSE-keepers’ façade"
    found = list(pieces(text, encoder().vocabulary))
    assert "".join(text[piece.start : piece.end] for piece in found) == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Urge France to ratify the Convention", "Urge State to ratify the Convention"),
        ("Swiss authorities and the Congolese army", "national authorities and the national army"),
        ("Release Tomasin Verrane and close the camp at Oltmar Bay", "Release Name and close the camp at Name"),
        ("Ratify the Optional Protocol to the Convention against Torture", "Ratify the Optional Protocol to the Convention against Torture"),
        ("Lighthouses shall be painted", "Lighthouses shall be painted"),  # a capital from its place
    ],
)
def test_no_country_is_seen(text: str, seen: str) -> None:
    assert masked(text, encoder().kept).text == seen


def test_the_state_under_review_is_told_from_others() -> None:
    assert masked("France occupies Peru, and Peruvian farms", encoder().kept, "FRA").text == "State occupies another State, and foreign farms"


def test_spans_lead_back_to_the_original() -> None:
    text = "Urge the United Republic of Tanzania to close it"
    seen = masked(text, encoder().kept)
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
