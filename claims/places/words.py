"""The closed word lists of place: prepositions with their role, compass words, parts, sites, events."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What a place is to what happens."""

    AT = "at"
    ORIGIN = "origin"
    DESTINATION = "destination"


PREPOSITIONS = dict.fromkeys(
    ("in", "at", "on", "near", "outside", "inside", "within", "off", "beside", "across", "throughout", "along",
     "around", "behind", "below", "above", "opposite", "beneath", "down", "among", "beyond", "aboard"),
    Role.AT,
) | {"from": Role.ORIGIN, "to": Role.DESTINATION, "into": Role.DESTINATION, "toward": Role.DESTINATION,
     "towards": Role.DESTINATION}  # fmt: skip


OCCASIONS = frozenset({"before", "after", "during", "amid", "following", "until", "as"})
"""Prepositions whose noun is something that happens, or those who are there."""


def _compass() -> dict[str, frozenset[str]]:
    """Every form of the eight points -> the basic points in it ("southeastern" -> south, east)."""
    points = {p: {p} for p in ("north", "south", "east", "west")}
    points |= {a + b: {a, b} for a in ("north", "south") for b in ("east", "west")}
    return {
        point + ending: frozenset(parts) for point, parts in points.items() for ending in ("", "ern", "erly", "ernmost")
    }


HANDS = frozenset({"left", "right"})
DIRECTIONS = _compass() | {hand: frozenset({hand}) for hand in HANDS}
OPPOSITES = (frozenset({"north", "south"}), frozenset({"east", "west"}), HANDS)

PARTS = {
    "slope": "side", "flank": "side", "side": "side", "face": "side", "hillside": "side",
    "bank": "bank", "shore": "bank", "riverbank": "bank",
    "part": "part", "half": "part", "section": "part", "area": "part", "region": "part", "district": "part",
    "end": "end", "tip": "end", "edge": "end", "outskirt": "end", "outskirts": "end", "suburb": "suburb",
    "wing": "wing", "entrance": "gate", "gate": "gate", "portal": "gate",
    "coast": "coast", "lane": "lane", "tower": "tower",
}  # fmt: skip
"""Noun -> what it is a part like: only like parts can stand opposite each other."""

STREETS = frozenset({"via", "viale", "piazza", "piazzale", "rue", "calle", "plaza", "place", "boulevard", "avenida"})
"""Foreign words that open the name of a street or square."""

LEVELS = {
    "room": "workshop store storeroom storage kitchen cellar basement attic bedroom bathroom laundry cabin kitchenette "
    "courtroom classroom",
    "building": "barn hotel motel hostel consulate embassy school hospital church chapel mosque synagogue warehouse "
    "tent museum theatre theater station house cottage villa apartment flat bungalow factory restaurant cafe pub bar "
    "cinema library palace courthouse supermarket garage shed hut hall gym hangar stadium arena parliament prison "
    "jail university college cathedral castle clinic bank monastery temple gymnasium airport opera townhall "
    "nightclub bakery pharmacy",
    "open": "park square street beach field forest wood road bridge market garden lot meadow yard courtyard motorway "
    "highway pitch runway",
    "port": "harbour harbor quay port dock basin marina",
    "water": "strait sea ocean channel gulf",
    "vessel": "ship boat ferry warship yacht frigate destroyer cruiser",
}  # fmt: skip
"""How wide a nameless place is: a fire starts in one room, one building, one street."""
TELLING = (
    {"room"}, {"room", "open"}, {"building"}, {"open"}, {"building", "open"}, {"port", "water"}, {"vessel", "building"}
)  # fmt: skip
"""Levels of two nouns that cannot be one place."""

COMPOUNDS = {
    ("car", "park"): "lot", ("parking", "lot"): "lot", ("sports", "hall"): "gym", ("sport", "hall"): "gym",
    ("town", "hall"): "townhall", ("city", "hall"): "townhall", ("opera", "house"): "opera",
    ("concert", "hall"): "theatre", ("court", "house"): "courthouse", ("bus", "station"): "station",
}  # fmt: skip
"""Two words for one kind of place."""

ALIKE = (
    frozenset({"house", "cottage", "villa", "apartment", "flat", "bungalow"}),
    frozenset({"store", "storeroom", "storage", "cellar", "basement"}),
    frozenset({"hotel", "motel", "hostel", "restaurant", "bar"}), frozenset({"restaurant", "cafe", "pub", "bar"}),
    frozenset({"barn", "shed", "hut", "garage", "hangar", "warehouse"}),
    frozenset({"church", "chapel", "cathedral", "monastery"}),
    frozenset({"forest", "wood"}), frozenset({"field", "meadow"}),
    frozenset({"street", "road", "bridge", "motorway", "highway"}),
    frozenset({"square", "market", "street", "park", "garden"}), frozenset({"lot", "yard", "courtyard", "square"}),
    frozenset({"theatre", "theater", "cinema", "hall", "opera"}), frozenset({"kitchen", "kitchenette"}),
    frozenset({"house", "hall", "palace", "parliament"}), frozenset({"castle", "palace"}),
    frozenset({"school", "college", "university"}), frozenset({"prison", "jail"}), frozenset({"hospital", "clinic"}),
    frozenset({"gym", "gymnasium", "hall", "arena", "stadium"}), frozenset({"pitch", "field"}),
    frozenset({"temple", "mosque", "synagogue"}), frozenset({"courtroom", "classroom"}),
)  # fmt: skip
"""Nouns that two reporters may give one place."""

HOLDS = {
    "hospital": "chapel church tent garden yard lot", "airport": "hotel hall chapel restaurant bar hangar runway",
    "school": "gym gymnasium hall yard library church field pitch", "prison": "chapel church yard hall hospital",
    "college": "gym gymnasium hall yard library church chapel field pitch museum garden theatre theater courtyard",
    "university": "gym gymnasium hall library church chapel museum hospital garden theatre theater stadium courtyard",
    "castle": "church chapel hall garden park courtyard museum restaurant yard",
    "hotel": "hall garden cafe pub lot chapel", "townhall": "hall courtyard square",
    "palace": "church chapel hall garden park courtyard museum", "station": "hall cafe supermarket lot square",
    "church": "hall yard garden square", "museum": "hall garden cafe courtyard", "stadium": "pitch field hall lot",
    "park": "cafe restaurant museum theatre theater palace castle stadium house", "monastery": "garden yard courtyard",
    "forest": "hut house lot", "supermarket": "lot", "embassy": "garden yard", "factory": "hall yard lot",
    "market": "hall", "street": "house", "square": "church cathedral hall hotel museum", "house": "garden yard garage",
}  # fmt: skip
"""Noun -> what may lie in it or in its grounds: "the hospital chapel", "a hotel at the airport"."""

SETTLEMENTS = frozenset({"village", "town", "city", "suburb", "hamlet"})
LANDMARKS = {"town": "town", "city": "town", "capital": "town", "village": "town", "island": "island", "lake": "lake"}
"""What lies north or south of which, and what kind of thing it is."""

SITES = frozenset(
    {
        "airport", "apartment", "arena", "base", "basin", "bay", "beach", "bridge", "building", "camp", "canal",
        "castle", "cathedral", "cemetery", "center", "centre", "chapel", "chamber", "church", "cinema", "city",
        "club", "college", "compound", "corner", "cottage", "county", "court", "courthouse", "courtroom", "dam",
        "depot", "dock", "dockside", "embassy", "estate", "factory", "farm", "field", "forest",
        "forum", "garage", "garden", "ground", "hall", "harbor", "harbour", "headquarters", "highway", "hill",
        "home", "hospital", "hotel", "house", "intersection", "island", "jail", "junction", "kitchen", "lab",
        "laboratory", "lake", "library", "mall", "market", "mine", "monastery", "mosque", "motel", "mountain", "museum",
        "neighborhood", "neighbourhood", "office", "palace", "park", "parliament", "pier", "pitch", "plant",
        "pass", "plaza", "port", "prison", "province", "quarter", "quay", "reactor", "refinery", "reservoir", "resort",
        "restaurant", "river", "road", "room", "school", "sea", "shelter", "shop", "shrine", "site", "speedway",
        "square", "stadium", "station", "store", "street", "studio", "suburb", "supermarket", "synagogue",
        "temple", "terminal", "theater", "theatre", "tower", "town", "track", "tunnel", "university",
        "valley", "venue", "village", "ward", "warehouse", "waters", "yard", "zone",
    }
)  # fmt: skip

INSTRUMENTS = frozenset({"thermometer", "gauge", "sensor", "camera", "seismograph", "station", "buoy", "dish", "probe"})
"""Where they stand is where what they show happens."""

EVENTS = frozenset(
    {
        "accident", "arrest", "arrival", "assault", "attack", "battle", "blast", "bombing", "briefing", "broadcast",
        "burglary", "campaign", "celebration", "ceremony", "clash", "collapse", "collision", "concert",
        "conference", "contest", "crash", "death", "debate", "demonstration", "derby", "derailment", "dinner",
        "discussion", "earthquake", "election", "event", "exhibition", "explosion", "fight", "fighting", "final",
        "fire", "flood", "flooding", "funeral", "game", "gathering", "gunfight", "hearing", "incident", "inquiry",
        "interview", "investigation", "job", "killing", "landing", "launch", "march", "massacre", "match",
        "meeting", "mission", "murder", "operation", "outbreak", "parade", "performance", "premiere", "presentation",
        "procession", "protest", "quake", "race", "raid", "rally", "reception", "rescue", "riot", "robbery",
        "search", "semifinal", "session", "shooting", "show", "siege", "signing", "speech", "stop", "storm",
        "strike", "summit", "surgery", "talk", "talks", "test", "tour", "tournament", "trial", "visit", "vigil",
        "violence", "vote", "war", "wedding", "wildfire", "work", "workshop",
    }
)  # fmt: skip
