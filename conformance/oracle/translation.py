"""From a heap program to the text of a Python module.

The module has a function for each finalizer and each callback, and the function `program`. The
program's variables are global variables of the module; where the program can be said to hold an
object, exactly one variable, slot or container holds it, and no temporary of the translation does.
"""
from collections import Counter

VARIABLE = 'v_'            # stands before each name of the program


class Translation:

    def __init__(self, operations):
        self.widths = set()            # numbers of slots that occur
        self.nodes = 0                 # `new` occurs so often
        self.tuples = Counter()        # size -> how often
        self.used = Counter()          # name of an operation or action -> how often
        self.names = set()
        self.callbacks = 0
        self.finalizers = 0
        self.functions = []            # lines of the finalizers and callbacks
        self.body = []                 # lines of `program`
        for operation in operations:
            self.used[operation.name] += 1
            self.body.append(self.statement(operation))

    def source(self):
        return '\n'.join([*self.functions, 'def program():', *self.indented(self.body)]) + '\n'

    def indented(self, lines):
        """The body of a function that may bind each of the program's variables."""
        every = ', '.join(sorted(VARIABLE + name for name in self.names))
        return ['    ' + line for line in ([f'global {every}'] if every else []) + lines + ['pass']]

    def variable(self, name):
        self.names.add(name)
        return VARIABLE + name

    # -------------------------------------------------------------------------- operations

    def statement(self, operation):
        special = getattr(self, 'operation_' + operation.name, None)
        if special:
            return special(operation)
        return self.common(operation.name, operation.operands)

    def common(self, name, operands):
        """Operations that are also actions, and those that print."""
        writer = getattr(self, 'write_' + name, None)
        if writer:
            return writer(*operands)
        shown = [repr(operand) for operand in operands]
        values = [self.variable(operand) for operand in operands]
        return f"observe_{name}({', '.join(shown + values)})"

    def write_new(self, name, slots):
        self.nodes += 1
        self.widths.add(slots)
        return f'{self.variable(name)} = new({slots})'

    def write_drop(self, name):
        return f'{self.variable(name)} = None'

    def write_strong(self, name, reference):
        return f'{self.variable(name)} = referent({self.variable(reference)})'

    def write_alias(self, name, other):
        return f'{self.variable(name)} = {self.variable(other)}'

    def write_set(self, container, index, value):
        return f'set({self.variable(container)}, {index}, {self.variable(value)})'

    def write_clear(self, container, index):
        return f'set({self.variable(container)}, {index}, None)'

    def write_get(self, name, container, index):
        return f'{self.variable(name)} = get({self.variable(container)}, {index})'

    def write_tuple(self, name, *elements):
        self.tuples[len(elements)] += 1
        inside = ''.join(self.variable(element) + ', ' for element in elements)
        return f'{self.variable(name)} = ({inside})'

    def write_dict(self, name):
        return f'{self.variable(name)} = {{}}'

    def write_atom(self, name):
        return f'{self.variable(name)} = object()'

    def write_legacy(self, name):
        return f'give_legacy_finalizer({self.variable(name)})'

    def write_collect(self, generation=2):
        return f'collect({generation})'

    def write_threshold(self, *thresholds):
        if not thresholds:
            return 'observe_threshold()'
        return f"set_threshold({', '.join(map(str, thresholds))})"

    def write_auto(self, switch):
        return 'enable()' if switch == 'on' else 'disable()'

    def write_events(self, switch):
        return f"events({switch == 'on'})"

    def write_debug(self, what):
        return f"saveall({what == 'saveall'})"

    def write_freeze(self):
        return 'freeze()'

    def write_unfreeze(self):
        return 'unfreeze()'

    def write_ungarbage(self):
        return 'ungarbage()'

    def write_say(self, text):
        return f"report({'say ' + text!r})"

    # ---------------------------------------------------------- finalizers and callbacks

    def operation_weak(self, operation):
        reference, node = map(self.variable, operation.operands)
        arguments = node
        if operation.actions is not None:
            self.callbacks += 1
            arguments += f', callback_{self.callbacks}'
            self.function(f'callback_{self.callbacks}(_)',
                          f"report('callback w{self.callbacks}')", operation.actions)
        # Written out, not called: a collection that the allocation starts must not find the
        # node held by one frame more.
        return f'if can_be_referenced_weakly({node}): {reference} = weak_reference({arguments})'

    def operation_finalizer(self, operation):
        node = self.variable(operation.operands[0])
        if operation.actions is None:
            return f'take_finalizer({node})'
        self.finalizers += 1
        self.function(f'finalizer_{self.finalizers}(node)',
                      "report('final ' + number(node))", operation.actions)
        return f'give_finalizer({node}, finalizer_{self.finalizers})'

    def function(self, signature, first, actions):
        lines = [first]
        for action in actions:
            self.used[action.name] += 1
            lines.append(self.action(action))
        self.functions += [f'def {signature}:', *self.indented(lines)]

    def action(self, action):
        special = getattr(self, 'action_' + action.name, None)
        return special(*action.operands) if special else self.common(action.name, action.operands)

    def action_log(self):
        return 'pass'

    def action_bind(self, name):
        return f'{self.variable(name)} = node'

    def action_store(self, container, index):
        return f'set_quietly({self.variable(container)}, {index}, node)'

    def action_self(self, index, name):
        return f'set_quietly(node, {index}, {self.variable(name)})'

    def action_unself(self, index):
        return f'set_quietly(node, {index}, None)'

    def action_weak(self, name):
        return f'{self.variable(name)} = weak_reference(node)'
