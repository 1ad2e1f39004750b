"""Reading -> claims: what each attribution and each own sentence asserts, by whom, how firmly, about when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.lang.en.cues import ABOUT, DOING, OVER_THINGS, REPORTING_NOUNS, TO_DO, URGE
from sayso.lang.en.firmness import DENYING_CUES, PURPOSE
from sayso.lang.en.inflect import all_forms
from sayso.terms import (
    Attribution,
    Chain,
    Claim,
    PassageRole,
    Quoting,
    Reading,
    ResponseKind,
    Span,
    Spans,
    Timex,
    content_id,
    hull,
    words_of,
)
from sayso.terms.index import SpanIndex
from sayso.weigh.bounds import bare, with_attitude
from sayso.weigh.chains import Chains
from sayso.weigh.clocks import ClaimClocks
from sayso.weigh.firmness import NO_EVIDENCE, NO_EVIDENCE_LEAD, OPEN, Stance, cue_base, judge_purpose, judge_stance
from sayso.weigh.likelihood import find_confidence, find_likelihood
from sayso.weigh.predicates import find_predicate

_SILENT = {ResponseKind.ASKED, ResponseKind.NO_ANSWER, ResponseKind.DECLINED, ResponseKind.NOT_VERIFIED}
"""Reactions that assert nothing: they are responses, and no claims."""

_ACTS = frozenset([*TO_DO, *URGE, *ABOUT]) - {
    "claim",
    "deny",
    "accuse",
    "blame",
    "call",
    "describe",
    "dispute",
    "reject",
    "dismiss",
    "vow",
    "promise",
    "pledge",
    "threaten",
    "swear",
}
"""Promising, urging, criticising: doings of the source, not assertions of the content."""

_REPORTS_THINGS = frozenset(all_forms(OVER_THINGS)) | frozenset(REPORTING_NOUNS)
_WEIGHING = re.compile(r"\bconsidering$", re.IGNORECASE)
_CALLING = re.compile(r"\b(?:call|calls|called|calling)\s+(?:up)?(?:on|for)\b", re.IGNORECASE)
_CUE_WORDS = re.compile(r"[a-z]+(?:['’]t)?")
_ASKING = re.compile(r"\?[\s“”\"'’]*$")
_SAID_OF_NOBODY = frozenset(
    "i me you he him she her it we us they them this that these those himself herself itself themselves so".split()
)
_PURPOSE = re.compile(PURPOSE, re.IGNORECASE)
_VERB = re.compile(r"\s(?:met|went|came|took|gave|held|sent|was|were|is|are|has|have|had|did|\w{2,}ed)\s")
_QUESTION = re.compile(r"(?:what|how|why|who|where|when|which)\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|nothing|no)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:is|are|was|were|been|has been|have been|had been)\s", re.IGNORECASE)
_TO_DO = re.compile(r"(?:not\s+)?to\s|(?:\S+\s+){0,4}?\w{2,}ing\s|that\s|how\s", re.IGNORECASE)
"""A doing, with or without the one who does it: "the yard selling crates"."""
_TO = re.compile(r"to\s+(?!(?:have|be|own|possess|know)\b)", re.IGNORECASE)
_DOING = re.compile(rf"\b(?:{'|'.join(sorted(all_forms(DOING)))})\s*$", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"\bwhether\s+$", re.IGNORECASE)
_WHETHER = 12
_FEWEST_WORDS = 4
_MODAL_BELIEF = re.compile(
    r"(?:may|might|could|must|would)\s+(?:\w+\s+)?(?:believ|think|thought|feel|felt|know)", re.IGNORECASE
)
"""What somebody may have believed is the author's guess."""
_SHORT = 20
"""Characters. "No way." is no claim of its own."""
_LEAD_REACH = 90
"""Characters before a content in which "there is no evidence that" may lead to it."""
_JOINT = re.compile(r"(?:[\s,;:—–]|\b(?:and|but|that|while|as|later|also|then)\b)+$", re.IGNORECASE)
"""What joins the end of one claim to the saying behind it."""


