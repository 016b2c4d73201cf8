"""Whether an evidence bundle is as it was made, and whether its originals still give the same findings.

Looked at, in this order: the archive itself; every file against the manifests (by the sums, and once more by the bagit library, which
knows the rules of RFC 8493); the originals, working texts and report against the comparison; and the comparison against one made anew.
Sums cannot show who made a bundle: someone who changes a file and all its sums leaves no trace but a comparison that comes out
otherwise. Whoever needs more keeps the sum of the archive elsewhere; `comparer bundle` prints it.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from comparer import bundle, engine, readers, reports, serial
from comparer.errors import ComparerError, FormatError, InputError
from comparer.model import Article, Comparison, Finding, Review
from comparer.reports.evidence import lexicons_sha256
from comparer.reports.selection import Selection
from comparer.version import __version__

_LARGEST = 1 << 30  # bytes of all files together: a bundle holds two articles; more is no bundle but an attack on the memory
_TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `good` is None for a remark that speaks neither for nor against."""

    good: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class _Contents:
    """The files of a bundle below its top folder, those that could not be read, and the archive's own bytes (None for a folder)."""

    files: dict[str, bytes]
    damaged: tuple[str, ...]
    archive: bytes | None


def verify(path: str) -> tuple[Check, ...]:
    """What a check of the bundle at that path finds, each in one sentence.

    Raises InputError where there is no such file or folder, or it is no bundle of Comparer.
    """
    contents = _contents(Path(path))
    changes = [*_sums(contents), *_library(contents)]
    if not changes and contents.archive is not None and bundle.archive(contents.files) != contents.archive:
        changes.append(Check(False, "changed: the archive around the files; it was packed anew, or a byte outside the files was changed"))
    return (*(changes or [Check(True, f"unchanged: all {len(contents.files)} files are as they were bundled")]), *_again(contents))


# ---------------------------------------------------------------- reading


def _contents(path: Path) -> _Contents:
    try:
        if path.is_dir():
            return _Contents(_folder(path), (), None)
        data = path.read_bytes()
        with zipfile.ZipFile(path) as archive:
            return _unpacked(archive, path, data)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the name and the rights.") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
        raise InputError(f"{path} is no bundle, or its archive is damaged ({error}); ask for it again.") from error


def _folder(path: Path) -> dict[str, bytes]:
    top = path if (path / "bagit.txt").exists() or not (path / bundle.ROOT).is_dir() else path / bundle.ROOT
    if not (top / "data").is_dir():
        raise InputError(f"{path} holds no bundle; give the .zip file, or the folder that it was unpacked to.")
    return {file.relative_to(top).as_posix(): file.read_bytes() for file in sorted(top.rglob("*")) if file.is_file()}


def _unpacked(archive: zipfile.ZipFile, path: Path, data: bytes) -> _Contents:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise InputError(f"{path} is far too large for a bundle.")
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries if PurePosixPath(entry.filename).parts}
    if not entries or not any(entry.filename.endswith(("/bagit.txt", f"/{bundle.COMPARISON}")) for entry in entries):
        raise InputError(f"{path} is no bundle of Comparer; make one with comparer bundle.")
    top = bundle.ROOT if bundle.ROOT in tops else sorted(tops)[0]
    if any(".." in PurePosixPath(entry.filename).parts or entry.filename.startswith("/") for entry in entries):
        raise InputError(f"{path} holds names that lead out of it; do not unpack it.")
    files: dict[str, bytes] = {}
    damaged = []
    for entry in entries:
        name = entry.filename.removeprefix(f"{top}/")
        try:
            if name in files:
                raise zipfile.BadZipFile("it stands twice")
            files[name] = archive.read(entry)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error):
            damaged.append(name)
    return _Contents(files, tuple(damaged), data)


# ---------------------------------------------------------------- sums


