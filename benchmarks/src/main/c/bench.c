/* The work, the clock, and the lines that are printed: see bench.h. */
#include "bench.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MAGIC = 0x4D484257, HEADER = 9, MOST_WORKS = 64 };

static int64_t nanoseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

moment now(void) {
  moment both = {nanoseconds(CLOCK_THREAD_CPUTIME_ID), nanoseconds(CLOCK_MONOTONIC)};
  return both;
}

void say_check(int index, const char *name, long long value) {
  printf("check %d %s %lld\n", index, name, value);
}

void say_fact(int index, const char *name, long long value) {
  printf("fact %d %s %lld\n", index, name, value);
}

/* FNV-1a over words, as WorkFile.java has it. */
static uint64_t hash(uint64_t sum, const int32_t *words, int32_t length) {
  for (int32_t i = 0; i < length; i++) {
    sum = (sum ^ (uint32_t)words[i]) * UINT64_C(0x100000001b3);
  }
  return sum;
}

static int read_work(const char *path, int index, work *read) {
  int32_t header[HEADER];
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    return -1;
  }
  int good = fread(header, sizeof(int32_t), HEADER, file) == HEADER && header[0] == MAGIC;
  if (good) {
    read->kind = header[1];
    for (int i = 0; i < 6; i++) {
      read->parameters[i] = header[2 + i];
    }
    read->length = header[8];
    read->data = malloc(sizeof(int32_t) * ((size_t)read->length + 1));
    good = read->data != NULL
        && fread(read->data, sizeof(int32_t), (size_t)read->length, file) == (size_t)read->length;
  }
  fclose(file);
  if (!good) {
    fprintf(stderr, "%s: this is no work, or it ends too early\n", path);
    return -1;
  }
  uint64_t sum = hash(UINT64_C(0xcbf29ce484222325), header, HEADER);
  printf("input %d %016" PRIx64 "\n", index, hash(sum, read->data, read->length));
  return 0;
}

static int prepare(const side *one, int index, const char *path, work *read, void **state) {
  if (read_work(path, index, read) < 0) {
    return -1;
  }
  if (read->kind != one->kind) {
    fprintf(stderr, "%s: %s cannot do this kind of work\n", path, one->name);
    return -1;
  }
  *state = one->prepare(read);
  if (*state == NULL) {
    fprintf(stderr, "%s: there is no memory for this\n", path);
    return -1;
  }
  return one->check(*state, index);
}

int run_side(const side *one, int count, char **words) {
  static work works[MOST_WORKS];
  static void *states[MOST_WORKS];
  if (count < 3 || count - 2 > MOST_WORKS) {
    fprintf(stderr, "%s: WARM_UP ROUNDS FILE... is needed\n", one->name);
    return 2;
  }
  int warm_up = atoi(words[0]);
  int rounds = atoi(words[1]);
  count -= 2;
  for (int i = 0; i < count; i++) {
    if (prepare(one, i, words[i + 2], &works[i], &states[i]) < 0) {
      return 1;
    }
  }
  for (int round = -warm_up; round < rounds; round++) {
    for (int i = 0; i < count; i++) {
      moment from;
      moment to;
      if (one->run(states[i], &from, &to) < 0) {
        return 1;
      }
      if (round >= 0) {
        printf("sample %d %" PRId64 " %" PRId64 "\n", i, to.cpu - from.cpu, to.wall - from.wall);
      }
    }
  }
  printf("end\n");
  fflush(stdout);
  return 0;
}
