"""News articles by event, as sentences, and which events are held out of training."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

Events = dict[str, list[list[str]]]
"""Event id -> its articles -> their sentences. "5_ecb" and "5_ecbplus" are two events of one kind."""

HELD_OUT_TOPICS = frozenset({"7", "18", "26", "34"})
SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!Mr\.)(?<!Mrs\.)(?<!Dr\.)(?<!Sen\.)(?<!Gov\.)(?<!St\.)(?<! [A-Z]\.)\s+(?=[\"“A-Z])"
)


def sentences_of(text: str) -> list[str]:
    """Whole sentences of 6 to 60 words; lines that are no prose are left out."""
    found = (part.strip() for line in text.split("\n") for part in SENTENCE_END.split(line))
    return [each for each in found if 6 <= len(each.split()) <= 60 and each[-1] in '.!?"”' and each[0].isascii()]


def news_events(folder: Path) -> Events:
    """All articles in the folder's *.jsonl.gz files, by event; an article without event stands alone."""
    events: Events = {}
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                event = article.get("event") or article["doc"]
                events.setdefault(event, []).append(sentences_of(article["text"]))
    return events


def topic(event: str) -> str:
    """What an event and its like share: "5" for "5_ecb" and "5_ecbplus"."""
    return event.split("_", maxsplit=1)[0] if event[0].isdigit() else event


def split_events(events: Events) -> tuple[Events, Events]:
    """Training events and held-out events; like events stay on one side."""
    alone = sorted(event for event in events if not event[0].isdigit())
    held = {event for event in events if topic(event) in HELD_OUT_TOPICS} | set(alone[::6])
    return (
        {event: articles for event, articles in events.items() if event not in held},
        {event: articles for event, articles in events.items() if event in held},
    )
