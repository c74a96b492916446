"""Persons, their offices, and who said what."""
