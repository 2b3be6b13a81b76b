#include "internal.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

// Signals that end the process without asking. The last ones are only taken while nobody wants them.
static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT,
                             SIGXCPU, SIGXFSZ, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2};
enum { FAULTS = sizeof faults / sizeof *faults, ALWAYS = 6 };

static struct sigaction previous[FAULTS];
static bool is_taken[FAULTS];
static volatile bool is_armed;
static bool is_open;

void ct_crash_rescue(void) {
    if (!is_armed) return;
    is_armed = false;
    const char *text;
    size_t length;
    ct_modes_restore_text(&text, &length);
    ct_tty_rescue(text, length);
    ct_log_rescue();
}

// Restores the terminal and hands over to whoever had the signal before.
static void on_fault(int signal, siginfo_t *info, void *context) {
    (void)context;
    ct_crash_rescue();
    for (int i = 0; i < FAULTS; i++) {
        if (faults[i] == signal) sigaction(signal, &previous[i], NULL);
    }
    // A fault happens again on return, with its true address. Anything else is sent again.
    bool repeats = info->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE ||
                                         signal == SIGILL);
    if (!repeats) raise(signal);
}

static void on_exit_of_process(void) { ct_crash_rescue(); }

void ct_crash_open(void) {
    static bool is_registered;
    if (!is_registered) atexit(on_exit_of_process);
    is_registered = true;
    if (is_open) return;
    is_open = true;
    for (int i = 0; i < FAULTS; i++) {
        struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
        sigfillset(&action.sa_mask);
        action.sa_sigaction = on_fault;
        sigaction(faults[i], NULL, &previous[i]);
        is_taken[i] = i < ALWAYS || (!(previous[i].sa_flags & SA_SIGINFO) &&
                                     previous[i].sa_handler == SIG_DFL);
        if (is_taken[i]) sigaction(faults[i], &action, NULL);
    }
}

void ct_crash_close(void) {
    if (!is_open) return;
    is_open = false;
    for (int i = 0; i < FAULTS; i++) {
        struct sigaction now;
        // Somebody may have taken the signal after us; leave that alone.
        sigaction(faults[i], NULL, &now);
        if (is_taken[i] && (now.sa_flags & SA_SIGINFO) && now.sa_sigaction == on_fault)
            sigaction(faults[i], &previous[i], NULL);
    }
}

void ct_crash_arm(bool armed) { is_armed = armed; }
