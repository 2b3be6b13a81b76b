#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

void ct_locale(void);

#endif
