"""Search for inputs that break the readers or the comparison, guided by the lines they reach (atheris, of the extra "fuzz").

usage: python tools/fuzz.py TARGET... [--seconds 120] [--folder out/fuzz]        (make fuzz)

A target is the name of a format (`plain_text`, `html`, `nitf`, …), `compare`, `formats` (every format in turn) or `all`. Each runs in a
process of its own for so many seconds and begins with the samples of the tests and with what earlier runs kept in the folder. Looked for
are inputs that break a promise: an exception other than a ComparerError, an offset outside its text, a fact that does not quote its
sentence, an article that differs from itself, findings that swapping the sides does not mirror, or more CPU time than so short an input
may take. One input for each place at which that happens is kept in the folder under `finds`, its traceback beside it.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import time
import tomllib
import traceback
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FORMATS = (
    "nitf", "newsml_g2", "newsml1", "ninjs", "feed", "mhtml", "eml", "docx", "pdf", "other_xml", "html", "wire_text", "markdown",
    "plain_text",
)  # fmt: skip
LARGEST = 4096  # bytes of an input
TOKENS_AT_MOST = 120  # of both sides together in a comparison
PARTS = ("word/document.xml", "word/styles.xml", "docProps/core.xml")
SECONDS = 4.0  # CPU, instrumented, for one input
DAY = date(2024, 11, 18)
WORDS = tomllib.loads((ROOT / "tools" / "fuzz_words.toml").read_text(encoding="utf-8"))
TOKENS: list[str] = [*WORDS["tokens"], "\ud800", "\udfff"]  # one for each byte: chance alone seldom writes "12,000 troops"
KINDS = {"html": "html", "mhtml": "mime", "eml": "mime", "ninjs": "json", "plain_text": "text", "wire_text": "text", "markdown": "text"}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("targets", nargs="+", metavar="TARGET", choices=[*FORMATS, "compare", "formats", "all"])
    parser.add_argument("--seconds", type=int, default=120, help="for each target (default: 120)")
    parser.add_argument("--folder", type=Path, default=ROOT / "out" / "fuzz", help="where inputs are kept (default: out/fuzz)")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        return search(options.targets[0], options.seconds, options.folder)
    targets = [name for given in options.targets for name in {"formats": FORMATS, "all": (*FORMATS, "compare")}.get(given, (given,))]
    broken = []
    for name in targets:
        folder = options.folder / name
        command = [sys.executable, __file__, name, "--here", "--seconds", str(options.seconds), "--folder", str(folder)]
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "log").open("wb") as log:
            code = subprocess.run(command, stderr=log, stdout=log, check=False).returncode
        finds = sorted((folder / "finds").glob("*.txt"))
        lines = (folder / "log").read_text(errors="replace").splitlines()
        done = next((line.strip() for line in reversed(lines) if line.startswith("Done ")), "stopped")
        cover = next((part for line in reversed(lines) if "cov:" in line for part in [line.partition("cov:")[2].split()[0]]), "?")
        print(f"{name}: {len(finds)} found{'' if code == 0 else f', ended with {code}'}; {done}; {cover} edges; see {folder}", flush=True)
        broken += finds
    return 1 if broken else 0


def search(name: str, seconds: int, folder: Path) -> int:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["comparer"]):
        import comparer  # noqa: F401
        from comparer import engine, readers  # noqa: F401  (and all that they import)
    work = comparing() if name == "compare" else reading(name)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(data[: TOKENS_AT_MOST if name == "compare" else LARGEST])
    pieces = [piece.encode("utf-8") for piece in WORDS["pieces"][KINDS.get(name, "xml")]]
    words = "".join('"' + "".join(f"\\x{byte:02x}" for byte in piece) + '"\n' for piece in pieces)
    (folder / "words").write_text(words)
    given = [
        f"-max_len={TOKENS_AT_MOST if name == 'compare' else LARGEST}", f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=3000",
        f"-artifact_prefix={folder}/", f"-dict={folder / 'words'}", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *given], lambda data: noted(work, data, folder / "finds"))
    atheris.Fuzz()
    return 0


def noted(work: Callable[[bytes], None], data: bytes, finds: Path) -> None:
    """Do the work, and keep the input where it fails at a place that is not known yet."""
    began = time.process_time()
    try:
        work(data)
        took = time.process_time() - began
        assert took < SECONDS, f"{len(data)} bytes took {took:.1f} s"
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        name = f"{type(error).__name__}-{Path(frame.filename).stem}-{frame.lineno}"
        finds.mkdir(exist_ok=True)
        if not (finds / name).exists():
            (finds / name).write_bytes(data)
            (finds / f"{name}.txt").write_text(traceback.format_exc(), errors="backslashreplace")


def reading(name: str) -> Callable[[bytes], None]:
    """What is asked of a reader: an article whose sentences quote its text, or a ComparerError."""
    import importlib

    from comparer.errors import ComparerError

    reader = importlib.import_module(f"comparer.readers.{name}").FORMAT
    path = Path(f"story{reader.suffixes[0] if reader.suffixes else '.xml'}")

    def work(data: bytes) -> None:
        if name == "docx":
            data = zipped(data)
        try:
            reader.recognises(data, path)
            if reader.items is not None:
                reader.items(data, path)
            article = reader.read(data, path)
        except ComparerError:
            return
        assert article.sentences
        for sentence in article.sentences:
            assert 0 <= sentence.source_start <= sentence.source_end <= len(article.text), sentence
            assert sentence.text.strip()
        for aside in article.set_aside:
            assert 0 <= aside.source_start <= aside.source_end <= len(article.text), aside

    return work


def zipped(data: bytes) -> bytes:
    """A Word document of that XML: mutating a zip archive would mostly break its checksums."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in zip(PARTS, data.split(b"\0\0\0"), strict=False):
            archive.writestr(name, part)
    return made.getvalue()


