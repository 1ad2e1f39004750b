"""Sentences -> responses: who was asked, who answered what, who kept silent, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lang.en import responses as words
from sayso.lang.patterns import phrase_pattern
from sayso.read.parties import Parties
from sayso.terms import (
    Attribution,
    Clock,
    Document,
    Entity,
    Response,
    ResponseKind,
    Sentence,
    Span,
    Timex,
    TimexType,
    content_id,
)
from sayso.terms.index import SpanIndex

_ASKED = phrase_pattern(words.ASKED)
_FOR_COMMENT = phrase_pattern(words.FOR_COMMENT)
_ASKED_ALONE = phrase_pattern(words.ASKED_ALONE)
_PATTERNS = [(ResponseKind(kind), who, phrase_pattern(phrases)) for kind, who, phrases in words.PATTERNS]
_ANY = re.compile(phrase_pattern([*words.ASKED, *(p for *_, phrases in words.PATTERNS for p in phrases)]).pattern)
"""All of these at once, for words in lower case: in two sentences of a hundred it is worth looking which one it is."""
_NEGATED = re.compile(words.NEGATED, re.IGNORECASE)
_ADJECTIVE = re.compile(words.ADJECTIVE, re.IGNORECASE)
_GERUND = re.compile(words.GERUND, re.IGNORECASE)
_PASSIVE = re.compile(words.PASSIVE, re.IGNORECASE)
_PASSIVE_INSIDE = re.compile(r"\bbeen\b|\bbe\s|\b(?:was|were)\s+not\b", re.IGNORECASE)
_PARTLY = re.compile(words.PARTLY, re.IGNORECASE)
_ABOUT = re.compile(words.ABOUT, re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:—–]|,\s+(?:but|and|while|adding|saying|who|which|though|although)\b|[“”\"]|\b(?:but|that|who|which|while)\s"
)
_CLAUSE_END = re.compile(
    r"[;:—–”\"]|,\s+(?:but|and|while|adding|saying|though|although)\b|\s+(?:but|who|whom)\s"
    r"|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\b[A-Z])\.(?=\s|$)"
)
_REPORTED = re.compile(
    r"^(?:when\s+|after\s+|although\s+|though\s+|as\s+|if\s+|and\s+|but\s+|while\s+|meanwhile,?\s+|however,?\s+)+",
    re.IGNORECASE,
)
_LIST = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=(?:the|a|an|its|his|her|their)\b|[A-Z])")
_RELATIVE = re.compile(r"(?:who|which|whose|that)\b", re.IGNORECASE)
_AGENT = re.compile(r"\s+by\s+(?P<party>[^,;.“”\"]{2,80}?)(?=\s+(?:who|which|that|on|when|as)\s|[,;.“”\"]|$)")
_FROM = re.compile(r"\s*from\s+(?P<party>[^,;.“”\"]{2,80}?)(?=\s+(?:who|which|that|by|on|when|as)\s|[,;.“”\"]|$)")
_CALLED = re.compile(
    r"\b(?:to|with|left for)\s+(?P<party>.+?)\s+(?:was|were|went|remained|have|had)\b", re.IGNORECASE | re.DOTALL
)
_IN_VAIN = re.compile(words.CALLED_IN_VAIN, re.IGNORECASE)
_NOT_DONE = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NEITHER = re.compile(words.NEITHER, re.IGNORECASE)
_OF = re.compile(r"['’]s?$")
_ASKER = re.compile(r"\b(?:from|to)\s+((?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)")
_CONTENT_BEGINS = re.compile(r"\s(?:that|having|being|\w{3,}ing)\s", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(?:On|By|Late|Early)?\s*$")
_WORDS = re.compile(r"[\w-]+")
_ASSERTED = {
    ResponseKind.CONFIRMATION,
    ResponseKind.DENIAL,
    ResponseKind.RETRACTION,
    ResponseKind.AUTHENTICATED,
}
_DONE_TO = _ASSERTED | {ResponseKind.NOT_VERIFIED, ResponseKind.UNDER_REVIEW}
"""In the passive their subject is what they are about, not who reacts."""
_BEHIND = 90
"""Characters behind a reaction in which its day may stand."""
_BACK = 120
"""Characters before a reaction in which a negation or a passive is looked for."""


def find_responses(
    document: Document,
    sentences: tuple[Sentence, ...],
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...] = (),
) -> tuple[Response, ...]:
    """The reactions that the sentences report, in order, one for each party of a clause."""
    text = document.text
    parties = Parties(document, attributions, entities)
    dates = SpanIndex((t.span, t) for t in timexes if t.type in {TimexType.DATE, TimexType.TIME})
    found: dict[str, Response] = {}
    for sentence in sentences:
        if not _ANY.search(sentence.span.of(text).lower()):
            continue
        for seen in _in_sentence(text, sentence.span, parties, dates):
            about = _about(text, seen, sentence.span)
            at = _when(text, seen, sentence.span, dates)
            ident = content_id("r", document.id, seen.kind, [seen.clause.start, seen.clause.end], seen.by, seen.to)
            found.setdefault(ident, Response(ident, seen.kind, seen.clause, seen.by, seen.to, about, at))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Seen:
    """A reaction in its sentence: `core` are the words that tell it, `clause` what they stand in."""

    kind: ResponseKind
    core: Span
    clause: Span
    by: str | None
    to: str | None = None


def _in_sentence(text: str, sentence: Span, parties: Parties, dates: SpanIndex[Timex]) -> list[_Seen]:
    """A request whose outcome the sentence tells is open no more: only the outcome counts."""
    reactions = list(_reactions(text, sentence, parties, dates))
    asked = list(_requests(text, sentence, parties))
    if any(seen.kind in words.OUTCOMES for seen in reactions):
        return reactions
    return [*asked, *(seen for seen in reactions if not any(seen.core.overlaps(a.core) for a in asked))]


def _reactions(text: str, sentence: Span, parties: Parties, dates: SpanIndex[Timex]) -> Iterator[_Seen]:
    taken: list[Span] = []
    told: set[tuple[ResponseKind, str | None]] = set()
    for kind, who, pattern in _PATTERNS:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            core = Span(match.start(), match.end())
            if any(core.overlaps(t) for t in taken) or _is_none(text, sentence, core, kind):
                continue
            clause = _clause(text, sentence, core)
            for by in _who_reacts(text, sentence, clause, core, kind, who, parties):
                # "denied it and denied knowing of it" is one denial; "confirmed that it was genuine" is told by its
                # stronger word.
                stronger = kind is ResponseKind.CONFIRMATION and (ResponseKind.AUTHENTICATED, by) in told
                if (kind, by) not in told and not stronger:
                    told.add((kind, by))
                    yield _Seen(kind, core, clause, by, _asker(text, clause, core, dates))
            taken.append(core)


def _is_none(text: str, sentence: Span, core: Span, kind: ResponseKind) -> bool:
    """Negated, or no more than an adjective: "could confirm", "two confirmed cases"."""
    before = text[max(sentence.start, core.start - _BACK) : core.start]
    if kind not in _ASSERTED:
        return False
    if core.of(text).lower().endswith("ing") and _GERUND.search(before):
        return True
    return _NEGATED.search(before) is not None or _ADJECTIVE.search(before) is not None


def _who_reacts(
    text: str, sentence: Span, clause: Span, core: Span, kind: ResponseKind, who: str, parties: Parties
) -> Iterator[str | None]:
    before = text[max(sentence.start, core.start - _BACK) : core.start]
    if who == "subject" and kind in _DONE_TO and (_PASSIVE.search(before) or _PASSIVE_INSIDE.search(core.of(text))):
        who = "agent"
        if kind is ResponseKind.DENIAL and not _AGENT.match(text, core.end, clause.end):
            return  # "were denied entry"
    if who == "speaker":
        yield parties.speaker(core)
    elif who == "neither":
        party = _NEITHER.match(core.of(text))
        if party:
            yield from parties.named(Span(core.start + party.start("party"), core.start + party.end("party")), core)
    elif who == "hearer":
        called = _CALLED.search(core.of(text))
        party = called or _FROM.match(text, core.end, sentence.end)
        if party is None and _IN_VAIN.search(core.of(text)):
            yield None
        elif party is None:
            yield from parties.subjects(sentence, clause, core)
        else:
            start = core.start + party.start("party") if called else party.start("party")
            yield from parties.named(Span(start, start + len(party["party"])), core)
    elif who == "agent":
        agent = _AGENT.match(text, core.end, clause.end)
        if agent:
            yield from parties.named(Span(agent.start("party"), agent.end("party")), core)
        else:
            yield parties.speaker(core)
    else:
        yield from parties.subjects(sentence, clause, core)


def _requests(text: str, sentence: Span, parties: Parties) -> Iterator[_Seen]:
    """ "The Courier has reached out to A, the office of B and C for comment": one record for each that was asked."""
    match = _ASKED.search(text, sentence.start, sentence.end)
    if match is None or _NOT_DONE.search(text, max(sentence.start, match.start() - _BACK), match.start()):
        return
    tail = _FOR_COMMENT.search(text, match.end(), sentence.end)
    if tail is None and not _ASKED_ALONE.search(match.group()):
        return
    core = Span(match.start(), match.end())
    whole = _clause(text, sentence, core)
    end = tail.start() if tail else whole.end
    clause = Span(whole.start, _without_stop(text, sentence.end))
    by = next(iter(parties.subjects(sentence, clause, core)), None) if match.start() > clause.start else None
    for party in _LIST.split(text[match.end() : end].strip(" ,")):
        if party.strip() and not _RELATIVE.match(party.strip()):
            yield _Seen(ResponseKind.ASKED, core, clause, by, parties.label(party.strip()))


def _clause(text: str, sentence: Span, core: Span) -> Span:
    """The clause around `core`: from the nearest mark or conjunction before it to the nearest behind it."""
    start = sentence.start
    for boundary in _CLAUSE.finditer(text, sentence.start, core.start):
        start = boundary.end()
    end_mark = _CLAUSE_END.search(text, core.end, sentence.end)
    end = end_mark.start() if end_mark else sentence.end
    while start < core.start and text[start] in ' \t\n,“"':
        start += 1
    lead = _REPORTED.match(text[start : core.start])
    if lead:
        start += lead.end()
    return Span(start, max(_without_stop(text, end), core.end))


def _without_stop(text: str, end: int) -> int:
    while end and text[end - 1] in ' .,\n”"':
        end -= 1
    return end


def _asker(text: str, clause: Span, core: Span, dates: SpanIndex[Timex]) -> str | None:
    """Who had asked, where the clause says it: "did not respond to the Courier"; "by Tuesday" is nobody."""
    begins = _CONTENT_BEGINS.search(text, core.end, clause.end)
    for match in _ASKER.finditer(text, core.end, begins.start() if begins else clause.end):
        if not any(True for _ in dates.overlapping(Span(match.start(1), match.end(1)))):
            return _OF.sub("", match.group(1))
    return None


def _about(text: str, seen: _Seen, sentence: Span) -> str | None:
    """The document, a part of what leaked, or the words themselves; a claim is linked in weighing."""
    before = Span(sentence.start, seen.clause.end)
    if part := _PARTLY.search(text, seen.clause.start, seen.clause.end):
        return " ".join(part["part"].split())
    for place in (seen.clause, before):
        if words.DOCUMENT_OBJECTS & set(_WORDS.findall(place.of(text).lower())):
            return "document"
    told = _ABOUT.search(text, seen.core.start, seen.clause.end)
    return " ".join(told["what"].split()) if told else None


def _when(text: str, seen: _Seen, sentence: Span, dates: SpanIndex[Timex]) -> Clock | None:
    """The day of the reaction, where the words give it: "did not respond by Tuesday", "On Monday the navy denied"."""
    begins = _CONTENT_BEGINS.search(text, seen.core.end, seen.clause.end)
    end = min(begins.start() if begins else seen.clause.end, seen.core.end + _BEHIND)
    near = [t for _, t in dates.within(Span(seen.core.start, max(end, seen.core.end)))]
    first = (t for s, t in dates.within(Span(sentence.start, seen.clause.end)) if s.start < seen.core.start)
    near += [t for t in first if _DAY_FIRST.fullmatch(text[sentence.start : t.span.start])]
    for time in near:
        try:
            return Clock(time.value, time.basis(text), time.span)
        except ValueError:
            continue  # "XXXX-02", "2023-W05": no time that a clock can show
    return None
