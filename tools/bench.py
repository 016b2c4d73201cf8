"""Measure speed and memory against floors and peers in the same run, and write docs/benchmarks.md.

usage: python tools/bench.py [--quick] [-o FILE]        (make bench; needs the extra "bench": numpy and scipy)

Start-up: whole processes, ours and the peer's in turn, after one run that is not counted. Compare: CPU time of a warm process beside
a floor that only splits, searches one pattern, scores all pairs and assigns. Growth: a fresh process for each size, on made-up
accounts. Figures are medians; ratios are the medians of ratios of neighbouring runs, so that other load on the machine drops out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SPLIT = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
FACT = re.compile(r"\b\d[\d,.]*(?:\s?(?:percent|%|km|miles?|million|people))?\b|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*|[“\"][^”\"]+[”\"]")
SYLLABLES = [first + last for first in ("b", "d", "f", "g", "k", "l", "m", "p", "s", "st", "tr") for last in ("a", "en", "i", "o", "ur")]
HTML_DIFF = (
    "import difflib, sys\n"
    "rows = [open(path, encoding='utf-8').read().splitlines() for path in sys.argv[1:]]\n"
    "print(difflib.HtmlDiff(wrapcolumn=60).make_file(*rows))"
)
SIZES = (40, 200, 1000, 4000)


class Run(NamedTuple):
    """One process: CPU and wall seconds, peak memory in MiB."""

    cpu: float
    wall: float
    peak: float


class Row(NamedTuple):
    """One line of the report. `goal` is the greatest value wanted, None for a figure that only gives the scale."""

    what: str
    ours: str
    other: str
    value: float | None
    goal: float | None


def process(command: list[str], environment: dict[str, str]) -> Run:
    """Run a command to its end, its output thrown away."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as child:
        _, _, used = os.wait4(child.pid, 0)
        child.returncode = 0
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Run(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / unit)


