"""How two statements relate: what is quoted, who says it, how sure the account is, what is done."""

from __future__ import annotations

from comparer import lexicon
from comparer.model import Action, Article, Certainty, Fact, Quote, SourceProfile
from comparer.relations.acts import relate_deeds
from comparer.relations.certainty import relate_grades
from comparer.relations.nearby import WHOLE, shared_part, shared_words, text_of
from comparer.relations.outcome import Outcome, PairContext
from comparer.relations.quotations import Wordings, compare_words, same_speaker, same_statement
from comparer.relations.sourcing import relate_profiles
from comparer.text import fold

AUXILIARY = 2  # words of a negation: "do not", "not"
# A swapped content word, or a negation, within a quotation is told by itself only where this share of the words agrees, and the word only
# among so many content words that do, else the speaker may have said both. Set by hand when quotations were first related, on no data.
KEPT, ALTERED_AFTER = 0.8, 5
# Content words that two clauses share at least, or what share of the barer one, where two sources are set against each other.
SAME_CLAUSE, SAME_SHARE = 3, 0.5
# Content words that two sentences share, the speaker's name and office among them, before they are taken for one utterance.
SAME_UTTERANCE = 7
# The same where one account at least only reports what was said; on annotated news pairs all found so were right.
SAME_REPORT = 4


def relate_quotes(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How two quotations of one statement relate; None where they are not the same statement. Shortened at its ends a
    quotation still agrees; words left out or put in inside the marks differ; another content word in place of one is a
    conflict where all around it agrees."""
    if not isinstance(left.value, Quote) or not isinstance(right.value, Quote) or not same_statement(left.value, right.value):
        return None
    found = compare_words(left.value.words, right.value.words)
    if same_speaker(left.value.speaker, right.value.speaker) is False:
        reason = f"the same words are put in the mouth of {left.value.speaker} in {{left}} and of {right.value.speaker} in {{right}}"
        return Outcome("differ", "different_attribution", reason, size=0.8)
    match found.change:
        case "equal":
            return Outcome("agree", "equal", "the same words stand inside the marks")
        case "shortened":
            return Outcome("agree", "shortened", "one account quotes more of the same words")
        case "edited":
            return Outcome("differ", "edited", f"words in brackets are an editor's: {_listed(found.left_only, found.right_only)}", size=0.3)
        case "cut":
            reason = f"inside the quotation one side leaves out {_listed(found.left_only, found.right_only)}"
            return Outcome("differ", "cut", reason, size=0.4)
        case "altered" if len(found.swapped) == 1 and found.content >= ALTERED_AFTER and found.share >= KEPT:
            swap = found.swapped[0]
            return Outcome("conflict", "altered", f"inside the marks “{swap[0]}” stands against “{swap[1]}”", size=0.9)
        case "reworded" if found.share >= KEPT and (who := _denying(found)):
            return Outcome("conflict", "negation", f"inside the marks only {who} denies it", size=0.9)
        case _:
            reason = f"the words inside the marks differ: {_swaps(found)}"
            return Outcome("differ", "reworded", reason, size=0.5)


def _denying(found: Wordings) -> str:
    """Which side alone has a negation among what one quotation holds and the other leaves out; "" where none or both, or more differs."""
    negators = lexicon.words("negation", "negators")
    sides = [any(written.lower() in negators for written in words) for words in (found.left_only, found.right_only)]
    if sides[0] == sides[1] or found.swapped or max(len(found.left_only), len(found.right_only)) > AUXILIARY:
        return ""
    return "{left}" if sides[0] else "{right}"


def relate_sources(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How the sources of two clauses that tell the same thing relate; own sources of two outlets never conflict."""
    if not isinstance(left.value, SourceProfile) or not isinstance(right.value, SourceProfile):
        return None
    outcome = relate_profiles(left.value, right.value)
    if outcome is not None and outcome.relation == "differ" and outcome.detail != "different_response":
        if {left.text.lower(), right.text.lower()} & lexicon.words("attribution", "pronouns"):
            return None  # "he" was told before, and set against the other source there
        shared = shared_words(left, right, context, WHOLE, WHOLE)
        if outcome.detail == "different_channel":
            both = _quotes(left, context.left) and _quotes(right, context.right)  # each quotes other words, maybe of another occasion
            return outcome if shared >= (SAME_UTTERANCE if both else SAME_REPORT) else None
        return outcome if shared >= SAME_CLAUSE or shared_part(left, right, context) >= SAME_SHARE else None
    return outcome


def relate_certainty(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How sure two accounts are of one thing; None where the grades bear on different things."""
    if not isinstance(left.value, Certainty) or not isinstance(right.value, Certainty):
        return None
    return relate_grades(left, right, left.value, right.value, context)


def relate_actions(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How two deeds relate; None where they may be two different ones."""
    if not isinstance(left.value, Action) or not isinstance(right.value, Action):
        return None
    return relate_deeds(left, right, left.value, right.value, context)


def _quotes(fact: Fact, article: Article) -> bool:
    return '"' in fold(text_of(article, fact))


def _listed(*sides: tuple[str, ...]) -> str:
    return " / ".join(f"“{' '.join(side)}”" for side in sides if side)


def _swaps(found: Wordings) -> str:
    pairs = [f"“{mine}” against “{other}”" for mine, other in (*found.swapped, *found.ends)]
    if found.left_only or found.right_only:
        pairs.append(f"{_listed(found.left_only, found.right_only)} on one side only")
    return ", ".join(pairs)
