"""Words that a copy has without the spaces between them."""

from __future__ import annotations

import pytest

from openupr.text.run_together import runs_together


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sundelcontinuestobuildpiersforitsislands and lamps.", True),
        ("In1988theSundelGovernmentreceivedsomevisitingmillers of the south.", True),
        ("Hardtimes.Theravagesofstormsanddroughtshavebeengreat here.", True),
        ("Ask averylongofficeofthesundelgovernment@example.org or www.averylongofficeofthesundelgovernment.org.", False),
        ("L’anticonstitutionnellement des ministères interinstitutionnels", False),
        ("See https://example.org/averylongaddresswithoutanyspaceinitatall and write.", False),
        ("Continuamente, desproporcionadamente y extraordinariamente", False),
    ],
)
def test_words_without_spaces_are_found_and_addresses_are_none(text: str, found: bool) -> None:
    assert runs_together(text) is found