def weigh_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading in the order of the text: what is attributed, and what the author says."""
    chains = Chains(reading)
    places = _Places(reading)
    clocks = ClaimClocks(reading)
    claims: dict[str, Claim] = {}
    claim_of: dict[str, str] = {}
    drafts = [*_attributed(reading, places, chains), *_own_voice(reading, places, chains)]
    for content, attribution, stance, chain in drafts:
        time = places.date_in(content)
        cue = attribution.cue if attribution else ()
        ident = content_id("c", reading.document.id, [[s.start, s.end] for s in content], [h.label for h in chain])
        parent = claim_of.get(attribution.parent) if attribution is not None and attribution.parent else None
        if attribution is not None:
            claim_of.setdefault(attribution.id, ident)
        claims[ident] = Claim(
            id=ident,
            document=reading.document.id,
            reader=reading.reader,
            content=content,
            text=words_of(content, reading.document.text),
            chain=chain,
            factuality=stance.factuality,
            event_status=stance.status,
            time=time,
            entities=places.entities_in(content),
            attribution=attribution.id if attribution else None,
            parent=parent if parent != ident else None,
            reasons=stance.reasons,
            clocks=clocks.of(chain, time, attribution),
            likelihood=find_likelihood(reading.document.text, content, cue),
            confidence=find_confidence(reading.document.text, content, cue),
        )
    return tuple(sorted(claims.values(), key=lambda c: (c.content, len(c.chain))))


Draft = tuple[Spans, Attribution | None, Stance, Chain]


class _Places:
    """What a reading found, by where it stands."""

    def __init__(self, reading: Reading) -> None:
        self._sentences = SpanIndex((s.span, n) for n, s in enumerate(reading.sentences))
        self._dates = SpanIndex((t.span, t) for t in reading.timexes if t.value[:1] in "12X")
        self._mentions = SpanIndex((m.span, e.id) for e in reading.entities for m in e.mentions)
        self._responses = SpanIndex((r.span, r) for r in reading.responses)
        self._said = SpanIndex(
            (s, a)
            for a in reading.attributions
            if not _is_no_report(reading.document.text, a)
            for spans in (a.source, a.cue, a.content)
            for s in spans
        )

    def by_sentence(self, content: Spans) -> list[Spans]:
        """A content of several sentences makes a claim of each; a short one stays with the one before it."""
        parts: list[list[Span]] = []
        last = -1
        for piece in content:
            for sentence, number in self._sentences.overlapping(piece):
                part = Span(max(piece.start, sentence.start), min(piece.end, sentence.end))
                if parts and (last == number or len(part) < _SHORT):
                    parts[-1].append(part)
                else:
                    parts.append([part])
                last = number
        return [tuple(_joined(part)) for part in parts] or [content]

    def date_in(self, content: Spans) -> Timex | None:
        """The first date in the words of a claim."""
        return next((t for span in content for _, t in self._dates.within(span)), None)

    def entities_in(self, content: Spans) -> tuple[str, ...]:
        """Whom the words of a claim mention, each once."""
        return tuple(dict.fromkeys(e for span in content for _, e in self._mentions.within(span)))

    def is_silent(self, content: Spans) -> bool:
        """Are these the words of a reaction that asserts nothing?"""
        whole = hull(content)
        return any(r.kind in _SILENT and len(s) * 2 > len(whole) for s, r in self._responses.overlapping(whole))

    def is_reaction(self, span: Span) -> bool:
        """Does a reaction stand here?"""
        return any(True for _ in self._responses.overlapping(span))

    def is_reported(self, span: Span) -> bool:
        """Does any part of a saying stand here?"""
        return any(True for _ in self._said.overlapping(span))

    def is_said(self, span: Span) -> bool:
        """Is the whole of it in somebody's reported words?"""
        return any(True for _ in self._said.around(span))


def _joined(parts: list[Span]) -> Iterator[Span]:
    """Stretches of one stretch, put together again."""
    start, end = parts[0].start, parts[0].end
    for part in parts[1:]:
        if part.start > end + 1:
            yield Span(start, end)
            start = part.start
        end = part.end
    yield Span(start, end)


