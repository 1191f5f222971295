"""Requests beside each other and beside the next national report: asked before, asked alike, answered."""
