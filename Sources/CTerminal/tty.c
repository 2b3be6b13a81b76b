#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int tty = -1;
static bool is_private;
static struct termios saved;
static volatile bool is_raw;
static ct_traffic traffic;

int ct_tty_fd(void) { return tty; }

ct_traffic ct_get_traffic(void) { return traffic; }

// A description of our own: making the inherited one non-blocking would change it for the shell and
// every other process that shares it.
static int open_private(int fd) {
    char name[128];
    int own = -1;
    const int flags = O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK;
    if (ttyname_r(fd, name, sizeof name) == 0) own = open(name, flags);
    if (own < 0) own = open("/dev/tty", flags);
    return own;
}

int ct_tty_open(int in_fd, int out_fd) {
    if (!isatty(in_fd) || !isatty(out_fd)) return CT_NOT_A_TERMINAL;
    tty = open_private(out_fd);
    is_private = tty >= 0;
    if (tty < 0) tty = out_fd;
    if (tcgetattr(tty, &saved) != 0) {
        ct_tty_close();
        return CT_SYSTEM;
    }
    traffic = (ct_traffic){0, 0};
    return CT_OK;
}

void ct_tty_close(void) {
    if (is_private && tty >= 0) close(tty);
    tty = -1;
    is_private = false;
}

int ct_tty_raw(void) {
    struct termios raw;
    if (tcgetattr(tty, &raw) != 0) return -1;
    // Saved anew each time we come from outside: it may have changed while we were stopped.
    if (!is_raw) saved = raw;
    raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNBRK | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK);
    raw.c_oflag &= ~(tcflag_t)OPOST;
    raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
    raw.c_cflag = (raw.c_cflag & ~(tcflag_t)CSIZE) | CS8;
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    is_raw = true;
    while (tcsetattr(tty, TCSANOW, &raw) != 0) {
        if (errno == EINTR) continue;
        is_raw = false;
        return -1;
    }
    return 0;
}

// TCSANOW: waiting for the output would hang on a terminal that takes none.
void ct_tty_restore(bool discard_input) {
    if (!is_raw) return;
    is_raw = false;
    if (discard_input) tcflush(tty, TCIFLUSH);
    while (tcsetattr(tty, TCSANOW, &saved) != 0 && errno == EINTR) {}
}

ct_size ct_get_size(void) {
    struct winsize size = {0};
    if (tty >= 0) ioctl(tty, TIOCGWINSZ, &size);
    return (ct_size){size.ws_row ? size.ws_row : 24, size.ws_col ? size.ws_col : 80};
}

int ct_read(uint8_t *buffer, int size) {
    // Without a private descriptor read would wait, so ask whether there is something.
    if (!is_private) {
        struct pollfd one = {.fd = tty, .events = POLLIN};
        if (poll(&one, 1, 0) == 0) return 0;
    }
    for (;;) {
        ssize_t n = read(tty, buffer, (size_t)size);
        if (n > 0) return (int)n;
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 && errno == EAGAIN) return 0;
        return -1;
    }
}

static int64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int ct_tty_write(struct iovec *parts, int count, int patience_ms) {
    int64_t deadline = patience_ms < 0 ? -1 : now_ms() + patience_ms;
    while (count > 0) {
        if (parts->iov_len == 0) {
            parts++;
            count--;
            continue;
        }
        ssize_t n = writev(tty, parts, count);
        traffic.writes++;
        if (n >= 0) {
            traffic.bytes += (uint64_t)n;
            while (count > 0 && (size_t)n >= parts->iov_len) {
                n -= (ssize_t)parts->iov_len;
                parts++;
                count--;
            }
            if (count > 0) {
                parts->iov_base = (char *)parts->iov_base + n;
                parts->iov_len -= (size_t)n;
            }
            continue;
        }
        if (errno == EINTR) continue;
        if (errno != EAGAIN) return -1;
        // The terminal is slow or stopped. A signal that ends the process must still get through.
        struct pollfd two[2] = {{.fd = tty, .events = POLLOUT},
                                {.fd = deadline < 0 ? ct_end_fd : -1, .events = POLLIN}};
        int64_t left = deadline < 0 ? -1 : deadline - now_ms();
        if (deadline >= 0 && left <= 0) return -1;
        if (poll(two, 2, (int)left) < 0 && errno != EINTR) return -1;
        if (two[1].revents) return -1;
        if (two[0].revents & (POLLERR | POLLHUP | POLLNVAL)) return -1;
    }
    return 0;
}

void ct_tty_rescue(const char *text, size_t length) {
    if (tty < 0 || !is_raw) return;
    is_raw = false;
    while (length > 0) {
        ssize_t n = write(tty, text, length);
        if (n > 0) {
            text += n;
            length -= (size_t)n;
            continue;
        }
        if (n < 0 && errno == EINTR) continue;
        struct pollfd one = {.fd = tty, .events = POLLOUT};
        if (n < 0 && errno == EAGAIN && poll(&one, 1, 200) == 1 && (one.revents & POLLOUT)) continue;
        break;
    }
    tcsetattr(tty, TCSANOW, &saved);
}
