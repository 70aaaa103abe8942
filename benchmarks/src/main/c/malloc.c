/*
 * The allocator of the system, or the one that this program is linked with in its place: jemalloc,
 * mimalloc. A program of its own, which needs no Python: malloc-side WARM_UP ROUNDS FILE...
 */
#include "bench.h"

#define ALLOCATE malloc
#define ALLOCATE_ZEROED(bytes) calloc(1, bytes)
#define REALLOCATE realloc
#define GIVE_BACK free
#define LIVE_BLOCKS count_blocks
#define PEAK_BYTES() 0

static long long count_blocks(void *state);

#include "replay.h"

/* These allocators do not tell how many blocks they have given: it is counted from the trace. */
static long long count_blocks(void *state) {
  replay *made = state;
  long long live = 0;
  for (int32_t number = 0; number < made->numbers; number++) {
    live += made->blocks[number] != NULL;
  }
  return live;
}

int main(int count, char **words) {
  static const side one = {"malloc", BLOCKS, prepare_replay, check_replay, run_replay};
  return run_side(&one, count - 1, words + 1);
}
