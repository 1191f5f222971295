"""Sentences that say no more than an answer does: that nothing is planned or needed, that the matter is important, that the position stands.

What a State gives with a refusal is a reason only where it says why, or tells a fact. Such a sentence is read by its pieces, between commas and
conjunctions: where each restates the refusal, declares a will, or says too little to be a fact, the whole is no reason.
"""

from __future__ import annotations

import re

from .phrases import numbers_masked, position_phrases, role, spans_of_sentences

# Where one thought ends and the next begins.
_PIECES = re.compile(r"[,;:()–—]|\s-\s|\b(?:and|but|while|whereas|although|though|yet)\b", re.IGNORECASE)
# Of a law, "does not envisage exceptions" is a fact, and a reason.
_OF_A_LAW = re.compile(
    r"(?<!\bof )(?<!\bof the )(?<!\bof a )(?<!\bof an )(?<!\bthe )\b(?:the )?(?:laws?|constitution|code|acts?|legislation|statute|treaty|convention"
    r"|protocol|covenant|rules?|regulations?|courts?|judges?|citizens?|contract|provisions?|article|agreement|directive|mandate|competences?)\b",
    re.IGNORECASE,
)
# A piece of fewer words than this beside a bare one tells nothing of its own ("at the present stage", "in this regard").
_FACT = 5


def restates(sentence: str) -> bool:
    """Whether a masked sentence gives no reason: each of its pieces is a refusal in other words, a declaration, or too short to be more."""
    if role("because", sentence):
        return False
    found = False
    for piece in _PIECES.split(sentence):
        if _is_bare(piece):
            found = True
        elif len(re.findall(r"\w+", piece)) >= _FACT:
            return False
    return found


def only_restates(text: str) -> bool:
    """Whether what a State adds to a refusal is the refusal in other words, sentence by sentence."""
    hidden = numbers_masked(text, ())
    return all(restates(hidden[start:end]) for start, end in spans_of_sentences(text, hidden))


def _is_bare(piece: str) -> bool:
    refusal = role("restated", piece)
    if refusal and not _OF_A_LAW.search(piece, 0, refusal.start()):
        return True
    return role("declared", piece) is not None or bool(position_phrases(piece))
