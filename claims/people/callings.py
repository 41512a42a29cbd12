"""What people are: words for their trade or station, and which of them no one person is called by in turn."""

from __future__ import annotations

from collections.abc import Iterable

# Station | its words; "minister" and "mayor" may be one person, "mayor" and "coxswain" are taken to be two.
CALLINGS = """
politics | minister secretary president mayor chancellor governor premier senator councillor lawmaker commissioner
politics | ambassador mp politician deputy
royal | king queen prince princess duke duchess
clergy | bishop archbishop pope priest imam rabbi vicar pastor monk nun abbot
sea | coxswain fisherman sailor boatman bosun lifeboatman
child | schoolgirl schoolboy girl boy pupil
kin | husband wife widow widower son daughter grandfather grandmother grandson granddaughter brother sister
rescue | firefighter policeman policewoman constable soldier paramedic handler ranger diver lifeguard
medicine | doctor nurse surgeon midwife
sport | striker goalkeeper goalie midfielder defender winger cyclist rower swimmer sprinter jockey
trade | baker farmer butcher plumber electrician porter cook gardener carpenter cleaner driver shepherd miner waiter
trade | mechanic bricklayer hairdresser postman caretaker trucker beekeeper
teaching | teacher headmaster headmistress
law | judge lawyer prosecutor attorney magistrate
science | scientist biologist archaeologist geologist astronomer physicist historian
stage | actor actress singer soprano tenor pianist violinist
"""
PLAIN = frozenset({
    "man", "woman", "assistant", "trainee", "student", "apprentice", "volunteer", "neighbour", "neighbor", "pensioner",
    "survivor", "activist", "resident", "engineer", "researcher", "colleague", "friend", "witness", "veteran", "intern",
    "lecturer", "novelist", "poet", "artist", "candidate", "campaigner", "climber", "skipper", "pilot", "native",
})  # fmt: skip
"""Words for a person that tell of no station."""
ALSO_KIN = frozenset({"rescue", "clergy", "politics", "royal"})
"""The stations that "her husband" is not told of by in turn; a farmer may well be the husband."""


def _stations() -> dict[str, str]:
    found = {}
    for line in CALLINGS.strip().splitlines():
        station, words = line.split("|")
        found.update(dict.fromkeys(words.split(), station.strip()))
    return found


_STATIONS = _stations()


def stations(words: Iterable[str]) -> frozenset[str]:
    """The stations of those words, lower case and singular."""
    return frozenset(_STATIONS[word] for word in words if word in _STATIONS)


def is_person(word: str) -> bool:
    """True for a noun, lower case and singular, that is said of people alone."""
    return word in PLAIN or word in _STATIONS


def foreign(left: frozenset[str], right: frozenset[str]) -> bool:
    """True where nobody is told of by a station of either side in turn; False where a side is not known."""
    if not left or not right or left & right:
        return False
    other = (left | right) - {"kin"}
    return "kin" not in left | right or (bool(other) and other <= ALSO_KIN)
