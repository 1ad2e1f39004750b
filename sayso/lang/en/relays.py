"""Words that lead from one speaker to the next: who is told, who is cited, whose kin has it."""

HEARERS = frozenset("informant informants source subsource sub-source asset cut-out collaborator".split())
"""Told something, they are how it reached the one who writes; police and reporters are only where it was said."""

KIN = frozenset(
    """
    brother sister mother father son daughter wife husband widow widower aunt uncle cousin nephew niece
    brother-in-law sister-in-law mother-in-law father-in-law friend associate acquaintance neighbour neighbor aide
    secretary lawyer attorney assistant colleague relative driver bodyguard employee member
    """.split()
)
"""In "the brother of Orlo" it is the brother who speaks."""

CITED = (
    "citing",
    "quoting",
    "based on",
    "based upon",
    "relying on",
    "drawing on",
    "on the basis of",
    "on the strength of",
    "attributing it to",
    "attributing this to",
    "attributing the information to",
)
"""Before whom a speaker has it from."""

RECORDED = frozenset(
    """
    investigation investigations inquiry inquiries probe check checks search notation annotation entry entries list
    questionnaire census registry register index chart table archive archives
    """.split()
)
"""Information that is written down: where it finds or shows something, it is a paper."""

PAPERS = frozenset("document report paper text piece file publication story".split())
"""With "the" before it, whatever paper was spoken of last."""

FURNISHED = "furnished supplied provided gave reported advised stated submitted related offered volunteered".split()
"""Before "the following information", by the one whom all that follows comes from."""

OBTAINED = (
    "taken obtained received furnished supplied provided derived extracted came comes originated volunteered "
    "acquired copied"
).split()
"""After "the above information was", before "from" or "by" whom it comes."""

SAID_BARE = "say believe think claim suspect fear hope insist".split()
"""May be followed by a clause without "that"."""

KNOWN_BARE = "know feel understand hear learn".split()
"""The same, where the clause begins with a pronoun: "knew its trade" is none."""

CLAUSE_PRONOUNS = frozenset("he she it they we i you there".split())

TOLD_PASSIVELY = frozenset("told informed advised notified".split())
"""Behind "was" they say that somebody has it from another."""

SHOWN_BY = "show find indicate suggest reveal reflect establish determine".split()
"""What papers and checks do."""

EXPRESSED = "express voice indicate".split()

ATTITUDES = frozenset(
    """
    interest desire willingness readiness opposition support concern doubt hope fear wish intention confidence regret
    """.split()
)
"""Expressed, they are what is said: "the broker indicated *an interest in selling*"."""

HEDGING = frozenset("may might can could would should must will shall to not never n't wants want".split())
"""Before a verb they make it no assertion: "may have believed"."""

REPORTS = frozenset({"report", "reports"})
"""Before "that" they are papers that say it."""

RUMOURS = frozenset("rumour rumours rumor rumors allegation allegations suspicion suspicions fear fears".split())
"""Before "that" they are what nobody in particular says."""

MANY = frozenset("i you we they people men women police many some most".split())
"""Before the plain form of a verb."""

LEADING_ADVERBS = frozenset("also later now then still further once already since only just both all".split())

CLAUSE_STARTS = frozenset(
    """
    the a an he she it they we i you there his her its their this these those no nobody nothing one some
    that which who whom whose if when while because but
    """.split()
)
"""A clause may begin with them; a subject does not go on with them."""
