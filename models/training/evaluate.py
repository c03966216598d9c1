"""Measure the shipped int8 file on the public tests and the held-out risk batches, and write metrics.json.

The tests decide nothing: thresholds, calibration and the choice of a model come from the development sets.
Run alone:  python -m training.evaluate --data DIR --corpus DIR --model DIR --work DIR
"""

import argparse
import json
import time
from copy import copy
from pathlib import Path

import numpy as np

from .contract import LANGUAGE_GROUPS, MODEL_FILE, write_json
from .data import Library, plain
from .labels import BASIC, BASIC_SLICE, EMOTION_SLICE, INDEX, LABELS, RISK_SLICE
from .measures import area_under_curve, calibration_error, f1, macro_f1, micro_f1, recall_at_specificity
from .shipped import ShippedReader, cached_logits
from .thresholds import best_f1_threshold

NEUTRAL = BASIC.index("neutral")


class Measured:
    """Calibrated chances, targets and known cells of one set of rows."""

    def __init__(self, reader, rows, name, work):
        rows = plain(rows)
        self.chance = reader.probabilities(cached_logits(reader, rows, name, work))
        self.truth = np.stack([row.target for row in rows]) > 0.5
        self.known = np.stack([row.weight for row in rows]) > 0
        self.lang = np.array([row.lang for row in rows])

    def only(self, rows):
        """The same, for some of the rows."""
        part = copy(self)
        part.chance, part.truth, part.known, part.lang = (v[rows] for v in (self.chance, self.truth, self.known, self.lang))
        return part

    def own_thresholds(self, part):
        """Best F1 thresholds of this very set; called on development sets only."""
        out = []
        for place in range(part.start, part.stop):
            rows = self.known[:, place]
            truth = self.truth[rows, place]
            out.append(best_f1_threshold(self.chance[rows, place], truth, np.ones(len(truth))) if truth.any() else 0.5)
        return np.array(out)


def emotion_scores(test, dev, shipped):
    chance, truth = test.chance[:, EMOTION_SLICE], test.truth[:, EMOTION_SLICE]
    guess = chance >= shipped[EMOTION_SLICE]
    own = chance >= dev.own_thresholds(EMOTION_SLICE)
    return {
        "macro_f1": macro_f1(truth, guess), "micro_f1": micro_f1(truth, guess),
        "macro_f1_thresholds_of_its_dev": macro_f1(truth, own), "micro_f1_thresholds_of_its_dev": micro_f1(truth, own),
        "mean_auc": float(np.mean([area_under_curve(truth[:, i], chance[:, i]) for i in range(truth.shape[1])])),
        "ece_15": calibration_error(truth, chance),
    }


def basic_scores(test, dev, shipped, with_neutral):
    columns = [i for i in range(len(BASIC)) if with_neutral or i != NEUTRAL]
    chance, truth, known = (values[:, BASIC_SLICE][:, columns] for values in (test.chance, test.truth, test.known))
    own = dev.own_thresholds(BASIC_SLICE)[columns]
    return {
        "macro_f1": macro_f1(truth, chance >= shipped[BASIC_SLICE][columns], known),
        "macro_f1_thresholds_of_its_dev": macro_f1(truth, chance >= own, known),
        "ece_15": calibration_error(truth[known], chance[known]),
    }


def other_languages(test, dev, shipped):
    """Macro F1 of every language: with the shipped thresholds of all these languages, and with its own development part's."""
    columns = [i for i in range(len(BASIC)) if i != NEUTRAL]
    scores, own_scores = {}, {}
    for lang in sorted(set(test.lang)):
        rows = test.lang == lang
        chance, truth, known = (values[rows, BASIC_SLICE][:, columns] for values in (test.chance, test.truth, test.known))
        own = dev.only(dev.lang == lang).own_thresholds(BASIC_SLICE)[columns]
        scores[lang] = macro_f1(truth, chance >= shipped[BASIC_SLICE][columns], known)
        own_scores[lang] = macro_f1(truth, chance >= own, known)
    return {
        "mean_macro_f1": float(np.mean(list(scores.values()))),
        "mean_macro_f1_thresholds_of_its_dev": float(np.mean(list(own_scores.values()))),
        "by_language": scores, "by_language_thresholds_of_its_dev": own_scores,
    }


def risk_scores(measured, levels, thresholds):
    """Levels 3 and 4 against harmless (0 and 1), for the model alone, without the lexicon floor."""
    chance = {name: measured.chance[:, INDEX[f"risk:{name}"]] for name in ("l2", "l3", "l4")}
    clear = (levels <= 1) | (levels >= 3)
    danger, harmless = levels >= 3, levels <= 1
    reaches_l3 = chance["l3"] >= thresholds["l3"]
    reaches_l4 = reaches_l3 & (chance["l4"] >= thresholds["l4"])
    reaches_l2 = reaches_l3 | (chance["l2"] >= thresholds["l2"])
    truth, score = danger[clear], chance["l3"][clear]
    return {
        "texts": {"harmless": int(harmless.sum()), "unclear": int((levels == 2).sum()), "danger": int(danger.sum())},
        "auc": area_under_curve(truth, score),
        "recall_at_specificity": {str(s): recall_at_specificity(truth, score, s) for s in (0.99, 0.98, 0.95, 0.9)},
        "at_shipped_thresholds": {
            "danger_reaching_l3": float(reaches_l3[danger].mean()), "danger_reaching_l2": float(reaches_l2[danger].mean()),
            "unclear_reaching_l2": float(reaches_l2[levels == 2].mean()),
            "l4_reaching_l4": float(reaches_l4[levels == 4].mean()),
            "harmless_reaching_l3": float(reaches_l3[harmless].mean()), "harmless_reaching_l2": float(reaches_l2[harmless].mean()),
        },
        "ece_15_l3": calibration_error(danger[clear], chance["l3"][clear]),
    }


