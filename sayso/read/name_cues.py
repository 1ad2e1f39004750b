"""What in a name, and around it, speaks for a person, a body or a place: named cues, each a yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.lang.en import naming, outlets
from sayso.lang.en import sources as words
from sayso.lang.en.cues import SAY
from sayso.lang.en.demonyms import DEMONYMS
from sayso.lang.en.given import MEN, WOMEN
from sayso.lang.en.inflect import all_forms
from sayso.lang.en.places import SEATS
from sayso.lang.gazetteer import load_places
from sayso.names import fold_name
from sayso.read.tokens import Token
from sayso.terms import EntityKind

SAYS = frozenset(all_forms(SAY))
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,5}s?")
_ARTICLE = re.compile(r"^(?:al|ar|as|ad|ash|at|az|an|el) ")
_INITIAL = re.compile(r"[A-Z]\.?")
_ABSTRACT = re.compile(r"\w+(?:ology|ics|ism|ing|tion|ment|ness|ity|graphy|ance|ence)s?")
_CAMEL = re.compile(r"\w*[a-z][A-Z]\w*")
_YEAR = re.compile(r"[12]\d{3}[a-z]?")
_TITLES = words.PERSONAL_TITLES | naming.PERSON_HEADS
_NO_PERSONS = naming.BODY_WORDS | words.TITLES
_OFFICIALS = words.GROUPS | words.TITLES | words.SPOKES
_BODY_HEADS = naming.BODY_WORDS | words.ORGANISATIONS
_BEING = frozenset("is was has had were are did does".split())
_GIVEN = MEN | WOMEN
_BODY_KINDS = {EntityKind.AGENCY, EntityKind.ORGANISATION, EntityKind.OUTLET, EntityKind.OFFICE}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as such: its words, folded and in lower case, and the kind that its head spells out."""

    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]
    bare: str
    folded: str
    spelled: EntityKind

    @property
    def last(self) -> str:
        return self.lowers[-1]

    @property
    def single(self) -> bool:
        return len(self.tokens) == 1


@dataclass(frozen=True, slots=True)
class Around:
    """The words around one mention of a name, in lower case, empty at the ends of its sentence."""

    before: str
    """The word before it, or before "the" before it."""
    before_that: str
    article: str
    follows: str
    after_that: str
    next_is_place: bool
    """After a comma comes a known place."""
    possessed: bool
    attached: bool
    heads: bool
    """It begins its sentence."""


def read_name(tokens: tuple[Token, ...], bare: str, spelled: EntityKind) -> Name:
    """`bare` is the name without a possessive ending."""
    return Name(tokens, tuple(t.lower for t in tokens), bare, fold_name(bare), spelled)


def look_around(tokens: list[Token], first: int, last: int) -> Around:
    """The surroundings of the name that tokens `first` to `last` are."""

    def lower(place: int) -> str:
        return tokens[place].lower if 0 <= place < len(tokens) else ""

    article = lower(first - 1) if lower(first - 1) in {"the", "a", "an"} else ""
    before = first - 1 - bool(article)
    behind_comma = tokens[last + 2] if lower(last + 1) == "," and last + 2 < len(tokens) else None
    return Around(
        lower(before),
        lower(before - 1),
        article,
        lower(last + 1),
        lower(last + 2),
        behind_comma is not None and behind_comma.is_name and is_place(fold_name(behind_comma.word)),
        tokens[last].possessive,
        "-" in tokens[last].word and tokens[last].lower.rpartition("-")[2] in naming.ATTACHED,
        first == 0,
    )


def is_place(folded: str) -> bool:
    """Is this the name of a place that the gazetteer has, with or without an Arabic article?"""
    places = load_places()
    return folded in places or _ARTICLE.sub("", folded) in places


def has_title(tokens: tuple[Token, ...]) -> bool:
    """ "Orlan Foreign Minister Ada Venn": a title, and behind it one to three words that are none."""
    at = max((i for i, t in enumerate(tokens) if t.lower in _TITLES), default=-1)
    behind = tokens[at + 1 :]
    return at >= 0 and 0 < len(behind) < 4 and all(t.is_name and t.lower not in _NO_PERSONS for t in behind)


def _given(name: Name) -> bool:
    return next((w for w in name.lowers if w not in words.TITLES and w not in DEMONYMS), "") in _GIVEN


def _cited(around: Around) -> bool:
    return around.before == "to" and around.before_that == "according"


