"""The words of a saying -> the sayings that they begin with: "that *she had been told by a guard that* it burnt".

Found by the words at the head of a content alone, verb by verb inward. What the reader found there is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lang.en.cues import SAY, TELL, THINK
from sayso.lang.en.events import BE
from sayso.lang.en.inflect import IRREGULAR_PASTS, all_forms, present_participles
from sayso.lang.en.relays import (
    ATTITUDES,
    CLAUSE_PRONOUNS,
    CLAUSE_STARTS,
    EXPRESSED,
    HEDGING,
    KNOWN_BARE,
    LEADING_ADVERBS,
    MANY,
    RECORDED,
    REPORTS,
    RUMOURS,
    SAID_BARE,
    SHOWN_BY,
    TOLD_PASSIVELY,
)
from sayso.lang.en.sources import DOCUMENTS, INTELLIGENCE, PRONOUNS
from sayso.terms import Span

MOST_INNER = 20
"""Sayings in one another that one content may begin with."""
_LONGEST_SUBJECT = 9
"""Words."""
_LONGEST_TELLER = 8
_LONGEST_NOUN = 6
_WORD = re.compile(r"[\w’'&./-]*\w|[^\w\s]")
_WHO = frozenset({"who", "which"})
_HAVE = frozenset("has have had do does did".split())


def _finite(bases: list[str]) -> frozenset[str]:
    """Forms that stand without an auxiliary."""
    return frozenset(all_forms(bases)) - present_participles(bases)


_SAID = _finite([*SAY, *THINK])
_TOLD = _finite(list(TELL))
_BARE = _finite(SAID_BARE)
_KNOWN = _finite(KNOWN_BARE)
_SHOWN = _finite(SHOWN_BY)
_BASES = frozenset([*SAY, *THINK, *TELL, *SHOWN_BY])
_EXPRESSED = _finite(EXPRESSED)
_HEARD = _finite(["hear", "learn"])
_PAPERS = DOCUMENTS | RECORDED | INTELLIGENCE
_SAYING = _SAID | _TOLD
_LEADING = _HAVE | LEADING_ADVERBS
_FINITE = BE | _HAVE | HEDGING | IRREGULAR_PASTS
_NO_SUBJECT = _FINITE | (CLAUSE_STARTS - {"the", "a", "an"})
_HELPING = BE | _HAVE | (HEDGING - {"to"})


@dataclass(frozen=True, slots=True)
class Inner:
    """One saying at the head of a content."""

    subject: Span | None
    """Who says it; None where a pronoun goes on with the speaker before."""
    cue: Span
    teller: Span | None
    """Whom it is heard from."""
    heard: bool
    """Was it heard, learned or told by somebody?"""
    rest: int
    """Where what is said begins."""


def find_inner(text: str, content: Span) -> Iterator[Inner]:
    """The sayings at the head of `content`, the outer one first."""
    start = content.start
    for _ in range(MOST_INNER):
        inner = _read_head(text, Span(start, content.end))
        if inner is None or inner.rest >= content.end:
            return
        yield inner
        start = inner.rest


def _read_head(text: str, content: Span) -> Inner | None:
    reach = (_LONGEST_SUBJECT + _LONGEST_TELLER + 8) * 12
    words = list(_WORD.finditer(text, content.start, min(content.end, content.start + reach)))
    low = [word.group().lower() for word in words]
    first = 1 if low[:1] == ["that"] else 0
    verb = _verb_after_subject(words, low, first)
    if verb is None:
        return _read_noun(words, low, first)
    begin, at, heard = verb
    if low[at] in _EXPRESSED and _is_attitude(low, at + 1):
        subject = Span(words[first].start(), words[begin - 1].end())
        cue = Span(words[begin].start(), words[at].end())
        pronoun = low[first] in PRONOUNS and begin == first + 1
        return Inner(None if pronoun else subject, cue, None, False, words[at + 1].start())
    teller: Span | None = None
    after = at + 1
    if heard and low[after : after + 1] in (["by"], ["from"]):
        end = next((i for i in range(after + 1, min(after + _LONGEST_TELLER, len(low))) if low[i] == "that"), None)
        if end is None or end == after + 1:
            return None
        teller, after = Span(words[after + 1].start(), words[end - 1].end()), end
    elif low[at] in _TOLD and not heard:
        end = next((i for i in range(after, min(after + _LONGEST_TELLER, len(low))) if low[i] == "that"), None)
        if end is None:
            return None
        after = end
    rest = _content_after(low, after, _bare_starts(low, at, after, heard=heard))
    if rest is None or rest >= len(words):
        return None
    last = begin - 1 - (low[begin - 1] in _WHO)
    subject = Span(words[first].start(), words[last].end())
    pronoun = low[first] in PRONOUNS and begin == first + 1
    if low[at] in _SHOWN - _SAID and not _is_paper(low[begin - 1]):
        return None
    cue = Span(words[begin].start(), words[at].end())
    return Inner(None if pronoun else subject, cue, teller, heard, words[rest].start())


def _read_noun(words: list[re.Match[str]], low: list[str], first: int) -> Inner | None:
    """ "an unconfirmed report *that* it burnt", "rumours *that* it burnt"."""
    if low[first : first + 1] in (["the"], ["this"], ["that"]):
        return None  # "the report that it obtained": which of them, not what it says
    for at in range(first, min(first + _LONGEST_NOUN, len(low) - 1)):
        if low[at + 1] == "that" and low[at] in REPORTS | RUMOURS:
            noun = Span(words[first].start(), words[at].end())
            rest = words[at + 2].start() if at + 2 < len(words) else words[-1].end()
            if low[at] in RUMOURS:
                return Inner(None, Span(words[at].start(), words[at].end()), None, True, rest)
            return Inner(noun, Span(words[at].start(), words[at].end()), None, False, rest)
        if low[at] in _FINITE or not words[at].group()[0].isalnum():
            return None
    return None


def _verb_after_subject(words: list[re.Match[str]], low: list[str], first: int) -> tuple[int, int, bool] | None:
    """Where the verb group begins behind the subject, its verb, and whether something is heard."""
    for begin in range(first + 1, min(first + 1 + _LONGEST_SUBJECT, len(low))):
        if low[begin] in _WHO and low[first] in {"a", "an"}:
            continue  # "a driver who heard that"
        at = begin
        while at < len(low) and (low[at] in _LEADING or low[at].endswith("ly")):
            at += 1
        if at < len(low) - 1 and low[at] in BE:
            told = at + 1 + low[at + 1].endswith("ly")
            return (begin, told, True) if low[told : told + 1] and low[told] in TOLD_PASSIVELY else None
        says = at < len(low) and (low[at] in _SAYING or (low[at] in _SHOWN and _is_paper(low[begin - 1])))
        says = says or (at < len(low) and low[at] in _EXPRESSED and _is_attitude(low, at + 1))
        if says and (at > begin or _may_be_verb(low, first, begin)):
            return begin, at, low[at] in _HEARD
        if not _may_be_subject(words[begin].group(), low, begin):
            return None
    return None


def _may_be_verb(low: list[str], first: int, at: int) -> bool:
    """ "officials claim", "they know"; but "an unconfirmed report" is none."""
    before = low[at - 1]
    return low[at] not in _BASES or before.endswith("s") or before in MANY or "and" in low[first:at]


def _may_be_subject(word: str, low: list[str], at: int) -> bool:
    """Could the subject go on with this word? No verb, no mark, no clause."""
    if not word[0].isalnum() or low[at] in _NO_SUBJECT:
        return False
    return not (low[at].endswith("ed") and word.islower() and low[at - 1] not in {"the", "a", "an", "and"})


def _bare_starts(low: list[str], verb: int, after: int, *, heard: bool) -> frozenset[str]:
    """The words with which a clause without "that" may begin behind this verb."""
    if low[verb] in _KNOWN:
        # "knew its trade" is none, "knew the bridge was mined" is one.
        finite = any(word in _HELPING for word in low[after + 1 : after + _LONGEST_SUBJECT])
        return CLAUSE_STARTS if finite else CLAUSE_PRONOUNS
    return CLAUSE_STARTS if heard or low[verb] in _BARE else frozenset()


def _content_after(low: list[str], after: int, bare: frozenset[str]) -> int | None:
    """Where what is said begins, behind "that" or, without it, with a word of `bare`."""
    if low[after : after + 1] == ["that"]:
        return after + 1
    return after if after < len(low) and low[after] in bare else None


def _is_attitude(low: list[str], at: int) -> bool:
    """ "an interest in", "their opposition to"."""
    return any(word in ATTITUDES for word in low[at : at + 3])


def _is_paper(word: str) -> bool:
    return word in _PAPERS
