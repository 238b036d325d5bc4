/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-import-rows.h"
#include "shuke-import-ticks.h"

G_BEGIN_DECLS

/* The rows of a file, all or those that say something; an item is made when it is shown. */
#define SHUKE_TYPE_IMPORT_ROW_MODEL (shuke_import_row_model_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportRowModel, shuke_import_row_model, SHUKE, IMPORT_ROW_MODEL, GObject)

#define SHUKE_TYPE_IMPORT_ROW_ITEM (shuke_import_row_item_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportRowItem, shuke_import_row_item, SHUKE, IMPORT_ROW_ITEM, GObject)

ShukeImportRowModel *shuke_import_row_model_new (void);
/* @rows and @words may be NULL; with @ticks only those rows of which nothing comes into the book, with @perhaps only those about somebody
 * who is perhaps no customer, with @partly only those of which a part was not understood. Says nothing when the same rows are shown as before. */
void                 shuke_import_row_model_set (ShukeImportRowModel *self, ShukeImportRows *rows, const char *words, ShukeImportTicks *ticks,
                                                 gboolean perhaps, gboolean partly);
/* As many as there are rows of something else. */
void                 shuke_import_row_model_set_n (ShukeImportRowModel *self, guint n);
/* Place among all rows of the file, of the one that stands at @position. */
guint                shuke_import_row_model_get_index (ShukeImportRowModel *self, guint position);

guint                shuke_import_row_item_get_index  (ShukeImportRowItem *self);

G_END_DECLS
