"""Writes the reference of the public interface as one web page: `make docs`, into out/api/.

    python tools/api_docs.py [FOLDER]

Every name of `comparer.__all__` is in it and nothing else; a warning of pdoc's and a name without a sentence of its own end with 1.
"""

from __future__ import annotations

import inspect
import sys
import warnings
from pathlib import Path

import comparer


def undocumented() -> list[str]:
    """The public names without a docstring of their own, and those that are no class and no function and therefore can have none."""
    silent = []
    for name in comparer.__all__:
        value = getattr(comparer, name)  # each is imported when it is first asked for, so this also puts it where pdoc looks
        said = inspect.getdoc(value) or ""
        generated = inspect.isclass(value) and said.startswith(f"{name}(")  # dataclasses write their own
        if name != "__version__" and (not said or generated):
            silent.append(name)
    return silent


def write(folder: Path) -> Path:
    """Make the page and return its path. Raises a warning of pdoc's as an error, and ValueError for a name without a docstring."""
    import pdoc

    if silent := undocumented():
        raise ValueError(f"no docstring: {', '.join(silent)}")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pdoc.render.configure(docformat="markdown", show_source=False, footer_text=f"Comparer {comparer.__version__}")
        pdoc.pdoc("comparer", "!comparer.", output_directory=folder)
    return folder / "comparer.html"


if __name__ == "__main__":
    print(write(Path(sys.argv[1] if len(sys.argv) > 1 else "out/api")))
