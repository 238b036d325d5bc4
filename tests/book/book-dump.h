/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Every row of every table that an owner's action may change, one a line, in order: two books that say the same have the same dump.
 * Left out are the log itself, dictionaries that only grow, and what the program remembers for itself. (transfer full) */
char *book_dump            (ShukeBook *book);
/* The book is empty again, with its log: a history begins without the cost of a new file, and none is slowed by those before it. */
void  book_forget          (ShukeBook *book);
/* The lines that only one of the two has. (transfer full) */
char *book_dump_difference (const char *a, const char *b);
/* Summaries and the keys for sorting and finding are what they would be if made afresh, so that the dump is still @held; a complaint
 * names @seed and @step. */
void  book_check_computed  (ShukeBook *book, const char *held, guint32 seed, int step);

G_END_DECLS
