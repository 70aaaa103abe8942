"""Single operations on what is there, some of them pointless: the language is total."""


class Steps:

    def __init__(self, writer, chance, names, width):
        self.writer = writer
        self.chance = chance
        self.names = names
        self.width = width
        self.doubts = 0.04          # how often an operand is not what the operation needs

    def operand(self, good):
        """One of the good names, at times any name."""
        if not good or self.chance.happens(self.doubts):
            return self.chance.pick(self.names)
        return self.chance.pick(good)

    def index(self, container):
        slots = self.writer.slots(container)
        if not slots or self.chance.happens(self.doubts):
            return self.chance.pick([slots, slots + 1, 64, 1000])
        return self.chance.below(slots)

    # ----------------------------------------------------------------------------- operations

    def new(self):
        self.writer.new(self.chance.pick(self.names), self.width(0))

    def set(self):
        container = self.operand(self.writer.containers())
        value = self.operand(self.writer.bound())
        self.writer.set(container, self.index(container), value)

    def clear(self):
        container = self.operand(self.writer.containers())
        self.writer.clear(container, self.index(container))

    def get(self):
        """Reads any slot, but rather one that is not empty."""
        container = self.operand(self.writer.containers())
        index = self.index(container)
        filled = [at for at in range(self.writer.slots(container))
                  if self.writer.peek(container, at)]
        if filled and self.chance.happens(0.7):
            index = self.chance.pick(filled)
        self.writer.get(self.chance.pick(self.names), container, index)

    def alias(self):
        self.writer.alias(self.chance.pick(self.names), self.operand(self.writer.bound()))

    def drop(self):
        self.writer.drop(self.operand(self.writer.bound()))

    # ---------------------------------------------------------------------------- observations

    def refs(self):
        self.writer.write('refs', self.operand(self.writer.bound()))

    def id(self):
        self.writer.write('id', self.operand(self.writer.bound()))

    def same(self):
        first = self.operand(self.writer.bound())
        self.writer.write('same', first, self.operand(self.writer.bound()))

    def live(self):
        self.writer.write('live')

    def say(self):
        self.writer.write('say line', len(self.writer.lines) + 1)
