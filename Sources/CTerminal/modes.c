#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

// Terminals that understand what xterm does beyond terminfo: titles, mouse, focus, clipboard.
static const char *const modern[] = {"xterm",   "tmux", "screen",  "rxvt",      "foot", "kitty",
                                     "wezterm", "st",   "konsole", "alacritty", "vte",  "gnome",
                                     "iterm",   "mlterm", "contour", "ghostty", "putty"};
// Terminals that hold back drawing between two marks, and what those that call themselves xterm leave
// in the environment.
static const char *const synchronous[] = {"foot",    "kitty",   "wezterm", "alacritty", "contour",
                                          "ghostty", "xterm-kitty", "xterm-ghostty"};
static const char *const traces[] = {"KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE",
                                     "GHOSTTY_RESOURCES_DIR"};

enum { CAPACITY = 4096 };

static bool is_modern, is_ansi, has_sync, title_pushed, title_is_stacked, has_asked;
static uint32_t active;
static int shape;
static char title[1024];
static char *pending;
static size_t pending_length, pending_capacity;

// What undoes everything. Two copies, so that a crash never reads a half-written one.
static char restore[2][CAPACITY];
static size_t restore_length[2];
static volatile int restore_index;

static bool is_one_of(const char *term, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(names[i]);
        if (strncmp(term, names[i], n) == 0 && (term[n] == 0 || term[n] == '-')) return true;
    }
    return false;
}

static bool knows_sync(const char *term) {
    if (is_one_of(term, synchronous, sizeof synchronous / sizeof *synchronous)) return true;
    if (strncmp(term, "xterm", 5) != 0) return false;
    for (size_t i = 0; i < sizeof traces / sizeof *traces; i++) {
        if (getenv(traces[i])) return true;
    }
    return false;
}

static void queue(const char *text) {
    size_t n = strlen(text);
    if (pending_length + n + 1 > pending_capacity) {
        size_t capacity = (pending_length + n + 1) * 2;
        char *larger = realloc(pending, capacity);
        if (!larger) return;
        pending = larger;
        pending_capacity = capacity;
    }
    memcpy(pending + pending_length, text, n + 1);
    pending_length += n;
}

const char *ct_modes_pending(size_t *length) {
    *length = pending_length;
    return pending;
}

void ct_modes_sent(void) { pending_length = 0; }

bool ct_modes_sync(void) { return has_sync; }

// Replies that come after we have gone would be typed into the shell.
bool ct_modes_input_flood(void) { return has_asked || (active & (CT_MOUSE | CT_FOCUS)); }

const char *ct_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text == NULL || text == (char *)-1 ? NULL : text;
}

bool ct_is_known(const char *term, int fd) {
    int found = 0;
    return setupterm((char *)term, fd, &found) == OK && found == 1;
}

// Adds a terminfo string without its padding marks, which only tputs would turn into time.
static void add(char *to, size_t *length, const char *text) {
    if (!text) return;
    while (*text && *length + 1 < CAPACITY) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end) {
                text = end + 1;
                continue;
            }
        }
        to[(*length)++] = *text++;
    }
    to[*length] = 0;
}

static void rebuild(void) {
    int next = !restore_index;
    char *to = restore[next];
    size_t n = 0;
    // ST ends a sequence that was cut in the middle.
    if (is_modern) add(to, &n, "\033\\");
    if (has_sync) add(to, &n, "\033[?2026l");
    if (active & CT_PASTE) add(to, &n, "\033[?2004l");
    if (active & CT_FOCUS) add(to, &n, "\033[?1004l");
    if (active & CT_MOUSE) add(to, &n, "\033[?1006l\033[?1002l");
    if (shape) add(to, &n, "\033[0 q");
    add(to, &n, ct_capability("sgr0"));
    add(to, &n, ct_capability("op"));
    if (title_pushed) add(to, &n, "\033[23;2t");
    // Without an alternate screen, personal data would stay on the screen.
    if (ct_capability("rmcup")) {
        add(to, &n, ct_capability("rmcup"));
    } else {
        add(to, &n, ct_capability("clear"));
    }
    add(to, &n, ct_capability("cnorm"));
    restore_length[next] = n;
    restore_index = next;
}

void ct_modes_restore_text(const char **text, size_t *length) {
    int index = restore_index;
    *text = restore[index];
    *length = restore_length[index];
}

void ct_modes_open(const char *term) {
    const char *cup = ct_capability("cup");
    const char *smcup = ct_capability("smcup");
    is_ansi = cup && strncmp(cup, "\033[", 2) == 0;
    is_modern = is_ansi && is_one_of(term, modern, sizeof modern / sizeof *modern);
    has_sync = is_ansi && knows_sync(term);
    title_is_stacked = smcup && strstr(smcup, "\033[22;0;0t");
    pending_length = 0;
    ct_modes_forget();
}

void ct_modes_forget(void) {
    active = 0;
    has_asked = false;
    shape = 0;
    title[0] = 0;
    title_pushed = false;
    rebuild();
}

static void change(uint32_t from, uint32_t to, uint32_t bit, const char *on, const char *off) {
    if ((from & bit) == (to & bit)) return;
    queue(to & bit ? on : off);
}

void ct_modes(uint32_t modes) {
    if (!is_modern) modes &= CT_PASTE;
    // A terminal that doesn't know bracketed paste ignores the switch if it reads ANSI sequences.
    if (!is_ansi) modes = 0;
    if (modes == active) return;
    change(active, modes, CT_PASTE, "\033[?2004h", "\033[?2004l");
    change(active, modes, CT_FOCUS, "\033[?1004h", "\033[?1004l");
    change(active, modes, CT_MOUSE, "\033[?1002h\033[?1006h", "\033[?1006l\033[?1002l");
    active = modes;
    rebuild();
}

void ct_title(const char *text) {
    if (!is_modern || strncmp(title, text, sizeof title) == 0) return;
    strncpy(title, text, sizeof title - 1);
    if (!title_pushed && !title_is_stacked) {
        queue("\033[22;2t");
        title_pushed = true;
        rebuild();
    }
    queue("\033]2;");
    queue(title);
    queue("\033\\");
}

void ct_modes_shape(int wanted) {
    if (wanted == CT_CURSOR_HIDDEN || wanted == shape || !ct_capability("Ss")) return;
    if (wanted == CT_CURSOR_BLOCK && shape == 0) return;
    static const char *const texts[] = {"", "\033[2 q", "\033[4 q", "\033[6 q"};
    queue(texts[wanted]);
    shape = wanted;
    rebuild();
}

void ct_clipboard(const char *sequence) {
    if (is_modern) queue(sequence);
}

void ct_bell(void) {
    const char *text = ct_capability("bel");
    if (text) queue(text);
}

void ct_ask_ground(void) {
    if (!is_modern) return;
    queue("\033]11;?\033\\\033[?996n");
    has_asked = true;
}
