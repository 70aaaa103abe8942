#!/usr/bin/env python3
"""Records what the CPython that runs this file prints for the sessions that the book shows.

    python3.13 conformance/record_sessions.py            writes sessions/NAME.VERSION.out
    python3.13 conformance/record_sessions.py --check    runs them once more, and compares

--check compares with the recordings of this very version; the last line is `N passed, N failed`.
Exit codes: 0 all is equal; 1 something differs or was never recorded; 2 bad input.
"""
import argparse
import platform
import subprocess
import sys
from pathlib import Path

SESSIONS = Path(__file__).resolve().parent / 'sessions'


def outcome(session):
    """What the session prints, run in an interpreter of its own."""
    run = subprocess.run([sys.executable, '-I', str(session)], capture_output=True)
    if run.returncode != 0:
        sys.exit(f'{session.name}: {run.stderr.decode().strip()}')
    return run.stdout.replace(b'\r\n', b'\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='compare, and write nothing')
    check = parser.parse_args().check
    passed = failed = 0
    for session in sorted(SESSIONS.glob('*.py')):
        recording = session.with_suffix(f'.{platform.python_version()}.out')
        printed = outcome(session)
        if not check:
            recording.write_bytes(printed)
        elif recording.exists() and recording.read_bytes() == printed:
            passed += 1
        else:
            failed += 1
            print(f'{recording.name}: differs')
    if check:
        print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
