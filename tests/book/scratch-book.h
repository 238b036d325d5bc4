/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* A folder that every user may enter. (transfer full) */
char    *scratch_new    (void);
/* With all that is in it. */
void     scratch_remove (char *folder);
char    *scratch_path   (const char *folder, const char *name);

/* An empty book in a folder of its own, open for writing at ten in the morning; what is committed is not synced. */
typedef struct {
  char       *folder;
  char       *path;
  ShukeClock *clock;
  ShukeBook  *book;
  ShukeDay    today;
} ScratchBook;

void     scratch_book_open      (ScratchBook *self, ShukeDay today, ShukeBookOpenMode mode);
/* Everybody has to have let go of the book. */
void     scratch_book_close     (ScratchBook *self);
/* For g_test_add(): opened on 2026-09-17. */
void     scratch_book_set_up    (ScratchBook *self, gconstpointer data);
void     scratch_book_tear_down (ScratchBook *self, gconstpointer data);

/* Before the first book: what SQLite allocates is hidden from the sanitizer, which would otherwise take four fifths of the time of random
 * histories, for each word of the triggers that an import makes again. Other tests look at that memory in the ordinary run. */
void     scratch_relieve_sqlite (void);

/* Random histories: how many, 10,000 in the long run; SHUKE_HISTORIES says otherwise. */
guint    scratch_n_histories    (guint ordinary);
/* Of history number @i: one more for each. The first one is told, and a failure tells its own; given as SHUKE_SEED it comes first. */
guint32  scratch_seed           (guint i);

G_END_DECLS
