"""Engines run key rules: they find the groups of rows that clash and hand only those to the rule."""
