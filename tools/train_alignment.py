#!/usr/bin/env python3
"""Learn the weights of the link model and write resources/lexicons/link_weights.toml.

    train_alignment.py FILE [--pairs DIR --gold DIR] [--scorer SCORE.py] [--write] [--folds 10]

FILE is a list of pairs of news articles (left and right sentences) with links, ignored cells and the sentences that were judged
(scored_left, scored_right); cells that nobody judged are taken as weak negatives. --pairs and --gold name two directories of
further pairs in which every cell was judged. The pairs stay outside the project: only the weights are committed.

First the model is cross-validated: pairs of one topic (the part of the id before "_") are never trained and tested together,
in either file. The figures are those of the scorer's own functions where --scorer names its file. The threshold is the one that
gives the best F1 on the cross-validated scores. With --write the model is learnt from all pairs.

Needs scikit-learn (pip install scikit-learn), which the product itself does not.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from comparer.full_accounts import FULL, full_values, fullness
from comparer.link_model import chosen
from comparer.similarity import LOCAL, Cell, Pairing
from comparer.surroundings import LINKED, TOLD, Surroundings, odds

WEAK = 0.15  # weight of a cell that nobody judged; with 0 the best links of an article no longer come first, with 0.5 F1 falls
PARTLY = 0.1  # weight, in `full`, of the cells of pairs judged in part: there accounts are told apart from foreign passages
LONG = 2.0  # weight of the cells of whole articles: there are few of them
KEEP = 0.008  # guesses below are dropped: costs under 1 % of the links and saves a third of the work
KEEP_LONG = 0.1  # the same in texts of many sentences, where each has only few candidates
STRENGTH = {"guess": 0.02, "told": 0.01, "linked": 0.008, "full": 0.004}  # inverse regularisation of the stages; strong, for values overlap


@dataclass(slots=True)
class Pair:
    """One annotated pair with its numbers."""

    name: str
    topic: str
    source: str
    row: dict[str, Any]
    links: set[tuple[int, int]]
    ignored: set[tuple[int, int]]
    judged_left: set[int]
    judged_right: set[int]
    pairing: Pairing
    cells: list[Cell]
    truth: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    told: tuple[Any, Any] | None = None
    linked: Any = None
    full: Any = None
    fullness: float = 0.0
    raw: dict[str, dict[tuple[int, int], float]] = field(default_factory=dict)  # of the last stages, before they are calibrated
    scores: dict[tuple[int, int], float] = field(default_factory=dict)


def read(path: Path, pairs: Path | None, gold: Path | None) -> list[Pair]:
    """The annotated pairs of all files given."""
    found = []
    for row in json.loads(path.read_text("utf-8")):
        found.append(_pair(row["id"], row["id"].split("_")[0], "foil" if row.get("foil") else "judged in part", row, row["links"],
                           row["ignored"], row["scored_left"], row["scored_right"]))  # fmt: skip
    for file in sorted(gold.glob("*.json")) if gold else ():
        assert pairs is not None
        row = json.loads((pairs / file.name).read_text("utf-8"))
        links = json.loads(file.read_text("utf-8"))["links"]
        sizes = [range(len(row[side]["sentences"])) for side in ("left", "right")]
        _, _, name = file.stem.partition("-")
        topic = name.split("_")[0] if "_" in name else file.stem
        found.append(_pair(file.stem, topic, "all judged" if "_" not in name else "all judged, short", row, links, [], *sizes))
    return found


def _pair(name: str, topic: str, source: str, row: Any, links: Any, ignored: Any, left: Any, right: Any) -> Pair:
    pairing = Pairing(tuple(row["left"]["sentences"]), tuple(row["right"]["sentences"]))
    cells = [pairing.cell(i, j) for i, j in pairing.candidates()]
    pair = Pair(name, topic, source, row, {tuple(x) for x in links}, {tuple(x) for x in ignored}, set(left), set(right), pairing, cells)
    pair.fullness = fullness(pairing)
    for cell in cells:
        place = cell.left, cell.right
        pair.truth.append(place in pair.links)
        judged = place in pair.links or (cell.left in pair.judged_left and cell.right in pair.judged_right)
        pair.weights.append(0.0 if place in pair.ignored else WEAK if not judged else LONG if source == "all judged" else 1.0)
    return pair


class Regression:
    """A logistic regression whose weights are given back for values as they are (not standardised)."""

    def __init__(self, values: Any, truth: Any, weights: Any, strength: float) -> None:
        means, spread = values.mean(0), values.std(0) + 1e-9
        fitted = LogisticRegression(C=strength, max_iter=1000).fit((values - means) / spread, truth, sample_weight=weights)
        self.weights = fitted.coef_[0] / spread
        self.bias = float(fitted.intercept_[0] - (self.weights * means).sum())

    def __call__(self, values: Any) -> Any:
        return 1 / (1 + np.exp(-(self.bias + values @ self.weights))) if len(values) else np.zeros(0)


def learn(pairs: list[Pair]) -> dict[str, Regression]:
    """The stages, learnt one after the other."""
    stages = {}
    stages["guess"] = Regression(
        np.array([cell.values for pair in pairs for cell in pair.cells]), np.array([t for pair in pairs for t in pair.truth]),
        np.array([w for pair in pairs for w in pair.weights]), STRENGTH["guess"],
    )  # fmt: skip
    values, truth = [], []
    for pair in pairs:
        _surround(pair, stages["guess"])
        for side, standings in enumerate(pair.told or ()):
            linked = {link[side] for link in pair.links}
            for place in (pair.judged_left, pair.judged_right)[side]:
                values.append(standings.values[place])
                truth.append(place in linked)
    stages["told"] = Regression(np.array(values), np.array(truth), None, STRENGTH["told"])
    for pair in pairs:
        _link(pair, stages["told"])
    stages["linked"] = Regression(
        np.concatenate([pair.linked for pair in pairs if pair.kept]), np.array([pair.truth[k] for pair in pairs for k in pair.kept]),
        np.array([pair.weights[k] for pair in pairs for k in pair.kept]), STRENGTH["linked"],
    )  # fmt: skip
    full = [pair for pair in pairs if pair.fullness and pair.kept]
    parts = [(pair, k, pair.fullness * (1.0 if pair.source == "all judged" else PARTLY)) for pair in full for k in pair.kept]
    stages["full"] = Regression(
        np.concatenate([pair.full for pair in full]), np.array([pair.truth[k] for pair, k, _ in parts]),
        np.array([pair.weights[k] * weight for pair, k, weight in parts]), STRENGTH["full"],
    )  # fmt: skip
    return stages


def apply(stages: dict[str, Regression], pairs: list[Pair]) -> None:
    """Give each pair the scores of the last stages, not yet calibrated."""
    for pair in pairs:
        _surround(pair, stages["guess"])
        _link(pair, stages["told"])
        places = [(pair.cells[k].left, pair.cells[k].right) for k in pair.kept]
        for name, values in (("linked", pair.linked), ("full", pair.full)):
            pair.raw[name] = dict(zip(places, map(float, stages[name](values)), strict=True))


def _surround(pair: Pair, guess: Regression) -> None:
    guesses = guess(np.array([cell.values for cell in pair.cells]))
    pair.kept = [k for k, value in enumerate(guesses) if value >= KEEP]
    pair.linked = Surroundings(pair.pairing, [pair.cells[k] for k in pair.kept], [float(guesses[k]) for k in pair.kept])
    pair.told = pair.linked.left, pair.linked.right


def _link(pair: Pair, told: Regression) -> None:
    sides = [[odds(float(p)) for p in told(np.array(side.values).reshape(-1, len(TOLD)))] for side in pair.told or ()]
    values = pair.linked.linked([pair.cells[k] for k in pair.kept], *sides)
    pair.linked = np.array(values).reshape(-1, len(LINKED))
    pair.full = np.array(list(full_values(pair.pairing, [pair.cells[k] for k in pair.kept], values))).reshape(-1, len(FULL))


def settle(pairs: list[Pair], scales: dict[str, tuple[float, float]]) -> None:
    """Give each pair its scores: those of both last stages, calibrated, by how full its accounts are."""
    for pair in pairs:
        linked, full = (
            {place: 1 / (1 + float(np.exp(-(scale * _logit(p) + shift)))) for place, p in pair.raw[name].items()}
            for name, (scale, shift) in scales.items()
        )
        pair.scores = {place: pair.fullness * full[place] + (1 - pair.fullness) * score for place, score in linked.items()}


def _logit(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


def folds(pairs: list[Pair], number: int) -> dict[str, int]:
    """The fold of each topic, so that folds hold about the same number of pairs; depends on nothing but the topics."""
    sizes = [0] * number
    found = {}
    for topic, count in sorted(Counter(pair.topic for pair in pairs).items(), key=lambda item: (-item[1], item[0])):
        found[topic] = sizes.index(min(sizes))
        sizes[found[topic]] += count
    return found


def best_threshold(pairs: list[Pair]) -> float:
    """The threshold of the best F1 over the judged cells of the first file."""
    judged, total = [], 0
    for pair in pairs:
        if pair.source == "judged in part":
            total += len(pair.links)
            judged += [(score, place in pair.links) for place, score in pair.scores.items()
                       if place[0] in pair.judged_left and place[1] in pair.judged_right and place not in pair.ignored]  # fmt: skip
    judged.sort(reverse=True)
    best, hits = (0.0, 1.0), 0
    for number, (score, true) in enumerate(judged, 1):
        hits += true
        best = max(best, (2 * hits / (number + total), score))
    return best[1]


def calibration(pairs: list[Pair], name: str) -> tuple[float, float]:
    """The scale and shift of the logit that make a last stage's cross-validated scores probabilities on the cells judged."""
    logits, truth, weights = [], [], []
    for pair in pairs:
        share = pair.fullness * (pair.source == "all judged") if name == "full" else 1 - pair.fullness
        if share and pair.source != "foil":
            for place, score in pair.raw[name].items():
                if place[0] in pair.judged_left and place[1] in pair.judged_right and place not in pair.ignored:
                    logits.append([_logit(score)])
                    truth.append(place in pair.links)
                    weights.append(share)
    fitted = LogisticRegression(C=1e6).fit(np.array(logits), truth, sample_weight=weights)
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


