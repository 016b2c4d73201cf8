"""A bundle holds what is needed to check a comparison, and a check names every change."""

import hashlib
import io
import json
import os
import random
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import bagit
import pytest

import comparer
from comparer import bundle, cli, verifying
from comparer.model import Comparison, Decision, Review
from comparer.verifying import verify

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
MADE = datetime(2024, 11, 19, 8, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def pair() -> Comparison:
    left, right = (comparer.read(path) for path in SEEDS)
    return comparer.compare(left, right)


@pytest.fixture(scope="module")
def packed(pair: Comparison) -> bytes:
    return bundle.make(pair, Review((Decision(pair.findings[0].id, "real", note="Confirmed."),), "Ann"), made=MADE)


def _written(data: bytes, folder: Path) -> str:
    path = folder / "bundle.zip"
    path.write_bytes(data)
    return str(path)


def _files(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name.removeprefix(f"{bundle.ROOT}/"): archive.read(name) for name in archive.namelist()}


def _said(path: str) -> list[str]:
    return [check.text for check in verify(path) if check.good is False]


def test_an_untouched_bundle_passes_and_gives_the_same_findings(packed: bytes, pair: Comparison, tmp_path: Path) -> None:
    checks = verify(_written(packed, tmp_path))
    assert all(check.good for check in checks)
    assert f"same {len(pair.findings)} findings" in checks[-1].text
    assert [sum("gives the same" in check.text for check in checks)] == [3]


def test_the_originals_are_untouched_and_the_same_input_gives_the_same_bundle(packed: bytes, pair: Comparison) -> None:
    files = _files(packed)
    for side, path in zip(("left", "right"), SEEDS, strict=True):
        assert files[f"data/originals/{side}/{path.name}"] == path.read_bytes()
    assert bundle.make(pair, Review((Decision(pair.findings[0].id, "real", note="Confirmed."),), "Ann"), made=MADE) == packed
    assert b"Confirmed." in files["data/report.html"]


def test_the_bagit_library_calls_it_valid(packed: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(tmp_path)
    bag = bagit.Bag(str(tmp_path / bundle.ROOT))
    bag.validate()
    assert bag.info["Payload-Oxum"].endswith(".7")
    assert all(check.good for check in verify(str(tmp_path)))
    assert all(check.good for check in verify(str(tmp_path / bundle.ROOT)))


@pytest.mark.parametrize("name", [
    "data/originals/left/" + SEEDS[0].name, "data/texts/right.txt", "data/comparison.json", "data/report.html", "data/README.txt",
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
])  # fmt: skip
@pytest.mark.parametrize("unpacked", [False, True], ids=["archive", "folder"])
def test_a_changed_file_is_named(name: str, unpacked: bool, packed: bytes, tmp_path: Path) -> None:
    files = _files(packed)
    middle = len(files[name]) // 2
    files[name] = files[name][:middle] + bytes([files[name][middle] ^ 1]) + files[name][middle + 1 :]
    if unpacked:
        for part, data in files.items():
            (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / part).write_bytes(data)
        said = _said(str(tmp_path))
    else:
        said = _said(_written(bundle.archive(files), tmp_path))
    # one manifest that is changed contradicts the file whose line was changed; both are then named
    assert any(line.startswith(f"changed: {name}") for line in said) or name == "tagmanifest-sha256.txt"
    assert said


def test_missing_and_extra_files_are_named(packed: bytes, tmp_path: Path) -> None:
    files = _files(packed)
    del files["data/texts/left.txt"], files["bag-info.txt"]
    files["data/more.txt"] = files["note.txt"] = b"x"
    said = _said(_written(bundle.archive(files), tmp_path))
    for wanted in ("missing: data/texts/left.txt", "missing: bag-info.txt", "extra: data/more.txt", "extra: note.txt"):
        assert wanted in said


def test_a_changed_byte_anywhere_in_the_archive_is_told(packed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "_again", lambda contents: iter(()))  # the sums alone are asked here
    directory = packed.rindex(b"PK\x01\x02")  # the last entry of the archive's list of files
    places = [0, 5, 11, 13, 20, len(packed) - 1, len(packed) - 10, directory + 3, directory + 13, directory + 38]
    places += random.Random(7).sample(range(len(packed)), 40)
    for place in places:
        spoilt = packed[:place] + bytes([packed[place] ^ 0x20]) + packed[place + 1 :]
        try:
            said = _said(_written(spoilt, tmp_path))
        except comparer.InputError as error:
            said = [str(error)]
        assert said, place


def _resealed(files: dict[str, bytes]) -> bytes:
    """The bundle with all its sums made anew, as someone who hides a change would."""
    payload = {name: data for name, data in files.items() if name.startswith("data/")}
    return bundle.archive(bundle._bag(payload, f"Comparer {comparer.__version__}", MADE))


@pytest.mark.parametrize(("name", "spoil", "message"), [
    ("data/originals/left/" + SEEDS[0].name, lambda data: data.replace(b"12,000", b"19,000"), "is not the file that was compared"),
    ("data/texts/left.txt", lambda data: data + b" ", "is not the text that was compared"),
    ("data/report.html", lambda data: data.replace(b"10,001", b"10,002"), "is not the report that this comparison gives"),
    ("data/comparison.json", lambda data: data.replace(b'"salience": "high"', b'"salience": "low"', 1), "otherwise: 1"),
    ("data/comparison.json", lambda data: b"{}", "not compared again"),
    ("data/comparison.json", lambda data: b"[" * 100_000, "not compared again"),
])  # fmt: skip
def test_a_change_behind_new_sums_is_found_by_comparing_again(
    name: str, spoil: Callable[[bytes], bytes], message: str, packed: bytes, tmp_path: Path
) -> None:
    files = _files(packed)
    files[name] = spoil(files[name])
    said = _said(_written(_resealed(files), tmp_path))
    assert any(message in line for line in said)
    assert not any(line.startswith(("changed", "missing", "extra")) for line in said)


def test_another_version_is_told_as_a_possible_reason(packed: bytes, tmp_path: Path) -> None:
    files = _files(packed)
    document = json.loads(files["data/comparison.json"])
    document["comparer"] = "0.0.9"
    files["data/comparison.json"] = json.dumps(document).encode()
    checks = verify(_written(_resealed(files), tmp_path))
    assert next(check.text for check in checks if check.good is None).startswith("made by Comparer 0.0.9")


# ---------------------------------------------------------------- input that is none


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no archive", b"text", bundle.archive({"data/x": b"1"})])
def test_what_is_no_bundle_is_said_in_one_sentence(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(comparer.InputError, match="no bundle"):
        verify(_written(data, tmp_path))
    with pytest.raises(comparer.InputError, match="holds no bundle"):
        verify(str(tmp_path))
    with pytest.raises(comparer.InputError, match="cannot be read"):
        verify(str(tmp_path / "missing.zip"))


def test_names_that_lead_out_are_refused(packed: bytes, tmp_path: Path) -> None:
    file = io.BytesIO(packed)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(f"{bundle.ROOT}/data/../../../out.txt", "x")
    with pytest.raises(comparer.InputError, match="lead out"):
        verify(_written(file.getvalue(), tmp_path))
    assert not list(tmp_path.parent.rglob("out.txt"))


# ---------------------------------------------------------------- originals


def test_an_original_that_is_gone_or_changed_stops_the_bundle(tmp_path: Path) -> None:
    copies = [tmp_path / path.name for path in SEEDS]
    for path, copy in zip(SEEDS, copies, strict=True):
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")  # the text alone does not give the file again
    pair = comparer.compare(*(comparer.read(path) for path in copies))
    copies[0].write_bytes(copies[0].read_bytes() + b" ")
    with pytest.raises(comparer.ReportError, match="has changed since it was read"):
        bundle.make(pair, Review())
    copies[0].unlink()
    with pytest.raises(comparer.ReportError, match="cannot be read any more"):
        bundle.make(pair, Review())


def test_texts_that_came_from_no_file_and_odd_names_can_be_bundled(tmp_path: Path) -> None:
    odd = tmp_path / ("‮ne\nws; $(x) " + "n" * 90 + ".t\tt")
    shutil.copy(SEEDS[1], odd)
    given = comparer.Article.from_sentences(["As many as 12,000 troops \ud800 were sent."], outlet="AP")
    data = bundle.make(comparer.compare(given, comparer.read(odd)), Review(), made=MADE)
    assert all(name.isascii() and name.isprintable() and len(name) < 140 for name in _files(data))
    assert not _said(_written(data, tmp_path))


def test_the_command_line_bundles_and_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "pair.zip"
    assert cli.main(["bundle", *map(str, SEEDS), "-o", str(target), "--made", "2024-11-19T08:30", "--reviewer", "Ann"]) == 0
    assert hashlib.sha256(target.read_bytes()).hexdigest() in capsys.readouterr().out
    assert cli.main(["verify", str(target)]) == 0
    assert "ok  unchanged" in capsys.readouterr().out
    target.write_bytes(target.read_bytes().replace(b"Bagging-Date: 2024", b"Bagging-Date: 2023"))
    assert cli.main(["verify", str(target)]) == 1
    assert "NO  changed: bag-info.txt" in capsys.readouterr().out
    assert cli.main(["verify", str(SEEDS[0])]) == 2
    assert cli.main(["bundle", *map(str, SEEDS), "-o", str(tmp_path / "no" / "x.zip")]) == 2
    assert os.listdir(tmp_path) == ["pair.zip"]


def test_the_report_in_the_bundle_tells_what_was_chosen(pair: Comparison, tmp_path: Path) -> None:
    from comparer.reports.selection import Selection

    data = bundle.make(pair, Review(), selection=Selection(relations=("differ",), texts="excerpts"), made=MADE)
    assert b"Excerpts of the two accounts" in _files(data)["data/report.html"]
    assert len(json.loads(_files(data)["data/comparison.json"])["comparison"]["findings"]) == len(pair.findings)
    assert not _said(_written(data, tmp_path))
