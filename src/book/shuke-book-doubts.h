/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-fact-doubt.h"

G_BEGIN_DECLS

/* Facts that can hardly be true, in the whole book. */

/* How often a birthday and a number occur in it; holds no reference. */
ShukeDoubtCounts shuke_book_get_doubt_counts (ShukeBook *self);

typedef struct {
  ShukeCustomer *customer;
  GPtrArray     *facts;      /* (element-type ShukeFact), with what is known of them */
  GArray        *doubts;     /* (element-type ShukeDoubt), one at least */
  gint64         standing;
} ShukeDoubtfulFile;
void       shuke_doubtful_file_free (ShukeDoubtfulFile *self);

/* One file; NULL when it holds no such fact, is in the bin or gone, or with @error. (transfer full) */
ShukeDoubtfulFile *shuke_book_get_doubtful (ShukeBook *self, gint64 customer, GError **error);
/* Every file with such a fact, who spent most first. Walks the book: for a job. NULL with @error, also when cancelled.
 * (transfer full) (element-type ShukeDoubtfulFile) */
GPtrArray *shuke_book_list_doubtful (ShukeBook *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeDoubtfulFile, shuke_doubtful_file_free)

G_END_DECLS
