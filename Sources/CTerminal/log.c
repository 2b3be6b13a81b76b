#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// Whatever a library or the runtime prints must not paint on the screen.
static volatile int original = -1;
static volatile int kept = -1;

void ct_log_redirect(int log_fd) {
    if (original >= 0) return;
    int target = log_fd;
    if (target < 0) target = kept = memfd_create("stderr", MFD_CLOEXEC);
    if (target < 0) return;
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (original >= 0) dup2(target, STDERR_FILENO);
}

static void copy_kept(void) {
    char buffer[1024];
    off_t offset = 0;
    for (;;) {
        ssize_t n = pread(kept, buffer, sizeof buffer, offset);
        if (n <= 0) return;
        offset += n;
        for (ssize_t at = 0; at < n;) {
            ssize_t written = write(STDERR_FILENO, buffer + at, (size_t)(n - at));
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return;
            at += written;
        }
    }
}

// Also called from a signal handler: nothing but system calls.
void ct_log_rescue(void) {
    if (original < 0) return;
    dup2(original, STDERR_FILENO);
    if (kept >= 0) copy_kept();
}

void ct_log_restore(void) {
    if (original < 0) return;
    ct_log_rescue();
    close(original);
    original = -1;
    if (kept >= 0) close(kept);
    kept = -1;
}
