#!/usr/bin/env python3
"""Runs a heap program on the CPython that runs this file, and prints what happened.

    python3.13 conformance/oracle.py FILE
    python3.13 conformance/oracle.py < FILE

The language is described in heap-programs/LANGUAGE.md, the oracle in the package `oracle` that
stands beside this file.

Exit codes: 0 the program ran; 2 the program is malformed (FILE:LINE:COLUMN: message on standard
error) or cannot be read; 3 this Python cannot run it.
"""
import sys

from oracle.command import main

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
