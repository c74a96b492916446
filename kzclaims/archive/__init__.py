"""An archive of articles in one SQLite file: what is added is held against all that is there, and only what it touches
is looked at again.

``store`` is the file and who holds it; ``names``, ``grouping`` and ``telling`` keep what extraction finds across
articles (who is who, which articles tell one story, what each story claims); ``marks`` and ``examined`` find the claims
that may concern each other, and their conflicts; ``archive`` is what the command line asks for.
"""
