"""What goes wrong at a keyboard: in a State's name, in a bracket, in a number."""

from __future__ import annotations

from .grammar import Lot


def name(text: str, lot: Lot) -> str:
    """A name with two letters swapped, one lost, or one doubled; not its first letter."""
    places = [index for index in range(1, len(text) - 1) if text[index].isalpha() and text[index + 1].isalpha() and text[index] != text[index + 1]]
    if not places:
        return text
    at = lot.choice(places)
    match lot.choice(["swapped", "lost", "doubled"]):
        case "swapped":
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case "lost":
            return text[:at] + text[at + 1 :]
        case _:
            return text[: at + 1] + text[at:]


def brackets(text: str, lot: Lot) -> str:
    """A list of States without its last closing or its last opening bracket."""
    sign = lot.choice("()")
    at = text.rfind(sign)
    return text[:at] + text[at + 1 :] if at >= 0 else text


def number(text: str, lot: Lot) -> str:
    """An item's number with a zero too many, a full stop too few, or a blank inside."""
    match lot.choice(["zero", "stop", "blank"]):
        case "zero":
            return f"{text}0"
        case "stop":
            return text.replace(".", "", 1) if text.count(".") == 1 else text
        case _:
            return text.replace(".", ". ", 1)
