"""The command line of the oracle: see oracle.py."""
import argparse
import os
import sys

from .execution import UnsuitablePython, run
from .program import ProgramError, parse
from .translation import Translation

MALFORMED = 2
UNSUITABLE = 3


def main(arguments):
    options = read_arguments(arguments)
    name = options.file or '<stdin>'
    try:
        operations = parse(read_text(options.file))
        if options.translation:
            write(Translation(operations).source())
            return 0
        lines = run(operations)
    except ProgramError as error:
        return fail(MALFORMED, f'{name}:{error.line}:{error.column}: {error.message}')
    except UnicodeDecodeError as error:
        return fail(MALFORMED, f'{name}: not UTF-8 at byte {error.start}')
    except OSError as error:
        return fail(MALFORMED, f'{name}: {error.strerror}')
    except UnsuitablePython as error:
        return fail(UNSUITABLE, f'{name}: {error}')
    write(''.join(line + '\n' for line in lines))
    # What the program left alive dies with the process: nothing of it is to be seen.
    sys.stderr.flush()
    os._exit(0)


def read_arguments(arguments):
    parser = argparse.ArgumentParser(
        prog='oracle.py', description='Run a heap program on this CPython.')
    parser.add_argument('file', nargs='?', help='the program; standard input if left out')
    parser.add_argument('--translation', action='store_true',
                        help='print the Python that the program is translated to, and stop')
    return parser.parse_args(arguments)


def read_text(file):
    if file is None:
        return sys.stdin.buffer.read().decode('utf-8')
    with open(file, 'rb') as stream:
        return stream.read().decode('utf-8')


def write(text):
    sys.stdout.buffer.write(text.encode('utf-8'))
    sys.stdout.buffer.flush()


def fail(code, message):
    print(message, file=sys.stderr)
    return code
