/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-run.h"

G_BEGIN_DECLS

/* The first rows of a file as they were understood, for the owner to look at before anything is taken in. No display is needed for it. */

typedef struct {
  char *understood;   /* NULL when nothing is read from this column, or nothing was understood */
  char *raw;
  char *also;         /* what else the row brings that has no column, in words; else NULL */
  char *why;          /* why it, or a part of it, was not understood; else NULL */
} ShukePreviewCell;

typedef struct {
  guint               row;
  ShukePreviewCell   *cells;     /* one a column of the file; for cards one a column of the preview */
  ShukeImportOutcome  outcome;
  ShukeImportReason   reason;
  guint               other_row;   /* REPEATED: the row it repeats; JOINED: the one of whom it is too; else 0 */
} ShukePreviewRow;

typedef struct {
  guint      n_columns;
  char     **headings;     /* as the file calls them; for cards NULL */
  gboolean  *idle;         /* a column without a name in which nothing stands either */
  GPtrArray *rows;         /* (element-type ShukePreviewRow) */
  gboolean   picked;       /* not simply the first of the file */
} ShukePreview;

void          shuke_preview_free (ShukePreview *self);
/* At most @max rows; rewinds @file. Of cards those who are new come first; so it is with a table when its first rows are all of people who
 * are in the book already, otherwise the first rows are shown. Who would be merged is asked of @book, which is not written. */
ShukePreview *shuke_preview_new  (ShukeBook *book, ShukeImportFile *file, const ShukeImportOptions *options, guint max, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukePreview, shuke_preview_free)

G_END_DECLS
