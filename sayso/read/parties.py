"""The words before or around a reaction -> the names of those who react."""

from __future__ import annotations

import re

from sayso.lang.en.events import JOINING
from sayso.lang.en.responses import UNKNOWN_CALLED
from sayso.lang.en.sources import DOCUMENTS, PRONOUNS, TITLES
from sayso.read.frames import find_subject
from sayso.read.phrases import read_phrase
from sayso.read.tokens import span_of, tokenize
from sayso.terms import Attribution, Document, Entity, EntityKind, Span
from sayso.terms.index import SpanIndex

_AND = re.compile(r"\s+n?or\s+|\s+and\s+(?=(?:the|a|an)\s|[A-Z])")
_LISTED = (
    r"(?:(?!(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Aa]fter|[Bb]efore|[Ff]or|[Ww]ith|[Aa]s|[Ll]ast|[Bb]ut|[Ss]till)\b)"
    r"(?:[Tt]he\s|[Aa]n?\s|[A-Z])[^,;“”\"]{1,70})"
)
_LIST = re.compile(rf"{_LISTED}(?:,\s+{_LISTED})+?,?\s+and\s+{_LISTED}")
_LIST_JOINT = re.compile(r",\s+(?:and\s+)?(?=(?:the|an?)\s|[A-Z])|\s+and\s+(?=(?:the|an?)\s|[A-Z])")
"""Three or more: "the navy, the yard and the Harbour Board"."""
_LEAD = re.compile(r"(?:neither|both|even|only)\s+(?=[A-Za-z])", re.IGNORECASE)
_AUX = re.compile(
    r"(?:['’]s(?=\s+(?:always|never|also|repeatedly|since)\b))?"
    r"\s*(?:\b(?:has|have|had|also|then|immediately|did|do|does|not|is|are|was|were|could|would|will|thus|later"
    r"|since|both|always|never|still|again|all"
    r"|\w+ly)\s*)+$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w-]+")
_OWN = frozenset({"we", "i", "us", "me"})
_WHO = re.compile(r"(?:who|which|whom)\b", re.IGNORECASE)
_IN_VAIN = re.compile(UNKNOWN_CALLED, re.IGNORECASE)
_RELATIVE = re.compile(r"(?:whom|which|that)\s+(?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:his|her|their|my|our)\s", re.IGNORECASE)
"""Of "his office" and "their lawyer" the one is known whose they are."""
_BELONGS = re.compile(r"\b(?:for|of|to|from|with|by|at|in|on)\s|['’]s?\s", re.IGNORECASE)
_SIDES = frozenset("republican democrat democratic independent nominee candidate".split())
_FAR = 3
"""Characters between a name and its "who": a comma and a space."""


