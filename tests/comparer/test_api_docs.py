"""The public interface is documented: each name has a docstring of its own and stands in the page that `make docs` writes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import comparer

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import api_docs


def test_every_public_name_has_a_docstring_of_its_own() -> None:
    assert api_docs.undocumented() == []


def test_a_name_without_one_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparer.Link, "__doc__", "Link(left: tuple[int, ...], right: tuple[int, ...])")
    monkeypatch.setattr(comparer.compare, "__doc__", None)
    assert api_docs.undocumented() == ["Link", "compare"]


def test_every_public_name_stands_in_the_page(tmp_path: Path) -> None:
    pytest.importorskip("pdoc")
    page = api_docs.write(tmp_path).read_text(encoding="utf-8")
    anchors = set(re.findall(r'<section id="(\w+)">', page))
    assert anchors == set(comparer.__all__)
