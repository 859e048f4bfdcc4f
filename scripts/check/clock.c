/* Preloaded into every program of a run: what they take for the present is so many seconds from now. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>

static long long ahead;
static int (*original)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
  FILE *file = fopen("/etc/clock-ahead", "re");
  if (!file) return;
  if (fscanf(file, "%lld", &ahead) != 1) ahead = 0;
  fclose(file);
}

int clock_gettime(clockid_t clock, struct timespec *at) {
  if (!original) original = dlsym(RTLD_NEXT, "clock_gettime");
  int result = original(clock, at);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += ahead;
  return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  (void)zone;
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}

int timespec_get(struct timespec *at, int base) {
  return base == TIME_UTC && clock_gettime(CLOCK_REALTIME, at) == 0 ? base : 0;
}
