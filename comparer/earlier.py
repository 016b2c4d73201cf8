"""What was decided on an earlier version of a pair, as far as it holds here: one outlet has sent its story anew.

An earlier version is another pair in the store that shares one article and whose other article is of the same outlet or came from the
same file, or both of whose files are the same. Where the outlet of the other article is not known, as of a text that was pasted, it is
one by what was decided: enough findings have the same words in the same sentences of it. Two accounts of which other outlets are known
are never taken for versions of one. Of those on which something was decided that can be taken over, the one opened last. Where there is
none, the same is looked for with the sides exchanged; the pair itself, opened the other way round, is found by that too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from comparer.model import Comparison, Decision, Finding, Relation
from comparer.review_keys import finding_keys, in_order, sentences_key, words_of

# ?1 the pair, ?2 its findings as JSON: key to relation and sentences, ?3 and ?4 whether the outlet of its left and right account is
# known: what an account is called else ("Left account") is no outlet; ?5 whether the sides are exchanged, in ?2 to ?4 as well.
# It goes from the keys to the decisions (an index) and on to their pairs, for hundreds of pairs may come from one file of a feed, and few
# decisions have one key.
# `alike` speaks for a version where nothing is known of the outlet: words in the article that is not shared, in the same sentence. The
# same words alone do not, for another outlet tells the same figures, nor what only the shared article has, which fits any other. Two are
# enough, or one where half of the words in that article are there again: an agency's sentence or a quotation may stand in other accounts.
# Chosen on 480 pairs of which another outlet's account of the event was taken for the new version, all judged: 259 would be by two
# findings of the same words, 7 are so, texts that share whole sentences. Measure both again before this is loosened.
SEARCH = """
    WITH own AS (
        SELECT id, iif(?5, right_key, left_key) AS left_key, iif(?5, left_key, right_key) AS right_key,
            iif(?5, right_name, left_name) AS left_name, iif(?5, left_name, right_name) AS right_name,
            iif(?5, right_path, left_path) AS left_path, iif(?5, left_path, right_path) AS right_path
        FROM pair WHERE id = ?1),
    met AS (
        SELECT other.id, other.opened,
            (known.found = json_extract(here.value, '$[0]') AND (known.verdict <> '' OR known.relation IS NOT NULL))
                OR known.note <> '' OR known.flagged AS wanted,
            (other.left_key = own.left_key AND ((other.right_path = own.right_path AND own.right_path <> '')
                OR (?4 AND other.right_name = own.right_name AND own.right_name <> '')))
            OR (other.right_key = own.right_key AND ((other.left_path = own.left_path AND own.left_path <> '')
                OR (?3 AND other.left_name = own.left_name AND own.left_name <> '')))
            OR (other.left_path = own.left_path AND other.right_path = own.right_path AND own.left_path <> '' AND own.right_path <> '')
            OR (other.left_key = own.left_key AND other.right_key = own.right_key) AS sure,
            CASE
                WHEN other.left_key = own.left_key AND NOT (?4 AND other.right_name NOT IN ('', 'Right account')) THEN 'right'
                WHEN other.right_key = own.right_key AND NOT (?3 AND other.left_name NOT IN ('', 'Left account')) THEN 'left'
            END AS anew,
            known.sentences = json_extract(here.value, '$[1]') AS same, known.left_words, known.right_words
        FROM json_each(?2) AS here
        CROSS JOIN decision AS known ON known.key = here.key
        CROSS JOIN pair AS other ON other.id = known.pair
        CROSS JOIN own
        WHERE other.id <> own.id AND (known.verdict <> '' OR known.relation IS NOT NULL OR known.note <> '' OR known.flagged)),
    told AS (
        SELECT id, opened, max(wanted) AS wanted, max(sure) AS sure, anew,
            sum(CASE anew WHEN 'left' THEN left_words WHEN 'right' THEN right_words ELSE '' END <> '') AS again,
            sum(same AND CASE anew WHEN 'left' THEN left_words WHEN 'right' THEN right_words ELSE '' END <> '') AS alike
        FROM met GROUP BY id),
    chosen AS (
        SELECT id, opened FROM told
        WHERE wanted AND (sure OR alike >= 2 OR (alike = 1 AND 2 * again >= (
            SELECT count(*) FROM decision AS known WHERE known.pair = told.id
            AND (known.verdict <> '' OR known.relation IS NOT NULL OR known.note <> '' OR known.flagged)
            AND CASE anew WHEN 'left' THEN left_words ELSE right_words END <> '')))
        ORDER BY opened DESC, id DESC LIMIT 1)
    SELECT chosen.opened, key, kind, left_words, right_words, explanation, found, verdict, relation, note, flagged, sentences
    FROM chosen CROSS JOIN decision ON decision.pair = chosen.id
    WHERE verdict <> '' OR relation IS NOT NULL OR note <> '' OR flagged
    ORDER BY at, key
