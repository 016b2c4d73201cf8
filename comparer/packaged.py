"""The files that come with the package, under resources/."""

from __future__ import annotations

import pkgutil


def packaged(path: str) -> str:
    """The text of resources/<path>, be it in a checkout, a wheel, a zip file or a frozen app; FileNotFoundError where it is missing.

    Through `pkgutil`, as importlib.resources brings zipfile, tempfile, pathlib and shutil into every start (15 ms).
    """
    data = pkgutil.get_data("resources", path)
    if data is None:
        raise FileNotFoundError(f"resources/{path}")
    return data.decode()
