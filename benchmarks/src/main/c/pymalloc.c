/* CPython's allocator for small objects. */
#include "interpreter.h"

#define ALLOCATE PyObject_Malloc
#define ALLOCATE_ZEROED(bytes) PyObject_Calloc(1, bytes)
#define REALLOCATE PyObject_Realloc
#define GIVE_BACK PyObject_Free
#define LIVE_BLOCKS(made) allocated_blocks()
#define PEAK_BYTES peak_arena_bytes

#include "replay.h"

/* CPython counts its blocks itself: so it is known that its pools gave them, and not malloc. */
static int check(void *state, int index) {
  forget_peak();
  return check_replay(state, index);
}

const side pymalloc_side = {"pymalloc", BLOCKS, prepare_replay, check, run_replay};
