#!/usr/bin/env python3
"""Writes a heap program: valid, made by chance, and the same for the same seed and options.

    python3 conformance/generate.py --seed 7 --lines 120 --collects
    python3 conformance/generate.py --seed 7 --mode full --with weak,finalizers --collects

Needs Python 3.8 or later; the text does not depend on the version.
"""
import sys

from generator.command import main

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
