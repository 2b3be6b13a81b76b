#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGTERM, SIGHUP};
enum { CAUGHT = sizeof caught / sizeof *caught };

static struct sigaction previous[CAUGHT];
static int pipe_fds[2] = {-1, -1};
static bool is_open;
// Readable from the first signal that ends the process; a write that is stuck waits for it too.
int ct_end_fd = -1;

// When the first signal to end came that the loop hasn't taken yet, in seconds; 0 for none.
static volatile sig_atomic_t end_asked;

// A second request to end, a second after the first one went unheard: the thread is stuck, and the
// terminal shouldn't be left to a SIGKILL. A closing terminal often sends two within a moment.
static void insist(int signal) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int second = (int)now.tv_sec + 1;
    if (end_asked == 0) {
        end_asked = second;
    } else if (second - end_asked > 1) {
        ct_crash_rescue();
        ct_die(signal);
    }
}

static void on_signal(int signal, siginfo_t *info, void *context) {
    (void)context;
    // While we have the terminal no key makes a signal, so this ^C was typed into another program. It may
    // come late: a signal waits for whichever thread is to run its handler.
    if (signal == SIGINT && info->si_code == SI_KERNEL) return;
    int kept = errno;
    unsigned char byte = (unsigned char)signal;
    ssize_t unused = write(pipe_fds[1], &byte, 1);
    if (signal == SIGTERM || signal == SIGHUP) {
        uint64_t one = 1;
        unused = write(ct_end_fd, &one, sizeof one);
        insist(signal);
    }
    (void)unused;
    errno = kept;
}

static int make_descriptors(void) {
    // Kept for the life of the process: a handler may still run while we close.
    if (pipe_fds[0] < 0 && pipe2(pipe_fds, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    if (ct_end_fd < 0) ct_end_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    return ct_end_fd < 0 ? -1 : 0;
}

static void catch(int index) {
    struct sigaction action = {.sa_flags = SA_RESTART | SA_ONSTACK | SA_SIGINFO};
    sigfillset(&action.sa_mask);
    action.sa_sigaction = on_signal;
    sigaction(caught[index], &action, NULL);
}

int ct_signals_open(void) {
    if (is_open) return 0;
    if (make_descriptors() != 0) return -1;
    uint64_t count;
    unsigned char byte;
    while (read(pipe_fds[0], &byte, 1) > 0) {}
    ssize_t unused = read(ct_end_fd, &count, sizeof count);
    (void)unused;
    is_open = true;
    end_asked = 0;
    for (int i = 0; i < CAUGHT; i++) {
        sigaction(caught[i], NULL, &previous[i]);
        // nohup and a shell's background jobs ask for signals to be ignored; that stays so.
        bool is_ignored = !(previous[i].sa_flags & SA_SIGINFO) && previous[i].sa_handler == SIG_IGN;
        if (!is_ignored || caught[i] == SIGWINCH || caught[i] == SIGCONT) catch(i);
    }
    return 0;
}

void ct_signals_close(void) {
    if (!is_open) return;
    is_open = false;
    for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &previous[i], NULL);
}

static void take_signals(ct_events *events) {
    unsigned char bytes[64];
    ssize_t n;
    end_asked = 0;
    while ((n = read(pipe_fds[0], bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < n; i++) events->signals |= UINT64_C(1) << bytes[i];
    }
}

int ct_wait(int wake_fd, bool want_input, int64_t timeout_ns, ct_events *events) {
    *events = (ct_events){0};
    struct pollfd fds[] = {
        {.fd = pipe_fds[0], .events = POLLIN},
        {.fd = wake_fd, .events = POLLIN},
        // A negative descriptor is not looked at.
        {.fd = want_input ? ct_tty_fd() : -1, .events = POLLIN},
    };
    struct timespec timeout = {.tv_sec = timeout_ns / 1000000000, .tv_nsec = timeout_ns % 1000000000};
    int n = ppoll(fds, 3, timeout_ns < 0 ? NULL : &timeout, NULL);
    if (n < 0 && errno != EINTR) return -1;
    if (n <= 0) return 0;
    if (fds[0].revents) take_signals(events);
    if (fds[1].revents) {
        uint64_t count;
        events->woken = read(wake_fd, &count, sizeof count) > 0;
    }
    events->input = fds[2].revents & POLLIN;
    events->hangup = fds[2].revents & (POLLHUP | POLLERR | POLLNVAL);
    return n;
}

// The rest of the group stops too, as after ^Z in a cooked terminal. We stop ourselves by a signal to
// this thread, so that nothing of it runs between sending and stopping. SIGCONT has nothing to tell
// meanwhile: the caller knows that we run again, and another thread could report it late.
void ct_stop(void) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, standard = {.sa_handler = SIG_DFL};
    struct sigaction stop, go_on;
    sigaction(SIGTSTP, &ignore, &stop);
    kill(0, SIGTSTP);
    sigaction(SIGCONT, &standard, &go_on);
    sigaction(SIGTSTP, &standard, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &stop, NULL);
    sigaction(SIGCONT, &go_on, NULL);
}

void ct_die(int signal) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t set;
    sigaction(signal, &action, NULL);
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    kill(getpid(), signal);
    raise(signal);
    _exit(128 + signal);
}
