"""Every command of the window: menus, key sheet, palette, hints, settings and tests are derived from this table.

`name` is "area.method": the window's control of that area has a method of that name. `keys` act everywhere in the window;
`review` are single keys that act while a pane or the list has the focus and review keys are on. No Ctrl+Alt (AltGr), no
brackets (AltGr on many boards), nothing that a focused control needs for itself (Space, Enter, arrows, Tab).
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.words import noop, tr


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table, in English. `text` has an & before its mnemonic; `help` is the sentence of the key sheet."""

    name: str
    menu: str
    text: str
    help: str
    keys: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    checkable: bool = False

    @property
    def label(self) -> str:
        """The text of the menu in the language in force."""
        return tr(self.text)

    @property
    def title(self) -> str:
        """The name of the command in the language in force."""
        return self.label.replace("&", "").removesuffix("…")

    @property
    def told(self) -> str:
        """The sentence of the key sheet in the language in force."""
        return tr(self.help)


MENUS = (noop("&File"), noop("&Edit"), noop("&Go"), noop("&Review"), noop("&Links"), noop("&View"), noop("&Help"))


def _c(name: str, text: str, help: str, keys: str = "", review: str = "", checkable: bool = False) -> Command:
    """A row in short: keys in one string, "  " between alternatives. `make translations` reads text and help off these calls."""
    area = name.partition(".")[0]
    return Command(name, _MENU_OF[area], text, help, _split(keys), _split(review), checkable)


def _split(keys: str) -> tuple[str, ...]:
    return tuple(part for part in keys.split("  ") if part)


_MENU_OF = {
    "files": "&File", "edit": "&Edit", "search": "&Edit", "steps": "&Go", "verdicts": "&Review", "earlier": "&Review", "linking": "&Links",
    "looks": "&View", "help": "&Help",
}  # fmt: skip

