"""Statements about all, none, only or some of a kind, and their headings."""
