"""Text -> the newsroom whose voice it is, where the text itself shows that.

A repost, a wire story and a saved page carry another site's name, or none. The text gives its author away where the
newsroom speaks of its own work: whom it asked, what it could not verify, how it came by a paper. Others who credit a
newsroom use some of the same words ("a memo obtained by the Herald"), and everybody is told things, so the phrases
weigh differently, and in doubt there is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from sayso.intake.roles import match_dateline
from sayso.lang.en.outlets import (
    AGENCY_ENDINGS,
    ANSWERED,
    ASKED_FOR_COMMENT,
    CREDITED,
    FIRST_WORDS,
    NOT_A_NAME,
    NOT_VERIFIED,
    OBTAINED,
    OUTLET_WORDS,
    TOLD,
    WELL_KNOWN,
    WIRE_NAMES,
    WIRES,
)
from sayso.terms import Passage, PassageRole

ENOUGH = 2
"""The weight at which a newsroom is taken for the author."""

_NAME = (
    r"(?P<name>(?:[Tt]he )?[A-Z](?:[\w&’'/-]|\.(?=\w)){0,30}"
    r"(?: (?:(?:of|the|and|de|du|der|la|le) )?[A-Z][\w&’'/-]{0,30}){0,4})"
)
_LONG_ENOUGH = 4
"""Letters of a name that is looked for inside a longer one."""
_LONGEST_NAME = 100
_WEIGHTS = (
    # phrase, weight for a name shaped as an outlet's, weight for any other name
    (ASKED_FOR_COMMENT, 2, 2),
    (ANSWERED, 2, 1),
    (NOT_VERIFIED, 2, 1),
    (OBTAINED, 2, 1),
    (TOLD, 1, 0),
)
"""Only newsrooms ask "for comment". Armies and agencies too "could not verify", and anybody is shown papers: for a name
that is not shaped as an outlet's, one such kind of phrase is not enough."""
_OWN_VOICE = (ASKED_FOR_COMMENT, ANSWERED, NOT_VERIFIED)
_CREDIT_PARTS = re.compile(r"[,|/]|\b(?:[Ff]or|[Bb]y|BY)\b")
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class _Weighed:
    kinds: set[int] = field(default_factory=set)
    weight: int = 0
    own_voice: bool = False


def find_author_outlet(text: str, passages: Iterable[Passage]) -> str | None:
    """The newsroom that speaks of its own work in the report, or the agency that its dateline or byline credits."""
    body = "\n\n".join(p.span.of(text) for p in passages if p.role is PassageRole.BODY)
    name = _find_speaking(body)
    return name and _fill_out(name, body)


def find_wire(text: str, passages: Iterable[Passage], byline: str | None = None) -> str | None:
    """The agency that a dateline or byline of the text, or the stated `byline`, names: `KORVA (Reuters) -`, `By Ann
    Roe, Associated Press`.

    An agency's report is in the agency's voice wherever it is printed: ten papers that print it are one origin.
    """
    credits = [_agency_of(byline)] if byline else []
    for passage in passages:
        words = passage.span.of(text)
        if passage.role is PassageRole.DATELINE:
            match = match_dateline(f"{words} A")
            credits.append(_agency_of(match["wire"].strip(" ()")) if match and match["wire"] else None)
        elif passage.role is PassageRole.BYLINE:
            credits.append(_agency_of(words))
    return next((agency for agency in credits if agency), None)


def _agency_of(credit: str) -> str | None:
    """The agency at the end of a credit: `Ann Roe, AP Business Writer`. A "Bloomberg" inside is a person's name."""
    named = _CREDIT_PARTS.split(" ".join(credit.split()))[-1].strip(" .()")
    words = named.casefold().split()
    if not words:
        return None
    if named.casefold() in WIRES:
        return WIRE_NAMES.get(named.casefold(), named)
    if words[0] in WIRES and named.split()[0].isupper():
        return WIRE_NAMES.get(words[0], named.split()[0])
    bare = len(words) == 1 and words[0] in AGENCY_ENDINGS
    return named if words[-1].endswith(AGENCY_ENDINGS) and not bare else None


def same_outlet(left: str, right: str) -> bool:
    """`The Korva Herald`, `korvaherald.example` and `Korva Herald Online` are one, `The Herald` and `Herald` too; `AP`
    is not the `Japan Times`."""
    names = [(one, other) for one in _also_known(left) for other in _also_known(right)]
    return any(_is_part(*sorted(pair, key=len)) for pair in names)


