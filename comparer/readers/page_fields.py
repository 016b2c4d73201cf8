"""The fields of a web page: title, outlet, byline, days, standfirst, each from several places that have to agree.

Metadata lie: the site's own og:title, a kicker inside the headline, a day in UTC that moved an evening story to the morrow. What
is printed beside the headline decides where it stands there; where nothing is printed the stated values must agree, or the field
stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from urllib.parse import urlsplit

from comparer import lexicon
from comparer.model import Field
from comparer.readers import json_ld, stamps
from comparer.readers.page_blocks import Element, PageBlock, clean
from comparer.readers.page_votes import squash

_BREAK = re.compile(r"\s+[|\-–—»«·•:/]+\s+|\s*[|»«]\s*")
_BY = re.compile(r"^(?:by|von|par|por|di|door|af|av)[\s:]+(?P<names>.+)$", re.IGNORECASE)
_CUT = re.compile(r"\s*(?:\||•|·|—|–| - |,? (?:on|at|for|in) |,\s*(?:[A-Z][\w.&]* ){0,3}(?:[Rr]eporter|[Ww]riter|[Ee]ditor|[Cc]orrespondent|[Cc]ontributor|[Ss]taff)|\d).*$")
_PERSON = re.compile(r"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}$")
_URL_DAY = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/-]|$)")
NEAR = 12  # lines around the headline in which the page prints its day and byline
SIMILAR = 0.55  # share of common words above which two wordings are the same headline


@dataclass(frozen=True, slots=True)
class Sources:
    """What the page states outside its visible text."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    articles: tuple[json_ld.Described, ...] = ()
    window_title: str = ""
    url: str = ""
    alts: frozenset[str] = frozenset()

    def meta(self, key: str) -> list[tuple[str, str]]:
        """(name, content) of the meta elements of one list of the lexicon, the most telling first."""
        return [(name, content) for name in lexicon.entries("page_fields", f"meta.{key}") for content in self.metas.get(name, ())]


def sources(root: Element) -> Sources:
    """The metadata of a page: meta elements, JSON-LD, the title of the window, its own address, alternative texts of pictures."""
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = clean(element.get("content") or "")
        if name and content: metas.setdefault(name.lower(), []).append(content)
    scripts = [element.text or "" for element in root.iter("script") if "ld+json" in (element.get("type") or "").lower()]
    window = next((clean("".join(element.itertext())) for element in root.iter("title")), "")
    link = next((e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), "")
    alts = frozenset(filter(None, (squash(e.get("alt") or "") for e in root.iter("img", "amp-img"))))
    url = link if link.startswith("http") else next(iter(metas.get("og:url", ())), link)
    return Sources(metas, json_ld.articles(scripts), window, url, alts)


# ---------------------------------------------------------------- title


def alike(left: str, right: str) -> float:
    """The share of words two wordings of a headline have in common, 0..1."""
    a, b = set(left.casefold().split()), set(right.casefold().split())
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def title(found: Sources, blocks: Sequence[PageBlock]) -> tuple[tuple[Field, ...], int | None]:
    """The candidates for the title, the best first, and the index of the line that prints it (None: nowhere on the page)."""
    site = {squash(name) for name in _site_names(found)}
    stated: list[tuple[str, str]] = [(described.headline, "json-ld headline") for described in found.articles[:3] if described.headline]
    stated += [(content, f"meta {name}") for name, content in found.meta("title")]
    stated += [(found.window_title, "window title")]
    stated = [(text, origin) for text, origin in ((trim(text, site), origin) for text, origin in stated) if text and squash(text) not in site]
    best, place, score = "", None, 0.0
    for index, block in enumerate(blocks):
        heading = block.tag == "h1" or (block.tag[:1] == "h" and block.tag[1:].isdigit())
        if not heading and not any(squash(block.text) == squash(text) for text, _ in stated[:4]):
            continue
        if len(block.text) > 400 or squash(block.text) in site:
            continue
        value = max((alike(block.text, text) for text, _ in stated), default=0.0)
        value += 0.3 * (block.tag == "h1") - 0.5 * block.hidden - 0.3 * bool(block.roles & {"chrome", "related", "sidebar"}) - 0.2 * block.link_share
        if value > score + 0.01: best, place, score = block.text, index, value
    fields: list[Field] = []
    if place is not None and score >= SIMILAR:
        fields.append(Field("title", _without_kicker(best, stated), "headline on the page", 0.95))
    elif place is not None and not stated:
        fields.append(Field("title", best, "first heading of the page", 0.6))
    else:
        place = None
    fields += [Field("title", text, origin, 0.7 - 0.05 * rank) for rank, (text, origin) in enumerate(stated[:6])]
    return tuple(fields), place


