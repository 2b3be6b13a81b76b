#include "CVTerm.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cv_term {
    VTerm *vterm;
    VTermScreen *screen;
    VTermState *state;
    cv_state properties;
    char title[1024];
    int rows, columns;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
    cv_term *term = user;
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE: term->properties.is_visible = value->boolean; break;
    case VTERM_PROP_CURSORBLINK: term->properties.is_blinking = value->boolean; break;
    case VTERM_PROP_CURSORSHAPE: term->properties.shape = value->number; break;
    case VTERM_PROP_ALTSCREEN: term->properties.is_alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: term->properties.mouse = value->number; break;
    case VTERM_PROP_TITLE:
        strncpy(term->title, value->string, sizeof term->title - 1);
        break;
    default: break;
    }
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

cv_term *cv_new(int rows, int columns) {
    cv_term *term = calloc(1, sizeof *term);
    term->rows = rows;
    term->columns = columns;
    term->vterm = vterm_new(rows, columns);
    vterm_set_utf8(term->vterm, 1);
    term->state = vterm_obtain_state(term->vterm);
    term->screen = vterm_obtain_screen(term->vterm);
    vterm_screen_set_callbacks(term->screen, &callbacks, term);
    vterm_screen_enable_altscreen(term->screen, 1);
    term->properties.is_visible = true;
    term->properties.shape = VTERM_PROP_CURSORSHAPE_BLOCK;
    vterm_screen_reset(term->screen, 1);
    return term;
}

void cv_free(cv_term *term) {
    vterm_free(term->vterm);
    free(term);
}

void cv_resize(cv_term *term, int rows, int columns) {
    term->rows = rows;
    term->columns = columns;
    vterm_set_size(term->vterm, rows, columns);
}

void cv_feed(cv_term *term, const uint8_t *bytes, size_t count) {
    vterm_input_write(term->vterm, (const char *)bytes, count);
    vterm_screen_flush_damage(term->screen);
}

size_t cv_take(cv_term *term, uint8_t *buffer, size_t size) {
    return vterm_output_read(term->vterm, (char *)buffer, size);
}

static int32_t color(const VTermColor *color) {
    if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return CV_DEFAULT;
    if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
    return CV_RGB | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

cv_cell cv_get_cell(const cv_term *term, int row, int column) {
    cv_cell result = {.width = 1, .foreground = CV_DEFAULT, .background = CV_DEFAULT};
    VTermScreenCell cell;
    if (row < 0 || column < 0 || row >= term->rows || column >= term->columns) return result;
    if (!vterm_screen_get_cell(term->screen, (VTermPos){row, column}, &cell)) return result;
    if (cell.chars[0] == (uint32_t)-1) {
        result.width = 0;
        return result;
    }
    memcpy(result.scalars, cell.chars, sizeof result.scalars);
    result.width = cell.width;
    if (cell.attrs.bold) result.attributes |= CV_BOLD;
    if (cell.attrs.italic) result.attributes |= CV_ITALIC;
    if (cell.attrs.underline) result.attributes |= CV_UNDERLINE;
    if (cell.attrs.reverse) result.attributes |= CV_REVERSE;
    result.foreground = color(&cell.fg);
    result.background = color(&cell.bg);
    return result;
}

cv_state cv_get_state(const cv_term *term) {
    cv_state state = term->properties;
    VTermPos position;
    vterm_state_get_cursorpos(term->state, &position);
    state.row = position.row;
    state.column = position.col;
    return state;
}

const char *cv_title(const cv_term *term) { return term->title; }

void cv_key(cv_term *term, int key, int modifiers) {
    vterm_keyboard_key(term->vterm, (VTermKey)key, (VTermModifier)modifiers);
}

void cv_character(cv_term *term, uint32_t scalar, int modifiers) {
    vterm_keyboard_unichar(term->vterm, scalar, (VTermModifier)modifiers);
}

void cv_paste(cv_term *term, bool begins) {
    if (begins) {
        vterm_keyboard_start_paste(term->vterm);
    } else {
        vterm_keyboard_end_paste(term->vterm);
    }
}

void cv_mouse(cv_term *term, int row, int column, int button, bool is_pressed, int modifiers) {
    vterm_mouse_move(term->vterm, row, column, (VTermModifier)modifiers);
    vterm_mouse_button(term->vterm, button, is_pressed, (VTermModifier)modifiers);
}

void cv_focus(cv_term *term, bool is_in) {
    if (is_in) {
        vterm_state_focus_in(term->state);
    } else {
        vterm_state_focus_out(term->state);
    }
}
