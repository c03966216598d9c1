"""Choose calibration and thresholds on the development sets only, and write them into config.json.

Calibration: Platt scaling per label, pulled towards a common temperature where a label has few positives.
The 28 emotions: between each label's own best F1 (which serves the macro average) and one threshold for all (which serves
the micro average). Basic emotions: best F1 per label and group of languages, held to that of all where a group has few rows.
Risk thresholds: what share of harmless held-out lines may alarm; how texts of a conversation bear each other out is in
src/nlu/model/signals.ts.

Run alone:  python -m training.thresholds --data DIR --corpus DIR --model DIR --work DIR
"""

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from .contract import LANGUAGE_GROUPS, group_of, haven_section, write_json
from .data import Library, plain
from .labels import BASIC, EMOTIONS, INDEX, LABELS
from .measures import threshold_for_alarms
from .shipped import ShippedReader, cached_logits, sigmoid

PULL = 4.0  # strength of the pull towards the common calibration, in observations
L2_ALARMS, L3_ALARMS = 0.07, 0.016
COMMON_SHARE = 0.6  # of the one threshold for all emotions; up to here the macro average loses nothing
EMOTION_ALARMS = 0.003  # share of harmless everyday comments that may reach L3
SET_WEIGHT = {"goemotions": 1.0, "brighter-en": 0.5, "brighter-zh": 1.0, "brighter-other": 0.5, "risk": 1.0, "talk": 0.5}
GRID = np.linspace(0.03, 0.9, 175)
FEW = 500  # rows from which a group of languages has as much say in its thresholds as all together
SMOOTH = 7  # grid steps over which F1 is averaged, so that a lucky spike does not set the threshold


class Cells:
    """Logits, targets, weights and languages of all development rows; each set brings the same total weight."""

    def __init__(self, library, reader, work):
        parts = [self._of_set(name, plain(rows), reader, work) for name, rows in library.dev.items()]
        self.logits, self.target, self.weight, self.group, self.labelled = (np.concatenate(column) for column in zip(*parts))

    @staticmethod
    def _of_set(name, rows, reader, work):
        logits = cached_logits(reader, rows, f"dev-{name}", work)
        target = np.stack([row.target for row in rows]) > 0.5
        known = np.stack([row.weight for row in rows]) > 0
        share = SET_WEIGHT[name] * 1000 / len(rows)
        group = np.array([group_of(row.lang) for row in rows])
        return logits, target, known * min(share, 3.0), group, np.full(len(rows), name not in ("risk", "talk"))


def platt(logit, truth, weight, towards=(1.0, 0.0), pull=PULL):
    """Scale and bias that make sigmoid(scale * logit + bias) a probability."""
    def cost(pair):
        chance = sigmoid(pair[0] * logit + pair[1])
        loss = -(weight * np.where(truth, np.log(chance + 1e-9), np.log(1 - chance + 1e-9))).sum()
        return loss + pull * ((pair[0] - towards[0]) ** 2 + (pair[1] - towards[1]) ** 2)
    return tuple(minimize(cost, towards, method="Nelder-Mead").x)


def calibrate(logits, target, weight):
    """(scale, bias) per label; the pull is towards what fits all labels together."""
    known = weight > 0
    common = platt(logits[known], target[known], weight[known], pull=0)
    pairs = []
    for label in range(logits.shape[1]):
        rows = known[:, label]
        pairs.append(platt(logits[rows, label], target[rows, label], weight[rows, label], common) if rows.any() else common)
    return pairs


def best_f1_threshold(chance, truth, weight):
    """Threshold with the best F1, over a smoothed curve."""
    hits = np.array([(weight * (truth & (chance >= t))).sum() for t in GRID])
    guessed = np.array([(weight * (chance >= t)).sum() for t in GRID])
    scores = 2 * hits / np.maximum(1e-9, guessed + (weight * truth).sum())
    window = np.ones(SMOOTH)
    smooth = np.convolve(scores, window, "same") / np.convolve(np.ones_like(scores), window, "same")
    return float(GRID[int(smooth.argmax())])


