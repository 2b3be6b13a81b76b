#include "CVTerm.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// What a child does between fork and exec. A test runner may have blocked or ignored signals, and has
// hundreds of open descriptors.
static void become(const char *path, char *const arguments[], char *const environment[]) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    syscall(SYS_close_range, 3U, ~0U, 0U);
    execve(path, arguments, environment);
    _exit(127);
}

// The fork is done here: between fork and exec of a process with threads only C may run.
int cv_spawn(const char *path, char *const arguments[], char *const environment[],
             const char *directory, int rows, int columns, pid_t *pid) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int master;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) {
        if (directory && chdir(directory) != 0) _exit(126);
        become(path, arguments, environment);
    }
    fcntl(master, F_SETFD, FD_CLOEXEC);
    fcntl(master, F_SETFL, O_NONBLOCK);
    *pid = child;
    return master;
}

// Makes a pipe that holds a text and then ends; -1 where that can't be. The text must fit into it.
static int full_pipe(const char *text, size_t length) {
    int in[2];
    if (pipe2(in, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    ssize_t written = write(in[1], text, length);
    close(in[1]);
    fcntl(in[0], F_SETFL, 0);
    if (written == (ssize_t)length) return in[0];
    close(in[0]);
    return -1;
}

int cv_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                   const char *input, size_t length, int *output, int *errors, pid_t *pid) {
    int out[2], err[2];
    int in = full_pipe(input, length);
    if (in < 0) return -1;
    if (pipe2(out, O_CLOEXEC) != 0) {
        close(in);
        return -1;
    }
    if (pipe2(err, O_CLOEXEC) != 0) {
        close(in);
        close(out[0]);
        close(out[1]);
        return -1;
    }
    pid_t child = fork();
    if (child == 0) {
        if (dup2(in, 0) < 0 || dup2(out[1], 1) < 0 || dup2(err[1], 2) < 0) _exit(126);
        become(path, arguments, environment);
    }
    close(in);
    close(out[1]);
    close(err[1]);
    if (child < 0) {
        close(out[0]);
        close(err[0]);
        return -1;
    }
    *output = out[0];
    *errors = err[0];
    *pid = child;
    return 0;
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
