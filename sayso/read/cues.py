"""Tokens of a sentence -> the words in it that report a saying."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from sayso.lang.en import cues as lists
from sayso.lang.en.inflect import all_forms, past_participles, present_participles, verb_forms
from sayso.lang.en.sources import DETERMINERS
from sayso.read.tokens import Token


class Frame(Enum):
    """How a cue takes its source and content."""

    ACCORDING = auto()
    SAY = auto()
    TELL = auto()
    SHOW = auto()
    DIRECT = auto()
    TO_DO = auto()
    URGE = auto()
    ABOUT = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting words, tokens `first` to `last`, with the verb at `verb`."""

    frame: Frame
    first: int
    verb: int
    last: int
    base: str
    participle: bool = False


_TABLE: list[tuple[Frame, dict[str, str]]] = [
    (Frame.TO_DO, all_forms(lists.TO_DO)),
    (Frame.URGE, all_forms(lists.URGE)),
    (Frame.TELL, all_forms(lists.TELL)),
    (Frame.SAY, all_forms(lists.SAY + lists.THINK)),
    (Frame.ABOUT, all_forms(lists.ABOUT)),
    (Frame.SHOW, all_forms(lists.SHOW)),
    (Frame.DIRECT, all_forms(lists.DIRECT)),
]
"""One word may have several frames: the first whose content is found wins."""

_BY_FORM: dict[str, list[tuple[Frame, str]]] = {}
for _frame, _forms in _TABLE:
    for _form, _base in _forms.items():
        _BY_FORM.setdefault(_form, []).append((_frame, _base))

_EVERY = sorted({base for _, forms in _TABLE for base in forms.values()})
_ING = present_participles(_EVERY)
_PARTICIPLES = past_participles(_EVERY)
_BASES = frozenset(_EVERY)
_THIRD = frozenset(verb_forms(base)[1] for base in _EVERY) - {"says", "tells", "thinks", "believes", "knows"}
_BE = frozenset(
    """
    is are was were be been being
    """.split()
)
_NOT_BEFORE_VERB = DETERMINERS - {"some", "many", "most", "both", "this", "that", "those", "these"} | frozenset(
    """
    of in for with from on at into about than very more less so-called
    """.split()
)
_PLURAL_SUBJECTS = frozenset(
    """
    i we you they some many most others who which people both critics
    """.split()
)
_AFTER_BASE_FORM = frozenset(
    """
    that the a an he she it they we i his her their there this to no in “ ” " `` :
    """.split()
)


_SUBJECT_REACH = 4
"""Words before a verb among which a subject shows an article or a name."""

_OPENS_CUE = _BY_FORM.keys() | set(lists.SAID_ADVERBS) | set(lists.IMPERSONAL) | {"according"}
"""Without one of these no cue begins."""


def find_cues(tokens: list[Token], quoted: list[bool]) -> list[list[Cue]]:
    """The cues of a sentence, left to right; each as the list of frames it may stand in."""
    found: list[list[Cue]] = []
    for i, token in enumerate(tokens):
        if token.lower not in _OPENS_CUE or quoted[i] or not token.is_word:
            continue
        if token.lower == "according" and _word(tokens, i + 1) == "to":
            found.append([Cue(Frame.ACCORDING, i, i, i + 1, "according")])
        elif token.lower in lists.SAID_ADVERBS:
            found.append([Cue(Frame.NOBODY, i, i, i, token.lower)])
        elif (impersonal := _impersonal(tokens, i)) is not None:
            found.append([impersonal])
        elif token.lower in _BY_FORM and _is_verb(tokens, i):
            first = _group_start(tokens, i)
            passive = _has_be(tokens, first, i)
            participle = token.lower in _ING and not passive
            if passive and token.lower not in _ING:
                continue
            if participle and not _may_hang(tokens, i):
                continue
            found.append([Cue(f, first, i, i, base, participle) for f, base in _BY_FORM[token.lower]])
    return found


def is_cue_form(word: str) -> bool:
    """Could this word report a saying?"""
    return word in _BY_FORM


def _word(tokens: list[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _impersonal(tokens: list[Token], i: int) -> Cue | None:
    """ "is believed to", "it was reported that", "is widely considered a partner": no one is given."""
    followed = _word(tokens, i + 1) in {"to", "that"} or tokens[i].lower in lists.IMPERSONAL_WITH_NOUN
    if tokens[i].lower not in lists.IMPERSONAL or not followed:
        return None
    first = i - 1
    while first > 0 and (tokens[first].lower.endswith("ly") or tokens[first].lower in {"also", "now", "still", "not"}):
        first -= 1
    if first < 0 or tokens[first].lower not in _BE:
        return None
    return Cue(Frame.NOBODY, first, i, i, lists.IMPERSONAL[tokens[i].lower])


def _may_hang(tokens: list[Token], i: int) -> bool:
    """ "…, saying that", "by noting": not the adjective of "a warning sign", nor "the reporting"."""
    before = tokens[i - 1] if i else None
    return (
        before is None
        or not before.is_word
        or before.lower in lists.BEFORE_PARTICIPLE
        or _word(tokens, i + 1) in {"that", "“", '"', "``"}
    )


def _is_verb(tokens: list[Token], i: int) -> bool:
    """Is this form a finite verb or participle here, not a noun ("the report") or adjective ("the alleged plot")?"""
    token, before = tokens[i], tokens[i - 1] if i else None
    if token.possessive or (token.is_name and i and token.word[0].isupper()):
        return False
    if before is None:
        return token.lower in _ING or token.lower in _PARTICIPLES
    if before.possessive or before.lower in _NOT_BEFORE_VERB:
        return False
    if before.lower == "to":
        return _word(tokens, i - 2) in lists.SEEMING
    if token.lower in _THIRD and _is_object(tokens, i):
        return False
    if token.lower in _THIRD and not (
        _word(tokens, i + 1) in _AFTER_BASE_FORM | {"to", ",", ".", "how", "why", "what"} or _capital(tokens, i + 1)
    ):
        return False
    if token.lower in _BASES and token.lower not in _PARTICIPLES:
        if before.lower in lists.AUXILIARIES:
            return True
        plural = (
            before.lower in _PLURAL_SUBJECTS or not before.is_word or (before.lower.endswith("s") and before.is_word)
        )
        return plural and (_word(tokens, i + 1) in _AFTER_BASE_FORM or _capital(tokens, i + 1))
    return True


def _is_object(tokens: list[Token], i: int) -> bool:
    """ "released *reports* to", "travel *reports*.": a noun, nobody's verb."""
    if not tokens[i - 1].is_word or _word(tokens, i + 1) == "that":
        return False
    for token in reversed(tokens[max(0, i - _SUBJECT_REACH) : i]):
        if not token.is_word or token.is_name or token.lower in DETERMINERS:
            return False
        if token.lower.endswith("ed"):
            return True
    return _word(tokens, i + 1) == "."


def _capital(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].is_name


def _group_start(tokens: list[Token], verb: int) -> int:
    """The beginning of the verb group: "has *also* said"."""
    first = verb
    if _word(tokens, verb - 1) == "to" and _word(tokens, verb - 2) in lists.SEEMING:
        first = verb - 2
    while first > 0 and (
        tokens[first - 1].lower in lists.AUXILIARIES
        or (
            tokens[first - 1].lower.endswith("ly")
            and len(tokens[first - 1].lower) > 4
            and not tokens[first - 1].is_name
        )
    ):
        first -= 1
    return first


def _has_be(tokens: list[Token], first: int, verb: int) -> bool:
    return any(tokens[j].lower in _BE for j in range(first, verb))
