"""What stands in names beside the name itself: titles, particles, legal forms, short forms. Lists only."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir lord lady dame madam monsieur madame mme herr frau senor senora signor don
    president prasident presidente prezident minister premier chancellor senator governor judge justice general gen
    colonel col captain capt major lieutenant lt sergeant sgt admiral ambassador king queen prince princess emir sultan
    pope bishop archbishop cardinal rabbi imam shaikh sheikh sheik shaykh cheikh mullah maulavi mawlawi maulana haji
    hajji hadji ayatollah qari sayyid comrade gospodin
    """.split()
)
"""Before a person's name, and no part of it."""

PARTICLES = frozenset(
    """
    al el ul bin ben ibn bint abu abou umm de del della di da dos das du la le les van von der den ter
    ten zu und y e af av the of and und et i of for
    """.split()
)
"""Links between the words of a name, written or left out at will."""

FORMS = {
    word: form
    for form, spellings in {
        "ag": "ag aktiengesellschaft",
        "gmbh": "gmbh",
        "jsc": "jsc ojsc pjsc cjsc oao pao zao ao aao",
        "ltd": "ltd limited ooo llc lc tov",
        "corp": "inc incorporated corp corporation co company",
        "plc": "plc",
        "sa": "sa sarl sas",
        "spa": "spa srl",
        "nv": "nv bv",
        "lp": "lp llp",
        "ab": "ab as oy asa",
        "kk": "kk",
        "pt": "pt tbk",
        "spzoo": "spzoo",
        "na": "na",
        "se": "se",
    }.items()
    for word in spellings.split()
}
"""A company's legal form as written -> the family it belongs to."""

LONG_FORMS = {
    "open joint stock company": "ojsc",
    "public joint stock company": "pjsc",
    "closed joint stock company": "cjsc",
    "joint stock company": "jsc",
    "joint stock compan": "jsc",
    "public limited company": "plc",
    "limited liability company": "llc",
    "gesellschaft mit beschrankter haftung": "gmbh",
    "sociedad anonima": "sa",
    "societe anonyme": "sa",
    "sp z o o": "spzoo",
    "sp z oo": "spzoo",
    "obshchestvo s ogranichennoi otvetstvennostyu": "ooo",
    "aktsionernoe obshchestvo": "ao",
    "publichnoe aktsionernoe obshchestvo": "pao",
    "otkrytoe aktsionernoe obshchestvo": "oao",
}
"""Legal forms in full, folded."""

COMMON_WORDS = frozenset(
    """
    group gruppe groupe grupo holding holdings company co corporation international enterprise enterprises
    organisation institute agency services firm brand
    """.split()
)
"""In so many organisations' names that they tell none from another."""

SPELLINGS = {
    "intl": "international",
    "int l": "international",
    "organization": "organisation",
    "organizations": "organisation",
    "center": "centre",
    "defense": "defence",
    "mfg": "manufacturing",
    "dept": "department",
    "dep t": "department",
    "natl": "national",
    "govt": "government",
    "univ": "university",
    "inst": "institute",
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "mv": "",
    "ss": "",
    "mt": "",
    "first": "1",
    "second": "2",
    "third": "3",
    "1st": "1",
    "2nd": "2",
    "3rd": "3",
    "4th": "4",
    "5th": "5",
}
"""Short or other spellings in organisations' names -> one spelling."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, words in enumerate(
        ["twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
    for word in words.split()
}
"""Numbers in words."""

ROMAN = {
    word: number
    for number, word in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), start=1
    )
}

_SHORT_FORMS = """
alexander:alex,sasha,alec,sandy alexandra:alex,sasha,sandra andrew:andy,drew andrei:andriy anthony:tony antonio:tony
barack:barry benjamin:ben,benny,bibi bernard:bernie catherine:cathy,kate,katie katherine:kate,kathy,katie
charles:charlie,chuck christopher:chris christine:chris daniel:dan,danny david:dave,davy dmitry:dima,mitya
donald:don,donnie edward:ed,eddie,ted,teddy elizabeth:liz,beth,betty,lizzie eugene:gene yevgeny:zhenya,evgeny
francis:frank franklin:frank frederick:fred,freddy gerald:gerry,jerry gregory:greg henry:harry,hank ivan:vanya
jacob:jake james:jim,jimmy,jamie jeffrey:jeff jennifer:jen,jenny john:jack,johnny jonathan:jon joseph:joe,joey
joshua:josh kenneth:ken,kenny lawrence:larry leonard:len,leo margaret:maggie,peggy,meg
matthew:matt michael:mike,mick,misha
mikhail:misha nicholas:nick nikolai:kolya pamela:pam patricia:pat,patty,tricia patrick:pat,paddy peter:pete
philip:phil raymond:ray rebecca:becky richard:rick,dick,rich,ricky robert:bob,rob,bobby,robbie ronald:ron,ronnie
samuel:sam sergei:seryozha stephen:steve steven:steve susan:sue,susie theodore:ted,theo thomas:tom,tommy
timothy:tim vladimir:volodya,vova volodymyr:vova victoria:vicky walter:walt william:bill,billy,will,willy,liam
zachary:zach
"""

SHORT_FORMS: dict[str, frozenset[str]] = {
    long: frozenset(shorts.split(",")) for pair in _SHORT_FORMS.split() for long, _, shorts in [pair.partition(":")]
}
"""A given name -> what people with it are called."""
