"""No version with a weakness that SECURITY.md names can be required or is installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIRED = {
    canonicalize_name(required.name): required
    for required in map(Requirement, (*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]))
}
ROW = re.compile(r"^\| ([\w.-]+) \| (\d[\d.]*) \| ", re.MULTILINE)
WEAK = ROW.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))


def test_the_table_is_read() -> None:
    assert {"lxml", "pillow", "pypdfium2", "urllib3"} <= {name for name, _ in WEAK}


@pytest.mark.parametrize(("name", "last"), WEAK)
def test_no_version_with_a_known_weakness_may_be_installed(name: str, last: str) -> None:
    assert not REQUIRED[canonicalize_name(name)].specifier.contains(last), f"pyproject.toml allows {name} {last}"


@pytest.mark.parametrize("name", [name for name, _ in WEAK if name != "setuptools"])  # that one builds, in an environment of its own
def test_what_is_installed_is_what_is_required(name: str) -> None:
    try:
        found = version(name)
    except PackageNotFoundError:
        pytest.fail(f"{name} is required and not installed; run: make test")
    assert REQUIRED[canonicalize_name(name)].specifier.contains(found, prereleases=True), f"{name} {found}; renew the environment"
