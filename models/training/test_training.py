"""Checks of the pieces that everything else leans on. Run:  cd models && python -m unittest training.test_training"""

import json
import random
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch

from . import sources
from .augment import noisy
from .average import Average
from .base import dequantised
from .batches import encode, grouped, padded
from .contract import MODEL_FILE
from .half import Twin
from .holdout import part_of
from .labels import BASIC, BASIC_OF, EMOTIONS, INDEX, LABELS
from .loss import masked_loss
from .measures import area_under_curve, calibration_error, recall_at_specificity, threshold_for_alarms
from .onnx_graph import nearest_blocks, packed
from .shipped import ShippedReader
from .thresholds import basic_thresholds, best_f1_threshold, emotion_thresholds, platt
from .tiny import write_tiny


class Labels(unittest.TestCase):
    def test_there_are_43_in_the_order_the_product_expects(self):
        self.assertEqual(len(LABELS), 43)
        self.assertEqual((LABELS[0], LABELS[27], LABELS[28], LABELS[35]), ("emotion:admiration", "emotion:neutral", "basic:anger", "risk:l2"))

    def test_every_fine_emotion_belongs_to_one_basic_one(self):
        self.assertEqual(set(BASIC_OF), set(EMOTIONS))


class Sources(unittest.TestCase):
    def test_a_comment_with_a_risk_word_is_not_taken_for_harmless(self):
        plain = sources.goemotions({"text": "nice weather", "labels": ["joy"]})
        doubtful = sources.goemotions({"text": "i want to die", "labels": ["sadness"]})
        self.assertGreater(plain.weight[INDEX["risk:l3"]], 0)
        self.assertEqual(doubtful.weight[INDEX["risk:l3"]], 0)

    def test_levels_of_a_written_line_nest(self):
        row = sources.risk_corpus({"text": "x", "lang": "en", "level": 3, "kinds": ["passive"]})
        self.assertEqual([row.target[INDEX[f"risk:l{level}"]] for level in (2, 3, 4)], [1, 1, 0])

    def test_what_a_language_was_not_annotated_with_stays_unknown(self):
        row = sources.brighter({"text": "x", "lang": "en", "labels": ["joy"]}, {"joy", "anger"})
        self.assertEqual(row.weight[INDEX["basic:disgust"]], 0)


class Talk(unittest.TestCase):
    def rows(self, *turns):
        return sources.talk({"lang": "en", "batch": 501, "turns": [{"text": t, "level": level, "kinds": kinds} for t, level, kinds in turns]})

    def test_a_turn_is_read_with_those_before_it_and_alone_while_all_is_calm(self):
        rows = self.rows(("hi", 0, ["everyday"]), ("bad week", 1, ["distress"]), ("i want to die", 3, ["active"]), ("3", 3, ["everyday"]))
        self.assertEqual([row.text for row in rows], ["hi", "bad week", "hi\nbad week", "hi\nbad week\ni want to die", "hi\nbad week\ni want to die\n3"])
        self.assertEqual([row.target[INDEX["risk:l3"]] for row in rows], [0, 0, 0, 1, 1])

    def test_of_joined_turns_only_the_risk_is_known(self):
        joined = self.rows(("hi", 0, ["everyday"]), ("bad week", 1, ["distress"]))[-1]
        self.assertEqual(joined.weight[: INDEX["risk:l2"]].sum(), 0)
        self.assertGreater(joined.weight[INDEX["risk:l2"]], 0)


class HeldOut(unittest.TestCase):
    def test_the_writers_own_mark_wins_over_the_batch_number(self):
        self.assertEqual(part_of({"batch": 108, "split": "dev"}), "test")
        self.assertEqual(part_of({"batch": 108, "split": "train"}), "dev")
        self.assertEqual(part_of({"batch": 5}), "train")


class Augmentation(unittest.TestCase):
    def test_it_is_seeded_and_keeps_the_targets(self):
        row = sources.risk_corpus({"text": "I don't want to wake up tomorrow.", "lang": "en", "level": 3, "kinds": ["passive"]})
        one, two = (noisy(row, random.Random(4)) for _ in range(2))
        self.assertEqual(one.text, two.text)
        self.assertTrue((one.target == row.target).all())


class Batches(unittest.TestCase):
    def test_every_row_is_in_exactly_one_batch(self):
        groups = grouped([random.Random(1).randrange(90) for _ in range(205)], 32, seed=3)
        self.assertEqual(sorted(index for group in groups for index in group), list(range(205)))

    def test_padding_is_masked(self):
        tokens, mask = padded([[0, 9, 2], [0, 2]])
        self.assertEqual(mask.tolist(), [[1, 1, 1], [1, 1, 0]])
        self.assertEqual(tokens[1, 2], 1)


class Training(unittest.TestCase):
    def test_unknown_cells_give_no_gradient(self):
        logits = torch.zeros(1, 43, requires_grad=True)
        weight = torch.zeros(1, 43)
        weight[0, 3] = 1
        masked_loss(logits, torch.ones(1, 43), weight).backward()
        self.assertEqual(logits.grad.nonzero().tolist(), [[0, 3]])

    def test_the_average_follows_the_weights(self):
        layer = torch.nn.Linear(1, 1)
        average = Average(layer)
        with torch.no_grad():
            layer.weight.fill_(5.0)
        for _ in range(3000):
            average.update(layer)
        self.assertAlmostEqual(average.values["weight"].item(), 5.0, places=1)


