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
from sayso.lang.en.inflect import IRREGULAR_PASTS, all_forms
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


_WHETHER_BEFORE = re.compile(r"\bwhether\s+$", re.IGNORECASE)
_WHETHER_FIRST = re.compile(r"^(?:whether|if)\s+(?:or not\s+)?", re.IGNORECASE)
_IF = re.compile(r"if\b", re.IGNORECASE)
_OPENINGS = [
    (Certainty(value), re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)) for value, pattern in words.OPENINGS
]
_FIRMLY = {Certainty.CERTAIN: "certainly", Certainty.PROBABLE: "probably", Certainty.POSSIBLE: "possibly"}
_PHRASE = re.compile(
    r"(?:[\w’'$%.,&-]+\s+)*?(?P<head>[\w’'-]+)(?=\s+(?:of|in|on|for|to|with|by|from|at|about|over|against|between|that|who|as"
    r"|toward|towards|among|during|into|after|before|and)\b|[,;:—(]|\s*$)"
)
_BEING = re.compile(r"\bof\s+(?:being|having)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",?\s(?:who|which|where)\b", re.IGNORECASE)
_NO_MAIN = re.compile(r"\s*(?:who|which|whom|whose|where|and|or|but|including|such as)\b", re.IGNORECASE)
_MOST_COMMAS = 5
"""Behind so many commas the main clause is looked for."""
_GERUND = re.compile(r"(?:not\s+)?\w{2,}ing\b|to\s", re.IGNORECASE)
_COMMA = re.compile(r",\s")
_WORD = re.compile(r"[a-z'’-]+")
_FORETELLING = frozenset({"will", "shall"})
_LONGEST_BEHIND = 40
"""Characters of ", as far as they know" behind a claim."""

Opening = tuple[Certainty, str] | None
"""How firmly the opening words of a claim mean it, and these words."""
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
    if _is_open(content, cue, intro):
        reasons.append("it is left open whether")
        status = _status(_read_clause(_WHETHER_FIRST.sub("", content, count=1)), reasons)
        return Stance(Factuality(Certainty.UNCOMMITTED, Polarity.UNKNOWN), status, tuple(reasons))
    if base in words.DENYING_CUES and not words.NEGATED_CUE.search(cue.lower()):
        reasons.append("denied")
        return Stance(Factuality(Certainty.CERTAIN, Polarity.NEGATED), EventStatus.DENIED, tuple(reasons))
    content, opening = _open(content)
    own = words.OWN_THOUGHT.match(content)
    if own is not None and base not in words.PROBABLE_CUES:
        # "said that she does not believe they will come": what she believes, and how.
        return _judge_plain(content[own.end() :], own["cue"], [*reasons, f"{own['cue']!r}: the source's own thought"])
    return _judge_plain(content, cue, reasons, opening)


def _judge_plain(content: str, cue: str, reasons: list[str], opening: Opening = None) -> Stance:
    base = cue_base(cue)
    main = _read_clause(_as_finite(content, cue, base))
    if opening is None:
        certainty = _certainty(main, base, cue, reasons)
    else:
        certainty, why = opening
        reasons.append(f"{why!r}: {_FIRMLY[certainty]}")
    polarity = _polarity(main, reasons)
    if _is_raised(cue, base):
        # "does not believe they will come" is "believes they will not come".
        reasons.append(f"{cue.strip()!r}: negates what follows")
        polarity = Polarity.NEGATED if polarity is Polarity.AFFIRMED else Polarity.AFFIRMED
    return Stance(Factuality(certainty, polarity), _status(main, reasons, base, content), tuple(reasons))


def _is_open(content: str, cue: str, intro: str) -> bool:
    """Is it left open whether it is so: "does not know whether", "is not sure that"?"""
    base, cue = cue_base(cue), cue.lower().strip()
    if OPEN.search(intro) or _WHETHER.match(content) or _WHETHER_BEFORE.search(intro) or base in words.UNCOMMITTED_CUES:
        return True
    if words.UNSURE_CUE.search(cue) or words.UNCOMMITTED_WORDS.search(cue):
        return True
    negated = words.NEGATED_CUE.search(cue) is not None
    return negated and (base in words.DENYING_CUES or _IF.match(content) is not None)


def _is_raised(cue: str, base: str) -> bool:
    """Does the cue negate the content: "does not think that", "doubts that"?"""
    if base in words.DOUBTING_CUES:
        return True
    return (
        base in words.PROBABLE_CUES - {"fear", "worry", "suspect"} and words.NEGATED_CUE.search(cue.lower()) is not None
    )


def _open(content: str) -> tuple[str, Opening]:
    """Without words at its beginning or end that only say how firmly it is meant, and what they say."""
    for certainty, pattern in _OPENINGS:
        if (found := pattern.match(content)) and len(content) > found.end():
            return content[found.end() :], (certainty, found.group().strip(" ,"))
    if behind := words.THOUGHT_BEHIND.search(content, max(0, len(content) - _LONGEST_BEHIND)):
        return content[: behind.start()], (Certainty.PROBABLE, behind.group().strip(" ,"))
    return content, None


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
    thought = base in words.PROBABLE_CUES | words.DOUBTING_CUES or not words.OPINIONS.isdisjoint(cue.lower().split())
    if thought or cue.lower().strip() in SAID_ADVERBS - {"reportedly", "allegedly"}:
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


def _status(main: Main, reasons: list[str], base: str = "", content: str = "") -> EventStatus:
    infinitive = content.lower().startswith("to ")
    if base in words.WISHING_CUES or (base in words.ASKING_CUES and infinitive):
        return EventStatus.INTENDED
    if base in words.PROMISING_CUES and infinitive:
        return EventStatus.PLANNED
    clause, predicate = main
    found = judge_standing(predicate, clause) if predicate else _told_status(clause)
    if predicate is None and base in words.BLAMING_CUES and not _BEING.search(clause):
        return EventStatus.HAPPENED
    if predicate is None and found is None:
        found = (EventStatus.STATE, "no verb") if base in words.NAMING_CUES else _noun_status(clause)
    if found is None:
        return EventStatus.HAPPENED
    status, why = found
    if status is EventStatus.PLANNED and why in _FORETELLING and base in words.FORECASTING_CUES:
        status, why = EventStatus.HYPOTHETICAL, f"{why}, foretold"
    reasons.append(f"{' '.join(why.split())!r}: {status.value.replace('_', ' ')}")
    return status


def _noun_status(clause: str) -> tuple[EventStatus, str] | None:
    """Of a noun alone: "opposition to the sale" holds, "a fire at the yard" happened."""
    phrase = _PHRASE.match(clause.strip(" ,.“”\"'’"))
    if phrase is None or _GERUND.match(clause) or _has_past(clause):
        return None
    head = phrase["head"].lower()
    if head in words.INTENDING_NOUNS:
        return EventStatus.INTENDED, head
    if head in words.PLANNING_NOUNS:
        return EventStatus.PLANNED, head
    if words.EVENT_NOUNS.search(head) and head not in words.STANDING_NOUNS:
        return None
    return EventStatus.STATE, "no verb"


def _has_past(clause: str) -> bool:
    return any(w in IRREGULAR_PASTS or (len(w) > 4 and w.endswith("ed")) for w in _WORD.findall(clause.lower()))


def _told_status(clause: str) -> tuple[EventStatus, str] | None:
    """By words alone, where no finite verb is seen: "plans to sell", "having sold"."""
    matches = ((status, pattern.search(clause)) for status, pattern in _STATUS)
    return next(((status, match.group()) for status, match in matches if match), None)


def _read_clause(content: str) -> Main:
    """The main clause without what stands in brackets, and its predicate."""
    whole = _BRACKETS.sub(" ", content)
    if leading := words.LEADING_CLAUSE.match(whole):
        # "Although it lost a crate, the yard will sell": the main clause stands behind the comma.
        for comma in list(_COMMA.finditer(whole, leading.end()))[:_MOST_COMMAS]:
            rest = whole[comma.end() :]
            if not _NO_MAIN.match(rest) and (predicate := _main_predicate(rest)[1]) is not None:
                return (whole if leading["if"] else rest), predicate
    return _main_predicate(whole)


def _main_predicate(clause: str) -> Main:
    """Up to the first relative or adverbial clause: what hedges there hedges something else.

    Where that clause parts the subject from its verb ("the mayor, who sold it, left"), without it.
    """
    cut = _NEXT_CLAUSE.search(clause, 12)
    if cut is None:
        return clause, find_predicate(clause)
    head = clause[: cut.start()]
    if (predicate := find_predicate(head)) is not None:
        return head, predicate
    if not _RELATIVE.match(cut.group()):
        return head, None
    for comma in list(_COMMA.finditer(clause, cut.end()))[:_MOST_COMMAS]:
        rest = clause[comma.end() :]
        if not _NO_MAIN.match(rest) and (predicate := find_predicate(f"{head} {rest}")) is not None:
            return f"{head} {rest}", predicate
    predicate = None if cut.group().startswith(",") else find_predicate(clause)
    return (clause, predicate) if predicate is not None else (head, None)


def _as_finite(content: str, cue: str, base: str) -> str:
    """ "Is believed: *the yard to have sold* it" is that it has sold it; "is expected: to sell" that it will."""
    if base not in words.IMPERSONAL_BASES or not _PASSIVE.search(cue):
        return content
    found = words.TO_COME.match(content)
    if found is None or find_predicate(found["subject"]) is not None:
        return content
    finite = {"have": "have", "be": "are"}.get(found["verb"], found["verb"])
    if base == "expect":
        finite = f"will {found['verb']}"
    return f"{found['subject']}{finite}{content[found.end() :]}"


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return " ".join(match.group().split()) if match else None
