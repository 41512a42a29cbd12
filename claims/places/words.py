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
     "around", "behind", "below", "above", "opposite", "beneath", "down", "among", "beyond"),
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


DIRECTIONS = _compass()
OPPOSITES = (frozenset({"north", "south"}), frozenset({"east", "west"}))

PARTS = {
    "slope": "side", "flank": "side", "side": "side", "face": "side", "hillside": "side",
    "bank": "bank", "shore": "bank", "riverbank": "bank",
    "part": "part", "half": "part", "section": "part", "area": "part", "region": "part", "district": "part",
    "end": "end", "tip": "end", "edge": "end", "outskirt": "end", "outskirts": "end", "suburb": "suburb",
    "wing": "wing", "entrance": "gate", "gate": "gate", "coast": "coast", "lane": "lane", "tower": "tower",
}  # fmt: skip
"""Noun -> what it is a part like: only like parts can stand opposite each other."""

STREETS = frozenset({"via", "viale", "piazza", "piazzale", "rue", "calle", "plaza", "place", "boulevard", "avenida"})
"""Foreign words that open the name of a street or square."""

LEVELS = {
    "room": "workshop store storeroom storage kitchen cellar basement attic bedroom bathroom laundry cabin kitchenette",
    "building": "barn hotel motel hostel consulate embassy school hospital church chapel mosque synagogue warehouse "
    "tent museum theatre theater station house cottage villa apartment flat bungalow factory restaurant cafe pub bar "
    "cinema library palace courthouse supermarket garage shed hut hall gym hangar",
    "open": "park square street beach field forest wood road bridge harbour harbor quay market garden lot meadow",
}  # fmt: skip
"""How wide a nameless place is: a fire starts in one room, one building, one street."""

ALIKE = (
    frozenset({"house", "cottage", "villa", "apartment", "flat", "bungalow"}),
    frozenset({"store", "storeroom", "storage", "cellar", "basement"}),
    frozenset({"hotel", "motel", "hostel", "restaurant", "bar"}), frozenset({"restaurant", "cafe", "pub", "bar"}),
    frozenset({"barn", "shed", "hut", "garage", "hangar"}), frozenset({"church", "chapel"}),
    frozenset({"forest", "wood"}), frozenset({"field", "meadow"}), frozenset({"street", "road", "bridge"}),
    frozenset({"harbour", "harbor", "quay"}), frozenset({"square", "market", "street", "park", "garden"}),
    frozenset({"theatre", "theater", "cinema", "hall"}), frozenset({"kitchen", "kitchenette"}),
    frozenset({"house", "hall", "palace"}),
)  # fmt: skip
"""Nouns that two reporters may give one place."""

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
