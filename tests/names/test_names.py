"""The room as a whole: what it hands on, and that importing it does nothing."""

from __future__ import annotations

import subprocess
import sys

from openupr import names


def test_everything_handed_on_is_there_and_explained() -> None:
    assert names.__all__ == sorted(names.__all__, key=lambda n: (not n.isupper(), not n[0].isupper(), n))
    for name in names.__all__:
        assert hasattr(names, name)
    for name in names.__all__:
        each = getattr(names, name)
        if callable(each) and getattr(each, "__module__", "").startswith("openupr"):
            assert each.__doc__, name


def test_importing_reads_nothing() -> None:
    program = (
        "import sys, openupr.names as n; from openupr.names.fact_tables import facts_of; "
        "assert facts_of.cache_info().currsize == 0; assert 'rapidfuzz' not in sys.modules; "
        "n.find_state('Chad'); assert 'rapidfuzz' not in sys.modules; assert facts_of.cache_info().currsize == 2"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
