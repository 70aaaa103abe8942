"""Writes the operations of a program, one method each, and keeps a sketch of the heap they make."""


class SketchedNode:
    """What the generator knows of a node."""

    def __init__(self, slots):
        self.slots = [None] * slots


class Writer:
    """`variables` maps each name that has occurred to a SketchedNode or None. The sketch is exact
    for programs of the simple operations. Finalizers and callbacks are not followed: where there
    are any, it is a guess."""

    def __init__(self):
        self.lines = []
        self.variables = {}

    def write(self, *words):
        self.lines.append(' '.join(str(word) for word in words))

    # ----------------------------------------------------------------------------- operations

    def new(self, name, slots):
        self.write('new', name, slots)
        self.variables[name] = SketchedNode(slots)

    def set(self, container, index, value):
        self.write('set', container, index, value)
        self.store(container, index, self.variables.get(value))

    def clear(self, container, index):
        self.write('clear', container, index)
        self.store(container, index, None)

    def store(self, container, index, node):
        if index < self.slots(container):
            self.variables[container].slots[index] = node

    def get(self, name, container, index):
        self.write('get', name, container, index)
        self.variables[name] = self.peek(container, index)

    def alias(self, name, other):
        self.write('alias', name, other)
        self.variables[name] = self.variables.get(other)

    def drop(self, name):
        self.write('drop', name)
        self.variables[name] = None

    # ----------------------------------------------------------------------------- the sketch

    def slots(self, name):
        node = self.variables.get(name)
        return len(node.slots) if node else 0

    def peek(self, container, index):
        return self.variables[container].slots[index] if index < self.slots(container) else None

    def bound(self):
        """The names that are bound to a node, in order of their first occurrence."""
        return [name for name, node in self.variables.items() if node]

    def containers(self):
        """The names that are bound to a node with slots."""
        return [name for name in self.bound() if self.slots(name)]
