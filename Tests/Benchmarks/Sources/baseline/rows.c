#include "rows.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS (6 + 2 * ROW_ITEMS)

static char *read_whole(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  char *bytes = NULL;
  size_t used = 0, capacity = 0, got;
  do {
    if (capacity - used < 1 << 16) {
      capacity = capacity ? capacity * 2 : 1 << 20;
      char *grown = realloc(bytes, capacity + 1);
      if (!grown) goto failed;
      bytes = grown;
    }
    got = fread(bytes + used, 1, capacity - used, file);
    used += got;
  } while (got > 0);
  if (ferror(file)) goto failed;
  fclose(file);
  bytes[used] = '\0';
  *length = used;
  return bytes;
failed:
  free(bytes);
  fclose(file);
  return NULL;
}

// Bytes that are no UTF-8 become `?`, one each: a list must show the row all the same.
static const wchar_t *widen(const char *text, wchar_t **free_space) {
  wchar_t *start = *free_space, *out = start;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  while (*text) {
    wchar_t one;
    size_t taken = mbrtowc(&one, text, strlen(text), &state);
    if (taken == (size_t)-1 || taken == (size_t)-2) {
      memset(&state, 0, sizeof state);
      one = L'?';
      taken = 1;
    }
    *out++ = one;
    text += taken;
  }
  *out++ = L'\0';
  *free_space = out;
  return start;
}

static void fill(struct row *row, char **fields, int count, wchar_t **free_space) {
  const wchar_t *wide[FIELDS];
  for (int i = 0; i < FIELDS; i++) wide[i] = i < count ? widen(fields[i], free_space) : L"";
  row->id = wide[0];
  row->nickname = wide[1];
  row->seen = wide[2];
  row->created = wide[3];
  row->active = wide[4];
  row->language = wide[5];
  row->item_count = 0;
  for (int i = 6; i + 1 < count && i + 1 < FIELDS; i += 2) {
    row->items[row->item_count].key = wide[i];
    row->items[row->item_count].value = wide[i + 1];
    row->item_count++;
  }
}

int rows_read(const char *path, struct rows *rows) {
  size_t length;
  char *bytes = read_whole(path, &length);
  if (!bytes) return -1;
  size_t lines = 0;
  for (size_t i = 0; i < length; i++) lines += bytes[i] == '\n';
  rows->all = calloc(lines ? lines : 1, sizeof *rows->all);
  // One wide character for each byte is always enough, terminators included.
  wchar_t *free_space = malloc((length + 1) * sizeof *free_space);
  if (!rows->all || !free_space) {
    free(bytes);
    free(rows->all);
    free(free_space);
    errno = ENOMEM;
    return -1;
  }
  rows->count = 0;
  char *line = bytes, *end;
  while ((end = strchr(line, '\n'))) {
    *end = '\0';
    char *fields[FIELDS];
    int count = 0;
    for (char *rest = line, *field; count < FIELDS && (field = strsep(&rest, "\t"));) {
      fields[count++] = field;
    }
    fill(&rows->all[rows->count++], fields, count, &free_space);
    line = end + 1;
  }
  free(bytes);
  return 0;
}
