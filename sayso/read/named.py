"""Sentences -> the names in them, each with the kind that its words and all its surroundings speak for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.lang.en import naming, outlets
from sayso.lang.en import sources as words
from sayso.lang.en.cues import SAY
from sayso.lang.en.demonyms import DEMONYMS
from sayso.lang.en.given import MEN, WOMEN
from sayso.lang.en.inflect import all_forms
from sayso.lang.en.places import CAPITALS, SEATS, STATES
from sayso.lang.gazetteer import load_places
from sayso.names import fold_name, sound_of
from sayso.read.phrases import kind_of
from sayso.read.tokens import Token, span_of, tokenize
from sayso.terms import EntityKind, Sentence, Span

_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,5}s?")
_INITIAL = re.compile(r"[A-Z]\.?")
_ARTICLE = re.compile(r"^(?:al|ar|as|ad|ash|at|az|an|el) ")
_SAYS = frozenset(all_forms(SAY))
_BEING = frozenset("is was has had were are did does".split())
_SURNAME = 4.0
_OPENING = frozenset("“\"‘'(—–-•*[:")

_Votes = defaultdict[EntityKind, float]


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name where it stands."""

    span: Span
    kind: EntityKind


@dataclass(slots=True)
class _Candidate:
    """A run of capitalised words; `doubtful` where it may be nothing but the first word of a sentence."""

    span: Span
    name: str
    tokens: list[Token]
    doubtful: bool


def find_names(text: str, sentences: Iterable[Sentence]) -> list[FoundName]:
    """The names of a text. A word at the head of a sentence is a name when it is met elsewhere too, or is known."""
    candidates: list[_Candidate] = []
    votes: defaultdict[str, _Votes] = defaultdict(lambda: defaultdict(float))
    for sentence in sentences:
        tokens = tokenize(text, sentence.span)
        for first, last in _capital_runs(tokens):
            if first == last and _is_demonym(tokens, first):
                continue
            candidate = _candidate(text, tokens, first, last)
            candidates.append(candidate)
            for kind, weight in _context_votes(tokens, first, last):
                votes[candidate.name][kind] += weight
    met = {word for c in candidates if not c.doubtful for word in c.name.split()}
    met |= {sound_of(word) for word in met if len(word) > 4}
    sure = [c for c in candidates if not c.doubtful or c.name in met or sound_of(c.name) in met]
    kinds = _decide_all(sure, votes)
    return [name for c in sure for name in _with_places_inside(c, kinds[c.name])]


def _decide_all(candidates: list[_Candidate], votes: dict[str, _Votes]) -> dict[str, EntityKind]:
    """The kind of each name. Longer names are decided first: of who has a given name, the last word is a surname."""
    kinds: dict[str, EntityKind] = {}
    surnames: set[str] = set()
    for candidate in sorted(candidates, key=lambda c: -len(c.tokens)):
        if candidate.name in kinds:
            continue
        if candidate.name in surnames:
            votes[candidate.name][EntityKind.PERSON] += _SURNAME
        kind = kinds[candidate.name] = _decide(candidate.name, candidate.tokens, votes[candidate.name])
        if kind is EntityKind.PERSON and len(candidate.tokens) > 1:
            surnames.add(candidate.name.split()[-1])
    return kinds


def _with_places_inside(candidate: _Candidate, kind: EntityKind) -> Iterator[FoundName]:
    """A name, and the place that it ends with: "Government of Orla" speaks of Orla too."""
    yield FoundName(candidate.span, kind)
    for i, token in enumerate(candidate.tokens[1:-1], start=1):
        if token.lower in {"of", "in"}:
            inner = span_of(candidate.tokens, i + 1, len(candidate.tokens) - 1)
            words_of_it = " ".join(t.lower for t in candidate.tokens[i + 1 :])
            if kind is not EntityKind.PLACE and fold_name(words_of_it) in load_places():
                yield FoundName(inner, EntityKind.PLACE)


def _candidate(text: str, tokens: list[Token], first: int, last: int) -> _Candidate:
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
    return _Candidate(span, name, tokens[first : last + 1], doubtful)


def _is_known(tokens: list[Token], i: int, name: str) -> bool:
    """May this first word of a sentence be taken for a name without having been met elsewhere?"""
    token = tokens[i]
    if name in STATES or name in CAPITALS or (name.isupper() and len(name) > 1) or token.possessive:
        return True
    lower = name.lower()
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return lower in MEN or lower in WOMEN or (len(lower) > 4 and fold_name(name) in load_places()) or follows in _SAYS


