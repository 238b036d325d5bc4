/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One cell that holds several things, and several cells that hold one. */

typedef enum {
  SHUKE_SPLIT_NONE,
  SHUKE_SPLIT_BLANK,
  SHUKE_SPLIT_SLASH,
  SHUKE_SPLIT_COMMA,       /* and 、 */
  SHUKE_SPLIT_SEMICOLON,
  SHUKE_SPLIT_BAR,
  SHUKE_SPLIT_HYPHEN,
  SHUKE_SPLIT_PHONE,       /* words and a phone, whichever stands first: the words are the first part */
  SHUKE_N_SPLITS,
} ShukeColumnSplit;

#define SHUKE_SPLIT_MAX_PARTS 6

/* "slash": for saved mappings. NULL for NONE. */
const char *shuke_column_split_to_id   (ShukeColumnSplit how);
gboolean    shuke_column_split_from_id (const char *id, ShukeColumnSplit *how);

/* Cuts @text into at most @max parts without blanks around them; the last one keeps what is left. Gives their number, at least 1 and at
 * most SHUKE_SPLIT_MAX_PARTS; each is to be freed. */
guint       shuke_column_split         (const char *text, ShukeColumnSplit how, char **parts, guint max);
/* Into how many parts most of @samples come apart, 0 when most of them do not. */
guint       shuke_column_split_try     (const GPtrArray *samples, ShukeColumnSplit how);
/* Year, month and day become a date, other words stand beside each other: Chinese ones without a blank. Empty and NULL parts are none.
 * (transfer full) */
char       *shuke_column_join          (const char *const *parts, guint n);

G_END_DECLS
