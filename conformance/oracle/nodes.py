"""What a node is in CPython, and how its death is seen without disturbing it.

A node with N slots is an instance of a class with N `__slots__`. Nothing may be added to it that
the collector would notice: no __del__, no weak reference to it, no second tracked object. So its
death is seen through a witness:

- The class inherits from itertools.repeat, whose instances hold one object for themselves. The
  collector traverses that reference, but the type has no tp_clear: the reference goes only in the
  type's tp_dealloc, which the class calls last, when the slots have been released and the memory
  is about to be.
- What it holds is a code object made for it, the witness. Code objects are unknown to the
  collector (in the default build), so a witness is in no generation and moves no count; and they
  can be referenced weakly. The node holds the only reference to its witness, so a weak reference
  on the witness calls back exactly when the node's memory is released.
- The witness's name is the node's number; next(node) gives the witness, at any time.

All slots are filled with None when the node is made. To the program that is an empty slot, and
reading it raises no AttributeError, which would be one more tracked object.
"""
import itertools
import weakref
from functools import partial

from .program import MAX_SLOTS

SLOT_NAMES = [f'slot_{index:02}' for index in range(MAX_SLOTS)]


class WitnessedNode(itertools.repeat):
    __slots__ = ('__weakref__',)


def template():
    """Witnesses are copies of this function's code, under other names."""


def code_objects_are_invisible_to_the_collector():
    py_tpflags_have_gc = 1 << 14
    return not type(template.__code__).__flags__ & py_tpflags_have_gc


class Nodes:
    """Makes nodes, numbers them from 1, and knows which are alive."""

    def __init__(self, most, widths, report):
        """`most`: how many nodes the program can make; `widths`: their numbers of slots;
        `report`: is called with a line for each event."""
        self.report = report
        self.most = most
        self.dead = bytearray(most + 1)
        self.width_of = {}
        self.plain = {}
        self.finalized = {}
        self.legacy = {}
        self.finalizers = {}
        self.make_witnesses()
        for width in widths:
            self.make_classes(width)

    def make_witnesses(self):
        """One for each node to come. The watches are kept, and so are their callbacks, which a
        weak reference lets go of when it has called: freed, they would move the count."""
        self.witnesses = []
        self.watches = []
        for number in range(self.most, 0, -1):
            witness = template.__code__.replace(co_name=str(number))
            callback = partial(self.on_death, number)
            self.watches.append((weakref.ref(witness, callback), callback))
            self.witnesses.append(witness)

    def on_death(self, number, _watch):
        self.dead[number] = 1
        self.report(f'freed {number}')

    # ----------------------------------------------------------------------------- the classes

    def make_classes(self, width):
        """Three classes of one layout, so that a node can change from one to another."""
        slots = tuple(SLOT_NAMES[:width])
        bases = (WitnessedNode,)
        self.add_class(self.plain, width, type('Node', bases, {'__slots__': slots}))

        def finalize(node):
            self.finalizers[next(node).co_name](node)

        self.add_class(self.finalized, width, type(
            'NodeWithFinalizer', bases, {'__slots__': slots, '__del__': finalize}))

    def make_legacy_classes(self):
        """Classes with a tp_del, which only a test module of CPython's can give to a class."""
        from _testcapi import with_tp_del
        for width in list(self.plain):
            self.add_class(self.legacy, width, with_tp_del(type('NodeWithLegacyFinalizer', (
                WitnessedNode,), {
                    '__slots__': tuple(SLOT_NAMES[:width]), '__tp_del__': lambda node: None})))

    def add_class(self, classes, width, node_class):
        classes[width] = node_class
        self.width_of[node_class] = width

    # ------------------------------------------------------------------------ a node's life

    def new(self, width):
        """A new node. The call of the class is the only allocation that the collector counts."""
        node = self.plain[width](self.witnesses.pop())
        index = 0
        while index < width:
            setattr(node, SLOT_NAMES[index], None)
            index += 1
        return node

    def is_node(self, value):
        return type(value) in self.width_of

    def slot_of(self, value, index):
        """The name of a node's slot, or None where there is no such slot."""
        return SLOT_NAMES[index] if index < self.width_of.get(type(value), 0) else None

    def number(self, node):
        return next(node).co_name

    def alive(self):
        """The numbers of the nodes that are alive, in order of creation."""
        made = self.most - len(self.witnesses)
        return [str(number) for number in range(1, made + 1) if not self.dead[number]]
