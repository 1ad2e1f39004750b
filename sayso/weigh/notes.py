"""Comments and source notes of a cable: whose voice the words around them are in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.lang.en.relays import FURNISHED, OBTAINED
from sayso.terms import Chain, Hop, HopKind, Sentence, Span
from sayso.weigh.grading import is_grade
from sayso.weigh.hops import Hops

_COMMENT = re.compile(
    r"(?P<open>[(\[])?\s*\b(?P<who>field|station|headquarters|hqs|source)\s+comment\s*[:.,;-]", re.IGNORECASE
)
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_CLOSING = {"(": ")", "[": "]"}
_SOURCE_LINE = re.compile(
    r"^[ \t]*(?:\d+\.[ \t]*)?sources?[ \t]*(?::|(?=[A-F][-/ ]?[1-6]\b))[ \t]*", re.IGNORECASE | re.MULTILINE
)
_LINE_END = re.compile(r"(?:\.|(?<=[A-F][-/][1-6]):)(?=\s|$)|\n\s*\n|\n(?=[ \t]*[A-Z][A-Za-z ]{2,20}:)")
_FROM = re.compile(
    r",?\s+(?:who\s+\w+\s+it\s+)?from\s+(?=(?:an?|the|one|his|her|their)\s|(?-i:[A-Z][\w.]*\s[A-Z]))", re.IGNORECASE
)
_FOLLOWING = re.compile(
    rf"\b(?P<verb>{'|'.join(FURNISHED)})\s+(?:[\w']+\s+){{0,5}}?(?:as\s+follows|the\s+following(?:\s+[\w-]+){{0,2}})\s*"
    r"(?:[:.]|,\s*\n)",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"\b(?:this|the\s+above|the\s+foregoing|the\s+preceding)\s+(?:information|report|account|data)\s+"
    rf"(?:(?:was|is|were|has\s+been|had\s+been)\s+)?(?:{'|'.join(OBTAINED)})\s+(?:from|by)\s+(?=\w)",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:on|in|during)\s[^,\n]{0,20}?\d{2,4},?\s+(?:\d{4},?\s+)?(?=\D)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says of the words in `scope`: that they come through `hops`. `words` are the note's own."""

    scope: Span
    hops: Chain
    words: Span | None = None


def find_notes(text: str, sentences: Sequence[Sentence], hops: Hops) -> list[Note]:
    """The notes of a document in the order of what they speak of."""
    found = [*_comments(text), *_source_lines(text, hops), *_following(text, sentences, hops)]
    return sorted([*found, *_above(text, sentences, hops)], key=lambda note: note.scope)


def _comments(text: str) -> Iterator[Note]:
    """ "(FIELD COMMENT: this is against protocol.)" is the field's word, up to the bracket's or the paragraph's end; an
    unnamed "Comment:" is the author's own."""
    for mark in _COMMENT.finditer(text):
        closing = text.find(_CLOSING[mark["open"]], mark.end()) if mark["open"] else -1
        end = closing + 1 if closing > 0 else _end_of_paragraph(text, mark.end())
        who = Span(mark.start("who"), mark.end("who"))
        label = who.of(text).lower()
        kind = HopKind.UNNAMED if label == "source" else HopKind.OFFICE
        if mark.end() < end:
            yield Note(Span(mark.start(), end), (Hop(label, kind, named=False, span=who),))


def _end_of_paragraph(text: str, start: int) -> int:
    """Where the paragraph ends, a line left free by a scan in the middle of a sentence not being its end."""
    for gap in _PARAGRAPH_END.finditer(text, start):
        if text[gap.start() - 1] in '.!?:)]"”':
            return gap.start()
    return len(text)


def _source_lines(text: str, hops: Hops) -> Iterator[Note]:
    """ "SOURCE: a clerk from a broker from the brother of Orlo": all that stands below comes from them."""
    lines = list(_SOURCE_LINE.finditer(text))
    for line, below in zip(lines, [*(later.start() for later in lines[1:]), len(text)], strict=False):
        end = _LINE_END.search(text, line.end(), below)
        stop = end.start() if end else below
        pieces = tuple(_pieces(text, Span(line.end(), stop))) if line.end() < stop else ()
        line_words = Span(line.start(), stop)
        found = [_graded(piece, text, line_words) or hops.of_words(piece, None, anybody=True) for piece in pieces]
        if found and stop < below:
            yield Note(Span(stop, below), tuple(hop for hop in found if hop), line_words)


def _graded(piece: Span, text: str, line: Span) -> Hop | None:
    """ "SOURCE: B-3": somebody of whom nothing but the grade is told."""
    return Hop("source", HopKind.UNNAMED, named=False, span=line) if is_grade(piece.of(text)) else None


def _pieces(text: str, span: Span) -> Iterator[Span]:
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    for split in _FROM.finditer(text, span.start, span.end):
        if start < split.start():
            yield Span(start, split.start())
        start = split.end()
    if start < span.end:
        yield Span(start, span.end)


def _following(text: str, sentences: Iterable[Sentence], hops: Hops) -> Iterator[Note]:
    """ "Ann Venn furnished the following information:": she speaks on to the next such note."""
    notes = [
        (match, sentence.span)
        for sentence in sentences
        for match in [_FOLLOWING.search(text, sentence.span.start, min(sentence.span.end + 1, len(text)))]
        if match is not None
    ]
    ends = [*(sentence.start for _, sentence in notes[1:]), len(text)]
    for (match, sentence), end in zip(notes, ends, strict=False):
        date = _DATED.match(text, sentence.start, match.start())
        start = date.end() if date else sentence.start
        who = (
            hops.of_subject(Span(start, match.start()), Span(match.start("verb"), match.end("verb")))
            if start < match.start()
            else None
        )
        if who is not None and match.end() < end:
            yield Note(Span(match.end(), end), (who,), Span(sentence.start, match.end()))


def _above(text: str, sentences: Iterable[Sentence], hops: Hops) -> Iterator[Note]:
    """ "This information was taken from a cable": all above it, back to the note before."""
    begin = 0
    for sentence in sentences:
        match = _ABOVE.search(text, sentence.span.start, sentence.span.end)
        if match is None or match.end() >= sentence.span.end:
            continue
        who = hops.of_words(Span(match.end(), sentence.span.end), None)
        if who is not None and begin < sentence.span.start:
            yield Note(Span(begin, sentence.span.start), (who,), sentence.span)
        begin = sentence.span.end
