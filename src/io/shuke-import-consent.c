/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of a file may be written to: the answer in a column of its own, and a no wherever else in a row it stands, in words or by the heading
 * above a yes. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-contact.h"
#include "shuke-word-list.h"

#include <string.h>

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

/* 微信可以 is a yes to a message; 电话可以 is none, and 只微信 says only by which way. */
static gboolean
agrees_to_write (const char *text)
{
  static const char *const yes[] = { "可以", "同意", "愿意", "願意" };
  guint ways = 0;

  if (strstr (text, "不") != NULL || !shuke_contact_ways_read (text, &ways) || (ways & ~(guint) (SHUKE_WAY_PHONE | SHUKE_WAY_VISIT)) == 0)
    return FALSE;
  return shuke_word_list_stand_in (text, -1, yes, G_N_ELEMENTS (yes));
}

/* 不要发短信，微信行: what may be written to her, and how, is in the wish; nothing is refused beside it. */
static gboolean
wishes_to_be_written (const char *text)
{
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *rest = NULL;

  return shuke_contact_wish_read_told (text, &channel, &hours, &rest) && channel != NULL && rest == NULL &&
         *channel != '-' && strcmp (channel, "any") != 0 &&
         (shuke_contact_ways_of (channel) & (SHUKE_WAY_SMS | SHUKE_WAYS_PASTED)) != 0;
}

void
shuke_import_file_read_consent (ShukeImportFile      *self,
                                guint                 column,
                                const char           *text,
                                ShukeImportCustomer  *row)
{
  ShukeConsentState consent = shuke_cell_read_consent (text);
  gboolean unclear = consent == SHUKE_CONSENT_UNKNOWN && !shuke_cell_is_unsaid (text);

  if (unclear && shuke_cell_refuses_messages (text) && !wishes_to_be_written (text))
    consent = SHUKE_CONSENT_NO;
  if (unclear && consent == SHUKE_CONSENT_UNKNOWN && g_array_index (self->columns, ShukeImportColumn, column).refuses != SHUKE_IMPORT_REFUSES &&
      shuke_import_file_read_wish (self, column, text, row))
    {
      shuke_import_file_keep_words (self, column, text);
      consent = agrees_to_write (text) ? SHUKE_CONSENT_YES : SHUKE_CONSENT_UNKNOWN;
    }
  else if (unclear)
    {
      shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_UNCLEAR);
      row->consent_unread |= consent == SHUKE_CONSENT_UNKNOWN;
    }
  else if (row->consent != SHUKE_CONSENT_UNKNOWN && consent != SHUKE_CONSENT_UNKNOWN && consent != row->consent)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
  if (row->consent != SHUKE_CONSENT_NO && consent != SHUKE_CONSENT_UNKNOWN)
    row->consent = consent;
}

void
shuke_import_file_read_consent_day (ShukeImportFile      *self,
                                    guint                 column,
                                    const char           *text,
                                    ShukeImportCustomer  *row)
{
  ShukeDay day;
  int minute;

  if (!shuke_cell_read_day (text, self->listed, &day, &minute))
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_DATE);
  else if (day > self->context.today)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_FUTURE);
  else if (row->consent_day == SHUKE_DAY_NONE)
    row->consent_day = day;
  else if (row->consent_day != day)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
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
