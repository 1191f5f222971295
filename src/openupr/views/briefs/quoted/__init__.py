"""Quotations that stand alone: what their short forms, notes and pointing words mean."""
