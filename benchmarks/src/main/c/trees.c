/*
 * Complete binary trees, built and dropped: of tuples, and of objects of a type of our own that the
 * collector does not know. The slots of a leaf are empty, as on our side. A parent steals the
 * references to its children: no count changes.
 */
#include "interpreter.h"

#include <stdlib.h>

typedef struct {
  PyObject_HEAD
  PyObject *slots[2];
} plain;

static void plain_dealloc(PyObject *self) {
  Py_XDECREF(((plain *)self)->slots[0]);
  Py_XDECREF(((plain *)self)->slots[1]);
  PyObject_Free(self);
}

static PyTypeObject Plain_Type = {
  PyVarObject_HEAD_INIT(NULL, 0)
  .tp_name = "managedheap.Plain",
  .tp_basicsize = sizeof(plain),
  .tp_flags = Py_TPFLAGS_DEFAULT,
  .tp_dealloc = plain_dealloc,
};

/* There is memory enough for a tree, or the checked run has failed before. */
static PyObject *build_tuples(int levels) {
  if (levels == 1) {
    return PyTuple_New(2);
  }
  PyObject *left = build_tuples(levels - 1);
  PyObject *right = build_tuples(levels - 1);
  PyObject *made = PyTuple_New(2);
  PyTuple_SET_ITEM(made, 0, left);
  PyTuple_SET_ITEM(made, 1, right);
  return made;
}

static PyObject *build_plain(int levels) {
  PyObject *left = levels == 1 ? NULL : build_plain(levels - 1);
  PyObject *right = levels == 1 ? NULL : build_plain(levels - 1);
  plain *made = PyObject_New(plain, &Plain_Type);
  made->slots[0] = left;
  made->slots[1] = right;
  return (PyObject *)made;
}

static PyObject *child(PyObject *tree, int slot) {
  return PyTuple_CheckExact(tree) ? PyTuple_GET_ITEM(tree, slot) : ((plain *)tree)->slots[slot];
}

static long long count(PyObject *tree) {
  return tree == NULL ? 0 : 1 + count(child(tree, 0)) + count(child(tree, 1));
}

typedef struct {
  PyObject *(*build)(int);
  int levels;
  int trees;
} churn;

/* The collector stays off: none of these objects is ever part of a cycle. */
static void *prepare(const work *trees, PyObject *(*build)(int)) {
  churn *made = malloc(sizeof(churn));
  if (made == NULL || call_number("gc", "disable") < 0) {
    return NULL;
  }
  made->build = build;
  made->levels = trees->parameters[0];
  made->trees = trees->parameters[1];
  return made;
}

static void *prepare_tuples(const work *trees) {
  return prepare(trees, build_tuples);
}

static void *prepare_plain(const work *trees) {
  return PyType_Ready(&Plain_Type) < 0 ? NULL : prepare(trees, build_plain);
}

static int run(void *state, moment *from, moment *to) {
  churn *made = state;
  *from = now();
  for (int tree = 0; tree < made->trees; tree++) {
    PyObject *built = made->build(made->levels);
    Py_DECREF(built);
  }
  *to = now();
  return 0;
}

/* What is left is what the free list of tuples keeps for later: 2,000 of this length at most. */
static int check(void *state, int index) {
  churn *made = state;
  long long bytes = arena_bytes();
  long long blocks = allocated_blocks();
  PyObject *built = made->build(made->levels);
  say_check(index, "nodes", count(built));
  say_fact(index, "bytes", arena_bytes() - bytes);
  int tuple = PyTuple_CheckExact(built);
  Py_ssize_t items = tuple ? PyTuple_GET_SIZE(built) * Py_TYPE(built)->tp_itemsize : 0;
  say_fact(index, "objectBytes", block_bytes(Py_TYPE(built)->tp_basicsize + items, tuple));
  Py_DECREF(built);
  say_fact(index, "blocksLeft", allocated_blocks() - blocks);
  return 0;
}

const side tuples_side = {"tuples", TREES, prepare_tuples, check, run};
const side plain_side = {"plain", TREES, prepare_plain, check, run};
