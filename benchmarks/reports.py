"""Many reports of one event, for measuring how time grows with their number."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from claims.model import Article
from claims.reading.articles import article_from_text

NEWS = Path(__file__).parent.parent.parent / "shared" / "data" / "news" / "ecb_plus_articles.jsonl.gz"
FIGURE = re.compile(r"(?<![\w.,-])[2-9]\d?(?![\w.,%-])")


def reports(count: int, draw: int = 0, news: Path = NEWS) -> list[Article]:
    """`count` reports of the event of which the corpus has most text, in an order of the draw's own.

    Beyond what the corpus has, reports are told again by other papers: shortened by every third paragraph, and with the
    first small figure changed, so that there are outliers to find.
    """
    events: dict[str, list[str]] = defaultdict(list)
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            events[article["event"]].append(article["text"])
    told = max(events.values(), key=lambda texts: sum(map(len, texts)))
    random.Random(draw).shuffle(told)
    while len(told) < count:
        told = [*told, *(retold(text, len(told)) for text in told[: count - len(told)])]
    return [article_from_text(text, f"report-{n:02}.txt") for n, text in enumerate(told[:count], start=1)]


def retold(text: str, turn: int) -> str:
    """The text with every third line left out, beginning at `turn`, and its first small figure raised by one."""
    lines = [line for n, line in enumerate(text.split("\n")) if (n + turn) % 3]
    return FIGURE.sub(lambda match: str(int(match[0]) + 1), "\n".join(lines), count=1) + "\n"
