/* An object of a type of our own that the collector tracks: see interpreter.h. */
#include "interpreter.h"

#include <stddef.h>

long long live_nodes;

static Py_ssize_t slots(PyObject *self) {
  return (Py_TYPE(self)->tp_basicsize - (Py_ssize_t)offsetof(node, slots))
      / (Py_ssize_t)sizeof(PyObject *);
}

static int traverse(PyObject *self, visitproc visit, void *arg) {
  Py_ssize_t count = slots(self);
  for (Py_ssize_t slot = 0; slot < count; slot++) {
    Py_VISIT(((node *)self)->slots[slot]);
  }
  return 0;
}

int clear_node(PyObject *self) {
  Py_ssize_t count = slots(self);
  for (Py_ssize_t slot = 0; slot < count; slot++) {
    Py_CLEAR(((node *)self)->slots[slot]);
  }
  return 0;
}

/* The trashcan keeps the C stack from overflowing where a long chain is freed, as it does for
   tuples and lists. */
static void dealloc(PyObject *self) {
  PyObject_GC_UnTrack(self);
  Py_TRASHCAN_BEGIN(self, dealloc)
  Py_ssize_t count = slots(self);
  for (Py_ssize_t slot = 0; slot < count; slot++) {
    Py_XDECREF(((node *)self)->slots[slot]);
  }
  live_nodes--;
  PyObject_GC_Del(self);
  Py_TRASHCAN_END
}

#define NODE_TYPE(name, count)                                              \
  {                                                                         \
    PyVarObject_HEAD_INIT(NULL, 0)                                          \
    .tp_name = name,                                                        \
    .tp_basicsize = offsetof(node, slots) + (count) * sizeof(PyObject *),   \
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,                    \
    .tp_dealloc = dealloc,                                                  \
    .tp_traverse = traverse,                                                \
    .tp_clear = clear_node,                                                 \
  }

PyTypeObject Node3_Type = NODE_TYPE("managedheap.Node3", 3);
PyTypeObject Node4_Type = NODE_TYPE("managedheap.Node4", 4);

PyObject *new_node(PyTypeObject *type) {
  node *made = PyObject_GC_New(node, type);
  if (made == NULL) {
    return NULL;
  }
  Py_ssize_t count = slots((PyObject *)made);
  for (Py_ssize_t slot = 0; slot < count; slot++) {
    made->slots[slot] = NULL;
  }
  live_nodes++;
  PyObject_GC_Track((PyObject *)made);
  return (PyObject *)made;
}

/* Two words for the collector stand before an object that it tracks; blocks are multiples of 16. */
long long block_bytes(Py_ssize_t object, int tracked) {
  Py_ssize_t bytes = object + (tracked ? 2 * (Py_ssize_t)sizeof(void *) : 0);
  return (bytes + 15) / 16 * 16;
}

int ready_nodes(void) {
  return PyType_Ready(&Node3_Type) < 0 || PyType_Ready(&Node4_Type) < 0 ? -1 : 0;
}
