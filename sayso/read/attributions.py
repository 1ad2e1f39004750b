"""Document -> attributions: what the network tags, and beside it what only rules see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.lang.en.cues import SAID_ADVERBS, SAY, TELL
from sayso.lang.en.inflect import verb_forms
from sayso.read.cued import find_cued, find_inner
from sayso.read.drafts import Draft, hold
from sayso.read.misread import is_misread, unnumbered
from sayso.read.quotes import find_quotes
from sayso.read.repairs import find_cited, find_held, mend
from sayso.terms import Attribution, Document, Passage, Quoting, Sentence, Span, Spans, content_id
from sayso.terms.index import SpanIndex

_QUOTED = re.compile(r"[“\"]")
_THAT = re.compile(r"that\s", re.IGNORECASE)
_TOLD = frozenset(verb_forms(base)[2] for base in ("tell", "inform", "assure", "remind"))
_SAID = frozenset(verb_forms(base)[2] for base in [*SAY, *TELL, "hear", "learn"])
_SURE = re.compile(rf"(?:according to|{'|'.join(sorted(SAID_ADVERBS))})\b", re.IGNORECASE)


def find_attributions(
    document: Document, sentences: tuple[Sentence, ...], tagged: Iterable[Draft], bare: Iterable[Span] = ()
) -> tuple[Attribution, ...]:
    """The attributions of a document, in the order of their cues, nested ones with their parent.

    `tagged` are the network's. It was trained on news; where it found nothing, or only a `bare` cue without its
    content, rules add what nests cleanly.
    """
    text = document.text
    drafts = [held for sentence in sentences for held in find_held(text, sentence.span)]
    drafts += _added(drafts, (draft for one in tagged for draft in mend(text, one)))
    drafts += _added(drafts, (cited for sentence in sentences for cited in find_cited(text, sentence.span)))
    drafts += _added(drafts, (inner for draft in drafts for inner in find_inner(text, draft)))
    typed = SpanIndex((p.span, p) for p in document.passages if "\n" in p.span.of(text))
    cued = [unnumbered(text, draft) for draft in find_cued(document, sentences) if not is_misread(text, draft)]
    drafts = list(_sourced(text, drafts, cued, typed))
    return _nest(document, [*drafts, *_missed(document, drafts, cued, typed, bare)])


def _added(drafts: list[Draft], found: Iterable[Draft]) -> list[Draft]:
    """Of the sayings that rules found, those whose cue is nobody's yet."""
    cues = SpanIndex((span, draft) for draft in drafts for span in draft.cue)
    return [draft for draft in found if not any(True for span in draft.cue for _ in cues.overlapping(span))]


def _sourced(text: str, drafts: list[Draft], cued: list[Draft], typed: SpanIndex[Passage]) -> Iterator[Draft]:
    """The speaker whom rules see and the network does not: in a typescript anywhere ("KV T-1, an exile, *advised*"), in
    print right before the cue ("that Ann Venn *said*")."""
    sources = SpanIndex((span, d) for d in cued if d.source and len(d.cue) == 1 for span in d.cue)
    for draft in drafts:
        # "her article stating that": a participle hangs on what stands before it, not on the subject.
        hangs = draft.cue[-1].of(text).lower().endswith("ing")
        seen = [] if draft.source or hangs else [d for span in draft.cue for _, d in sources.overlapping(span)]
        near = len(seen) == 1 and text[seen[0].source[-1].end : draft.cue[0].start].isspace()
        clear = len(seen) == 1 and (near or any(True for _ in typed.overlapping(draft.cue[0])))
        if clear and not any(s.overlaps(part) for s in seen[0].source for part in (*draft.cue, *draft.content)):
            draft = replace(draft, source=seen[0].source)
        yield draft


def _missed(
    document: Document, drafts: list[Draft], cued: list[Draft], typed: SpanIndex[Passage], bare: Iterable[Span]
) -> Iterator[Draft]:
    """What rules see and the network does not: in a typescript anything; in print what is said beyond doubt, and what
    belongs to a cue that the network sees as well.

    Chosen on PolNeAR dev and the declassified part of the gold: added to print in full, the rules cost 0.02 of
    relation F1, what is certain 0.003; added to records, where the network is a stranger, they bring 0.05 of claim F1.
    """
    text = document.text
    cues = SpanIndex((span, draft) for draft in drafts for span in draft.cue)
    contents = SpanIndex((span, draft) for draft in drafts for span in draft.content)
    seen = SpanIndex((span, span) for span in bare)
    for draft in cued:
        if any(True for span in draft.cue for _ in cues.overlapping(span)):
            continue
        met = [other for span in draft.content for _, other in contents.overlapping(span)]
        if any(other.source for other in met) and _is_hedge(draft.cue[0].of(text)):
            continue  # "the clerk said that he reportedly left": the clerk says it, with reserve
        certain = _is_certain(text, draft, is_inside=bool(met)) or any(True for _ in seen.overlapping(draft.cue[0]))
        if not certain and not any(True for _ in typed.overlapping(draft.cue[0])):
            continue
        if all(hold(other.content, draft.parts) or hold(draft.content, other.parts) for other in met):
            yield draft


def _is_hedge(cue: str) -> bool:
    """ "reportedly", but not where it begins a sentence."""
    return cue.lower() in SAID_ADVERBS and not cue.istitle()


def _is_certain(text: str, draft: Draft, *, is_inside: bool) -> bool:
    """ "according to", "reportedly", "told them that", and a quotation within another saying."""
    cue, content = draft.cue[0], draft.content[0]
    if _SURE.match(text, cue.start):
        return True
    verb = cue.of(text).lower().split()[-1]
    if _THAT.match(text, content.start):
        return verb in _SAID
    return is_inside and (verb in _TOLD or _QUOTED.match(text, content.start) is not None)


def _nest(document: Document, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """Ids, quoting and parents: the smallest content that holds the whole of another saying is its parent's."""
    found = [
        Attribution(
            content_id(
                "a", document.id, *([[s.start, s.end] for s in spans] for spans in (d.source, d.cue, d.content))
            ),
            d.source,
            d.cue,
            d.content,
            quoting_of(document.text, d.content),
        )
        for d in drafts
    ]
    found = sorted({a.id: a for a in found}.values(), key=lambda a: (a.cue or a.content)[0])
    index = SpanIndex((piece, a) for a in found for piece in a.content)
    return tuple(replace(a, parent=_parent_of(a, index)) for a in found)


def _parent_of(inner: Attribution, others: SpanIndex[Attribution]) -> str | None:
    near = {a.id: a for _, a in others.around(inner.content[0])}
    holders = [o for o in near.values() if o.id != inner.id and _holds(o, inner)]
    return min(holders, key=lambda o: sum(map(len, o.content))).id if holders else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.content == inner.content:
        # "intercepts cited in the memo": the memo's saying is set inside the words of its own source's source.
        return any(s.contains(c) for s in inner.source for c in outer.cue)
    return hold(outer.content, (*inner.source, *inner.cue, *inner.content))


def quoting_of(text: str, content: Spans) -> Quoting:
    """Direct when every stretch stands between marks, mixed when some words do, else indirect (PARC 3)."""
    inside = [find_quotes(text, Span(max(0, s.start - 1), min(len(text), s.end + 1))) for s in content]
    if all(
        any(q.start <= s.start and q.end >= s.end - 1 for q in quotes)
        for s, quotes in zip(content, inside, strict=True)
    ):
        return Quoting.DIRECT
    return Quoting.MIXED if any(inside) else Quoting.INDIRECT
