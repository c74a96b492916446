"""Dates of events and deadlines of duties: read from an article, and brought together with those of others."""
