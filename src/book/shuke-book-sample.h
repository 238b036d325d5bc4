/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* The sample shop as a book of its own in the user's cache folder ($XDG_CACHE_HOME/shuke, 0700): kept when it was made today
 * for this size, made anew otherwise. @size is a number of customers, SHUKE_SAMPLE_SIZE for the shop that is shown, up to
 * 1,000,000 for benchmarks. Such a book is marked and can never message anyone. A second program gets a book of its own. */
ShukeBook *shuke_book_open_sample (int size, ShukeClock *clock, GError **error);

/* What such a book says of itself in its setting "sample": kind of shop, day and size. (transfer full) */
char      *shuke_book_dup_sample_mark (ShukeDay today, int size);

/* Fills a new scratch book (SHUKE_BOOK_OPEN_SCRATCH) in one transaction. INVALID for any other book or one with customers. */
gboolean   shuke_book_fill_sample (ShukeBook *self, int size, GError **error);

G_END_DECLS
