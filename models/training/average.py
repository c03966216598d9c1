"""Exponential running average of the trained weights; it is what gets shipped."""

import torch

KEEP = 0.99


class Average:
    def __init__(self, reader):
        self.values = {name: value.detach().clone() for name, value in reader.named_parameters() if value.requires_grad}
        self.seen = 0

    def update(self, reader):
        """Early on the average forgets faster, so that it does not drag the starting weights along."""
        self.seen += 1
        keep = min(KEEP, (1 + self.seen) / (10 + self.seen))
        with torch.no_grad():
            for name, value in reader.named_parameters():
                if name in self.values:
                    self.values[name].mul_(keep).add_(value, alpha=1 - keep)
