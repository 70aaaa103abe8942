"""The oracle: a heap program, run by a real CPython.

A heap program is translated into one Python function that does to real objects what the program
says: its variables become global variables, its nodes instances of a class with slots, its weak
references weak references. The interpreter itself then counts, collects and finalizes; the oracle
only watches and prints. The parts:

    program        the language: words, lines, operations; errors with line and column
    translation    an operation of the language -> a statement of Python
    nodes          what a node is, and how its death is seen without disturbing it
    ledger         keeps the collector's counters free of what the oracle itself allocates
    operations     what the operations do where one statement of Python is not enough
    observations   what the observations print
    execution      puts the parts together and runs the translated program
    command        the command line

Runs on CPython 3.11 to 3.13, default build. Only `program` is used on older Pythons (the tests of
the generator read programs with it).
"""
