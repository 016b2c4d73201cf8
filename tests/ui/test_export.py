"""The choice of what goes into a report, and evidence bundles."""

from __future__ import annotations

import json
import zipfile

import pytest

from comparer import ReportError
from comparer.reports.selection import Selection
from ui import preferences
from ui.export_dialog import ExportDialog


def dialog(window) -> ExportDialog:
    return ExportDialog(window.session, window.preferences.export, window)


def test_untouched_it_takes_everything(window) -> None:
    assert dialog(window).selection() == Selection()
    assert dialog(window).told.text() == "11 of 11 findings go in."


def test_the_choice_is_told_and_remembered(qtbot, window) -> None:
    made = dialog(window)
    for name in ("agree", "only_left", "only_right"):
        made.relations[name].click()
    made.kinds["quote"].click()
    made.importance.setCurrentIndex(2)
    made.texts.setCurrentIndex(1)
    made.decisions.click()
    made.paper.setCurrentIndex(1)
    chosen = made.selection()
    assert (chosen.relations, chosen.salience, chosen.texts) == (("conflict", "differ"), "high", "excerpts")
    assert (chosen.only_real, chosen.decisions, chosen.paper) == (False, False, "letter")
    assert "quote" not in chosen.kinds
    assert made.told.text() == "2 of 11 findings go in."
    window.preferences.export = made.kept()
    window.preferences.save()
    window.preferences = preferences.load()
    assert dialog(window).selection() == chosen


def test_no_kind_at_all_is_not_every_kind(window) -> None:
    made = dialog(window)
    for box in made.kinds.values():
        box.click()
    assert "0 of 11" in made.told.text()


@pytest.mark.parametrize("kept", [{"relations": ["conflict", "nonsense"], "salience": 7, "texts": None, "paper": "a0"}, {"decisions": "x"}])
def test_preferences_that_make_no_sense_are_left_out(window, kept: dict[str, object]) -> None:
    window.preferences.export = kept
    chosen = dialog(window).selection()
    assert (chosen.salience, chosen.texts, chosen.paper, chosen.decisions) == ("low", "full", "a4", True)


def test_the_report_tells_what_was_chosen(window, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "r.json"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.preferences.export = {"relations": ["conflict"]}
    window.run("files.export")
    findings = json.loads(target.read_text(encoding="utf-8"))["comparison"]["findings"]
    assert {finding["relation"] for finding in findings} == {"conflict"}


def test_an_evidence_bundle_of_the_sample_pair(qtbot, window, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from comparer.verifying import verify

    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.files.open_sample()
    target = tmp_path / "evidence"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr("ui.export_dialog.ExportDialog.exec", lambda self: self.evidence.click() or 1)
    window.run("files.export")
    with zipfile.ZipFile(f"{target}.zip") as archive:
        assert "comparison/data/report.html" in archive.namelist()
    assert all(check.good is not False for check in verify(f"{target}.zip"))


def test_a_bundle_that_cannot_be_made_is_refused_in_a_sentence(window, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(*_: object, **__: object) -> bytes:
        raise ReportError("two.txt has changed since it was read; compare again, then bundle.")

    monkeypatch.setattr("comparer.bundle.make", make)
    monkeypatch.setattr("ui.export_dialog.ExportDialog.exec", lambda self: self.evidence.click() or 1)
    window.run("files.export")
    assert window.message.isVisible()
    assert "two.txt has changed" in window.message.label.text()
