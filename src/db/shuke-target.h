/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SHUKE_TARGET_DOCUMENT,   /* a table, cards: never onto a database */
  SHUKE_TARGET_BACKUP,     /* onto an older backup, never onto a book that is in use */
  SHUKE_TARGET_PART,       /* onto what an interrupted copy left, its log included */
} ShukeTargetKind;

/* Whether a file that leaves the book at @book_path (nullable) may be written under @target, before anything is made there. TAKEN when
 * the name belongs to the book or to a file beside it (under whatever name), to another book or database, or to anything that
 * is no ordinary file; LOOP for links that lead round in a circle. */
gboolean shuke_target_check (const char *target, const char *book_path, ShukeTargetKind kind, GError **error);

G_END_DECLS
