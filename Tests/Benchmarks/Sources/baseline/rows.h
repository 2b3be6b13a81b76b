// The rows that the list shows, read once from a file of tab-separated values.
#ifndef BASELINE_ROWS_H
#define BASELINE_ROWS_H

#include <stddef.h>
#include <wchar.h>

#define ROW_ITEMS 5

struct item {
  const wchar_t *key;
  const wchar_t *value;
};

struct row {
  const wchar_t *id;
  const wchar_t *nickname;
  const wchar_t *seen;
  const wchar_t *created;
  const wchar_t *active;
  const wchar_t *language;
  struct item items[ROW_ITEMS];
  int item_count;
};

struct rows {
  struct row *all;
  size_t count;
};

// Reads `path`: id, nickname, seen, created, active, language, then up to five pairs of key and
// value. Returns 0, or -1 with errno set.
int rows_read(const char *path, struct rows *rows);

#endif
