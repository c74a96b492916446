"""Folders of invented articles, read and extracted as `check` does, without the reference facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kzclaims.articles import read_folder
from kzclaims.extract.pipeline import extract
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World


def read_world(folder: Path) -> World:
    """What the articles of a folder say."""
    documents, _ = read_folder(folder)
    vocabulary = load_vocabulary()
    found = extract(documents, vocabulary.entities)
    entities = {**vocabulary.entities, **found.entities}
    return World(found.claims, (), replace(vocabulary, entities=entities), entities)
