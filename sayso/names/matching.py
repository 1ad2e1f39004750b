"""Two names -> how alike they are: their words are paired, and what is left over decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from sayso.lang.naming import PARTICLES, SHORT_FORMS
from sayso.names.keys import key_of
from sayso.names.likeness import Likeness, NameKind, Reason
from sayso.names.parts import NameParts, part_name

_MINOR = 0.25
"""The weight of a particle or of a word that many names share, beside 1 for a word."""
_LEFT_OUT = {NameKind.PERSON: 0.12, NameKind.ORGANISATION: 0.75}
"""What a word costs that only one of the two names has. People are called by parts of their names; of "Venn Marine"
and "Venn" one may own the other."""
_OWN_WORDS = 0.55
"""What remains where each name has a word of its own."""
_OWN_NUMBERS = 0.6
_OWN_FORMS = 0.65
_ACRONYM = 0.8


@dataclass(slots=True)
class _Pairing:
    """Which words of two names go together. `gained` is the weight of pairs by how alike they are."""

    gained: float = 0.0
    weight: float = 0.0
    reasons: set[Reason] = field(default_factory=set)


def same_name(left: str, right: str, kind: NameKind) -> Likeness:
    """How alike two names of persons or of organisations are, and why. The order of the two does not matter."""
    mine, theirs = part_name(left, kind), part_name(right, kind)
    if not mine.words or not theirs.words:
        return Likeness(0.0, (Reason.NOTHING,))
    if kind is NameKind.ORGANISATION and (_is_acronym(mine, theirs) or _is_acronym(theirs, mine)):
        return Likeness(_ACRONYM, (Reason.ACRONYM,))
    ours, others = _join_split(list(mine.words), list(theirs.words))
    pairing, left_over, right_over = _pair_words(ours, others, kind, mine.minor)
    score = _score(pairing, left_over, right_over, kind, mine.minor)
    if mine.numbers != theirs.numbers:
        pairing.reasons.add(Reason.OTHER_NUMBER)
        score *= _OWN_NUMBERS
    if mine.forms and theirs.forms and mine.forms.isdisjoint(theirs.forms):
        pairing.reasons.add(Reason.OTHER_FORM)
        score *= _OWN_FORMS
    return Likeness(round(score, 3), tuple(sorted(pairing.reasons or {Reason.IDENTICAL})))


def _score(
    pairing: _Pairing, left_over: Sequence[str], right_over: Sequence[str], kind: NameKind, minor: frozenset[str]
) -> float:
    if not pairing.weight:
        pairing.reasons.add(Reason.OTHER_WORD)
        return 0.0
    mine, theirs = _weigh(left_over, minor), _weigh(right_over, minor)
    both, one = min(mine, theirs), abs(mine - theirs)
    score = pairing.gained / (pairing.weight + both + one * _LEFT_OUT[kind])
    if both >= 1:
        pairing.reasons.add(Reason.OTHER_WORD)
        return score * _OWN_WORDS
    if mine or theirs:
        pairing.reasons.add(Reason.PART)
    return score


def _weigh(words: Sequence[str], minor: frozenset[str]) -> float:
    return sum(_MINOR if w in minor else 1.0 for w in words)


def _is_acronym(short: NameParts, long: NameParts) -> bool:
    """PLA of "People's Liberation Army"; further words beside it are where it is."""
    word = short.words[0]
    letters = {"".join(w[0] for w in long.words), "".join(w[0] for w in long.words if w not in PARTICLES)}
    return 2 < len(word) < 7 and len(short.words) <= 2 and len(long.words) > 2 and word in letters


def _join_split(mine: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Words that one name writes as one and the other as several become one in both: "van der bilt", "JC"."""
    for one, other in ((mine, theirs), (theirs, mine)):
        for word in [w for w in one if w not in other]:
            run = _run_that_makes(word, other)
            if run is not None:
                other[run] = [word]
    return mine, theirs


def _run_that_makes(word: str, words: list[str]) -> slice | None:
    for length in (2, 3, 4):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if _nearly(word, "".join(run)) or (len(word) == length and word == "".join(w[0] for w in run)):
                return slice(start, start + length)
    return None


def _nearly(word: str, other: str) -> bool:
    return word == other or (len(word) > 7 and abs(len(word) - len(other)) < 2 and OSA.distance(word, other) == 1)


def _pair_words(
    mine: list[str], theirs: list[str], kind: NameKind, minor: frozenset[str]
) -> tuple[_Pairing, list[str], list[str]]:
    """The likest words go together first. Back: the pairs, and the words on either side that found none."""
    pairing = _Pairing()
    offers = sorted(_offers(mine, theirs, kind), key=lambda offer: (-offer[0], offer[1], offer[2]))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for likeness, i, j, reason in offers:
        if i in taken_left or j in taken_right:
            continue
        taken_left.add(i)
        taken_right.add(j)
        weight = _MINOR if mine[i] in minor and theirs[j] in minor else 1.0
        pairing.weight += weight
        pairing.gained += weight * likeness
        if reason is not None:
            pairing.reasons.add(reason)
    return (
        pairing,
        [w for i, w in enumerate(mine) if i not in taken_left],
        [w for j, w in enumerate(theirs) if j not in taken_right],
    )


def _offers(mine: list[str], theirs: list[str], kind: NameKind) -> Iterator[tuple[float, int, int, Reason | None]]:
    for i, left in enumerate(mine):
        for j, right in enumerate(theirs):
            likeness, reason = _compare_words(left, right, kind)
            if likeness:
                yield likeness, i, j, reason


def _compare_words(left: str, right: str, kind: NameKind) -> tuple[float, Reason | None]:
    """How alike two words are; 0 where they are two different words."""
    if left == right:
        return 1.0, None
    short, long = sorted((left, right), key=len)
    if kind is NameKind.PERSON:
        if len(short) == 1:
            return (0.85, Reason.INITIAL) if long.startswith(short) else (0.0, None)
        if left in SHORT_FORMS.get(right, ()) or right in SHORT_FORMS.get(left, ()):
            return 0.9, Reason.SHORT_FORM
    key = key_of(left)
    if len(key) > 1 and key == key_of(right) and abs(len(left) - len(right)) < 4:
        return 0.9, Reason.SOUND
    most = _tolerance(len(short), kind)
    edits = OSA.distance(left, right, score_cutoff=most) if most else 1
    return (1 - edits / len(long), Reason.SPELLING) if edits <= most else (0.0, None)


def _tolerance(length: int, kind: NameKind) -> int:
    """Letters that may differ in a word of this length. Bodies go by initials, where one letter is another body."""
    least = 3 if kind is NameKind.PERSON else 4
    return 0 if length < least else 1 if length < 6 else 2
