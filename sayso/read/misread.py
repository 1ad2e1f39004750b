"""A saying as the network tags it -> is it one at all, and without the number of the item it stands in.

One row a reason. The network learned on news, where nobody writes "said order" or begins a source with "4.".
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lang.en import cues as lists
from sayso.lang.en.sources import DETERMINERS, PRONOUNS
from sayso.read.drafts import Draft
from sayso.terms import Span

_EMPTY_CUE = re.compile(r"['’]|in|of|at|by|to|it|as|['’]s", re.IGNORECASE)
"""One small word or a mark of another saying's cue ("*In* my opinion", "Weller*'s* claim")."""
_MINE = re.compile(r"(?:my|our)\s*", re.IGNORECASE)
_OPINIONS = re.compile(r"(?:.*\s)?(?:opinion|view|judgement|judgment)", re.IGNORECASE | re.DOTALL)
_NEAR = 60
"""Characters before and behind a cue that are looked at."""


def _words(words: frozenset[str]) -> str:
    return "|".join(sorted(words))


_CLAUSES = DETERMINERS | frozenset(PRONOUNS) | {"that", "there", "in", "on", "to"}
_ME = r"(?:me|him|her|us|them)"
_NO_SAYINGS = [
    # "SOURCE B-3:" is a line of a cable's head, for the weighing to read.
    (r"\bsource\s+\S+\s*$", r":", r""),
    # "the United States": no verb.
    (r"united\s+$", r"states", r""),
    # "by said order": the order spoken of.
    (rf"\b(?:{_words(lists.BEFORE_SAID)})\s+$", r"said", rf"\s+(?!(?:{_words(_CLAUSES)})\b)[a-z]"),
    # "called me at home", "called back": by telephone.
    (r"", r"(?:.*\s)?(?:called|phoned|telephoned)", rf"\s+(?:{_ME}\s+)?(?:{_words(lists.AFTER_PHONED)})\b"),
    (
        r"",
        r"(?:.*\s)?(?:called|phoned|telephoned)",
        r"\s+(?=(?-i:[A-Z]))(?s:[^.;:]|\.(?=\s[A-Z])){1,40}?\sto\s+(?:advise|say|inform|tell)\b",
    ),
    # "Weller, accused killer of": what he is called.
    (r",\s+$", r"accused", rf"\s+(?!(?:of|by|him|her|them|{_words(DETERMINERS)})\b)[a-z]"),
    (r"", r"(?:.*\s)?assumed", rf"\s+(?:\w+\s+)?(?:{_words(lists.ASSUMED)})\b"),
    # "known as", "known only as": a name.
    (r"", r"(?:.*\s)?known(?:\s+\w+)?\s+as", r""),
    (r"", r"(?:.*\s)?known", r"\s+(?:\w+\s+)?as\s"),
    # "an exile who knows Weller": an acquaintance.
    (r"\bwho\s+$", r"know|knows|knew", r"\s+(?!(?:that|nothing|little|no|how|what|of)\b)"),
    # "his claimed link with": an adjective.
    (r"\b(?:his|her|its|their)\s+$", r"claimed|alleged|reported|stated|believed|suspected|announced", r"\s+[a-z]"),
    # "reference is made to".
    (r"\breference\s+$", r"(?:is|was|has been) made", r""),
    # "related material".
    (r"", r"(?:and\s+)?related", rf"\s+(?!(?:that|how|to|{_words(DETERMINERS)})\b)[a-z]"),
    # "he was reportedly" with nothing of what is reported.
    (r"", rf"(?:.*\s)?(?:{_words(lists.SAID_ADVERBS)})(?:\s+not)?", r"\s+[a-z]"),
]
_TABLE = [
    (re.compile(before, re.IGNORECASE), re.compile(cue, re.IGNORECASE | re.DOTALL), re.compile(behind, re.IGNORECASE))
    for before, cue, behind in _NO_SAYINGS
]
_KNOWING = re.compile(r"(?:.*\s)?(?:know|knows|knew)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s*){1,4}")
_ADVERB = re.compile(rf"\b(?:{_words(lists.SAID_ADVERBS)})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b[A-Z][A-Z0-9/-]*(?:\d,|/)$")
"""The first half of "TDKV-3/112,908" or "K/4", cut at its mark."""
_ITEM = re.compile(r"\(?(?:\d{1,3}(?:[.,):]+(?=\s|$)|$)|[A-Za-z][.)](?:$|(?=\s+(?P<next>\w+))))\s*")


def is_misread(text: str, draft: Draft) -> bool:
    """Does nothing in these words report a saying?"""
    if not draft.cue:
        return False
    cue = draft.cue[-1]
    said = cue.of(text)
    if _EMPTY_CUE.fullmatch(said):
        return True
    if draft.source and _MINE.fullmatch(draft.source[0].of(text)) and _OPINIONS.fullmatch(said):
        return True  # "in my opinion": the document's own voice
    if _ADVERB.search(said) and draft.content[-1].end > cue.end:
        return False
    if _KNOWING.fullmatch(said) and len(draft.content) == 1 and _NAME.fullmatch(draft.content[0].of(text)):
        return True  # "does not know Corin Venn": an acquaintance
    before, behind = text[max(0, cue.start - _NEAR) : cue.start], text[cue.end : cue.end + _NEAR]
    return any(
        is_cue.fullmatch(said) and is_before.search(before) and is_behind.match(behind)
        for is_before, is_cue, is_behind in _TABLE
    )


def unnumbered(text: str, draft: Draft) -> Draft:
    """ "*4.* The clerk", "*b.* Another source": the number of an item is no part of its source, as that of a
    cable is."""
    if not draft.source:
        return draft
    first = draft.source[0]
    number = _NUMBER.search(text, max(0, first.start - _NEAR), first.start)
    if number is not None:
        return replace(draft, source=(Span(number.start(), first.end), *draft.source[1:]))
    item = _ITEM.match(text, first.start, first.end)
    if item is None or (item["next"] and item["next"].lower() not in DETERMINERS):
        return draft
    rest = (Span(item.end(), first.end),) if item.end() < first.end else ()
    return replace(draft, source=(*rest, *draft.source[1:]))
