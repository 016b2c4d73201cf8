"""What SECURITY.md promises of the whole: no network, no code from input, reports that do nothing, files that nobody else reads."""

from __future__ import annotations

import ast
import io
import os
import re
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import html5lib
import pytest

import comparer
from comparer import Article, Decision, Review, reports
from comparer.model import SourceFile

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SOURCES = sorted(file for folder in ("comparer", "ui") for file in (ROOT / folder).rglob("*.py"))

# Run before anything else in a process of ours: every way out of the machine raises, but pipes and the sockets of the display do not.
BLOCKED = """
import socket, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request", "ftplib.connect"):
        if event == "socket.connect" and isinstance(arguments[1], (str, bytes)):
            return  # a socket of this machine
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")
        raise OSError(f"the test refuses {event}")
sys.addaudithook(refuse)
"""
PATHS = {
    "compare": "from comparer import cli; assert cli.main(['compare', *sys.argv[2:]]) == 1",
    "every report": (
        "import comparer; from comparer import reports; result = comparer.compare(*map(comparer.read, sys.argv[2:]));"
        " [reports.render(report, result) for report in reports.REPORTS]"
    ),
    "a bundle": (
        "from comparer import cli; assert cli.main(['bundle', *sys.argv[2:], '-o', sys.argv[1]]) == 0;"
        " assert cli.main(['verify', sys.argv[1]]) == 0"
    ),
    "every format": (
        "from tests.comparer.readers import samples; from comparer import readers; from pathlib import Path;"
        " [readers._read(data, Path(name), None) for name, data in samples.SAMPLES.items()]"
    ),
    "a page that refers to much": (
        "from comparer import readers; from pathlib import Path; from tests.test_security import PAGE, MESSAGE;"
        " readers._read(PAGE.encode(), Path('a.html'), None); readers._read(MESSAGE.encode(), Path('a.xml'), None)"
    ),
    "the window": "from ui import app; assert app.run(*sys.argv[2:], screenshot=sys.argv[1] + '.png') == 0",
}
TEXT = "<p>A ferry with 214 people on board ran aground on Tuesday off Harlow Bay, the coast guard said.</p><p>Nobody was hurt.</p>"
PAGE = f"""<!DOCTYPE html PUBLIC "x" "http://127.0.0.1:9/x.dtd"><html><head><base href="http://127.0.0.1:9/"><title>Ferry aground</title>
<link rel="stylesheet" href="a.css"><script src="a.js"></script><link rel="canonical" href="http://127.0.0.1:9/story">
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head><body><iframe src="http://127.0.0.1:9/"></iframe>
<article><h1>Ferry aground</h1><img src="http://127.0.0.1:9/a.png">{TEXT}</article></body></html>"""
MESSAGE = f"""<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">
<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.head><hedline><hl1>Ferry aground</hl1></hedline></body.head>
<body.content><xi:include href="http://127.0.0.1:9/a.xml"/>{TEXT}</body.content></body></nitf>"""


@pytest.mark.parametrize("code", PATHS.values(), ids=PATHS)
def test_no_path_reaches_for_the_network(tmp_path: Path, code: str) -> None:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "COMPARER_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    (tmp_path / "sitecustomize.py").write_text(BLOCKED)  # the engine's process, too
    environment["PYTHONPATH"] = os.pathsep.join((str(tmp_path), str(ROOT)))
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}", str(tmp_path / "made"), *map(str, SEEDS)],
        env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=100, check=False,
    )  # fmt: skip
    assert "NETWORK" not in run.stderr
    assert run.returncode == 0, run.stderr


def test_the_block_of_the_network_blocks(tmp_path: Path) -> None:
    code = BLOCKED + "\nimport urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/', timeout=1)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert "NETWORK" in run.stderr


FORBIDDEN = {"eval", "exec", "compile", "__import__", "input", "breakpoint"}
UNPICKLERS = {"pickle": {"ui/engine.py"}, "marshal": set(), "shelve": set(), "yaml": set(), "ctypes": {"comparer/readers/pdf_lines.py"}}
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "telnetlib", "xmlrpc"}


