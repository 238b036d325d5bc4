/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only our own table says: the others of the family, a line each in one cell, and fields of the owner's own. A line is
 * "Husband: Wang Qiang；Birthday: 1985-03-04；Size: XL"; whatever else stands in such a cell is kept in words as a whole. */

#include "shuke-import-file-private.h"

#include "shuke-cell-reader.h"
#include "shuke-fact.h"
#include "shuke-household-words.h"
#include "shuke-text.h"

#include <string.h>

/* "Name: text" apart; the colon may be of either width. FALSE without one. */
static gboolean
part_at_colon (char  *text,
               char **rest)
{
  char *narrow = strchr (text, ':'), *wide = strstr (text, "：");
  gsize length = wide != NULL && (narrow == NULL || wide < narrow) ? strlen ("：") : 1;
  char *colon = length > 1 ? wide : narrow;

  if (colon == NULL)
    return FALSE;
  *rest = g_strstrip (colon + length);
  *colon = '\0';
  g_strstrip (text);
  return TRUE;
}

static gboolean
read_part (ShukeImportFile      *self,
           char                 *part,
           guint                 place,
           ShukeImportOther     *other,
           ShukeImportCustomer  *row)
{
  ShukeFact fact = { 0 };
  g_autofree char *read = NULL;
  char *text;

  if (!part_at_colon (part, &text) || !shuke_column_find_others_fact (part, &fact.kind))
    return FALSE;
  switch ((int) fact.kind)
    {
    case SHUKE_FACT_SEX:
      other->sex = shuke_cell_read_sex (text);
      return other->sex != SHUKE_SEX_UNKNOWN;
    case SHUKE_FACT_PERSON_NAME:
    case SHUKE_FACT_RELATION:
      return FALSE;
    case SHUKE_FACT_BIRTH:
      return shuke_cell_read_birth (text, self->context.today, self->written, &other->birth);
    default:
      if (shuke_fact_kind_get_info (fact.kind)->type == SHUKE_FACT_LINES)
        read = shuke_fact_split_lines (text);
      else
        read = shuke_fact_read (&fact, text, self->context.today);
      if (read == NULL || row->n_facts == SHUKE_IMPORT_MAX_FACTS)
        return FALSE;
      row->facts[row->n_facts++] = (ShukeImportFact) { fact.kind, place, shuke_import_file_keep (self, g_steal_pointer (&read)) };
      return TRUE;
    }
}

static gboolean
read_line (ShukeImportFile      *self,
           const char           *line,
           ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = g_strsplit (line, SHUKE_HOUSEHOLD_BETWEEN, -1);
  ShukeImportOther other = { 0 };
  g_autofree char *relation = NULL;
  char *name;

  if (parts[0] == NULL || row->n_others == SHUKE_IMPORT_MAX_OTHERS || !part_at_colon (parts[0], &name))
    return FALSE;
  shuke_household_read_head (parts[0], &other.role, &relation);
  other.relation = relation == NULL ? NULL : shuke_import_file_scratch (self, relation);
  other.name = *name == '\0' ? NULL : shuke_import_file_scratch (self, name);
  for (guint i = 1; parts[i] != NULL; i++)
    if (!read_part (self, parts[i], SHUKE_IMPORT_FIRST_OTHER + row->n_others, &other, row))
      return FALSE;
  row->others[row->n_others++] = other;
  return TRUE;
}

void
shuke_import_file_read_others (ShukeImportFile      *self,
                               guint                 column,
                               const char           *text,
                               ShukeImportCustomer  *row)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_others = row->n_others, n_facts = row->n_facts;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !read_line (self, lines[i], row))
      {
        row->n_others = n_others;
        row->n_facts = n_facts;
        shuke_import_file_keep_words (self, column, text);
        return;
      }
}

void
shuke_import_file_read_custom (ShukeImportFile      *self,
                               guint                 column,
                               const char           *text,
                               ShukeImportCustomer  *row)
{
  const char *heading = shuke_import_file_get_heading (self, column);
  const char *field = shuke_column_get_custom (heading);

  if (row->n_custom < SHUKE_IMPORT_MAX_CUSTOM && (field != NULL || *heading != '\0'))
    row->custom[row->n_custom++] = (ShukeImportCustom) { field != NULL ? field : heading, text };
  else
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_NO_ROOM);
}
