#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Columns of a scalar by the C library's table: 0 joins, -1 is unknown. Sets LC_CTYPE on first use.
int ct_wcwidth(uint32_t scalar);

// An event descriptor that wakes ct_wait.
int ct_wake_open(void);
void ct_wake_close(int wake_fd);
void ct_wake(int wake_fd);

#endif
