"""From the messages that there are to the catalogues: `fr.po` for who translates, `fr.mo` for the program. Babel does it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from tools.messages.found_messages import SOURCE, every_message

from openupr.languages.messages import formats, message_languages

FOLDER = SOURCE / "languages" / "catalogues"
TRANSLATED = tuple(each for each in message_languages() if each != "en")
"""The languages that have a catalogue: the English text is the key."""


def path_of(language: str, ending: str = "po") -> Path:
    """The catalogue of a language."""
    return FOLDER / f"{language}.{ending}"


def kept(language: str) -> Catalog:
    """The catalogue as it stands; an empty one for a language that has none yet."""
    path = path_of(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def renewed(language: str) -> Catalog:
    """The catalogue with every message that there is, and no other; translations that it has stay."""
    old, new = kept(language), _empty(language)
    for (one, many), files in every_message().items():
        identifier = (one, many) if many else one
        before = old.get(identifier)
        string = before.string if before is not None and bool(before.pluralizable) == bool(many) else ("", "") if many else ""
        flags = {"python-brace-format"} if "{" in one else set()
        new.add(identifier, string, [(file, None) for file in files], flags)
    return new


def lacking(catalogue: Catalog) -> list[str]:
    """The messages that a catalogue has no translation of."""
    return [str(each.id) for each in catalogue if each.id and not all(each.string if isinstance(each.string, (tuple, list)) else (each.string,))]


def po(catalogue: Catalog) -> bytes:
    """The file for who translates."""
    file = BytesIO()
    write_po(file, catalogue, width=0, include_lineno=False, omit_header=False)
    return file.getvalue()


def mo(catalogue: Catalog) -> bytes:
    """The file for the program."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


class _Catalogue(Catalog):  # type: ignore[misc]
    """A catalogue whose head says nothing of the day or of who made it: the same messages give the same bytes."""

    mime_headers = property(  # type: ignore[assignment]
        lambda self: [
            ("Project-Id-Version", "OpenUPR"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]
    )


def _empty(language: str) -> Catalog:
    head = f"# The messages of OpenUPR in “{language}”. `make messages` renews this file; write translations into it."
    made = _Catalogue(locale=language, charset="utf-8", fuzzy=False, header_comment=head)
    made._num_plurals, made._plural_expr = 2, formats()[language]["plurals"]
    return made
