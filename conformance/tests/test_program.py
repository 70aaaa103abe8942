"""The language: what is read, and what is refused, with line and column."""
import unittest

from support import PROGRAMS

from oracle.program import Action, ProgramError, parse

# text -> column and a part of the message of its error, on line 1
MALFORMED = {
    'jump a': (1, "no operation 'jump'"),
    '  new a': (3, 'takes 2 operands, not 1'),
    'set a 1 b c': (11, 'takes 3 operands, not 4'),
    'new 1a 2': (5, "'1a' is not a name"),
    'new a_b c': (9, "'c' is not a number"),
    'new a 65': (7, '65 is larger than 64'),
    'set a -1 b': (7, "'-1' is not a number"),
    'set a 2147483648 b': (7, 'is larger than 2147483647'),
    'set a \u0661 b': (7, 'is not a number'),
    'collect 3': (9, '3 is larger than 2'),
    'auto maybe': (6, "'maybe' should be on or off"),
    'debug all': (7, 'should be saveall or none'),
    'threshold 1 2': (1, 'takes 0 or 3 operands, not 2'),
    'tuple t' + ' a' * 17: (41, 'takes 1 to 17 operands, not 18'),
    'live now': (6, 'takes 0 operands, not 1'),
    'weak w': (1, 'takes 2 operands, not 1'),
    'weak w a back': (10, "'back' should be cb"),
    'weak w a cb log, bind x': (18, "no action 'bind' in a callback"),
    'finalizer a': (1, 'takes a name, and actions or none'),
    'finalizer a none log': (18, "nothing may follow 'none'"),
    'finalizer a drop x,new y': (20, "'new' takes 2 operands, not 1"),
    'finalizer a fly': (13, "no action 'fly'"),
}


class ProgramTest(unittest.TestCase):

    def test_malformed_lines(self):
        for text, (column, message) in MALFORMED.items():
            with self.subTest(text):
                with self.assertRaises(ProgramError) as caught:
                    parse(text)
                self.assertEqual((1, column), (caught.exception.line, caught.exception.column))
                self.assertIn(message, caught.exception.message)

    def test_the_line_of_an_error(self):
        for text in ('live\n\n# jump\n jump', 'live\r\n\r\n\r\n jump', 'live\r\r\r jump'):
            with self.assertRaises(ProgramError) as caught:
                parse(text)
            self.assertEqual((4, 2), (caught.exception.line, caught.exception.column))

    def test_comments_and_blanks(self):
        self.assertEqual([], parse('# nothing\n\n \t# at all\n'))
        new, say = parse('\tnew  a\t2# two slots\nsay  a  b # c')
        self.assertEqual(('new', ('a', 2), 1), (new.name, new.operands, new.line))
        self.assertEqual(('a b',), say.operands)

    def test_actions(self):
        operation, = parse('finalizer a log,,new b 2 , self 0 c,')
        self.assertEqual((Action('log', ()), Action('new', ('b', 2)), Action('self', (0, 'c'))),
                         operation.actions)
        self.assertEqual([None, ()], [line.actions for line in parse('weak w a\nweak w a cb')])

    def test_all_recorded_programs_are_read(self):
        programs = list(PROGRAMS.glob('*/*.heap'))
        self.assertGreater(len(programs), 600)
        for program in programs:
            parse(program.read_text(encoding='utf-8'))


if __name__ == '__main__':
    unittest.main()
