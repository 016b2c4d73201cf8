"""What a screen reader hears of a review, and in which order it finds the parts of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def heard(window, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is spoken from now on."""
    said: list[str] = []
    monkeypatch.setattr("ui.speech.speak", lambda _, text, urgent=False: said.append(("! " if urgent else "") + text))
    return said


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        ("j", None, "difference. AP: as many as 240 people. Reuters: More than 200 passengers and crew. "
                    "AP: as many as 240; Reuters: more than 200. Both can hold. not judged. 2 of 7"),
        ("a", None, "real difference. difference. AP: as many as 240 people. Reuters: More than 200 passengers and crew. "
                    "AP: as many as 240; Reuters: more than 200. Both can hold. not judged. 2 of 7"),
        ("k", None, "From the end again. difference. AP: up to 90 kilometres an hour. Reuters: 56 miles an hour. "
                    "AP: up to 90 kilometres an hour; Reuters: 56 miles, which is 90. not judged. 7 of 7"),
        ("f", None, "flagged"), ("2", None, "Now: difference"), ("s", None, "Linked scrolling is off."), ("m", None, "Sentence 2 marked"),
        ("e", None, "The explanation is folded."), ("j", SHIFT, "Sentence 3, linked with 4"), ("z", CONTROL, "Nothing to take back."),
        ("r", None, "sentences 2 – 2 reviewed; 2 of 18 in all"),
    ],
)  # fmt: skip
def test_every_step_is_one_utterance(qtbot, window, heard, key: str, modifier, wanted: str) -> None:
    qtbot.keyClick(window.pair.left, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert heard == [wanted]


def test_taking_back_tells_what_and_where(qtbot, window, heard) -> None:
    qtbot.keyClick(window.pair.left, "x")
    heard.clear()
    qtbot.keyClick(window.pair.left, Qt.Key.Key_Backspace)
    (told,) = heard
    assert told.startswith("Taken back: not a difference. conflict. AP: At least 14 passengers. ")
    assert told.endswith("not judged. 1 of 7")


def test_words_that_the_explanation_quotes_are_not_told_twice(window) -> None:
    from dataclasses import replace

    from ui.finding_model import spoken

    finding = window.session.findings[0]
    told = "AP: “At least 14 passengers”; Reuters: “Nine people”. Both cannot be true."
    assert spoken(window.session, replace(finding, explanation=told)) == f"conflict. {told} not judged. 1 of 7"


def test_in_the_list_the_row_is_not_told_twice(qtbot, window, heard) -> None:
    window.run("steps.focus_list")
    assert heard[-1].startswith("conflict. AP: At least 14 passengers")  # of a list a reader tells the name alone
    qtbot.waitUntil(window.findings.table.hasFocus)
    heard.clear()
    qtbot.keyClick(window.findings.table, "j")
    assert [told for told in heard if told] == []
    qtbot.keyClick(window.findings.table, "a")
    assert [told for told in heard if told] == ["real difference"]


def test_messages_search_palette_and_tour_are_heard(qtbot, window, heard) -> None:
    window.complain("left.txt: cannot be read; choose another file.")
    window.message.say("A word before comparing.", "note")
    assert heard == ["! left.txt: cannot be read; choose another file.", "A word before comparing."]
    heard.clear()
    window.run("search.open")
    qtbot.keyClicks(window.search_bar.field, "brandt")
    qtbot.waitUntil(lambda: heard == ["2 hits"])
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    assert heard[-1] == "Harbour master Ellen Brandt said the crew “did everything right”. 1 of 2, AP"
    window.search.close()
    heard.clear()
    window.run("help.tour")
    window.tour.go_on()
    assert [told[:9] for told in heard] == ["J and K g", "A judges "]
    heard.clear()
    window.run("help.palette")
    qtbot.keyClicks(QApplication.activePopupWidget().field, "smaller")
    assert heard[-1] == "Zoom out. Smaller text in the panes. Ctrl+-"
    qtbot.keyClicks(QApplication.activePopupWidget().field, "xyz")
    assert heard[-1] == "No command fits."
    QApplication.activePopupWidget().close()


def test_what_is_shown_is_told(qtbot, window, heard) -> None:
    qtbot.keyClick(window.pair.left, "v")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is not None
    qtbot.keyClick(menu, "c")
    assert heard == ["3 findings shown"]
    assert {window.session.relation(finding) for finding in window.session.visible} == {"conflict"}


def test_the_window_is_read_from_left_to_right_and_from_above(window) -> None:
    order: list[str] = []

    def walk(node: QAccessible) -> None:  # type: ignore[no-untyped-def]
        name = node.text(QAccessible.Text.Name)
        if name:
            order.append(name)
        for at in range(node.childCount()):
            child = node.child(at)
            if child is not None and node.role() != QAccessible.Role.Table:
                walk(child)

    walk(QAccessible.queryAccessibleInterface(window))
    parts = ["Account of AP", "Links between the accounts", "Account of Reuters", "3 conflicts", "Findings", "Current finding"]
    assert [name for name in order if name in parts] == parts
