"""The words of a claim and its cue -> factuality and event status, each with the words that decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.lang.en import firmness as words
from sayso.lang.en.cues import (
    ABOUT,
    DIRECT,
    SAID_ADVERBS,
    SAY,
    SHOW,
    TELL,
    THINK,
    TO_DO,
    URGE,
)
from sayso.lang.en.inflect import all_forms
from sayso.lang.patterns import phrase_pattern
from sayso.terms import Certainty, EventStatus, Factuality, Polarity
from sayso.weigh.predicates import Predicate, find_predicate
from sayso.weigh.standing import is_negated, judge_standing, own_words

_POSSIBLE = phrase_pattern(words.POSSIBLE)
_PROBABLE = phrase_pattern(words.PROBABLE)
_NEGATED = phrase_pattern(words.NEGATED)
_NOT_ONLY = re.compile(r"not (?:only|just)\b", re.IGNORECASE)
_WHETHER = phrase_pattern(words.WHETHER)
OPEN = phrase_pattern(words.OPEN)
NO_EVIDENCE = phrase_pattern(words.NO_EVIDENCE)
NO_EVIDENCE_LEAD = re.compile(rf"{NO_EVIDENCE.pattern}\s*(?:\S+\s+){{0,4}}$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[][^)\]]{0,120}[)\]]")
"""A hedge in brackets is about its neighbour."""
_NEXT_CLAUSE = re.compile(
    r",?\s(?:who|which|where|because|although|though|while|after|before|when|that could|that would|but"
    r"|and (?:that|he|she|it|they|we|i))\s",
    re.IGNORECASE,
)
_STATUS = [(EventStatus(status), phrase_pattern(phrases)) for status, phrases in words.STATUS_WORDS]
_BASES = all_forms([*SAY, *TELL, *THINK, *SHOW, *DIRECT, *TO_DO, *URGE, *ABOUT])


Main = tuple[str, Predicate | None]
"""The main clause of a claim and its predicate."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What was judged, and by which words: `reasons` are shown to the editor."""

    factuality: Factuality
    status: EventStatus
    reasons: tuple[str, ...]


def cue_base(cue: str) -> str:
    """The verb of a cue: "has also denied" -> "deny"; an adverb or "according to" stands for itself."""
    for word in reversed(re.findall(r"[\w'’-]+", cue.lower())):
        if word in _BASES:
            return _BASES[word]
    return cue.lower().strip()


def judge_stance(content: str, cue: str = "", intro: str = "") -> Stance:
    """The innermost source's commitment to `content`, reported by `cue`; `intro` are the words right before the
    content.

    Factuality after FactBank: certainty and polarity of the source, never whether it is true.
    """
    base = cue_base(cue)
    reasons = [f"reported with {cue.strip()!r}"] if cue else []
    if NO_EVIDENCE.search(intro):
        return Stance(
            Factuality(Certainty.UNCOMMITTED, Polarity.UNKNOWN),
            EventStatus.NO_EVIDENCE,
            (*reasons, f"{_found(NO_EVIDENCE, intro)!r}: evidence is said to be missing"),
        )
    if OPEN.search(intro) or _WHETHER.match(content) or base in words.UNCOMMITTED_CUES:
        reasons.append("it is left open whether")
        status = _status(_read_clause(content), reasons)
        return Stance(Factuality(Certainty.UNCOMMITTED, Polarity.UNKNOWN), status, tuple(reasons))
    if base in words.DENYING_CUES:
        reasons.append("denied")
        return Stance(Factuality(Certainty.CERTAIN, Polarity.NEGATED), EventStatus.DENIED, tuple(reasons))
    main = _read_clause(content)
    certainty = _certainty(main, base, cue, reasons)
    polarity = _polarity(main, reasons)
    return Stance(Factuality(certainty, polarity), _status(main, reasons, base), tuple(reasons))


def judge_purpose(content: str, cue: str) -> Stance:
    """What somebody meant to do by what they did: the source commits itself to the intent, not to the deed."""
    stance = judge_stance(content, cue)
    return Stance(stance.factuality, EventStatus.INTENDED, (*stance.reasons, "a purpose: intended"))


def _certainty(main: Main, base: str, cue: str, reasons: list[str]) -> Certainty:
    clause, predicate = main
    own = own_words(predicate) if predicate else clause
    if found := _found(_POSSIBLE, own):
        reasons.append(f"{found!r}: possibly")
        return Certainty.POSSIBLE
    if found := _found(_PROBABLE, own) or _found(_PROBABLE, cue):
        reasons.append(f"{found!r}: probably")
        return Certainty.PROBABLE
    if base in words.PROBABLE_CUES or cue.lower().strip() in SAID_ADVERBS - {"reportedly", "allegedly"}:
        reasons.append(f"{cue.strip()!r}: probably")
        return Certainty.PROBABLE
    return Certainty.CERTAIN


def _polarity(main: Main, reasons: list[str]) -> Polarity:
    clause, predicate = main
    found = is_negated(predicate) if predicate else _found(_NEGATED, _NOT_ONLY.sub("", clause))
    if found:
        reasons.append(f"{found!r}: negated")
        return Polarity.NEGATED
    return Polarity.AFFIRMED


def _status(main: Main, reasons: list[str], base: str = "") -> EventStatus:
    if base in words.WISHING_CUES:
        return EventStatus.INTENDED
    clause, predicate = main
    found = judge_standing(predicate, clause) if predicate else _told_status(clause)
    if predicate is None and found is None and base in words.NAMING_CUES:
        found = EventStatus.STATE, "no verb"
    if found is None:
        return EventStatus.HAPPENED
    status, why = found
    reasons.append(f"{' '.join(why.split())!r}: {status.value.replace('_', ' ')}")
    return status


def _told_status(clause: str) -> tuple[EventStatus, str] | None:
    """By words alone, where no finite verb is seen: "plans to sell", "having sold"."""
    matches = ((status, pattern.search(clause)) for status, pattern in _STATUS)
    return next(((status, match.group()) for status, match in matches if match), None)


def _read_clause(content: str) -> Main:
    """The main clause without what stands in brackets, and its predicate."""
    clause = _main_clause(_BRACKETS.sub(" ", content))
    return clause, find_predicate(clause)


def _main_clause(content: str) -> str:
    """Up to the first relative or adverbial clause: what hedges there hedges something else."""
    cut = _NEXT_CLAUSE.search(content, 12)
    return content[: cut.start()] if cut else content


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return " ".join(match.group().split()) if match else None
