#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#include "CTerminal.h"

#include <sys/uio.h>

void ct_locale(void);

// tty.c: the terminal's descriptor, a private non-blocking one where possible, and its settings.
int ct_tty_open(int in_fd, int out_fd);
void ct_tty_close(void);
int ct_tty_fd(void);
int ct_tty_raw(void);
void ct_tty_restore(bool discard_input);
// Writes everything, however often the terminal takes only a part. -1: gone, or told to end.
int ct_tty_write(struct iovec *parts, int count, int patience_ms);
// Async-signal-safe: settings back, text out.
void ct_tty_rescue(const char *text, size_t length);

// modes.c: everything that is switched on besides curses, and the text that switches all of it off.
void ct_modes_open(const char *term);
// A terminfo string of the open screen, NULL without one.
const char *ct_capability(const char *name);
// Whether terminfo has an entry.
bool ct_is_known(const char *term, int fd);
void ct_modes_forget(void);
void ct_modes_restore_text(const char **text, size_t *length);
const char *ct_modes_pending(size_t *length);
void ct_modes_sent(void);
bool ct_modes_sync(void);
bool ct_modes_input_flood(void);
void ct_modes_shape(int shape);

// draw.c
void ct_draw_open(void);
void ct_draw_close(void);

// events.c
extern int ct_end_fd;

// crash.c
void ct_crash_open(void);
void ct_crash_close(void);
void ct_crash_arm(bool armed);
// Async-signal-safe: everything back as it was, if the screen is shown.
void ct_crash_rescue(void);

// log.c: standard error.
void ct_log_redirect(int log_fd);
void ct_log_restore(void);
// Async-signal-safe.
void ct_log_rescue(void);

#endif