def trim(text: str, site: set[str]) -> str:
    """A headline without the site's name before or after it ("Troops pull back - The Daily")."""
    while True:
        parts = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
        if not parts:
            return text
        if squash(text[parts[-1][1] :]) in site:
            text = text[: parts[-1][0]]
        elif squash(text[: parts[0][0]]) in site:
            text = text[parts[0][1] :]
        else:
            return text


def _without_kicker(heading: str, stated: Sequence[tuple[str, str]]) -> str:
    """The headline without a word or two of section before it, where the metadata give it so."""
    for text, _ in stated:
        extra = len(heading) - len(text)
        if 0 < extra and heading.endswith(text) and len(heading[:extra].split()) <= 3 and len(text.split()) >= 3:
            return text
    return heading


# ---------------------------------------------------------------- outlet


def _site_names(found: Sources) -> list[str]:
    names = [described.publisher for described in found.articles] + [content for _, content in found.meta("outlet")]
    host = _host(found.url)
    stem = squash(host.rsplit(".", 1)[0]) if host else ""
    parts = [part.strip() for part in _BREAK.split(found.window_title)]
    for part in (parts[-1:] + parts[:1]) if len(parts) > 1 else []:
        bare = squash(part).removeprefix("the")
        if stem and bare and (bare in stem or (stem in bare and len(part.split()) <= 4) or squash(host) == squash(part)): names.append(part)
    return [name for name in names + ([host] if host else []) if name]


def outlet(found: Sources, main: json_ld.Described) -> tuple[Field, ...]:
    """The candidates for the outlet: the publisher as stated, the best supported first."""
    host = squash(_host(found.url).rsplit(".", 1)[0])
    stated = [(main.publisher, "json-ld publisher", 1.0)] if main.publisher else []
    stated += [(content, f"meta {name}", 1.2 if name == "og:site_name" else 0.5) for name, content in found.meta("outlet")]
    for part in _BREAK.split(found.window_title)[1:]:
        if len(part.split()) <= 5: stated.append((part.strip(), "window title", 0.4))
    scores: dict[str, float] = {}
    first: dict[str, tuple[str, str]] = {}
    for text, origin, weight in stated:
        name = _plain_name(text)
        key = squash(name).removeprefix("the")
        if not key or len(name) > 60:
            continue
        if key not in scores:
            first[key] = (name, origin)
            scores[key] = 0.8 if host and (key in host or host in key) else 0.0
        scores[key] += weight
    order = sorted((key for key in scores if scores[key] >= 0.8), key=lambda key: -scores[key])
    fields = [Field("outlet", first[key][0], first[key][1], round(min(0.9, 0.5 + 0.15 * scores[key]), 2)) for key in order[:3]]
    if not fields and host: fields.append(Field("outlet", _host(found.url), "address of the page", 0.4))
    return tuple(fields)


def _plain_name(text: str) -> str:
    if text.startswith(("http", "www.")): return _host(text if "//" in text else f"https://{text}")
    return clean(re.sub(r"^(?:©|\(c\)|copyright|@)\s*(?:\d{4}\s*)?", "", text, flags=re.IGNORECASE)).strip(" .,|-")


