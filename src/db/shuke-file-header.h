/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the first 100 bytes of a file say, read without opening it as a database, so that a file which is not ours, or
 * newer than us, is not touched at all. (SQLite file format, section 1.3.) */
typedef struct {
  gboolean exists;
  gboolean empty;
  gint32   n_pages;          /* 1 or 0 in a file to which nothing was written yet */
  gboolean utf8;             /* or not set yet */
  gint32   user_version;
  gint32   application_id;
} ShukeFileHeader;

/* NOT_A_BOOK for a folder or a file of another kind, DAMAGED for one that only begins like a database, NO_PERMISSION when it cannot be read,
 * LOOP when its links lead round in a circle. */
gboolean shuke_file_header_read (const char *path, ShukeFileHeader *header, GError **error);

G_END_DECLS
