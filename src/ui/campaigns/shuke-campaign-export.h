/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-campaigns.h"
#include "shuke-campaign-drafts.h"

G_BEGIN_DECLS

/* Those of @drafts that have a text, on their way out. (transfer full) (element-type ShukeLeaving) */
GPtrArray *shuke_campaign_leavings (const ShukeDrafts *drafts);
/* How a table writes phone numbers; the values of the setting "table-numbers". */
typedef enum {
  SHUKE_TABLE_NUMBERS_TEXT,    /* marked as text: Excel and WPS leave them as they are */
  SHUKE_TABLE_NUMBERS_PLAIN,   /* digits only: an operator's page may refuse the mark */
} ShukeTableNumbers;

/* What was written, for as long as it can be taken back. */
typedef struct {
  gint64   action;    /* 0 for what had left before */
  GFile   *file;
  GBytes  *bytes;
  guint    written;   /* messages */
  guint    refused;   /* messages that stayed here */
  gboolean lost;      /* the messages are noted, but there is no table, and the note could not be undone */
} ShukeExportedTable;

/* Writes a table for the operator's page to @file: phone, name, message, parts. Each row is asked for again. NULL without @error when
 * none may leave: then there is no file. */
ShukeExportedTable *shuke_campaign_export (ShukeBook *book, gint64 campaign, const ShukeDrafts *drafts, ShukeTableNumbers numbers,
                                           GFile *file, GError **error);
/* What left in tables before, once more; again each row is asked for, and NULL without @error is nobody. */
ShukeExportedTable *shuke_campaign_export_again (ShukeBook *book, gint64 campaign, ShukeTableNumbers numbers, GFile *file, GError **error);
/* The first @rows rows as they would stand there, for the sample shop, from which nothing leaves. (transfer full) */
char      *shuke_campaign_show_table (ShukeBook *book, const ShukeDrafts *drafts, ShukeTableNumbers numbers, guint rows);
/* Undoes an export while its table still lies where it was written, as it was written: the table goes first. FALSE without @error when
 * it is not there as it was, so that it may be on its way. */
gboolean   shuke_campaign_take_back (ShukeBook *book, const ShukeExportedTable *table, GError **error);
void       shuke_exported_table_free (ShukeExportedTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeExportedTable, shuke_exported_table_free)

G_END_DECLS
