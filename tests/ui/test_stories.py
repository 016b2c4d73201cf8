"""A file that holds several stories: the reader is asked which one is meant."""

from __future__ import annotations

import pytest

from tests.ui.conftest import empty_window

ITEM = "<item><title>{title}</title><description>{text}</description></item>"
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>{items}</channel></rss>'
STORIES = (
    ("Dam breaks above Lowford", "The dam broke on Monday morning, and the governor sent 300 soldiers to help the rescuers in the town."),
    ("Ferry aground off Harwick", "At least 14 people were hurt when a ferry ran aground off Harwick on Tuesday, the coast guard said."),
)


@pytest.fixture
def feed(tmp_path):  # type: ignore[no-untyped-def]
    path = tmp_path / "wire.xml"
    path.write_text(FEED.format(items="".join(ITEM.format(title=title, text=text) for title, text in STORIES)))
    return path


@pytest.fixture
def window(qtbot, qapp):  # type: ignore[no-untyped-def]
    made = empty_window(qtbot)
    yield made
    made.worker.cancel()


def test_the_chosen_story_is_compared_and_compared_again(qtbot, window, feed, tmp_path, monkeypatch) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nine people were hurt when a ferry hit rocks near Harwick on Tuesday.\n")
    asked: list[list[str]] = []
    monkeypatch.setattr("ui.files.QInputDialog.getItem", lambda *args: asked.append(args[3]) or (args[3][1], True))
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.files.open_files([str(feed), str(other)])
    assert asked == [[f"{number}   {title}" for number, (title, _) in enumerate(STORIES, 1)]]
    assert "At least 14 people" in window.session.comparison.left.sentences[0].text
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.files.compare_again()
    assert len(asked) == 1
    assert "At least 14 people" in window.session.comparison.left.sentences[0].text


def test_two_stories_of_one_file_can_be_compared(qtbot, window, feed, monkeypatch) -> None:
    monkeypatch.setattr("ui.files.QInputDialog.getItem", lambda *args: (args[3][args[4]], True))
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.files.open_files([str(feed), str(feed)])
    assert "dam broke" in window.session.comparison.left.sentences[0].text
    assert "At least 14 people" in window.session.comparison.right.sentences[0].text


def test_leaving_the_question_leads_back_to_the_start_page(qtbot, window, feed, monkeypatch) -> None:
    monkeypatch.setattr("ui.files.QInputDialog.getItem", lambda *args: ("", False))
    with qtbot.waitSignal(window.worker.stories, timeout=20_000):
        window.files.open_files([str(feed), str(feed)])
    assert window.stack.currentWidget() is window.start
    assert not window.worker.busy


def test_fields_given_with_pasted_texts_are_there_when_the_pair_is_opened_again(qtbot, window, monkeypatch) -> None:
    def fill(dialog) -> int:  # type: ignore[no-untyped-def]
        for field, (_, text) in zip(dialog.fields, STORIES, strict=True):
            field.setPlainText(text)
        dialog.outlets[0].setText("The Wire")
        return 1

    monkeypatch.setattr("ui.files.PasteDialog.exec", fill)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.run("files.paste_pair")
    paths = [window.files.request.left.path, window.files.request.right.path]
    window.run("files.close_pair")
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.files.open_files(paths)
    assert window.session.comparison.left.outlet == "The Wire"
