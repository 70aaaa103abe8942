/*
 * gc.collect() over a graph of objects of our own type (GraphPlan.java). The objects are made in
 * the order of their numbers and are young when the collection begins. Everything else that the
 * interpreter has is frozen before, so that the collection examines nothing but the graph.
 */
#include "interpreter.h"

#include <stdlib.h>

enum { SLOTS = 3 };

typedef struct {
  const int32_t *roots;
  const int32_t *edges;
  int32_t root_count;
  int32_t object_count;
  PyObject **objects;
  int32_t *reached;     /* the numbers of what the roots reach */
  int32_t live;
  PyObject *collect;
} graph;

/* Walks the plan from its roots: they come first in the list of what is reached. */
static void find_reached(graph *made, char *seen) {
  for (int32_t root = 0; root < made->root_count; root++) {
    seen[made->roots[root]] = 1;
    made->reached[made->live++] = made->roots[root];
  }
  for (int32_t next = 0; next < made->live; next++) {
    for (int slot = 0; slot < SLOTS; slot++) {
      int32_t to = made->edges[made->reached[next] * SLOTS + slot] - 1;
      if (to >= 0 && !seen[to]) {
        seen[to] = 1;
        made->reached[made->live++] = to;
      }
    }
  }
}

static void *prepare(const work *plan) {
  graph *made = calloc(1, sizeof(graph));
  if (made == NULL || call_number("gc", "disable") < 0) {
    return NULL;
  }
  made->root_count = plan->parameters[0];
  made->roots = plan->data;
  made->edges = plan->data + made->root_count;
  made->object_count = (plan->length - made->root_count) / SLOTS;
  made->objects = calloc((size_t)made->object_count, sizeof(PyObject *));
  made->reached = calloc((size_t)made->object_count, sizeof(int32_t));
  char *seen = calloc((size_t)made->object_count, 1);
  PyObject *module = PyImport_ImportModule("gc");
  made->collect = module == NULL ? NULL : PyObject_GetAttrString(module, "collect");
  if (made->objects == NULL || made->reached == NULL || seen == NULL || made->collect == NULL) {
    return NULL;
  }
  find_reached(made, seen);
  free(seen);
  return made;
}

static int build(graph *made) {
  if (call_number("gc", "collect") < 0 || call_number("gc", "freeze") < 0) {
    return -1;
  }
  for (int32_t number = 0; number < made->object_count; number++) {
    made->objects[number] = new_node(&Node3_Type);
    if (made->objects[number] == NULL) {
      PyErr_Print();
      return -1;
    }
  }
  for (int32_t edge = 0; edge < made->object_count * SLOTS; edge++) {
    if (made->edges[edge] != 0) {
      PyObject *target = Py_NewRef(made->objects[made->edges[edge] - 1]);
      ((node *)made->objects[edge / SLOTS])->slots[edge % SLOTS] = target;
    }
  }
  for (int32_t root = 0; root < made->root_count; root++) {
    Py_INCREF(made->objects[made->roots[root]]);
  }
  for (int32_t number = 0; number < made->object_count; number++) {
    Py_DECREF(made->objects[number]);
  }
  return 0;
}

static long long collect(graph *made, moment *from, moment *to) {
  *from = now();
  PyObject *found = PyObject_CallNoArgs(made->collect);
  *to = now();
  if (found == NULL) {
    PyErr_Print();
    return -1;
  }
  long long number = PyLong_AsLongLong(found);
  Py_DECREF(found);
  return number;
}

/* Takes the graph apart object by object, so that no chain of deaths begins. */
static void drop(graph *made) {
  for (int32_t next = 0; next < made->live; next++) {
    Py_INCREF(made->objects[made->reached[next]]);
  }
  for (int32_t next = 0; next < made->live; next++) {
    clear_node(made->objects[made->reached[next]]);
  }
  for (int32_t root = 0; root < made->root_count; root++) {
    Py_DECREF(made->objects[made->roots[root]]);
  }
  for (int32_t next = 0; next < made->live; next++) {
    Py_DECREF(made->objects[made->reached[next]]);
  }
}

static int run(void *state, moment *from, moment *to) {
  graph *made = state;
  if (build(made) < 0 || collect(made, from, to) < 0) {
    return -1;
  }
  drop(made);
  return 0;
}

/* How many slots of what the roots reach hold what the plan says. */
static long long slots_as_planned(graph *made) {
  long long good = 0;
  for (int32_t next = 0; next < made->live; next++) {
    int32_t from = made->reached[next];
    for (int slot = 0; slot < SLOTS; slot++) {
      int32_t to = made->edges[from * SLOTS + slot] - 1;
      PyObject *planned = to < 0 ? NULL : made->objects[to];
      good += ((node *)made->objects[from])->slots[slot] == planned;
    }
  }
  return good;
}

static int check(void *state, int index) {
  graph *made = state;
  moment from;
  moment to;
  long long nodes = live_nodes;
  long long bytes = arena_bytes();
  if (build(made) < 0) {
    return -1;
  }
  say_check(index, "built", live_nodes - nodes);
  say_fact(index, "bytes", arena_bytes() - bytes);
  say_fact(index, "objectBytes", block_bytes(Node3_Type.tp_basicsize, 1));
  say_check(index, "found", collect(made, &from, &to));
  say_check(index, "survivors", live_nodes - nodes);
  say_check(index, "slots", slots_as_planned(made));
  drop(made);
  say_fact(index, "left", live_nodes - nodes);
  return 0;
}

const side collect_side = {"collect", GRAPH, prepare, check, run};
