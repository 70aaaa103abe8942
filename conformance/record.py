#!/usr/bin/env python3
"""Records what the CPython that runs this file does with generated heap programs.

    python3.13 conformance/record.py            writes heap-programs/generated/
    python3.13 conformance/record.py --check    runs everything recorded once more, and compares

--check runs the given and the generated programs and prints, for each that differs, the first
line that does; the last line is `N passed, N failed`. Exit codes: 0 all is equal; 1 something
differs; 2 bad input.
"""
import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.command import generate

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / 'heap-programs'
GENERATED = PROGRAMS / 'generated'
ORACLE = HERE / 'oracle.py'
RECORDED_WITH = (3, 13, 0)
WORKERS = 2

KINDS = {'count': False, 'collect': True}        # name -> does it collect
EACH = 250


def planned():
    """Yields the name and the text of each program: most have 30 to 300 lines, one in fifty has
    two thousand."""
    for first_seed, (kind, collects) in zip((1000, 2000), KINDS.items()):
        for number in range(1, EACH + 1):
            lines = 2000 if number % 50 == 0 else 30 + number * 97 % 271
            yield f'{kind}_{number:03}', generate(first_seed + number, lines, collects)


def outcome(program):
    """What the oracle prints for the program in a file."""
    return subprocess.run([sys.executable, '-B', str(ORACLE), str(program)], check=True,
                          stdout=subprocess.PIPE).stdout


def record():
    if sys.version_info[:3] != RECORDED_WITH:
        print('the recordings are of CPython 3.13.0; this is another', file=sys.stderr)
        return 2
    GENERATED.mkdir(exist_ok=True)
    for stale in [*GENERATED.glob('*.heap'), *GENERATED.glob('*.out')]:
        stale.unlink()
    for name, text in planned():
        (GENERATED / f'{name}.heap').write_bytes(text.encode())
    programs = sorted(GENERATED.glob('*.heap'))
    with ThreadPoolExecutor(WORKERS) as pool:
        for program, output in zip(programs, pool.map(outcome, programs)):
            program.with_suffix('.out').write_bytes(output)
    print(f'{len(programs)} recorded')
    return 0


def check():
    programs = sorted(PROGRAMS.glob('*/*.heap'))
    failed = 0
    with ThreadPoolExecutor(WORKERS) as pool:
        for program, output in zip(programs, pool.map(outcome, programs)):
            difference = first_difference(program.with_suffix('.out').read_bytes(), output)
            if difference:
                failed += 1
                print(f'{program.relative_to(HERE)}: {difference}')
    print(f'{len(programs) - failed} passed, {failed} failed')
    return 1 if failed else 0


def first_difference(recorded, output):
    if recorded == output:
        return None
    before, now = recorded.decode().split('\n'), output.decode().split('\n')
    line = next((index for index, (one, other) in enumerate(zip(before, now)) if one != other),
                min(len(before), len(now)))
    shown = [repr(lines[line]) if line < len(lines) else 'nothing' for lines in (before, now)]
    return f'line {line + 1}: recorded {shown[0]}, now {shown[1]}'


def main(arguments):
    parser = argparse.ArgumentParser(prog='record.py', description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='compare instead of recording')
    try:
        return check() if parser.parse_args(arguments).check else record()
    except subprocess.CalledProcessError as error:
        print(f'the oracle failed on {error.cmd[-1]}', file=sys.stderr)
        return 2


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
