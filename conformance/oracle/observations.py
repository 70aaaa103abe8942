"""What the observations print. None of them changes the heap, moves a count or starts a collection.
"""
import gc
import sys
import weakref

GENERATIONS = (0, 1, 2)
STATISTICS = ('collections', 'collected', 'uncollectable')


class Observations:

    def __init__(self, nodes, report):
        self.nodes = nodes
        self.report = report
        self.own_references = 0
        self.statistics_at_start = None

    # ------------------------------------------------------------------------- of one value

    def describe(self, value):
        if value is None:
            return 'nil'
        if self.nodes.is_node(value):
            return self.nodes.number(value)
        if type(value) is weakref.ref:
            return 'weakref'
        return type(value).__name__ if type(value) in (tuple, dict) else 'atom'

    def refs(self, name, value):
        count = sys.getrefcount(value) - self.own_references
        self.report(f"refs {name} {'nil' if value is None else count}")

    def calibrate(self, name, value):
        """Takes the place of `refs` for a value that one variable holds: what is counted beyond
        that one reference are the references of the observation itself."""
        self.own_references = sys.getrefcount(value) - 1

    def id(self, name, value):
        self.report(f'id {name} {self.describe(value)}')

    def same(self, first, second, value, other):
        self.report(f"same {first} {second} {'true' if value is other else 'false'}")

    def gen(self, name, value):
        self.report(f'gen {name} {self.generation_of(value)}')

    def generation_of(self, value):
        if value is None:
            return 'nil'
        if not gc.is_tracked(value):
            return 'untracked'
        for generation in GENERATIONS:
            if any(other is value for other in gc.get_objects(generation)):
                return generation
        return 'permanent'

    def tracked(self, name, value):
        self.report(f"tracked {name} {'true' if gc.is_tracked(value) else 'false'}")

    def finalized(self, name, value):
        self.report(f"finalized {name} {'true' if gc.is_finalized(value) else 'false'}")

    def deref(self, name, reference):
        if type(reference) is not weakref.ref:
            self.report(f'deref {name} skip')
            return
        referent = reference()
        self.report(f"deref {name} {'none' if referent is None else self.describe(referent)}")

    def weakrefs(self, name, value):
        self.report(f'weakrefs {name} {weakref.getweakrefcount(value)}')

    # ------------------------------------------------------------------------ of the whole heap

    def live(self):
        self.report_list('live', self.nodes.alive())

    def objects(self):
        for generation in GENERATIONS:
            self.report_list(f'objects {generation}:', self.nodes_in(generation))

    def frozen(self):
        in_generations = sum(len(self.nodes_in(generation)) for generation in GENERATIONS)
        self.report(f'frozen {len(self.nodes.alive()) - in_generations}')

    def nodes_in(self, generation):
        return [self.nodes.number(value) for value in gc.get_objects(generation)
                if self.nodes.is_node(value)]

    def garbage(self):
        self.report_list('garbage', [self.describe(value) for value in gc.garbage])

    def count(self):
        self.report_list('count', gc.get_count())

    def threshold(self):
        self.report_list('threshold', gc.get_threshold())

    def start(self):
        """The statistics count from here."""
        self.statistics_at_start = gc.get_stats()

    def stats(self):
        self.report_list('stats', [
            '/'.join(str(now[key] - before[key]) for key in STATISTICS)
            for before, now in zip(self.statistics_at_start, gc.get_stats())])

    def report_list(self, head, items):
        self.report(' '.join([head, *map(str, items)]))
