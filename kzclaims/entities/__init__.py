"""Who is who: names compared across scripts and romanisations, mentions resolved to entities.

``score.compare`` tells whether two names are spellings of one; ``resolve.resolve`` clusters the mentions of articles;
``aliases.load_aliases`` reads a user's names.toml and ``house.house_list`` finds it; ``pairs.scored`` serves
``kzclaims names``; ``declension.undecline`` undoes Russian cases.
"""
