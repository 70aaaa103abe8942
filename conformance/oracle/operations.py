"""What the operations do where one expression of Python is not enough.

The operands of a method die in the order in which they stand, when it returns: an operation holds
its operands until it is over.
"""
import gc
import weakref


class Operations:

    def __init__(self, nodes, ledger, report):
        self.nodes = nodes
        self.ledger = ledger
        self.report = report

    def set(self, container, index, value):
        if type(container) is dict:
            if value is None:
                container.pop(index, None)
            else:
                container[index] = value
        elif not self.set_quietly(container, index, value):
            self.report('skip')

    def set_quietly(self, container, index, value):
        """Stores into a slot; says whether there is such a slot."""
        slot = self.nodes.slot_of(container, index)
        if slot is None:
            return False
        setattr(container, slot, value)
        return True

    def get(self, container, index):
        slot = self.nodes.slot_of(container, index)
        if slot is not None:
            return getattr(container, slot)
        if type(container) is dict:
            return container.get(index)
        if type(container) is tuple and index < len(container):
            return container[index]
        self.report('skip')
        return None

    def can_be_referenced_weakly(self, value):
        if self.nodes.is_node(value):
            return True
        self.report('skip')
        return False

    def referent(self, reference):
        if type(reference) is weakref.ref:
            return reference()
        self.report('skip')
        return None

    # ------------------------------------------------------------------------------ finalizers

    def give_finalizer(self, node, finalizer):
        if not self.nodes.is_node(node):
            self.report('skip')
            return
        self.nodes.finalizers[self.nodes.number(node)] = finalizer
        self.change_class(node, self.nodes.finalized)

    def take_finalizer(self, node):
        self.change_class(node, self.nodes.plain)

    def give_legacy_finalizer(self, node):
        self.change_class(node, self.nodes.legacy)

    def change_class(self, node, classes):
        if not self.nodes.is_node(node):
            self.report('skip')
            return
        node.__class__ = classes[self.nodes.width_of[type(node)]]

    # --------------------------------------------------------------------------- the collector

    def collect(self, generation):
        found = gc.collect(generation)
        self.report(f'collect {generation} = {found}')

    def events(self, on):
        self.ledger.report = self.report if on else None

    def saveall(self, on):
        gc.set_debug(gc.DEBUG_SAVEALL if on else 0)

    def ungarbage(self):
        gc.garbage.clear()
