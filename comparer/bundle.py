"""Evidence bundles: all that a comparison rests on in one ZIP archive, laid out as BagIt (RFC 8493), and the check of such a bundle.

    comparison/bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt
    comparison/data/originals/left/<name>, …/right/<name>    the files, untouched
    comparison/data/texts/left.txt, right.txt                the texts as they were decoded; offsets of annotations count in these
    comparison/data/comparison.json                          the whole comparison with the review and the evidence
    comparison/data/report.html                              the report

The archive is made in memory (the bagit library would change the folder of the whole process, and lists tag files in the order of the
file system), stored without compression and without times: equal comparisons give equal bundles, and a changed byte of the archive
itself can be told too. `verifying` checks a bundle.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from comparer import reports, serial
from comparer.errors import ReportError
from comparer.model import Article, Comparison, Review
from comparer.reports.selection import Selection

ROOT = "comparison"
COMPARISON, REPORT = "data/comparison.json", "data/report.html"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP archive can hold
_NAME = re.compile(r"[^\w.,()+-]+", re.ASCII)  # what is taken out of file names: some systems could not unpack it
_README = """\
An evidence bundle of Comparer: two accounts of one event, what differs between them, and what is needed to check that.
originals/ holds the two files untouched, texts/ what was read from them, comparison.json the findings and the review,
report.html the report for people. "comparer verify" checks the bundle and compares again; any BagIt tool checks the sums.
"""


def make(comparison: Comparison, review: Review, *, selection: Selection | None = None, made: datetime | None = None) -> bytes:
    """The bundle as bytes. `selection` is what the report tells; the comparison itself is always whole.

    Raises ReportError where an original is gone, or is not any more what was read.
    """
    from comparer.reports.digest import digest
    from comparer.reports.evidence import now

    made = made or now()
    chosen = selection or Selection()
    payload = {"data/README.txt": _README.encode()}
    for side, article in (("left", comparison.left), ("right", comparison.right)):
        name, data = _original(article, side)
        payload[f"data/originals/{side}/{name}"] = data
        payload[f"data/texts/{side}.txt"] = article.text.encode("utf-8", "surrogatepass")
    whole = digest(comparison, review, made=made)
    assert whole.evidence is not None
    document = serial.to_plain(comparison, review)
    document |= {"evidence": serial.plain(whole.evidence), "report": serial.plain(chosen)}
    payload[COMPARISON] = serial.dumped(document)
    payload[REPORT] = reports.render(reports.named("html"), comparison, review, selection=chosen, made=made)
    return archive(_bag(payload, whole.evidence.tool, made))


def archive(files: dict[str, bytes]) -> bytes:
    """The files as a ZIP archive that depends on nothing but them: sorted, stored, without times."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as made:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{ROOT}/{name}", _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, on every system
            made.writestr(entry, files[name])
    return file.getvalue()


def manifest(files: dict[str, bytes]) -> bytes:
    """The lines of a manifest (RFC 8493, section 2.1.3), sorted by name."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def _bag(payload: dict[str, bytes], tool: str, made: datetime) -> dict[str, bytes]:
    oxum = f"{sum(map(len, payload.values()))}.{len(payload)}"
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": f"Bag-Software-Agent: {tool}\nBagging-Date: {made:%Y-%m-%d}\nPayload-Oxum: {oxum}\n".encode(),
        "manifest-sha256.txt": manifest(payload),
    }
    return {**payload, **tags, "tagmanifest-sha256.txt": manifest(tags)}


def _original(article: Article, side: str) -> tuple[str, bytes]:
    """A safe name and the bytes of the file an article was read from; where there was none (pasted text), the text."""
    if article.source is None:
        return f"{side}.txt", article.text.encode("utf-8", "surrogatepass")
    path = Path(article.source.path)
    data = article.text.encode("utf-8", "replace")
    if hashlib.sha256(data).hexdigest() != article.source.sha256:  # else the text is the file, byte for byte
        try:
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            raise ReportError(f"{path}: the original cannot be read any more ({error}); put it back, then bundle again.") from error
        if hashlib.sha256(data).hexdigest() != article.source.sha256:
            raise ReportError(f"{path} has changed since it was read; compare again, then bundle.")
    return f"{safe(path.stem).strip('-.')[:80] or side}{safe(path.suffix)[:12]}", data


def safe(name: str) -> str:
    """A part of a file name as every system can hold it."""
    return _NAME.sub("-", name)
