/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* The shop's own fields. */
typedef struct {
  gint64 id;         /* 0 = new */
  char  *name;
  char  *kind;       /* "text", "number", "date", "choice" */
  char  *choices;    /* one a line */
  int    position;   /* a new one with 0 comes last */
  int    stale_days; /* 0 = never */
  int    used;       /* customers who have a value */
  gboolean retired;  /* no longer offered; what is there stays */
} ShukeCustomField;
ShukeCustomField *shuke_custom_field_copy (const ShukeCustomField *self);
void       shuke_custom_field_free        (ShukeCustomField *self);
/* In order of position. (transfer full) (element-type ShukeCustomField) */
GPtrArray *shuke_book_list_custom_fields  (ShukeBook *self, GError **error);
/* INVALID without a name or with a choice of nothing; CONFLICT when another field has the name, or another kind is wanted while
 * values are there. Returns the action's id. */
gint64     shuke_book_save_custom_field   (ShukeBook *self, const ShukeCustomField *field, gint64 *id, GError **error);
/* So many places down, or up when @by is below 0; past the end it stays there. Returns the action's id. */
gint64     shuke_book_move_custom_field   (ShukeBook *self, gint64 id, int by, GError **error);
/* With all its values; undo brings them back. */
gint64     shuke_book_delete_custom_field (ShukeBook *self, gint64 id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeCustomField, shuke_custom_field_free)

G_END_DECLS
