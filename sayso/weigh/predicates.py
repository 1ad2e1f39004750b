"""The words of a claim -> its main predicate: auxiliaries and verb, what stands before it and right behind it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.lang.en.events import AUXILIARIES, BE, DETERMINERS, HAVE, JOINING, MODALS, NEGATIVES, PREPOSITIONS
from sayso.lang.en.firmness import ATTITUDES, OPINIONS, PLAIN_VERBS, PRESENT, REGULARLY, SHORT_PASTS, WITHIN_VERBS
from sayso.lang.en.inflect import IRREGULAR_PARTICIPLES, IRREGULAR_PASTS
from sayso.weigh.event_features import split_words

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_PERSONS = frozenset({"i", "he", "she", "it", "we", "they", "you", "who", "this", "these", "those", "there"})
_PLURAL = frozenset("i we they you people who men women children that often always still also never both all".split())
_NO_SUBJECTS = frozenset("and or not more most very so as than be been being".split())
_OBJECT_OPENERS = frozenset("the a an his her its their this these those our my your every each him them us".split())
_NO_VERBS = (
    JOINING
    | PREPOSITIONS
    | frozenset(
        """
    all both half also even only just not besides across above below behind beyond inside outside around along near off
    onto past per round since till until via amid amidst alongside beneath beside versus less more always perhaps
    sometimes afterwards nowadays overseas plus minus times this these those its his hers ours yours theirs today
    yesterday tomorrow tonight ever once twice again alike together throughout except given worth
    """.split()
    )
)
"""Closed words: never a verb, though a thing stands behind them."""
_AGAIN = (["re"], ["co"], ["mis"], ["pre"], ["out"])
_FINITE = (AUXILIARIES - {"be", "been", "being", "having", "am"}) | {"am"}
_LONGEST, _MOST = 1000, 60
"""A main verb further inside a claim than so many characters and words is not looked for."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The first finite verb of a claim that is in no relative clause.

    The verb is in small letters, what is around it as written: "May" is a month.
    """

    before: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    """Auxiliaries, negations and adverbs, in order: "may", "not", "have". Without the verb itself."""
    head: str
    behind: tuple[str, ...]

    @property
    def group(self) -> str:
        """Auxiliaries and verb as one text."""
        return " ".join((*self.auxiliaries, self.head))


def find_predicate(content: str) -> Predicate | None:
    """The main predicate of `content`, which is no whole text but a claim; None where no finite verb is seen."""
    raw = split_words(content[:_LONGEST])[:_MOST]
    words = [word.lower().replace("’", "'") for word in raw]
    if words[:1] == ["to"] or (words and words[0].endswith("ing")):
        return None
    relatives = 0
    at = 0
    while at < len(words):
        word = words[at]
        if word in _RELATIVE and at > 0 and words[at - 1] not in {"and", "but", ",", *ATTITUDES, *BE}:
            relatives += 1
        elif _is_finite(raw, words, at):
            end = _end_of_group(words, at)
            if relatives == 0:
                if end + 2 < len(words) and _only_opens(words, end):
                    at = end + 1
                    continue
                return Predicate(
                    before=tuple(raw[:at]),
                    auxiliaries=tuple(words[at:end]),
                    head=words[end] if end < len(words) else "",
                    behind=tuple(raw[end + 1 :]),
                )
            relatives -= 1
            at = end
        at += 1
    return None


def is_participle(word: str) -> bool:
    """Sold, burnt; "CIA-supported" is none, as it is one word only with what stands before it."""
    return word in IRREGULAR_PARTICIPLES or (len(word) > 4 and word.endswith("ed"))


def _is_finite(raw: list[str], words: list[str], at: int) -> bool:
    word, last = words[at], words[at - 1] if at else ""
    if word == "may" and raw[at] == "May":
        return False
    if word == "'s":
        return last in _PERSONS
    if word in _FINITE and word != "'d":
        # "can" and "will" are nouns after an article; after "to" no verb is finite.
        return last != "to" and not (word in MODALS and last in DETERMINERS)
    if last in DETERMINERS or last in PREPOSITIONS or last == "to":
        return False
    if last == "-" and words[at - 2 : at - 1] not in _AGAIN:
        return False  # "Tarn-trained" is a quality
    if word in PLAIN_VERBS:
        return True
    if word in PRESENT and not raw[at][0].isupper():
        # A base form is finite behind a plural or a pronoun, one in -s behind a singular.
        noun = last.isalpha() and last not in _NO_SUBJECTS and not last.endswith("ly")
        plural = last in _PLURAL or (last.endswith("s") and not last.endswith("ss"))
        if (noun and not plural and len(last) > 1) if word != PRESENT[word] else plural:
            return True
    if word in IRREGULAR_PASTS or word in SHORT_PASTS or (len(word) > 4 and word.endswith("ed")):
        # "the crates sold by the yard were empty": no finite verb, but one of the crates.
        return at > 0 and not ("by" in words[at + 1 : at + 2] and is_participle(word))
    if _takes_object(raw, words, at):
        return True
    # Else a word in -s is a plural as likely as a verb.
    led = last in _PERSONS or REGULARLY.fullmatch(last) is not None
    return led and word.endswith("s") and not word.endswith("ss") and word not in {"this", "as", "his"}


def _takes_object(raw: list[str], words: list[str], at: int) -> bool:
    """ "The ledger casts *a* shadow", "states centralize *their* registers": a verb by what stands around it."""
    word, last, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if behind not in _OBJECT_OPENERS or not word.isalpha() or raw[at][0].isupper() or word in _NO_VERBS:
        return False
    if last.endswith("ly") and at > 1:
        last = words[at - 2]
    if not last.isalpha() or last in _NO_SUBJECTS or last in PREPOSITIONS or last in DETERMINERS or len(last) < 2:
        return False
    plural = last in _PLURAL or (last.endswith("s") and not last.endswith("ss"))
    singular_verb = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if singular_verb:
        return not plural and last not in JOINING
    return (
        plural and len(word) > 3 and not word.endswith(("ing", "ly", "ed", "ward", "wards")) and last not in _NO_VERBS
    )


def _only_opens(words: list[str], head: int) -> bool:
    """ "is afraid that", "the general belief is that": the claim is what follows."""
    if words[head] not in BE:
        return False
    if words[head + 1] == "that":
        return not OPINIONS.isdisjoint(words[:head])
    return words[head + 1] in ATTITUDES and words[head + 2] == "that"


def _end_of_group(words: list[str], at: int) -> int:
    """The place of the verb that the auxiliaries from `at` belong to."""
    while at < len(words) and _goes_on(words, at):
        at += 1
    return at


def _goes_on(words: list[str], at: int) -> bool:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in NEGATIVES and word != "no":
        return True
    if word in WITHIN_VERBS or (word.endswith("ly") and len(word) > 4):
        return bool(following)
    if word in MODALS:
        return True
    if word in BE or word in HAVE or word in {"do", "does", "did"}:
        place = at + 1
        while place < len(words) and (
            words[place] in WITHIN_VERBS or words[place] in NEGATIVES - {"no"} or words[place].endswith("ly")
        ):
            place += 1
        following = words[place] if place < len(words) else ""
        if word in BE:
            return is_participle(following) or following.endswith("ing") or following == "been"
        if word in HAVE:
            return is_participle(following) or following in {"been", "had"}
        return following not in DETERMINERS and following not in PREPOSITIONS and following not in {"", "no", "so"}
    return False
