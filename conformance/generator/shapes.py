"""Shapes that are hard for a memory manager. Each is made, often observed, and let go or kept."""

WIDEST = 64


class Shapes:
    """`room` is the number of lines that a shape may take, roughly; `width` chooses a node's
    number of slots, at least the given one."""

    def __init__(self, writer, chance, names, width):
        self.writer = writer
        self.chance = chance
        self.names = names           # the program's ordinary variables
        self.width = width

    def draw(self, room):
        shapes = [self.self_loop, self.ring, self.ring, self.linked_rings, self.ring_with_tail,
                  self.tree, self.shared, self.chain, self.wide, self.same_value_again,
                  self.rebinding, self.unlinking]
        self.chance.pick(shapes)(max(room, 12))

    # -------------------------------------------------------------------------------- helpers

    def temporaries(self, letter, number):
        return [f'{letter}{index}' for index in range(number)]

    def let_go(self, names):
        """Drops variables in some order; at times one stays, or its node stays under another
        name or in another node's slot."""
        names = self.chance.shuffled(names)
        kept = names[0]
        way = self.chance.weighted({'none': 6, 'variable': 1, 'name': 1, 'slot': 1})
        if way == 'name':
            self.writer.alias(self.chance.pick(self.names), kept)
        if way == 'slot' and self.writer.containers():
            self.put_into(self.chance.pick(self.writer.containers()), kept)
        for name in names[1:] if way == 'variable' else names:
            self.writer.drop(name)

    def put_into(self, container, value):
        if self.writer.slots(container):
            self.writer.set(container, self.chance.below(self.writer.slots(container)), value)

    def join(self, names):
        """Makes a ring of nodes, through a slot of each."""
        for name, following in zip(names, names[1:] + names[:1]):
            self.put_into(name, following)

    def make_ring(self, letter, room):
        names = self.temporaries(letter, self.chance.between(1, min(8, room // 4)))
        for name in names:
            self.writer.new(name, self.width(1))
        self.join(names)
        return names

    # --------------------------------------------------------------------------------- cycles

    def self_loop(self, room):
        name = self.chance.pick(self.names)
        self.writer.new(name, self.width(1))
        for _ in range(self.chance.between(1, 3)):
            self.put_into(name, name)
        self.writer.write('refs', name)
        if self.chance.happens(0.7):
            self.writer.drop(name)

    def ring(self, room):
        names = self.make_ring('r', room)
        others = self.writer.bound()
        if self.chance.happens(0.4):
            self.put_into(self.chance.pick(names), self.chance.pick(others))
        if self.chance.happens(0.3):
            self.put_into(self.chance.pick(others), self.chance.pick(names))
        self.let_go(names)

    def linked_rings(self, room):
        """One ring holds another, or each holds the other."""
        first = self.make_ring('r', room // 2)
        second = self.make_ring('q', room // 2)
        self.add_slot_reference(first, second)
        if self.chance.happens(0.4):
            self.add_slot_reference(second, first)
        self.let_go(first + second)

    def add_slot_reference(self, holders, targets):
        """From a slot that is free, if there is one, so that the rings stay whole."""
        for name in self.chance.shuffled(holders):
            for index in range(self.writer.slots(name)):
                if self.writer.peek(name, index) is None:
                    self.writer.set(name, index, self.chance.pick(targets))
                    return
        link = 'l0'
        self.writer.new(link, 2)
        self.writer.set(link, 0, self.chance.pick(targets))
        self.put_into(self.chance.pick(holders), link)
        self.writer.drop(link)

    def ring_with_tail(self, room):
        """Garbage that hangs off a ring: it is in no cycle, but dies only with the ring."""
        ring = self.make_ring('r', room // 3)
        tail = self.temporaries('h', self.chance.between(1, max(1, min(6, room // 8))))
        for name in tail:
            self.writer.new(name, self.width(1))
        for name, following in zip(tail, tail[1:]):
            self.put_into(name, following)
        self.add_slot_reference(ring, tail[:1])
        self.let_go(ring + tail)

    # ---------------------------------------------------------------------- without cycles

    def tree(self, room):
        names = self.temporaries('e', self.chance.between(3, max(3, min(15, room // 3))))
        for name in names:
            self.writer.new(name, self.width(2))
        for index in range(1, len(names)):
            self.writer.set(names[(index - 1) // 2], (index - 1) % 2, names[index])
        self.let_go(names)

    def shared(self, room):
        """One node in many slots; its references go one by one."""
        target, holder = self.temporaries('s', 2)
        self.writer.new(target, self.width(0))
        self.writer.new(holder, self.width(3))
        times = self.chance.between(2, min(6, self.writer.slots(holder)))
        for index in range(times):
            self.writer.set(holder, index, target)
        self.writer.write('refs', target)
        if self.chance.happens(0.6):
            self.writer.drop(target)
        for index in self.chance.shuffled(range(times))[self.chance.below(2):]:
            self.writer.clear(holder, index)
            if self.chance.happens(0.4):
                self.writer.write('refs', target)
        self.let_go([target, holder])

    def chain(self, room):
        """Two variables take turns at being its head. At times its ends are joined."""
        head, other = self.temporaries('c', 2)
        length = self.chance.between(3, max(3, min(200, room // 2)))
        self.writer.new(head, 1)
        first = 'f0'
        joined = self.chance.happens(0.3)
        if joined:
            self.writer.alias(first, head)
        for _ in range(length - 1):
            head, other = other, head
            self.writer.new(head, 1)
            self.writer.set(head, 0, other)
        self.writer.drop(other)
        if joined:
            self.writer.set(first, 0, head)
            self.writer.drop(first)
        self.let_go([head])

    def wide(self, room):
        """A node with as many slots as there can be, used at its edges and beyond."""
        name = self.chance.pick(self.names)
        self.writer.new(name, WIDEST)
        for index in (0, WIDEST - 1, WIDEST, self.chance.below(WIDEST)):
            self.writer.set(name, index, self.chance.pick(self.writer.bound()))
        self.writer.get(self.chance.pick(self.names), name, WIDEST - 1)

    # ------------------------------------------------------------------- order and identity

    def same_value_again(self, room):
        """Stores what is there already: the count must not pass through zero."""
        holder, value = self.temporaries('k', 2)
        self.writer.new(holder, self.width(1))
        self.writer.new(value, self.width(0))
        self.writer.set(holder, 0, value)
        for _ in range(self.chance.between(1, 3)):
            self.writer.set(holder, 0, value)
        self.writer.write('refs', value)
        self.writer.drop(value)
        self.writer.get(value, holder, 0)
        self.writer.set(holder, 0, value)
        self.let_go([holder, value])

    def rebinding(self, room):
        """Binds names whose old object holds the new one, or is held by it."""
        name = self.chance.pick(self.names)
        self.writer.new(name, self.width(1))
        for _ in range(self.chance.between(1, 4)):
            way = self.chance.below(4)
            if way == 0:                            # the old node goes on in the new one
                self.writer.alias('b0', name)
                self.writer.new(name, self.width(1))
                self.put_into(name, 'b0')
                self.writer.drop('b0')
            elif way == 1 and self.writer.slots(name):        # the name walks down one slot
                self.writer.get(name, name, self.chance.below(self.writer.slots(name)))
            elif way == 2:                          # the old node dies, or stays as a loop
                self.put_into(name, name)
                self.writer.new(name, self.width(1))
            else:
                self.writer.alias(name, name)
        self.writer.write('refs', name)

    def unlinking(self, room):
        """A list linked both ways; one of its nodes is taken out, and the list let go."""
        names = self.temporaries('u', self.chance.between(3, max(3, min(6, room // 5))))
        for name in names:
            self.writer.new(name, self.width(2))
        for name, following in zip(names, names[1:]):
            self.writer.set(name, 0, following)
            self.writer.set(following, 1, name)
        middle = self.chance.between(1, len(names) - 2)
        self.writer.set(names[middle - 1], 0, names[middle + 1])
        self.writer.set(names[middle + 1], 1, names[middle - 1])
        self.writer.write('refs', names[middle])
        self.writer.drop(names[middle])
        self.let_go(names)
