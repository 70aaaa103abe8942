/* What the sides that are parts of a Python process share. */
#ifndef BENCH_INTERPRETER_H
#define BENCH_INTERPRETER_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "bench.h"

extern const side pymalloc_side;
extern const side tuples_side;
extern const side plain_side;
extern const side collect_side;
extern const side script_side;

/* Bytes of arenas that CPython's allocator has taken since the module was loaded, now and at most. */
long long arena_bytes(void);
long long peak_arena_bytes(void);
void forget_peak(void);
void watch_arenas(void);

/* Calls a function of a module that takes no arguments, and gives its result as a number; -1 with a
   printed exception if it fails. What is no number counts as 0. */
long long call_number(const char *module, const char *function);

/* How many blocks CPython's allocator has given: sys.getallocatedblocks(). */
long long allocated_blocks(void);

/* An object of a type of our own that the collector tracks. It has as many slots as its type says. */
typedef struct {
  PyObject_HEAD
  PyObject *slots[1];
} node;

extern PyTypeObject Node3_Type;
extern PyTypeObject Node4_Type;

/* The bytes of a block of CPython's allocator for an object with so many bytes. */
long long block_bytes(Py_ssize_t object, int tracked);

/* A tracked object with empty slots. */
PyObject *new_node(PyTypeObject *);
int clear_node(PyObject *);

/* How many nodes have been made and not been freed. */
extern long long live_nodes;

int ready_nodes(void);

#endif