def _capital_runs(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(tokens):
        if not _opens_name(tokens[i]) or (tokens[i].lower in naming.COMPASS and i + 1 < len(tokens)):
            i += 1
            continue
        last = _end_of_name(tokens, i)
        if any(t.lower not in words.TITLES | {"i"} for t in tokens[i : last + 1]):
            yield i, last
        i = last + 1


def _end_of_name(tokens: list[Token], first: int) -> int:
    last = at = first
    while at + 1 < len(tokens) and not tokens[last].possessive:
        at += 1
        token = tokens[at]
        if token.is_name and token.is_word and token.lower not in words.NOT_NAMES:
            last = at
        elif not (token.lower in words.NAME_LINKS and at - last < 3):
            break
    return last


def _opens_name(token: Token) -> bool:
    return token.is_word and token.is_name and token.lower not in words.NOT_NAMES and len(token.word) > 1


def _is_demonym(tokens: list[Token], i: int) -> bool:
    """The adjective of "Russian forces", "a Turkish broker": no mention of its own."""
    if tokens[i].lower not in DEMONYMS or i + 1 >= len(tokens):
        return False
    follows = tokens[i + 1]
    return follows.is_word and not follows.is_name and follows.lower not in words.NAME_LINKS


def _context_votes(tokens: list[Token], first: int, last: int) -> Iterator[tuple[EntityKind, float]]:
    """What the words around a name say of its kind; one mention of many may say it."""
    before = tokens[first - 1].lower if first else ""
    before_that = tokens[first - 2].lower if first > 1 else ""
    if before == "the":
        yield EntityKind.PERSON, -1.5
        before, before_that = before_that, tokens[first - 3].lower if first > 2 else ""
    follows = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    after_that = tokens[last + 2].lower if last + 2 < len(tokens) else ""
    possessed = tokens[last].possessive
    if before in naming.PLACE_PREPOSITIONS and not possessed:
        yield EntityKind.PLACE, 2.0
    if before in naming.WEAK_PLACE_PREPOSITIONS and not possessed:
        yield EntityKind.PLACE, 0.5
    if (before == "of" and before_that in naming.PLACE_NOUNS) or follows in naming.PLACE_NOUNS:
        yield EntityKind.PLACE, 3.0
    if follows in naming.BODY_FOLLOWERS:
        yield EntityKind.ORGANISATION, 1.5
    if "-" in tokens[last].word and tokens[last].lower.rpartition("-")[2] in naming.ATTACHED:
        yield EntityKind.ORGANISATION, 1.0
    if follows in naming.PERSON_FOLLOWERS or (follows == "," and after_that in naming.PERSON_FOLLOWERS):
        yield EntityKind.PERSON, 1.5
    if follows in _SAYS:
        yield EntityKind.PERSON, 1.0
    if follows == "," and after_that.isdigit() and len(after_that) == 2:
        yield EntityKind.PERSON, 3.0
    if follows.endswith("ed") or follows in _BEING or possessed:
        yield EntityKind.PERSON, 0.5
    if before in {"a", "an"} or (before == "(" and before_that.isalpha() and tokens[first - 2].word.islower()):
        yield EntityKind.OTHER, 3.0
    if before in words.BODIES_SPOKEN_OF:
        yield EntityKind.ORGANISATION, 3.0
    if before.isalpha() and before in words.GROUPS | words.TITLES | words.SPOKES:
        yield EntityKind.PERSON, 1.5


def _decide(name: str, tokens: list[Token], votes: _Votes) -> EntityKind:
    """The kind with most votes, from the name itself and from around it; a kind that the name spells out stands."""
    if name in naming.STATE_BODIES:
        return EntityKind.AGENCY
    spelled = kind_of(tokens)
    if spelled not in {EntityKind.PERSON, EntityKind.OTHER} and not _has_title(tokens):
        return spelled
    tally = defaultdict(float, votes)
    for kind, weight in _name_votes(name, tokens):
        tally[kind] += weight
    kind, most = max(tally.items(), key=lambda item: item[1], default=(EntityKind.OTHER, 0.0))
    return kind if most >= 1 else EntityKind.OTHER


def _name_votes(name: str, tokens: list[Token]) -> Iterator[tuple[EntityKind, float]]:
    """What the words of a name say of its kind."""
    lowers = [t.lower for t in tokens]
    folded = fold_name(name)
    if folded in load_places() or _ARTICLE.sub("", folded) in load_places() or name in SEATS:
        yield EntityKind.PLACE, 2.0
    if len(tokens) > 1 and (lowers[-1] in naming.PLACE_WORDS or lowers[0] in naming.PLACE_OPENINGS):
        yield EntityKind.PLACE, 3.0
    if naming.BODY_WORDS.intersection(lowers) and (len(tokens) > 1 or not tokens[0].word.islower()):
        yield EntityKind.ORGANISATION, 3.0 if len(tokens) > 1 else 1.0
    if naming.WORK_WORDS.intersection(lowers) or lowers[-1] in naming.THINGS:
        yield EntityKind.OTHER, 4.0
    if lowers[-1] in DEMONYMS or lowers[-1].removesuffix("s") in DEMONYMS:
        yield EntityKind.OTHER, 6.0
    if _ACRONYM.fullmatch(tokens[-1].word) and folded not in load_places():
        yield EntityKind.ORGANISATION, 2.5
    if name in outlets.WELL_KNOWN:
        yield EntityKind.OUTLET, 4.0
    if lowers[-1] in naming.PERSON_HEADS:
        yield EntityKind.PERSON, 6.0
    if _has_title(tokens):
        yield EntityKind.PERSON, 6.0
    given = next((t for t in lowers if t not in words.TITLES and t not in DEMONYMS), "")
    if given in MEN or given in WOMEN:
        yield EntityKind.PERSON, 3.5 if len(tokens) > 1 else 2.0
    if any(_INITIAL.fullmatch(t.word) for t in tokens[1:-1]):
        yield EntityKind.PERSON, 2.0
    if 2 <= len(tokens) <= 3 and all(t.is_name for t in tokens):
        yield EntityKind.PERSON, 1.5


def _has_title(tokens: list[Token]) -> bool:
    """ "Orlan Foreign Minister Ada Venn": a title, and behind it one to three words that are none."""
    at = max((i for i, t in enumerate(tokens) if t.lower in words.PERSONAL_TITLES | naming.PERSON_HEADS), default=-1)
    behind = tokens[at + 1 :]
    bare = naming.BODY_WORDS | words.TITLES
    return at >= 0 and 0 < len(behind) < 4 and all(t.is_name and t.lower not in bare for t in behind)
