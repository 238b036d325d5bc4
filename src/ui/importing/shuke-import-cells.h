/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-memory.h"
#include "shuke-import-preview.h"
#include "shuke-import-ticks.h"

G_BEGIN_DECLS

/* What the table and the slips of the preview are made of. */

/* What is needed to let the owner choose what a column is. @field_changed is connected to notify::selected of each drop-down, whose
 * data "column" is the column's number. Whoever shows a row adds its mark to @marks, in the order of the preview. */
typedef struct {
  ShukeImportFile  *file;
  GtkStringList    *field_names;
  GCallback         field_changed;
  gpointer          data;
  ShukeImportTicks *ticks;
  GPtrArray        *marks;         /* (element-type ShukeImportMark) */
} ShukeImportChoices;

/* The two parts of a shown row that change while it is looked at: whether it is wanted, and what becomes of it. */
typedef struct {
  GtkWidget *tick;
  GtkWidget *tag;
} ShukeImportMark;

/* Made for @row and added to the marks; both parts are floating, and @label stands behind the tick. */
ShukeImportMark *shuke_import_mark_new  (const ShukeImportChoices *choices, const ShukePreviewRow *row, const char *label);
void             shuke_import_mark_show (ShukeImportMark *self, const ShukeCountedRow *row, gboolean sales);

/* "called “手机”", or "column 3". (transfer full) */
char      *shuke_import_called         (ShukePreview *preview, guint column);
/* What the column is: the choice's word, or the name of a card's part. */
const char *shuke_import_column_name   (ShukePreview *preview, ShukeImportFile *file, guint column);
GtkWidget *shuke_import_choice_new     (const ShukeImportChoices *choices, ShukePreview *preview, guint column);
/* Cut, with the whole text as tooltip, when it is longer than @max_characters (0: never). */
GtkWidget *shuke_import_label_new      (const char *text, const char *css_class, int max_characters);
/* The understood value above, what stood there and why it was not understood below. */
void       shuke_import_add_cell       (GtkBox *box, const ShukePreviewCell *cell, int max_characters);
/* The word for it, in its colour. */
void       shuke_import_outcome_show   (GtkLabel *tag, ShukeImportOutcome outcome, gboolean sales);
/* "2,014 rows, the first line names the columns": all that were counted, and how many of them are about one person. */
char      *shuke_import_dup_counted_text (ShukeImportFile *file, const ShukeImportReport *report, const ShukePreview *preview);
/* "new 12"; hidden without any. */
void       shuke_import_show_tag        (GtkLabel *tag, const char *word, int count);
/* Of the button that takes them in. */
char      *shuke_import_dup_button_label (const ShukeImportReport *report, gboolean sales, gboolean narrow);
/* A file with a column for it has been asked. */
gboolean   shuke_import_says_consent     (ShukeImportFile *file);

G_END_DECLS
