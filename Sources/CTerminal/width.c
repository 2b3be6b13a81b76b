#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <wchar.h>

static pthread_once_t locale_once = PTHREAD_ONCE_INIT;

// Only LC_CTYPE: setting LC_ALL would change how numbers are read and printed. Without a UTF-8
// locale in the environment everything beyond ASCII would have no width, so take the C library's.
static void set_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

void ct_locale(void) { pthread_once(&locale_once, set_locale); }

int ct_wcwidth(uint32_t scalar) {
    ct_locale();
    return wcwidth((wchar_t)scalar);
}
