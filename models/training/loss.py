"""The training loss: binary cross-entropy over what is known of each row."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from .labels import EMOTION_SLICE, RISK_SLICE

RISK_WEIGHT = 2.0
FADE = 1.5  # power by which absent emotions that are already seen as absent lose weight
FULL_AT = 0.54  # chance from which an absent emotion counts in full
SCALE = 10.0


def masked_loss(logits, target, weight):
    """The 28 emotions: asymmetric, so that the many easy absences do not drown the few presences. Basic emotions: plain.

    Risk: plain, and heavier.
    """
    loss = binary_cross_entropy_with_logits(logits, target, reduction="none")
    chance = torch.sigmoid(logits.detach()[:, EMOTION_SLICE]).clamp(0.05)
    share = torch.ones_like(logits)
    share[:, EMOTION_SLICE] = torch.where(target[:, EMOTION_SLICE] > 0.5, 1.0, (chance / FULL_AT) ** FADE).clamp(max=1.0)
    share[:, RISK_SLICE] = RISK_WEIGHT
    return SCALE * (loss * weight * share).sum() / weight.sum().clamp(min=1)