WITHIN: dict[str, Callable[[Name], bool]] = {
    "always": lambda n: True,
    "one word": lambda n: n.single,
    "two words": lambda n: len(n.tokens) == 2,
    "three words": lambda n: len(n.tokens) == 3,
    "a small word inside": lambda n: any(not t.is_name for t in n.tokens),
    "a known place": lambda n: is_place(n.folded),
    "a known place of one word": lambda n: n.single and is_place(n.folded),
    "a known place inside": lambda n: not n.single and any(len(w) > 4 and is_place(w) for w in n.folded.split()),
    "a seat of government": lambda n: n.bare in SEATS,
    "ends like a place": lambda n: not n.single and n.last in naming.PLACE_WORDS,
    "begins like a place": lambda n: not n.single and n.lowers[0] in naming.PLACE_OPENINGS,
    "a word of bodies": lambda n: not n.single and not naming.BODY_WORDS.isdisjoint(n.lowers),
    "a word of bodies alone": lambda n: n.single and n.last in naming.BODY_WORDS,
    "ends like a body": lambda n: not n.single and n.last in _BODY_HEADS,
    "its head is of a body": lambda n: n.spelled in _BODY_KINDS,
    "a word of works": lambda n: not naming.WORK_WORDS.isdisjoint(n.lowers),
    "a thing in capitals": lambda n: n.last in naming.THINGS,
    "a people or a faith": lambda n: n.last in DEMONYMS or n.last.removesuffix("s") in DEMONYMS,
    "begins with a people": lambda n: not n.single and n.lowers[0] in DEMONYMS,
    "capitals": lambda n: bool(_ACRONYM.fullmatch(n.tokens[-1].word)),
    "capitals alone": lambda n: n.single and bool(_ACRONYM.fullmatch(n.tokens[0].word)),
    "shouted": lambda n: not n.single and all(t.word.isupper() for t in n.tokens),
    "a known newsroom": lambda n: n.bare in outlets.WELL_KNOWN,
    "ends in an office": lambda n: n.last in naming.PERSON_HEADS,
    "a title and a name": lambda n: has_title(n.tokens),
    "a given name first": lambda n: not n.single and _given(n),
    "a given name": lambda n: n.single and n.last in _GIVEN,
    "an initial": lambda n: any(_INITIAL.fullmatch(t.word) for t in n.tokens[1:-1]),
    "an initial first": lambda n: not n.single and bool(_INITIAL.fullmatch(n.tokens[0].word)),
    "an abstract ending": lambda n: bool(_ABSTRACT.fullmatch(n.last)),
    "a plural": lambda n: n.last.endswith("s") and not n.last.endswith(("ss", "us", "is")),
    "a digit": lambda n: any(c.isdigit() for c in n.bare),
    "CamelCase": lambda n: any(_CAMEL.fullmatch(t.word) for t in n.tokens),
    "letters with accents": lambda n: not n.bare.isascii(),
    "a hyphen": lambda n: "-" in n.bare,
}
AROUND: dict[str, Callable[[Around], bool]] = {
    "the": lambda a: a.article == "the",
    "a": lambda a: a.article in {"a", "an"},
    "in": lambda a: a.before in naming.PLACE_PREPOSITIONS and not a.possessed,
    "from, to, at": lambda a: a.before in naming.WEAK_PLACE_PREPOSITIONS and not a.possessed and not _cited(a),
    "of": lambda a: a.before == "of",
    "by, with": lambda a: a.before in {"by", "with"},
    "the town of": lambda a: a.before == "of" and a.before_that in naming.PLACE_NOUNS,
    "town follows": lambda a: a.follows in naming.PLACE_NOUNS,
    "forces follows": lambda a: a.follows in naming.BODY_FOLLOWERS,
    "-backed": lambda a: a.attached,
    "who follows": lambda a: a.follows in naming.PERSON_FOLLOWERS or a.after_that in naming.PERSON_FOLLOWERS,
    "says": lambda a: a.follows in SAYS or _cited(a),
    "an age": lambda a: a.follows == "," and a.after_that.isdigit() and len(a.after_that) == 2,
    "a year": lambda a: a.follows in {",", "("} and bool(_YEAR.fullmatch(a.after_that)),
    "et al": lambda a: a.follows == "et" and a.after_that == "al",
    "a verb": lambda a: a.follows.endswith("ed") or a.follows in _BEING,
    "possessive": lambda a: a.possessed,
    "an official": lambda a: a.before in _OFFICIALS,
    "the group": lambda a: a.before in words.BODIES_SPOKEN_OF,
    "in brackets behind a noun": lambda a: a.before == "(" and a.before_that.isalpha(),
    "a place behind a comma": lambda a: a.next_is_place,
    "in a list": lambda a: a.before == "," and a.follows == ",",
    "and": lambda a: "and" in {a.before, a.follows},
    "first": lambda a: a.heads,
    "last": lambda a: a.follows in {"", ".", ";", "!", "?"},
    "a noun follows": lambda a: a.follows.isalpha() and a.follows.endswith(("s", "er", "or", "ist", "ion")),
}
SURNAME = "the last word of a person's name"
"""The cue that comes of other names: only single words have it."""
CUES = (*WITHIN, *AROUND, SURNAME)
