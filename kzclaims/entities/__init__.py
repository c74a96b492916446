"""Who is who: names compared across scripts and romanisations, mentions resolved to entities.

``score.compare`` tells whether two names are spellings of one; ``resolve.resolve`` clusters the mentions of articles;
``aliases.load_aliases`` reads a user's names.toml; ``pairs.scored`` serves ``kzclaims names``; ``spellings.variants``
tells regular forms from two romanisations within one language; ``declension.undecline`` undoes Russian cases.
"""
