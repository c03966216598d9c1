#!/usr/bin/env python3
"""Checks the hand-written risk corpora (JSON lines, one text a line) and conversations (one conversation a line).

    python3 corpus_check.py corpus/en.jsonl.gz corpus/zh.jsonl.gz
    python3 corpus_check.py --harmless 0 corpus/talk.en.jsonl.gz corpus/talk.zh.jsonl.gz
    python3 corpus_check.py --new part.jsonl corpus/en.jsonl.gz      # only findings that touch part.jsonl

Per line: valid JSON; the fields lang, text, level, kinds, style, batch and,
where any line of the file has it, split; known values; a few rules tying kinds to levels
(a medical emergency is always 4, and so on); nothing that looks like a phone number, a mail
address or a link. Over all lines: exact and near duplicates (Jaccard similarity of character
4-grams above --near, 0.6 unless told) within one language and across the given files (a pair
of one batch whose levels lie on the two sides, 0-1 and 2-4, is a contrast written on purpose:
counted, not a finding); a batch lies wholly in one split; the share of levels 0 and 1 is at
least --harmless (0.5 unless told).

A conversation has the fields lang, batch and turns; each turn has text, level, kinds and style and is checked like a
line; for duplicates a conversation counts as one text.

Prints findings, then counts by level, kind, style and split. Exit status 1 on any finding.
Findings name file and line number, never the text, unless --show is given.

Also importable: `grams(text)`, `NearDuplicates`, `is_contrast(a, b)`,
`check_row(row)`, `read(path)`.
"""
from __future__ import annotations

import argparse
import collections
import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path

LANGS = {"en", "zh"}
LEVELS = range(5)
KINDS = {
    # harmless
    "everyday", "idiom", "news", "fiction", "distress", "bereaved", "somatic", "negated",
    # unclear
    "ambiguous", "veiled", "retracted", "eating", "psychosis",
    # disclosed or immediate
    "active", "passive", "plan", "means", "preparation", "act", "overdose", "past_attempt",
    "self_harm", "method_question", "third_party", "high_place", "fumes", "child_at_risk",
    "violence", "harm_to_others", "medical", "intoxicated",
    # about the writer or the way it is said
    "minor", "humour",
}
STYLES = {
    "plain", "texting", "no_punctuation", "typos", "leet", "slang", "caps", "formal", "dialect",
    "non_native", "long", "terse", "question", "emoji", "humour", "split",
    # Chinese; several may stand together, joined by "+"
    "colloquial", "mixed", "typo", "traditional", "abbrev", "homophone", "multiline", "pinyin",
}
SPLITS = {"train", "dev"}
FIELDS = ("lang", "text", "level", "kinds", "style", "batch")

# kind -> levels it may stand with
ALLOWED = {
    "medical": {4}, "child_at_risk": {4}, "high_place": {4}, "fumes": {4}, "act": {4},
    "overdose": {4}, "method_question": {3, 4},
    "active": {3, 4}, "passive": {3, 4}, "plan": {3, 4}, "means": {3, 4},
    "retracted": {2, 3}, "eating": {1, 2, 3, 4}, "psychosis": {1, 2, 3, 4},
    "somatic": {1}, "negated": {0, 1},
}
PRIVATE = re.compile(r"https?://|www\.\w|\S@\S+\.\w|\d(?:[ -]?\d){8,}")


def normalise(text: str) -> str:
    """Width, case and white space flattened; everything else kept."""
    return " ".join(unicodedata.normalize("NFKC", text).lower().replace("’", "'").split())


def grams(text: str, n: int = 4) -> frozenset[str]:
    t = normalise(text)
    return frozenset(t[i:i + n] for i in range(len(t) - n + 1)) or frozenset([t])


class NearDuplicates:
    """Index of 4-gram sets; `find` gives every earlier key more similar than the threshold."""

    def __init__(self, near: float = 0.6):
        self.near = near
        self.sizes: list[int] = []
        self.keys: list = []
        self.postings: dict[str, list[int]] = collections.defaultdict(list)

    def find(self, g: frozenset[str]) -> list[tuple[float, object]]:
        shared: collections.Counter[int] = collections.Counter()
        for x in g:
            shared.update(self.postings.get(x, ()))
        out = []
        for i, s in shared.items():
            j = s / (len(g) + self.sizes[i] - s)
            if j > self.near:
                out.append((j, self.keys[i]))
        return sorted(out, key=lambda p: -p[0])

    def add(self, g: frozenset[str], key) -> None:
        i = len(self.keys)
        self.keys.append(key)
        self.sizes.append(len(g))
        for x in g:
            self.postings[x].append(i)


def check_row(row, with_split: bool = False) -> list[str]:
    """What is wrong with one row, in words; empty when nothing is."""
    if not isinstance(row, dict):
        return ["not an object"]
    bad = [f"field {f} missing" for f in FIELDS if f not in row]
    if bad:
        return bad
    extra = set(row) - set(FIELDS) - {"split"}
    if extra:
        bad.append(f"unknown fields {sorted(extra)}")
    if row["lang"] not in LANGS:
        bad.append(f"lang {row['lang']!r}")
    if not isinstance(row["text"], str) or not row["text"].strip():
        bad.append("empty text")
    elif row["text"] != row["text"].strip():
        bad.append("text has white space around it")
    elif PRIVATE.search(row["text"]):
        bad.append("looks like a phone number, address or link")
    if type(row["level"]) is not int or row["level"] not in LEVELS:
        bad.append(f"level {row['level']!r}")
    if not isinstance(row["kinds"], list) or not row["kinds"]:
        bad.append("kinds is not a filled list")
    else:
        for k in row["kinds"]:
            if k not in KINDS:
                bad.append(f"kind {k!r}")
            elif row["level"] not in ALLOWED.get(k, LEVELS):
                bad.append(f"kind {k} at level {row['level']}")
        if len(set(row["kinds"])) != len(row["kinds"]):
            bad.append("a kind twice")
    if not isinstance(row["style"], str) or not set(row["style"].split("+")) <= STYLES:
        bad.append(f"style {row['style']!r}")
    if type(row["batch"]) is not int:
        bad.append(f"batch {row['batch']!r}")
    if with_split and row.get("split") not in SPLITS:
        bad.append(f"split {row.get('split')!r}")
    return bad


