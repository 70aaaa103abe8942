"""The generator of heap programs.

    chance    all decisions, from one seed
    writer    writes operations, and keeps a sketch of the heap that they make
    shapes    rings, trees, chains and other shapes that are hard for a memory manager
    steps     single operations on what is there, some of them pointless
    extras    what the full language adds: weak references, finalizers, automatic collections, ...
    program   a whole program: a mixture of these, and the observations that pin its outcome
    command   the command line

The language is total, so whatever is written is a valid program. The sketch only serves to make
most operations meaningful.
"""
