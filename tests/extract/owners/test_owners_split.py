"""A share that is told in its parts: what remains of it is no rest of the whole company."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of

RULES = {"parts-and-whole-differ", "shares-exceed-the-whole"}
TOLD: list[tuple[str, str, bool]] = [
    ("ru", "Фонд «Арвен» выкупил 78% акций компании «Остреле». Из 22% акций «Остреле», остававшихся у миноритариев, "
           "продано 16,5%. Остальные 5,5% принадлежат наследникам.", False),
    ("ru", "Фонд «Арвен» владеет 78% акций компании «Остреле». Остальные 5,5% принадлежат наследникам.", True),
    ("fr", "Le fonds Arven détient 78 % d’Ostrele. Sur les 22 % d’Ostrele que détient la ville d’Orsan, 16,5 % ont été "
           "vendus. Les 5,5 % restants appartiennent à la famille Orsan.", False),
    ("fr", "Le fonds Arven détient 78 % d’Ostrele. Les 5,5 % restants appartiennent à la famille Orsan.", True),
    ("en", "The Arven fund owns 78% of Ostrele. Of the 22% of Ostrele held by the town of Orsan, 16.5% were sold. The "
           "remaining 5.5% is held by the Orsan family.", False),
    ("en", "The Arven fund owns 78% of Ostrele. The remaining 5.5% is held by the Orsan family.", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "differs"), TOLD, ids=[text[-50:] for _, text, _ in TOLD])
def test_the_rest_of_a_share_told_in_parts_is_none_of_the_company(
    tmp_path: Path, language: str, text: str, differs: bool
) -> None:
    assert bool(RULES & rules_of(tmp_path, (language, "2025-12-10", text))) is differs
