"""A topic as a person types it, and which sentences of a State’s reviews belong to it."""
