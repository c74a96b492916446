"""Dates, periods, deadlines and durations: from the words to bounds in days."""
