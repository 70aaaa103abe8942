"""What finalizers and callbacks do."""


class Actions:

    def __init__(self, chance, nodes, features):
        self.chance = chance
        self.nodes = nodes
        self.weak = [f'w{index}' for index in range(4)]
        self.saved = [f'z{index}' for index in range(3)]
        self.callback = [self.log, self.drop, self.drop]
        if 'weak' in features:
            self.callback += [self.deref]
        if 'allocation' in features:
            self.callback += [self.new]
        if 'nested' in features:
            self.callback += [self.collect]
        if 'weak' in features and 'resurrection' in features:
            self.callback += [self.strong]
        self.finalizer = self.callback + [self.self_, self.unself]
        if 'resurrection' in features:
            self.finalizer += [self.bind, self.bind, self.store]

    def of_callback(self):
        return self.some(self.callback, least=0)

    def of_finalizer(self):
        return self.some(self.finalizer, least=1)

    def some(self, kinds, least):
        number = max(least, self.chance.pick([0, 1, 1, 2, 3]))
        actions = [self.chance.pick(kinds)() for _ in range(number)]
        return [', '.join(actions)] if actions else []

    def log(self):
        return 'log'

    def drop(self):
        return f'drop {self.chance.pick(self.nodes)}'

    def deref(self):
        return f'deref {self.chance.pick(self.weak)}'

    def new(self):
        return f'new {self.chance.pick(self.nodes)} {self.chance.below(4)}'

    def collect(self):
        return 'collect'

    def strong(self):
        return f'strong {self.chance.pick(self.saved)} {self.chance.pick(self.weak)}'

    def self_(self):
        return f'self {self.chance.below(3)} {self.chance.pick(self.nodes)}'

    def unself(self):
        return f'unself {self.chance.below(3)}'

    def bind(self):
        return f'bind {self.chance.pick(self.saved)}'

    def store(self):
        return f'store {self.chance.pick(self.nodes)} {self.chance.below(3)}'
