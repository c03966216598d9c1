"""What a plain bag of words reaches on the same sets: TF-IDF of words and characters, one logistic regression a label.

Thresholds come from the development sets by the very rule of the reader's. For risk: trained on the corpus' training
batches, read on the held-out texts in `evaluation/`, at the recall where 2 % of the harmless ones alarm.
Run alone:  python -m training.baseline --data DIR --corpus DIR --held-out DIR --out FILE
"""

import argparse
from pathlib import Path

import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from .contract import write_json
from .data import Library
from .evaluate import rounded
from .files import read_lines
from .labels import BASIC, BASIC_SLICE, EMOTION_SLICE, INDEX
from .measures import area_under_curve, macro_f1, micro_f1, recall_at_specificity
from .thresholds import best_f1_threshold

STRENGTH = 10.0
SOURCES = {
    "goemotions": ("goemotions", "goemotions-neutral", "goemotions-rare"), "brighter-en": ("brighter-en",), "brighter-zh": ("brighter-zh",),
}


class BagOfWords:
    """TF-IDF of words 1–2 and characters 2–4."""

    def __init__(self, texts):
        self.words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        self.characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=3, sublinear_tf=True)
        self.known = hstack([self.words.fit_transform(texts), self.characters.fit_transform(texts)]).tocsr()

    def of(self, texts):
        return hstack([self.words.transform(texts), self.characters.transform(texts)]).tocsr()


def scored(train, others, columns):
    """Targets and chances of each of `others`, for the columns that were annotated and occur."""
    bag = BagOfWords([row.text for row in train])
    features = [bag.of([row.text for row in rows]) for rows in others]
    truth = lambda rows: np.stack([row.target for row in rows])[:, columns] > 0.5  # noqa: E731
    learnt, chances = truth(train), [np.zeros((len(rows), len(columns))) for rows in others]
    for place in range(len(columns)):
        if not learnt[:, place].any():
            continue
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(bag.known, learnt[:, place])
        for chance, matrix in zip(chances, features):
            chance[:, place] = model.predict_proba(matrix)[:, 1]
    return [(truth(rows), chance) for rows, chance in zip(others, chances)]


def emotion_baseline(library, name, columns):
    train = [row for source in SOURCES[name] for row in library.train[source]]
    (dev, dev_chance), (test, test_chance) = scored(train, [library.dev[name], library.test[name]], columns)
    weight = np.ones(len(dev))
    limits = [best_f1_threshold(dev_chance[:, i], dev[:, i], weight) if dev[:, i].any() else 1.0 for i in range(len(columns))]
    guess = test_chance >= np.array(limits)
    return {"macro_f1": macro_f1(test, guess), "micro_f1": micro_f1(test, guess)}


def risk_baseline(library, held_out, lang):
    """L3 or more against L0 and L1."""
    train = [row for row in library.train["risk-corpus"] if row.lang == lang]
    bag = BagOfWords([row.text for row in train])
    danger = np.array([row.target[INDEX["risk:l3"]] > 0.5 for row in train])
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(bag.known, danger)
    records = [record for record in read_lines(Path(held_out) / f"{lang}.jsonl") if record["level"] != 2]
    truth = np.array([record["level"] >= 3 for record in records])
    chance = model.predict_proba(bag.of([record["text"] for record in records]))[:, 1]
    return {"auc": area_under_curve(truth, chance), "recall_at_98_specificity": recall_at_specificity(truth, chance, 0.98)}


def baseline(library, held_out):
    every = list(range(EMOTION_SLICE.start, EMOTION_SLICE.stop))
    basic = list(range(BASIC_SLICE.start, BASIC_SLICE.stop))
    felt = [place for place, name in zip(basic, BASIC) if name != "neutral"]
    return {
        "goemotions_28": emotion_baseline(library, "goemotions", every),
        "ekman_7": emotion_baseline(library, "goemotions", basic),
        "brighter_en": emotion_baseline(library, "brighter-en", felt),
        "brighter_zh": emotion_baseline(library, "brighter-zh", felt),
        "risk_held_out": {lang: risk_baseline(library, held_out, lang) for lang in ("en", "zh")},
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "corpus", "held-out", "out"):
        parser.add_argument(f"--{name}", required=True)
    a = parser.parse_args()
    write_json(a.out, rounded(baseline(Library(a.data, a.corpus), a.held_out)), indent=2)