def in_turn(ours: list[str], other: list[str], runs: int, environment: dict[str, str]) -> tuple[list[Run], list[Run]]:
    """Both commands by turns, the first pair not counted."""
    pairs = [(process(ours, environment), process(other, environment)) for _ in range(runs + 1)][1:]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def start_up(runs: int) -> list[Row]:
    """Whole processes: `comparer compare` against HtmlDiff, the import against three libraries."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        cut = []
        for place, path in enumerate(SEEDS):  # one sentence a line, which suits line tools best
            lines = [sentence for line in path.read_text("utf-8").splitlines() if line.strip() for sentence in SPLIT.split(line)]
            cut.append(str(Path(folder, f"{place}.txt")))
            Path(cut[-1]).write_text("\n".join(lines) + "\n", "utf-8")
        python = sys.executable
        compare = [python, "-m", "comparer", "compare", *map(str, SEEDS)]
        ours, peer = in_turn(compare, [python, "-c", HTML_DIFF, *cut], runs, environment)
        imported, libraries = in_turn(
            [python, "-c", "import comparer"], [python, "-c", "import rapidfuzz, sqlite3, html.parser"], runs, environment
        )
    wall, peak = statistics.median(run.wall for run in ours), statistics.median(run.peak for run in ours)
    return [
        _against("process: comparer compare / difflib.HtmlDiff, CPU", ours, peer, 2.0),
        Row("process: comparer compare, wall, s", f"{wall:.2f} s", "", wall, 0.3),
        Row("process: comparer compare, peak memory, MiB", f"{peak:.0f} MiB", "", peak, 60.0),
        _against("import comparer / rapidfuzz, sqlite3, html.parser, CPU", imported, libraries, 2.0),
    ]


def _against(what: str, ours: list[Run], other: list[Run], goal: float) -> Row:
    ratio = statistics.median(one.cpu / two.cpu for one, two in zip(ours, other, strict=True))
    mine, theirs = (statistics.median(run.cpu for run in side) for side in (ours, other))
    return Row(what, f"{mine * 1000:.0f} ms", f"{theirs * 1000:.0f} ms", ratio, goal)


def floor(left: str, right: str) -> int:
    """What the machine needs for the barest comparison: split, one pattern, all pairs scored, assigned one to one."""
    import numpy
    from rapidfuzz import fuzz, process
    from scipy.optimize import linear_sum_assignment

    sides = [[sentence for line in text.split("\n") if line for sentence in SPLIT.split(line)] for text in (left, right)]
    facts = [FACT.findall(sentence) for side in sides for sentence in side]
    scores = process.cdist(*sides, scorer=fuzz.token_set_ratio, workers=1, dtype=numpy.uint8)
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return int((scores[rows, columns] >= 55).sum()) + len(facts)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    began = time.thread_time()
    work()
    return time.thread_time() - began


def warm_compare(runs: int) -> list[Row]:
    """The comparison of the seed pair, articles read, beside the floor pipeline, by turns."""
    import comparer

    texts = [path.read_text("utf-8") for path in SEEDS]
    articles = [comparer.read(path) for path in SEEDS]
    times = [(cpu(lambda: comparer.compare(*articles)), cpu(lambda: floor(*texts))) for _ in range(runs + 2)][2:]
    ours, theirs = (statistics.median(side) * 1000 for side in zip(*times, strict=True))
    ratio = statistics.median(one / two for one, two in times)
    return [Row("compare() of the seed pair / floor pipeline, CPU", f"{ours:.1f} ms", f"{theirs:.1f} ms", ratio, 5.0)]


def accounts(size: int) -> tuple[list[str], list[str]]:
    """Two made-up accounts of `size` sentences: words by Zipf's law, a name and a figure in each sentence; every second sentence of the
    right one retells a left one with six in ten of its words, and all are shuffled."""
    chance = random.Random(size)
    vocabulary = list(dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(40000)))[:20000]
    weights = [1 / (place + 2.7) ** 1.05 for place in range(len(vocabulary))]

    def words(count: int) -> list[str]:
        return chance.choices(vocabulary, weights, k=count)

    def sentence(content: list[str]) -> str:
        name, figure = " ".join(word.title() for word in words(2)), f"{chance.randint(2, 90000):,}"
        return f"{name} said on Sunday that {' '.join(content)} {figure} people."

    made = [words(max(6, round(chance.gauss(20, 8)))) for _ in range(size)]
    other = [
        words(20) if place % 2 else [word for word in content if chance.random() < 0.6] + words(len(content) * 4 // 10)
        for place, content in enumerate(made)
    ]
    chance.shuffle(other)
    return [sentence(content) for content in made], [sentence(content) for content in other]


def one_size(size: int, all_pairs: bool) -> dict[str, float]:
    """Seconds of facts, alignment and findings at one size, and of scoring all pairs where that is wanted."""
    from comparer import Article
    from comparer.alignment import align
    from comparer.facts import extract_facts
    from comparer.findings import find

    sides = accounts(size)
    left, right = (Article.from_sentences(side, outlet=outlet) for side, outlet in zip(sides, ("Left", "Right"), strict=True))
    began = time.thread_time()
    facts = extract_facts(left), extract_facts(right)
    read = time.thread_time()
    links = align(left, right, *facts)
    aligned = time.thread_time()
    found = find(left, right, *facts, links)
    ended = time.thread_time()
    times = {"facts": read - began, "alignment": aligned - read, "findings": ended - aligned, "all": ended - began}
    times |= {"peak": peak_memory(), "found": len(found)}
    if all_pairs:
        import numpy
        from rapidfuzz import fuzz
        from rapidfuzz.process import cdist

        times["pairs"] = cpu(lambda: cdist(*sides, scorer=fuzz.token_set_ratio, workers=1, dtype=numpy.uint8))
    return times


def peak_memory() -> float:
    """The most memory this process has held, in MiB. What getrusage tells counts in what the parent held before the start."""
    try:
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def growth(quick: bool) -> list[Row]:
    """Time and memory over the sizes, each in a fresh process; all pairs are scored in a process of their own, for their memory is
    not ours."""
    rows, seen = [], {}
    for size in SIZES[: 3 if quick else 4]:
        command = [sys.executable, __file__, "--size", str(size)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        peak = json.loads(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)["peak"]
        told = subprocess.run([*command, "--all-pairs"], env=environment, capture_output=True, text=True, check=True)
        times = seen[size] = json.loads(told.stdout)
        parts = ", ".join(f"{part} {times[part]:.2f}" for part in ("facts", "alignment", "findings"))
        ours = f"{times['all']:.2f} s ({parts}), {peak:.0f} MiB"
        rows.append(Row(f"{size:,} + {size:,} sentences, CPU and peak memory", ours, "", None, None))
    for size in (1000, 4000):
        if size in seen:
            mine, pairs = seen[size]["alignment"], seen[size]["pairs"]
            goal = 0.02 if size > 1000 else None
            rows.append(Row(f"alignment / rapidfuzz cdist at {size:,}, CPU", f"{mine:.2f} s", f"{pairs:.1f} s", mine / pairs, goal))
    if 4000 in seen:
        times = [seen[size]["all"] for size in (4000, 1000)]
        rows.append(Row("time at 4,000 / time at 1,000", f"{times[0]:.2f} s", f"{times[1]:.2f} s", times[0] / times[1], 5.0))
    return rows


def machine() -> str:
    """The processor, its cores, the system and the Python it was measured with."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def busy() -> str:
    """A word on other work the machine did in the last five minutes, where it had more to do than cores; "" elsewhere."""
    load = os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0
    if load <= (os.cpu_count() or 1):
        return ""
    return f" Other work kept it busy (load {load:.1f}): the ratios count, the times are longer than on an idle machine."


def report(rows: list[Row]) -> str:
    """The table of docs/benchmarks.md."""
    lines = [
        "# Speed and memory",
        "",
        "Made by `make bench`; `tools/bench.py` says how each is measured. Each ratio is taken against a floor or peer in the same run.",
        "",
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {machine()}.{busy()}",
        "",
        "| what | Comparer | floor or peer | ratio or value | goal |",
        "|---|---|---|---|---|",
    ]
    for what, ours, other, value, goal in rows:
        kept = "" if goal is None or value is None else f"≤ {goal:g}" + ("" if value <= goal else " (missed)")
        lines.append(f"| {what} | {ours} | {other} | {'' if value is None else f'{value:.3g}'} | {kept} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure speed and memory against floors and peers.")
    parser.add_argument("--quick", action="store_true", help="fewer runs, nothing of 4,000 sentences")
    parser.add_argument("-o", "--output", metavar="FILE", default=str(ROOT / "docs" / "benchmarks.md"))
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--all-pairs", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if options.size:
        print(json.dumps(one_size(options.size, options.all_pairs)))
        return
    runs = 5 if options.quick else 15
    text = report([*start_up(runs), *warm_compare(3 * runs), *growth(options.quick)])
    Path(options.output).write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
