"""Words by which English reports what somebody says, thinks or shows. One class a way of taking its content."""

SAY = """
    say add note report announce argue explain acknowledge declare recall conclude claim respond agree state
    warn insist reply reveal predict point admit confirm indicate maintain allege assert stress contend testify
    remark repeat concede joke complain comment write tweet post recount reiterate emphasize emphasise disclose
    caution estimate assess boast quip charge affirm advise assure inform retort lament clarify mention observe
    relate relay elaborate counter continue claim cable telephone deny dispute suggest
    """.split()
"""Speech: takes a that-clause, a bare clause or a quotation."""

THAT_ONLY = frozenset("maintain contend continue add see learn hold understand realize realise recognize".split())
"""Report only with "that" or a quotation; else something is maintained, added or learnt."""

TELL = """
    tell inform assure remind advise warn brief notify
    """.split()
"""Speech to somebody named between the cue and the content: "told reporters that"."""

THINK = """
    believe think feel understand know hope fear expect suspect doubt consider worry learn hear assume speculate
    judge realize realise recognize recognise remember assess estimate imagine guess
    """.split()
"""Belief: takes a that-clause or a bare clause."""

SHOW = """
    show find indicate suggest reveal say state read note conclude describe detail outline warn mention list reflect
    """.split()
"""What papers do. A person finds a house; a report finds that the house was empty."""

DIRECT = """
    ask shout reply quip joke wonder tweet exclaim interject answer continue begin add write call describe vow
    promise pledge urge demand read announce
    """.split()
"""Speech that is a cue only beside a quotation."""

TO_DO = """
    vow promise pledge threaten refuse decline want plan hope intend seek offer agree claim swear propose ask
    """.split()
"""Takes an infinitive: "vowed to fight"."""

URGE = """
    urge ask call order instruct request demand implore press
    """.split()
"""Takes somebody and an infinitive, or "for" something."""

ABOUT = """
    accuse criticize criticise call describe deny dismiss denounce praise condemn blame defend question oppose
    support endorse reject dispute mock attack blast slam decry cite hail tout
    """.split()
"""Takes a noun phrase: "called the plan a disgrace", "denied the report"."""

IMPERSONAL = {
    "believed": "think",
    "expected": "think",
    "said": "say",
    "thought": "think",
    "reported": "say",
    "alleged": "say",
    "understood": "think",
    "rumoured": "say",
    "rumored": "say",
    "considered": "think",
    "feared": "think",
    "suspected": "think",
    "known": "think",
    "estimated": "think",
}
"""With a form of "be" and no "by": nobody is given. "is believed to", "it was reported that"."""

IMPERSONAL_WITH_NOUN = frozenset({"considered", "believed", "thought"})
"""Take a bare complement too: "is considered a partner"."""

BEFORE_PARTICIPLE = frozenset(
    """
    and or while by after before without in when
    """.split()
)
"""A participle that reports may follow these; after an article or adjective it is a noun."""

SEEMING = frozenset(
    """
    appear appears appeared seem seems seemed
    """.split()
)
"""Before "to show" they make the showing less sure."""

SAID_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "rumouredly"})
"""A saying in one word, with nobody behind it."""

ACCORDING = ("according to", "in the words of", "as reported by", "as told by", "in the view of", "in the opinion of")
"""A source follows."""

QUOTED_IN = """
    cited quoted contained referenced described mentioned included outlined reported detailed
    """.split()
"""A source inside a source: "intercepts cited in the document"."""

DOING = "discuss negotiate debate celebrate study examine review rehearse practise practice".split()
"""With a thing done behind them they are doings of their own, and report nothing: "discussed selling"."""

OVER_THINGS = """
    say report announce claim allege assert maintain reveal disclose confirm acknowledge admit concede recount warn
    caution predict forecast anticipate expect foresee estimate believe think suspect fear assume imagine speculate
    doubt show find indicate suggest detail document identify cite quote note list mention record reflect relate relay
    call describe label brand regard consider view see deem characterize characterise dub term name recall remember
    accuse blame charge indict convict sue deny reject dispute dismiss refute rebut contradict retract
    express voice signal state declare reiterate repeat tell inform brief hear learn know understand feel judge
    vow promise pledge threaten want hope wish write testify contend rumour rumor link tie trace
    connect attribute
    """.split()
"""With a bare thing behind them these still report something of it; any other verb does something to it: "fired the
clerk", "referring to the yard"."""
REPORTING_NOUNS = """
    report reports claim claims allegation allegations accusation accusations charge charges rumour rumours rumor
    rumors belief beliefs fear fears suspicion suspicions warning warnings denial denials assertion assertions account
    accounts opposition support interest concern concerns hope hopes doubt doubts regret regrets evidence intelligence
    information finding findings assessment estimate estimates prediction predictions forecast word news idea notion
    threat threats promise promises pledge pledges opinion view views argument complaint complaints statement
    according reportedly allegedly alleged reported rumoured rumored suspected purported supposed supposedly apparent
    """.split()
"""In a cue, they make it a report of something."""

PARTS_OF_PAPER = "section part page passage paragraph chapter annex appendix version copy".split()
"""Of these a paper consists: what stands in a section of the memo stands in the memo."""

TITLED = "titled entitled headed headlined captioned".split()
"""A heading follows, and nobody's words."""

CITE = "cite quote reference mention include contain describe detail carry".split()
"""What a paper does with reporting that is not its own: "the memo cites intelligence about"."""

EXPRESS = "express voice show signal state declare reiterate repeat announce".split()
ATTITUDES = """
    opposition support interest concern concerns regret regrets hope hopes doubt doubts fear fears disappointment
    willingness readiness dissatisfaction satisfaction confidence sympathy approval disapproval anger dismay outrage
    scepticism skepticism gratitude commitment solidarity
    """.split()
"""With a preposition behind them, they are what is expressed: "expressed opposition to the sale"."""

AUXILIARIES = frozenset(
    """
    has have had having is are was were be been being do does did would will could can may might must should
    shall never not n't also then later now already still even once again only just both first further has
    haven't hasn't hadn't didn't don't doesn't won't wouldn't couldn't
    """.split()
)
"""May stand between a subject and its cue."""

BEFORE_SAID = frozenset("by of in for with to from under on at upon against into through per".split())
"""Between them and a noun "said" is no verb: "by *said* order"."""

AFTER_PHONED = frozenset("at on back again from collect yesterday today twice in".split())
"""Behind "called" or "called me" they make it a telephone call."""

ASSUMED = frozenset(
    """
    leadership command control charge office duties duty responsibility responsibilities position post power
    title name identity presidency chairmanship custody
    """.split()
)
"""Assumed, they are taken on, and not believed."""
