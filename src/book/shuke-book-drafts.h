/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* What is being written and not saved yet: kept in the book, where all else about customers is, and nowhere besides. */
typedef enum {
  SHUKE_DRAFT_NOTE,
  SHUKE_DRAFT_SALE,
} ShukeDraftKind;

#define SHUKE_N_DRAFTS (SHUKE_DRAFT_SALE + 1)

/* In the place of the one of that kind; @text NULL takes it away. @customer 0 = nobody's. No action, and nobody is told. */
gboolean shuke_book_keep_draft (ShukeBook *self, ShukeDraftKind kind, gint64 customer, const char *text, GError **error);
/* NULL when there is none. @customer may be NULL. (transfer full) */
char    *shuke_book_dup_draft  (ShukeBook *self, ShukeDraftKind kind, gint64 *customer, GError **error);

G_END_DECLS