class HalfPrecision(unittest.TestCase):
    class Small(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(3, 2)

        def forward(self, tokens, mask):
            return self.layer(mask.to(self.layer.weight.dtype))

    def test_the_twin_learns_through_the_readers_weights(self):
        torch.manual_seed(1)
        reader = self.Small()
        twin = Twin(reader)
        before = reader.layer.weight.detach().clone()
        optim = torch.optim.SGD(reader.parameters(), lr=0.5)
        twin.logits(None, torch.ones(1, 3)).sum().backward()
        twin.hand_over()
        optim.step()
        twin.follow()
        self.assertTrue(torch.allclose(reader.layer.weight, before - 0.5))
        self.assertTrue(torch.equal(twin.quick.layer.weight, reader.layer.weight.to(torch.bfloat16)))


class Measures(unittest.TestCase):
    def test_no_more_than_the_allowed_share_alarms(self):
        harmless = np.random.default_rng(2).random(200).round(2)
        threshold = threshold_for_alarms(harmless, 0.05)
        self.assertLessEqual((harmless >= threshold).mean(), 0.05)

    def test_a_perfect_order_has_area_one_and_full_recall(self):
        truth, score = np.array([False, False, True, True]), np.array([0.1, 0.2, 0.8, 0.9])
        self.assertEqual(area_under_curve(truth, score), 1)
        self.assertEqual(recall_at_specificity(truth, score, 0.98), 1)

    def test_true_chances_are_calibrated(self):
        chance = np.random.default_rng(3).random(40_000)
        truth = np.random.default_rng(4).random(40_000) < chance
        self.assertLess(calibration_error(truth, chance), 0.02)

    def test_platt_recovers_a_shift(self):
        logit = np.random.default_rng(5).normal(size=20_000)
        truth = np.random.default_rng(6).random(20_000) < 1 / (1 + np.exp(-(2 * logit - 1)))
        scale, bias = platt(logit, truth, np.ones(20_000))
        self.assertAlmostEqual(scale, 2, delta=0.1)
        self.assertAlmostEqual(bias, -1, delta=0.1)

    def test_the_f1_threshold_separates_what_can_be_separated(self):
        chance = np.r_[np.full(50, 0.2), np.full(50, 0.7)]
        threshold = best_f1_threshold(chance, chance > 0.5, np.ones(100))
        self.assertTrue(0.2 < threshold <= 0.7)

    def test_emotion_thresholds_lie_between_their_own_best_and_the_common_one(self):
        cells = self.cells(4000)
        cells.target = cells.chance > np.where(np.arange(len(LABELS)) == 0, 0.8, 0.4)
        found = emotion_thresholds(cells.chance, cells)
        self.assertTrue(0.45 < found["admiration"] < 0.75)
        self.assertTrue(all(abs(found[name] - 0.4) < 0.05 for name in EMOTIONS[1:]))

    def test_basic_thresholds_are_those_of_a_group_of_languages_where_it_has_rows_enough(self):
        cells = self.cells(8000)
        cells.group = np.where(np.arange(8000) < 7900, "en", "other")
        cells.target = cells.chance > np.where(cells.group == "en", 0.3, 0.8)[:, None]
        found = basic_thresholds(cells.chance, cells)
        self.assertTrue(all(abs(found["en"][name] - 0.3) < 0.05 for name in BASIC))
        self.assertTrue(all(0.3 < found["other"][name] < 0.5 for name in BASIC))

    @staticmethod
    def cells(rows):
        chance = np.random.default_rng(9).random((rows, len(LABELS)))
        return SimpleNamespace(
            chance=chance, target=chance > 0.5, weight=np.ones_like(chance), group=np.full(rows, "en"), labelled=np.full(rows, True),
        )


class Blocks(unittest.TestCase):
    def test_four_bit_values_survive_packing(self):
        integers = np.random.default_rng(7).integers(-8, 8, (4, 64)).astype(np.int8)
        bytes_ = packed(integers)
        low, high = ((bytes_ & 15).astype(np.int8) ^ 8) - 8, ((bytes_ >> 4).astype(np.int8) ^ 8) - 8
        self.assertTrue((np.stack([low, high], -1).reshape(4, 64) == integers).all())

    def test_nearest_blocks_are_near(self):
        matrix = np.random.default_rng(8).normal(size=(6, 64)).astype(np.float32)
        self.assertLess(np.abs(dequantised(*nearest_blocks(matrix)) - matrix).max(), 0.3)


class Tiny(unittest.TestCase):
    def test_it_keeps_the_contract_and_is_the_same_every_time(self):
        with tempfile.TemporaryDirectory() as folder:
            one, two = Path(folder) / "one", Path(folder) / "two"
            write_tiny(one)
            write_tiny(two)
            self.assertEqual((one / MODEL_FILE).read_bytes(), (two / MODEL_FILE).read_bytes())
            self.assertLess(sum(file.stat().st_size for file in one.rglob("*") if file.is_file()), 300_000)
            self.assertEqual(list(json.loads((one / "config.json").read_text())["label2id"]), LABELS)
            self.assertEqual(ShippedReader(one).logits(["hello", "我 很 好"]).shape, (2, 43))

    def test_cutting_keeps_the_closing_piece(self):
        with tempfile.TemporaryDirectory() as folder:
            write_tiny(folder)
            ids = encode(ShippedReader(folder).tokenizer, ["very " * 300], 128)[0]
        self.assertEqual((len(ids), ids[0], ids[-1]), (128, 0, 2))


if __name__ == "__main__":
    unittest.main()
