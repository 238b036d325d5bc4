/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a row found no place, in the words of the file: a line each, under its heading. The same cell makes the same line at every import,
 * so that a file that is brought again adds nothing. */

#include "shuke-import-file-private.h"

#include <glib/gi18n.h>

#include "shuke-cell-reader.h"
#include "shuke-text.h"

#include <string.h>

/* What a cell of Excel can hold. A text of megabytes is no remark, and a window that lays one out stands still. */
#define LONGEST_REMARK 32767
/* In bytes, of what is neither remark nor address. */
#define LONGEST_VALUE  8192

gboolean
shuke_import_reason_keeps_words (ShukeImportReason reason)
{
  switch (reason)
    {
    case SHUKE_IMPORT_REASON_PHONE:
    case SHUKE_IMPORT_REASON_DATE:
    case SHUKE_IMPORT_REASON_FUTURE:
    case SHUKE_IMPORT_REASON_AMOUNT:
    case SHUKE_IMPORT_REASON_QUANTITY:
    case SHUKE_IMPORT_REASON_HEIGHT:
    case SHUKE_IMPORT_REASON_CHILD:
    case SHUKE_IMPORT_REASON_UNCLEAR:
    case SHUKE_IMPORT_REASON_LOST_DIGITS:
    case SHUKE_IMPORT_REASON_DATE_ORDER:
    case SHUKE_IMPORT_REASON_SECOND:
    case SHUKE_IMPORT_REASON_NO_ROOM:
    case SHUKE_IMPORT_REASON_NO_HEADING:
    case SHUKE_IMPORT_REASON_MORE_PHONES:
    case SHUKE_IMPORT_REASON_FILLER:
    case SHUKE_IMPORT_REASON_LENT:
      return TRUE;
    case SHUKE_IMPORT_REASON_NONE:
    case SHUKE_IMPORT_REASON_NOBODY:
    case SHUKE_IMPORT_REASON_REPEATED:
    case SHUKE_IMPORT_REASON_NO_CUSTOMER:
    case SHUKE_IMPORT_REASON_NO_CARD:
    case SHUKE_IMPORT_REASON_NOT_IN_BOOK:
    case SHUKE_IMPORT_REASON_SEVERAL:
    case SHUKE_IMPORT_REASON_BROKEN:
    case SHUKE_IMPORT_REASON_ERROR_VALUE:
    case SHUKE_IMPORT_REASON_TOTAL:
    case SHUKE_IMPORT_REASON_RULE:
    case SHUKE_IMPORT_REASON_UNCOMPUTED:
    case SHUKE_IMPORT_REASON_PICTURE:
    case SHUKE_IMPORT_REASON_LONG:
    case SHUKE_IMPORT_REASON_CARD:
    case SHUKE_IMPORT_REASON_EMPTY_DAY:
    case SHUKE_IMPORT_REASON_HEADING_AGAIN:
    case SHUKE_IMPORT_REASON_QUOTE:
    case SHUKE_IMPORT_REASON_REFUNDED:
    case SHUKE_IMPORT_REASON_RECEIPT_AGAIN:
    case SHUKE_IMPORT_REASON_DIVIDED:
    default:
      return FALSE;
    }
}

void
shuke_import_file_keep_line (ShukeImportFile *self,
                             const char      *label,
                             const char      *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *line = NULL;

  if (clean == NULL)
    return;
  line = shuke_text_label_line (label, clean);
  if (shuke_text_has_line (self->words->str, line))
    return;
  if (self->words->len > 0)
    g_string_append_c (self->words, '\n');
  g_string_append (self->words, line);
}

void
shuke_import_file_keep_words (ShukeImportFile *self,
                              guint            column,
                              const char      *text)
{
  const char *heading = shuke_import_file_get_heading (self, column);

  shuke_import_file_keep_line (self, *heading != '\0' ? heading : shuke_field_get_label (g_array_index (self->fields, ShukeField, column)), text);
}

gboolean
shuke_import_file_is_page (ShukeImportFile *self,
                           guint            column,
                           const char      *text)
{
  ShukeField field = g_array_index (self->fields, ShukeField, column);

  switch ((int) field)
    {
    case SHUKE_FIELD_NOTE:
    case SHUKE_FIELD_MIND_NOTE:
    case SHUKE_FIELD_ADDRESS:
    case SHUKE_FIELD_OTHERS:
    case SHUKE_FIELD_CUSTOM:
    case SHUKE_FIELD_UNKNOWN:
    case SHUKE_FIELD_KEPT:
    /* A refusal holds, however many words it takes. */
    case SHUKE_FIELD_CONSENT:
      return FALSE;
    default:
      return (guint) field < SHUKE_N_FIELDS && strlen (text) > LONGEST_VALUE;
    }
}

char *
shuke_import_dup_number (guint source)
{
  /* Translators: a column of a table that has no name, counted from 1. */
  return g_strdup_printf (_("Column %u"), source + 1);
}

void
shuke_import_file_keep_beyond (ShukeImportFile *self)
{
  const ShukeCell *cells = self->made ? self->source_cells : self->cells;
  guint n = self->made ? self->n_source_cells : self->n_cells;
  gboolean told = FALSE;

  for (guint i = self->source_headings->len; i < n; i++)
    {
      g_autofree char *text = cells[i].length == 0 ? NULL : shuke_text_clean (cells[i].text);
      g_autofree char *label = NULL;

      if (text == NULL || shuke_cell_is_nothing (text) || shuke_cell_is_error (text))
        continue;
      label = shuke_import_dup_number (i);
      shuke_import_file_keep_line (self, label, text);
      told = TRUE;
    }
  if (told)
    shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_NO_HEADING);
}

const char *
shuke_import_file_bound_remark (ShukeImportFile *self,
                                const char      *text)
{
  if (text == NULL || g_utf8_strlen (text, -1) <= LONGEST_REMARK)
    return text;
  shuke_import_file_add_issue (self, G_MAXUINT, SHUKE_IMPORT_REASON_LONG);
  return shuke_import_file_keep (self, shuke_text_ellipsize (text, LONGEST_REMARK));
}
