/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of a file wants no messages: wherever in a row it says so, in words or by the heading above a yes. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"

static gboolean
refuses (const char *text,
         gboolean    is_name)
{
  return text != NULL && (shuke_cell_refuses_messages (text) || shuke_cell_tells_death (text, is_name));
}

/* 退订：是, in a column that nothing is read of. */
static gboolean
is_refusal_by_heading (ShukeImportFile *self,
                       guint            column,
                       const char      *text)
{
  ShukeImportColumn *it = &g_array_index (self->columns, ShukeImportColumn, column);

  /* The heading is the same in all rows. */
  if (it->refuses == SHUKE_IMPORT_NOT_ASKED)
    it->refuses = shuke_cell_refuses_messages (shuke_import_file_get_heading (self, column)) ? SHUKE_IMPORT_REFUSES : SHUKE_IMPORT_REFUSES_NOTHING;
  return it->refuses == SHUKE_IMPORT_REFUSES && !shuke_cell_is_nothing (text) && shuke_cell_read_consent (text) != SHUKE_CONSENT_NO;
}

static gboolean
any_column_refuses (ShukeImportFile *self)
{
  for (guint i = 0; i < self->n_cells && i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);
      gboolean in_words = field == SHUKE_FIELD_UNKNOWN || field == SHUKE_FIELD_KEPT || (guint) field >= SHUKE_N_FIELDS;
      const char *text = in_words || field == SHUKE_FIELD_IGNORE ? shuke_import_file_text (self, i) : NULL;

      if (text != NULL && ((in_words && refuses (text, FALSE)) || is_refusal_by_heading (self, i, text)))
        return TRUE;
    }
  return FALSE;
}

void
shuke_import_file_heed_refusal (ShukeImportFile      *self,
                                const char           *name,
                                ShukeImportCustomer  *row)
{
  gboolean in_name = refuses (name, TRUE) || refuses (row->nickname, TRUE);
  gboolean refused = in_name || refuses (row->note, FALSE) || refuses (row->mind, FALSE) || (self->cards == NULL && any_column_refuses (self));

  for (guint i = 0; i < row->n_groups && !refused; i++)
    refused = refuses (row->groups[i], FALSE);
  /* 13900004444 别发短信 in one cell. */
  for (guint i = 0; i < row->n_phones && !refused; i++)
    refused = refuses (row->phones[i].label, FALSE);
  /* TITLE:别发短信. */
  for (guint i = 0; i < row->n_facts && !refused; i++)
    refused = refuses (row->facts[i].text, FALSE);
  /* Who calls her so reads it at a glance. */
  if (in_name)
    shuke_import_file_mind_note (self, name, row);
  if (!refused || row->consent == SHUKE_CONSENT_NO || (row->consent == SHUKE_CONSENT_YES && row->consent_day != SHUKE_DAY_NONE))
    return;
  row->consent = SHUKE_CONSENT_NO;
  /* On which she agreed, if on any. */
  row->consent_day = SHUKE_DAY_NONE;
}