"""


OTHER_SIDE: dict[str, Relation] = {"only_left": "only_right", "only_right": "only_left"}


@dataclass(frozen=True, slots=True)
class Lost:
    """A decision whose finding is not found any more, with what it was about. The decision names the key of the finding."""

    decision: Decision
    kind: str
    left: str
    right: str
    explanation: str


class Known(NamedTuple):
    """A decision on the earlier version: a row of the search."""

    opened: str
    key: str
    kind: str
    left: str
    right: str
    explanation: str
    found: str
    verdict: str
    relation: str | None
    note: str
    flagged: int
    sentences: str  # "" in a row of a Comparer that did not keep it


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier version, last `opened` then: how many decisions there are on it, those whose finding is gone, how many findings
    relate otherwise now, which leaves them open, and of how many the note or flag stays behind because their sentences changed."""

    opened: str
    decisions: tuple[Decision, ...]  # those that can be taken over, on findings of this version
    total: int
    lost: tuple[Lost, ...]  # the decisions whose finding is gone, the first made first
    reopened: int
    bare: int

    @property
    def gone(self) -> int:
        """How many of the findings that were decided on are not found here."""
        return len(self.lost)

    @property
    def same(self) -> int:
        """How many of the findings that were decided on are found here too, word for word."""
        return self.total - self.gone


def held_against(rows: Iterable[Known], comparison: Comparison) -> Earlier | None:
    """What of an earlier version holds for a comparison; None where nothing can be taken over. A verdict, with the relation as it was
    corrected, goes to the finding of the same words; note and flag too, but not into a sentence that reads otherwise now, of which
    they may not be true."""
    known = tuple(rows)
    if not known:
        return None
    sentences = {finding.id: sentences_key(comparison, finding) for finding in comparison.findings}
    matched = _matched(known, comparison, sentences)
    decisions: dict[str, Decision] = {}
    reopened = bare = 0
    for row, finding in matched:
        again = finding.relation != row.found  # as the store does where the engine sees another relation than the one judged
        changed = bool(row.sentences) and row.sentences != sentences[finding.id]
        reopened += again and bool(row.verdict or row.relation)
        bare += changed and bool(row.note or row.flagged)
        note, flagged = ("", False) if changed else (row.note, bool(row.flagged))
        decision = Decision(finding.id, "" if again else row.verdict, None if again else row.relation, note, flagged)  # type: ignore[arg-type]  # as stored
        if decision != Decision(finding.id):
            decisions[finding.id] = decision
    if not decisions:
        return None
    ordered = tuple(decisions[finding.id] for finding in comparison.findings if finding.id in decisions)
    found = {row.key for row, _ in matched}
    lost = tuple(_lost(row) for row in known if row.key not in found)
    return Earlier(known[0].opened, ordered, len(known), lost, reopened, bare)


def exchanged(comparison: Comparison) -> Comparison:
    """A comparison with its sides exchanged, as far as decisions are held against it."""
    findings = tuple(
        replace(own, left=own.right, right=own.left, relation=OTHER_SIDE.get(own.relation, own.relation)) for own in comparison.findings
    )
    return replace(comparison, left=comparison.right, right=comparison.left, links=(), findings=findings)


def exchanged_back(earlier: Earlier) -> Earlier:
    """What was held against an exchanged comparison, for the comparison as it is."""
    lost = tuple(replace(own, decision=_other_side(own.decision), left=own.right, right=own.left) for own in earlier.lost)
    return replace(earlier, decisions=tuple(map(_other_side, earlier.decisions)), lost=lost)


def _other_side(decision: Decision) -> Decision:
    return replace(decision, relation=OTHER_SIDE.get(decision.relation or "", decision.relation))


def _lost(row: Known) -> Lost:
    decision = Decision(row.key, row.verdict, row.relation, row.note, bool(row.flagged))  # type: ignore[arg-type]  # as stored
    return Lost(decision, row.kind, row.left, row.right, row.explanation)


def _matched(rows: tuple[Known, ...], comparison: Comparison, sentences: Mapping[str, str]) -> list[tuple[Known, Finding]]:
    """Each decision with the finding of its words. Where the same words stand in several places, their numbers may have shifted: what
    stands in the same sentence goes before what has the same number."""
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in in_order(comparison.findings):
        same.setdefault((finding.kind, words_of(finding.left), words_of(finding.right)), []).append(finding)
    keys = finding_keys(comparison)
    fits: tuple[Callable[[Known, Finding], bool], ...] = (
        lambda row, finding: row.key == keys[finding.id] and row.sentences == sentences[finding.id],
        lambda row, finding: row.sentences == sentences[finding.id],
        lambda row, finding: row.key == keys[finding.id],
    )
    matched: dict[str, tuple[Known, Finding]] = {}
    taken: set[str] = set()
    for fit in fits:
        for row in rows:
            for finding in same.get((row.kind, row.left, row.right), ()) if row.key not in matched else ():
                if finding.id not in taken and fit(row, finding):
                    matched[row.key] = row, finding
                    taken.add(finding.id)
                    break
    return list(matched.values())
