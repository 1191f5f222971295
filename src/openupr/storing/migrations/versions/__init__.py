"""The steps, in the order of their numbers. A step that a release has shipped is never changed."""
