"""Words in and around a name by which English shows of what kind it is."""

PLACE_WORDS = frozenset(
    """
    river rivers lake sea ocean gulf bay strait straits channel canal island islands isle peninsula mountain mountains
    mount hills hill valley desert plain plateau forest park province governorate region district county prefecture
    city town village suburb borough street avenue road boulevard lane square bridge highway airport airfield airbase
    harbour harbor port beach coast cape castle palace cathedral mosque church abbey cemetery hotel hospital stadium
    dam gate border territory territories republic kingdom emirate emirates dynasty empire east
    """.split()
)
"""The last word of a place's name."""

PLACE_OPENINGS = frozenset(
    "mount lake cape fort port camp mt st saint ft san santa new north south east west el".split()
)
"""The first word of a place's name, where nothing speaks against it."""

BODY_WORDS = frozenset(
    """
    force forces command council party army navy corps guard coalition security ministry department university
    college academy school committee nations organization organisation court brigade brigades battalion regiment
    squadron division battery task front union league federation agency service services bureau office commission
    authority board company corporation inc ltd group bank foundation institute association society museum church
    congress senate parliament assembly house government administration embassy police airlines airways press times
    post news network team club center centre laboratory laboratories program programme fund trust partnership
    alliance militia movement brotherhood state staff secretariat tribunal treasury pentagon parliament
    """.split()
)
"""Somewhere in the name of a body."""

WORK_WORDS = frozenset(
    """
    operation resolution act treaty agreement convention protocol accord accords day week month war battle exercise
    book bible quran koran revolution crisis conference summit games cup prize award medal act bill amendment
    constitution chapter section article figure table study survey test theory method model language festival
    christmas easter ramadan thanksgiving olympics bachelor degree time results information
    """.split()
)
"""Somewhere in the name of an event, a work, a law."""

PLACE_PREPOSITIONS = frozenset(
    """
    in near around across throughout outside inside toward towards into northern southern eastern western central
    """.split()
)
"""Before a place."""

WEAK_PLACE_PREPOSITIONS = frozenset("from to at".split())

PLACE_NOUNS = frozenset(
    "city town village province district area region island governorate capital suburb port".split()
)
"""Before "of" and a place, or after a place's name."""

BODY_FOLLOWERS = frozenset(
    """
    forces fighters militants terrorists troops targets officials spokesman spokeswoman spokesperson members units
    personnel commanders leaders militia headquarters executives employees shares stronghold
    """.split()
)
"""After the name of a body."""

PERSON_FOLLOWERS = frozenset("who whose himself herself".split())

COMPASS = frozenset(
    "near northern southern eastern western central declaring both local mr. inside outside around across".split()
)
"""Capitalised at the head of a sentence, and not yet the name of a place that follows."""

ATTACHED = frozenset("held led based backed controlled linked affiliated inspired occupied aligned style era".split())
"""Joined to a name by a hyphen, these belong to what follows: "Venn-backed"."""

THINGS = frozenset(
    """
    tv dvd cd uav uavs ied ieds vbied vbieds led leds uv aids hiv dna rna gps pc pcs ceo pm am vip vips gdp ad bc b.c
    b.c.e bce ce id iq faq pdf usd phd mhz ghz suv suvs rpg rpgs hq ii iii iv vi vii viii ix xi xii ok faqs url sms
    ngo ngos idp idps wmd wmds ptsd adhd mri covid isbn doi html xml api q&a r&d sms rss diy lgbt lgbtq
    """.split()
)
"""Written in capitals, and no body."""

PERSON_HEADS = frozenset(
    """
    minister secretary president ambassador governor mayor king queen prince princess senator chancellor pope emperor
    spokesman spokeswoman spokesperson envoy commander chairman chairwoman director judge
    """.split()
)
"""A capitalised description that ends so is of a person: "Orlan Foreign Minister"."""

STATE_BODIES = frozenset({
    "NATO", "UN", "U.N", "EU", "E.U", "WHO", "IMF", "OSCE", "OPEC", "IAEA", "UNICEF", "UNESCO", "UNHCR", "WTO", "ICC",
    "ICJ", "ASEAN", "OECD", "Interpol", "Europol", "African Union", "European Union", "United Nations", "World Bank",
    "Arab League", "European Commission", "Security Council", "CIA", "FBI", "NSA", "KGB", "FSB", "GRU", "MI5", "MI6",
    "Mossad", "Pentagon", "Kremlin", "White House", "Congress", "Senate", "Supreme Court", "Justice Department",
})  # fmt: skip
"""Bodies of states that go by names which do not show it."""