def _sums(contents: _Contents) -> Iterator[Check]:
    """Every file that is not what the manifests say."""
    files = contents.files
    for name in contents.damaged:
        yield Check(False, f"changed: {name} (damaged in the archive)")
    listed: dict[str, str] = {}
    for tag in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        listed |= _listed(files.get(tag, b""))
    for name in _TAGS:
        if name not in files and name not in contents.damaged and name not in listed:
            yield Check(False, f"missing: {name}")
    for name, digest in sorted(listed.items()):
        if name in contents.damaged:
            continue
        if name not in files:
            yield Check(False, f"missing: {name}")
        elif hashlib.sha256(files[name]).hexdigest() != digest:
            yield Check(False, f"changed: {name}")
    for name in sorted(files):
        if name not in listed and name != "tagmanifest-sha256.txt":
            yield Check(False, f"extra: {name}")
    tags = {name: data for name, data in files.items() if not name.startswith(("data/", "tagmanifest-")) and name in listed}
    if files.get("tagmanifest-sha256.txt", b"") != bundle.manifest(tags) and not contents.damaged and set(_TAGS) <= set(files):
        stated = all(hashlib.sha256(data).hexdigest() == listed[name] for name, data in tags.items())
        if stated:  # else the file whose sum does not fit has been named
            yield Check(False, "changed: tagmanifest-sha256.txt")


def _listed(data: bytes) -> dict[str, str]:
    """The names of a manifest with their sums; lines that are none are left out, their files then count as extra."""
    lines = (line.split(None, 1) for line in data.decode("utf-8", "replace").splitlines())
    return {parts[1].strip(): parts[0] for parts in lines if len(parts) == 2 and not PurePosixPath(parts[1]).is_absolute()}


def _library(contents: _Contents) -> Iterator[Check]:
    """What the bagit library finds beyond the sums: a bag that breaks the rules of RFC 8493."""
    if contents.damaged or any(True for _ in _sums(contents)):
        return
    import bagit  # type: ignore[import-untyped]  # it has no annotations

    log = logging.getLogger("bagit")
    before, log.disabled = log.disabled, True  # what it finds is told by us
    try:
        with tempfile.TemporaryDirectory(prefix="comparer-") as folder:
            for name, data in contents.files.items():
                file = Path(folder, name)
                if not file.resolve().is_relative_to(Path(folder).resolve()):
                    yield Check(False, f"extra: {name}, a name that leads out of the bundle")
                    return
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            bagit.Bag(folder).validate()
    except bagit.BagError as error:
        yield Check(False, f"changed: the bundle breaks the rules of BagIt ({' '.join(str(error).split())})")
    finally:
        log.disabled = before


# ---------------------------------------------------------------- comparing again


def _again(contents: _Contents) -> Iterator[Check]:
    """Whether originals, texts, report and findings still belong together."""
    files = contents.files
    if bundle.COMPARISON not in files:
        yield Check(False, f"not compared again: {bundle.COMPARISON} is missing or damaged")
        return
    try:
        document = serial.loaded(files[bundle.COMPARISON], bundle.COMPARISON)
        comparison, review = serial.from_plain(document, bundle.COMPARISON)
    except FormatError as error:
        yield Check(False, f"not compared again: {error}")
        return
    yield from _tool(document)
    for side, article in (("left", comparison.left), ("right", comparison.right)):
        yield from _side(side, article, files)
    yield _findings(comparison)
    yield from _report(document, comparison, review, files)


def _tool(document: dict[str, Any]) -> Iterator[Check]:
    said = document.get("evidence") or {}
    other = [f"by Comparer {document.get('comparer')}, this is {__version__}"] * (document.get("comparer") != __version__)
    other += ["with other word lists"] * (said.get("lexicons") != lexicons_sha256())
    if other:
        yield Check(None, f"made {' and '.join(other)}: findings may differ for that reason alone")