def _also_known(name: str) -> list[str]:
    """The name and the agency's other names: `Associated Press` signs `AP`."""
    short = [alias for alias, agency in WIRE_NAMES.items() if agency.casefold() == name.casefold()]
    return [name, *short]


def _is_part(shorter: str, longer: str) -> bool:
    words = _name_words(longer)
    short = "".join(_name_words(shorter))
    return bool(short) and (short in words or (len(short) >= _LONG_ENOUGH and short in "".join(words)))


def _find_speaking(body: str) -> str | None:
    found: dict[str, _Weighed] = {}
    for kind, (phrases, for_outlet, for_other) in enumerate(_WEIGHTS):
        for name in _names_in(phrases, body):
            weighed = found.setdefault(name, _Weighed())
            if kind not in weighed.kinds:
                weighed.kinds.add(kind)
                weighed.weight += for_outlet if is_outlet_shaped(name) else for_other
                weighed.own_voice = weighed.own_voice or phrases in _OWN_VOICE
    credited = set(_names_in(CREDITED, body)) if found else set()
    speaking = {
        name: weighed
        for name, weighed in found.items()
        if weighed.weight >= ENOUGH and (weighed.own_voice or name not in credited)
    }
    if not speaking:
        return None
    best = max(speaking, key=lambda name: (speaking[name].own_voice, speaking[name].weight))
    rivals = [
        name
        for name, weighed in speaking.items()
        if name != best
        and not same_outlet(name, best)
        and (weighed.own_voice, weighed.weight) == (speaking[best].own_voice, speaking[best].weight)
    ]
    return None if rivals else best


def _fill_out(name: str, body: str) -> str:
    """`The Courier` by its full name, where the text has one: exactly one longer name that ends so."""
    bare = name.removeprefix("The ")
    if bare.casefold() not in OUTLET_WORDS:
        return name
    longer = {match[1] for match in re.finditer(rf"\b((?:[A-Z][\w’'-]{{1,30}} ){{1,3}}{re.escape(bare)})\b", body)}
    full = {known.removeprefix("The ") for known in longer} - {bare}
    return full.pop() if len(full) == 1 else name


def is_outlet_shaped(name: str) -> bool:
    """A well-known newsroom, or a name with a word at its end or beginning that newsrooms have there."""
    bare = name.removeprefix("the ").removeprefix("The ")
    words = bare.casefold().split()
    known = bare in WELL_KNOWN or f"The {bare}" in WELL_KNOWN
    return known or (bool(words) and (words[-1] in OUTLET_WORDS or words[0] in FIRST_WORDS))


def _names_in(phrases: tuple[str, ...], body: str) -> Iterator[str]:
    for before, after in _compiled(phrases):
        for match in before.finditer(body):
            if after is None:
                name = match["name"]
            else:
                ahead = after.search(body, max(0, match.start() - _LONGEST_NAME), match.start())
                name = ahead["name"] if ahead else ""
            if tidy := _tidy(name):
                yield tidy


@cache
def _compiled(phrases: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """Phrases that begin with the name are searched from their second word, and the name looked for before it: trying
    every capitalised word of a text as a beginning costs ten times as much."""
    name_ahead = re.compile(rf"{_NAME}$")
    return tuple(
        (re.compile(phrase.removeprefix("{name}")), name_ahead)
        if phrase.startswith("{name}")
        else (re.compile(phrase.replace("{name}", _NAME)), None)
        for phrase in phrases
    )


def _tidy(name: str) -> str:
    """Without the possessive and the article; empty for what is capitalised and no name. `The Post` keeps its article:
    bare "Post" is no name of anybody."""
    name = re.sub(r"[’']s?$", "", name.rstrip(".,-/&"))
    bare = name.removeprefix("the ").removeprefix("The ")
    if not bare or bare.split()[0].casefold() in NOT_A_NAME:
        return ""
    return name if name.startswith("The ") and bare.casefold() in OUTLET_WORDS else bare


def _name_words(name: str) -> list[str]:
    return [w for w in _WORD.findall(name.casefold()) if w not in {"the", "www", "com", "org", "net", "online"}]
