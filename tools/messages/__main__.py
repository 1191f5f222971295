"""`python -m tools.messages`: renew the catalogues; says what is not translated yet."""

from __future__ import annotations

from tools.messages.catalogues import TRANSLATED, lacking, mo, path_of, po, renewed

for language in TRANSLATED:
    catalogue = renewed(language)
    path_of(language).write_bytes(po(catalogue))
    path_of(language, "mo").write_bytes(mo(catalogue))
    missing = lacking(catalogue)
    print(f"{language}: {len(catalogue)} messages, {len(missing)} without a translation")
    for each in missing[:10]:
        print(f"  {each}")
