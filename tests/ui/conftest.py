"""A pair that was written for these tests, its links and findings made by hand, and a window on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from comparer import (
    Article,
    Caption,
    Comparison,
    Duration,
    Fact,
    Finding,
    Link,
    Name,
    Quantity,
    Quote,
    Sentence,
    SetAside,
    SourceProfile,
    Span,
    Temporal,
)

LEFT = (
    ("A ferry with as many as 240 people on board ran aground off Harwick on Tuesday evening, the coast guard said.",
     "At least 14 passengers were taken to hospital."),
    ("The vessel, the Northern Star, had left Calder at 6 p.m. and was due to arrive two hours later.",
     "Harbour master Ellen Brandt said the crew “did everything right”."),
    ("Rescue boats brought everyone ashore by midnight, according to two officials.",
     "The ferry was built in 1998 and refitted in January at a cost of $12 million.",
     "Its owner declined to comment."),
    ("Winds of up to 90 kilometres an hour had been forecast.",
     "It was the third accident on the route in five years."),
)  # fmt: skip
RIGHT = (
    ("HARWICK — More than 200 passengers and crew were brought to safety after the ferry Northern Star hit rocks near Harwick on Tuesday.",
     "Nine people were treated in hospital, the coast guard said."),
    ("Gusts had reached 56 miles an hour, and the operator had been warned, said one person familiar with the matter.",
     "The ship sailed from Calder shortly after six in the evening 🌊 and should have docked at eight."),
    ("“The crew did nearly everything right,” said Ellen Brandt, the harbour master.",
     "All were ashore by 1 a.m., an official said."),
    ("The 26-year-old ship was refitted on January 9 for about $12 million.",
     "A spokesman for the owner did not respond to a request for comment.",
     "Investigators will look at the ship's radar on Thursday."),
)  # fmt: skip


def _article(paragraphs: tuple[tuple[str, ...], ...], **fields: object) -> Article:
    sentences, lines, place = [], [], 0
    for number, paragraph in enumerate(paragraphs):
        lines.append(" ".join(paragraph))
        for text in paragraph:
            sentences.append(Sentence(len(sentences), text, number, place, place + len(text)))
            place += len(text) + 1
    return Article(tuple(sentences), text="\n".join(lines), **fields)  # type: ignore[arg-type]


def _span(article: Article, sentence: int, text: str) -> Span:
    start = article.sentences[sentence].text.index(text)
    return Span(sentence, start, start + len(text), text)


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """Eleven findings of every relation, links that cross, one of them many-to-many."""
    left = _article(
        LEFT, outlet="Associated Press", title="Ferry Runs Aground off Harwick; Everyone Brought Ashore", dateline="Harwick",
        published=datetime(2024, 11, 20, 2, 8), captions=(Caption("The Northern Star on the rocks, Nov. 19, 2024. (AP Photo)"),),
        set_aside=(SetAside("Most Read", "site_furniture", 14, 0, 9), SetAside("Sign up for our newsletter", "subscription", 15, 10, 36)),
    )  # fmt: skip
    right = _article(RIGHT, outlet="Reuters", title="More than 200 saved after ferry hits rocks", published=date(2024, 11, 19))

    def finding(number: int, kind: str, relation: str, detail: str, salience: str, explanation: str, *places: tuple[int, str] | None,
                normalised: tuple[str, ...] = ()) -> Finding:  # fmt: skip
        spans = [(_span(article, *place),) if place else () for article, place in zip((left, right), places, strict=True)]
        return Finding(f"f{number}", kind, relation, detail, salience, *spans, explanation, normalised)  # type: ignore[arg-type]

    findings = (
        finding(1, "quantity", "conflict", "disjoint", "high", "AP: at least 14; Reuters: nine. Both cannot be true.",
                (1, "At least 14 passengers"), (1, "Nine people")),
        finding(2, "quantity", "differ", "overlap", "high", "AP: as many as 240; Reuters: more than 200. Both can hold.",
                (0, "as many as 240 people"), (0, "More than 200 passengers and crew")),
        finding(3, "quote", "conflict", "altered", "high", "A word differs inside the marks of AP and Reuters.",
                (3, "did everything right"), (4, "The crew did nearly everything right")),
        finding(4, "time", "conflict", "disjoint", "medium", "AP: by midnight; Reuters: by 1 a.m. The latest times differ by an hour.",
                (4, "by midnight"), (5, "by 1 a.m.")),
        finding(5, "date", "differ", "more_precise_right", "medium", "AP: in January; Reuters: on January 9. Reuters is more precise.",
                (5, "in January"), (6, "on January 9")),
        finding(6, "source", "differ", "different_attribution", "medium", "Two; one.", (4, "two officials"), (5, "an official")),
        finding(7, "measure", "differ", "overlap", "medium", "AP: up to 90 kilometres an hour; Reuters: 56 miles, which is 90.",
                (7, "up to 90 kilometres an hour"), (2, "56 miles an hour"), normalised=("56 miles an hour is 90 kilometres an hour",)),
        finding(8, "money", "agree", "", "low", "Both say $12 million.", (5, "$12 million"), (6, "about $12 million")),
        finding(9, "name", "agree", "", "low", "Both name Ellen Brandt.", (3, "Ellen Brandt"), (4, "Ellen Brandt")),
        finding(10, "quantity", "only_left", "only_left", "medium", "Only AP counts the accidents.", (8, "third accident"), None),
        finding(11, "date", "only_right", "only_right", "low", "Only Reuters tells of Thursday.", None, (8, "on Thursday")),
    )  # fmt: skip
    links = (
        Link((0,), (0,), 0.94, ("Harwick", "Tuesday", "ferry")), Link((1,), (1,), 0.81, ("hospital",)), Link((2,), (3,), 0.77),
        Link((3,), (4,), 0.9), Link((4,), (5,), 0.7), Link((5,), (6,), 0.88), Link((6,), (7,), 0.6), Link((7,), (2,), 0.66),
    )  # fmt: skip
    facts_left = tuple(
        Fact(span.sentence, span.start, span.end, span.text, kind, value)
        for span, kind, value in (
            (findings[1].left[0], "quantity", Quantity(None, 240, soft=True, subject="people", hedge="as many as")),
            (findings[0].left[0], "quantity", Quantity(14, None, subject="passengers", hedge="at least")),
            (findings[2].left[0], "quote", Quote("did everything right", 0, "Ellen Brandt", "said")),
            (findings[3].left[0], "time", Temporal("2024-11-19T24:00", minute=1439)),
            (findings[5].left[0], "source", SourceProfile(("two officials",), "official", 2, 2, cue="according to")),
            (findings[4].left[0], "date", Temporal("2024-01", date(2024, 1, 1), date(2024, 1, 31))),
            (findings[6].left[0], "measure", Quantity(None, 90, unit="kilometre", per="hour", soft=True, hedge="up to")),
            (findings[8].left[0], "name", Name("Ellen Brandt", "person", ("Ellen Brandt",), role="harbour master")),
            (findings[9].left[0], "duration", Duration(5, 5, unit="year", timex="P5Y")),
        )
    )
    facts_right = tuple(
        Fact(span.sentence, span.start, span.end, span.text, kind, value)
        for span, kind, value in (
            (findings[1].right[0], "quantity", Quantity(200, None, low_inclusive=False, subject="passengers and crew", hedge="more than")),
            (findings[0].right[0], "quantity", Quantity(9, 9, subject="people")),
            (findings[6].right[0], "measure", Quantity(56, 56, unit="mile", per="hour")),
            (findings[2].right[0], "quote", Quote("The crew did nearly everything right", 0, "Ellen Brandt", "said")),
            (findings[5].right[0], "source", SourceProfile(("an official",), "official", 1, 1, cue="said")),
            (findings[4].right[0], "date", Temporal("2024-01-09", date(2024, 1, 9), date(2024, 1, 9))),
        )
    )
    return Comparison(left, right, facts_left, facts_right, links, findings)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own place for preferences and reviews."""
    monkeypatch.setenv("COMPARER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def export_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """The export dialog is accepted at once; what is chosen in it is tested by itself."""
    monkeypatch.setattr("ui.export_dialog.ExportDialog.exec", lambda _: 1)


@pytest.fixture
def window(qtbot, qapp, comparison: Comparison) -> Iterator[object]:  # type: ignore[no-untyped-def]
    """A window that shows the pair, with the left pane focused."""
    made = make_window(qtbot, comparison)
    yield made
    made.worker.cancel()


def empty_window(qtbot):  # type: ignore[no-untyped-def]
    """A window without a pair, as it is after the tour was seen."""
    from PySide6.QtWidgets import QApplication

    from ui import preferences, theme
    from ui.main_window import MainWindow

    kept = preferences.load()
    kept.toured = True
    QApplication.setStyle("fusion")
    theme.apply(QApplication.instance(), theme.load("light"))
    made = MainWindow(kept)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.build_menus()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def make_window(qtbot, comparison: Comparison):  # type: ignore[no-untyped-def]
    """A window on a comparison, with the left pane focused."""
    made = empty_window(qtbot)
    made.worker.articles.emit(comparison.left, comparison.right)
    made.worker.finished.emit(comparison)
    made.pair.left.setFocus()
    qtbot.waitUntil(made.pair.left.hasFocus)
    return made
