/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows below a customer that are not somebody of their own: a second child of hers, and what somebody wrote under the table. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-name.h"

#include <string.h>

/* In characters: 古丽·艾山 and their like are shorter, or have their dot. */
#define SHORTEST_SENTENCE 8

/* Her second child in a row of its own, below hers, with nothing said of her again, as in merged cells. Whom the row above names by nothing
 * that is hers alone cannot be told from others of her name. */
void
shuke_import_file_join_below (ShukeImportFile     *self,
                              ShukeImportCustomer *row)
{
  gboolean nobody = row->name == NULL && row->nickname == NULL && row->address_form == NULL && row->card_number == NULL && row->n_phones == 0;
  gboolean child = row->n_children > 0 && row->children[0].name != NULL;

  if (nobody && child && self->above_row + 1 == row->row && (self->above_card != NULL || *self->above_phone.e164 != '\0'))
    {
      row->name = self->above_name == NULL ? NULL : shuke_import_file_keep (self, g_strdup (self->above_name));
      row->card_number = self->above_card == NULL ? NULL : shuke_import_file_keep (self, g_strdup (self->above_card));
      if (*self->above_phone.e164 != '\0')
        {
          row->phones[0] = (ShukeImportPhone) { .raw = shuke_import_file_keep (self, g_strdup (self->above_phone.e164)), .phone = self->above_phone };
          row->n_phones = 1;
        }
      self->above_row = row->row;
      return;
    }
  if (nobody)
    return;
  g_free (self->above_card);
  g_free (self->above_name);
  self->above_row = row->row;
  self->above_card = g_strdup (row->card_number);
  self->above_name = g_strdup (row->name);
  self->above_phone = row->n_phones == 0 ? (ShukePhone) { 0 } : row->phones[0].phone;
}

gboolean
shuke_import_file_is_rule (ShukeImportFile *self)
{
  guint rules = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *text = shuke_import_file_text (self, i);

      if (text != NULL && !shuke_cell_is_rule (text))
        return FALSE;
      rules += text != NULL;
    }
  return rules > 0;
}

/* 以上是去年的，身高不准了: a sentence in the first column, and nothing else in the row. */
gboolean
shuke_import_file_is_sentence (ShukeImportFile           *self,
                               const ShukeImportCustomer *row)
{
  guint filled = 0;

  if (row->name == NULL || row->n_phones > 0 || row->card_number != NULL || self->fields->len < 3 || g_utf8_strlen (row->name, -1) < SHORTEST_SENTENCE ||
      shuke_name_reads_as_person (row->name))
    return FALSE;
  for (guint i = 0; i < self->n_cells; i++)
    filled += shuke_import_file_text (self, i) != NULL;
  for (const char *p = row->name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isalpha (*p) || g_utf8_get_char (p) == 0xb7 || *p == '(' || g_utf8_get_char (p) == 0xff08)
      return FALSE;
  return filled == 1;
}