def lines_of(row) -> list[dict]:
    """The row itself, or the turns of a conversation, each as a row."""
    if not isinstance(row, dict) or not isinstance(row.get("turns"), list):
        return [row]
    return [{"lang": row.get("lang"), "batch": row.get("batch"), **turn} for turn in row["turns"] if isinstance(turn, dict)]


def whole_text(row) -> str:
    """What is compared for likeness: the text, or all turns of a conversation."""
    return row["text"] if "text" in row else "\n".join(str(turn.get("text")) for turn in lines_of(row))


def is_contrast(a: dict, b: dict) -> bool:
    """Two like texts of one batch, one harmless and one not, with different wording."""
    return (a.get("batch") == b.get("batch") and normalise(a["text"]) != normalise(b["text"])
            and (a.get("level", 0) <= 1) != (b.get("level", 0) <= 1))


def text_of(path) -> str:
    raw = Path(path).read_bytes()
    return (gzip.decompress(raw) if str(path).endswith(".gz") else raw).decode()


def read(path) -> tuple[list[tuple[int, dict]], list[tuple[int, str]]]:
    """(line number, row) pairs and (line number, complaint) pairs of a file."""
    rows, bad = [], []
    for n, line in enumerate(text_of(path).splitlines(), 1):
        if not line.strip():
            bad.append((n, "empty line"))
            continue
        try:
            rows.append((n, json.loads(line)))
        except ValueError as e:
            bad.append((n, f"not JSON: {e}"))
    return rows, bad


def main(argv=None) -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("files", nargs="+")
    ap.add_argument("--near", type=float, default=0.6)
    ap.add_argument("--harmless", type=float, default=0.5, help="least share of levels 0 and 1; 0 = not checked")
    ap.add_argument("--new", action="append", default=[], metavar="FILE", help="report only duplicates that touch it")
    ap.add_argument("--show", action="store_true", help="show the texts of findings (they are distressing)")
    ap.add_argument("--quiet", action="store_true", help="findings only, no counts")
    a = ap.parse_args(argv)

    findings: list[str] = []
    contrasts = 0
    everything: list[dict] = []
    index = {lang: NearDuplicates(a.near) for lang in LANGS}
    for path in a.files + [n for n in a.new if n not in a.files]:
        rows, bad = read(path)
        findings += [f"{path}:{n}: {m}" for n, m in bad]
        with_split = any(isinstance(r, dict) and "split" in r for _, r in rows)
        for n, row in rows:
            lines = lines_of(row)
            findings += [f"{path}:{n}: {m}" for line in lines for m in check_row(line, with_split)]
            if not isinstance(row, dict) or not {"text", "turns"} & row.keys() or row.get("lang") not in index:
                continue
            everything += lines
            g = grams(whole_text(row))
            if not a.new or path in a.new:
                for j, (p2, n2, old) in index[row["lang"]].find(g):
                    if "text" in row and is_contrast(row, old):
                        contrasts += 1
                        continue
                    tail = f"\n    {whole_text(row)}\n    {whole_text(old)}" if a.show else ""
                    findings.append(f"{path}:{n}: like {p2}:{n2} ({j:.2f}){tail}")
                    break
            index[row["lang"]].add(g, (path, n, row))

    splits = collections.defaultdict(set)
    for r in everything:
        if "split" in r:
            splits[r["lang"], r["batch"]].add(r["split"])
    findings += [f"batch {b} ({lang}) lies in {sorted(s)}" for (lang, b), s in sorted(splits.items()) if len(s) > 1]
    for lang in sorted(LANGS):
        rs = [r for r in everything if r["lang"] == lang]
        if rs and a.harmless:
            share = sum(r.get("level") in (0, 1) for r in rs) / len(rs)
            if share < a.harmless:
                findings.append(f"{lang}: levels 0 and 1 are {share:.1%}, less than {a.harmless:.0%}")

    for f in findings:
        print(f)
    if not a.quiet:
        if contrasts:
            print(f"{contrasts} contrast pairs")
        for lang in sorted({r["lang"] for r in everything}):
            rs = [r for r in everything if r["lang"] == lang]
            share = sum(r.get("level") in (0, 1) for r in rs) / len(rs)
            print(f"\n{lang}: {len(rs)} lines, {len({r.get('batch') for r in rs})} batches, levels 0-1 {share:.1%}")
            for field in ("level", "style", "split"):
                c = collections.Counter(str(r.get(field)) for r in rs)
                print(f"  {field}: " + ", ".join(f"{k} {v}" for k, v in sorted(c.items(), key=lambda p: -p[1])))
            c = collections.Counter(k for r in rs for k in r.get("kinds") or ())
            print("  kinds: " + ", ".join(f"{k} {v}" for k, v in c.most_common()))
    print(f"\n{len(findings)} findings" if findings else "\nno findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
