"""A State's name inside a sentence: one regular expression for all English forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from .fact_tables import table
from .matching import normal_name
from .states import states

_Node = dict[str, "_Node"]
_END = ""

# In print a space may be a line's end, a no-break space or a hyphen ("Guinea Bissau", "Viet-Nam"); an apostrophe has many forms,
# or is missing.
_EDGES = {" ": r"[\s‐-–-]+", "'": "['’‘‛‟´`]?", "(": r"\s*\(\s*", ")": r"\s*\)"}
_APOSTROPHES = str.maketrans("’‘", "''")


@cache
def state_name_pattern() -> str:
    """The source of a regular expression that finds the English names of States in running text; the longest form at a place wins.

    Official and former names, short and formal, and English aliases, with "the" where it is part of a formal name. It has no
    groups that capture, minds word boundaries and is meant to be compiled without IGNORECASE ("US" is a State, "us" is not).
    Accents, apostrophes and hyphens may be missing; a name may go over a line's end. "Northern Ireland", "Gulf of Guinea", "Niger
    Delta" and their like (states.toml, `in_text`) don't match. `find_state` leads from what matched to the State; ambiguous names
    don't match. A person's name ("Jordan") and an adjective ("Swiss") are beyond it.
    """
    around = table("states")["in_text"]
    before = "".join(rf"(?<!\b{words}\s)".replace(" ", r"\s") for words in around["not_after"])
    after = rf"(?!\s+(?:{'|'.join(around['not_before'])})\b)"
    return rf"(?<!\w){before}{_source(_trie(_english_forms()))}(?!\w){after}"


@cache
def state_name_pattern_in(*languages: str) -> str:
    """The same for the names that the UN's list has in these languages ("fr", "es"), without the article of the short ones. English forms are not
    among them."""
    ambiguous = set(table("states")["ambiguous"])
    found = {name for each in states() for language in languages for name in each.names.get(language, ())}
    forms = {_plain(form) for name in found - {""} for form in (name, name.partition(" (")[0], *_WITHOUT_ARTICLE.split(name, 1)[1:])}
    return rf"(?<!\w){_source(_trie(forms - ambiguous))}(?!\w)"


_WITHOUT_ARTICLE = re.compile(r"^(?:la |el |los |las |le |les |l['’])")


@cache
def words_of_states() -> frozenset[str]:
    """The words of the names that `state_name_pattern` finds, in small letters and as `normal_name` has them: where none of them stands, no State is
    named."""
    written = " ".join(form for each in _english_forms() for form in (each, each.replace(".", " ")))
    return frozenset((*written.lower().split(), *normal_name(written).split()))


def _english_forms() -> set[str]:
    ambiguous = set(table("states")["ambiguous"])
    forms = set[str]()
    for each in states():
        short, formal = each.names.get("en", (each.name, each.name))
        forms |= {each.name, short, formal.removeprefix("the "), *each.aliases, *(former.name for former in each.former_names)}
        if "(" in short:
            forms.add(short.partition(" (")[0])
    return {_plain(written) for form in forms - ambiguous for written in _as_written(form)}


def _as_written(form: str) -> Iterator[str]:
    """A form and its usual variants: without an inner "the", with "&", with "St.", an abbreviation with full stops."""
    yield form
    yield form.replace(" the ", " ")
    yield form.replace(" and ", " & ")
    if form.isalpha() and form.isupper() and len(form) <= 3:
        yield "".join(f"{letter}." for letter in form)
    if form.startswith("Saint "):
        yield form.replace("Saint ", "St. ", 1)
        yield form.replace("Saint ", "St ", 1)


def _plain(form: str) -> str:
    """Apostrophes all the same, hyphens as spaces: the letters along the trie."""
    return form.translate(_APOSTROPHES).removeprefix("The ").replace("-", " ").replace(" (", "(")


def _trie(forms: Iterable[str]) -> _Node:
    root: _Node = {}
    for form in sorted(forms):
        node = root
        for character in form:
            node = node.setdefault(character, {})
        node[_END] = {}
    return root


def _source(node: _Node) -> str:
    """The subtree as a pattern: what goes on first, so that the longest form wins; what may end here is optional."""
    branches = []
    for character, child in sorted(node.items()):
        if character == _END:
            continue
        branches.append(_edge(character) + _source(child))
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in node else ''}"


def _edge(character: str) -> str:
    if character in _EDGES:
        return _EDGES[character]
    bare = unicodedata.normalize("NFKD", character)[0]
    return f"[{character}{bare}]" if bare != character else re.escape(character)
