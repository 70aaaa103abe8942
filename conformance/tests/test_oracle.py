"""The oracle as a command: what it prints for programs whose outcome can be told by hand."""
import sys
import unittest
from tempfile import TemporaryDirectory
from pathlib import Path

from support import needs_oracle, run_oracle


@needs_oracle
class OracleTest(unittest.TestCase):

    def assert_prints(self, program, *lines):
        code, output, errors = run_oracle('\n'.join(program))
        self.assertEqual((0, ''), (code, errors))
        self.assertEqual([*lines], output.splitlines())

    def test_counts(self):
        self.assert_prints(
            ['new a 2', 'refs a', 'alias b a', 'set a 0 a', 'set a 1 a', 'refs b', 'clear a 0',
             'drop b', 'refs a', 'refs b', 'drop a', 'live'],
            'refs a 1', 'refs b 4', 'refs a 2', 'refs b nil', 'live 1')

    def test_children_die_before_their_parent(self):
        self.assert_prints(
            ['new a 2', 'new b 0', 'new c 0', 'set a 1 b', 'set a 0 c', 'drop b', 'drop c',
             'live', 'drop a', 'live'],
            'live 1 2 3', 'freed 3', 'freed 2', 'freed 1', 'live')

    def test_a_cycle_waits_for_the_collector(self):
        """The first collection sets node 1 aside and takes it back, so that it comes to stand
        behind node 2; the second one clears the slots of 2 first, and what they held dies."""
        self.assert_prints(
            ['new a 1', 'new b 1', 'set a 0 b', 'set b 0 a', 'drop a', 'collect', 'drop b',
             'live', 'collect', 'collect 2', 'live'],
            'collect 2 = 0', 'live 1 2', 'freed 1', 'freed 2', 'collect 2 = 2', 'collect 2 = 0',
            'live')

    def test_what_does_not_apply_is_skipped(self):
        self.assert_prints(
            ['new a 1', 'set a 1 a', 'set none 0 a', 'clear a 5', 'get a none 0', 'id a',
             'same a none', 'say it is over'],
            'skip', 'skip', 'skip', 'skip', 'freed 1', 'id a nil', 'same a none true',
            'say it is over')

    def test_a_new_value_is_bound_before_the_old_one_goes(self):
        self.assert_prints(['new a 1', 'new a 1', 'get a a 0'], 'freed 1', 'freed 2')

    def test_observations_move_no_count(self):
        observations = ['refs a', 'id a', 'gen a', 'tracked a', 'finalized a', 'weakrefs a',
                        'same a a', 'live', 'stats', 'garbage', 'objects', 'frozen', 'threshold']
        code, output, _ = run_oracle('\n'.join(
            ['threshold 4 1 1', 'auto on', 'events on', 'new a 1', 'new b 1', 'new c 1', 'count',
             *observations * 20, 'count']))
        self.assertEqual(0, code)
        self.assertEqual(['count 3 0 0'] * 2,
                         [line for line in output.splitlines() if line.startswith('count')])
        self.assertNotIn('gc start', output)

    def test_full_collections_leave_no_trace_in_the_count(self):
        self.assert_prints(
            ['new a 0', 'count', 'collect', 'count', 'new b 0', 'tuple t a b', 'dict d',
             'weak w b', 'count', 'drop b', 'drop t', 'drop w', 'count'],
            'count 1 0 0', 'collect 2 = 0', 'count 0 0 0', 'count 2 0 0', 'freed 2',
            'count 0 0 0')

    def test_finalizers_and_callbacks(self):
        self.assert_prints(
            ['new a 1', 'finalizer a bind z', 'weak w a cb deref w', 'weak v a', 'drop a',
             'deref w', 'drop z', 'deref v'],
            'final 1', 'deref w 1', 'callback w1', 'deref w none', 'freed 1', 'deref v none')

    def test_a_malformed_program(self):
        self.assertEqual((2, '', "<stdin>:2:7: 'x' is not a number\n"),
                         run_oracle('say this is not printed\nset a x b\n'))
        with TemporaryDirectory() as folder:
            file = Path(folder) / 'bad.heap'
            file.write_bytes(b'live\n  jump\n')
            self.assertEqual((2, '', f"{file}:2:3: there is no operation 'jump'\n"),
                             run_oracle('', str(file)))
            file.write_bytes(b'say \xff\n')
            self.assertEqual((2, '', f'{file}: not UTF-8 at byte 4\n'), run_oracle('', str(file)))
            self.assertEqual(2, run_oracle('', str(file) + '.none')[0])

    @unittest.skipIf(sys.version_info < (3, 12), 'before 3.12 it runs before the node is linked')
    def test_an_automatic_collection_starts_before_the_name_is_bound(self):
        self.assert_prints(
            ['events on', 'threshold 1 9 9', 'auto on', 'new a 1', 'set a 0 a', 'new a 1',
             'objects'],
            'gc start 0', 'gc stop 0 collected=0 uncollectable=0',
            'objects 0:', 'objects 1: 1 2', 'objects 2:')


if __name__ == '__main__':
    unittest.main()