def test_the_sources_execute_and_unpickle_nothing_from_outside() -> None:
    """pickle is spoken between the window and its own engine alone, on a pipe that both of them make."""
    found = []
    for path in SOURCES:
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN:
                found.append(f"{name}:{node.lineno} calls {node.func.id}")
            if isinstance(node, ast.Call) and any(keyword.arg == "shell" for keyword in node.keywords):
                found.append(f"{name}:{node.lineno} starts a shell")
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for module in [node.module or ""] if isinstance(node, ast.ImportFrom) else modules:
                top = module.partition(".")[0]
                if (top in UNPICKLERS and name not in UNPICKLERS[top]) or (top in NETWORK and module != "urllib.parse"):
                    found.append(f"{name}:{node.lineno} imports {module}")
    assert found == []


PAYLOADS = (
    "<script>document.title='run'</script>", "<img src=x onerror=alert(1)>", "</title><svg onload=alert(1)>", "\" onmouseover=\"alert(1)",
    "javascript:alert(1)", "[x](javascript:alert(1))", "![x](http://127.0.0.1:9/a.png)", "<http://127.0.0.1:9/>", "{{ 7 * 7 }}{% raw %}",
    "<style>@import 'http://127.0.0.1:9/'</style>", "--><base href=http://127.0.0.1:9/>", "=HYPERLINK(\"http://127.0.0.1:9/\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\x1b]0;title\x07\x1b[2J", "\u202egnp.exe", "&lt;script&gt;", "]]><script>1</script>", "\0<b>",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile() -> tuple[comparer.Comparison, Review]:
    """A pair whose every text is a payload: sentences, titles, bylines, outlets, file names, notes, the reviewer."""
    everything = " ".join(PAYLOADS)

    def article(side: str) -> Article:
        said = [f"{payload} said 1{side} people were hurt on Monday." for payload in PAYLOADS]
        made = Article.from_sentences(said, outlet=f"{everything} {side}", title=everything, published=date(2024, 11, 18))
        file = SourceFile(f"/tmp/{everything}{side}.txt", "0" * 64, 9, everything)
        return replace(made, byline=everything, dateline=everything, source=file)

    result = comparer.compare(article("1"), article("2"))
    assert len(result.findings) >= len(PAYLOADS)
    decisions = tuple(Decision(finding.id, "real", None, everything, True) for finding in result.findings)
    return result, Review(decisions, reviewer=everything)


def test_the_web_page_of_a_hostile_pair_does_nothing(hostile: tuple[comparer.Comparison, Review]) -> None:
    page = reports.render(reports.named("html"), *hostile).decode()
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str): continue
        assert element.tag not in ("script", "img", "svg", "iframe", "object", "embed", "base", "form", "video", "link"), element.tag
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on"), (element.tag, name)
            if name in ("href", "src", "action"):
                assert value.startswith("#"), value
        if element.tag == "meta" and element.get("http-equiv"):
            assert element.get("http-equiv") == "Content-Security-Policy"
            assert "default-src 'none'" in str(element.get("content"))
    assert len(list(tree.iter("title"))) == 1
    assert "{{ 7 * 7 }}{% raw %}" in page
    assert not re.search("[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]", page)


def test_the_table_of_a_hostile_pair_holds_no_formula(hostile: tuple[comparer.Comparison, Review]) -> None:
    import csv

    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        text = reports.render(reports.named(name), *hostile).decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
        assert len(rows) == len(hostile[0].findings) + 1
        assert [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_no_text_of_a_hostile_pair_speaks_to_the_terminal_or_links(hostile: tuple[comparer.Comparison, Review], name: str) -> None:
    text = reports.render(reports.named(name), *hostile).decode()
    assert not re.search("[\x00-\x08\x1b\x07\u202a-\u202e\u2066-\u2069]", text)
    if name == "markdown":
        assert not re.search(r"(?<!\\)<(?:script|img|svg|style|base|http)", text)
        assert not re.search(r"(?<!\\)\]\((?!#)", text)


def test_the_word_document_and_the_pdf_of_a_hostile_pair_refer_to_nothing(hostile: tuple[comparer.Comparison, Review]) -> None:
    with zipfile.ZipFile(io.BytesIO(reports.render(reports.named("docx"), *hostile))) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in archive.read(name), name
    pdf = reports.render(reports.named("pdf"), *hostile)
    for word in (b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/EmbeddedFile"):
        assert not re.search(rb"%s\b" % re.escape(word), pdf), word


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_what_is_written_beside_a_report_is_the_owners_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: modes.append(stat.S_IMODE(os.fstat(handle).st_mode)))
    reports.write(b"x", tmp_path / "report.html")
    assert modes == [0o600]
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