def best_for(places, rows, chance, cells):
    """One threshold for these outputs together, on some of the rows; one half where nothing is known or present."""
    known = (cells.weight[:, places] > 0) & rows[:, None]
    truth = cells.target[:, places][known]
    return best_f1_threshold(chance[:, places][known], truth, cells.weight[:, places][known]) if truth.any() else 0.5


def emotion_thresholds(chance, cells):
    """Each label's own, moved towards the one that is best for all of them together."""
    places = [INDEX[f"emotion:{name}"] for name in EMOTIONS]
    common = best_for(places, cells.labelled, chance, cells)
    own = {name: best_for([place], cells.labelled, chance, cells) for name, place in zip(EMOTIONS, places)}
    return {name: round((1 - COMMON_SHARE) * value + COMMON_SHARE * common, 4) for name, value in own.items()}


def basic_thresholds(chance, cells):
    """By group of languages: the fewer rows a group has, the nearer to what is best for all."""
    out = {group: {} for group in LANGUAGE_GROUPS}
    for name in BASIC:
        place = INDEX[f"basic:{name}"]
        common = best_for([place], cells.labelled, chance, cells)
        for group in LANGUAGE_GROUPS:
            rows = cells.labelled & (cells.group == group)
            known = (rows & (cells.weight[:, place] > 0)).sum()
            share = known / (known + FEW)
            out[group][name] = round(share * best_for([place], rows, chance, cells) + (1 - share) * common, 4)
    return out


def emotion_alarm_threshold(library, reader, work, chance_of, label):
    """What keeps the everyday comments without a risk word below `label`."""
    values = []
    for name in ("goemotions", "brighter-en", "brighter-zh"):
        rows = library.dev[name]
        free = np.array([row.weight[INDEX["risk:l3"]] > 0 for row in rows])
        values.append(chance_of(cached_logits(reader, rows, f"dev-{name}", work))[free, INDEX[label]])
    return threshold_for_alarms(np.concatenate(values), EMOTION_ALARMS)


def risk_thresholds(library, reader, work, chance_of):
    """By language: held-out dev batches decide, so that as many harmless lines alarm in one as in the other."""
    records = [record for record, _ in library.dev["risk"]]
    chance = chance_of(cached_logits(reader, plain(library.dev["risk"]), "dev-risk", work))
    level = np.array([record["level"] for record in records])
    lang = np.array([record["lang"] for record in records])
    everyday = emotion_alarm_threshold(library, reader, work, chance_of, "risk:l3")
    return {one: of_language(chance[lang == one], level[lang == one], everyday) for one in ("en", "zh")}


def of_language(chance, level, everyday):
    l2, l3, l4 = (chance[:, INDEX[f"risk:{name}"]] for name in ("l2", "l3", "l4"))
    out = {"l2": threshold_for_alarms(l2[level <= 1], L2_ALARMS), "l3": max(threshold_for_alarms(l3[level <= 1], L3_ALARMS), everyday)}
    near = (level >= 3) & (l3 >= out["l3"])  # the fourth level counts only where the third does
    out["l4"] = best_f1_threshold(l4[near], level[near] == 4, np.ones(near.sum()))
    return {name: round(min(value, 0.99), 4) for name, value in out.items()}


def tune(library, folder, work, version=None):
    reader = ShippedReader(folder)
    cells = Cells(library, reader, work)
    pairs = calibrate(cells.logits, cells.target, cells.weight)
    scale, bias = np.array(pairs).T

    def chance_of(values):
        return sigmoid(values * scale + bias)

    chance = chance_of(cells.logits)
    decisions = {
        "emotions": emotion_thresholds(chance, cells), "basic": basic_thresholds(chance, cells),
        "risk": risk_thresholds(library, reader, work, chance_of),
    }
    calibration = {label: {"scale": round(float(a), 4), "bias": round(float(b), 4)} for label, (a, b) in zip(LABELS, pairs)}
    haven = haven_section(version or reader.config["haven"]["version"], decisions, calibration)
    write_json(Path(folder) / "config.json", {**reader.config, "haven": haven}, indent=1)
    return haven


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "corpus", "model", "work"):
        parser.add_argument(f"--{name}", required=True)
    a = parser.parse_args()
    print(json.dumps(tune(Library(a.data, a.corpus), a.model, a.work)["risk"]))
