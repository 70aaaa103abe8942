import os
import re
import sys
import tempfile

def arenas():
    """How many arenas the process holds; CPython tells it on stderr."""
    with tempfile.TemporaryFile('w+') as report:
        stderr = os.dup(2)
        os.dup2(report.fileno(), 2)
        sys._debugmallocstats()
        os.dup2(stderr, 2)
        report.seek(0)
        current = r'# arenas allocated current += +(\d+)'
        return int(re.search(current, report.read())[1])

def look():
    return sys.getallocatedblocks(), arenas()

def show(when, now):
    blocks, arenas = (round(100 * (n - s) / (p - s))
                      for n, s, p in zip(now, start, peak))
    print(f'{when}: {blocks} % of the blocks, {arenas} % of the arenas')

start = look()
things = [bytes(400) for _ in range(100_000)]
peak = look()
show('all alive     ', peak)
things = things[::50]               # one of fifty stays alive
show('1 of 50 alive ', look())
del things
show('none alive    ', look())
