/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What we ask of the C library's allocator. Where it is another's, nothing is done. */

#include "shuke-memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void
shuke_memory_share_rooms (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 1);
#endif
}

void
shuke_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
