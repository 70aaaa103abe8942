"""Keeps the collector's counters as if the oracle were not there.

The count of generation 0 goes up by one when an object that the collector can track is allocated
and down by one when it is freed. The oracle runs in the same process and allocates too: argument
tuples, the lists that observations walk through. Most of these come from the interpreter's free
lists and return there, which moves nothing. But a full collection empties the free lists; from
then on each such object would be allocated, and counted, once. So after a full collection the
ledger fills the free lists again and takes what that added off the count.

A count cannot be set, but it can be lowered by one: by freeing an object that was allocated
before. Hence the stock of spare objects, made before the program starts.
"""
import gc

FREE_LIST_LIMIT = 80       # lists and dicts; tuples of one size: 2000
ARGUMENT_TUPLES = 8        # of each small size, for the oracle's own calls
BALLAST = 40               # spare lists and dicts: see fill_free_lists


class Spare:
    __slots__ = ()


class Ledger:
    """`tuples` says how many tuples of each size the program makes, `dicts` how many dicts."""

    def __init__(self, tuples, dicts):
        self.tuples = {size: ARGUMENT_TUPLES for size in range(1, 6)}
        for size, number in tuples.items():
            self.tuples[size] = self.tuples.get(size, 0) + number
        self.dicts = min(FREE_LIST_LIMIT, dicts + BALLAST)
        self.stock = []
        self.overhead = 0
        self.report = None

    # --------------------------------------------------------------------------- the count

    def lower_count_to(self, wanted):
        surplus = gc.get_count()[0] - wanted
        while surplus > 0:
            self.stock.pop()
            surplus -= 1

    def undisturbed(self, function):
        """An observation that starts no collection and leaves the count as it was."""

        def observe(*operands):
            enabled = gc.isenabled()
            gc.disable()
            before = gc.get_count()[0]
            function(*operands)
            self.lower_count_to(before)
            if gc.get_count()[0] < before:
                raise AssertionError(f'{function.__name__} lowered the count')
            if enabled:
                gc.enable()
        return observe

    # ---------------------------------------------------------------------- full collections

    def fill_free_lists(self):
        """Allocates what the program and the oracle may need between two full collections, and
        lets it go to the free lists.

        What lies there has one more effect: a full collection frees it, and so lowers the count
        by more than what finalizers and callbacks of that collection have added, unless they keep
        hundreds of objects. The count after a full collection is then 0."""
        held = [tuple([None] * size) for size, number in self.tuples.items() for _ in range(number)]
        held += [[] for _ in range(BALLAST)]
        held += [{} for _ in range(self.dicts)]
        held.clear()

    def on_collection(self, phase, facts):
        """A callback of the collector's; while it runs, no collection can start."""
        if phase == 'start':
            if self.report:
                self.report(f"gc start {facts['generation']}")
            return
        count = gc.get_count()[0] - self.overhead
        if self.report:
            self.report(f"gc stop {facts['generation']} collected={facts['collected']} "
                        f"uncollectable={facts['uncollectable']}")
        if facts['generation'] == 2:
            self.fill_free_lists()
            self.lower_count_to(count)

    # ------------------------------------------------------------------------------ the start

    def open(self, collections, observations):
        """Lays in a stock for that many full collections and observations, and leaves the
        collector as if it had never seen an object."""
        gc.collect()
        cost = self.measure()
        spare = (collections + 4) * (cost + 8) + 16 * observations + 4096
        self.stock += [Spare() for _ in range(spare)]
        gc.callbacks.append(self.on_collection)
        gc.collect()
        gc.freeze()
        gc.collect()               # no survivors: the collector remembers how many there were

    def start(self):
        """Last step before the program: moves all that exists to the permanent generation, so
        that the three generations hold the program's objects alone."""
        gc.freeze()
        self.lower_count_to(0)

    def measure(self):
        """Returns what filling the free lists costs after a full collection; sets the overhead:
        what the collector allocates for its callbacks before they see the count."""
        seen = []

        def probe(phase, facts):
            if phase == 'stop':
                count = gc.get_count()[0]
                self.fill_free_lists()
                seen.append((count, gc.get_count()[0] - count))

        gc.callbacks.append(probe)
        for _ in range(4):
            gc.collect()
        gc.callbacks.remove(probe)
        self.overhead, cost = seen[-1]
        return cost

    def close(self):
        gc.disable()
        gc.callbacks.remove(self.on_collection)
        gc.set_debug(0)
