"""Words by which a text says that somebody was at the event, afar or away; all are lemmas in lower case."""

HANDS_ON = frozenset(
    {
        "sign", "unveil", "greet", "welcome", "accompany", "tour", "visit", "collect", "accept", "inaugurate",
        "preside", "chair", "host", "identify", "kneel", "wade", "wad", "embrace", "hug", "pose", "dig", "arrive",
        "cradle", "inspect", "comfort", "console",
    }
)  # fmt: skip
"""Verbs of acts that nobody does from afar."""
ATTEND = HANDS_ON | {
    "attend", "address", "testify", "lead", "meet", "present", "vote", "announce", "speak", "introduce",
    "join",
}  # fmt: skip
POSTURES = frozenset(
    {"stand", "sit", "walk", "ride", "climb", "step", "run", "stride", "crouch", "lean", "march", "wave"}
)
"""Acts of the body where the clause has a place for them: "stood in the water", not "stood by her words"."""
GROUND = frozenset(
    {"in", "on", "at", "before", "beside", "up", "through", "among", "across", "along", "outside", "inside", "near"}
) | {"behind", "to", "into", "onto", "past", "around", "down", "from", "alongside", "out", "over"}
NO_GROUND = frozenset(
    {
        "committee", "board", "council", "panel", "bench", "jury", "parliament", "way", "election", "office",
        "position", "power", "charge", "trouble", "contrast", "favour", "defence", "list", "ticket", "end", "top",
        "presidency", "fortune", "poll", "ranking",
        "risk", "line", "million", "per", "percent", "record", "court", "dock", "trial", "fence",
        "fact",
        "post",
    }
)  # fmt: skip
"""What one may sit on or stand in without being at a scene."""
NO_GUEST = frozenset(
    {
        "verdict", "deal", "plan", "news", "move", "result", "step", "report", "law", "change", "support", "outcome",
        "vote", "ruling", "truce", "ceasefire", "fact", "idea", "outlook", "progress", "bill", "blame", "offer",
        "resignation", "job", "post", "responsibility", "defeat", "proposal", "terms", "term", "reform", "ban",
        "measure", "cut", "start", "figure", "pledge", "apology", "invitation", "challenge", "claim", "case",
    }
)  # fmt: skip
"""What is welcomed or accepted from afar, besides nouns of action ("decision", "agreement")."""


def _objects(table: str) -> dict[str, frozenset[str]]:
    """Verb -> its objects."""
    found: dict[str, frozenset[str]] = {}
    for line in table.strip().splitlines():
        verbs, objects = (frozenset(part.split()) for part in line.split("|"))
        found.update({verb: found.get(verb, frozenset()) | objects for verb in verbs})
    return found


GESTURES = _objects("""
turn cut dig | sod
cut | ribbon tape cake
carry | coffin
hold | umbrella
lay place | flower wreath stone cornerstone
shake | hand
hand | key
take | podium stage lectern
light | candle flame
plant | tree sapling
raise lift wave | baton flag glass trophy
ring | bell
throw kick | ball coin
conduct | orchestra choir
put | signature
""")
"""Verbs and the objects with which they take hands."""
SITES = frozenset(
    {
        "scene", "hall", "stage", "room", "chamber", "building", "venue", "spot", "site", "bridge", "quay", "deck",
        "courtroom", "cab", "cockpit", "podium", "lectern", "audience", "crowd", "gallery", "table", "square", "helm",
        "wheel", "controls", "stadium", "platform", "ward",
    }
)  # fmt: skip
AT_SITES = frozenset({"be", "stay", "call", "come", "spend"})
SPEECH_AT = frozenset({"tell", "say", "announce", "speak", "declare", "promise", "warn", "joke", "call"})
AUDIENCE = frozenset(
    {
        "conference", "lectern", "podium", "stage", "audience", "crowd", "gathering", "ceremony", "session", "assembly",
        "delegate", "councillor", "worker", "member", "meeting", "chamber", "briefing", "scene", "hall", "rally",
        "guest", "opening", "summit", "event", "platform",
    }
)  # fmt: skip
STAY_AWAY = frozenset({"miss", "skip", "boycott", "cancel", "sit out", "avoid", "shun", "excuse"})
OCCASIONS = AUDIENCE | {
    "vote", "debate", "visit", "trip", "appearance", "hearing", "talk", "dinner", "launch", "premiere", "match",
    "funeral", "trial", "sitting", "occasion", "speech", "gala", "flight", "service",
}  # fmt: skip
"""What one may cancel or leave and so not be at."""
AWAY_WORDS = frozenset(
    {
        "ill", "sick", "absent", "away", "abroad", "holiday", "vacation", "leave", "hospital", "quarantine", "ashore",
        "elsewhere", "missing", "indisposed", "asleep", "nowhere", "bed", "unwell", "bedridden", "stuck",
    }
)  # fmt: skip
FAR = (
    ("other", "side"),
    ("out", "country"),
    ("out", "town"),
    ("mile", "away"),
    ("kilometre", "away"),
    ("plane", "to"),
    ("flight", "to"),
)
"""Words that together put somebody elsewhere."""
ARRIVE = frozenset({"come", "appear", "attend", "travel", "show", "turn", "make", "participate"})
"""Verbs that, denied, leave somebody away; of `AND_UP` with that particle or "it"."""
FIGURATIVE = frozenset(
    {
        "back",
        "as",
        "may",
        "might",
        "power",
        "terms",
        "term",
        "light",
        "close",
        "mind",
        "end",
        "cheap",
        "easy",
        "agreement",
    }
)
"""Words of a clause in which not coming or not being seen is no absence: "did not come to power"."""
BOW_OUT = {"pull": "out", "beg": "off", "cry": "off", "bow": "out", "call": "off"}
AND_UP = {"show": "up", "turn": "up", "make": "it"}
REGRETS = frozenset({"regret", "regrets", "apology", "apologies", "excuse", "excuses"})
REMOTE_WORDS = frozenset(
    {"phone", "telephone", "video", "videolink", "link", "zoom", "internet", "livestream", "screen", "television", "tv"}
)
REMOTELY = frozenset({"remotely", "online", "virtually"})
AFAR = frozenset({"home", "bed", "bedside", "hospital", "afar", "distance", "abroad"})
"""Where those are who watch "from" there."""
SHOWS = frozenset({"film", "movie", "programme", "program", "series", "show", "match", "game", "news", "case"})
"""What anybody may watch on a screen."""
HELD_AWAY = frozenset({"keep", "ground", "strand", "detain", "delay", "confine", "represent", "hold", "trap", "stick"})
"""Verbs whose object was kept from coming, with a word of `HOME` or, for those of `STANDS_IN`, with a deputy."""
CUT_OFF = frozenset({"strand", "ground", "stick"})
"""Verbs whose object is away wherever it is."""
STANDS_IN = frozenset({"represent"})
HOME = frozenset({"home", "away", "bed", "abroad", "hospital", "back", "up", "airport", "traffic", "snow", "fog"})
ELSEWHERE = frozenset({"be", "stay", "remain"})
DEPUTIES = frozenset(
    {"deputy", "chief", "representative", "envoy", "delegate", "aide", "replacement", "adviser", "substitute"}
)
