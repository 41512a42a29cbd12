"""Which counted nouns may mean the same things: equal stems, near-synonyms, persons under a general word."""

from __future__ import annotations

from claims.language.pipeline import stem

_GENERIC_PERSONS = "people person individual them human soul others inhabitant"
_PERSONS = (
    "resident inhabitant villager citizen migrant refugee employee staff worker passenger spectator fan viewer "
    "visitor guest firefighter officer official policeman soldier troop member man woman child pupil student teacher "
    "patient customer client subscriber user consumer victim survivor dead injured wounded killed hurt missing "
    "delegate voter protester demonstrator marcher participant attendee runner player scientist researcher scholar "
    "engineer driver fisherman sailor crew tourist hostage prisoner detainee inmate suspect defendant lawyer judge "
    "councillor senator lawmaker deputy mp legislator candidate applicant graduate volunteer doctor nurse medic "
    "rescuer evacuee arrival farmer miner household adult crew teenager youth pensioner casualty fatality death "
    "asylum-seeker seeker fighter militant civilian shareholder investor holder owner founder author signatory "
    "colleague aide adviser expert diplomat journalist reporter musician actor singer dancer artist archaeologist "
    "pilot relative parent mother father boy girl baby infant trainee apprentice recruit monk nun priest tenant "
    "commuter motorist cyclist pedestrian skier diver miner shopper rioter robber gunman attacker assailant rebel "
    "peacekeeper marine juror witness plaintiff donor trader waiter cook "
    "athlete finisher competitor swimmer climber hiker pilgrim worshipper caller respondent case"
)
_SYNONYMS = (
    "resident inhabitant villager citizen people",
    "officer official agent policeman police",
    "employee worker staff job people",
    "scientist researcher scholar people",
    "pupil student schoolchild",
    "spectator fan viewer people",
    "migrant refugee arrival seeker people",
    "dead fatality death victim killed",
    "injured wounded hurt",
    "customer client subscriber user consumer citizen",
    "home house dwelling household property",
    "lawmaker legislator mp member deputy senator representative",
    "protester demonstrator marcher",
    "ship vessel boat",
    "plane aircraft jet airliner",
    "employee personnel",
    "month day week",
    "object exhibit item piece work",
    "package pack parcel",
    "flight departure",
    "vehicle bus car",
    "vehicle scooter moped motorcycle motorbike",
    "vehicle lorry truck van",
    "bicycle bike",
    "carriage coach wagon",
    "apartment flat home",
    "shop store outlet branch",
    "film movie",
    "film picture",
    "book volume title copy",
    "painting picture canvas work",
    "performance show play concert",
    "match game appearance cap",
    "shot bullet round",
    "missile rocket projectile shell",
    "explosion blast detonation",
    "fire blaze",
    "earthquake quake tremor",
    "attack assault strike raid",
    "infection case",
    "vaccination jab shot injection dose",
    "birth delivery baby",
    "post job position",
    "firm company business",
    "road street",
    "session sitting",
    "charge count",
    "pupil student child",
    "cow cattle",
    "turbine windmill",
    "donation gift",
    "coin piece",
    "room bedroom",
    "country state nation",
    "airline carrier",
    "seat mandate",
    "arrest detention",
    "competitor film entry",
    "visitor guest tourist",
    "vote ballot",
)


def _stems(row: str) -> frozenset[str]:
    return frozenset(stem(word) for word in row.split())


_VAGUE = _stems("time thing case")
GENERIC = _stems(_GENERIC_PERSONS)
_ADULTS = _stems("man woman")
_APART = _ADULTS | _stems("child boy girl")
PERSONS = _stems(_PERSONS) | GENERIC
_GROUPS = tuple(_stems(row) for row in _SYNONYMS)


def sameness(left: str, right: str) -> float:
    """How surely two stems count the same sort of thing, in [0, 1]; 0 for different things.

    1 for one stem, 0.9 for a person word under a general one, 0.8 for near-synonyms, 0.6 where one is missing,
    0.5 for men or women, who may be all of the persons or some, but no children.
    """
    if left == right:
        return 0.6 if left in _VAGUE else 1.0 if left else 0.8
    if not left or not right:
        return 0.6
    if {left, right} <= PERSONS and (left in GENERIC or right in GENERIC):
        return 0.9
    if {left, right} <= _APART:
        return 0.0
    if {left, right} <= PERSONS and (left in _ADULTS or right in _ADULTS):
        return 0.5
    return 0.8 if any(left in group and right in group for group in _GROUPS) else 0.0
