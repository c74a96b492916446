"""Word lists written as running text, which reads and sorts better than a column of quoted words."""


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is separated by spaces and line ends."""
    return frozenset(text.split())
