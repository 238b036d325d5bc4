/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* Customers on their way out, for the command line and the window's job alike. The headings of the table are such as our own import
 * knows, so that the table brought into an empty book makes the same customers: names, phones, card, birthdays, children with
 * their newest size and height, consent, notes, groups. Bought things are not in it; a backup holds everything. */

typedef enum {
  SHUKE_EXPORT_TABLE,    /* CSV: UTF-8 with mark, CRLF, no cell that a spreadsheet runs */
  SHUKE_EXPORT_WORKBOOK, /* .xlsx, every cell a text; only where shuke_xlsx_writer_is_there() */
  SHUKE_EXPORT_CARDS,    /* vCard 3.0 */
} ShukeExportKind;

/* With its dot. */
const char     *shuke_export_kind_get_ending (ShukeExportKind kind);
/* UNSUPPORTED for a name that ends in none of them: whoever asks for a .pdf gets no table under that name. */
gboolean        shuke_export_kind_of_path    (const char *path, ShukeExportKind *kind, GError **error);

/* In the thread that runs the export. */
typedef void (*ShukeExportProgress) (guint done, guint total, gpointer data);

/* Writes @ids (element-type gint64), or with NULL everybody who is not in the bin in order of the name, to @path, as what its
 * ending says. Who was deleted meanwhile is left out. Returns their number, -1 on error or when cancelled: a file that was there then stays as it was. */
int             shuke_export_run          (ShukeBook *book, const char *path, const GArray *ids,
                                           ShukeExportProgress progress, gpointer data,
                                           GCancellable *cancellable, GError **error);

G_END_DECLS
