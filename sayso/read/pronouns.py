"""Mentions in their order, and quotations with their speakers -> whom each pronoun means.

"He" and "she" look back for a person, "it" for a body, a paper or a place; who leads a sentence is looked at first.
"I" and "we" mean whoever's words they stand in. Pronouns that mean one another and nobody named are an entity without a
name; a lone one is nobody.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.lang.en import pronouns as words
from sayso.lang.en.given import MEN, WOMEN
from sayso.read.clusters import Cluster, Clusters
from sayso.terms import EntityKind, Mention, MentionForm, Sentence, Span
from sayso.terms.index import SpanIndex

_PRONOUN = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(sorted(words.FAMILIES, key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)
_EMPTY_IT = re.compile(words.EMPTY_IT, re.IGNORECASE)
PREPOSED = re.compile(
    r"\b(?:(?:of|in|at|for|from|to|with|on|by|near|against|about|as|like|after|before|since|under|an?)\s+)(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a name: it leads no sentence."""
_KEPT = 60
"""Mentions looked back over."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """How pronouns of one family look back."""

    name: str
    kind: EntityKind
    means: frozenset[EntityKind]
    reach: int
    """Sentences."""
    led: bool
    """Must what they mean lead its sentence?"""


_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.AGENCY, EntityKind.OUTLET, EntityKind.OFFICE})
_PERSON = frozenset({EntityKind.PERSON})
_SORTS = {
    words.HE: _Sort("he", EntityKind.PERSON, _PERSON, 6, False),
    words.SHE: _Sort("she", EntityKind.PERSON, _PERSON, 6, False),
    words.IT: _Sort(
        "it", EntityKind.OTHER, _BODIES | {EntityKind.PLACE, EntityKind.DOCUMENT, EntityKind.OTHER}, 1, True
    ),
    words.THEY: _Sort("they", EntityKind.GROUP, frozenset({EntityKind.GROUP}), 2, True),
}
_VOICES = {
    words.I: ("I", EntityKind.PERSON),
    words.WE: ("we", EntityKind.GROUP),
    words.YOU: ("you", EntityKind.GROUP),
}
"""What is meant by whose words they are: the name of an entity that has no other, and its kind."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A mention on the way through the text; `leads` where it is the first of its sentence behind no preposition."""

    cluster: Cluster
    sentence: int
    leads: bool
    family: frozenset[str] | None


@dataclass(slots=True)
class _Memory:
    """Whom the text has spoken of lately, and what is known of them."""

    met: deque[_Met] = field(default_factory=lambda: deque(maxlen=_KEPT))
    gender: dict[int, frozenset[str]] = field(default_factory=dict)
    nameless: list[Cluster] = field(default_factory=list)
    voices: dict[tuple[int, frozenset[str]], Cluster] = field(default_factory=dict)


def refer_pronouns(
    text: str, sentences: Sequence[Sentence], clusters: Clusters, quoted: SpanIndex[Cluster | None]
) -> None:
    """Adds to the entities the pronouns that mean them. `quoted` are the quotations, each with its speaker."""
    memory = _Memory()
    placed = deque(clusters.mentions())
    for number, sentence in enumerate(sentences):
        first = True
        for span, cluster in _in_order(text, sentence.span, placed):
            family = words.FAMILIES.get(span.of(text).lower())
            speakers = [speaker for _, speaker in quoted.around(span)]
            if cluster is None and family is not None:
                cluster = _resolve(text, span, family, number, memory, speakers)
                if cluster is not None:
                    cluster.mentions.append(Mention(span, MentionForm.PRONOUN))
            if cluster is None or family in _VOICES:
                continue
            leads = first and PREPOSED.search(text, sentence.span.start, span.start) is None
            memory.met.append(_Met(cluster, number, leads, family))
            if family in {words.HE, words.SHE}:
                memory.gender[id(cluster)] = family
            first = first and not leads
    for nameless in (*memory.nameless, *memory.voices.values()):
        if len(nameless.mentions) > 1:
            clusters.adopt(nameless)


def _in_order(text: str, sentence: Span, placed: deque[tuple[Span, Cluster]]) -> Iterator[tuple[Span, Cluster | None]]:
    """The mentions of a sentence and the pronouns in it that are nobody's yet, in the order of the text."""
    here: dict[Span, Cluster | None] = {
        Span(m.start(), m.end()): None for m in _PRONOUN.finditer(text, sentence.start, sentence.end) if _is_pronoun(m)
    }
    while placed and placed[0][0].start < sentence.end:
        span, cluster = placed.popleft()
        if span.start >= sentence.start:
            here[span] = cluster
    return iter(sorted(here.items(), key=lambda found: (found[0].start, found[0].end)))


def _is_pronoun(match: re.Match[str]) -> bool:
    """Not the US, not IT, not the numeral i."""
    word = match.group()
    return word == "I" if word.lower() == "i" else not (word.isupper() and len(word) > 1)


def _resolve(
    text: str, span: Span, family: frozenset[str], sentence: int, memory: _Memory, speakers: list[Cluster | None]
) -> Cluster | None:
    if family in _VOICES:
        return _voice(family, memory, speakers)
    if family is words.IT and _EMPTY_IT.match(text, span.start):
        return None
    sort = _SORTS[family]
    best, most = None, float("-inf")
    for met in reversed(memory.met):
        if sentence - met.sentence > sort.reach:
            break
        if met.cluster in speakers or not _fits(met, family, sort, memory):
            continue
        score = _likelihood(met, family, sentence)
        if score > most:
            best, most = met.cluster, score
    if best is None:
        best = Cluster(sort.name, sort.kind)
        memory.nameless.append(best)
    return best


def _voice(family: frozenset[str], memory: _Memory, speakers: list[Cluster | None]) -> Cluster | None:
    """Whose words they are: of a quotation its speaker's, else the document's own."""
    speaker = speakers[-1] if speakers else None
    if speakers and speaker is None:
        return None
    if speaker is not None and family is words.I:
        return speaker
    name, kind = _VOICES[family]
    return memory.voices.setdefault((id(speaker) if speaker else 0, family), Cluster(name, kind))


def _fits(met: _Met, family: frozenset[str], sort: _Sort, memory: _Memory) -> bool:
    if met.family is family:
        return True
    if met.cluster.kind not in sort.means or (sort.led and not met.leads):
        return False
    return sort.kind is not EntityKind.PERSON or _gender_of(met.cluster, memory) in {None, family}


def _gender_of(cluster: Cluster, memory: _Memory) -> frozenset[str] | None:
    """By the pronouns that meant it before, by a title, by a given name; None where nothing tells."""
    known = memory.gender.get(id(cluster))
    if known is not None:
        return known
    parts = [w.rstrip(".").lower() for name in (cluster.name, *sorted(cluster.aliases)) for w in name.split()]
    for men, women in ((words.MALE_WORDS, words.FEMALE_WORDS), (MEN, WOMEN)):
        told = next((w for w in parts if w in men or w in women), None)
        if told is not None and (told in men) != (told in women):
            return words.HE if told in men else words.SHE
    return None


def _likelihood(met: _Met, family: frozenset[str], sentence: int) -> float:
    """Nearer is likelier, and so is who leads a sentence, who was just meant so, and of whom much is said."""
    return (
        sentence * -1.0
        + met.sentence
        + (1.0 if met.leads else 0.0)
        + (1.2 if met.family is family else 0.0)
        + 0.1 * min(len(met.cluster.mentions), 5)
    )
