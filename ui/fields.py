"""Correct what was read of the two accounts: outlet and day of publication."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from comparer import Article


class FieldsDialog(QDialog):
    """OK is offered while both days are days (or empty)."""

    def __init__(self, articles: tuple[Article, Article], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Outlet and date"))
        layout, form = QVBoxLayout(self), QFormLayout()
        self.outlets: list[QLineEdit] = []
        self.days: list[QLineEdit] = []
        for title, article in zip((self.tr("Left account"), self.tr("Right account")), articles, strict=True):
            outlet, day = QLineEdit(article.outlet), QLineEdit(article.published_day.isoformat() if article.published_day else "")
            day.setPlaceholderText("YYYY-MM-DD")
            for field, name in ((outlet, self.tr("Outlet")), (day, self.tr("Published"))):
                field.setAccessibleName(f"{title}: {name}")
                field.setMinimumWidth(260)
                field.textChanged.connect(self._check)
            form.addRow(QLabel(f"<b>{title}</b>"))
            form.addRow(self.tr("Outlet"), outlet)
            form.addRow(self.tr("Published"), day)
            origins = {entry.name: entry.origin for entry in article.fields}
            told = "; ".join(f"{name}: {origins[name]}" for name in ("outlet", "published") if name in origins)
            if told:
                form.addRow("", QLabel(told))
            self.outlets.append(outlet)
            self.days.append(day)
        layout.addLayout(form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._check()

    def values(self, side: int) -> tuple[str, date | None]:
        """Outlet and day of a side (0 left, 1 right)."""
        return self.outlets[side].text().strip(), day_of(self.days[side].text())

    def _check(self) -> None:
        good = all(not field.text().strip() or day_of(field.text()) for field in self.days)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)


def day_of(text: str) -> date | None:
    """The day that a text such as 2024-11-18 gives; None for another text."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
