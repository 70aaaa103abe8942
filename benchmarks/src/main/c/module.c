/*
 * The module managedheap_bench: run(SIDE, WARM_UP, ROUNDS, FILE, ...) does the work of one side in
 * the Python that has imported it, and returns the exit code.
 */
#include "interpreter.h"

#include <string.h>

static PyObjectArenaAllocator python_arenas;
static long long bytes_now;
static long long bytes_most;

static void *take_arena(void *context, size_t bytes) {
  (void)context;
  void *arena = python_arenas.alloc(python_arenas.ctx, bytes);
  if (arena != NULL) {
    bytes_now += (long long)bytes;
    bytes_most = bytes_now > bytes_most ? bytes_now : bytes_most;
  }
  return arena;
}

static void give_arena_back(void *context, void *arena, size_t bytes) {
  (void)context;
  bytes_now -= (long long)bytes;
  python_arenas.free(python_arenas.ctx, arena, bytes);
}

void watch_arenas(void) {
  PyObjectArenaAllocator watched = {NULL, take_arena, give_arena_back};
  PyObject_GetArenaAllocator(&python_arenas);
  PyObject_SetArenaAllocator(&watched);
}

long long arena_bytes(void) {
  return bytes_now;
}

long long peak_arena_bytes(void) {
  return bytes_most;
}

void forget_peak(void) {
  bytes_most = bytes_now;
}

long long call_number(const char *module, const char *function) {
  PyObject *found = PyImport_ImportModule(module);
  PyObject *result = found == NULL ? NULL : PyObject_CallMethod(found, function, NULL);
  Py_XDECREF(found);
  if (result == NULL) {
    PyErr_Print();
    return -1;
  }
  long long number = PyLong_Check(result) ? PyLong_AsLongLong(result) : 0;
  Py_DECREF(result);
  return number;
}

long long allocated_blocks(void) {
  PyObject *counted = PyObject_CallNoArgs(PySys_GetObject("getallocatedblocks"));
  if (counted == NULL) {
    PyErr_Print();
    return -1;
  }
  long long blocks = PyLong_AsLongLong(counted);
  Py_DECREF(counted);
  return blocks;
}

static PyObject *run(PyObject *self, PyObject *arguments) {
  (void)self;
  static const side *const sides[] = {
    &pymalloc_side, &tuples_side, &plain_side, &collect_side, &script_side,
  };
  char *words[80];
  Py_ssize_t count = PyTuple_GET_SIZE(arguments);
  if (count < 1 || count > 80) {
    PyErr_SetString(PyExc_ValueError, "1 to 80 words are needed");
    return NULL;
  }
  for (Py_ssize_t i = 0; i < count; i++) {
    words[i] = (char *)PyUnicode_AsUTF8(PyTuple_GET_ITEM(arguments, i));
    if (words[i] == NULL) {
      return NULL;
    }
  }
  for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
    if (strcmp(sides[i]->name, words[0]) == 0) {
      return PyLong_FromLong(run_side(sides[i], (int)count - 1, words + 1));
    }
  }
  PyErr_Format(PyExc_ValueError, "there is no side '%s'", words[0]);
  return NULL;
}

static PyMethodDef functions[] = {{"run", run, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};

static struct PyModuleDef definition = {
  PyModuleDef_HEAD_INIT, "managedheap_bench", NULL, -1, functions, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_managedheap_bench(void) {
  if (ready_nodes() < 0) {
    return NULL;
  }
  watch_arenas();
  return PyModule_Create(&definition);
}
