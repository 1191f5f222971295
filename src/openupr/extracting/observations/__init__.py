"""Concerns outside of the compilation: a UN body's own document, and the export of the Universal Human Rights Index."""

from .concerns_observed import annotated, observed
from .uhri import is_export, part_of_export, uhri_annotations

__all__ = ["annotated", "is_export", "observed", "part_of_export", "uhri_annotations"]
