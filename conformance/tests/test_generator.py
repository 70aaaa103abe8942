"""The generator: the same text for the same seed everywhere, always valid, and never dull."""
import unittest
from collections import Counter

from support import PROGRAMS, needs_oracle, run_oracle

from generator.chance import Chance
from generator.command import generate
from generator.extras import FEATURES
from oracle.program import parse
from record import planned

SIMPLE = set('new set clear get alias drop live refs id same say'.split())


class GeneratorTest(unittest.TestCase):

    def test_chance_is_the_same_on_every_version(self):
        chance = Chance(1)
        self.assertEqual([1, 8, 7, 2, 4, 4], [chance.below(10) for _ in range(6)])
        self.assertEqual([1, 2, 0, 4, 3], chance.shuffled(range(5)))

    def test_the_recorded_programs_are_made_again(self):
        made = dict(planned())
        recorded = {program.stem: program.read_bytes().decode()
                    for program in (PROGRAMS / 'generated').glob('*.heap')}
        self.assertEqual(500, len(recorded))
        self.assertEqual(recorded, made)

    def test_simple_programs_use_the_simple_operations_only(self):
        for seed in range(30):
            for collects, allowed in ((False, SIMPLE), (True, SIMPLE | {'collect'})):
                operations = parse(generate(seed, 150, collects))
                self.assertEqual(allowed, {operation.name for operation in operations} | allowed)
                self.assertTrue(all(operation.operands in ((), (2,)) for operation in operations
                                    if operation.name == 'collect'))

    def test_the_length_is_about_what_was_asked_for(self):
        for lines in (30, 100, 300, 2000):
            for seed in range(10):
                length = generate(seed, lines, collects=True).count('\n')
                self.assertTrue(lines * 0.7 - 10 <= length <= lines * 1.3 + 60, (lines, length))

    def test_every_feature_writes_valid_programs_that_use_it(self):
        marks = {'weak': 'weak', 'finalizers': 'finalizer', 'automatic': 'auto',
                 'generations': 'objects', 'containers': 'dict', 'freeze': 'freeze',
                 'saveall': 'debug', 'legacy': 'legacy'}
        for feature in FEATURES:
            used = Counter()
            for seed in range(6):
                features = ['finalizers', feature] if feature not in marks else [feature]
                for operation in parse(generate(seed, 200, True, features)):
                    used[operation.name] += 1
                    used.update('action ' + action.name for action in operation.actions or ())
            mark = marks.get(feature) or {'resurrection': 'action bind', 'nested': 'action collect',
                                          'allocation': 'action new'}[feature]
            self.assertGreater(used[mark], 0, feature)


class RecordedStatisticsTest(unittest.TestCase):
    """The hard states are reached, by programs that were not chosen for it."""

    @classmethod
    def setUpClass(cls):
        cls.outcomes = {file.stem: file.read_text().splitlines()
                        for file in (PROGRAMS / 'generated').glob('*.out')}
        cls.programs = {file.stem: parse(file.read_text())
                        for file in (PROGRAMS / 'generated').glob('*.heap')}

    def share(self, kind, holds):
        chosen = [lines for name, lines in self.outcomes.items() if name.startswith(kind)]
        self.assertEqual(250, len(chosen))
        return sum(map(holds, chosen)) / len(chosen)

    def collected(self, lines):
        return [int(line.split()[-1]) for line in lines if line.startswith('collect ')]

    def test_collections_find_cycles_and_also_nothing(self):
        found = lambda lines: any(self.collected(lines))
        nothing = lambda lines: 0 in self.collected(lines)
        large = lambda lines: max(self.collected(lines)) >= 5
        self.assertGreater(self.share('collect', found), 0.9)
        self.assertGreater(self.share('collect', nothing), 0.9)
        self.assertGreater(self.share('collect', large), 0.5)

    def test_without_collections_cycles_stay(self):
        self.assertGreater(self.share('count', lambda lines: lines[-1] != 'live'), 0.7)

    def test_counting_frees_and_what_does_not_apply_is_skipped(self):
        for kind in 'count', 'collect':
            freed = lambda lines: any(line.startswith('freed') for line in lines)
            self.assertGreater(self.share(kind, freed), 0.95)
            self.assertGreater(self.share(kind, lambda lines: 'skip' in lines), 0.6)
            shared = lambda lines: any(line.startswith('refs') and line.split()[-1] in '3456789'
                                       for line in lines)
            self.assertGreater(self.share(kind, shared), 0.3)

    def test_nodes_without_slots_and_with_the_most(self):
        widths = Counter(operation.operands[1] for operations in self.programs.values()
                         for operation in operations if operation.name == 'new')
        self.assertGreater(widths[0], 200)
        self.assertGreater(widths[64], 200)

    def test_long_chains_die_at_once(self):
        """So many `freed` in a row that they are one chain."""
        longest = 0
        for lines in self.outcomes.values():
            row = 0
            for line in lines:
                row = row + 1 if line.startswith('freed') else 0
                longest = max(longest, row)
        self.assertGreaterEqual(longest, 100)


@needs_oracle
class GeneratedRunTest(unittest.TestCase):

    def test_the_oracle_runs_what_the_generator_writes(self):
        for features in ((), tuple(FEATURES)):
            for seed in range(3):
                code, output, errors = run_oracle(generate(seed, 120, True, features))
                self.assertEqual((0, ''), (code, errors))
                self.assertIn('collect 2 = ', output)


if __name__ == '__main__':
    unittest.main()
