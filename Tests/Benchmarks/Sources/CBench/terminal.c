#include "CBench.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int64_t cb_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void become(const char *path, char *const arguments[], char *const environment[]) {
  // Threads of a pool block all signals, and a program would inherit that: it would never hear of
  // another size.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(path, arguments, environment);
  _exit(127);
}

int cb_start(
  const char *path, char *const arguments[], char *const environment[], int columns, int rows,
  pid_t *process, int64_t *started) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int terminal;
  *started = cb_now();
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child < 0) return -1;
  if (child == 0) become(path, arguments, environment);
  *process = child;
  // Programs started later must not inherit this terminal: it would never report the end.
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFL, fcntl(terminal, F_GETFL) | O_NONBLOCK);
  return terminal;
}

int cb_start_piped(
  const char *path, char *const arguments[], char *const environment[], pid_t *process) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    become(path, arguments, environment);
  }
  close(ends[1]);
  *process = child;
  return ends[0];
}

int cb_record_make(struct cb_record *record, size_t bytes, size_t chunks) {
  *record = (struct cb_record){.capacity = bytes, .chunk_capacity = chunks};
  record->bytes = malloc(bytes);
  record->chunks = malloc(chunks * sizeof *record->chunks);
  if (record->bytes && record->chunks) return 0;
  cb_record_free(record);
  return -1;
}

void cb_record_free(struct cb_record *record) {
  free(record->bytes);
  free(record->chunks);
  *record = (struct cb_record){0};
}

static void note(struct cb_record *record, int64_t at, size_t length) {
  if (record->chunk_count < record->chunk_capacity) {
    record->chunks[record->chunk_count++] = (struct cb_chunk){.at = at, .length = length};
  } else {
    record->chunks[record->chunk_count - 1].at = at;
    record->chunks[record->chunk_count - 1].length += length;
  }
}

// Reads once. Returns 1 when bytes came, 0 when none were there, 2 when the terminal was closed.
static int take(int terminal, struct cb_record *record) {
  static uint8_t spill[65536];
  size_t room = record->capacity - record->length;
  uint8_t *space = room ? record->bytes + record->length : spill;
  ssize_t got = read(terminal, space, room ? room : sizeof spill);
  if (got > 0) {
    note(record, cb_now(), (size_t)got);
    if (room) record->length += (size_t)got;
    return 1;
  }
  // A terminal whose last program has gone answers EIO, a pipe answers 0.
  if (got == 0 || errno == EIO) {
    record->closed = 1;
    return 2;
  }
  return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

int cb_exchange(
  int terminal, const uint8_t *input, size_t length, int64_t quiet, int64_t limit,
  struct cb_record *record) {
  record->length = record->chunk_count = 0;
  record->closed = 0;
  int64_t now = cb_now(), end = now + limit, last = now;
  record->begun = now;
  for (;;) {
    if (length > 0) {
      ssize_t put = write(terminal, input, length);
      if (put > 0) {
        input += put;
        length -= (size_t)put;
        last = cb_now();
      } else if (put < 0 && errno != EAGAIN && errno != EINTR) {
        return -1;
      }
    }
    now = cb_now();
    if (now >= end) return 1;
    int64_t wait = length > 0 ? end - now : last + quiet - now;
    if (wait <= 0) return 0;
    if (wait > end - now) wait = end - now;
    struct pollfd waiting = {
      .fd = terminal, .events = (short)(POLLIN | (length > 0 ? POLLOUT : 0))};
    struct timespec time = {.tv_sec = wait / 1000000000, .tv_nsec = wait % 1000000000};
    if (ppoll(&waiting, 1, &time, NULL) < 0 && errno != EINTR) return -1;
    if (waiting.revents & (POLLIN | POLLHUP | POLLERR)) {
      int outcome = take(terminal, record);
      if (outcome == 2 || outcome == -1) return outcome;
      if (outcome == 1) last = record->chunks[record->chunk_count - 1].at;
    }
  }
}

int cb_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int cb_stop(pid_t process, int terminal, int64_t patience) {
  int status = 0;
  int64_t end = cb_now() + patience;
  // Readable as soon as the process has ended.
  int ended = (int)syscall(SYS_pidfd_open, process, 0);
  kill(process, SIGTERM);
  while (waitpid(process, &status, WNOHANG) == 0) {
    int64_t left = end - cb_now();
    if (left <= 0 || ended < 0) {
      kill(process, SIGKILL);
      waitpid(process, &status, 0);
      break;
    }
    // A program that is leaving may be blocked on a full terminal.
    struct pollfd waiting[] = {
      {.fd = ended, .events = POLLIN}, {.fd = terminal, .events = POLLIN}};
    poll(waiting, 2, (int)(left / 1000000) + 1);
    uint8_t dropped[4096];
    ssize_t got = 0;
    while (terminal >= 0 && (got = read(terminal, dropped, sizeof dropped)) > 0) {}
    // Its end of the terminal is closed: only the process is left to wait for.
    if (terminal >= 0 && !(got < 0 && errno == EAGAIN)) {
      close(terminal);
      terminal = -1;
    }
  }
  if (ended >= 0) close(ended);
  if (terminal >= 0) close(terminal);
  return status;
}