def _host(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host


# ---------------------------------------------------------------- byline


def byline(found: Sources, main: json_ld.Described, near: Sequence[PageBlock]) -> tuple[Field, ...]:
    """The candidates for the byline: the line beside the headline, then JSON-LD, then meta elements."""
    site = {squash(name) for name in _site_names(found)}
    nobody = lexicon.words("page_fields", "nobody.author")

    def names(texts: Sequence[str]) -> str:
        kept = [name for text in texts for name in _names(text) if squash(name) not in site and name.lower() not in nobody]
        return ", ".join(dict.fromkeys(kept))

    fields = []
    stated = names(main.authors)
    if stated: fields.append(Field("byline", stated, "json-ld author", 0.85))
    meta = [(name, names([content])) for name, content in found.meta("author") if not content.startswith(("http", "@", "/"))]
    fields += [Field("byline", value, f"meta {name}", 0.6) for name, value in meta if value][:2]
    for block in near:
        match = _BY.match(block.text)
        if (match is None and not {"byline"} & block.roles) or block.words > 25 or block.hidden:
            continue
        text = names([match["names"] if match else block.text])
        if text and (match is not None or all(_PERSON.match(part) for part in text.split(", "))):
            agrees = not stated or any(squash(part) in squash(stated) or squash(stated) in squash(part) for part in text.split(", "))
            confidence = (0.8 if match else 0.7) if agrees else (0.9 if match else 0.4)
            fields.append(Field("byline", text, "line beside the headline", confidence))
            break
    return tuple(sorted(fields, key=lambda made: -made.confidence))


def _names(text: str) -> list[str]:
    text = re.sub(r"^(?:(?:by|von|par|por)[\s:]+)", "", clean(text), flags=re.IGNORECASE)
    parts = re.split(r"\s*(?:,|;|\band\b|&|\bund\b|\bet\b|\by\b)\s*", text)
    names = [_CUT.sub("", part).strip(" .,|") for part in parts]
    return [name for name in names if name and "@" not in name and len(name) < 60 and not name.startswith("http")][:8]


# ---------------------------------------------------------------- days


def days(found: Sources, main: json_ld.Described, near: Sequence[PageBlock], elements: Sequence[Element]) -> tuple[Field, ...]:
    """The day of publication and of the last change. A printed day decides; stated ones must agree to within a day."""
    stated: list[tuple[date | datetime, str]] = []
    described = main.published or next((other.published for other in found.articles if other.published), "")
    for text, origin in [(described, "json-ld datePublished"), *((content, f"meta {name}") for name, content in found.meta("published"))]:
        stamp = stamps.iso(text) if text else None
        if stamp is None and text: stamp = next(iter(stamps.written(text)), None)
        if stamp is not None and _sane(stamp): stated.append((stamp, origin))
    marked = [(stamp, "time element") for stamp in map(_stamp_of, elements) if stamp is not None and _sane(stamp)]
    printed, changed = _printed(near)
    fields = []
    chosen = _published(stated, marked, printed, _url_day(found.url))
    if chosen: fields.append(chosen)
    updated = next((s for s in (stamps.iso(t) for t in [main.updated, *(c for _, c in found.meta("updated"))] if t) if s and _sane(s)), None)
    if updated is None and changed: updated = changed[0]
    if updated is not None and (chosen is None or stamps.show(updated)[:16] > chosen.value[:16]):
        fields.append(Field("updated", stamps.show(updated), "stated time of the last change", 0.8))
    return tuple(fields)


def _published(
    stated: Sequence[tuple[date | datetime, str]],
    marked: Sequence[tuple[date | datetime, str]],
    printed: Sequence[date],
    url_day: date | None,
) -> Field | None:
    machine = [*stated, *marked]
    for shown in printed:
        match = next(((stamp, origin) for stamp, origin in machine if stamps.day(stamp) == shown), None)
        if match: return Field("published", stamps.show(match[0]), f"{match[1]}, as printed on the page", 0.97)
        if any(abs(stamps.day(stamp) - shown) <= timedelta(days=1) for stamp, _ in machine):
            return Field("published", stamps.show(shown), "day printed beside the headline", 0.9)
    if stated:
        first, origin = stated[0]
        agreeing = [stamp for stamp, _ in machine if abs(stamps.day(stamp) - stamps.day(first)) <= timedelta(days=1)]
        backed = url_day is not None and abs(stamps.day(first) - url_day) <= timedelta(days=1)
        if len(agreeing) * 2 > len(machine) or backed or origin.startswith(("json-ld", "meta article:published")):
            if printed and not backed and len(agreeing) < 2 and len(set(printed)) == 1:
                return Field("published", stamps.show(printed[0]), "day printed beside the headline", 0.6)
            return Field("published", stamps.show(first), origin, 0.85 if len(agreeing) > 1 or backed else 0.75)
    if printed and (len(set(printed)) == 1 or url_day in printed):
        return Field("published", stamps.show(url_day if url_day in printed and url_day else printed[0]), "day printed beside the headline", 0.8)
    if url_day: return Field("published", stamps.show(url_day), "address of the page", 0.7)
    if marked and len({stamps.day(stamp) for stamp, _ in marked}) == 1: return Field("published", stamps.show(marked[0][0]), "time element", 0.7)
    if printed: return Field("published", stamps.show(printed[0]), "first day printed beside the headline", 0.4)
    return None


def _printed(near: Sequence[PageBlock]) -> tuple[list[date], list[date]]:
    """The days printed beside the headline, and those of a change, in the order of the page. A line of prose prints none:
    a story that opens with "On May 3, 2019, he ..." would otherwise be dated by its event."""
    shown, changed, after_label = [], [], False
    labels = _labels()
    for block in near:
        text = block.text
        short = text if len(text) <= 120 and not (block.ends and block.words > 14) else ""
        lowered = short.lower()
        places = [lowered.find(label) for label in labels if label in lowered]
        found = [day for day in stamps.written(short) if _sane(day)]
        if found and (after_label or (places and min(places) <= 2)):
            changed += found if not places or lowered.count(":") < 3 or len(found) == 1 else found[:1]
            if len(found) > 1 and places: shown += found[1:]
        elif found:
            shown += found if not places else found[:1]
            if places and len(found) > 1: changed += found[1:]
        after_label = bool(short) and not found and any(lowered.strip(" :").endswith(label) or lowered.strip(" :") == label for label in labels)
    return shown, changed


def _stamp_of(element: Element) -> date | datetime | None:
    if "modified" in (element.get("itemprop") or "").lower() or "updated" in (element.get("class") or "").lower():
        return None
    return stamps.iso(element.get("datetime") or element.get("content") or "")


def _url_day(url: str) -> date | None:
    match = _URL_DAY.search(url.lower())
    if not match:
        return None
    month = match[2] if match[2].isdigit() else str(lexicon.table("page_dates", "months").get(match[2], ""))
    try:
        return date(int(match[1]), int(month), int(match[3]))
    except ValueError:
        return None


def _sane(stamp: date | datetime) -> bool:
    """Whether a story can be of that day: the web has none before 1990, and none of the day after tomorrow."""
    return date(1990, 1, 1) <= stamps.day(stamp) <= date.today() + timedelta(days=2)


@cache
def _labels() -> tuple[str, ...]:
    return lexicon.entries("page_dates", "updated")


# ---------------------------------------------------------------- all of them


def main_article(found: Sources, heading: str) -> json_ld.Described:
    """The JSON-LD article that is the story of the page: its headline is the page's, or it is the only one."""
    if not found.articles:
        return json_ld.Described()
    return max(found.articles, key=lambda described: (alike(described.headline, heading), len(described.body) > 200, bool(described.published)))


def standfirst(found: Sources, main: json_ld.Described) -> tuple[Field, ...]:
    """The candidates for the standfirst: the descriptions the page states."""
    texts = [(main.description, "json-ld description"), *((content, f"meta {name}") for name, content in found.meta("description"))]
    return tuple(Field("standfirst", text, origin, 0.6) for text, origin in texts if text)[:2]