class Parties:
    """Who speaks and who is meant, by the sayings and entities of a document."""

    def __init__(self, document: Document, attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]) -> None:
        self._text = document.text
        self._author = document.outlet or document.byline
        self._entities = {e.id: e for e in entities}
        self._full_names = {alias: e.name for e in reversed(entities) for alias in (*e.aliases, e.name)}
        self._mentions = SpanIndex((m.span, e) for e in entities for m in e.mentions)
        sourced = [a for a in attributions if a.source]
        self._contents = SpanIndex((piece, a) for a in sourced for piece in a.content)
        self._cues = SpanIndex((piece, a) for a in sourced for piece in a.cue)

    def label(self, party: str) -> str:
        """The words of a party without article, apposition and relative clause."""
        return read_phrase(party, Span(0, len(party))).label

    def speaker(self, core: Span) -> str | None:
        """Whose saying `core` reports, else in whose words it stands, the innermost; else the author's voice."""
        near = [a for _, a in self._cues.overlapping(core)] or [a for _, a in self._contents.around(core)]
        return self._source(near[-1]) if near else self._author

    def subjects(self, sentence: Span, clause: Span, core: Span) -> list[str | None]:
        """Who stands before the words of the reaction as their subject."""
        before = self._before(clause, core)
        if before is not None and _LIST.fullmatch(before.of(self._text)):
            return self.named(before, core)
        for _, attribution in self._cues.overlapping(core):
            if attribution.source[0].end <= core.start and sentence.contains(attribution.source[0]):
                found = self.named(attribution.source[0], core)
                entity = self._entities.get(attribution.entity or "")
                if entity is not None and len(found) == 1 and self._is_head(attribution.source[0], entity):
                    return [self._called(attribution.source[0], entity)]
                return found
        span = self._subject(sentence, core) or before
        return self.named(span, core) if span else [self.speaker(core)]

    def named(self, span: Span, core: Span) -> list[str | None]:
        """The names of the parties in `span`; "we", and what a paper is called, lead to the speaker."""
        words = span.of(self._text).strip(" ,")
        if (relative := _RELATIVE.match(words)) is not None:
            span = Span(span.start + relative.end(), span.end)
            words = span.of(self._text)
        if not words or words.lower() in _OWN or _POSSESSIVE.match(words) or self._is_paper(words):
            return [self.speaker(core)]
        if _WHO.match(words):
            return [self._right_before(span) or self.speaker(core)]
        if words.lower() in PRONOUNS or words.lower() in {"they", "them"}:
            return [self._mentioned(span) or self._saying(core)]
        if _IN_VAIN.search(words):
            return [None]
        if words.lower() in JOINING:
            return [self.speaker(core)]
        if _LIST.fullmatch(words):
            return [self._name(item) for item in _split(self._text, span, _LIST_JOINT)]
        lead = _LEAD.match(self._text, span.start, span.end)
        return [self._name(item) for item in _split(self._text, Span(lead.end(), span.end) if lead else span, _AND)]

    def _subject(self, sentence: Span, core: Span) -> Span | None:
        tokens = tokenize(self._text, sentence)
        at = next((i for i, token in enumerate(tokens) if token.end > core.start), None)
        ends = find_subject(tokens, at) if at is not None else None
        return span_of(tokens, *ends) if ends else None

    def _before(self, clause: Span, core: Span) -> Span | None:
        words = _AUX.sub("", self._text[clause.start : core.start]).rstrip(" ,\n")
        return Span(clause.start, clause.start + len(words)) if words else None

    def _saying(self, core: Span) -> str | None:
        """In whose reported words it stands: "the board said *it* could not comment"."""
        around = [a for _, a in self._contents.around(core)]
        return self._source(around[-1]) if around else None

    def _source(self, attribution: Attribution) -> str | None:
        span = attribution.source[0]
        entity = self._entities.get(attribution.entity or "")
        return self._called(span, entity) if entity and self._is_head(span, entity) else self._name(span)

    def _called(self, span: Span, entity: Entity) -> str:
        """A person by the bare name, others by the fullest words for them."""
        if entity.kind is EntityKind.PERSON:
            parts = entity.name.split()
            posts = [i for i, word in enumerate(parts[:-1]) if word.lower().rstrip(".") in TITLES | _SIDES]
            bare = parts[posts[-1] + 1 :] if posts else parts
            return " ".join(bare) if bare[0][0].isupper() else entity.name
        label = read_phrase(self._text, span).label
        return label if len(label) > len(entity.name) and entity.name.lower() in label.lower() else entity.name

    def _is_head(self, span: Span, entity: Entity) -> bool:
        """Is it the entity itself that these words name? Of "an attorney for Mills" it is no Mills."""
        phrase = read_phrase(self._text, span)
        if phrase.pronoun or phrase.label in {entity.name, *entity.aliases}:
            return True
        for mention in entity.mentions:
            if phrase.span.contains(mention.span) and mention.span.end == phrase.span.end:
                return not _BELONGS.search(self._text, phrase.span.start, mention.span.start)
        return False

    def _name(self, span: Span) -> str:
        """The fullest name in this document of whoever these words name."""
        phrase = read_phrase(self._text, span)
        for _, entity in self._mentions.within(phrase.span):
            if entity.kind is EntityKind.PERSON and self._is_head(span, entity):
                return self._called(span, entity)
        full = self._full_names.get(phrase.label, phrase.label)
        return phrase.label if full.lower() in phrase.label.lower() else full

    def _mentioned(self, span: Span) -> str | None:
        """Whom a pronoun means, where anybody with a name is known."""
        for mention, entity in self._mentions.overlapping(span):
            if mention.start == span.start and entity.name.lower() not in PRONOUNS:
                return self._called(span, entity)
        return None

    def _right_before(self, span: Span) -> str | None:
        """Whom "who" means: the name or description that ends where it begins."""
        near = Span(max(0, span.start - _FAR), span.start) if span.start else span
        names = [e.name for m, e in self._mentions.overlapping(near) if m.end < span.start]
        return names[-1] if names else None

    def _is_paper(self, words: str) -> bool:
        """Of a paper that "is genuine", or "has not been verified", the speaker says it."""
        return bool(DOCUMENTS & set(_WORDS.findall(self.label(words).lower())))


def _split(text: str, span: Span, joints: re.Pattern[str]) -> list[Span]:
    """The items of a list."""
    items: list[Span] = []
    start = span.start
    for joint in [*joints.finditer(text, span.start, span.end), None]:
        end = joint.start() if joint else span.end
        items.append(Span(start, end))
        start = joint.end() if joint else end
    return items
