"""Adjectives and names of peoples, faiths and parties: capitalised, and nobody's name."""

DEMONYMS = frozenset(
    """
    afghan african albanian algerian american arab arabian arabic argentine argentinian armenian asian australian
    austrian azerbaijani bahraini baltic bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian
    burmese cambodian canadian catalan caucasian chechen chilean chinese colombian congolese croatian cuban cypriot
    czech danish dutch egyptian emirati english estonian ethiopian european filipino finnish flemish french gallic
    georgian german ghanaian greek hispanic hungarian icelandic indian indonesian iranian iraqi irish israeli italian
    ivorian jamaican japanese jordanian kashmiri kazakh kenyan korean kosovar kurdish kuwaiti latin latvian lebanese
    libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan nepalese nigerian norwegian omani ottoman
    pakistani palestinian persian peruvian polish portuguese qatari roman romanian russian rwandan saudi scandinavian
    scottish serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese
    tajik tatar thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh
    western yemeni yugoslav zimbabwean
    buddhist catholic christian hindu islamic islamist jewish muslim orthodox protestant shia shiite sikh sunni yazidi
    anglican baptist methodist evangelical communist marxist nazi democratic republican conservative liberal
    labour democrat tory
    """.split()
)
"""In the singular; the plural of most adds an s."""
