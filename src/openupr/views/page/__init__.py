"""A review as its page and its summary show it, part by part."""
