#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The C side of the terminal. One screen per process. Every function but ct_wake and ct_wcwidth is
// for the thread that opened the screen. No macro, variadic function or global of curses shows here.

// Text ---------------------------------------------------------------------------------------------

// Columns of a scalar by the C library's table: 0 joins, -1 is unknown. Sets LC_CTYPE on first use.
int ct_wcwidth(uint32_t scalar);

// Screen -------------------------------------------------------------------------------------------

enum {
    CT_OK = 0,
    CT_NOT_A_TERMINAL = 1,
    CT_UNKNOWN_TYPE = 2,
    CT_TOO_SIMPLE = 3,
    CT_ALREADY_OPEN = 4,
    CT_SYSTEM = 5,
};

typedef struct {
    int32_t rows, columns;
} ct_size;

// One cell; Swift's `Cell` has the same layout. width 0 is the right half of a wide character.
typedef struct {
    uint32_t scalars[5];
    uint8_t role;
    uint8_t width;
    uint8_t mark;
    uint8_t reserved;
} ct_cell;

enum { CT_BOLD = 1, CT_DIM = 2, CT_ITALIC = 4, CT_UNDERLINE = 8, CT_REVERSE = 16 };
enum { CT_MOUSE = 1, CT_PASTE = 2, CT_FOCUS = 4 };
enum { CT_CURSOR_HIDDEN = 0, CT_CURSOR_BLOCK = 1, CT_CURSOR_UNDERLINE = 2, CT_CURSOR_BAR = 3 };

// Opens the screen on the terminal of two descriptors. `term` is the terminfo name; with `direct`
// its 24 bit relative is taken if terminfo has one. `log_fd` receives standard error while the
// screen is shown; with -1 it is kept and printed afterwards. Nothing is written before ct_flush.
int ct_open(int in_fd, int out_fd, const char *term, bool direct, int log_fd);
// Restores the terminal and frees the screen. Harmless when nothing is open.
void ct_close(void);
// Gives the terminal back and takes it again, e.g. around ^Z. ct_resume repaints at the next flush.
void ct_suspend(void);
int ct_resume(void);

ct_size ct_get_size(void);
int ct_resize(int rows, int columns);
// Colours of the terminal: 0, 8, 16, 256 or 1 << 24.
int ct_colors(void);
// The terminfo string of a key such as "kf1", NULL without one.
const char *ct_key_capability(const char *name);

// Forgets all styles, then sets one per role: CT_BOLD and so on, colours by number or -1.
void ct_styles_reset(void);
void ct_style(uint8_t role, uint32_t attributes, int32_t foreground, int32_t background);

// Everything below takes effect at ct_flush, which sends one frame in one write. -1: terminal gone.
void ct_put(int row, int column, const ct_cell *cells, int count);
void ct_cursor(int row, int column, int shape);
void ct_modes(uint32_t modes);
void ct_title(const char *title);
// Puts text on the clipboard; `sequence` is OSC 52 in whatever envelope the terminal wants.
void ct_clipboard(const char *sequence);
void ct_bell(void);
// Asks for the background colour and for the mode, dark or light; the answers come as input.
void ct_ask_ground(void);
void ct_invalidate(void);
int ct_flush(void);

// Bytes and write(2) calls since the screen was opened, for tests and measurements.
typedef struct {
    uint64_t bytes, writes;
} ct_traffic;
ct_traffic ct_get_traffic(void);

// Events -------------------------------------------------------------------------------------------

// An event descriptor that wakes ct_wait.
int ct_wake_open(void);
void ct_wake_close(int wake_fd);
void ct_wake(int wake_fd);

typedef struct {
    uint64_t signals;  // bit n: signal n came
    bool input, woken, hangup;
} ct_events;

// Catches SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM and SIGHUP; call it before ct_open.
int ct_signals_open(void);
// Puts the former actions back.
void ct_signals_close(void);
// Waits for input (if wanted), a wake-up, a signal, or the timeout in ns (-1: forever).
int ct_wait(int wake_fd, bool want_input, int64_t timeout_ns, ct_events *events);
// Bytes read, 0 for none now, -1 when the terminal is gone.
int ct_read(uint8_t *buffer, int size);
// Stops this process and its group as ^Z does; returns when it runs again.
void ct_stop(void);
// Ends the process by a signal with its default action.
void ct_die(int signal) __attribute__((noreturn));

// Starts a thread with 8 MiB of stack.
int ct_thread(const char *name, void (*body)(void *), void *context);

#endif
