/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a customer table that hold a fact, hers or a child's. */

#include "shuke-import-file-private.h"

#include "shuke-contact.h"
#include "shuke-fact.h"
#include "shuke-text.h"

#include <string.h>

/* Of what she has one of, the first that the row says holds; another one is kept in its words. */
void
shuke_import_file_put (ShukeImportFile  *self,
                       guint             column,
                       const char      **place,
                       const char       *text)
{
  if (*place == NULL)
    *place = text;
  else if (strcmp (*place, text) != 0)
    shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_SECOND);
}

static void
add_fact (ShukeImportFile      *self,
          guint                 column,
          ShukeFactKind         kind,
          guint                 child,
          const char           *text,
          ShukeImportCustomer  *row)
{
  ShukeFact fact = { .kind = kind };
  gboolean lines = shuke_fact_kind_get_info (kind)->type == SHUKE_FACT_LINES;
  g_autofree char *clean = lines ? shuke_text_clean_lines (text) : NULL;
  g_autofree char *read = lines ? shuke_fact_split_lines (clean) : shuke_fact_read (&fact, text, self->context.today);

  if (read == NULL || row->n_facts == SHUKE_IMPORT_MAX_FACTS)
    shuke_import_file_add_issue (self, column, read == NULL ? SHUKE_IMPORT_REASON_UNCLEAR : SHUKE_IMPORT_REASON_NO_ROOM);
  else if (kind == SHUKE_FACT_READING)
    shuke_import_file_put (self, column, &row->reading, shuke_import_file_keep (self, g_steal_pointer (&read)));
  else
    {
      ShukeImportFact *before = (shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) != 0 ? NULL : shuke_import_find_fact (row, kind, child);

      if (before != NULL)
        shuke_import_file_put (self, column, &before->text, shuke_import_file_keep (self, g_steal_pointer (&read)));
      else
        row->facts[row->n_facts++] = (ShukeImportFact) { kind, child, shuke_import_file_keep (self, g_steal_pointer (&read)) };
    }
}

gboolean
shuke_import_file_read_wish (ShukeImportFile     *self,
                             guint                column,
                             const char          *text,
                             ShukeImportCustomer *row)
{
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *rest = NULL;

  /* 打座机: all of it stays in her note. */
  if (!shuke_contact_wish_read_told (text, &channel, &hours, &rest) || channel == NULL || strcmp (channel, "any") == 0)
    return FALSE;
  add_fact (self, column, SHUKE_FACT_CONTACT_CHANNEL, 0, channel, row);
  if (hours != NULL)
    add_fact (self, column, SHUKE_FACT_CONTACT_HOURS, 0, hours, row);
  return TRUE;
}

/* 31/29 of 团团/圆圆; and in a column that does not name a child, of whoever has none. */
static gboolean
share_shoes (ShukeImportFile      *self,
             guint                 column,
             const char           *text,
             ShukeImportCustomer  *row)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*[、，,;；/|]\\s*", text, 0, 0);

  if (row->n_children == 0 && !shuke_column_names_child (shuke_import_file_get_heading (self, column)))
    {
      shuke_import_file_put (self, column, &row->shoe_size, text);
      return TRUE;
    }
  if (row->n_children < 2 || g_strv_length (parts) != row->n_children || shuke_import_child_of_heading (shuke_import_file_get_heading (self, column)) != 0)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_fact (self, column, SHUKE_FACT_SHOE_SIZE, i + 1, parts[i], row);
  return TRUE;
}

/* Of a kind that may stand several times, several are parted by a semicolon, as in a table that we wrote. */
void
shuke_import_file_read_fact (ShukeImportFile      *self,
                             guint                 column,
                             const char           *text,
                             ShukeImportCustomer  *row)
{
  const char *heading = shuke_import_file_get_heading (self, column);
  g_auto (GStrv) parts = NULL;
  ShukeFactKind kind;
  guint child = 0;
  gboolean of_child;

  if (!shuke_field_get_fact (g_array_index (self->fields, ShukeField, column), &kind, &of_child))
    {
      /* A column of goods, as 品牌, says something of her here. */
      shuke_import_file_keep_words (self, column, text);
      return;
    }
  if (of_child)
    {
      child = shuke_import_child_of_heading (heading) + 1;
      if (kind == SHUKE_FACT_SHOE_SIZE && share_shoes (self, column, text, row))
        return;
      /* 学校: of several nobody can tell whose. */
      if (!shuke_column_names_child (heading) && row->n_children != 1)
        {
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_CHILD);
          return;
        }
      if (shuke_import_child_at (row, child - 1) == NULL)
        {
          shuke_import_file_add_issue (self, column, SHUKE_IMPORT_REASON_NO_ROOM);
          return;
        }
    }
  if ((shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_MANY) == 0)
    {
      add_fact (self, column, kind, child, text, row);
      return;
    }
  parts = g_regex_split_simple ("\\s*[；;]\\s*", text, 0, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_fact (self, column, kind, child, parts[i], row);
}