COMMANDS: tuple[Command, ...] = (
    _c("files.open_pair", "&Open pair…", "Choose the two accounts to compare", "Ctrl+O"),
    _c("files.paste_pair", "Paste &two texts…", "Compare two texts from the clipboard or typed in", "Ctrl+N"),
    _c("files.open_sample", "Open the sa&mple pair", "Open two real accounts of one event to try things out"),
    _c("files.compare_again", "Compare a&gain", "Read both files anew and compare them", "F5"),
    _c("files.recent", "Open &recent…", "Choose among the pairs opened before, with how far they are judged", "Ctrl+Shift+O"),
    _c("files.open_review", "Open re&view…", "Open a saved review, or merge it into the open pair", ""),
    _c("files.save_review", "&Save review", "Save articles, findings and decisions as one file for a colleague", "Ctrl+S"),
    _c("files.save_review_as", "Save review &as…", "Save the review into another file", "Ctrl+Shift+S"),
    _c("files.edit_fields", "Outlet and &date…", "Correct outlet, day, title, byline and dateline of both accounts, and compare again"),
    _c("files.export", "&Export…", "Choose what goes in and write a report (page, document, table, data) or an evidence bundle", "Ctrl+E"),
    _c("files.print_report", "&Print report…", "Print the report, or open it as a PDF where there is no printer", "Ctrl+P"),
    _c("files.close_pair", "&Close pair", "Go back to the start page", "Ctrl+W"),
    _c("files.quit", "&Quit", "Close the window", "Ctrl+Q"),
    _c("edit.undo", "&Undo", "Take back the last verdict, note, relation or link", "Ctrl+Z"),
    _c("edit.redo", "&Redo", "Do again what was taken back", "Ctrl+Shift+Z  Ctrl+Y"),
    _c("edit.copy", "&Copy", "Copy the selected text", "Ctrl+C"),
    _c("edit.copy_finding", "Copy fin&ding", "Copy the current finding with both quotations", "Ctrl+Shift+C"),
    _c("search.open", "&Find…", "Find in both accounts at once", "Ctrl+F", "/"),
    _c("search.next", "Find &next", "Go to the next hit", "F3  Ctrl+G"),
    _c("search.previous", "Find &previous", "Go to the hit before", "Shift+F3  Ctrl+Shift+G"),
    _c("steps.next", "&Next finding", "Go to the next shown finding", "Alt+Down  F8", "J"),
    _c("steps.previous", "&Previous finding", "Go to the shown finding before", "Alt+Up  Shift+F8", "K"),
    _c("steps.first", "&First finding", "Go to the first shown finding", "Alt+Home", "G,G"),
    _c("steps.last", "&Last finding", "Go to the last shown finding", "Alt+End", "Shift+G"),
    _c("steps.focus_left", "Focus the left &account", "Put the keyboard into the left account", "Ctrl+1", "H"),
    _c("steps.focus_right", "Focus the &right account", "Put the keyboard into the right account", "Ctrl+2", "L"),
    _c("steps.focus_list", "Focus the findings", "Put the keyboard into the list of findings", "Ctrl+3"),
    _c("steps.next_pane", "Next pane", "Go round the panes: left, right, findings", "F6"),
    _c("steps.previous_pane", "Previous pane", "Go round the panes the other way", "Shift+F6"),
    _c("steps.linked_next", "Next linked sentence", "Go to the next sentence that is linked, agreeing or not", "", "Shift+J"),
    _c("steps.linked_previous", "Previous linked sentence", "Go to the linked sentence before", "", "Shift+K"),
    _c("steps.counterpart", "&Counterpart sentence", "Put the caret into the linked sentence; again: the next link, then back", "", "O"),
    _c("steps.back", "&Back", "Go back to the finding visited before", "Alt+Left"),
    _c("steps.forward", "For&ward", "Go forward among the visited findings", "Alt+Right"),
    _c("steps.jump", "&Jump to…", "Go to a finding or a sentence by its number", "Ctrl+J"),
    _c("steps.centre", "C&entre the current finding", "Bring the current finding to the reading line in both panes", "", "Z"),
    _c("verdicts.real", "&Real difference", "Judge: a real difference, and go on", "Ctrl+Shift+A", "A"),
    _c("verdicts.not_real", "Not a diff&erence", "Judge: not a difference, and go on", "Ctrl+Shift+X", "X"),
    _c("verdicts.later", "Decide &later", "Leave the verdict for later, and go on", "Ctrl+Shift+D", "D"),
    _c("verdicts.reopen", "&Open again", "Take the verdict off the current finding"),
    _c("verdicts.next_open", "Next not &judged", "Go to the next shown finding that is not judged", "", "N"),
    _c("verdicts.previous_open", "Previous not judged", "Go to the shown finding before that is not judged", "", "P"),
    _c("verdicts.take_back", "&Take back", "Take back the last act and return to its finding", "", "Backspace"),
    _c("verdicts.conflict", "Correct to &conflict", "The two cannot both be true", "", "1"),
    _c("verdicts.differ", "Correct to &differs", "The two can both be true but are not the same", "", "2"),
    _c("verdicts.agree", "Correct to &agrees", "The two say the same", "", "3"),
    _c("verdicts.only_left", "Correct to only left", "Only the left account has it", "", "4"),
    _c("verdicts.only_right", "Correct to only right", "Only the right account has it", "", "5"),
    _c("verdicts.note", "&Note", "Write a note on the current finding; Ctrl+Enter keeps it and goes on, Esc leaves it", "F2", "C"),
    _c("verdicts.flag", "&Flag", "Flag the current finding, or take the flag away", "", "F"),
    _c("verdicts.reviewed", "&Sentence pair reviewed", "Mark the sentence under the caret and those linked with it as done", "", "R"),
    _c("verdicts.toggle_advance", "Go on after a &verdict", "Whether a verdict goes on to the next finding", "", "Shift+A"),
    _c(
        "earlier.take_over",
        "Take over from an earl&ier version",
        "Take over what you decided on an earlier version of this pair where the findings are the same",
    ),
    _c("linking.mark", "&Mark sentence", "Mark or unmark the sentence under the caret as an end of a link", "", "M"),
    _c("linking.link", "&Link", "Link the marked sentences, many to many; on a side without marks the one under the caret", "Ctrl+L", "Y"),
    _c("linking.unlink", "&Unlink", "Take away the links of the marked sentences, or of the current finding", "Ctrl+Shift+L", "U"),
    _c("linking.split", "&Split link", "Make links of several sentences into links of one sentence with one, at the caret", "", "Shift+U"),
    _c(
        "linking.restore",
        "&Restore the engine's links here",
        "Put the engine's links back for the marked sentences, or the one under the caret",
        "",
        "Shift+Y",
    ),
    _c(
        "looks.show_only",
        "Choose what is &shown…",
        "Then A all, C conflicts, D differing, L, R one-sided, U unjudged, H high, N noted, F flagged",
        "",
        "V",
    ),
    _c("looks.zoom_in", "Zoom &in", "Larger text in the panes", "Ctrl++  Ctrl+="),
    _c("looks.zoom_out", "Zoom o&ut", "Smaller text in the panes", "Ctrl+-"),
    _c("looks.zoom_reset", "&Reset zoom", "Text at its usual size", "Ctrl+0"),
    _c("looks.linked_scrolling", "&Linked scrolling", "Whether scrolling one account moves the other along", "", "S"),
    _c("looks.overview", "O&verview", "Show or hide the overview of both accounts", "F9"),
    _c("looks.group", "&Group findings", "Group the list by relation, then by kind, then not at all", "", "Shift+V"),
    _c("looks.captions", "Ca&ptions", "Unfold or fold the captions of both accounts"),
    _c("looks.set_aside", "Lines set &aside", "Unfold or fold what was taken out of both texts, with its reason"),
    _c("looks.original", "&Original text", "The focused account as it was read, with the place of the sentence under the caret"),
    _c("looks.explanation", "&Explanation", "Open or fold the panel of the current finding", "", "E"),
    _c("looks.full_screen", "&Full screen", "Fill the screen, or leave it", "F11", checkable=True),
    _c("help.keys", "&Keys", "All commands and their keys on one sheet", "F1", "?"),
    _c("help.palette", "&Commands…", "Find a command by its name", "Ctrl+Shift+P  Ctrl+K"),
    _c("help.tour", "&Tour of the keys", "The most important keys in five sentences"),
    _c("help.toggle_keys", "&Review keys on or off", "Whether single keys judge and move"),
    _c("help.settings", "&Settings…", "Colours, language, review keys, and the keys of every command", "Ctrl+,"),
    _c("help.about", "&About Comparer", "Version and purpose"),
    _c("looks.more_text", "More room for the texts", "Move the border between texts and findings down"),
    _c("looks.more_findings", "More room for the findings", "Move the border between texts and findings up"),
    _c("looks.wider_left", "More room on the left", "Move the border between the accounts, or between list and explanation, to the right"),
    _c("looks.wider_right", "More room on the right", "Move the border between the accounts, or between list and explanation, to the left"),
    _c("looks.lost", "No longer foun&d", "Decisions whose finding is not found any more; they are kept", "Ctrl+Shift+N"),
    _c("looks.choose_theme", "&Colours…", "Light, dark, high contrast, or like the system"),
)
BY_NAME = {command.name: command for command in COMMANDS}
