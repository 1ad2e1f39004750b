"""Sentences -> responses: who was asked, who answered what, who kept silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.lang.en import responses as words
from sayso.lang.en.sources import DOCUMENTS, PRONOUNS
from sayso.lang.patterns import phrase_pattern
from sayso.read.phrases import read_phrase
from sayso.terms import Attribution, Document, Entity, Response, ResponseKind, Sentence, Span, content_id
from sayso.terms.index import SpanIndex

_ASKED = phrase_pattern(words.ASKED)
_FOR_COMMENT = phrase_pattern(words.FOR_COMMENT)
_ASKED_ALONE = phrase_pattern(words.ASKED_ALONE)
_PATTERNS = [(ResponseKind(kind), phrase_pattern(phrases)) for kind, phrases in words.PATTERNS]
_NEGATED = re.compile(words.NEGATED, re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:—–]|,\s+(?:but|and|while|adding|saying|who|which|though|although)\b|[“”\"]|\b(?:but|that|who|which|while)\s"
)
_CLAUSE_END = re.compile(r"[;:—–”\"]|,\s+(?:but|and|while|adding|saying|though|although)\b|\.(?=\s|$)|\s+but\s")
_PASSIVE = re.compile(r"\bbeen\b|\bunder (?:review|investigation)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:who|which|whose|that)\b", re.IGNORECASE)
_PARTIES = re.compile(r"\s+and\s+(?=(?:the|a|an)\s|[A-Z])")
_WORDS = re.compile(r"[\w-]+")
_NEAR = 60
"""Characters before a reaction in which its subject pronoun may stand."""
_LIST = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=(?:the|a|an|its|his|her|their)\b|[A-Z])")
_AUX = re.compile(
    r"\s*(?:\b(?:has|have|had|also|then|immediately|did|do|does|not|is|are|was|were|could|would|thus|later|\w+ly)\s*)+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:from|by|to)\s+((?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)")
_REPORTED = re.compile(
    r"^(?:when\s+|after\s+|although\s+|though\s+|as\s+|if\s+|and\s+|but\s+|while\s+|meanwhile,?\s+|however,?\s+)+",
    re.IGNORECASE,
)


def find_responses(
    document: Document,
    sentences: tuple[Sentence, ...],
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
) -> tuple[Response, ...]:
    """The reactions that the sentences report, in order, one for each party of a clause."""
    speakers = _Speakers(document.text, attributions, entities)
    found: list[Response] = []
    for sentence in sentences:
        for kind, span, by, to in _in_sentence(document, sentence.span, speakers):
            about = _about(document.text, span) or _about(document.text, Span(sentence.span.start, span.end))
            ident = content_id("r", document.id, kind, [span.start, span.end], by, to)
            found.append(Response(ident, kind, span, by, to, about))
    return tuple({r.id: r for r in found}.values())


Found = tuple[ResponseKind, Span, str | None, str | None]


class _Speakers:
    """Who speaks where in a text, by its attributions."""

    def __init__(self, text: str, attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]) -> None:
        self._text = text
        self._names = {e.id: e.name for e in entities}
        self._full_names = {alias: e.name for e in reversed(entities) for alias in (*e.aliases, e.name)}
        sourced = [a for a in attributions if a.source]
        self._contents = SpanIndex((piece, a) for a in sourced for piece in a.content)
        self._cues = SpanIndex((piece, a) for a in sourced for piece in a.cue)
        self._sources = SpanIndex((a.source[0], a) for a in sourced)

    def full_name(self, label: str) -> str:
        """The fullest name of whoever goes by `label` in this document."""
        return self._full_names.get(label, label)

    def of(self, core: Span) -> str | None:
        """Whose saying is reported by `core`, else in whose reported words it stands, the innermost."""
        near = [a for _, a in self._cues.overlapping(core)] or [a for _, a in self._contents.around(core)]
        if not near:
            return None
        entity = near[-1].entity
        return self._names[entity] if entity else read_phrase(self._text, near[-1].source[0]).label

    def meant_by_pronoun(self, core: Span) -> str | None:
        """Whom the pronoun right before `core` means, where it is the source of a saying."""
        before = Span(max(0, core.start - _NEAR), core.end + 1)
        near = [a for span, a in self._sources.within(before) if a.entity]
        return self._names[near[-1].entity] if near and near[-1].entity else None


def _in_sentence(document: Document, sentence: Span, speakers: _Speakers) -> Iterator[Found]:
    text = document.text
    asked = list(_requests(document, sentence))
    yield from asked
    taken = [span for _, span, _, _ in asked]
    told: set[tuple[ResponseKind, str | None]] = set()
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            here = Span(match.start(), match.end())
            if any(here.overlaps(t) for t in taken) or _is_negated(text, sentence, match, kind):
                continue
            clause = _clause(text, sentence, here)
            taken.append(here)
            for by in _parties(document, clause, here, speakers):
                # "confirmed that it was genuine" is one reaction, told by its stronger word.
                if not (kind is ResponseKind.CONFIRMATION and (ResponseKind.AUTHENTICATED, by) in told):
                    told.add((kind, by))
                    yield kind, clause, by, _asker(document, clause, here)


def _is_negated(text: str, sentence: Span, match: re.Match[str], kind: ResponseKind) -> bool:
    plain = {ResponseKind.CONFIRMATION, ResponseKind.DENIAL, ResponseKind.RETRACTION, ResponseKind.AUTHENTICATED}
    return kind in plain and _NEGATED.search(text[sentence.start : match.start()]) is not None


def _requests(document: Document, sentence: Span) -> Iterator[Found]:
    """ "The Courier has reached out to A, the office of B and C for comment": one record for each that was asked."""
    text = document.text
    match = _ASKED.search(text, sentence.start, sentence.end)
    if match is None:
        return
    tail = _FOR_COMMENT.search(text, match.end(), sentence.end)
    if tail is None and not _ASKED_ALONE.search(match.group()):
        return
    end = tail.start() if tail else _clause(text, sentence, Span(match.start(), match.end())).end
    clause = Span(_clause(text, sentence, Span(match.start(), match.end())).start, _without_stop(text, sentence.end))
    by = _subject(text, Span(clause.start, match.start())) if match.start() > clause.start else None
    for party in _LIST.split(text[match.end() : end].strip(" ,")):
        if party.strip() and not _RELATIVE.match(party.strip()):
            yield ResponseKind.ASKED, clause, by, _label(party.strip())


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


def _parties(document: Document, clause: Span, core: Span, speakers: _Speakers) -> list[str | None]:
    """Who reacts: the subjects of the clause; "we", and what a paper is called, lead to the speaker."""
    text = document.text
    subject = _AUX.sub("", text[clause.start : core.start]).strip(" ,")
    if not subject or subject.lower() in {"we", "i"} or _PASSIVE.search(core.of(text)) or _is_paper(subject):
        return [speakers.of(core) or document.outlet or document.byline]
    if subject.lower() in PRONOUNS:
        return [speakers.meant_by_pronoun(core)]
    return [speakers.full_name(_label(party)) for party in _PARTIES.split(subject) if party]


def _is_paper(subject: str) -> bool:
    """Of a paper that "is genuine", or "has not been verified", the speaker says it."""
    return bool(DOCUMENTS & set(_WORDS.findall(_label(subject).lower())))


def _label(words_of_party: str) -> str:
    return read_phrase(words_of_party, Span(0, len(words_of_party))).label


def _subject(text: str, span: Span) -> str | None:
    words_before = _AUX.sub("", span.of(text)).strip(" ,")
    return _label(words_before) if words_before else None


def _asker(document: Document, clause: Span, core: Span) -> str | None:
    """Who had asked, where the clause says it: "did not respond to the Courier"."""
    match = _TO.search(document.text, core.end, clause.end)
    return match.group(1) if match else None


def _about(text: str, span: Span) -> str | None:
    return "document" if words.DOCUMENT_OBJECTS & set(_WORDS.findall(span.of(text).lower())) else None
