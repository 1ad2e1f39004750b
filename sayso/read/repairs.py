"""One saying as the network tags it -> the sayings that stand in those words: what belongs to which part, and which
speaker stands behind which.

One small function a reason. The network is a stranger to papers that cite intercepts, and to records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.lang.en import cues as lists
from sayso.lang.en.inflect import all_forms
from sayso.lang.en.sources import DOCUMENTS, HELD, INTELLIGENCE, INTELLIGENCE_HEADS
from sayso.read.drafts import Draft
from sayso.read.misread import is_misread, unnumbered
from sayso.read.phrases import read_phrase
from sayso.terms import EntityKind, Span

_KEPT_IN = "|".join(lists.QUOTED_IN)
_QUOTED_IN = re.compile(rf"\b(?:{_KEPT_IN})\s+(?:in|by)\s+(?=\w)", re.IGNORECASE)
_TO_SHOW = re.compile(r"to\s+(?:show|suggest|indicate|reveal|confirm|describe)\s+(?=\w)", re.IGNORECASE)
_AS_SAYING = re.compile(r"\s(?:as\s+)?(?:saying|telling|stating|claiming)\s+(?:\w+\s+)?(?=that\b|[“\"])", re.IGNORECASE)
_LONGEST_SOURCE = 120
"""Characters of a quoted source before "as saying"."""
_LONGEST_SUBJECT = 400
"""Characters of "details …, outlined in the memo," before "suggest"."""
_NEAR = 20
_WAS_TOLD = re.compile(
    r"(?:(?:was|were|is|are|been|being|has|have|had)\s+)+(?:told|informed|advised|assured)", re.IGNORECASE
)
_NUMBER_GOES_ON = re.compile(r"[-/][A-Z0-9]+(?:[-/,][A-Z0-9]+)*(?=\s)")
_WHO_THROUGH = re.compile(r"(?P<who>who|which)\s+(?:through|in|at|on|by|via)\s", re.IGNORECASE)
_PAPER = rf"(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at)|[Ii]ts)\s+(?:[\w’'-]+\s+){{0,5}}?(?:{'|'.join(sorted(DOCUMENTS))})\b"
_KEPT_IN_PAPER = re.compile(
    rf"\b(?:{_KEPT_IN})\s+in\s+(?:(?:an?|the|one)\s+(?:[\w-]+\s+)?(?:{'|'.join(lists.PARTS_OF_PAPER)})\s+of\s+)?"
    rf"(?P<paper>{_PAPER})",
)
_SHOWS = frozenset(all_forms(lists.SHOW))
_HELD = re.compile(
    rf"(?:(?:\(?\w{{1,3}}[.)]\s+)?)(?:it\s+(?:is|was)\s+)?(?:the|a)\s+(?:\w+\s+)?(?P<cue>{'|'.join(sorted(HELD))})\s+"
    r"(?:of|among)\s+(?P<who>(?:[\w’'.-]+\s+){1,6}?)(?:(?:is|was)\s+)?that\s+(?=\w)",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"\b(?:{'|'.join(lists.TITLED)}),?\s*$", re.IGNORECASE)
_CITED = re.compile(
    rf"(?P<source>{_PAPER})\s+(?:also\s+)?(?P<cue>{'|'.join(sorted(all_forms(lists.CITE)))})\s+"
    rf"(?P<content>(?P<inner>(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(sorted(INTELLIGENCE | INTELLIGENCE_HEADS))}))\s+"
    r"(?P<about>about|of|on|regarding|concerning)\s+(?P<said>(?:[\w’'-]+\s+){1,6}?\w{2,}ing\b[^.,;:?!—–]*))",
)


def mend(text: str, tagged: Draft) -> Iterator[Draft]:
    """The sayings in the words of one that the network tagged; none where it is none."""
    if _is_title(text, tagged) or is_misread(text, tagged):
        return
    for part in _PARTS:
        tagged = part(text, tagged)
    for reason in _BEHIND:
        yield from reason(text, tagged)
    yield tagged


def find_cited(text: str, sentence: Span) -> Iterator[Draft]:
    """ "The memo cites *intelligence about the brigade buying mines*": the memo has it from intelligence."""
    for match in _CITED.finditer(text, sentence.start, sentence.end):
        source, cue, content, inner, about, said = (
            Span(match.start(name), match.start(name) + len(match[name].rstrip()))
            for name in ("source", "cue", "content", "inner", "about", "said")
        )
        yield Draft((source,), (cue,), (content,))
        yield Draft((inner,), (about,), (said,))


def find_held(text: str, sentence: Span) -> Iterator[Draft]:
    """ "It was the opinion of *the guard* that it burnt": the guard holds it."""
    match = _HELD.match(text, sentence.start, sentence.end)
    if match is not None:
        source, cue = (
            Span(match.start(name), match.start(name) + len(match[name].rstrip())) for name in ("who", "cue")
        )
        end = sentence.end - (text[sentence.end - 1] in ".!?")
        yield Draft((source,), (cue,), (Span(match.end(), end),))


def _is_title(text: str, draft: Draft) -> bool:
    """ "a section titled “Crates for Korva”": a heading is said of nobody."""
    start = draft.content[0].start
    return len(draft.content) == 1 and _TITLE.search(text, max(0, start - _NEAR), start) is not None


def _told(text: str, draft: Draft) -> Draft:
    """ "*Ann Venn* was told by a guard that": who is told is no part of what is said, but has it from the guard."""
    if len(draft.content) != 2 or not _WAS_TOLD.fullmatch(draft.cue[0].of(text)):
        return draft
    hearer, said = draft.content
    if hearer.end > draft.cue[0].start or text[hearer.end : draft.cue[0].start].strip():
        return draft
    return replace(draft, source=(hearer,), content=(said,))


def _whole_source(text: str, draft: Draft) -> Draft:
    """ "*TDKV*-3/112,908 reported": a number is one word; "*who* through her office": the pronoun is the source."""
    if len(draft.source) != 1:
        return draft
    source = draft.source[0]
    number = _NUMBER_GOES_ON.match(text, source.end, draft.cue[0].start) if source.end < draft.cue[0].start else None
    if number is not None:
        return replace(draft, source=(Span(source.start, number.end()),))
    pronoun = _WHO_THROUGH.match(text, source.start, source.end)
    return replace(draft, source=(Span(source.start, pronoun.end("who")),)) if pronoun else draft


def _afresh(text: str, draft: Draft) -> Draft:
    """ "…, *According to* the clerk, the yard was sold": a full stop that the scan took for a comma."""
    after = tuple(piece for piece in draft.content if piece.start > draft.cue[0].start)
    return replace(draft, content=after) if after and draft.cue[0].of(text).startswith("According") else draft


def _showing(text: str, draft: Draft) -> Draft:
    """ "The memo appears to show that": the paper is the source, and its showing the cue."""
    if draft.source or len(draft.content) != 2 or draft.content[0].end > draft.cue[0].start:
        return draft
    shown = _TO_SHOW.match(text, draft.content[1].start, draft.content[1].end)
    if not shown or read_phrase(text, draft.content[0]).kind is not EntityKind.DOCUMENT:
        return draft
    cue = Span(draft.cue[0].start, shown.start() + len(shown.group().rstrip()))
    return Draft((draft.content[0],), (cue,), (Span(shown.end(), draft.content[1].end),))


def _shown_in_paper(text: str, draft: Draft) -> Draft:
    """ "Details, *outlined in the memo*, suggest that": it is the memo that suggests."""
    if draft.source or draft.cue[0].of(text).lower() not in _SHOWS:
        return draft
    cue = draft.cue[0].start
    start = max(
        cue - _LONGEST_SUBJECT, *(text.rfind(mark, max(0, cue - _LONGEST_SUBJECT), cue) for mark in (". ", "\n"))
    )
    kept = list(_KEPT_IN_PAPER.finditer(text, max(0, start), cue))
    return replace(draft, source=(Span(kept[-1].start("paper"), kept[-1].end("paper")),)) if kept else draft


def _source_in_source(text: str, draft: Draft) -> Iterator[Draft]:
    """ "intercepts *cited in the memo*": the memo says what the intercepts say."""
    for source in draft.source[:1]:
        words = _QUOTED_IN.search(text, source.start + 1, source.end)
        if words:
            cue = Span(words.start(), words.start() + len(words.group().rstrip()))
            yield Draft((Span(words.end(), source.end),), (cue,), draft.content)


def _quoted_as_saying(text: str, draft: Draft) -> Iterator[Draft]:
    """ "The Post quoted *an official as saying* that it burnt": the official says it, in the Post."""
    if len(draft.content) != 1:
        return
    content = draft.content[0]
    words = _AS_SAYING.search(text, content.start + 1, min(content.end, content.start + _LONGEST_SOURCE))
    if words and words.end() < content.end:
        source = Span(content.start, words.start())
        cue = Span(words.start() + 1, words.start() + len(words.group().rstrip()))
        yield Draft((source,), (cue,), (Span(words.end(), content.end),))


_PARTS: list[Callable[[str, Draft], Draft]] = [unnumbered, _whole_source, _told, _afresh, _showing, _shown_in_paper]
"""Each hands back the saying with its parts set right."""
_BEHIND: list[Callable[[str, Draft], Iterator[Draft]]] = [_source_in_source, _quoted_as_saying]
"""Each finds another speaker in the words of the saying."""
