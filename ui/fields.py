"""Correct what was read of the two accounts: outlet, day of publication, title, byline and dateline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from comparer import Article
from comparer.corrections import Correction
from ui.plain import plain_label
from ui.words import tr


class FieldsDialog(QDialog):
    """OK is offered while both days are days (or empty)."""

    def __init__(self, articles: tuple[Article, Article], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Fields of both accounts"))
        self._articles = articles
        layout, form = QVBoxLayout(self), QFormLayout()
        self.outlets: list[QLineEdit] = []
        self.days: list[QLineEdit] = []
        self.others: list[dict[str, QLineEdit]] = []  # by the name of the field
        for title, article in zip((tr("Left account"), tr("Right account")), articles, strict=True):
            outlet, day = QLineEdit(article.outlet), QLineEdit(article.published_day.isoformat() if article.published_day else "")
            day.setPlaceholderText("YYYY-MM-DD")
            for field, name in ((outlet, tr("Outlet")), (day, tr("Published"))):
                field.setAccessibleName(f"{title}: {name}")
                field.setMinimumWidth(260)
                field.textChanged.connect(self._check)
            form.addRow(QLabel(f"<b>{title}</b>"))
            form.addRow(tr("Outlet"), outlet)
            form.addRow(tr("Published"), day)
            others = {}
            for key, name in (("title", tr("Title")), ("byline", tr("Byline")), ("dateline", tr("Dateline"))):
                others[key] = QLineEdit(getattr(article, key))
                others[key].setCursorPosition(0)
                others[key].setAccessibleName(f"{title}: {name}")
                form.addRow(name, others[key])
            self.others.append(others)
            origins = {entry.name: entry.origin for entry in article.fields}
            told = "; ".join(f"{name}: {origins[name]}" for name in ("outlet", "published") if name in origins)
            if told:
                form.addRow("", plain_label(told))
            self.outlets.append(outlet)
            self.days.append(day)
        layout.addLayout(form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._check()

    def correction(self, side: int, before: Correction) -> Correction:
        """What is corrected of a side (0 left, 1 right) where `before` was corrected already. A field that was emptied is as read."""
        article, now = self._articles[side], before
        outlet, day = self.outlets[side].text().strip(), day_of(self.days[side].text())
        if outlet != article.outlet:
            now = replace(now, outlet=outlet)
        if day != article.published_day:
            now = replace(now, published=day)
        for key, field in self.others[side].items():
            text = field.text().strip()
            if text != getattr(article, key).strip():
                now = replace(now, **{key: text})  # type: ignore[arg-type]  # only fields of text are asked for there
        return now

    def _check(self) -> None:
        good = all(not field.text().strip() or day_of(field.text()) for field in self.days)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)


def day_of(text: str) -> date | None:
    """The day that a text such as 2024-11-18 gives; None for another text."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
