"""What the command line says of slips: a command that is none, a file that is replaced, a folder without the right to write."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest

from comparer import Article, Comparison, Sentence, SourceFile, reports
from comparer.cli import main
from comparer.model import Review
from comparer.reports.digest import digest


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for path, count in zip(paths, ("12", "14"), strict=True):
        path.write_text(f"A fire in Harwick\n\nA fire injured {count} people in Harwick on Tuesday, the coast guard said.\n")
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["compar", "A", "B"], "unknown command “compar”; did you mean compare?"),
        (["verfy", "pair.zip"], "unknown command “verfy”; did you mean verify?"),
        pytest.param(["fact", "A"], "unknown command “fact”; did you mean facts?", id="two words, as a pair has"),
        pytest.param(["Compare", "A", "B"], "unknown command “Compare”; did you mean compare?", id="capitals"),
        (["sing", "A", "B"], "unknown command “sing”; commands: compare, explain, bundle, verify, facts, read, desktop."),
        pytest.param(["A", "B", "C"], "unknown command “A”; commands: compare", id="three files that are not there"),
    ],
)
def test_a_wrong_word_is_named(given: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(given) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_called_like_a_command_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("compar").write_text("A fire.\n")
    assert main(["compar", "A", "B"]) == 2
    assert "unknown command" not in capsys.readouterr().err


def test_a_file_that_is_replaced_is_named(pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "notes.md"
    assert main(["compare", *pair, "-o", str(target)]) == 1
    assert capsys.readouterr().err == ""
    target.write_text("My own notes.\n")
    assert main(["compare", *pair, "-o", str(target)]) == 1
    assert capsys.readouterr().err == f"comparer: {target}: the file that was there is replaced.\n"


@pytest.mark.parametrize(("number", "room"), [(errno.EACCES, False), (errno.EROFS, False), (errno.ENOSPC, True)])
def test_the_remedy_fits_the_fault(number: int, room: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    with pytest.raises(reports.ReportError, match="choose another folder") as told:
        reports.write(b"x", tmp_path / "report.html")
    assert ("make room" in str(told.value)) is room


@pytest.mark.parametrize(
    ("outlets", "titles", "paths", "wanted"),
    [
        (("AP", "Reuters"), ("One", "Two"), ("a.txt", "b.txt"), "AP and Reuters: what differs"),
        (("AP", ""), ("One", "Two"), ("a.txt", "b.txt"), "AP and Right account: what differs"),
        (("", ""), ("One", "Two"), ("a.txt", "b.txt"), "“One” and “Two”: what differs"),
        (("", ""), ("One", ""), ("x/a.txt", "x/b.txt"), "a.txt and b.txt: what differs"),
        (("", ""), ("One", "One"), ("x/a.txt", "x/b.txt"), "a.txt and b.txt: what differs"),
        (("", ""), ("One", "One"), ("x/a.txt", "y/a.txt"), "Left account and Right account: what differs"),
        (("", ""), ("", ""), ("", ""), "Left account and Right account: what differs"),
    ],
)
def test_a_report_is_titled_by_what_is_known(
    outlets: tuple[str, str], titles: tuple[str, str], paths: tuple[str, str], wanted: str
) -> None:
    left, right = (
        Article((Sentence(0, "It was.", 0, 0, 7),), title, outlet, text="It was.", source=SourceFile(path, "0") if path else None)
        for outlet, title, path in zip(outlets, titles, paths, strict=True)
    )
    assert digest(Comparison(left, right, (), (), (), ()), Review()).title == wanted
