"""The 43 outputs of the reader, in the order of its logits, and how source labels map onto them."""

EMOTIONS = (
    "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval "
    "disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief "
    "remorse sadness surprise neutral"
).split()
BASIC = "anger disgust fear joy sadness surprise neutral".split()
RISKS = "l2 l3 l4 suicide self_harm third_party harm medical".split()

LABELS = [f"emotion:{name}" for name in EMOTIONS] + [f"basic:{name}" for name in BASIC] + [f"risk:{name}" for name in RISKS]
INDEX = {label: position for position, label in enumerate(LABELS)}
EMOTION_SLICE = slice(0, len(EMOTIONS))
BASIC_SLICE = slice(len(EMOTIONS), len(EMOTIONS) + len(BASIC))
RISK_SLICE = slice(len(EMOTIONS) + len(BASIC), len(LABELS))

# The grouping published with GoEmotions (ekman_mapping.json of google-research/goemotions).
EKMAN = {
    "anger": "anger annoyance disapproval".split(),
    "disgust": ["disgust"],
    "fear": "fear nervousness".split(),
    "joy": "joy amusement approval excitement gratitude love optimism relief pride admiration desire caring".split(),
    "sadness": "sadness disappointment embarrassment grief remorse".split(),
    "surprise": "surprise realization confusion curiosity".split(),
    "neutral": ["neutral"],
}
BASIC_OF = {fine: basic for basic, fines in EKMAN.items() for fine in fines}
