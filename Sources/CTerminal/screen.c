#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// curses writes into a memory file, and each frame goes from there to the terminal in one write. It
// would make about five writes for one moved row and 150 for a page (engineering 2.5a). Since its
// descriptor is no terminal, settings and size are ours.
enum { MAPPED = 4 << 20, SYNC_FROM = 1000, PATIENCE_MS = 300 };

static SCREEN *screen;
static FILE *stream;
static int memory = -1;
static char *mapped;
static bool is_shown, is_gone;
static int log_target;

static size_t collected(void) {
    off_t end = lseek(memory, 0, SEEK_CUR);
    return end > 0 ? (size_t)end : 0;
}

static void discard(void) { lseek(memory, 0, SEEK_SET); }

static int open_memory(void) {
    memory = memfd_create("frame", MFD_CLOEXEC);
    if (memory < 0) return CT_SYSTEM;
    mapped = mmap(NULL, MAPPED, PROT_READ, MAP_SHARED, memory, 0);
    stream = fdopen(memory, "w+");
    return mapped == MAP_FAILED || !stream ? CT_SYSTEM : CT_OK;
}

static void close_memory(void) {
    if (mapped && mapped != MAP_FAILED) munmap(mapped, MAPPED);
    if (stream) {
        fclose(stream);
    } else if (memory >= 0) {
        close(memory);
    }
    mapped = NULL;
    stream = NULL;
    memory = -1;
}

static SCREEN *new_screen(const char *term, bool direct) {
    if (!term || !*term) return NULL;
    if (direct && !strstr(term, "-direct")) {
        char name[128];
        int stem = (int)strcspn(term, "-");
        snprintf(name, sizeof name, "%.*s-direct", stem, term);
        SCREEN *made = newterm(name, stream, stream);
        if (made) return made;
        discard();
    }
    return newterm(term, stream, stream);
}

static int set_up(const char *term, bool direct) {
    int status = open_memory();
    if (status) return status;
    ct_locale();
    screen = new_screen(term, direct);
    if (!screen) return ct_is_known(term, memory) ? CT_TOO_SIMPLE : CT_UNKNOWN_TYPE;
    if (!ct_capability("cup")) return CT_TOO_SIMPLE;
    raw();
    noecho();
    nonl();
    typeahead(-1);
    // Shifting characters goes wrong where a terminal disagrees about a width.
    idcok(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    // newterm takes the environment's size, or the description's, since a memory file has none.
    ct_size size = ct_get_size();
    if (resizeterm(size.rows, size.columns) == ERR) return CT_SYSTEM;
    ct_draw_open();
    ct_modes_open(term);
    return ct_tty_raw() == 0 ? CT_OK : CT_SYSTEM;
}

static void tear_down(void) {
    if (screen) {
        endwin();
        delscreen(screen);
        screen = NULL;
    }
    ct_draw_close();
    close_memory();
    ct_tty_close();
}

int ct_open(int in_fd, int out_fd, const char *term, bool direct, int log_fd) {
    if (screen) return CT_ALREADY_OPEN;
    is_gone = false;
    int status = ct_tty_open(in_fd, out_fd);
    if (status) return status;
    status = set_up(term, direct);
    if (status) {
        tear_down();
        return status;
    }
    log_target = log_fd;
    ct_log_redirect(log_target);
    ct_crash_open();
    ct_crash_arm(true);
    is_shown = true;
    return CT_OK;
}

static void leave(void) {
    if (!is_shown) return;
    is_shown = false;
    endwin();
    discard();
    const char *text;
    size_t length;
    ct_modes_restore_text(&text, &length);
    struct iovec part = {.iov_base = (void *)text, .iov_len = length};
    if (!is_gone) ct_tty_write(&part, 1, PATIENCE_MS);
    ct_crash_arm(false);
    ct_tty_restore(ct_modes_input_flood());
    ct_modes_sent();
    ct_modes_forget();
    ct_log_restore();
}

void ct_close(void) {
    if (!screen) return;
    leave();
    ct_crash_close();
    tear_down();
}

void ct_suspend(void) {
    if (screen) leave();
}

int ct_resume(void) {
    if (!screen) return 0;
    if (ct_tty_raw() != 0) return -1;
    ct_invalidate();
    if (is_shown) return 0;
    ct_log_redirect(log_target);
    ct_crash_arm(true);
    is_shown = true;
    return 0;
}

int ct_resize(int rows, int columns) {
    if (resizeterm(rows < 1 ? 1 : rows, columns < 1 ? 1 : columns) == ERR) return -1;
    ct_invalidate();
    return 0;
}

void ct_invalidate(void) { clearok(curscr, TRUE); }

const char *ct_key_capability(const char *name) {
    return screen ? ct_capability(name) : NULL;
}

int ct_flush(void) {
    if (is_gone) return -1;
    wnoutrefresh(stdscr);
    doupdate();
    size_t length = collected();
    size_t more;
    const char *modes = ct_modes_pending(&more);
    // A frame that a terminal may take in pieces is marked as one; a small one isn't worth the bytes.
    bool sync = ct_modes_sync() && length + more > SYNC_FROM;
    if (length > MAPPED) return -1;
    struct iovec parts[] = {
        {.iov_base = "\033[?2026h", .iov_len = sync ? 8 : 0},
        {.iov_base = mapped, .iov_len = length},
        {.iov_base = (void *)modes, .iov_len = more},
        {.iov_base = "\033[?2026l", .iov_len = sync ? 8 : 0},
    };
    int result = ct_tty_write(parts, 4, -1);
    discard();
    ct_modes_sent();
    is_gone = result != 0;
    return result;
}
