"""Punkt's parameters: how they are learned from text, and how those that ship are loaded.

`python -m claims.reading.punkt FILE ...` learns them from plain text or .jsonl.gz files (field "text") and writes
`punkt.json`. The one that ships was made from ECB+ and Wikinews reports; only words are kept, no text.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

MIN_SMALL, MIN_FIRST = 20, 3  # how often a sentence starter must be seen written small, and opening a sentence
ABBREVIATIONS = frozenset(
    {
        "a.d", "a.g", "a.k.a", "a.m", "adm", "al", "approx", "apr", "art", "assn", "assoc", "aug", "ave",
        "b.c", "b.s", "bldg", "blvd", "bros", "brig", "c.i.a", "c.e.o", "capt", "cf", "cmdr", "cmnd", "co",
        "col", "comdr", "corp", "cpl", "ct", "d.c", "d.j", "dec", "dept", "det", "dir", "dist", "dr", "e.g",
        "const", "dep",
        "e.u", "esq", "est", "etc", "ext", "f.b.i", "feb", "fig", "figs", "fr", "ft", "g.m.t", "gen", "gov",
        "h.m", "hon", "hrs", "i.e", "inc", "insp", "j.r", "jan", "jr", "jul", "jun", "l.a", "lieut", "lt",
        "ltd", "m.d", "m.p", "maj", "mar", "max", "messrs", "mfg", "mgr", "min", "mm", "mr", "mrs", "ms",
        "msgr", "mt", "n.a.t.o", "n.b", "n.c", "n.h", "n.j", "n.m", "n.y", "n.z", "no", "nos", "nov", "nr",
        "oct", "p.a", "p.m", "p.o", "p.s", "pct", "ph.d", "pl", "plc", "pm", "pp", "pres", "prof", "pt",
        "pte", "pty", "pvt", "q.c", "r.n", "rd", "rep", "reps", "ret", "rev", "rt", "s.c", "s.d", "sec",
        "sen", "sens", "sep", "sept", "sgt", "sq", "sr", "st", "ste", "supt", "tel", "treas", "u.a.e",
        "u.k", "u.n", "u.s", "u.s.a", "u.s.s.r", "univ", "v", "vol", "vols", "vs", "w.h.o", "w.va", "ala",
        "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mich",
        "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis",
        "wyo", "ont", "que",
    }
)  # fmt: skip
STARTERS = frozenset(
    {
        "a", "about", "after", "all", "also", "although", "among", "an", "and", "another", "any", "as",
        "at", "because", "before", "both", "but", "by", "despite", "during", "each", "earlier", "even",
        "every", "few", "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "however",
        "i", "if", "in", "instead", "into", "is", "it", "its", "last", "later", "many", "meanwhile", "more",
        "most", "much", "my", "nearly", "neither", "no", "none", "nor", "not", "nothing", "now", "of", "on",
        "once", "one", "only", "or", "other", "our", "over", "police", "several", "she", "since", "so",
        "some", "still", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those",
        "though", "three", "through", "thus", "to", "today", "two", "under", "unlike", "until", "we",
        "what", "when", "where", "whether", "which", "while", "who", "why", "with", "without", "yesterday",
        "yet", "you", "your",
    }
)  # fmt: skip


@cache
def tokenizer() -> Any:
    """NLTK's Punkt tokenizer with the parameters that ship, loaded once a process."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    known = json.loads(Path(__file__).with_name("punkt.json").read_text(encoding="utf-8"))
    parameters = PunktParameters()
    parameters.abbrev_types = set(known["abbreviations"])
    parameters.sent_starters = set(known["starters"])
    return PunktSentenceTokenizer(parameters)


def learn(texts: Sequence[str]) -> dict[str, list[str]]:
    """Abbreviations and sentence starters of the texts, joined with the lists above.

    Of Punkt's own abbreviations only those with an inner stop ("d.a") are kept, and none of its collocations:
    on 170,000 words of news the others were names. A starter is a word that opens sentences and is otherwise
    written small.
    """
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    for text in texts:
        trainer.train(text, finalize=False)
    trainer.finalize_training()
    learned = {a for a in trainer.get_params().abbrev_types if re.fullmatch(r"[a-z](\.[a-z]){1,4}", a)}
    small = Counter(word for text in texts for word in re.findall(r"(?<![\w.'’-])[a-z]{2,}(?![\w.'’-])", text))
    first = Counter(word.lower() for text in texts for word in re.findall(r"(?m)(?:^|[a-z]\. )([A-Z][a-z]+)\b", text))
    starters = {word for word, count in first.items() if count >= MIN_FIRST and small[word] >= MIN_SMALL}
    return {"abbreviations": sorted(learned | ABBREVIATIONS), "starters": sorted(starters | STARTERS)}


def _texts(paths: Sequence[str]) -> Iterator[str]:
    for path in map(Path, paths):
        if path.suffix == ".gz":
            with gzip.open(path, "rt", encoding="utf-8") as rows:
                yield from (str(json.loads(row)["text"]) for row in rows)
        else:
            yield path.read_text(encoding="utf-8")


def main(paths: Sequence[str]) -> None:
    """Write `punkt.json` beside this file, learned from the named files."""
    text = json.dumps(learn(list(_texts(paths))), indent=0, ensure_ascii=True) + "\n"
    Path(__file__).with_name("punkt.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
