#include <stdlib.h>

// How many tests run at once. All of them at once, which is the default, leaves each so little of a small
// machine that those which wait for a process or a connection run into their limits. Read by Swift
// Testing when it starts; whoever sets the variable is heard.
__attribute__((constructor)) static void limit_parallel_tests(void) {
  setenv("SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH", "8", 0);
}
