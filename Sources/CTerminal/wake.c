#include "CTerminal.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

int ct_wake_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void ct_wake_close(int wake_fd) { close(wake_fd); }

void ct_wake(int wake_fd) {
    uint64_t one = 1;
    while (write(wake_fd, &one, sizeof one) < 0 && errno == EINTR) {}
}
