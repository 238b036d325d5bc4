/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* The greet card's facts, by indexed reads. NOT_FOUND when there is no such customer. */
ShukeGreeting *shuke_book_get_greeting (ShukeBook *self, gint64 customer, GError **error);
/* Sum of her points ledger. */
gint64         shuke_book_get_points   (ShukeBook *self, gint64 customer);

typedef struct {
  ShukeDay day;
  gint64   points;
  char    *kind;     /* "opening", "earn", "redeem", "expire", "correct" */
  char    *reason;   /* (nullable) */
} ShukePointsEntry;
void           shuke_points_entry_free (ShukePointsEntry *self);
/* The newest of that ledger, newest first. (transfer full) (element-type ShukePointsEntry) */
GPtrArray     *shuke_book_list_points  (ShukeBook *self, gint64 customer, int limit, GError **error);

G_END_DECLS
