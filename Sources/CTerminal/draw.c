#include "internal.h"

#include <assert.h>
#include <curses.h>
#include <stdlib.h>
#include <string.h>

static_assert(CCHARW_MAX == 5, "a cell holds a base and four marks");
static_assert(sizeof(wchar_t) == 4, "a wide character is one scalar");
static_assert(sizeof(ct_cell) == 24, "Swift's Cell has this layout");

enum { ROLES = 256, PAIRS = 256 };

// A cell's attributes and colours per role, plain and dimmed for marks.
static cchar_t styles[ROLES][2];
static int pairs[PAIRS];
static int pair_count;
static cchar_t *line;
static int line_capacity;

static attr_t attributes_of(uint32_t bits) {
    attr_t result = WA_NORMAL;
    if (bits & CT_BOLD) result |= WA_BOLD;
    if (bits & CT_DIM) result |= WA_DIM;
    if (bits & CT_ITALIC) result |= WA_ITALIC;
    if (bits & CT_UNDERLINE) result |= WA_UNDERLINE;
    if (bits & CT_REVERSE) result |= WA_REVERSE;
    return result;
}

static void set_style(int role, uint32_t attributes, int pair) {
    setcchar(&styles[role][0], L" ", attributes_of(attributes), (short)0, &pair);
    setcchar(&styles[role][1], L" ", attributes_of(attributes | CT_DIM), (short)0, &pair);
}

void ct_draw_open(void) {
    pair_count = 0;
    for (int role = 0; role < ROLES; role++) set_style(role, 0, 0);
}

void ct_draw_close(void) {
    free(line);
    line = NULL;
    line_capacity = 0;
}

int ct_colors(void) { return has_colors() ? COLORS : 0; }

void ct_styles_reset(void) {
    for (int i = 0; i < pair_count; i++) free_pair(pairs[i]);
    ct_draw_open();
}

// alloc_pair dereferences a table that a terminal without colours doesn't have, and takes a pair
// away from somebody else when all are in use.
static int pair_for(int foreground, int background) {
    if (!has_colors() || (foreground < 0 && background < 0)) return 0;
    int known = find_pair(foreground, background);
    if (known > 0) return known;
    if (pair_count == PAIRS || pair_count + 2 >= COLOR_PAIRS) return 0;
    int pair = alloc_pair(foreground, background);
    if (pair <= 0) return 0;
    pairs[pair_count++] = pair;
    return pair;
}

void ct_style(uint8_t role, uint32_t attributes, int32_t foreground, int32_t background) {
    set_style(role, attributes, pair_for(foreground, background));
}

void ct_put(int row, int column, const ct_cell *cells, int count) {
    if (count > line_capacity) {
        cchar_t *larger = realloc(line, (size_t)count * sizeof *line);
        if (!larger) return;
        line = larger;
        line_capacity = count;
    }
    int n = 0;
    for (int i = 0; i < count; i++) {
        const ct_cell *cell = &cells[i];
        if (cell->width == 0) continue;
        cchar_t *out = &line[n++];
        *out = styles[cell->role][cell->mark != 0];
        for (int k = 0; k < 5; k++) out->chars[k] = (wchar_t)cell->scalars[k];
    }
    mvwadd_wchnstr(stdscr, row, column, line, n);
}

void ct_cursor(int row, int column, int shape) {
    wmove(stdscr, row, column);
    curs_set(shape == CT_CURSOR_HIDDEN ? 0 : 1);
    ct_modes_shape(shape);
}
