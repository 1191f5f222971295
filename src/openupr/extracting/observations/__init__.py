"""Concerns outside of the compilation: a UN body's own document, and the export of the Universal Human Rights Index."""

from .concerns import annotated, observed
from .uhri import uhri_annotations

__all__ = ["annotated", "observed", "uhri_annotations"]
