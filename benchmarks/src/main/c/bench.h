/*
 * What all sides written in C share: the work, the clock, and the lines that are printed.
 *
 * A side is started with its name, the rounds of warm-up, the rounds that are measured, and the
 * files of the works. It prints lines of words, which SideOutput.java reads:
 *
 *   input  WORK HASH            the work as it was read; WORK counts from 0
 *   check  WORK NAME VALUE      what must be the same on all sides
 *   fact   WORK NAME VALUE      what may differ
 *   sample WORK CPU WALL        one run: nanoseconds of this thread's processor time, and of time
 *   end
 */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>
#include <stdint.h>

/* A work: see WorkFile.java. */
typedef struct {
  int32_t kind;
  int32_t parameters[6];
  int32_t length;
  int32_t *data;
} work;

enum { BLOCKS = 1, TREES = 2, GRAPH = 3, SCRIPT = 4 };

/* Two clocks, read together. */
typedef struct {
  int64_t cpu;
  int64_t wall;
} moment;

moment now(void);

/* What one side does with one kind of work. What returns an int returns 0, or -1 on failure. */
typedef struct {
  const char *name;
  int32_t kind;
  void *(*prepare)(const work *);                /* NULL on failure */
  int (*check)(void *, int index);               /* one run that prints checks and facts */
  int (*run)(void *, moment *from, moment *to);  /* one run, of which a part is measured */
} side;

void say_check(int index, const char *name, long long value);
void say_fact(int index, const char *name, long long value);

/* Does what the words say: WARM_UP ROUNDS FILE...; the exit code. */
int run_side(const side *, int count, char **words);

#endif
