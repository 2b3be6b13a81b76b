#ifndef CVTERM_H
#define CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A terminal for tests: libvterm as the screen, and a child in a pseudo-terminal.

typedef struct cv_term cv_term;

enum { CV_DEFAULT = -1, CV_RGB = 1 << 24 };
enum { CV_BOLD = 1, CV_ITALIC = 4, CV_UNDERLINE = 8, CV_REVERSE = 16 };

typedef struct {
    uint32_t scalars[6];
    int32_t width;  // 0 in the right half of a wide character
    uint32_t attributes;
    int32_t foreground, background;  // CV_DEFAULT, 0 to 255, or CV_RGB | rgb
} cv_cell;

typedef struct {
    int32_t row, column, shape;  // shape: 1 block, 2 underline, 3 bar
    bool is_visible, is_blinking, is_alternate_screen;
    int32_t mouse;  // 0 off, 1 click, 2 drag, 3 move
} cv_state;

cv_term *cv_new(int rows, int columns);
void cv_free(cv_term *term);
void cv_resize(cv_term *term, int rows, int columns);
// Bytes from the program. Answers and keys are then waiting in cv_take.
void cv_feed(cv_term *term, const uint8_t *bytes, size_t count);
size_t cv_take(cv_term *term, uint8_t *buffer, size_t size);
cv_cell cv_get_cell(const cv_term *term, int row, int column);
cv_state cv_get_state(const cv_term *term);
const char *cv_title(const cv_term *term);

// Keys, as the terminal sends them in the modes that the program chose. Modifiers: 1 shift, 2 alt,
// 4 control. Numbers of keys are those of vterm_keycodes.h, CV_FUNCTION + n for Fn.
enum {
    CV_ENTER = 1, CV_TAB, CV_BACKSPACE, CV_ESCAPE, CV_UP, CV_DOWN, CV_LEFT, CV_RIGHT,
    CV_INSERT, CV_DELETE, CV_HOME, CV_END, CV_PAGE_UP, CV_PAGE_DOWN, CV_FUNCTION = 256,
};
void cv_key(cv_term *term, int key, int modifiers);
void cv_character(cv_term *term, uint32_t scalar, int modifiers);
void cv_paste(cv_term *term, bool begins);
void cv_mouse(cv_term *term, int row, int column, int button, bool is_pressed, int modifiers);
void cv_focus(cv_term *term, bool is_in);

// Starts a program in a new pseudo-terminal of which it is the session's leader. -1: not started.
int cv_spawn(const char *path, char *const arguments[], char *const environment[],
             const char *directory, int rows, int columns, pid_t *pid);
// Starts a program without a terminal: a text of at most 64 kB to read, which then ends, and its outputs
// in two pipes. -1: not started.
int cv_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                   const char *input, size_t length, int *output, int *errors, pid_t *pid);
// The program's side of the terminal; close it.
int cv_open_line(int master);
int cv_set_size(int master, int rows, int columns);
// A descriptor that becomes readable when the process ends.
int cv_pidfd(pid_t pid);

#endif
