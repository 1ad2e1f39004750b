"""Sentences -> the names in them, each with the kind that its words and all its surroundings speak for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log2

from sayso.lang.en import naming, outlets
from sayso.lang.en import sources as words
from sayso.lang.en.demonyms import DEMONYMS
from sayso.lang.en.given import MEN, WOMEN
from sayso.lang.en.name_weights import WEIGHTS
from sayso.lang.en.places import CAPITALS, STATES
from sayso.lang.en.pronouns import FAMILIES
from sayso.lang.gazetteer import load_places
from sayso.names import fold_name, sound_of
from sayso.read.name_cues import AROUND, SAYS, SURNAME, WITHIN, Around, Name, look_around, read_name
from sayso.read.phrases import kind_of
from sayso.read.spotted import LogOdds, Spotted
from sayso.read.tokens import Token, span_of, tokenize
from sayso.terms import EntityKind, Sentence, Span

_DRAWN_TOGETHER = words.NOT_NAMES | FAMILIES.keys() | {"let"}
_POSTS = words.TITLES | {"i"}
_OPENING = frozenset("“\"‘'(—–-•*[:")
_CLASSES = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
_LEAST = -0.5
"""From this score on a name is of a kind. Slightly below what is likeliest: what is missed is missed for good, what is
found is looked at."""
_TRUST, _EVEN = 0.7, -2.0
"""How much the network's log-odds count beside the cues, and which log-odds speak neither for nor against. Swept over
GUM train and the seen halves, each text read by a network that had not been taught on it; flat from 0.5 to 1."""
_SPELLING = {EntityKind.OUTLET: 4.0, EntityKind.AGENCY: 1.0, EntityKind.OFFICE: 1.0, EntityKind.ORGANISATION: 1.0}
"""What a head word that spells out a body adds: the network takes a newspaper called the Star for a person. On what was
swept above it changes nothing."""
_SURE = {"an age": EntityKind.PERSON, "a title and a name": EntityKind.PERSON, "the town of": EntityKind.PLACE}
"""Cues against which the network is not heard."""
_KNOWN = {
    EntityKind.AGENCY: naming.STATE_BODIES,
    EntityKind.OUTLET: outlets.WELL_KNOWN,
    EntityKind.PLACE: STATES | CAPITALS.keys(),
}
_SPELLED_OUT = {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE, EntityKind.GROUP}
_BODIES = {EntityKind.AGENCY, EntityKind.OUTLET, EntityKind.OFFICE}


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name where it stands."""

    span: Span
    kind: EntityKind
    acts: bool = False
    """A place that does or says something here: its government."""


@dataclass(slots=True)
class Candidate:
    """A run of capitalised words; `doubtful` where it may be nothing but the first word of a sentence."""

    span: Span
    name: str
    tokens: list[Token]
    doubtful: bool
    around: Around


@dataclass(slots=True)
class Evidence:
    """What speaks for the kind of a name: the cues in it, and how often each is met around it."""

    name: Name
    cues: Counter[str] = field(default_factory=Counter)
    odds: list[LogOdds] = field(default_factory=list)
    """What the network makes of each mention."""

    def strengths(self) -> dict[str, float]:
        """A cue met once has strength 1, met three times 2: many mentions are much alike."""
        return {cue: log2(1 + count) for cue, count in self.cues.items()}


def find_names(
    text: str, sentences: Iterable[Sentence], spotted: Spotted, titles: Iterable[Span] = ()
) -> list[FoundName]:
    """The names of a text. A word at the head of a sentence is a name when it is met elsewhere too, or is known; the
    words of a title, whose capitals say nothing, when all of them are met below."""
    candidates, evidence = gather_names(text, sentences)
    acting = set()
    for candidate in candidates:
        person, organisation, place = odds = spotted.weigh(text, candidate.span)
        evidence[candidate.name].odds.append(odds)
        if organisation > max(person, place) or AROUND["says"](candidate.around):
            acting.add(candidate.span)
    met = {word for name in evidence for word in name.split()}
    for candidate in (c for title in titles for c in _candidates_of(text, title)):
        if met.issuperset(candidate.name.split()):
            candidates.append(candidate)
            evidence.setdefault(candidate.name, _evidence_in(candidate))
    kinds = _decide_all(evidence)
    return [name for c in candidates for name in _with_places_inside(c, kinds[c.name], acts=c.span in acting)]


def gather_names(text: str, sentences: Iterable[Sentence]) -> tuple[list[Candidate], dict[str, Evidence]]:
    """Where the names stand, and for each different name what speaks for its kind."""
    candidates = [c for sentence in sentences for c in _candidates_of(text, sentence.span)]
    met = {word for c in candidates if not c.doubtful for word in c.name.split()}
    met |= {sound_of(word) for word in met if len(word) > 4}
    sure = [c for c in candidates if not c.doubtful or c.name in met or sound_of(c.name) in met]
    evidence: dict[str, Evidence] = {}
    for candidate in sure:
        if candidate.name not in evidence:
            evidence[candidate.name] = _evidence_in(candidate)
        evidence[candidate.name].cues.update(cue for cue, test in AROUND.items() if test(candidate.around))
    return sure, evidence


def _candidates_of(text: str, span: Span) -> Iterator[Candidate]:
    tokens = tokenize(text, span)
    for first, last in _capital_runs(tokens):
        if first != last or not _is_demonym(tokens, first):
            yield _candidate(text, tokens, first, last)


def _evidence_in(candidate: Candidate) -> Evidence:
    tokens = candidate.tokens
    name = read_name(tuple(tokens), candidate.name, kind_of(tokens))
    return Evidence(name, Counter(cue for cue, test in WITHIN.items() if test(name)))


