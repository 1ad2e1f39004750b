"""What English calls those who speak: papers, intercepts, offices, crowds."""

DOCUMENTS = frozenset(
    """
    document documents report reports memo memos memorandum memoranda cable cables file files paper papers
    letter letters email emails e-mail e-mails record records transcript transcripts dossier study studies
    survey surveys poll polls audit complaint indictment affidavit filing filings lawsuit dispatch dispatches
    statement communique telegram telegrams note notes minutes draft ledger tranche leak leaks review article
    articles book press release invoice invoices contract contracts manifest assessment analysis summary data
    figures spreadsheet bulletin testimony message messages text texts attachment logbook diary
    """.split()
)
"""Carries words: a hop of its own."""

SELDOM_DOCUMENTS = frozenset("statement press review note notes text texts book message messages".split())
"""Papers where they speak, but not wherever they stand."""

INTELLIGENCE = frozenset(
    """
    intelligence intercept intercepts intercepted sigint humint wiretap wiretaps eavesdropping signals
    """.split()
)

INTELLIGENCE_HEADS = frozenset(
    """
    intelligence reporting intercept intercepts sigint humint wiretap wiretaps information reports report
    """.split()
)
"""The last word of a source that is intelligence: "signals intelligence reporting"."""

GROUPS = frozenset(
    """
    official officials source sources person people adviser advisers advisor advisors aide aides diplomat
    diplomats officer officers analyst analysts expert experts investigator investigators soldier soldiers
    employee employees staffer staffers member members witness witnesses resident residents worker workers
    lawyer lawyers attorney informant informants contact contacts commander commanders prosecutor prosecutors
    critic critics supporter supporters voter voters observer observers campaigner campaigners lawmaker
    lawmakers executive executives insider insiders driver drivers guard guards neighbour neighbours neighbor
    neighbors trader traders broker brokers man woman men women scientist scientists researcher researchers
    journalist journalists reporter reporters villager villagers sailor sailors associate associates friend
    friends relative relatives agent agents colleague colleagues historian historians
    """.split()
)
"""People without a name."""

CROWDS = frozenset(
    """
    critics supporters residents observers experts analysts people voters many some others most several
    witnesses opponents exiles campaigners rumours rumors villagers neighbours neighbors democrats republicans
    conservatives liberals americans researchers
    """.split()
)
"""Indefinitely many when they stand without a number or an article."""

OFFICES = frozenset(
    """
    spokesperson spokesman spokeswoman spokespeople spokesmen office embassy ministry department press-office
    consulate headquarters secretariat presidency chancellery council directorate station bureau commission
    court mission delegation cabinet registry authority
    """.split()
)
"""A post or a unit that speaks."""

SPOKES = frozenset(["spokesperson", "spokesman", "spokeswoman", "spokespeople", "spokesmen"])

AGENCIES = frozenset(
    """
    government governments administration agency ministry department army navy military police parliament senate
    congress intelligence-community community treasury customs
    """.split()
)
"""State bodies."""

ORGANISATIONS = frozenset(
    """
    group company firm party union association foundation institute university corporation bank campaign
    committee organisation organization militia network federation league club charity consortium shipyard yard
    line lines brigade freight shipping logistics trading industries systems steel arms airlines motors energy
    inc ltd llc plc corp co gmbh ag holding holdings alliance front movement syndicate cartel
    centre center works
    """.split()
)

BODIES_SPOKEN_OF = frozenset(
    """
    group outfit company firm organisation organization party agency militia alliance union network coalition movement
    charity consortium syndicate cartel gang brigade corporation shipyard
    """.split()
)
"""With "the" before them, somebody just named: "the paramilitary group", "the mercenary outfit"."""

ANY_BODY = frozenset("group outfit organisation organization network movement".split())
"""Of those, what any of them may be called."""

OUTLETS = frozenset(
    """
    times post herald courier tribune gazette journal news daily chronicle observer guardian telegraph wire
    press agency standard mirror examiner dispatch bulletin echo reporter star globe sun mail monitor
    broadcaster radio television tv newspaper magazine cnn bbc reuters afp nbc abc cbs npr bloomberg
    """.split()
)
"""Words that newspapers and stations are named with."""

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lord lady judge justice president minister chancellor senator sen rep
    representative governor gov general gen colonel col captain capt major maj lieutenant lt sergeant sgt
    admiral ambassador secretary director chairman chairwoman chair mayor king queen prince princess pope deputy
    inspector detective commissioner officer agent attorney councillor congressman congresswoman premier prime
    foreign defence defense interior finance justice former acting vice chief commander brigadier spokesman
    spokeswoman spokesperson
    """.split()
)
"""May stand before a name and belong to it."""

PERSONAL_TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lord lady judge sen rep gov gen col capt maj lt sgt senator captain
    colonel general major lieutenant sergeant admiral president ambassador inspector detective mayor minister
    """.split()
)
"""Says that the name is a person's."""

PRONOUNS = {
    "he": "person",
    "she": "person",
    "him": "person",
    "her": "person",
    "i": "person",
    "they": "any",
    "them": "any",
    "it": "thing",
    "who": "any",
    "which": "thing",
    "we": "any",
}

DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my one two three four five several some many most each
    any another other both no
    """.split()
)


NOT_NAMES = frozenset(
    """
    the a an this that these those he she it they we you i his her its their our my who what when where why how
    which and but or nor so yet if as at by for from in into of on to with about after before during since until
    while because although though however meanwhile moreover also then there here not no yes one two three four
    five six seven eight nine ten some many most several few all both each every another other such according
    asked still even just only monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december evidence details read leave reply share
    subscribe
    """.split()
)
"""Capitalised at the head of a sentence, or always, and no name."""

NAME_LINKS = frozenset("of de del della di da van von der den bin ibn al el la le du y dos das".split())
"""May stand inside a name: "Bank of Korva", "Juan de la Cruz"."""

VOICED = frozenset(
    """
    knowledge opinion view views account accounts version words recollection recollections estimate estimates belief
    claim claims contention understanding statement statements remarks comments allegation allegations assertion
    assertions admission admissions
    """.split()
)
"""What somebody says or holds, and no paper: "according to Orlo's account" is according to Orlo."""

HELD = "opinion view belief contention understanding impression claim conviction feeling consensus".split()
"""With "of" and whose it is, before "that": "the opinion of the guard that"."""
