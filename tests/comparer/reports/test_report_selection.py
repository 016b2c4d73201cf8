"""What goes into a report can be chosen, in code and on the command line."""

from pathlib import Path

import pytest

import comparer
from comparer import cli, reports, review_file
from comparer.model import Comparison, Finding, Review
from comparer.reports.digest import digest
from comparer.reports.selection import Selection, kinds_named, relations_named

SEEDS = [str(path) for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]


def _ids(pair: Comparison, review: Review, selection: Selection) -> set[str]:
    return {entry.finding.id for entry in digest(pair, review, selection).entries}


def test_every_choice_takes_what_it_says(seed_pair: Comparison, seed_review: Review, judged: tuple[Finding, ...]) -> None:
    findings = seed_pair.findings
    every = {finding.id for finding in findings}
    first, fourth = judged[0].id, judged[3].id
    assert _ids(seed_pair, seed_review, Selection()) == every
    assert _ids(seed_pair, seed_review, Selection(relations=("conflict",))) == {fourth}
    assert _ids(seed_pair, seed_review, Selection(relations=("conflict",), decisions=False)) == set()
    assert _ids(seed_pair, seed_review, Selection(only_real=True)) == {first, fourth}
    assert _ids(seed_pair, Review(), Selection(kinds=("quote",))) == {f.id for f in findings if f.kind == "quote"}
    assert _ids(seed_pair, Review(), Selection(salience="high")) == {f.id for f in findings if f.salience == "high"}
    assert _ids(seed_pair, Review(), Selection(one_sided=False)) == {f.id for f in findings if f.left and f.right}


def test_excerpts_hold_only_sentences_with_a_finding(seed_pair: Comparison) -> None:
    chosen = Selection(relations=("differ",), kinds=("quantity",), texts="excerpts")
    page = reports.render(reports.named("html"), seed_pair, selection=chosen).decode()
    assert "Excerpts of the two accounts" in page
    assert 'id="l12"' in page
    assert 'id="l2"' not in page
    assert "relations differ; kinds quantity; excerpts of the texts" in page


def test_unknown_names_are_refused_with_those_there_are() -> None:
    assert relations_named(["agree", " conflict"]) == ("conflict", "agree")
    with pytest.raises(comparer.ReportError, match=r"no relation same; choose among conflict"):
        relations_named(["same"])
    with pytest.raises(comparer.ReportError, match=r"no kind colour; choose among quantity"):
        kinds_named(["colour"])


def test_the_command_line_chooses_and_reads_its_own_json_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved, page = tmp_path / "saved.json", tmp_path / "report.html"
    assert cli.main(["compare", *SEEDS, "-o", str(saved)]) == 1
    assert cli.main(["compare", str(saved), "-o", str(page), "--kinds", "quantity", "--reviewer", "Ann", "--made", "2024-11-19T08:30"]) == 1
    text = page.read_text(encoding="utf-8")
    assert "reviewed by Ann" in text
    assert "Made 2024-11-19 08:30:00 UTC" in text
    assert "<span>quantity, " in text
    assert "<span>source, " not in text
    assert cli.main(["compare", str(saved), "--salience", "high"]) == 1
    assert "As many as 12,000" in capsys.readouterr().out


def test_decisions_of_a_saved_review_go_in(
    seed_pair: Comparison, seed_review: Review, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved, page = tmp_path / "pair.comparer", tmp_path / "report.md"
    saved.write_bytes(review_file.dump(seed_pair, seed_review))
    for arguments in ([*SEEDS, "--review", str(saved)], [str(saved)]):
        assert cli.main(["compare", *arguments, "--only-real", "-o", str(page)]) == 1
        assert "Confirmed by phone" in page.read_text(encoding="utf-8")
        assert "Reviewer: Ann O’Neil" in page.read_text(encoding="utf-8")
        assert "## Conflicts (1)" in page.read_text(encoding="utf-8")
    saved.write_text("no review")
    assert cli.main(["compare", *SEEDS, "--review", str(saved), "-o", str(page)]) == 2
    assert "is no saved comparison" in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "message"), [
    (["compare", SEEDS[0]], "is no saved comparison"),
    (["compare", *SEEDS, "-o", "report.xyz"], "the ending names no report; use one of .html"),
    (["compare", *SEEDS, "--show", "odd"], "no relation odd"),
    (["compare", "no-such.json"], "no-such.json: cannot be read"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_in_one_sentence(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
