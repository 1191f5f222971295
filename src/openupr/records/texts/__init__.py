"""Documents as texts: what each is, its paragraphs and pages, what could not be settled in it, and its other versions."""