def _attributed(reading: Reading, places: _Places, chains: Chains) -> Iterator[Draft]:
    text = reading.document.text
    by_id = {a.id: a for a in reading.attributions}
    inside: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in reading.attributions:
        if attribution.parent and not _is_act(text, attribution, words_of(attribution.cue, text)):
            inside[attribution.parent].append(attribution)
    for attribution in _outer_first(reading):
        cue = words_of(attribution.cue, text)
        content = bare(text, with_attitude(text, attribution.cue, attribution.content))
        if not content or _is_act(text, attribution, cue) or places.is_silent(content):
            continue
        if _is_no_report(text, attribution):
            continue
        if attribution.quoting is Quoting.INDIRECT and _QUESTION.match(text, content[0].start):
            continue  # "did not know what was in the crates" asserts nothing of them.
        content = _without_inner(text, content, inside.get(attribution.id, ()))
        if not content:
            continue
        lead = NO_EVIDENCE_LEAD.search(text, max(0, content[0].start - _LEAD_REACH), content[0].start)
        if lead is not None and attribution.cue and lead.start() <= attribution.cue[0].start:
            # "no evidence that shows that": what only "shows" there is nobody's word.
            outer = by_id.get(attribution.parent or "")
            yield content, outer, judge_stance(words_of(content, text), intro=lead.group()), chains.of(outer, content)
            continue
        missing = NO_EVIDENCE.search(text, content[0].start, content[0].end)
        if missing is not None:
            content = bare(text, _until_comma(text, content[0], missing.end()))
            if content:
                stance = judge_stance(words_of(content, text), cue, missing.group())
                yield content, attribution, stance, chains.of(attribution)
            continue
        for sentence in places.by_sentence(content):
            said, chain, verb = _inward(text, bare(text, sentence) or sentence, chains, chains.of(attribution))
            if _is_empty(words_of(said, text), verb or cue):
                continue
            first, *meant = _split_purpose(text, said)
            intro = text[max(0, first[0].start - _WHETHER) : first[0].start]
            stance = judge_stance(words_of(first, text), verb or cue, intro if _LEFT_OPEN.search(intro) else "")
            yield first, attribution, stance, chain
            for piece in meant:
                yield piece, attribution, judge_purpose(words_of(piece, text), verb or cue), chain


def _inward(text: str, content: Spans, chains: Chains, chain: Chain) -> tuple[Spans, Chain, str]:
    """What the last of the sayings that `content` begins with says, its chain and its cue."""
    chain, said, cue = chains.inward(chain, content[0])
    return (bare(text, (said, *content[1:])), chain, words_of((cue,), text)) if cue else (content, chain, "")


def _without_inner(text: str, content: Spans, inner: Sequence[Attribution]) -> Spans:
    """What `content` says before a saying inside it begins; nothing where it only passes that on.

    "Ann said *that Bo had told her* that it burnt" is Bo's claim alone; "Ann said *that it rained, and Bo* that it
    burnt" is one of Ann's too.
    """
    starts = [s.start for saying in inner for s in (*saying.source, *saying.cue, *saying.content) if _holds(content, s)]
    if not starts:
        return content
    cut = min(starts)
    pieces = tuple(Span(s.start, min(s.end, cut)) for s in content if s.start < cut)
    trimmed = tuple(
        Span(s.start, s.start + len(_JOINT.sub("", s.of(text)))) for s in pieces if _JOINT.sub("", s.of(text))
    )
    return trimmed if sum(len(s.of(text).split()) for s in trimmed) >= _FEWEST_WORDS else ()


def _holds(content: Spans, span: Span) -> bool:
    return any(piece.contains(span) for piece in content)


def _outer_first(reading: Reading) -> list[Attribution]:
    """Parents before what is inside them, so that a claim knows its parent claim."""
    return sorted(reading.attributions, key=lambda a: (-sum(map(len, a.content)), a.content))


