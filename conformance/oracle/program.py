"""The language of heap programs: from text to operations, with errors that name line and column.

The grammar is a table: for each operation the kinds of its operands. What the operations mean is
told in heap-programs/LANGUAGE.md.
"""
import re
from typing import NamedTuple, Optional, Tuple

MAX_SLOTS = 64
MAX_ELEMENTS = 16
MAX_NUMBER = 2**31 - 1


class ProgramError(Exception):
    """A malformed program; line and column count from 1."""

    def __init__(self, line, column, message):
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message


class Word(NamedTuple):
    text: str
    line: int
    column: int

    def error(self, message):
        return ProgramError(self.line, self.column, message)


class Action(NamedTuple):
    """One action of a finalizer or of a callback."""
    name: str
    operands: Tuple[object, ...]


class Operation(NamedTuple):
    """One line: names stand as strings, numbers as integers.

    `actions` is None where the line has no place for actions, or says that there are none."""
    name: str
    operands: Tuple[object, ...]
    actions: Optional[Tuple[Action, ...]]
    line: int


# ------------------------------------------------------------------------------------ operands

def name_operand(word):
    if not re.fullmatch(r'[A-Za-z][A-Za-z0-9_]*', word.text):
        raise word.error(f"'{word.text}' is not a name")
    return word.text


def number_up_to(largest):
    def number_operand(word):
        if not re.fullmatch(r'[0-9]+', word.text):
            raise word.error(f"'{word.text}' is not a number")
        if len(word.text) > 20 or int(word.text) > largest:
            raise word.error(f'{word.text} is larger than {largest}')
        return int(word.text)
    return number_operand


def one_of(*choices):
    def choice_operand(word):
        if word.text not in choices:
            raise word.error(f"'{word.text}' should be {' or '.join(choices)}")
        return word.text
    return choice_operand


NAME = name_operand
NUMBER = number_up_to(MAX_NUMBER)
SLOTS = number_up_to(MAX_SLOTS)
GENERATION = number_up_to(2)

# Each operation has one or more forms; a line takes the form that has its number of operands.
OPERATIONS = {
    'new': [(NAME, SLOTS)],
    'set': [(NAME, NUMBER, NAME)],
    'clear': [(NAME, NUMBER)],
    'get': [(NAME, NAME, NUMBER)],
    'alias': [(NAME, NAME)],
    'drop': [(NAME,)],
    'strong': [(NAME, NAME)],
    'legacy': [(NAME,)],
    'tuple': [(NAME,) * (1 + elements) for elements in range(MAX_ELEMENTS + 1)],
    'dict': [(NAME,)],
    'atom': [(NAME,)],
    'collect': [(), (GENERATION,)],
    'auto': [(one_of('on', 'off'),)],
    'threshold': [(), (NUMBER, NUMBER, NUMBER)],
    'freeze': [()],
    'unfreeze': [()],
    'debug': [(one_of('saveall', 'none'),)],
    'ungarbage': [()],
    'events': [(one_of('on', 'off'),)],
    'refs': [(NAME,)],
    'gen': [(NAME,)],
    'tracked': [(NAME,)],
    'finalized': [(NAME,)],
    'deref': [(NAME,)],
    'weakrefs': [(NAME,)],
    'id': [(NAME,)],
    'same': [(NAME, NAME)],
    'live': [()],
    'count': [()],
    'stats': [()],
    'garbage': [()],
    'objects': [()],
    'frozen': [()],
}
# `weak`, `finalizer` and `say` have forms of their own: see read_operation.

CALLBACK_ACTIONS = {
    'log': [()],
    'drop': [(NAME,)],
    'deref': [(NAME,)],
    'strong': [(NAME, NAME)],
    'new': [(NAME, SLOTS)],
    'collect': [()],
}
FINALIZER_ACTIONS = {
    **CALLBACK_ACTIONS,
    'bind': [(NAME,)],
    'store': [(NAME, NUMBER)],
    'self': [(NUMBER, NAME)],
    'unself': [(NUMBER,)],
    'weak': [(NAME,)],
}


def read_operands(head, words, forms):
    for form in forms:
        if len(form) == len(words):
            return tuple(read(word) for read, word in zip(form, words))
    counts = sorted({len(form) for form in forms})
    wanted = ' or '.join(map(str, counts)) if len(counts) < 4 else f'{counts[0]} to {counts[-1]}'
    where = words[counts[-1]] if len(words) > counts[-1] else head
    plural = '' if wanted == '1' else 's'
    raise where.error(f"'{head.text}' takes {wanted} operand{plural}, not {len(words)}")


# -------------------------------------------------------------------------------------- actions

def read_actions(words, table):
    """ACTION, ACTION, ...: commas may touch the words beside them, and nothing need stand
    between two of them."""
    groups = [[]]
    for piece in (piece for word in words for piece in split_at_commas(word)):
        if piece.text == ',':
            groups.append([])
        else:
            groups[-1].append(piece)
    return tuple(read_action(group, table) for group in groups if group)


def split_at_commas(word):
    return [Word(match.group(), word.line, word.column + match.start())
            for match in re.finditer(r',|[^,]+', word.text)]


def read_action(words, table):
    head = words[0]
    if head.text not in table:
        where = ' in a callback' if head.text in FINALIZER_ACTIONS else ''
        raise head.error(f"there is no action '{head.text}'{where}")
    return Action(head.text, read_operands(head, words[1:], table[head.text]))


# ----------------------------------------------------------------------------------- operations

def read_operation(words):
    head, rest = words[0], words[1:]
    if head.text == 'say':
        return Operation('say', (' '.join(word.text for word in rest),), None, head.line)
    if head.text == 'weak':
        return read_weak(head, rest)
    if head.text == 'finalizer':
        return read_finalizer(head, rest)
    if head.text not in OPERATIONS:
        raise head.error(f"there is no operation '{head.text}'")
    operands = read_operands(head, rest, OPERATIONS[head.text])
    return Operation(head.text, operands, None, head.line)


def read_weak(head, rest):
    """weak W A  |  weak W A cb [ACTIONS]"""
    operands = read_operands(head, rest[:2], [(NAME, NAME)])
    if len(rest) == 2:
        return Operation('weak', operands, None, head.line)
    if rest[2].text != 'cb':
        raise rest[2].error(f"'{rest[2].text}' should be cb")
    return Operation('weak', operands, read_actions(rest[3:], CALLBACK_ACTIONS), head.line)


def read_finalizer(head, rest):
    """finalizer A none  |  finalizer A ACTIONS"""
    if len(rest) < 2:
        raise head.error("'finalizer' takes a name, and actions or none")
    operands = (NAME(rest[0]),)
    if rest[1].text == 'none':
        if len(rest) > 2:
            raise rest[2].error("nothing may follow 'none'")
        return Operation('finalizer', operands, None, head.line)
    return Operation('finalizer', operands, read_actions(rest[1:], FINALIZER_ACTIONS), head.line)


def parse(text):
    """The operations of a program, in order. Raises ProgramError."""
    operations = []
    for number, line in enumerate(re.split('\r\n|\r|\n', text), 1):
        words = [Word(match.group(), number, match.start() + 1)
                 for match in re.finditer(r'[^ \t\v\f]+', line.split('#', 1)[0])]
        if words:
            operations.append(read_operation(words))
    return operations