def comparing() -> Callable[[bytes], None]:
    """What is asked of a comparison: see the docstring of the module."""
    import comparer
    from comparer.model import Article

    mirror = {"only_left": "only_right", "only_right": "only_left"}

    def article(data: bytes, outlet: str) -> Article:
        text = "".join(token if not token[:1].isalnum() else f" {token}" for token in (TOKENS[byte % len(TOKENS)] for byte in data))
        try:
            return comparer.readers.read_text(text, published=DAY, outlet=outlet)
        except comparer.InputError:
            return Article.from_sentences([part for part in text.split("\n") if part.strip()], outlet=outlet, published=DAY)

    def work(data: bytes) -> None:
        left, right = (article(part, outlet) for part, outlet in zip((data[::2], data[1::2]), "AB", strict=True))
        for own in (left, right):
            for fact in comparer.extract_facts(own):
                assert own.sentences[fact.sentence].text[fact.start : fact.end] == fact.text
        itself = [finding for finding in comparer.compare(left, left).findings if finding.relation != "agree"]
        assert not itself, itself
        there, back = comparer.compare(left, right), comparer.compare(right, left)
        mirrored = {(f.kind, mirror.get(f.relation, f.relation), f.right, f.left) for f in there.findings if f.relation != "agree"}
        turned = {(f.kind, f.relation, f.left, f.right) for f in back.findings if f.relation != "agree"}
        assert turned == mirrored, (turned - mirrored, mirrored - turned)
        for finding in there.findings:
            assert finding.explanation
            for own, spans in ((left, finding.left), (right, finding.right)):
                assert all(own.sentences[span.sentence].text[span.start : span.end] == span.text for span in spans)

    return work


def seeds(name: str) -> list[bytes]:
    """What a run begins with: the samples of the tests."""
    from tests.comparer.readers import samples

    stories = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    story = f"{samples.TITLE}\nBy Jane Roe\nHARLOW BAY, March 12 (Northern Wire) — ".encode() + "\n\n".join(samples.BODY).encode()
    named = {
        "nitf": [samples.NITF], "newsml_g2": [samples.G2], "newsml1": [samples.NEWSML1], "ninjs": [samples.NINJS],
        "feed": [samples.RSS, samples.ATOM], "mhtml": [samples.mhtml()], "eml": [samples.EML], "pdf": [samples.printed()],
        "other_xml": [samples.NITF.replace("nitf", "telegram")],
        "html": [f"<html><head><title>{samples.TITLE}</title></head><body><article>{samples.PARAGRAPHS}</article></body></html>"],
        "compare": [bytes(range(start, 256, 3)) for start in range(3)],
    }  # fmt: skip
    if name == "docx":
        with zipfile.ZipFile(io.BytesIO(samples.docx())) as archive:
            parts = [archive.read(part) for part in PARTS if part in archive.namelist()]
        return [b"\0\0\0".join(parts), parts[0]]
    return [data if isinstance(data, bytes) else data.encode() for data in named.get(name, [story, *stories])]


if __name__ == "__main__":
    sys.exit(main())
