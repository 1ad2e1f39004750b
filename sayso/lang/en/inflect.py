"""The forms of English verbs: base -> third person, past, past participle, present participle."""

from __future__ import annotations

from collections.abc import Iterable

_IRREGULAR = {
    "be": "is was been being",
    "begin": "begins began begun beginning",
    "buy": "buys bought bought buying",
    "feel": "feels felt felt feeling",
    "find": "finds found found finding",
    "forget": "forgets forgot forgotten forgetting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "hear": "hears heard heard hearing",
    "hold": "holds held held holding",
    "know": "knows knew known knowing",
    "learn": "learns learned learned learning",
    "make": "makes made made making",
    "mean": "means meant meant meaning",
    "mislead": "misleads misled misled misleading",
    "quip": "quips quipped quipped quipping",
    "read": "reads read read reading",
    "refer": "refers referred referred referring",
    "see": "sees saw seen seeing",
    "say": "says said said saying",
    "seek": "seeks sought sought seeking",
    "set": "sets set set setting",
    "show": "shows showed shown showing",
    "speak": "speaks spoke spoken speaking",
    "swear": "swears swore sworn swearing",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "try": "tries tried tried trying",
    "understand": "understands understood understood understanding",
    "write": "writes wrote written writing",
    "admit": "admits admitted admitted admitting",
    "plan": "plans planned planned planning",
    "infer": "infers inferred inferred inferring",
    "submit": "submits submitted submitted submitting",
}
_VOWELS = "aeiou"


def verb_forms(base: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, past participle, present participle: `deny denies denied denied denying`."""
    if base in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[base].split()
        return base, third, past, participle, ing
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if base.endswith("ee"):
        return base, third, base + "d", base + "d", base + "ing"
    if base.endswith("e"):
        return base, third, base + "d", base + "d", base[:-1] + "ing"
    return base, third, base + "ed", base + "ed", base + "ing"


def all_forms(bases: Iterable[str]) -> dict[str, str]:
    """Every form -> its base: `said` -> `say`."""
    return {form: base for base in bases for form in verb_forms(base)}


def present_participles(bases: Iterable[str]) -> frozenset[str]:
    """`saying`, `adding`."""
    return frozenset(verb_forms(base)[4] for base in bases)


def past_participles(bases: Iterable[str]) -> frozenset[str]:
    """`said`, `shown`."""
    return frozenset(verb_forms(base)[3] for base in bases)


IRREGULAR_PASTS = frozenset(
    """
    ate became began bent bet bit bled blew bore bought broke brought built burnt came caught chose clung crept cut
    dealt did drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave got grew heard held
    hid hit hung hurt kept knelt knew laid lay led left lent lit lost made meant met paid put ran rang read rode rose
    said sank sat saw sent set shook shot showed shut sang slept slid sold sought spent split spoke spread stole stood
    struck stuck swam swept swore threw told took taught tore understood went wept woke won wore wrote
    """.split()
)
IRREGULAR_PARTICIPLES = frozenset(
    """
    been begun bent bitten blown born borne bought broken brought built burnt caught chosen come cut dealt done
    drawn driven dug eaten fallen fed felt fled flown forbidden forgotten fought found frozen given gone got grown
    heard held hidden hit hung hurt kept known laid led left lent lost made meant met paid put read ridden risen run
    said sat seen sent set shaken shot shown shut sold sought spent split spoken spread stolen stood struck stuck
    sworn swept taken taught thrown told torn understood won worn woven written
    """.split()
)
