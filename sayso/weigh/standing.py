"""The main predicate of a claim -> how its event stands, whether it is negated, and which words are its own hedges.

One small function a reason, in the order in which they are asked; the first that knows answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.lang.en import firmness as words
from sayso.lang.en.events import BE, HAVE, MODALS, NEGATIVES
from sayso.lang.patterns import phrase_pattern
from sayso.terms import EventStatus
from sayso.weigh.predicates import Predicate, is_participle

Found = tuple[EventStatus, str] | None

_TOLD = {EventStatus(status): phrase_pattern(phrases) for status, phrases in words.STATUS_WORDS}
_CONDITION = re.compile(r"(?<!as )(?<!even )\b(?:if|unless|provided that|in case)\b", re.IGNORECASE)
_NOT = re.compile(r"(?:not|never|n['’]t)\b")
_WANTING = frozenset("want wants wanted desire desires desired hope hopes hoped wish wishes wished".split())
_NOW = frozenset({"is", "are", "'s", "'re", "am", "'m"})
_NEAR = 3
"""Words behind the verb that may belong to it: "was ready and willing *to*"."""


def judge_standing(predicate: Predicate, clause: str) -> Found:
    """How the event stands and the words that say so; None where nothing says other than that it happened."""
    return next((found for judge in JUDGES if (found := judge(predicate, clause)) is not None), None)


def is_negated(predicate: Predicate) -> str | None:
    """The negation of the main verb, if there is one: no word that is only negative in sense."""
    group = " ".join((*predicate.auxiliaries, predicate.head, *predicate.behind[:3])).lower()
    if words.TWICE_NOT.search(group):
        return None
    if own := next((word for word in predicate.auxiliaries if word in NEGATIVES), None):
        return own
    before, behind = " ".join(predicate.before).lower(), " ".join(predicate.behind[:3]).lower()
    found = words.NO_SUBJECT.search(before) or words.AT_NO_TIME.search(before) or words.NO_THING.match(behind)
    if found is None and predicate.head in BE | HAVE:
        found = _NOT.match(behind)
    return found.group() if found else None


def own_words(predicate: Predicate) -> str:
    """The words in which a hedge is about this claim as a whole: up to the verb, and right behind it."""
    return " ".join((*predicate.before, *predicate.auxiliaries, predicate.head, *predicate.behind[:2]))


def _near(predicate: Predicate) -> str:
    return " ".join((*predicate.before[-1:], *predicate.auxiliaries, predicate.head, *predicate.behind[:_NEAR]))


def by_modal(predicate: Predicate, clause: str) -> Found:
    """ "would", "will", "may": a plan where an agent means it or a day is set, else a possibility."""
    modal = next((MODALS[word] for word in predicate.auxiliaries if word in MODALS), None)
    if modal is None:
        return None
    near = _near(predicate)
    if modal == "would" and predicate.head in {"like", "love", "prefer", "rather"}:
        return EventStatus.INTENDED, f"would {predicate.head}"
    if wanted := _TOLD[EventStatus.INTENDED].search(near):
        return EventStatus.INTENDED, wanted.group()
    if _CONDITION.search(clause):
        return EventStatus.HYPOTHETICAL, f"{modal} under a condition"
    if words.OBLIGED.search(near):
        return EventStatus.HYPOTHETICAL, f"{modal} have to"
    if words.PAST_CHANCE.search(near) and predicate.head in words.STATE_VERBS | words.STATE_PARTICIPLES:
        return EventStatus.STATE, predicate.group
    if words.PAST_CHANCE.search(near):
        return (EventStatus.HYPOTHETICAL, modal) if modal == "would" else (EventStatus.HAPPENED, f"{modal} have")
    if modal in {"will", "shall", "would"} and _foretells(predicate):
        return EventStatus.HYPOTHETICAL, f"{modal}: foretold, not promised"
    if modal in {"will", "shall"}:
        return EventStatus.PLANNED, modal
    if modal == "would" and (words.OWN_WILL.match(near.lower()) or words.ON_A_DAY.search(clause)):
        return EventStatus.PLANNED, f"{modal}, as a plan"
    if modal == "can" or (modal == "may" and predicate.head in BE):
        return EventStatus.STATE, modal
    return EventStatus.HYPOTHETICAL, modal


def _foretells(predicate: Predicate) -> bool:
    """ "will hurt", "will be costly", "it will": nobody's will."""
    subject = " ".join(predicate.before).lower().split()
    still = predicate.head in words.UNWILLED or (predicate.head in BE and not _acts(predicate))
    return still or bool(subject and subject[-1] in words.NO_AGENTS)


