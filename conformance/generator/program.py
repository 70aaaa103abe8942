"""A whole program."""
from .chance import Chance
from .extras import Extras
from .shapes import WIDEST, Shapes
from .steps import Steps
from .writer import Writer

# How often each kind of step is taken; every program bends these a little.
USUAL = {'shape': 8, 'new': 18, 'set': 26, 'clear': 6, 'get': 8, 'alias': 6, 'drop': 14,
         'refs': 5, 'id': 3, 'same': 2, 'live': 2, 'say': 0.5}


class Program:
    """`lines` is the length aimed at; `collects` allows the operation collect; `features` are the
    names of the extras (see extras.py), none of them for a program of the simple operations."""

    def __init__(self, seed, lines, collects=False, features=()):
        self.chance = Chance(seed)
        self.writer = Writer()
        self.lines = lines
        self.collects = collects
        self.choose_temperament()
        parts = self.writer, self.chance, self.names, self.width
        self.shapes = Shapes(*parts)
        self.steps = Steps(*parts)
        self.extras = Extras(*parts, features)

    def choose_temperament(self):
        """What makes programs differ: few names or many, narrow nodes or wide ones, more of the
        one operation or of the other."""
        most = 4 + min(12, self.lines // 15)
        self.names = [f'n{index}' for index in range(self.chance.between(3, most))]
        self.widest = self.chance.pick([1, 2, 2, 3, 3, 4, 6, 10])
        self.weights = {kind: weight * self.chance.pick([0.5, 1, 1, 1.5, 2])
                        for kind, weight in USUAL.items()}
        if self.lines > 500:
            self.weights['live'] /= 8          # its line grows with the heap
        if self.collects:
            self.weights['collect'] = 2.5 if self.lines <= 500 else 0.8

    def width(self, least):
        """A number of slots: mostly small, now and then none at all or as many as can be."""
        rare = self.chance.random()
        if rare < 0.01:
            return WIDEST
        if rare < 0.06:
            return least
        return self.chance.between(max(1, least), max(least, self.widest))

    # ------------------------------------------------------------------------------- the text

    def text(self, heading):
        self.writer.write('#', heading)
        self.extras.begin()
        body = self.lines - min(8 + 5 * len(self.names), self.lines // 3)
        while len(self.writer.lines) < body:
            self.step(body - len(self.writer.lines))
        self.pin_the_heap()
        self.let_everything_go()
        return '\n'.join(self.writer.lines) + '\n'

    def step(self, room):
        if self.extras.step():
            return
        kind = self.chance.weighted(self.weights)
        if 3 * len(self.writer.bound()) < 2 * len(self.names) and self.chance.happens(0.4):
            kind = 'new'                       # too little is left to work with
        if kind == 'shape':
            self.shapes.draw(min(room, self.lines // 3))
        elif kind == 'collect':
            self.collect()
        else:
            getattr(self.steps, kind)()

    def collect(self):
        """At times twice: the second finds nothing."""
        for _ in range(self.chance.pick([1, 1, 1, 2])):
            self.writer.write(self.extras.collect() or self.chance.pick(['collect', 'collect 2']))
        if self.chance.happens(0.3):
            self.writer.write('live')

    # ------------------------------------------------------------------------------ the end

    def pin_the_heap(self):
        """Observes what each variable holds, how often it is held, and something of its slots."""
        names = self.writer.bound()
        for name in names:
            self.writer.write('id', name)
            self.writer.write('refs', name)
        for first, second in zip(names, names[1:]):
            if self.chance.happens(0.3):
                self.writer.write('same', first, second)
        for name in self.chance.shuffled(self.writer.containers())[:8]:
            self.writer.get('x', name, self.chance.below(self.writer.slots(name)))
            self.writer.write('id x')
        self.writer.drop('x')
        self.writer.write('live')
        self.extras.observe_all()

    def let_everything_go(self):
        """Half of the variables, then the other half; with collections between."""
        self.extras.calm_down()
        names = self.chance.shuffled(self.writer.bound())
        for half in (names[:len(names) // 2], names[len(names) // 2:], self.extras.names()):
            for name in half:
                self.writer.drop(name)
            if self.collects:
                self.writer.write('collect')
        self.writer.write('live')
        if self.collects:
            self.writer.write('collect 2')
        self.extras.observe_all()