def _side(side: str, article: Article, files: dict[str, bytes]) -> Iterator[Check]:
    """Whether the original is the one that was compared, and whether reading it again gives the same text."""
    names = [name for name in files if name.startswith(f"data/originals/{side}/")]
    if len(names) != 1:
        yield Check(False, f"the {side} original is missing")
        return
    data = files[names[0]]
    if article.source is not None and hashlib.sha256(data).hexdigest() != article.source.sha256:
        yield Check(False, f"different: {names[0]} is not the file that was compared")
    if files.get(f"data/texts/{side}.txt") != article.text.encode("utf-8", "surrogatepass"):
        yield Check(False, f"different: data/texts/{side}.txt is not the text that was compared")
    if article.source is None:
        return
    with tempfile.TemporaryDirectory(prefix="comparer-") as folder:
        file = Path(folder, f"{side}{bundle.safe(PurePosixPath(names[0]).suffix)}")
        file.write_bytes(data)
        try:
            stories = [readers.read(file, item=number) for number in range(len(readers.items(file)))]
        except ComparerError as error:
            yield Check(False, f"different: the {side} original cannot be read any more ({str(error).replace(str(file), names[0])})")
            return
    same_text = [again for again in stories if again.text == article.text]
    if not same_text:
        yield Check(False, f"different: reading the {side} original again gives another text")
    elif all(_body(again) != _body(article) for again in same_text):
        yield Check(None, f"the {side} original is now read with other lines set aside, or some were put back by hand; compared as bundled")
    else:
        yield Check(True, f"the same: reading the {side} original again gives the same {len(article.sentences)} sentences")


def _body(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


def _findings(comparison: Comparison) -> Check:
    again = engine.compare(comparison.left, comparison.right)
    remark = ""
    if again.findings != comparison.findings and again.links != comparison.links:  # links can have been made and taken away by hand
        from comparer.findings import find

        found = find(comparison.left, comparison.right, again.facts_left, again.facts_right, comparison.links)
        again, remark = Comparison(comparison.left, comparison.right, findings=found), ", with the links as they were bundled"
    if again.findings == comparison.findings:
        return Check(True, f"the same: comparing again gives the same {len(again.findings)} findings{remark}")
    before, now = ({finding.id: finding for finding in found} for found in (comparison.findings, again.findings))
    parts = [
        _named("gone", (finding for key, finding in before.items() if key not in now)),
        _named("new", (finding for key, finding in now.items() if key not in before)),
        _named("otherwise", (finding for key, finding in now.items() if key in before and before[key] != finding)),
    ]
    told = "; ".join(filter(None, parts)) or "in another order"
    return Check(False, f"different: comparing again gives {len(now)} findings where {len(before)} were bundled{remark}: {told}")


def _named(word: str, findings: Iterable[Finding]) -> str:
    """ "gone: 3 (a1, b2, c3)"; "" for none."""
    ids = [finding.id for finding in findings]
    return f"{word}: {len(ids)} ({', '.join(ids[:5])}{', …' if len(ids) > 5 else ''})" if ids else ""


def _report(document: dict[str, Any], comparison: Comparison, review: Review, files: dict[str, bytes]) -> Iterator[Check]:
    """Whether the bundled report is the one that the bundled comparison gives; only the same version can tell."""
    if document.get("comparer") != __version__ or (document.get("evidence") or {}).get("lexicons") != lexicons_sha256():
        return
    try:
        chosen = serial.built(Selection, document["report"], bundle.COMPARISON)
        made = datetime.fromisoformat(document["evidence"]["made"])
        report = reports.render(reports.named("html"), comparison, review, selection=chosen, made=made)
    except (ComparerError, KeyError, TypeError, ValueError) as error:
        yield Check(False, f"different: {bundle.COMPARISON} does not say how the report was made ({error})")
        return
    if files.get(bundle.REPORT) != report:
        yield Check(False, f"different: {bundle.REPORT} is not the report that this comparison gives")