def _acts(predicate: Predicate) -> bool:
    """ "will be attending", "will be there": somebody does it all the same."""
    return "".join(predicate.behind[:1]).lower().endswith("ing") or "".join(predicate.behind[:1]).lower() in {
        "there",
        "at",
    }


def by_phrase(predicate: Predicate, clause: str) -> Found:
    """ "tried to", "ready to", "scheduled to", "likely to" at the verb."""
    near = _near(predicate)
    if predicate.head in _WANTING:
        return EventStatus.INTENDED, predicate.head
    for status in (EventStatus.ATTEMPTED, EventStatus.INTENDED, EventStatus.PLANNED, EventStatus.HYPOTHETICAL):
        if found := _TOLD[status].search(near):
            return status, found.group()
    return None


def by_condition(predicate: Predicate, clause: str) -> Found:
    """ "if" in the clause itself."""
    found = _CONDITION.search(clause)
    return (EventStatus.HYPOTHETICAL, found.group()) if found else None


def by_progress(predicate: Predicate, clause: str) -> Found:
    """ "is selling", "has been selling", "keeps selling", "is under way"."""
    for pattern in (words.UNDER_WAY, words.STAYING):
        if found := pattern.search(_near(predicate)):
            return EventStatus.ONGOING, found.group()
    if "being" in predicate.auxiliaries and not BE.isdisjoint(predicate.auxiliaries[:1]):
        return EventStatus.ONGOING, predicate.group
    named = predicate.head in words.NO_PARTICIPLES
    if named or BE.isdisjoint(predicate.auxiliaries) or not predicate.head.endswith("ing"):
        return None
    return EventStatus.ONGOING, predicate.group


def by_state(predicate: Predicate, clause: str) -> Found:
    """ "is", "has a", "knows", "is based on": what holds."""
    head, passive = predicate.head, not BE.isdisjoint(predicate.auxiliaries)
    if head in BE and words.IN_TOUCH.search(_near(predicate)):
        return (EventStatus.ONGOING, "in touch") if head in _NOW else None
    if head in BE and _tells_event(predicate):
        return None
    if head in words.NO_PARTICIPLES:
        return EventStatus.STATE, predicate.group
    owns = head in HAVE and "".join(predicate.behind[:1]).lower() != "to"
    if head in BE or owns or (head in words.STATE_PARTICIPLES if passive else head in words.STATE_VERBS):
        return EventStatus.STATE, predicate.group
    return None


def _tells_event(predicate: Predicate) -> bool:
    """ "there was a fire": it happened."""
    if "".join(predicate.before[-1:]).lower() != "there" or predicate.head in _NOW:
        return False
    phrase = " ".join(predicate.behind[:_NEAR]).lower().split(" of ")[0].split(" in ")[0].split(" at ")[0].split()
    return any(words.EVENT_NOUNS.search(word) and word not in words.STANDING_NOUNS for word in phrase)


def by_habit(predicate: Predicate, clause: str) -> Found:
    """ "usually sold", "sells", "does not sell": what is done again and again goes on."""
    if found := words.REGULARLY.search(clause):
        return EventStatus.ONGOING, found.group()
    plain = predicate.head.endswith("s") or predicate.head in words.PRESENT
    present = not predicate.auxiliaries and predicate.head not in BE and plain and not is_participle(predicate.head)
    if present and predicate.head in words.TIMETABLED and words.ON_A_DAY.search(clause):
        return EventStatus.PLANNED, f"{predicate.head} on a day"
    if present or not {"do", "does"}.isdisjoint(predicate.auxiliaries):
        return EventStatus.ONGOING, predicate.group
    return None


def by_result(predicate: Predicate, clause: str) -> Found:
    """ "is broken", "are sold in May": present, so nothing that was bounded and is past."""
    now = not _NOW.isdisjoint(predicate.auxiliaries) and {"been", "being"}.isdisjoint(predicate.auxiliaries)
    if now and is_participle(predicate.head) and predicate.head not in words.BLAMED:
        return EventStatus.STATE, predicate.group
    return None


JUDGES: list[Callable[[Predicate, str], Found]] = [
    by_modal,
    by_phrase,
    by_condition,
    by_progress,
    by_state,
    by_habit,
    by_result,
]
