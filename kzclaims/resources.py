"""The one door to the data folders, which stand in two places.

A wheel carries ``ontology`` and ``shapes`` inside the package; a checkout has them at its top, beside the package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Find a folder of data files.

    Args:
        name: ``"ontology"`` or ``"shapes"``.

    Returns:
        Path: the existing folder, inside an installed package or at the top of a checkout.

    Raises:
        FileNotFoundError: the folder is in neither place; the message names both.
    """
    candidates = (_PACKAGE / "data" / name, _PACKAGE.parent / name)
    for folder in candidates:
        if folder.is_dir():
            return folder
    tried = " nor ".join(str(folder) for folder in candidates)
    raise FileNotFoundError(f"data folder {name!r} is missing: neither {tried} is a folder")
