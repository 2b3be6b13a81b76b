#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "CBench.h"

struct cb_screen {
  VTerm *terminal;
  VTermScreen *screen;
  int columns, rows;
};

struct cb_screen *cb_screen_make(int columns, int rows) {
  struct cb_screen *screen = calloc(1, sizeof *screen);
  if (!screen) return NULL;
  screen->columns = columns;
  screen->rows = rows;
  screen->terminal = vterm_new(rows, columns);
  vterm_set_utf8(screen->terminal, 1);
  screen->screen = vterm_obtain_screen(screen->terminal);
  vterm_screen_enable_altscreen(screen->screen, 1);
  vterm_screen_reset(screen->screen, 1);
  return screen;
}

void cb_screen_free(struct cb_screen *screen) {
  if (!screen) return;
  vterm_free(screen->terminal);
  free(screen);
}

void cb_screen_resize(struct cb_screen *screen, int columns, int rows) {
  screen->columns = columns;
  screen->rows = rows;
  vterm_set_size(screen->terminal, rows, columns);
}

void cb_screen_feed(struct cb_screen *screen, const uint8_t *bytes, size_t length) {
  char answers[256];
  vterm_input_write(screen->terminal, (const char *)bytes, length);
  // Answers to the program's questions are dropped: the programs are measured on a terminal
  // that stays silent.
  while (vterm_output_read(screen->terminal, answers, sizeof answers) > 0) {}
}

static size_t encode(uint32_t scalar, char *out) {
  if (scalar < 0x80) {
    out[0] = (char)scalar;
    return 1;
  }
  int extra = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(leads[extra] | (scalar >> (6 * extra)));
  for (int i = 1; i <= extra; i++) {
    out[i] = (char)(0x80 | ((scalar >> (6 * (extra - i))) & 0x3F));
  }
  return (size_t)extra + 1;
}

size_t cb_screen_row(struct cb_screen *screen, int row, char *text, size_t capacity) {
  size_t used = 0;
  for (int column = 0; column < screen->columns; column++) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    if (!vterm_screen_get_cell(screen->screen, position, &cell)) continue;
    if (cell.chars[0] == UINT32_MAX) continue;  // the second half of a wide character
    if (used + 4 * VTERM_MAX_CHARS_PER_CELL + 1 > capacity) break;
    if (cell.chars[0] == 0) text[used++] = ' ';
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++) {
      used += encode(cell.chars[i], text + used);
    }
  }
  text[used] = '\0';
  return used;
}
