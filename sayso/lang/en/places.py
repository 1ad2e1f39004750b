"""States with the capitals that stand for their governments ("Ankara says"). A name alone decides nothing: context
does."""

_STATES = """
Afghanistan:Kabul Albania:Tirana Algeria:Algiers Angola:Luanda Argentina:Buenos_Aires Armenia:Yerevan
Australia:Canberra Austria:Vienna Azerbaijan:Baku Bahrain:Manama Bangladesh:Dhaka Belarus:Minsk Belgium:Brussels
Benin:Porto-Novo Bolivia:La_Paz Bosnia:Sarajevo Botswana:Gaborone Brazil:Brasilia Britain:London Bulgaria:Sofia
Burkina_Faso:Ouagadougou Burundi:Gitega Cambodia:Phnom_Penh Cameroon:Yaounde Canada:Ottawa Chad:N'Djamena
Chile:Santiago China:Beijing Colombia:Bogota Congo:Kinshasa Costa_Rica:San_Jose Croatia:Zagreb Cuba:Havana
Cyprus:Nicosia Denmark:Copenhagen Djibouti:Djibouti Ecuador:Quito Egypt:Cairo El_Salvador:San_Salvador Eritrea:Asmara
Estonia:Tallinn Ethiopia:Addis_Ababa Finland:Helsinki France:Paris Gabon:Libreville Gambia:Banjul Georgia:Tbilisi
Germany:Berlin Ghana:Accra Greece:Athens Guatemala:Guatemala_City Guinea:Conakry Haiti:Port-au-Prince
Honduras:Tegucigalpa Hungary:Budapest Iceland:Reykjavik India:New_Delhi Indonesia:Jakarta Iran:Tehran Iraq:Baghdad
Ireland:Dublin Israel:Jerusalem Italy:Rome Jamaica:Kingston Japan:Tokyo Jordan:Amman Kazakhstan:Astana Kenya:Nairobi
Kosovo:Pristina Kuwait:Kuwait_City Kyrgyzstan:Bishkek Laos:Vientiane Latvia:Riga Lebanon:Beirut Liberia:Monrovia
Libya:Tripoli Lithuania:Vilnius Luxembourg:Luxembourg Madagascar:Antananarivo Malawi:Lilongwe Malaysia:Kuala_Lumpur
Mali:Bamako Malta:Valletta Mauritania:Nouakchott Mexico:Mexico_City Moldova:Chisinau Mongolia:Ulaanbaatar
Montenegro:Podgorica Morocco:Rabat Mozambique:Maputo Myanmar:Naypyidaw Namibia:Windhoek Nepal:Kathmandu
Netherlands:The_Hague New_Zealand:Wellington Nicaragua:Managua Niger:Niamey Nigeria:Abuja North_Korea:Pyongyang
North_Macedonia:Skopje Norway:Oslo Oman:Muscat Pakistan:Islamabad Panama:Panama_City Paraguay:Asuncion Peru:Lima
Philippines:Manila Poland:Warsaw Portugal:Lisbon Qatar:Doha Romania:Bucharest Russia:Moscow Rwanda:Kigali
Saudi_Arabia:Riyadh Senegal:Dakar Serbia:Belgrade Sierra_Leone:Freetown Singapore:Singapore Slovakia:Bratislava
Slovenia:Ljubljana Somalia:Mogadishu South_Africa:Pretoria South_Korea:Seoul South_Sudan:Juba Spain:Madrid
Sri_Lanka:Colombo Sudan:Khartoum Sweden:Stockholm Switzerland:Bern Syria:Damascus Taiwan:Taipei Tajikistan:Dushanbe
Tanzania:Dodoma Thailand:Bangkok Togo:Lome Tunisia:Tunis Turkey:Ankara Turkmenistan:Ashgabat Uganda:Kampala
Ukraine:Kyiv United_Arab_Emirates:Abu_Dhabi United_Kingdom:London United_States:Washington Uruguay:Montevideo
Uzbekistan:Tashkent Venezuela:Caracas Vietnam:Hanoi Yemen:Sanaa Zambia:Lusaka Zimbabwe:Harare
"""

CAPITALS = {
    capital.replace("_", " "): state.replace("_", " ")
    for state, _, capital in (pair.partition(":") for pair in _STATES.split())
}
"""Capital -> state."""

STATES = frozenset(CAPITALS.values()) | {
    "US",
    "U.S",
    "USA",
    "UK",
    "U.K",
    "EU",
    "America",
    "England",
    "Scotland",
    "Wales",
}

SEATS = {"Kremlin": "Russia", "White House": "United States", "Pentagon": "United States", "Downing Street": "Britain"}
"""Buildings that speak for a government."""

SHORT_NAMES = {
    "US": "United States",
    "U.S": "United States",
    "USA": "United States",
    "U.S.A": "United States",
    "America": "United States",
    "United States of America": "United States",
    "UK": "United Kingdom",
    "U.K": "United Kingdom",
    "Britain": "United Kingdom",
    "Great Britain": "United Kingdom",
    "UAE": "United Arab Emirates",
    "U.A.E": "United Arab Emirates",
    "EU": "European Union",
    "E.U": "European Union",
    "UN": "United Nations",
    "U.N": "United Nations",
}
"""What some are called for short -> one name of theirs."""
