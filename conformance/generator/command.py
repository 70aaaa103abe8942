"""The command line of the generator: see generate.py."""
import argparse
import sys

from .extras import FEATURES
from .program import Program

MODES = ('simple', 'full')


def main(arguments):
    options = read_arguments(arguments)
    sys.stdout.write(generate(options.seed, options.lines, options.collects, options.features))
    return 0


def generate(seed, lines, collects=False, features=()):
    """The text of a program. Its first line says how to make it again."""
    heading = f'generate.py --seed {seed} --lines {lines}'
    if collects:
        heading += ' --collects'
    if features:
        heading += f" --mode full --with {','.join(features)}"
    return Program(seed, lines, collects, features).text(heading)


def read_arguments(arguments):
    parser = argparse.ArgumentParser(
        prog='generate.py', description='Write a heap program made by chance.',
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog='features:\n' + '\n'.join(f'  {name:14}{what}' for name, what in FEATURES.items()))
    parser.add_argument('--seed', type=int, default=1, help='a whole number (default 1)')
    parser.add_argument('--lines', type=int, default=120, help='about so long (default 120)')
    parser.add_argument('--mode', choices=MODES, default='simple', help=(
        'simple: only new set clear get alias drop live refs id same say, and collect if asked '
        'for (default); full: the features named besides'))
    parser.add_argument('--collects', action='store_true', help='collect now and then')
    parser.add_argument('--with', dest='features', default='', metavar='FEATURE,...',
                        help='what to use in mode full (default: all of them)')
    options = parser.parse_args(arguments)
    named = [name for name in options.features.split(',') if name]
    for name in named:
        if name not in FEATURES:
            parser.error(f"there is no feature '{name}'")
    if options.mode == 'simple' and named:
        parser.error('--with needs --mode full')
    chosen = named or FEATURES
    options.features = [name for name in FEATURES if name in chosen and options.mode == 'full']
    return options
