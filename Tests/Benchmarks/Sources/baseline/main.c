// The program that the console is measured against: a plain ncurses list with a detail pane, as one
// writes it without thinking about speed. It erases, draws everything and refreshes for every key,
// and leaves all cleverness to ncurses.
//
//   baseline ROWS.tsv          keys: j k g G, arrows, Home End, PgUp PgDn, q
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "rows.h"

static struct rows rows;
static size_t selected, top;

// Rows of the screen that are not the panes: one above, three below.
enum { ABOVE = 1, BELOW = 3, TWO_PANES_FROM = 72 };

// Draws `text` in at most `columns` columns, cut where the next character would not fit.
static void put(int y, int x, const wchar_t *text, int columns) {
  int used = 0, length = 0;
  for (; text[length]; length++) {
    int width = wcwidth(text[length]);
    if (width < 0) width = 0;
    if (used + width > columns) break;
    used += width;
  }
  mvaddnwstr(y, x, text, length);
}

static void frame(int y, int x, int height, int width, const wchar_t *title) {
  const wchar_t *line = L"─", *side = L"│";
  mvaddwstr(y, x, L"┌");
  for (int i = 1; i < width - 1; i++) mvaddwstr(y, x + i, line);
  mvaddwstr(y, x + width - 1, L"┐");
  for (int i = 1; i < height - 1; i++) {
    mvaddwstr(y + i, x, side);
    mvaddwstr(y + i, x + width - 1, side);
  }
  mvaddwstr(y + height - 1, x, L"└");
  for (int i = 1; i < width - 1; i++) mvaddwstr(y + height - 1, x + i, line);
  mvaddwstr(y + height - 1, x + width - 1, L"┘");
  put(y, x + 2, title, width - 4);
}

static int pane_height(void) { return LINES - ABOVE - BELOW; }

// Two rows of frame, the find line, the column heads and the position row are not the list's.
static int page(void) {
  int height = pane_height() - 5;
  return height > 0 ? height : 1;
}

static void draw_list(int width) {
  wchar_t title[64], position[64];
  swprintf(title, 64, L" 1 Users  %zu loaded ", rows.count);
  attron(A_BOLD);
  frame(ABOVE, 0, pane_height(), width, title);
  attroff(A_BOLD);
  put(ABOVE + 1, 2, L"/", width - 4);
  int seen = width - 9, name = 2 + (seen - 4) / 2 + 2;
  attron(A_BOLD);
  put(ABOVE + 2, 4, L"USER ID", name - 5);
  put(ABOVE + 2, name, L"NICKNAME", seen - name - 1);
  put(ABOVE + 2, seen, L"SEEN", 7);
  attroff(A_BOLD);
  for (int i = 0; i < page() && top + i < rows.count; i++) {
    const struct row *row = &rows.all[top + i];
    int y = ABOVE + 3 + i;
    if (top + i == selected) {
      attron(A_REVERSE);
      mvhline(y, 1, ' ', width - 2);
      put(y, 1, L">", 1);
    }
    put(y, 4, row->id, name - 5);
    put(y, name, row->nickname, seen - name - 1);
    put(y, seen, row->seen, 7);
    attroff(A_REVERSE);
  }
  swprintf(position, 64, L"%zu of %zu  sort: created", rows.count ? selected + 1 : 0, rows.count);
  put(ABOVE + pane_height() - 2, 2, position, width - 4);
}

static void draw_detail(int x, int width) {
  if (rows.count == 0) {
    frame(ABOVE, x, pane_height(), width, L" 2 ");
    return;
  }
  const struct row *row = &rows.all[selected];
  wchar_t text[512];
  int columns = width - 4, y = ABOVE + 1;
  swprintf(text, 512, L" 2 %ls ", row->id);
  frame(ABOVE, x, pane_height(), width, text);
  swprintf(text, 512, L"%ls   created %ls   last seen %ls", row->nickname, row->created, row->seen);
  put(y++, x + 2, text, columns);
  swprintf(text, 512, L"id %ls   lang %ls   active %ls", row->id, row->language, row->active);
  put(y++, x + 2, text, columns);
  y++;
  swprintf(text, 512, L" User      [Metadata %d/5]   JSON", row->item_count);
  put(y++, x + 2, text, columns);
  mvhline(y++, x + 2, '-', columns);
  attron(A_BOLD);
  put(y, x + 4, L"KEY", columns);
  put(y, x + 24, L"VALUE", columns - 22);
  put(y++, x + width - 10, L"LEN", 8);
  attroff(A_BOLD);
  for (int i = 0; i < row->item_count; i++, y++) {
    put(y, x + 4, row->items[i].key, 18);
    put(y, x + 24, row->items[i].value, columns - 34);
    swprintf(text, 512, L"%3zu/190", wcslen(row->items[i].value));
    put(y, x + width - 10, text, 8);
  }
  y++;
  swprintf(text, 512, L"%d slots free", ROW_ITEMS - row->item_count);
  put(y, x + 4, text, columns);
}

static void draw(void) {
  erase();
  put(0, 1, L"[SANDBOX] baseline   rw   Users", COLS - 2);
  if (COLS >= TWO_PANES_FROM) {
    int list = COLS >= 100 ? 42 : 31;
    draw_list(list);
    draw_detail(list, COLS - list);
  } else {
    draw_list(COLS);
  }
  put(LINES - 3, 1, L"Enter open   e edit   y copy   / find   : command   ? help", COLS - 2);
  put(LINES - 2, 1, L"F1 Help  F3 Find  F4 Edit  F5 Refresh  F9 Menu  F10 Quit", COLS - 2);
  put(LINES - 1, 1, L"NAV", COLS - 2);
  refresh();
}

static void move_to(long target) {
  long last = rows.count ? (long)rows.count - 1 : 0;
  selected = target < 0 ? 0 : target > last ? (size_t)last : (size_t)target;
  if (selected < top) top = selected;
  if (selected >= top + page()) top = selected - page() + 1;
}

int main(int count, char **arguments) {
  setlocale(LC_ALL, "");
  if (count != 2) {
    fprintf(stderr, "usage: baseline ROWS.tsv\n");
    return 64;
  }
  if (rows_read(arguments[1], &rows) != 0) {
    perror(arguments[1]);
    return 66;
  }
  initscr();
  raw();
  noecho();
  nonl();
  curs_set(0);
  keypad(stdscr, TRUE);
  // Without it a lone Escape would wait a second; nothing here needs the longer time.
  set_escdelay(25);
  draw();
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    switch (key) {
      case 'j': case KEY_DOWN: move_to((long)selected + 1); break;
      case 'k': case KEY_UP: move_to((long)selected - 1); break;
      case 'g': case KEY_HOME: move_to(0); break;
      case 'G': case KEY_END: move_to((long)rows.count - 1); break;
      case KEY_NPAGE: move_to((long)selected + page()); break;
      case KEY_PPAGE: move_to((long)selected - page()); break;
      default: break;
    }
    draw();
  }
  endwin();
  return 0;
}
