#include "CTerminal.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

// The longest name that Linux gives a thread, its end included.
enum { NAME = 16 };

// The name is a copy: the caller's may be gone before the thread runs.
typedef struct {
    char name[NAME];
    void (*body)(void *);
    void *context;
} start;

enum { STACK = 8 << 20, SIGNAL_STACK = 64 << 10 };

// A signal stack of its own lets the crash handler run when the stack itself is full.
static void *run(void *argument) {
    start task = *(start *)argument;
    free(argument);
    pthread_setname_np(pthread_self(), task.name);
    stack_t stack = {.ss_sp = malloc(SIGNAL_STACK), .ss_size = SIGNAL_STACK}, none = {.ss_flags = SS_DISABLE};
    if (stack.ss_sp) sigaltstack(&stack, NULL);
    task.body(task.context);
    sigaltstack(&none, NULL);
    free(stack.ss_sp);
    return NULL;
}

int ct_thread(const char *name, void (*body)(void *), void *context) {
    // A thread's heap grows by a page at a time otherwise, with a system call for each.
    mallopt(M_TOP_PAD, 512 << 10);
    start *task = malloc(sizeof *task);
    if (!task) return -1;
    *task = (start){.body = body, .context = context};
    strncpy(task->name, name, NAME - 1);
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    int status = pthread_create(&thread, &attributes, run, task);
    pthread_attr_destroy(&attributes);
    if (status != 0) free(task);
    return status == 0 ? 0 : -1;
}
