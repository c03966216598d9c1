"""Hashed word and character n-grams of a text: the features of the linear scorer.

Exact specification, so that any language can reproduce it:
1. text: Unicode NFKC, lower case, every run of white space one space, ends trimmed.
2. words: maximal runs matching [a-z0-9'] or any single character that is neither that nor a space.
   features "w:" + word, and "w:" + word + " " + next word.
3. characters: the text of step 1 with one space added at each end; every window of 2, 3 and 4 code points, "c:" + window.
4. bucket = FNV-1a (32 bit, offset 2166136261, prime 16777619) over the feature's UTF-8 bytes, lower 15 bits.
5. the text's features are the distinct buckets; each has the value 1 / sqrt(their number).
"""

import re
import unicodedata

BUCKETS = 1 << 15
WORD = re.compile(r"[a-z0-9']+|[^a-z0-9'\s]")
SPACE = re.compile(r"\s+")


def normalised(text):
    return SPACE.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def features(text):
    text = normalised(text)
    words = WORD.findall(text)
    found = [f"w:{word}" for word in words] + [f"w:{one} {two}" for one, two in zip(words, words[1:])]
    framed = f" {text} "
    for size in (2, 3, 4):
        found += [f"c:{framed[at:at + size]}" for at in range(len(framed) - size + 1)]
    return found


def fnv1a(text):
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def buckets(text, count=BUCKETS):
    """The distinct buckets of a text, in rising order."""
    return sorted({fnv1a(feature) & (count - 1) for feature in features(text)})
