"""The window in another language: every text can be translated, German is complete and fits, and the right one is chosen."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QToolButton, QWidget

from tests.ui.conftest import make_window
from ui import words
from ui.commands import COMMANDS, MENUS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = [name for name, _ in words.LANGUAGES if name != "en"]
# Methods whose text people see or hear.
SHOWN = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "addAction",
    "addMenu", "addRow", "addItem", "say", "announce", "complain", "QLabel", "QPushButton", "QCheckBox", "QAction",
}  # fmt: skip
NAMES = {"Comparer", " –  — Comparer", "YYYY-MM-DD"}
PROSE = re.compile(r"[A-Za-z’']{2,} [a-z’']{2,}")
# Read by nobody in the window: sentences for the terminal before it is there, and of the engine's process, which is English.
ELSEWHERE = {"app.py", "engine.py", "engine_process.py", "session.py"}


def tool():  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def untranslated(source: str) -> Iterator[str]:
    """Literals of a module that people would see in English whatever their language."""
    tree = ast.parse(source)
    passed_over: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            passed_over.add(id(body[0].value))  # a docstring
        if isinstance(node, ast.Expr | ast.Raise | ast.Assert) and not isinstance(getattr(node, "value", None), ast.Call):
            passed_over |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "noop", "_c"):
            passed_over |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            if PROSE.search(node.value) and not re.search(r"[{}<>;]|border:", node.value):
                yield node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            for part in node.args[:1] if name in SHOWN else ():  # what is said comes first, then its kind
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and re.search(r"[A-Za-z]{2,}", part.value):
                    yield part.value
                elif isinstance(part, ast.JoinedStr):
                    told = "".join(str(piece.value) for piece in part.values if isinstance(piece, ast.Constant))
                    if re.search(r"[A-Za-z]{3,}", told) and "<" not in told:
                        yield told


# ---------------------------------------------------------------- the catalogue


@pytest.mark.parametrize("path", sorted((ROOT / "ui").glob("*.py")), ids=lambda path: path.name)
def test_every_text_can_be_translated(path: Path) -> None:
    if path.name not in ELSEWHERE:
        assert [text for text in untranslated(path.read_text("utf-8")) if text not in NAMES] == []


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ('label.setText("Done")', 1), ('label.setText(tr("Done"))', 0), ('x = "two words"', 1), ('x = noop("two words")', 0),
        ('button.setText("✕")', 0), ('w.say(f"{count} hits")', 1), ('"""Two words."""', 0), ('raise ValueError("two words here")', 0),
        ('w.say("one" if a else "two words")', 1), ('w.setObjectName("field")', 0),
    ],
)  # fmt: skip
def test_the_check_sees_what_is_not_translated(source: str, count: int) -> None:
    assert len(list(untranslated(source))) == count


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_text_and_no_other(language: str) -> None:
    made = tool()
    known = made.known(made.FOLDER / f"comparer_{language}.ts")
    found = made.texts()
    assert sorted(text for text in found if not known.get(text)) == [], "run make translations, and translate"
    assert sorted(set(known) - set(found)) == [], "run make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_the_same(language: str) -> None:
    made, compiled = tool(), QTranslator()
    assert compiled.load(f"comparer_{language}", words.FOLDER)
    for text, translation in made.known(made.FOLDER / f"comparer_{language}.ts").items():
        assert compiled.translate(words.CONTEXT, text) == translation, "run make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_mnemonics_are_kept(language: str) -> None:
    made = tool()
    for text, translation in made.known(made.FOLDER / f"comparer_{language}.ts").items():
        assert Counter(re.findall(r"\{\w+\}", text)) == Counter(re.findall(r"\{\w+\}", translation)), text
        assert re.findall(r"^\s|\s$", text) == re.findall(r"^\s|\s$", translation), text
        assert translation.count("&") <= text.count("&") or text in {command.text for command in COMMANDS}, text
        assert ("…" in text) == ("…" in translation), text
        if re.fullmatch(r"&[A-Z]   .*", text):  # what is typed after V is the same everywhere
            assert translation[:2] == text[:2]


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_mnemonic_stands_twice_in_a_menu(qapp, speaking, language: str) -> None:
    speaking(language)
    for entries in ([words.tr(menu) for menu in MENUS], *([c.label for c in COMMANDS if c.menu == menu] for menu in MENUS)):
        letters = Counter(match[1].casefold() for text in entries if (match := re.search("&([^&])", text)))
        assert [letter for letter, count in letters.items() if count > 1] == [], entries


# ---------------------------------------------------------------- the window


@pytest.fixture
def speaking(qapp) -> Iterator[object]:  # type: ignore[no-untyped-def]
    """Puts a language in force for one test."""
    yield lambda name: words.speak(qapp, name)
    words.speak(qapp, "en")


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons whose text has no room."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and (widget.wordWrap() or "<" in widget.text()):
            wanted = widget.heightForWidth(widget.width())
            if wanted > widget.height() + 1:
                found.append(f"{widget.text()} ({wanted} > {widget.height()} high)")
        elif not isinstance(widget.parent(), QToolButton) and widget.minimumSizeHint().width() > widget.width() + 1:
            found.append(f"{widget.text()} ({widget.minimumSizeHint().width()} > {widget.width()} wide)")
    return found


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_nothing_is_clipped(qtbot, speaking, comparison, language: str) -> None:

    speaking(language)
    window = make_window(qtbot, comparison)
    window.search.open()
    window.tour.start()
    QApplication.processEvents()
    assert clipped(window) == []
    header = window.findings.table.horizontalHeader()
    for column in range(header.count()):
        if not header.isSectionHidden(column):
            text = window.findings.model.headerData(column, Qt.Orientation.Horizontal)
            assert header.fontMetrics().horizontalAdvance(text) + 16 <= header.sectionSize(column), text
    for finding in window.session.visible:
        window.session.set_current(finding)
        QApplication.processEvents()
        assert clipped(window.panel.foot) == []
    window.files.close_pair()
    QApplication.processEvents()
    assert clipped(window) == []


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_dialog_is_clipped(qtbot, speaking, comparison, language: str) -> None:

    from ui.export_dialog import ExportDialog
    from ui.fields import FieldsDialog
    from ui.paste_dialog import PasteDialog
    from ui.settings import Settings

    speaking(language)
    window = make_window(qtbot, comparison)
    dialogs = (
        ExportDialog(window.session, {}, window), Settings(window.preferences, window), PasteDialog(window),
        FieldsDialog((comparison.left, comparison.right), window),
    )  # fmt: skip
    for dialog in dialogs:
        dialog.show()
        QApplication.processEvents()
        assert clipped(dialog) == [], type(dialog).__name__
        dialog.close()


def test_the_window_speaks_german(qtbot, speaking, comparison) -> None:

    speaking("de")
    window = make_window(qtbot, comparison)
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert window.actions_by_name["verdicts.real"].text() == "&Echte Abweichung"
    assert "Widersprüche" in window.progress.text()
    assert window.panel.headline.text().startswith("≠  Widerspruch  ·  Anzahl")
    assert window.panel.explanation.text() == "AP: at least 14; Reuters: nine. Both cannot be true."  # the engine's, in English
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    if Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_de.qm").exists():  # some distributions pack it apart
        assert buttons.buttons()[0].text().replace("&", "") == "Abbrechen"
    qtbot.keyClick(window.pair.left, "a")
    assert window.undo.undoText() == "echte Abweichung"
    place = next(at for at in range(window.findings.bar.kinds.count()) if window.findings.bar.kinds.itemData(at) == "quote")
    assert window.findings.bar.kinds.itemText(place) == "Zitat"
    window.findings.bar.kinds.activated.emit(place)
    assert {finding.kind for finding in window.session.visible} == {"quote"}


@pytest.mark.parametrize(
    ("choice", "system", "chosen"),
    [
        ("de", ["en-GB"], "de"), ("en", ["de-DE"], "en"), ("system", ["de-AT", "de", "en"], "de"), ("system", ["en-US", "de"], "en"),
        ("system", ["fr-FR", "de-CH"], "de"), ("system", ["fr", "tr"], "en"), ("system", ["C"], "en"), ("tlh", ["de"], "de"),
        ("system", [], "en"),
    ],
)  # fmt: skip
def test_the_language_is_chosen(monkeypatch: pytest.MonkeyPatch, choice: str, system: list[str], chosen: str) -> None:
    class Locale:
        @staticmethod
        def system() -> Locale:
            return Locale()

        def uiLanguages(self) -> list[str]:
            return system

    monkeypatch.setattr(words, "QLocale", Locale)
    assert words.language(choice) == chosen
