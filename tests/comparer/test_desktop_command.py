"""`comparer desktop` puts the launcher, its icon and the type of saved reviews where a desktop looks, and takes them away again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from comparer import cli, desktop


def test_it_writes_and_removes_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["desktop", "--prefix", str(tmp_path)]) == 0
    placed = [tmp_path / "share" / folder / Path(name).name for name, folder in desktop.FILES]
    assert all(path.stat().st_size for path in placed)
    assert capsys.readouterr().out.splitlines() == [f"written  {path}" for path in placed]
    assert cli.main(["desktop", "--prefix", str(tmp_path), "--remove"]) == 0
    assert not any(path.exists() for path in placed)
    assert cli.main(["desktop", "--prefix", str(tmp_path), "--remove"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(placed), "what is not there is not said to be removed"


def test_without_a_prefix_they_go_to_the_users_own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert desktop.share(None) == tmp_path
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert desktop.share(None) == tmp_path / ".local" / "share"


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "share").write_text("a file is in the way", encoding="utf-8")
    assert cli.main(["desktop", "--prefix", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("comparer: ")
    assert "--prefix" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/usr/bin/comparer", "/usr/bin/comparer"),
        ("/opt/my apps/comparer", '"/opt/my apps/comparer"'),
        ("/opt/50%/comparer", '"/opt/50%%/comparer"'),
        ('/opt/"x"/comparer', r'"/opt/\\"x\\"/comparer"'),
        ("/opt/$x/comparer", r'"/opt/\\$x/comparer"'),
    ],
)
def test_the_launcher_quotes_the_path(path: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", path)
    launcher = desktop.install(tmp_path)[0]
    assert f"\nExec={written} %F\n" in launcher.read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_launcher_is_valid(tmp_path: Path) -> None:
    said = subprocess.run(["desktop-file-validate", str(desktop.install(tmp_path)[0])], capture_output=True, text=True)
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstreamcli is not installed")
def test_the_metadata_is_valid(tmp_path: Path) -> None:
    said = subprocess.run(["appstreamcli", "validate", "--no-net", str(desktop.install(tmp_path)[1])], capture_output=True, text=True)
    assert said.returncode == 0, said.stdout


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="update-mime-database is not installed")
def test_the_type_of_saved_reviews_is_known_afterwards(tmp_path: Path) -> None:
    desktop.install(tmp_path)
    assert "application/x-comparer-review:*.comparer" in (tmp_path / "mime" / "globs").read_text(encoding="utf-8")
