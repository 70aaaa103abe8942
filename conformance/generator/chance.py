"""All decisions of the generator."""
import random


class Chance:
    """Derives every decision from random.Random(seed).random(), whose results are the same on all
    versions of Python; the other methods of Random promise no such thing."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def happens(self, probability):
        return self.random() < probability

    def below(self, limit):
        return int(self.random() * limit)

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def weighted(self, weights):
        """One of the keys of a dict, with a probability proportional to its value."""
        rest = self.random() * sum(weights.values())
        for choice, weight in weights.items():
            rest -= weight
            if rest < 0:
                return choice
        return choice

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items