def report(pairs: list[Pair], threshold: float, scorer: Any) -> None:
    """Print the cross-validated figures."""
    for source in ("all judged", "all judged, short"):
        some = [pair for pair in pairs if pair.source == source]
        links = [(pair, place) for pair in some for place in chosen(pair.scores, threshold)]
        given, hits = len(links), sum(place in pair.links for pair, place in links)
        total = sum(len(pair.links) for pair in some)
        print(f"{source}: P {hits / (given or 1):.3f} R {hits / (total or 1):.3f} F1 {2 * hits / (given + total or 1):.3f} ({total} links)")
    if scorer:
        some = [pair for pair in pairs if pair.source in ("judged in part", "foil")]
        every = [[(i, j, score) for (i, j), score in pair.scores.items()] for pair in some]
        given_links = [[(i, j, score) for (i, j), score in chosen(pair.scores, threshold).items()] for pair in some]
        print(scorer.HEAD)
        figures = scorer.evaluate([pair.row for pair in some], given_links, scores=every)
        print(scorer.line(f"cross-validated, >= {threshold:.3f}", figures, 0.0))


def write(stages: dict[str, Regression], threshold: float, origin: str, path: Path) -> None:
    """Write the table that the product reads."""
    lines = [
        "# The weights by which sentences are linked: logistic regressions, see comparer/link_model.py.",
        f"# Source: learnt by tools/train_alignment.py from {origin}; the pairs are not part of the project.",
        "# Licence: that of the project. Columns: value = weight; the values are explained in comparer/similarity.py (guess),",
        "# comparer/surroundings.py (told, linked) and comparer/full_accounts.py (full). decision: keep is the guess below which two",
        "# sentences are not looked at again, threshold the probability from which they are linked (chosen in cross-validation by",
        "# topic, where scores are calibrated).",
        "", "[decision]", f"keep = {KEEP}", f"keep_long = {KEEP_LONG}", f"threshold = {threshold:.3f}",
    ]  # fmt: skip
    for name, features in (("guess", LOCAL), ("told", TOLD), ("linked", LINKED), ("full", FULL)):
        lines += ["", f"[{name}]", f"bias = {stages[name].bias:.4f}"]
        lines += [f"{feature} = {weight:.4f}" for feature, weight in zip(features, stages[name].weights, strict=True)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--scorer", type=Path, help="a module with evaluate, line and HEAD")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--threshold", type=float, help="instead of the one with the best cross-validated F1")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--output", type=Path, default=Path("resources/lexicons/link_weights.toml"))
    arguments = parser.parse_args()
    scorer = None
    if arguments.scorer:
        spec = importlib.util.spec_from_file_location("scorer", arguments.scorer)
        assert spec is not None
        assert spec.loader is not None
        scorer = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(scorer)
    pairs = read(arguments.file, arguments.pairs, arguments.gold)
    fold_of = folds(pairs, arguments.folds)
    for number in range(arguments.folds):
        apply(learn([pair for pair in pairs if fold_of[pair.topic] != number]), [pair for pair in pairs if fold_of[pair.topic] == number])
    scales = {name: calibration(pairs, name) for name in ("linked", "full")}
    settle(pairs, scales)
    threshold = arguments.threshold or best_threshold(pairs)
    report(pairs, threshold, scorer)
    for name, (scale, shift) in scales.items():
        print(f"calibration of {name}: logit x {scale:.3f} {shift:+.3f}")
    if arguments.write:
        links = sum(len(pair.links) for pair in pairs)
        origin = f"{len(pairs)} pairs of news articles ({links} links) annotated by hand"
        stages = learn(pairs)
        for name, (scale, shift) in scales.items():
            stages[name].weights, stages[name].bias = scale * stages[name].weights, scale * stages[name].bias + shift
        write(stages, threshold, origin, arguments.output)


if __name__ == "__main__":
    main()
