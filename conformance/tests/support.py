"""What the tests share: the folder of the recorders on the path, and the oracle as a command."""
import subprocess
import sys
import unittest
from pathlib import Path

CONFORMANCE = Path(__file__).resolve().parent.parent
PROGRAMS = CONFORMANCE / 'heap-programs'
if str(CONFORMANCE) not in sys.path:
    sys.path.insert(0, str(CONFORMANCE))

needs_oracle = unittest.skipUnless(
    sys.implementation.name == 'cpython' and (3, 11) <= sys.version_info[:2] <= (3, 13),
    'the oracle runs on CPython 3.11 to 3.13')


def run_oracle(text, *arguments):
    """Exit code, standard output and standard error of a run of the oracle."""
    done = subprocess.run([sys.executable, '-B', str(CONFORMANCE / 'oracle.py'), *arguments],
                          input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()
