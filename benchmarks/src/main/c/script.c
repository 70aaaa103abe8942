/*
 * A program (HeapScript.java) over CPython's whole memory manager: pools, counts, and a collector
 * that starts by itself. Since 3.12 the interpreter starts it between two bytecodes; a program in C
 * asks for that by PyErr_CheckSignals, which is done after each allocation here, so that it starts
 * at the same moments as ours.
 */
#include "interpreter.h"

#include <stdlib.h>

enum { NEW, LINK, LOAD, CUT, VARIABLES = 4096 };

typedef struct {
  const int32_t *steps;
  int32_t length;
  PyObject *variables[VARIABLES];
} program;

static void *prepare(const work *script) {
  program *made = calloc(1, sizeof(program));
  if (made == NULL || script->parameters[0] != VARIABLES) {
    return NULL;
  }
  made->steps = script->data;
  made->length = script->length;
  return made;
}

static void bind(PyObject **variable, PyObject *stolen) {
  PyObject *before = *variable;
  *variable = stolen;
  Py_XDECREF(before);
}

static int perform(program *made) {
  for (int32_t i = 0; i < made->length; i++) {
    int32_t step = made->steps[i];
    PyObject **x = &made->variables[step >> 16];
    PyObject **y = &made->variables[step >> 4 & (VARIABLES - 1)];
    int slot = step >> 2 & 3;
    switch (step & 3) {
      case NEW: {
        PyObject *object = new_node(&Node4_Type);
        if (object == NULL || PyErr_CheckSignals() < 0) {
          return -1;
        }
        bind(x, object);
        break;
      }
      case LINK:
        if (*x != NULL && *y != NULL) {
          bind(&((node *)*x)->slots[slot], Py_NewRef(*y));
        }
        break;
      case LOAD:
        if (*y != NULL) {
          bind(x, Py_XNewRef(((node *)*y)->slots[slot]));
        }
        break;
      default:
        if (*x != NULL) {
          bind(&((node *)*x)->slots[slot], NULL);
        }
        break;
    }
  }
  return 0;
}

/* Everything else is frozen, the thresholds are those of 3.13, and all counters are at zero. */
static int begin(void) {
  PyObject *module = PyImport_ImportModule("gc");
  PyObject *set = module == NULL
      ? NULL
      : PyObject_CallMethod(module, "set_threshold", "iii", 2000, 10, 10);
  Py_XDECREF(module);
  Py_XDECREF(set);
  if (set == NULL) {
    PyErr_Print();
    return -1;
  }
  return call_number("gc", "disable") < 0 || call_number("gc", "collect") < 0
          || call_number("gc", "freeze") < 0 || call_number("gc", "collect") < 0
          || call_number("gc", "enable") < 0
      ? -1
      : 0;
}

static int end(program *made) {
  int failed = call_number("gc", "disable") < 0;
  for (int variable = 0; variable < VARIABLES; variable++) {
    bind(&made->variables[variable], NULL);
  }
  return failed || call_number("gc", "collect") < 0 ? -1 : 0;
}

static int run(void *state, moment *from, moment *to) {
  program *made = state;
  if (begin() < 0) {
    return -1;
  }
  *from = now();
  int failed = perform(made);
  *to = now();
  return failed < 0 ? -1 : end(made);
}

/* How many collections of a generation there have been: gc.get_stats()[generation]. */
static long long collections(int generation) {
  PyObject *module = PyImport_ImportModule("gc");
  PyObject *all = module == NULL ? NULL : PyObject_CallMethod(module, "get_stats", NULL);
  PyObject *one = all == NULL ? NULL : PyList_GetItem(all, generation);
  PyObject *number = one == NULL ? NULL : PyDict_GetItemString(one, "collections");
  long long result = number == NULL ? -1 : PyLong_AsLongLong(number);
  Py_XDECREF(all);
  Py_XDECREF(module);
  return result;
}

/* When a collection is due has changed from version to version: it is checked on 3.13. */
static void say_collections(int index, int generation, long long number) {
  static const char *const names[] = {"collections0", "collections1", "collections2"};
  int as_ours = PY_VERSION_HEX >= 0x030D0000 && PY_VERSION_HEX < 0x030E0000;
  (as_ours ? say_check : say_fact)(index, names[generation], number);
}

static int check(void *state, int index) {
  program *made = state;
  long long bytes = arena_bytes();
  if (begin() < 0) {
    return -1;
  }
  long long before[3];
  for (int generation = 0; generation < 3; generation++) {
    before[generation] = collections(generation);
  }
  if (perform(made) < 0) {
    return -1;
  }
  for (int generation = 0; generation < 3; generation++) {
    say_collections(index, generation, collections(generation) - before[generation]);
  }
  say_fact(index, "bytes", arena_bytes() - bytes);
  say_fact(index, "objectBytes", block_bytes(Node4_Type.tp_basicsize, 1));
  if (call_number("gc", "collect") < 0) {
    return -1;
  }
  say_check(index, "survivors", live_nodes);
  int failed = end(made);
  say_check(index, "left", live_nodes);
  return failed;
}

const side script_side = {"script", SCRIPT, prepare, check, run};
