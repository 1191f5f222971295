"""What the words of a review's records name: the grave acts that its concerns tell of, the reasons that the State gives, persons.

from openupr.describing import Description

Description(review).grave["SVN-48/C12.1"]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand
from .description import Description

if TYPE_CHECKING:
    from .persons.named_persons import NamesOfTexts
    from .persons.other_scripts import not_in_its_script
    from .persons.persons_in import organisations_of
    from .persons.titled_names import name_patterns
    from .persons.whose_names import named_by_files

__all__ = ["Description", "NamesOfTexts", "name_patterns", "named_by_files", "not_in_its_script", "organisations_of"]

__getattr__ = on_demand(
    __name__,
    {
        "NamesOfTexts": "persons.named_persons",
        "name_patterns": "persons.titled_names",
        "not_in_its_script": "persons.other_scripts",
        "organisations_of": "persons.persons_in",
        "named_by_files": "persons.whose_names",
    },
)