def _own_voice(reading: Reading, places: _Places, chains: Chains) -> Iterator[Draft]:
    document = reading.document
    for sentence in reading.sentences:
        if document.passages[sentence.passage].role is not PassageRole.BODY:
            continue
        said = chains.beyond_note(sentence.span)
        if said is None:
            continue
        words = said.of(document.text)
        missing = NO_EVIDENCE.search(words) or OPEN.search(words)
        if missing is not None:
            content = bare(document.text, _until_comma(document.text, said, said.start + missing.end()))
            if content and not places.is_said(hull(content)):
                stance = judge_stance(words_of(content, document.text), intro=missing.group())
                yield content, None, stance, chains.of(None, content)
        elif not places.is_reported(said) and not places.is_reaction(said) and _asserts(words):
            content = bare(document.text, (said,))
            if content:
                yield content, None, judge_stance(words_of(content, document.text)), chains.of(None, content)


def _asserts(words: str) -> bool:
    """A sentence of some length that is no question and no quotation."""
    ends = words.rstrip("”\"'’) ")[-1:]
    return ends in {".", "!"} and len(words.split()) >= _FEWEST_WORDS and words[0] not in '“"‘'


def _until_comma(text: str, sentence: Span, start: int) -> Spans:
    comma = text.find(",", start, sentence.end)
    end = comma if comma > 0 else sentence.end
    return (Span(start, end),) if start < end else ()


def _is_no_report(text: str, attribution: Attribution) -> bool:
    """ "The paper *was written by* the office", "*None of this shows* that", "*discussed* selling": the author's own
    words after all."""
    if attribution.source and _NOTHING.match(text, attribution.source[0].start):
        return True
    if any(_MODAL_BELIEF.match(text, s.start, s.end) for s in attribution.cue):
        return True
    if attribution.quoting is not Quoting.INDIRECT:
        return False
    if not attribution.source and len(attribution.content) == 1 and _TO.match(text, attribution.content[0].start):
        return True  # "a warning to stay away": nobody says it of anybody
    if _does_something(text, attribution):
        return True
    bare_words = sum(len(s.of(text).split()) for s in attribution.content) < _FEWEST_WORDS
    passive = any(_PASSIVE.match(text, s.start, s.end) for s in attribution.cue)
    return (bare_words and passive) or (
        all(_DOING.search(s.of(text)) for s in attribution.cue)
        and find_predicate(words_of(attribution.content, text)) is None
    )


def _does_something(text: str, attribution: Attribution) -> bool:
    """ "*fired* the clerk", "*referring to* the yard", "*is considering* a sale": nothing is said of the thing."""
    cue = words_of(attribution.cue, text).lower()
    if not attribution.cue or _is_act(text, attribution, cue):
        return False
    if _WEIGHING.search(cue):
        return True
    if not _REPORTS_THINGS.isdisjoint(_CUE_WORDS.findall(cue)):
        return False
    content = words_of(attribution.content, text)
    return not _TO_DO.match(content) and find_predicate(content) is None


def _is_empty(words: str, cue: str) -> bool:
    """A question, or a pronoun alone: nothing that could be so or not. Who denies "this" means what was told before."""
    if _ASKING.search(words):
        return True
    return set(_CUE_WORDS.findall(words.lower())) <= _SAID_OF_NOBODY and cue_base(cue) not in DENYING_CUES


def _is_act(text: str, attribution: Attribution, cue: str) -> bool:
    if _CALLING.search(cue):
        return True
    first = words_of(attribution.content, text).split(" ", 1)[0].lower()
    return cue_base(cue) in _ACTS and (first in {"to", "for", "on", "not"} or cue_base(cue) in {*ABOUT, *URGE})


def _split_purpose(text: str, content: Spans) -> Iterator[Spans]:
    """ "met in February with the intent to buy": that they met is one claim, what they meant by it another."""
    if len(content) == 1:
        span = content[0]
        cut = _PURPOSE.search(text, span.start, span.end)
        verb = _VERB.search(text, span.start, cut.start()) if cut else None
        if cut and verb and cut.start() > span.start:
            yield (Span(span.start, cut.start()),)
            yield (Span(span.start, verb.start()), Span(cut.end(), span.end))
            return
    yield content
