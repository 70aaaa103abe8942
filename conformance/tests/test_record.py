"""The comparison of recordings, and the recordings that can be told by their names."""
import sys
import unittest

from support import PROGRAMS

from record import RECORDED_WITH, first_difference, outcome


class DifferenceTest(unittest.TestCase):

    def test_the_first_line_that_differs_is_named(self):
        self.assertIsNone(first_difference(b'live\nfreed 1\n', b'live\nfreed 1\n'))
        self.assertEqual("line 2: recorded 'freed 1', now 'freed 2'",
                         first_difference(b'live\nfreed 1\n', b'live\nfreed 2\n'))
        self.assertEqual("line 2: recorded 'freed 1', now ''",
                         first_difference(b'live\nfreed 1\n', b'live\n'))
        self.assertEqual("line 2: recorded nothing, now ''", first_difference(b'live', b'live\n'))


@unittest.skipUnless(sys.version_info[:3] == RECORDED_WITH, 'recorded with CPython 3.13.0')
class RecordedTest(unittest.TestCase):

    def test_the_programs_with_a_purpose(self):
        """Those that are not numbered; `record.py --check` runs all."""
        programs = [program for kind in ('gc', 'fin', 'weak', 'rc')
                    for program in (PROGRAMS / 'given').glob(f'{kind}_*.heap')
                    if not program.stem[-2:].isdigit()]
        self.assertGreater(len(programs), 40)
        for program in programs:
            recorded = program.with_suffix('.out').read_bytes()
            self.assertIsNone(first_difference(recorded, outcome(program)), program.name)


if __name__ == '__main__':
    unittest.main()
