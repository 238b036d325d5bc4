/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that was typed one column too far to the left: her name stands where rows are counted, and her phone where names stand. It is moved
 * back, cell by cell, before anything is read of it. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-text.h"

#include <string.h>

static gboolean
is_mobile (ShukeImportFile *self,
           const char      *text)
{
  ShukePhone phone;

  return text[strspn (text, "0123456789+- ")] == '\0' && shuke_phone_parse (text, self->context.region, &phone) && phone.kind == SHUKE_PHONE_MOBILE;
}

/* Neither a number nor a word for the sum. */
static gboolean
may_be_name (const char *text)
{
  return strpbrk (text, "0123456789") == NULL && g_utf8_strlen (text, -1) >= 2 && !shuke_cell_is_total (text) && !shuke_cell_is_nothing (text);
}

void
shuke_import_file_move_back (ShukeImportFile *self)
{
  guint name = G_MAXUINT;
  const char *before, *phone, *behind;

  if (self->made || self->n_cells > self->fields->len || self->n_cells < 3)
    return;
  for (guint i = 1; i + 1 < self->n_cells && name == G_MAXUINT; i++)
    if (g_array_index (self->fields, ShukeField, i) == SHUKE_FIELD_NAME && g_array_index (self->fields, ShukeField, i + 1) == SHUKE_FIELD_PHONE &&
        g_array_index (self->fields, ShukeField, i - 1) == SHUKE_FIELD_IGNORE)
      name = i;
  if (name == G_MAXUINT)
    return;
  before = shuke_import_file_text (self, name - 1);
  phone = shuke_import_file_text (self, name);
  behind = shuke_import_file_text (self, name + 1);
  if (before == NULL || phone == NULL || !may_be_name (before) || !is_mobile (self, phone) || (behind != NULL && is_mobile (self, behind)) ||
      /* Then it is not the row that is too far to the left. */
      shuke_import_file_text (self, self->n_cells - 1) != NULL)
    return;
  g_array_set_size (self->made_cells, 0);
  for (guint i = 0; i < self->n_cells; i++)
    {
      ShukeCell cell = i < name ? (ShukeCell) { (char *) "", 0 } : self->cells[i - 1];

      if (i + 1 < name)
        cell = self->cells[i];
      g_array_append_val (self->made_cells, cell);
    }
  self->cells = (ShukeCell *) self->made_cells->data;
}
