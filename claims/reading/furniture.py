"""Lines that hold no prose: tickers, tables, navigation, share buttons, bylines, credits, addresses."""

from __future__ import annotations

import re

from claims.reading.dateline import is_byline

MAX_LINE = 240  # furniture is short; a longer line is prose whatever it begins with

_WORD = re.compile(r"\S+")
_ARROWS = frozenset("▲▼△▽↑↓⬆⬇")
_TERMINAL = frozenset(".!?…:;。！？؟।")
_CLOSERS = "\"'”’»)]}*_ \t\u00a0"
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S+", re.IGNORECASE)

_EXACT = re.compile(
    r"""(?:\d[\d,.]*\s+)?(?:comments?|shares?|likes?|views?|replies|reactions?|characters?(?:\s+(?:left|remaining))?
    |min(?:ute)?s?\s+read|min(?:ute)?s?\s+ago|hours?\s+ago|days?\s+ago|photos?|images?|videos?)
    |share(?:\s+(?:this|on|via|with)\b.*|\s+article)?|tweet|pin|e-?mail|print|save|copy(?:\s+link)?|link\s+copied.*
    |facebook|twitter|whatsapp|linkedin|reddit|telegram|instagram|x|messenger|pinterest|bluesky|threads|flipboard
    |advertisement|advertising|ad|sponsored(?:\s+content)?|promoted|story\s+continues\s+below.*|continue\s+reading.*
    |home|menu|search|news|world|politics|business|sports?|opinion|weather|video|live|breaking(?:\s+news)?|latest|more
    |log\s?in|sign\s?in|sign\s?up|register|subscribe|subscribe\s+now|my\s+account|skip\s+to\b.*|back\s+to\s+top|top
    |next|previous|older|newer|close|open|ok|accept(?:\s+all)?(?:\s+cookies)?|reject(?:\s+all)?|cookie\s+\w+
    |most\s+(?:read|popular|viewed|shared|watched)\b.*|trending\b.*|recommended\b.*|related\b.{0,30}|you\s+may\s+also\b.*
    |editor'?s'?\s+picks?|more\s+(?:from|on|in|stories|news)\b.*|also\s+in\s+.*|top\s+stories|listen(?:\s+to\b.*)?
    |leave\s+a\s+(?:comment|reply)|post\s+a\s+comment|add\s+a\s+comment|view\s+(?:all\s+)?comments|load(?:ing)?(?:\s+more)?
    |staff\s+(?:writer|reporter)s?|(?:[\w.'’-]+\s+){1,3}(?:staff\s+writer|correspondent|staff\s+reporter)
    |associated\s+press|reuters|bloomberg|agence\s+france-presse|afp|ap|text\s+size.*|font\s+size.*|privacy\s+policy
    |terms\s+(?:of\s+(?:use|service)|and\s+conditions)|contact(?:\s+us)?|about(?:\s+us)?|newsletters?|print\s+edition""",
    re.IGNORECASE | re.VERBOSE,
)
_START = re.compile(
    r"""(?:read\s+(?:more|also|next|on|the\s+full)|also\s+read|see\s+also|watch|listen|related|more|video|photos?|gallery
    |in\s+pictures|topics?|tags?|categor(?:y|ies)|keywords?|filed\s+under|source|share|follow\s+us|credit|image|picture
    |e-?mail|phone|tel|contact|caption|photo\s+credit)\s*[:|»>]
    |read\s+more\b|click\s+(?:here|to|on)\b|follow\s+us\b|follow\s+@|sign\s+up\s+(?:for|to|here|now)\b
    |subscribe\s+(?:to|for|now|today)\b|copyright\b|©|\(c\)\s|all\s+rights\s+reserved|this\s+(?:material|content)\s+may\s+not\s+be
    |\(?(?:additional\s+)?(?:reporting|writing|editing)\s+by\b|download\s+(?:the|our)\s+app\b|join\s+the\s+(?:conversation|discussion)\b
    |we\s+use\s+cookies\b|by\s+continuing\s+to\s+(?:use|browse)\b|support\s+our\s+journalism\b|your\s+email\s+address\b
    |(?:photo(?:graph)?|picture|image)s?\s+(?:by|courtesy)\b|(?:ap|afp|reuters|getty)\s+(?:photo|images?)\b|get\s+the\s+latest\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    r"""\s*(?:©|\(c\)\s|\(?(?:photo|photograph|picture|image|credit|file\s+photo|handout)s?(?:\s+(?:by|credit|courtesy))?\s*[:/|]
    |\((?:AP|AFP|Reuters|Getty|EPA|PA)\b[^()]{0,60}\)|(?:AP|AFP|Getty|Reuters)\s+(?:Photo|Images)|REUTERS/)[^.!?]{0,80}\.?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def is_terminal(line: str) -> bool:
    """True where the line ends as a sentence does, closing quotes and brackets aside."""
    return line.rstrip(_CLOSERS)[-1:] in _TERMINAL


def words(line: str) -> int:
    """Number of stretches between spaces that hold a letter, counted up to 60."""
    count = 0
    for match in _WORD.finditer(line):
        count += any(c.isalpha() for c in match.group()[:40])
        if count >= 60:
            break
    return count


def is_furniture(line: str) -> bool:
    """True for a stripped line that is certainly no prose, wherever it stands."""
    if len(line) > MAX_LINE:
        return not any(c.isalpha() for c in line)
    if not any(c.isalpha() for c in line):
        return True
    if _EXACT.fullmatch(line.strip(" .:|>»-–•")) or _START.match(line):
        return True
    return is_byline(line) or _is_address(line) or _is_row(line)


def _is_address(line: str) -> bool:
    rest = _ADDRESS.sub(" ", line)
    return rest != line and len(rest.split()) <= 4


def _is_row(line: str) -> bool:
    """A row of a table or ticker: cells, arrows or mostly figures, and no sentence."""
    if is_terminal(line):
        return False
    tokens = line.split()
    figures = [t for t in tokens if any(c.isdigit() or c in _ARROWS or c == "%" for c in t)]
    if len(figures) >= 2 and any(c in _ARROWS for c in line):
        return True
    if line.count("\t") >= 2 or line.count("|") >= 2 or len(re.findall(r"\S {3,20}(?=\S)", line)) >= 2:
        return True
    lower = sum(t[0].islower() for t in tokens)
    return len(figures) >= 2 and len(figures) >= 0.4 * len(tokens) and lower <= 2


def credit_start(line: str) -> int:
    """Where a photo credit begins that closes a caption; the length of the line where there is none.

    Only the text after the last full stop can be a credit, so that no sentence is cut.
    """
    tail = max(0, len(line) - 160)
    for stop in re.finditer(r"[.!?][\"'”’)]*(?=\s)", line[tail:]):
        if _CREDIT.match(line, tail + stop.end()):
            return tail + stop.end()
    return len(line)
