"""Pronouns by whom they may mean."""

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves em".split())
I = frozenset("i me my mine myself".split())  # noqa: E741
WE = frozenset("we us our ours ourselves".split())
YOU = frozenset("you your yours yourself yourselves".split())

FAMILIES = {word: family for family in (HE, SHE, IT, THEY, I, WE, YOU) for word in family}
"""A pronoun -> all that mean the same."""


MALE_WORDS = frozenset(
    """
    mr sir lord king prince father brother mullah sheikh sheik imam rabbi pope emperor bishop emir sultan herr señor
    monsieur don fr congressman chairman spokesman
    """.split()
)
FEMALE_WORDS = frozenset(
    "mrs ms miss mme madame lady dame queen princess mother sister congresswoman chairwoman spokeswoman frau".split()
)

EMPTY_IT = (
    r"it(?:['’]s| is| was| has been| will be| would be| may be| might be| seems?| seemed| appears?| appeared| turns?"
    r"| turned| looks?| feels?| takes?| took| makes? (?:no )?sense| rain\w*| snow\w*| matters?| depends?| follows)"
    r"(?: (?:not|also|still|very|so|quite|more|too|now|been|only|really|much|just|out|like))*"
    r"(?: (?:true|clear|possible|impossible|likely|unlikely|important|necessary|hard|difficult|easy|good|bad|best"
    r"|better|great|nice|time|worth|known|said|believed|thought|estimated|reported|hoped|expected|not|a|an|the|my|our|in|at|on"
    r"|that|as|because|for|to|up|dark|cold|late|early|obvious|certain|fair|essential|vital|crucial|common|natural"
    r"|interesting|safe|wrong|right|okay|fine|useful|sad|strange|unclear|rare))\b"
)
"""It is clear that nothing is meant by "it" here."""
