"""Scores: F1, calibration error, area under the curve, recall where a share of harmless texts may alarm."""

import numpy as np
from scipy.stats import rankdata


def f1(truth, guess):
    hits = (truth & guess).sum()
    return 2 * hits / max(1, truth.sum() + guess.sum())


def macro_f1(truth, guess, known=None):
    """Mean over the labels (columns) that occur; `known` masks cells nobody annotated."""
    known = np.ones_like(truth, bool) if known is None else known
    scores = [
        f1(truth[rows, label], guess[rows, label])
        for label, rows in ((label, known[:, label]) for label in range(truth.shape[1]))
        if rows.any() and truth[rows, label].any()
    ]
    return float(np.mean(scores))


def micro_f1(truth, guess):
    return float(f1(truth, guess))


def calibration_error(truth, chance, bins=15):
    """Expected calibration error: mean gap between stated chance and share that came true, weighted by bin size."""
    truth, chance = truth.ravel(), chance.ravel()
    place = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [
        abs(truth[place == one].mean() - chance[place == one].mean()) * (place == one).mean()
        for one in range(bins) if (place == one).any()
    ]
    return float(sum(gaps))


def area_under_curve(truth, score):
    """Chance that a true one scores above an untrue one; ties count half."""
    ranks = rankdata(score)
    yes, no = truth.sum(), (~truth).sum()
    return float((ranks[truth].sum() - yes * (yes + 1) / 2) / max(1, yes * no))


def threshold_for_alarms(harmless, share):
    """The lowest threshold (p >= threshold alarms) at which at most `share` of the harmless texts alarm."""
    if not len(harmless):
        return 0.5
    allowed = int(np.floor(share * len(harmless)))
    falling = np.sort(harmless)[::-1]
    return float(np.nextafter(falling[allowed], 2)) if allowed < len(falling) else 0.0


def recall_at_specificity(truth, score, specificity):
    threshold = threshold_for_alarms(score[~truth], 1 - specificity)
    return float((score[truth] >= threshold).mean())
