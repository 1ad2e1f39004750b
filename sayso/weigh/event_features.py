"""Words and the place of one among them -> features that tell whether its event happened: names that carry weights.

Training and reading share this file. No name of anybody becomes a feature: capitals inside a sentence are one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from sayso.lang.en.events import (
    AUXILIARIES,
    BE,
    BETWEEN,
    CONDITIONS,
    CUE_KINDS,
    CUES,
    DETERMINERS,
    GOVERNORS,
    HAVE,
    JOINING,
    MODALS,
    NEGATIVES,
    PREPOSITIONS,
    PRONOUNS,
)

NAME, NUMBER, EDGE = "<name>", "<number>", "<edge>"
_WORD = re.compile(
    r"n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+?(?=n['’]t\b)|can(?=not\b)|\w+|``|''|[^\w\s]",
    re.IGNORECASE,
)
_CLOSED = AUXILIARIES | NEGATIVES | JOINING | DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset(CUES)
_QUOTES = frozenset(["``", "''", "“", "”", "„", "«", "»"])
_BREAKS = frozenset([";", ":", '"', "--", "–", "—", "(", ")"])
"""What stands before one of these says little of an event behind it."""
_ENDINGS = tuple("ing ed tion sion ment ance ence ity ness al er s e y".split())
_JOINED = frozenset({"and", "or", "but", "as"})
_CLAUSE, _BEFORE, _BEHIND = 15, 25, 14
"""How many words are looked at: back to the clause, back in the sentence, and ahead."""

Words = Sequence[str]


def split_words(text: str) -> list[str]:
    """Words and marks; "didn't" is two words, as is "mayor's"."""
    return _WORD.findall(text)


def fold_words(words: Words) -> list[str]:
    """The words in small letters; names, numbers and quotation marks each as one word."""
    return [_fold(word, first=k == 0) for k, word in enumerate(words)]


def find_features(folded: Words, place: int) -> set[str]:
    """All features of the event at `place` of a sentence that `fold_words` made."""
    return {f"{name}{value}" for name, find in FEATURES for value in find(folded, place)}


def _fold(word: str, *, first: bool) -> str:
    if word in _QUOTES:
        return '"'
    small = word.lower().replace("’", "'")
    if any(c.isdigit() for c in word):
        return NUMBER
    # At the head of a sentence a capital says nothing; there only words that cannot be names are kept.
    if word[:1].isupper() and word != "I" and (not first or small not in _CLOSED):
        return NAME
    return small


def _at(words: Words, place: int) -> str:
    return words[place] if 0 <= place < len(words) else EDGE


def _ending(word: str) -> str:
    return next((e for e in _ENDINGS if word.endswith(e)), "-")


def _own(words: Words, place: int) -> tuple[list[str], int]:
    """The auxiliaries, negations and "to" right before the event, in order, and the place of the word before them."""
    chain: list[str] = []
    at = place - 1
    while at >= max(0, place - 7):
        word = words[at]
        if word in AUXILIARIES or word in NEGATIVES or word == "to":
            chain.append(MODALS.get(word, word))
        elif word not in BETWEEN and not word.endswith("ly"):
            break
        at -= 1
    return chain[::-1], at


def _clause(words: Words, place: int) -> Iterator[tuple[int, str]]:
    """The words before the event, nearest first, as far as they may say something of it."""
    for at in range(place - 1, max(-1, place - 1 - _CLAUSE), -1):
        if words[at] in _BREAKS:
            return
        yield at, words[at]


def word_itself(words: Words, place: int) -> Iterator[str]:
    """The word and how it ends."""
    word = words[place]
    yield word
    for size in (2, 3, 4):
        if len(word) > size and word not in {NAME, NUMBER}:
            yield f"-{word[-size:]}"
    if word in GOVERNORS:
        yield f"kind {GOVERNORS[word]}"


def neighbours(words: Words, place: int) -> Iterator[str]:
    """The words right before and right behind."""
    for distance in (-4, -3, -2, -1, 1, 2, 3):
        yield f"{distance} {_at(words, place + distance)}"
    before, behind = _at(words, place - 1), _at(words, place + 1)
    yield f"-21 {_at(words, place - 2)} {before}"
    yield f"12 {behind} {_at(words, place + 2)}"
    yield f"-11 {before} {behind}"


def auxiliaries(words: Words, place: int) -> Iterator[str]:
    """ "would not have" sold: the chain of auxiliaries as a whole, its modal, its negation."""
    chain, _ = _own(words, place)
    whole, ending = "_".join(chain), _ending(words[place])
    yield whole
    yield f"{whole} -{ending}"
    modals = [word for word in chain if word in MODALS]
    if modals:
        yield f"modal {modals[-1]}"
    if any(word in NEGATIVES for word in chain):
        yield "negated"
        yield f"negated {' '.join(sorted(modals))}"


def governor(words: Words, place: int) -> Iterator[str]:
    """The word that the event hangs on: "*refused* to sell", "*plans* were made"."""
    chain, at = _own(words, place)
    head = _at(words, at)
    yield head
    yield f"{head} {'_'.join(chain)}"
    if "to" in chain:
        yield f"to {head}"
        yield f"to kind {CUES.get(head, _ending(head))}"
        yield f"to {_at(words, at - 1)} {head}"


def noun_phrase(words: Words, place: int) -> Iterator[str]:
    """For an event that is a noun: "*after the* sale", "*no* sale", "*talks of a* sale"."""
    chain, _ = _own(words, place)
    if chain:
        return
    at = place - 1
    walls = DETERMINERS | PREPOSITIONS | JOINING | _BREAKS | {","}
    while at >= max(0, place - 4) and words[at] not in walls:
        at -= 1
    if _at(words, at) in DETERMINERS:
        yield f"the {words[at]}"
        at -= 1
    head = _at(words, at)
    if head in PREPOSITIONS:
        over = _at(words, at - 1)
        yield f"of {head}"
        yield f"of {head} -{_ending(words[place])}"
        yield f"over {over}"
        yield f"over {over} {head}"
    else:
        yield f"by {head}"
        yield f"by kind {CUES.get(head, _ending(head))}"


def clause_before(words: Words, place: int) -> Iterator[str]:
    """Single words between the event and the last break; near ones count for more."""
    for at, word in _clause(words, place):
        near = "near" if place - at <= 4 else "far"
        yield word
        if place - at <= 6:
            yield f"close {word}"
        if word in MODALS:
            yield f"modal {MODALS[word]} {near}"
        if word in NEGATIVES:
            yield f"negation {near}"
        if near == "near" and word in HAVE:
            yield "have"
        if near == "near" and word in BE:
            yield f"be {word}"


def reported(words: Words, place: int) -> Iterator[str]:
    """The nearest reporting verb, with what stands before it: "*did not say* that they sold"."""
    passed = ""
    for at, word in _clause(words, place):
        if word in MODALS or word in NEGATIVES:
            passed = passed or MODALS.get(word, "not")
        if word in CUES:
            near = "near" if place - at <= 4 else "far"
            before = "_".join(
                MODALS.get(w, w) for w in words[max(0, at - 3) : at] if w in MODALS or w in NEGATIVES or w == "to"
            )
            yield f"{CUES[word]} {near}"
            yield f"{CUES[word]} after {before}"
            yield f"kind {CUE_KINDS[word]} {near}"
            yield f"kind {CUE_KINDS[word]} {passed}"
            yield f"after {before}"
            return


def joined(words: Words, place: int) -> Iterator[str]:
    """What begins the clause of the event, and what that hangs on: "no sign *that*", "*if*"."""
    passed = set()
    for at, word in _clause(words, place):
        if word in MODALS or word in NEGATIVES:
            passed.add(MODALS.get(word, "not"))
        if word in JOINING - _JOINED:
            yield word
            yield f"{_at(words, at - 1)} {word}"
            yield f"{word} {' '.join(sorted(passed))} -{_ending(words[place])}"
            return


def operators(words: Words, place: int) -> Iterator[str]:
    """All that may turn the event, nearest first, by kind: "not < wish" in "does not plan to sell"."""
    chain, at = _own(words, place)
    kinds: list[str] = []
    for _, word in islice(_clause(words, at + 1), _CLAUSE):
        kind = _kind(word)
        if kind and (not kinds or kinds[-1] != kind):
            kinds.append(kind)
    for depth in range(1, 5):
        yield f"{depth} {'<'.join(kinds[:depth])}"
    yield f"as {'<'.join(kinds[:2])} {'to' if 'to' in chain else ''} -{_ending(words[place])}"


def _kind(word: str) -> str:
    if word in NEGATIVES:
        return "not"
    if word in MODALS:
        return "modal"
    if word in GOVERNORS:
        return GOVERNORS[word]
    if word in CONDITIONS:
        return "if"
    if word in CUES:
        return "cue"
    if word in JOINING - _JOINED:
        return "join"
    return "," if word == "," else ""


def governed(words: Words, place: int) -> Iterator[str]:
    """The nearest word that makes an event real, wished or failed, with what turns that word."""
    chain, end = _own(words, place)
    to = " to" if "to" in chain else ""
    for at in range(end, max(-1, end - 7), -1):
        word = words[at]
        if word in GOVERNORS:
            kind = GOVERNORS[word]
            before = "_".join(MODALS.get(w, w) for w in words[max(0, at - 4) : at] if w in MODALS or w in NEGATIVES)
            yield kind
            yield f"{kind} {min(end - at, 4)}"
            yield f"{kind} after {before}{to}"
            yield f"{word}{to}"
            break
    behind = next((GOVERNORS[w] for w in words[place + 1 : place + 5] if w in GOVERNORS), "")
    if behind:
        yield f"behind {behind}"


def sentence_before(words: Words, place: int) -> Iterator[str]:
    """What the sentence has said so far, past all breaks; whether it asks, and whether it quotes."""
    for word in words[max(0, place - _BEFORE) : place]:
        if word in CUES:
            yield f"cue {CUES[word]}"
        if word in MODALS:
            yield f"modal {MODALS[word]}"
        if word in NEGATIVES:
            yield "negation"
        if word in JOINING:
            yield f"join {word}"
    yield f"first {words[0]}"
    if "?" in words:
        yield "asks"
    if words[0] in CONDITIONS and "," in words[:place]:
        yield "then"
    if words[:place].count('"') % 2:
        yield "quoted"


def clause_behind(words: Words, place: int) -> Iterator[str]:
    """What comes after the event up to the next break."""
    for distance, word in enumerate(words[place + 1 : place + 1 + _BEHIND]):
        if word in _BREAKS:
            return
        if word in CUES:
            yield f"cue {CUES[word]}"
        if word in MODALS:
            yield f"modal {MODALS[word]}"
        if word in JOINING:
            yield f"join {word}"
        if distance < 6:
            yield word


FEATURES: list[tuple[str, Callable[[Words, int], Iterator[str]]]] = [
    ("w ", word_itself),
    ("n ", neighbours),
    ("a ", auxiliaries),
    ("g ", governor),
    ("p ", noun_phrase),
    ("c ", clause_before),
    ("r ", reported),
    ("j ", joined),
    ("o ", operators),
    ("k ", governed),
    ("s ", sentence_before),
    ("b ", clause_behind),
]
"""The letter before a feature's name, and what finds it."""