def _with_places_inside(candidate: Candidate, kind: EntityKind, *, acts: bool) -> Iterator[FoundName]:
    """A name, and the place that it ends with: "Government of Orla" speaks of Orla too."""
    yield FoundName(candidate.span, kind, acts)
    for i, token in enumerate(candidate.tokens[1:-1], start=1):
        if token.lower in {"of", "in"}:
            inner = span_of(candidate.tokens, i + 1, len(candidate.tokens) - 1)
            words_of_it = " ".join(t.lower for t in candidate.tokens[i + 1 :])
            if kind is not EntityKind.PLACE and fold_name(words_of_it) in load_places():
                yield FoundName(inner, EntityKind.PLACE)


def _candidate(text: str, tokens: list[Token], first: int, last: int) -> Candidate:
    span = span_of(tokens, first, last)
    word = tokens[last].word
    _, hyphen, attached = word.rpartition("-")
    if hyphen and attached.lower() in naming.ATTACHED:
        span = Span(span.start, span.end - len(attached) - 1)
    elif "." in word and text.startswith(".", span.end):
        span = Span(span.start, span.end + 1)
    name = re.sub(r"['’]s$|['’]$", "", " ".join(span.of(text).split())).rstrip(".")
    opens = first == 0 or tokens[first - 1].word in _OPENING or tokens[first - 1].word in "``''"
    doubtful = first == last and opens and not _is_known(tokens, first, name)
    return Candidate(span, name, tokens[first : last + 1], doubtful, look_around(tokens, first, last))


def _is_known(tokens: list[Token], i: int, name: str) -> bool:
    """May this first word of a sentence be taken for a name without having been met elsewhere?"""
    token = tokens[i]
    if name in STATES or name in CAPITALS or (name.isupper() and len(name) > 1) or token.possessive:
        return True
    lower = name.lower()
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return lower in MEN or lower in WOMEN or (len(lower) > 4 and fold_name(name) in load_places()) or follows in SAYS


def _capital_runs(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(tokens):
        if not _opens_name(tokens[i]) or (tokens[i].lower in naming.COMPASS and i + 1 < len(tokens)):
            i += 1
            continue
        last = _end_of_name(tokens, i)
        if _is_office(tokens[i : last + 1]) or any(t.lower not in _POSTS for t in tokens[i : last + 1]):
            yield i, last
        i = last + 1


def _is_office(tokens: list[Token]) -> bool:
    """ "Foreign Secretary" alone: whoever holds the post."""
    return len(tokens) > 1 and tokens[-1].lower in naming.PERSON_HEADS


def _end_of_name(tokens: list[Token], first: int) -> int:
    last = at = first
    while at + 1 < len(tokens) and not tokens[last].possessive:
        at += 1
        token = tokens[at]
        if _may_be_named(token):
            last = at
        elif not (token.lower in words.NAME_LINKS and at - last < 3):
            break
    return last


def _opens_name(token: Token) -> bool:
    return token.is_name and len(token.word) > 1 and _may_be_named(token)


def _may_be_named(token: Token) -> bool:
    """Has a capital, and is no small word, alone or drawn together: "It's", "I'm", "Let's"."""
    if not token.is_name:
        return False
    bare, drawn, _ = token.lower.partition("'")
    return bare not in (_DRAWN_TOGETHER if drawn else words.NOT_NAMES)


def _is_demonym(tokens: list[Token], i: int) -> bool:
    """The adjective of "Russian forces", "a Turkish broker": no mention of its own."""
    if tokens[i].lower not in DEMONYMS or i + 1 >= len(tokens):
        return False
    follows = tokens[i + 1]
    return follows.is_word and not follows.is_name and follows.lower not in words.NAME_LINKS


def _decide_all(evidence: dict[str, Evidence]) -> dict[str, EntityKind]:
    """The kind of each name. Longer names are decided first: the last word of a person's name is a surname."""
    kinds: dict[str, EntityKind] = {}
    surnames: set[str] = set()
    for bare, found in sorted(evidence.items(), key=lambda item: -len(item[1].name.tokens)):
        if bare in surnames:
            found.cues[SURNAME] += 1
        kind = kinds[bare] = decide_kind(found)
        if kind is EntityKind.PERSON and not found.name.single:
            surnames.add(bare.split()[-1])
    return kinds


def decide_kind(found: Evidence) -> EntityKind:
    """The kind that all cues together speak for most; a name that spells its kind out, or is well known, is that."""
    name = found.name
    known = next((kind for kind, names in _KNOWN.items() if name.bare in names), None)
    if known is not None:
        return known
    if name.spelled in _SPELLED_OUT:
        return name.spelled
    scores = {kind: _network_says(found.odds, place) for place, kind in enumerate(_CLASSES)}
    for cue, strength in found.strengths().items():
        for kind, weight in zip(_CLASSES, WEIGHTS[cue], strict=True):
            scores[kind] += weight * strength
    for cue, kind in _SURE.items():
        if cue in found.cues:
            scores[kind] += max(0.0, -_network_says(found.odds, _CLASSES.index(kind)))
    scores[EntityKind.ORGANISATION] += _SPELLING.get(name.spelled, 0.0)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] < _LEAST:
        return EntityKind.OTHER
    return name.spelled if best is EntityKind.ORGANISATION and name.spelled in _BODIES else best


def _network_says(odds: list[LogOdds], kind: int) -> float:
    """What the network thinks of a name wherever it stands: one context makes up for another."""
    return _TRUST * (sum(each[kind] for each in odds) / len(odds) - _EVEN) if odds else 0.0
