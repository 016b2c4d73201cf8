"""Where the sample pair stands: in the resources, so that checkout, wheel and frozen app alike have it."""

from __future__ import annotations

from pathlib import Path


def pair() -> tuple[Path, Path] | None:
    """The two files of the sample pair, left and right; None where they were not shipped."""
    from importlib import resources

    folder = Path(str(resources.files("resources") / "samples"))
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return (files[0], files[1]) if len(files) == 2 else None
