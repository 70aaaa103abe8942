"""What the full language adds to the simple operations, feature by feature."""
from .actions import Actions

FEATURES = {
    'weak': 'weak references, with and without callbacks',
    'finalizers': 'finalizers',
    'resurrection': 'finalizers that save objects (with finalizers)',
    'allocation': 'finalizers and callbacks that make nodes',
    'nested': 'finalizers and callbacks that collect',
    'automatic': 'automatic collections, with small thresholds',
    'generations': 'collections of the young, and observations of the generations',
    'containers': 'tuples, dicts and atoms',
    'freeze': 'the permanent generation (never unfreeze)',
    'saveall': 'saving the garbage',
    'legacy': 'nodes with a tp_del',
}


class Extras:

    def __init__(self, writer, chance, names, width, features):
        self.writer = writer
        self.chance = chance
        self.nodes = names
        self.width = width
        self.features = features
        self.actions = Actions(chance, names, features)
        self.steps = [step for feature in features for step in self.steps_of(feature)]

    def steps_of(self, feature):
        return {
            'weak': [self.weak, self.weak, self.weak, self.use_weak],
            'finalizers': [self.finalizer, self.finalizer],
            'automatic': [self.automatic],
            'generations': [self.observe_generations],
            'containers': [self.container],
            'freeze': [self.freeze],
            'saveall': [self.saveall],
            'legacy': [self.legacy],
        }.get(feature, [])

    def names(self):
        """The variables that are not mainly for nodes."""
        names = self.actions.saved if self.features else []
        if 'weak' in self.features:
            names = names + self.actions.weak
        if 'containers' in self.features:
            names = names + ['p0', 'p1', 'd0', 'd1', 'a0']
        return names

    # --------------------------------------------------------------------- start, step and end

    def begin(self):
        if self.features:
            self.writer.write('events on')
        if 'automatic' in self.features:
            first = self.chance.between(2, self.chance.pick([6, 12, 30]))
            rest = self.chance.between(0, 4), self.chance.between(0, 4)
            self.writer.write('threshold', first, *rest)
            self.writer.write('auto on')

    def step(self):
        """Takes a step, or says that the program should take one of its own."""
        if not self.steps or not self.chance.happens(0.2):
            return False
        self.chance.pick(self.steps)()
        return True

    def collect(self):
        """An operation that collects the young, if that is to be."""
        if 'generations' in self.features and self.chance.happens(0.6):
            return self.chance.pick(['collect 0', 'collect 0', 'collect 1'])
        return None

    def calm_down(self):
        if 'automatic' in self.features:
            self.writer.write('auto off')
        if 'saveall' in self.features:
            self.writer.write('debug none')
            self.writer.write('ungarbage')

    def observe_all(self):
        if self.features:
            for observation in 'count', 'objects', 'stats', 'garbage':
                self.writer.write(observation)

    # ----------------------------------------------------------------------------- the features

    def some_node(self):
        bound = self.writer.bound()
        return self.chance.pick(bound if bound and self.chance.happens(0.95) else self.nodes)

    def weak(self):
        words = ['weak', self.chance.pick(self.actions.weak), self.some_node()]
        if self.chance.happens(0.5):
            words += ['cb', *self.actions.of_callback()]
        self.writer.write(*words)

    def use_weak(self):
        reference = self.chance.pick(self.actions.weak)
        way = self.chance.below(6)
        if way == 0:
            self.writer.write('deref', reference)
        elif way == 1:
            self.writer.drop(reference)
        elif way == 2:
            self.writer.write('weakrefs', self.some_node())
        elif way == 3 and self.writer.containers():
            container = self.chance.pick(self.writer.containers())
            self.writer.set(container, 0, reference)
        elif way == 4:
            self.writer.alias(reference, self.chance.pick(self.actions.weak))
        else:
            self.writer.write('strong', self.chance.pick(self.nodes), reference)

    def finalizer(self):
        node = self.some_node()
        rare = self.chance.random()
        if rare < 0.1:
            self.writer.write('finalizer', node, 'none')
        elif rare < 0.2:
            self.writer.write('finalized', node)
        else:
            self.writer.write('finalizer', node, *self.actions.of_finalizer())

    def automatic(self):
        if self.chance.happens(0.15):
            self.writer.write('auto', self.chance.pick(['off', 'on', 'on']))
        elif self.chance.happens(0.1):
            self.writer.write('threshold')
        else:
            self.writer.new(self.chance.pick(self.nodes), self.width(0))

    def observe_generations(self):
        observations = ['count', 'stats', 'objects', 'gen ' + self.some_node()]
        self.writer.write(self.chance.pick(observations))

    def container(self):
        way = self.chance.below(8)
        number = self.chance.below(2)
        if way == 0:
            elements = [self.some_node() for _ in range(self.chance.between(0, 4))]
            self.writer.write('tuple', f'p{number}', *elements)
        elif way == 1:
            self.writer.write('dict', f'd{number}')
        elif way == 2:
            self.writer.write('atom', 'a0')
        elif way == 3:
            value = self.chance.pick([self.some_node(), 'a0', f'p{number}', 'd0'])
            self.writer.set(f'd{number}', self.chance.below(4), value)
        elif way == 4:
            self.writer.clear(f'd{number}', self.chance.below(4))
        elif way == 5 and self.writer.containers():
            container = self.chance.pick(self.writer.containers())
            self.writer.set(container, 0, self.chance.pick(['p0', 'p1', 'd0', 'd1', 'a0']))
        elif way == 6:
            node = self.chance.pick(self.nodes)
            self.writer.get(node, self.chance.pick(['p0', 'd0', 'd1']), self.chance.below(3))
        else:
            self.writer.write('tracked', self.chance.pick(['p0', 'd0', 'd1', 'a0', 'n0']))

    def freeze(self):
        if self.chance.happens(0.3):
            self.writer.write(self.chance.pick(['freeze', 'frozen', 'frozen']))

    def saveall(self):
        if self.chance.happens(0.3):
            choices = ['debug saveall', 'debug none', 'garbage', 'ungarbage']
            self.writer.write(self.chance.pick(choices))

    def legacy(self):
        if self.chance.happens(0.3):
            self.writer.write('legacy', self.some_node())
