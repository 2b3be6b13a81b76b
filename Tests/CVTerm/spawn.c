#include "CVTerm.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The fork is done here: between fork and exec of a process with threads only C may run.
int cv_spawn(const char *path, char *const arguments[], char *const environment[],
             const char *directory, int rows, int columns, pid_t *pid) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int master;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) {
        // A test runner may have blocked or ignored signals.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
        for (int fd = 3; fd < 1024; fd++) close(fd);
        if (directory && chdir(directory) != 0) _exit(126);
        execve(path, arguments, environment);
        _exit(127);
    }
    fcntl(master, F_SETFD, FD_CLOEXEC);
    fcntl(master, F_SETFL, O_NONBLOCK);
    *pid = child;
    return master;
}

int cv_set_size(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size);
}

int cv_open_line(int master) {
    char name[128];
    if (ptsname_r(master, name, sizeof name) != 0) return -1;
    return open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
}

int cv_pidfd(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }
