"""How the page names those whom a compilation quotes and who are no body of the UN."""

from __future__ import annotations

import pytest

from openupr.views.page.documents.input_documents import named_beside_bodies


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("member of the Committee against Torture", "member of the Committee against Torture: not the body itself"),
        ("experts from the Committee on the Rights of the Child", "experts from the Committee on the Rights of the Child: not the body itself"),
        ("UNICEF Estavia", "UNICEF Estavia: not a body of the UN, as far as we know"),
    ],
)
def test_a_member_of_a_body_is_not_told_as_a_stranger_to_the_un(name: str, told: str) -> None:
    assert str(named_beside_bodies(name)) == told
