/*
 * Replays a trace of blocks (BlockTrace.java) through the allocator that the includer names by
 * ALLOCATE, ALLOCATE_ZEROED, REALLOCATE and GIVE_BACK, and says what it has done.
 *
 * A run ends with every block free, so that it can be repeated. One run more, which is not measured,
 * writes into the blocks: what is still there when a block is resized or freed was not overwritten
 * by anybody else.
 */
#include <stdlib.h>
#include <string.h>

typedef struct {
  const int32_t *operations;
  int32_t length;
  int32_t from;
  int32_t to;
  void **blocks;
  int32_t *sizes;
  int32_t numbers;
} replay;

static void *prepare_replay(const work *trace) {
  replay *made = malloc(sizeof(replay));
  if (made == NULL) {
    return NULL;
  }
  made->operations = trace->data;
  made->length = trace->length;
  made->numbers = trace->parameters[0];
  made->from = trace->parameters[1];
  made->to = trace->parameters[2];
  made->blocks = calloc((size_t)made->numbers + 1, sizeof(void *));
  made->sizes = calloc((size_t)made->numbers + 1, sizeof(int32_t));
  return made->blocks == NULL || made->sizes == NULL ? NULL : made;
}

static void perform(replay *made, int32_t from, int32_t to) {
  const int32_t *operations = made->operations;
  void **blocks = made->blocks;
  for (int32_t i = from; i < to; i++) {
    uint32_t operation = (uint32_t)operations[i];
    uint32_t number = operation >> 12;
    size_t bytes = operation & 1023;
    switch (operation >> 10 & 3) {
      case 0: blocks[number] = ALLOCATE(bytes); break;
      case 1: blocks[number] = ALLOCATE_ZEROED(bytes); break;
      case 2: blocks[number] = REALLOCATE(blocks[number], bytes); break;
      default: GIVE_BACK(blocks[number]); break;
    }
  }
}

static int run_replay(void *state, moment *from, moment *to) {
  replay *made = state;
  perform(made, 0, made->from);
  *from = now();
  perform(made, made->from, made->to);
  *to = now();
  perform(made, made->to, made->length);
  return 0;
}

/* How many of the first bytes of a block hold its number while it is checked. */
static size_t stamp_bytes(int32_t size) {
  return size < 4 ? (size_t)size : 4;
}

/* Performs one operation with stamps; returns how many blocks it found as they must be. */
static long long perform_checked(replay *made, uint32_t operation) {
  uint32_t number = operation >> 12;
  uint32_t kind = operation >> 10 & 3;
  int32_t bytes = operation & 1023;
  int32_t zero = 0;
  long long intact = 0;
  if (kind >= 2) {
    intact = memcmp(made->blocks[number], &number, stamp_bytes(made->sizes[number])) == 0;
  }
  if (kind == 3) {
    GIVE_BACK(made->blocks[number]);
    made->blocks[number] = NULL;
    return intact;
  }
  if (kind == 2) {
    int32_t kept = bytes < made->sizes[number] ? bytes : made->sizes[number];
    made->blocks[number] = REALLOCATE(made->blocks[number], bytes);
    intact &= memcmp(made->blocks[number], &number, stamp_bytes(kept)) == 0;
  } else if (kind == 1) {
    made->blocks[number] = ALLOCATE_ZEROED(bytes);
    intact = memcmp(made->blocks[number], &zero, stamp_bytes(bytes)) == 0;
  } else {
    made->blocks[number] = ALLOCATE(bytes);
    intact = 1;
  }
  made->sizes[number] = bytes;
  memcpy(made->blocks[number], &number, stamp_bytes(bytes));
  return intact;
}

/* The run that is not measured; the includer says what is live in its middle. */
static int check_replay(void *state, int index) {
  replay *made = state;
  long long intact = 0;
  long long live_before = LIVE_BLOCKS(made);
  long long live = 0;
  long long most_live = 0;
  for (int32_t i = 0; i < made->length; i++) {
    if (i == made->to) {
      long long bytes = 0;
      for (int32_t number = 0; number < made->numbers; number++) {
        bytes += made->blocks[number] == NULL ? 0 : made->sizes[number];
      }
      say_check(index, "liveBytes", bytes);
      say_check(index, "liveBlocks", LIVE_BLOCKS(made) - live_before);
    }
    uint32_t operation = (uint32_t)made->operations[i];
    uint32_t kind = operation >> 10 & 3;
    intact += perform_checked(made, operation);
    live += kind == 3 ? -1 : kind < 2;
    most_live = live > most_live ? live : most_live;
  }
  if (made->to == made->length) {
    say_check(index, "liveBytes", 0);
    say_check(index, "liveBlocks", LIVE_BLOCKS(made) - live_before);
  }
  say_check(index, "intact", intact);
  say_check(index, "left", LIVE_BLOCKS(made) - live_before);
  say_fact(index, "peakBytes", PEAK_BYTES());
  say_fact(index, "peakBlocks", most_live);
  return 0;
}
