"""Text and attributions -> mentions and the entities they refer to. First version: capitals, heads and nearness."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from sayso.lang.en import sources as words
from sayso.lang.en.cues import SHOW
from sayso.lang.en.inflect import all_forms
from sayso.read.clusters import Cluster, Clusters
from sayso.read.descriptions import add_spotted, describe_bodies
from sayso.read.named import find_names
from sayso.read.phrases import Phrase, read_phrase
from sayso.read.pronouns import PREPOSED, refer_pronouns
from sayso.read.quotes import find_quotes
from sayso.read.spotted import Spotted
from sayso.terms import Attribution, Document, Entity, EntityKind, PassageRole, Sentence, Span
from sayso.terms.index import SpanIndex

_PAPER = re.compile(
    r"\b(?:the|a|an|this|that|its|their)\s+"
    r"(?:(?!(?:of|in|on|to|and|or|for|that|from|by|with|a|the)\s)[\w’'-]+\s+){0,3}?"
    rf"(?:{'|'.join(sorted(words.DOCUMENTS - words.SELDOM_DOCUMENTS))})\b",
    re.IGNORECASE,
)
_BODIES = {EntityKind.AGENCY, EntityKind.ORGANISATION, EntityKind.OUTLET, EntityKind.OFFICE}
_ACTING = _BODIES | {EntityKind.PLACE}
_SPOKEN_OF = _BODIES | {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE}
"""What "it" may mean where it says something."""
_SHOWING = frozenset(all_forms([*SHOW, "add"]))
_LATELY = 20
"""Sayings back to which "he" may reach."""
_NEAR = 400
"""Characters. "The document references …, it also states": a paper spoken of so shortly before is meant by "it"."""


def find_entities(
    document: Document, sentences: tuple[Sentence, ...], attributions: tuple[Attribution, ...], spotted: Spotted
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """The entities of a document, first mentioned first, and for each attribution id the id of its source's entity.

    A source that resolves to nobody has no entry: we never guess.
    """
    text = document.text
    clusters = Clusters()
    titles = [p.span for p in document.passages if p.role is PassageRole.TITLE]
    names = {name.span: name for name in find_names(text, sentences, spotted, titles)}
    for span in sorted({*names, *_paper_spans(text, sentences)}, key=lambda span: (span.start, span.end)):
        if span in names:
            clusters.add_name(span, text, names[span].kind, acts=names[span].acts)
        else:
            definite = not span.of(text).lower().startswith(("a ", "an "))
            clusters.add_paper(span, read_phrase(text, span), definite=definite)
    starts = [sentence.span.start for sentence in sentences]
    spoken: dict[str, Cluster] = {}
    lately: deque[Cluster] = deque(maxlen=_LATELY)
    for attribution in attributions:
        cluster = _cluster_of_source(clusters, text, attribution, lately, starts)
        if cluster is not None:
            spoken[attribution.id] = cluster
            lately.append(cluster)
            cluster.speaks()
    # After the sources: in "a buyer for the brigade" it is the buyer who speaks.
    describe_bodies(clusters, text, sentences)
    add_spotted(clusters, text, spotted.mentions)
    refer_pronouns(text, sentences, clusters, _quotations(document, sentences, attributions, spoken))
    entities, ids = clusters.finish()
    return entities, {a: ids[id(c)] for a, c in spoken.items()}


def _quotations(
    document: Document,
    sentences: tuple[Sentence, ...],
    attributions: tuple[Attribution, ...],
    spoken: dict[str, Cluster],
) -> SpanIndex[Cluster | None]:
    """Each quotation with whose words it is; None where that is not known."""
    contents = SpanIndex((piece, spoken.get(a.id)) for a in attributions for piece in a.content)
    quotes = [
        quote
        for number in sorted({s.passage for s in sentences})
        for quote in find_quotes(document.text, document.passages[number].span)
    ]
    speakers = ((q, [who for _, who in contents.overlapping(q) if who is not None]) for q in quotes)
    return SpanIndex((quote, found[0] if found else None) for quote, found in speakers)


def _paper_spans(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    """ "the leaked document", "a memo"."""
    for sentence in sentences:
        for match in _PAPER.finditer(text, sentence.span.start, sentence.span.end):
            yield Span(match.start(), match.end())


def _cluster_of_source(
    clusters: Clusters, text: str, attribution: Attribution, spoken: Sequence[Cluster], starts: Sequence[int]
) -> Cluster | None:
    """Whom a source means; None where nobody can be told."""
    if not attribution.source:
        return None
    phrase = read_phrase(text, attribution.source[0])
    if phrase.pronoun in {"who", "which"}:
        return clusters.right_before(phrase.span, text)
    if phrase.pronoun:
        at = bisect_right(starts, phrase.span.start)
        sentence = starts[at - 1] if at else 0
        return _antecedent(clusters, text, phrase, spoken, sentence, may_be_paper=_papers_do(text, attribution))
    named = _name_behind(clusters, text, phrase, attribution.source[0])
    if named is not None:
        return clusters.describe(named, phrase)
    inside = clusters.inside(phrase.span)
    if phrase.kind in {EntityKind.GROUP, EntityKind.OFFICE, EntityKind.INTELLIGENCE} or not inside:
        return _described(clusters, text, phrase)
    # The head decides: of "Orla's Embassy in Korva" the embassy, of "Orlan mayor Ada Venn" the person.
    return max(inside, key=lambda found: (found[1].kind is phrase.kind, found[0].end))[1]


def _name_behind(clusters: Clusters, text: str, phrase: Phrase, source: Span) -> Cluster | None:
    """ "The harbour's lawyer, Ada Venn, said": the name that is set off behind a description."""
    if (phrase.named and phrase.kind is EntityKind.PERSON) or not text.startswith(", ", phrase.span.end):
        return None
    place = phrase.span.end + len(", ")
    behind = clusters.inside(Span(place, source.end)) if place < source.end else []
    if behind and behind[0][0].start == place and behind[0][1].kind is EntityKind.PERSON:
        return behind[0][1]
    return None


def _described(clusters: Clusters, text: str, phrase: Phrase) -> Cluster:
    cluster = clusters.by_name(phrase.label)
    definite = text.startswith(("the ", "The "), phrase.span.start)
    if cluster is None and phrase.kind is EntityKind.ORGANISATION and definite:
        cluster = clusters.organisation_spoken_of(phrase.span, phrase.label.split()[-1].lower())
    return clusters.describe(cluster, phrase)


def _papers_do(text: str, attribution: Attribution) -> bool:
    """A paper says, states and shows; it neither rejects nor declines."""
    return any(word in _SHOWING for cue in attribution.cue for word in cue.of(text).lower().split())


def _leader(clusters: Clusters, text: str, before: Span) -> Cluster | None:
    """The body or state that leads a sentence: "As a union member, *Orla* may vote, and it has said"."""
    for found, cluster in clusters.inside(before):
        if cluster.kind in _ACTING and PREPOSED.search(text, before.start, found.start) is None:
            return cluster
    return None


def _antecedent(
    clusters: Clusters, text: str, phrase: Phrase, spoken: Sequence[Cluster], sentence: int, *, may_be_paper: bool
) -> Cluster | None:
    """The nearest fitting entity before: of "he" a person, of "it" a paper or a body; "they" and "who" stay open.

    `sentence` is where the sentence of the pronoun begins.
    """
    span = phrase.span
    sort = words.PRONOUNS[phrase.pronoun or ""]
    if sort == "any" or phrase.pronoun == "i":
        return None
    if sort == "person":
        speakers = [c for c in spoken if c.kind is EntityKind.PERSON and c.first_mention < span.start]
        best = speakers[-1] if speakers else clusters.nearest_before(span, {EntityKind.PERSON})
    else:
        paper = clusters.nearest_before(span, {EntityKind.DOCUMENT}, _NEAR) if may_be_paper else None
        leader = None if may_be_paper else _leader(clusters, text, Span(sentence, span.end))
        best = paper or leader or clusters.nearest_before(span, _SPOKEN_OF if may_be_paper else _BODIES)
    if best is not None:
        clusters.refer(best, span)
    return best
