"""Entities by name -> with them what describes somebody: "the mercenary outfit", "the mayor", "a river"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.lang.en import pronouns
from sayso.lang.en import sources as words
from sayso.lang.en.timewords import MONTHS, WEEKDAYS
from sayso.nn import Mentioned
from sayso.read.clusters import Cluster, Clusters
from sayso.read.phrases import Phrase, read_phrase
from sayso.terms import EntityKind, MentionForm, Sentence, Span

_PEOPLE = "|".join(sorted(words.GROUPS | words.SPOKES | words.TITLES))
_BODY = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+"
    r"(?:(?!(?:of|in|on|to|and|or|for|that|from|by|with|a|the)\s)[\w’'-]+\s+){0,3}?"
    rf"(?P<head>{'|'.join(sorted(words.BODIES_SPOKEN_OF))})\b(?!\s+(?:{_PEOPLE})\b)"
)
_TAIL = re.compile(r"\s(?:of|in|at|for|from|to|with|on|near|and|who|which|that|under|by)\s|[,(;:]")
_SMALL = words.DETERMINERS | words.NOT_NAMES
_PAPERS = {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE}
_SAID_PLAINLY = _PAPERS | {EntityKind.GROUP, EntityKind.OFFICE}
_BODIES = {EntityKind.AGENCY, EntityKind.OUTLET, EntityKind.OFFICE}
_MANY = re.compile(r".*[^s]s|people|men|women|children|police|troops|both|others", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|any|every|each|some|one|there|here)(?:body|one|thing|where)?\b", re.IGNORECASE)
_NOT_DESCRIBED = pronouns.FAMILIES.keys() | MONTHS.keys() | WEEKDAYS.keys()
_DEFINITE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_SET_OFF = re.compile(r"\s*(?:[,.;)–—]|$)")


def describe_bodies(clusters: Clusters, text: str, sentences: Iterable[Sentence]) -> None:
    """ "the mercenary outfit" as a mention of the organisation it means, where only one can be meant."""
    for sentence in sentences:
        for match in _BODY.finditer(text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if clusters.inside(span):
                continue
            cluster = clusters.organisation_spoken_of(span, match["head"].lower())
            if cluster is not None:
                clusters.describe(cluster, read_phrase(text, span))


def add_spotted(clusters: Clusters, text: str, mentions: Iterable[Mentioned]) -> None:
    """What the network sees and no rule has seen.

    "Ada Venn, the mayor," is one; "the minister" is who was called so last ("Minister Orlo", "a minister"); what else
    is described is an entity of its own.
    """
    for mention in mentions:
        head = head_of(text, mention.span)
        if clusters.covers(head) or not _describes(text, mention.span, head):
            continue
        phrase = read_phrase(text, mention.span)
        if phrase.kind in _PAPERS or phrase.pronoun:
            continue
        described = Phrase(mention.span, phrase.label, _kind_of(mention.kind, phrase, head.of(text)), phrase.named)
        whole = mention.span.of(text)
        if _is_shouted_name(whole, phrase.kind):
            clusters.add_name(mention.span, text, described.kind)
            continue
        named = head.of(text)[0].isupper() and not whole.isupper()
        form = MentionForm.NAME if named else MentionForm.DESCRIPTION
        clusters.describe(_meant(clusters, text, described, head), described, form)


def _describes(text: str, span: Span, head: Span) -> bool:
    """Not "nobody", "there", "some of the men", "April", nor a lone small word."""
    words_of_it = span.of(text)
    if len(words_of_it) == 1 or words_of_it.lower() in _NOT_DESCRIBED or _NOBODY.match(words_of_it):
        return False
    return span.start < head.start or words_of_it[0].isupper() or _MANY.fullmatch(words_of_it) is not None


def _meant(clusters: Clusters, text: str, phrase: Phrase, head: Span) -> Cluster | None:
    before = clusters.right_before(phrase.span, text)
    if before is not None and before.kind is phrase.kind and _SET_OFF.match(text, phrase.span.end):
        return before
    if _DEFINITE.match(text, phrase.span.start):
        return clusters.called(head.of(text).lower(), phrase.span, {phrase.kind})
    return None


def _is_shouted_name(whole: str, kind: EntityKind) -> bool:
    """In a cable, where capitals say nothing: what no word shows to be a description."""
    parts = whole.lower().split()
    small = parts[0] in _SMALL
    return whole.isupper() and not small and kind not in _SAID_PLAINLY and _MANY.fullmatch(parts[-1]) is None


def head_of(text: str, span: Span) -> Span:
    """The word a description turns on: the last one before what hangs on it."""
    tail = _TAIL.search(text, span.start + 1, span.end)
    end = tail.start() if tail else span.end
    bare = re.sub(r"['’]s?$", "", text[span.start : end])
    start = max(bare.rfind(" "), bare.rfind("\n")) + 1
    return Span(span.start + start, span.start + max(len(bare), start + 1))


def _kind_of(kind: str, phrase: Phrase, head: str) -> EntityKind:
    if kind == "person":
        if phrase.kind is EntityKind.OFFICE:
            return EntityKind.OFFICE
        return EntityKind.GROUP if _MANY.fullmatch(head) else EntityKind.PERSON
    if kind == "organisation":
        return phrase.kind if phrase.kind in _BODIES else EntityKind.ORGANISATION
    return EntityKind.PLACE