def by_kind(measured, records, thresholds, least=8):
    """What the model alone reaches on danger lines of each kind, both languages together."""
    kinds = sorted({kind for record in records for kind in record["kinds"]})
    out = {}
    for kind in kinds:
        rows = np.array([record["level"] >= 3 and kind in record["kinds"] for record in records])
        if rows.sum() >= least:
            own = {name: np.array([thresholds[lang][name] for lang in measured.lang[rows]]) for name in ("l2", "l3")}
            l2, l3 = (measured.chance[rows, INDEX[f"risk:{name}"]] >= own[name] for name in ("l2", "l3"))
            out[kind] = {"texts": int(rows.sum()), "reaching_l3": float(l3.mean()), "reaching_l2": float((l2 | l3).mean())}
    return out


def path_scores(measured, dev):
    """The special paths: suicide, self-harm, third party, harm, medical; thresholds of F1 from the development lines."""
    thresholds = dev.own_thresholds(slice(0, len(LABELS)))
    out = {}
    for name in ("suicide", "self_harm", "third_party", "harm", "medical"):
        place = INDEX[f"risk:{name}"]
        rows = measured.known[:, place]
        truth, chance = measured.truth[rows, place], measured.chance[rows, place]
        out[name] = {"texts": int(truth.sum()), "auc": area_under_curve(truth, chance), "f1": float(f1(truth, chance >= thresholds[place]))}
    return out


def everyday_alarms(measured, thresholds):
    """Share of public-test comments without any risk word that would reach a level."""
    free = measured.known[:, RISK_SLICE][:, 1]
    l2, l3 = (measured.chance[free, INDEX[f"risk:{name}"]] for name in ("l2", "l3"))
    return {"texts": int(free.sum()), "l2": float((l2 >= thresholds["l2"]).mean()), "l3": float((l3 >= thresholds["l3"]).mean())}


def speed(reader, texts, rounds=3):
    """Median milliseconds for one text on one thread, by length in pieces."""
    out = {}
    for low, high in ((1, 15), (16, 40), (41, 128)):
        some = [t for t in texts if low <= len(reader.tokenizer.encode(t).ids) <= high][:60]
        times = []
        for _ in range(rounds):
            for text in some:
                began = time.perf_counter()
                reader.logits([text])
                times.append((time.perf_counter() - began) * 1000)
        out[f"{low}-{high} pieces"] = round(float(np.median(times)), 2)
    return out


def rounded(value):
    if isinstance(value, dict):
        return {name: rounded(inner) for name, inner in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def evaluate(library, folder, work, training=""):
    reader = ShippedReader(folder)
    shipped, risk = {group: reader.thresholds(group) for group in LANGUAGE_GROUPS}, reader.config["haven"]["risk"]
    test = {name: Measured(reader, rows, f"test-{name}", work) for name, rows in library.test.items()}
    dev = {name: Measured(reader, rows, f"dev-{name}", work) for name, rows in library.dev.items()}
    records = [record for record, _ in library.test["risk"]]
    levels = np.array([record["level"] for record in records])
    by_language = {}
    for lang in ("en", "zh"):
        rows = test["risk"].lang == lang
        by_language[lang] = risk_scores(test["risk"].only(rows), levels[rows], risk[lang])
    metrics = {
        "version": reader.config["haven"]["version"],
        "measured_on": "the shipped int8 file, one text at a time, onnxruntime on a processor; tests chose nothing",
        "goemotions_28": emotion_scores(test["goemotions"], dev["goemotions"], shipped["en"]),
        "ekman_7": basic_scores(test["goemotions"], dev["goemotions"], shipped["en"], with_neutral=True),
        "brighter_en": basic_scores(test["brighter-en"], dev["brighter-en"], shipped["en"], with_neutral=False),
        "brighter_zh": basic_scores(test["brighter-zh"], dev["brighter-zh"], shipped["zh"], with_neutral=False),
        "brighter_26_others": other_languages(test["brighter-other"], dev["brighter-other"], shipped["other"]),
        "risk_held_out_batches": by_language,
        "risk_paths_held_out_batches": path_scores(test["risk"], dev["risk"]),
        "danger_by_kind_held_out_batches": by_kind(test["risk"], records, risk),
        "everyday_comments": {
            "goemotions": everyday_alarms(test["goemotions"], risk["en"]), "brighter_zh": everyday_alarms(test["brighter-zh"], risk["zh"]),
        },
        "milliseconds_one_thread": speed(reader, [row.text for row in library.dev["goemotions"][:400]]),
        "bytes": (Path(folder) / MODEL_FILE).stat().st_size,
        "training": training,
    }
    metrics = rounded(metrics)
    write_json(Path(folder) / "metrics.json", metrics, indent=1)
    return metrics


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "corpus", "model", "work"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--training", default="", help="a sentence on time and machine, for the card")
    a = parser.parse_args()
    print(json.dumps(evaluate(Library(a.data, a.corpus), a.model, a.work, a.training), indent=1))
