"""Find what cannot all be true in a set of news articles.

Articles become claims (who says what, in which exact words), claims become a graph, and rules look for the smallest
sets of claims that do not fit together. Nothing is decided here: a conflict shows quotes, a computation and the
versions. Start reading at ``kzclaims.check``.
"""

__version__ = "0.1.0"
