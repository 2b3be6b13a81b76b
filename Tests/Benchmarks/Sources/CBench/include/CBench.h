// The parts of a measurement that must not be slowed down or jittered by allocation: a program in a
// pseudo-terminal, and one exchange of bytes with it, stamped in nanoseconds.
#ifndef CBENCH_H
#define CBENCH_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Nanoseconds of CLOCK_MONOTONIC.
int64_t cb_now(void);

// Starts `path` in a new pseudo-terminal of the given size. `arguments` and `environment` end with
// NULL. `*started` is taken just before the fork. Returns the terminal's descriptor, non-blocking,
// or -1 with errno set.
int cb_start(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows,
  pid_t *process, int64_t *started);

// Starts `path` with its standard output in a pipe, without a terminal. Returns the reading end.
int cb_start_piped(
  const char *path, char *const arguments[], char *const environment[], pid_t *process);

struct cb_chunk {
  int64_t at;
  size_t length;
};

// What one exchange gave: every byte that was read, and when each read returned.
struct cb_record {
  uint8_t *bytes;
  size_t length, capacity;
  struct cb_chunk *chunks;
  size_t chunk_count, chunk_capacity;
  int64_t begun;   // just before the first input byte was written
  int closed;      // the program has closed its terminal
};

int cb_record_make(struct cb_record *record, size_t bytes, size_t chunks);
void cb_record_free(struct cb_record *record);

// Writes `input` and reads until nothing has come for `quiet` ns (counted from the last byte, or
// from the end of the writing while nothing has come), or until `limit` ns have passed. Once
// the record is full, bytes are read and dropped but the last chunk keeps its time and length.
// Returns 0 when quiet, 1 at the limit, 2 when the terminal was closed, -1 with errno set.
int cb_exchange(
  int terminal, const uint8_t *input, size_t length, int64_t quiet, int64_t limit,
  struct cb_record *record);

// Gives the terminal another size, of which its program is told. Returns -1 with errno set.
int cb_resize(int terminal, int columns, int rows);

// Ends a program that was started here: SIGTERM, then SIGKILL after `patience` ns. Reaps it.
int cb_stop(pid_t process, int terminal, int64_t patience);

// A terminal's screen, to be read as text.
struct cb_screen;
struct cb_screen *cb_screen_make(int columns, int rows);
void cb_screen_free(struct cb_screen *screen);
void cb_screen_resize(struct cb_screen *screen, int columns, int rows);
void cb_screen_feed(struct cb_screen *screen, const uint8_t *bytes, size_t length);
// The text of one row as UTF-8 with blanks for empty cells, always ended by NUL. Returns its length.
size_t cb_screen_row(struct cb_screen *screen, int row, char *text, size_t capacity);

#endif
