"""Build the multitask rows of a stage and a manifest of what went into them.

Run alone:  python -m training.data --data DIR --corpus DIR --out FILE    (writes the manifest)
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from functools import cached_property
from pathlib import Path

from . import sources
from .augment import varied
from .files import checksum, read_lines
from .holdout import part_of
from .labels import EMOTIONS, INDEX

SEED = 20
RARE = ("grief", "pride", "relief", "nervousness", "embarrassment", "remorse")

LICENCES = {
    "goemotions": "Apache-2.0 (google-research/goemotions)",
    "brighter": "CC BY 4.0 (BRIGHTER, SemEval-2025 task 11)",
    "psyguard": "MIT (PsyGUARD, EMNLP 2024)",
    "counselchat": "MIT (counselchat.com questions)",
    "phrases": "this project's own",
    "risk-corpus": "this project's own",
}

# How often a row of each source is seen in one epoch; fractions are sampled anew for every epoch.
STAGE_A = {
    "goemotions": 0.75, "goemotions-neutral": 0.3, "goemotions-rare": 2.5, "brighter-en": 2, "brighter-zh": 2, "brighter-other": 0.45,
    "psyguard": 1, "phrases": 2, "counselchat": 0.5, "risk-corpus": 0.4,
}
STAGE_B = {
    "goemotions": 0.2, "goemotions-neutral": 0.1, "goemotions-rare": 1, "brighter-en": 1, "brighter-zh": 1,
    "brighter-other": 0.1, "psyguard": 1.5, "phrases": 2, "counselchat": 0.5,
    "risk-corpus": 1, "risk-corpus:noisy": 0.2, "risk-corpus:joined": 0.08, "talk": 1.3, "talk-calm": 1.3,
}
STAGE_C = {
    "goemotions": 0.65, "goemotions-neutral": 0.25, "goemotions-rare": 2.5, "brighter-en": 3, "brighter-zh": 3, "brighter-other": 0.5,
    "psyguard": 1, "phrases": 2, "counselchat": 0.5,
    "risk-corpus": 0.7, "risk-corpus:noisy": 0.15, "risk-corpus:joined": 0.05, "talk": 1.3, "talk-calm": 1.2,
}


class Library:
    """Every labelled row, by part: `train` by source, `dev` and `test` by set."""

    def __init__(self, data, corpus):
        self.data, self.corpus = Path(data), Path(corpus)
        self.used = []
        self.dev, self.test = self._emotion_sets("dev"), self._emotion_sets("test")
        self.dev["risk"], self.test["risk"] = self._risk("dev"), self._risk("test")
        self.dev["talk"] = self._talk("dev")
        self.train = self._without_held_out(self._training())

    def _read(self, path):
        self.used.append(path)
        return read_lines(path)

    def _emotion_sets(self, part):
        folder = self.data / "public-test" if part == "test" else self.data
        rows = {"goemotions": [sources.goemotions(r) for r in self._read(folder / f"goemotions.{part}.jsonl.gz")]}
        for name in ("en", "zh", "other"):
            rows[f"brighter-{name}"] = self._brighter(folder / f"brighter-{name}.{part}.jsonl.gz")
        return rows

    def _brighter(self, path):
        records = self._read(path)
        known = defaultdict(set)
        for record in records:
            known[record["lang"]].update(record["labels"])
        return [sources.brighter(record, known[record["lang"]]) for record in records]

    @cached_property
    def _corpus(self):
        return [record for lang in ("en", "zh") for record in self._read(self.corpus / f"{lang}.jsonl.gz")]

    @cached_property
    def _talks(self):
        return [record for lang in ("en", "zh") for record in self._read(self.corpus / f"talk.{lang}.jsonl.gz")]

    def _talk(self, part, calm=None):
        """The rows of a part's conversations: of all, or only of those in which nothing calls for a question (or something does)."""
        records = [record for record in self._talks if part_of(record) == part and calm in (None, sources.is_calm(record))]
        return [row for record in records for row in sources.talk(record)]

    def _risk(self, part):
        return [(record, sources.risk_corpus(record)) for record in self._corpus if part_of(record) == part]

    def _training(self):
        goemotions = [sources.goemotions(r) for r in self._read(self.data / "goemotions.train.jsonl.gz")]
        rows = {"goemotions": [], "goemotions-neutral": [], "goemotions-rare": []}
        for row in goemotions:
            rows[kind_of(row)].append(row)
        for name in ("en", "zh", "other"):
            rows[f"brighter-{name}"] = self._brighter(self.data / f"brighter-{name}.train.jsonl.gz")
        rows["psyguard"] = [sources.psyguard(r) for r in self._read(self.data / "psyguard-zh.dev.jsonl.gz")]
        rows["counselchat"] = [sources.counselchat(r) for r in self._read(self.data / "counselchat.all.jsonl.gz")]
        rows["phrases"] = [sources.phrase(r) for r in self._read(self.data.parent / "phrases.jsonl")]
        rows["risk-corpus"] = [sources.risk_corpus(r) for r in self._corpus if part_of(r) == "train"]
        rows["talk"], rows["talk-calm"] = self._talk("train", calm=False), self._talk("train", calm=True)
        return rows

    def _without_held_out(self, training):
        """GoEmotions' parts share some texts, and so might the written ones: what is held out is not trained on."""
        held = {row.key() for rows in (self.dev, self.test) for name in rows for row in plain(rows[name])}
        return {name: [row for row in rows if row.key() not in held] for name, rows in training.items()}

    def manifest(self):
        files = {path.name: {"sha256": checksum(path)} for path in sorted(set(self.used))}
        counts = {name: len(rows) for name, rows in self.train.items()}
        held = {f"{name}.{part}": len(rows) for part in ("dev", "test") for name, rows in getattr(self, part).items()}
        return {"files": files, "licences": LICENCES, "training_rows": counts, "held_out_rows": held, "seed": SEED}


def plain(rows):
    return [row[1] if isinstance(row, tuple) else row for row in rows]


def kind_of(row):
    """Neutral comments are common and teach little; rows of rare labels decide the macro average."""
    if any(row.target[INDEX[f"emotion:{name}"]] for name in RARE):
        return "goemotions-rare"
    only_neutral = row.target[INDEX["emotion:neutral"]] and row.target[: len(EMOTIONS)].sum() == 1
    return "goemotions-neutral" if only_neutral else "goemotions"


def epoch_rows(library, recipe, epoch):
    """The rows of one epoch, in no order yet: each source repeated or sampled as the recipe says.

    `source:noisy` and `source:joined` are the source's rows in another form (see `augment`), new in every epoch.
    """
    chance = random.Random(SEED + epoch)
    chosen = []
    for name, rate in recipe.items():
        source, _, how = name.partition(":")
        rows = varied(library.train[source], how, SEED + epoch) if how else library.train[source]
        whole, rest = int(rate), rate - int(rate)
        chosen += rows * whole + chance.sample(rows, round(rest * len(rows)))
    return chosen


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    library = Library(arguments.data, arguments.corpus)
    Path(arguments.out).write_text(json.dumps(library.manifest(), indent=1, ensure_ascii=False) + "\n")
    for recipe in (STAGE_A, STAGE_B, STAGE_C):
        print(Counter(row.source for row in epoch_rows(library, recipe, 0)))
