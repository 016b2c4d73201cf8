"""The words of the window in the language of the user. English is the source; resources/translations holds the other languages.

What the engine writes (explanations, errors, reports) stays English, as the articles are; its closed vocabularies (relations, kinds,
details, importance, reasons) are translated where the window shows them.
"""

from __future__ import annotations

import os
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from comparer import labels

CONTEXT = "Comparer"
LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"), ("de", "Deutsch"))  # each in its own words
FOLDER = os.path.join(resources.__path__[0], "translations")
_installed: list[QTranslator] = []  # Qt does not keep them alive for Python


def tr(text: str) -> str:
    """A text of the window in the language in force. Only literals are found by `make translations`."""
    return QCoreApplication.translate(CONTEXT, text)


def noop(text: str) -> str:
    """Mark the text of a table as one that is translated where it is shown."""
    return text


def language(choice: str) -> str:
    """The language for a choice: itself where it is known, else the first of the system's languages that is; "en" at last."""
    known = dict(LANGUAGES)
    wanted = [choice] if choice in known else [name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((name for name in wanted if name in known), "en")


def speak(app: QCoreApplication, name: str) -> None:
    """Put a language in force, with Qt's own strings; what is shown already keeps its words."""
    while _installed:
        app.removeTranslator(_installed.pop())
    if name == "en":
        return
    for file, folder in ((f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), (f"comparer_{name}", FOLDER)):
        translator = QTranslator()
        if translator.load(file, folder):
            app.installTranslator(translator)
            _installed.append(translator)


# ------------------------------------------------------------ the engine's closed vocabularies


def relation_word(relation: str, names: tuple[str, str], count: int = 1) -> str:
    """The word for so many findings of a relation: "difference", "only in AP"."""
    return _named(labels.relation_word(relation, ("{left}", "{right}"), count), names)


def detail_words(detail: str, names: tuple[str, str]) -> str:
    """The finer relation of a finding: "Reuters is more precise"."""
    told = labels.detail_words(detail, ("{left}", "{right}"))
    return _named(told, names) if told else ""


def _named(template: str, names: tuple[str, str]) -> str:
    return tr(template).replace("{left}", names[0]).replace("{right}", names[1])


def importance(salience: str) -> str:
    return tr(labels.importance(salience))


def reason(name: str) -> str:
    """Why a line was set aside, in words."""
    from comparer.readers.cleaning.reasons import REASONS

    return tr(REASONS.get(name, name.replace("_", " ")))


def day(value: date | datetime | None) -> str:
    """A date as it is printed: "18 Nov 2024, 02:08"."""
    if value is None:
        return ""
    told = labels.day(value)
    number, month, rest = told.split(" ", 2)
    return tr("{day} {month} {year}").format(day=number, month=tr(month), year=rest)
