"""Why a line was taken out of the body: the closed vocabulary of `SetAside.reason`, each with its plain-English label."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "title": "Headline",
    "standfirst": "Standfirst or summary under the headline",
    "byline": "Byline or note on the author",
    "dateline": "Dateline",
    "timestamp": "Date or time line",
    "credit": "Credit line of an agency, outlet or photographer",
    "caption": "Caption of a picture or video",
    "crosshead": "Cross-head between paragraphs",
    "related": "Headline or list of other stories",
    "promo": "Advertisement or invitation to subscribe",
    "comments": "Comment box",
    "cookie": "Cookie or privacy notice",
    "paywall": "Paywall notice",
    "furniture": "Button, menu or other page furniture",
    "footer": "Footer of the page",
    "trailer": "Agency trailer or contributor note",
    "correction": "Correction note",
    "editor_note": "Editor's or update note",
    "live_stamp": "Time stamp of a live report",
    "embed": "Signature of an embedded post",
    "spoilt": "Passage run together with a hidden list",
    "rule": "Dividing line",
    "repeat": "Repeats a passage of the body",
    "header": "Header of the wire message",
}
