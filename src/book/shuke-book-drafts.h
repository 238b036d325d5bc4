/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-photo.h"

G_BEGIN_DECLS

/* What is being written and not saved yet: kept in the book, where all else about customers is, and nowhere besides. It is no action, and
 * nobody is told. */
typedef enum {
  SHUKE_DRAFT_NOTE,
  SHUKE_DRAFT_SALE,
  SHUKE_DRAFT_SLIP,
} ShukeDraftKind;

#define SHUKE_N_DRAFTS (SHUKE_DRAFT_SLIP + 1)

/* Writes over @draft, or begins one (0). @customer 0 = nobody's. Returns its id, 0 on error (READ_ONLY; MOVED, DAMAGED as with every
 * write). */
gint64   shuke_book_keep_draft (ShukeBook *self, ShukeDraftKind kind, gint64 draft, gint64 customer, const char *text, GError **error);
/* One that is not there is gone already. */
gboolean shuke_book_drop_draft (ShukeBook *self, gint64 draft, GError **error);
/* The newest of *@customer, who may be 0: then nobody's, or else the newest of all, and *@customer becomes whose it is. @draft may be NULL.
 * NULL when there is none. (transfer full) */
char    *shuke_book_dup_draft  (ShukeBook *self, ShukeDraftKind kind, gint64 *customer, gint64 *draft, GError **error);

/* Pictures of a note on its way; they go with the draft, or into the entry that it is saved as. Ids of its own. TOO_LARGE over the limits of
 * shuke-photo.h, NOT_FOUND when the draft is gone. */
gboolean shuke_book_add_draft_photo    (ShukeBook *self, gint64 draft, const ShukePicture *picture, gint64 *photo, GError **error);
gboolean shuke_book_remove_draft_photo (ShukeBook *self, gint64 photo, GError **error);
/* (element-type ShukePhoto) */
GArray  *shuke_book_list_draft_photos  (ShukeBook *self, gint64 draft, GError **error);

G_END_DECLS
