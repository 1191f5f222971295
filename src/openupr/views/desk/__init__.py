"""What a person hands in or works in: checked drafts, quotations, evidence, the tracker of promises."""
