"""Words that end in a full stop without ending a sentence."""

BEFORE_NAMES = frozenset(
    """
    mr mrs ms dr prof rev gen col lt sgt capt maj cpl cmdr adm sen rep gov pres hon st messrs mme mlle fr sr jr
    supt insp atty dist det
    """.split()
)
"""A capital letter follows and the sentence goes on."""

INSIDE = frozenset(
    """
    vs etc no nos vol fig figs art sec ch pp ed eds cf al approx dept est ext inc ltd co corp bros jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur fri sat sun ave blvd rd ft mt a.m p.m e.g i.e
    """.split()
)
"""The sentence ends only where a capital letter follows that opens one."""

OPENERS = frozenset(
    """
    the a an this that these those he she it they we you i his her its their our my but and or so yet in on at
    by for from with as if when while after before since because although though there here what who why how
    where which one two some many most no not asked still also however meanwhile mr mrs ms dr
    """.split()
)
"""Capitalised after an abbreviation, these begin a sentence."""
